"""Word file of a comparison: the whole Code, with every change tracked. What we say of a change is a comment."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from codebook.compare import Comparison, compare
from codebook.compare.runs import differ
from codebook.emit.word.nodes import Node, w
from codebook.emit.word.rows import Line, Row, pairs, rows
from codebook.emit.word.runs import gap, ours, paragraph, run
from codebook.emit.word.sheets import Sheets
from codebook.emit.word.tracked import Kind, Revisions, Segment, of_texts, of_units
from codebook.history.succession import became, decisions, removals
from codebook.model import Edition
from codebook.record import TITLE, fingerprint
from codebook.render import Renderer, names, remarks
from codebook.render.compare_pages import counts
from codebook.render.described_changes import described_parts
from codebook.sentences import Value, say

_STYLES = {"statement": "Statement", "note": "Note"}


def of_comparison(before: Edition, after: Edition, url: str, title: Value, renderer: Renderer) -> bytes:
    """Returns the file of a comparison."""
    sheets, site = Sheets(renderer, url), renderer.site
    compared = compare(before, after, became(site, before, after))
    is_proposed = after.begun is None
    author = sheets.say("word-proposed") if is_proposed else renderer.words(names.capital(after.facts.name))
    day = str(after.date) if after.date.exact else ""
    remarked = _remarks(renderer, compared, before, after)
    tracking = _Tracking(renderer, Revisions(author, day), remarked, pairs(compared), sheets.say("word-editors"))
    lives = {"before_life": names.life(before, site), "after_life": names.life(after, site)}
    heading = renderer.words(title)
    head = (
        ours(heading, "OurTitle"),
        ours(sheets.say("paper-versions", before=before.facts.name, after=after.facts.name, **lives)),
        ours(renderer.words(say("comparison-same") if compared.is_same else counts(compared))),
        ours(sheets.say("word-tracked", before=before.facts.name, after=after.facts.name)),
    )
    words = tuple(map(tracking.row, rows(compared)))
    printed = before.prints_numbers or after.prints_numbers
    about = (
        sheets.say("paper-numbers", printed="yes" if printed else "no"),
        *(sheets.say("paper-fingerprint", version=one.facts.name, fingerprint=fingerprint(one)) for one in (before, after)),
    )  # fmt: skip
    return sheets.file(heading, (before, after), day, (*head, *words), about, comments=tracking.comments)


@dataclass(frozen=True)
class _Tracking:
    """Makes a paragraph of each row, and its comment."""

    renderer: Renderer
    revisions: Revisions
    remarks: Mapping[str, tuple[str, ...]]
    became: Mapping[str, str]
    """What each label of the first version is in the second."""
    editors: str
    comments: list[Node] = field(default_factory=list)

    def row(self, row: Row) -> Node:
        """Returns a row; of a line in one version alone, with its end, all is tracked."""
        line = row.after or row.before
        assert line is not None  # noqa: S101 - one side always exists
        kind = "ins" if row.before is None else "del" if row.after is None else ""
        runs = [*self._runs(row)]
        if said := self._said(row, line.label):
            runs = [*self._commented(runs, said, kind)]
        return paragraph(_style(line), *runs, mark=self.revisions.mark(kind) if kind else None)

    def _runs(self, row: Row) -> Iterator[Node]:
        before, after = row.before, row.after
        names_of = [self.renderer.words(line.name) if line and line.name else "" for line in (before, after)]
        yield from self.revisions.runs(_whole(*names_of), "Name")
        if any(names_of):
            kind: Kind = "inserted" if before is None else "deleted" if after is None else "same"
            yield from self.revisions.runs([Segment(kind, gap(names_of[1] or names_of[0]))])
        units = before.unit if before else None, after.unit if after else None
        texts = before.words if before else "", after.words if after else ""
        yield from self.revisions.runs(of_units(*units) if any(units) else of_texts(*texts))

    def _said(self, row: Row, label: str) -> tuple[str, ...]:
        """Returns the remarks on a row; at the place that something left, only where it is now."""
        if row.after is None and row.before and row.has_moved:
            return self.remarks.get(self.became[label], ())[:2]
        return self.remarks.get(label, ())

    def _commented(self, runs: list[Node], said: tuple[str, ...], kind: str) -> Iterator[Node]:
        """Yields runs with a comment on all of them; its mark comes and goes with them."""
        number = next(self.revisions.numbers)
        look = w("rPr", w("rStyle", val="CommentReference"))
        first = w("r", look, w("annotationRef"))
        texts = (paragraph("CommentText", *(() if place else (first,)), run(text)) for place, text in enumerate(said))
        self.comments.append(w("comment", *texts, id=number, author=self.editors, initials=self.editors[:1]))
        mark = w("r", look, w("commentReference", id=number))
        yield w("commentRangeStart", id=number)
        yield from runs
        yield w("commentRangeEnd", id=number)
        yield self.revisions.mark(kind, mark) if kind else mark


def _whole(before: str, after: str) -> Iterator[Segment]:
    """Yields a name, or the old one and the new one."""
    if before == after:
        yield from (Segment("same", before),) if before else ()
        return
    if before:
        yield Segment("deleted", before)
    if after:
        yield Segment("inserted", after)


def _style(line: Line) -> str:
    if line.unit is None:
        return "Title" if line.label == TITLE else "Heading1"
    return _STYLES.get(line.unit.kind, "Clause")


def _remarks(
    renderer: Renderer, compared: Comparison, before: Edition, after: Edition
) -> Mapping[str, tuple[str, ...]]:
    """Maps labels of titles, headings and units, as in the second version, to what we say of their changes."""
    site, words = renderer.site, renderer.words
    decided = decisions(site, before, after)
    found: dict[str, tuple[str, ...]] = {}
    if differ(compared.title):
        found[TITLE] = remarks.of_title(site, decided.get(TITLE, ()), words)
    for part in described_parts(compared, decided, removals(site, before, after)):
        found[part.part.id] = remarks.of_part(site, after, part, words)
        for described in part.units:
            if described.change.kind != "same" or described.decisions:
                kind = names.sentence(words(names.capital(described.kind)))
                found[described.change.label] = (kind, *remarks.of_change(site, before, after, described, words))
    return found
