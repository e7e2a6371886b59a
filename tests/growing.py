"""Grows `docs/` as an editor would by the guide: a proposal, an adopted version, corrections, words withheld, a report of a new council.

What changes is looked up in the content, so that content which has grown can grow again. Every new word says that it is made up.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Protocol

from codebook.load import load_site
from codebook.model import Edition, Listing, Paragraph, Part, Site
from writing import add, fill, longest, put, rewrite, swap, word

BY = "The Made-up Society of Nobody's Officers"
MINUTE = "Made-up minute 12 of the Made-up Society of Nobody's Officers"
MARK = "[name withheld]"


class Make(Protocol):
    """A command of the Makefile."""

    def __call__(self, command: str, **given: str) -> str:
        """Runs it, which must succeed, and returns what it prints."""


def stages(docs: Path, make: Make) -> Mapping[str, Sequence[Callable[[], None]]]:
    """The stages of a growth in their order, each with its acts. Whoever grows content records it after a stage."""
    growing = Growth(docs, make)
    return {
        "a proposal": [growing.propose],
        "an adopted version": [growing.adopt],
        "corrections": [growing.correct_version, growing.correct_item, growing.correct_report],
        "words withheld": [growing.withhold_of_versions, growing.withhold_of_report],
        "a new report": [growing.new_report, growing.new_step],
    }


class Growth:
    """Content, and the acts of an editor on it in one made-up year."""

    def __init__(self, docs: Path, make: Make) -> None:
        self.docs = docs
        self.make = make
        text = "".join(path.read_text("utf-8") for path in sorted(docs.rglob("*.md")))
        self.year = max(map(int, re.findall(r"\b([0-9]{4})-[0-9]{2}-[0-9]{2}\b", text))) + 1
        self.id = f"{self.year}"
        self.proposal = f"{self.year}-proposal"

    # What is there

    @property
    def site(self) -> Site:
        """The content as it is."""
        site, problems = load_site(self.docs)
        assert site is not None, problems
        return site

    def edition(self, id: str) -> Edition:
        """A version as it is."""
        edition = self.site.edition(id)
        assert edition is not None
        return edition

    @property
    def first_report(self) -> Path:
        """The file of the oldest report."""
        report = self.site.reports[-1]
        return self.docs / "reports" / report.ref.council / f"{report.ref.report}.md"

    def path(self, edition: Edition, part: str) -> Path:
        """The file of a part."""
        return self.docs / "code" / edition.id / f"{part}.md"

    def new_clause(self, edition: Edition, part: str, words: str) -> str:
        """Adds a clause at the end of a principle, with a number that no version used; returns its label."""
        path = self.path(edition, part)
        used = [label.removeprefix(f"{part}-") for other in self.site.editions for label in other.units]
        label = f"{part}-{max(int(number) for number in ('0', *used) if number.isdecimal()) + 1}"
        *clauses, last = re.split(r"(?m)(?=^- \[)", path.read_text("utf-8"))
        last = re.sub(r"(?m)^(- \[.*\n(?:[ ]+\S.*\n)*)", lambda found: f"{found[0]}- [{label}] {words}\n", last)
        path.write_text("".join([*clauses, last]), "utf-8")
        return label

    # What an editor does

    def propose(self) -> None:
        """Proposes other words for a clause of the latest version."""
        newest = self.site.newest
        assert newest is not None
        self.make("edition", FROM=newest.id, ID=self.proposal)
        facts = self.docs / "code" / self.proposal / "index.md"
        title = json.dumps("A made-up proposal")
        fill(
            facts,
            name=f"made-up proposal of {self.year}",
            date=f"{self.year}-01-10",
            by=BY,
            title=title,
            rights="made up",
        )
        self.take_over(newest.id, facts)
        proposal = self.edition(self.proposal)
        clause = longest(proposal).of_kind("clause")[0]
        rewrite(self.path(proposal, longest(proposal).id), clause, f"{clause.text} (made up)")
        self.explain(facts, [clause.label], "Nobody yet; it is proposed")

    def take_over(self, origin: str, facts: Path) -> None:
        """Copies what was withheld from the version that the text was taken from, where the text shows it too."""
        found = re.search(r"(?m)^withheld:\n(?: .*\n)+", (self.docs / "code" / origin / "index.md").read_text("utf-8"))
        if found:
            add(facts, found[0].rstrip("\n"))

    def explain(self, facts: Path, labels: Iterable[str], decided: str) -> None:
        """Says of labels what changed."""
        units = ", ".join(labels)
        add(
            facts,
            f"changes:\n  - units: [{units}]\n    effect: changes the meaning\n    what: A made-up change.\n    decided: {decided}",
        )

    def adopt(self) -> None:
        """Adopts the proposal with changes: a merge, a split, a move within and to another principle, and a new principle."""
        self.make("edition", FROM=self.proposal, ID=self.id)
        facts = self.docs / "code" / self.id / "index.md"
        title = json.dumps("A made-up code")
        fill(
            facts, name=f"made-up code of {self.year}", date=f"{self.year}-03-01", by=BY, title=title, rights="made up"
        )
        self.take_over(self.proposal, facts)
        outcome = f"outcome:\n  result: adopted with changes\n  date: {self.year}-03-01\n  by: {BY}"
        add(self.docs / "code" / self.proposal / "index.md", outcome)
        new = self.edition(self.id)
        for gone, labels in self.rearrange(new, longest(new)).items():
            add(facts, f"became:\n  - unit: {gone}\n    into: [{', '.join(labels)}]\n    decided: {MINUTE}")
        self.new_principle(new, facts)
        silent = re.search(r"no entry says whether the meaning changed from \S+ at '([^;]+)';", self.make("check"))
        assert silent
        self.explain(facts, [silent[1]], MINUTE)
        self.index()

    def index(self) -> None:
        """Adds to each subject that has no clause of the new version what its clauses became."""
        path = self.docs / "subjects.yml"
        found = re.findall(r"subjects\.yml:([0-9]+): .*; add ([a-z0-9, -]+)$", self.make("check"), re.MULTILINE)
        lines = path.read_text("utf-8").splitlines(keepends=True) if found else []
        for line, labels in found:
            lines[int(line) - 1] = lines[int(line) - 1].replace("]", f", {labels}]")
        if lines:
            path.write_text("".join(lines), "utf-8")

    def rearrange(self, edition: Edition, part: Part) -> dict[str, list[str]]:
        """Merges, splits and moves clauses of a principle; returns what became of the labels that are gone."""
        path, other = self.path(edition, part.id), next(one for one in edition.principles if one.id != part.id)
        pages = "".join(page.document.text for page in self.site.prose)
        clauses = part.of_kind("clause")
        noted = {label for note in edition.facts.notes for label in note.units}
        free = [one for one in clauses if one.label not in pages and one.label not in noted]
        merged, split, moved = free[-3:]  # a link and a note need their clause
        first, second, kept = [one for one in clauses if one not in (merged, split, moved)][:3]
        rewrite(path, kept, f"{kept.text}, and {merged.text}")
        for gone in (merged, split, moved):
            rewrite(path, gone, None)
        swap(path, first, second)
        halves = [
            self.new_clause(edition, part.id, f"Made up: {half}") for half in ("the first half", "the second half")
        ]
        moved_to = self.new_clause(edition, other.id, moved.text)
        return {merged.label: [kept.label], split.label: halves, moved.label: [moved_to]}

    def new_principle(self, edition: Edition, facts: Path) -> None:
        """Adds a principle with a statement and a clause, at the end."""
        letters = "".join(chr(ord("a") + int(digit)) for digit in self.id)
        name = f"made-up-{letters}"
        words = f"# Made up {letters}\n\n[{name}-statement] A made-up statement.\n\n- [{name}-1] A made-up clause.\n"
        self.path(edition, name).write_text(words, "utf-8")
        add(facts, f"principles:\n  - {name}")

    def correct_version(self) -> None:
        """Corrects a clause of the oldest version."""
        edition = self.site.editions[0]
        part = longest(edition)
        clause = part.of_kind("clause")[1]
        now = f"{clause.text} (imaginary)"
        self.say_corrected(edition, clause.label, clause.text, now)
        rewrite(self.path(edition, part.id), clause, now)

    def correct_item(self) -> None:
        """Corrects an item of a list that has one label as a whole, if the oldest version has such a list."""
        edition = self.site.editions[0]
        lists = (
            (part, unit, block)
            for part in edition.parts
            for unit in part.units
            if isinstance(block := unit.blocks[-1], Listing)
        )
        for part, unit, listing in islice(lists, 1):
            paragraphs = [block for block in listing.items[-1].blocks if isinstance(block, Paragraph)]
            (words,) = (span.text for paragraph in paragraphs for span in paragraph.spans)
            self.say_corrected(edition, unit.label, words, f"{words} (imaginary)")
            put(self.path(edition, part.id), words, f"{words} (imaginary)")

    def say_corrected(self, edition: Edition, label: str, was: str, now: str) -> None:
        """Says of a unit of a version that its words were corrected."""
        path = self.docs / "code" / edition.id / "corrections.md"
        if path.exists():
            add(path, self.correction_block(label, was, now, "of the code"))
        else:
            self.make("correction", UNIT=f"{edition.id}/{label}")
            fill(path, **self.correction(was, now, "of the code"))

    def correction(self, was: str, now: str, kind: str) -> dict[str, str]:
        """The fields of a correction."""
        words = {"was": json.dumps(was, ensure_ascii=False), "now": json.dumps(now, ensure_ascii=False)}
        return {"kind": kind, **words, "date": f"{self.year}-04-01", "authority": MINUTE, "reason": "Made up."}

    def correction_block(self, unit: str, was: str, now: str, kind: str) -> str:
        """The same as an editor adds it."""
        fields = "".join(f"\n    {field}: {words}" for field, words in self.correction(was, now, kind).items())
        return f"corrections:\n  - unit: {unit}{fields}"

    def correct_report(self) -> None:
        """Corrects a word of the oldest report."""
        path = self.first_report
        unit, found = word(path)
        put(path, found, f"{found}s")
        add(path, self.correction_block(unit, found, f"{found}s", "of the report"))

    def withhold_of_versions(self) -> None:
        """Takes a word out of each version that has it."""
        oldest = self.site.editions[0]
        unit, found = word(self.path(oldest, oldest.parts[0].id))
        for edition in self.site.editions:
            path = self.path(edition, oldest.parts[0].id)
            if unit in edition.units and found in edition.units[unit].text:
                put(path, found, MARK)
                self.withhold(self.docs / "code" / edition.id / "index.md", unit)
        assert MARK in self.edition(oldest.id).units[unit].text

    def withhold_of_report(self) -> None:
        """Takes a word out of the oldest report."""
        path = self.first_report
        unit, found = word(path)
        put(path, found, MARK)
        self.withhold(path, unit)

    def withhold(self, path: Path, unit: str) -> None:
        """Says so in the facts, and takes the source's fingerprint out."""
        text = re.sub(r"(?m)^  sha256: .*\n", "", path.read_text("utf-8"))
        path.write_text(text, "utf-8")
        fields = {"unit": unit, "why": "Made up", "date": f"{self.year}-05-01", "authority": MINUTE}
        add(
            path,
            "withheld:\n  - what: A made-up name" + "".join(f"\n    {name}: {said}" for name, said in fields.items()),
        )

    def new_report(self) -> None:
        """Adds a council that adopted the version, and a report of it with links to what is new there and to what is old."""
        letters = "".join(chr(ord("A") + int(digit)) for digit in self.id)
        self.make("council", NAME=f"Nowhereshire {letters} County Council")
        (folder,) = (path.parent for path in self.docs.glob(f"reports/nowhereshire-{letters.lower()}/index.md"))
        fill(folder / "index.md", id="standards", name="Made-up Standards Committee")
        add(
            folder / "index.md",
            f"adoptions:\n  - edition: {self.id}\n    date: {self.year}-06-01\n    source: {MINUTE}",
        )
        self.make("report", COUNCIL=folder.name, DATE=f"{self.year}-06-22", TITLE="Made-up gifts")
        (path,) = folder.glob("2*.md")
        fill(path, authors="Made-up Clerk", document="a made-up code", title="Made-up gifts")
        _, facts, _ = path.read_text("utf-8").split("---\n", 2)
        body = "\n[to] To: Made-up Standards Committee\n\n## 1. Made up\n\n1.1 A made-up paragraph about gifts.\n"
        path.write_text(f"---\n{facts}---\n{body}", "utf-8")
        new = self.edition(self.id)
        units = f"{new.principles[-1].id}, {longest(new).of_kind('clause')[0].label}"
        add(path, f"judged:\n  edition: {self.id}\n  date: {self.year}-07-01")
        add(path, f"links:\n  - paragraph: 1.1\n    to: [{units}]\n    strength: direct\n    reason: Made up")

    def new_step(self) -> None:
        """Adds a step to the history."""
        words = f"---\ntitle: A made-up adoption\ndate: {self.year}-03\nwho: {BY}\nsource: {MINUTE}\n---\n\nIt was made up.\n"
        (self.docs / "history" / f"{self.year}-03-made-up-adoption.md").write_text(words, "utf-8")
