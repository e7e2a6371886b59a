"""All facts of a report."""

import re
from collections.abc import Mapping, Sequence

from codebook.importing.head import LONGEST, MEETING
from codebook.importing.recognise.facts import Facts, LocatedText
from codebook.importing.recognise.fields import Field, fields
from codebook.importing.recognise.meetings import meetings
from codebook.importing.recognise.posts import posts
from codebook.importing.recognise.sections import appendices, consultees, decision, documents, recommendation
from codebook.importing.report_blocks import ReportBlock, report_blocks
from codebook.importing.source import Source
from codebook.model import Council

_TITLE_WORDS = re.compile(r"\b(?:committee|cabinet|panel|board|date|agenda|item|minutes of)\b|\d{4}", re.IGNORECASE)
_PUBLIC = re.compile(
    r"(?:not for publication|open report|public report|part [12ab]|confidential|draft|report|(?:decision|issue|meeting) details|agenda(?: and minutes)?|agenda item"
    r"|(?:record of )?(?:officer |delegated |executive |cabinet )*decisions?(?: (?:notice|record))?)\W*",
    re.IGNORECASE,
)


def recognised(blocks: Sequence[ReportBlock], council: tuple[str, str], committees: Mapping[str, str]) -> Facts:
    """Returns the facts of a report. `council` has its full and short name, `committees` their names by id."""
    found = [*fields(blocks)]
    title, alone = _title(found, blocks, council)
    known = meetings(found, blocks, committees)
    decided = decision(blocks)
    if decided and len(known) == 1:
        known = (known[0].__class__(known[0].committee, known[0].id, known[0].date, known[0].item, decided),)
    wards = next(
        (LocatedText(field.value, field.place) for field in found if field.kind == "wards" and field.value), None
    )
    return Facts(
        council=_council(blocks, council),
        title=title,
        title_alone=alone,
        meetings=known,
        authors=tuple(
            LocatedText(post, field.place)
            for field in found
            if field.kind == "author"
            for post in posts("\n".join(field.lines))
        ),
        wards=wards,
        recommendation=recommendation(blocks),
        appendices=appendices(blocks),
        documents=documents(blocks),
        consultees=consultees(blocks),
    )


def councils_named(source: Source, councils: Sequence[Council]) -> list[Council]:
    """Returns the councils of this site that the top of a file, or the head of its pages, names by their full name; else by the short one."""
    top = [block.text for block in report_blocks(source.blocks) if block.is_head]
    lines = [*top, *(one.words for one in source.left_out if not one.is_private)]
    text = " ".join(" ".join(lines).lower().split())
    for names in ([(each.facts.name, each) for each in councils], [(each.facts.short_name, each) for each in councils]):
        if found := [each for name, each in names if re.search(rf"(?<!\w){re.escape(name.lower())}(?!\w)", text)]:
            return found
    return []


def _council(blocks: Sequence[ReportBlock], council: tuple[str, str]) -> LocatedText | None:
    """Returns where the top of the report names the council that was given."""
    names = [name.lower() for name in council if name]
    return next(
        (
            LocatedText(block.text, block.place)
            for block in blocks
            if block.is_head and any(name in block.text.lower() for name in names)
        ),
        None,
    )


def _title(
    found: Sequence[Field], blocks: Sequence[ReportBlock], council: tuple[str, str]
) -> tuple[LocatedText | None, int | None]:
    """Returns the title: that of a field, else the only line at the top that is not a field, a body, a committee or a date."""
    for field in found:
        if field.kind == "title" and field.value:
            return LocatedText(field.value, field.place), None
    used = {field.index for field in found if field.kind or field.index}  # the first line may be a title with a colon
    lines = [
        (index, block)
        for index, block in enumerate(blocks)
        if block.is_head and index not in used and not block.table and 0 < len(block.text.split()) <= 25
    ]
    lines = [(index, block) for index, block in lines if not _is_other(block.text, council)]
    styled = [(index, block) for index, block in lines if block.is_styled]
    likely = styled or lines
    if len(likely) != 1:  # the one above the first field that is formatted as a heading
        met = (index for index, block in enumerate(blocks[:LONGEST]) if MEETING.match(block.text))
        first = min((*met, *(field.index for field in found if field.kind)), default=0)
        likely = [(index, block) for index, block in likely if index < first and _is_emphasised(block)]
    if len(likely) == 1:
        index, block = likely[0]
        return LocatedText(block.text, block.place), index
    return None, None


def _is_emphasised(block: ReportBlock) -> bool:
    letters = [run for run in block.runs if run.text.strip()]
    return all(run.bold for run in letters) or block.text.isupper()


def _is_other(text: str, council: tuple[str, str]) -> bool:
    small = text.lower()
    named = (
        any(name and small.startswith(name.lower()) for name in council)
        or re.search(r"\b(?:council|authority|cyngor)\b", small) is not None
    )
    return named or _TITLE_WORDS.search(text) is not None or _PUBLIC.fullmatch(text) is not None
