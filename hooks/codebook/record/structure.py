"""Records a text's structure, one line per unit: label, tab, outline. Words do not show, for example, which column an x is in."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from codebook.facts import CorrectionFacts
from codebook.load import STRUCTURE, WORDING
from codebook.model import Problem, Site
from codebook.model.outline import Entries, Outline, is_block, outline, words_of
from codebook.record.emphasis import of_emphasis, units
from codebook.record.wording import Text, corrections_of, is_recorded, normal, record_path, reference_of, texts

MOST_QUOTED = 6


def structure_path(reference: str) -> str:
    """Returns the path of a text's structure record, relative to the content folder."""
    return f"{record_path(reference).removesuffix(WORDING)}{STRUCTURE}"


def outlines(text: Text) -> Mapping[str, Outline]:
    """Maps each label to its outline, including the text's corrections."""
    named: dict[str, list[str]] = {}
    for made in corrections_of(text):
        if act := act_of(made):
            named.setdefault(made.unit, []).append(act)
    return {label: outline(unit, tuple(named.get(label, ()))) for label, (_, unit) in units(text).items()}


def act_of(correction: CorrectionFacts) -> str:
    """Returns a correction's name in an outline; empty if it corrects words."""
    if correction.layout:
        return f"corrected layout {correction.date}"
    if of_emphasis(correction) and normal(correction.was) != normal(correction.is_now):
        return f"corrected emphasis {correction.date}"
    return ""


def structure(text: Text) -> bytes:
    """Returns the structure record of a text."""
    return "".join(f"{label}\t{found}\n" for label, found in outlines(text).items()).encode()


def is_structure_recorded(text: Text, site: Site) -> bool:
    """Whether the recorded structure is current."""
    record = site.structures.get(reference_of(text))
    return record is not None and record.lines == tuple((label, str(found)) for label, found in outlines(text).items())


def unrecorded_structure(site: Site) -> Iterator[Problem]:
    """Yields texts with recorded words but unrecorded structure."""
    for text in texts(site).values():
        if is_recorded(text, site) and not is_structure_recorded(text, site):
            message = "the layout and emphasis of this text are not recorded yet; record them with `make record`"
            yield Problem(text.document.path, 1, message)


def keeps_layout(was: Outline, current: Outline, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether unchanged words keep their layout."""
    if was.layout == current.layout:
        return True
    if before == after or was.shape != current.shape:
        return False
    old, new = ([len(before) - end for end in was.ends], [len(after) - end for end in current.ends])
    return any(
        _below(front, was.ends) == _below(front, current.ends) and _below(back, old) == _below(back, new)
        for front, back in _kept(before, after)
    )


def keeps_emphasis(was: Outline, current: Outline, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether unchanged words keep their emphasis."""
    if was.emphasis == current.emphasis:
        return True
    if before == after:
        return False
    old, new = was.styles(len(before)), current.styles(len(after))
    return any(
        old[:front] == new[:front] and old[len(old) - back :] == new[len(new) - back :]
        for front, back in _kept(before, after)
    )


def _kept(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yields lengths of common prefix and suffix: longest prefix, then longest suffix. Of a repeated word either copy may be new."""
    most = min(len(before), len(after))
    front = _shared(before, after)
    back = _shared(before[::-1], after[::-1])
    yield front, min(back, most - front)
    yield min(front, most - back), back


def _shared(before: Sequence[str], after: Sequence[str]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=False)))


def _below(limit: int, ends: Sequence[int]) -> list[int]:
    """Returns the ends within unchanged words. One exactly at the limit may be on either side of a new word."""
    return [end for end in ends if end < limit]


# In words


def what_moved(was: Entries, current: Entries, words: Sequence[str]) -> str:
    """Describes the first difference in layout and quotes the words there."""
    place = _shared(was, current)
    old, new = (entries[place] if place < len(entries) else "" for entries in (was, current))
    begins = words_of(current[:place])
    length = min(MOST_QUOTED, words_of((new,)) or MOST_QUOTED)
    quoted = " ".join(words[begins : begins + length])
    at = f"at “{quoted}” " if quoted and is_block(new) else ""
    if " row " in old and " row " in new:
        columns = _columns(old), _columns(new)
        said = "had words in column {}, and has them in column {}"
        if columns[0] == columns[1] or old.count("|") != new.count("|"):
            columns, said = (old.split()[-1], new.split()[-1]), "had {} words in its cells, and has {}"
        return f"{at}row {_row(current, place)} of the table {said.format(*columns)}"
    return f"{at}there was {_said(old)}, and there is {_said(new)}"


def _row(entries: Entries, place: int) -> int:
    return 1 + sum(1 for _ in takewhile(lambda entry: " row " in entry, reversed(entries[:place])))


def _columns(row: str) -> str:
    counts = row.rsplit(maxsplit=1)[-1].split("|")
    return " and ".join(str(column) for column, count in enumerate(counts, start=1) if count not in "0<^") or "none"


def _said(entry: str) -> str:
    depth = entry.count(">")
    kind, _, count = entry.replace(">", "").strip().removeprefix("numbered ").rpartition(" ")
    kind, count = (kind, f" of {count} words") if kind else (count, "")
    said = _KINDS.get(kind.partition("-")[0], "nothing")
    if kind.startswith("heading-"):
        count = f" of level {kind[-1]} and{count.removeprefix(' of')}"
    elif kind == "line-end":
        count = count.replace(" of ", " after ")
    return f"{said}{count}" + (f", {depth} deep" if depth else "") + (" with a number" if "numbered" in entry else "")


_KINDS = {
    "paragraph": "a paragraph",
    "heading": "a heading",
    "list": "a list",
    "bullet": "an item",
    "number": "an item with a number",
    "table": "a table",
    "row": "a row of a table",
    "line": "a line end",
}
