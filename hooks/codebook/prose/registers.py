"""Macros for lists: principles, reports, the latest edition, sources."""

from typing import NoReturn

from codebook.history.registers import LATEST, MOST
from codebook.model import Council, Report
from codebook.prose.links import existing
from codebook.prose.macro_calls import Macro
from codebook.render import Renderer
from codebook.render.register_pages import register_links
from codebook.sentences import Link, Listed
from codebook.validate.rules import suggestion
from codebook.values.references import CodeRef


def macros(renderer: Renderer, url: str) -> tuple[Macro, ...]:
    """Returns the macros for the page at `url`."""
    site = renderer.site

    def register(reports: tuple[Report, ...], more: str) -> str:
        """Lists reports; of more than fit on a page the latest, with a link to the page `more`."""
        many = len(reports) > MOST
        shown = reports[: LATEST if many else None]
        return renderer.answer("_register.html", url, reports=shown, more=more if many else "", total=len(reports))

    def principles() -> str:
        return renderer.answer("_principles.html", url, principles=site.newest.principles if site.newest else ())

    def newest() -> str:
        """Shows the latest edition's name, state, date, authority and source."""
        return renderer.answer("_newest.html", url)

    def reports_of(council: str) -> str:
        """Lists the reports of `council` or `council/committee`, newest first."""
        folder, slash, committee = council.partition("/")
        found = _council(folder, renderer)
        if slash:
            _committee(found, committee)
        return register(
            tuple(
                report
                for report in site.reports_of(folder)
                if not slash or any(meeting.committee == committee for meeting in report.facts.considerations)
            ),
            found.url,
        )

    def reports_about(reference: str) -> str:
        """Lists the reports related to a principle or unit, newest first."""
        ref = existing(reference, renderer)
        if not isinstance(ref, CodeRef) or ref.edition:
            raise ValueError(
                f"'{reference}' is not in the Code; write a principle or a clause, as in integrity or integrity-3"
            )
        labels = (ref.label,) if ref.rest else site.labels_of(ref.part)
        about = {link.report.ref for link in renderer.history.of_part(labels)}
        found = tuple(report for report in site.reports if report.ref in about)
        register_of = renderer.registers.of_unit if ref.rest else renderer.registers.by_part
        page = register_of[ref.label].url if ref.label in register_of else ref.url
        return register(found, page)

    def sources() -> str:
        """Lists the sources of all texts; of many reports, links the registers: each report names its source."""
        there = register_links(renderer)
        at = Listed(tuple(Link(name, to) for to, name in there)) if there else None
        return renderer.answer("_sources.html", url, reports=() if there else site.reports, reports_at=at)

    return principles, newest, reports_of, reports_about, sources


def _council(folder: str, renderer: Renderer) -> Council:
    council = renderer.site.council(folder)
    if council is None:
        _unknown(renderer.site.body, folder, [council.id for council in renderer.site.councils])
    return council


def _committee(council: Council, committee: str) -> None:
    """Raises ValueError if the council has no such committee."""
    known = [known.id for known in council.facts.committees]
    if committee not in known:
        _unknown("committee", committee, known)


def _unknown(what: str, written: str, known: list[str]) -> NoReturn:
    if not known:
        raise ValueError(f"the {what} '{written}' is unknown; there is none yet")
    raise ValueError(f"the {what} '{written}' is unknown; {suggestion(written, known)}write one of: {', '.join(known)}")
