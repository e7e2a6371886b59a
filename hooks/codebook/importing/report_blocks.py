"""The blocks of a report as this site has them: headings, numbered paragraphs, items of lists, tables, and lines of the report's head."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from codebook.importing.head import FIELD, LONGEST, MEETING, WITHIN, without_layout_tables
from codebook.importing.numbered_blocks import DECIMAL, LONGEST_HEADING, is_short, numbered
from codebook.importing.source import NOWHERE, Block, Paragraph, Place, Run, Table
from codebook.importing.typed_numbers import trimmed
from codebook.validate.heading_rules import is_usual

Kind = Literal["heading", "paragraph", "item", "table"]
_SECTION = re.compile(r"\d{1,3}(?:\.0)?[.)]?|[A-Z][.)]|[IVXL]{1,6}[.)]")
APPENDIX = re.compile(r"(?:appendix|annexe?|schedule|enclosure)\s+(?:[a-z]|\d{1,3}|[ivxl]{2,6})\b", re.IGNORECASE)
NAMED = re.compile(
    r"(?:appendix|annexe?|schedule|enclosure|article|part|section|chapter)\s+\w{1,6}[.:)]?", re.IGNORECASE
)
"""A computed number with a word in it."""
_LETTER = re.compile(r"\(?[a-zA-Z]{1,5}[.)]")
_WHOLE = re.compile(r"\d{1,3}[.)]?")
_REFERENCE = re.compile(r"(?:[A-Z]{1,6}[ /.-]?)?\d[\d/.-]*[.:]?(?:\t| {2,})\s*")
"""A reference before a heading, as in minutes: GC 61/19, GC/045/24."""
_ENDS = re.compile(r"[.;,]$")
_AT_END = re.compile(
    r"(?:list of )?(?:background|source|supporting) (?:papers|documents|information)|appendi(?:x|ces)\b|annexe?s?\b|schedules?\b|enclosures?\b"
    r"|contacts?\b|recommendations?|conclusions?|attachments?\b",
    re.IGNORECASE,
)

_FIELD = re.compile(r"(?=\S)[^:\t.]{2,45}(?::|\t)")
_FIRST_SECTION = re.compile(
    r"(?:executive )?summary|purpose|introduction|background|recommend|reasons?\b|report (?:summary|details?)\b|context|synopsis|issues?\b|crynodeb"
    r"|pwrpas|cefndir|argymhell|rheswm",
    re.IGNORECASE,
)
_FAR, _LONG = 8, 40
"""Blocks between two lines of a head at most, and words of a paragraph that is of no head."""


@dataclass(frozen=True)
class ReportBlock:
    """A block of the report as it will be written."""

    kind: Kind
    runs: tuple[Run, ...] = ()
    number: str = ""
    """As printed."""
    level: int = 0
    """Of a heading from 2, of an item from 0."""
    place: Place = NOWHERE
    is_bullet: bool = False
    is_typed: bool = False
    """Whether its number is among the letters of the file, and not computed."""
    is_head: bool = False
    """Whether it is a line at the top of the report."""
    is_field: bool = False
    """Whether it is a field in a table of the head."""
    is_within: bool = False
    """Whether it belongs to the line of the head above it."""
    is_styled: bool = False
    """Whether the file itself says that it is a heading."""
    table: Table | None = None

    @property
    def text(self) -> str:
        """Its words, with white space folded."""
        return " ".join("".join(run.text for run in self.runs).split())


def report_blocks(blocks: Sequence[Block]) -> tuple[ReportBlock, ...]:
    """Returns the blocks of a report, in the order of the file."""
    classifier = _Classifier([*numbered([*without_layout_tables(blocks)])])
    found = [*classifier.report_blocks()]
    end = _end_of_head(found)
    return tuple(
        _levelled(_of_head(block) if index < end or block.is_field else block for index, block in enumerate(found))
    )


def _levelled(found: Iterable[ReportBlock]) -> Iterator[ReportBlock]:
    """Yields the blocks with levels of headings from 2 on, without a gap between levels. Headings in the head of the report do not count."""
    above: list[int] = []
    for block in found:
        if block.kind != "heading":
            yield block
            continue
        above = [level for level in above if level < block.level]
        yield replace(block, level=2 + len(above))
        above.append(block.level)


def _end_of_head(found: Sequence[ReportBlock]) -> int:
    """Returns where the head of the report ends: after the last field such as “To: …”, before the first section, number or long paragraph."""
    numbered = (
        index
        for index, block in enumerate(found)
        if block.number and block.kind != "item" and not block.is_within and not _LETTER.match(block.number)
    )
    first = min(next(numbered, len(found)), LONGEST)
    first = next((index for index in range(first) if _ends_head(found[index], index)), first)
    start = 0
    for index, block in enumerate(
        found[:first]
    ):  # a field far below the last one is of a section, such as the contact at the end
        if (
            block.is_field
            or MEETING.match(block.text)
            or ((block.table or _FIELD.match(block.text)) and index - start <= _FAR)
        ):
            start = index + 1
    return next((index for index in range(start, first) if found[index].is_styled and index), first)


def _ends_head(block: ReportBlock, index: int) -> bool:
    """Whether a block ends the head: a list, a long paragraph, or a heading that begins the text."""
    is_section = block.kind == "heading" and (
        _FIRST_SECTION.match(block.text) is not None or _REFERENCE.match(_raw(block.runs)) is not None
    )
    is_text = (block.is_bullet and not MEETING.match(block.text)) or len(block.text.split()) > _LONG
    return (is_text and not block.is_field and not block.is_within) or (is_section and index > 0)


def _of_head(block: ReportBlock) -> ReportBlock:
    if block.is_within or _LETTER.match(block.number):
        return block
    return (
        replace(block, kind="paragraph", is_head=True)
        if block.kind in ("heading", "item")
        else replace(block, is_head=True)
    )


def _raw(runs: Sequence[Run]) -> str:
    return "".join(run.text for run in runs)


class _Classifier:
    """Classifies blocks with regard to the whole report: how its paragraphs are numbered and its headings formatted."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
        numbers = [block.number.text for block in paragraphs if block.number and not block.number.is_bullet]
        self.has_decimals = any(
            DECIMAL.fullmatch(number) and not number.rstrip(".)").endswith(".0") for number in numbers
        )
        self.inside = self._within_sections(paragraphs)
        self.heads = self._heads_of_numbers(paragraphs)
        self.last = max(
            (block.place for block in paragraphs if block.number and not block.number.is_bullet), default=NOWHERE
        )
        styled = [block.heading for block in paragraphs if block.heading and self._can_head(block)]
        self.top = min(styled, default=1)
        numbered = [
            block
            for block in paragraphs
            if block.number and _SECTION.fullmatch(block.number.text) and self._is_heading(block)
        ]
        self.heading_formats = {_format(block) for block in numbered}

    @staticmethod
    def _heads_of_numbers(paragraphs: Sequence[Paragraph]) -> set[Place]:
        """Returns the places of short paragraphs that number the next ones: “2. Main issues” above 2.1."""
        found, above, section = set[Place](), ("", NOWHERE), ""
        for block in paragraphs:
            number = (
                block.number.text.rstrip(".)").removesuffix(".0") if block.number and not block.number.is_bullet else ""
            )
            if number.isdecimal() and number != section and is_short(block):
                above = number, block.place
            elif number:
                section = number.partition(".")[0]
                if section == above[0] and "." in number:
                    found.add(above[1])
                above = "", NOWHERE
        return found

    @staticmethod
    def _within_sections(paragraphs: Sequence[Paragraph]) -> set[Place]:
        """Returns the places of paragraphs without a number between a section and its first numbered paragraph, such as between 2. and 2.1."""
        found, waiting, section = set[Place](), list[Place](), ""
        for block in paragraphs:
            number = (
                block.number.text.rstrip(".)").removesuffix(".0") if block.number and not block.number.is_bullet else ""
            )
            if not number:
                waiting.append(block.place)
                continue
            if number.partition(".")[0] == section and "." in number:
                found.update(waiting)
            waiting = []
            section = number.partition(".")[0] if number[0].isalnum() else section
        return found

    def report_blocks(self) -> Iterator[ReportBlock]:
        for block in self.blocks:
            if isinstance(block, Table):
                yield ReportBlock("table", place=block.place, table=block)
                continue
            runs, number = trimmed(block.runs), block.number.text if block.number else ""
            typed = bool(block.number and block.number.is_typed)
            if self._is_heading(block):
                level = self._level(block)
                yield ReportBlock(
                    "heading", runs, number, level, block.place, is_styled=block.heading > 0, is_typed=typed
                )
            elif block.number and (block.number.is_bullet or (self._is_item(number) and block.style != WITHIN)):
                depth = max(block.number.level, block.indent)
                yield ReportBlock(
                    "item", runs, number, depth, block.place, is_bullet=block.number.is_bullet, is_typed=typed
                )
            else:
                within, field = block.style == WITHIN, block.style == FIELD
                yield ReportBlock(
                    "paragraph", runs, number, 0, block.place, is_within=within, is_field=field, is_typed=typed
                )

    def _is_item(self, number: str) -> bool:
        """Whether a whole number is of a list item: it is if paragraphs have decimals, or headings have the whole numbers."""
        return bool(_WHOLE.fullmatch(number)) and (self.has_decimals or bool(self.heading_formats))

    @staticmethod
    def _can_head(block: Paragraph) -> bool:
        words = block.text.split()
        is_long = len(words) > 2 * LONGEST_HEADING or (_ENDS.search(block.text.strip()) and len(words) > 6)
        return bool(words) and not is_long and not (block.number and block.number.is_bullet)

    def _is_heading(self, block: Paragraph) -> bool:
        """Whether a paragraph is a heading: by its style, or by its formatting."""
        if not self._can_head(block) or block.style in (FIELD, WITHIN):
            return False
        number = block.number.text if block.number else ""
        if block.heading or block.place in self.heads or block.style.lower() in ("title", "subtitle"):
            return True
        text = block.text.strip()
        is_section = _SECTION.fullmatch(number) or NAMED.fullmatch(number)
        if _ENDS.search(text) or len(text.split()) > LONGEST_HEADING or (number and not is_section):
            return False
        is_appendix = APPENDIX.match(text) is not None
        if (":" in text[:-1] and not is_appendix) or "\n" in text or ("\t" in text and not _REFERENCE.match(text)):
            return False
        return _format(block) != (False, False) or (not number and is_usual(text))

    def _level(self, block: Paragraph) -> int:
        number = block.number.text.rstrip(".)") if block.number else ""
        if NAMED.fullmatch(number):
            return 2
        if number:
            depth = number.removesuffix(".0").count(".") if number[:1].isalnum() else 1
            return 2 + depth
        if block.heading:
            return 2 + block.heading - self.top
        if block.place in self.inside:
            return 3
        if (
            block.place > self.last
            or not self.heading_formats
            or _format(block) in self.heading_formats
            or _AT_END.match(block.text.strip())
        ):
            return 2
        return 3


def _format(block: Paragraph) -> tuple[bool, bool]:
    """Returns whether a paragraph is all in capitals, and whether it is all bold."""
    letters = [run for run in block.runs if run.text.strip()]
    text = "".join(run.text for run in letters)
    capitals = sum(map(str.isalpha, text)) > 3 and (text.upper() == text or all(run.capitals for run in letters))
    return capitals, bool(letters) and all(run.bold for run in letters)
