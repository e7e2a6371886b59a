"""All facts of a report."""

import re
from collections.abc import Mapping, Sequence

from codebook.importing.head import LONGEST, MEETING
from codebook.importing.layout import Piece, pieces
from codebook.importing.recognise.fields import Field, fields
from codebook.importing.recognise.found import Facts, Found
from codebook.importing.recognise.meetings import meetings
from codebook.importing.recognise.posts import posts
from codebook.importing.recognise.sections import appendices, consultees, decision, documents, recommendation
from codebook.importing.source import Source
from codebook.model import Council

_TITLE_WORDS = re.compile(r"\b(?:committee|cabinet|panel|board|date|agenda|item|minutes of)\b|\d{4}", re.IGNORECASE)
_PUBLIC = re.compile(
    r"(?:not for publication|open report|public report|part [12ab]|confidential|draft|report|(?:decision|issue|meeting) details|agenda(?: and minutes)?|agenda item"
    r"|(?:record of )?(?:officer |delegated |executive |cabinet )*decisions?(?: (?:notice|record))?)\W*",
    re.IGNORECASE,
)


def recognised(parts: Sequence[Piece], council: tuple[str, str], committees: Mapping[str, str]) -> Facts:
    """Returns the facts of a report. `council` is the full and the short name of the one that was given, `committees` its own by id."""
    found = [*fields(parts)]
    title, alone = _title(found, parts, council)
    known = meetings(found, parts, committees)
    decided = decision(parts)
    if decided and len(known) == 1:
        known = (known[0].__class__(known[0].committee, known[0].id, known[0].date, known[0].item, decided),)
    wards = next((Found(field.value, field.place) for field in found if field.kind == "wards" and field.value), None)
    return Facts(
        council=_council(parts, council),
        title=title,
        title_alone=alone,
        meetings=known,
        authors=tuple(
            Found(post, field.place)
            for field in found
            if field.kind == "author"
            for post in posts("\n".join(field.lines))
        ),
        wards=wards,
        recommendation=recommendation(parts),
        appendices=appendices(parts),
        documents=documents(parts),
        consultees=consultees(parts),
    )


def councils_named(source: Source, councils: Sequence[Council]) -> list[Council]:
    """Returns the councils of this site that the top of a file, or the head of its pages, names by their full name; else by the short one."""
    top = [piece.text for piece in pieces(source.blocks) if piece.is_head]
    lines = [*top, *(one.words for one in source.left_out if not one.is_private)]
    text = " ".join(" ".join(lines).lower().split())
    for names in ([(each.facts.name, each) for each in councils], [(each.facts.short_name, each) for each in councils]):
        if found := [each for name, each in names if re.search(rf"(?<!\w){re.escape(name.lower())}(?!\w)", text)]:
            return found
    return []


def _council(parts: Sequence[Piece], council: tuple[str, str]) -> Found | None:
    """Returns where the top of the report names the council that was given."""
    names = [name.lower() for name in council if name]
    return next(
        (
            Found(piece.text, piece.place)
            for piece in parts
            if piece.is_head and any(name in piece.text.lower() for name in names)
        ),
        None,
    )


def _title(found: Sequence[Field], parts: Sequence[Piece], council: tuple[str, str]) -> tuple[Found | None, int | None]:
    """Returns the title: that of a field, else the only line at the top that is not a field, a body, a committee or a date."""
    for field in found:
        if field.kind == "title" and field.value:
            return Found(field.value, field.place), None
    used = {field.index for field in found if field.kind or field.index}  # the first line may be a title with a colon
    lines = [
        (index, piece)
        for index, piece in enumerate(parts)
        if piece.is_head and index not in used and not piece.table and 0 < len(piece.text.split()) <= 25
    ]
    lines = [(index, piece) for index, piece in lines if not _is_other(piece.text, council)]
    styled = [(index, piece) for index, piece in lines if piece.is_styled]
    likely = styled or lines
    if len(likely) != 1:  # the one above the first field that looks like a heading
        met = (index for index, piece in enumerate(parts[:LONGEST]) if MEETING.match(piece.text))
        first = min((*met, *(field.index for field in found if field.kind)), default=0)
        likely = [(index, piece) for index, piece in likely if index < first and _stands_out(piece)]
    if len(likely) == 1:
        index, piece = likely[0]
        return Found(piece.text, piece.place), index
    return None, None


def _stands_out(piece: Piece) -> bool:
    letters = [run for run in piece.runs if run.text.strip()]
    return all(run.bold for run in letters) or piece.text.isupper()


def _is_other(text: str, council: tuple[str, str]) -> bool:
    small = text.lower()
    named = (
        any(name and small.startswith(name.lower()) for name in council)
        or re.search(r"\b(?:council|authority|cyngor)\b", small) is not None
    )
    return named or _TITLE_WORDS.search(text) is not None or _PUBLIC.fullmatch(text) is not None
