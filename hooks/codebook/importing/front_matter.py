"""Writes the front matter of a report's file: recognised facts, each with where it was read, and «fill in» for other required facts."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from codebook.facts import PLACEHOLDER, ReportFacts
from codebook.forms.templates import block, meaning
from codebook.importing.recognise import Facts, LocatedText, Meeting

Value = str | list[Any] | dict[str, Any]
_PLAIN = re.compile(r"(?<=[:-] )'(\d+(?:[.-]\d+)*|yes|no)'$", re.MULTILINE)


@dataclass(frozen=True)
class Origin:
    """Where a value was read."""

    at: tuple[str | int, ...]
    """The value's place within its field; empty for the field itself."""
    words: str


@dataclass(frozen=True)
class Fact:
    """The value of a field, and where it was read: as remarks in the file, and value by value for the form."""

    value: Value
    remarks: tuple[str, ...] = ()
    origins: tuple[Origin, ...] = ()


def fact_with_one_remark(value: Value, words: str) -> Fact:
    """Returns a fact with one remark, which is about all of it."""
    return Fact(value, (words,), (Origin((), words),))


def front_matter(known: Mapping[str, Fact], remarks: Sequence[str]) -> str:
    """Returns the lines between the two fences. `known` has the fields by name; `remarks` come first."""
    lines = [f"# {remark}".rstrip() for remark in map(one_line, remarks)]
    others = []
    for info in ReportFacts.model_fields.values():
        name = str(info.alias)
        fact = known.get(name)
        if fact is None and not info.is_required():
            others.append(name)
            continue
        lines.append(f"# {meaning(info)}")
        if fact is None:
            lines.append(block(info))
            continue
        lines += [f"# {one_line(remark)}" for remark in fact.remarks]
        lines.append(_yaml({name: fact.value}))
    if others:
        lines.append(f"# Only if you need it, paste here: {', '.join(others)}")
    return "\n".join(lines)


class _Indented(yaml.SafeDumper):
    """Writes lists as the templates do, with two spaces before each item."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - PyYAML fixes the arguments
        """Begins a list or a group."""
        super().increase_indent(flow, indentless=False)


def _yaml(value: dict[str, Value]) -> str:
    """Returns a field as YAML. Dates, numbers and yes or no need no quotation marks, because all is read as text."""
    text = yaml.dump(
        value, Dumper=_Indented, allow_unicode=True, sort_keys=False, width=10**9, default_flow_style=False
    )
    return _PLAIN.sub(r"\1", text.rstrip("\n"))


def one_line(text: str) -> str:
    """Returns text that may be in a remark: on one line, and without characters that cannot be seen."""
    return "".join(character for character in " ".join(text.split()) if character.isprintable())


def origin_remark(found: LocatedText, *, quoted: bool = True) -> str:
    """Returns where a fact was read, for a remark."""
    words = one_line(found.words)
    shown = words if len(words) <= 80 else f"{words[:79].rstrip()}…"
    return f"Read from {found.place}: “{shown}”" if quoted else f"Read from {found.place}"


def recognised_facts(facts: Facts, title: str, date: str) -> Iterator[tuple[str, Fact]]:
    """Yields the fields that were recognised, by name. A title and a date that were given with the command come first."""
    if title:
        is_read = facts.title is not None and facts.title.words == title
        yield (
            "title",
            fact_with_one_remark(
                title, origin_remark(facts.title) if facts.title and is_read else "Given with the command"
            ),
        )
    if facts.authors:
        yield "authors", fact_with_one_remark([post.words for post in facts.authors], origin_remark(facts.authors[0]))
    if facts.wards:
        yield "wards", fact_with_one_remark(facts.wards.words, origin_remark(facts.wards, quoted=False))
    meetings = facts.meetings or (Meeting(),)
    origins = tuple(_origins_of_meetings(meetings))
    yield "considerations", Fact([*_meetings(meetings, date)], tuple(_of_meetings(meetings)), origins)
    if facts.appendices:
        remarks = [
            f"{each.number}: {origin_remark(each.title, quoted=False).lower()}"
            for each in facts.appendices
            if each.title
        ]
        yield (
            "appendices",
            Fact(
                [_appendix(each.number, each.title, each.kind) for each in facts.appendices],
                ("; ".join(remarks),) if remarks else (),
                tuple(_origins([each.title for each in facts.appendices])),
            ),
        )
    if facts.documents:
        yield (
            "documents",
            Fact(
                [{"title": each.words} for each in facts.documents],
                tuple(origin_remark(each, quoted=False) for each in facts.documents[:1]),
                tuple(_origins(facts.documents)),
            ),
        )


def _origins(titles: Sequence[LocatedText | None]) -> Iterator[Origin]:
    """Yields where the title of each item of a list was read."""
    for index, title in enumerate(titles):
        if title:
            yield Origin((index, "title"), origin_remark(title, quoted=False))


def _origins_of_meetings(meetings: Sequence[Meeting]) -> Iterator[Origin]:
    for index, meeting in enumerate(meetings):
        if meeting.committee:
            yield Origin((index, "committee"), origin_remark(meeting.committee))
        for key, found in (("date", meeting.date), ("agenda-item", meeting.item), ("decision", meeting.decision)):
            if found:
                yield Origin((index, key), origin_remark(found, quoted=False))


def _meetings(meetings: Sequence[Meeting], date: str) -> Iterator[dict[str, Any]]:
    for index, meeting in enumerate(meetings):
        named = meeting.committee.words if meeting.committee else "standards"
        found: dict[str, Any] = {
            "committee": meeting.id or f"{PLACEHOLDER} {named}",
            "date": date if not index and date else meeting.date.words if meeting.date else f"{PLACEHOLDER} 2022-02-25",
        }
        if meeting.item:
            found["agenda-item"] = {"number": meeting.item.words, "confirmed": "yes" if len(meetings) == 1 else "no"}
        if meeting.decision:
            found["decision"] = meeting.decision.words
        yield found


def _of_meetings(meetings: Sequence[Meeting]) -> Iterator[str]:
    for meeting in meetings:
        if meeting.committee:
            new = (
                ""
                if meeting.id
                else "; the council's index.md on this site has no such committee: add it there, and write its id here"
            )
            yield f"Committee: {origin_remark(meeting.committee)[0].lower()}{origin_remark(meeting.committee)[1:]}{new}"
        for name, found in (("Date", meeting.date), ("Agenda item", meeting.item), ("Decision", meeting.decision)):
            if found:
                yield f"{name}: read from {found.place}"


def _appendix(number: str, title: LocatedText | None, kind: str) -> dict[str, Any]:
    return {
        "number": number,
        "title": title.words if title else f"{PLACEHOLDER} its exact title",
        "kind": kind or f"{PLACEHOLDER} current text, proposed, tracked changes, minute or other",
        "held": "no",
    }
