"""Facts that a report has in sections: recommendation, decision, appendices, background documents, consultees."""

import re
from collections.abc import Iterator, Sequence

from codebook.importing.layout import Piece
from codebook.importing.recognise.found import Appendix, Found

_RECOMMENDED = re.compile(r"recommend(?:ation|ed)|argymhell", re.IGNORECASE)
_DOCUMENTS = re.compile(
    r"(?:list of )?(?:background|source|supporting) (?:papers|documents|information)|dogfennau cefndir", re.IGNORECASE
)
_CONSULTED = re.compile(r"consult(?:ation|ees|ed)|ymgynghori", re.IGNORECASE)
_RESOLVED = re.compile(r"(?:it was )?(?:resolved|decision|agreed|penderfynwyd)\s*[:.–-]?\s*", re.IGNORECASE)
_PART = re.compile(r"\(?(?:[a-z]|[ivx]{1,4})[.)]")
_SHORTEST = 3
"""Words of a decision at least: “No” is an answer to whether it is a key decision."""
_NONE = re.compile(
    r"(?:there (?:are|were) )?(?:none|no background|nil|n/?a|not applicable|dim)\b.*", re.IGNORECASE | re.DOTALL
)
_LISTED = re.compile(
    r"(?P<word>appendix|annexe?|schedule|enclosure)\s+(?P<number>\d{1,2}|[A-Z]|[IVX]{1,4})\s*(?:[:.–—-]|\t)?\s*(?P<title>.*)",
    re.IGNORECASE | re.DOTALL,
)
_NAMED = re.compile(
    r"\bappendi(?:x|ces)\s+((?:\d{1,2}|(?-i:[A-Z]))\b(?:(?:,\s*|\s+(?:and|or|to|&)\s+)(?:\d{1,2}|(?-i:[A-Z]))\b)*)",
    re.IGNORECASE,
)
_KINDS = (
    ("tracked changes", r"track(?:ed)?[- ]changes?|marked[- ]up"),
    ("minute", r"\bminutes?\b"),
    ("proposed", r"\b(?:proposed|draft|revised|amended|new)\b"),
    ("current text", r"\b(?:current|existing)\b"),
)


def _below(pieces: Sequence[Piece], heading: re.Pattern[str]) -> Iterator[tuple[Piece, Piece]]:
    """Yields the headings that match, each with what is below it, up to the next heading."""
    within: Piece | None = None
    for piece in pieces:
        if piece.kind == "heading":
            within = piece if heading.search(piece.text) else None
        elif within:
            yield within, piece


def _text(piece: Piece) -> str:
    if not piece.table:
        return piece.text
    return "; ".join(paragraph.printed for row in piece.table.rows for cell in row for paragraph in cell.paragraphs)


def recommendation(pieces: Sequence[Piece]) -> Found | None:
    """Returns where the recommendation begins."""
    for _, piece in _below(pieces, _RECOMMENDED):
        return Found(_text(piece), piece.place)
    found = next((piece for piece in pieces if _RECOMMENDED.match(piece.text)), None)
    return Found(found.text, found.place) if found else None


def decision(pieces: Sequence[Piece]) -> Found | None:
    """Returns what a minute or a record of a decision says was decided, if it says so once."""
    found = []
    for index, piece in enumerate(pieces):
        marked = _RESOLVED.match(piece.text)
        if (
            not marked
            or piece.table
            or not (
                piece.text[: marked.end()].isupper() or piece.text[: marked.end()].rstrip().endswith((":", "–", "-"))
            )
        ):
            continue
        rest = piece.text[marked.end() :].strip()
        last = index
        if not rest and index + 1 < len(pieces) and pieces[index + 1].kind != "heading":
            last = index + 1
            rest = pieces[last].text
        if len(rest.split()) >= _SHORTEST and not _goes_on(rest, pieces[last + 1 : last + 2]):
            found.append(Found(rest, piece.place))
    return found[0] if len(found) == 1 else None


def _goes_on(text: str, following: Sequence[Piece]) -> bool:
    """Whether a decision has more parts than this one."""
    listed = any(piece.kind == "item" or _PART.match(piece.number) for piece in following)
    return listed or re.search(r"(?:[:;,]|\b(?:and|or|that))$", text) is not None


def documents(pieces: Sequence[Piece]) -> tuple[Found, ...]:
    """Returns the background documents that a section lists; none if it says so."""
    found = [(piece, _text(piece)) for _, piece in _below(pieces, _DOCUMENTS)]
    return tuple(
        Found(text, piece.place)
        for piece, text in found
        if text and not _NONE.fullmatch(text) and len(text.split()) <= 40
    )


def consultees(pieces: Sequence[Piece]) -> tuple[Found, ...]:
    """Returns the paragraphs of the section on whom was consulted."""
    return tuple(
        Found(_text(piece), piece.place) for _, piece in _below(pieces, _CONSULTED) if not _NONE.fullmatch(_text(piece))
    )


def appendices(pieces: Sequence[Piece]) -> tuple[Appendix, ...]:
    """Returns every appendix that the text names, with the title of the line that begins with it."""
    titles: dict[str, Found] = {}
    order: dict[str, None] = {}
    for piece in pieces:
        text = f"{piece.number} {_text(piece)}".strip()
        for number in _numbers(text):
            order.setdefault(number)
        for part in re.split(r"\n|; (?=Appendix)|^Appendices:", text) if not piece.table else text.split("; "):
            found = _LISTED.match(part.strip())
            if not found or found["word"].lower() != "appendix":
                continue
            number = found["number"].upper()
            title = " ".join(found["title"].split())
            order.setdefault(number)
            if title and title[:1].isupper() and len(title.split()) <= 30 and number not in titles:
                titles[number] = Found(title, piece.place)
    return tuple(
        Appendix(number, titles.get(number), _kind(titles.get(number)))
        for number in sorted(order, key=lambda number: number.zfill(3) if number.isdecimal() else f"~{number}")
    )


def _numbers(text: str) -> Iterator[str]:
    for found in _NAMED.finditer(text):
        yield from (number.upper() for number in re.findall(r"\b(?:\d{1,2}|[A-Z])\b", found[1]))


def _kind(title: Found | None) -> str:
    """Returns the kind of an appendix, if one word of its title says so and no other contradicts."""
    found = [kind for kind, words in _KINDS if title and re.search(words, title.words, re.IGNORECASE)]
    return found[0] if found and (len(found) == 1 or found[0] == "tracked changes") else ""
