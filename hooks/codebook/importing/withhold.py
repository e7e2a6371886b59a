"""Replaces contact data, and names in a contact block, with a note in brackets: `[name withheld]`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from codebook.importing.report_blocks import ReportBlock
from codebook.importing.source import Cell, Note, Paragraph, Run, Table
from codebook.values import contact
from codebook.values.contact import NotPersonal
from codebook.values.contact.persons import PERSON, is_person, without_post

_SAID = {
    contact.EMAIL: ("email", "email address"),
    contact.TELEPHONE: ("telephone", "telephone number"),
    contact.EXTENSION: ("extension", "telephone extension"),
    contact.PROFILE: ("profile", "profile"),
    contact.HOME: ("address", "home address"),
    contact.BIRTH: ("date of birth", "date of birth"),
    contact.BANK: ("bank account", "bank account"),
    contact.NAME: ("name", "name"),
}
"""What is in the brackets, and what is said in the facts, by kind."""
_OTHER = ("number", "number")
_BLOCK = re.compile(
    r"\b(?:contact(?:s| officer| details| for)?|further information|officer contact|report author|author|swyddog cyswllt|cysylltwch)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"(?<![^\W_])(?=[^\W\d_])")
_FIELD = re.compile(r"\s*([^:\t]{2,45}?)\s*(?::|\t)")
_OF_CONTACT = re.compile(
    r"\b(?:names?|posts?|job|tel|telephone|phone|mobile|fax|e-?mail|ext|extension|address|officers?|contacts?|department|directorate|service|team|enw|ffôn|ebost)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(PERSON)
_LONG = 40
"""Words of a paragraph that is of no contact block."""
_AFTER = 8
"""Lines below the name of a contact block that belong to it."""
_ABOVE, _SHORT = 5, 20
"""Lines of a signature at most, and words of one of them."""
_PARTED = re.compile(r"[,|/;(:–]|\s-\s")
_KEPT = re.compile(r"\b(?:Councillors?|Cllrs?\.?|Cynghorydd)\s+(?:the )?$", re.IGNORECASE)


@dataclass(frozen=True)
class WithheldData:
    """What was taken out of a block."""

    index: int
    kinds: tuple[str, ...]

    @property
    def what(self) -> str:
        """What was taken out, for the facts: a name and an email address."""
        names = list(dict.fromkeys(_SAID.get(kind, _OTHER)[1] for kind in self.kinds))
        each = [f"{'an' if name[0] in 'aeio' else 'a'} {name}" for name in names]
        text = each[0] if len(each) == 1 else f"{', '.join(each[:-1])} and {each[-1]}"
        return text[0].upper() + text[1:]


def withheld(
    blocks: Sequence[ReportBlock], allowed: Sequence[str]
) -> tuple[tuple[ReportBlock, ...], tuple[WithheldData, ...]]:
    """Returns the blocks without contact data, and what was taken out of each. `allowed` may stay, such as the council's switchboard."""
    stays = NotPersonal(allowed)
    found: list[ReportBlock] = []
    taken: list[WithheldData] = []
    in_block, signed = 0, _signed(blocks)
    for index, block in enumerate(blocks):
        ends = block.kind == "heading" or len(block.text.split()) > _LONG or _is_other_field(block)
        in_block = _AFTER if _opens(block) else 0 if ends else max(in_block - 1, 0)
        kinds: list[str] = []
        found.append(_clean(block, stays, kinds, in_block=in_block > 0 or index in signed))
        if kinds:
            taken.append(WithheldData(index, tuple(kinds)))
    return tuple(found), tuple(taken)


def without_contact(notes: Sequence[Note], allowed: Sequence[str]) -> tuple[tuple[Note, ...], tuple[WithheldData, ...]]:
    """The same of notes."""
    stays, found, taken = NotPersonal(allowed), list[Note](), list[WithheldData]()
    for index, note in enumerate(notes):
        kinds: list[str] = []
        clean_ones = tuple(
            replace(each, runs=_without(each.runs, stays, kinds, in_block=False)) for each in note.paragraphs
        )
        found.append(replace(note, paragraphs=clean_ones))
        if kinds:
            taken.append(WithheldData(index, tuple(kinds)))
    return tuple(found), tuple(taken)


def clean(text: str, allowed: Sequence[str]) -> str:
    """Returns a line without contact data, as it may be quoted in a remark."""
    runs = _without((Run(text),), NotPersonal(allowed), [], in_block=False)
    return "".join(run.text for run in runs)


def _signed(blocks: Sequence[ReportBlock]) -> set[int]:
    """Returns the indices of signatures: a name, with its telephone number or email address on its line or a few lines below."""
    found: set[int] = set()
    for index, block in enumerate(blocks):
        if not any(one.sure and one.kind in (contact.EMAIL, contact.TELEPHONE) for one in contact.find(block.text)):
            continue
        for above in range(index, max(index - _ABOVE, -1), -1):
            here = blocks[above]
            if here.kind == "heading" or here.table or len(here.text.split()) > _SHORT:
                break
            if is_person(_PARTED.split(here.text, maxsplit=1)[0].strip()):
                found.update(range(above, index + 1))
                break
    return found


def _opens(block: ReportBlock) -> bool:
    """Whether a block with the officer to ask begins here: a heading or a field of this name."""
    text = block.text
    front = re.split(r"[:\t]", "".join(run.text for run in block.runs))[0]
    return bool(_BLOCK.search(text if block.kind == "heading" else front)) and len(front.split()) <= 8


def _is_other_field(block: ReportBlock) -> bool:
    """Whether a block is a field that is not of a contact: Subject, Wards."""
    found = _FIELD.match("".join(run.text for run in block.runs))
    return found is not None and not _OF_CONTACT.search(found[1])


def _clean(block: ReportBlock, stays: NotPersonal, kinds: list[str], *, in_block: bool) -> ReportBlock:
    if block.table is None:
        runs = _without(block.runs, stays, kinds, in_block=in_block)
        return block if runs is block.runs else replace(block, runs=runs)
    in_contact_block = in_block or any(
        _BLOCK.match(each.text) for row in block.table.rows for cell in row for each in cell.paragraphs
    )
    rows = tuple(
        tuple(_cell(cell, stays, kinds, in_block=in_contact_block) for cell in row) for row in block.table.rows
    )
    return replace(block, table=Table(rows, block.table.place)) if kinds else block


def _cell(cell: Cell, stays: NotPersonal, kinds: list[str], *, in_block: bool) -> Cell:
    def clean_one(paragraph: Paragraph) -> Paragraph:
        return replace(paragraph, runs=_without(paragraph.runs, stays, kinds, in_block=in_block))

    return replace(cell, paragraphs=tuple(map(clean_one, cell.paragraphs)))


def _without(runs: tuple[Run, ...], stays: NotPersonal, kinds: list[str], *, in_block: bool) -> tuple[Run, ...]:
    text = "".join(run.text for run in runs)
    spans = [*_spans(text, stays, in_block=in_block)]
    if not spans:
        return runs
    kinds += [kind for _, _, kind in spans]
    kept: list[Run] = []
    begin = 0
    for run in runs:
        end, at = begin + len(run.text), begin
        for start, stop, kind in spans:
            if start >= end or stop <= begin:
                continue
            before = run.text[at - begin : max(start, begin) - begin]
            said = f"[{_SAID.get(kind, _OTHER)[0]} withheld]" if start >= begin else ""
            kept += [replace(run, text=words) for words in (before, said) if words]
            at = min(stop, end)
        if run.text[at - begin :]:
            kept.append(replace(run, text=run.text[at - begin :]))
        begin = end
    return tuple(kept)


def _spans(text: str, stays: NotPersonal, *, in_block: bool) -> Iterator[tuple[int, int, str]]:
    """Yields start, end and kind of what is taken out, in order and apart."""
    found: list[tuple[int, int, str]] = []
    begin = 0
    for one in contact.find(text):
        words = re.compile(r"\s+".join(map(re.escape, one.words.split()))).search(text, begin)
        certain = one.sure or (
            in_block and one.kind in (contact.EMAIL, contact.TELEPHONE, contact.EXTENSION, contact.NAME)
        )
        if (
            words
            and words[0].strip()
            and certain
            and one not in stays
            and one.kind in (*_SAID, contact.INSURANCE, contact.IDENTITY, contact.VEHICLE)
        ):
            found.append((words.start(), words.end(), one.kind))
            begin = words.end()
    if in_block:
        found += [(start, end, contact.NAME) for start, end in _names(text)]
    end = 0
    for start, stop, kind in sorted(found):
        if start >= end:
            yield start, stop, kind
            end = stop


def _names(text: str) -> Iterator[tuple[int, int]]:
    """Yields what has the form of a person's name. Councillors' names stay."""
    end = 0
    for place in _WORD.finditer(text):
        found = _PERSON.match(text, place.start()) if place.start() >= end else None
        words = without_post(found[0]) if found else ""
        is_article = words.startswith("A ") and place.start() > 0 and text.isupper()
        if words and is_person(words) and not is_article and not _KEPT.search(text[: place.start()]):
            end = place.start() + len(words)
            yield place.start(), end
