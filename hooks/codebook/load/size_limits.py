"""Limits on a text, checked in linear time before parsers take superlinear time; several times the longest real document."""

import re
from collections.abc import Iterator

Fault = tuple[int, str]
"""Line from 1 in the given text, and message."""

LARGEST_PROSE = 100_000
"""Characters of an editor's page, about 30 printed pages."""

LARGEST_FACTS = 250_000
"""Characters of front matter: 1,500 moved pages, or 30 times a long report's."""

MOST_VALUES = 10_000
"""Line ends, commas and brackets in front matter, each of which may begin a value; an index of 1,000 subjects has fewer."""

MOST_LINES = 10_000
"""Lines of a text: a report of 400 paragraphs has about 1,000, and 300 printed pages line by line about 10,000."""

LONGEST_RUN = 50_000
"""Characters without an empty line: over twice the limit of a unit, and still fast in all Markdown parsers."""

LONGEST_BLOCK = 1_000
"""Lines without an empty line: 10 long tables. Markdown parsers restart at each line of a list or quotation."""

MOST_BRACKETS = 500
"""`[` without an empty line. Each may begin a link, so parsers look for the end of each."""

MOST_SYMBOLS = 2_000
"""Markdown characters without an empty line: a real page has dozens, a table of 60 rows and 12 columns 800."""

MOST_SYMBOLS_OF_ALL = 60_000
"""Characters in the whole text at which parsers stop; the longest real text has a third as many."""

LONGEST_WORD = 1_000
"""Characters without a space: three times the longest URL, or a rule line of a very wide table."""

MOST_COLUMNS = 100
"""Columns of a table; real ones have 12."""

MOST_CELLS = 20_000
"""Cells of all tables in a text: 27 tables of 60 rows and 12 columns. Rows count as wide as the widest, because Markdown fills them."""

MOST_CALLS = 100
"""Macro calls on a page; the longest guide has about 30. Each may return a list of all fields, which is parsed as well."""

MOST_LINKS = 4_000
"""`[` on a page: Markdown scans from each to the end of its paragraph and back."""

MOST_UNITS = 2_000
"""Units of a file, each with a URL: five times a long report's."""

MOST_UNITS_OF_THE_CODE = 10_000
"""Units of all editions, each with a page: 100 editions as long as the first."""

MOST_KEPT = 1_000
"""Files of which the result of reading is kept in memory, for commands that compare revisions, and `make serve` after an edit."""

LARGEST_SUM = 300_000_000
"""Bytes of all texts: ten times 10,000 real reports."""

TOO_MUCH = f"with this file the texts have more than {LARGEST_SUM // 10**6} million bytes together; remove some; this file and later ones are not read"

TOO_MANY_UNITS = f"with this file the versions have more than {MOST_UNITS_OF_THE_CODE:,} clauses and paragraphs together; remove a version"

_EMPTY = re.compile(r"(\n[ \t]*\n)")
_SYMBOLS = r"*_`~<>&\!(|"
_STOPS = r"!#$%&*+-:<=>@[\]^_`{|}~"
_SEPARATE = "leave one between paragraphs"


def of_file(text: str) -> Iterator[Fault]:
    """Yields faults of any file."""
    number = text.count("\n")
    if number > MOST_LINES:
        yield 1, f"the file has {number:,} lines; at most {MOST_LINES:,}: divide it, or leave appendices out"


def of_facts(text: str) -> Iterator[Fault]:
    """Yields faults of front matter."""
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
    """Yields faults of a body, by the file's name: MkDocs parses editors' pages as well."""
    yield from of_text(text)
    if name.startswith(("about/", "history/")) or name == "index.md":
        yield from of_page(text)
    if name.startswith("about/") or name == "index.md":
        yield from of_calls(text)


def of_text(text: str) -> Iterator[Fault]:
    """Yields faults of any Markdown."""
    number = sum(map(text.count, _STOPS))
    if number > MOST_SYMBOLS_OF_ALL:
        yield (
            1,
            f"the text has {number:,} characters such as * [ | - or :; at most {MOST_SYMBOLS_OF_ALL:,}: divide it, or leave tables out",
        )
    line, cells = 1, 0
    for run in _EMPTY.split(text) if may_be_too_much(text) else ():
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


def may_be_too_much(text: str) -> bool:
    """Whether any part of a text may exceed a limit. Quick: all of most texts is below the limits of a part."""
    return (
        "|" in text
        or len(text) > LONGEST_RUN
        or text.count("\n") > LONGEST_BLOCK
        or text.count("[") > MOST_BRACKETS
        or any(text.count(symbol) > MOST_SYMBOLS for symbol in _SYMBOLS)
        or max(map(len, text.split()), default=0) > LONGEST_WORD
    )


def _of_run(run: str) -> Iterator[str]:
    if len(run) > LONGEST_RUN:
        yield f"more than {LONGEST_RUN:,} characters without an empty line; {_SEPARATE}"
    if (number := run.count("\n")) > LONGEST_BLOCK:
        yield f"{number:,} lines without an empty line; at most {LONGEST_BLOCK:,}: {_SEPARATE}"
    if run.count("[") > MOST_BRACKETS:
        yield f"more than {MOST_BRACKETS} characters [ without an empty line; {_SEPARATE}"
    for symbol in _SYMBOLS:
        if (number := run.count(symbol)) > MOST_SYMBOLS:
            yield f"{number:,} characters {symbol} without an empty line; at most {MOST_SYMBOLS:,}: {_SEPARATE}"
    if len(word := max(run.split(), key=len, default="")) > LONGEST_WORD:
        yield f"'{word[:20]}…' has more than {LONGEST_WORD:,} characters without a space; add spaces, or shorten it"


def of_page(text: str) -> Iterator[Fault]:
    """Yields further faults of an editor's page."""
    if len(text) > LARGEST_PROSE:
        yield 1, f"the page has more than {LARGEST_PROSE:,} characters; make two of it"
    if (number := text.count("[")) > MOST_LINKS:
        yield 1, f"the page has {number:,} characters [; at most {MOST_LINKS:,}: make two of it"


def of_calls(text: str) -> Iterator[Fault]:
    """Yields a fault if a page has too many macro calls."""
    number = text.count("{{")
    if number > MOST_CALLS:
        yield 1, f"the page has {number:,} calls between double braces; at most {MOST_CALLS}: make two pages of it"
