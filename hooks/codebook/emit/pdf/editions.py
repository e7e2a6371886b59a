"""A version of the Code, and each of its parts, on paper."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from codebook.emit.pdf.sheet import Fact, Place, Sheet, addresses
from codebook.emit.pdf.words import Node, Words
from codebook.model import Edition, Part, Unit
from codebook.render import names, status
from codebook.render.fact_changes import FactChange
from codebook.sentences import Joined, Value, say


def version(edition: Edition, words: Words) -> Sheet:
    """Returns a whole version of the Code."""
    body: list[Node] = []
    for part in edition.parts:
        body.append({"is": "heading", "level": 2, "spans": [{"text": part.title}]})
        body += (_unit(edition, part, one, words, 3) for one in part.units)
    changed = words.renderer.changed_facts.of_file.get(edition.document.path, ())
    return replace(
        _sheet(edition, Place(edition.url, "code/"), changed, words),
        name=say("name-in-version", name=edition.facts.title, version=edition.facts.name),
        above=names.capital(edition.facts.name),
        heading=[{"text": edition.facts.title}],
        body=[*body, *_elsewhere(edition, words)],
    )


def part(edition: Edition, part: Part, words: Words) -> Sheet:
    """Returns a principle, or another part of a version."""
    newest = words.renderer.site.newest
    place = Place(edition.exact(part.id).url, part.ref.url if newest and part.id in newest.part_of else "")
    changed = words.renderer.changed_facts.on_part(edition, part, exact=True)
    return replace(
        _sheet(edition, place, changed, words),
        name=say("name-in-version", name=part.title, version=edition.facts.name),
        above=say("pdf-from", work=edition.facts.title, version=edition.facts.name),
        heading=[{"text": part.title}],
        body=[_unit(edition, part, one, words, 2) for one in part.units],
    )


def _sheet(edition: Edition, place: Place, changed: Sequence[FactChange], words: Words) -> Sheet:
    """Returns what each sheet of a version has: its status and facts."""
    site = words.renderer.site
    return Sheet(
        status=[names.status(site, edition), status.of_edition(site, edition)],
        chip=names.status_badge(site, edition),
        date=edition.date,
        facts=[*addresses(place, words), *_facts(edition, words), *changes_of_facts(changed, place, words)],
        place=place,
        check=words.renderer.text(edition),
    )


def _unit(edition: Edition, part: Part, unit: Unit, words: Words, level: int) -> Node:
    """Returns a clause or paragraph with its name, and what its page says below it."""
    url = edition.exact(unit.label).url
    return {
        "is": "unit",
        "level": level,
        "kind": unit.kind,
        "name": words.ours(names.unit_name(unit, part)),
        "blocks": words.blocks(unit.blocks, unit.number),
        "notes": words.rendered("unit", url, edition=edition, part=part, unit=unit),
    }


def _elsewhere(edition: Edition, words: Words) -> Iterator[Node]:
    """Yields corrections and removals in the title and headings: those of clauses are below the clauses."""
    corrections, withheld = edition.corrections, edition.facts.withheld
    if corrections or withheld:
        url, labels = edition.url, edition.units
        found = words.rendered("elsewhere", url, of=edition, labels=labels, corrections=corrections, withheld=withheld)
        if found:
            yield {"is": "notes", "paragraphs": found}


def _facts(edition: Edition, words: Words) -> Iterator[Fact]:
    """Yields the facts about a version: its states, proposal, fingerprint, source and rights."""
    facts, site = edition.facts, words.renderer.site
    for state in facts.states:
        said = say("edition-state-by", date=state.date, by=names.sentence(state.by))
        further: list[Value] = [say("edition-in-force", date=state.in_force)] if state.in_force else []
        further += [state.note] if state.note else []
        further += [say("status-see", report=status.report_link(state.report, site))] if state.report else []
        yield names.capital(names.STATE[state.state]), [words.ours(Joined((said, *further)))]
    if proposal := site.edition(facts.proposal or ""):
        yield say("edition-came-from"), [words.ours(names.sentence(names.capital(proposal.facts.name)))]
    if facts.found:
        yield say("edition-found"), [words.ours(say("edition-found-late", date=facts.found))]
    yield say("note-fingerprint"), words.rendered("fingerprint", edition.url, of=edition)
    source = (names.sentence(facts.source.title), facts.source.address, facts.source.note)
    yield say("edition-source"), [words.ours(" ".join(filter(None, source)))]
    yield say("edition-rights"), [words.ours(names.sentence(names.capital(facts.rights)))]


def changes_of_facts(changed: Sequence[FactChange], place: Place, words: Words) -> list[Fact]:
    """Returns what recorded facts were."""
    return [(say("facts-changed"), words.rendered("facts", place.pinned, fact_changes=changed))] if changed else []
