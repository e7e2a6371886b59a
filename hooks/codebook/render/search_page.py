"""The search page: filters, and the lists shown without JavaScript."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from codebook.model import Edition, Part, Report, Site, Unit
from codebook.render import body_names, names, script_sentences
from codebook.render.events import events
from codebook.render.page import Crumb, Page, Renderer
from codebook.render.site_pages import TOP, sections
from codebook.sentences import Said, Value, say

SEARCH: Crumb = ("search/", say("search-title"))

Scope = Literal["newest", "names", "bodies", "reports", "other", "history", "pages"]
"""What is found, in the order of results: units of the latest version; principles, parts and subjects; councils; reports;
units of other versions; the history; pages."""
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

PLACES: dict[str, tuple[Scope, ...]] = {
    "all": get_args(Scope),
    "newest": ("newest", "names"),
    "reports": ("bodies", "reports"),
    "site": ("history", "pages"),
    "other": ("other",),
}
"""Places to look, with their scopes. The first is the default."""


REPORTS = 1000
"""Reports of a part: the years in it have as many, but for the last."""


def report_parts(site: Site) -> list[tuple[Report, ...]]:
    """Returns the reports in parts of whole years, by their first meetings, the latest first.

    Years are counted from the oldest: a new report changes one part.
    """
    years: dict[int, list[Report]] = defaultdict(list)
    for report in site.reports:
        years[report.date.year].append(report)
    parts: list[tuple[Report, ...]] = []
    for year in sorted(years):
        if parts and len(parts[0]) < REPORTS:
            parts[0] = (*years[year], *parts[0])
        else:
            parts.insert(0, tuple(years[year]))
    return parts


def kind_name(kind: Kind, site: Site) -> Said:
    """Returns the name of a kind, as a filter."""
    return say("search-kind", kind=kind.replace(" ", "-"), bodies=body_names.kind_of(site))


@dataclass(frozen=True)
class Choice:
    """A search filter: parameter name, label, values with names."""

    name: str
    label: Value
    options: tuple[tuple[str, Value], ...]


def search_page(renderer: Renderer) -> Page:
    """Renders the search page."""
    site = renderer.site
    return renderer.page(
        *(SEARCH[0], "search.html", SEARCH[1]),
        description=say("search-description", name=site.facts.name),
        crumbs=(TOP,),
        edition=site.newest,
        places=tuple(
            (place, " ".join(scopes), say("search-place", place=place, bodies=body_names.kind_of(site)))
            for place, scopes in PLACES.items()
            if _is_there(place, site)
        ),
        label=say("search-label", example=_example(site)),
        choices=tuple(choice for choice in _choices(site) if choice.options),
        lists=tuple(section for section in sections(site) if section != TOP),
        said=script_sentences.of_search(renderer),
    )


def _example(site: Site) -> Value:
    """Returns a reference that finds something; `none` where there is none."""
    if site.newest:
        for part in site.newest.principles[-1:]:
            for unit in part.of_kind("clause")[:1]:
                return names.unit_name(unit, part)
    return "none"


def _choices(site: Site) -> Iterator[Choice]:
    there = _kinds(site)
    kinds: tuple[Kind, ...] = get_args(Kind)
    yield Choice(
        "kind", say("search-kind-choice"), tuple((kind, kind_name(kind, site)) for kind in kinds if kind in there)
    )
    editions = ((edition.id, names.capital(edition.facts.name)) for edition in reversed(site.editions))
    yield Choice("edition", say("search-edition-choice"), tuple(editions))
    titles = {
        key: edition.part_of[key].title for key, edition in site.first_wording.items() if _principle(key, edition)
    }
    yield Choice("principle", say("search-principle-choice"), tuple(titles.items()))
    councils = tuple((council.id, body_names.called(council)) for council in site.councils)
    yield Choice("council", say("search-council-choice", bodies=body_names.kind_of(site)), councils)
    known = {"yes" if any(met.decision for met in report.facts.considerations) else "no" for report in site.reports}
    decided = tuple((one, say("search-decided", known=one)) for one in ("yes", "no") if one in known)
    yield Choice("decision", say("search-decision-choice"), decided)
    years = {event.date.year for event in events(site)} | {edition.date.year for edition in site.editions}
    years |= {meeting.date.year for report in site.reports for meeting in report.facts.considerations}
    yield Choice(
        "year", say("search-year-choice"), tuple((str(year), str(year)) for year in sorted(years, reverse=True))
    )


def _is_there(place: str, site: Site) -> bool:
    return {"reports": bool(site.councils), "other": len(site.editions) > 1}.get(place, True)


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
