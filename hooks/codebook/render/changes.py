"""What a change of a unit is called, and sentences on its emphasis and layout."""

from collections.abc import Iterator

from codebook.compare import Change
from codebook.model import Edition
from codebook.record import normal, outline, what_moved
from codebook.render import names
from codebook.sentences import Said, say

NOT_JUDGED = say("name-not-judged")
PERHAPS_CORRECTED = say("name-perhaps-corrected")


def name(change: Change) -> Said:
    """Returns what a change is called: reworded and moved."""
    both = change.kind == "emphasis" and change.is_laid_out_anew
    kind = "emphasis-and-layout" if both else change.kind
    return say("name-change-moved" if change.moved and change.kind != "moved" else "name-change", kind=kind)


def named(kind: str) -> Said:
    """Returns what a kind of change is called."""
    return say("name-change", kind=kind)


def proposed(change: Change, edition: Edition) -> Said:
    """Returns what a proposal does to a unit: would reword it."""
    return say("name-proposed-change", tense=names.tense(edition), kind=change.kind)


def form(change: Change) -> Iterator[Said]:
    """Yields a sentence for each change of emphasis, and one for another layout of the same words."""
    for how, words in change.restyled:
        yield say("name-restyled", how=how, words=words)
    if change.is_laid_out_anew and change.before and change.after:
        before, after = (outline(unit).layout for unit in (change.before, change.after))
        yield say("name-laid-out", what=what_moved(before, after, normal(change.after.text).split(" ")))
