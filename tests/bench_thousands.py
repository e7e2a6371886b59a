"""What thousands of reports cost, as ratios to plain MkDocs within one run: `make bench N=1000`; `bench.py` prints the rest.

For each number of reports up to N, a tenth and a hundredth of it, the content of `thousands.py` is checked and built with nothing kept, and
again after one report changed. Plain MkDocs builds the same text with the stock theme and without search. Then ten searches are made in a browser.
"""

import math
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import yaml

import thousands
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


@dataclass(frozen=True)
class Cost:
    """What a command took."""

    seconds: float
    megabytes: float
    """The most that one of its processes had at a time: Pagefind's too."""


def figures(most: int) -> None:
    """Prints the figures of each number of reports, then how they grow."""
    sizes = [size for size in (most // 100, most // 10, most) if size >= LEAST]
    found = {}
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            found[size] = of_size(size, Path(folder))
    for small, large in pairwise(sizes):
        for name in found[large]:
            growth = math.log(found[large][name] / found[small][name]) / math.log(large / small)
            figure(f"thousands: {small:,} to {large:,} reports: exponent of {name}", growth)


def of_size(size: int, folder: Path) -> dict[str, float]:
    """Prints the figures of one number of reports; returns the seconds of what should grow as the reports do."""
    project = folder / "project"
    for name in ("hooks", "overrides", "docs"):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", project)
    thousands.make(project / "docs", size, versions=VERSIONS)
    plain = plain_project(project, folder / "plain")
    check = ["-m", "codebook", "--address", ADDRESS, "--store", STORE, "check"]
    build = ["-m", "mkdocs", "--quiet", "build", "--strict", "--site-dir", str(folder / "site")]
    costs = {
        "plain MkDocs": cost(plain, ["-m", "mkdocs", "--quiet", "build", "--site-dir", str(folder / "plain-site")])
    }
    for name, command in (("make check", check), ("make site", build)):
        (project / STORE).unlink(missing_ok=True)
        costs[name] = cost(project, command)
        change(project / "docs", name)
        costs[f"{name}, one report changed"] = cost(project, command)
    files = [path for path in (folder / "site").rglob("*") if path.is_file()]
    of_search = [path for path in files if path.relative_to(folder / "site").parts[0] in ("pagefind", "search")]
    figure(f"thousands: {size:,} reports: files / report", len(files) / size)
    figure(f"thousands: {size:,} reports: files / report, without the search", (len(files) - len(of_search)) / size)
    figure(f"thousands: {size:,} reports: size", sum(path.stat().st_size for path in files) / 10**6, "MB")
    with served(folder / "site") as root, started() as browser:
        searches.figures(browser, root, f"thousands: {size:,} reports")
    for name, measured in costs.items():
        figure(f"thousands: {size:,} reports: {name}", measured.seconds, "s")
        figure(f"thousands: {size:,} reports: {name} / plain", measured.seconds / costs["plain MkDocs"].seconds)
        figure(f"thousands: {size:,} reports: {name}: memory of a process", measured.megabytes, "MB")
    return {name: measured.seconds for name, measured in costs.items()}


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


def cost(folder: Path, command: list[str]) -> Cost:
    """Runs a command of Python; stops everything if it fails."""
    ours = {"PYTHONPATH": str(folder / "hooks"), "NO_MKDOCS_2_WARNING": "1", "SITE_URL": ADDRESS, "STORE": STORE}
    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, *command], cwd=folder, env=os.environ | ours, stdout=subprocess.DEVNULL
    ) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Cost(time.perf_counter() - start, used.ru_maxrss / 1024)
