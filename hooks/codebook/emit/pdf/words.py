"""Words as data for the template of PDF files. They are never its source, so nothing in them can be read as markup."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from codebook.compare.runs import Run
from codebook.model import Block, Cell, Heading, Listing, Paragraph, Span, Table
from codebook.model.blocks import by_struck
from codebook.render import Renderer
from codebook.sentences import Value, say
from codebook.values.languages import ENGLISH

if TYPE_CHECKING:
    from lxml import html

Node = dict[str, object]
"""Part of a text: its kind, and its words."""
BREAK: Node = {"is": "break"}
_SPACE = re.compile(r"[ \t\n]+")
"""White space that HTML folds."""
DEEPEST = 6
"""The deepest heading that PDF 1.7 has."""


class Levels:
    """The levels of headings below a title: none is left out on the way down, as readers of screens need it."""

    def __init__(self) -> None:
        self._above: list[int] = []

    def of(self, level: int) -> int:
        """Returns the level of the next heading of a text, which has it at `level`."""
        while self._above and self._above[-1] >= level:
            self._above.pop()
        self._above.append(level)
        return min(1 + len(self._above), DEEPEST)


class Words:
    """The words of documents, and ours, of one file."""

    def __init__(self, renderer: Renderer) -> None:
        self.renderer = renderer
        self._struck = [self.plain(say(name)) for name in ("note-struck", "note-struck-end")]
        self._levels = Levels()

    def plain(self, value: Value) -> str:
        """Returns a name or sentence of ours as text."""
        return "".join(str(span["text"]) for span in self.ours(value) if "text" in span)

    def ours(self, value: Value) -> list[Node]:
        """Returns a sentence of ours."""
        written = self.renderer.catalogue.html(value, str)
        return [*_of_element(_parsed(written), "")]

    def rendered(self, what: str, url: str, **values: object) -> list[list[Node]]:
        """Returns paragraphs of ours that pages have too: the template `_printed.html` says `what`."""
        found = self.renderer.fragment("_printed.html", url, what=what, **values)
        if not found:
            return []
        return [spans for one in _parsed(found).iter("p") if (spans := [*_of_element(one, "")])]

    def blocks(self, blocks: Sequence[Block], number: str = "") -> list[Node]:
        """Returns words of a document in blocks, with the number that is printed before them."""
        return [*self._blocks(blocks, number)]

    def spans(self, spans: Iterable[Span]) -> list[Node]:
        """Returns words of a document in a line. A line through words is not announced by all screen readers, so we say it."""
        found: list[Node] = []
        for struck, group in by_struck(tuple(spans)):
            inner = [*map(_span, group)]
            found += [_ours(self._struck[0]), *inner, _ours(self._struck[1])] if struck else inner
        return found

    def _blocks(self, blocks: Sequence[Block], number: str) -> Iterator[Node]:
        if number and not isinstance(next(iter(blocks), None), Paragraph | Heading):
            yield {"is": "paragraph", "spans": [{"text": number}]}
            number = ""
        for block in blocks:
            before: list[Node] = [{"text": f"{number} "}] if number else []
            match block:
                case Paragraph(spans):
                    yield {"is": "paragraph", "spans": before + self.spans(spans)}
                case Heading(spans, level):
                    yield {"is": "heading", "level": self._levels.of(level), "spans": before + self.spans(spans)}
                case Listing(items):
                    listed = [{"marker": item.marker, "blocks": self._within(item.blocks)} for item in items]
                    yield {"is": "list", "items": listed}
                case Table(head, rows):
                    yield {
                        "is": "table",
                        "columns": len(head),
                        "head": self._row(head),
                        "rows": [*map(self._row, rows)],
                    }
            number = ""

    def _within(self, blocks: Sequence[Block]) -> list[Node]:
        """Returns blocks within a list, where no heading is one of the document's outline."""
        return self.blocks(tuple(Paragraph(one.spans) if isinstance(one, Heading) else one for one in blocks))

    def _row(self, row: Sequence[Cell]) -> list[Node]:
        return [
            {"columns": cell.columns, "rows": cell.rows, "lines": [self.spans(line) for line in cell.paragraphs]}
            for cell in row
            if not cell.part_of
        ]


def runs(found: Iterable[Run]) -> list[Node]:
    """Returns the same, deleted and inserted words of a comparison."""
    return [*chain.from_iterable(_run(run, is_first=not index) for index, run in enumerate(found))]


def lines(text: str) -> list[Node]:
    """Returns words with the line ends that they have."""
    return [*_lines(text, "")]


def _run(run: Run, *, is_first: bool) -> Iterator[Node]:
    if run.spaced and not is_first:
        yield {"text": " "}
    yield from _lines(run.text, "" if run.kind == "same" else run.kind)


def _lines(text: str, style: str) -> Iterator[Node]:
    for index, line in enumerate(text.split("\n")):
        if index:
            yield BREAK
        if line:
            yield {"text": line, "style": style} if style else {"text": line}


def _span(span: Span) -> Node:
    if span.text == "\n":
        return BREAK
    text = _SPACE.sub(" ", span.text)
    return {"text": text, "style": span.style} if span.style else {"text": text}


def _ours(text: str) -> Node:
    return {"text": text, "style": "ours"}


def _parsed(markup: str) -> "html.HtmlElement":
    from lxml import html  # noqa: PLC0415 - a browser's Python has none, and prints nothing

    return html.fragment_fromstring(markup, create_parent="div")


def _of_element(element: "html.HtmlElement", style: str) -> Iterator[Node]:
    """Yields the words of an element of ours, in spans; not what is read aloud alone."""
    if "unseen" in element.get("class", "").split():
        return
    own = {"strong": "strong", "em": "em", "code": "code"}.get(str(element.tag), style)
    yield from _folded(element.text, own)
    for child in element:
        yield from _of_element(child, own)
        yield from _folded(child.tail, own)


def _folded(text: str | None, style: str) -> Iterator[Node]:
    """Yields a text with white space folded; a no-break space is none."""
    if text:
        words = _SPACE.sub(" ", text)
        yield {"text": words, "style": style} if style else {"text": words}


def language(code: str) -> str:
    """Returns the language of words by their `lang` in HTML, which is empty for English."""
    return code or ENGLISH
