"""Gate: checks the built site and publishes it. This module imports nothing, because every build runs `swap`."""
