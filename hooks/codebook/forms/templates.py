"""Templates: a file of each kind to fill in, made from the types of `facts`, so that what it asks for cannot differ from the rules.

What an editor has to write stands behind a mark, `«fill in»`, as an example. `load` tells every mark that is still there: a file that was
forgotten half-way is never published.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal, get_args, get_origin

import yaml
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from codebook.facts import KINDS, PLACEHOLDER, Ready, group_of
from codebook.load.frontmatter import FENCE
from codebook.model import Loc

Filled = Mapping[Loc, str | Sequence[str]]
"""What is known already, by its place in the front matter."""

Fields = Callable[[type[BaseModel], Loc, Filled], Iterator[str]]
"""Writes the lines of a group of fields."""

WHOLE_FILES = ("site", "subjects")
"""The kinds that are files of facts and nothing else, so that no fence stands around them."""

BODY = {
    "report": f"""
[to] {PLACEHOLDER} The first line of the report's head. Each line there has a name in brackets.

[meeting-date] {PLACEHOLDER} The next line of its head.

## 1. {PLACEHOLDER} A heading with the number that is printed

1.1 {PLACEHOLDER} A paragraph with the number that is printed, word for word.

## [background-documents] {PLACEHOLDER} A heading without a number, with a name in brackets

{PLACEHOLDER} A paragraph without a number belongs to the piece above.
"""
}
"""What stands below the front matter of a kind, where that is not the editor's own prose or nothing."""


def template(kind: str, filled: Filled | None = None, fields: Fields | None = None) -> str:
    """A file of a kind of front matter (a key of `facts.KINDS`): every field in order, with its description above it.

    Fields that must be there hold what is known, what is nearly always right, or a mark and an example; the others are commented out by a `#` of their own.
    """
    matter = "\n".join((fields or _all)(KINDS[kind], (), filled or {}))
    return f"{matter}\n" if kind in WHOLE_FILES else f"{FENCE}\n{matter}\n{FENCE}\n{BODY.get(kind, '')}"


def short(kind: str) -> str:
    """The same file with nothing but what must be there, so that it fits into an address."""
    return template(kind, fields=_wanted)


def block(info: FieldInfo) -> str:
    """One field with what must be there within it, to be added to a file: its lines, not indented."""
    return "\n".join(_field(info, (str(info.alias),), {}, _wanted))


def lines_of(kind: str, field: str, filled: Filled) -> Iterator[str]:
    """The lines of one field of a kind of front matter, as if it had to be there."""
    return _field(KINDS[kind].model_fields[field], (field,), filled, _all)


def meaning(info: FieldInfo) -> str:
    """What a field is for, with the words that it can hold, if they are few."""
    choices = get_args(info.annotation) if get_origin(info.annotation) is Literal else ()
    return str(info.description) + (f" One of: {', '.join(choices)}." if choices else "")


def _all(shape: type[BaseModel], loc: Loc, filled: Filled) -> Iterator[str]:
    """The lines of a group of fields, those that may be left out behind a `#`."""
    for info in shape.model_fields.values():
        place = (*loc, str(info.alias))
        yield f"# {meaning(info)}"
        wanted = info.is_required() or any(known[: len(place)] == place for known in filled)
        yield from (line if wanted else f"#{line}" for line in _field(info, place, filled, _all))


def _wanted(shape: type[BaseModel], loc: Loc, filled: Filled) -> Iterator[str]:
    """The lines of those fields of a group that must be there, and the names of the others."""
    for info in shape.model_fields.values():
        if info.is_required():
            yield f"# {meaning(info)}"
            yield from _field(info, (*loc, str(info.alias)), filled, _wanted)
    if others := [str(info.alias) for info in shape.model_fields.values() if not info.is_required()]:
        yield f"# Only if you need it, paste here: {', '.join(others)}"


def _field(info: FieldInfo, loc: Loc, filled: Filled, fields: Fields) -> Iterator[str]:
    """The lines of one field, as if it had to be there."""
    key, known = str(info.alias), filled.get(loc)
    group, listed = group_of(info), get_origin(info.annotation) is tuple
    ready = next((item.value for item in info.metadata if isinstance(item, Ready)), None)
    if known is None and ready is not None:
        yield f"{key}: {ready}"
    elif group:
        yield f"{key}:"
        yield from _indented(fields(group, (*loc, 0) if listed else loc, filled), listed=listed)
    elif listed:
        yield f"{key}:"
        for item in _examples(info) if known is None else known:
            yield f"  - {_scalar(item)}"
    else:
        yield f"{key}: {_scalar(_examples(info)[0] if known is None else str(known))}"


def _indented(lines: Iterator[str], *, listed: bool) -> Iterator[str]:
    """The lines of a group inside another, or as an item of a list: the dash stands before its first field."""
    dash = listed
    for line in lines:
        first = dash and not line.startswith("#")
        yield f"  - {line}" if first else f"    {line}" if listed and not dash else f"  {line}"
        dash = dash and not first


def _examples(info: FieldInfo) -> list[str]:
    """What a field may hold, marked as no more than an example."""
    example = str((info.examples or [""])[0])
    items = yaml.load(example, yaml.BaseLoader) if example.startswith(("[", "- ")) else [example]  # noqa: S506 - text alone
    return [f"{PLACEHOLDER} {item}" for item in items]


def _scalar(text: str) -> str:
    """Text as YAML on one line, quoted where it must be; a number or date stays as it is, since `load` reads it as text."""
    if re.fullmatch(r"[0-9]+([.-][0-9]+)*", text):
        return text
    return str(yaml.safe_dump([text], allow_unicode=True, width=10**9)).removeprefix("- ").rstrip("\n")
