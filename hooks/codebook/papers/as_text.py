"""A paper as plain text, 80 characters wide, for email and terminals."""

import textwrap
from collections.abc import Iterator

from codebook.compare.runs import Run
from codebook.papers.paper import Entry, Paper
from codebook.render.remarks import Words
from codebook.sentences import say

_WIDTH = 80


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
        yield from _underlined(paper.words(say("comparison-title")), "-")
        yield from _wrapped(marked(paper.title, paper.words))
        if paper.title_remark:
            yield from ("", *_wrapped(paper.title_remark))
    for section in paper.sections:
        yield ""
        yield from _underlined(section.name, "-")
        if section.remark:
            yield from (*_wrapped(section.remark), "")
        if section.title:
            heading = say("paper-heading", words=marked(section.title, paper.words))
            yield from (*_wrapped(paper.words(heading)), "")
        for index, entry in enumerate(section.entries):
            yield from ([""] if index else [])
            yield from _entry(entry, paper.words)
        for unit in section.departed:
            yield from ("", *_wrapped(paper.words(say("comparison-departed", name=unit.name, now=unit.now_called))))
    yield ""
    yield from _wrapped(paper.ours)
    yield ""
    for name, digest in paper.fingerprints:
        yield from _wrapped(paper.words(say("paper-fingerprint", version=name, fingerprint=digest)))


def _entry(entry: Entry, words: Words) -> Iterator[str]:
    yield from _wrapped(words(say("comparison-entry", place=entry.name, kind=entry.kind)))
    if entry.is_amended:
        yield from _wrapped(words(say("paper-tracked", words=marked(entry.runs, words))), "  ")
    for side, quoted in entry.quoted:
        yield from _wrapped(words(say("paper-quotation", side=side, words=quoted)), "  ")
    for remark in entry.remarks:
        yield from _wrapped(remark, "  ")


def _underlined(words: str, character: str) -> Iterator[str]:
    yield words
    yield character * len(words)
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


def marked(runs: tuple[Run, ...], words: Words) -> str:
    """Formats runs as text, with deletions and insertions in square brackets."""
    parts = []
    for index, run in enumerate(runs):
        said = run.text if run.kind == "same" else words(say("paper-marked", how=run.kind, words=run.text))
        parts += [" " if run.spaced and index else "", said]
    return "".join(parts)
