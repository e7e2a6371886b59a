"""Warnings about the layout of copied reports: joined lines, loose tables, levels of headings."""

import re
from collections.abc import Iterator
from itertools import pairwise

from codebook.load.labels import BULLETS, SAID_IN_BRACKETS
from codebook.load.suggestions import suggested_name
from codebook.model import Heading, Problem, Report, Site, Unit
from codebook.validate.rules import local_rule, paragraphs
from codebook.values.references import counted, printed_number

_LABELLED = re.compile(r"(?:[A-Z][\w'’]*+)(?:[ ][\w'’]++){0,3}:[ \t]*+\S")
"""A line such as “Meeting Date: 25 February”: up to four words and a colon."""
_IN_BRACKETS = re.compile(r"\[(?!\^)[^\]\[]++\]")
_ENTRY = re.compile(r"[A-Z][^|\\]*[^\s.,;:|\\]")
"""A short line that begins with a capital and ends without punctuation."""
_LINES = 3
_BRACKETED = re.compile(r"\[(?P<name>[^\]\[\n]*)\](?P<space>[ \t]*)(?=\S)")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d+[.)])[ \t]")
_ITEM_TOO_DEEP = re.compile(r"(?:[ ]{0,3}\t|[ ]{4})[ \t]*[-*+][ \t]")
"""An item indented too far to interrupt a paragraph."""
_CELLS = re.compile(r"\S[^\t]*(?:\t+[^\t]*\S)+")
_NO_ROW = re.compile(rf"{_LABELLED.pattern}|[{BULLETS}]")
_GOES_ON = re.compile(r"[^\W\d_],?$")
_LETTERED = re.compile(r"(?:[a-z]{1,2}|[ivxl]{2,6})[.)](?=\s)|o[ \t]")
"""An item such as `b)` or `iv.`, or a bullet that is a letter."""
_LETTERED_ITEM = re.compile(r"(?:\((?:[a-z]|[ivx]{2,4})\)|[a-z]\))[ \t]+\S")
"""An item such as (a), (ii) or b) that may begin a separate line."""
_MOST = 8
"""Words of a short line; a name in brackets may have half as many."""


@local_rule
def labelled_lines_are_separate(site: Site) -> Iterator[Problem]:
    """Warns of a labelled line (“Meeting Date:”) joined to the line above."""
    for report in site.reports:
        for line, text in paragraphs(report.document):
            lines = text.split("\n")
            for number, (above, below) in enumerate(pairwise([] if _are_entries(lines) else lines), start=line + 1):
                if not above.endswith("\\") and (start := _start(above, below)):
                    message = f"'{start}' is joined to the line above; write it below an empty line, if the document has it on a separate line"
                    yield Problem(report.document.path, number, message, warning=True)


@local_rule
def short_lines_are_separate(site: Site) -> Iterator[Problem]:
    """Warns of short lines that become one paragraph, such as a list of those present."""
    for report in site.reports:
        for line, text in paragraphs(report.document):
            lines = text.split("\n")
            if _are_entries(lines):
                message = (
                    f"'{lines[0]}' and the {len(lines) - 1} short lines below it are read as one paragraph; to keep them apart, write \\ at the end "
                    "of each but the last, or - before each if they are a list"
                )
                yield Problem(report.document.path, line, message, warning=True)


def _are_entries(lines: list[str]) -> bool:
    rows = [row.strip() for row in lines]
    is_table = all("\t" in row for row in rows)
    return (
        not is_table
        and len(rows) >= _LINES
        and all(_ENTRY.fullmatch(row) and len(row.split()) <= _MOST for row in rows)
    )


def _start(above: str, below: str) -> str:
    if found := _LABELLED.match(below):
        return f"{found[0].partition(':')[0]}:"
    if _LETTERED_ITEM.match(below):
        return " ".join(below.split()[:3])
    apart = _IN_BRACKETS.fullmatch(below) or (above.endswith(":") and below[0].isupper())
    return " ".join(below.split()[:3]) if apart else ""


@local_rule
def names_are_names(site: Site) -> Iterator[Problem]:
    """Warns of brackets that look like a malformed name and would be printed."""
    for report in site.reports:
        for line, text in paragraphs(report.document):
            found = _BRACKETED.match(text)
            if found and (better := _suggested_name(found["name"], found["space"])):
                written = found[0].strip()
                wrong = "is not a name" if found["space"] else "has no space after it"
                message = (
                    f"'{written}' {wrong}, and would be printed; write [{better}] and a space, or \\{written} "
                    "if the report prints it"
                )
                yield Problem(report.document.path, line, message, warning=True)


def _suggested_name(written: str, space: str) -> str:
    words = re.findall(r"[a-z]+", written.lower())
    if not words or SAID_IN_BRACKETS.intersection(words) or len(words) > _MOST // 2:
        return ""
    is_name = not re.search(r"\s", written)
    if is_name and (space or not re.fullmatch(r"[a-z]{2,}(?:-[a-z0-9]+)*", written)):
        return ""  # if malformed, it is reported as a label
    joined = "".join(written.split())  # [p 1.3]
    return joined if printed_number(joined) else suggested_name(written)


@local_rule
def names_with_a_number_print_it(site: Site) -> Iterator[Problem]:
    """Warns of a name such as [p1.3] before a text without that number: the page would name the paragraph by a number that is not printed."""
    for report in site.reports:
        for unit in report.units:
            number = "" if unit.number else printed_number(unit.label)
            start = [word.strip("().:") for word in unit.text.split(maxsplit=_MOST)[:_MOST]]
            if number and not {number, number.rpartition(".")[2]} & {*start}:
                message = f"'[{unit.label}]' is for a paragraph with the number {number}, which its text does not begin with; write the number"
                message += f" after it, as in [{unit.label}] {number} …, or another name"
                yield Problem(report.document.path, unit.line, message, warning=True)


@local_rule
def items_are_not_joined(site: Site) -> Iterator[Problem]:
    """Warns of items indented so far that they join the line above."""
    for report in site.reports:
        for line, text in paragraphs(report.document, stripped=False):
            for number, (above, below) in enumerate(pairwise(text.split("\n")), start=line + 1):
                if _ITEM_TOO_DEEP.match(below) and not _ITEM.match(above):
                    message = (
                        f"'{below.strip()}' is joined to the line above; if it is an item of a list, write '- ' with no tab or "
                        "spaces before it, and an empty line above the first"
                    )
                    yield Problem(report.document.path, number, message, warning=True)
                    break


@local_rule
def tables_are_marked(site: Site) -> Iterator[Problem]:
    """Warns of tab-separated lines that look like a table."""
    for report in site.reports:
        for line, text in paragraphs(report.document):
            rows = text.split("\n")
            if len(rows) > 1 and all(_CELLS.fullmatch(row) and not _NO_ROW.match(row) for row in rows):
                cells = re.split(r"\t+", rows[0])
                message = (
                    f"'{' '.join(cells)}' and the lines below it look like rows of a table; write each as in | {' | '.join(cells)} |, "
                    f"and below the first a line {'|---' * len(cells)}|"
                )
                yield Problem(report.document.path, line, message, warning=True)


@local_rule
def paragraphs_are_whole(site: Site) -> Iterator[Problem]:
    """Warns of a paragraph that begins in lower case after an unfinished one."""
    for report in site.reports:
        for (_, above), (line, below) in pairwise(paragraphs(report.document)):
            is_text = not above.startswith(("#", "|")) and not _ITEM.match(above.rpartition("\n")[2])
            if below[0].islower() and is_text and _GOES_ON.search(above) and not _LETTERED.match(below):
                start = " ".join(below.partition("\n")[0].split()[:3])
                message = f"'{start}' continues the sentence above; delete the empty line between them, if the document has one paragraph there"
                yield Problem(report.document.path, line, message, warning=True)


@local_rule
def sections_have_consistent_levels(site: Site) -> Iterator[Problem]:
    """Warns if headings with whole numbers differ in level from the first. Skipped levels are reported elsewhere."""
    for report in site.reports:
        firsts, before = dict[str, tuple[str, int]](), 1
        for unit, level in _headings(report):
            front, number = counted(unit.label)
            if unit.number and re.fullmatch(r"\d+(\.0)?", number):
                first = firsts.setdefault(front, (unit.number, level))
                if first[1] != level <= before + 1:
                    heading = " ".join(unit.text.split())
                    message = f"the heading '{heading}' has another level than {first[0]}; write '{'#' * first[1]} ' before it, if they are the same in the document"
                    yield Problem(report.document.path, unit.line, message, warning=True)
            before = level


def _headings(report: Report) -> Iterator[tuple[Unit, int]]:
    for unit in report.units:
        for block in unit.blocks[:1]:
            if isinstance(block, Heading):
                yield unit, block.level
