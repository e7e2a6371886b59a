"""What papers and Word files say of a change beside its words, as plain sentences: what changed, who decided it, and editors' views."""

from collections.abc import Callable, Iterable, Iterator

from codebook.facts import ChangeFacts, CorrectionFacts
from codebook.model import Edition, Site
from codebook.render import names
from codebook.render.changes import NOT_JUDGED, PERHAPS_CORRECTED
from codebook.render.described_changes import DescribedChange, DescribedPart
from codebook.render.status import decided
from codebook.sentences import Joined, Listed, Said, Value, say

Words = Callable[[Value], str]
"""Writes a name or sentence as plain text."""


def of_change(
    site: Site, before: Edition, after: Edition, described: DescribedChange, words: Words, *, marks: Iterable[str] = ()
) -> tuple[str, ...]:
    """Returns the remarks on a unit, each once: a draft may repeat those of its origin. `marks` says which marks show its emphasis."""
    return tuple(dict.fromkeys(_of_change(site, before, after, described, words, marks=marks)))


def of_part(site: Site, after: Edition, part: DescribedPart, words: Words) -> tuple[str, ...]:
    """Returns the remarks on a part as a whole, its heading and its place."""
    whole = part.kind in ("added", "removed")
    remarks = [words(say("comparison-whole-part", kind=part.kind))] if whole else []
    if part.moved:
        remarks = [words(say("comparison-moved-part", among=names.among(part.part, after)))]
    remarks += [_said(site, made, words) for made in part.decisions]
    remarks += [words(NOT_JUDGED)] if part.is_unjudged else []
    return tuple(dict.fromkeys(remarks))


def of_title(site: Site, made: Iterable[ChangeFacts], words: Words) -> tuple[str, ...]:
    """Returns the remarks on a title that changed, from what editors recorded about it."""
    return tuple(dict.fromkeys(_said(site, one, words) for one in made)) or (words(NOT_JUDGED),)


def _of_change(
    site: Site, before: Edition, after: Edition, described: DescribedChange, words: Words, *, marks: Iterable[str]
) -> Iterator[str]:
    change = described.change
    if described.places:
        yield words(described.places)
    yield from map(words, described.form)
    yield from marks
    for edition, correction in described.corrections:
        yield words(_corrected(edition, correction))
    if described.only_corrected:
        yield words(say("comparison-only-corrected"))
    elif described.perhaps_corrected:
        yield words(PERHAPS_CORRECTED)
    if described.was_called:
        yield words(say("comparison-was-called", name=described.was_called))
    for label in change.sources:
        yield words(say("comparison-includes", unit=_unit(before, label)))
    if change.into:
        into = Listed(tuple(_unit(after, label) for label in change.into))
        yield words(say("comparison-went-into", n=len(change.into), units=into))
    for removal in described.removals:
        yield from filter(None, (words(decided(removal, site)),))
    yield from [_said(site, made, words) for made in described.decisions] or (
        [words(NOT_JUDGED)] if described.is_unjudged else ()
    )


def _corrected(edition: Edition, made: CorrectionFacts) -> Said:
    how, layout = ("layout", names.sentence(made.layout)) if made.layout else ("words", "")
    return say(
        "paper-corrected",
        how=how,
        date=made.date,
        version=edition.facts.name,
        kind=names.CORRECTION[made.kind],
        was=made.was,
        now=made.is_now,
        layout=layout,
    )


def _said(site: Site, made: ChangeFacts, words: Words) -> str:
    what = (names.sentence(made.what),) if made.what else ()
    return words(Joined((say("paper-effect", effect=made.effect), *what, *decided(made, site).items)))


def _unit(edition: Edition, label: str) -> Value:
    return names.unit_name(edition.units[label], edition.part_of[label])
