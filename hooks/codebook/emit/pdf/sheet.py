"""What is printed: a text with its title, status, addresses and fingerprint, as data for the template."""

import io
import json
from collections.abc import Sequence
from dataclasses import dataclass

from codebook.emit.pdf.words import Node, Words
from codebook.sentences import Value, say
from codebook.values.dates import PartialDate
from codebook.values.languages import ENGLISH

Fact = tuple[Value, Sequence[list[Node]]]
"""What it is, and paragraphs of ours."""


@dataclass(frozen=True)
class Place:
    """Where a text is, relative to the root of the site."""

    pinned: str
    """The page whose words never change without notice."""
    latest: str = ""
    """The page of the latest version; empty if there is none."""
    is_permanent: bool = True


@dataclass(frozen=True)
class Sheet:
    """A file to print."""

    place: Place
    status: Sequence[Value]
    date: PartialDate
    facts: Sequence[Fact]
    check: Value
    """Which text it is, with the beginning of its fingerprint: at the foot of each page."""
    chip: Value = ""
    """The mark of a version that is not the latest, before the status."""
    name: Value = ""
    """Its title, which programs show."""
    above: Value = ""
    """Above the heading: what it is from."""
    heading: Sequence[Node] = ()
    """Words of a document, or ours."""
    is_ours: bool = False
    """Whether the heading is ours."""
    body: Sequence[Node] = ()
    language: str = ENGLISH
    template: str = "sheet.typ"


def data(sheet: Sheet, words: Words) -> str:
    """Returns all that the template shows of a sheet, as JSON."""
    renderer = words.renderer
    root = renderer.address or "/"
    address = root + sheet.place.pinned
    day = sheet.date
    shown = {
        "language": sheet.language,
        "title": words.plain(sheet.name),
        "date": [day.year, day.month, day.day] if day.exact else None,
        "site": renderer.site.facts.short_name,
        "above": words.plain(sheet.above),
        "heading": list(sheet.heading),
        "is_ours": sheet.is_ours,
        "chip": words.plain(sheet.chip) if sheet.chip else "",
        "status": [words.ours(one) for one in sheet.status],
        "body": list(sheet.body),
        "facts": [{"name": words.plain(name), "paragraphs": list(found)} for name, found in sheet.facts],
        "about": words.plain(say("pdf-about")),
        "address": address,
        "is_known": bool(renderer.address),
        "qr": qr_code(address) if renderer.address else "",
        "qr_said": words.plain(say("pdf-qr", address=address)),
        "qr_below": words.plain(say("pdf-qr-below")),
        "page": words.plain(say("pdf-page", page="{page}", pages="{pages}")),
        "check": words.plain(sheet.check),
        "missing_character": words.plain(say("pdf-character", name="{name}")),
        "typefaces": words.plain(say("layout-typefaces")),
    }
    return json.dumps(shown, ensure_ascii=False)


def qr_code(address: str) -> str:
    """Returns the QR code of an address as SVG. A quarter of it may be dirty or torn."""
    import segno  # noqa: PLC0415 - a browser's Python has none, and prints nothing

    out = io.BytesIO()
    segno.make(address, error="q", boost_error=False, micro=False).save(
        out, kind="svg", border=0, xmldecl=False, svgclass=None, lineclass=None
    )
    return out.getvalue().decode()


def addresses(place: Place, words: Words) -> list[Fact]:
    """Returns the facts about where a text is."""
    address = words.renderer.address
    root = address or "/"
    to_come = [] if address else [words.ours(say("pdf-no-address"))]
    if not place.is_permanent:
        to_come.append(words.ours(say("comparison-will-change")))
    name = say("pdf-permanent" if place.is_permanent else "pdf-address")
    found: list[Fact] = [(name, [_address(root + place.pinned), *to_come])]
    return [*found, (say("pdf-latest"), [_address(root + place.latest)])] if place.latest else found


def _address(address: str) -> list[Node]:
    return [{"text": address, "style": "address"}]
