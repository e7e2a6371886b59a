"""Plain text: how it is decoded, and the paragraphs that its lines make."""

import os
import re
import time
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from codebook.importing import Refused, Source, read
from codebook.importing.source import Paragraph, Place, paragraphs
from codebook.importing.text import LARGEST_TEXT, MOST_LINES
from codebook.importing.word_comparison import compared
from conftest import few
from importing.mutating import survive

LAYOUTS: dict[str, dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("text_layouts.yml").read_text("utf-8"))
SECONDS = 10


def of(text: str) -> Source:
    """What is read from a text."""
    return read(text.encode(), "made-up.txt")


def shown(paragraph: Paragraph) -> str:
    """A paragraph as the cases have it."""
    return f"{'#' * paragraph.heading} {paragraph.text}".strip().replace("\t", "|")


@pytest.mark.parametrize("name", LAYOUTS)
def test_layouts(name: str) -> None:
    """Each layout is read with its numbers, and what is uncertain is listed."""
    case = LAYOUTS[name]
    source = of(case["text"])
    assert [shown(paragraph) for paragraph in paragraphs(source)] == case["read"]
    assert [doubt.what for doubt in source.doubts] == case.get("doubts", [])
    assert [each.words for each in source.left_out] == case.get("left out", [])


@pytest.mark.parametrize("name", LAYOUTS)
def test_words_are_those_of_another_reading(name: str) -> None:
    """No word is missing or added without a reason, when the words of both readings are compared."""
    source = of(LAYOUTS[name]["text"])
    found = {Place(paragraph=number): [paragraph.text] for number, paragraph in enumerate(paragraphs(source))}
    assert compared(source, found, [], []).differences == ()


def test_layouts_are_many() -> None:
    """There are at least ten, and each says that it is made up."""
    assert len(LAYOUTS) >= 10
    assert all("made" in case["text"].lower() and "up" in case["text"].lower() for case in LAYOUTS.values())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings(encoding: str) -> None:
    """Unicode is read by its mark; Windows-1252 is a guess, which is said."""
    source = read("Gifts of £25 – “rare”, café".encode(encoding), "made-up.txt")
    assert [paragraph.text for paragraph in paragraphs(source)] == ["Gifts of £25 – “rare”, café"]
    assert ["encoded" in doubt.what for doubt in source.doubts] == ([True] if encoding == "cp1252" else [])


def test_places() -> None:
    """Pages are counted where the text has page breaks, and paragraphs through all of it."""
    source = of("One.\n\nTwo.\fThree.")
    assert [paragraph.place for paragraph in paragraphs(source)] == [Place(1, 1), Place(1, 2), Place(2, 3)]
    assert source.pages == 2
    assert [paragraph.place for paragraph in paragraphs(of("One.\n\nTwo."))] == [Place(0, 1), Place(0, 2)]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\x00\x01\x02", "files of this kind cannot be imported"),
        (b"a\x81b", "files of this kind cannot be imported"),
        (rb"{\rtf1 a}", "Rich Text Format"),
        (b"\xff\xfea", "files of this kind cannot be imported"),
        (b" \n\f", "the file has no words; choose the report's file"),
        (b"word " * (LARGEST_TEXT // 5 + 1), "more than 5 MB; save the text of one report as a file"),
        (b"a\n" * (MOST_LINES + 1), "more than 30,000 lines"),
    ],
)
def test_refused(data: bytes, message: str) -> None:
    """What is no text, or too much, is refused with what to do."""
    with pytest.raises(Refused, match=re.escape(message)):
        read(data, "made-up.txt")


@pytest.mark.parametrize(
    "text",
    few(
        [
            "a" * 2_900_000,
            "a-" * 1_400_000,
            ".)" * 1_400_000,
            " " * 2_000_000 + "a",
            "a \t" * 900_000,
            "1." * 1_400_000,
            "a word of a long line that goes on,\n" * 29_000,
            "i" * 2_900_000,
            "-\n" * 29_000,
            "a-\n" * 29_000,
            "=" * 2_900_000,
            "1.1 one\n" * 29_000,
            f"From: a\nSent: {'1234 ' * 400_000}\nTo: b\nSubject: made up\nwords",
        ],
        5,
    ),
    ids=lambda text: repr(text[:12]),
)
def test_hostile_texts_end(text: str) -> None:
    """An endless word, line or paragraph takes no longer than so many letters of a report."""
    begin = time.process_time()
    of(text)
    assert time.process_time() - begin < SECONDS


@example(["well-\n", "   ", "well-\n"])
@given(
    st.lists(
        st.sampled_from(
            ["1.1 ", "2. ", "(a) ", "word", "Word. ", "\n", "\n\n", "   ", "\t", "-", "well-\n", "\f", "• ", "é", "==="]
        )
    )
)
def test_no_letter_is_lost(fragments: list[str]) -> None:
    """The letters of the paragraphs and of what is left out are those of the file."""
    text = "".join(fragments)
    if not text.strip():
        return
    source = of(text)
    letters = [paragraph.text for paragraph in paragraphs(source)] + [each.words for each in source.left_out]
    assert sorted("".join("".join(letters).split())) == sorted("".join(text.split()))
    second_reading = "".join(line.text for line in source.second_reading)
    assert sorted(re.sub(r"[-\s]", "", second_reading)) == sorted(re.sub(r"[-\s]", "", text))


FILES = [str(case["text"]).encode() for case in LAYOUTS.values()]
SCRAPS = [
    b"\n",
    b"\r\n",
    b"\f",
    b"\t",
    b"1.1 ",
    b"(a) ",
    b"-\n",
    b"\xff",
    b"\x00",
    b"\xc2\xa3",
    b"\xef\xbb\xbf",
    b"<p>",
]


def test_mutated_files() -> None:
    """Some hundred mutated files give no traceback and no slow case."""
    survive(FILES, SCRAPS, 300, 1)


@pytest.mark.prove
def test_more_mutated_files() -> None:
    """So do 2,000, others each time if SEED is set."""
    survive(FILES, SCRAPS, 2_000, int(os.environ.get("SEED") or 2))
