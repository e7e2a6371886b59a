"""What a page has besides its text, and how its letters are found."""

import pytest

from codebook.importing import Source, read
from codebook.importing.pdf.fonts import readable
from codebook.importing.source import Paragraph, Place, paragraphs
from importing.pdf.pdf_files import SENTENCE, page, stream, text


def of(content: str, *further: bytes, resources: str = "", about: str = "") -> Source:
    """What is read from a page."""
    return read(page(content, *further, resources=resources, about=about), "made-up.pdf")


def texts(source: Source) -> list[str]:
    """The letters of the paragraphs."""
    return [paragraph.text for paragraph in paragraphs(source)]


def left_out(source: Source) -> list[tuple[str, str, bool]]:
    """What is left out."""
    return [(each.what, each.words, each.is_private) for each in source.left_out]


FIRST = "1.1 This report is made up, so that a reader can be tested."
TURNED = "BT /F 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (DRAFT) Tj ET"


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("BT /F 11 Tf 3 Tr 72 600 Td (secret) Tj ET", ("hidden text", "secret", True)),
        (text([(900, 600, "outside")]), ("hidden text", "outside", True)),
        (TURNED, ("text that is printed at an angle", "DRAFT", False)),
        (SENTENCE, ("letters that are drawn twice", FIRST, False)),
        (text([(290, 30, "Page 1 of 1")]), ("the foot of the page", "Page 1 of 1", False)),
        (text([(290, 30, "- 12 -")]), ("the foot of the page", "- 12 -", False)),
        ("q 200 0 0 100 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID a EI Q", ("a picture", "", False)),
    ],
)
def test_what_is_left_out_is_listed(content: str, found: tuple[str, str, bool]) -> None:
    """Hidden, turned and doubled letters, heads, feet and pictures are no paragraphs, and each is listed; hidden ones are private."""
    source = of(f"{SENTENCE} {content}")
    assert texts(source) == [FIRST]
    assert left_out(source) == [found]


def test_letters_that_are_drawn_twice_are_bold() -> None:
    """Some programs draw letters twice, a little apart, so that they look bold."""
    source = of(SENTENCE + text([(72.4, 700, FIRST)]))
    assert isinstance(source.blocks[0], Paragraph)
    assert all(run.bold for run in source.blocks[0].runs)


def test_recognised_letters_are_said_to_be() -> None:
    """Letters that are hidden behind a picture of the whole page are read, with a doubt: a program guessed them."""
    image = stream("", "/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray")
    hidden = SENTENCE.replace("BT", "BT 3 Tr")
    source = of(f"q 595 0 0 842 0 0 cm /I Do Q {hidden}", image, resources="/XObject << /I 6 0 R >>")
    assert texts(source) == [FIRST]
    assert ["recognised" in doubt.what for doubt in source.doubts] == [True]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_turned_pages(turn: int) -> None:
    """A page is read as it is turned for printing."""
    turned = {
        0: "1 0 0 1 72 700",
        90: "0 1 -1 0 200 72",
        180: "-1 0 0 -1 500 700",
        270: "0 -1 1 0 200 700",
    }[turn]
    source = of(f"BT /F 11 Tf {turned} Tm ({FIRST}) Tj ET", about=f"/Rotate {turn}")
    assert texts(source) == [FIRST]


@pytest.mark.parametrize(
    ("shown", "read_as"),
    [
        ("[(1.1 Made up, wi) 20 (th ker) -10 (ning)] TJ", "1.1 Made up, with kerning"),
        ("[(1.1 Made up,) -300 (with gaps)] TJ", "1.1 Made up, with gaps"),
        ("[(1.1) -3000 (Made up, with a tab)] TJ", "1.1\tMade up, with a tab"),
        ("(1.1 Made up, ) Tj 5 Ts (raised) Tj", "1.1 Made up, raised"),
        ("2 Tc (1.1 Made up, spread) Tj", "1.1 Made up, spread"),
        ("50 Tz (1.1 Made up, narrow) Tj (, on) Tj", "1.1 Made up, narrow, on"),
        ("14 TL (1.1 Made up, and it goes) Tj T* (on below) Tj (\\(here\\)) '", "1.1 Made up, and it goes on below"),
    ],
)
def test_ways_of_drawing(shown: str, read_as: str) -> None:
    """Moves between letters are no spaces unless they are as wide; wide ones after a number are a tab."""
    assert texts(of(f"BT /F 11 Tf 72 700 Td {shown} ET"))[0] == read_as


@pytest.mark.parametrize(
    ("drawn", "letters"),
    [("\ufb01x", "fix"), ("\uf0b7", "•"), ("\u00a0", " "), ("\x02", "\ufffd"), ("\ue123", "\ufffd"), ("é", "é")],
)
def test_letters_are_readable(drawn: str, letters: str) -> None:
    """Joined letters are apart, characters of symbol fonts are common ones, and what has no name is marked."""
    assert readable(drawn) == letters


def test_places() -> None:
    """Paragraphs have their page and their number."""
    assert [paragraph.place for paragraph in paragraphs(of(SENTENCE + text([(72, 600, "Two.")])))] == [
        Place(1, 1),
        Place(1, 2),
    ]
