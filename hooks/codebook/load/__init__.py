"""Load: the only reader of content. Files in, a site out, with every fault of bytes, of front matter and of how units begin.

Where a file stands says what it is:

    site.yml                                 what holds for the whole site
    subjects.yml                             the index of subjects
    index.md  about/*.md                     pages that an editor writes
    code/<edition>/index.md                  an edition's facts
    code/<edition>/introduction.md, *.md     its introduction and principles
    code/<edition>/corrections.md            what was corrected in them
    reports/<council>/index.md               a council
    reports/<council>/<date>-<title>.md      a committee report
    history/<date>-<title>.md                how the code was made

What was published before lies beside them, in files that begin with a dot (`records`).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from codebook.facts import (
    CorrectionFacts,
    CorrectionsFacts,
    CouncilFacts,
    EditionFacts,
    EntryFacts,
    ProseFacts,
    ReportFacts,
    SiteFacts,
    SubjectsFacts,
)
from codebook.load import frontmatter
from codebook.load.files import PUBLISHED, TEXT, decoded, files, too_large, wrong_kind, wrong_name, wrong_place
from codebook.load.frontmatter import Shape, Yaml
from codebook.load.inside import Inside, inside
from codebook.load.pictures import misplaced
from codebook.load.records import ADDRESSES, WORDING, Records, read_records
from codebook.load.verbatim import read_part, read_report
from codebook.model import Council, Document, Edition, Entry, Part, Problem, Prose, Report, Site, Subject
from codebook.refs import INTRODUCTION, ReportRef

__all__ = ["ADDRESSES", "PUBLISHED", "SITE_FILE", "TEXT", "WORDING", "load_edition", "load_site"]

SITE_FILE = "site.yml"

_FACTS_ONLY = (
    "text below the facts, which nobody would see: this file holds facts only; move it to a page, or to '{}' above"
)

_FAULTY = SiteFacts.model_construct(name="", short_name="", operator="", contact="", address="", other_codes="")
"""Stands for the facts of a `site.yml` with faults, so that those of all else are found in the same run."""


def load_site(docs: Path) -> tuple[Site | None, tuple[Problem, ...]]:
    """The site in the folder `docs` as far as it can be read, and the faults found; no site without a `site.yml`."""
    loading = _Loading(docs.name)
    published: dict[str, Inside] = {}
    for name, path in files(docs):
        if message := wrong_place(path):
            loading.fault(f"{docs.name}/{name}", 1, message)
            continue
        message = too_large(name, path.stat().st_size)
        if name.endswith(PUBLISHED):
            published[name] = Inside((message,)) if message else inside(name, path.read_bytes())
        elif message:
            loading.fault(f"{docs.name}/{name}", 1, message)
        else:
            loading.add(name, path.read_bytes())
    loading.refuse_gaps()
    loading.records = read_records(docs)
    loading.beside = [Document(f"{docs.name}/{name}", found.text) for name, found in published.items() if found.text]
    told = {name: found.faults for name, found in published.items()}
    faults = misplaced(docs.name, told, loading.prose, loading.entries, loading.broken)
    return loading.result(), tuple(sorted({*loading.problems, *loading.records.problems, *faults}))


def load_edition(folder: Path) -> tuple[Edition | None, tuple[Problem, ...]]:
    """The edition in a folder anywhere, by the name of that folder, and the faults found; paths are told as the folder is given."""
    loading = _Loading(folder.as_posix())
    place = f"{loading.folder}/index.md"
    try:
        if not folder.is_dir():
            loading.fault(loading.folder, 1, "there is no such folder; write where the edition's files are")
            return None, tuple(loading.problems)
        for path in sorted(folder.glob("*.md")):
            loading.add_loose(f"{loading.folder}/{path.name}", path)
        name = folder.resolve().name
    except OSError as error:
        loading.fault(loading.folder, 1, f"cannot be read: {error.strerror}; write where the edition's files are")
        return None, tuple(loading.problems)
    if not loading.editions and place not in loading.broken:
        loading.fault(place, 1, "there is no such file; write it, with the edition's facts")
    edition = next(loading.result_editions(), None)
    return edition and replace(edition, id=name), tuple(sorted({*loading.problems}))


_LOOSE = "0000"
"""Names an edition in a folder of any name while it is read."""


@dataclass
class _Loading:
    """What has been read so far."""

    folder: str
    """The name of the content's folder, which begins every path that is told to an editor."""
    site: SiteFacts | None = None
    editions: dict[str, tuple[EditionFacts, Document]] = field(default_factory=dict)
    parts: dict[str, dict[str, Part]] = field(default_factory=dict)
    """Of each edition."""
    corrections: dict[str, CorrectionsFacts | None] = field(default_factory=dict)
    """Of each edition; None where they could not be read."""
    councils: list[Council] = field(default_factory=list)
    reports: list[Report] = field(default_factory=list)
    prose: list[Prose] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    subjects: list[Subject] = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)
    beside: list[Document] = field(default_factory=list)
    """What pictures and papers say."""
    problems: list[Problem] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    records: Records = field(default_factory=lambda: Records({}, (), ()))

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
            case ["subjects", "yml"]:
                self.add_subjects(Yaml(text, first_line=1), document)
            case ["index", "md"]:
                self.add_prose("", matter, document)
            case ["about", page, "md"]:
                self.add_about(page, matter, document)
            case ["code", edition, piece, "md"]:
                self.add_code(edition, piece, matter, document)
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

    def add_loose(self, path: str, file: Path) -> None:
        """One file of an edition that stands in a folder by itself."""
        if message := too_large(path, file.stat().st_size):
            self.fault(path, 1, message)
        elif (text := self.decoded(path, file.read_bytes())) is not None:
            self.add_code(_LOOSE, file.stem, *frontmatter.split(path, text))

    def decoded(self, path: str, data: bytes) -> str | None:
        """The file's text; None, with the faults told, if it cannot be read."""
        if message := wrong_kind(path):
            self.fault(path, 1, message)
            return None
        text, faults = decoded(data)
        for line, message in faults:
            self.fault(path, line, message)
        return None if faults else text

    def named(self, what: str, name: str, document: Document) -> bool:
        """Whether a name can stand in an address; the fault is told."""
        if message := wrong_name(what, name):
            self.fault(document.path, 1, message)
        return not message

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

    def add_code(self, edition: str, piece: str, matter: Yaml | None, document: Document) -> None:
        match piece:
            case "index":
                self.add_edition(edition, matter, document)
            case "corrections":
                self.add_corrections(edition, matter, document)
            case _:
                self.add_part(edition, piece, matter, document)

    def add_edition(self, edition: str, matter: Yaml | None, document: Document) -> None:
        self.named("an edition", edition, document)
        facts, document = self.facts(EditionFacts, matter, document)
        self.refuse_text(matter, document, _FACTS_ONLY.format("notes"))
        if facts:
            self.editions[edition] = (facts, document)

    def add_part(self, edition: str, part: str, matter: Yaml | None, document: Document) -> None:
        self.documents.append(document)
        if matter is not None:
            self.fault(
                document.path, 1, "facts between lines --- in a part of the code; move them to index.md beside it"
            )
        if part == INTRODUCTION or self.named("a principle", part, document):
            self.parts.setdefault(edition, {})[part], problems = read_part(document, part)
            self.tell(problems)

    def add_corrections(self, edition: str, matter: Yaml | None, document: Document) -> None:
        self.corrections[edition], document = self.facts(CorrectionsFacts, matter, document)
        self.refuse_text(matter, document, "text below the corrections; take it away, or move it to a 'reason'")

    def refuse_text(self, matter: Yaml | None, document: Document, message: str) -> None:
        """Nobody would ever see text below front matter where a file holds facts only."""
        if matter is not None and document.body.strip():
            above = document.body[: len(document.body) - len(document.body.lstrip())]
            self.fault(document.path, document.body_line + above.count("\n"), message)

    def add_council(self, council: str, matter: Yaml | None, document: Document) -> None:
        self.named("a council's folder", council, document)
        facts, document = self.facts(CouncilFacts, matter, document)
        self.refuse_text(matter, document, _FACTS_ONLY.format("adoptions"))
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

    def add_subjects(self, matter: Yaml, document: Document) -> None:
        facts, document = self.facts(SubjectsFacts, matter, document)
        if facts:
            self.subjects += [Subject(subject, document, place) for place, subject in enumerate(facts.subjects)]

    def refuse_gaps(self) -> None:
        """A site has its facts, and so has each edition of which there is a part."""
        needed = {f"{self.folder}/{SITE_FILE}": "with the code's name and who runs the site"}
        needed |= {
            f"{self.folder}/code/{edition}/index.md": "with the edition's facts"
            for edition in {**self.parts, **self.corrections}
        }
        there = {document.path for document in self.documents} | self.broken
        for path in sorted(needed.keys() - there):
            self.fault(path, 1, f"there is no such file; write it, {needed[path]}")

    def result(self) -> Site | None:
        """The site, in the order in which its pieces are read."""
        if self.site is None:
            return None
        return Site(
            self.site,
            tuple(sorted(self.result_editions(), key=lambda edition: edition.age)),
            tuple(sorted(self.councils, key=lambda council: council.facts.name)),
            tuple(sorted(self.reports, key=lambda report: (report.date, report.ref), reverse=True)),
            tuple(self.prose),
            tuple(sorted(self.entries, key=lambda entry: (entry.facts.date, entry.id))),
            tuple(self.documents),
            self.records.wording,
            self.records.addresses,
            frozenset(self.broken),
            tuple(sorted(self.subjects, key=lambda subject: (subject.id, subject.place))),
            tuple(self.beside),
        )

    def result_editions(self) -> Iterator[Edition]:
        """The editions, as they were read."""
        for id, (facts, document) in self.editions.items():
            yield Edition(id, facts, self.ordered(id, facts), document, self.corrected(id))

    def corrected(self, edition: str) -> tuple[CorrectionFacts, ...]:
        """An edition's corrections."""
        facts = self.corrections.get(edition)
        return facts.corrections if facts else ()

    def ordered(self, edition: str, facts: EditionFacts) -> tuple[Part, ...]:
        """An edition's parts: the introduction, the principles in the order of its facts, then any that those do not name."""
        order = [INTRODUCTION, *facts.principles]
        parts = self.parts.get(edition, {}).values()
        return tuple(sorted(parts, key=lambda part: order.index(part.id) if part.id in order else len(order)))
