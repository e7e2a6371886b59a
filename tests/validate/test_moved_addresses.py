"""Addresses that moved: what is wrong with them is told, and what is right becomes a page that leads on."""

from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

import pytest

from codebook.book import Book, Faults, open_book
from conftest import TEMPLATES, edit

LINE = "address: https://lights.example.org/\n"


def move(docs: Path, *pairs: tuple[str, str]) -> None:
    """Says in site.yml that addresses moved."""
    listed = "".join(f"  - was: {was}\n    now: {now}\n" for was, now in pairs)
    edit(docs / "site.yml", LINE, f"{LINE}moved:\n{listed}")


@pytest.mark.parametrize(
    ("pairs", "told"),
    [
        ([("/about/old/", "/about/")], []),
        ([("/about/old/", "/"), ("/code/compare/a/b/", "/code/1902/brightness-1/")], []),
        (
            [("/about/how-to-cite/", "/about/")],
            ["8: there is a page at /about/how-to-cite/; move it, or delete this entry"],
        ),
        ([("/", "/about/")], ["8: there is a page at /; move it, or delete this entry"]),
        (
            [("/about/old/", "/about/"), ("/about/old/", "/code/")],
            ["10: /about/old/ appears twice under 'moved'; keep one"],
        ),
        (
            [("/about/old/", "/about/how-to-sight/")],
            [
                "9: there is no page at /about/how-to-sight/; did you mean /about/how-to-cite/? If not, write the address of a page of this site"
            ],
        ),
        ([("/about/old/", "/x/")], ["9: there is no page at /x/; write the address of a page of this site"]),
        (
            [("/about/older/", "/about/old/"), ("/about/old/", "/about/")],
            ["9: /about/old/ has moved too; write where the page is now, as in /about/"],
        ),
        (
            [("/a/", "/b/"), ("/b/", "/a/")],
            [
                "9: /b/ has moved too; write where the page is now",
                "11: /a/ has moved too; write where the page is now",
            ],
        ),
    ],
)
def test_what_moved_is_looked_at(pairs: list[tuple[str, str]], told: list[str], lighthouse: Path) -> None:
    """An address leads on once, from where no page is, to where one is: each fault is told on its line."""
    move(lighthouse, *pairs)
    with pytest.raises(Faults) if told else nullcontext() as faults:
        open_book(lighthouse, TEMPLATES, "")
    found = [str(problem) for problem in faults.value.problems] if faults else []
    assert found == [f"docs/site.yml:{line}" for line in told]


def test_a_recorded_address_may_lead_on(lighthouse: Path, open_lighthouse: Callable[[], Book]) -> None:
    """A page that is renamed breaks what was recorded, until its old address is said to lead on."""
    (lighthouse / ".addresses").write_text("/about/how-to-cite/\n", "utf-8")
    page = lighthouse / "about/how-to-cite.md"
    page.rename(page.with_name("citing.md"))
    with pytest.raises(Faults, match=r"the address /about/how-to-cite/ was published and has no page now"):
        open_lighthouse()
    move(lighthouse, ("/about/how-to-cite/", "/about/citing/"))
    moved = next(page for page in open_lighthouse().pages if page.url == "about/how-to-cite/")
    assert moved.canonical == "about/citing/"
    assert 'href="../citing/"' in moved.before
    assert "This page has moved" in moved.before
