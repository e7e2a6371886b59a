"""Macros for links and citations, and facts about the whole site."""

import re
from collections.abc import Iterable

from markupsafe import escape

from codebook.model import Site
from codebook.prose.macro_calls import Macro
from codebook.render import Renderer, cite, names
from codebook.sentences import Joined, Link, say
from codebook.validate.rules import missing_report, no_longer_there, suggestion
from codebook.values.escaping import inert
from codebook.values.references import CodeRef, Ref, ReportRef, parse


def macros(renderer: Renderer, url: str) -> tuple[Macro, ...]:
    """Returns the macros for the page at `url`."""
    facts = renderer.site.facts

    def link(reference: str) -> str:
        ref = existing(reference, renderer)
        return renderer.answer("_link.html", url, to=ref.url, name=names.ref_name(ref, renderer.site))

    def address(reference: str) -> str:
        ref = existing(reference, renderer)
        return renderer.answer("_address.html", url, to=ref.url, address_in_full=f"{renderer.address or '/'}{ref.url}")

    def citation(reference: str) -> str:
        """Cites a unit, part or edition as a minute does."""
        ref = existing(reference, renderer)
        edition = renderer.site.edition(ref.edition) if isinstance(ref, CodeRef) else None
        if edition is None or not isinstance(ref, CodeRef) or not ref.label:
            raise ValueError(
                f"'{reference}' does not name exact words; write a version and a clause, as in 2015-draft/integrity-3"
            )
        unit, root = edition.units.get(ref.label), renderer.address or "/"
        made = cite.of_unit(renderer.site, edition, unit, root) if unit else cite.of_edition(edition, ref, root)
        return inert(escape(" ".join(renderer.words(made.minute).split())))

    def operator() -> str:
        runs = say("guide-operator", known="yes" if facts.operator else "no", operator=facts.operator or "")
        where = say("guide-address", known="yes" if facts.address else "no", address=facts.address or "")
        return inert(escape(" ".join(renderer.words(Joined((runs, where))).split())))

    def contact() -> str:
        if not facts.contact:
            return inert(escape(renderer.words(say("guide-no-contact"))))
        to = facts.contact if facts.contact.startswith("https:") else f"mailto:{facts.contact}"
        return inert(renderer.catalogue.html(say("guide-contact", contact=Link(facts.contact, to)), str))

    return link, address, citation, operator, contact


def existing(reference: str, renderer: Renderer) -> Ref:
    """Parses a reference; ValueError if the site lacks its target."""
    ref = parse(reference)
    if isinstance(ref, ReportRef) and renderer.site.report(ref) is None:
        question = _question(ref, renderer.site)
        raise ValueError(missing_report("this page links", f"{ref.council}/{ref.report}", question))
    if not renderer.site.has(ref):
        if gone := no_longer_there(renderer.site, ref):
            raise ValueError(gone)
        raise ValueError(f"'{reference}' leads nowhere; {_question(ref, renderer.site)}check the spelling")
    return ref


def _question(ref: Ref, site: Site) -> str:
    """Suggests a similar reference; numbers are never guessed."""
    if isinstance(ref, ReportRef):
        report = site.report(ref)
        if report:
            return suggestion(ref.label, _otherwise(ref.label, report.by_label))
        return suggestion(f"{ref.council}/{ref.report}", [str(report.ref) for report in site.reports], 0.85)
    edition = site.edition(ref.edition) if ref.edition else site.newest
    if edition is None:
        return suggestion(ref.edition, _otherwise(ref.edition, [edition.id for edition in site.editions]))
    return suggestion(ref.label, _otherwise(ref.label, edition.part_of), 0.85)


def _otherwise(written: str, known: Iterable[str]) -> list[str]:
    """Returns labels that differ in more than digits."""
    return [other for other in known if _numbers_aside(other) != _numbers_aside(written)]


def _numbers_aside(label: str) -> str:
    return re.sub(r"[0-9.]+", "", label).rstrip("-")
