"""Rules for old versions, and states of old versions, that become known later: pages of published versions change by them."""

import re
from collections.abc import Iterator

from codebook.facts import EditionState
from codebook.history.succession import is_found_after
from codebook.load import FACTS
from codebook.model import Edition, Problem, Site
from codebook.record import fact_path, present
from codebook.validate.edition_order import is_made_from_proposal
from codebook.validate.rules import local_rule, rule

_SOURCES = re.compile(
    r"\b(?:minutes?|reports?|letters?|agenda|resolutions?|decisions?|papers?|documents?|notices?|statements?|records?|bulletins?|newsletters?|"
    r"websites?|pages?|articles?|gazettes?)\b|https?://",
    re.IGNORECASE,
)
_WRITE = "add report: with the name of a report here, or note: with a source, as in note: Minute 12 of Full Council, 1 March 2027"


@rule
def later_states_have_a_source(site: Site) -> Iterator[Problem]:
    """Requires a source for an adoption or withdrawal, or the day from when it is in force, that is added to a recorded version."""
    for edition in site.editions:
        recorded = present(site.fact_records.get(f"code/{edition.id}/{FACTS}"))
        if not recorded or is_made_from_proposal(site, edition):
            continue
        for index, state in enumerate(edition.facts.states):
            known = any(name.startswith(f"states[{state.state}") for name in recorded)
            if state.state in ("adopted", "withdrawn") and not known and not _has_source(state):
                message = f"{edition.id} was published without being {state.state}; {_WRITE}"
                yield edition.document.problem(message, "states", index)
            if (
                state.in_force
                and known
                and f"states[{state.state}].in-force" not in recorded
                and not _has_source(state)
            ):
                message = f"{edition.id} was published without the day it came into force; {_WRITE}"
                yield edition.document.problem(message, "states", index, "in-force")


@local_rule
def later_decisions_have_a_source(site: Site) -> Iterator[Problem]:
    """Requires a source for a decision that is added to a recorded meeting."""
    for report in site.reports:
        recorded = present(site.fact_records.get(fact_path(report)))
        for index, meeting in enumerate(report.facts.considerations if recorded else ()):
            item = f"considerations[{meeting.committee} {meeting.date}]"
            added = meeting.decision and item in recorded and f"{item}.decision" not in recorded
            if added and not _SOURCES.search(meeting.source):
                message = (
                    "this meeting was published without its decision; add source: with what says so, as in source: Minute 12 of the "
                    "committee's meeting of 25 February 2022"
                )
                yield report.document.problem(message, "considerations", index, "decision")


@rule
def later_adoptions_have_a_source(site: Site) -> Iterator[Problem]:
    """Requires that the source of an adoption that is added to a recorded council is a document."""
    for council in site.councils:
        recorded = present(site.fact_records.get(f"reports/{council.id}/{FACTS}"))
        for index, adoption in enumerate(council.facts.adoptions if recorded else ()):
            known = any(name.startswith(f"adoptions[{adoption.edition}]") for name in recorded)
            if not known and not _SOURCES.search(adoption.source):
                message = (
                    f"{council.id} was published without this adoption; name a document under source, as in source: Minute 12 of Full "
                    "Council, 1 March 2016"
                )
                yield council.document.problem(message, "adoptions", index, "source")


@rule
def versions_slipped_in_have_a_source(site: Site) -> Iterator[Problem]:
    """Requires a source for the adoption of a new version that precedes a recorded one."""
    after: Edition | None = None
    for edition in reversed(site.lineage):
        if is_made_from_proposal(site, edition):
            continue
        if edition.id in site.records:
            after = edition
            continue
        for index, state in enumerate(edition.facts.states if after else ()):
            if after and state.state == "adopted" and not _has_source(state):
                message = f"{edition.id} was not here when {after.id} was published; {_WRITE}"
                yield edition.document.problem(message, "states", index)


@rule
def versions_slipped_in_say_when_found(site: Site) -> Iterator[Problem]:
    """Requires `found` for a new version that precedes a recorded one, which says what changed without knowing of it."""
    after: Edition | None = None
    for edition in reversed(site.lineage):
        if edition.id in site.records:
            after = edition
        elif after and edition.facts.found is None and f"code/{edition.id}/{FACTS}" not in site.fact_records:
            message = (
                f"{edition.id} was not here when {after.id} was published; say when {edition.id} was found, as in found: 2027-05; "
                f"what {after.id} says of its changes then stays as it is"
            )
            yield edition.document.problem(message, "states")


@rule
def found_versions_precede_another(site: Site) -> Iterator[Problem]:
    """Requires that `found` is only in a version that was found after a later one existed."""
    for place, edition in enumerate(site.lineage):
        following = site.lineage[place + 1 : place + 2]
        if edition.facts.found and not any(is_found_after(edition, later) for later in following):
            message = f"found is only for a version found after a later one was published, and none was by {edition.facts.found.words}; delete the line"
            yield edition.document.problem(message, "found")
    for edition in site.editions:
        if edition.facts.found and edition.begun is None:
            yield edition.document.problem("found is not for a proposal; delete the line", "found")


def _has_source(state: EditionState) -> bool:
    return state.report is not None or bool(_SOURCES.search(state.note))
