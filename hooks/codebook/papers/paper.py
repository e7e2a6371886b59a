"""A comparison of two editions as text values, independent of format."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from codebook.compare import Change, Comparison, compare
from codebook.compare.runs import Run, differ
from codebook.facts import ChangeFacts
from codebook.history.succession import became, decisions, removals, steps
from codebook.model import Edition, Site, Unit
from codebook.record import TITLE, fingerprint, marked, normal, outline
from codebook.render import names
from codebook.render.compare_pages import counts
from codebook.render.described_changes import Departed, DescribedChange, DescribedPart, described_parts
from codebook.render.remarks import Words, of_change, of_part, of_title
from codebook.sentences import Said, say


@dataclass(frozen=True)
class Entry:
    """A changed unit."""

    label: str
    name: str
    kind: str
    runs: tuple[Run, ...]
    sentences: tuple[tuple[str, str], ...]
    """Pairs of text before and after, either may be empty: changed sentences, or the whole text if added, removed or moved."""
    is_amended: bool
    in_form: bool
    """Whether only emphasis or layout changed."""
    in_layout: bool
    """Whether only layout changed."""
    remarks: tuple[str, ...]

    @property
    def quoted(self) -> Iterator[tuple[Said, str]]:
        """Yields label and text of each sentence."""
        for before, after in self.sentences:
            if before == after or self.in_layout:
                yield say("paper-words", side="same"), after
                continue
            for side, words in (("before", before), ("after", after)):
                if words:
                    yield say("paper-words", side=side), words


@dataclass(frozen=True)
class Section:
    """A part with changes."""

    name: str
    title: tuple[Run, ...]
    remark: str
    entries: tuple[Entry, ...]
    departed: tuple[Departed, ...] = ()
    """Units that are in another part now."""


@dataclass(frozen=True)
class Paper:
    """A whole comparison."""

    heading: str
    subtitle: str
    counts: str
    title: tuple[Run, ...]
    title_remark: str
    sections: tuple[Section, ...]
    fingerprints: tuple[tuple[str, str], ...]
    """Name of each edition, and the SHA-256 of its record."""
    ours: str
    """Says whose the numbers are."""
    words: Words = field(compare=False, repr=False)
    """Writes the sentences that depend on the format."""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All changed units."""
        return tuple(entry for section in self.sections for entry in section.entries)


def paper(site: Site, before: Edition, after: Edition, words: Words, *, after_is_outside: bool = False) -> Paper:
    """Compares two editions of `site`; `words` writes names and sentences. With `after_is_outside`, a draft out of sequence uses only its own records of changes."""
    alone = after_is_outside and after not in steps(site, before, after)
    went = _own_became(before, after) if alone else became(site, before, after)
    compared = compare(before, after, went)
    decided = _own_decisions(after) if alone else decisions(site, before, after)
    gone = {entry.unit: (entry,) for entry in after.facts.became} if alone else removals(site, before, after)
    sections = (_section(site, before, after, part, words) for part in described_parts(compared, decided, gone))
    return Paper(
        words(say("name-changes", tense=names.tense(after))),
        words(_versions(site, before, after)),
        words(say("comparison-same") if compared.is_same else counts(compared)),
        _changed(compared.title),
        _title_remark(site, compared, decided.get(TITLE, ()), words),
        tuple(
            section for section in sections if section.entries or section.title or section.remark or section.departed
        ),
        tuple((edition.facts.name, fingerprint(edition)) for edition in (before, after)),
        words(say("paper-numbers", printed="yes" if before.prints_numbers or after.prints_numbers else "no")),
        words,
    )


def _title_remark(site: Site, compared: Comparison, made: Sequence[ChangeFacts], words: Words) -> str:
    return " ".join(of_title(site, made, words)) if made or differ(compared.title) else ""


def _own_became(before: Edition, after: Edition) -> Mapping[str, tuple[str, ...]]:
    """Maps removed units to their successors, from the second edition alone."""
    return {
        entry.unit: tuple(label for label in entry.into if label in after.units)
        for entry in after.facts.became
        if entry.unit in before.units and entry.unit not in after.units
    }


def _own_decisions(after: Edition) -> Mapping[str, tuple[ChangeFacts, ...]]:
    found: dict[str, tuple[ChangeFacts, ...]] = {}
    for change in after.facts.changes:
        for label in change.units:
            found[label] = (*found.get(label, ()), change)
    return found


def _versions(site: Site, before: Edition, after: Edition) -> Said:
    """Names both editions with their states: consultation draft of 2015 (draft 2015)."""
    lives = {"before_life": names.life(before, site), "after_life": names.life(after, site)}
    return say("paper-versions", before=before.facts.name, after=after.facts.name, **lives)


def _changed(title: tuple[Run, ...]) -> tuple[Run, ...]:
    return title if differ(title) else ()


def _section(site: Site, before: Edition, after: Edition, part: DescribedPart, words: Words) -> Section:
    entries = tuple(
        _entry(site, before, after, described, words)
        for described in part.units
        if described.change.kind != "same" or described.decisions
    )
    title = () if part.kind in ("added", "removed") else _changed(part.title)
    departed = tuple(replace(unit, name=words(unit.name), now_called=words(unit.now_called)) for unit in part.departed)
    return Section(part.part.title, title, " ".join(of_part(site, after, part, words)), entries, departed)


def _entry(site: Site, before: Edition, after: Edition, described: DescribedChange, words: Words) -> Entry:
    change = described.change
    remarks = of_change(site, before, after, described, words, marks=_marks(described, words))
    return Entry(
        change.label,
        words(described.name),
        words(described.kind),
        change.runs,
        _sentences(change),
        change.kind == "amended",
        change.in_form,
        change.kind == "layout",
        remarks,
    )


def _sentences(change: Change) -> tuple[tuple[str, str], ...]:
    if change.kind == "amended":
        return change.sentences
    if change.kind == "emphasis":
        return ((_marked(change.before), _marked(change.after)),)
    if change.kind == "layout":
        return (("", _text(change.after)),)
    return ((_text(change.before), _text(change.after)),)


def _text(unit: Unit | None) -> str:
    return "\n".join(unit.lines) if unit else ""


def _marked(unit: Unit | None) -> str:
    """Returns a unit's words on one line, with asterisks around emphasised ones, and tildes around those struck out."""
    return marked(normal(unit.text).split(" "), outline(unit).emphasis) if unit else ""


def _marks(described: DescribedChange, words: Words) -> Iterator[str]:
    """Yields a sentence on the characters that mark emphasis."""
    if described.change.kind == "emphasis":
        units = filter(None, (described.change.before, described.change.after))
        yield words(say("paper-emphasis", struck="yes" if any(unit.struck for unit in units) else "no"))
