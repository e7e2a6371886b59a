"""Pages of committee reports: the register, the councils and other bodies, and each report."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, takewhile

from codebook.history.registers import LATEST, MOST
from codebook.model import Council, Edition, Link, Report, Site, Unit
from codebook.model.blocks import Heading
from codebook.render import body_names, names, recommendations
from codebook.render.made_from import of_register
from codebook.render.matrix import matrix
from codebook.render.metadata import of_report
from codebook.render.page import Crumb, Page, Renderer, with_neighbours
from codebook.render.paragraph_names import paragraph_name
from codebook.render.register_pages import entries, register_links
from codebook.render.register_rows import agenda, decided, versions
from codebook.render.site_pages import REPORTS, TOP, beside
from codebook.render.status import since_judged
from codebook.sentences import Link as Linked
from codebook.sentences import Listed, Value, say
from codebook.values.references import ReportRef, paragraph_label, parse_label

HOLES = {name: f"{{{name}}}" for name in ("name", "words", "where")}
"""What a script fills in to cite a paragraph."""
HOW_JUDGED = "about/how-links-are-judged/"
LONG = 5
"""Headings of a report with contents."""


@dataclass(frozen=True)
class Bearing:
    """Links of a paragraph that share reason, edition and date: one judgement on several units."""

    reason: str
    targets: tuple[tuple[str, tuple[Crumb, ...]], ...]
    """Strength, and what the paragraph relates to."""
    judged: Value
    since: Value


@dataclass(frozen=True)
class Shown:
    """A unit as its page shows it."""

    unit: Unit
    name: Value
    bearings: list[Bearing]
    back: Value
    """Of a note: links to what refers to it."""


@dataclass(frozen=True)
class Part:
    """A part of the Code that a report relates to."""

    place: Crumb
    strength: str
    """Direct if any link's is."""


def register(renderer: Renderer) -> Page:
    """Register page: reports, newest first, and councils; of many reports the latest, and links to registers of all."""
    divided = register_links(renderer)
    return renderer.page(
        *("reports/", "reports.html", say("report-all")),
        description=say("register-description", bodies=body_names.kind_of(renderer.site)),
        crumbs=(TOP,),
        neighbours=beside(renderer.site, "reports/"),
        bodies=body_names.kind_of(renderer.site),
        how_judged=renderer.site.prose_at(HOW_JUDGED) is not None,
        register_links=divided,
        reports=renderer.site.reports[: LATEST if divided else None],
        councils=() if divided else renderer.site.councils,
        style="pictures",
        matrix=None if divided else matrix(renderer),
    )


def councils(renderer: Renderer) -> Iterator[Page]:
    """Yields a page per council or other body: committees, reports, those of its joint bodies, recorded adoptions."""
    site = renderer.site
    places = [(council.url, council.facts.name) for council in site.councils]
    for council, (place, neighbours) in zip(renderer.site.councils, with_neighbours(places), strict=True):
        register = renderer.registers.of_council[council.id]
        joint = [*_joint(council, renderer)]
        reports = register.reports[: LATEST if register.parts else None]
        shown = (*reports, *(report for _, _, found, _, _ in joint for report in found))
        less = [([body.id for body in without], [body.id for body in more]) for *_, without, more in joint]
        yield renderer.page(
            *(place[0], "council.html", place[1]),
            description=say("council-description", body=council.facts.name, kind=body_names.kind(council)),
            crumbs=(TOP, REPORTS),
            neighbours=neighbours,
            council=council,
            kind=body_names.kind(council),
            parents=body_names.parents(council, site),
            adoptions=[(site.edition(adoption.edition), adoption) for adoption in council.facts.adoptions],
            entries=entries(register),
            reports=reports,
            joint=joint,
            made_from=of_register(register, shown).with_facts(less),
            described=council,
        )


def _joint(
    council: Council, renderer: Renderer
) -> Iterator[tuple[str, Value, tuple[Report, ...], list[Council], list[Council]]]:
    """Yields anchor, heading, latest reports, bodies without any, and those with more: of joint bodies, then of companies."""
    those = renderer.site.joint.get(council.id, ())
    for anchor, heading, are_companies in (
        ("on_joint", say("council-joint"), False),
        ("on_companies", say("council-companies"), True),
    ):
        if found := [body for body in those if (body.kind == "company") == are_companies]:
            reports = renderer.site.reports_of(*(body.id for body in found))
            with_reports = {report.ref.council for report in reports}
            without = [body for body in found if body.id not in with_reports]
            more = [body for body in found if body.id in with_reports] if len(reports) > MOST else []
            yield anchor, heading, reports[: LATEST if more else None], without, more


def report(index: int, renderer: Renderer) -> Page:
    """Returns the page of a report: what it asks, what was decided and what it relates to, then its text, then facts."""
    site = renderer.site
    report = site.reports[index]
    council = site.council_of(report)
    neighbours = (
        _place(site.reports[index - 1], site) if index else None,
        _place(site.reports[index + 1], site) if index + 1 < len(site.reports) else None,
    )
    wanted = recommendations.first_recommendation(report)
    address = (renderer.address or "/") + report.ref.url
    facts: dict[str, Value] = {"title": report.facts.title, "body": council.facts.name, "date": report.date}
    return renderer.page(
        *(report.ref.url, "report.html", _place(report, site)[1]),
        heading=report.facts.title,
        description=say("report-description", **facts),
        crumbs=(TOP, REPORTS, (council.url, council.facts.name)),
        neighbours=neighbours,
        style="report",
        date=str(report.date) if report.date.exact else "",
        described=of_report(report, council),
        report=report,
        council=council,
        cited=(address, renderer.words(say("report-citation", **facts, address=address))),
        pattern=renderer.words(say("report-citation-of-paragraph", **facts, **HOLES)),
        body=body_names.with_parents(council, site),
        recommended=wanted,
        is_quoted=recommendations.is_quoted(wanted),
        decided=decided(report, site),
        agenda=agenda(report),
        versions=versions(report, site),
        passages=_passages(report),
        contents=_contents(report),
        head=_head(report),
        paragraphs_of=[_shown_unit(unit, report, renderer) for unit in report.units],
        parts=(parts := _parts(report, renderer)),
        related=_related(parts),
        has_labels=any(not unit.number for unit in report.units),
        how_judged=site.prose_at(HOW_JUDGED) is not None,
        judged_together=names.judged_together(renderer.history.of_report(report), site),
    )


def _place(report: Report, site: Site) -> Crumb:
    return report.ref.url, say("report-title", title=report.facts.title, report=names.report_name(report, site))


def _contents(report: Report) -> list[tuple[str, str]]:
    """Returns label and words of each unit that begins with a heading; none of a report with few."""
    headed = [unit for unit in report.units if unit.blocks and isinstance(unit.blocks[0], Heading)]
    return [(unit.label, unit.lines[0]) for unit in headed] if len(headed) >= LONG else []


def _head(report: Report) -> frozenset[str]:
    """Returns the labels of the lines before the first heading or number; none if there is just one."""
    found = takewhile(
        lambda unit: not unit.number and unit.kind != "note" and not isinstance(unit.blocks[0], Heading), report.units
    )
    labels = [unit.label for unit in found]
    return frozenset(labels if len(labels) > 1 else ())


def _passages(report: Report) -> tuple[Value, ...]:
    """Returns the languages of a report as editors gave them; none if they gave none."""
    if not report.facts.language and not report.facts.in_another_language:
        return ()
    said: list[Value] = [say("report-language", language=report.language)]
    for passage in report.facts.in_another_language:
        units = [report.by_label[paragraph_label(written)] for written in passage.paragraphs]
        paragraphs = Listed(tuple(Linked(paragraph_name(unit), f"{report.ref.url}#{unit.label}") for unit in units))
        said.append(say("report-language-of", language=passage.language, paragraphs=paragraphs))
    return tuple(said)


def _shown_unit(unit: Unit, report: Report, renderer: Renderer) -> Shown:
    noted = report.noted_by.get(unit.label, ())
    back = Listed(tuple(Linked(paragraph_name(one), f"{report.ref.url}#{one.label}", "doc-backlink") for one in noted))
    return Shown(unit, names.capital(paragraph_name(unit)), _bearings(report, unit, renderer), back)


def _bearings(report: Report, unit: Unit, renderer: Renderer) -> list[Bearing]:
    links = renderer.history.of_paragraph.get(ReportRef(report.ref.council, report.ref.report, unit.label), ())
    groups = groupby(links, key=lambda link: (link.reason, link.edition, link.judged))
    return [_bearing(list(group), renderer) for _, group in groups]


def _bearing(links: list[Link], renderer: Renderer) -> Bearing:
    targets = tuple(
        (strength, tuple(_target(link, renderer) for link in links if link.strength == strength))
        for strength in dict.fromkeys(link.strength for link in links)
    )
    first, since = links[0], since_judged(renderer.site, links)
    return Bearing(first.reason, targets, names.judged(first, renderer.site), since)


def _target(link: Link, renderer: Renderer) -> Crumb:
    edition = _shown(link, renderer)
    return _in_context(link, edition, renderer), names.unit_name(
        edition.units[link.target], edition.part_of[link.target]
    )


def _parts(report: Report, renderer: Renderer) -> list[Part]:
    """Returns the parts of the Code that a report relates to, in the order of the latest version, then of first link."""
    found: dict[str, Part] = {}
    for link in renderer.history.of_report(report):
        edition = _shown(link, renderer)
        page, _, _ = _in_context(link, edition, renderer).partition("#")
        if page not in found or link.strength == "direct":
            found[page] = Part((page, edition.part_of[link.target].title), link.strength)
    newest = renderer.site.newest
    order = [part.ref.url for part in newest.parts] if newest else []
    return sorted(found.values(), key=lambda part: order.index(part.place[0]) if part.place[0] in order else len(order))


def _related(parts: list[Part]) -> list[tuple[str, list[Part]]]:
    """Returns parts by strength, each once: the latest of those with one name, with the strongest link to any."""
    latest: dict[Value, Part] = {}
    for part in parts:
        latest.setdefault(part.place[1], part)
    direct = {part.place[1] for part in parts if part.strength == "direct"}
    sides = (
        ("direct", [part for name, part in latest.items() if name in direct]),
        ("indirect", [part for name, part in latest.items() if name not in direct]),
    )
    return [(strength, found) for strength, found in sides if found]


def _shown(link: Link, renderer: Renderer) -> Edition:
    """Returns the latest edition if it has the unit, else the edition that was checked."""
    newest, read = renderer.site.newest, renderer.site.edition(link.edition)
    edition = newest if newest and link.target in newest.units else read
    assert edition is not None  # noqa: S101 - checked by `validate`
    return edition


def _in_context(link: Link, edition: Edition, renderer: Renderer) -> str:
    ref = parse_label(link.target) if edition is renderer.site.newest else edition.exact(link.target)
    return ref.in_context
