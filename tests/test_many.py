"""A site of hundreds of reports, or of thousands in `make prove`: the same bytes from what was kept, small pages, few files."""

import gzip
import re
import shutil
from pathlib import Path

import pytest

from browser.kinds import addresses
from conftest import HOSTED, STORE, Many, edit, many_built, mkdocs, tree

LARGE, SMALL = 60_000, 25_000
"""Most bytes of a page, compressed: of a whole text of the Code, and of any other."""
WHOLE = re.compile(r"code/([^/]+/full/|compare/.*)?")
OF_PERIODS = ("clauses", "data")
"""Folders with a file for each year or month, of which there are as many for 1,000 reports as for 10,000."""
SITE = {300: "many", 3000: "thousands_of_reports"}


@pytest.fixture(scope="module")
def thousands_of_reports(tmp_path_factory: pytest.TempPathFactory) -> Many:
    """As many as `make prove` takes."""
    return many_built(tmp_path_factory, 3000)


@pytest.fixture(params=[300, pytest.param(3000, marks=pytest.mark.prove)])
def built(request: pytest.FixtureRequest) -> Many:
    """Each of the sites."""
    found: Many = request.getfixturevalue(SITE[request.param])
    return found


def test_a_build_after_an_edit_is_a_new_one(built: Many, tmp_path: Path) -> None:
    """One report changes in title, words and links: with what was kept of all others, each file is that of a build that has nothing."""
    project = shutil.copytree(built.project, tmp_path / "project")
    (report,) = (project / "docs/reports").glob("made-up-*/*-report-150.md")
    edit(report, "title: Made-up report", "title: Newly made-up report")
    edit(report, "\n1.1 ", "\n1.1 Newly ")
    text = report.read_text("utf-8")
    report.write_text(text.replace("strength: direct", "strength: indirect"), "utf-8")
    sites = []
    for name, store in (("kept", STORE), ("clean", "")):
        done = mkdocs(project, tmp_path / name, HOSTED, store)
        assert done.returncode == 0, done.stderr
        sites.append(tree(tmp_path / name))
    kept, clean = sites
    assert kept.keys() == clean.keys()
    assert [name for name in clean if kept[name] != clean[name]] == []
    before = tree(built.site)
    changed = {name for name in clean if clean[name] != before.get(name)}
    assert f"reports/{report.parent.name}/{report.stem}/index.html" in changed
    assert len(changed) < len(clean) / 4


def test_each_page_is_small(built: Many) -> None:
    """No page is larger, compressed, than a telephone should wait for; whole texts of the Code may be longer."""
    found = addresses(built.site)
    assert len(found) > 400
    sizes = {address: len(gzip.compress(page(built.site, address), 6)) for address in found}
    too_large = {url: size for url, size in sizes.items() if size > (LARGE if WHOLE.fullmatch(url) else SMALL)}
    assert too_large == {}


def page(site: Path, address: str) -> bytes:
    """A page of a built site."""
    file = site / address
    return (file / "index.html" if file.is_dir() else file).read_bytes()


def test_many_reports_have_few_files(built: Many) -> None:
    """Beside its page a report has no file of its own, but those that were published; with the search there are at most two for each."""
    reports = list((built.project / "docs/reports").glob("made-up-*/[0-9]*.md"))
    own = [path for report in reports for path in (built.site / "reports" / report.parent.name / report.stem).iterdir()]
    assert {path.name for path in own} == {"index.html"}
    assert not [*(built.site / "data/reports").glob("made-up-*")]
    if len(reports) > 1000:  # of fewer, most files are those that any site has
        files = [path.relative_to(built.site) for path in built.site.rglob("*") if path.is_file()]
        growing = [path for path in files if path.parts[0] not in OF_PERIODS]
        assert len(growing) <= 2 * len(reports)
