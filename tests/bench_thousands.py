"""What thousands of reports cost, as ratios to plain MkDocs within one run: `make bench N=1000`; `bench.py` prints the rest.

For each number of reports up to N, a tenth and a hundredth of it, the content of `thousands.py` is checked and built with nothing kept, and
again after one report changed. Plain MkDocs builds the same text with the stock theme and without search. Then ten searches are made in a
browser. Each figure is printed as soon as it is known: 10,000 reports take a quarter of an hour on a machine that does nothing else. On one
that others use, only ratios of processor time mean something.
"""

import gzip
import json
import math
import os
import shutil
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import yaml

import thousands
from bench_costs import Cost, cost
from browser import searches
from browser.chromium import started
from browser.serving import served
from figures import figure

ROOT = Path(__file__).parent.parent
LEAST = 100
"""Reports of the smallest site: fewer are lost in the time of starting."""
STORE = ".build/store.sqlite"
ADDRESS = "https://made-up.example/"
VERSIONS = 50
PLAIN = "plain MkDocs"
_SEARCH = "search index by itself"
_GROWING = (PLAIN, "make check", "make site", _SEARCH, "make site without the search")
"""What should grow as the reports do."""


def figures(most: int) -> None:
    """Prints the figures of each number of reports, and how they grow."""
    sizes = [size for size in (most // 100, most // 10, most) if size >= LEAST]
    found: dict[int, dict[str, float]] = {}
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            found[size] = _Site(size, Path(folder)).figures()
        for small, large in pairwise(list(found)[-2:]):
            for name in _GROWING:
                growth = math.log(found[large][name] / found[small][name]) / math.log(large / small)
                figure(f"thousands: {small:,} to {large:,} reports: exponent of {name}", growth)


class _Site:
    """A site of so many reports in a folder that is thrown away."""

    def __init__(self, size: int, folder: Path) -> None:
        self.size, self.folder, self.project = size, folder, folder / "project"
        self.used: dict[str, float] = {}
        """Seconds of processor time."""
        self.seconds: dict[str, float] = {}

    def figures(self) -> dict[str, float]:
        """Prints all figures; returns the seconds of processor time that each command took."""
        for name in ("hooks", "overrides", "docs"):
            shutil.copytree(ROOT / name, self.project / name, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "mkdocs.yml", self.project)
        thousands.make(self.project / "docs", self.size, versions=VERSIONS)
        plain = plain_project(self.project, self.folder / "plain")
        self.ran(PLAIN, plain, "-m", "mkdocs", "--quiet", "build", "--site-dir", str(self.folder / "plain-site"))
        for name, command in (
            ("make check", ["-m", "codebook", "--address", ADDRESS, "--store", STORE, "check"]),
            ("make site", ["-m", "mkdocs", "--quiet", "build", "--strict", "--site-dir", str(self.folder / "site")]),
        ):
            (self.project / STORE).unlink(missing_ok=True)
            self.ran(name, self.project, *command)
            change(self.project / "docs", name)
            self.ran(f"{name}, one report changed", self.project, *command)
        self.tell("make site, one report changed / cold", self.used["make site, one report changed"] / self.used["make site"])  # fmt: skip
        self.of_search()
        self.of_files()
        with served(self.folder / "site") as root, started() as browser:
            searches.figures(browser, root, f"thousands: {self.size:,} reports")
        return self.used

    def tell(self, name: str, value: float, unit: str = "") -> None:
        """Prints a figure."""
        figure(f"thousands: {self.size:,} reports: {name}", value, unit)

    def ran(self, name: str, folder: Path, *command: str) -> Cost:
        """Runs a command of Python and prints what it took."""
        ours = {"NO_MKDOCS_2_WARNING": "1", "SITE_URL": ADDRESS, "STORE": STORE, "DESK": ""}
        paths = os.pathsep.join(map(str, (folder / "hooks", ROOT / "tests")))
        taken = cost([sys.executable, *command], folder, ours | {"PYTHONPATH": paths})
        self.took(name, taken.seconds, taken.processor)
        self.tell(f"{name}: memory of a process", taken.megabytes, "MB")
        if taken.megabytes_of_pagefind:
            self.tell(f"{name}: memory of Pagefind", taken.megabytes_of_pagefind, "MB")
        return taken

    def took(self, name: str, seconds: float, processor: float) -> None:
        """Prints what something took, and as a ratio to plain MkDocs, which uses one processor."""
        self.used[name], self.seconds[name] = processor, seconds
        self.tell(name, seconds, "s")
        self.tell(f"{name}: processor time", processor, "s")
        if name != PLAIN:
            self.tell(f"{name} / plain", seconds / self.seconds[PLAIN])
            self.tell(f"{name}: processor time / plain", processor / self.used[PLAIN])

    def of_search(self) -> None:
        """Prints what the index of the search takes by itself, and a build without it."""
        taken = json.loads(self.ran("search index with opening the site", self.project, "-m", "bench_search").said)
        self.took(_SEARCH, taken["seconds"], taken["processor"])
        without = self.used["make site"] - self.used[_SEARCH]
        self.used["make site without the search"] = without
        self.tell("make site without the search: processor time / plain", without / self.used[PLAIN])

    def of_files(self) -> None:
        """Prints how many files the site has, their size, and the largest pages as they are sent."""
        site = self.folder / "site"
        status = {path: path.stat() for path in site.rglob("*") if path.is_file()}
        of_search = [path for path in status if path.relative_to(site).parts[0] in ("pagefind", "search")]
        self.tell("files / report", len(status) / self.size)
        self.tell("files / report, without the search", (len(status) - len(of_search)) / self.size)
        self.tell("size", sum(one.st_size for one in status.values()) / 10**6, "MB")
        self.tell("size on disk", sum(one.st_blocks for one in status.values()) * 512 / 10**6, "MB")
        largest: dict[str, tuple[int, str]] = defaultdict(lambda: (0, ""))
        for kind, size, url in _pages(site, status):
            largest[kind] = max(largest[kind], (size, url))
        for kind, (size, url) in largest.items():
            self.tell(f"largest {kind}, compressed ({url})", size / 1000, "KB")


def _pages(site: Path, paths: Iterable[Path]) -> Iterator[tuple[str, int, str]]:
    """Yields kind, compressed size and address of each page."""
    for path in paths:
        if path.suffix == ".html":
            url = path.relative_to(site).parent.as_posix()
            kind = "whole text" if url.endswith("/full") or url in ("code", "clauses") else "other page"
            yield kind, len(gzip.compress(path.read_bytes(), 6)), url


def plain_project(project: Path, folder: Path) -> Path:
    """The reports as Markdown for MkDocs with its stock theme, and nothing of ours."""
    for path in (project / "docs" / "reports").glob("*/[0-9]*.md"):
        _, facts, text = path.read_text("utf-8").split("---\n", 2)
        to = folder / "docs" / path.parent.name / path.name
        to.parent.mkdir(parents=True, exist_ok=True)
        to.write_text(f"# {facts.splitlines()[0].removeprefix('title: ')}\n\n{text}", "utf-8")
    (folder / "docs" / "index.md").write_text("# Made up\n", "utf-8")
    settings = {"site_name": "Made up", "plugins": [], "not_in_nav": "/*/", "nav": [{"Made up": "index.md"}]}
    theme = {"name": "material", "language": "en", "font": False}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings | {"theme": theme}), "utf-8")
    return folder


def change(docs: Path, word: str) -> None:
    """Changes a word of one report."""
    path = min((docs / "reports").glob("made-up-*/[0-9]*.md"))
    path.write_text(path.read_text("utf-8").replace("\n1.1 ", f"\n1.1 Made up for {word}, ", 1), "utf-8")
