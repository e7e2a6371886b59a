"""The words that built pages must show, by reference and by page, from the model alone.

References of words: `2015-draft/integrity-3` for a unit, `2015-draft/integrity` for a heading, `2015-draft/title`; with `#` for a report,
as in `cambridgeshire/2022-02-25-officers-code-of-conduct#2.1`; `name` for the name of the site.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, partial

from codebook.model import Edition, Part, Report, Site, Unit

NAME = "name"
_TITLE = "title"
References = Callable[[], Iterator[str]]
"""Makes the references of a page when it is checked; all at once would be large."""


class Expected:
    """The words of a site's documents, and the pages that show them."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.editions = {edition.id: edition for edition in site.editions}
        self.reports = {str(report.ref): report for report in site.reports}

    def words(self, reference: str) -> Unit | str | None:
        """Returns the unit or the title of a reference; None if unknown."""
        if reference == NAME:
            return self.site.facts.name
        name, hash_mark, label = reference.partition("#")
        if hash_mark:
            report = self.reports.get(name)
            if report is None or label == _TITLE:
                return report.facts.title if report else None
            return report.by_label.get(label)
        name, _, label = reference.partition("/")
        edition = self.editions.get(name)
        if edition is None or label == _TITLE:
            return edition.facts.title if edition else None
        part = edition.part_of.get(label)
        return part.title if part and part.id == label else edition.units.get(label)

    @cached_property
    def pages(self) -> Mapping[str, References]:
        """References of all words that a page must show, in order, by file; only for pages that show documents."""
        found = [*self._newest(), *(place for edition in self.site.editions for place in _of(edition))]
        found += [(report.ref.url, partial(_report, report)) for report in self.site.reports]
        return {f"{url}index.html": references for url, references in found}

    def _newest(self) -> Iterator[tuple[str, References]]:
        for label, edition in self.site.first_wording.items():
            part = edition.part_of[label]
            if label == part.id:
                yield part.ref.url, partial(_part, edition, part)
            else:
                yield edition.units[label].ref.url, partial(_one, edition, label)
        newest = self.site.newest
        if newest:
            yield "", partial(_home, newest)
            yield "code/", partial(_whole, newest)
            yield "principles/", partial(_statements, newest)
            yield "clauses/", partial(self._clauses, newest)
        if self.site.subjects:
            yield "subjects/", self._subjects

    def _clauses(self, newest: Edition) -> Iterator[str]:
        for part in newest.parts:
            yield from _part(newest, part)
        for label, edition in self.site.first_wording.items():
            if edition is not newest and label in edition.units:
                yield str(edition.exact(label))

    def _subjects(self) -> Iterator[str]:
        for subject in self.site.subjects:
            for label in subject.facts.units:
                yield str(self.site.first_wording[label].exact(label))

    def compared(self, page: str) -> tuple[Edition, Edition] | None:
        """Returns the versions that a page of the built site compares; None if it is another page."""
        match page.split("/"):
            case ["code", "compare", first, second, "index.html"]:
                before = self.editions.get(first)
                after = self.site.newest if second == "newest" else self.editions.get(second)
                return (before, after) if before and after else None
        return None

    def has_no_prose(self, page: str) -> bool:
        """Whether it is a page of documents, and an editor wrote nothing on it in Markdown."""
        return page != "index.html" and (page in self.pages or self.compared(page) is not None)

    def wordings(self, page: str) -> Iterator[str]:
        """Yields a reference of each version of the unit that has this page."""
        match page.split("/"):
            case ["clauses", label, "index.html"]:
                for edition in self.site.editions:
                    if label in edition.units:
                        yield str(edition.exact(label))


def compared_words(edition: Edition, *, titled: bool) -> Iterator[str]:
    """Yields the references that a comparison shows of a version: headings and units, and the title if it differs."""
    yield from _whole(edition) if titled else (words for part in edition.parts for words in _part(edition, part))


def _of(edition: Edition) -> Iterator[tuple[str, References]]:
    yield edition.url, partial(_one, edition, _TITLE)
    yield f"{edition.url}full/", partial(_whole, edition)
    for part in edition.parts:
        yield edition.exact(part.id).url, partial(_part, edition, part)
    for label in edition.units:
        yield edition.exact(label).url, partial(_one, edition, label)


def _one(edition: Edition, label: str) -> Iterator[str]:
    yield f"{edition.id}/{label}"


def _home(edition: Edition) -> Iterator[str]:
    yield NAME
    yield from _statements(edition)


def _whole(edition: Edition) -> Iterator[str]:
    yield f"{edition.id}/{_TITLE}"
    for part in edition.parts:
        yield from _part(edition, part)


def _part(edition: Edition, part: Part) -> Iterator[str]:
    yield str(edition.exact(part.id))
    for unit in part.units:
        yield str(edition.exact(unit.label))


def _statements(edition: Edition) -> Iterator[str]:
    for part in edition.principles:
        yield str(edition.exact(part.id))
        if part.statement:
            yield str(edition.exact(part.statement.label))


def _report(report: Report) -> Iterator[str]:
    yield f"{report.ref}#{_TITLE}"
    for unit in report.units:
        yield f"{report.ref}#{unit.label}"
