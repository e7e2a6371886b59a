"""Web addresses: which words of a link are another host than the one that it leads to."""

import pytest

from codebook.values import web_addresses

TO = "https://www.lights.example.org/lamps/oil.md"


@pytest.mark.parametrize(
    "words",
    [
        TO,
        "lights.example.org",
        "www.lights.example.org/lamps/oil.md",
        "ｌｉｇｈｔｓ．ｅｘａｍｐｌｅ．ｏｒｇ",
        "The lamps, on lights.example.org",
        "See the guide. Read it",
        "e.g. this, i.e. p. 3 of s. 12",
        "the council’s own – and others’ – rules",
        "Canllaw’r Cyngor ar roddion, dŵr a thŷ",
        "Кодекс этики. Правила",
        "اصول۔ قواعد",
        "1.2.3 of 2.1",
    ],
)
def test_words_that_pretend_nothing_pass(words: str) -> None:
    """The host itself, however it is written, and sentences of any language."""
    assert web_addresses.other_host(words, TO) == ""


@pytest.mark.parametrize(
    "words", ["a." * 25_000, ". " * 25_000, "a. " * 16_000, " " * 50_000, "https:" * 8_000, "a-" * 25_000]
)
def test_long_words_take_no_long_time(words: str) -> None:
    """A second is far more than any takes."""
    web_addresses.other_host(words, TO)
