"""Makes a report's file for this site from a file that was read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from codebook.importing import body_words, checked_body, remarks
from codebook.importing.body import Body
from codebook.importing.front_matter import Fact, Origin, fact_with_one_remark, front_matter, recognised_facts
from codebook.importing.link_suggestions import Suggestions
from codebook.importing.recognise import Facts, recognised
from codebook.importing.report_blocks import ReportBlock, report_blocks
from codebook.importing.side_by_side import SideBySide
from codebook.importing.source import Note, Place, Source
from codebook.importing.withhold import WithheldData, clean, withheld, without_contact
from codebook.importing.word_comparison import WordComparison, compared
from codebook.load.frontmatter import FENCE
from codebook.model import Council, Site
from codebook.values.dates import MonthOrDay
from codebook.values.references import written_label

_WHY = "Personal contact details"


@dataclass(frozen=True)
class Imported:
    """A report's file, and what its reader has to know."""

    title: str
    """Empty if it was not found or given."""
    date: str
    """Of the first meeting; empty if it was not found or given."""
    text: str
    comparison: WordComparison
    to_compare: int
    """How many remarks ask the editor to compare something."""
    side_by_side: SideBySide
    """Its text beside the document."""
    remarks: tuple[str, ...]
    """Remarks on the whole document, but for the first, which every file has."""
    origins: tuple[Origin, ...]
    """Where each fact was read; the place begins with its field."""


@dataclass(frozen=True)
class _Asked:
    """A file that was read, and where its report belongs."""

    source: Source
    site: Site
    council: Council

    @property
    def allowed(self) -> tuple[str, ...]:
        """Contact data that may stay."""
        return self.site.facts.public_contacts


@dataclass(frozen=True)
class _Written:
    """The body, with what was needed to make it."""

    body: Body
    before: tuple[ReportBlock, ...]
    """The blocks with contact details."""
    blocks: tuple[ReportBlock, ...]
    notes: tuple[Note, ...]
    taken: tuple[tuple[str, WithheldData], ...]
    """What was taken out, with the label of its unit."""
    comparison: WordComparison
    withheld: Mapping[int, str]
    """What was taken out of each block."""


def imported(source: Source, site: Site, council: Council, title: str = "", date: str = "") -> Imported:
    """Returns the report's file for a council of this site. `title` and `date`, if given, are used instead of those in the file."""
    asked = _Asked(source, site, council)
    blocks = report_blocks(source.blocks)
    committees = {each.id: each.name for each in council.facts.committees}
    facts = recognised(blocks, (council.facts.name, council.facts.short_name), committees)
    title = title or (facts.title.words if facts.title else "")
    date = date or next((meeting.date.words for meeting in facts.meetings[:1] if meeting.date), "")
    written = _written(asked, blocks, facts)
    known = dict(recognised_facts(facts, title, date))
    known |= _of_source(asked, facts, title, date, is_clean=not written.taken)
    if written.taken:
        known["withheld"] = Fact([*_withheld(written.taken)])
    compare = [
        *remarks.doubtful((*source.doubts, *written.body.doubts)),
        *remarks.different(written.comparison, asked.allowed),
    ]
    about, *opening = remarks.opening(source)
    whole, dropped = [*_of_whole(facts, written)], remarks.dropped(source.left_out, asked.allowed)
    lines = [about, *opening, *compare, *dropped, *whole, *_suggested(written, site)]
    text = f"{FENCE}\n{_clean(front_matter(known, lines), asked.allowed)}\n{FENCE}\n\n{written.body.text}"
    side_by_side = SideBySide(source, written.before, written.body, written.comparison, written.withheld, asked.allowed)
    origins = tuple(_origins(known, asked.allowed))
    return Imported(title, date, text, written.comparison, len(compare), side_by_side, (*opening, *whole), origins)


def _origins(known: Mapping[str, Fact], allowed: Sequence[str]) -> Iterator[Origin]:
    for name, found in known.items():
        for origin in found.origins:
            yield Origin((name, *origin.at), clean(origin.words, allowed))


def _written(asked: _Asked, blocks: Sequence[ReportBlock], facts: Facts) -> _Written:
    source, site, allowed = asked.source, asked.site, asked.allowed
    alone = blocks[facts.title_alone].text if facts.title_alone is not None else ""
    before = [block for index, block in enumerate(blocks) if index != facts.title_alone]
    kept, taken = withheld(before, allowed)
    notes, taken_of_notes = without_contact(source.notes, allowed)
    body = checked_body.checked_body(
        kept, notes, _heads(facts), lambda text: checked_body.faults(text, asked.council.id, site)
    )
    labels = [(body.labels.get(each.index, ""), each) for each in taken]
    labels += [(f"note-{notes[each.index].mark}", each) for each in taken_of_notes]
    lost = [_all_text(before[each.index]) for each in taken]
    lost += [" ".join(paragraph.text for paragraph in source.notes[each.index].paragraphs) for each in taken_of_notes]
    explained = [("the title, which is in the facts", alone), *(("personal contact details", words) for words in lost)]
    bullets = " ".join(block.number for block in before if block.is_bullet and block.is_typed)
    explained.append(("the sign of a bullet", bullets))
    comparison = compared(
        source, body_words.texts_by_place(body, kept), explained, body_words.computed_numbers(kept, notes)
    )
    return _Written(
        body, tuple(before), kept, notes, tuple(labels), comparison, {each.index: each.what for each in taken}
    )


def _withheld(taken: Sequence[tuple[str, WithheldData]]) -> Iterator[dict[str, str]]:
    """Yields what was taken out, by unit."""
    kinds: dict[str, tuple[str, ...]] = {}
    for label, each in taken:
        kinds[label] = (*kinds.get(label, ()), *each.kinds)
    for label, found in kinds.items():
        yield {"what": WithheldData(0, found).what, "unit": written_label(label), "why": _WHY}


def _heads(facts: Facts) -> dict[Place, str]:
    """Returns names for lines at the top that are no field: by what was recognised in them."""
    named = [(facts.title, "subject"), (facts.council, "body")]
    named += [
        (found, name)
        for meeting in facts.meetings
        for found, name in ((meeting.date, "date"), (meeting.committee, "committee"))
    ]
    return {found.place: name for found, name in named if found}


def _all_text(block: ReportBlock) -> str:
    if block.table is None:
        return block.text
    return " ".join(each.text for row in block.table.rows for cell in row for each in cell.paragraphs)


def _of_source(asked: _Asked, facts: Facts, title: str, date: str, *, is_clean: bool) -> Mapping[str, Fact]:
    """Returns the `source` field if all that it needs is known. A file with personal data gets no SHA-256, which could confirm a guess."""
    source, council = asked.source, asked.council
    meeting = facts.meetings[0] if facts.meetings else None
    names = {each.id: each.name for each in council.facts.committees}
    if not (title and date and meeting and meeting.id):
        return {}
    found = {
        "title": f"{council.facts.name}, {title}, report to the {names[meeting.id]}, {MonthOrDay.parse(date).words}"
    }
    is_private = source.has_people or any(one.is_private for one in source.left_out)
    if is_clean and not is_private:
        found["sha256"] = source.sha256
    return {"source": fact_with_one_remark(found, "Made of the facts above")}


def _of_whole(facts: Facts, written: _Written) -> Iterator[str]:
    """Yields what is about the whole document."""
    yield remarks.counted(written.comparison)
    if facts.recommendation:
        yield f"The recommendation begins at {facts.recommendation.place}."
    if facts.consultees:
        yield f"Who was consulted is at {', '.join(str(each.place) for each in facts.consultees[:5])}."


def _suggested(written: _Written, site: Site) -> Iterator[str]:
    links = [*_links(written, site)]
    if links:
        yield "Suggestions for links, by the words that a paragraph shares with a clause. Judge each yourself (see the page Add links), then delete these lines."
        yield from links


def _links(written: _Written, site: Site) -> Iterator[str]:
    if site.newest is None:
        return
    suggestions = Suggestions(site.newest, site.subjects)
    units: dict[str, list[str]] = {}
    for index, label in written.body.labels.items():
        block = written.blocks[index]
        if label and not block.is_head and block.kind != "heading":
            units.setdefault(label, []).append(block.text)
    for label, texts in units.items():
        if found := suggestions.of(" ".join(texts)):
            yield remarks.suggested(written_label(label), found)


def _clean(text: str, allowed: Sequence[str]) -> str:
    """Returns the facts without contact data, which a title or a list of documents may have."""
    return "\n".join(clean(line, allowed) for line in text.split("\n"))
