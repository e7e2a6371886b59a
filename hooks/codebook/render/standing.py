"""Standing: what a page says of how its wording stands among the versions of the Code. Sentences, some of whose words are links."""

from codebook.dates import PartialDate
from codebook.facts import Became, Consideration, EditionState, Outcome
from codebook.model import Edition, Site
from codebook.record import differs_by_correction
from codebook.refs import CodeRef, ReportRef, parse, parse_label
from codebook.render import names
from codebook.succession import (
    Stage,
    became,
    held_before,
    is_merged,
    periods,
    predecessor,
    removals,
    stages,
    steps,
    successor,
)

Piece = tuple[str, str]
"""Words and the URL that they lead to; no URL for words alone."""
Sentence = tuple[Piece, ...]

NEWEST = "newest"
"""Stands in the place of an edition's id in the address of a comparison with the newest wording."""


def compare_url(before: str, after: str, label: str = "") -> str:
    """The comparison of two editions, by their ids, at one unit of it."""
    return f"code/compare/{before}/{after}/" + (f"#{label}" if label else "")


def edition_link(edition: Edition) -> Piece:
    """An edition, by its name."""
    return edition.facts.name, edition.url


def unit_link(site: Site, label: str) -> Piece:
    """A unit, by its name in its newest wording."""
    edition = site.first_wording[label]
    return names.unit_name(edition.units[label], edition.part_of[label]), parse_label(label).url


def units(site: Site, labels: tuple[str, ...]) -> Sentence:
    """Some units in a row, by their names."""
    return listed([unit_link(site, label) for label in labels])


def report_link(reference: str, site: Site) -> Piece:
    """A report or a paragraph of it, by its name."""
    ref = parse(reference)
    assert isinstance(ref, ReportRef)  # noqa: S101 - the field takes no other
    return names.ref_name(ref, site), ref.url


def listed(pieces: list[Piece]) -> Sentence:
    """Some things in a row, the last of them behind 'and'."""
    joined: list[Piece] = []
    for index, piece in enumerate(pieces):
        if index:
            joined.append((" and " if index == len(pieces) - 1 else ", ", ""))
        joined.append(piece)
    return tuple(joined)


# An edition


def of_edition(site: Site, edition: Edition) -> Sentence:
    """From when to when an edition was the newest wording, and whether it was ever adopted; nothing for the newest."""
    if edition is site.newest:
        return ()
    if edition.begun is None:
        return _of_proposal(site, edition)
    adopted, withdrawn = edition.when("adopted"), edition.when("withdrawn")
    mine = [period for period in periods(site) if period.edition is edition and period.end is not None]
    said: list[Piece] = [("This was the newest wording ", "")] if mine else [("This was never the newest wording", "")]
    for index, period in enumerate(mine):
        assert period.end is not None  # noqa: S101 - those that last are of the newest
        said.append((f"{', and ' if index else ''}from {period.start.words} until {period.end.words}", ""))
        if period.end == withdrawn:
            said.append((", when it was withdrawn", ""))
        elif period.replaced_by:
            said += [(", when the ", ""), edition_link(period.replaced_by), (" replaced it", "")]
    said.append(
        (f". It was adopted: {adopted.words}." if adopted else ". We do not know that it was ever adopted.", "")
    )
    if withdrawn and not any(period.end == withdrawn for period in mine):
        said.append((f" It was withdrawn: {withdrawn.words}.", ""))
    return tuple(said)


def when_newest(site: Site, editions: tuple[Edition, ...]) -> Sentence:
    """From when to when the wording of some editions was the newest; nothing if it never was."""
    times: list[tuple[PartialDate, PartialDate | None]] = []
    for period in periods(site):
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
    said: list[Piece] = [(f"This is a proposal: {first.date.words}, {names.sentence(first.by)} ", "")]
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
    return f"It was {names.RESULT[outcome.result]}: {outcome.date.words}, {names.sentence(outcome.by)}{note}"


def onward(site: Site, edition: Edition, ref: CodeRef) -> Sentence:
    """From a piece of an edition that is not the newest to the same piece in the newest wording, or to what it became."""
    newest = site.newest
    if newest is None or edition is newest:
        return ()
    compared = _onward_compared(site, edition, ref.label if ref.rest else "")
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
    said: list[Piece] = [(f"The newest wording does not have {name}", "")]
    if len(chain) == 1:
        said += [(": it was ", ""), *went_to(site, _teller(site, edition, chain[0]), chain[0])]
    elif chain:
        end = (("its words went into ", ""), *units(site, into))
        said += [(": ", ""), *(end if into else (("its words were removed", ""),))]
    said += [
        (". See ", ""),
        (f"every version of {name}", CodeRef(ref.part, ref.rest).url),
        (", or ", ""),
        compared,
        (".", ""),
    ]
    return tuple(said)


def _onward_compared(site: Site, edition: Edition, label: str = "") -> Piece:
    """What has changed since an edition; of a proposal, which nothing came after, what it changes of the words that it set out to replace."""
    before = predecessor(site, edition) if edition.begun is None else None
    if before is None:
        return "what has changed since", compare_url(edition.id, NEWEST, label)
    words = "what it would change" if edition.facts.outcome is None else "what it set out to change"
    return words, compare_url(before.id, edition.id, label)


def changed_since(site: Site, edition: Edition) -> Piece:
    """The comparison by which a reader goes on from an edition in a list of all."""
    if edition is site.newest:
        return "Has it changed since?", compare_url(edition.id, NEWEST)
    words, url = _onward_compared(site, edition)
    return names.capital(words), url


def _name(edition: Edition, ref: CodeRef) -> str:
    part = edition.part_of[ref.label]
    return names.unit_name(edition.units[ref.label], part) if ref.rest else part.title


def _teller(site: Site, before: Edition, entry: Became) -> Edition:
    """The edition that says what became of a unit."""
    return next(edition for edition in steps(site, before, site.newest or before) if entry in edition.facts.became)


def went_to(site: Site, edition: Edition, entry: Became) -> Sentence:
    """What became of a unit that an edition dropped, as the end of a sentence: removed, merged into Integrity 4, split into …."""
    if not entry.into:
        return (("removed", ""),)
    word = "split into" if len(entry.into) > 1 else "merged into" if is_merged(site, edition, entry) else "moved to"
    return ((f"{word} ", ""), *units(site, entry.into))


def decided(entry: Became, site: Site) -> Sentence:
    """Who decided that a unit goes."""
    said: Sentence = ((f"Decided: {names.sentence(entry.decided)}", ""),)
    return (*said, (" See ", ""), report_link(entry.report, site), (".", "")) if entry.report else said


# A unit


def of_unit(site: Site, edition: Edition, label: str) -> Sentence:
    """In a line, whether the words of a unit in an edition are those of every version since, or were reworded or removed."""
    found = stages(site, label)
    index = next((place for place, stage in enumerate(found) if edition in stage.editions), None)
    if index is None:
        return _beside(site, edition, label)
    if index + 1 < len(found):
        return _later(site, found, index, label)
    return _since(site, found, label)


def _beside(site: Site, edition: Edition, label: str) -> Sentence:
    """Of an edition that stands beside the line of versions: a proposal, or a draft that replaced nothing."""
    newest = site.newest
    compared = _onward_compared(site, edition, label)
    if newest is None or label not in newest.units:
        return ("Not in the newest wording: ", ""), compared, (".", "")
    if newest.units[label].text == edition.units[label].text:
        return (("The same words as in the newest wording.", ""),)
    return ("Other words than in the newest wording: ", ""), compared, (".", "")


def _later(site: Site, found: tuple[Stage, ...], index: int, label: str) -> Sentence:
    """What became of words that are not the newest any more."""
    stage, after = found[index], found[index + 1]
    first, last = after.editions[0], stage.editions[-1]
    if after.unit is not None:
        compared = compare_url(last.id, first.id, label)
        return (*_reworded(stage, after), (": ", ""), ("what changed", compared), (".", ""))
    fate = went_to(site, first, after.became) if after.became else (("removed", ""),)
    back = next((other.editions[0] for other in found[index + 2 :] if other.unit), None)
    again: Sentence = (("; back in the ", ""), edition_link(back)) if back else ()
    return (
        ("Gone in the " if back else "Gone since the ", ""),
        edition_link(first),
        (": ", ""),
        *fate,
        *again,
        (".", ""),
    )


def _since(site: Site, found: tuple[Stage, ...], label: str) -> Sentence:
    """How old words are that are the newest, and which versions beside the line have others."""
    stage = found[-1]
    first = stage.editions[0]
    if stage.unit is None:
        return _later(site, found, len(found) - 2, label)
    others = _others(site, stage, label)
    if len(found) > 1:
        before = found[-2]
        start = _reworded(before, stage) if before.unit else (("Back in the ", ""), edition_link(first))
        compared = compare_url(before.editions[-1].id, first.id, label)
        end: Sentence = ((": ", ""), ("what changed", compared), *others, (".", ""))
        return (*start, *_same_since(stage, others), *end)
    if len(site.lineage) == 1:
        return (("This is the only version that we have.", ""),)
    if first is site.lineage[0]:
        same = "The same since the " if others else "The same in every version since the "
        return ((same, ""), edition_link(first), *others, (".", ""))
    sources = [entry for entry in first.facts.became if label in entry.into and entry.unit in site.first_wording]
    came = units(site, tuple(entry.unit for entry in sources))
    moved = len(sources) == 1 and len(sources[0].into) == 1 and not is_merged(site, first, sources[0])
    if moved:
        there = ("Moved here from ", ""), *came, (" in the ", ""), edition_link(first)
        return (*there, *_same_since(stage, others), *others, (".", ""))
    words: list[Piece] = [("New in the ", ""), edition_link(first), *_same_since(stage, others)]
    if sources:
        words += [(", with words of ", ""), *came]
    return (*words, *others, (".", ""))


def _reworded(before: Stage, after: Stage) -> Sentence:
    """How a line begins that tells of other words: a correction of one of two editions is no decision of the other."""
    last, first = before.editions[-1], after.editions[0]
    if differs_by_correction(last, before.unit, first, after.unit):
        return ("In other words in the ", ""), edition_link(first), (", by a correction alone", "")
    return ("Reworded in the ", ""), edition_link(first)


def _others(site: Site, stage: Stage, label: str) -> Sentence:
    """The later versions that have other words than the newest: they were withdrawn, or never took its place."""
    later = site.lineage[site.lineage.index(stage.editions[-1]) + 1 :]
    unit = stage.unit
    found = [
        other for other in later if unit is None or label not in other.units or other.units[label].text != unit.text
    ]
    return (("; other words in the ", ""), *listed([edition_link(other) for other in found])) if found else ()


def _same_since(stage: Stage, others: Sentence) -> Sentence:
    return ((", and the same in every version since", ""),) if len(stage.editions) > 1 and not others else ()


def is_in_newest(site: Site, label: str) -> bool:
    """Whether the newest wording has a unit."""
    return site.newest is not None and label in site.newest.units


def is_as_ever(site: Site, edition: Edition, label: str) -> bool:
    """Whether the words of a unit in an edition are those of every version that we have."""
    texts = {other.units[label].text if label in other.units else None for other in (*site.lineage, edition)}
    return len(texts) == 1


# A meeting

NOT_ADOPTED = "It does not follow that the council had adopted it."


def at_meeting(site: Site, meeting: Consideration) -> Sentence:
    """Which version there was before a meeting, as far as we have it."""
    held = held_before(site, meeting.date)
    doubt = _doubt(held.unsure)
    if held.edition is None:
        start = "We know of no version of the Code" if doubt else "We have no version of the Code"
        return ((f"{start} from before this meeting.", ""), *doubt)
    if held.adopted:
        start = (
            "The newest adopted version that we know of from before: the "
            if doubt
            else "The adopted version in force then: the "
        )
        return ((start, ""), edition_link(held.edition), _dated(held.edition.when("adopted")), *doubt)
    start = "We know of no version" if doubt else "We have no version"
    start += " that was adopted before this meeting. The draft that we have from before: the "
    return ((start, ""), edition_link(held.edition), _dated(held.edition.when("draft")), *doubt)


def _dated(date: PartialDate | None) -> Piece:
    return (f" ({date.words})." if date else ".", "")


def _doubt(unsure: tuple[tuple[Edition, EditionState], ...]) -> Sentence:
    """What is not claimed, since the dates are not known well enough."""
    said: list[Piece] = []
    for edition, state in unsure:
        said += [(" The ", ""), edition_link(edition), (f" {names.BECAME[state.state]} in {state.date.words}; ", "")]
        said.append(("whether before or after this meeting is not known.", ""))
    return tuple(said)
