"""Gate: reads the built site as a stranger would, refuses what must not be published, and puts the rest in place.

It imports nothing, since `swap` runs at the end of each build.
"""
