"""Runs: words in one look, and paragraphs of them."""

from collections.abc import Iterator

from codebook.emit.word.nodes import Node, w, words
from codebook.emit.word.styles import LONGEST_NAME

_LANGUAGES = {"ga": "ga-IE"}
"""Languages that are not those of this country."""


def run(
    text: str, style: str = "", *, lang: str = "", look: str = "", kind: str = "t", was: Node | None = None
) -> Node:
    """Returns a run; `\\n` is a line end, `\\t` a tab.

    `style` has the marks of a span, `look` is a style of Word, `kind` is `delText` for deleted words; `was` is a change of the marks.
    """
    found = (*_looks(style, lang, look), *((was,) if was else ()))
    return w("r", w("rPr", *found) if found else None, *_text_nodes(text, kind))


def marks(style: str) -> Iterator[Node]:
    """Yields what shows the marks of a span."""
    given = style.split()
    for mark, names in (("strong", ("b", "bCs")), ("em", ("i", "iCs")), ("s", ("strike",))):
        if mark in given:
            yield from map(w, names)


def _looks(style: str, lang: str, look: str) -> Iterator[Node]:
    if look:
        yield w("rStyle", val=look)
    yield from marks(style)
    if lang:
        yield w("lang", val=_LANGUAGES.get(lang, f"{lang}-GB"))


def _text_nodes(text: str, kind: str) -> Iterator[Node]:
    for number, line in enumerate(text.split("\n")):
        if number:
            yield w("br")
        for place, segment in enumerate(line.split("\t")):
            if place:
                yield w("tab")
            if segment:
                yield words(kind, segment)


def paragraph(style: str, *runs: Node, look: tuple[Node, ...] = (), mark: Node | None = None) -> Node:
    """Returns a paragraph in a style of Word; `look` is how it differs, `mark` says that its end was inserted or deleted."""
    changed = w("rPr", mark) if mark else None
    return w("p", w("pPr", w("pStyle", val=style), *look, changed), *runs)


def gap(name: str) -> str:
    """Returns what is between the name of a clause and its words: a line end if the name is longer than its column."""
    return "\t" if len(name) <= LONGEST_NAME else "\n"


def ours(text: str, style: str = "Ours") -> Node:
    """Returns a paragraph of our words."""
    return paragraph(style, run(text))
