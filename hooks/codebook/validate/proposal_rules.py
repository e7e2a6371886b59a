"""Rules for proposals, their outcomes and the editions made from them."""

from collections.abc import Iterator

from codebook.compare import compare
from codebook.model import Edition, Problem, Site
from codebook.validate.edition_order import is_made_from_proposal, is_sound
from codebook.validate.rules import lost, rule, unknown_edition

_ADOPTED = {"adopted": True, "adopted with changes": False}
"""Outcomes with a resulting edition, and whether its words are the same."""


@rule
def proposals_are_there(site: Site) -> Iterator[Problem]:
    """Requires that an edition's proposal is an older, proposed edition."""
    for edition in site.editions:
        named = edition.facts.proposal
        if named is None:
            continue
        proposal = site.edition(named)
        if proposal is None or proposal is edition:
            if proposal is edition:
                yield edition.document.problem("a version does not come from itself; name another, or none", "proposal")
            else:
                yield from unknown_edition(site, named, edition.document, "proposal")
        elif is_made_from_proposal(site, proposal):
            continue  # reported there
        elif proposal.begun is not None:
            message = f"{named} was not a proposal; name one, or delete the line"
            yield edition.document.problem(message, "proposal")
        elif edition.facts.states[0].date.surely_before(proposal.facts.states[0].date):
            message = f"{named} was proposed later than this version began; name an older one, or delete the line"
            yield edition.document.problem(message, "proposal")
        elif edition.begun is not None and proposal.facts.outcome is None:
            message = f"{edition.id} came from this proposal; say so under 'outcome'"
            yield proposal.document.problem(message, "states")


@rule
def proposals_stay_proposals(site: Site) -> Iterator[Problem]:
    """Refuses to make a draft or an adopted version out of a proposal in its own folder, which keeps what was proposed."""
    named = {edition.facts.proposal: edition.id for edition in site.editions}
    for edition in site.editions:
        if not is_made_from_proposal(site, edition):
            continue
        start = f", and start the new version with: make edition FROM={edition.id} ID=…"
        if edition.id in named:
            start = f"; {named[edition.id]} is the version that came from it"
        message = (
            f"{edition.id} is a proposal and stays one; delete this state, say under 'outcome' how it ended{start}"
        )
        for index, state in enumerate(edition.facts.states):
            if state.state in ("draft", "adopted"):
                yield edition.document.problem(message, "states", index)


@rule
def proposals_have_one_edition(site: Site) -> Iterator[Problem]:
    """Allows one edition per proposal, else its labels could be reused for other words. Recorded editions come first."""
    named: dict[str, Edition] = {}
    for edition in sorted(site.editions, key=lambda edition: (edition.id not in site.records, edition.begun is None)):
        proposal = site.edition(edition.facts.proposal or "")
        if proposal is None or proposal is edition or proposal.begun is not None:
            continue  # reported already
        first = named.setdefault(proposal.id, edition)
        if first is not edition:
            message = f"{first.id} came from {proposal.id}, and only one version can come from a proposal; name another, or delete the line"
            yield edition.document.problem(message, "proposal")


@rule
def outcomes_are_true(site: Site) -> Iterator[Problem]:
    """Requires that only a proposal has an outcome, and that it matches the resulting edition."""
    for edition in site.editions:
        outcome = edition.facts.outcome
        if outcome is None or is_made_from_proposal(site, edition):
            continue
        if edition.begun is not None or edition.facts.states[0].state != "proposed":
            yield edition.document.problem("only a proposal has an outcome; delete it", "outcome")
            continue
        after = next((other for other in site.editions if other.begun and other.facts.proposal == edition.id), None)
        yield from _wrong_outcome(site, edition, after, outcome.result)


def _wrong_outcome(site: Site, proposal: Edition, after: Edition | None, result: str) -> Iterator[Problem]:
    loc = ("outcome", "result")
    if result not in _ADOPTED:
        if after is not None:
            yield proposal.document.problem(
                f"{after.id} came from this proposal; write adopted, or adopted with changes", *loc
            )
    elif after is None:
        if not site.broken:
            message = f"no version says that it came from this proposal; write proposal: {proposal.id} in that version's index.md"
            yield proposal.document.problem(message, *loc)
    elif (
        is_sound(site, after) and not lost(site, after) | lost(site, proposal) and _contradicts(proposal, after, result)
    ):
        right = "adopted with changes" if _ADOPTED[result] else "adopted"
        words = "other words or emphasis than" if _ADOPTED[result] else "the same words as"
        yield proposal.document.problem(f"{after.id} has {words} this proposal; write {right}", *loc)


def _contradicts(proposal: Edition, after: Edition, result: str) -> bool:
    """Whether the words show another outcome; words corrected or withheld since prove nothing."""
    compared = compare(proposal, after)
    since = {made.unit for edition in (proposal, after) for made in edition.corrections}
    since |= {left.unit for edition in (proposal, after) for left in edition.facts.withheld}
    differ = {change.label for change in compared.changes if change.kind != "same"}
    if compared.is_same == _ADOPTED[result] or (_ADOPTED[result] and compared.only_laid_out):
        return False
    return not since if compared.is_same else not differ or not differ <= since
