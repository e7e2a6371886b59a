"""The search page: filters, and the lists shown without JavaScript."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from codebook.model import Edition, Part, Site, Unit
from codebook.render import names
from codebook.render.events import events
from codebook.render.page import Crumb, Page, Renderer
from codebook.render.site_pages import TOP, sections

SEARCH: Crumb = ("search/", "Search")

Scope = Literal["newest", "site", "reports", "other"]
Kind = Literal[
    "principle",
    "clause",
    "statement",
    "introduction",
    "note",
    "text",
    "part",
    "subject",
    "council",
    "report",
    "report paragraph",
    "page",
    "history",
]

KIND: dict[Kind, str] = {
    "principle": "Principles as a whole",
    "clause": "Clauses",
    "statement": "Statements of principles",
    "introduction": "Paragraphs of the introduction",
    "note": "Notes to the Code",
    "text": "Definitions and other text",
    "part": "Other parts as a whole",
    "subject": "Subjects",
    "council": "Councils",
    "report": "Council reports as a whole",
    "report paragraph": "Paragraphs of reports",
    "page": "Pages about this site",
    "history": "Entries in the history",
}

PLACES = (
    ("newest", "Newest wording and this site's pages", "in the newest wording and on this site's pages"),
    ("reports", "Council reports", "in council reports"),
    ("other", "Other versions of the Code", "in other versions of the Code"),
    ("all", "Everywhere", "everywhere"),
)
"""Scopes: value, name, phrase for messages. The default is the first, or everywhere if that finds nothing."""


_OF_ANY_BODY = (
    ("Council reports", "Reports"),
    ("council reports", "reports"),
    ("Councils", "Councils and other bodies"),
)


def _called(name: str, site: Site) -> str:
    """Returns a name of ours without "council" where some reports are of other bodies."""
    for of_councils, of_any in _OF_ANY_BODY if not site.only_councils else ():
        name = name.replace(of_councils, of_any)
    return name


@dataclass(frozen=True)
class Choice:
    """A search filter: parameter name, label, values with names."""

    name: str
    label: str
    options: tuple[tuple[str, str], ...]


def search_page(renderer: Renderer) -> Page:
    """Renders the search page."""
    site = renderer.site
    return renderer.page(
        *(SEARCH[0], "search.html", SEARCH[1]),
        description=f"Search {site.facts.name}, the reports about it and this site.",
        crumbs=(TOP,),
        edition=site.newest,
        places=tuple(
            (value, _called(name, site), _called(said, site)) for value, name, said in PLACES if _is_there(value, site)
        ),
        examples=_examples(renderer),
        choices=tuple(choice for choice in _choices(site) if choice.options),
        lists=tuple(section for section in sections(site) if section != TOP),
    )


def _examples(renderer: Renderer) -> tuple[str, ...]:
    site, found = renderer.site, []
    if site.newest:
        clauses = [(unit, part) for part in site.newest.principles[-1:] for unit in part.of_kind("clause")]
        found += [renderer.words(names.unit_name(*clause)) for clause in clauses[:1]]
    for report in site.reports[:1]:
        council = site.council(report.ref.council)
        numbered = [unit.number.rstrip(".") for unit in report.units if unit.number and unit.kind == "paragraph"]
        found += [f"{council.facts.short_name} {number}" for number in numbered[:1] if council]
    return tuple(found)


def _choices(site: Site) -> Iterator[Choice]:
    there = _kinds(site)
    yield Choice("kind", "Kind", tuple((kind, _called(name, site)) for kind, name in KIND.items() if kind in there))
    editions = ((edition.id, names.capital(edition.facts.name)) for edition in reversed(site.editions))
    yield Choice("edition", "Version of the Code", tuple(editions))
    titles = {
        key: edition.part_of[key].title for key, edition in site.first_wording.items() if _principle(key, edition)
    }
    yield Choice("principle", "Principle", tuple(titles.items()))
    yield Choice("council", names.capital(site.body), tuple((council.id, council.called) for council in site.councils))
    years = {event.date.year for event in events(site)} | {edition.date.year for edition in site.editions}
    years |= {meeting.date.year for report in site.reports for meeting in report.facts.considerations}
    yield Choice("year", "Year", tuple((str(year), str(year)) for year in sorted(years, reverse=True)))


def _is_there(place: str, site: Site) -> bool:
    return {"reports": bool(site.reports), "other": len(site.editions) > 1}.get(place, True)


def kind_of(unit: Unit, part: Part) -> Kind:
    """Returns the kind of a unit of the Code."""
    if part.is_introduction:
        return "introduction"
    match unit.kind:
        case "clause" | "subclause":
            return "clause"
        case "statement" | "note":
            return unit.kind
    return "text"


def _kinds(site: Site) -> set[str]:
    parts = [(part, edition) for edition in site.editions for part in edition.parts]
    return {
        "history",
        *("principle" for part, edition in parts if edition.is_principle(part)),
        *("part" for part, edition in parts if part in edition.others),
        *(kind_of(unit, part) for part, _ in parts for unit in part.units),
        *(("council",) if site.councils else ()),
        *(("report", "report paragraph") if site.reports else ()),
        *(("page",) if site.prose else ()),
        *(("subject",) if site.subjects else ()),
    }


def _principle(key: str, edition: Edition) -> bool:
    part = edition.part_of[key]
    return part.id == key and edition.is_principle(part)
