"""Warns of mistakes of our copy that a version has from an older one, where they were corrected."""

from collections.abc import Iterator

from codebook.history.succession import predecessor
from codebook.model import Edition, Problem, Site
from codebook.record.slips import Lined, Slip, lined, slips_of
from codebook.validate.rules import rule


@rule
def corrected_slips_are_not_copied(site: Site) -> Iterator[Problem]:
    """Warns of words that an older version has corrected in our copy. Not a fault: the document of the later version may have them."""
    corrected = {edition.id: tuple(slips_of(edition)) for edition in site.editions if edition.corrections}
    if not any(corrected.values()):
        return
    for edition in site.editions:
        slips = [slip for older in _older(site, edition) for slip in corrected.get(older.id, ())]
        if slips:
            yield from _copied(edition, slips, lined(edition))


def _older(site: Site, edition: Edition) -> Iterator[Edition]:
    """Yields the versions that one may be copied from, the nearest first: its proposal, and those before it."""
    proposal, before = site.edition(edition.facts.proposal or ""), predecessor(site, edition)
    if proposal is not None and proposal is not edition:
        yield proposal
    yield from reversed(site.lineage[: site.lineage.index(before) + 1] if before else ())


def _copied(edition: Edition, slips: list[Slip], found: Lined) -> Iterator[Problem]:
    told: set[tuple[str, str]] = set()
    printed = {label for note in edition.facts.notes if note.kind == "as printed" for label in note.units}
    for slip in slips:
        entry = edition.became_of.get(slip.made.unit)
        for label in [slip.made.unit] if slip.made.unit in found.plain else entry.into if entry else ():
            if label in printed or label not in found.plain or (label, slip.made.was) in told:
                continue
            if slip.is_in(found.words(label, slip.made)):
                told.add((label, slip.made.was))
                line = found.plain[label]
                yield Problem(line.path, line.line, _message(edition, label, slip), warning=True)


def _message(edition: Edition, label: str, slip: Slip) -> str:
    since = " since" if edition.facts.states[0].date.surely_before(slip.made.date) else ""
    told = f"{label} has “{slip.made.was}”, which {slip.edition.id} has corrected{since}; correct it here too, to “{slip.made.is_now}”"
    if label not in edition.units:  # a note is about a unit
        return told
    return f"{told}; or, if the document of {edition.id} has them, add a note with kind: as printed"
