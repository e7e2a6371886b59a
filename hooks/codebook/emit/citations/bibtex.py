"""References for BibTeX (https://ctan.org/pkg/bibtex), in UTF-8."""

import re
from collections.abc import Callable, Iterator, Sequence

from codebook.render.metadata import Work
from codebook.sentences import Value

TYPES = {"version": "book", "part": "incollection", "clause": "incollection", "report": "techreport"}
_SPECIAL = re.compile(r"[\\{}%#&$_~^]")
_WRITTEN = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
"""Characters that no backslash before them would print."""


def bibtex(works: Sequence[Work], root: str, words: Callable[[Value], str]) -> bytes:
    """Returns the references of some works."""
    return "\n".join(_entry(work, root, words) for work in works).encode()


def _entry(work: Work, root: str, words: Callable[[Value], str]) -> str:
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(work, root, words) if value)
    return f"@{TYPES[work.kind]}{{{_key(work)},\n{fields}}}\n"


def _fields(work: Work, root: str, words: Callable[[Value], str]) -> Iterator[tuple[str, str]]:
    yield "title", f"{{{_escaped(words(work.title))}}}"
    yield "booktitle", _escaped(work.within)
    yield "author", " and ".join(f"{{{_escaped(author)}}}" for author in work.authors)
    yield "institution", _escaped(work.publisher)
    yield "edition", _escaped(work.version)
    yield "year", f"{work.date.year:04}"
    yield "month", str(work.date.month or "")
    yield "url", root + work.url  # not escaped: packages print it as it is


def _key(work: Work) -> str:
    return work.url.strip("/").replace("/", ":")


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda found: _WRITTEN.get(found[0], f"\\{found[0]}"), " ".join(text.split()))
