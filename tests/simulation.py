"""Years in the life of a site, made up from a seed: lawful acts of editors, one after another, each published.

A world is kept as data and written as files, as editors would write them, so that what is expected of the site is known from elsewhere than
from the site itself. After each act the content is opened, all pages are made, and words and addresses are recorded.
"""

import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

from codebook.book import Book, open_book
from codebook.compare import compare
from codebook.editing.recording import record_addresses, record_wording
from codebook.history.succession import became, predecessor
from codebook.load import load_site
from codebook.model import Site
from codebook.record import all_acts, lines, lost_records, permanence, texts, unrecorded, unrecorded_structure
from conftest import TEMPLATES

VOCABULARY = [
    "keep",
    "tend",
    "light",
    "watch",
    "ring",
    "count",
    "mend",
    "tie",
    "never",
    "always",
    "each",
    "every",
    "lamp",
    "bell",
    "rope",
    "tide",
    "boat",
    "gull",
    "fog",
    "wick",
    "lens",
]
PRINCIPLES = ["calm", "light", "watch", "mending", "plain-speech", "good-order"]
PAGES = ["how-to-cite", "how-to-moor", "who-we-are-not", "nobodys-rights"]
COUNCILS = ["northmole", "southmole", "eastmole", "westmole", "midmole"]

MARK = "[name withheld]"

VOTES = """## [votes] Made-up votes

Counted *twice*, and once more.

- Keep the lamp
- Ring the bell
  - at noon
  - at dusk

| Keeper | For | Against |
|---|---|---|
| Ada | x | |
| Bob | | x |

## [end] The end

Nobody voted again."""
"""What ends each report: blocks of many kinds."""
VOTES_WORDS = {
    "votes": "Made-up votes Counted twice, and once more. Keep the lamp Ring the bell at noon at dusk Keeper For Against Ada x Bob x",
    "end": "The end Nobody voted again.",
}
"""Its words, by label."""

Units = dict[str, str]
"""The text of each label, in order."""


@dataclass
class Version:
    """An edition as its editors know it."""

    id: str
    facts: dict[str, Any]
    parts: dict[str, Units]
    corrections: list[dict[str, str]] = field(default_factory=list)

    @property
    def begun(self) -> bool:
        """Whether it was more than a proposal."""
        return any(state["state"] in ("draft", "adopted") for state in self.facts["states"])

    @property
    def state(self) -> str:
        """The last of its states."""
        return str(self.facts["states"][-1]["state"])

    @property
    def withheld(self) -> set[str]:
        """The labels of which words were taken out."""
        return {left["unit"] for left in self.facts.get("withheld", ())}


@dataclass
class Paper:
    """A report as its editors know it."""

    council: str
    name: str
    facts: dict[str, Any]
    units: Units
    """By the printed number."""

    @property
    def withheld(self) -> set[str]:
        """The numbers of which words were taken out."""
        return {left["unit"] for left in self.facts.get("withheld", ())}


class World:
    """All of it, on a day."""

    def __init__(self, docs: Path, seed: int) -> None:
        self.docs = docs
        self.random = random.Random(seed)  # noqa: S311 - a seed makes it the same again
        self.day = date(2000, 1, 1)
        self.words = 0
        self.versions: list[Version] = []
        self.papers: list[Paper] = []
        self.councils: list[str] = []
        self.pages = {"index": 0}
        """The pages about the site, each with how often it was renamed."""
        self.moved: list[dict[str, str]] = []
        self.used: Counter[str] = Counter()
        """How many clauses of a principle there ever were."""
        self.done: Counter[str] = Counter()
        self.ever: dict[tuple[str, str], list[str]] = {}
        """Every wording of every line that was ever published, oldest first."""
        self.addresses: set[str] = set()
        self.published: Site | None = None
        self.begin()

    # What happens

    def begin(self) -> None:
        """A draft, a council and a page, as small as they can be."""
        parts = {"introduction": {"introduction-1": self.sentence()}}
        for part in PRINCIPLES[:2]:
            parts[part] = {f"{part}-statement": self.sentence(), **dict(self.new_clause(part) for _ in range(3))}
        self.councils.append(COUNCILS[0])
        self.add_version(f"{self.day.year}-draft", "draft", parts)
        self.new_report()
        self.publish("the first content")

    def act(self) -> str:
        """One lawful act at random, of those that can be done now, published; its name."""
        acts: list[tuple[int, Callable[[], bool]]] = [
            (1, self.new_draft),
            (2, self.new_proposal),
            (1, self.end_proposal),
            (4, self.adopt_proposal),
            (1, self.adopt_draft),
            (1, self.withdraw),
            (9, self.correct_version),
            (7, self.correct_report),
            (4, self.withhold_of_version),
            (3, self.withhold_of_report),
            (6, self.new_report),
            (1, self.new_council),
            (8, self.edit_facts),
            (8, self.add_link),
            (1, self.new_page),
            (2, self.rename_page),
        ]
        self.day += timedelta(self.random.randint(5, 30))  # 21 acts make a year
        while True:
            (act,) = self.random.choices([act for _, act in acts], [weight for weight, _ in acts])
            if act():
                name = act.__name__.replace("_", " ")
                self.publish(name)
                return name

    def publish(self, name: str) -> None:
        """Writes, opens, records, and looks whether everything that was ever published still stands."""
        self.write()
        book = self.open()
        record_wording(self.docs, book, str(self.day))
        record_addresses(self.docs, book)
        site = self.site()
        assert [*unrecorded(site), *unrecorded_structure(site)] == []
        assert list(permanence(site)) == []
        if self.published is not None:
            assert list(lost_records(self.published, site)) == [], name
        self.stands(book, site)
        self.published = site
        self.done[name] += 1

    def open(self) -> Book:
        """The book of the content as it is."""
        return open_book(self.docs, TEMPLATES, "")

    def stands(self, book: Book, site: Site) -> None:
        """Each address ever published is there, each label is where it was, and each word is there or explained."""
        pages = {page.url: page for page in book.pages}
        there = {*pages, *(generated.path for generated in book.generated_files)}
        assert self.addresses <= there
        self.addresses |= {*book.promised}
        assert self.addresses <= there
        assert self.addresses == {*site.addresses}
        found = texts(site)
        current = {(name, line.label): line.words for name, text in found.items() for line in lines(text)}
        assert current == dict(self.expected())
        assert self.ever.keys() <= current.keys()
        for (name, label), words in current.items():
            history = self.ever.setdefault((name, label), [])
            if words not in history:
                history.append(words)
            acts = all_acts(found[name])
            assert all(was == words or acts.explain(label, was, words) for was in history), (name, label)
        for edition in site.editions:
            for label in edition.units:
                place, _, anchor = edition.exact(label).in_context.partition("#")
                assert f'id="{anchor}"' in pages[place].before, (edition.id, label)

    def expected(self) -> Iterator[tuple[tuple[str, str], str]]:
        """What the editors wrote, line by line."""
        for version in self.versions:
            yield (version.id, "title"), version.facts["title"]
            for part, units in version.parts.items():
                yield (version.id, part), heading(part)
                yield from (((version.id, label), text) for label, text in units.items())
        for paper in self.papers:
            name = f"{paper.council}/{paper.name}"
            yield (name, "title"), paper.facts["title"]
            yield from (((name, f"p{number}"), f"{number} {text}") for number, text in paper.units.items())
            yield from (((name, label), words) for label, words in VOTES_WORDS.items())

    # Words

    def word(self) -> str:
        """A word that stands nowhere else, so that its place is known."""
        self.words += 1
        number, letters = self.words, ""
        for _ in range(4):
            number, rest = divmod(number, 26)
            letters = chr(ord("a") + rest) + letters
        return f"q{letters}"

    def sentence(self) -> str:
        """A sentence that stands nowhere else."""
        words = [*self.random.choices(VOCABULARY, k=self.random.randint(3, 9)), self.word()]
        self.random.shuffle(words)
        return " ".join(words)

    def reworded(self, text: str) -> str:
        """A text with some words changed."""
        words = text.split()
        words[self.random.randrange(len(words))] = self.word()
        words.insert(self.random.randint(0, len(words)), self.random.choice(VOCABULARY))
        return " ".join(words)

    def new_clause(self, part: str) -> tuple[str, str]:
        """A clause with a label that was never used."""
        self.used[part] += 1
        return f"{part}-{self.used[part]}", self.sentence()

    # Versions

    def last(self) -> Version:
        """The edition that the next one follows."""
        return [version for version in self.versions if version.begun][-1]

    def add_version(self, id: str, state: str, parts: dict[str, Units], **facts: Any) -> None:
        """An edition with what its editors say of it: of each unit that is gone what it became, and of most changes who decided them."""
        before = self.last() if self.versions else None
        written = {
            "title": "A made-up code of conduct",
            "name": f"made-up version {id}",
            "states": [{"state": state, "date": str(self.day), "by": "The made-up guild"}],
            "source": {"title": "Made up"},
            "rights": "not stated",
            "audience": ["introduction-1"],
            "principles": [part for part in parts if part != "introduction"],
            **facts,
        }
        version = Version(id, written, parts)
        new = [label for units in parts.values() for label in units]
        gone = [label for units in (before.parts if before else {}).values() for label in units if label not in new]
        if masked := [label for units in parts.values() for label, text in units.items() if MARK in text]:
            written["withheld"] = [self.left_out(label) for label in masked]
        if gone:
            written["became"] = [self.what_became(label, before, new) for label in gone]
        self.versions.append(version)
        if before:
            self.write()
            self.explain(version)

    def what_became(self, label: str, before: Version | None, new: list[str]) -> dict[str, Any]:
        """What a unit became: nothing, one or two of the units that are there; one that has its very words, if any has."""
        known = {text: other for units in self.versions_parts() for other, text in units.items() if other in new}
        text = next((units[label] for units in (before.parts if before else {}).values() if label in units), "")
        into = [known[text]] if text in known else self.random.sample(new, self.random.choice([0, 0, 1, 2]))
        return {"unit": label, "into": into, "decided": f"Made-up minute of {self.day}"}

    def versions_parts(self) -> Iterator[Units]:
        """The units of every part of every version."""
        for version in self.versions:
            yield from version.parts.values()

    def explain(self, version: Version) -> None:
        """Says of what changed whether it matters, as far as somebody thought of it."""
        labels = [label for label in self.changed(version) if self.random.random() < 0.8]
        if labels:
            half = self.random.randint(0, len(labels))
            version.facts["changes"] = [
                {"units": units, "effect": effect, "decided": f"Made-up minute of {self.day}"}
                for units, effect in ((labels[:half], "changes the meaning"), (labels[half:], "tidies the wording"))
                if units
            ]

    def changed(self, version: Version) -> list[str]:
        """The labels that are not as they were before."""
        site = self.site()
        edition = site.edition(version.id)
        before = predecessor(site, edition) if edition else None
        if edition is None or before is None:
            return []
        changes = compare(before, edition, became(site, before, edition)).changes
        return [change.label for change in changes if change.kind not in ("same", "removed")]

    def site(self) -> Site:
        """The content as written, whatever is wrong with it."""
        site, _ = load_site(self.docs)
        assert site is not None
        return site

    def changed_text(self, parts: dict[str, Units]) -> dict[str, Units]:
        """A text with a few changes: reworded, added, dropped, merged, put elsewhere within its principle or into another, principles turned."""
        new = {part: dict(units) for part, units in parts.items()}
        for _ in range(self.random.randint(1, 5)):
            part = self.random.choice([part for part in new if part != "introduction"])
            clauses = [label for label in new[part] if not label.endswith("statement")]
            label = self.random.choice([*clauses, f"{part}-statement"])
            kind = self.random.choice(["reword", "add", "drop", "place", "principle", "turn", "further"])
            if kind == "reword" and MARK not in new[part][label]:
                new[part][label] = self.reworded(new[part][label])
            elif kind == "add":
                new[part].update([self.new_clause(part)])
            elif kind == "drop" and len(clauses) > 2:
                del new[part][clauses[-1]]
            elif kind == "place" and clauses:
                new[part][clauses[0]] = new[part].pop(clauses[0])
            elif kind == "principle" and len(clauses) > 2:
                other = self.random.choice([other for other in new if other not in ("introduction", part)] or [part])
                label, _ = self.new_clause(other)
                new[other][label] = new[part].pop(clauses[0])
            elif kind == "turn":
                new[part] = new.pop(part)
            elif kind == "further" and (name := next((name for name in PRINCIPLES if name not in self.used), "")):
                new[name] = {f"{name}-statement": self.sentence(), **dict(self.new_clause(name) for _ in range(2))}
        return new

    def id(self, what: str) -> str:
        """A name for a version that was never used."""
        return f"{self.day.year}-{what}-{len(self.versions)}"

    def new_draft(self) -> bool:
        """A new draft, from the text before it."""
        self.add_version(self.id("draft"), "draft", self.changed_text(self.last().parts))
        return True

    def new_proposal(self) -> bool:
        """A proposal to change the text."""
        self.add_version(self.id("proposal"), "proposed", self.changed_text(self.last().parts))
        return True

    def open_proposal(self) -> Version | None:
        """A proposal of which nobody said yet how it ended."""
        found = [version for version in self.versions if version.state == "proposed" and "outcome" not in version.facts]
        return self.random.choice(found) if found else None

    def end_proposal(self) -> bool:
        """A proposal ends without a new version."""
        proposal = self.open_proposal()
        if proposal:
            result = self.random.choice(["rejected", "lapsed"])
            proposal.facts["outcome"] = {"result": result, "date": str(self.day), "by": "The made-up guild"}
        return proposal is not None

    def adopt_proposal(self) -> bool:
        """A version comes from a proposal, as it is or changed."""
        proposal = self.open_proposal()
        if proposal is None:
            return False
        same = self.random.random() < 0.5 or MARK in proposal.parts["introduction"]["introduction-1"]
        parts = {part: dict(units) for part, units in proposal.parts.items()}
        if not same:
            parts["introduction"]["introduction-1"] = self.reworded(parts["introduction"]["introduction-1"])
        result = "adopted" if same else "adopted with changes"
        proposal.facts["outcome"] = {"result": result, "date": str(self.day), "by": "The made-up guild"}
        self.add_version(self.id("adopted"), "adopted", parts, proposal=proposal.id)
        return True

    def adopt_draft(self) -> bool:
        """The last draft is adopted as it is."""
        return self.state(self.last(), "draft", "adopted")

    def withdraw(self) -> bool:
        """A version is withdrawn, unless it is the only one that is left."""
        standing = [version for version in self.versions if version.state in ("draft", "adopted")]
        return len(standing) > 2 and self.state(self.random.choice(standing[:-1]), "adopted", "withdrawn")

    def state(self, version: Version, before: str, after: str) -> bool:
        """A version comes from one state into another."""
        if version.state != before:
            return False
        source = {"by": "The made-up guild", "note": "Made-up minutes of the made-up guild"}
        version.facts["states"].append({"state": after, "date": str(self.day), **source})
        return True

    # Acts on what was published

    def correct_version(self) -> bool:
        """A word of a version is corrected."""
        version = self.random.choice(self.versions)
        units = self.random.choice(list(version.parts.values()))
        label = self.random.choice(list(units))
        if label in version.withheld:
            return False
        version.corrections.append(self.correction(units, label, self.random.choice(["of the code", "of our copy"])))
        return True

    def correct_report(self) -> bool:
        """A word of a report is corrected."""
        paper = self.random.choice(self.papers)
        number = self.random.choice(list(paper.units))
        if number in paper.withheld:
            return False
        made = self.correction(paper.units, number, self.random.choice(["of the report", "of our copy"]))
        paper.facts.setdefault("corrections", []).append(made)
        return True

    def correction(self, units: Units, label: str, kind: str) -> dict[str, str]:
        """The correction of a word, made in the text as well."""
        words = units[label].split()
        index = self.random.randrange(len(words))
        was, words[index] = words[index], self.word()
        units[label] = " ".join(words)
        return {
            "unit": label,
            "kind": kind,
            "was": was,
            "now": words[index],
            "date": str(self.day),
            "authority": "Made up",
            "confirmed": "yes",
            "reason": "Made up",
        }

    def withhold_of_version(self) -> bool:
        """Words are taken out of a version, and of what was said of its corrections, and out of each version that has the same unit."""
        version = self.random.choice(self.versions)
        units = self.random.choice(list(version.parts.values()))
        text = units[self.random.choice(list(units))]
        index = self.random.randrange(len(text.split()))
        if MARK in text:
            return False
        for other in self.versions:
            for others in other.parts.values():
                for label in [label for label, words in others.items() if words == text]:
                    self.withhold(other, other.corrections, others, label, index)
        return True

    def withhold_of_report(self) -> bool:
        """Words are taken out of a report, and of what was said of its corrections."""
        paper = self.random.choice(self.papers)
        number = self.random.choice(list(paper.units))
        index = self.random.randrange(len(paper.units[number].split()))
        return self.withhold(paper, paper.facts.get("corrections", []), paper.units, number, index)

    def withhold(
        self, text: Version | Paper, corrections: list[dict[str, str]], units: Units, label: str, index: int
    ) -> bool:
        """Takes a word out of a unit, counted from 0, wherever it stands, and says so."""
        if label in text.withheld:
            return False
        words = units[label].split()
        out, words[index] = words[index], MARK
        units[label] = " ".join(words)
        chain = {out}
        for made in reversed(corrections):  # what stood in this place before
            if made["unit"] == label and made["now"] in chain:
                chain.add(made["was"])
                made |= {"was": "[withheld]", "now": "[withheld]"}
        text.facts.setdefault("withheld", []).append(self.left_out(label))
        return True

    def left_out(self, label: str) -> dict[str, str]:
        """What is said of words that were taken out."""
        return {
            "what": "A name",
            "unit": label,
            "why": "Made up",
            "date": str(self.day),
            "authority": "The made-up clerk, by delegated power",
        }

    # Reports, councils, pages

    def new_report(self) -> bool:
        """A report, with a link to the code."""
        council = self.random.choice(self.councils)
        judged = self.random.choice(self.versions)
        label = self.random.choice([label for units in judged.parts.values() for label in units])
        units = {f"1.{number}": self.sentence() for number in range(1, self.random.randint(2, 5))}
        facts = {
            "title": f"Made up: {self.sentence()}",
            "authors": ["Keeper of the Mole"],
            "considerations": [{"committee": "all", "date": str(self.day)}],
            "about": {"document": "made up", "same": "no", "held": "no"},
            "source": {"title": "Made up"},
            "rights": "not stated",
            "judged": {"edition": judged.id, "date": str(self.day)},
            "links": [{"paragraph": "1.1", "to": [label], "strength": "direct", "reason": "Made up"}],
        }
        self.papers.append(Paper(council, f"{self.day}-paper-{len(self.papers)}", facts, units))
        return True

    def new_council(self) -> bool:
        """A further council."""
        if len(self.councils) == len(COUNCILS):
            return False
        self.councils.append(COUNCILS[len(self.councils)])
        return True

    def edit_facts(self) -> bool:
        """A fact of a version or a report is corrected, or a decision that was not known is; our own words are added."""
        if self.random.random() < 0.5:
            version = self.random.choice(self.versions)
            label = self.random.choice(list(version.parts["introduction"]))
            self.replace(version.facts, "rights", version.facts, "rights")
            version.facts.setdefault("notes", []).append(
                {"units": [label], "kind": "as printed", "note": self.sentence()}
            )
        else:
            paper = self.random.choice(self.papers)
            (meeting,) = paper.facts["considerations"]
            meeting["source"] = "Made-up minute 1"
            self.replace(paper.facts, f"considerations[all {meeting['date']}].decision", meeting, "decision")
        return True

    def replace(self, facts: dict[str, Any], name: str, place: dict[str, Any], key: str) -> None:
        """Gives a fact another value; one that was published already is changed by a correction alone."""
        was, now = place.get(key), self.sentence()
        place[key] = now
        if was:
            made = {"fact": name, "was": was, "now": now, "date": str(self.day)}
            facts.setdefault("fact-corrections", []).append(
                {**made, "authority": "Made-up minute 2", "reason": "Made up"}
            )

    def add_link(self) -> bool:
        """An editor finds that a report relates to a further unit."""
        paper = self.random.choice(self.papers)
        judged = next(version for version in self.versions if version.id == paper.facts["judged"]["edition"])
        linked = {to for link in paper.facts["links"] for to in link["to"]}
        free = [label for units in judged.parts.values() for label in units if label not in linked]
        if free:
            link = {"paragraph": "1.1", "to": [self.random.choice(free)], "strength": "indirect", "reason": "Made up"}
            paper.facts["links"].append(link)
        return bool(free)

    def new_page(self) -> bool:
        """A page about the site."""
        name = next((name for name in PAGES if name not in self.pages), "")
        if name:
            self.pages[name] = 0
        return bool(name)

    def rename_page(self) -> bool:
        """A page about the site gets another address, to which the old ones lead on."""
        names = [name for name in self.pages if name != "index"]
        if not names:
            return False
        name = self.random.choice(names)
        was = self.address(name)
        self.pages[name] += 1
        for entry in self.moved:
            if entry["now"] == was:
                entry["now"] = self.address(name)
        self.moved.append({"was": was, "now": self.address(name)})
        return True

    def address(self, page: str) -> str:
        """The address of a page about the site."""
        return f"/about/{page}{'-again' * self.pages[page]}/"

    # Files

    def write(self) -> None:
        """Writes all of it; what editors never touch, the records, stays as it is."""
        for path in self.docs.rglob("*.*"):
            if path.suffix in (".md", ".yml"):
                path.unlink()
        site = {
            "name": "A made-up code",
            "short-name": "Made-up code",
            "operator": "The made-up guild",
            "contact": "guild@moles.example.org",
            "address": "https://moles.example.org/",
            "other-codes": "None.",
            **({"moved": self.moved} if self.moved else {}),
        }
        self.put("site.yml", dumped(site))
        self.put("index.md", matter({"title": "A made-up code", "description": "Made up."}, "Made up."))
        for page in self.pages:
            name = "about/index.md" if page == "index" else f"{self.address(page).strip('/')}.md"
            self.put(name, matter({"title": f"Made-up page {page}", "description": "Made up."}, "Made up."))
        for council in self.councils:
            facts = {"name": f"Made-up Council of {council.title()}", "short-name": council.title()}
            self.put(f"reports/{council}/index.md", matter({**facts, "committees": [{"id": "all", "name": "All"}]}))
        for paper in self.papers:
            body = "\n\n".join(f"{number} {text}" for number, text in paper.units.items())
            self.put(f"reports/{paper.council}/{paper.name}.md", matter(paper.facts, f"{body}\n\n{VOTES}"))
        for version in self.versions:
            self.write_version(version)

    def write_version(self, version: Version) -> None:
        """Writes the files of an edition."""
        folder = f"code/{version.id}"
        self.put(f"{folder}/index.md", matter(version.facts))
        if version.corrections:
            self.put(f"{folder}/corrections.md", matter({"corrections": version.corrections}))
        for part, units in version.parts.items():
            pieces = [f"{'- ' if is_clause(label) else ''}[{label}] {text}" for label, text in units.items()]
            self.put(f"{folder}/{part}.md", "\n\n".join([f"# {heading(part)}", *pieces]) + "\n")

    def put(self, name: str, text: str) -> None:
        """Writes a file."""
        path = self.docs / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def is_clause(label: str) -> bool:
    """Whether a label is that of a numbered clause."""
    return label.rpartition("-")[2].isdigit() and not label.startswith("introduction-")


def heading(part: str) -> str:
    """The heading of a part."""
    return part.replace("-", " ").title()


def dumped(facts: dict[str, Any]) -> str:
    """Facts as an editor writes them: no value is a reference to another."""
    dumper = yaml.SafeDumper
    dumper.ignore_aliases = lambda *_: True  # type: ignore[method-assign] # an editor knows no aliases
    return yaml.dump(facts, Dumper=dumper, allow_unicode=True, sort_keys=False, width=10**6)


def matter(facts: dict[str, Any], body: str = "") -> str:
    """A file with facts above its text."""
    return f"---\n{dumped(facts)}---\n" + (f"\n{body}\n" if body else "")
