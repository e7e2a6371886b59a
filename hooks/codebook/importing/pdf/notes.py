"""Footnotes: small rows at the foot of a page that begin with a mark which is raised in the text above."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from codebook.importing.lines.hyphens import DividedWord, Words
from codebook.importing.lines.joining import Joiner
from codebook.importing.lines.printed_line import PrintedLine
from codebook.importing.pdf.table_cells import Placed
from codebook.importing.source import Doubt, LeftOut, Note, Place, Run

_SMALL = 0.95
"""How large the letters of notes are at most, in parts of those of the text."""
_APART = 1.2
"""How far notes as large as the text are below it, in rows."""
_MARK = re.compile(r"\s*(\d{1,3}|[*†‡§]|[ivx]{1,5}|[a-z])(?=\s|[A-Z“])\s*")
_RAISED = re.compile(r"(\s*)(\d{1,3}|[*†‡§]|[ivx]{1,5}|[a-z])(\s*)")
Item = PrintedLine | Placed


@dataclass
class FoundNotes:
    """Notes, and what is left out or doubtful in them."""

    notes: list[Note] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    divided: list[DividedWord] = field(default_factory=list)


def without_notes(items: Sequence[Item], size: float, words: Words) -> tuple[list[Item], FoundNotes]:
    """Returns the items without notes, with their marks in the text named, and the notes. `size` is that of the text."""
    found = FoundNotes()
    by_page: dict[int, list[int]] = defaultdict(list)
    for index, item in enumerate(items):
        if isinstance(item, PrintedLine):
            by_page[item.page].append(index)
    taken: set[int] = set()
    marks: dict[int, set[str]] = {}
    for page, indices in by_page.items():
        lines = [line for index in indices if isinstance(line := items[index], PrintedLine)]
        count = _small(lines, size)
        raised = {*_raised_in(lines[: len(lines) - count])}
        notes = [*_notes(lines[len(lines) - count :], raised)]
        if not count and (count := _level(lines)):
            notes = [*_notes(lines[len(lines) - count :], {*_raised_in(lines[: len(lines) - count])})]
        if count and not notes:
            what = "small letters at the foot of the page may be notes; compare them, and their marks in the text"
            found.doubts.append(Doubt(Place(page), what))
        if notes:
            taken.update(indices[len(indices) - count :])
            marks[page] = {mark for mark, _ in notes}
            for mark, some in notes:
                _add(found, page, mark, some, words)
    kept: list[Item] = []
    for index, item in enumerate(items):
        if index not in taken:
            kept.append(
                _marked(item, marks[item.page]) if isinstance(item, PrintedLine) and item.page in marks else item
            )
    return kept, found


def _small(lines: Sequence[PrintedLine], size: float) -> int:
    """Returns how many rows at the foot of a page are small, from one on that begins with a mark."""
    begun = 0
    for count, line in enumerate(reversed(lines), start=1):
        if line.size > _SMALL * size:
            break
        if _mark(line):
            begun = count
    return begun


def _level(lines: Sequence[PrintedLine]) -> int:
    """Returns how many rows at the foot of a page are notes as large as the text: from the first on that is apart and begins with the first
    mark that is raised above it. Another number has a full stop."""
    for index in range(len(lines) // 3, len(lines)):
        line = lines[index]
        if (mark := _mark(line)) and line.above > _APART and mark == next(_raised_in(lines[:index]), ""):
            return len(lines) - index
    return 0


def _raised_in(lines: Sequence[PrintedLine]) -> Iterator[str]:
    return (mark for line in lines for mark in _raised(line.runs))


def _raised(runs: Iterable[Run]) -> Iterator[str]:
    for run in runs:
        if run.raised and (found := _RAISED.fullmatch(run.text)):
            yield found[2]


def _mark(line: PrintedLine) -> str:
    found = _MARK.match(line.text[:20])
    is_raised = bool(line.runs) and line.runs[0].raised and _RAISED.fullmatch(line.runs[0].text)
    return is_raised[2] if is_raised else found[1] if found else ""


def _notes(lines: Sequence[PrintedLine], raised: set[str]) -> Iterator[tuple[str, list[PrintedLine]]]:
    """Yields each note: its mark, and its lines without it. None if the first line has no mark of the text."""
    open_: tuple[str, list[PrintedLine]] | None = None
    pending = set(raised)
    for line in lines:
        mark = _mark(line)
        if mark in pending:
            pending.discard(mark)
            if open_:
                yield open_
            open_ = mark, [_without(line, mark)]
        elif open_:
            open_[1].append(line)
        else:
            return
    if open_:
        yield open_


def _without(line: PrintedLine, mark: str) -> PrintedLine:
    """Returns a line without the mark that it begins with."""
    cut = line.text.index(mark) + len(mark)
    runs: list[Run] = []
    for run in line.runs:
        text = run.text[cut:]
        cut = max(0, cut - len(run.text))
        if text and (runs or text.strip()):
            runs.append(replace(run, text=text if runs else text.lstrip()))
    return replace(line, runs=tuple(runs), inner=None, is_alone=False)


def _add(found: FoundNotes, page: int, mark: str, lines: Sequence[PrintedLine], words: Words) -> None:
    joined = Joiner(words).join(lines)
    paragraphs = tuple(replace(paragraph, place=Place(page), heading=0) for paragraph in joined.paragraphs)
    found.notes.append(Note(_id(page, mark), mark, paragraphs))
    found.left_out.append(LeftOut(Place(page), "the mark of a note next to its words", mark))
    found.left_out += [replace(each, place=Place(page)) for each in joined.left_out]
    found.divided += joined.divided
    found.doubts += [replace(each, place=Place(page)) for each in joined.doubts]


def _id(page: int, mark: str) -> str:
    return f"{page}:{mark}"


def _marked(line: PrintedLine, marks: set[str]) -> PrintedLine:
    """Returns a line, the raised marks of notes in it named."""
    runs: list[Run] = []
    for run in line.runs:
        found = _RAISED.fullmatch(run.text) if run.raised else None
        if not found or found[2] not in marks:
            runs.append(run)
            continue
        before, mark, behind = found.groups()
        plain = replace(run, raised=False)
        runs += [replace(plain, text=before)] if before else []
        runs.append(replace(run, text=mark, note=_id(line.page, mark)))
        runs += [replace(plain, text=behind)] if behind else []
    return replace(line, runs=tuple(runs))
