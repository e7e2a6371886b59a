"""Front matter: YAML of which every scalar is text with a line, then checked against its shape.

YAML 1.1 turns `4.10` into 4.1, `no` into false and a date into something else. So nodes are read here and their scalars stay
as they are written; the types of `facts` convert them.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TypeVar

import yaml
from pydantic import ValidationError
from yaml.composer import Composer

from codebook.facts import PLACEHOLDER, Facts
from codebook.load import yaml_errors
from codebook.load.messages import explained, required
from codebook.load.size_limits import MOST_KEPT
from codebook.model import Document, Loc, Problem

Shape = TypeVar("Shape", bound=Facts)
Data = str | list["Data"] | dict[str, "Data"]

FENCE = "---"
UNFINISHED = f"still to be filled in; replace {PLACEHOLDER} and the words after it with your own"
TO_DO = "a remark that is still to be dealt with; do what it says, then delete the line"
_TO_DO = f"# {PLACEHOLDER}"
DEEPEST = 20
"""How deep a value may be nested; no field is deeper than 6."""

_MISREAD = re.compile("[\t\ufeff]")
MAY_BE_REFUSED = re.compile(r"(?<!\w)[&*!]\S|^[ ?:-]{13}|\[[^\]]*\[|\{", re.MULTILINE)
"""What YAML with an anchor, an alias or a tag has, and what is nested deep. Quick to look for."""
_REMARK = re.compile(r"[ \t]+#")
_ESCAPE = re.compile(r"\\(?!\")")
_TEMPLATE = re.compile(r"\{[{%#]")
_CURLY = re.compile("[“‘].*[”’]")


@dataclass(frozen=True)
class Yaml:
    """Front matter as written."""

    text: str
    first_line: int = 2
    """The line of the file on which it begins."""
    closed: bool = True
    """Whether a fence ends it."""


@dataclass
class Matter:
    """Front matter as data: the line of each value, and what is wrong with its YAML."""

    data: Data = field(default_factory=dict)
    lines: dict[Loc, int] = field(default_factory=dict)
    faults: list[tuple[int, str]] = field(default_factory=list)


def split(path: str, text: str) -> tuple[Yaml | None, Document]:
    """The YAML between the fences (None without fences), and the document with its body set."""
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        return None, Document(path, text, body=text)
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == FENCE:
            body = "\n".join(lines[number + 1 :])
            return Yaml("\n".join(lines[1:number])), Document(path, text, body=body, body_line=number + 2)
    return Yaml("\n".join(lines[1:]), closed=False), Document(path, text, body="", body_line=len(lines))


def parse(source: Yaml) -> Matter:
    """The data of some YAML, as far as it can be read."""
    matter = Matter()
    matter.faults += [
        (number, TO_DO)
        for number, text in enumerate(source.text.split("\n"), start=source.first_line)
        if text.lstrip().startswith(_TO_DO)
    ]
    try:
        node = _composed(source.text)
    except yaml.YAMLError as error:
        line, message = _broken(source.text, error)
        matter.faults.append((line + source.first_line, message))
        return matter
    if node is not None:
        matter.data = _data(node, (), _Reading(source, matter))
    return matter


def _composed(text: str) -> yaml.Node | None:
    """The root node. libyaml is ten times as fast. What it can't read is read again in Python, whose errors `_broken` knows.

    libyaml takes a tab for a space, which YAML forbids, and a byte order mark inside for a letter: such text is read in Python as well.
    """
    if not _MISREAD.search(text):
        with suppress(yaml.YAMLError, UnicodeEncodeError):
            return yaml.compose(text, _FastLoader if MAY_BE_REFUSED.search(text) else _PlainLoader)
    return yaml.compose(text, _Loader)


class _YamlSyntax(yaml.MarkedYAMLError):
    """An anchor, alias or tag where the editor meant the character."""


class _TooDeep(yaml.MarkedYAMLError):
    """A value nested deeper than any field needs."""


class _Composer(Composer):
    """Composes nodes without anchors, aliases and tags, and not too deep to be read."""

    depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """Composes the next node."""
        event = self.peek_event()  # type: ignore[attr-defined] # from the parser that it is joined with
        if getattr(event, "anchor", None) or (getattr(event, "tag", None) or "!") != "!":
            raise _YamlSyntax(problem_mark=event.start_mark)
        if self.depth == DEEPEST:
            raise _TooDeep(problem_mark=event.start_mark)
        self.depth += 1
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node


class _Loader(_Composer, yaml.SafeLoader):
    """Reads YAML in Python."""


try:
    from yaml.cyaml import CParser  # type: ignore[attr-defined] # it is what PyYAML's own loaders use
except ImportError:  # PyYAML without libyaml, as in a browser
    _FastLoader: type = _Loader
    _PlainLoader: type = _Loader
else:

    class _NoResolver:
        """Gives no node a type, since scalars stay text: to look for types takes as long as to parse."""

        def resolve(self, *_: object) -> str:
            """Returns no type."""
            return ""

        def descend_resolver(self, *_: object) -> None:
            """Does nothing."""

        def ascend_resolver(self) -> None:
            """Does nothing."""

    class _Plain(_NoResolver, CParser):
        """Reads and composes YAML with libyaml alone, which refuses nothing."""

    _PlainLoader = _Plain

    class _LibYaml(_Composer, _NoResolver, CParser):
        """Reads YAML with libyaml."""

        def __init__(self, stream: str) -> None:
            CParser.__init__(self, stream)
            Composer.__init__(self)

    _FastLoader = _LibYaml


def _broken(text: str, error: yaml.YAMLError) -> tuple[int, str]:
    """The line (from 0) and the fault of YAML that cannot be read. Of what never ends, the beginning tells an editor more."""
    what = str(getattr(error, "problem", ""))
    mark = getattr(error, "context_mark" if "stream" in what else "problem_mark", None)
    line = mark.line if mark else 0
    if isinstance(error, _YamlSyntax):
        return line, "'&', '*' or '!' at the start of a value has a special meaning here; put the value in quotes"
    if isinstance(error, _TooDeep):
        return line, f"brackets or lists within more than {DEEPEST} others; put the value in quotes"
    if "another document" in what:
        return line, f"'{FENCE}' is not used here; delete the line"
    return yaml_errors.explained(text, line)


@dataclass(frozen=True)
class _Reading:
    """The YAML that is read, and what was found so far."""

    source: Yaml
    matter: Matter

    def note(self, mark: yaml.Mark, message: str, below: int = 0) -> None:
        """Notes a fault on the line of a mark, or so many lines below."""
        self.matter.faults.append((mark.line + self.source.first_line + below, message))

    def written(self, node: yaml.Node) -> str:
        """The node as it is in the file."""
        return self.source.text[node.start_mark.index : node.end_mark.index]

    def begins_a_line(self, node: yaml.Node) -> bool:
        """Whether only spaces are before the node on its line, as before the first item of a list."""
        start = node.start_mark.index
        return not self.source.text[self.source.text.rfind("\n", 0, start) + 1 : start].strip()


def _data(node: yaml.Node, loc: Loc, reading: _Reading) -> Data:
    """The node's data with scalars as text; notes its line, and what YAML would ignore."""
    first_line, lines = reading.source.first_line, reading.matter.lines
    lines.setdefault(loc, node.start_mark.line + first_line)
    if isinstance(node, yaml.SequenceNode):
        return [_data(item, (*loc, index), reading) for index, item in enumerate(node.value)]
    if not isinstance(node, yaml.MappingNode):
        in_list = reading.begins_a_line(node) or isinstance(loc[-1] if loc else "", int)
        _scalar_faults(node, reading, in_list=in_list)
        return str(node.value)
    data: dict[str, Data] = {}
    for key_node, value in node.value:
        key = str(key_node.value)
        if not isinstance(key_node, yaml.ScalarNode):
            reading.note(
                key_node.start_mark,
                "'{', '[' or '?' at the start of a value has a special meaning here; put the value in quotes",
            )
            continue
        if key in data:
            reading.note(key_node.start_mark, f"'{key}' appears twice; keep one, or begin a second item with '- '")
        lines[*loc, key] = key_node.start_mark.line + first_line
        data[key] = _data(value, (*loc, key), reading)
    return data


def _scalar_faults(node: yaml.Node, reading: _Reading, *, in_list: bool) -> None:
    """Notes what YAML would ignore in a value, and what would change it."""
    plain = isinstance(node, yaml.ScalarNode) and not node.style
    if plain and _REMARK.match(reading.source.text, node.end_mark.index):
        message = "everything after '#' is ignored; put the value in quotes, or the remark on a separate line"
        reading.note(node.end_mark, message)
    if plain and _CURLY.fullmatch(node.value):
        message = (
            f"curly quotation marks around a value would be printed with it; write {yaml_errors.quoted(node.value)}"
        )
        reading.note(node.start_mark, message)
    for below, message in _swallowed(reading.written(node), in_list=in_list) if plain else ():
        reading.note(node.start_mark, message, below)
    for message in _smuggled(node, reading.written(node)):
        reading.note(node.start_mark, message)
    if PLACEHOLDER in node.value:
        reading.note(node.start_mark, UNFINISHED)


def _swallowed(written: str, *, in_list: bool) -> Iterator[tuple[int, str]]:
    """Yields lines of a value without quotes that were meant as items, each with how far it is below the first."""
    first, *below = written.split("\n")
    if any(line.lstrip().startswith("- ") for line in below):
        message = "a hyphen deeper than the one above it is read as a word; write the same number of spaces before each hyphen of a list"
        yield 1, message
    for number, line in enumerate((first, *below) if in_list else ()):
        if message := yaml_errors.of_another_dash(line):
            yield number, message


def _smuggled(node: yaml.Node, written: str) -> Iterator[str]:
    """Yields what would make another value of it: YAML's own escapes, and template marks."""
    if getattr(node, "style", "") == '"' and _ESCAPE.search(written):
        yield "a backslash in double quotation marks changes the character after it; use single ones"
    if found := _TEMPLATE.search(node.value):
        yield f"'{found[0]}' does nothing here; delete it, up to the braces that close it"


def read(shape: type[Shape], source: Yaml | None, document: Document) -> tuple[Shape | None, Document, list[Problem]]:
    """The facts that a document's front matter gives, the document with its lines, and all that is wrong with them."""
    if source is None:
        message = (
            f"the fields at the top are missing; begin the file with {FENCE}, then {required(shape)}, then {FENCE}"
        )
        return None, document, [document.problem(message)]
    if not source.closed:
        message = f"the fields at the top have no end; write {FENCE} on a separate line below the last one"
        return None, document, [document.problem(message)]
    facts, matter, faults = _validated(shape, source)
    document = replace(document, lines=matter.lines)
    problems = [Problem(document.path, line, message) for line, message in matter.faults]
    return facts, document, problems + [document.problem(message, *loc) for loc, message in faults]


@lru_cache(maxsize=MOST_KEPT)
def _validated(shape: type[Shape], source: Yaml) -> tuple[Shape | None, Matter, tuple[tuple[Loc, str], ...]]:
    """The facts, the YAML that they are from, and the faults of its values. None of them is changed afterwards."""
    matter = parse(source)
    if matter.faults:
        return None, matter, ()
    try:
        return shape.model_validate(matter.data), matter, ()
    except ValidationError as error:
        return None, matter, tuple(explained(shape, error))
