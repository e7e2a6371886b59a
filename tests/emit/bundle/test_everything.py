"""The bundle of everything: the built site from disk, whole, in one file that can be checked."""

import io
import json
import re
import shutil
from pathlib import Path

import pytest
from lxml import html

from codebook.emit.bundle.everything import LEFT_OUT, write_everything
from codebook.gate.manifest import write_manifest
from conftest import SITES, Run, made_up, tree
from emit.bundle.unpacked import faults_of_links, is_summed, is_valid, unpacked

COMMIT = "0123456789abcdef0123456789abcdef01234567"


def written(site: Path) -> bytes:
    """The bundle of a built site of the made-up body."""
    out = io.BytesIO()
    write_everything(out, site, made_up("lighthouse").renderer)
    return out.getvalue()


@pytest.fixture(scope="module")
def bag(lighthouse_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, unpacked."""
    folder = tmp_path_factory.mktemp("everything")
    (folder / "bag.zip").write_bytes(written(lighthouse_site))
    return unpacked(folder / "bag.zip", folder / "unpacked")


def test_everything_is_there(bag: Path, lighthouse_site: Path) -> None:
    """It is a valid bag with every file of the site, byte for byte, but for pages, scripts and what only scripts fetch."""
    assert is_valid(bag)
    assert is_summed(bag)
    site, data = tree(lighthouse_site), tree(bag / "data")
    expected = {name for name in site if not name.startswith(LEFT_OUT) and not name.endswith(".js")}
    assert data.keys() == expected | {"ro-crate-metadata.json"}
    assert [name for name in expected if not name.endswith(".html") and data[name] != site[name]] == []
    assert {"zip", "pdf", "docx", "json", "csv", "xml", "md", "txt"} <= {name.rpartition(".")[2] for name in expected}


def test_its_pages_open_from_disk(bag: Path, lighthouse_site: Path) -> None:
    """Every link of a page leads to a file and a place in it; no script is left, and no word is lost."""
    assert [*faults_of_links(bag)] == []
    for path in (bag / "data").rglob("*.html"):
        page = html.parse(path).getroot()
        assert [
            script.get("type") for script in page.iter("script") if script.get("type") != "application/ld+json"
        ] == []
        published = html.parse(lighthouse_site / path.relative_to(bag / "data")).getroot()
        assert page.find("body").text_content() == published.find("body").text_content()
    assert html.parse(bag / "index.html").getroot().xpath("//a/@href") == ["data/index.html"]


def test_it_says_what_it_is_made_from(lighthouse_site: Path, tmp_path: Path) -> None:
    """The commit is that of `build.json`; of a site that was built without one, nothing is said."""
    site = tmp_path / "site"
    site.mkdir()
    shutil.copy(lighthouse_site / "index.html", site)
    for commit in (COMMIT, ""):
        write_manifest(site, commit)
        (tmp_path / "bag.zip").write_bytes(written(site))
        said = (unpacked(tmp_path / "bag.zip", tmp_path / f"of-{commit}") / "bag-info.txt").read_text("utf-8")
        assert re.findall(r"^Source-Commit: (.*)$", said, re.MULTILINE) == ([commit] if commit else [])
        assert "External-Description: Every version" in said


def test_its_bytes_are_the_same(small_site: Path) -> None:
    """Two of the same site have the same bytes."""
    assert written(small_site) == written(small_site)


def test_a_command_writes_it(run: Run, small_site: Path, tmp_path: Path) -> None:
    """`make bundle` writes a valid bag, and says how large it is."""
    file = tmp_path / "folder" / "everything.zip"
    status, told, _ = run(SITES / "buoy" / "docs", "bundle", small_site, file)
    assert (status, told) == (0, f"{file}: {file.stat().st_size / 1_000_000:.1f} MB\n")
    assert is_valid(unpacked(file, tmp_path / "unpacked"))
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_a_changed_site_is_not_bundled(run: Run, small_site: Path, tmp_path: Path) -> None:
    """What was built is bundled, and nothing that changed since, nor a folder that no build made."""
    site = shutil.copytree(small_site, tmp_path / "site")
    (site / "index.html").write_text("Made up", "utf-8")
    status, _, told = run(SITES / "buoy" / "docs", "bundle", site, tmp_path / "everything.zip")
    assert status == 1
    assert (
        told == f"{site}/index.html:1: is not as it was built, so it was not bundled; run `make bundle`\n1 problem.\n"
    )
    assert not (tmp_path / "everything.zip").exists()


def test_files_that_are_left_out_are_the_sites(lighthouse_site: Path) -> None:
    """Each kind of file that is left out is still one that the site has, but for the desk, which these builds do not have."""
    names = [*tree(lighthouse_site)]
    unused = [start for start in LEFT_OUT if not any(name.startswith(start) for name in names)]
    assert unused in (["desk/"], ["desk/", "build-"])
    assert json.loads((lighthouse_site / "build.json").read_text("utf-8"))["files"]
