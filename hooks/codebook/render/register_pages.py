"""Pages of registers: the reports of a year, a part of the Code, a council or a unit. A site with few reports has no such pages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from codebook.history.registers import ALL_REPORTS, Register
from codebook.model import Council, Link, Report
from codebook.render import body_names
from codebook.render.made_from import MadeFrom, of_register
from codebook.render.matrix import Summary, summary
from codebook.render.page import Crumb, Page, Renderer, with_neighbours
from codebook.render.site_pages import REPORTS, TOP
from codebook.sentences import Said, Value, say
from codebook.values.references import BY_COUNCIL, BY_PART, BY_YEAR, CodeRef, ReportRef

Entry = tuple[Crumb, int]
"""A page, and the number of reports on it or below it."""


@dataclass(frozen=True)
class Subject:
    """What the reports of a register have in common, as its pages name it."""

    kind: str
    """`all`, `council` or `related`: by which sentences choose."""
    name: Value = ""
    crumbs: tuple[Crumb, ...] = (TOP, REPORTS)
    """The pages above."""
    label: str = ""
    """The unit whose links are shown instead of a table."""
    part: str = ""
    """URL of the part of the Code, on the first page of its register."""


def by_year() -> Crumb:
    """Returns the page of reports by year."""
    return f"{ALL_REPORTS}{BY_YEAR}/", say("register-by-year")


def by_part(renderer: Renderer) -> Crumb:
    """Returns the page of reports by principle or other part of the Code."""
    newest = renderer.site.newest
    principles = newest is not None and all(newest.is_principle(part) or part.is_introduction for part in newest.parts)
    return f"{ALL_REPORTS}{BY_PART}/", say("register-by-part", parts="principles" if principles else "parts")


def by_council(renderer: Renderer) -> Crumb:
    """Returns the page of councils and other bodies."""
    return f"{ALL_REPORTS}{BY_COUNCIL}/", say("register-by-council", bodies=body_names.kind_of(renderer.site))


def register_links(renderer: Renderer) -> tuple[Crumb, ...]:
    """Returns the pages on which the reports are divided; none if the register has them all."""
    if not renderer.registers.is_divided:
        return ()
    related = (by_part(renderer),) if renderer.registers.by_part else ()
    return (by_year(), *related, by_council(renderer))


def entries(register: Register) -> list[Entry]:
    """Returns the years, months or days of a register, each with its number of reports."""
    return [((part.url, period(part)), len(part.reports)) for part in register.parts]


def period(register: Register) -> Value:
    """Returns the year, month or day of a register."""
    assert register.period is not None  # noqa: S101 - of a part of a register
    if not register.is_rest:
        return register.period
    return say("register-rest", period=register.period, unknown="day" if register.period.month else "month")


def registers(renderer: Renderer) -> Iterator[Page]:
    """Yields the pages of reports by year, by part of the Code and by council."""
    found = renderer.registers
    if found.is_divided:
        yield _index(renderer, by_year(), entries(found.by_year))
        yield from _parts(renderer, found.by_year, Subject("all", crumbs=(TOP, REPORTS, by_year())))
        if found.by_part:
            yield from _by_part(renderer)
        yield from _by_council(renderer)
    for council in renderer.site.councils:
        of = Subject("council", council.facts.name, (TOP, REPORTS, (council.url, council.facts.name)))
        yield from _parts(renderer, found.of_council[council.id], of)


def of_unit(renderer: Renderer, label: str, name: Value, crumbs: tuple[Crumb, ...]) -> Iterator[Page]:
    """Yields the pages of all reports related to a unit, if its own page shows only some."""
    if register := renderer.registers.of_unit.get(label):
        yield from _pages(renderer, register, Subject("related", name, crumbs, label))


def _by_part(renderer: Renderer) -> Iterator[Page]:
    place, found = by_part(renderer), renderer.registers.by_part
    named = {key: renderer.site.first_wording[key].part_of[key].title for key in found}
    listed: list[Entry] = [((register.url, named[key]), len(register.reports)) for key, register in found.items()]
    yield _index(renderer, place, listed, summary(renderer))
    for key, register in found.items():
        of = Subject("related", named[key], (TOP, REPORTS, place), part=CodeRef(key).url)
        yield from _pages(renderer, register, of)


def _by_council(renderer: Renderer) -> Iterator[Page]:
    place, letters = by_council(renderer), renderer.registers.by_letter
    listed = {letter: [_council(council, renderer) for council in found] for letter, found in letters.items()}
    if not renderer.registers.has_letters:
        yield _councils(renderer, place, {letter: f"#on_{letter.lower()}" for letter in listed}, listed)
        return
    jumps = {letter: f"{place[0]}{letter.lower()}/" for letter in letters}
    yield _councils(renderer, place, jumps, {})
    places = [(to, say("register-letter", title=place[1], letter=letter)) for letter, to in jumps.items()]
    for (letter, found), (one, turns) in zip(listed.items(), with_neighbours(places), strict=True):
        yield _councils(renderer, one, jumps, {letter: found}, crumbs=(TOP, REPORTS, place), neighbours=turns)


def _council(council: Council, renderer: Renderer) -> Entry:
    return (council.url, body_names.called(council)), len(renderer.site.reports_of(council.id))


def _councils(
    renderer: Renderer,
    place: Crumb,
    jumps: Mapping[str, str],
    letters: Mapping[str, list[Entry]],
    *,
    crumbs: tuple[Crumb, ...] = (TOP, REPORTS),
    neighbours: tuple[Crumb | None, Crumb | None] = (None, None),
) -> Page:
    """A page of councils; `jumps` maps letters to where they are."""
    return renderer.page(
        *(place[0], "councils.html", place[1]),
        description=say("register-described", title=place[1], n=len(renderer.site.reports)),
        crumbs=crumbs,
        neighbours=neighbours,
        style="subjects",
        jumps=jumps,
        letters=letters,
        made_from=MadeFrom(facts=([*jumps.items()], letters)),
    )


def _index(renderer: Renderer, place: Crumb, listed: list[Entry], matrix: Summary | None = None) -> Page:
    """A page that leads to registers."""
    return renderer.page(
        *(place[0], "register.html", place[1]),
        description=say("register-described", title=place[1], n=len(renderer.site.reports)),
        crumbs=(TOP, REPORTS),
        style="pictures" if matrix else "",
        made_from=None if matrix else MadeFrom(facts=(listed,)),
        of=None,
        entries=listed,
        reports=(),
        links=(),
        matrix=matrix,
    )


def _parts(renderer: Renderer, register: Register, of: Subject) -> Iterator[Page]:
    """Yields the pages below the first page of a register."""
    places = [(part.url, period(part)) for part in register.parts]
    for part, (_, neighbours) in zip(register.parts, with_neighbours(places), strict=True):
        yield from _pages(renderer, part, of, neighbours)


def _pages(
    renderer: Renderer,
    register: Register,
    of: Subject,
    neighbours: tuple[Crumb | None, Crumb | None] = (None, None),
) -> Iterator[Page]:
    """Yields the page of a register, and those of its years, months or days."""
    title = _title(register, of)
    shown = () if register.parts else register.reports
    yield renderer.page(
        *(register.url, "register.html", title),
        description=say("register-described", title=title, n=len(register.reports)),
        crumbs=of.crumbs,
        neighbours=neighbours,
        of=of,
        entries=entries(register),
        reports=() if of.label else shown,
        links=_links(renderer, shown, of.label) if of.label else (),
        matrix=None,
        made_from=of_register(register, shown),
    )
    here = (register.url, period(register) if register.period else title)
    yield from _parts(renderer, register, replace(of, crumbs=(*of.crumbs, here), part=""))


def _title(register: Register, of: Subject) -> Said:
    """Returns a title that no other page has."""
    if register.period is None:
        return say("register-related", name=of.name)
    return say("register-of-time", kind=of.kind, name=of.name, period=period(register))


def _links(renderer: Renderer, reports: tuple[Report, ...], label: str) -> tuple[Link, ...]:
    """Returns the links of some reports to a unit, newest report first."""
    shown: set[ReportRef] = {report.ref for report in reports}
    return tuple(link for link in renderer.history.of_unit.get(label, ()) if link.report.ref in shown)
