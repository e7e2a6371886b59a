"""Standing: what a page says of how its wording stands among the versions of the Code. Sentences, some of whose words are links."""

from codebook.dates import PartialDate
from codebook.facts import Became, Consideration, Outcome
from codebook.model import Edition, Site
from codebook.refs import CodeRef, ReportRef, parse, parse_label
from codebook.render import names
from codebook.succession import Stage, held_before, periods, predecessor, removals, stages, successor

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
    said: list[Piece] = []
    for period in periods(site):
        if period.edition is edition and period.end is not None:
            said.append((f"This was the newest wording from {period.start.words} until {period.end.words}", ""))
            if period.replaced_by:
                said += [(", when the ", ""), edition_link(period.replaced_by), (" replaced it", "")]
            said.append((". ", ""))
    if not said:
        said.append(("This was never the newest wording. ", ""))
    adopted, withdrawn = edition.when("adopted"), edition.when("withdrawn")
    said.append((f"It was adopted: {adopted.words}." if adopted else "We do not know that it was ever adopted.", ""))
    if withdrawn:
        said.append((f" It was withdrawn: {withdrawn.words}.", ""))
    return tuple(said)


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
    compared = ("what has changed since", compare_url(edition.id, NEWEST, ref.label if ref.rest else ""))
    if not ref.label:
        return ("The newest wording we have is the ", ""), edition_link(newest), (". See ", ""), compared, (".", "")
    name = _name(edition, ref)
    if ref.label in newest.part_of:
        there = f"{name} in the newest wording", CodeRef(ref.part, ref.rest).url
        return ("See ", ""), there, (", or ", ""), compared, (".", "")
    if not ref.rest:
        there = ("all that there is about it", CodeRef(ref.part).url)
        return ((f"The newest wording does not have {name}. See ", ""), there, (", or ", ""), compared, (".", ""))
    entry = removals(site, edition, newest).get(ref.label)
    said: list[Piece] = [(f"The newest wording does not have {name}", "")]
    if entry:
        said += [(": it was ", ""), *went_to(site, entry)]
    said += [
        (". See ", ""),
        (f"every version of {name}", CodeRef(ref.part, ref.rest).url),
        (", or ", ""),
        compared,
        (".", ""),
    ]
    return tuple(said)


def _name(edition: Edition, ref: CodeRef) -> str:
    part = edition.part_of[ref.label]
    return names.unit_name(edition.units[ref.label], part) if ref.rest else part.title


def went_to(site: Site, entry: Became) -> Sentence:
    """What became of a unit that is gone, as the end of a sentence: removed, merged into Integrity 4, split into …."""
    if not entry.into:
        return (("removed", ""),)
    teller = next(edition for edition in site.editions if entry in edition.facts.became)
    before = predecessor(site, teller)
    merged = before is not None and entry.into[0] in before.units
    word = "split into" if len(entry.into) > 1 else "merged into" if merged else "moved to"
    return ((f"{word} ", ""), *listed([unit_link(site, label) for label in entry.into]))


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
        return _later(site, found[index], found[index + 1], label)
    return _since(site, found, label)


def _beside(site: Site, edition: Edition, label: str) -> Sentence:
    """Of an edition that stands beside the line of versions: a proposal, or a draft that replaced nothing."""
    newest = site.newest
    if newest is None or label not in newest.units:
        return (("Not in the newest wording.", ""),)
    if newest.units[label].text == edition.units[label].text:
        return (("The same words as in the newest wording.", ""),)
    return (
        ("Other words than in the newest wording: ", ""),
        ("what differs", compare_url(edition.id, NEWEST, label)),
        (".", ""),
    )


def _later(site: Site, stage: Stage, after: Stage, label: str) -> Sentence:
    """What became of words that are not the newest any more."""
    first, last = after.editions[0], stage.editions[-1]
    if after.unit is not None:
        said = "Reworded in the ", compare_url(last.id, first.id, label)
        return ((said[0], ""), edition_link(first), (": ", ""), ("what changed", said[1]), (".", ""))
    fate = went_to(site, after.became) if after.became else (("removed", ""),)
    return (("Gone since the ", ""), edition_link(first), (": ", ""), *fate, (".", ""))


def _since(site: Site, found: tuple[Stage, ...], label: str) -> Sentence:
    """How old words are that are the newest."""
    stage = found[-1]
    first = stage.editions[0]
    if stage.unit is None:
        return _later(site, found[-2], stage, label)
    if len(found) > 1:
        before = found[-2]
        verb = "Reworded in the " if before.unit else "Back in the "
        compared = compare_url(before.editions[-1].id, first.id, label)
        end: Sentence = ((": ", ""), ("what changed", compared), (".", ""))
        return ((verb, ""), edition_link(first), *(_same_since(stage)), *end)
    if first is site.lineage[0]:
        return (("The same in every version since the ", ""), edition_link(first), (".", ""))
    sources = [entry.unit for entry in first.facts.became if label in entry.into and entry.unit in site.first_wording]
    words: list[Piece] = [("New in the ", ""), edition_link(first), *_same_since(stage)]
    if sources:
        words += [(", with words of ", ""), *listed([unit_link(site, source) for source in sources])]
    return (*words, (".", ""))


def _same_since(stage: Stage) -> Sentence:
    return ((", and the same in every version since", ""),) if len(stage.editions) > 1 else ()


# A meeting

NOT_ADOPTED = "It does not follow that the council had adopted it."


def at_meeting(site: Site, meeting: Consideration) -> Sentence:
    """Which version there was before a meeting, as far as we have it."""
    held = held_before(site, meeting.date)
    doubt = _doubt(held.unsure)
    if held.edition is None:
        return (("We have no version of the Code from before this meeting.", ""), *doubt)
    if held.adopted:
        return (
            ("The adopted version in force then: the ", ""),
            edition_link(held.edition),
            _dated(held.edition.when("adopted")),
            *doubt,
        )
    start = "We have no version that was adopted before this meeting. The draft that we have from before: the "
    return ((start, ""), edition_link(held.edition), _dated(held.edition.when("draft")), *doubt)


def _dated(date: PartialDate | None) -> Piece:
    return (f" ({date.words})." if date else ".", "")


def _doubt(editions: tuple[Edition, ...]) -> Sentence:
    """Of versions whose dates are not known well enough nothing is claimed."""
    if not editions:
        return ()
    linked = listed([edition_link(edition) for edition in editions])
    return ((" Whether this came before or after is not known: the ", ""), *linked, (".", ""))
