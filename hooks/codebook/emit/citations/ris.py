"""References in the RIS format (https://en.wikipedia.org/wiki/RIS_(file_format)), which every reference manager imports."""

from collections.abc import Callable, Iterator, Sequence

from codebook.render.metadata import Work
from codebook.sentences import Value

TYPES = {"version": "BOOK", "part": "CHAP", "clause": "CHAP", "report": "RPRT"}
_END = "\r\n"


def ris(works: Sequence[Work], root: str, words: Callable[[Value], str]) -> bytes:
    """Returns the references of some works."""
    lines = [line for work in works for line in _lines(work, root, words)]
    return "".join(f"{line}{_END}" for line in lines).encode()


def _lines(work: Work, root: str, words: Callable[[Value], str]) -> Iterator[str]:
    fields = (
        ("TI", words(work.title)),
        ("T2", work.within),
        *(("AU", author) for author in work.authors),
        ("PB", work.publisher),
        ("ET", work.version),
        ("PY", f"{work.date.year:04}"),
        (
            "DA",
            "/".join(
                [f"{work.date.year:04}", *(f"{part:02}" if part else "" for part in _day(work)), work.date.season]
            ),
        ),
        ("LA", work.language),
        ("UR", root + work.url),
    )
    yield f"TY  - {TYPES[work.kind]}"
    for tag, value in fields:
        if value:
            yield f"{tag}  - {' '.join(value.split())}"
    yield "ER  - "


def _day(work: Work) -> tuple[int, int]:
    return work.date.month, work.date.day
