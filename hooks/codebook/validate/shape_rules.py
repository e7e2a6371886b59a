"""Rules of what a copy does to the shape of a report: headings that are paragraphs now, lines run together. All of them warn."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby, pairwise

from codebook.load.meant import name_meant
from codebook.model import Document, Heading, Problem, Report, Site, Unit
from codebook.refs import printed_number
from codebook.validate.rules import rule

_LABELLED = re.compile(r"(?:[A-Z][\w'’]*+)(?:[ ][\w'’]++){0,3}:[ \t]*+\S")
"""A line such as “Meeting Date: 25 February”, which begins with up to four words and a colon."""
_IN_BRACKETS = re.compile(r"\[[^\]\[]++\]")
"""A line such as “[name withheld]”."""
_NOUGHT = re.compile(r"\d{1,3}\.0\.?[ \t]++(?P<words>\S.*)")
"""A line that begins with a number such as 1.0. Numbers such as 1 are told elsewhere: they may be of paragraphs."""
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
            if times[text] == 1 and (right := _heading_meant(text, following)):
                message = f"'{text}' looks like a heading; if it is one, write {right}"
                yield Problem(report.document.path, line, message, warning=True)


def _heading_meant(text: str, following: str) -> str:
    """A paragraph as the heading that it seems to be; empty if it seems to be none."""
    if numbered := _NOUGHT.fullmatch(text):
        return f"## {text}" if _few_words(numbered["words"], _MOST) else ""
    like = text[0].isupper() and _few_words(text, _MOST // 2) and len(following.split()) > _MOST
    return f"## [{name_meant(text)}] {text}" if like else ""


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


def _paragraphs(document: Document) -> Iterator[tuple[int, str]]:
    """What stands between empty lines, with the line on which it begins."""
    lines = enumerate(document.body.split("\n"), start=document.body_line)
    for empty, group in groupby(lines, key=lambda line: not line[1].strip()):
        if not empty:
            paragraph = [*group]
            yield paragraph[0][0], "\n".join(text.strip() for _, text in paragraph)
