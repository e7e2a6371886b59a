"""Warnings about residue of copying in verbatim text: bullets, page headers and footers, broken words."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from codebook.load.labels import BULLETS, PARAGRAPH_NUMBER, is_private
from codebook.model import Document, Problem, Site
from codebook.validate.rules import line_at, local_rule, verbatim

_BULLET = re.compile(
    r"(?P<before>[ \t]*+(?P<hyphen>-[ \t]++)?+(?P<label>\[[^\]\s]++\][ \t]++)?+)"
    rf"(?P<bullet>[{BULLETS}]|o(?=[ \t]))[ \t]*+(?=\S)"
)
_PAGE = re.compile(r"\bpage[ \t]+\d+[ \t]+of[ \t]+\d+\b|^\W*page[ \t]+\d+\W*$", re.IGNORECASE)
_NUMBER_ALONE = re.compile(r"[-–— \t]*(?P<number>\d{1,4})[-–—| \t]*")
_FIGURE = re.compile(r"[£$€(-]*\d[\d,.]*(?:%|[mk]?\)?)")
_WORDS_OF_A_CELL = 4
_CUT = re.compile(r"(?<![^\W\d_])([^\W\d_]{2,})-[ \t]*\n[ \t]*([^\W\d_]+)")
_HYPHEN_AT_END = re.compile(r"-[ \t]*\n")
"""What a cut word has. Quick to look for."""
_QUOTES = {"straight": "\"'", "curly": "‘’“”"}
_NOT_REPEATED = ("|", "#", "-", "[")

OFTEN = 3
"""Repetitions that make a line a page header or footer. Two occur in ordinary text."""


def _lines(site: Site) -> Iterator[tuple[Document, int, str]]:
    for document in verbatim(site):
        for number, line in enumerate(document.body.split("\n"), start=document.body_line):
            yield document, number, line


def _warning(document: Document, line: int, message: str) -> Problem:
    return Problem(document.path, line, message, warning=True)


@local_rule
def bullets_are_items(site: Site) -> Iterator[Problem]:
    """Warns of a pasted bullet character at the start of a line."""
    for document, number, line in _lines(site):
        found = _BULLET.match(line)
        if found and not is_private(found["bullet"]):  # those are refused as invisible characters
            right = "write '- ' instead, with an empty line above the first"
            if found["hyphen"] or found["label"] or PARAGRAPH_NUMBER.match(line, found.end()):
                right = "delete it"
            words = f"{found['bullet']} {_start(line[found.end() :])}"
            yield _warning(document, number, f"'{words}' begins with a bullet that was pasted; {right}")


def _start(text: str) -> str:
    """Returns the first words of a line, to quote."""
    return " ".join(text.split(maxsplit=4)[:4])


@local_rule
def pages_have_no_numbers(site: Site) -> Iterator[Problem]:
    """Warns of page numbers."""
    for document in verbatim(site):
        lines = document.body.split("\n") if "page" in document.body.lower() else ()
        for number, line in enumerate(lines, start=document.body_line):
            if found := _PAGE.search(line):
                message = f"'{found[0].strip()}' looks like the number of a page; if it is one, delete it"
                yield _warning(document, number, message)
    for document in verbatim(site):
        for run in _runs_of_cells(document):
            alone = [(place, found["number"]) for place, text in run if (found := _NUMBER_ALONE.fullmatch(text))]
            figures = [text for _, text in run if _FIGURE.fullmatch(text)]
            if alone and len(figures) > 1:
                message = (
                    f"'{figures[0]}' and '{figures[1]}' are alone on their lines; if they are figures of a table, write a row on one line, as in "
                    f"| {figures[0]} | {figures[1]} |; if they are numbers of pages, delete them"
                )
                yield _warning(document, alone[0][0], message)
                continue
            for place, written in alone:
                message = (
                    f"'{written}' is alone on its line; if it is the number of a page, delete it; if it is a figure of a table, write its row, "
                    f"as in | … | {written} |"
                )
                yield _warning(document, place, message)


def _runs_of_cells(document: Document) -> Iterator[list[tuple[int, str]]]:
    """Yields runs of short lines that may be the cells of a table, with their line numbers; empty lines between them do not count."""
    lines = [(number, line.strip()) for number, line in enumerate(document.body.split("\n"), start=document.body_line)]
    for like_a_cell, run in groupby((line for line in lines if line[1]), key=lambda line: _like_a_cell(line[1])):
        if like_a_cell:
            yield [*run]


def _like_a_cell(line: str) -> bool:
    is_short = len(line.split(maxsplit=_WORDS_OF_A_CELL)) <= _WORDS_OF_A_CELL and line[-1] not in ".:;,?!]"
    return (is_short and not line.startswith(_NOT_REPEATED)) or _NUMBER_ALONE.fullmatch(line) is not None


@local_rule
def lines_are_not_heads_of_pages(site: Site) -> Iterator[Problem]:
    """Warns of repeated lines that look like page headers or footers."""
    for document in verbatim(site):
        lines = [" ".join(line.split()) for line in document.body.split("\n")]
        times = Counter(lines)
        often = {line for line, number in times.items() if number >= OFTEN and _like_a_head(line)}
        for line in sorted(often, key=lines.index):
            message = f"'{line}' is here {times[line]} times; if it is the head or foot of a page, delete it each time"
            yield _warning(document, document.body_line + lines.index(line), message)


def _like_a_head(line: str) -> bool:
    return len(line.split()) > 1 and line[-1] not in ".:;,?!]" and not line.startswith(_NOT_REPEATED)


@local_rule
def words_are_not_cut(site: Site) -> Iterator[Problem]:
    """Warns of words hyphenated at the end of a line."""
    for document in verbatim(site):
        for found in _CUT.finditer(document.body) if _HYPHEN_AT_END.search(document.body) else ():
            first, last = found[1], found[2]
            message = (
                f"'{first}-' ends a line and its word continues below; write {first}{last} on one line, "
                f"or {first}-{last} if the word has a hyphen"
            )
            yield _warning(document, line_at(document, found.start()), message)


@local_rule
def quotes_are_of_one_kind(site: Site) -> Iterator[Problem]:
    """Warns of mixed straight and curly quotation marks, at the first of the rarer kind."""
    for document in verbatim(site):
        found = {kind: sum(map(document.body.count, marks)) for kind, marks in _QUOTES.items()}
        if all(found.values()):
            rare, other = sorted(found, key=found.__getitem__)
            start, mark = min((place, mark) for mark in _QUOTES[rare] if (place := document.body.find(mark)) >= 0)
            quoted = next(word for word in document.body[max(0, start - 40) : start + 40].split() if mark in word)
            message = (
                f"the quotation mark in '{quoted}' is {rare}, and most here are {other}; compare it with the document, "
                "and type it as it is printed there"
            )
            yield _warning(document, line_at(document, start), message)
