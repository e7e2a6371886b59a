"""Bounds: how much one text may ask of the programs that read it, counted in one pass before any of them begins.

Readers of Markdown, YAML and templates take far more than proportionally long for some texts that no person writes. Each limit is several
times what the longest real document has. All counts are of signs and lines, so that they take as long as the text is.
"""

import re
from collections.abc import Iterator

Fault = tuple[int, str]
"""A line, counted from 1 in the text that was given, and what is wrong there."""

LARGEST_PROSE = 100_000
"""Characters of a page in somebody's own words, about thirty printed pages."""

LARGEST_FACTS = 250_000
"""Characters of the fields at the top of a file: 1,500 pages that moved, thirty times the facts of a long report."""

MOST_VALUES = 10_000
"""Line ends, commas and brackets in the fields of a file, each of which may begin a value: an index of a thousand subjects has fewer."""

MOST_LINES = 10_000
"""Lines of a text: a report of 400 paragraphs has about a thousand, three hundred printed pages copied line by line about as many as this."""

LONGEST_RUN = 50_000
"""Characters without an empty line: more than twice what a unit may have, and as much as any reader of Markdown takes in good time."""

LONGEST_BLOCK = 1_000
"""Lines without an empty line: ten long tables. Readers of Markdown begin anew at each line of a list or quotation."""

MOST_BRACKETS = 500
"""Signs [ without an empty line between: each may begin a link, so that readers of Markdown look for the ends of all."""

MOST_SIGNS = 2_000
"""Signs with a meaning in Markdown without an empty line between: a page of real text has a few dozen, a table of 60 rows and 12 columns 800."""

MOST_SIGNS_OF_ALL = 60_000
"""Signs at which readers of Markdown stop to look, in the whole text: a real one of the greatest length has a third as many."""

LONGEST_WORD = 1_000
"""Characters without a space: three times the longest web address, or a line of a table under which each column is drawn very wide."""

MOST_COLUMNS = 100
"""Columns of a table: real ones have 12, and no screen or paper shows more than 30."""

MOST_CELLS = 20_000
"""Cells of all tables of a text: 27 tables of 60 rows and 12 columns. A row counts as wide as the widest line beside it, since Markdown fills it up."""

MOST_CALLS = 100
"""Pairs of braces on a page; the longest guide has about thirty. Each may give a list of all fields, which the generator reads as well."""

MOST_LINKS = 4_000
"""Signs [ on a page: the generator's reader looks from each to the end of its paragraph and back."""

MOST_UNITS = 2_000
"""Paragraphs and sections of one file, each with an address: five times what a long report has."""

MOST_UNITS_OF_THE_CODE = 10_000
"""Clauses and paragraphs of all versions together, each with a page: a hundred versions as long as the first."""

LARGEST_SUM = 300_000_000
"""Bytes of all texts together: ten times what ten thousand real reports have."""

TOO_MUCH = f"with this file the texts have more than {LARGEST_SUM // 10**6} million bytes together; take some away, this and those behind it are not read"

TOO_MANY_UNITS = f"with this file the versions have more than {MOST_UNITS_OF_THE_CODE:,} clauses and paragraphs together; take a version away"

_EMPTY = re.compile(r"(\n[ \t]*\n)")
_SIGNS = r"*_`~<>&\!(|"
_STOPS = r"!#$%&*+-:<=>@[\]^_`{|}~"
_SEPARATE = "leave one between paragraphs"


def of_file(text: str) -> Iterator[Fault]:
    """What is too much in any file."""
    number = text.count("\n")
    if number > MOST_LINES:
        yield 1, f"the file has {number:,} lines; at most {MOST_LINES:,}: divide it, or leave appendices out"


def of_facts(text: str) -> Iterator[Fault]:
    """What is too much in the fields of a file."""
    if len(text) > LARGEST_FACTS:
        yield (
            1,
            f"the fields have {len(text):,} characters; at most {LARGEST_FACTS:,}: shorten them, or divide the file",
        )
    values = sum(map(text.count, "\n,[{"))
    if values > MOST_VALUES:
        yield (
            1,
            f"the fields have about {values:,} values; at most {MOST_VALUES:,}: shorten the lists, or divide the file",
        )


def of_body(name: str, text: str) -> Iterator[Fault]:
    """What is too much below the fields of a file of that name: pages are read by the generator as well."""
    yield from of_text(text)
    if name.startswith(("about/", "history/")) or name == "index.md":
        yield from of_page(text)
    if name.startswith("about/") or name == "index.md":
        yield from of_calls(text)


def of_text(text: str) -> Iterator[Fault]:
    """What is too much in any Markdown."""
    number = sum(map(text.count, _STOPS))
    if number > MOST_SIGNS_OF_ALL:
        yield (
            1,
            f"the text has {number:,} signs such as * [ | - or :, and at most {MOST_SIGNS_OF_ALL:,} may be; divide it, or leave tables out",
        )
    line, cells = 1, 0
    for run in _EMPTY.split(text):
        first = line + len(run) - len(run.lstrip("\n"))
        yield from ((first, message) for message in _of_run(run))
        if "|" in run:
            rows = run.split("\n")
            columns, widest = max((row.count("|"), -place) for place, row in enumerate(rows))
            if columns > MOST_COLUMNS + 1:
                yield (
                    line - widest,
                    f"this table has {columns - 1:,} columns; at most {MOST_COLUMNS}: divide it, or write it as a list",
                )
            cells += len(rows) * (columns + 1)
            if cells > MOST_CELLS >= cells - len(rows) * (columns + 1):
                yield (
                    line,
                    f"the tables up to this one have {cells:,} cells; at most {MOST_CELLS:,}: divide the text, or leave appendices out",
                )
        line += run.count("\n")


def _of_run(run: str) -> Iterator[str]:
    """What is too much in text without an empty line."""
    if len(run) > LONGEST_RUN:
        yield f"more than {LONGEST_RUN:,} characters without an empty line; {_SEPARATE}"
    if (number := run.count("\n")) > LONGEST_BLOCK:
        yield f"{number:,} lines without an empty line, and at most {LONGEST_BLOCK:,} may be; {_SEPARATE}"
    if run.count("[") > MOST_BRACKETS:
        yield f"more than {MOST_BRACKETS} signs [ without an empty line; {_SEPARATE}"
    for sign in _SIGNS:
        if (number := run.count(sign)) > MOST_SIGNS:
            yield f"{number:,} signs {sign} without an empty line, and at most {MOST_SIGNS:,} may be; {_SEPARATE}"
    if len(word := max(run.split(), key=len, default="")) > LONGEST_WORD:
        yield f"'{word[:20]}…' goes on for more than {LONGEST_WORD:,} characters without a space; put spaces into it, or shorten it"


def of_page(text: str) -> Iterator[Fault]:
    """What is too much on a page in somebody's own words, besides."""
    if len(text) > LARGEST_PROSE:
        yield 1, f"the page has more than {LARGEST_PROSE:,} characters; make two of it"
    if (number := text.count("[")) > MOST_LINKS:
        yield 1, f"the page has {number:,} signs [; at most {MOST_LINKS:,}: make two of it"


def of_calls(text: str) -> Iterator[Fault]:
    """What is too much between braces on an editor's page."""
    number = text.count("{{")
    if number > MOST_CALLS:
        yield 1, f"the page has {number:,} calls between double braces; at most {MOST_CALLS}: make two pages of it"
