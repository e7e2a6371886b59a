"""Fields at the top of a report, such as “Date: 26 June 2014”, and the same in lines without a colon."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from codebook.importing.report_blocks import ReportBlock
from codebook.importing.source import Place
from codebook.load.suggestions import suggested_date
from codebook.values.dates import MONTHS, WELSH_MONTHS

NAMES = {
    "committee": r"(?:report )?to|(?:report )?for|(?:name of )?committee|meeting(?: of)?|committee meeting|decided at meeting|decision[- ]?maker|decision by|body|panel|pwyllgor|adroddiad i",
    "date": r"(?:meeting |committee )?date(?: of (?:the )?(?:meeting|committee|decision))?|meeting date|dyddiad(?: y cyfarfod)?",
    "item": r"agenda (?:item|no|number)(?: (?:no|number))?|item(?: (?:no|number))?|eitem(?: agenda)?",
    "title": r"(?:report )?(?:title|subject)(?: of (?:the )?report)?|report on|re|teitl(?: yr adroddiad)?|pwnc",
    "author": r"(?:joint )?report (?:of|by|from)|(?:report )?author|from|by|(?:lead|responsible|reporting|presenting) (?:officer|director)|adroddiad gan|gan",
    "wards": r"(?:electoral )?(?:wards?|divisions?|ward\(s\)|division\(s\))(?: (?:affected|concerned))?(?:\(s\))?",
}  # fmt: skip
"""What the fields are called in reports of all four nations."""
_LATE = re.compile(r"(?:date of decision|decided at meeting|decision maker)\s*:", re.IGNORECASE)
"""Fields that the page of a decision has below its text."""
_FIELD = re.compile(r"\s*(?P<name>[^:\t]{2,45}?)\s*(?::\s*|\t\s*)(?P<value>.*)", re.DOTALL)
_WITHOUT_COLON = re.compile(
    r"(?P<name>agenda item(?: (?:no|number)\.?)?|item(?: (?:no|number)\.?)?|(?:joint )?report (?:of|by)|report to|wards? affected)\s+(?P<value>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_MONTHS = "|".join((*MONTHS, *WELSH_MONTHS))
_DATE = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?(?: day of)? (?:{_MONTHS}),? \d{{4}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}})\b",
    re.IGNORECASE,
)
_MONTH = re.compile(rf"(?<!\d )(?<!\d(?:st|nd|rd|th) )\b(?:{_MONTHS}) \d{{4}}\b", re.IGNORECASE)


@dataclass(frozen=True)
class Field:
    """A field with its words."""

    kind: str
    """A key of `NAMES`; empty for one of another name."""
    name: str
    value: str
    place: Place
    index: int
    """The index of its block."""
    lines: tuple[str, ...] = ()
    """Its value by lines, with the paragraphs below in the same cell."""

    @property
    def whole(self) -> str:
        """All lines as one."""
        return " ".join(self.lines)


def fields(blocks: Sequence[ReportBlock]) -> Iterator[Field]:
    """Yields the fields of the head. A value may be in the paragraph below its name."""
    for index, block in enumerate(blocks):
        if not block.is_head and not (_LATE.match(block.text) and not block.number):
            continue
        text = "".join(run.text for run in block.runs)
        found = _FIELD.fullmatch(text) or _WITHOUT_COLON.fullmatch(" ".join(text.split()))
        if found is None:
            continue
        value = " ".join(found["value"].split())
        if not value and index + 1 < len(blocks) and not _FIELD.match(blocks[index + 1].text):
            value = blocks[index + 1].text
        name = found["name"].strip(" .").lower()
        kind = next((kind for kind, names in NAMES.items() if re.fullmatch(names, name.removesuffix(".").strip())), "")
        within = takewhile(lambda below: below.is_within, blocks[index + 1 :])
        lines = [" ".join(line.split()) for line in found["value"].split("\n")] if found["value"].strip() else [value]
        yield Field(kind, name, value, block.place, index, (*lines, *(below.text for below in within)))


def dates(text: str) -> Iterator[tuple[int, str]]:
    """Yields the dates in a text in this site's form, with where each ends. Days come before months."""
    for found in _DATE.finditer(text):
        plain = re.sub(r"(?<=\d)(?:st|nd|rd|th)|,| day of", "", found[0], flags=re.IGNORECASE)
        if date := suggested_date(re.sub("[./]", "-", plain) if plain[-5:-4] in "./" else plain):
            yield found.end(), date


def month(text: str) -> str:
    """Returns the only month in a text without a day, in this site's form; empty if there is none or more."""
    found = _MONTH.findall(text)
    return suggested_date(found[0]) if len(found) == 1 else ""
