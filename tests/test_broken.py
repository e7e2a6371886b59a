"""One monstrous site: every fault and every warning at once, as far as they can stand together, in one expected list.

`sites/broken/docs` is a made-up body's content with everything wrong; `more.yml` beside it adds what a repository should not keep as files.
"""

import shutil
from pathlib import Path

import pytest

from codebook.book import Faults, open_book
from codebook.load import load_site
from codebook.validate import RULES
from conftest import SITES, TEMPLATES, cases
from test_faults import apply

BROKEN = SITES / "broken"
ALONE = {
    "public_contact_data_is_there": "where a file cannot be read, it may have the contact data",
    "there_is_a_wording": "where a file of the code cannot be read, it may hold the wording",
    "an_adoption_is_not_denied": "where a file of the code cannot be read, it may be the latest version",
    "older_versions_are_meant": "where a file of the code cannot be read, it may be the latest version",
    "numbers_are_those_of_the_latest_version": "where a file of the code cannot be read, it may be the latest version",
}
"""The rules that find nothing beside other faults, with the reason."""


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """The whole content, every fault of it."""
    docs = shutil.copytree(BROKEN / "docs", tmp_path / "docs")
    for change in cases(BROKEN / "more.yml"):
        apply(change, docs)
    return docs


def test_everything_is_told_at_once(broken: Path) -> None:
    """One run tells every fault and every warning, in order, counted."""
    with pytest.raises(Faults) as faults:
        open_book(broken, TEMPLATES, "")
    assert f"{faults.value}\n" == (BROKEN / "expected.txt").read_text("utf-8")


def test_every_rule_finds_something(broken: Path) -> None:
    """No rule is silent there, but for those that must be."""
    site, _ = load_site(broken)
    assert site is not None
    assert {rule.__name__ for rule in RULES if not list(rule(site))} == ALONE.keys()


def test_all_of_it_is_made_up() -> None:
    """Nothing there is about anybody, and each text says so."""
    texts = [path for path in (BROKEN / "docs").rglob("*.*") if path.stat().st_size > 5]
    assert len(texts) > 40
    assert [path.name for path in texts if "made" not in path.read_text("utf-8").lower()] == []
