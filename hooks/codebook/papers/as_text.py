"""A paper as plain text, 80 characters wide, for email and terminals."""

import textwrap
from collections.abc import Iterator

from codebook.compare.runs import Run
from codebook.papers.paper import Entry, Paper

_WIDTH = 80
_SAID = {"deleted": "[deleted: {}]", "inserted": "[inserted: {}]", "same": "{}"}


def as_text(paper: Paper) -> str:
    """Returns the paper."""
    return "\n".join(_lines(paper)) + "\n"


def _lines(paper: Paper) -> Iterator[str]:
    yield from _underlined(paper.heading, "=")
    yield from _wrapped(paper.subtitle)
    yield ""
    yield from _wrapped(paper.counts)
    if paper.title:
        yield ""
        yield from _underlined("The title", "-")
        yield from _wrapped(marked(paper.title))
        if paper.title_remark:
            yield from ("", *_wrapped(paper.title_remark))
    for section in paper.sections:
        yield ""
        yield from _underlined(section.name, "-")
        if section.remark:
            yield from (*_wrapped(section.remark), "")
        if section.title:
            yield from (*_wrapped(f"Heading: {marked(section.title)}"), "")
        for index, entry in enumerate(section.entries):
            yield from ([""] if index else [])
            yield from _entry(entry)
        for unit in section.departed:
            yield from ("", *_wrapped(f"{unit.name} moved: it is now {unit.now_called}."))
    yield ""
    yield from _wrapped(paper.ours)
    yield ""
    for name, digest in paper.fingerprints:
        yield from _wrapped(f"Fingerprint (SHA-256) of the wording, {name}:")
        yield f"  {digest}"


def _entry(entry: Entry) -> Iterator[str]:
    yield from _wrapped(f"{entry.name}: {entry.kind}")
    if entry.is_amended:
        yield from _wrapped(f"Word by word: {marked(entry.runs)}", "  ")
    for what, words in entry.quoted:
        yield from _wrapped(f"{what}: “{words}”", "  ")
    for remark in entry.remarks:
        yield from _wrapped(remark, "  ")


def _underlined(words: str, sign: str) -> Iterator[str]:
    yield words
    yield sign * len(words)
    yield ""


def _wrapped(words: str, indent: str = "") -> Iterator[str]:
    further = f"{indent}  " if indent else ""
    for line in words.split("\n"):
        yield from textwrap.wrap(
            line,
            _WIDTH,
            initial_indent=indent,
            subsequent_indent=further,
            break_long_words=False,
            break_on_hyphens=False,
        )


def marked(runs: tuple[Run, ...]) -> str:
    """Formats runs as text, with deletions and insertions in square brackets."""
    pieces = []
    for index, run in enumerate(runs):
        pieces += [" " if run.spaced and index else "", _SAID[run.kind].format(run.text)]
    return "".join(pieces)
