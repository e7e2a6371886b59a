"""Forms: templates to fill in and JSON Schemas, both made from the types in `facts`."""
