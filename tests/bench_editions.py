"""What records and comparisons cost with 1, 10 and 50 made-up editions, as a share of the build; `bench.py` prints it.

The editions are the real one again and again, each with a made-up word in every tenth clause, in a folder that is thrown away.
"""

import re
import shutil
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from codebook.book import open_book
from codebook.compare import compare
from codebook.editing.recording import record_addresses, record_wording
from codebook.history.succession import became, pairs
from codebook.load import load_site
from codebook.load.records import read_records
from codebook.model import Site
from codebook.record import fingerprint, permanence, texts
from codebook.validate.succession_rules import changes_are_explained, changes_are_of_what_changed
from figures import figure

EDITIONS = {1: 3, 10: 3, 50: 1}
"""How many editions, and how many rounds with them: the more there are, the longer one takes."""


def figures(root: Path, folder: Path, run: Callable[[list[str], Path], None]) -> None:
    """Builds the project in `root` with more and more editions, and prints for each number what part of the build goes where."""
    for count, turns in EDITIONS.items():
        project = folder / str(count)
        for name in ("hooks", "overrides", "docs"):
            shutil.copytree(root / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(root / "mkdocs.yml", project)
        multiply(project / "docs", count)
        book = open_book(project / "docs", project / "overrides" / "pages", "")
        record_wording(project / "docs", book, "2026-11-28")
        record_addresses(project / "docs", book)
        site, _ = load_site(project / "docs")
        assert site is not None
        command = [sys.executable, "-m", "mkdocs", "--quiet", "build", "--strict", "--site-dir", str(folder / "site")]
        contestants: tuple[Callable[[], None], ...] = (
            partial(run, command, project),
            partial(records, project / "docs", site),
            partial(comparisons, site),
        )
        rounds = [[seconds(contestant) for contestant in contestants] for _ in range(turns)]
        build, recording, comparing = (statistics.median(times) for times in zip(*rounds, strict=True))
        editions = len(site.editions)
        figure(f"bench: editions {editions}: pages", len(book.pages))
        figure(f"bench: editions {editions}: build", build, "s")
        for name, part in (("records", recording), ("comparisons", comparing)):
            figure(f"bench: editions {editions}: {name} / build", 100 * part / build, "%")


def multiply(docs: Path, count: int) -> None:
    """Makes as many editions, all but those that are there from the first."""
    first, *others = sorted((docs / "code").iterdir())
    for number in range(1 + len(others), count):
        year = 2100 + number
        copy = shutil.copytree(first, docs / "code" / str(year), ignore=shutil.ignore_patterns(".*"))
        index = (copy / "index.md").read_text("utf-8")
        index = re.sub(r"states:\n.*?source:", f"states:\n  - state: adopted\n    date: {year}\n    by: Made up\nsource:", index, flags=re.DOTALL)  # fmt: skip
        (copy / "index.md").write_text(re.sub(r"\nname: .*", f"\nname: made-up version of {year}", index), "utf-8")
        for path in copy.glob("*.md"):
            if path.name != "index.md":
                clauses = path.read_text("utf-8").split("\n- [")
                made = [f"{text} madeup{year}" if (number + place) % 10 == 0 and place else text for place, text in enumerate(clauses)]  # fmt: skip
                path.write_text("\n- [".join(made).rstrip() + "\n", "utf-8")


def seconds(work: Callable[[], None]) -> float:
    """How long something takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def records(docs: Path, site: Site) -> None:
    """Reads all records, holds all texts against them, and makes the fingerprint of each."""
    read_records(docs)
    assert list(permanence(site)) == []
    for text in texts(site).values():
        fingerprint(text)


def comparisons(site: Site) -> None:
    """Compares as a build does: twice for the rules, once for the pages with each that an edition is compared with, and with the newest."""
    for check in (changes_are_of_what_changed, changes_are_explained):
        list(check(site))
    newest = [(edition, site.newest) for edition in site.editions if site.newest and edition is not site.newest]
    for before, after in (*pairs(site), *newest):
        compare(before, after, became(site, before, after))
