"""Committees, dates and agenda items at the top of a report."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from codebook.importing.recognise.facts import LocatedText, Meeting
from codebook.importing.recognise.fields import Field, dates, month
from codebook.importing.report_blocks import ReportBlock

_COMMITTEE = re.compile(
    r"(?:[A-Z][\w&'’-]*[,]? |(?:and|of|the|for|&|in|on) )*(?:Sub-?Committee|Committee|Cabinet|Executive|Panel|Board|Authority|Council|Assembly|Pwyllgor|Cyngor|Cabinet)"
    r"(?: (?:of|for|on) (?:the )?[A-Z][\w&'’-]*(?: [A-Z][\w&'’-]*)*)?"
)
_MINUTES = re.compile(
    r"^(?:agenda and )?minutes\s*(?:[-–:]\s*|of\s+)(?:(?:the )?proceedings of\s+)?(?:a |the )?(?:meeting of )?(?:a |the )?",
    re.IGNORECASE,
)
_ON_PAGE = re.compile(
    r"Meeting of (?:the )?(?P<name>[^,]+), .*\d{4}(?: \d{1,2}[.:]\d\d ?[ap]\.?m\.?)?(?: \(Item (?P<item>\d{1,3}\w?)\.?\))?",
    re.IGNORECASE,
)
_TOP = 6
"""Blocks at the top of the page of an agenda item."""
_ITEM = re.compile(r"(?:no\.?\s*)?(\d{1,3}[A-Za-z]?(?:\.\d{1,2})?|[A-Z]\d{0,2})\b", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*[(–-].*$")


@dataclass(frozen=True)
class _Part:
    """A date and the words before it, back to the date before."""

    words: str
    date: str


def meetings(
    found: Sequence[Field], blocks: Sequence[ReportBlock], committees: Mapping[str, str]
) -> tuple[Meeting, ...]:
    """Returns the meetings that the top of a report names; `committees` are those of the council on this site, their names by id."""
    known = [each for field in found if field.kind == "committee" for each in _of_field(field, committees)]
    if not known:
        known = [*_of_page(blocks, committees)] or [*_of_lines(blocks, committees)]
    known = [*_once(known)]
    times = [
        LocatedText(date, field.place) for field in found if field.kind == "date" for _, date in dates(field.whole)
    ]
    times = times or [
        LocatedText(date, field.place) for field in found if field.kind == "date" and (date := month(field.value))
    ]
    times = times or [*_dates_of_head(blocks)]
    if known and len(times) == len([each for each in known if each.date is None]):
        waiting = iter(times)
        known = [each if each.date else replace(each, date=next(waiting)) for each in known]
    elif len(known) == 1 and times and not known[0].date and len({time.words for time in times}) == 1:
        known = [replace(known[0], date=times[0])]
    elif not known:
        known = [Meeting(date=time) for time in times[:1]]
    item = next(
        (
            LocatedText(number[1], field.place)
            for field in found
            if field.kind == "item" and (number := _ITEM.match(field.value))
        ),
        None,
    )
    return tuple(replace(each, item=each.item or item) for each in known)


def _of_field(field: Field, committees: Mapping[str, str]) -> Iterator[Meeting]:
    """Yields the committees in a field, each with the date behind it if there is one."""
    begin, before = 0, ""
    ends = [*dates(field.whole)]
    for end, date in ends:
        words = re.sub(
            r"\b(?:on )?(?:\w+day,? )?\d{1,2}\S* \w+,? \d{4}$|\d{1,2}[./]\d{1,2}[./]\d{4}$",
            "",
            field.whole[begin:end],
            flags=re.IGNORECASE,
        )
        begin, before = end, before + words
        if name := words.strip(" ,;:–-()\n").removeprefix("and ").removesuffix(" and"):
            yield Meeting(LocatedText(name, field.place), _id(name, committees), LocatedText(date, field.place))
    behind = field.whole[begin:].strip(" ,;:–-()")
    if len(ends) == 1 and not any(character.isalnum() for character in before) and (id := _id(behind, committees)):
        yield Meeting(LocatedText(behind, field.place), id, LocatedText(ends[0][1], field.place))
    if ends:
        return
    lines = (
        field.lines
        if all(_id(line, committees) or _COMMITTEE.fullmatch(line) for line in field.lines)
        else (field.whole,)
    )
    lines = (field.whole,) if _id(field.whole, committees) else lines
    parts = [part.strip() for line in lines for part in re.split(r"\s*(?:;|/)\s*", line) if part.strip()]
    for part in parts:
        if (
            (id := _id(part, committees))
            or _COMMITTEE.fullmatch(part)
            or field.name in ("committee", "name of committee")
        ):
            yield Meeting(LocatedText(part, field.place), id)


def _of_page(blocks: Sequence[ReportBlock], committees: Mapping[str, str]) -> Iterator[Meeting]:
    """Yields the meeting that the page of an agenda item names at its top: Meeting of Cabinet, Monday, 4th June, 2026 6.30 pm (Item 7.)."""
    for block in blocks[:_TOP]:
        found, when = _ON_PAGE.fullmatch(block.text), [*dates(block.text)]
        if found and len(when) == 1:
            item = LocatedText(found["item"], block.place) if found["item"] else None
            yield Meeting(
                LocatedText(found["name"], block.place),
                _id(found["name"], committees),
                LocatedText(when[0][1], block.place),
                item,
            )


def _of_lines(blocks: Sequence[ReportBlock], committees: Mapping[str, str]) -> Iterator[Meeting]:
    """Yields the committees of lines at the top that are a committee's name, with or without a date."""
    for block in blocks:
        if not block.is_head:
            continue
        text = block.text
        when = [*dates(text)]
        text = _MINUTES.sub("", text)
        name = re.split(r"\s*(?:[–,:(]|-(?= )|\bheld\b|\bon\b|\bat\b)\s*", text)[0].strip() if when else text
        name = re.sub(r" meeting$", "", name, flags=re.IGNORECASE)
        id = _id(name, committees)
        if id or (
            _COMMITTEE.fullmatch(name.title() if name.isupper() else name)
            and re.search(r"committee|cabinet|panel|board|pwyllgor", name, re.IGNORECASE)
        ):
            yield Meeting(
                LocatedText(name, block.place), id, LocatedText(when[0][1], block.place) if len(when) == 1 else None
            )


def _dates_of_head(blocks: Iterable[ReportBlock]) -> Iterator[LocatedText]:
    """Yields the dates of lines at the top that are little else than a date, or those of the title of minutes."""
    for block in blocks:
        text = block.text
        if block.is_head and (len(text.split()) <= 6 or re.match(r"minutes\b|meeting\b", text, re.IGNORECASE)):
            yield from (LocatedText(date, block.place) for _, date in dates(text))


def _once(found: Iterable[Meeting]) -> Iterator[Meeting]:
    seen = set()
    for each in found:
        key = (each.id or _key(each.committee.words if each.committee else ""), each.date.words if each.date else "")
        if key not in seen:
            seen.add(key)
            yield each


def _id(name: str, committees: Mapping[str, str]) -> str:
    wanted = {_key(name), _key(_BRACKETS.sub("", name))}
    return next((id for id, known in committees.items() if _key(known) in wanted), "")


def _key(name: str) -> str:
    words = [
        word
        for word in re.findall(r"\w+", name.lower().replace("&", " and "))
        if word not in ("the", "and", "of", "members")
    ]
    return " ".join(words)
