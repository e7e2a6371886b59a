"""Writes and checks record files; rules are in `record`. Only content without faults is recorded."""

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from codebook.book import Book, Faults
from codebook.compare.runs import word_runs
from codebook.editing.future_dates import future_dates
from codebook.load import ADDRESSES, SITE_FILE, load_site
from codebook.load.records import read_records
from codebook.model import Document, Problem, Record, Report, Site
from codebook.record import (
    Text,
    fact_sheets,
    is_recorded,
    is_recorded_fact_sheet,
    is_structure_recorded,
    lines,
    lost_records,
    record_path,
    renewed,
    structure,
    structure_path,
    texts,
    withheld_of,
    wording,
)

ELSEWHERE = (
    "The history of this repository, on every computer that has a copy: rewrite it with `git filter-repo`, and ask everybody to copy it again.",
    "The copies of texts in `tests/sources` and `tests/sites`: remove the words there too, if they are there.",
    "The host of the repository: ask its support to remove what it still keeps of the old history.",
    "Open pull requests, and forks of the repository: each has the old words; close the requests, and write to the owners of the forks.",
    "Finished runs of the workflows: delete the built sites that are attached to them, their logs, and the repository's caches (Actions, Caches).",
    "The published site: it shows the old words until it is published again. Start *Publish* by hand, tick that the history was rewritten, then check the page.",
    "Web archives and the caches of search engines: ask each to remove the page as it was.",
    "Printed copies, and papers that quote the words: write to those who are known to have them.",
    "The document, on the site that it was taken from: write to its publisher.",
    "The fingerprint of the source, if it was under 'source': delete every copy of the line `sha256`, because it lets anybody test a guess.",
    "The earlier fingerprint of the text, on printed covers and in papers that name it: it lets anybody test a guess too; write to those who are known to have it.",
    "Readers of the feeds, the data files and the bundles: their copies cannot be recalled; ask those who are known to remove the words.",
)


_ENDS = re.compile(r"^\W+|\W+$")

_SHORT = 3
"""Characters; shorter text is too common to search for."""


_ELSEWHERE = 2


@dataclass(frozen=True)
class Recorded:
    """The result of recording."""

    files: tuple[Path, ...]
    withheld: tuple[str, ...] = ()
    """Units whose recorded text was withheld now, as edition or report and label."""
    left: tuple[Problem, ...] = ()


def record_wording(docs: Path, book: Book, day: str) -> Recorded:
    """Records all new or explained text, structure and facts on a day (ISO); raises `Faults` if a file can't be written."""
    site = book.site
    if future := tuple(future_dates(site, day)):
        raise Faults(future)
    new = {reference: text for reference, text in texts(site).items() if not is_recorded(text, site)}
    taken = [place for reference, text in new.items() for place in _taken_out(reference, text, site.records)]
    left = tuple(_left(taken, site))
    files = _write_structure(docs, site)  # first: structure is checked against the old text record
    files += [_write(docs, record_path(reference), wording(text)) for reference, text in new.items()]
    files += _write_facts(docs, site, day)
    return Recorded(tuple(files), tuple(place.name for place in taken), left)


def _write_structure(docs: Path, site: Site) -> list[Path]:
    """Records all new or explained layout and emphasis."""
    new = {name: text for name, text in texts(site).items() if not is_structure_recorded(text, site)}
    return [_write(docs, structure_path(reference), structure(text)) for reference, text in new.items()]


def _write_facts(docs: Path, site: Site, day: str) -> list[Path]:
    """Records all new, corrected or reworded facts."""
    new = [sheet for sheet in fact_sheets(site) if not is_recorded_fact_sheet(sheet, site)]
    return [_write(docs, sheet.path, renewed(sheet, site.fact_records.get(sheet.path), day)) for sheet in new]


@dataclass(frozen=True)
class _Taken:
    text: Text
    label: str
    words: tuple[str, ...]

    @property
    def name(self) -> str:
        return f"{self.text.ref if isinstance(self.text, Report) else self.text.id}: {self.label}"

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Matches any run as whole words; nothing if there are none."""
        either = "|".join(r"\s+".join(map(re.escape, run.split())) for run in self.words)
        return re.compile(rf"(?<!\w)(?:{either})(?!\w)" if either else r"(?!)", re.IGNORECASE)


def words_left(before: Site, after: Site) -> tuple[Problem, ...]:
    """Returns warnings for lines that contain text recorded in `before` and withheld in `after`."""
    taken = [place for reference, text in texts(after).items() for place in _taken_out(reference, text, before.records)]
    return tuple(replace(problem, warning=True) for problem in _left(taken, after))


def _taken_out(reference: str, text: Text, records: Mapping[str, Record]) -> Iterator[_Taken]:
    """Yields units whose recorded text is withheld now."""
    record = records.get(reference)
    recorded = dict(record.lines) if record else {}
    current = {line.label: line.words for line in lines(text)}
    for label in dict.fromkeys(left.unit for left in withheld_of(text)):
        if label in recorded and recorded[label] != current.get(label):
            runs = word_runs(recorded[label].split(" "), current.get(label, "").split(" "))
            words = (_ENDS.sub("", " ".join(run.words)) for run in runs if run.kind == "deleted")
            yield _Taken(text, label, tuple(run for run in words if len(run) > _SHORT))


def _left(taken: Sequence[_Taken], site: Site) -> Iterator[Problem]:
    """Yields lines that contain withheld text, ordered by `_rank`."""
    found: dict[tuple[int, str, int], list[str]] = {}
    for document in site.documents:
        for number, line in enumerate(document.text.split("\n"), start=1):
            having = [place for place in taken if place.pattern.search(line)]
            if having:
                rank = min(_rank(place, document, number, site) for place in having)
                found[rank, document.path, number] = [place.name for place in having]
    for record in site.fact_records.values():
        for number, (_, value) in enumerate(record.lines, start=1):
            if having := [place for place in taken if place.pattern.search(value)]:
                found[_ELSEWHERE, record.path, number] = [place.name for place in having]
    for (_, path, number), (name, *others) in sorted(found.items()):
        more = f" and of {len(others)} more" if others else ""
        yield Problem(
            path, number, f"has words that were withheld in {name}{more}; check whether to withhold them here too"
        )


def _rank(taken: _Taken, document: Document, number: int, site: Site) -> int:
    """Ranks 0 for the text's own files, 1 for the same unit in another edition, else `_ELSEWHERE`."""
    facts = taken.text.document.path
    if document.path in (facts, f"{facts.removesuffix('index.md')}corrections.md"):
        return 0
    for edition in site.editions:
        for part in edition.parts if document.path.startswith(edition.document.path.removesuffix("index.md")) else ():
            begun = [unit for unit in part.units if part.path == document.path and unit.line <= number]
            if begun and max(begun, key=lambda unit: unit.line).label == taken.label:
                return 1
    return _ELSEWHERE


def record_addresses(docs: Path, book: Book) -> Recorded:
    """Adds all addresses that must stay to the record; raises `Faults` if the file can't be written."""
    urls = {*book.site.addresses, *book.promised}
    if urls == {*book.site.addresses}:
        return Recorded(())
    text = "".join(f"/{url}\n" for url in sorted(urls))
    return Recorded((_write(docs, ADDRESSES, text.encode()),))


def _write(docs: Path, name: str, data: bytes) -> Path:
    """Writes a file atomically; returns its path."""
    path = docs / name
    beside = path.with_name(f"{path.name}.new")
    try:
        beside.write_bytes(data)
        os.replace(beside, path)  # noqa: PTH105 - a test patches this call
    except OSError as error:
        beside.unlink(missing_ok=True)
        message = f"could not be written: {error.strerror}; the record there is as it was"
        raise Faults((Problem(f"{docs.name}/{name}", 1, message),)) from None
    return path


def kept(base: Path, docs: Path, name: str) -> str:
    """Returns a message if all records in folder `base` (git revision `name`) are kept in `docs`; else raises `Faults`."""
    records = read_records(base)
    if not records.wording and not records.addresses:
        return f"Nothing was recorded at {name}, so there is nothing to keep."
    before, _ = load_site(base)
    after, problems = load_site(docs)
    if before is None:
        message = (
            f"there was no such file at {name}, so what was recorded there cannot be compared; name another revision"
        )
        raise Faults((Problem(f"{base.name}/{SITE_FILE}", 1, message),))
    faults = tuple(problem for problem in problems if not problem.warning)
    if after is None or faults:
        raise Faults(faults)
    if broken := tuple(sorted(lost_records(before, after))):
        raise Faults(broken)
    counts = f"{_count(len(before.records), 'text')}, {_count(len(before.addresses), 'address', 'addresses')}"
    return f"Everything recorded at {name} is kept: {counts}."


def _count(number: int, one: str, several: str = "") -> str:
    return f"{number} {one if number == 1 else several or f'{one}s'}"
