"""Status of an edition: when it was the latest, and links to later versions."""

from codebook.facts import Became, ChangeFacts, Outcome
from codebook.history.succession import became, is_merged, predecessor, removals, steps, successor
from codebook.model import Edition, Site
from codebook.render import names
from codebook.render.status.sentences import NEWEST, Segment, Sentence, compare_url, edition_link, report_link, units
from codebook.values.dates import PartialDate
from codebook.values.references import CodeRef


def of_edition(site: Site, edition: Edition) -> Sentence:
    """Returns when an edition was the latest, and whether it was adopted; empty for the latest."""
    if edition is site.newest:
        return ()
    if edition.begun is None:
        return _of_proposal(site, edition)
    adopted, withdrawn = edition.when("adopted"), edition.when("withdrawn")
    mine = [period for period in site.periods if period.edition is edition and period.end is not None]
    said: list[Segment] = (
        [("This was the newest wording ", "")] if mine else [("This was never the newest wording", "")]
    )
    for index, period in enumerate(mine):
        assert period.end is not None  # noqa: S101 - only the latest edition's period is open
        said.append((f"{', and ' if index else ''}from {period.start.words} until {period.end.words}", ""))
        if period.end == withdrawn:
            said.append((", when it was withdrawn", ""))
        elif period.replaced_by:
            said += [(", when the ", ""), edition_link(period.replaced_by), (" replaced it", "")]
    said.append((f". It was adopted {adopted.at}." if adopted else ". We do not know that it was ever adopted.", ""))
    if withdrawn and not any(period.end == withdrawn for period in mine):
        said.append((f" It was withdrawn {withdrawn.at}.", ""))
    return tuple(said)


def when_newest(site: Site, editions: tuple[Edition, ...]) -> Sentence:
    """Returns when any of some editions was the latest; empty if never."""
    times: list[tuple[PartialDate, PartialDate | None]] = []
    for period in site.periods:
        if period.edition not in editions:
            continue
        if times and times[-1][1] == period.start:
            times[-1] = (times[-1][0], period.end)
        else:
            times.append((period.start, period.end))
    said = [f"since {start.words}" if end is None else f"from {start.words} until {end.words}" for start, end in times]
    return ((f"The newest wording {' and '.join(said)}.", ""),) if said else ()


def _of_proposal(site: Site, edition: Edition) -> Sentence:
    first = edition.facts.states[0]
    said: list[Segment] = [(f"Proposed {first.date.at} by {names.sentence(names.within(first.by))} ", "")]
    outcome, after = edition.facts.outcome, successor(site, edition)
    if outcome is None:
        return (*said, ("We do not know yet what became of it.", ""))
    said.append((_ended(outcome), ""))
    if after:
        said += [(" The version that came from it is the ", ""), edition_link(after), (".", "")]
    if outcome.report:
        said += [(" See ", ""), report_link(outcome.report, site), (".", "")]
    return tuple(said)


def _ended(outcome: Outcome) -> str:
    note = f" {names.sentence(outcome.note)}" if outcome.note else ""
    result = names.capital(names.RESULT[outcome.result])
    return f"{result} {outcome.date.at} by {names.sentence(names.within(outcome.by))}{note}"


def onward(site: Site, edition: Edition, ref: CodeRef) -> Sentence:
    """Links a part or unit of an older edition to the latest version or its successors; empty for the latest edition."""
    newest = site.newest
    if newest is None or edition is newest:
        return ()
    compared = onward_compared(site, edition, ref.label if ref.rest else "")
    if not ref.label:
        return ("The newest wording we have is the ", ""), edition_link(newest), (". See ", ""), compared, (".", "")
    name = _name(edition, ref)
    if ref.label in newest.part_of:
        there = f"{name} in the newest wording", CodeRef(ref.part, ref.rest).url
        return ("See ", ""), there, (", or ", ""), compared, (".", "")
    if not ref.rest:
        there = ("all that there is about it", CodeRef(ref.part).url)
        return ((f"The newest wording does not have {name}. See ", ""), there, (", or ", ""), compared, (".", ""))
    chain = removals(site, edition, newest).get(ref.label, ())
    into = became(site, edition, newest).get(ref.label, ())
    said: list[Segment] = [(f"The newest wording does not have {name}", "")]
    if len(chain) == 1:
        said += [(": it was ", ""), *went_to(site, _declaring_edition(site, edition, chain[0]), chain[0])]
    elif chain:
        end = (("its words went into ", ""), *units(site, newest, into))
        said += [(": ", ""), *(end if into else (("its words were removed", ""),))]
    said += [
        (". See ", ""),
        (f"every version of {name}", CodeRef(ref.part, ref.rest).url),
        (", or ", ""),
        compared,
        (".", ""),
    ]
    return tuple(said)


def onward_compared(site: Site, edition: Edition, label: str = "") -> Segment:
    """Links to the changes since an edition; for a proposal without a successor, to the changes it proposes."""
    before = predecessor(site, edition) if edition.begun is None else None
    if before is None:
        return "what has changed since", compare_url(edition.id, NEWEST, label)
    words = "what it would change" if edition.facts.outcome is None else "what it set out to change"
    return words, compare_url(before.id, edition.id, label)


def changed_since(site: Site, edition: Edition) -> Segment:
    """Links an edition in the list of versions to its comparison with the latest."""
    if edition is site.newest:
        return "Has it changed since?", compare_url(edition.id, NEWEST)
    words, url = onward_compared(site, edition)
    return names.capital(words), url


def _name(edition: Edition, ref: CodeRef) -> str:
    part = edition.part_of[ref.label]
    return names.unit_name(edition.units[ref.label], part) if ref.rest else part.title


def _declaring_edition(site: Site, before: Edition, entry: Became) -> Edition:
    """Returns the edition whose front matter records a removal."""
    return next(edition for edition in steps(site, before, site.newest or before) if entry in edition.facts.became)


def went_to(site: Site, edition: Edition, entry: Became) -> Sentence:
    """Ends a sentence on a removed unit: removed, merged into Integrity 4, split into …"""
    if not entry.into:
        return (("removed", ""),)
    word = "split into" if len(entry.into) > 1 else "merged into" if is_merged(site, edition, entry) else "moved to"
    return ((f"{word} ", ""), *units(site, edition, entry.into))


def decided(said: Became | ChangeFacts, site: Site) -> Sentence:
    """Returns decision and report; without the decision for a proposal with an outcome, which is later than that text."""
    told: list[Segment] = [] if is_over(site, said) else [(f"Decided: {names.sentence(said.decided)}", "")]
    if said.report:
        told += [(f"{' ' if told else ''}See ", ""), report_link(said.report, site), (".", "")]
    return tuple(told)


def is_over(site: Site, said: Became | ChangeFacts) -> bool:
    """Whether a record belongs to a proposal with an outcome. Compared by identity, since other editions may hold equal records."""
    over = [edition.facts for edition in site.editions if edition.facts.outcome]
    return any(said is other for facts in over for other in (*facts.changes, *facts.became))
