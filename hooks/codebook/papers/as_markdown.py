"""A paper as Markdown, for a pull request or wiki; text is escaped."""

import re
from collections.abc import Iterator

from codebook.papers.as_text import marked
from codebook.papers.paper import Entry, Paper
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
        yield f"{marks}# The title"
        yield _lines(marked(paper.title))
        if paper.title_remark:
            yield unlinked(paper.title_remark)
    for section in paper.sections:
        yield f"{marks}# {unlinked(section.name)}"
        if section.remark:
            yield unlinked(section.remark)
        if section.title:
            yield f"Heading: {_lines(marked(section.title))}"
        for entry in section.entries:
            yield from _entry(entry, marks)
        for unit in section.departed:
            yield unlinked(f"{unit.name} moved: it is now {unit.now_called}.")
    yield unlinked(paper.ours)
    yield "\n".join(
        f"- Fingerprint (SHA-256) of the wording, {unlinked(name)}: `{digest}`" for name, digest in paper.fingerprints
    )


def _entry(entry: Entry, marks: str) -> Iterator[str]:
    yield f"{marks}## {unlinked(entry.name)}: {entry.kind}"
    if entry.is_amended:
        yield f"Word by word: {_lines(marked(entry.runs))}"
    for what, words in entry.quoted:
        quoted = _lines(words).replace("\n", "\n> ")
        yield f"{what}:\n\n> {quoted}"
    yield from map(unlinked, entry.remarks)


def _lines(words: str) -> str:
    return "\\\n".join(_LIST.sub(r"\1\\\2", unlinked(line)) for line in words.split("\n"))
