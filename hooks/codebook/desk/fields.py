"""The form for front matter: its fields with help, choices and groups, from the types in `facts`."""

from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from codebook.facts import KINDS, InForm, group_of

YES_NO = ("yes", "no")
_NAMES = {
    "edition": "Version",
    "unit": "Paragraph",
    "to": "Clauses",
    "held": "On this site",
    "same": "The Code on this site",
}
"""How fields are called whose names in files are not the words of pages."""
_ITEMS = {"Appendices": "Appendix", "Replaces": "Replaced report"}
"""How one item of a list is called, if not by the list's name without its s."""


def fields(kind: str) -> list[dict[str, Any]]:
    """Returns the form of a kind of front matter (a key of `facts.KINDS`): a field each, in order.

    `key`, `name` (to show), `item` (the name of one item, of a list of groups), `help`, `example`, `required`, `choices` (empty if free), `several` (a list), `none` (a list that somebody may
    leave empty on purpose), and `fields` if it is a group.
    """
    return list(_fields(KINDS[kind]))


def _fields(shape: type[BaseModel]) -> Iterator[dict[str, Any]]:
    for info in shape.model_fields.values():
        group, key = group_of(info), str(info.alias)
        name = info.title or _NAMES.get(key) or key.replace("-", " ").capitalize()
        yield {
            "key": key,
            "name": name,
            "item": (_ITEMS.get(name) or name.removesuffix("s")) if group and _is_list(info) else "",
            "help": _help(info),
            "example": _example(info),
            "required": info.is_required(),
            "choices": _choices(info),
            "several": _is_list(info),
            "none": not group and _may_be_none(info),
            "fields": list(_fields(group)) if group else [],
        }


def _is_list(info: FieldInfo) -> bool:
    return get_origin(info.annotation) is tuple


def _help(info: FieldInfo) -> str:
    return next((one.words for one in info.metadata if isinstance(one, InForm)), str(info.description))


def _example(info: FieldInfo) -> str:
    """Returns an example as somebody types it: of a list its first item."""
    example = str((info.examples or [""])[0])
    if _is_list(info) and example.startswith("["):
        return example.strip("[]").split(", ")[0]
    return example.removeprefix("- ")


def _may_be_none(info: FieldInfo) -> bool:
    """Whether a list is required and may be empty: an empty one then is a statement."""
    is_long = any(getattr(one, "min_length", 0) for one in info.metadata)
    return _is_list(info) and info.is_required() and not is_long


def _choices(info: FieldInfo) -> tuple[str, ...]:
    """Returns the values that a field may have; empty if it is free."""
    kinds = (info.annotation, *get_args(info.annotation))
    if bool in kinds:
        return YES_NO
    return next((get_args(kind) for kind in kinds if get_origin(kind) is Literal), ())
