"""Collects letters to paragraphs as a browser shows them: white space folded, line breaks kept."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby

from codebook.importing.source import Block, Number, Paragraph, Place, Refused, Run

MOST_PARAGRAPHS = 20_000
"""Paragraphs of a file: 500 pages have about as many."""
BREAK = "\x1f"
"""A line break, until white space is folded. No file has this character."""
_WHITE = re.compile(r"[ \t\n\r\f]+")
_WIDE = re.compile("[ \u00a0]{2,}|\u00a0")
"""Spaces that a browser does not fold: several are a gap."""
_AROUND = re.compile(f"[ \t\u00a0]*({BREAK}+)[ \t\u00a0]*")


@dataclass
class ParagraphFormat:
    """What the next paragraph is."""

    style: str = ""
    heading: int = 0
    indent: int = 0


@dataclass
class Flow:
    """Letters that are read one after the other, and the blocks that they made."""

    place: Callable[[], Place]
    """Counts a paragraph, and returns its place."""
    blocks: list[Block] = field(default_factory=list)
    paragraph_format: ParagraphFormat = field(default_factory=ParagraphFormat)
    number: Number | None = None
    """The number of an item whose first paragraph is not there yet."""
    _runs: list[Run] = field(default_factory=list)

    def add(self, text: str, like: Run) -> None:
        """Adds letters."""
        self._runs.append(replace(like, text=text))

    def end(self) -> None:
        """Ends a paragraph, if there is one."""
        runs, self._runs = self._runs, []
        for paragraph in _paragraphs(runs):
            place = self.place()
            paragraph_format = self.paragraph_format
            self.blocks.append(
                Paragraph(
                    paragraph,
                    place,
                    self.number,
                    paragraph_format.style,
                    paragraph_format.heading,
                    paragraph_format.indent,
                )
            )
            self.number = None


def paragraph_counter() -> Callable[[], Place]:
    """Returns what counts paragraphs through a file. Raises `Refused` at too many."""
    count = 0

    def place() -> Place:
        nonlocal count
        count += 1
        if count > MOST_PARAGRAPHS:
            raise Refused(f"the page has more than {MOST_PARAGRAPHS:,} paragraphs", "save one report as a page")
        return Place(paragraph=count)

    return place


def _paragraphs(runs: list[Run]) -> Iterator[tuple[Run, ...]]:
    """Yields the paragraphs that letters make: two line breaks end one."""
    whole = "".join(_WHITE.sub(" ", run.text) for run in runs)
    if not whole.replace(BREAK, "").strip():
        return
    paragraphs: list[list[Run]] = [[]]
    space = True
    for run in runs:
        text = _WIDE.sub(_gap, _WHITE.sub(" ", run.text))
        text = _AROUND.sub(r"\1", text)
        for index, part in enumerate(re.split(f"({BREAK}+)", text)):
            if index % 2:
                _end(paragraphs, len(part), run)
                space = True
                continue
            letters = part.lstrip(" \t\u00a0") if space else part
            if letters:
                paragraphs[-1].append(replace(run, text=letters))
                space = letters[-1] in " \t"
    for paragraph in paragraphs:
        _trim(paragraph)
        if any(run.text.strip() for run in paragraph):
            yield tuple(_merged(paragraph))


def _gap(found: re.Match[str]) -> str:
    return "\t" if len(found[0]) > 1 else " "


def _end(paragraphs: list[list[Run]], breaks: int, like: Run) -> None:
    """Adds a line break, or begins a paragraph after two of them."""
    _trim(paragraphs[-1])
    last = paragraphs[-1][-1].text if paragraphs[-1] else ""
    if breaks > 1 or last == "\n":
        paragraphs.append([])
    elif paragraphs[-1]:
        paragraphs[-1].append(replace(like, text="\n", note=""))


def _trim(runs: list[Run]) -> None:
    while runs and runs[-1].text != "\n" and not runs[-1].text.strip():
        runs.pop()
    if runs and runs[-1].text != "\n":
        runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip())


def _merged(runs: list[Run]) -> Iterator[Run]:
    while runs and not runs[-1].text.strip():
        runs.pop()
    for like, group in groupby(runs, key=lambda run: (replace(run, text=""), run.note and run.text)):
        yield replace(like[0], text="".join(run.text for run in group))
