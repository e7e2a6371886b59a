"""Languages by addresses and names of files."""

import pytest

from codebook.values.languages import in_english, in_language, is_tag, language_of, name_and_language


@pytest.mark.parametrize(
    ("path", "language", "english"),
    [
        ("", "en", ""),
        ("clauses/", "en", "clauses/"),
        ("cy/", "cy", ""),
        ("cy/clauses/a-1/index.html", "cy", "clauses/a-1/index.html"),
        ("sco/about/", "sco", "about/"),
        ("code/cy/", "en", "code/cy/"),
        ("cy", "en", "cy"),
    ],
)
def test_an_address_says_the_language(path: str, language: str, english: str) -> None:
    """A short first folder is the tag of a language; the twin of a page is found by it."""
    assert (language_of(path), in_english(path)) == (language, english)
    assert in_language(language, english) == path


@pytest.mark.parametrize(
    ("stem", "found"),
    [
        ("accessibility", ("accessibility", "en")),
        ("accessibility.cy", ("accessibility", "cy")),
        ("index.sco", ("index", "sco")),
        ("accessibility.en", ("accessibility.en", "en")),
        ("notes.old", ("notes", "old")),
        ("a.b.cy", ("a.b.cy", "en")),
        ("about.Welsh", ("about.Welsh", "en")),
    ],
)
def test_a_file_says_the_language(stem: str, found: tuple[str, str]) -> None:
    """A tag before the ending is the language of an editor's page."""
    assert name_and_language(stem) == found


def test_a_tag_is_short() -> None:
    """A tag has two or three small letters."""
    assert [*map(is_tag, ("cy", "sco", "c", "Cy", "welsh", "cy-GB", ""))] == [
        True,
        True,
        False,
        False,
        False,
        False,
        False,
    ]
