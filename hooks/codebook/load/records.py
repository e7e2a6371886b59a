"""Records: what was published, as it lies beside the texts in files that begin with a dot.

    code/<edition>/.wording                       the wording of an edition
    reports/<council>/.<date>-<title>.wording     the wording of a report
    .addresses                                    every page address, one a line

A line of wording is a label, a tab, and the words of that unit. The file is what readers can verify by `sha256sum`, so that it is read to
the letter.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from codebook.load.bounds import LARGEST_SUM, LONGEST_RUN, MOST_LINES, TOO_MUCH
from codebook.load.files import LARGEST_FILE
from codebook.model import Problem, Record
from codebook.refs import ReportRef

WORDING = ".wording"
ADDRESSES = ".addresses"

MOST_FAULTS = 50
"""How many lines of one record are told: then it is no record, and has to be put back as a whole."""

_PUT_BACK = "put the file back as it was published"


@dataclass(frozen=True)
class Records:
    """All that was recorded, and what is wrong with it."""

    wording: dict[str, Record]
    """By the reference of the edition or report."""
    addresses: tuple[str, ...]
    problems: tuple[Problem, ...]


def read_records(docs: Path) -> Records:
    """The records in the folder of the content."""
    wording: dict[str, Record] = {}
    problems: list[Problem] = []
    read = 0
    for reference, path in _places(docs):
        name = f"{docs.name}/{path.relative_to(docs).as_posix()}"
        read += path.stat().st_size
        if read > LARGEST_SUM:
            problems.append(Problem(name, 1, TOO_MUCH))
            break
        lines, faults = _lines(name, path)
        if not faults:  # else what was published is unknown
            wording[reference] = Record(name, lines)
        problems += faults
    addresses: tuple[str, ...] = ()
    if (docs / ADDRESSES).is_file() and not (docs / ADDRESSES).is_symlink():
        text, faults = _text(f"{docs.name}/{ADDRESSES}", docs / ADDRESSES)
        addresses = tuple(line.removeprefix("/") for line in text.splitlines())
        problems += faults
    return Records(wording, addresses, tuple(problems))


def _places(docs: Path) -> Iterator[tuple[str, Path]]:
    """Each file of wording, with the reference of what it records."""
    for path in filter(_is_no_link, sorted(docs.glob(f"code/*/{WORDING}"))):
        yield path.parent.name, path
    for path in filter(_is_no_link, sorted(docs.glob(f"reports/*/.*{WORDING}"))):
        yield str(ReportRef(path.parent.name, path.name.removeprefix(".").removesuffix(WORDING))), path


def _is_no_link(path: Path) -> bool:
    """Whether a record is a file itself, in a folder itself; `load` tells of each link."""
    return path.is_file() and not path.is_symlink() and not path.parent.is_symlink()


def _text(name: str, path: Path) -> tuple[str, list[Problem]]:
    """A record's text, with what is wrong with its bytes."""
    if path.stat().st_size > LARGEST_FILE:
        return "", [Problem(name, 1, f"this record has more than {LARGEST_FILE // 10**6} million bytes; {_PUT_BACK}")]
    data = path.read_bytes()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return "", [Problem(name, line, f"a sign that a record cannot hold; {_PUT_BACK}")]
    if not text:
        return "", [Problem(name, 1, f"this record is empty; {_PUT_BACK}")]
    if not text.endswith(("\n", "\r")):
        return text, [
            Problem(
                name, text.count("\n") + 1, f"the last line has no end, so that some of it may be missing; {_PUT_BACK}"
            )
        ]
    if "\r" in text:
        return text, [Problem(name, text.count("\n") + 1, f"line ends of another program; {_PUT_BACK}")]
    return text, []


def _lines(name: str, path: Path) -> tuple[tuple[tuple[str, str], ...], list[Problem]]:
    """The labels and words of a record; of one that is none, no more than the first faults are told."""
    text, problems = _text(name, path)
    if (number := text.count("\n")) > MOST_LINES:
        return (), [Problem(name, 1, f"this record has {number:,} lines; at most {MOST_LINES:,}: {_PUT_BACK}")]
    found: dict[str, str] = {}
    for number, line in enumerate(text.split("\n")[:-1], start=1):
        label, tab, words = line.partition("\t")
        if not tab or not label or not words or label in found or len(words) > LONGEST_RUN:
            problems.append(Problem(name, number, f"'{label[:40]}' begins no line of a record; {_PUT_BACK}"))
            if len(problems) == MOST_FAULTS:
                break
        found[label] = words
    return tuple(found.items()), problems
