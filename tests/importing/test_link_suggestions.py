"""Suggested links: the clauses most like a paragraph, with the words they share, and none where only common words are shared."""

from codebook.importing.link_suggestions import MOST, Suggestions
from conftest import made_up


def suggestions() -> Suggestions:
    """Those of a made-up code."""
    site = made_up("harbour").site
    assert site.newest
    return Suggestions(site.newest, site.subjects)


def test_a_clause_is_most_like_itself() -> None:
    """For the words of any clause, that clause comes first, and every suggestion says what it shares."""
    site = made_up("harbour").site
    assert site.newest
    found = 0
    for part in site.newest.parts:
        for unit in part.of_kind("clause"):
            suggested = suggestions().of(unit.text)
            assert len(suggested) <= MOST
            if suggested:
                found += 1
                assert suggested[0].label == unit.label
                assert all(word in unit.text.lower() for word in suggested[0].shared)
    assert found > 3


def test_common_words_suggest_nothing() -> None:
    """A paragraph that says what every report says is like no clause."""
    assert (
        suggestions().of(
            "The Committee is asked to note this report and its appendices, which were attached by the Council."
        )
        == ()
    )
    assert suggestions().of("") == ()
