"""JSON Schemas (https://json-schema.org/draft/2020-12) of the data files. They allow further fields, because files may get some."""

import json
from typing import Any

from codebook.emit import shapes

FOLDER = "data/schemas/"
SCHEMAS: dict[str, type[shapes.DataFile]] = {
    "index": shapes.Index,
    "version": shapes.EditionText,
    "report": shapes.CouncilReport,
    "subjects": shapes.SubjectIndex,
    "year": shapes.YearIndex,
    "month": shapes.MonthOfReports,
    "clause": shapes.ClauseData,
    "became": shapes.BecameData,
    "comparison": shapes.ComparisonData,
    "check": shapes.CheckData,
}
"""The shape of each kind of file, by the name of its schema."""


def schema_path(name: str) -> str:
    """Returns the path of a schema."""
    return f"{FOLDER}{name}.json"


def schema(name: str, root: str) -> bytes:
    """Returns a schema; its `$id` is its address."""
    made = SCHEMAS[name].model_json_schema(mode="serialization")
    whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": root + schema_path(name), **_open(made)}
    return f"{json.dumps(whole, ensure_ascii=False, indent=2)}\n".encode()


def _open(part: Any) -> Any:
    """Returns a part of a schema that forbids no further fields."""
    if isinstance(part, dict):
        return {key: _open(value) for key, value in part.items() if (key, value) != ("additionalProperties", False)}
    return [_open(one) for one in part] if isinstance(part, list) else part
