"""Front matter: YAML of which every scalar is text with a line, then checked against its shape.

YAML 1.1 turns `4.10` into 4.1, `no` into false and a date into something else. So nodes are read here and their scalars stay
as they are written; the types of `facts` convert them.
"""

import difflib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from codebook.facts import Facts
from codebook.model import Document, Loc, Problem

Shape = TypeVar("Shape", bound=Facts)
Data = str | list["Data"] | dict[str, "Data"]

FENCE = "---"


@dataclass
class Matter:
    """Front matter as text: its data, the line of each value, and what is wrong with its YAML."""

    data: Data = field(default_factory=dict)
    lines: dict[Loc, int] = field(default_factory=dict)
    faults: list[tuple[int, str]] = field(default_factory=list)


def split(path: str, text: str) -> tuple[str | None, Document]:
    """The YAML between the fences (None without fences), and the document with its body set."""
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        return None, Document(path, text, body=text)
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == FENCE:
            body = "\n".join(lines[number + 1 :])
            return "\n".join(lines[1:number]), Document(path, text, body=body, body_line=number + 2)
    return "\n".join(lines[1:]), Document(path, text, body="", body_line=len(lines))


def parse(text: str, first_line: int) -> Matter:
    """The data of some YAML that begins on line `first_line` of its file."""
    matter = Matter()
    try:
        for event in yaml.parse(text, yaml.SafeLoader):
            if getattr(event, "anchor", None) or (getattr(event, "tag", None) or "!") != "!":
                line = (event.start_mark.line if event.start_mark else 0) + first_line
                matter.faults.append(
                    (line, "'&', '*' or '!' at the start of a value is YAML's own sign; put the value in quotes")
                )
                return matter
        node = yaml.compose(text, yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = (mark.line if mark else 0) + first_line
        matter.faults.append(
            (
                line,
                f"not readable as front matter ({error.problem}); write 'field: value', with text in quotes if it has a colon or a #",
            )
        )
        return matter
    except yaml.YAMLError:
        matter.faults.append(
            (first_line, "not readable as front matter: a character that YAML does not allow; retype the line")
        )
        return matter
    if node is not None:
        matter.data = _data(node, (), first_line, matter)
    return matter


def _data(node: yaml.Node, loc: Loc, first_line: int, matter: Matter) -> Data:
    """The node's data with scalars as text; notes its line, and any key that stands twice."""
    matter.lines.setdefault(loc, node.start_mark.line + first_line)
    if isinstance(node, yaml.SequenceNode):
        return [_data(item, (*loc, index), first_line, matter) for index, item in enumerate(node.value)]
    if not isinstance(node, yaml.MappingNode):
        return str(node.value)
    data: dict[str, Data] = {}
    for key_node, value in node.value:
        key, line = str(key_node.value), key_node.start_mark.line + first_line
        if key in data:
            matter.faults.append((line, f"'{key}' stands twice; keep one"))
        matter.lines[*loc, key] = line
        data[key] = _data(value, (*loc, key), first_line, matter)
    return data


def read(
    shape: type[Shape], yaml_text: str | None, document: Document, first_line: int = 2
) -> tuple[Shape | None, Document, list[Problem]]:
    """The facts that a document's front matter gives, the document with its lines, and all that is wrong with them."""
    if yaml_text is None:
        return (
            None,
            document,
            [
                document.problem(
                    f"front matter is missing; begin the file with {FENCE}, then {_required(shape)}, then {FENCE}"
                )
            ],
        )
    matter = parse(yaml_text, first_line)
    document = replace(document, lines=matter.lines)
    problems = [Problem(document.path, line, message) for line, message in matter.faults]
    if problems:
        return None, document, problems
    try:
        return shape.model_validate(matter.data), document, []
    except ValidationError as error:
        return (
            None,
            document,
            [document.problem(_message(shape, details), *details["loc"]) for details in error.errors()],
        )


def _required(shape: type[BaseModel]) -> str:
    names = [f"{info.alias}: …" for info in shape.model_fields.values() if info.is_required()]
    return ", ".join(names)


def _message(shape: type[Facts], details: ErrorDetails) -> str:
    """One of pydantic's errors in an editor's words."""
    name = next((part for part in reversed(details["loc"]) if isinstance(part, str)), "the front matter")
    given = details["input"]
    match details["type"]:
        case "missing":
            return f"'{name}' is missing{_example(shape, details['loc'])}"
        case "extra_forbidden":
            return _unknown(shape, details["loc"])
        case "literal_error":
            return f"'{name}' is '{given}'; write one of: {_quoted(details['ctx']['expected'])}"
        case "bool_parsing" | "bool_type":
            return f"'{name}' is '{given}'; write yes or no"
        case "tuple_type":
            return (
                f"'{name}' must be a list, one item a line, each beginning with '- '{_example(shape, details['loc'])}"
            )
        case "too_short" | "string_too_short":
            return f"'{name}' is empty{_example(shape, details['loc'])}"
        case "model_type" | "model_attributes_type":
            return f"'{name}' must be a group of fields, each on a line of its own{_example(shape, details['loc'])}"
        case "string_type":
            return f"'{name}' must be a single piece of text{_example(shape, details['loc'])}"
        case "value_error":
            return f"'{name}': {details['ctx']['error']}"
    return f"'{name}': {details['msg']}{_example(shape, details['loc'])}"


def _quoted(expected: str) -> str:
    """Pydantic joins the last of some choices with 'or'; a plain list has no such word."""
    return expected.replace(" or ", ", ").replace("'", "")


def _example(shape: type[Facts], loc: Loc) -> str:
    """What right looks like, from the field's own examples."""
    found = list(_fields(shape, loc))
    if not found or found[-1][1] is None:
        return ""
    key, info = found[-1]
    example = str(info.examples[0]) if info.examples else "…"
    return (
        f"; write for example {key}: {example}"
        if not example.startswith("- ")
        else f"; write {key}: and below it {example}"
    )


def _unknown(shape: type[Facts], loc: Loc) -> str:
    found = list(_fields(shape, loc[:-1]))
    owner = _owner(found[-1][1]) if found else shape
    names = [str(info.alias) for info in (owner or shape).model_fields.values()]
    near = difflib.get_close_matches(str(loc[-1]), names, n=1)
    hint = f"did you mean {near[0]}?" if near else f"the fields are: {', '.join(names)}"
    return f"'{loc[-1]}' is no field here; {hint}"


def _fields(shape: type[BaseModel], loc: Loc) -> Iterator[tuple[str, Any]]:
    """The fields that lead to a place in front matter, from the outside in."""
    owner: type[BaseModel] | None = shape
    for part in loc:
        if isinstance(part, int) or owner is None:
            continue
        info = next((info for info in owner.model_fields.values() if info.alias == part), None)
        yield part, info
        owner = _owner(info)


def _owner(info: Any) -> type[BaseModel] | None:
    """The kind of front matter that a field holds, itself or in a list."""
    pending = [info.annotation] if info is not None else []
    while pending:
        kind = pending.pop()
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return kind
        pending.extend(getattr(kind, "__args__", ()))
    return None
