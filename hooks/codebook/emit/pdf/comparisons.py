"""What changed from one version to another, on paper: tracked changes, and each reworded sentence before and after."""

from collections.abc import Iterator, Sequence

from codebook.compare import Comparison, compare
from codebook.emit.pdf.editions import changes_of_facts
from codebook.emit.pdf.sheet import Fact, Place, Sheet, addresses
from codebook.emit.pdf.words import Node, Words, lines, runs
from codebook.facts import ChangeFacts
from codebook.history.succession import became, decisions, is_found_after, removals
from codebook.model import Edition
from codebook.record import TITLE
from codebook.render import names
from codebook.render.compare_pages import counts, headings, title_of, to_newest
from codebook.render.described_changes import DescribedChange, DescribedPart, described_parts
from codebook.sentences import Joined, Listed, Value, say


def comparison(before: Edition, after: Edition, url: str, words: Words) -> Sheet:
    """Returns the comparison of two versions that is at `url`."""
    return _Comparing(before, after, url, words).sheet()


class _Comparing:
    def __init__(self, before: Edition, after: Edition, url: str, words: Words) -> None:
        self._before, self._after, self._url = before, after, url
        self._words, self._renderer = words, words.renderer

    def sheet(self) -> Sheet:
        site, before, after = self._renderer.site, self._before, self._after
        compared = compare(before, after, became(site, before, after))
        place = Place(self._url, is_permanent=not to_newest(self._url))
        changed = self._renderer.changed_facts.of_edition(after, "changes", "became")
        title = title_of(before, after, self._url)
        return Sheet(
            name=title,
            above=after.facts.title,
            heading=self._words.ours(title),
            is_ours=True,
            chip=names.status_badge(site, after) if after.begun is None else "",
            status=[*self._said(compared)],
            date=after.date,
            body=[*self._body(compared)],
            facts=[
                *addresses(place, self._words),
                *self._facts(),
                *changes_of_facts(changed, place, self._words),
            ],
            place=place,
            check=Joined((self._renderer.text(before), self._renderer.text(after))),
        )

    def _said(self, compared: Comparison) -> Iterator[Value]:
        """Yields what the page says before the changes."""
        site, before, after = self._renderer.site, self._before, self._after
        for name, edition in (("comparison-before", before), ("comparison-after-it", after)):
            said = say("comparison-side", version=edition.facts.name, life=names.life(edition, site))
            yield say("pdf-side", side=say(name), version=said)
        if is_found_after(before, after):
            yield say(
                "comparison-found-late",
                before=before.facts.name,
                after=after.facts.name,
                date=before.facts.found or after.date,
            )
        yield say("comparison-same") if compared.is_same else counts(compared)
        corrected = sum(bool(edition.corrections) for edition in (before, after))
        if corrected:
            yield say("comparison-corrections", n=corrected)

    def _body(self, compared: Comparison) -> Iterator[Node]:
        site, before, after = self._renderer.site, self._before, self._after
        decided, gone = decisions(site, before, after), removals(site, before, after)
        if any(place == "on_title" for place, *_ in headings(compared)):
            yield self._heading(self._words.ours(say("comparison-title")), is_ours=True)
            yield {
                "is": "tracked",
                "spans": runs(compared.title),
                "notes": self._decided(decided.get(TITLE, ()), unjudged=True),
            }
        for part in described_parts(compared, decided, gone):
            yield self._heading(runs(part.title), is_ours=False)
            yield from self._of_part(part)

    @staticmethod
    def _heading(spans: Sequence[Node], *, is_ours: bool) -> Node:
        return {"is": "heading", "level": 2, "spans": spans, "is_ours": is_ours}

    def _of_part(self, part: DescribedPart) -> Iterator[Node]:
        notes: list[list[Node]] = []
        if part.kind in ("added", "removed"):
            notes.append(self._words.ours(say("comparison-whole-part", kind=part.kind)))
        elif part.moved:
            among = names.among(part.part, self._after)
            notes.append(self._words.ours(say("comparison-moved-part", among=among)))
        notes += self._decided(part.decisions, unjudged=part.is_unjudged)
        if notes:
            yield {"is": "notes", "paragraphs": notes}
        groups = part.groups
        for unchanged, units in groups:
            if unchanged:
                yield {"is": "notes", "paragraphs": [self._words.ours(_unchanged(units, alone=len(groups) == 1))]}
            else:
                yield from map(self._change, units)
        for unit in part.departed:
            said = say("comparison-departed", name=unit.name, now=unit.now_called)
            yield {"is": "notes", "paragraphs": [self._words.ours(said)]}

    def _change(self, described: DescribedChange) -> Node:
        change, words = described.change, self._words
        pairs = change.sentences if change.kind == "amended" else ()
        shown: Node = {
            "is": "change",
            "name": words.ours(described.name),
            "kind": words.plain(described.kind),
            "level": 3,
        }
        if change.in_form and change.before and change.after:
            sides = (("note-before", change.before), ("note-after", change.after))
            shown["forms"] = [
                {"side": words.plain(say(name)), "blocks": words.blocks(unit.blocks, unit.number)}
                for name, unit in sides
            ]
        else:
            shown["spans"] = runs(change.runs)
        shown["pairs"] = [
            [
                {"side": words.plain(say(name)), "spans": lines(text)}
                for name, text in (("note-before", was), ("note-after", later))
                if text
            ]
            for was, later in pairs
        ]
        shown["notes"] = words.rendered(
            "change", self._url, described=described, before=self._before, after=self._after
        )
        return shown

    def _decided(self, found: Sequence[ChangeFacts], *, unjudged: bool) -> list[list[Node]]:
        return self._words.rendered("decided", self._url, list=found, unjudged=unjudged)

    def _facts(self) -> Iterator[Fact]:
        for edition in dict.fromkeys((self._before.id, self._after.id)):
            of = self._before if edition == self._before.id else self._after
            name = say("pdf-fingerprint", version=of.facts.name)
            yield name, self._words.rendered("fingerprint", self._url, of=of)


def _unchanged(units: Sequence[DescribedChange], *, alone: bool) -> Value:
    if alone:
        return say("comparison-unchanged-part", n=len(units))
    return say("comparison-unchanged", n=len(units), names=Listed(tuple(described.name for described in units)))
