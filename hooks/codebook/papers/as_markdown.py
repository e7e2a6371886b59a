"""A paper as Markdown, for a pull request or wiki; text is escaped."""

import re
from collections.abc import Iterator

from codebook.papers.as_text import marked
from codebook.papers.paper import Entry, Paper
from codebook.render.remarks import Words
from codebook.sentences import say
from codebook.values.escaping import unlinked

_LIST = re.compile(r"^([0-9]*)([-+.)])")


def as_markdown(paper: Paper, level: int = 1) -> str:
    """Returns the paper; `level` of its heading is 1 to 4."""
    return "\n\n".join(_blocks(paper, "#" * level)) + "\n"


def _blocks(paper: Paper, marks: str) -> Iterator[str]:
    yield f"{marks} {unlinked(paper.heading)}"
    yield unlinked(paper.subtitle)
    yield unlinked(paper.counts)
    if paper.title:
        yield f"{marks}# {unlinked(paper.words(say('comparison-title')))}"
        yield _lines(marked(paper.title, paper.words))
        if paper.title_remark:
            yield unlinked(paper.title_remark)
    for section in paper.sections:
        yield f"{marks}# {unlinked(section.name)}"
        if section.remark:
            yield unlinked(section.remark)
        if section.title:
            yield paper.words(say("paper-heading", words=_lines(marked(section.title, paper.words))))
        for entry in section.entries:
            yield from _entry(entry, marks, paper.words)
        for unit in section.departed:
            yield unlinked(paper.words(say("comparison-departed", name=unit.name, now=unit.now_called)))
    yield unlinked(paper.ours)
    sentences = (
        say("paper-fingerprint", version=unlinked(name), fingerprint=f"`{sha}`") for name, sha in paper.fingerprints
    )
    yield "\n".join(f"- {paper.words(said)}" for said in sentences)


def _entry(entry: Entry, marks: str, words: Words) -> Iterator[str]:
    yield f"{marks}## {words(say('comparison-entry', place=unlinked(entry.name), kind=entry.kind))}"
    if entry.is_amended:
        yield words(say("paper-tracked", words=_lines(marked(entry.runs, words))))
    for side, quoted in entry.quoted:
        yield words(say("paper-quotation-below", side=side))
        yield f"> {_lines(quoted)}".replace("\n", "\n> ")
    yield from map(unlinked, entry.remarks)


def _lines(words: str) -> str:
    return "\\\n".join(_LIST.sub(r"\1\\\2", unlinked(line)) for line in words.split("\n"))
