"""Every page of the site is of a kind that the browser's tests know, so that none goes unseen."""

from pathlib import Path

from browser.kinds import KINDS, addresses, fullest, kind


def test_every_page_has_a_kind(built_site: Path) -> None:
    """A page of a new kind is seen here first: it needs a line in `KINDS`."""
    found = addresses(built_site)
    assert len(found) > 100
    assert {kind(address) for address in found} == set(KINDS)


def test_the_fullest_page_of_a_kind_is_taken(tmp_path: Path) -> None:
    """Of two pages of a kind the larger one stands for it."""
    for address, text in (("", "home"), ("about/", "12345"), ("about/long/", "123456"), ("about/short/", "1")):
        (tmp_path / address).mkdir(exist_ok=True)
        (tmp_path / address / "index.html").write_text(text, "utf-8")
    assert fullest(tmp_path) == {"home": "", "about": "about/long/"}
