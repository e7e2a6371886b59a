"""Comparisons as data: the words of both versions can be put together again from them."""

import pytest

from codebook.emit.comparisons import comparison_data, comparison_path
from codebook.emit.shapes import ComparedWords
from codebook.model import Edition
from codebook.render.compare_pages import kept
from conftest import made_up


def side(words: tuple[ComparedWords, ...], left_out: str) -> str:
    """The words of one version."""
    return "".join("".join(one.text.split()) for one in words if one.kind != left_out)


def squeezed(edition: Edition, label: str) -> str:
    """The words of a clause without space."""
    return "".join(edition.units[label].text.split())


@pytest.mark.parametrize("name", ["harbour", "lighthouse"])
def test_both_versions_are_in_it(name: str) -> None:
    """Every clause of either version is there once; without what was inserted it has the earlier words, without what was deleted the later."""
    site = made_up(name).site
    for before, after in kept(site):
        data = comparison_data(before, after, site, "/")
        clauses = [clause for part in data.parts for clause in part.clauses]
        assert {clause.was for clause in clauses if clause.was} == set(before.units)
        assert {clause.label for clause in clauses if clause.kind != "removed"} == set(after.units)
        for clause in clauses:
            if clause.kind == "same":
                assert clause.was is not None
                assert squeezed(before, clause.was) == squeezed(after, clause.label)
                continue
            if clause.was:
                assert side(clause.words, "inserted") == squeezed(before, clause.was)
            if clause.kind != "removed":
                assert side(clause.words, "deleted") == squeezed(after, clause.label)


def test_each_comparison_that_stays_has_a_file() -> None:
    """Each permanent page of a comparison names its file."""
    book = made_up("harbour")
    expected = {comparison_path(before, after) for before, after in kept(book.site)}
    named = {path for page in book.shared_pages for _, path in page.alternates if path.startswith("data/compare/")}
    assert named == expected
