"""Converts pydantic's errors in front matter to plain messages with examples."""

import difflib
from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from codebook.facts import Facts, group_of
from codebook.load.suggestions import suggested_date, suggested_ref
from codebook.load.yaml_errors import quoted
from codebook.model import Loc
from codebook.values.dates import PartialDate

MOST = 100
"""Faults with suggestions; at most half as many of a file are printed."""


def explained(shape: type[Facts], error: ValidationError) -> list[tuple[Loc, str]]:
    """Returns location and message of each error."""
    found = error.errors(include_url=False)
    faults, more = found[:MOST], found[MOST:]
    shadows = {*_shadows(shape, faults)}
    explained = [
        (fault["loc"], _message(shape, fault)) for fault in faults if (fault["type"], fault["loc"]) not in shadows
    ]
    return [*explained, *((fault["loc"], "another fault in these fields; fix those above first") for fault in more)]


def _shadows(shape: type[Facts], faults: list[ErrorDetails]) -> Iterator[tuple[str, Loc]]:
    """Yields errors that only follow from others: a list that lost its invalid items, or a field whose name is misspelt."""
    for fault in faults:
        loc = fault["loc"]
        yield from (("too_short", loc[:length]) for length in range(len(loc)))
        if fault["type"] == "extra_forbidden":
            yield "missing", (*loc[:-1], _near(shape, loc))


def required(shape: type[BaseModel]) -> str:
    """Returns the required fields as they begin, or the first field if none is required."""
    fields = list(shape.model_fields.values())
    return ", ".join(f"{info.alias}: …" for info in [info for info in fields if info.is_required()] or fields[:1])


def _message(shape: type[Facts], details: ErrorDetails) -> str:
    name, given = _name(details["loc"]), _given(details["input"])
    example = _example(shape, details["loc"])
    match details["type"]:
        case "missing":
            return f"{name} is missing{example}"
        case "extra_forbidden":
            return _unknown(shape, details["loc"])
        case "literal_error":
            choices = _quoted(details["ctx"]["expected"])
            return f"{name} is {given}; {_choice(details['input'], choices.split(', '))}write one of: {choices}"
        case "bool_parsing" | "bool_type":
            return f"{name} is {given}; write yes or no"
        case "tuple_type":
            example = _as_list(shape, details) or example
            return f"{name} must be a list: each item on a separate line, beginning with '- '{example}"
        case "too_short" | "string_too_short":
            return f"{name} is empty{example}"
        case "model_type":
            return f"{name} must be a group of fields, each on a separate line{example}"
        case "string_type":
            example = _as_text(details["input"]) or example
            return f"{name} must be text, in quotes if it has a colon or begins with [ or {{{example}"
        case "value_error":
            return f"{name}: {details['ctx']['error']}{_question(shape, details)}"
    return f"{name}: {details['msg']}{example}"


def _choice(given: Any, choices: list[str]) -> str:
    near = difflib.get_close_matches(given.lower(), choices, n=1, cutoff=0.8) if isinstance(given, str) else []
    return f"did you mean {near[0]}? If not, " if near else ""


def _as_list(shape: type[Facts], details: ErrorDetails) -> str:
    """Returns a hint that writes a text as a list; empty for other errors."""
    given = details["input"]
    key, info = list(_fields(shape, details["loc"]))[-1]
    if not isinstance(given, str) or not given or group_of(info):
        return ""
    if given.startswith("-"):
        return f"; write {key}: and below it - {given.lstrip('- ')}"
    given = suggested_ref(given) or given
    return f"; write {key}: [{quoted(given) if set(given) & set(',:#[]{}&*!') else given}]"


def _as_text(given: Any) -> str:
    """Returns a hint that quotes a text with a colon, which YAML read as a field; empty for other errors."""
    match given:
        case dict() if len(given) == 1 and all(isinstance(value, str) for value in given.values()):
            ((key, value),) = given.items()
            return f"; write {quoted(f'{key}: {value}')}"
    return ""


def _question(shape: type[Facts], details: ErrorDetails) -> str:
    _, info = list(_fields(shape, details["loc"]))[-1]
    dates = [kind for kind in _kinds(info) if isinstance(kind, type) and issubclass(kind, PartialDate)]
    better = suggested_date(details["input"], dates[0]) if dates else suggested_ref(details["input"])
    return f"; did you mean {better}?" if better and (dates or _fits(info, details, better)) else ""


def _fits(info: FieldInfo, details: ErrorDetails, better: str) -> bool:
    """Whether a field has references, and accepts this one."""
    value = (better,) if isinstance(details["loc"][-1], int) else better
    kind: Any = Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
    try:
        TypeAdapter(kind).validate_python(value)
    except ValidationError:
        return False
    return True


def _kinds(info: FieldInfo | None) -> Iterator[Any]:
    pending: list[Any] = [info.annotation] if info is not None else []
    while pending:
        kind = pending.pop()
        yield kind
        pending.extend(getattr(kind, "__args__", ()))


def _name(loc: Loc) -> str:
    name = next((f"'{part}'" for part in reversed(loc) if isinstance(part, str)), "the facts")
    return f"an item of {name}" if loc and isinstance(loc[-1], int) else name


def _given(value: Any) -> str:
    if not isinstance(value, str):
        return "a list or a group of fields"
    return f"'{value}'" if value else "empty"


def _quoted(expected: str) -> str:
    """pydantic joins the last choices with "or"."""
    return expected.replace(" or ", ", ").replace("'", "")


def _example(shape: type[Facts], loc: Loc) -> str:
    if not loc:
        return f"; write {required(shape)}"
    key, info = list(_fields(shape, loc))[-1]
    if info is None:
        return ""
    example, owner = str(info.examples[0]), group_of(info)
    if isinstance(loc[-1], int):
        return f"; write for example {required(owner) if owner else example.removeprefix('- ')}"
    if example.startswith("- "):
        return f"; write {key}: and below it {example}"
    if owner:
        return f"; write {key}: and below it, indented, {required(owner)}"
    return f"; write for example {key}: " + (f'"{example}"' if ": " in example else example)


def _unknown(shape: type[Facts], loc: Loc) -> str:
    if home := _home(shape, loc):
        return f"'{loc[-1]}' is not a field here; {home}"
    near = _near(shape, loc)
    hint = f"did you mean {near}?" if near else f"the fields are: {', '.join(_names(shape, loc))}"
    return f"'{loc[-1]}' is not a field here; {hint}"


def _home(shape: type[Facts], loc: Loc) -> str:
    """Returns where a misplaced field belongs; empty if no group has a field of that name."""
    key = loc[-1]
    if any(info.alias == key for info in shape.model_fields.values()):
        return "write it at the left edge, with no spaces before it"
    homes = list(dict.fromkeys(_homes(shape, str(key))))
    if not homes:
        return ""
    return (
        f"it belongs to an item or group below {' or '.join(homes)}: write it there, with the lines below it, and with the same "
        "spaces before it as the lines there have"
    )


def _homes(shape: type[BaseModel], key: str) -> Iterator[str]:
    for info in shape.model_fields.values():
        if group := group_of(info):
            if any(inner.alias == key for inner in group.model_fields.values()):
                yield f"'{info.alias}'"
            yield from _homes(group, key)


def _near(shape: type[Facts], loc: Loc) -> str:
    return next(iter(difflib.get_close_matches(str(loc[-1]), _names(shape, loc), n=1)), "")


def _names(shape: type[Facts], loc: Loc) -> list[str]:
    found = list(_fields(shape, loc[:-1]))
    owner = group_of(found[-1][1]) if found else shape
    return [str(info.alias) for info in (owner or shape).model_fields.values()]


def _fields(shape: type[BaseModel], loc: Loc) -> Iterator[tuple[str, Any]]:
    """Yields name and field on the path to a location, outermost first."""
    owner: type[BaseModel] | None = shape
    for part in loc:
        if isinstance(part, int) or owner is None:
            continue
        info = next((info for info in owner.model_fields.values() if info.alias == part), None)
        yield part, info
        owner = group_of(info)
