"""Headers and footers: what is repeated on other pages, or counts them."""

import pytest

from codebook.importing import Source, read
from codebook.importing.source import paragraphs
from importing.pdf.pdf_files import of_pages, text

Lines = list[tuple[float, float, str]]
BODY: Lines = [
    (72, 700, "Made-up text that is long enough to be the text of the page."),
    (72, 686, "It has two lines."),
]


def of(*pages: Lines) -> Source:
    """What is read from pages with these lines beside their text."""
    return read(of_pages(*(text([*BODY, *lines]) for lines in pages)), "made-up.pdf")


def left_out(source: Source) -> list[tuple[int, str]]:
    """The words that are left out, with their page."""
    return [(each.place.page, each.words) for each in source.left_out]


def at(y: float, *words: str) -> list[Lines]:
    """A line for each page at a height; none where it is empty."""
    return [[(72, y, each)] if each else [] for each in words]


@pytest.mark.parametrize(
    ("pages", "found"),
    [
        (at(800, "Made-up Council", "Made-up Council"), ["Made-up Council"] * 2),
        (at(800, "", "Made-up Council", "Made-up Council", "Made-up Council"), ["Made-up Council"] * 3),
        (at(30, "Page 7 of 9", "Page 8 of 9"), ["Page 7 of 9", "Page 8 of 9"]),
        (at(30, "1", "2", "3"), ["1", "2", "3"]),
        (
            at(30, "Standards Committee 12", "Standards Committee 13"),
            ["Standards Committee 12", "Standards Committee 13"],
        ),
        (at(800, "Odd", "Even", "Odd", "Even", "Odd", "Even"), ["Odd", "Even", "Odd", "Even", "Odd", "Even"]),
        (at(800, "Appendix 1", "", "", "Appendix 2"), []),
        (at(800, "1.1 Gifts", "1.2 Hospitality"), []),
        (at(500, "Made-up Council", "Made-up Council"), []),
        (at(800, "Gifts", "", "", "", "", "", "Gifts"), []),
    ],
)
def test_heads_and_feet(pages: list[Lines], found: list[str]) -> None:
    """What several pages have at the same height near the top or bottom, or what counts pages, is left out; other lines are text."""
    source = of(*pages)
    assert [words for _, words in left_out(source)] == found
    words = [line[2] for lines in pages for line in lines if line[2] not in found]
    assert all(any(word in paragraph.text for paragraph in paragraphs(source)) for word in words)


def test_a_line_beyond_the_head_stays() -> None:
    """The number of the agenda item is often above the head of the first page."""
    first: Lines = [(400, 815, "Agenda Item 5"), (72, 795, "Made-up Council")]
    source = of(first, [(72, 795, "Made-up Council")])
    assert left_out(source) == [(1, "Made-up Council"), (2, "Made-up Council")]
    assert next(paragraphs(source)).text == "Agenda Item 5"


def test_a_head_of_one_page_is_doubted() -> None:
    """A first line that is far from the text of a later page may be a head; it stays, with a doubt."""
    source = of([], [(72, 800, "Made-up minutes")])
    assert [doubt.what for doubt in source.doubts] == [
        "“Made-up minutes” may be the head of the page; delete it if it is"
    ]


def test_a_paragraph_goes_on_over_a_page() -> None:
    """Heads and feet are not within it."""
    pages = [
        [(72, 800, "Made-up Council"), (72, 60, "1.1 A paragraph that begins at the end of a page and goes")],
        [(72, 800, "Made-up Council"), (72, 714, "on after the head of the next one.")],
    ]
    source = read(of_pages(*(text(lines) for lines in pages)), "made-up.pdf")
    assert [paragraph.text for paragraph in paragraphs(source)] == [
        "1.1 A paragraph that begins at the end of a page and goes on after the head of the next one."
    ]
