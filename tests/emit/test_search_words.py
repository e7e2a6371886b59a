"""The lists of words that a misspelt word of a search may stand for."""

import json
import re
from string import ascii_lowercase

import pytest

from codebook.book import Book
from codebook.emit.search_record import SearchRecord
from codebook.emit.search_words import FOLDER, OTHER, list_of, word_files
from conftest import ROOT
from searched import records


def lists(*records: SearchRecord) -> dict[str, list[str]]:
    """The words of each list, by its name."""
    return {
        path.removeprefix(FOLDER).removesuffix(".json"): json.loads(content) for path, content in word_files(records)
    }


def record(title: str, text: str = "", *editions: str) -> SearchRecord:
    """A record, of the Code if it names editions."""
    return SearchRecord("made-up/", title, text, "names", "page", "", editions=editions)


def test_a_word_is_in_the_lists_of_its_first_and_last_letter() -> None:
    """The most frequent is first; a short word is left out."""
    found = lists(record("Honesty", "Honesty and tidiness, honestly", "1950"), record("Honesty"))
    assert found["h"] == ["honesty", "honestly"]
    assert found["y"] == ["honesty", "honestly"]
    assert (found["t"], found["s"]) == (["tidiness"], ["tidiness"])
    assert found["a"] == found["d"] == []
    assert list(found) == [*ascii_lowercase, OTHER]


def test_only_the_code_and_titles_have_words_to_correct_to() -> None:
    """Not the text of reports, which is copied and may have mistakes; the words of subjects, which are ours, are in."""
    assert not any(lists(record("of", "mistkae")).values())
    subject = SearchRecord("made-up/", "Gifts", "Other words for it: presents.", "names", "subject", "")
    assert {"gifts", "presents"} <= set(lists(subject)["s"])


def test_letters_beyond_a_to_z_have_a_list() -> None:
    """An accent makes no difference, as in the script."""
    found = lists(record("Élan żołnierzy Ωμέγα"))
    assert found["e"] == found["n"] == ["élan"]
    assert "żołnierzy" in found["z"]
    assert found[OTHER] == ["ωμέγα"]
    script = (ROOT / "overrides/assets/query.js").read_text("utf-8")
    assert f'"{OTHER}"' in script
    assert FOLDER in (ROOT / "overrides/assets/answers.js").read_text("utf-8")


@pytest.mark.parametrize("count", [20_000])
def test_many_words_make_no_large_list(count: int) -> None:
    """A correction loads two lists: with as many words as 10,000 reports may have in their titles, less than an image."""
    letters = "etaoinsrhldcumfpgwybvkxjqz"
    words = {
        f"{letters[n % 26]}made{letters[n // 26 % 26]}up{letters[n // 676 % 26]}{letters[n % 17]}" for n in range(count)
    }
    files = dict(word_files([record(" ".join(sorted(words)))]))
    assert len(words) > count / 4
    assert max(map(len, files.values())) < 50_000


def test_each_word_of_the_code_is_there(real_book: Book) -> None:
    """Whole words, and nothing of the text of reports that no title has."""
    found = lists(*records(real_book))
    assert real_book.site.newest is not None
    for unit in real_book.site.newest.units.values():
        for word in re.findall(r"[a-z]{4,}", unit.quotable.lower()):
            assert word in found[list_of(word[0])], word
