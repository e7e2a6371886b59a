"""Keys of what is made from reports: they change if one does, its records, or any other text than reports."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from codebook.cache import key_of
from codebook.model import Record, Report, Site
from codebook.record.fact_lines import fact_path
from codebook.values.languages import in_english

_NAMED = re.compile(r"[a-z0-9-]+/[0-9]{4}[a-z0-9-]*")
"""What may name a report."""


class Keys:
    """The keys of the reports of a site."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._shared = key_of(*_shared(site))
        self._known: dict[str, bytes] = {}

    @cached_property
    def shared(self) -> bytes:
        """The key of all texts that are no reports, of the reports that they name, and of which versions reports were read with."""
        others = self._site.without_reports().documents
        names = {found for document in others for found in _NAMED.findall(document.text)}
        named = [report for name in sorted(names) if (report := self._site.named_report(name))]
        return key_of(self._shared, *map(self.of, named), *self._site.read_with, str(self._site.all_read))

    def of(self, report: Report) -> bytes:
        """Returns the key of all that may be read for a report but for other reports: its file and records, and all texts that are no reports."""
        document = report.document
        if document.path not in self._known:
            self._known[document.path] = self._made(report)
        return self._known[document.path]

    def _made(self, report: Report) -> bytes:
        document = report.document
        records = (kept.get(name) for kept, name in _kept(report, self._site))
        is_broken = str(document.path in self._site.broken)
        return key_of(self._shared, document.path, document.text, is_broken, *map(_written, records))


def _kept(report: Report, site: Site) -> Iterator[tuple[Mapping[str, Record], str]]:
    """Yields each kind of records, with the name of the report's."""
    yield from (
        (site.records, str(report.ref)),
        (site.structures, str(report.ref)),
        (site.fact_records, fact_path(report)),
    )


def _shared(site: Site) -> Iterator[str]:
    others = site.without_reports().documents
    for document in sorted(others, key=lambda document: document.path):
        yield from (document.path, document.text)
    yield from sorted(site.broken - {report.document.path for report in site.reports})
    own_addresses = {address for report in site.reports for address in report.ref.addresses}
    yield from sorted(address for address in site.addresses if in_english(address) not in own_addresses)
    own = {name for report in site.reports for _, name in _kept(report, site)}
    for kept in (site.records, site.structures, site.fact_records):
        yield from (_written(record) for name, record in sorted(kept.items()) if name not in own)


def _written(record: Record | None) -> str:
    return "\n".join((record.path, *map("\t".join, record.lines))) if record else ""
