"""JSON Schemas of front matter, for completion and checks in editing programs.

Such programs resolve YAML scalars (`4.10` is a number, an empty value null, `yes` text or true), while `load` reads text only. So the
schemas also allow numbers for text, null for optional text, and both forms of booleans; `make check` is stricter.
"""

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from codebook.facts import KINDS


class _Generator(GenerateJsonSchema):
    """Generates a schema without titles, because keys name the fields."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Text, also resolved to a number, or to null if it may be empty."""
        types = ["string", "number", *([] if schema.get("min_length") else ["null"])]
        return {**super().str_schema(schema), "type": types}

    def bool_schema(self, schema: core_schema.BoolSchema) -> JsonSchemaValue:  # noqa: ARG002 - pydantic fixes the arguments
        """A boolean, as text or as resolved by YAML 1.1."""
        return {"enum": ["yes", "no", True, False]}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """An optional field, which may not be null."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """An optional field, without its default, which programs would insert."""
        return self.generate_inner(schema["schema"])

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 - pydantic fixes the arguments
        return False


def schemas() -> dict[str, str]:
    """Returns each schema's JSON by file name."""
    return {f"{kind}.json": _text(kind) for kind in KINDS}


def _text(kind: str) -> str:
    made = KINDS[kind].model_json_schema(by_alias=True, schema_generator=_Generator)
    return json.dumps({"$schema": _Generator.schema_dialect, **made}, indent=2, ensure_ascii=False) + "\n"
