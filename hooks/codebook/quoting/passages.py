"""Finds the quotations in a text by their quotation marks, and the sentences of a text without quotation marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_CLOSING = {"“": "”", "‘": "’", "„": "“”", "‚": "‘’", "«": "»", "‹": "›", '"': '"', "'": "'", "”": "”", "»": "«"}
"""What may close a quotation, by the mark that opens it."""
_NEVER_INSIDE = re.compile(r"\n[ \t]*\n")
"""A quotation ends with its paragraph."""
_LETTER = re.compile(r"[^\W_]")
_BEFORE = re.compile(r"[\s(\[“„«—–-]")
"""What is before a mark that opens a quotation, where the mark may also be an apostrophe or close one."""
_SENTENCE = re.compile(
    r"(?<=[.!?;:])[\"'”’)]*\s+(?=[\"'“‘(]*[A-ZÀ-ÞŴŶ])|\n[ \t]*\n\s*|\n(?=[ \t]*(?:[\"'“‘(]*[A-ZÀ-ÞŴŶ]|(?:[•◦▪‣·●○*–—-]|\(?\w{1,4}[.)])[ \t]))"
)
"""Between sentences, paragraphs and items of a list."""


@dataclass(frozen=True)
class Passage:
    """A part of a text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Returns its words."""
        return text[self.start : self.end]


def quotations(text: str) -> Iterator[Passage]:
    """Yields what is in quotation marks, without the marks; of one quotation inside another the outer."""
    ends = [*(found.start() for found in _NEVER_INSIDE.finditer(text)), len(text)]
    unclosed: dict[str, int] = {}  # by mark: where the paragraph ends in which nothing closes it
    place = paragraph = 0
    while place < len(text):
        if _opens(text, place) and place >= unclosed.get(text[place], 0):
            while ends[paragraph] < place:
                paragraph += 1
            end = _end(text, place, ends[paragraph])
            if end < 0:
                unclosed[text[place]] = ends[paragraph]
            if end > place + 1:
                yield Passage(place + 1, end)
                place = end
        place += 1


def _opens(text: str, place: int) -> bool:
    mark = text[place]
    if mark not in _CLOSING:
        return False
    if mark in "“„‚«‹":
        return True
    is_after = not place or _BEFORE.match(text[place - 1]) is not None
    following = text[place + 1 : place + 2]
    if mark == '"':
        return is_after or not _LETTER.match(text[place - 1])
    return is_after and bool(following.strip())


def _end(text: str, start: int, last: int) -> int:
    """Returns the place of the mark that closes a quotation: `last`, the end of its paragraph, if none does; -1 for an apostrophe."""
    mark, depth = text[start], 1
    unsure = -1
    for place in range(start + 1, last):
        character = text[place]
        if character == mark and mark not in _CLOSING[mark] and _opens(text, place):
            if unsure >= 0:
                return unsure
            depth += 1
        elif character in _CLOSING[mark] and not (character in "’'" and _is_apostrophe(text, place)):
            depth -= 1
            if not depth:
                if character not in "’'" or text[place - 1] not in "sS":
                    return place
                unsure, depth = place if unsure < 0 else unsure, 1  # may also be the apostrophe of a plural
    if unsure >= 0:
        return unsure
    return -1 if mark in "'”»" else last


def _is_apostrophe(text: str, place: int) -> bool:
    return bool(_LETTER.match(text[place + 1 : place + 2]))


def sentences(text: str) -> Iterator[Passage]:
    """Yields the sentences and lines of a text."""
    place = 0
    for between in _SENTENCE.finditer(text):
        if text[place : between.start()].strip():
            yield Passage(place, between.start())
        place = between.end()
    if text[place:].strip():
        yield Passage(place, len(text))
