"""Keys of what is made from reports: they change if one does, its records, or any other text than reports."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from codebook.cache import key_of
from codebook.load import FACTS
from codebook.model import Record, Report, Site
from codebook.values.languages import in_english
from codebook.values.references import ReportRef

_NAMED = re.compile(r"[a-z0-9-]+/[0-9]{4}[a-z0-9-]*")
"""What may name a report."""
_OF_REPORT = re.compile(r"(?:data/)?reports/[^/]+/[0-9]{4}-[^/]*[a-z]")
"""The address of a report's page, or of a file of it. The name of a year or month in a register has no letters."""


class Keys:
    """The keys of the reports of a site."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self.texts = key_of(*_texts(site))
        """The key of all texts that are no reports, their records, and what of the site cannot be read but for reports."""
        self._known: dict[str, bytes] = {}

    @cached_property
    def shared(self) -> bytes:
        """The key of all texts that are no reports, of the reports that they name, and of which versions reports were read with."""
        others = self._site.without_reports().documents
        names = {found for document in others for found in _NAMED.findall(document.text)}
        named = [report for name in sorted(names) if (report := self._site.named_report(name))]
        return key_of(self.texts, *map(self.of, named), *self._site.read_with, str(self._site.all_read))

    def of(self, report: Report) -> bytes:
        """Returns the key of all that may be read for a report but for other reports: its file and records, and all texts that are no reports."""
        document = report.document
        if document.path not in self._known:
            is_broken = document.path in self._site.broken
            self._known[document.path] = self.of_file(report.ref, document.path, document.key, is_broken=is_broken)
        return self._known[document.path]

    def of_file(self, ref: ReportRef, path: str, content: bytes, *, is_broken: bool = False) -> bytes:
        """Returns the same for the file of a report, which need not have been read."""
        records = (kept.get(name) for kept, name in _kept(ref, self._site))
        return key_of(self.texts, path, content, str(is_broken), *map(_written, records))


def _kept(ref: ReportRef, site: Site) -> Iterator[tuple[Mapping[str, Record], str]]:
    """Yields each kind of records, with the name of a report's."""
    yield from (
        (site.records, str(ref)),
        (site.structures, str(ref)),
        (site.fact_records, f"reports/{ref.council}/.{ref.report}{FACTS}"),
    )


def _texts(site: Site) -> Iterator[str | bytes]:
    for document in sorted(site.without_reports().documents, key=lambda document: document.path):
        yield from (document.path, document.key)
    yield from sorted(site.broken - {report.document.path for report in site.reports})
    yield from sorted(address for address in site.addresses if not _OF_REPORT.match(in_english(address)))
    for kept in (site.records, site.structures, site.fact_records):
        yield from (_written(record) for name, record in sorted(kept.items()) if not _is_of_report(name))


def _is_of_report(name: str) -> bool:
    """Whether a record, by a reference or the path of its facts, is a report's, which may be there or not."""
    return "/" in name and not name.endswith(f"/{FACTS}")


def _written(record: Record | None) -> str:
    return "\n".join((record.path, *map("\t".join, record.lines))) if record else ""
