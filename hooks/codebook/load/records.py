"""Reads records of what was published, in files that begin with a dot:

    code/<edition>/.wording, .structure                        an edition's text, and its layout
    reports/<council>/.<date>-<title>.wording, .structure      the same of a report
    .facts in these folders, .<date>-<title>.facts, .facts     facts of an edition or council, of a report, of the whole site
    .addresses                                                 URL of each page and of each report's own files, one a line

A line has a label, a tab, and the text or outline of the unit, or the value of the fact. Readers can verify text with `sha256sum`, so it is read exactly.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from codebook.load.files import LARGEST_FILE, File, unreadable
from codebook.load.files import files as listed
from codebook.load.size_limits import LARGEST_SUM, LONGEST_RUN, MOST_LINES, TOO_MUCH
from codebook.model import Problem, Record
from codebook.values.references import ReportRef

WORDING = ".wording"
STRUCTURE = ".structure"
FACTS = ".facts"
ADDRESSES = ".addresses"

MOST_FAULTS = 50

_PUT_BACK = "put the file back as it was published"


@dataclass(frozen=True)
class Records:
    """All records, and their faults."""

    wording: Mapping[str, Record]
    """By reference of the edition or report."""
    addresses: tuple[str, ...]
    problems: tuple[Problem, ...]
    structures: Mapping[str, Record] = field(default_factory=dict)
    facts: Mapping[str, Record] = field(default_factory=dict)
    """By path, relative to the content folder."""


def read_records(docs: Path, files: Sequence[File] | None = None) -> Records:
    """Reads the records in the content folder, which are `files` if given."""
    records = listed(docs)[1] if files is None else files
    wording, problems = _read(docs, _texts(records, WORDING))
    structures, faults = _read(docs, _texts(records, STRUCTURE))
    problems += faults
    facts, faults = _read(docs, ((file.name, file) for file in records if file.name.endswith(FACTS)))
    problems += faults
    addresses: tuple[str, ...] = ()
    for file in records:
        if file.name == ADDRESSES:
            text, faults = _text(f"{docs.name}/{ADDRESSES}", Path(file.path))
            addresses = tuple(line.removeprefix("/") for line in text.splitlines())
            problems += faults
    return Records(wording, addresses, tuple(problems), structures, facts)


def _read(docs: Path, places: Iterable[tuple[str, File]]) -> tuple[dict[str, Record], list[Problem]]:
    records: dict[str, Record] = {}
    problems: list[Problem] = []
    size = 0
    for reference, file in places:
        name, path = f"{docs.name}/{file.name}", Path(file.path)
        with suppress(OSError):  # reported by `_text`
            size += path.stat().st_size
        if size > LARGEST_SUM:
            problems.append(Problem(name, 1, TOO_MUCH))
            break
        lines, faults = _lines(name, path, LONGEST_RUN if name.endswith(WORDING) else LARGEST_FILE)
        if not faults:  # otherwise what was published is unknown
            records[reference] = Record(name, lines)
        problems += faults
    return records, problems


def _texts(records: Iterable[File], ending: str) -> Iterator[tuple[str, File]]:
    """Yields the reference of each text that has a record of a kind."""
    for file in records:
        if file.name.endswith(ending):
            kind, folder, name = file.name.split("/")
            report = name.removeprefix(".").removesuffix(ending)
            yield folder if kind == "code" else str(ReportRef(folder, report)), file


def _text(name: str, path: Path) -> tuple[str, list[Problem]]:
    try:
        if path.stat().st_size > LARGEST_FILE:
            message = f"this record has more than {LARGEST_FILE // 10**6} million bytes; {_PUT_BACK}"
            return "", [Problem(name, 1, message)]
        data = path.read_bytes()
    except OSError as error:
        return "", [Problem(name, 1, unreadable(error))]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return "", [Problem(name, line, f"a character that a record cannot have; {_PUT_BACK}")]
    if not text:
        return "", [Problem(name, 1, f"this record is empty; {_PUT_BACK}")]
    if not text.endswith(("\n", "\r")):
        return text, [
            Problem(
                name, text.count("\n") + 1, f"the last line has no line end, so part of it may be missing; {_PUT_BACK}"
            )
        ]
    if "\r" in text:
        return text, [Problem(name, text.count("\n") + 1, f"line ends of another program; {_PUT_BACK}")]
    return text, []


def _lines(name: str, path: Path, longest: int) -> tuple[tuple[tuple[str, str], ...], list[Problem]]:
    """Returns a record's labels and text, with the first faults."""
    text, problems = _text(name, path)
    if (number := text.count("\n")) > MOST_LINES:
        return (), [Problem(name, 1, f"this record has {number:,} lines; at most {MOST_LINES:,}: {_PUT_BACK}")]
    found: dict[str, str] = {}
    for number, line in enumerate(text.split("\n")[:-1], start=1):
        label, tab, words = line.partition("\t")
        if not tab or not label or not words or label in found or len(words) > longest:
            problems.append(Problem(name, number, f"'{label[:40]}' is not how a line of a record begins; {_PUT_BACK}"))
            if len(problems) == MOST_FAULTS:
                break
        found[label] = words
    return tuple(found.items()), problems
