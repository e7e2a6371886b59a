"""A report on paper."""

from collections.abc import Iterator

from codebook.emit.pdf.editions import changes_of_facts
from codebook.emit.pdf.sheet import Fact, Place, Sheet, addresses
from codebook.emit.pdf.words import Node, Words, language
from codebook.model import Report, Site, Unit
from codebook.render import Renderer, body_names, names, status
from codebook.render.paragraph_names import paragraph_name
from codebook.render.register_rows import agenda, decided, versions
from codebook.sentences import Joined, Value, say


def report(report: Report, words: Words) -> Sheet:
    """Returns a report, with what was decided on it and whether it was withdrawn or replaced. Links to the Code are our view, and stay on its page."""
    site, place = words.renderer.site, Place(report.ref.url)
    council = site.council_of(report)
    return Sheet(
        name=say("report-title", title=report.facts.title, report=names.report_name(report, site)),
        above=say("pdf-report", body=council.facts.name, date=report.date),
        heading=[{"text": report.facts.title, "lang": language(report.lang())}],
        status=[*_status(report, words.renderer)],
        date=report.date,
        body=[*_body(report, words)],
        facts=[
            *addresses(place, words),
            *_facts(report, words),
            *changes_of_facts(words.renderer.changed_facts.of_file.get(report.document.path, ()), place, words),
        ],
        place=place,
        check=words.renderer.text(report),
        language=language(report.lang()),
    )


def _status(report: Report, renderer: Renderer) -> Iterator[Value]:
    """Yields whether the report was withdrawn or replaced, and what it is about."""
    site = renderer.site
    if later := status.later(site, report):
        yield later
    yield status.of_council(site, report)
    yield from (say("pdf-decided", decided=one) for one in decided(report, site))


def _body(report: Report, words: Words) -> Iterator[Node]:
    url = report.ref.url
    for unit in report.units:
        if unit.kind == "note" and not _is_note_before(report, unit):
            yield {"is": "heading", "level": 2, "spans": words.ours(say("report-notes")), "is_ours": True}
        yield {
            "is": "unit",
            "level": 0,
            "kind": unit.kind,
            "name": [] if unit.number else words.ours(names.capital(paragraph_name(unit))),
            "language": language(report.lang(unit.label)),
            "blocks": words.blocks(unit.blocks, unit.number),
            "notes": words.rendered("corrections", url, list=report.facts.corrections, unit=unit),
        }


def _versions(report: Report, site: Site) -> Iterator[Value]:
    """Yields which version there was at the meetings, with their dates if there were several."""
    for dates, version in versions(report, site):
        is_one = len(report.facts.considerations) == 1
        yield version if is_one else Joined((say("report-on-dates", dates=dates), version))


def _is_note_before(report: Report, unit: Unit) -> bool:
    place = report.places[unit.label]
    return place > 0 and report.units[place - 1].kind == "note"


def _facts(report: Report, words: Words) -> Iterator[Fact]:
    site, facts = words.renderer.site, report.facts
    council = site.council_of(report)
    url = report.ref.url
    said: list[tuple[Value, list[Value]]] = [
        (names.capital(body_names.kind_name(council)), [body_names.with_parents(council, site)]),
        (say("report-authors"), [*facts.authors] or [say("report-no-author")]),
        (say("report-agenda-heading"), agenda(report)),
        (say("report-versions"), [*_versions(report, site)]),
        (say("report-replaces"), [*status.replaces(site, report)]),
    ]
    for name, found in said:
        if found:
            yield name, [words.ours(one) for one in found]
    for name, what, values in (
        (
            "report-corrections",
            "elsewhere",
            {"of": report, "labels": report.by_label, "corrections": facts.corrections, "withheld": ()},
        ),
        ("report-removed", "removed", {"withheld": facts.withheld}),
        ("note-fingerprint", "fingerprint", {"of": report}),
    ):
        if paragraphs := words.rendered(what, url, **values):
            yield say(name), paragraphs
    source = (names.sentence(facts.source.title), facts.source.address, facts.source.note)
    yield say("report-source-heading"), [words.ours(" ".join(filter(None, source)))]
    yield say("report-rights"), [words.ours(names.sentence(names.capital(facts.rights)))]
