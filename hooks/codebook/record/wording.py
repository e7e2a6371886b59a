"""The wording of a text as it is recorded: a line a unit, its label, a tab, its words. The file is what readers can check."""

import hashlib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from codebook.facts import CorrectionFacts, Withheld
from codebook.load import WORDING
from codebook.model import Edition, Problem, Report, Site, Unit
from codebook.record.emphasis import of_emphasis

Text = Edition | Report
"""What is recorded as a whole."""

TITLE = "title"
"""The label of a text's title, which is among its words; no unit has it."""


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
    found = [Line(TITLE, normal(text.facts.title), document.path, document.line("title"))]
    if isinstance(text, Report):
        found += [Line(unit.label, normal(unit.text), document.path, unit.line) for unit in text.units]
        return tuple(found)
    for part in text.parts:
        found.append(Line(part.id, normal(part.title), part.path, part.line))
        found += [Line(unit.label, normal(unit.text), part.path, unit.line) for unit in part.units]
    return tuple(found)


def normal(text: str) -> str:
    """Text as it is recorded: in Unicode's composed form (NFC), with white space folded, and nothing else altered."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


def wording(text: Text) -> bytes:
    """The file that records a text as it is now, which is also published."""
    return _file((line.label, line.words) for line in lines(text))


def _file(pairs: Iterator[tuple[str, str]]) -> bytes:
    return "".join(f"{label}\t{words}\n" for label, words in pairs).encode()


def fingerprint(text: Text) -> str:
    """The SHA-256 of the file that records a text as it is now, as `sha256sum` prints it."""
    return hashlib.sha256(wording(text)).hexdigest()


def undone(words: str, correction: CorrectionFacts) -> str:
    """Recorded words as they were before a correction of theirs."""
    return words.replace(normal(correction.is_now), normal(correction.was), 1)


def uncorrected(text: Text, label: str) -> str | None:
    """The words that a unit had before it was corrected, as far as its corrections tell them; None if the text has no such label."""
    words = _words(text, label)
    for correction in reversed(corrections_of(text)):
        if words is not None and correction.unit == label:
            words = undone(words, correction)
    return words


def _words(text: Text, label: str) -> str | None:
    """The line of one label, without those of all others, since each page of a unit asks; None if the text has no such label."""
    units = text.by_label if isinstance(text, Report) else text.units
    if label == TITLE:
        return normal(text.facts.title)
    if label in units:
        return normal(units[label].text)
    return next((normal(part.title) for part in getattr(text, "parts", ()) if part.id == label), None)


def differs_by_correction(before: Edition, first: Unit | None, after: Edition, second: Unit | None) -> bool:
    """Whether a unit of each of two editions has other words than the other's, and had the same until one was corrected."""
    if first is None or second is None or first.text == second.text:
        return False
    return uncorrected(before, first.label) == uncorrected(after, second.label)


def earlier_fingerprints(text: Text) -> tuple[tuple[CorrectionFacts, str], ...]:
    """The fingerprints that a text had before each of its corrections, with the correction that ended each, newest first.

    Nothing is told of the time before words were taken out: what was published then had another, by which a guess could be tested.
    """
    last = max((left.date for left in withheld_of(text) if left.date), default=None)
    current = {line.label: line.words for line in lines(text)}
    found = []
    for correction in reversed(corrections_of(text)):
        if last is not None and correction.date <= last:
            break
        if of_emphasis(correction):
            continue  # which no record holds, so that it had the same before
        words = current.get(correction.unit, "")
        current[correction.unit] = undone(words, correction)
        found.append((correction, hashlib.sha256(_file(iter(current.items()))).hexdigest()))
    return tuple(found)


def is_recorded(text: Text, site: Site) -> bool:
    """Whether the words of a text are the recorded ones, so that they can't change any more without being seen to."""
    record = site.records.get(reference_of(text))
    return record is not None and record.lines == tuple((line.label, line.words) for line in lines(text))


def reference_of(text: Text) -> str:
    """What a text is called where it is recorded."""
    return str(text.ref) if isinstance(text, Report) else text.id


def corrections_of(text: Text) -> tuple[CorrectionFacts, ...]:
    """The corrections of a text, oldest first."""
    return text.facts.corrections if isinstance(text, Report) else text.corrections


def withheld_of(text: Text) -> tuple[Withheld, ...]:
    """What was taken out of a text after it was published."""
    return tuple(left for left in text.facts.withheld if left.date is not None)


def unrecorded(site: Site) -> Iterator[Problem]:
    """Every text whose words are not recorded yet, so that they could still change unseen."""
    for text in texts(site).values():
        if not is_recorded(text, site):
            message = (
                "these words are not recorded yet; record them with `make record`, so that they cannot change unseen"
            )
            yield Problem(text.document.path, 1, message)
