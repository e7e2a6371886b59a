"""Writes `cases-generated.yml`: quotations made from known texts by rule, so that what is to be found follows from how they were made.

Run it after a change of the rules here: `PYTHONPATH=hooks:tests .venv/bin/python -m quoting.generating`.
"""

import random
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

from codebook.book import open_book
from codebook.model import Edition, Site
from conftest import SITES, TEMPLATES

PATH = Path(__file__).parent / "cases-generated.yml"
SEED = 21
MARKS = ("“{}”", "‘{}’", '"{}"', "«{}»", "„{}“", "»{}«", "{}")
"""Quotation marks of several languages, and none."""
LEAD = ("The Code says {}.", "Members noted {} and moved on.", "{}", "As officers know: {}")
OTHER = [
    "window",
    "garden",
    "Tuesday",
    "seven",
    "purple",
    "river",
    "umbrella",
    "kettle",
    "northern",
    "orchard",
    "bicycle",
    "plaster",
]
"""Words that no clause has."""

Case = dict[str, Any]


def site(name: str) -> Site:
    """A site whose texts never change."""
    return open_book(SITES / name / "docs", TEMPLATES, "").site


def plain(text: str) -> str:
    """A clause as people type it: without the marks of notes."""
    return " ".join(re.sub("[¹²³]", "", text).split())


def clauses(edition: Edition, least: int) -> list[tuple[str, str]]:
    """Label and words of the clauses with some number of words, without lists and quotations of their own."""
    found = [(label, plain(unit.text)) for label, unit in edition.units.items()]
    return [
        (label, text) for label, text in found if len(text.split()) >= least and not re.search(r"['‘’“”:\[\]()]", text)
    ]


def case(about: str, site: str, text: str, **found: Any) -> Case:
    """A case with one thing to be found."""
    return {"about": about, "site": site, "text": text, "found": [found] if found else []}


def of_first(chance: random.Random) -> Iterator[Case]:
    """Yields cases of the first texts."""
    edition = site("first").editions[0]
    some = clauses(edition, 6)
    for number, (label, text) in enumerate(some):
        marks = MARKS[number % len(MARKS)]
        lead = LEAD[number % len(LEAD)] if marks != "{}" else "{}"
        yield case("exact", "first", lead.format(marks.format(text)), kind="exact", label=label, is_whole=True)
    for label, text in some:
        yield case("dressed otherwise", "first", dressed(text, chance), kind="exact", label=label, is_whole=True)
    for label, text in clauses(edition, 10):
        yield from altered(edition, label, text, chance)
    for one, other in zip(some[::2], some[3::2], strict=False):
        words = f"“{one[1].rstrip('.')} and {other[1][0].lower()}{other[1][1:]}”"
        yield case("two clauses run together", "first", words, kind="joined", labels=[one[0], other[0]], follows=False)
    units = [(label, plain(unit.text)) for label, unit in edition.units.items()]
    for one, other in [*pairwise(units)][12::6]:
        if one[0].rpartition("-")[0] == other[0].rpartition("-")[0]:
            words = f"{one[1]}\n{other[1]}"
            yield case(
                "two clauses that follow", "first", words, kind="joined", labels=[one[0], other[0]], follows=True
            )
    vocabulary = sorted({word for _, text in units for word in re.findall(r"[a-z]{3,}", text.lower())})
    for _ in range(30):
        mixed = [*chance.sample(vocabulary, 8), *chance.sample(OTHER, 2)]
        chance.shuffle(mixed)
        yield case("nonsense", "first", " ".join(mixed).capitalize(), kind="none")
    for label, _ in [one for one in some if "note" not in one[0]][::5]:
        yield from addressed(label)


def dressed(text: str, chance: random.Random) -> str:
    """A clause as it comes out of other programs: lines broken, first letter changed, full stop added or lost, spaces doubled."""
    words = text.rstrip(".").split()
    place = chance.randrange(1, len(words))
    words[0] = words[0][0].lower() + words[0][1:]
    ends = ("\n", "  ", "\u00a0", " \n ")
    broken = " ".join(words[:place]) + chance.choice(ends) + " ".join(words[place:])
    long = [word for word in broken.split() if re.fullmatch(r"[a-z]{8,}", word)]
    if long:
        broken = broken.replace(long[0], f"{long[0][:4]}-\n{long[0][4:]}", 1)
    return chance.choice(("“{}.”", "{}", "‘{}’", "• {}", "3. {}.")).format(broken)


def altered(edition: Edition, label: str, text: str, chance: random.Random) -> Iterator[Case]:
    """Yields quotations of a clause of ten words or more that were changed."""
    words = text.split()
    inside = range(2, len(words) - 2)
    place = chance.choice(inside)
    other = [*words[:place], chance.choice(OTHER), *words[place + 1 :]]
    yield case("one word altered", "first", f"“{' '.join(other)}”", kind="near", label=label)
    place = next(one for one in chance.sample(inside, len(inside)) if len(words[one].strip(",.")) > 4)
    yield case(
        "one word left out", "first", f"“{' '.join([*words[:place], *words[place + 1 :]])}”", kind="near", label=label
    )
    end = chance.randrange(6, len(words) - 1)
    begun = " ".join(words[:end]).rstrip(",.")
    if sum(begun.lower() in plain(unit.text).lower() for unit in edition.units.values()) == 1:
        yield case("truncated", "first", f"“{begun}”", kind="exact", label=label, is_whole=False)
    start = chance.randrange(3, len(words) - 4)
    joined = " ".join([*words[:start], "…", *words[start + 1 :]])
    yield case("ellipsis", "first", f"“{joined}”", kind="exact", label=label, has_gaps=True)
    start = chance.randrange(3, len(words) - 4)
    inserted = " ".join([*words[:start], f"[{chance.choice(OTHER)}]", *words[start + 1 :]])
    yield case("square brackets", "first", f"“{inserted}”", kind="exact", label=label, has_gaps=True)


def addressed(label: str) -> Iterator[Case]:
    """Yields addresses of a clause, right and misspelt."""
    part, _, number = label.rpartition("-")
    url = f"code/2015-draft/{label}/"
    yield case("address", "first", f"See https://ethics.example.org/{url}.", kind="address", path=url)
    yield case("reference", "first", f"2015-draft/{label}", kind="address", path=url)
    yield case("address of the latest", "first", f"/clauses/{label}/", kind="address", path=f"clauses/{label}/")
    misspelt = f"{part[:2]}{part[3:]}-{number}"
    yield case("address with a slip", "first", f"code/2015-drft/{misspelt}/", kind="address", path="", first=url)
    if number.isdigit():
        title = part.capitalize()
        yield case("citation", "first", f"{title}, clause {number}", kind="address", path=f"clauses/{label}/")
        yield case("citation", "first", f"clause {number} of {title}", kind="address", path=f"clauses/{label}/")


def of_harbour() -> Iterator[Case]:
    """Yields cases of the made-up code with nine versions: each wording that the latest does not have, with the right and the wrong version."""
    harbour = site("harbour")
    newest = harbour.newest
    assert newest is not None
    now = " ".join(plain(unit.text) for unit in newest.units.values())
    seen: set[str] = set()
    for edition in harbour.editions:
        for label, unit in edition.units.items():
            text = plain(unit.text)
            if text in seen or text.lower() in now.lower() or "[" in text or len(text.split()) < 3:
                continue
            seen.add(text)
            having = [one for one in harbour.editions if label in one.units and text in plain(one.units[label].text)]
            name, part = edition.facts.name, edition.part_of[label].title
            cited = f"{part} {label.rpartition('-')[2]}" if unit.kind == "clause" else part
            yield case(
                "an older version",
                "harbour",
                f"“{text}”",
                kind="older",
                label=label,
                versions=sorted(one.id for one in having),
            )
            right = f"{cited}: “{text}”, {name}"
            yield case("the right version", "harbour", right, kind="older", label=label, miscited="")
            wrong = f"{cited}: “{text}”, {newest.facts.name}"
            yield case("the wrong version", "harbour", wrong, kind="older", label=label, miscited="version")


def made() -> list[Case]:
    """All cases."""
    chance = random.Random(SEED)  # noqa: S311 - the same cases every time
    return [*of_first(chance), *of_harbour()]


def written() -> str:
    """The file."""
    said = "# Made by generating.py. Each case: what it is about, the site it is about, a text, and what is to be found in it.\n"
    return said + yaml.safe_dump(made(), allow_unicode=True, sort_keys=False, width=1000)


if __name__ == "__main__":
    PATH.write_text(written(), "utf-8")
