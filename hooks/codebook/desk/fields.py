"""The form for front matter: its fields with help, choices and groups, from the types in `facts`."""

from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from codebook.facts import KINDS, group_of

YES_NO = ("yes", "no")
_NAMES = {
    "edition": "Version",
    "unit": "Paragraph",
    "to": "Clauses",
    "held": "On this site",
    "same": "The Code on this site",
}
"""How fields are called whose names in files are not the words of pages."""


def fields(kind: str) -> list[dict[str, Any]]:
    """Returns the form of a kind of front matter (a key of `facts.KINDS`): a field each, in order.

    `key`, `name` (to show), `help` (one sentence), `example`, `required`, `choices` (empty if free), `several` (a list), and `fields` if it
    is a group.
    """
    return list(_fields(KINDS[kind]))


def _fields(shape: type[BaseModel]) -> Iterator[dict[str, Any]]:
    for info in shape.model_fields.values():
        group, key = group_of(info), str(info.alias)
        yield {
            "key": key,
            "name": info.title or _NAMES.get(key) or key.replace("-", " ").capitalize(),
            "help": str(info.description),
            "example": str((info.examples or [""])[0]),
            "required": info.is_required(),
            "choices": _choices(info),
            "several": get_origin(info.annotation) is tuple,
            "fields": list(_fields(group)) if group else [],
        }


def _choices(info: FieldInfo) -> tuple[str, ...]:
    """Returns the values that a field may have; empty if it is free."""
    kinds = (info.annotation, *get_args(info.annotation))
    if bool in kinds:
        return YES_NO
    return next((get_args(kind) for kind in kinds if get_origin(kind) is Literal), ())
