"""Versions known before a meeting, and adoptions known of its council or other body."""

from codebook.facts import Consideration, EditionState
from codebook.history.held import held_before
from codebook.model import Edition, Report, Site
from codebook.render import names
from codebook.render.status.sentences import Segment, Sentence, edition_link
from codebook.values.dates import PartialDate

NOT_ADOPTED = "It does not follow from the report that the {} adopted the Code on this site."
"""With what the body is: council, fire authority."""
NO_OTHER = "It does not follow that it adopted another version."


def of_council(site: Site, report: Report) -> Sentence:
    """Returns the adoptions by the report's council, unless surely after its last meeting on the report, and that the report shows no other."""
    last = max(meeting.date for meeting in report.facts.considerations)
    council = site.council(report.ref.council)
    kind = council.kind if council else "council"
    said: list[Segment] = []
    for adoption in council.facts.adoptions if council else ():
        edition = site.edition(adoption.edition)
        if edition is not None and not last.surely_before(adoption.date):
            said += [(", and the " if said else f"The {kind} adopted the ", ""), edition_link(edition)]
            said.append((f" {adoption.date.at}", ""))
    return (*said, (f". {NO_OTHER}", "")) if said else ((NOT_ADOPTED.format(kind), ""),)


def at_meeting(site: Site, meeting: Consideration) -> Sentence:
    """Returns the version that existed before a meeting, as far as known."""
    held = held_before(site, meeting.date)
    doubt = _doubt(held.unsure)
    if held.edition is None:
        start = "We know of no version of the Code" if doubt else "We have no version of the Code"
        return ((f"{start} from before this meeting.", ""), *doubt)
    if held.adopted:
        start = (
            "The newest adopted version that we know of from before: the "
            if doubt
            else "The newest adopted version then: the "
        )
        return ((start, ""), edition_link(held.edition), _dated(held.edition.when("adopted")), *doubt)
    start = "We know of no version" if doubt else "We have no version"
    start += " that was adopted before this meeting. The draft that we have from before: the "
    return ((start, ""), edition_link(held.edition), _dated(held.edition.when("draft")), *doubt)


def _dated(date: PartialDate | None) -> Segment:
    return (f" ({date.words})." if date else ".", "")


def _doubt(unsure: tuple[tuple[Edition, EditionState], ...]) -> Sentence:
    """States that may be before or after the meeting, because dates are inexact."""
    said: list[Segment] = []
    for edition, state in unsure:
        said += [(" The ", ""), edition_link(edition), (f" {names.BECAME[state.state]} {state.date.at}; ", "")]
        said.append(("whether before or after this meeting is not known.", ""))
    return tuple(said)
