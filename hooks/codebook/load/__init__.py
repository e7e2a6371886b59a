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

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from codebook import refs
from codebook.facts import CouncilFacts, EditionFacts, EntryFacts, ProseFacts, ReportFacts, SiteFacts
from codebook.load import frontmatter
from codebook.load.frontmatter import Shape
from codebook.load.verbatim import read_part, read_report
from codebook.model import Council, Document, Edition, Entry, Part, Problem, Prose, Report, Site
from codebook.refs import INTRODUCTION, ReportRef

TEXT = (".md", ".yml")
"""Endings of the files that are content. Everything else (pictures, say) is published as it is."""

SITE_FILE = "site.yml"


def load_site(docs: Path) -> tuple[Site | None, tuple[Problem, ...]]:
    """The site in the folder `docs` as far as it can be read, and the faults found.

    No site without a readable `site.yml`.
    """
    loading = _Loading(docs.name)
    for path in sorted(_content(docs)):
        loading.add(path.relative_to(docs).as_posix(), path.read_bytes())
    if loading.site is None and not loading.problems:
        loading.fault(
            f"{docs.name}/{SITE_FILE}", 1, "there is no such file; it holds the code's name and who runs the site"
        )
    return loading.result(), tuple(sorted(loading.problems))


def _content(docs: Path) -> Iterator[Path]:
    """The files that hold content; files and folders that begin with a dot hold none."""
    for path in docs.rglob("*"):
        hidden = any(part.startswith(".") for part in path.relative_to(docs).parts)
        if path.suffix in TEXT and path.is_file() and not hidden:
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
        self.problems.append(Problem(path, line, message))
        self.broken.add(path)

    def add(self, name: str, data: bytes) -> None:
        """One file, by where it stands."""
        path = f"{self.folder}/{name}"
        text = self.decoded(path, data)
        if text is None:
            return
        matter, document = frontmatter.split(path, text)
        match name.removesuffix(".md").split("/"):
            case ["site.yml"]:
                self.site, document = self.facts(SiteFacts, text, document, first_line=1)
            case ["index"] | ["about", _]:
                self.add_prose(name, matter, document)
                return
            case ["code", edition, "index"]:
                self.add_edition(edition, matter, document)
                return
            case ["code", edition, part] if name.endswith(".md"):
                self.add_part(edition, part, matter, document)
            case ["reports", council, "index"]:
                self.add_council(council, matter, document)
                return
            case ["reports", council, report] if name.endswith(".md"):
                self.add_report(council, report, matter, document)
                return
            case ["history", entry] if name.endswith(".md"):
                self.add_entry(entry, matter, document)
                return
            case _:
                self.fault(
                    path, 1, "nothing uses a file of this name here; move it to where its kind belongs, or take it away"
                )
        self.documents.append(document)

    def decoded(self, path: str, data: bytes) -> str | None:
        """The file's text; None, with the fault told, if it has none."""
        try:
            text = data.decode("utf-8").replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            line = data[: error.start].count(b"\n") + 1
            self.fault(path, line, "not UTF-8 text; save the file again with the encoding UTF-8")
            return None
        if not text.strip():
            self.fault(path, 1, "the file is empty; write its text, or take the file away")
            return None
        return text

    def facts(
        self, shape: type[Shape], matter: str | None, document: Document, first_line: int = 2
    ) -> tuple[Shape | None, Document]:
        """The front matter in its shape; None, with the faults told, if it does not fit."""
        facts, document, problems = frontmatter.read(shape, matter, document, first_line)
        self.problems += problems
        if problems:
            self.broken.add(document.path)
        return facts, document

    def add_prose(self, name: str, matter: str | None, document: Document) -> None:
        facts, document = self.facts(ProseFacts, matter, document)
        self.documents.append(document)
        if facts:
            url = name.removesuffix(".md").removesuffix("index").rstrip("/")
            self.prose.append(Prose(f"{url}/" if url else "", facts, document))

    def add_edition(self, edition: str, matter: str | None, document: Document) -> None:
        if not refs.is_edition_id(edition):
            self.fault(
                document.path, 1, f"'{edition}' is no name for an edition; begin with its year, as in 2015-draft"
            )
        facts, document = self.facts(EditionFacts, matter, document)
        self.documents.append(document)
        if facts:
            self.editions[edition] = (facts, document)

    def add_part(self, edition: str, part: str, matter: str | None, document: Document) -> None:
        if matter is not None:
            self.fault(document.path, 1, "front matter in a part of the code; its facts belong into index.md beside it")
        if part != INTRODUCTION and (not refs.is_name(part) or part in refs.RESERVED):
            self.fault(
                document.path,
                1,
                f"'{part}' can be no principle's name; write small letters with hyphens, and none of {', '.join(sorted(refs.RESERVED))}",
            )
        self.parts.setdefault(edition, {})[part], problems = read_part(document, part)
        self.problems += problems

    def add_council(self, council: str, matter: str | None, document: Document) -> None:
        if not refs.is_name(council):
            self.fault(
                document.path,
                1,
                f"'{council}' is no name for a council's folder; write small letters with hyphens, as in west-lancashire",
            )
        facts, document = self.facts(CouncilFacts, matter, document)
        self.documents.append(document)
        if facts:
            self.councils.append(Council(council, facts, document))

    def add_report(self, council: str, report: str, matter: str | None, document: Document) -> None:
        if not refs.is_report_name(report):
            self.fault(
                document.path,
                1,
                f"'{report}' is no name for a report's file; write the date of its first meeting and its title, as in 2022-02-25-officers-code-of-conduct",
            )
        facts, document = self.facts(ReportFacts, matter, document)
        self.documents.append(document)
        units, problems = read_report(document)
        self.problems += problems
        if facts:
            self.reports.append(Report(ReportRef(council, report), facts, units, document))

    def add_entry(self, entry: str, matter: str | None, document: Document) -> None:
        facts, document = self.facts(EntryFacts, matter, document)
        self.documents.append(document)
        if facts:
            self.entries.append(Entry(entry, facts, document))

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
