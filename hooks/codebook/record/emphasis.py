"""Emphasis: it is none of the words that a record holds, and is kept all the same, since it can change what they say."""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from codebook.facts import CorrectionFacts
from codebook.model import Block, Edition, Heading, Listing, Paragraph, Report, Span, Table, Unit

_MARKS: Mapping[str, str] = {"": "", "em": "*", "strong": "**"}
"""How each style is written."""
_MARKED = re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*]+)(?<=[^\s*])\1(?![\w*])")
"""Words between the marks of an emphasis."""


def unmarked(text: str) -> str:
    """A text without the marks of its emphasis, as its words are recorded: `Do not bet` of `Do **not** bet`."""
    return _MARKED.sub(r"\2", text)


def of_emphasis(correction: CorrectionFacts) -> bool:
    """Whether a correction is of the emphasis alone: the words are the same before and after it."""
    before, after = (unmarked(" ".join(words.split())) for words in (correction.was, correction.is_now))
    return before == after


def marked(unit: Unit) -> str:
    """A unit's words with white space folded, and marks where they are emphasised."""
    spans = (f"{_MARKS[span.style]}{span.text}{_MARKS[span.style]}" for span in _spans(unit.blocks))
    return " ".join(f"{unit.number} {''.join(spans)}".split())


def emphasis(unit: Unit) -> tuple[tuple[str, str], ...]:
    """Each sign of a unit that is no white space, with its style."""
    return tuple(
        (sign, span.style)
        for span in _spans(unit.blocks)
        for sign in "".join(unicodedata.normalize("NFC", span.text).split())
    )


def _spans(blocks: tuple[Block, ...]) -> Iterator[Span]:
    """The spans of some blocks in reading order, with a space before each block's own."""
    for block in blocks:
        match block:
            case Paragraph(spans) | Heading(spans):
                yield from (Span(" "), *spans)
            case Listing(items):
                for item in items:
                    yield Span(f" {item.marker}")
                    yield from _spans(item.blocks)
            case Table(head, rows):
                for row in (head, *rows):
                    for cell in row:
                        yield from (Span(" "), *cell)


def units(text: Edition | Report) -> Mapping[str, tuple[str, Unit]]:
    """The units of a text with the file in which each stands, by their labels."""
    if isinstance(text, Report):
        return {unit.label: (text.document.path, unit) for unit in text.units}
    return {unit.label: (part.path, unit) for part in text.parts for unit in part.units}
