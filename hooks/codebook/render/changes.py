"""What a change of a unit is called, and sentences on its emphasis and layout."""

from collections.abc import Iterator

from codebook.compare import Change
from codebook.record import normal, outline, what_moved
from codebook.render import names

RESTYLED = {
    "added": "Emphasis added",
    "removed": "Emphasis removed",
    "changed": "Emphasis changed",
    "struck": "Now struck out",
    "unstruck": "No longer struck out",
}
EDITORS = "Editors' view:"
"""Before what editors say of the meaning, so that nobody takes it for the view of a committee."""
NOT_JUDGED = "Effect on the meaning: not yet judged."
PERHAPS_CORRECTED = "The dates do not tell whether a version changed this, or only a correction."
PROPOSED = {
    "amended": "reword it",
    "emphasis": "change its emphasis",
    "layout": "change its layout",
}


def name(change: Change) -> str:
    """Returns what a change is called: reworded and moved."""
    both = change.kind == "emphasis" and change.is_laid_out_anew
    kind = "emphasis and layout changed" if both else names.KIND[change.kind]
    return f"{kind} and moved" if change.moved and change.kind != "moved" else kind


def form(change: Change) -> Iterator[str]:
    """Yields a sentence for each change of emphasis, and one for another layout of the same words."""
    for how, words in change.restyled:
        yield f"{RESTYLED[how]}: “{words}”."
    if change.is_laid_out_anew and change.before and change.after:
        before, after = (outline(unit).layout for unit in (change.before, change.after))
        yield f"Layout: {what_moved(before, after, normal(change.after.text).split(' '))}."
