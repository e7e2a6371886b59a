"""What the build costs, as ratios within one run: `make bench`.

Each round runs every contestant once, in turn, so that a busy machine slows all of them. The median of the rounds counts.

- plain: MkDocs with the same theme and menu, without hooks, macros or templates of ours, on the materialised pages;
- plain with macros: the same with the macros plugin loaded, which asks git about the repository at each start;
- ours: MkDocs with the hook, on the sources, which validates them and reads the built pages as well;
- swap: the last step of `make site`.

Then the same content with more editions: what records and comparisons cost beside the build; and what each format of files costs.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

import bench_editions
import bench_formats
import bench_thousands
from codebook.load import load_site
from codebook.render.site_pages import sections
from figures import figure
from saying import said

ROOT = Path(__file__).parent.parent
ROUNDS = 5


def main() -> None:
    """Runs the rounds and prints a figure a line; with N, the figures of so many reports alone."""
    if number := os.environ.get("N"):
        bench_thousands.figures(int(number))
        return
    with tempfile.TemporaryDirectory() as folder:
        times = rounds(Path(folder))
    median = {name: statistics.median(values) for name, values in times.items()}
    for name, seconds in median.items():
        figure(f"bench: {name}", seconds, "s")
    whole = median["ours"] + median["swap"]
    for plain in ("plain", "plain with macros"):
        figure(f"bench: make site / {plain}", whole / median[plain], "times as long")
    with tempfile.TemporaryDirectory() as folder:
        bench_editions.figures(ROOT, Path(folder), run)
    with tempfile.TemporaryDirectory() as folder:
        bench_formats.figures(ROOT, Path(folder))


def rounds(folder: Path) -> dict[str, list[float]]:
    """The seconds of each contestant in each round."""
    run(codebook("materialise", str(folder / "docs")))
    plain = plain_settings()
    for name, plugins in (("plain", []), ("macros", [{"macros": {"render_by_default": False}}])):
        (folder / f"{name}.yml").write_text(yaml.safe_dump(plain | {"plugins": plugins}), "utf-8")
    mkdocs = [sys.executable, "-m", "mkdocs", "--quiet", "build", "--strict", "--site-dir"]
    contestants: dict[str, Callable[[], None]] = {
        "plain": lambda: run([*mkdocs, str(folder / "plain"), "--config-file", "plain.yml"], folder),
        "plain with macros": lambda: run([*mkdocs, str(folder / "macros"), "--config-file", "macros.yml"], folder),
        "ours": lambda: run([*mkdocs, str(folder / "ours")]),
        "swap": lambda: run([sys.executable, "-m", "codebook.gate.swap", str(folder / "ours"), str(folder / "site")]),
    }
    times: dict[str, list[float]] = {name: [] for name in contestants}
    for _ in range(ROUNDS):
        for name, contestant in contestants.items():
            start = time.perf_counter()
            contestant()
            times[name].append(time.perf_counter() - start)
    return times


def plain_settings() -> dict[str, Any]:
    """Settings of MkDocs with the same theme and menu, and nothing of ours."""
    site, _ = load_site(ROOT / "docs")
    assert site is not None
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    plain = {key: value for key, value in settings.items() if key in {"site_name", "markdown_extensions", "validation"}}
    plain["nav"] = [{said(name): f"{url}index.md"} for url, name in sections(site)]
    plain["theme"] = {"name": "material", "language": "en", "font": False}
    return plain


def plain_site(folder: Path, site: Path, address: str) -> None:
    """Builds the same pages with the stock theme and its search, with `folder` for what that needs."""
    folder.mkdir()
    run(codebook("materialise", str(folder / "docs")))
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(plain_settings() | {"site_url": address}), "utf-8")
    run([sys.executable, "-m", "mkdocs", "--quiet", "build", "--site-dir", str(site)], folder)


def codebook(*arguments: str) -> list[str]:
    """One of our own commands."""
    return [sys.executable, "-m", "codebook", *arguments]


def run(command: list[str], folder: Path = ROOT) -> None:
    """Runs a command in silence; stops everything if it fails."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "NO_MKDOCS_2_WARNING": "1", "SITE_URL": ""}
    subprocess.run(command, cwd=folder, env=environment, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
