"""Rules against Markdown of other programs in verbatim text, which would be printed as if a document had it, or lose a part of it."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from itertools import groupby

from codebook.load.tables import NOT_A_ROW
from codebook.model import Problem, Site, printable
from codebook.validate.rules import local_rule, verbatim

_GRID = re.compile(r"^\s*\+(?:[-=:]{2,}\+)+\s*$")
_MARKUP = [
    (re.compile(pattern), what)
    for pattern, what in (
        (
            r"(?<![\\~\w])~(?=[^\s~])[^~\n]+(?<=[^\s~])~(?![~\w])",
            "means struck out in other programs, and is printed here; write ~~ before and after the words, or \\~ if it is printed",
        ),
        (
            r"(?<!\\)\^\[[^\]\n]+\]",
            "is a note of another program; write [^1] instead, and at the end [^1]: and its words",
        ),
        (
            r"\{(?:--[^{}\n]*--|\+\+[^{}\n]*\+\+|~~[^{}\n]*~~|==[^{}\n]*==|>>[^{}\n]*<<)\}",
            "is a tracked change of another program; write ~~ before and after words that are struck out, and other words plainly",
        ),
        (
            _GRID.pattern,
            "is a line of a table of another program; write rows as in | A | B |, and below the first |---|---|",
        ),
    )
]
_ENTITY = re.compile(r"(?<!\\)&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z][A-Za-z0-9]{1,30});")
_BAR = re.compile(r"(?<!\\)\|")
_DELIMITER = re.compile(r"\|?\s*:?-+:?(?:\s*\|\s*:?-+:?)*\s*\|?")


@local_rule
def no_markup_is_printed(site: Site) -> Iterator[Problem]:
    """Refuses strike-through, notes and grid tables in the forms of other programs."""
    for document in verbatim(site):
        lines = document.body.split("\n") if may_have_markup(document.body) else ()
        for number, line in enumerate(lines, start=document.body_line):
            for pattern, what in _MARKUP:
                if found := pattern.search(line):
                    yield Problem(document.path, number, f"'{found[0].strip()[:40]}' {what}")


def may_have_markup(text: str) -> bool:
    """Whether a text may have such forms. Quick: the rule looks closer."""
    return "~" in text or "^[" in text or "{" in text or "+" in text


@local_rule
def no_codes_of_characters(site: Site) -> Iterator[Problem]:
    """Refuses characters as the code of a web page has them, such as &nbsp;, which would be printed like this."""
    for document in verbatim(site):
        lines = document.body.split("\n") if "&" in document.body else ()
        for number, line in enumerate(lines, start=document.body_line):
            for found in _ENTITY.finditer(line):
                if (meant := unescape(found[0])) != found[0]:
                    right = "a space" if meant.isspace() else printable(meant)
                    message = f"'{found[0]}' is from the code of a web page; write {right} instead, or \\{found[0]} if it is printed"
                    yield Problem(document.path, number, message)


@local_rule
def tables_have_a_second_line(site: Site) -> Iterator[Problem]:
    """Refuses rows of a table without a fitting line below the first, which would be printed with their bars."""
    for document in verbatim(site):
        lines = enumerate(document.body.split("\n") if "|" in document.body else (), start=document.body_line)
        for _, block in groupby(lines, key=lambda line: bool(line[1].strip())):
            for number, message in _rows_without_a_second_line(block):
                yield Problem(document.path, number, message)


def _rows_without_a_second_line(block: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    number, first, above = 0, "", ""
    lines = [*block]
    if any(_GRID.fullmatch(text) for _, text in lines):
        return
    for place, text in lines:
        row = text.strip()
        if _DELIMITER.fullmatch(row):
            if above and _columns(above) != _columns(row):
                yield place, f"the row above has {_columns(above)} columns; write here {'|---' * _columns(above)}|"
            elif above.endswith("\\"):
                yield (
                    place - 1,
                    "the heading of a table has one line; delete \\, and write all words of a cell on it",
                )
            return
        above = row if len(row) > 1 and row[0] == "|" and row[-1] in "|\\" else ""
        number, first = (number, first) if number or not above else (place, row)
    if number:
        yield number, f"rows of a table without a line below the first; write there {'|---' * _columns(first)}|"
        yield from ((place, NOT_A_ROW) for place, text in lines if place > number and not text.lstrip().startswith("|"))


def _columns(row: str) -> int:
    return len(_BAR.findall(row.removesuffix("\\").rstrip().strip("|"))) + 1
