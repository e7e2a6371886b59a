"""Checks that a text, and later revisions of its record, keep the recorded structure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from codebook.model import Problem, Record, Report
from codebook.model.outline import Outline, marked, read_outline
from codebook.record.amendments import Acts
from codebook.record.emphasis import units
from codebook.record.structure import act_of, keeps_emphasis, keeps_layout, outlines, what_moved
from codebook.record.wording import Text, normal, reference_of
from codebook.values.references import written_label

_PUT_BACK = "put the file back as it was published"


@dataclass(frozen=True)
class _Form:
    words: str
    outline: Outline

    @property
    def each(self) -> list[str]:
        return self.words.split(" ")


@dataclass(frozen=True)
class _Change:
    label: str
    was: _Form
    current: _Form
    acts: Acts
    explained: frozenset[str]
    """The kinds of its new corrections: `layout`, `emphasis`."""

    def unexplained(self) -> Iterator[tuple[str, str]]:
        """Yields the kind and description of each unexplained change of structure. `verify` reports changes of words."""
        was, current = self.was, self.current
        if was.words != current.words and (
            self.label in self.acts.withheld_units or not self.acts.explain(self.label, was.words, current.words)
        ):
            return
        both = was.outline, current.outline, was.each, current.each
        if "layout" not in self.explained and not keeps_layout(*both):
            yield "layout", what_moved(was.outline.layout, current.outline.layout, current.each)
        if "emphasis" not in self.explained and not keeps_emphasis(*both):
            old, new = (marked(form.each, form.outline.emphasis) for form in (was, current))
            yield "emphasis", f"was: “{old}”, now: “{new}”"


def structure_broken(record: Record, wording: Record, text: Text, acts: Acts) -> Iterator[Problem]:
    """Yields units whose layout or emphasis differs from the record without a correction."""
    yield from _other_lines(record, wording, text)
    there, words, numbers = _forms(text), dict(wording.lines), _numbers(record)
    for label, recorded in record.lines:
        if label not in there or label not in words or recorded == str(there[label].outline):
            continue
        was = read_outline(recorded)
        current = there[label].outline
        if was is None:
            yield Problem(
                record.path,
                numbers[label],
                f"this line, of {written_label(label)}, is not as `make record` writes it; {_PUT_BACK}",
            )
        elif (lost := was.acts - current.acts) and label not in acts.withheld_units:
            message = f"{written_label(label)} has no correction for '{min(lost)}'; {_PUT_BACK}, or the correction"
            yield Problem(record.path, numbers[label], message)
        else:
            explained = _kinds([*(current.acts - was.acts)])
            change = _Change(label, _Form(words[label], was), there[label], acts, explained)
            yield from _problems(change, text)


def _other_lines(record: Record, wording: Record, text: Text) -> Iterator[Problem]:
    """Yields units in only one of a text's two records, or in another order."""
    recorded, words, there = dict(record.lines), dict(wording.lines), units(text)
    numbers = _numbers(record)
    for label in recorded:
        if label not in words:
            yield Problem(
                record.path,
                numbers[label],
                f"{written_label(label)} is here but not in the .wording record; {_PUT_BACK}",
            )
    for label in words:
        if label in there and label not in recorded:
            yield Problem(record.path, 1, f"the line of {written_label(label)} is gone; {_PUT_BACK}")
    order = [label for label in recorded if label in words]
    for label, wanted in zip(order, (label for label in words if label in recorded), strict=True):
        if label != wanted:
            message = f"the line of {written_label(label)} is where the line of {written_label(wanted)} should be; {_PUT_BACK}"
            yield Problem(record.path, numbers[label], message)
            return


def _problems(change: _Change, text: Text, record: str = "", line: int = 1) -> Iterator[Problem]:
    """Reports a change at the unit or, if given, at a line of `record`."""
    name = written_label(change.label)
    correct = (
        f"add a correction {'under corrections:' if isinstance(text, Report) else f'in corrections.md of {text.id}'}"
    )
    for kind, moved in change.unexplained():
        how = "with the marks (*, ** and ~~) under 'was' and 'now'"
        if kind == "layout":
            how = "with the words, unchanged, under 'was' and 'now', and under 'layout' what was where"
        message = f"{name} was published with another {kind}; {moved}"
        if record:
            message = f"the {kind} of {name} was changed in this record; {moved}"
            yield Problem(record, line, f"{message}; put the line back, or {correct}, {how}")
            continue
        path, unit = units(text)[change.label]
        yield Problem(
            path,
            unit.line,
            f"{message}; put the {kind} back; or, if our copy or the document was wrong, {correct}, {how}",
        )


@dataclass(frozen=True)
class Published:
    """A text at one revision, with its records."""

    text: Text | None
    wording: Record
    structure: Record | None

    def forms(self) -> tuple[Mapping[str, _Form], Mapping[str, _Form]]:
        """Returns the recorded units and the current ones, by label."""
        return _recorded(self.structure, self.wording), _forms(self.text) if self.text else {}


def lost_structure(before: Published, after: Published, text: Text, acts: Acts) -> Iterator[Problem]:
    """Yields published units whose layout or emphasis changed in the text or record without a new act."""
    record, current = before.structure, after.structure
    if record and current is None:
        message = f"this record of the layout of {reference_of(text)} was published and is gone; {_PUT_BACK}"
        yield Problem(record.path, 1, message)
    was, (published, there) = before.forms(), after.forms()
    numbers = _numbers(current) if current else {}
    explained = _explained(acts)
    for label, _ in before.wording.lines:
        forms = [found[label] for found in was if label in found]
        if current and label in was[0] and label not in numbers:
            yield Problem(current.path, 1, f"the line of {written_label(label)} is gone; {_PUT_BACK}")
        for found, path in ((published, current.path if current else ""), (there, "")):
            changes = [
                _Change(label, form, found[label], acts, explained.get(label, frozenset()))
                for form in forms
                if label in found
            ]
            if changes and all([*change.unexplained()] for change in changes):
                yield from _problems(changes[0], text, path, numbers.get(label, 1))
                break


def _explained(acts: Acts) -> Mapping[str, frozenset[str]]:
    made: dict[str, list[str]] = {}
    for correction in acts.corrections:
        made.setdefault(correction.unit, []).append(act_of(correction))
    return {unit: _kinds(names) for unit, names in made.items()}


def _kinds(acts: Sequence[str]) -> frozenset[str]:
    return frozenset(name.split()[1] for name in acts if name)


def _forms(text: Text) -> Mapping[str, _Form]:
    there = units(text)
    return {label: _Form(normal(there[label][1].text), found) for label, found in outlines(text).items()}


def _recorded(record: Record | None, wording: Record) -> Mapping[str, _Form]:
    words = dict(wording.lines)
    lines = ((label, read_outline(line)) for label, line in (record.lines if record else ()) if label in words)
    return {label: _Form(words[label], found) for label, found in lines if found is not None}


def _numbers(record: Record) -> Mapping[str, int]:
    return {label: number for number, (label, _) in enumerate(record.lines, start=1)}
