"""Remarks for the editor at the top of the file: what to compare, what was left out, the count of words, and suggested links."""

from collections.abc import Iterator, Sequence

from codebook.facts import PLACEHOLDER
from codebook.importing.front_matter import one_line
from codebook.importing.link_suggestions import Suggestion
from codebook.importing.source import Doubt, LeftOut, Source
from codebook.importing.withhold import clean
from codebook.importing.word_comparison import MOST_SHOWN, Difference, WordComparison

_LONGEST = 120
_MOST = 200
"""Remarks of one kind; of more, only the count."""


def doubtful(doubts: Sequence[Doubt]) -> Iterator[str]:
    """Yields what the editor has to compare. `make check` names each until it is deleted."""
    for doubt in sorted(set(doubts), key=lambda doubt: (doubt.place, doubt.what))[:_MOST]:
        yield f"{PLACEHOLDER} {doubt.place}: {doubt_text(doubt)}. Then delete this line."


def doubt_text(doubt: Doubt) -> str:
    """Returns what to compare, without its place."""
    return doubt.what


def different(comparison: WordComparison, allowed: Sequence[str]) -> Iterator[str]:
    """Yields the words that differ from the file without a reason; each has to be compared."""
    for difference in comparison.differences[:MOST_SHOWN]:
        yield f"{PLACEHOLDER} {difference.place}: {difference_text(difference, allowed)}. Compare, then delete this line."
    if len(comparison.differences) > MOST_SHOWN:
        yield f"{PLACEHOLDER} {len(comparison.differences) - MOST_SHOWN:,} more differences. Compare the whole text, then delete this line."


def difference_text(difference: Difference, allowed: Sequence[str]) -> str:
    """Returns how words differ, without their place."""
    parts = [
        f"{what}: {_short(' '.join(words), allowed)}"
        for what, words in (("missing", difference.missing), ("added", difference.added))
        if words
    ]
    return f"words differ from the document ({'; '.join(parts)})"


def dropped(left_out: Sequence[LeftOut], allowed: Sequence[str]) -> Iterator[str]:
    """Yields what was left out, with its words unless they are private."""
    for one in left_out[:_MOST]:
        yield f"Left out, {one.place}: {left_out_text(one, allowed)}"


def left_out_text(one: LeftOut, allowed: Sequence[str]) -> str:
    """Returns what was left out, without its place."""
    words = _number_of_words(one.words) if one.is_private else _short(one.words, allowed)
    return one.what + (f": {words}" if one.words.strip() else "")


def _number_of_words(text: str) -> str:
    count = len(text.split())
    return "1 word" if count == 1 else f"{count:,} words"


def counted(comparison: WordComparison) -> str:
    """Returns the count of words, which the list of differences ends in."""
    parts = [f"{count:,} {reason}" for reason, count in comparison.left_out]
    parts += [f"{comparison.unexplained:,} without a reason"] if comparison.unexplained else []
    left_out = comparison.words - comparison.kept
    return f"Words of the document: {comparison.words:,}. Kept: {comparison.kept:,}. Left out: {left_out:,}" + (
        f" ({', '.join(parts)})." if parts else "."
    )


def opening(source: Source) -> Iterator[str]:
    """Yields what this file is."""
    yield f"Imported from a {source.kind} file. Compare it with the document, and fill in what is marked. Delete remarks that you no longer need."
    if source.accepted:
        yield "Its tracked changes were read as if all were accepted."


def suggested(label: str, found: Sequence[Suggestion]) -> str:
    """Returns the suggestions for a paragraph."""
    return f"Paragraph {label}: " + ", ".join(f"{each.label} ({' '.join(each.shared[:6])})" for each in found)


def _short(text: str, allowed: Sequence[str]) -> str:
    words = one_line(clean(text, allowed)).replace(PLACEHOLDER, "fill in")
    return f"“{words if len(words) <= _LONGEST else f'{words[: _LONGEST - 1].rstrip()}…'}”"
