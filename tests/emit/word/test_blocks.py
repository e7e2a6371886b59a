"""Words of documents in Word: lists within lists, tables within lists, headings."""

from lxml import etree

from codebook.emit.word.blocks import Words
from codebook.emit.word.nodes import serialized, w
from codebook.emit.word.runs import run
from codebook.model import Block, Cell, Heading, Item, Listing, Paragraph, Span, Table
from emit.word.reading import found, paragraphs


def text(words: str) -> Paragraph:
    """A paragraph."""
    return Paragraph((Span(words),))


BLOCKS: tuple[Block, ...] = (
    text("Keep:"),
    Listing(
        (
            Item("(a)", (text("lamps"), text("of oil"), Listing((Item("", (text("new"),)), Item("", (Listing((Item("i.", (text("old"),)),)),)))))),
            Item("(b)", (Table((Cell(((Span("Oil"),),)),), ((Cell(((Span("2"),),)),),)), text("litres"))),
        )
    ),
    Heading((Span("Wicks"),), 3),
    Paragraph((Span("a\tb"), Span("\n"), Span("c\nd"))),
)  # fmt: skip


def test_lists_keep_their_printed_numbers() -> None:
    """Printed numbers are words, bullets are Word's own; each list begins further right than what it is in."""
    tree = etree.fromstring(serialized(w("body", *Words("Normal", 100, above=1).of(BLOCKS, (run("1.\t"),))), "w"))
    assert [(one.style, one.words) for one in paragraphs(tree)] == [
        ("Normal", "1.\tKeep:"),
        ("Normal", "(a)\tlamps"),
        ("Normal", "of oil"),
        ("Normal", "new"),
        ("Normal", ""),
        ("Normal", "i.\told"),
        ("Normal", "(b)\t"),
        ("CellHeading", "Oil"),
        ("Cell", "2"),
        ("Cell", ""),
        ("Normal", "litres"),
        ("Heading2", "Wicks"),
        ("Normal", "a b c d"),
    ]
    assert found(tree, "w:p/w:pPr/w:ind/@w:left") == ["525", "525", "950", "950", "1375", "525", "525", "100"]
    assert found(tree, "w:p[w:pPr/w:numPr]/w:pPr/w:numPr/w:ilvl/@w:val") == ["1", "1"]
