"""Status of an edition: when it was the latest, and links to later versions."""

from codebook.facts import Became, ChangeFacts, Outcome
from codebook.history.succession import became, is_merged, predecessor, removals, steps, successor
from codebook.model import Edition, Site
from codebook.model.periods import Period
from codebook.render import names
from codebook.render.status.sentences import NEWEST, compare_url, edition_link, report_link, unit_link, units
from codebook.sentences import Joined, Link, Listed, Said, Target, Value, say
from codebook.values.dates import PartialDate
from codebook.values.references import CodeRef


def of_edition(site: Site, edition: Edition) -> Joined:
    """Returns when an edition was the latest, and whether it was adopted; empty for the latest."""
    if edition is site.newest:
        return Joined(())
    if edition.begun is None:
        return _of_proposal(site, edition)
    adopted, withdrawn = edition.when("adopted"), edition.when("withdrawn")
    mine = [period for period in site.periods if period.edition is edition]
    said = [_was_latest(period, withdrawn) for period in mine] or [say("status-never-latest")]
    said.append(say("status-was-adopted", date=adopted) if adopted else say("status-not-known-adopted"))
    if withdrawn and not any(period.end == withdrawn for period in mine):
        said.append(say("status-was-withdrawn", date=withdrawn))
    return Joined(tuple(said))


def _was_latest(period: Period, withdrawn: PartialDate | None) -> Said:
    assert period.end is not None  # noqa: S101 - only the latest edition's period is open
    start, end = period.start, period.end
    if end == withdrawn:
        return say("status-was-latest", end_by="withdrawn", start=start, end=end)
    if period.replaced_by:
        after = edition_link(period.replaced_by)
        return say("status-was-latest", end_by="replaced", start=start, end=end, replaced_by=after)
    return say("status-was-latest", end_by="other", start=start, end=end)


def when_newest(site: Site, editions: tuple[Edition, ...]) -> Joined:
    """Returns when any of some editions was the latest; empty if never."""
    times: list[tuple[PartialDate, PartialDate | None]] = []
    for period in site.periods:
        if period.edition not in editions:
            continue
        if times and times[-1][1] == period.start:
            times[-1] = (times[-1][0], period.end)
        else:
            times.append((period.start, period.end))
    return Joined(
        tuple(
            say("status-when-latest", open="yes", start=start)
            if end is None
            else say("status-when-latest", open="no", start=start, end=end)
            for start, end in times
        )
    )


def _of_proposal(site: Site, edition: Edition) -> Joined:
    first = edition.facts.states[0]
    said: list[Value] = [say("status-proposed", date=first.date, by=names.unended(first.by))]
    outcome, after = edition.facts.outcome, successor(site, edition)
    if outcome is None:
        return Joined((*said, say("status-no-outcome")))
    said += _ended(outcome)
    if after:
        said.append(say("status-came-from-it", version=edition_link(after)))
    if outcome.report:
        said.append(say("status-see", report=report_link(outcome.report, site)))
    return Joined(tuple(said))


def _ended(outcome: Outcome) -> list[Value]:
    result = outcome.result.replace(" ", "-")
    said = say("status-outcome", result=result, date=outcome.date, by=names.unended(outcome.by))
    return [said, names.sentence(outcome.note)] if outcome.note else [said]


def onward(site: Site, edition: Edition, ref: CodeRef) -> Value:
    """Links a part or unit of an older edition to the latest version or its successors; empty for the latest edition."""
    newest = site.newest
    if newest is None or edition is newest:
        return ""
    compared = onward_compared(site, edition, ref.label if ref.rest else "")
    if not ref.label:
        return say("status-onward", compared=compared)
    name, here = _name(edition, ref), Target(CodeRef(ref.part, ref.rest).url)
    if ref.label in newest.part_of:
        return say("status-onward-clause", name=name, a=here, compared=compared)
    if not ref.rest:
        return say("status-onward-part", name=name, a=here, compared=compared)
    return Joined((_gone(site, edition, ref), say("status-onward-versions", name=name, a=here, compared=compared)))


def _gone(site: Site, edition: Edition, ref: CodeRef) -> Said:
    """Returns that the latest edition lacks a unit, and what replaced it, if editors said so."""
    newest, name = site.newest or edition, _name(edition, ref)
    chain = removals(site, edition, newest).get(ref.label, ())
    into = became(site, edition, newest).get(ref.label, ())
    if len(chain) == 1:
        how = fate(site, _declaring_edition(site, edition, chain[0]), chain[0])
    elif chain and into:
        how = {"how": "words-moved", "into": units(site, newest, into)}
    else:
        how = {"how": "words-removed" if chain else "unknown"}
    return say("status-onward-gone", name=name, **how)


def onward_compared(site: Site, edition: Edition, label: str = "") -> Link:
    """Links to the changes since an edition; for a proposal without a successor, to the changes it proposes."""
    before = predecessor(site, edition) if edition.begun is None else None
    if before is None:
        return Link(say("status-changed-since"), compare_url(edition.id, NEWEST, label))
    words = say("status-would-change" if edition.facts.outcome is None else "status-was-to-change")
    return Link(words, compare_url(before.id, edition.id, label))


def changed_since(site: Site, edition: Edition) -> tuple[Value, str]:
    """Returns words and URL of the link from an edition in the list of versions to its comparison with the latest."""
    if edition is site.newest:
        return say("status-has-it-changed"), compare_url(edition.id, NEWEST)
    link = onward_compared(site, edition)
    return names.capital(link.name), link.url


def _name(edition: Edition, ref: CodeRef) -> Value:
    part = edition.part_of[ref.label]
    return names.unit_name(edition.units[ref.label], part) if ref.rest else part.title


def _declaring_edition(site: Site, before: Edition, entry: Became) -> Edition:
    """Returns the edition whose front matter records a removal."""
    return next(edition for edition in steps(site, before, site.newest or before) if entry in edition.facts.became)


def fate(site: Site, edition: Edition, entry: Became | None) -> dict[str, str | Listed]:
    """Returns what replaced a removed unit, for a sentence: removed, merged into Integrity 4, split into …"""
    if entry is None or not entry.into:
        return {"how": "removed"}
    how = "split" if len(entry.into) > 1 else "merged" if is_merged(site, edition, entry) else "moved"
    return {"how": how, "into": units(site, edition, entry.into)}


def went_to(site: Site, edition: Edition, entry: Became, *, named: bool = False) -> Said:
    """Returns a sentence on a removed unit, with its name or without."""
    if named:
        return say("status-unit-went", unit=unit_link(site, edition, entry.unit), **fate(site, edition, entry))
    return say("status-it-went", **fate(site, edition, entry))


def decided(said: Became | ChangeFacts, site: Site) -> Joined:
    """Returns decision and report; without the decision for a proposal with an outcome, which is later than that text."""
    sentences: list[Value] = (
        [] if is_over(site, said) else [say("status-decided", decided=names.sentence(said.decided))]
    )
    if said.report:
        sentences.append(say("status-see", report=report_link(said.report, site)))
    return Joined(tuple(sentences))


def is_over(site: Site, said: Became | ChangeFacts) -> bool:
    """Whether a record belongs to a proposal with an outcome. Compared by identity, since other editions may hold equal records."""
    over = [edition.facts for edition in site.editions if edition.facts.outcome]
    return any(said is other for facts in over for other in (*facts.changes, *facts.became))
