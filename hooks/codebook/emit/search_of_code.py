"""Search records of the Code: each text once, credited to one edition, with its name and reference in every edition that has it."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from codebook.emit.search_record import SearchRecord, before, reference_key
from codebook.model import Edition, Part, Unit
from codebook.render import Renderer, names
from codebook.render.search_page import kind_of
from codebook.sentences import Listed, Said, say
from codebook.values.references import CodeRef


def code_records(renderer: Renderer) -> Iterator[SearchRecord]:
    """Yields units of the latest edition, then units with new text from other editions in the order of credit, then principles."""
    site = renderer.site
    found: dict[str, list[SearchRecord]] = {}
    for edition in site.by_credit:
        earlier = frozenset(found)
        for unit in edition.units.values():
            record = _unit(unit, edition.part_of[unit.label], edition, renderer)
            if unit.quotable in earlier:
                found[unit.quotable] = list(_merged(found[unit.quotable], record, edition))
            else:
                found.setdefault(unit.quotable, []).append(record)
    yield from (_credited(record, renderer) for record in chain.from_iterable(found.values()))
    for key, edition in site.first_wording.items():
        part = edition.part_of[key]
        if part.id == key and not part.is_introduction:
            yield _principle(part, edition, renderer, newest=edition is site.newest)


def _credited(record: SearchRecord, renderer: Renderer) -> SearchRecord:
    """Names the other editions with the same text."""
    if not record.also_in:
        return record
    return replace(
        record,
        within=renderer.words(say("search-from-code-also", **{"from": record.within}, versions=Listed(record.also_in))),
    )


def _merged(found: list[SearchRecord], other: SearchRecord, edition: Edition) -> Iterator[SearchRecord]:
    """Yields the records of some words with a unit of another edition that has them: its reference leads to one of them."""
    ((reference, _),) = other.exact
    label = reference.partition("/")[2]
    own = next((known for known in found if any(ref.endswith(f"/{label}") for ref, _ in known.exact)), found[0])
    for known in found:
        yield _also(known, other, edition, with_reference=known is own)


def _also(known: SearchRecord, other: SearchRecord, edition: Edition, *, with_reference: bool) -> SearchRecord:
    """Merges a unit of another edition with the same text into a record."""
    new = (edition.facts.name,) if edition.id not in known.editions else ()
    return replace(
        known,
        editions=tuple(dict.fromkeys((*known.editions, *other.editions))),
        also_in=(*known.also_in, *new),
        exact=(*known.exact, *(other.exact if with_reference else ())),
        years=tuple(dict.fromkeys((*known.years, *other.years))),
        references=tuple(dict.fromkeys((*known.references, *(other.references if with_reference else ())))),
        before=tuple(dict.fromkeys((*known.before, *other.before))),
    )


def _unit(unit: Unit, part: Part, edition: Edition, renderer: Renderer) -> SearchRecord:
    newest = edition is renderer.site.newest
    ref = CodeRef(part.id, unit.ref.rest, "" if newest else edition.id)
    name = renderer.words(names.unit_name(unit, part))
    cited = part.numbers.get(unit.label, "")
    number = [cited] if part.prints_numbers and "." in cited else []  # 1.1(a) names one clause of a version, 1 does not
    return SearchRecord(
        ref.in_context,
        name,
        unit.quotable,
        "newest" if newest else "other",
        kind_of(unit, part),
        renderer.words(_version(edition, newest=newest)),
        editions=(edition.id,),
        exact=((str(edition.exact(unit.label)), name),),
        principle=part.id if edition.is_principle(part) else "",
        years=(str(edition.date.year),),
        references=tuple(map(reference_key, dict.fromkeys((name, unit.label, f"{edition.id}/{unit.label}", *number)))),
        before=before(unit.label, edition),
    )


def _version(edition: Edition, *, newest: bool) -> Said:
    return say("search-from-code", latest="yes" if newest else "no", version=edition.facts.name)


def _principle(part: Part, edition: Edition, renderer: Renderer, *, newest: bool) -> SearchRecord:
    is_principle = edition.is_principle(part)
    return SearchRecord(
        part.ref.url,
        part.title,
        renderer.words(say("search-principle", n=len(part.of_kind("clause")))),
        "names" if newest else "other",
        "principle" if is_principle else "part",
        renderer.words(_version(edition, newest=newest)),
        principle=part.id if is_principle else "",
        references=(reference_key(part.title),),
    )
