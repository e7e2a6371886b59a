"""The JSON Schema of each kind of front matter, made from the types of `facts`, for editors' tools.

Such a tool reads YAML its own way: an unquoted `4.10` as a number, an empty value as null, `yes` as text or (by YAML 1.1) as true.
`load` takes every scalar as the text that stands there. So the schemas accept what a tool makes of a text that `load` accepts: a number
wherever there may be text, null wherever it may be empty, `yes`, `no`, true and false for a yes or no. `make check` has the last word.
"""

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from codebook.facts import KINDS


class _Generator(GenerateJsonSchema):
    """Writes what an editor's tool may make of front matter; no titles, since a field's key names it."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Text, also where a tool takes it for a number, or for null where it may be empty."""
        types = ["string", "number", *([] if schema.get("min_length") else ["null"])]
        return {**super().str_schema(schema), "type": types}

    def bool_schema(self, schema: core_schema.BoolSchema) -> JsonSchemaValue:  # noqa: ARG002 - pydantic fixes the arguments
        """A yes or no, as text or as YAML 1.1 reads it."""
        return {"enum": ["yes", "no", True, False]}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """A field that may be left out, but not left empty."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """A field that may be left out. Its default goes without saying: a tool would offer to write it."""
        return self.generate_inner(schema["schema"])

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 - pydantic fixes the arguments
        """Never."""
        return False


def schemas() -> dict[str, str]:
    """The text of each schema by the name of its file."""
    return {f"{kind}.json": _text(kind) for kind in KINDS}


def _text(kind: str) -> str:
    made = KINDS[kind].model_json_schema(by_alias=True, schema_generator=_Generator)
    return json.dumps({"$schema": _Generator.schema_dialect, **made}, indent=2, ensure_ascii=False) + "\n"
