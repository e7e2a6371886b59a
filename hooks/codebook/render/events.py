"""Events of the history: editors' entries, and events derived from editions, corrections and meetings."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from codebook.facts import Consideration, CorrectionFacts, EditionState, Outcome, Withheld
from codebook.history.registers import LATEST, is_divided
from codebook.load import FACTS
from codebook.model import Edition, Entry, Report, Site
from codebook.record import ALL, Text, corrections_of, days_added, fact_path, texts
from codebook.render import names
from codebook.render.body_names import kind, who_met
from codebook.render.page import Crumb
from codebook.sentences import Listed, Value, say
from codebook.values.dates import PartialDate
from codebook.values.references import CodeRef, ReportRef, parse

HISTORY = "history/"
Kind = Literal["making", "wording", "meeting"]
KINDS: tuple[Kind, ...] = ("making", "wording", "meeting")
"""Steps in the making of the Code; versions, corrections and removed words; meetings about reports."""


@dataclass(frozen=True)
class Event:
    """An event of the history."""

    date: PartialDate
    title: Value
    who: Value
    source: Value
    see: Crumb | None
    anchor: str
    """Stable id: used in links and in the feed."""
    kind: Kind = "making"
    text: str = ""
    """An editor's Markdown."""
    more: Value | None = None
    """Our own sentence instead."""
    added: str = ""
    """The day when it was first recorded here, if that was after the site began; empty if not known."""
    is_of_report: bool = False
    """Whether it is about a report: a meeting, a correction or a removal."""
    on_page: bool = True
    """Whether the history page has it. Of many events about reports it has the latest."""

    @property
    def url(self) -> str:
        """Where to read about it: its place on the history page, or the report's page."""
        return f"{HISTORY}#{self.anchor}" if self.on_page or not self.see else self.see[0]


def events(site: Site) -> list[Event]:
    """Returns all events, oldest first."""
    days = days_added(site)
    found = [
        replace(_event(entry, site), added=days.get((FACTS, f"history[{entry.id}]"), "")) for entry in site.entries
    ]
    found += [
        _appeared(edition, state, index, days)
        for edition in site.editions
        for index, state in enumerate(edition.facts.states, start=1)
        if not _reported_already(edition, state.date, site)
    ]
    found += [
        replace(_ended(edition, outcome, site), added=_added(days, f"code/{edition.id}/{FACTS}", "outcome"))
        for edition in site.editions
        if (outcome := edition.facts.outcome) and not _reported_already(edition, outcome.date, site)
    ]
    for text in texts(site).values():
        found += [corrected(text, made) for made in corrections_of(text)]
    found += _all_taken_out(site)
    found += [
        replace(
            _considered(report, meeting, site),
            added=_added(days, fact_path(report), f"considerations[{meeting.committee} {meeting.date}]"),
        )
        for report in site.reports
        for meeting in report.facts.considerations
    ]
    found.sort(key=lambda event: event.date)
    return _latest_of_reports(found) if is_divided(site) else found


def _latest_of_reports(found: list[Event]) -> list[Event]:
    """Returns the events; the history page has the latest meetings about reports, and the latest corrections of reports."""
    left = {"meeting": LATEST, "wording": LATEST}
    marked = []
    for event in reversed(found):
        if event.is_of_report:
            left[event.kind] -= 1
        marked.append(replace(event, on_page=False) if event.is_of_report and left[event.kind] < 0 else event)
    return marked[::-1]


def _added(days: Mapping[tuple[str, str], str], path: str, item: str) -> str:
    return days.get((path, item)) or days.get((path, ALL), "")


def _reported_already(edition: Edition, date: PartialDate, site: Site) -> bool:
    return any(entry.facts.see == edition.id and date.covers(entry.facts.date) for entry in site.entries)


def _event(entry: Entry, site: Site) -> Event:
    facts = entry.facts
    ref = parse(facts.see) if facts.see else None
    see = None
    if ref is not None:
        see = (ref.in_context if isinstance(ref, CodeRef) and ref.label else ref.url, names.ref_name(ref, site))
    return Event(facts.date, facts.title, facts.who, facts.source, see, entry.id, text=entry.document.body)


def states(site: Site) -> Mapping[str, tuple[Event, ...]]:
    """Returns the event of each state of each edition, by its id, also where an entry of the history replaces it."""
    days = days_added(site)
    return {
        edition.id: tuple(
            _appeared(edition, state, index, days) for index, state in enumerate(edition.facts.states, start=1)
        )
        for edition in site.editions
    }


def _appeared(edition: Edition, state: EditionState, index: int, days: Mapping[tuple[str, str], str]) -> Event:
    return Event(
        state.date,
        _entered(edition, state),
        state.by,
        edition.facts.source.title,
        (edition.url, names.capital(edition.facts.name)),
        f"{edition.id}-state-{index}",
        "wording",
        added=_added(days, f"code/{edition.id}/{FACTS}", f"states[{state.state}]"),
    )


def _entered(edition: Edition, state: EditionState) -> Value:
    """Returns the title for a state; avoids a second "draft" if the version's name has one."""
    named = state.state == "draft" and "draft" in edition.facts.name.lower()
    return say("history-version", version=edition.facts.name, state="comes-out" if named else state.state)


def _ended(edition: Edition, outcome: Outcome, site: Site) -> Event:
    title = say("history-outcome", version=edition.facts.name, result=outcome.result.replace(" ", "-"))
    see = (edition.url, names.capital(edition.facts.name))
    report = parse(outcome.report) if outcome.report else None
    source = names.ref_name(report, site) if isinstance(report, ReportRef) else edition.facts.source.title
    return Event(outcome.date, title, outcome.by, source, see, f"{edition.id}-outcome", "wording", outcome.note)


def corrected(text: Text, made: CorrectionFacts) -> Event:
    """Returns the event of a correction."""
    to, name = _text(text)
    kind = made.kind.replace(" ", "-")
    title = say("history-correction", kind=kind, text=name, line=names.line_name(made.unit, text))
    anchor = f"{_anchor(text)}-correction-{made.unit}-{made.date}"
    who = say("history-this-site") if kind == "of-our-copy" else made.authority
    is_of_report = isinstance(text, Report)
    return Event(made.date, title, who, made.authority, (to, name), anchor, "wording", is_of_report=is_of_report)


def _all_taken_out(site: Site) -> Iterator[Event]:
    """Yields removals of published text; the same removal from several editions is one event."""
    acts: dict[tuple[object, ...], list[tuple[Text, Withheld]]] = {}
    for reference, text in texts(site).items():
        of = reference if isinstance(text, Report) else ""
        for left in text.facts.withheld:
            if left.date:
                acts.setdefault((of, left.unit, left.date, left.why, left.authority), []).append((text, left))
    yield from (_taken_out(act) for act in acts.values())


def _taken_out(act: list[tuple[Text, Withheld]]) -> Event:
    """Returns the event for one unit's text removed from one or more texts; links to the last."""
    (first, left), (last, _) = act[0], act[-1]
    to, name = _text(last)
    line = names.line_name(left.unit, last)
    editions = tuple(dict.fromkeys(text.facts.name for text, _ in act if isinstance(text, Edition)))
    title, more = say("history-removed", text=name, line=line), None
    if len(editions) > 1:
        title = say("history-removed-from-several", line=line, n=len(editions))
        more = say("history-removed-from", versions=Listed(editions))
    removed = _removal(left, title, (to, name), _anchor(first), more)
    return replace(removed, is_of_report=isinstance(first, Report))


def _removal(left: Withheld, title: Value, see: Crumb, text: str, more: Value | None) -> Event:
    assert left.date is not None  # noqa: S101 - filtered by the caller
    anchor = f"{text}-withheld-{left.unit}-{left.date}"
    return Event(left.date, title, left.authority, say("history-noted-there"), see, anchor, "wording", more=more)


def _text(text: Text) -> tuple[str, str]:
    if isinstance(text, Report):
        return text.ref.url, text.facts.title
    return text.url, names.capital(text.facts.name)


def _anchor(text: Text) -> str:
    return f"{text.ref.council}-{text.ref.report}" if isinstance(text, Report) else text.id


def _considered(report: Report, meeting: Consideration, site: Site) -> Event:
    council = site.council_of(report)
    committee = next(committee.name for committee in council.facts.committees if committee.id == meeting.committee)
    same = committee == council.facts.name
    title = say(
        "history-meeting",
        body="" if same else council.facts.short_name,
        committee=committee,
        who="joint" if same else kind(council),
        report=report.facts.title,
    )
    return Event(
        meeting.date,
        title,
        who_met(council, committee),
        say("history-the-report"),
        (report.ref.url, report.facts.title),
        f"{report.ref.council}-{report.ref.report}-{meeting.committee}-{meeting.date}",
        "meeting",
        is_of_report=True,
    )
