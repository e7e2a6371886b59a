"""A version of the Code, or a report, as an Akoma Ntoso document."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from codebook.emit.akoma.elements import NAMESPACE, add, add_blocks
from codebook.emit.akoma.metadata import Described, TextEvent, add_metadata
from codebook.model import Edition, Part, Report, Unit
from codebook.record import Text, corrections_of
from codebook.render import Renderer, names
from codebook.sentences import say
from codebook.values.references import CodeRef

if TYPE_CHECKING:
    from lxml import etree

TYPE = "application/akn+xml"
_DEFAULT: dict[Any, str] = {None: NAMESPACE}
_HIERARCHY = {"clause": "clause", "subclause": "subclause", "paragraph": "paragraph", "section": "section"}
_SHORT = {"clause": "cl", "subclause": "subcl", "paragraph": "para", "section": "sec"}
"""Abbreviations of elements in `eId` (Akoma Ntoso Naming Convention, 5.4)."""


def version_as_akoma(edition: Edition, path: str, renderer: Renderer) -> bytes:
    """Returns a version; `path` is where the file is."""
    site = renderer.site
    first = min(site.editions, key=lambda one: one.age)
    described = Described(
        *("code", "code", edition.id, first.facts.states[0].date, edition.date, "en-GB"),
        *(CodeRef().url, edition.url, path),
        author=edition.facts.states[0].by,
        site=site.facts.name,
        events=_states(edition),
        notes=_corrections(edition, renderer),
    )
    document, body = _document("code", described, renderer)
    for place, part in enumerate(edition.parts, start=1):
        here = add(body, "part", eId=f"part_{place}", wId=part.id)
        add(here, "heading", part.title)
        _Placed(here, part).add_all(part.units)
    return _bytes(document)


def report_as_akoma(report: Report, path: str, renderer: Renderer) -> bytes:
    """Returns a report; `path` is where the file is."""
    council = renderer.site.council_of(report)
    described = Described(
        *("report", f"{report.ref.council}-{report.ref.report}", "", report.date, report.date),
        *(report.lang() or "en-GB", report.ref.url, report.ref.url, path),
        author=council.facts.name,
        site=renderer.site.facts.name,
        events=(),
        notes=_corrections(report, renderer),
    )
    document, body = _document("report", described, renderer)
    add(body, "p", report.facts.title, **{"class": "title"})
    _Placed(body, None).add_all(report.units)
    return _bytes(document)


def _document(name: str, described: Described, renderer: Renderer) -> tuple["etree._Element", "etree._Element"]:
    from lxml import etree  # noqa: PLC0415 - only where such a file is written

    whole = etree.Element(f"{{{NAMESPACE}}}akomaNtoso", nsmap=_DEFAULT)
    doc = add(whole, "doc", name=name)
    add_metadata(doc, described, renderer.address or "/")
    return whole, add(doc, "mainBody")


def _bytes(document: "etree._Element") -> bytes:
    from lxml import etree  # noqa: PLC0415

    return bytes(etree.tostring(document, encoding="utf-8", xml_declaration=True)) + b"\n"


def _states(edition: Edition) -> tuple[TextEvent, ...]:
    """Returns when it began and when it was withdrawn. Other states change no words, and the format has no name for them."""
    first, *later = edition.facts.states
    gone = (TextEvent(state.date, "repeal") for state in later if state.state == "withdrawn")
    return (TextEvent(first.date, "generation"), *gone)


def _corrections(text: Text, renderer: Renderer) -> tuple[str, ...]:
    """Returns each correction in words: what it was, what it is, who says so."""
    return tuple(
        renderer.words(
            say(
                "akoma-correction",
                of="layout" if made.layout else "words",
                layout=made.layout,
                date=made.date,
                line=names.line_name(made.unit, text),
                was=made.was,
                now=made.is_now,
                authority=made.authority,
            )
        )
        for made in corrections_of(text)
    )


class _Placed:
    """Adds units, each within the one that it belongs to."""

    def __init__(self, within: "etree._Element", part: Part | None) -> None:
        self.within, self.part = within, part
        self.numbers: dict[tuple[str, str], int] = {}
        self.made: dict[str, etree._Element] = {}

    def add_all(self, units: Iterable[Unit]) -> None:
        for unit in units:
            above = self.part.above(unit) if self.part else ()
            here = self.made[above[-1].label] if above else self.within
            has_below = bool(self.part and self.part.below(unit))
            self.made[unit.label] = self._add(here, unit, has_below=has_below)

    def _add(self, here: "etree._Element", unit: Unit, *, has_below: bool) -> "etree._Element":
        name = _HIERARCHY.get(unit.kind, "hcontainer")
        above, short = here.get("eId", ""), _SHORT.get(unit.kind, "hcontainer")
        place = self.numbers[above, short] = self.numbers.get((above, short), 0) + 1
        own = f"{short}_{place}"
        named = {"name": unit.kind} if name == "hcontainer" else {}
        made = add(here, name, eId=f"{above}__{own}" if above else own, wId=unit.label, **named)
        if unit.number:
            add(made, "num", unit.number)
        add_blocks(add(made, "intro" if has_below else "content"), unit.blocks)
        return made
