"""Decides in a whole report which typed numbers are numbers of paragraphs, because they are in sequence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from codebook.importing.lines.paragraph_markers import follows
from codebook.importing.source import Block, Paragraph, Run, Table
from codebook.importing.typed_numbers import with_heading_number, with_typed_number, without_start, without_typed_number

LONGEST_HEADING = 14
"""Words of a heading that only its formatting shows."""
DECIMAL = re.compile(r"[A-Z]?\d{1,3}[A-Z]?(?:\.\d{1,3})+[A-Za-z]?[.)]?")
_PLAIN_HEAD = re.compile(r"\s*(\d{1,2})\s+(?=[^\W\d_])")
_STAR = re.compile(r"\s*\*\s+(?=\S)")
_NEAR = 3
"""Paragraphs between two items of a list at most."""
_FAR = 8
"""Blocks between a heading and the first paragraph that is numbered by it."""


def numbered(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yields the blocks with typed numbers as their `number`. A decimal before a small letter that follows no number is a figure: 7.5 per cent."""
    all_taken = [with_typed_number(block) if isinstance(block, Paragraph) else block for block in _with_bullets(blocks)]
    last: tuple[int, ...] = ()
    for index, block in enumerate(all_taken):
        if isinstance(block, Table):
            yield block
            continue
        number = block.number.text if block.number and DECIMAL.fullmatch(block.number.text) else ""
        parts = tuple(map(int, re.findall(r"\d+", number)))
        is_typed = block.number is not None and block.number.is_typed
        if number and is_typed and block.text.lstrip()[:1].islower() and not follows(parts, last):
            yield without_typed_number(block)
            continue
        last = parts or last
        yield (
            block
            if block.number or not _heads_next(block, all_taken[index + 1 : index + 1 + _FAR])
            else with_heading_number(block)
        )


def _with_bullets(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yields the blocks. Asterisks before paragraphs that follow each other are bullets; one alone is the mark of a note."""
    starred = [isinstance(block, Paragraph) and _STAR.match(block.text) is not None for block in blocks]
    for index, block in enumerate(blocks):
        beside = starred[max(index - _NEAR, 0) : index] + starred[index + 1 : index + 1 + _NEAR]
        if isinstance(block, Paragraph) and starred[index] and any(beside) and not block.number:
            yield replace(
                block, runs=(Run("•\t"), *without_start(block.runs, len(block.text) - len(block.text.lstrip(" \t*"))))
            )
        else:
            yield block


def _heads_next(block: Paragraph, following: Sequence[Block]) -> bool:
    """Whether a short paragraph begins with the number of the section of the next numbered one: “2 Incidents” above 2.1."""
    found = _PLAIN_HEAD.match(block.text)
    if not found or not is_short(block):
        return False
    numbers = (
        each.number.text
        for each in following
        if isinstance(each, Paragraph) and each.number and not each.number.is_bullet
    )
    return next(numbers, "").startswith(f"{found[1]}.1")


def is_short(block: Paragraph) -> bool:
    """Whether a paragraph is short and has no full stop, as a heading."""
    return not block.text.rstrip().endswith((".", ";", ",", ":")) and len(block.text.split()) <= LONGEST_HEADING
