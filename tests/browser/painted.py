"""The words of documents as a reader sees them: what the browser paints in each element that names words of a document.

A word is seen if the picture changes when it is made transparent. That finds a word that is hidden by any rule: no size, no
colour, a clip, a mask, something in front of it. When all words are transparent, nothing else may be painted where they were.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from typing import Any

from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Page

from codebook.gate.expected import Expected
from codebook.model import Unit, words

MARKS = ("words", "quote", "excerpt", "was", "now")
SHOWN = ", ".join(f"[data-{mark}]" for mark in MARKS)
TALL = 4000
"""Height of one picture in CSS pixels."""
LAPPED = 200
"""How far a picture goes into the next, so that each line is whole in one of them."""
CLEAR = 40
"""The least difference of a colour channel, of 255, at which a word is seen."""
SMALL = 8
"""The least height of a line in CSS pixels."""

READ = r"""selector => [...document.querySelectorAll(selector)].map(unit => {
  const found = {marks: {}, words: [], boxes: [], faults: []};
  for (const mark of ["words", "quote", "excerpt", "was", "now"]) if (mark in unit.dataset) found.marks[mark] = unit.dataset[mark];
  for (const one of [unit, ...unit.querySelectorAll("*")].filter(one => !one.closest(".unseen"))) {
    for (const pseudo of ["::before", "::after", "::marker"]) {
      const content = getComputedStyle(one, pseudo).content;
      if (!["none", "normal", '""'].includes(content)) found.faults.push(`${one.tagName.toLowerCase()}${pseudo} adds ${content}`);
    }
    const style = getComputedStyle(one), plain = {textTransform: "none", direction: "ltr", webkitTextSecurity: "none"};
    for (const [name, value] of Object.entries(plain)) if (style[name] !== value) found.faults.push(`${name} is ${style[name]}`);
    if (!one.checkVisibility({opacityProperty: true, visibilityProperty: true})) found.faults.push("is hidden");
    if (style.hyphens === "auto") found.faults.push("hyphens is auto");
    if (/override/.test(style.unicodeBidi)) found.faults.push(`unicodeBidi is ${style.unicodeBidi}`);
    if (style.display === "list-item" && !/^(none|disc|circle|square)$/.test(style.listStyleType)) found.faults.push(`listStyleType is ${style.listStyleType}`);
    if ([...one.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim())) {
      const inner = side => parseFloat(style[`border${side}Width`]) + parseFloat(style[`padding${side}`]);
      found.boxes.push(...[...one.getClientRects()].map(box => [box.left + scrollX + inner("Left"), box.top + scrollY + inner("Top"), box.right + scrollX - inner("Right"), box.bottom + scrollY - inner("Bottom")]));
    }
  }
  const walker = document.createTreeWalker(unit, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, parent = node.parentElement;
    if (parent.closest(".unseen")) continue;
    const side = parent.closest("del") ? "was" : parent.closest("ins") ? "now" : "";
    const block = parent.closest("p, h1, h2, h3, h4, h5, h6, td, th, li, div, span.verbatim, blockquote");
    found.blocks ??= [];
    if (!found.blocks.includes(block)) found.blocks.push(block);
    for (const word of node.data.matchAll(/[^ \t\n\r\f]+/g)) {
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const boxes = [...range.getClientRects()].map(box => [box.left + scrollX, box.top + scrollY, box.right + scrollX, box.bottom + scrollY]);
      found.words.push({text: word[0], side, boxes, block: found.blocks.indexOf(block)});
    }
  }
  delete found.blocks;
  return found;
})"""
ADDED = r"""() => matchMedia("print").matches ? [] : [...document.querySelectorAll("main, main *")].flatMap(one => ["::before", "::after"]
  .map(pseudo => [pseudo, getComputedStyle(one, pseudo).content])
  .filter(([pseudo, content]) => !["none", "normal"].includes(content) && /[\p{L}\p{N}]/u.test(content) && !one.matches(".register td"))
  .map(([pseudo, content]) => `${one.tagName.toLowerCase()}${pseudo} adds ${content}`))"""
"""Words that a style sheet adds anywhere on a screen, but for our own labels in a register. On paper addresses are added."""
CLEARED = """selector => {
  const clear = {color: "transparent", "-webkit-text-fill-color": "transparent", "text-shadow": "none", "text-decoration": "none", transition: "none"};
  for (const unit of document.querySelectorAll(selector))
    for (const one of [unit, ...unit.querySelectorAll("*")])
      for (const [name, value] of Object.entries(clear)) one.style.setProperty(name, value, "important");
}"""
RESTORED = """selector => document.querySelectorAll(selector).forEach(unit => [unit, ...unit.querySelectorAll("*")].forEach(one => one.removeAttribute("style")))"""
OPENED = """selector => document.querySelectorAll("details").forEach(one => { if (one.querySelector(selector)) one.open = true; })"""

Box = tuple[int, int, int, int]


def unseen(page: Page, expected: Expected, selector: str = SHOWN) -> list[str]:
    """What differs between the words that are painted in some elements and those of the documents."""
    added, found = _found(page, selector)
    boxes = [
        box for unit in found for box in (*unit["boxes"], *(box for word in unit["words"] for box in word["boxes"]))
    ]
    before = Pictures(page, boxes)
    page.evaluate(CLEARED, selector)
    after = Pictures(page, boxes)
    page.evaluate(RESTORED, selector)
    return added + [
        f"{'; '.join(unit['marks'].values())}: {fault}"
        for unit in found
        for fault in (*unit["faults"], *_read(unit, expected), *_painted(unit, before, after))
    ]


def misread(page: Page, expected: Expected, selector: str = SHOWN) -> list[str]:
    """The same without pictures, which is fast: it finds no word that only a colour, a clip or something in front of it hides."""
    added, found = _found(page, selector)
    return added + [
        f"{'; '.join(unit['marks'].values())}: {fault}"
        for unit in found
        for fault in (*unit["faults"], *_read(unit, expected), *_sizes(unit))
    ]


def _found(page: Page, selector: str) -> tuple[list[str], list[dict[str, Any]]]:
    """Returns words that a style sheet adds to a page, and what is in each of some elements."""
    page.evaluate(OPENED, selector)
    page.evaluate("document.fonts.ready")
    return page.evaluate(ADDED), page.evaluate(READ, selector)


class Pictures:
    """The part of a page with some boxes in it, in pictures that a browser can make."""

    def __init__(self, page: Page, boxes: list[list[float]]) -> None:
        width, height = page.evaluate("[document.documentElement.clientWidth, document.documentElement.scrollHeight]")
        self.top = max(0, int(min((box[1] for box in boxes), default=0)) - 1)
        bottom = min(height, int(max((box[3] for box in boxes), default=0)) + 2)
        self.tiles = [
            self._tile(page, top, width, min(TALL + LAPPED, bottom - top)) for top in range(self.top, bottom, TALL)
        ]

    @staticmethod
    def _tile(page: Page, top: int, width: int, height: int) -> Image.Image:
        part = page.screenshot(
            full_page=True,
            animations="disabled",
            clip={"x": 0, "y": top, "width": width, "height": height},
        )
        return Image.open(BytesIO(part)).convert("RGB")

    def at(self, box: Box) -> Image.Image | None:
        """The part of the page in a box; None outside it."""
        number, top = divmod(box[1] - self.top, TALL)
        if min(box[:2]) < 0 or not 0 <= number < len(self.tiles):
            return None
        tile = self.tiles[number]
        return tile.crop((box[0], top, min(box[2], tile.width), min(top + box[3] - box[1], tile.height)))


def _read(unit: dict[str, Any], expected: Expected) -> Iterator[str]:
    """Whether the words are those of the document, without white space in a comparison."""
    for mark, reference in unit["marks"].items():
        shown = [word["text"] for word in unit["words"] if word["side"] in ("", mark)]
        right = _words(expected.words(reference))
        found = "".join(shown) if mark in ("was", "now") else " ".join(shown)
        wanted = "".join(right) if mark in ("was", "now") else " ".join(right)
        if f" {found} " not in f" {wanted} " if mark == "excerpt" else _joined(found) != _joined(wanted):
            yield f"it reads “{found}”, and the text “{wanted}”"


def _joined(text: str) -> str:
    """Words without spaces: emphasis within a word parts it."""
    return text.replace(" ", "")


def _words(known: Unit | str | None) -> list[str]:
    whole = " ".join([known.number, *words(known.blocks)]) if isinstance(known, Unit) else known or ""
    return re.findall(r"[^ \t\n\r\f]+", whole)


def _has_size(word: dict[str, Any]) -> bool:
    """Whether a word takes up room."""
    return bool(word["boxes"]) and all(box[3] - box[1] >= SMALL for box in word["boxes"])


def _sizes(unit: dict[str, Any]) -> Iterator[str]:
    """Yields words that take up no room."""
    yield from (f"“{word['text']}” has no size" for word in unit["words"] if not _has_size(word))


def _painted(unit: dict[str, Any], before: Pictures, after: Pictures) -> Iterator[str]:
    """Yields words that are not seen, words out of order, and what is painted among them."""
    yield from _sizes(unit)
    for word in unit["words"]:
        if _has_size(word) and not all(_differs(_whole(box), before, after) for box in word["boxes"]):
            yield f"“{word['text']}” is not seen"
    for one, other in pairwise(word for word in unit["words"] if word["boxes"]):
        if one["block"] == other["block"] and not _follows(one["boxes"][-1], other["boxes"][0]):
            yield f"“{other['text']}” is painted before “{one['text']}”"
    if "was" not in unit["marks"] and "now" not in unit["marks"]:
        for box in unit["boxes"]:
            left = after.at(_whole(box))
            if left is not None and min(left.size) > 0 and _varied(left):
                yield "something else is painted among its words"


def _differs(box: Box, before: Pictures, after: Pictures) -> bool:
    with_words, without = before.at(box), after.at(box)
    if with_words is None or without is None or min(with_words.size) <= 0:
        return False
    changed = ImageStat.Stat(ImageChops.difference(with_words, without)).extrema
    return _varied(with_words) and any(high >= CLEAR for _, high in changed)


def _varied(picture: Image.Image) -> bool:
    """Whether there is more than one colour in a picture."""
    return any(high - low >= CLEAR for low, high in ImageStat.Stat(picture).extrema)


def _follows(one: list[float], other: list[float]) -> bool:
    """Whether a word is behind another on its line, or on a line below."""
    is_beside = abs(one[1] + one[3] - other[1] - other[3]) < min(one[3] - one[1], other[3] - other[1])
    return other[0] >= one[0] if is_beside else other[1] > one[1]


def _whole(box: list[float]) -> Box:
    """A box in whole pixels, those that it only touches left out."""
    return (
        int(box[0] + 0.9),
        int(box[1] + 0.9),
        max(int(box[2]), int(box[0] + 0.9) + 1),
        max(int(box[3]), int(box[1] + 0.9) + 1),
    )
