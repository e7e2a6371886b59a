"""Load: the only reader of content. Files in, a site out, with every fault of bytes, of front matter and of how units begin.

Where a file stands says what it is:

    site.yml                                 what holds for the whole site
    index.md  about/*.md                     pages that an editor writes
    code/<edition>/index.md                  an edition's facts
    code/<edition>/introduction.md, *.md     its introduction and principles
    reports/<council>/index.md               a council
    reports/<council>/<date>-<title>.md      a committee report
    history/<date>-<title>.md                how the code was made
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from codebook import refs
from codebook.facts import (
    CouncilFacts,
    EditionFacts,
    EntryFacts,
    ProseFacts,
    ReportFacts,
    SiteFacts,
)
from codebook.load import frontmatter
from codebook.load.frontmatter import Shape, Yaml
from codebook.load.verbatim import read_part, read_report
from codebook.model import Council, Document, Edition, Entry, Part, Problem, Prose, Report, Site
from codebook.refs import INTRODUCTION, ReportRef

TEXT = (".md", ".yml")
"""Endings of the files that are content."""

PUBLISHED = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".pdf")
"""Endings of the files that are published as they are. A file of any other ending is refused: nobody would have read it."""

_PICTURES = f"{', '.join(PUBLISHED[:-1])}, papers in {PUBLISHED[-1]}"

SITE_FILE = "site.yml"

_FAULTY = SiteFacts.model_construct(name="", short_name="", operator="", contact="", address="", other_codes="")
"""Stands for the facts of a `site.yml` with faults, so that those of all else are found in the same run."""

_NAMES: dict[str, tuple[Callable[[str], bool], str]] = {
    "a page": (refs.is_name, "small letters with hyphens, as in how-to-cite"),
    "an edition": (refs.is_edition_id, "its year, and small letters where that is not enough, as in 2015-draft"),
    "a principle": (
        refs.can_be_principle,
        f"small letters with hyphens, and none of {', '.join(sorted(refs.RESERVED))}",
    ),
    "a council's folder": (refs.is_name, "small letters with hyphens, as in west-lancashire"),
    "a report": (
        refs.is_report_name,
        "the date of its first meeting and its title in small letters, as in 2022-02-25-officers-code-of-conduct",
    ),
    "an entry": (refs.is_edition_id, "its date and title in small letters, as in 2015-05-call-for-evidence"),
}
"""What stands in addresses, with the test of a name and what right looks like."""

_UNSEEN = re.compile(r"[^\n\t\x20-\x7e\xa0-\u2027\u202a-\ufffd\U00010000-\U0010ffff]")
"""Control characters, of which a page break is one: HTML has no place for them, and readers of lines disagree on some."""


def load_site(docs: Path) -> tuple[Site | None, tuple[Problem, ...]]:
    """The site in the folder `docs` as far as it can be read, and the faults found.

    No site without a `site.yml`.
    """
    loading = _Loading(docs.name)
    for path in sorted(_content(docs)):
        loading.add(path.relative_to(docs).as_posix(), path.read_bytes())
    loading.refuse_gaps()
    return loading.result(), tuple(sorted(set(loading.problems)))


def _content(docs: Path) -> Iterator[Path]:
    """The files that hold content, or should; files and folders that begin with a dot are passed over."""
    for path in docs.rglob("*"):
        hidden = any(part.startswith(".") for part in path.relative_to(docs).parts)
        if path.suffix not in PUBLISHED and path.is_file() and not hidden:
            yield path


@dataclass
class _Loading:
    """What has been read so far."""

    folder: str
    """The name of the content's folder, which begins every path that is told to an editor."""
    site: SiteFacts | None = None
    editions: dict[str, tuple[EditionFacts, Document]] = field(default_factory=dict)
    parts: dict[str, dict[str, Part]] = field(default_factory=dict)
    """Of each edition."""
    councils: list[Council] = field(default_factory=list)
    reports: list[Report] = field(default_factory=list)
    prose: list[Prose] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)

    def fault(self, path: str, line: int, message: str) -> None:
        self.tell([Problem(path, line, message)])

    def tell(self, problems: list[Problem]) -> None:
        self.problems += problems
        self.broken |= {problem.path for problem in problems}

    def add(self, name: str, data: bytes) -> None:
        """One file, by where it stands."""
        path = f"{self.folder}/{name}"
        text = self.decoded(path, data)
        if text is None:
            return
        matter, document = frontmatter.split(path, text)
        stem, _, ending = name.rpartition(".")
        match [*stem.split("/"), ending]:
            case ["site", "yml"]:
                facts, _ = self.facts(SiteFacts, Yaml(text, first_line=1), document)
                self.site = facts or _FAULTY
            case ["index", "md"]:
                self.add_prose("", matter, document)
            case ["about", page, "md"]:
                self.add_about(page, matter, document)
            case ["code", edition, "index", "md"]:
                self.add_edition(edition, matter, document)
            case ["code", edition, part, "md"]:
                self.add_part(edition, part, matter, document)
            case ["reports", council, "index", "md"]:
                self.add_council(council, matter, document)
            case ["reports", council, report, "md"]:
                self.add_report(council, report, matter, document)
            case ["history", entry, "md"]:
                self.add_entry(entry, matter, document)
            case _:
                self.documents.append(document)
                self.fault(
                    path, 1, "nothing uses a file of this name here; move it to where its kind belongs, or take it away"
                )

    def decoded(self, path: str, data: bytes) -> str | None:
        """The file's text; None, with the fault told, if it has none."""
        if not path.endswith(TEXT):
            self.fault(path, 1, f"nothing uses a file with this ending; texts end in .md, pictures in {_PICTURES}")
            return None
        try:
            text = data.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            line = data[: error.start].count(b"\n") + 1
            self.fault(path, line, "not UTF-8 text; save the file again with the encoding UTF-8")
            return None
        if not text.strip():
            self.fault(path, 1, "the file is empty; write its text, or take the file away")
            return None
        unseen = [number for number, line in enumerate(text.split("\n"), start=1) if _UNSEEN.search(line)]
        for number in unseen:
            self.fault(
                path, number, "a sign that cannot be seen (a page break, say); delete the line and type it again"
            )
        return None if unseen else text

    def named(self, what: str, name: str, document: Document) -> bool:
        """Whether a name can stand in an address; the fault is told."""
        good, right = _NAMES[what]
        if not good(name):
            self.fault(document.path, 1, f"'{name}' cannot name {what}; write {right}")
        return good(name)

    def facts(self, shape: type[Shape], matter: Yaml | None, document: Document) -> tuple[Shape | None, Document]:
        """The front matter in its shape; None, with the faults told, if it does not fit."""
        facts, document, problems = frontmatter.read(shape, matter, document)
        self.documents.append(document)
        self.tell(problems)
        return facts, document

    def add_prose(self, url: str, matter: Yaml | None, document: Document) -> None:
        facts, document = self.facts(ProseFacts, matter, document)
        if facts:
            self.prose.append(Prose(url, facts, document))

    def add_about(self, page: str, matter: Yaml | None, document: Document) -> None:
        self.named("a page", page, document)
        self.add_prose("about/" if page == "index" else f"about/{page}/", matter, document)

    def add_edition(self, edition: str, matter: Yaml | None, document: Document) -> None:
        self.named("an edition", edition, document)
        facts, document = self.facts(EditionFacts, matter, document)
        if facts:
            self.editions[edition] = (facts, document)

    def add_part(self, edition: str, part: str, matter: Yaml | None, document: Document) -> None:
        self.documents.append(document)
        if matter is not None:
            self.fault(document.path, 1, "front matter in a part of the code; move its facts to index.md beside it")
        if part == INTRODUCTION or self.named("a principle", part, document):
            self.parts.setdefault(edition, {})[part], problems = read_part(document, part)
            self.tell(problems)

    def add_council(self, council: str, matter: Yaml | None, document: Document) -> None:
        self.named("a council's folder", council, document)
        facts, document = self.facts(CouncilFacts, matter, document)
        if facts:
            self.councils.append(Council(council, facts, document))

    def add_report(self, council: str, report: str, matter: Yaml | None, document: Document) -> None:
        self.named("a report", report, document)
        facts, document = self.facts(ReportFacts, matter, document)
        if matter is None or not matter.closed:
            return
        units, problems = read_report(document)
        self.tell(problems)
        if facts:
            self.reports.append(Report(ReportRef(council, report), facts, units, document))

    def add_entry(self, entry: str, matter: Yaml | None, document: Document) -> None:
        self.named("an entry", entry, document)
        facts, document = self.facts(EntryFacts, matter, document)
        if facts:
            self.entries.append(Entry(entry, facts, document))

    def refuse_gaps(self) -> None:
        """A site has its facts, and so has each edition of which there is a part."""
        needed = {f"{self.folder}/{SITE_FILE}": "with the code's name and who runs the site"}
        needed |= {f"{self.folder}/code/{edition}/index.md": "with the edition's facts" for edition in self.parts}
        there = {document.path for document in self.documents} | self.broken
        for path in sorted(needed.keys() - there):
            self.fault(path, 1, f"there is no such file; write it, {needed[path]}")

    def result(self) -> Site | None:
        """The site, in the order in which its pieces are read."""
        if self.site is None:
            return None
        editions = [
            Edition(id, facts, self.ordered(id, facts), document) for id, (facts, document) in self.editions.items()
        ]
        return Site(
            self.site,
            tuple(sorted(editions, key=lambda edition: (edition.facts.states[0].date, edition.id))),
            tuple(sorted(self.councils, key=lambda council: council.facts.name)),
            tuple(sorted(self.reports, key=lambda report: (report.date, report.ref), reverse=True)),
            tuple(self.prose),
            tuple(sorted(self.entries, key=lambda entry: (entry.facts.date, entry.id))),
            tuple(self.documents),
            frozenset(self.broken),
        )

    def ordered(self, edition: str, facts: EditionFacts) -> tuple[Part, ...]:
        """An edition's parts: the introduction, the principles in the order of its facts, then any that those do not name."""
        order = [INTRODUCTION, *facts.principles]
        parts = self.parts.get(edition, {}).values()
        return tuple(sorted(parts, key=lambda part: order.index(part.id) if part.id in order else len(order)))
