"""Rules for text withheld to protect a person: marked, explained, and without data to test a guess."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from codebook.facts import Withheld
from codebook.model import Document, Problem, Report, Site
from codebook.record import WITHHELD, Line, Text, lines, texts
from codebook.validate.rules import local_rule, unknown_paragraph, unknown_unit
from codebook.values.references import written_label


@dataclass(frozen=True)
class _TextWithLines:
    text: Text
    lines: dict[str, Line]
    whole: bool

    @property
    def withheld(self) -> Sequence[Withheld]:
        return self.text.facts.withheld

    @property
    def document(self) -> Document:
        return self.text.document


def _all(site: Site) -> Iterator[_TextWithLines]:
    for text in texts(site).values():
        stem = text.document.path.removesuffix("index.md")
        whole = not any(broken.startswith(stem) for broken in site.broken)
        # duplicate labels, reported elsewhere: the first one
        yield _TextWithLines(text, {line.label: line for line in reversed(lines(text))}, whole)


@local_rule
def withheld_places_exist(site: Site) -> Iterator[Problem]:
    """Requires that a `withheld` entry names a unit."""
    for one in _all(site):
        for index, left in enumerate(one.withheld):
            loc = ("withheld", index, "unit")
            if left.unit in one.lines:
                continue
            if isinstance(one.text, Report):
                yield from unknown_paragraph(site, one.text, written_label(left.unit), *loc)
            else:
                yield from unknown_unit(site, one.text, left.unit, one.document, *loc)


@local_rule
def withheld_words_are_declared(site: Site) -> Iterator[Problem]:
    """Requires a `withheld` entry for each mark in the text."""
    for one in _all(site):
        named = {left.unit for left in one.withheld}
        for line in one.lines.values() if one.whole and named <= one.lines.keys() else ():
            if (found := WITHHELD.search(line.words)) and line.label not in named:
                written = written_label(line.label)
                where = "above" if isinstance(one.text, Report) else "in index.md"
                drop = (
                    "" if isinstance(one.text, Report) else "; to drop what the Code asks, make a new version instead"
                )
                message = (
                    f"the text says {found[0]}, and the fields at the top do not say why; if it protects a person's privacy, add it {where} under withheld:, "
                    f"as in - what: …, with unit: {written}, and why{drop}"
                )
                yield Problem(line.path, line.line, message)


@local_rule
def withheld_words_are_marked(site: Site) -> Iterator[Problem]:
    """Requires a mark in square brackets in each unit with withheld words."""
    for one in _all(site):
        for index, left in enumerate(one.withheld):
            line = one.lines.get(left.unit)
            if line is not None and not WITHHELD.search(line.words):
                message = f"{written_label(left.unit)} has no such brackets; write [withheld] there instead of the words, or say what they were, as in [name withheld]"
                yield one.document.problem(message, "withheld", index, "unit")


@local_rule
def taking_out_has_date_and_authority(site: Site) -> Iterator[Problem]:
    """Requires date and authority together, for words withheld after publication."""
    for report in site.reports:
        for index, left in enumerate(report.facts.withheld):
            if (left.date is None) != (not left.authority.strip()):
                missing = "date" if left.date is None else "authority"
                message = f"'{missing}' is missing; for words withheld after publication, write both: date: 2027-05-03, and authority: with who decided it"
                yield report.document.problem(message, "withheld", index)


@local_rule
def no_hash_confirms_a_guess(site: Site) -> Iterator[Problem]:
    """Refuses the SHA-256 of a source with withheld words: a guess could be tested against it."""
    for one in _all(site):
        taken_out = any(left.date is not None for left in one.withheld)
        if taken_out and one.text.facts.source.sha256 is not None:
            message = "this SHA-256 of the source lets anybody test a guess at the withheld words; delete the line"
            yield one.text.document.problem(message, "source", "sha256")
