"""A check that has results of earlier ones finds what a check without them finds, and one that reads everything in one piece."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import thousands
from codebook.__main__ import main
from codebook.cache import NOTHING, Store
from codebook.checking import Faults, checked, report
from codebook.load import content_keys
from conftest import KNOWN, TEMPLATES

ADDRESS = "https://made-up.example/"
Act = Callable[[Path, random.Random], object]


def told(docs: Path, store: Store) -> str:
    """All faults and warnings, as they are printed."""
    try:
        return report(checked(docs, TEMPLATES, ADDRESS, store).warnings)
    except Faults as faults:
        return str(faults)
    finally:
        if store is not NOTHING:
            store.close()


def any_report(docs: Path, chance: random.Random) -> Path:
    """One of the made-up reports."""
    return chance.choice(sorted((docs / "reports").glob("made-up-*/[0-9]*.md")))


def in_report(old: str, new: str) -> Act:
    """Changes the first place where words are in a report."""

    def act(docs: Path, chance: random.Random) -> None:
        path = any_report(docs, chance)
        path.write_bytes(path.read_bytes().replace(old.encode(), new.encode(), 1))  # another edit may have left no text

    return act


def in_file(name: str, old: str, new: str) -> Act:
    """Changes the first place where words are in another file."""

    def act(docs: Path, _: random.Random) -> None:
        path = docs / name
        if path.is_file():
            path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")

    return act


def replacing(docs: Path, chance: random.Random) -> None:
    """Says that a report replaces another, which may be later, or replaced already."""
    other = any_report(docs, chance)
    name = f"{other.parent.name}/{other.stem}{chance.choice(('', 'x'))}"
    in_report("\nsource:\n", f"\nreplaces:\n  - report: {name}\nsource:\n")(docs, chance)


def linking(docs: Path, chance: random.Random) -> None:
    """Links a page to a paragraph of a report, which may be gone, or go."""
    other = any_report(docs, chance)
    to = f"../reports/{other.parent.name}/{other.stem}.md#p{chance.choice(('1.1', '3.5', '7.1'))}"
    page = docs / "about" / "index.md"
    page.write_text(
        f'{page.read_text("utf-8")}\n[Made up]({to}) and {{{{ link("{other.parent.name}/{other.stem}") }}}}\n', "utf-8"
    )


def recording(docs: Path, _: random.Random) -> None:
    """Records texts and addresses, if there is no fault."""
    for command in (["record", "--day=2026-11-29"], ["record-addresses"]):
        main(["--docs", str(docs), "--templates", str(TEMPLATES), "--address", ADDRESS, *command])


ACTS: tuple[Act, ...] = (
    in_report("\ntitle: Made", "\ntitle: Newly made"),
    in_report("1.1 ", "1.1 Newly "),
    in_report("\n1.2 ", "\n1.9 "),
    in_report("strength: direct", "strength: strong"),
    in_report("to: [", "to: [integrity-99, "),
    in_report("  edition: 2015-draft", "  edition: 2051-draft"),
    in_report("\n---\n\n", "\n\n"),
    in_report("2.1 ", "2.1 Ring made.up@made-up.example or paragraph 9.9, "),
    in_report("\n2.3 ", "\nMade up heading\n\n2.3 "),
    in_report("\nrights:", "\nchecked-warnings:\n  - words: Made up heading\n    reason: Made up\nrights:"),
    in_report("committee: ", "committee: no-"),
    lambda docs, chance: any_report(docs, chance).unlink(),
    lambda docs, chance: (path := any_report(docs, chance)).rename(path.with_name(f"{path.stem}-x.md")),
    lambda docs, chance: any_report(docs, chance).write_bytes(b"\xff"),
    lambda docs, chance: (any_report(docs, chance).parent / "index.md").unlink(missing_ok=True),
    in_file("code/2015-draft/integrity.md", "- [integrity-3] ", "- [integrity-3] Newly "),
    in_file("code/2015-draft/integrity.md", "- [integrity-2] ", "- [integrity-22] "),
    in_file(
        "site.yml",
        "\nother-codes:",
        "\nnot-personal:\n  - words: made.up@made-up.example\n    reason: Made up\nother-codes:",
    ),
    in_file("site.yml", "\nother-codes:", "\nmoved:\n  - was: /reports/old/\n    now: /reports/new/\nother-codes:"),
    replacing,
    linking,
    recording,
)


def edited(docs: Path, chance: random.Random, rounds: int, edits: int) -> None:
    """Edits at random, and compares after each round."""
    kept = docs.parent / "store.sqlite"
    for number in range(rounds):
        for act in chance.choices(ACTS, k=edits):
            act(docs, chance)
        found = told(docs, Store(kept))
        assert found == told(docs, Store(docs.parent / f"new-{number}.sqlite"))
        assert found == told(docs, NOTHING)


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """The first texts, with made-up reports: too few to be divided unless results are kept."""
    docs = Path(shutil.copytree(KNOWN, tmp_path / "docs"))
    thousands.make(docs, 60, councils=4)
    return docs


def test_edits_are_found_with_and_without_earlier_results(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Random edits of reports, councils, the Code, pages and records: the same is printed by all three. Files are trusted as soon as they can be."""
    monkeypatch.setattr(content_keys, "_MARGIN", 0)
    recording(docs, random.Random(0))  # noqa: S311 - the same each time is what is wanted
    edited(docs, random.Random(thousands.SEED), 3, 3)  # noqa: S311


@pytest.mark.prove
@pytest.mark.parametrize("seed", range(10))
def test_many_edits_are_found(docs: Path, seed: int) -> None:
    """The same for ten times as many edits, from another start each."""
    recording(docs, random.Random(0))  # noqa: S311 - the same each time is what is wanted
    edited(docs, random.Random(seed), 8, 2)  # noqa: S311
