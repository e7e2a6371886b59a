"""The page of an edited report, rendered alone for `make serve`: the bytes of a build."""

import time
from pathlib import Path

import pytest

from codebook.load import load_site
from conftest import SITES, edit, in_languages, many_built, with_docs
from previewing import Previews

REPORT = "docs/reports/mistholm/1902-06-01-painting-of-stripes.md"
PAGE = "reports/mistholm/1902-06-01-painting-of-stripes/index.html"


def test_a_page_has_the_bytes_of_a_build(
    lighthouse_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In each language, with the frame; a file with a fault changes no page, and its fault is told."""
    project = with_docs(tmp_path / "project", SITES / "lighthouse" / "docs")
    in_languages(project / "docs", "cy")
    monkeypatch.chdir(project)
    monkeypatch.setenv("SITE_URL", "")
    site, _ = load_site(Path("docs"))
    assert site is not None
    previews = Previews(site)
    edit(project / REPORT, "They are to go round it", "They are to go round it twice")
    assert previews.shown(REPORT, tmp_path / "folder") == ""
    edit(project / REPORT, "They are to go round it twice", "They are to go round it")
    assert b"round it twice" in (tmp_path / "folder" / PAGE).read_bytes()
    assert previews.shown(REPORT, tmp_path / "folder") == ""
    made = {path.relative_to(tmp_path / "folder"): path for path in (tmp_path / "folder").rglob("*") if path.is_file()}
    assert {Path(PAGE), Path("cy") / PAGE} <= made.keys()
    for name, path in made.items():
        assert path.read_bytes() == (lighthouse_site / name).read_bytes(), name
    edit(project / REPORT, "1.2 They", "1.1 They")
    assert previews.shown(REPORT, tmp_path / "other").startswith(f"{REPORT}:23: '1.1' appears twice")
    assert not (tmp_path / "other").exists()


@pytest.mark.prove
def test_among_thousands_a_page_is_soon_there(
    tmp_path_factory: pytest.TempPathFactory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of 3,000 reports one is checked and rendered in a second of this process: an editor waits for no more, and for half a second till it is seen."""
    monkeypatch.chdir(many_built(tmp_path_factory, 3000).project)
    site, _ = load_site(Path("docs"))
    assert site is not None
    previews = Previews(site)
    path = site.reports[1500].document.path
    assert previews.shown(path, tmp_path) == ""  # templates are compiled once
    start = time.process_time()
    assert previews.shown(path, tmp_path) == ""
    assert time.process_time() - start < 1
