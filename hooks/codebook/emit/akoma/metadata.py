"""The metadata of an Akoma Ntoso document: the work, this expression of it, this file, and the events of its life."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from codebook.emit.akoma.elements import add
from codebook.emit.feed import first_day
from codebook.values.dates import PartialDate

if TYPE_CHECKING:
    from lxml import etree

SITE = "#site"
AUTHOR = "#author"
COUNTRY = "gb"
LANGUAGES = {"en-GB": "eng", "cy": "cym", "gd": "gla", "ga": "gle"}
"""ISO 639-2, which Akoma Ntoso asks for."""


@dataclass(frozen=True)
class TextEvent:
    """An event in the life of a text."""

    date: PartialDate
    kind: str
    """`generation` or `repeal`."""


@dataclass(frozen=True)
class Described:
    """What the metadata say of a text."""

    subtype: str
    """What it is, as in its name: `code`, `report`."""
    number: str
    """Its name among those of its year."""
    version: str
    begun: PartialDate
    """When the work began."""
    date: PartialDate
    """Of this expression."""
    language: str
    work: str
    """URL of the work."""
    expression: str
    """URL of this expression."""
    path: str
    """Path of the file."""
    author: str
    """Who made it, as the facts say it: not always the name of a body."""
    site: str
    events: Sequence[TextEvent]
    notes: Sequence[str]
    """Corrections, in words."""


def add_metadata(parent: "etree._Element", described: Described, root: str) -> None:
    """Adds them."""
    meta = add(parent, "meta")
    identification = add(meta, "identification", source=SITE)
    work = f"/akn/{COUNTRY}/doc/{described.subtype}/{described.begun.year:04}/{described.number}"
    expression = f"{work}/{LANGUAGES.get(described.language, 'eng')}@{day(described.date)}"
    for level, uri, date, url in (
        ("FRBRWork", work, described.begun, described.work),
        ("FRBRExpression", expression, described.date, described.expression),
        ("FRBRManifestation", f"{expression}/!main.xml", described.date, described.path),
    ):
        one = add(identification, level)
        add(one, "FRBRthis", value=uri if level == "FRBRManifestation" else f"{uri}/!main")
        add(one, "FRBRuri", value=uri)
        add(one, "FRBRalias", value=root + url, name="address")
        add(one, "FRBRdate", date=day(date), name=_exactness(date))
        add(one, "FRBRauthor", href=AUTHOR if level != "FRBRManifestation" else SITE)
        _add_rest(one, level, described)
    if described.events:
        lifecycle = add(meta, "lifecycle", source=SITE)
        for place, event in enumerate(described.events, start=1):
            add(lifecycle, "eventRef", date=day(event.date), type=event.kind, source=AUTHOR, eId=f"event_{place}")
    references = add(meta, "references", source=SITE)
    add(references, "TLCOrganization", eId="site", href=root, showAs=described.site)
    add(references, "TLCReference", eId="author", name="author", href=root + described.work, showAs=described.author)
    if described.notes:
        notes = add(meta, "notes", source=SITE)
        for place, note in enumerate(described.notes, start=1):
            add(add(notes, "note", eId=f"note_{place}"), "p", note)


def _add_rest(one: "etree._Element", level: str, described: Described) -> None:
    if level == "FRBRWork":
        add(one, "FRBRcountry", value=COUNTRY)
    elif level == "FRBRExpression":
        add(one, "FRBRversionNumber", value=described.version) if described.version else None
        add(one, "FRBRlanguage", language=LANGUAGES.get(described.language, "eng"))
    else:
        add(one, "FRBRformat", value="application/xml")


def day(date: PartialDate) -> str:
    """Returns the first day that a date may mean: the schema takes no less."""
    return first_day(date).date().isoformat()


def _exactness(date: PartialDate) -> str:
    """Returns what a date was before it was made a day."""
    return "day" if date.exact else f"begin-of-{date}"
