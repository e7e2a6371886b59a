"""Collects content file by file: the path decides the kind. Faults are collected as well."""

from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from codebook.facts import (
    CorrectionsFacts,
    CouncilFacts,
    EditionFacts,
    EntryFacts,
    ProseFacts,
    ReportFacts,
    SiteFacts,
    SubjectsFacts,
)
from codebook.load import frontmatter, size_limits
from codebook.load.file_names import wrong_kind, wrong_name
from codebook.load.files import decoded, read
from codebook.load.frontmatter import Shape, Yaml
from codebook.load.records import Records
from codebook.load.verbatim import read_part, read_report
from codebook.model import Council, Document, Entry, Part, Problem, Prose, Report, Subject
from codebook.values.languages import in_language, name_and_language
from codebook.values.references import INTRODUCTION, ReportRef

SITE_FILE = "site.yml"

_FACTS_ONLY = (
    "text below the facts, which is never shown: this file has facts only; move it to a page, or to '{}' above"
)

_FAULTY = SiteFacts.model_construct(name="", short_name="", operator="", contact="", address="", other_codes="")
"""Used for a `site.yml` with faults, to find those of other files in the same run."""

_LOOSE = "0000"
"""Temporary id of an edition in a folder of any name."""


@dataclass
class Loading:
    """Content loaded so far."""

    folder: str
    """Content folder, with which paths in faults begin."""
    site: SiteFacts | None = None
    editions: dict[str, tuple[EditionFacts, Document]] = field(default_factory=dict)
    parts: dict[str, dict[str, Part]] = field(default_factory=dict)
    corrections: dict[str, CorrectionsFacts | None] = field(default_factory=dict)
    """None if unreadable."""
    units: int = 0
    councils: list[Council] = field(default_factory=list)
    reports: list[Report] = field(default_factory=list)
    prose: list[Prose] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    subjects: list[Subject] = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    records: Records = field(default_factory=lambda: Records({}, (), ()))

    def fault(self, path: str, line: int, message: str) -> None:
        """Adds a fault."""
        self.add_problems([Problem(path, line, message)])

    def add_problems(self, problems: list[Problem]) -> None:
        """Adds faults, and marks their files as broken."""
        self.problems += problems
        self.broken |= {problem.path for problem in problems}

    def merge(self, other: "Loading") -> None:
        """Adds what was loaded from other files of the same folder."""
        self.site = self.site or other.site
        self.editions |= other.editions
        self.corrections |= other.corrections
        self.councils += other.councils
        self.reports += other.reports
        self.prose += other.prose
        self.entries += other.entries
        self.subjects += other.subjects
        self.documents += other.documents
        self.add_problems(other.problems)
        for edition, parts in other.parts.items():
            for part in parts.values():
                self.keep_part(edition, part)

    def add(self, name: str, data: bytes) -> None:
        """Adds a file by its path."""
        path = f"{self.folder}/{name}"
        divided = self.divided(path, name, data)
        if divided is None:
            return
        text, matter, document = divided
        stem, _, ending = name.rpartition(".")
        match [*stem.split("/"), ending]:
            case ["site", "yml"]:
                facts, _ = self.facts(SiteFacts, Yaml(text, first_line=1), document)
                self.site = facts or _FAULTY
            case ["subjects", "yml"]:
                self.add_subjects(Yaml(text, first_line=1), document)
            case [name, "md"] if name_and_language(name)[0] == "index":
                self.add_prose(in_language(name_and_language(name)[1], ""), matter, document)
            case ["about", page, "md"]:
                self.add_about(page, matter, document)
            case ["code", edition, stem, "md"]:
                self.add_code(edition, stem, matter, document)
            case ["reports", council, "index", "md"]:
                self.add_council(council, matter, document)
            case ["reports", council, report, "md"]:
                self.add_report(council, report, matter, document)
            case ["history", entry, "md"]:
                self.add_entry(entry, matter, document)
            case _:
                self.documents.append(document)
                self.fault(path, 1, "nothing uses a file of this name here; move it to the right folder, or delete it")

    def add_loose(self, path: str, file: Path) -> None:
        """Adds a file of an edition outside the content folder."""
        data, message = read(path, file)
        if message:
            self.fault(path, 1, message)
        elif divided := self.divided(path, f"code/{_LOOSE}/{file.name}", data):
            _, matter, document = divided
            self.add_code(_LOOSE, file.stem, matter, document)

    def divided(self, path: str, name: str, data: bytes) -> tuple[str, Yaml | None, Document] | None:
        """Returns text, front matter and document; None, with faults, if the file is unreadable or exceeds a limit."""
        text = self.decoded(path, data)
        if text is None:
            return None
        matter, document = frontmatter.split(path, text)
        return None if self.exceeds(name, matter, document) else (text, matter, document)

    def exceeds(self, name: str, matter: Yaml | None, document: Document) -> bool:
        """Whether a file exceeds a limit; adds faults, and the file is not read further."""
        fields = document.text if name.endswith(".yml") else matter.text if matter else ""
        first = 1 if name.endswith(".yml") else 2
        found = [(line + first - 1, message) for line, message in size_limits.of_facts(fields)]
        if not name.endswith(".yml"):
            found += [
                (line + document.body_line - 1, message) for line, message in size_limits.of_body(name, document.body)
            ]
        self.add_problems([Problem(document.path, line, message) for line, message in found])
        return bool(found)

    def decoded(self, path: str, data: bytes) -> str | None:
        """Returns the file's text; None, with faults, if unreadable. Control characters are faults and are removed."""
        if message := wrong_kind(path):
            self.fault(path, 1, message)
            return None
        text, faults = decoded(data)
        for line, message in faults:
            self.fault(path, line, message)
        return text or None

    def named(self, what: str, name: str, document: Document) -> bool:
        """Whether a name is valid in a URL; adds the fault if not."""
        if message := wrong_name(what, name):
            self.fault(document.path, 1, message)
        return not message

    def facts(self, shape: type[Shape], matter: Yaml | None, document: Document) -> tuple[Shape | None, Document]:
        """Validates front matter; None, with faults, if invalid."""
        facts, document, problems = frontmatter.read(shape, matter, document)
        self.documents.append(document)
        self.add_problems(problems)
        return facts, document

    def add_prose(self, url: str, matter: Yaml | None, document: Document) -> None:
        """Adds an editor's page at a URL."""
        facts, document = self.facts(ProseFacts, matter, document)
        if facts:
            self.prose.append(Prose(url, facts, document))

    def add_about(self, page: str, matter: Yaml | None, document: Document) -> None:
        """Adds a page about the site, or its text in another language: `accessibility.cy`."""
        name, language = name_and_language(page)
        self.named("a page", name, document)
        self.add_prose(in_language(language, "about/" if name == "index" else f"about/{name}/"), matter, document)

    def add_code(self, edition: str, stem: str, matter: Yaml | None, document: Document) -> None:
        """Adds a file of an edition by its name."""
        match stem:
            case "index":
                self.add_edition(edition, matter, document)
            case "corrections":
                self.add_corrections(edition, matter, document)
            case _:
                self.add_part(edition, stem, matter, document)

    def add_edition(self, edition: str, matter: Yaml | None, document: Document) -> None:
        """Adds an edition's front matter."""
        self.named("a version", edition, document)
        facts, document = self.facts(EditionFacts, matter, document)
        self.refuse_text(matter, document, _FACTS_ONLY.format("notes"))
        if facts:
            self.editions[edition] = (facts, document)

    def add_part(self, edition: str, part: str, matter: Yaml | None, document: Document) -> None:
        """Adds the introduction or a principle of an edition."""
        self.documents.append(document)
        if matter is not None:
            self.fault(
                document.path,
                1,
                "facts between --- lines in a part of the Code; move them to index.md in the same folder",
            )
        if part == INTRODUCTION or self.named("a principle", part, document):
            found, problems = read_part(document, part)
            self.add_problems(problems)
            self.keep_part(edition, found)

    def keep_part(self, edition: str, part: Part) -> None:
        """Adds a part that was read, unless all parts have too many units."""
        self.units += len(part.units)
        if self.units > size_limits.MOST_UNITS_OF_THE_CODE:
            self.fault(part.path, 1, size_limits.TOO_MANY_UNITS)
        else:
            self.parts.setdefault(edition, {})[part.id] = part

    def add_corrections(self, edition: str, matter: Yaml | None, document: Document) -> None:
        """Adds an edition's corrections."""
        self.corrections[edition], document = self.facts(CorrectionsFacts, matter, document)
        self.refuse_text(matter, document, "text below the corrections; delete it, or move it to a 'reason'")

    def refuse_text(self, matter: Yaml | None, document: Document, message: str) -> None:
        """Reports text below front matter that no page would show."""
        if matter is not None and document.body.strip():
            above = document.body[: len(document.body) - len(document.body.lstrip())]
            self.fault(document.path, document.body_line + above.count("\n"), message)

    def add_council(self, council: str, matter: Yaml | None, document: Document) -> None:
        """Adds a council."""
        self.named("a council's folder", council, document)
        facts, document = self.facts(CouncilFacts, matter, document)
        self.refuse_text(matter, document, _FACTS_ONLY.format("adoptions"))
        if facts:
            self.councils.append(Council(council, facts, document))

    def add_report(self, council: str, report: str, matter: Yaml | None, document: Document) -> None:
        """Adds a report; without a closing fence, its text is unknown."""
        self.named("a report", report, document)
        facts, document = self.facts(ReportFacts, matter, document)
        if matter is None or not matter.closed:
            return
        units, problems = read_report(document)
        self.add_problems(problems)
        if facts:
            self.reports.append(Report(ReportRef(council, report), facts, units, document))

    def add_entry(self, entry: str, matter: Yaml | None, document: Document) -> None:
        """Adds an event in the history of the code."""
        self.named("an entry", entry, document)
        facts, document = self.facts(EntryFacts, matter, document)
        if facts:
            self.entries.append(Entry(entry, facts, document))

    def add_subjects(self, matter: Yaml, document: Document) -> None:
        """Adds the index of subjects."""
        facts, document = self.facts(SubjectsFacts, matter, document)
        if facts:
            self.subjects += [Subject(subject, document, place) for place, subject in enumerate(facts.subjects)]

    def refuse_gaps(self) -> None:
        """Reports a missing `site.yml`, and missing front matter of an edition with parts."""
        needed = {f"{self.folder}/{SITE_FILE}": "with the code's name and who runs the site"}
        needed |= {
            f"{self.folder}/code/{edition}/index.md": "with the version's facts"
            for edition in {**self.parts, **self.corrections}
        }
        there = {document.path for document in self.documents} | self.broken
        for path in sorted(needed.keys() - there):
            if self.broken.isdisjoint(
                map(str, PurePosixPath(path).parents)
            ):  # otherwise it may be in an unreadable folder
                self.fault(path, 1, f"there is no such file; write it, {needed[path]}")
