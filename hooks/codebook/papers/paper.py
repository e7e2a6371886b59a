"""A comparison of two editions as text values, independent of format."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from codebook.compare import Change, Comparison, compare
from codebook.compare.runs import Run, differ
from codebook.facts import Became, ChangeFacts
from codebook.history.succession import became, decisions, removals, steps
from codebook.model import Edition, Site, Unit
from codebook.record import TITLE, fingerprint, marked, normal, outline
from codebook.render import names
from codebook.render.changes import EDITORS, NOT_JUDGED, PERHAPS_CORRECTED
from codebook.render.compare_pages import counts
from codebook.render.described import Departed, Told, ToldPart, described_parts
from codebook.render.status import is_over
from codebook.sentences import Listed, Value, say
from codebook.values.references import parse

Words = Callable[[Value], str]
"""Writes a name or sentence as plain text."""


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
    def quoted(self) -> Iterator[tuple[str, str]]:
        """Yields label and text of each sentence."""
        for before, after in self.sentences:
            if before == after or self.in_layout:
                yield "Words", after
                continue
            for what, words in (("Before", before), ("After", after)):
                if words:
                    yield what, words


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
    prints_numbers: bool = False
    """Whether clauses begin with printed numbers."""

    @property
    def ours(self) -> str:
        """Says whose the numbers are."""
        return OF_THE_CODE if self.prints_numbers else OURS

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All changed units."""
        return tuple(entry for section in self.sections for entry in section.entries)


OURS = "The numbers of statements, clauses and paragraphs are given for citing. They are not words of the Code."
OF_THE_CODE = "Numbers at the beginning of clauses are words of the Code. The names above units are given for citing."


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
        f"From the {_edition(site, before, words)} to the {_edition(site, after, words)}",
        "Nothing differs: every word is the same, and stands where it stood."
        if compared.is_same
        else words(counts(compared)),
        _changed(compared.title),
        _title_remark(site, compared, decided.get(TITLE, ()), words),
        tuple(
            section for section in sections if section.entries or section.title or section.remark or section.departed
        ),
        tuple((names.capital(edition.facts.name), fingerprint(edition)) for edition in (before, after)),
        before.prints_numbers or after.prints_numbers,
    )


def _title_remark(site: Site, compared: Comparison, made: Sequence[ChangeFacts], words: Words) -> str:
    if not made:
        return words(NOT_JUDGED) if differ(compared.title) else ""
    return " ".join(dict.fromkeys(_said(site, one, words) for one in made))


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


def _edition(site: Site, edition: Edition, words: Words) -> str:
    """Formats an edition: consultation draft of 2015 (draft 2015)."""
    return f"{edition.facts.name} ({words(names.life(edition, site))})"


def _changed(title: tuple[Run, ...]) -> tuple[Run, ...]:
    return title if differ(title) else ()


def _section(site: Site, before: Edition, after: Edition, part: ToldPart, words: Words) -> Section:
    whole = part.kind in ("added", "removed")
    remarks = [_remark(words(say("comparison-whole", kind=part.kind)))] if whole else []
    if part.moved:
        remarks = [_remark(words(say("comparison-moved-among", among=names.among(part.part, after))))]
    remarks += [_said(site, made, words) for made in part.decisions]
    remarks += [words(NOT_JUDGED)] if part.is_unjudged else []
    entries = tuple(
        _entry(site, before, after, told, words) for told in part.units if told.change.kind != "same" or told.decisions
    )
    title = () if whole else _changed(part.title)
    departed = tuple(replace(unit, name=words(unit.name), now_called=words(unit.now_called)) for unit in part.departed)
    return Section(part.part.title, title, " ".join(dict.fromkeys(remarks)), entries, departed)


def _remark(change: str) -> str:
    return f"{names.capital(change)}."


def _entry(site: Site, before: Edition, after: Edition, told: Told, words: Words) -> Entry:
    change = told.change
    remarks = tuple(
        dict.fromkeys(_remarks(site, before, after, told, words))
    )  # a draft may repeat remarks of its origin
    return Entry(
        change.label,
        words(told.name),
        words(told.kind),
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


def _remarks(site: Site, before: Edition, after: Edition, told: Told, words: Words) -> Iterator[str]:
    change = told.change
    if told.places:
        yield words(told.places)
    yield from _forms(told, words)
    for edition, correction in told.corrections:
        changed = f"was “{correction.was}”, now “{correction.is_now}”."
        if correction.layout:
            changed = f"layout of “{correction.is_now}”. {names.sentence(correction.layout)}"
        yield f"Corrected {correction.date.words} in the {edition.facts.name} ({words(names.CORRECTION[correction.kind])}): {changed}"
    if told.only_corrected:
        yield "The words were the same in both versions until then. Neither version changed them."
    elif told.perhaps_corrected:
        yield words(PERHAPS_CORRECTED)
    if told.was_called:
        yield f"It was {words(told.was_called)} before."
    for label in change.sources:
        yield f"Words of {words(_unit(before, label))} went into it."
    if change.into:
        yield f"Its words went into {words(Listed(tuple(_unit(after, label) for label in change.into)))}."
    for removal in told.removals:
        yield from filter(None, (_decided(site, removal, words),))
    yield from [_said(site, made, words) for made in told.decisions] or (
        [words(NOT_JUDGED)] if told.is_unjudged else ()
    )


def _forms(told: Told, words: Words) -> Iterator[str]:
    """Yields sentences on emphasis and layout."""
    yield from map(words, told.form)
    if told.change.kind == "emphasis":
        units = filter(None, (told.change.before, told.change.after))
        struck = ", ~~struck out~~" if any(unit.struck for unit in units) else ""
        yield f"Asterisks mark emphasis: *italic*, **bold**{struck}."


def _said(site: Site, made: ChangeFacts, words: Words) -> str:
    what = f" {names.sentence(made.what)}" if made.what else ""
    return f"{words(EDITORS)} {made.effect}.{what} {_decided(site, made, words)}".strip()


def _decided(site: Site, said: Became | ChangeFacts, words: Words) -> str:
    """Returns decision and report, as on pages; empty for a proposal with an outcome."""
    told = "" if is_over(site, said) else f"Decided: {names.sentence(said.decided)}"
    return f"{told}{_see(site, said, words)}".strip()


def _unit(edition: Edition, label: str) -> Value:
    return names.unit_name(edition.units[label], edition.part_of[label])


def _see(site: Site, said: Became | ChangeFacts, words: Words) -> str:
    """Names the deciding report, or gives its reference if the site lacks it."""
    if not said.report:
        return ""
    ref = parse(said.report)
    return f" See {words(names.ref_name(ref, site)) if site.has(ref) else said.report}."
