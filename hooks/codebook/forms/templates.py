"""Templates of each kind of file, generated from `facts`. `load` reports each example still marked `«fill in»`."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args, get_origin

import yaml
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from codebook.facts import KINDS, PLACEHOLDER, Facts, Ready, group_of
from codebook.load.frontmatter import FENCE
from codebook.model import Loc


@dataclass(frozen=True)
class Copied:
    """Items of a list that were copied from another file, and a remark to put above each."""

    remark: str
    items: tuple[Facts, ...]


Filled = Mapping[Loc, str | Sequence[str] | Copied]
"""Known values by location in the front matter."""

Fields = Callable[[type[BaseModel], Loc, Filled], Iterator[str]]

WHOLE_FILES = ("site", "subjects")
"""Kinds of files with facts only, which have no fence."""

BODY = {
    "report": f"""
[to] {PLACEHOLDER} The first line of the report's head. Each line there has a name in brackets.

[meeting-date] {PLACEHOLDER} The next line of its head.

## 1. {PLACEHOLDER} A heading with its printed number

1.1 {PLACEHOLDER} A paragraph with its printed number, in its exact words.

## [background-documents] {PLACEHOLDER} A heading without a number, with a name in brackets

{PLACEHOLDER} A paragraph without a number belongs to the text above.
"""
}
"""Text below the front matter, by kind."""


def template(kind: str, filled: Filled | None = None, fields: Fields | None = None) -> str:
    """Returns a template for a kind (a key of `facts.KINDS`): all fields, each below its description; optional ones commented out."""
    matter = "\n".join((fields or _all)(KINDS[kind], (), filled or {}))
    return f"{matter}\n" if kind in WHOLE_FILES else f"{FENCE}\n{matter}\n{FENCE}\n{BODY.get(kind, '')}"


def short(kind: str, filled: Filled | None = None) -> str:
    """Returns a template with required fields only, short enough for a URL."""
    return template(kind, filled, fields=_wanted)


def block(info: FieldInfo) -> str:
    """Returns the lines of a field with its required inner fields, not indented."""
    return "\n".join(_field(info, (str(info.alias),), {}, _wanted))


def lines_of(kind: str, field: str, filled: Filled) -> Iterator[str]:
    """Yields the lines of a field as if it were required."""
    return _field(KINDS[kind].model_fields[field], (field,), filled, _all)


def meaning(info: FieldInfo) -> str:
    """Returns a field's description, with its choices if any."""
    kinds = (info.annotation, *get_args(info.annotation))  # an optional choice is a union with None
    choices = next((get_args(kind) for kind in kinds if get_origin(kind) is Literal), ())
    return str(info.description) + (f" One of: {', '.join(choices)}." if choices else "")


def _all(shape: type[BaseModel], loc: Loc, filled: Filled) -> Iterator[str]:
    """Yields all fields of a group, optional ones commented out."""
    for info in shape.model_fields.values():
        place = (*loc, str(info.alias))
        yield f"# {meaning(info)}"
        wanted = info.is_required() or any(known[: len(place)] == place for known in filled)
        yield from (line if wanted else f"#{line}" for line in _field(info, place, filled, _all))


def _wanted(shape: type[BaseModel], loc: Loc, filled: Filled) -> Iterator[str]:
    """Yields the required fields of a group and those with a known value, and the names of the others."""
    others = []
    for info in shape.model_fields.values():
        place = (*loc, str(info.alias))
        if info.is_required() or place in filled:
            yield f"# {meaning(info)}"
            yield from _field(info, place, filled, _wanted)
        else:
            others.append(str(info.alias))
    if others:
        yield f"# You can add here: {', '.join(others)}"


def _field(info: FieldInfo, loc: Loc, filled: Filled, fields: Fields) -> Iterator[str]:
    key, known = str(info.alias), filled.get(loc)
    group, listed = group_of(info), get_origin(info.annotation) is tuple
    ready = next((item.value for item in info.metadata if isinstance(item, Ready)), None)
    if isinstance(known, Copied):
        yield f"{key}:"
        for copy in known.items:
            written = copy.model_dump(mode="json", by_alias=True, exclude_defaults=True)
            lines = yaml.safe_dump([written], allow_unicode=True, sort_keys=False, width=10**9).splitlines()
            yield from (f"  {line}" for line in (f"# {known.remark}", *lines))
    elif known is None and ready is not None:
        yield f"{key}: {ready}"
    elif group:
        yield f"{key}:"
        yield from _indented(fields(group, (*loc, 0) if listed else loc, filled), listed=listed)
    elif listed and known is not None and not known:
        yield f"{key}: []"
    elif listed:
        yield f"{key}:"
        for item in _examples(info) if known is None else known:
            yield f"  - {_scalar(item)}"
    else:
        yield f"{key}: {_scalar(_examples(info)[0] if known is None else str(known))}"


def _indented(lines: Iterator[str], *, listed: bool) -> Iterator[str]:
    dash = listed
    for line in lines:
        first = dash and not line.startswith("#")
        yield f"  - {line}" if first else f"    {line}" if listed and not dash else f"  {line}"
        dash = dash and not first


def _examples(info: FieldInfo) -> list[str]:
    example = str((info.examples or [""])[0])
    items = yaml.load(example, yaml.BaseLoader) if example.startswith(("[", "- ")) else [example]  # noqa: S506 - BaseLoader reads text only
    return [f"{PLACEHOLDER} {item}" for item in items]


@lru_cache(maxsize=1_000)
def _scalar(text: str) -> str:
    """Returns text as a YAML scalar on one line, quoted if necessary. Numbers and dates stay unquoted, because `load` reads them as text."""
    if re.fullmatch(r"[0-9]+([.-][0-9]+)*", text):
        return text
    return str(yaml.safe_dump([text], allow_unicode=True, width=10**9)).removeprefix("- ").rstrip("\n")
