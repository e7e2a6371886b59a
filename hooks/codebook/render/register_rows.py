"""Reports in registers, and the meetings that discussed a report: when, and what was decided."""

from dataclasses import dataclass
from itertools import groupby

from codebook.facts import Consideration
from codebook.history.links import History
from codebook.model import Council, Report, Site
from codebook.render import names
from codebook.render.status import at_meeting, gone
from codebook.sentences import Joined, Listed, Value, say
from codebook.values.dates import PartialDate


@dataclass(frozen=True)
class Row:
    """A report in a register."""

    report: Report
    council: str
    meetings: tuple[tuple[str, PartialDate], ...]
    """Committee and date, oldest first."""
    decisions: tuple[Value, ...]
    """One a meeting, with its date if there are several."""
    gone: tuple[Value, ...]
    """Linked units that the latest version lacks."""


def row(report: Report, site: Site, history: History) -> Row:
    """Returns a report's row."""
    council = site.council(report.ref.council)
    meetings = _in_order(report)
    is_known = any(meeting.decision for meeting in meetings)
    return Row(
        report,
        council.facts.name if council else "",
        tuple((_committee(meeting, council), meeting.date) for meeting in meetings),
        tuple(
            say("register-decided-on", date=meeting.date, decision=_decision(meeting))
            if is_known and len(meetings) > 1
            else _decision(meeting)
            for meeting in (meetings if is_known else meetings[:1])
        ),
        gone(site, history.of_report(report)),
    )


def decided(report: Report, site: Site) -> list[Value]:
    """Returns committee, date and decision of each meeting; in one sentence if nothing is known of any."""
    council = site.council(report.ref.council)
    meetings = _in_order(report)
    if not any(meeting.decision or meeting.called_in for meeting in meetings):
        who = [say("register-meeting", committee=_committee(one, council), date=one.date) for one in meetings]
        return [say("report-nothing-known", meetings=Listed(tuple(who)))]
    return [
        say("report-decided", committee=_committee(meeting, council), date=meeting.date, decision=_decided(meeting))
        for meeting in meetings
    ]


def agenda(report: Report) -> list[Value]:
    """Returns what is known of a report's place on agendas, oldest meeting first."""
    return [said for meeting in _in_order(report) if (said := _agenda(meeting))]


def _in_order(report: Report) -> list[Consideration]:
    return sorted(report.facts.considerations, key=lambda meeting: meeting.date)


def _committee(meeting: Consideration, council: Council | None) -> str:
    """Returns the name of a committee; an unknown one is an error, but macros may call this before it is reported."""
    committees = {committee.id: committee.name for committee in council.facts.committees} if council else {}
    return committees.get(meeting.committee, meeting.committee)


def _decision(meeting: Consideration) -> Value:
    return names.sentence(meeting.decision) if meeting.decision else say("report-not-decided")


def _decided(meeting: Consideration) -> Joined:
    """Returns a decision with its source, and whether it was called in."""
    said: list[Value] = [_decision(meeting)]
    if meeting.decision and meeting.source:
        said.append(say("report-source", source=names.sentence(meeting.source)))
    if called := meeting.called_in:
        said.append(say("report-called-in", date=called.date))
        if called.outcome:
            said.append(say("report-called-in-outcome", outcome=names.sentence(called.outcome)))
    return Joined(tuple(said))


def _agenda(meeting: Consideration) -> Value:
    said: list[Value] = []
    if item := meeting.agenda_item:
        said.append(say("report-agenda-item", number=item.number, confirmed="yes" if item.confirmed else "no"))
    if meeting.urgent:
        said.append(say("report-urgent"))
    if meeting.tabled:
        said.append(say("report-tabled"))
    return say("report-agenda", date=meeting.date, said=Joined(tuple(said))) if said else ""


def versions(report: Report, site: Site) -> list[tuple[Value, Value]]:
    """Returns dates of meetings, and the version that existed before; meetings with the same sentence together."""
    found = [(meeting.date, at_meeting(site, meeting)) for meeting in _in_order(report)]
    groups = groupby(found, key=lambda pair: pair[1])
    return [(Listed(tuple(date for date, _ in group)), version) for version, group in groups]
