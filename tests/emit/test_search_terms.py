"""What a report is found by."""

import json
import re
from array import array

import pytest

from codebook.emit.search_record import Place, SearchRecord
from codebook.emit.search_terms import REPORTS, SLOTS, SMALL, found, slot
from conftest import ROOT

QUERY, READER = ((ROOT / "overrides/assets" / name).read_text("utf-8") for name in ("query.js", "reports.js"))


def record(*texts: str, before: str = "") -> SearchRecord:
    """A made-up report with a place for each text."""
    places = tuple(
        Place(f"p{number}", f"paragraph {number}", text, (str(number),), (before,) if before else ())
        for number, text in enumerate(texts, 1)
    )
    return SearchRecord(
        "reports/made-up/1950-01-01-gifts/",
        "A made-up report on gifts",
        "Made-up Council. Made-up Committee, 1 January 1950.",
        "reports",
        "report",
        "Made-up, 1 January 1950",
        council="made-up",
        parents=("made-up-parent",),
        years=("1950", "1951"),
        references=("001950x01x01z",),
        decided="yes",
        within_place="Report: A made-up report on gifts",
        place="Made-up, {place}",
        places=places,
    )


def phrases(*texts: str) -> set[int]:
    """The numbers of the phrases of some texts, beside those that every made-up report has."""
    own = set(array("Q", found(record()).phrases))
    return set(array("Q", found(record(*texts)).phrases)) - own


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Gifts, and HOSPITALITY", {"gifts", "and", "hospitality"}),
        ("the officer's co-operation", {"the", "officer", "co", "operation"}),
        ("\ufb01nancial be\u00adhaviour", {"financial", "behaviour"}),
        ("section 100D(5) of 2x1_3", {"section", "100d", "5", "of", "2x1", "3"}),
        ("Élan żołnierzy", {"élan", "żołnierzy"}),
    ],
)
def test_words_are_read_as_those_of_a_query(text: str, words: set[str]) -> None:
    """Small letters, without signs, as `pieces` of `normal` in the script has them."""
    assert found(record(text)).words == found(record()).words | words


def test_words_before_a_correction_are_found() -> None:
    """A reader may look for what was there."""
    assert "goats" in found(record("Count the boats", before="Count the goats")).words


def test_words_of_the_title_are_known() -> None:
    """Reports with the words in their titles come first; small words make none the first."""
    assert found(record()).titled == {"made", "up", "report", "gifts"}


def test_keys_are_references_and_choices() -> None:
    """Each with a sign that no word has: those of the report, of its places, and of what narrows a search."""
    narrow = {":council:made-up", ":council:made-up-parent", ":year:1950", ":year:1951", ":decision:yes"}
    assert found(record("One", "Two")).keys == {"@1950x01x01", "#1", "#2", *narrow}


def test_a_phrase_is_a_word_with_the_next_that_is_not_small() -> None:
    """The small words between are of it; it does not go from one place to the next."""
    wanted = {"conflict of interest", "interest in land"}
    assert phrases("a conflict of interest in land of the") == {slot(phrase) * REPORTS for phrase in wanted}
    assert phrases("conflict", "interest") == set()


def test_the_number_of_a_phrase_is_its_checksum() -> None:
    """CRC-32 of UTF-8 (ISO 3309), as the script reckons it too; the check value is that of the CRC catalogue."""
    assert slot("123456789") == 0xCBF43926 % SLOTS
    assert "0xedb88320" in READER
    assert f"SLOTS = 2 ** {SLOTS.bit_length() - 1};" in READER
    assert f"REPORTS = 2 ** {REPORTS.bit_length() - 1};" in READER


def test_small_words_are_those_of_the_script() -> None:
    """Else a phrase would be looked for under another name."""
    (first, second) = re.search(r'SMALL = new Set\([^(]*\("([^"]*)" \+\s*"([^"]*)"', QUERY).groups()  # type: ignore[union-attr]
    assert set(f"{first}{second}".split()) == SMALL


def test_what_is_shown_has_each_place() -> None:
    """As the script reads it: the report's own words, then of each place its id, keys, name, words, and those before a correction."""
    shown = json.loads(found(record("One", before="Won")).shown)
    assert shown == {
        "url": "reports/made-up/1950-01-01-gifts/",
        "title": "A made-up report on gifts",
        "text": "Made-up Council. Made-up Committee, 1 January 1950.",
        "from": ["Made-up, 1 January 1950", "Report: A made-up report on gifts"],
        "before": [],
        "place": "Made-up, {place}",
        "places": [["p1", ["1"], "paragraph 1", "One", ["Won"]]],
    }
