"""The reader of HTML."""

import re

from codebook.importing.source import Doubt, InputFile, Paragraph, Place, Reader, Refused, Source
from codebook.importing.web.blocks import Blocks
from codebook.importing.web.encoding import decoded
from codebook.importing.web.notes import notes
from codebook.importing.web.second_reading import lines
from codebook.importing.web.styling import read_style_sheet
from codebook.importing.web.tree import Node, styles, text_markup, tree

LARGEST_PAGE = 10_000_000
"""Bytes of a page, with pictures that are written in it."""
LARGEST_MARKUP = 2_500_000
"""Letters of a page without its programs, styles and pictures. 500 pages have about 2 million."""
_BEGIN = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|meta|title|table|div|p|span|h[1-6]|ol|ul|font|main|article|section)[\s>]",
    re.IGNORECASE,
)
_MAIN_IDS = ("modgov", "moderngov")
_MAIN_CLASSES = ("mgContent",)
_FEW = 0.2
"""Of the words of a page: less cannot be all of its text."""


def _fits(data: bytes) -> bool:
    start = data[:4096]
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        start = start.replace(b"\x00", b"")[2:]
    start = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    found = _BEGIN.search(start)
    return (
        start.startswith(b"<")
        and found is not None
        and not re.match(rb"<\?xml(?![^<]*<(?:!doctype html|html))", start, re.IGNORECASE)
    )


def _read(given: InputFile) -> Source:
    if len(given.data) > LARGEST_PAGE:
        raise Refused(
            f"the page has more than {LARGEST_PAGE / 1e6:.0f} MB", "save it as “HTML only”, without its pictures"
        )
    text, is_guess = decoded(given.data)
    markup = text_markup(text)
    if len(markup) > LARGEST_MARKUP:
        raise Refused(
            f"the page has more than {LARGEST_MARKUP:,} characters, about 500 pages", "save one report as a page"
        )
    root = tree(markup)
    style_sheet = read_style_sheet(styles(text))
    blocks = Blocks(style_sheet, notes(root))
    main = _main(root)
    if main is not root:
        blocks.leave_out(root, "the page around its text", without=main)
    found = blocks.read(main)
    found_notes = blocks.found_notes()
    if not any(not isinstance(block, Paragraph) or block.text.strip() for block in found):
        raise Refused(
            "the page has no words",
            "open it in a browser, and save it as “HTML only”; or copy its text into a Word file",
        )
    doubts = list(blocks.doubts)
    if is_guess:
        doubts.append(
            Doubt(
                Place(),
                "the page does not say how its letters are encoded; compare pound signs, quotation marks and accents",
            )
        )
    if style_sheet.counts:
        doubts.append(
            Doubt(Place(), "the page’s style counts paragraphs, which is not read; compare all numbers with the page")
        )
    return Source(
        "HTML",
        given.name,
        given.sha256,
        tuple(found),
        tuple(lines(markup)),
        tuple(found_notes),
        tuple(blocks.left_out),
        tuple(doubts),
    )


def _main(root: Node) -> Node:
    """Returns the element that has the page's own text, without menus around it; the root if there is none."""
    for node in root.elements():
        is_main = node.tag == "main" or node.get("role") == "main" or node.get("id").lower() in _MAIN_IDS
        if is_main or set(node.get("class").split()) & {*_MAIN_CLASSES}:
            has_most = len(node.text()) >= _FEW * len(root.text())
            return node if has_most else root
    return root


READER = Reader("HTML", _fits, _read)
