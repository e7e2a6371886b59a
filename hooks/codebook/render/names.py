"""Names on pages: titles of units, states of versions, sentences about links. The catalogue has their words."""

from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from typing import get_args, overload

from codebook.facts import CorrectionFacts, EditorsNote, Facts, Outcome, State, Strength
from codebook.model import Edition, Link, Part, Report, Site, Unit
from codebook.render.paragraph_names import paragraph_name
from codebook.sentences import Joined, Said, Value, say
from codebook.sentences import Link as SentenceLink
from codebook.values.dates import PartialDate
from codebook.values.references import CodeRef, ReportRef

STRENGTH = {strength: say("name-strength", strength=strength) for strength in get_args(Strength)}
MARK = {"direct": "●", "indirect": "○"}
"""Symbols shown with the word, never alone."""
STATE = {state: say("name-state", state=state) for state in get_args(State)}


def _by_kind(name: str, facts: type[Facts]) -> Mapping[str, Said]:
    """Maps each kind of an entry of the facts to its sentence; in the catalogue a hyphen replaces a space."""
    return {kind: say(name, kind=kind.replace(" ", "-")) for kind in get_args(facts.model_fields["kind"].annotation)}


NOTE = _by_kind("name-editors-note", EditorsNote)
CORRECTION = _by_kind("name-correction", CorrectionFacts)


def status(site: Site, shown: Edition | None) -> Said | str:
    """Returns the status line: which edition a page shows (`shown`, else the latest) and whether it was adopted."""
    newest = site.newest
    if newest is None:
        return ""
    if shown is not None and shown is not newest:
        return say("status-shown", version=shown.facts.name, latest=newest.facts.name)
    name = "status-latest" if shown is None else "status-shown-latest"
    gone = site.no_longer_adopted[-1].facts.name if site.no_longer_adopted else ""
    force = force_of(newest)
    return say(name, state=_state(newest, gone), version=newest.facts.name, date=force or newest.date, gone=gone)


def _state(newest: Edition, gone: str) -> str:
    """Returns the state of the latest edition, for the status line's choice; `gone` is what was adopted and withdrawn."""
    if newest.state == "adopted":
        return "in-force" if force_of(newest) else "adopted"
    unnamed = newest.state == "draft" and "draft" not in newest.facts.name.lower()
    return f"{newest.state}{'-unnamed' if unnamed else ''}{'-after-adopted' if gone else ''}"


def status_badge(site: Site, shown: Edition | None) -> Said | str:
    """Returns the status badge of an edition that is not the latest; empty for the latest, which the status line describes."""
    if site.newest is None or shown is None or shown is site.newest:
        return ""
    line = site.lineage
    replaced = shown in line and site.newest in line and line.index(shown) < line.index(site.newest)
    return say("status-chip", state="replaced" if replaced and shown.state != "withdrawn" else shown.state)


def is_settled(site: Site, shown: Edition | None) -> bool:
    """Whether the page needs no caution: it shows the latest edition, which is adopted."""
    return site.newest is not None and site.newest.state == "adopted" and shown in (None, site.newest)


def in_force(site: Site) -> Joined:
    """Returns sentences on whether the Code is in force, as far as the site knows."""
    newest = site.newest
    if newest and newest.state == "adopted":
        adopted = (past for past in newest.facts.states if past.state == "adopted")
        force = force_of(newest)
        said = [
            say("status-adopted", version=newest.facts.name, date=past.date, by=unended(past.by)) for past in adopted
        ]
        said += [say("status-in-force-from", date=force)] if force else []
        return Joined((*said, say("status-binding")))
    if site.no_longer_adopted:
        gone = site.no_longer_adopted[-1]
        return Joined((say("status-adopted-and-withdrawn", version=gone.facts.name, date=gone.date),))
    return Joined((say("status-not-adopted", state=newest.state),) if newest else ())


def not_held(site: Site) -> Joined:
    """Returns a sentence on each text that is known and not on this site."""
    return Joined(
        tuple(
            say(
                "status-not-held",
                who=text.who,
                title=SentenceLink(text.title, text.address),
                date=text.seen,
                note=sentence(text.note) if text.note else "",
            )
            for text in site.facts.not_held
        )
    )


def force_of(edition: Edition) -> PartialDate | None:
    """Returns the date on which an adopted edition comes into force, if it differs from that of its adoption."""
    found = [past.in_force for past in edition.facts.states if past.state == "adopted" and past.in_force]
    return found[-1] if found and edition.state == "adopted" else None


def life(edition: Edition, site: Site) -> Value:
    """Returns an edition's states, oldest first: adopted 2 April 1957, replaced 30 November 1957."""
    entries = [say("name-life", state=state, date=date) for state, date in _past(edition, site)]
    return reduce(lambda before, then: say("name-life-then", before=before, then=then), entries)


def _past(edition: Edition, site: Site) -> Iterator[tuple[str, PartialDate]]:
    """Yields the events of an edition, oldest first: its states, when others replaced it, and when it was the latest again."""
    others = list(_turns(edition, site))
    for past in edition.facts.states:
        while others and others[0][1] < past.date:
            yield others.pop(0)
        yield past.state, past.date
        if past.in_force:
            yield "in-force", past.in_force
    yield from others


def _turns(edition: Edition, site: Site) -> Iterator[tuple[str, PartialDate]]:
    dates = {past.date for past in edition.facts.states}
    for index, period in enumerate(period for period in site.periods if period.edition is edition):
        if index and period.start not in dates:
            yield "latest-again", period.start
        if period.end and period.replaced_by and period.end != edition.when("withdrawn"):
            yield "replaced", period.end


def result(outcome: Outcome) -> Said:
    """Returns what was decided on a proposal."""
    return say("name-result", result=outcome.result.replace(" ", "-"))


def tense(after: Edition) -> str:
    """Returns the tense for changes up to an edition: of a proposal, what it would change; after its outcome, what it was to change."""
    if after.begun:
        return "past"
    return "would" if after.facts.outcome is None else "was-to"


def unit_name(unit: Unit, part: Part) -> Value:
    """Returns a unit's name: Integrity 3; Integrity 3(a); Integrity, statement; Introduction, paragraph 3; Introduction, note 1."""
    number = unit.ref.rest.rpartition("-")[2]
    match unit.kind:
        case "clause" | "subclause":
            return _numbered(part.title, part.numbers[unit.label])
        case "statement":
            return say("name-statement", part=part.title)
        case "note":
            return say("name-note", part=part.title, number=number)
        case "named":
            return say("name-within", place=part.title, name=unit.ref.rest.removeprefix("text-").replace("-", " "))
    return say("name-paragraph-of-part", part=part.title, number=number)


def among(part: Part, edition: Edition) -> str:
    """Returns what a part is one of, for a sentence's choice."""
    return "principles" if edition.is_principle(part) else "parts"


def _numbered(title: str, number: str) -> str:
    """Returns the name of a clause: Integrity 3. The number of a heading is left out if the clause repeats it: Gifts 1.2 below 1. Gifts."""
    first, _, rest = title.partition(" ")
    repeats = first[:1].isdigit() and rest and number.startswith(f"{first.rstrip('.')}.")
    return f"{rest if repeats else title} {number}"


def line_name(label: str, text: Edition | Report) -> Value:
    """Returns the name of what was corrected in a text: a unit, a heading or the title."""
    if label == "title":
        return say("name-title")
    if isinstance(text, Report):
        return capital(paragraph_name(text.by_label[label]))
    part = text.part_of[label]
    return unit_name(text.units[label], part) if label in text.units else say("name-heading", part=part.title)


def report_name(report: Report, site: Site) -> Said:
    """Returns a report's short name: Cambridgeshire, 25 February 2022."""
    council = site.council(report.ref.council)
    return say("name-report", council=council.facts.short_name if council else report.ref.council, date=report.date)


def judged(link: Link, site: Site) -> Said:
    """Returns when a link was checked, and against which edition."""
    edition = site.edition(link.edition)
    return say("name-checked", version=edition.facts.name if edition else link.edition, date=link.judged)


def judged_together(links: Sequence[Link], site: Site) -> Said | str:
    """Returns the sentence about the check if it is the same for all links, else an empty string."""
    if len({(link.edition, link.judged) for link in links}) != 1:
        return ""
    return judged(links[0], site)


def ref_name(ref: CodeRef | ReportRef, site: Site) -> Value:
    """Returns the name of a reference's target, with its edition or report."""
    if isinstance(ref, ReportRef):
        report = site.report(ref)
        if report is None or (ref.label and ref.label not in report.places):  # in a draft
            return str(ref)
        title, name = report.facts.title, report_name(report, site)
        if not ref.label:
            return say("name-report-titled", title=title, report=name)
        paragraph = paragraph_name(report.by_label[ref.label])
        return say("name-report-paragraph", title=title, report=name, paragraph=paragraph)
    edition = site.edition(ref.edition) if ref.edition else site.newest
    if edition is None or not ref.label:
        return capital(edition.facts.name) if edition else str(ref)
    part = edition.part_of[ref.label]
    named: Value = unit_name(edition.units[ref.label], part) if ref.rest else part.title
    return say("name-in-version", name=named, version=edition.facts.name) if ref.edition else named


@overload
def capital(name: str) -> str: ...
@overload
def capital(name: Value) -> Value: ...
def capital(name: Value) -> Value:
    """Returns a name as it is at the start of a line, with a capital letter."""
    return name[:1].upper() + name[1:] if isinstance(name, str) else say("name-capital", name=name)


def sentence(text: str) -> str:
    """Adds a full stop, unless the text ends a sentence."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def unended(text: str) -> str:
    """Returns an editor's text without its full stop, for use within a sentence."""
    return text.rstrip().removesuffix(".")


def first_words(unit: Unit, most: int = 155) -> str:
    """Returns a unit's text, cut between words to `most` characters plus " …"."""
    if len(unit.quotable) <= most:
        return unit.quotable
    return f"{unit.quotable[:most].rpartition(' ')[0]} …"


def part_description(part: Part, version: str = "") -> Value:
    """Returns a meta description of a part in a version, else in the latest: its statement, if any."""
    if part.statement:
        return first_words(part.statement)
    if version:
        return say("name-description-in-version", part=part.title, version=version)
    return say("name-description-latest", part=part.title)
