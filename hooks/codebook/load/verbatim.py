"""Reads parts of the code and reports into units: each begins with a label in brackets or, in a report, a printed number."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from codebook.facts import PLACEHOLDER
from codebook.load.clauses import Segment
from codebook.load.frontmatter import UNFINISHED
from codebook.load.segments import Reader
from codebook.load.size_limits import MOST_KEPT, MOST_UNITS
from codebook.load.suggestions import suggested_section
from codebook.model import Block, Document, Heading, Listing, Paragraph, Part, Problem, Table, Unit, UnitKind, words
from codebook.values.references import INTRODUCTION, is_report_label


def read_part(document: Document, part: str) -> tuple[Part, list[Problem]]:
    """Reads the introduction or a principle from its file; returns it with faults of its labels."""
    found, problems = _part(document, document.body, part)
    return found, [*problems]


@lru_cache(maxsize=MOST_KEPT)
def _part(document: Document, _body: str, part: str) -> tuple[Part, tuple[Problem, ...]]:
    """The same. `_body` is for the cache, because documents that differ only in their body are equal."""
    reader = Reader(document, "code")
    title, title_line = "", document.body_line
    units, further = list[Unit](), list[list[Block]]()
    for segment in reader.segments():
        block = segment.block
        if isinstance(block, Heading) or _looks_like_heading(segment, "#"):
            if title:
                reader.fault(
                    segment.line,
                    "a second heading; a file has one, '# ' and the name as printed; write this one as text, as in "
                    f"[{part}-text-1] …, or begin another part",
                )
                continue
            title, title_line = "".join(words((block,))), segment.line
            if isinstance(block, Heading | Paragraph) and any(span.style for span in block.spans):
                reader.fault(segment.line, "emphasis in the name of a part is not shown; delete its * or _")
            if not isinstance(block, Heading) or block.level != 1 or segment.label:
                reader.fault(segment.line, "a heading in the wrong form; write only '# ' and the name as printed")
        elif segment.label:
            units.append(Unit(segment.label, _code_kind(segment), (block,), segment.line))
            further.append([*segment.further])
        elif units and isinstance(block, _FURTHER.get(units[-1].kind, ())):
            further[-1].append(block)
        else:
            label = _missing_label(segment, part, units)
            reader.fault(segment.line, f"text without a name; begin it with one, as in {label} …")
        _refuse_label_of_another(reader, segment)
    if not title:
        reader.fault(title_line, "the heading is missing; begin with '# ' and the name as it is printed")
    if not units and not reader.problems:
        reader.fault(title_line, f"a heading without text; write the text below it, as in [{part}-…] …")
    whole = _whole(reader, units, further)
    return Part(part, title, whole, document.path, title_line), tuple(reader.problems)


_FURTHER: dict[UnitKind, tuple[type[Listing | Table], ...]] = {
    "named": (Listing, Table),
    "note": (Listing, Table),
    "paragraph": (Table,),
    "statement": (Table,),
}
"""Blocks without a label that belong to the unit above, by its kind. Those of a clause are indented below it."""


def _refuse_label_of_another(reader: Reader, segment: Segment) -> None:
    """Reports a sub-clause whose label does not begin with that of its clause."""
    above = segment.above
    if above and segment.label and not re.fullmatch(rf"{re.escape(above)}-[a-z0-9]+", segment.label):
        message = f"{segment.label} is below {above}, so its name begins with that; write for example - [{_below(above)}] …, or delete the spaces before it"
        reader.fault(segment.line, message)


def _below(above: str) -> str:
    return f"{above}-{'a' if above.rpartition('-')[2].isdigit() else 'i'}"


def _missing_label(segment: Segment, part: str, units: Sequence[Unit]) -> str:
    """Suggests a label for text without one."""
    if segment.above:
        return f"- [{_below(segment.above)}]"
    if part == INTRODUCTION:
        return f"[{part}-1]"
    if segment.item or isinstance(segment.block, Listing):
        return f"- [{part}-1]"
    return f"[{part}-text-1]" if any(unit.kind == "statement" for unit in units) else f"[{part}-statement]"


def _whole(reader: Reader, units: Sequence[Unit], further: Sequence[Sequence[Block]]) -> tuple[Unit, ...]:
    """Returns the units with their further blocks; none, with a fault, if there are too many."""
    if len(units) > MOST_UNITS:
        message = f"the text has {len(units):,} paragraphs or sections with a number or name; at most {MOST_UNITS:,}: divide it"
        reader.fault(units[MOST_UNITS].line, message)
        return ()
    return tuple(
        replace(unit, blocks=(*unit.blocks, *blocks)) if blocks else unit
        for unit, blocks in zip(units, further, strict=True)
    )


def _looks_like_heading(segment: Segment, mark: str) -> bool:
    """Whether a paragraph was meant as a heading but has no space after its `#`."""
    return (
        not segment.label and isinstance(segment.block, Paragraph) and "".join(words((segment.block,))).startswith(mark)
    )


def _is_escaped(document: Document, line: int) -> bool:
    """Whether a line of a document begins with a backslash: its author did not mean a heading."""
    return document.body.split("\n")[line - document.body_line].lstrip().startswith("\\")


def _code_kind(segment: Segment) -> UnitKind:
    """Returns a unit's kind by its label; `validate` reports invalid labels."""
    _, _, rest = segment.label.partition("-")
    if segment.item:
        return "subclause" if segment.above else "clause"
    if rest.endswith("statement"):
        return "statement"
    if re.search(r"(^|-)note-\d+$", rest):
        return "note"
    return "paragraph" if rest.rpartition("-")[2].isdigit() else "named"


def read_report(document: Document) -> tuple[tuple[Unit, ...], list[Problem]]:
    """Returns a report's units in reading order, and faults of their beginnings."""
    units, problems = _report(document, document.body)
    return units, [*problems]


@lru_cache(maxsize=MOST_KEPT)
def _report(document: Document, _body: str) -> tuple[tuple[Unit, ...], tuple[Problem, ...]]:
    reader = Reader(document, "report")
    units, further = list[Unit](), list[list[Block]]()
    headless = False
    for segment in reader.segments():
        if isinstance(segment.block, Heading) and segment.block.level == 1:
            reader.fault(
                segment.line,
                "'# ' is for the title, which is in the fields at the top; delete the line if it is the title, and begin sections with '## '",
            )
        elif segment.label:
            kind: UnitKind = (
                "section" if isinstance(segment.block, Heading) else "paragraph" if segment.number else "named"
            )
            units.append(Unit(segment.label, kind, (segment.block,), segment.line, segment.number))
            further.append([])
        elif isinstance(segment.block, Heading):
            reader.fault(
                segment.line,
                f"a heading without number or name; name it in brackets, as in {_named(segment.block)}",
            )
        elif _looks_like_heading(segment, "##") and not _is_escaped(document, segment.line):
            reader.fault(segment.line, "'##' without a space after it is not a heading; write '## ' and the heading")
        elif units:
            further[-1].append(segment.block)
        elif not headless:
            headless = True
            if any(problem.line == segment.line for problem in reader.problems):
                continue
            reader.fault(
                segment.line,
                "text before the first number or name; give it a name in brackets, and each line of a report's head too, as in [summary] …",
            )
    if not units and not reader.problems:
        reader.fault(document.body_line, "a report without text; write it below the second line ---")
    units += reader.notes.values()
    further += ([] for _ in reader.notes)
    reader.refuse_lost_notes()
    return _whole(reader, units, further), (*reader.problems, *_unfinished(document))


def _named(heading: Heading) -> str:
    text = " ".join("".join(words((heading,))).split())
    text = re.sub(r"^\[[^\]]*\] *(?=\S)", "", text)  # a label of another form
    name = suggested_section(text)
    if not is_report_label(name) or (name.startswith("p") and name[1:].isdigit()):
        return "## [background-documents] Background Documents"
    return f"{'#' * heading.level} [{name}] {text}"


def _unfinished(document: Document) -> Iterator[Problem]:
    for line, text in enumerate(document.body.split("\n"), start=document.body_line):
        if PLACEHOLDER in text:
            yield Problem(document.path, line, UNFINISHED)
