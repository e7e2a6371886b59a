"""What reading a whole folder keeps, whatever program saved its files."""

from collections.abc import Callable
from pathlib import Path

import pytest

from codebook.load import load_site
from codebook.model import Edition, Site
from published import png


def site_of(docs: Path) -> Site:
    """The site of a folder without faults."""
    site, problems = load_site(docs)
    assert problems == ()
    assert site is not None
    return site


def edition_of(docs: Path, id: str) -> Edition:
    """An edition that is there."""
    edition = site_of(docs).edition(id)
    assert edition is not None
    return edition


def windows(text: str) -> bytes:
    """As an editor on Windows may save it."""
    return b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()


def without_last_line_end(text: str) -> bytes:
    """As some editors save it."""
    return text.rstrip("\n").encode()


@pytest.mark.parametrize("saved", [windows, without_last_line_end])
def test_files_of_other_programs_read_the_same(lighthouse: Path, saved: Callable[[str], bytes]) -> None:
    """Line ends of two signs, a byte order mark and a missing last line end change nothing, not even a line number."""
    before = site_of(lighthouse)
    for path in lighthouse.rglob("*.*"):
        path.write_bytes(saved(path.read_text("utf-8")))
    after = site_of(lighthouse)
    assert after.facts == before.facts
    assert [council.facts for council in after.councils] == [council.facts for council in before.councils]
    for edition, other in zip(before.editions, after.editions, strict=True):
        assert (edition.id, edition.facts, edition.parts) == (other.id, other.facts, other.parts)
        assert lines(edition) == lines(other)
    for report, same in zip(before.reports, after.reports, strict=True):
        assert (report.ref, report.facts, report.units) == (same.ref, same.facts, same.units)
        assert report.document.lines == same.document.lines


def lines(edition: Edition) -> list[int]:
    """The line of each unit."""
    return [unit.line for unit in edition.units.values()]


def test_parts_stand_in_the_order_of_the_facts(lighthouse: Path) -> None:
    """The introduction comes first, then the principles as the edition names them, whatever their files are called."""
    assert [part.id for part in edition_of(lighthouse, "1901-draft").parts] == [
        *("introduction", "brightness", "vigilance", "fair-warning")
    ]
    assert [part.id for part in edition_of(lighthouse, "1902").parts] == [
        *("introduction", "fair-warning", "brightness", "vigilance")
    ]


def test_the_whole_is_in_order(lighthouse: Path) -> None:
    """Editions and the history stand oldest first, reports newest first, councils by their names."""
    site = site_of(lighthouse)
    assert [edition.id for edition in site.editions] == ["1901-draft", "1902"]
    assert [report.ref.report[:4] for report in site.reports] == ["1903", "1902", "1901"]
    assert [council.id for council in site.councils] == ["gullrock", "mistholm"]
    assert [entry.id[:7] for entry in site.entries] == ["1900-wi", "1901-au", "1901-11"]
    assert site.newest == site.edition("1902")


@pytest.mark.parametrize(
    "name", [".DS_Store", "code/.DS_Store", "about/._index.md", "reports/.~lock.x.md#", "about/.index.md.swp"]
)
def test_what_programs_leave_behind_is_passed_over(lighthouse: Path, name: str) -> None:
    """What a file manager or a writing program keeps for itself is no content and no fault."""
    before = len(site_of(lighthouse).documents)
    (lighthouse / name).write_bytes(png())
    assert len(site_of(lighthouse).documents) == before


def test_records_are_at_their_places(lighthouse: Path) -> None:
    """A record is passed over where records are, and a file of its name is told of everywhere else."""
    fog = "reports/gullrock/.1903-02-14-fog-signals"
    for name in (".addresses", "code/1902/.wording", "code/1902/.structure", f"{fog}.wording", f"{fog}.structure"):
        (lighthouse / name).write_text("made-up\tMade up.\n", "utf-8")
    assert load_site(lighthouse)[1] == ()
    elsewhere = (
        ".wording",
        "about/.wording",
        "code/.addresses",
        "reports/.x.wording",
        "reports/gullrock/x/.y.wording",
        ".structure",
        "reports/.x.structure",
    )
    for name in elsewhere:
        (lighthouse / name).parent.mkdir(exist_ok=True)
        (lighthouse / name).write_text("made-up\tMade up.\n", "utf-8")
    assert [problem.path for problem in load_site(lighthouse)[1]] == sorted(f"docs/{name}" for name in elsewhere)


@pytest.mark.parametrize(
    ("page", "written"),
    [
        ("index.md", "![A lamp](about/lamp.png)"),
        ("index.md", "![A lamp](./about/lamp.png)"),
        ("about/index.md", "![A lamp](lamp.png)"),
        ("about/how-to-cite.md", "![A lamp](../lamp.png)"),
        ("about/how-to-cite.md", "[![A lamp](../lamp.png)](../index.md)"),
        ("about/how-to-cite.md", "[The lamp](../lamp.png)"),
        ("about/how-to-cite.md", '<img src="../lamp.png" alt="A lamp">'),
        ("about/how-to-cite.md", 'A line.\n<a href="../lamp.png">The lamp</a>'),
        ("history/1900-winter-first-lamp.md", "![A lamp](../about/lamp.png)"),
    ],
)
def test_a_picture_that_a_page_shows_is_let_be(lighthouse: Path, page: str, written: str) -> None:
    """Each way of showing one, or of leading to it, counts as its use."""
    (lighthouse / "about" / "lamp.png").write_bytes(png())
    with (lighthouse / page).open("a", encoding="utf-8") as file:
        file.write(f"\n{written}\n")
    site_of(lighthouse)


def test_a_folder_without_anything_is_told(tmp_path: Path) -> None:
    """An empty folder has no site, and says what it needs first."""
    site, problems = load_site(tmp_path / "docs")
    assert site is None
    assert [str(problem) for problem in problems] == [
        "docs/site.yml:1: there is no such file; write it, with the code's name and who runs the site"
    ]
