"""Templates and JSON Schemas, both generated from `facts`."""
