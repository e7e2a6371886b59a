"""Warnings about residue of copying in verbatim text: bullets, page headers and footers, broken words."""

import re
from collections import Counter
from collections.abc import Iterator

from codebook.model import Document, Problem, Site
from codebook.validate.rules import line_at, rule, verbatim

_BULLET = re.compile(r"[ \t]*+(?:-[ \t]++)?+(?:\[[^\]\s]++\][ \t]++)?+(?:([•◦▪●○■□‣⁃∙·–—])|(o)[ \t])[ \t]*+(?=\S)")
_PAGE = re.compile(r"\bpage[ \t]+\d+[ \t]+of[ \t]+\d+\b|^\W*page[ \t]+\d+\W*$", re.IGNORECASE)
_NUMBER_ALONE = re.compile(r"[-–—| \t]*\d{1,4}[-–—| \t]*")
_CUT = re.compile(r"(?<![^\W\d_])([^\W\d_]{2,})-[ \t]*\n[ \t]*([^\W\d_]+)")
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


@rule
def bullets_are_items(site: Site) -> Iterator[Problem]:
    """Warns of a pasted bullet character at the start of a line."""
    for document, number, line in _lines(site):
        if found := _BULLET.match(line):
            sign = found[1] or found[2]
            message = f"'{sign}' at the start of a line is a bullet that was pasted; write '- ' in its place, with an empty line above the first"
            yield _warning(document, number, message)


@rule
def pages_have_no_numbers(site: Site) -> Iterator[Problem]:
    """Warns of page numbers."""
    for document, number, line in _lines(site):
        if found := _PAGE.search(line):
            yield _warning(document, number, f"'{found[0].strip()}' is the number of a page; delete it")
        elif _NUMBER_ALONE.fullmatch(line):
            message = f"'{line.strip()}' stands alone; if it is the number of a page, delete it"
            yield _warning(document, number, message)


@rule
def lines_are_not_heads_of_pages(site: Site) -> Iterator[Problem]:
    """Warns of repeated lines that look like page headers or footers."""
    for document in verbatim(site):
        lines = [" ".join(line.split()) for line in document.body.split("\n")]
        often = {line for line, times in Counter(lines).items() if times >= OFTEN and _like_a_head(line)}
        for line in sorted(often, key=lines.index):
            message = (
                f"'{line}' stands {lines.count(line)} times; if it is the head or foot of a page, delete it each time"
            )
            yield _warning(document, document.body_line + lines.index(line), message)


def _like_a_head(line: str) -> bool:
    return len(line.split()) > 1 and line[-1] not in ".:;,?!]" and not line.startswith(_NOT_REPEATED)


@rule
def words_are_not_cut(site: Site) -> Iterator[Problem]:
    """Warns of words hyphenated at the end of a line."""
    for document in verbatim(site):
        for found in _CUT.finditer(document.body):
            first, last = found[1], found[2]
            message = (
                f"'{first}-' ends a line and its word goes on below; write {first}{last}, "
                f"or {first}-{last} if that is how it is written, on one line"
            )
            yield _warning(document, line_at(document, found.start()), message)


@rule
def quotes_are_of_one_kind(site: Site) -> Iterator[Problem]:
    """Warns of mixed straight and curly quotation marks, at the first of the rarer kind."""
    for document in verbatim(site):
        found = {kind: sum(map(document.body.count, signs)) for kind, signs in _QUOTES.items()}
        if all(found.values()):
            rare, other = sorted(found, key=found.__getitem__)
            start, sign = min((place, sign) for sign in _QUOTES[rare] if (place := document.body.find(sign)) >= 0)
            message = (
                f"{sign} is {rare}, and most quotation marks here are {other}; compare it with the document, "
                "and type it as it is printed there"
            )
            yield _warning(document, line_at(document, start), message)
