"""What is kept of the checks of pages holds while the page stays, and what it is made from."""

from pathlib import Path

import pytest

from codebook.cache import Store
from codebook.gate.faults import gate_faults
from conftest import edit, made_up

KEY = b"made up"
CLAUSE = "clauses/vigilance-1/index.html"


@pytest.fixture
def pages(lighthouse_site: Path, tmp_path: Path) -> Path:
    """Some pages of the made-up body, to which no other page leads."""
    for name in (CLAUSE, "about/index.html"):
        (tmp_path / "site" / name).parent.mkdir(parents=True)
        (tmp_path / "site" / name).write_bytes((lighthouse_site / name).read_bytes())
    return tmp_path / "site"


def found(folder: Path, key: bytes = KEY) -> list[str]:
    """The problems of the words of a clause, from what is kept."""
    store = Store(folder.with_name("store.sqlite"))
    problems = gate_faults(folder, "", made_up("lighthouse").site, store, {CLAUSE: key})
    store.close()
    return [problem.message for problem in problems if "lighthouses" in problem.message]


def test_a_page_that_changed_is_checked(pages: Path) -> None:
    """A fault that is put into a page is found, as often as it is checked, and gone when it is taken out."""
    words = made_up("lighthouse").site.editions[-1].units["vigilance-1"].lines[0].split()[0]
    assert found(pages) == []
    edit(pages / CLAUSE, f"<p>{words} ", f"<p>lighthouses {words} ")
    assert len(found(pages)) == len(found(pages)) > 0
    edit(pages / CLAUSE, "<p>lighthouses ", "<p>")
    assert found(pages) == []


def test_links_are_checked_of_a_page_that_stays(pages: Path) -> None:
    """A page that another one led to is missed, although what leads to it was checked before."""
    site = made_up("lighthouse").site
    store = Store(pages.with_name("store.sqlite"))
    target = "leads nowhere; there is no about/index.html"
    edit(pages / CLAUSE, "</main>", '<p data-ours><a href="../../about/">made up</a></p></main>')

    def missed() -> list[str]:
        return [
            str(problem) for problem in gate_faults(pages, "", site, store, {CLAUSE: KEY}) if target in str(problem)
        ]

    before = missed()
    (pages / "about/index.html").unlink()
    assert len(missed()) > len(before) == 0
