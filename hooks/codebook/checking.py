"""All checks of the content: what is wrong with files, their relations and what was published. No page is rendered for them.

What depends on one report, on texts that are no reports, or on what exists, is kept for the next run; see `validate.rules`.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from codebook.cache import NOTHING, Store, key_of, of_code
from codebook.history.report_files import ReportFiles
from codebook.load import Loaded, load
from codebook.model import Problem, Site
from codebook.record import addresses_kept, deleted, permanence, records_of_texts, texts_kept
from codebook.record.keys import Keys
from codebook.sentences import folder_of
from codebook.validate import EachReport, cached_problems, of_all, of_names, of_rest, validate
from codebook.validate.checked_warnings import HOW, without_checked_warnings
from codebook.validate.contact_rules import public_contacts
from codebook.validate.moved_addresses import site_file, wrongly_moved
from codebook.validate.problem_limits import shortened
from codebook.values import web_addresses
from codebook.values.languages import ENGLISH
from codebook.values.nearest import one_run
from codebook.values.references import ReportRef


class Faults(Exception):  # noqa: N818 - a collection of faults
    """Raised for content with faults; `problems` has the first of each file, and warnings, sorted."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.all = problems
        self.problems = shortened(problems)
        super().__init__(report(self.problems))


@dataclass(frozen=True)
class Checked:
    """A site without faults."""

    site: Site
    all_warnings: tuple[Problem, ...]

    @cached_property
    def warnings(self) -> tuple[Problem, ...]:
        """The first warnings of each file."""
        return shortened(self.all_warnings)


def checked(docs: Path, templates: Path, address: str, store: Store = NOTHING) -> Checked:
    """Checks the content in `docs`; raises `Faults` with all problems if any is not a warning. Takes from `store` what did not change."""
    loaded, gone = _loaded(docs, store)
    if loaded.site is None:
        raise Faults((*loaded.problems, *_address_faults(address)))
    problems = [*loaded.problems, *_address_faults(address), *{*gone.values()}]
    site = replace(loaded.site, broken=loaded.site.broken | gone.keys())
    checks = _Checks(site, loaded, templates, store)
    problems += [*{*checks.of_texts()}, *_unspoken(site, templates), *checks.of_calls()]
    found = tuple(sorted(without_checked_warnings(site, sorted(problems))))
    if not all(problem.warning for problem in found):
        raise Faults(found)
    if lost := checks.of_addresses():
        raise Faults((*found, *lost))
    return Checked(site, found)


def _loaded(docs: Path, store: Store) -> tuple[Loaded, dict[str, Problem]]:
    """Loads the content, and finds what is deleted. Reports are checked while they are read, when that is known by their names only."""
    assumed: frozenset[str] | None = None

    def checks(rest: Site, names: Sequence[str]) -> EachReport:
        nonlocal assumed
        if assumed is None:
            references = (name.removeprefix("reports/").removesuffix(".md") for name in names)
            assumed = frozenset(dict(deleted(rest, references)))
        return EachReport(rest, assumed)

    while True:
        loaded = load(docs, store, checks)
        gone = dict(deleted(loaded.site)) if loaded.site else {}
        if loaded.rest is None or assumed == gone.keys():
            return loaded, gone
        assumed = frozenset(gone)


class _Checks:
    """The checks of a site that has been loaded."""

    def __init__(self, site: Site, loaded: Loaded, templates: Path, store: Store) -> None:
        self._site, self._loaded, self._templates, self._store = site, loaded, templates, store

    @cached_property
    def _rest(self) -> Site:
        """The site without reports."""
        return replace(self._loaded.rest or self._site.without_reports(), broken=self._site.broken)

    @cached_property
    def _texts(self) -> bytes:
        """The key of all texts that are no reports, and of what could not be read."""
        return key_of(of_code(), Keys(self._rest).texts)

    @cached_property
    def _names(self) -> bytes:
        """The key of these texts, and of the names of reports and their paragraphs."""
        names = ("\t".join((report.document.path, *report.places)) for report in self._site.reports)
        return key_of(self._texts, "\n".join(names))

    @cached_property
    def _relations(self) -> bytes:
        """The key of these names, and of what decides which pages there are."""
        described = (f"{report.date} {report.targets}" for report in self._site.reports)
        return key_of(self._names, "\n".join(described))

    def of_texts(self) -> Iterator[Problem]:
        """Yields the problems of texts, as far as they were not found when they were read."""
        site, rest = self._site, self._rest
        if self._loaded.rest is None:
            yield from (*validate(site), *permanence(site))
            return
        contacts: set[int] = set()
        for problems, indexes in self._loaded.found.values():
            yield from problems
            contacts.update(indexes)
        with one_run():
            yield from self._kept("texts", self._texts, lambda: (*of_rest(rest), *texts_kept(rest)))
            yield from self._kept("names", self._names, lambda: of_names(site))
            contacts.update(index for _, index in public_contacts(rest))
            yield from of_all(site, contacts)
        yield from records_of_texts(site)

    def of_calls(self) -> tuple[Problem, ...]:
        """Returns the problems of calls on editors' pages."""
        return self._kept("calls", self._names, self._calls)

    def _calls(self) -> Iterable[Problem]:
        from codebook.prose.faults import faults  # noqa: PLC0415 - most checks find what an earlier run found

        with one_run():
            # an answer may be in a file that could not be read
            return faults(self._site, self._templates, answered=not self._site.broken)

    def of_addresses(self) -> tuple[Problem, ...]:
        """Returns published addresses that are lost, and those that were moved wrongly."""
        if not self._site.addresses and not self._site.facts.moved:
            return ()
        return self._kept("addresses", self._relations, self._addresses)

    def _addresses(self) -> Iterator[Problem]:
        from codebook.render.addresses import addresses_of  # noqa: PLC0415 - as above

        with one_run():
            urls = Counter(addresses_of(self._site, self._templates))
            files = {*ReportFiles(self._site).addresses, *_files_of_moved(self._site)}
            yield from addresses_kept(self._site, frozenset(urls) | files)
            leading_on = Counter(entry.was.removeprefix("/") for entry in self._site.facts.moved)
            yield from wrongly_moved(self._site, frozenset(urls - leading_on))

    def _kept(self, what: str, key: bytes, find: Callable[[], Iterable[Problem]]) -> tuple[Problem, ...]:
        """Returns what an earlier run found under a key, else what is found now; only a site that is divided is worth a key."""
        if self._loaded.rest is None or not self._store.is_kept:
            return tuple(find())
        return cached_problems(self._store, key_of(what, key), find)


def _files_of_moved(site: Site) -> Iterator[str]:
    """Yields the paths of own files of reports that moved: only a page can redirect to another address."""
    for entry in site.facts.moved:
        match entry.was.split("/"):
            case ["", "reports", council, report, ""]:
                yield from ReportRef(council, report).addresses


def _unspoken(site: Site, templates: Path) -> Iterator[Problem]:
    """Yields a problem for each language without a folder of our sentences, and for English."""
    for place, language in enumerate(site.facts.languages):
        if language == ENGLISH or language in site.facts.languages[:place]:
            message = f"{language} is there already; delete it"
            yield site_file(site).problem(message, "languages", place)
        elif not folder_of(templates, language).is_dir():
            known = sorted(path.name for path in folder_of(templates, language).parent.iterdir())
            others = ", ".join(name for name in known if name != ENGLISH) or "none yet"
            message = (
                f"there are no sentences in '{language}'; add the folder overrides/sentences/{language}/, "
                f"or write one of: {others}"
            )
            yield site_file(site).problem(message, "languages", place)


def _address_faults(address: str) -> Iterator[Problem]:
    """Yields a problem if SITE_URL is no web address."""
    parts = web_addresses.split(address)
    if address and (parts.scheme not in ("https", "http") or not parts.netloc):
        message = f"'{address}' is not a web address; write all of it, as in https://ethics.example.org/"
        yield Problem("SITE_URL", 1, message)


def report(problems: tuple[Problem, ...]) -> str:
    """Formats problems, one per line, with counts of problems and warnings."""
    warnings = sum(problem.warning for problem in problems)
    counts = [_count(len(problems) - warnings, "problem"), *([_count(warnings, "warning")] if warnings else [])]
    return "\n".join([*map(str, problems), f"{', '.join(counts)}.", *(["", HOW] if warnings else [])])


def _count(number: int, name: str) -> str:
    return f"{number} {name}{'' if number == 1 else 's'}"
