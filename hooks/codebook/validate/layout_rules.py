"""Rules of what a copy does to the shape of a report: headings that are paragraphs now, lines run together. All of them warn."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby, pairwise

from codebook.load.labels import SAID_IN_BRACKETS
from codebook.load.suggestions import suggested_name
from codebook.model import Document, Heading, Problem, Report, Site, Unit
from codebook.validate.rules import rule
from codebook.values.references import printed_number

_LABELLED = re.compile(r"(?:[A-Z][\w'’]*+)(?:[ ][\w'’]++){0,3}:[ \t]*+\S")
"""A line such as “Meeting Date: 25 February”, which begins with up to four words and a colon."""
_IN_BRACKETS = re.compile(r"\[[^\]\[]++\]")
"""A line such as “[name withheld]”."""
_NOUGHT = re.compile(r"\d{1,3}\.0\.?[ \t]++(?P<words>\S.*)")
"""A line that begins with a number such as 1.0. Numbers such as 1 are told elsewhere: they may be of paragraphs."""
_BOLD = re.compile(r"(\*\*|__)(?P<number>\d{1,3}(?:\.\d{1,3})*\.?[ \t]++)?(?P<words>[A-Za-z][^*_\n]*)\1:?")
"""A line that is bold from end to end, with a number or without."""
_LONGEST = 12
"""Words of a heading in bold; with more it is a sentence that the document stresses."""
_BRACKETED = re.compile(r"\[(?P<name>[^\]\[\n]*)\](?P<space>[ \t]*)(?=\S)")
"""A line that begins with something in brackets and goes on."""
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d+[.)])[ \t]")
"""A line that begins an item of a list."""
_ITEM_TOO_DEEP = re.compile(r"(?:[ ]{0,3}\t|[ ]{4})[ \t]*[-*+][ \t]")
"""The same, so deep that it is none below a line of text."""
_CELLS = re.compile(r"\S[^\t]*(?:\t+[^\t]*\S)+")
"""A line whose words stand apart by tabs, as those of a row of a table do when they are copied."""
_GOES_ON = re.compile(r"[^\W\d_],?$")
"""The end of a line that ends no sentence."""
_MOST = 8
"""Words of a heading with a number; one without has half as many at most, since many a short line is none."""


@rule
def lines_stand_apart(site: Site) -> Iterator[Problem]:
    """A line that begins with what it is about (“Meeting Date:”) stands on its own, and is not joined to the one above."""
    for report in site.reports:
        for line, text in _paragraphs(report.document):
            for number, (above, below) in enumerate(pairwise(text.split("\n")), start=line + 1):
                if start := _start(above, below):
                    message = f"'{start}' is joined to the line above; write it below an empty line, if it stands on a line of its own"
                    yield Problem(report.document.path, number, message, warning=True)


def _start(above: str, below: str) -> str:
    """How a line begins that looks as if it stood apart from the one above it; empty if it does not."""
    if found := _LABELLED.match(below):
        return f"{found[0].partition(':')[0]}:"
    apart = _IN_BRACKETS.fullmatch(below) or (above.endswith(":") and below[0].isupper())
    return " ".join(below.split()[:3]) if apart else ""


@rule
def headings_are_marked(site: Site) -> Iterator[Problem]:
    """What looks like a heading is one: a few words without an end, behind the number of a section or above a longer paragraph."""
    for report in site.reports:
        paragraphs = [*_paragraphs(report.document)]
        times = Counter(text for _, text in paragraphs)  # what stands often was the head of each page
        for index, (line, text) in enumerate(paragraphs):
            following = paragraphs[index + 1][1] if index + 1 < len(paragraphs) else ""
            if times[text] == 1 and (right := _suggested_heading(text, following)):
                message = f"'{text}' looks like a heading; if it is one, write {right}"
                yield Problem(report.document.path, line, message, warning=True)


def _suggested_heading(text: str, following: str) -> str:
    """A paragraph as the heading that it seems to be; empty if it seems to be none."""
    if bold := _BOLD.fullmatch(text):
        number, words = bold["number"] or "", bold["words"].strip()
        return (
            f"## {number}{words}"
            if number
            else f"## [{suggested_name(words)}] {words}"
            if len(words.split()) <= _LONGEST
            else ""
        )
    if numbered := _NOUGHT.fullmatch(text):
        return f"## {text}" if _few_words(numbered["words"], _MOST) else ""
    like = text[0].isupper() and _few_words(text, _MOST // 2) and len(following.split()) > _MOST
    return f"## [{suggested_name(text)}] {text}" if like else ""


@rule
def names_are_names(site: Site) -> Iterator[Problem]:
    """What begins a piece in brackets is a name for it, or is printed there: a name with a space would be printed."""
    for report in site.reports:
        for line, text in _paragraphs(report.document):
            found = _BRACKETED.match(text)
            if found and (better := _suggested_name(found["name"], found["space"])):
                written = found[0].strip()
                wrong = "is no name" if found["space"] else "has no space behind it"
                message = (
                    f"{written} {wrong}, so that it would be printed; write [{better}] and a space, or \\{written} "
                    "if the report prints it"
                )
                yield Problem(report.document.path, line, message, warning=True)


def _suggested_name(written: str, space: str) -> str:
    """The name that words in brackets were meant as; empty if they are a name already, or seem to be printed."""
    words = re.findall(r"[a-z]+", written.lower())
    if not words or SAID_IN_BRACKETS.intersection(words) or len(words) > _MOST // 2:
        return ""
    is_name = not re.search(r"\s", written)
    if is_name and (space or not re.fullmatch(r"[a-z]{2,}(?:-[a-z0-9]+)*", written)):
        return ""  # told as a label, if it is malformed
    return suggested_name(written)


@rule
def items_are_not_joined(site: Site) -> Iterator[Problem]:
    """A hyphen behind a tab or four spaces begins no item below a line of text: it is joined to that line and printed."""
    for report in site.reports:
        for line, text in _paragraphs(report.document, stripped=False):
            for number, (above, below) in enumerate(pairwise(text.split("\n")), start=line + 1):
                if _ITEM_TOO_DEEP.match(below) and not _ITEM.match(above):
                    message = (
                        f"'{below.strip()}' is joined to the line above; if it is an item of a list, write '- ' with no tab or "
                        "spaces before it, and an empty line above the first"
                    )
                    yield Problem(report.document.path, number, message, warning=True)
                    break


@rule
def tables_are_marked(site: Site) -> Iterator[Problem]:
    """Lines whose words stand apart by tabs are rows of a table, unless they begin with what they are about."""
    for report in site.reports:
        for line, text in _paragraphs(report.document):
            rows = text.split("\n")
            if len(rows) > 1 and all(_CELLS.fullmatch(row) and not _LABELLED.match(row) for row in rows):
                cells = re.split(r"\t+", rows[0])
                message = (
                    f"these lines look like rows of a table that came loose; write each as in | {' | '.join(cells)} |, "
                    f"and below the first a line {'|---' * len(cells)}|"
                )
                yield Problem(report.document.path, line, message, warning=True)


@rule
def paragraphs_are_whole(site: Site) -> Iterator[Problem]:
    """A paragraph that begins with a small letter, below one that does not end, was cut in two by an empty line."""
    for report in site.reports:
        for (_, above), (line, below) in pairwise(_paragraphs(report.document)):
            is_text = not above.startswith(("#", "|")) and not _ITEM.match(above.rpartition("\n")[2])
            if below[0].islower() and is_text and _GOES_ON.search(above):
                start = " ".join(below.partition("\n")[0].split()[:3])
                message = (
                    f"'{start}' goes on with the sentence above; "
                    "delete the empty line between them, if it stands in one paragraph there"
                )
                yield Problem(report.document.path, line, message, warning=True)


def _few_words(text: str, most: int) -> bool:
    """Whether a text is a few words on one line that end in a letter."""
    return len(text.split()) <= most and text[-1].isalpha() and not re.search(r"[\n\t:|\[\]*\d]", text)


@rule
def sections_numbered_alike_stand_alike(site: Site) -> Iterator[Problem]:
    """Headings with whole numbers (1, 2, 3) are all of one level; the first of them says which. A level left out is told elsewhere."""
    for report in site.reports:
        first, before = None, 1
        for unit, level in _headings(report):
            if re.fullmatch(r"\d+(\.0)?", printed_number(unit.label)):
                first = first or (unit.number, level)
                if first[1] != level <= before + 1:
                    message = f"the heading {unit.number} has another level than {first[0]}; write '{'#' * first[1]} ' before it, if both are alike"
                    yield Problem(report.document.path, unit.line, message, warning=True)
            before = level


def _headings(report: Report) -> Iterator[tuple[Unit, int]]:
    """Each unit that begins with a heading, with its level."""
    for unit in report.units:
        for block in unit.blocks[:1]:
            if isinstance(block, Heading):
                yield unit, block.level


def _paragraphs(document: Document, *, stripped: bool = True) -> Iterator[tuple[int, str]]:
    """What stands between empty lines, with the line on which it begins."""
    lines = enumerate(document.body.split("\n"), start=document.body_line)
    for empty, group in groupby(lines, key=lambda line: not line[1].strip()):
        if not empty:
            paragraph = [*group]
            yield paragraph[0][0], "\n".join(text.strip() if stripped else text for _, text in paragraph)
