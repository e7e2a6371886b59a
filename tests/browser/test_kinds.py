"""Every page of the site is of a kind that the browser's tests know, so that none goes unseen."""

from pathlib import Path

import pytest

from browser.kinds import KINDS, OF_MANY, OPTIONAL, addresses, fullest, kind


def test_every_page_has_a_kind(built_site: Path) -> None:
    """A page of a new kind is seen here first: it needs a line in `KINDS`."""
    found = addresses(built_site)
    assert len(found) > 10
    assert set(KINDS) - {kind(address) for address in found} <= OPTIONAL


@pytest.mark.first_content
def test_each_kind_has_a_page(built_site: Path) -> None:
    """No test of a kind stands aside for want of a page, but those of kinds that need many reports."""
    assert {kind(address) for address in addresses(built_site)} | OF_MANY == set(KINDS)


def test_the_fullest_page_of_a_kind_is_taken(tmp_path: Path) -> None:
    """Of two pages of a kind the one that is larger as it is sent stands for it, however long it is when unpacked."""
    pages = (("", "home"), ("about/", "12345"), ("about/long/", "1234567890"), ("about/alike/", "1" * 500))
    for address, text in pages:
        (tmp_path / address).mkdir(exist_ok=True)
        (tmp_path / address / "index.html").write_text(text, "utf-8")
    assert fullest(tmp_path) == {"home": "", "about": "about/long/"}
