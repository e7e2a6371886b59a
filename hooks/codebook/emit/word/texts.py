"""Word files of a version, a principle or another part of one, and a report: their words, with the names of clauses at the side."""

from collections.abc import Iterator
from dataclasses import replace

from codebook.emit.word.blocks import CLAUSE, Words
from codebook.emit.word.nodes import Node
from codebook.emit.word.runs import gap, ours, paragraph, run
from codebook.emit.word.sheets import Sheets
from codebook.model import Edition, Heading, Part, Report, Unit
from codebook.render import Renderer, names
from codebook.sentences import say
from codebook.values.references import CodeRef

_STYLES = {"statement": "Statement", "note": "Note"}
_TEXT, _PARAGRAPH = Words("Normal", above=1), Words("Paragraph", 850, above=1)
"""Of a report, whose title is above its headings."""


def of_edition(edition: Edition, renderer: Renderer) -> bytes:
    """Returns the file of a version."""
    sheets = Sheets(renderer, edition.url)
    body = [paragraph("Title", run(edition.facts.title)), ours(sheets.version(edition), "OurSubtitle")]
    for part in edition.parts:
        body += [paragraph("Heading1", run(part.title)), *_units(part, renderer)]
    about = (_numbers(edition, sheets), sheets.source(edition), sheets.check(edition))
    return sheets.file(edition.facts.title, (edition,), _day(edition), body, about)


def of_part(edition: Edition, part: Part, renderer: Renderer) -> bytes:
    """Returns the file of a principle or another part of a version."""
    sheets = Sheets(renderer, CodeRef(part.id, "", edition.id).url)
    head = [
        ours(edition.facts.title),
        paragraph("Title", run(part.title)),
        ours(sheets.version(edition), "OurSubtitle"),
    ]
    about = (_numbers(edition, sheets), sheets.source(edition), sheets.check(edition))
    title = renderer.words(say("name-in-version", name=part.title, version=edition.facts.name))
    return sheets.file(title, (edition,), _day(edition), (*head, *_units(part, renderer)), about)


def of_report(report: Report, renderer: Renderer) -> bytes:
    """Returns the file of a report."""
    sheets = Sheets(renderer, report.ref.url)
    council = renderer.site.council(report.ref.council)
    body = council.facts.name if council else report.ref.council
    head = (
        paragraph("Title", run(report.facts.title, lang=report.lang())),
        ours(sheets.say("word-report", body=body, date=report.date), "OurSubtitle"),
    )
    words = (node for unit in report.units for node in _paragraph(unit, report.lang(unit.label)))
    date = str(report.date) if report.date.exact else ""
    about = (sheets.source(report), sheets.check(report))
    return sheets.file(report.facts.title, (report,), date, (*head, *words), about)


def _units(part: Part, renderer: Renderer) -> Iterator[Node]:
    for unit in part.units:
        name = renderer.words(names.unit_name(unit, part))
        words = replace(CLAUSE, style=_STYLES.get(unit.kind, CLAUSE.style))
        yield from words.of(unit.blocks, (run(name, look="Name"), run(gap(name))))


def _paragraph(unit: Unit, lang: str) -> Iterator[Node]:
    """Yields a paragraph of a report; its number hangs, but for that of a heading."""
    is_headed = bool(unit.blocks) and isinstance(unit.blocks[0], Heading)
    if not unit.number:
        return replace(_TEXT, lang=lang).of(unit.blocks)
    number = run(f"{unit.number} " if is_headed else f"{unit.number}\t")
    return replace(_PARAGRAPH, lang=lang).of(unit.blocks, (number,))


def _numbers(edition: Edition, sheets: Sheets) -> str:
    return sheets.say("paper-numbers", printed="yes" if edition.prints_numbers else "no")


def _day(edition: Edition) -> str:
    return str(edition.date) if edition.date.exact else ""
