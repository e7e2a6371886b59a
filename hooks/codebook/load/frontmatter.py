"""Parses front matter as text with line numbers (YAML 1.1 would read `4.10` as 4.1 and `no` as false), then validates it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TypeVar

import yaml
from pydantic import ValidationError

from codebook.facts import PLACEHOLDER, Facts
from codebook.load import yaml_errors
from codebook.load.messages import explained, required
from codebook.model import Document, Loc, Problem

Shape = TypeVar("Shape", bound=Facts)
Data = str | list["Data"] | dict[str, "Data"]

FENCE = "---"
UNFINISHED = f"still to be filled in; write your own words in the place of {PLACEHOLDER} and what stands behind it"
DEEPEST = 20
"""Maximum depth of a value; fields need 6."""

_REMARK = re.compile(r"[ \t]+#")
_ESCAPE = re.compile(r"\\(?!\")")
_TEMPLATE = re.compile(r"\{[{%#]")
_CURLY = re.compile("[“‘].*[”’]")


@dataclass(frozen=True)
class Yaml:
    """Front matter as written."""

    text: str
    first_line: int = 2
    closed: bool = True


@dataclass
class Matter:
    """Parsed front matter: data, line of each value, and faults in its YAML."""

    data: Data = field(default_factory=dict)
    lines: dict[Loc, int] = field(default_factory=dict)
    faults: list[tuple[int, str]] = field(default_factory=list)


def split(path: str, text: str) -> tuple[Yaml | None, Document]:
    """Splits off the YAML between the fences (None without fences); returns it with the document."""
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        return None, Document(path, text, body=text)
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == FENCE:
            body = "\n".join(lines[number + 1 :])
            return Yaml("\n".join(lines[1:number])), Document(path, text, body=body, body_line=number + 2)
    return Yaml("\n".join(lines[1:]), closed=False), Document(path, text, body="", body_line=len(lines))


def parse(source: Yaml) -> Matter:
    """Parses YAML as far as possible."""
    matter = Matter()
    try:
        node = yaml.compose(source.text, _Loader)
    except yaml.YAMLError as error:
        line, message = _broken(source.text, error)
        matter.faults.append((line + source.first_line, message))
        return matter
    if node is not None:
        matter.data = _data(node, (), source.first_line, matter)
    return matter


class _OwnSign(yaml.MarkedYAMLError):
    """An anchor, alias or tag."""


class _TooDeep(yaml.MarkedYAMLError):
    """A value that is nested too deeply."""


class _Loader(yaml.SafeLoader):
    """YAML without anchors, aliases and tags, limited in depth."""

    depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call] # untyped in the stubs
        if getattr(event, "anchor", None) or (getattr(event, "tag", None) or "!") != "!":
            raise _OwnSign(problem_mark=event.start_mark)
        if self.depth == DEEPEST:
            raise _TooDeep(problem_mark=event.start_mark)
        self.depth += 1
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node


def _broken(text: str, error: yaml.YAMLError) -> tuple[int, str]:
    """Returns line (from 0) and message for invalid YAML. For an unclosed value, its beginning is more useful."""
    what = str(getattr(error, "problem", ""))
    mark = getattr(error, "context_mark" if "stream" in what else "problem_mark", None)
    line = mark.line if mark else 0
    if isinstance(error, _OwnSign):
        return line, "'&', '*' or '!' at the start of a value has a meaning of its own here; put the value in quotes"
    if isinstance(error, _TooDeep):
        return line, f"brackets or lists within more than {DEEPEST} others; put the value in quotes"
    if "another document" in what:
        return line, f"'{FENCE}' is not wanted here; take the line away"
    return yaml_errors.explained(text, line)


def _data(node: yaml.Node, loc: Loc, first_line: int, matter: Matter) -> Data:
    """Returns a node's data with scalars as text; records lines, and faults that YAML would ignore."""
    matter.lines.setdefault(loc, node.start_mark.line + first_line)
    if isinstance(node, yaml.SequenceNode):
        return [_data(item, (*loc, index), first_line, matter) for index, item in enumerate(node.value)]
    if not isinstance(node, yaml.MappingNode):
        end = node.end_mark
        if isinstance(node, yaml.ScalarNode) and not node.style and _REMARK.match(end.buffer or "", end.pointer):
            message = "what stands behind '#' is left out; put the value in quotes, or a remark on a line of its own"
            matter.faults.append((end.line + first_line, message))
        if isinstance(node, yaml.ScalarNode) and not node.style and _CURLY.fullmatch(node.value):
            message = (
                f"curly quotation marks around a value would be printed with it; write {yaml_errors.quoted(node.value)}"
            )
            matter.faults.append((node.start_mark.line + first_line, message))
        if isinstance(node, yaml.ScalarNode) and not node.style and _swallowed(node):
            message = "a hyphen deeper than the one above it is read as a word; write as many spaces before each hyphen of a list"
            matter.faults.append((node.start_mark.line + first_line + 1, message))
        matter.faults += [(node.start_mark.line + first_line, message) for message in _smuggled(node)]
        if PLACEHOLDER in node.value:
            matter.faults.append((node.start_mark.line + first_line, UNFINISHED))
        return str(node.value)
    data: dict[str, Data] = {}
    for key_node, value in node.value:
        key, line = str(key_node.value), key_node.start_mark.line + first_line
        if not isinstance(key_node, yaml.ScalarNode):
            matter.faults.append(
                (line, "'{', '[' or '?' at the start of a value has a meaning of its own here; put the value in quotes")
            )
            continue
        if key in data:
            matter.faults.append((line, f"'{key}' stands twice; keep one, or begin a second item with '- '"))
        matter.lines[*loc, key] = line
        data[key] = _data(value, (*loc, key), first_line, matter)
    return data


def _swallowed(node: yaml.ScalarNode) -> bool:
    """Whether an unquoted value continues on a line that was meant as an item."""
    start, end = node.start_mark, node.end_mark
    _, *below = str(start.buffer or "")[start.pointer : end.pointer].split("\n")
    return any(line.lstrip().startswith("- ") for line in below)


def _smuggled(node: yaml.Node) -> Iterator[str]:
    """Yields faults of a value that YAML escapes or templates would change."""
    start, end = node.start_mark, node.end_mark
    if getattr(node, "style", "") == '"' and _ESCAPE.search((start.buffer or "")[start.pointer : end.pointer]):
        yield "a backslash between double quotation marks makes another sign of the one behind it; put the value in single ones"
    if found := _TEMPLATE.search(node.value):
        yield f"'{found[0]}' does nothing here; take it out, up to the braces that close it"


def read(shape: type[Shape], source: Yaml | None, document: Document) -> tuple[Shape | None, Document, list[Problem]]:
    """Validates a document's front matter; returns the facts (None if invalid), the document with line numbers, and faults."""
    if source is None:
        message = (
            f"the fields at the top are missing; begin the file with {FENCE}, then {required(shape)}, then {FENCE}"
        )
        return None, document, [document.problem(message)]
    if not source.closed:
        message = f"the fields at the top have no end; write {FENCE} on a line of its own below the last of them"
        return None, document, [document.problem(message)]
    matter = parse(source)
    document = replace(document, lines=matter.lines)
    problems = [Problem(document.path, line, message) for line, message in matter.faults]
    if problems:
        return None, document, problems
    try:
        return shape.model_validate(matter.data), document, []
    except ValidationError as error:
        return None, document, [document.problem(message, *loc) for loc, message in explained(shape, error)]
