"""Reads a Word file as somebody would who knows its XML, and accepts or rejects its tracked changes."""

import io
import zipfile
from dataclasses import dataclass
from typing import Any

from lxml import etree

from codebook.model import Edition
from codebook.record import TITLE
from codebook.render import Renderer, names

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OURS = ("Ours", "OurTitle", "OurSubtitle", "OurHeading")
"""Styles of our own words."""


@dataclass(frozen=True)
class Read:
    """A paragraph: its style, the name beside it, its words with line ends as spaces."""

    style: str
    name: str
    words: str


def part(content: bytes, name: str = "document") -> Any:
    """A part of a Word file as a tree."""
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(content)).read(f"word/{name}.xml"))


def found(tree: Any, path: str) -> list[Any]:
    """What an XPath finds."""
    return list(tree.xpath(path, namespaces={"w": W}))


def decided(tree: Any, *, accept: bool) -> Any:
    """Accepts or rejects every change, as Word does: an end that goes joins what is left of its paragraph to the next one."""
    old, new = ("self::w:del or self::w:moveFrom", "self::w:ins or self::w:moveTo")
    gone, kept = (old, new) if accept else (new, old)
    for mark in found(tree, f"//w:r/ancestor::*[{gone}][1]"):
        mark.getparent().remove(mark)
    for mark in found(tree, f"//w:r/ancestor::*[{kept}][1]"):
        place = mark.getparent().index(mark)
        mark.getparent()[place : place + 1] = [*mark]
    for change in found(tree, "//w:rPrChange"):
        look = change.getparent()
        if not accept:
            look[:] = [*found(look, "w:rStyle"), *found(change, "w:rPr/*")]
        else:
            look.remove(change)
    for end in found(tree, f"//w:pPr/w:rPr/*[{gone}]"):
        paragraph = end.getparent().getparent().getparent()
        following = found(paragraph, "following-sibling::w:p")[0]
        left = [one for one in paragraph if one.tag != f"{{{W}}}pPr"]
        following[1:1] = left
        paragraph.getparent().remove(paragraph)
    for end in found(tree, f"//w:pPr/w:rPr/*[{kept}]"):
        end.getparent().remove(end)
    assert not found(tree, "//w:ins | //w:del | //w:moveFrom | //w:moveTo | //w:rPrChange")
    return tree


def texts(tree: Any) -> list[str]:
    """The words of each paragraph that has any, with single spaces, whatever its style."""
    whole = (
        "".join(
            map(
                _sign,
                found(one, ".//*[self::w:t or self::w:delText or self::w:br or self::w:tab][not(ancestor::w:pPr)]"),
            )
        )
        for one in found(tree, "//w:body/w:p")
    )
    return [" ".join(text.split()) for text in whole if text.strip()]


def paragraphs(tree: Any) -> list[Read]:
    """Every paragraph, in order."""
    return [_read(one) for one in found(tree, "//w:p")]


def _read(paragraph: Any) -> Read:
    (style,) = found(paragraph, "w:pPr/w:pStyle/@w:val")
    is_name = "w:rPr/w:rStyle/@w:val='Name'"
    name, words = (
        "".join(map(_sign, found(paragraph, f"w:r[{which}]/*[self::w:t or self::w:delText or self::w:br or self::w:tab]")))
        for which in (is_name, f"not({is_name})")
    )  # fmt: skip
    return Read(style, name, words[1:] if name else words)


def _sign(element: Any) -> str:
    return element.text or {"br": " ", "tab": "\t"}[etree.QName(element).localname]


def recorded(read: list[Read], edition: Edition, renderer: Renderer) -> bytes:
    """The record that a file has of a version: each title, heading and clause by its name there."""
    labels = {renderer.words(names.unit_name(unit, edition.part_of[label])): label for label, unit in edition.units.items()}  # fmt: skip
    parts = iter(edition.parts)
    lines = []
    for one in read:
        if one.style not in OURS:
            label = TITLE if one.style == "Title" else labels[one.name] if one.name else next(parts).id
            lines.append(f"{label}\t{one.words}\n")
    return "".join(lines).encode()
