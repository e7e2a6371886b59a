"""Record: the wording and the addresses of what was published, and whether a build keeps them.

The record of a text is a file with a line a unit: its label, a tab, its words. It is what was promised to whoever cited them, so that text may
differ from it only by an explicit act: a correction that names the words before, or words withheld for a person's sake.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from codebook.facts import CorrectionFacts, Withheld
from codebook.load import ADDRESSES, WORDING
from codebook.model import Edition, Problem, Record, Report, Site

Text = Edition | Report
"""What is recorded as a whole."""

TITLE = "title"
"""The label of a text's title, which is among its words; no unit has it."""

_BRACKETS = re.compile(r"\[[^\[\]]*\]")
"""What stands in the place of words that were withheld."""


@dataclass(frozen=True)
class Line:
    """One line of a text as it would be recorded now."""

    label: str
    words: str
    """In Unicode's composed form (NFC), with white space folded."""
    path: str = field(compare=False)
    line: int = field(compare=False)


def texts(site: Site) -> Mapping[str, Text]:
    """Every text of a site, by its reference."""
    found: dict[str, Text] = {edition.id: edition for edition in site.editions}
    return found | {str(report.ref): report for report in site.reports}


def record_path(reference: str) -> str:
    """Where the record of a text stands, in the folder of the content."""
    council, slash, report = reference.partition("/")
    return f"reports/{council}/.{report}{WORDING}" if slash else f"code/{reference}/{WORDING}"


def lines(text: Text) -> tuple[Line, ...]:
    """A text, line by line: its title, and of the code each heading before its units."""
    document = text.document
    found = [Line(TITLE, _normal(text.facts.title), document.path, document.line("title"))]
    if isinstance(text, Report):
        found += [Line(unit.label, _normal(unit.text), document.path, unit.line) for unit in text.units]
        return tuple(found)
    for part in text.parts:
        found.append(Line(part.id, _normal(part.title), part.path, part.line))
        found += [Line(unit.label, _normal(unit.text), part.path, unit.line) for unit in part.units]
    return tuple(found)


def _normal(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.split()))


def wording(text: Text) -> bytes:
    """The file that records a text as it is now, which is also published."""
    return _file((line.label, line.words) for line in lines(text))


def _file(pairs: Iterator[tuple[str, str]]) -> bytes:
    return "".join(f"{label}\t{words}\n" for label, words in pairs).encode()


def fingerprint(text: Text) -> str:
    """The SHA-256 of the file that records a text as it is now, as `sha256sum` prints it."""
    return hashlib.sha256(wording(text)).hexdigest()


def earlier_fingerprints(text: Text) -> tuple[tuple[CorrectionFacts, str], ...]:
    """The fingerprints that a text had before each of its corrections, with the correction that ended each, newest first.

    Of words that were taken out nothing can be told, so that these are those of the text without them.
    """
    current = {line.label: line.words for line in lines(text)}
    found = []
    for correction in reversed(corrections_of(text)):
        words = current.get(correction.unit, "")
        current[correction.unit] = words.replace(_normal(correction.is_now), _normal(correction.was), 1)
        found.append((correction, hashlib.sha256(_file(iter(current.items()))).hexdigest()))
    return tuple(found)


def is_recorded(text: Text, site: Site) -> bool:
    """Whether the words of a text are the recorded ones, so that they can't change any more without being seen to."""
    record = site.records.get(_reference(text))
    return record is not None and record.lines == tuple((line.label, line.words) for line in lines(text))


def _reference(text: Text) -> str:
    return str(text.ref) if isinstance(text, Report) else text.id


def corrections_of(text: Text) -> tuple[CorrectionFacts, ...]:
    """The corrections of a text, oldest first."""
    return text.facts.corrections if isinstance(text, Report) else text.corrections


def withheld_of(text: Text) -> tuple[Withheld, ...]:
    """What was taken out of a text after it was published."""
    return tuple(left for left in text.facts.withheld if left.date is not None)


# What may have become of recorded words


@dataclass(frozen=True)
class Acts:
    """The acts by which recorded words may lawfully have become others."""

    corrections: tuple[CorrectionFacts, ...]
    """Oldest first."""
    withheld: tuple[Withheld, ...]

    @cached_property
    def withheld_units(self) -> frozenset[str]:
        """The labels of the units of which words were taken out."""
        return frozenset(left.unit for left in self.withheld)

    def explain(self, label: str, was: str, current: str) -> bool:
        """Whether they make the current words of those before."""
        before = current
        candidates = [current]
        for correction in reversed([made for made in self.corrections if made.unit == label]):
            before = before.replace(_normal(correction.is_now), _normal(correction.was), 1)
            candidates.append(before)
        if was in candidates:
            return True
        return label in self.withheld_units and any(masks(candidate, was) for candidate in candidates)


def masks(current: str, was: str) -> bool:
    """Whether a text is another with some of its words taken out, and square brackets in their place.

    Something must have stood where each pair of brackets stands, so that nothing can be put in as a remark; brackets that stood there are
    one thing. What is left is looked for as
    far to the front as it can be, which finds it if it is there, in time that grows with the length alone.
    """
    was = _BRACKETS.sub("\0", was)
    first, *others = (piece.strip() for piece in _BRACKETS.split(current))
    if not others or not was.startswith(first):
        return False
    *between, last = others
    rest = was[len(first) :]
    for piece in between:
        rest = rest.lstrip()
        found = rest.find(piece, 1)
        if found < 1:
            return False
        rest = rest[found + len(piece) :]
    return rest.endswith(last) and bool(rest[: len(rest) - len(last)].strip())


def all_acts(text: Text) -> Acts:
    """Every act that a text tells of."""
    return Acts(corrections_of(text), withheld_of(text))


def new_acts(before: Text, after: Text) -> Acts:
    """The acts that a text tells of and did not tell of before."""
    old = {*corrections_of(before)}, {*withheld_of(before)}
    return Acts(
        tuple(made for made in corrections_of(after) if made not in old[0]),
        tuple(left for left in withheld_of(after) if left not in old[1]),
    )


# What the record promises


def permanence(site: Site) -> Iterator[Problem]:
    """Everything recorded that this site would break. What could not be read is told elsewhere."""
    found = texts(site)
    for reference, record in site.records.items():
        text = found.get(reference)
        if text is not None and not _unread(text, site):
            yield from _differences(record, text, all_acts(text))
        elif text is None and not any(path.startswith(_stem(record.path)) for path in site.broken):
            message = f"{reference} was published and is gone; put it back: what was cited must be found where it was"
            yield Problem(record.path, 1, message)


def _unread(text: Text, site: Site) -> bool:
    """Whether some of a text could not be read."""
    path = text.document.path
    return any(broken == path or broken.startswith(_stem(path)) for broken in site.broken)


def _stem(path: str) -> str:
    """What the paths of all files of a text begin with."""
    folder, _, name = path.rpartition("/")
    name = name.removesuffix(WORDING).removeprefix(".").removesuffix("index.md")
    return f"{folder}/{name}"


def _differences(record: Record, text: Text, acts: Acts) -> Iterator[Problem]:
    """Each recorded line that a text breaks."""
    current = {line.label: line for line in lines(text)}
    recorded = dict(record.lines)
    for number, (label, was) in enumerate(record.lines, start=1):
        line = current.get(label)
        if line is None:
            yield Problem(record.path, number, _gone(label, was))
        elif line.words != was and not acts.explain(label, was, line.words):
            yield Problem(line.path, line.line, _reworded(label, was, line.words, text))
    for label, line in current.items():
        if label not in recorded:
            yield Problem(line.path, line.line, _new(label, line.words))
    yield from _out_of_order([label for label in recorded if label in current], current, recorded)


def _gone(label: str, was: str) -> str:
    return (
        f"{label} was published and is gone; it was: “{was}”, now: nothing; put it back; or, for a person's sake, write "
        "[withheld] in the place of its words and say so under 'withheld'; or leave it out of a new version, under 'became'"
    )


def _reworded(label: str, was: str, current: str, text: Text) -> str:
    where = "under 'corrections'" if isinstance(text, Report) else f"in corrections.md of {text.id}"
    return (
        f"{label} was published with other words; was: “{was}”, now: “{current}”; put the old words back; or, if our copy or the "
        f"document was wrong, tell the correction {where}; or, for a person's sake, write [withheld] in the place of the words and "
        "say so under 'withheld'; or, if the wording was decided anew, make a new version"
    )


def _new(label: str, current: str) -> str:
    return (
        f"{label} stands in a text that was published without it; was: nothing, now: “{current}”; take it out; or, if the wording was "
        "decided anew, make a new version"
    )


def _out_of_order(kept: list[str], current: Mapping[str, Line], recorded: Mapping[str, str]) -> Iterator[Problem]:
    """The first unit that stands in another place than it was published in."""
    order = [label for label in current if label in recorded]
    for label, wanted in zip(order, kept, strict=True):
        if label != wanted:
            line = current[label]
            message = f"{label} was published in another place; here stood {wanted}; put them back in order, or make a new version"
            yield Problem(line.path, line.line, message)
            return


def unrecorded(site: Site) -> Iterator[Problem]:
    """Every text whose words are not recorded yet, so that they could still change unseen."""
    for text in texts(site).values():
        if not is_recorded(text, site):
            message = (
                "these words are not recorded yet; record them with `make record`, so that they cannot change unseen"
            )
            yield Problem(text.document.path, 1, message)


def addresses_kept(site: Site, there: frozenset[str]) -> Iterator[Problem]:
    """Every recorded page address that is not among those that are there."""
    folder = site.documents[0].path.partition("/")[0]
    for number, url in enumerate(site.addresses, start=1):
        if url not in there:
            message = (
                f"the address /{url} was published and leads nowhere now; put the page back where it was, or say in site.yml, "
                "under 'moved', where it leads on to"
            )
            yield Problem(f"{folder}/{ADDRESSES}", number, message)


# What the record was, and what it is


def grown(before: Site, after: Site) -> Iterator[Problem]:
    """Everything that was recorded before and that the records, or what explains them, no longer hold."""
    old, new = texts(before), texts(after)
    for reference, record in before.records.items():
        current = after.records.get(reference)
        if reference not in new or current is None:
            yield Problem(
                record.path, 1, f"{reference} was published and is no longer recorded; put its text and its record back"
            )
            continue
        text = old.get(reference)
        acts = new_acts(text, new[reference]) if text else Acts((), ())
        yield from _edited(record, current, acts, {line.label: line.words for line in lines(text)} if text else {})
        if text:
            yield from _drifted({*record.lines} & {*current.lines}, text, new[reference], acts)
            yield from _acts_kept(text, new[reference])
    folder = before.documents[0].path.partition("/")[0]
    for url in before.addresses:
        if url not in after.addresses:
            yield Problem(
                f"{folder}/{ADDRESSES}", 1, f"the address /{url} was published and is no longer recorded; put it back"
            )


def _edited(before: Record, after: Record, acts: Acts, text: Mapping[str, str]) -> Iterator[Problem]:
    """The lines of a record that were changed and that no act explains.

    A record may lag behind its text: what had become of the words in the `text` that it stood beside was told by then.
    """
    current = dict(after.lines)
    numbers = {label: number for number, label in enumerate(current, start=1)}
    for label, was in before.lines:
        if label not in current:
            yield Problem(after.path, 1, f"the record of {label} is gone; it was: “{was}”; put the line back")
        elif current[label] not in (was, text.get(label)) and not any(
            acts.explain(label, words, current[label]) for words in (was, text.get(label, was))
        ):
            message = (
                f"the record of {label} was changed to fit; was: “{was}”, now: “{current[label]}”; put the old words back, or tell the "
                "correction by which they changed"
            )
            yield Problem(after.path, numbers[label], message)
    added = [label for label in current if label not in dict(before.lines)]
    for label in added:
        yield Problem(
            after.path, numbers[label], f"the record of {label} was added to a text that was published; take it out"
        )
    if not added and [label for label in current if label in dict(before.lines)] != [
        label for label, _ in before.lines if label in current
    ]:
        yield Problem(after.path, 1, "the lines of this record were put in another order; put them back")


def _drifted(recorded: set[tuple[str, str]], before: Text, after: Text, acts: Acts) -> Iterator[Problem]:
    """The lines of a text that are others than before by no new act, though an older one would explain them.

    `recorded` are the labels and words that are recorded as before; what became of other lines is told of the record.
    """
    promised = dict(recorded)
    were = {line.label: line.words for line in lines(before)}
    for line in lines(after):
        was = were.get(line.label, line.words)
        told = line.words in (was, promised.get(line.label)) or acts.explain(line.label, was, line.words)
        if line.label in promised and not told:
            yield Problem(line.path, line.line, _reworded(line.label, was, line.words, after))


def _acts_kept(before: Text, after: Text) -> Iterator[Problem]:
    """The corrections and removals that were told and are not told any more."""
    gone = frozenset(left.unit for left in withheld_of(after))
    path = after.document.path
    told = corrections_of(after)
    for made in corrections_of(before):
        if made not in told and not any(_is_masked(made, current) for current in told if made.unit in gone):
            message = f"the correction of {made.unit} of {made.date} was published and is gone; put it back, with its old words"
            yield Problem(path, 1, message)
    for left in withheld_of(before):
        if left not in withheld_of(after):
            message = f"it was published that words of {left.unit} were withheld on {left.date}; put that back"
            yield Problem(path, 1, message)


def _is_masked(before: CorrectionFacts, after: CorrectionFacts) -> bool:
    """Whether a correction is another of which words were taken out."""
    same = before.model_copy(update={"was": after.was, "is_now": after.is_now, "reason": after.reason}) == after
    pairs = ((after.was, before.was), (after.is_now, before.is_now), (after.reason, before.reason))
    return same and all(current == was or masks(_normal(current), _normal(was)) for current, was in pairs)
