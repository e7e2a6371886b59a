"""Numbers and bullets that somebody typed: moves them from the text of a paragraph to its `number`, where computed ones are."""

import re
from collections.abc import Sequence
from dataclasses import replace

from codebook.importing.source import Number, Paragraph, Run
from codebook.values.dates import MONTHS, WELSH_MONTHS

BULLETS = "•◦▪▫●○■□‣⁃∙·➢➤►▶▸▷✓✔❖♦◆◇⬧»–—-"
_TYPED = re.compile(
    rf"""
    [ \t]*
    (?: (?P<decimal> [A-Z]?\d{{1,3}}(?:\.\d{{1,3}})+[A-Za-z]?[.)]? ) \s+
      | (?P<whole> \d{{1,3}}[A-Za-z]?[.)] ) \s+
      | (?P<bare> \d{{1,2}} ) (?: [ ]?\t\s* | [ ]{{2,}} )
      | (?P<letter> \((?:[A-Za-z]{{1,2}}|\d{{1,2}})\) | [a-z][.)] | [A-Z][.)] (?=[ ]?\t|[ ]{{2,}}) ) \s+
      | (?P<roman> \([ivxl]{{1,6}}\) | [ivxl]{{1,6}}[.)] ) \s+
      | (?P<bullet> [{re.escape(BULLETS)}] | o(?=\t) ) \s+ )
    (?=\S)
    """,
    re.VERBOSE,
)
_OF_HEADING = re.compile(
    rf"[ \t]*(?!\d{{1,2}}\s+(?i:{'|'.join((*MONTHS, *WELSH_MONTHS))})\b)"
    r"(?:(?P<bare>\d{1,2})|(?P<letter>[A-Z][.)])|(?P<roman>[IVX]{1,5}[.)]))\s+(?=[^\W\d])(?!of\b)"
)
"""In a heading a number needs no full stop, and a capital letter needs no tab. A date is no number."""
_LONGEST_HEADING = 14
_LEVELS = {"whole": 0, "bare": 0, "letter": 1, "roman": 2, "bullet": 0}


def with_typed_number(paragraph: Paragraph) -> Paragraph:
    """Returns a paragraph with a typed number or bullet as its number. One that has a computed number stays as it is."""
    if paragraph.number is not None or any(run.note for run in paragraph.runs[:1]):
        return paragraph
    found = (_OF_HEADING.match(paragraph.text) if _is_like_a_heading(paragraph) else None) or _TYPED.match(
        paragraph.text
    )
    return _divided(paragraph, found)


def with_heading_number(paragraph: Paragraph) -> Paragraph:
    """As `with_typed_number`, for a heading that only its numbering shows to be one."""
    return _divided(paragraph, _OF_HEADING.match(paragraph.text))


def _divided(paragraph: Paragraph, found: re.Match[str] | None) -> Paragraph:
    if found is None:
        return paragraph
    kind = str(found.lastgroup)
    text = found[kind]
    level = text.rstrip(".)").count(".") if kind == "decimal" else _LEVELS[kind] + paragraph.indent
    number = Number(text, level, is_bullet=kind == "bullet", is_typed=True)
    return replace(paragraph, number=number, runs=without_start(paragraph.runs, found.end()))


def without_typed_number(paragraph: Paragraph) -> Paragraph:
    """Returns a paragraph whose typed number is text after all."""
    if paragraph.number is None or not paragraph.number.is_typed:
        return paragraph
    return replace(paragraph, number=None, runs=(Run(f"{paragraph.number.text} "), *paragraph.runs))


def _is_like_a_heading(paragraph: Paragraph) -> bool:
    letters = [run for run in paragraph.runs if run.text.strip()]
    short = len(paragraph.text.split()) <= _LONGEST_HEADING and not paragraph.text.rstrip().endswith((".", ";", ","))
    return paragraph.heading > 0 or (
        short and bool(letters) and (all(run.bold for run in letters) or paragraph.text.isupper())
    )


def without_start(runs: Sequence[Run], length: int) -> tuple[Run, ...]:
    """Returns runs without their first characters."""
    kept: list[Run] = []
    for run in runs:
        if length >= len(run.text):
            length -= len(run.text)
            continue
        kept.append(replace(run, text=run.text[length:]) if length else run)
        length = 0
    return tuple(kept)


def trimmed(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Returns runs without white space at the start and the end."""
    text = "".join(run.text for run in runs)
    kept = [*without_start(runs, len(text) - len(text.lstrip()))]
    while kept and not kept[-1].text.rstrip():
        kept.pop()
    if kept:
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip())
    return tuple(kept)
