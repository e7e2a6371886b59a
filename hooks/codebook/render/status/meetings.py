"""Versions known before a meeting, and adoptions known of its council or other body."""

from codebook.facts import Consideration, EditionState
from codebook.history.latest_before import latest_before
from codebook.model import Edition, Report, Site
from codebook.render.status.sentences import edition_link
from codebook.sentences import Joined, Said, Value, say


def of_council(site: Site, report: Report) -> Joined:
    """Returns the adoptions by the report's council, unless surely after its last meeting on the report, and that the report shows no other."""
    last = max(meeting.date for meeting in report.facts.considerations)
    council = site.council(report.ref.council)
    kind = council.kind if council else "council"
    said: list[Value] = []
    for adoption in council.facts.adoptions if council else ():
        edition = site.edition(adoption.edition)
        if edition is not None and not last.surely_before(adoption.date):
            said.append(say("status-body-adopted", body=kind, version=edition_link(edition), date=adoption.date))
    return Joined((*said, say("status-body-no-other") if said else say("status-body-not-adopted", body=kind)))


def at_meeting(site: Site, meeting: Consideration) -> Joined:
    """Returns the version that existed before a meeting, as far as known."""
    found = latest_before(site, meeting.date)
    return Joined(
        (_before(found.edition, adopted=found.adopted, sure="no" if found.unsure else "yes"), *_doubt(found.unsure))
    )


def _before(edition: Edition | None, *, adopted: bool, sure: str) -> Said:
    if edition is None:
        return say("status-meeting-none", sure=sure)
    date = edition.when("adopted" if adopted else "draft") or edition.date
    version = edition_link(edition)
    if adopted:
        return say("status-meeting-adopted", sure=sure, version=version, date=date)
    return say("status-meeting-draft", sure=sure, version=version, date=date)


def _doubt(unsure: tuple[tuple[Edition, EditionState], ...]) -> tuple[Said, ...]:
    """States that may be before or after the meeting, because dates are inexact."""
    return tuple(
        say("status-meeting-unsure", state=state.state, version=edition_link(edition), date=state.date)
        for edition, state in unsure
    )
