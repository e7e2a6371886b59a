"""The model that all readers make."""

import pytest

from codebook.importing.source import Cell, Note, Number, Paragraph, Place, Run, Source, Table, paragraphs


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (Place(2, 14), "page 2, paragraph 14"),
        (Place(page=2), "page 2"),
        (Place(paragraph=14), "paragraph 14"),
        (Place(), "the file"),
    ],
)
def test_a_place_is_said_in_words(place: Place, said: str) -> None:
    """A remark names the page and the paragraph, as far as they are known."""
    assert str(place) == said


def test_a_paragraph_is_printed_with_its_number() -> None:
    """A computed number is before the words, and white space is folded."""
    paragraph = Paragraph((Run("Gifts\tare "), Run("rare.", bold=True)), number=Number("2.1"))
    assert (paragraph.text, paragraph.printed) == ("Gifts\tare rare.", "2.1 Gifts are rare.")


def test_every_paragraph_is_yielded_once() -> None:
    """Those in cells and notes are among them, in the order of reading."""
    one, two, three = (Paragraph((Run(word),)) for word in ("one", "two", "three"))
    source = Source(
        "Word", "a.docx", "", (Table(((Cell((two,)), Cell(part_of="<")),)), one), (), (Note("1", "1", (three,)),)
    )
    assert [paragraph.text for paragraph in paragraphs(source)] == ["two", "one", "three"]
