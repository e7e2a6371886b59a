"""Made-up editions and sites as values, for tests of what follows from them, and the strategies that make them up."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from codebook.facts import CodeCorrection, EditionFacts, SiteFacts
from codebook.model import Document, Edition, Item, Listing, Paragraph, Part, Report, Site, Span, Unit, UnitKind
from codebook.values.dates import PartialDate
from codebook.values.references import ReportRef, parse_label

Wording = Mapping[str, Mapping[str, str]]
"""The text of each label in each part, in order. A line end begins an item of a list."""

KINDS: Mapping[str, UnitKind] = {"statement": "statement", "note": "note"}


def unit(label: str, text: str) -> Unit:
    """A unit of the code; of a text with several lines the first is a paragraph and the others are items."""
    first, *others = text.split("\n")
    items = tuple(Item("", (Paragraph((Span(line),)),)) for line in others)
    rest = parse_label(label).rest
    kind = KINDS.get(rest.partition("-")[0], "clause")
    return Unit(label, kind, (Paragraph((Span(first),)), *([Listing(items)] if items else [])))


def edition(id: str, wording: Wording, *states: str, title: str = "A made-up code", **facts: Any) -> Edition:
    """An edition with some states, each written as `adopted 2000`, and further facts as an editor writes them."""
    corrections = tuple(CodeCorrection.model_validate(made) for made in facts.pop("corrections", ()))
    written = {
        "title": title,
        "name": f"made-up code of {id}",
        "states": [
            {"state": state, "date": date, "by": "Nobody"}
            for state, date in (past.split() for past in states or (f"adopted {id[:4]}",))
        ],
        "source": {"title": "Made up"},
        "rights": "not stated",
        "audience": ["calm-1"],
        "principles": list(wording) or ["calm"],
        **facts,
    }
    parts = tuple(
        Part(part, part.title(), tuple(unit(*item) for item in units.items()), f"docs/code/{id}/{part}.md")
        for part, units in wording.items()
    )
    return Edition(
        id, EditionFacts.model_validate(written), parts, Document(f"docs/code/{id}/index.md", ""), corrections
    )


def site(*editions: Edition) -> Site:
    """A site of nothing but editions."""
    facts = SiteFacts(
        **{
            "name": "Made up",
            "short-name": "Made up",
            "operator": "",
            "contact": "",
            "address": "",
            "other-codes": "None",
        }
    )
    documents = tuple(edition.document for edition in editions)
    return Site(facts, tuple(sorted(editions, key=lambda made: made.age)), (), (), (), (), documents)


def cloned(report: Report, dates: Sequence[str]) -> list[Report]:
    """Made-up reports of these dates, alike but for their names."""
    (meeting, *_) = report.facts.considerations
    return [
        replace(
            report,
            ref=ReportRef(report.ref.council, f"{date}-made-up-{number}"),
            facts=report.facts.model_copy(
                update={"considerations": (meeting.model_copy(update={"date": PartialDate.parse(date)}),)}
            ),
        )
        for number, date in enumerate(dates)
    ]


# Strategies

WORDS = ("a", "the", "of", "gift", "gifts", "lamp", "never", "refuse", "lit.", "Keep", "¹")
"""Few, so that they are repeated; some short, some that end or begin a sentence."""

texts = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join), min_size=1, max_size=3).map(
    "\n".join
)
"""The text of a unit: one line or several."""


@st.composite
def wordings(draw: st.DrawFn) -> dict[str, dict[str, str]]:
    """A small wording: up to three parts in any order, each with up to five units in any order."""
    parts: Sequence[str] = draw(st.lists(st.sampled_from(["calm", "light", "watch"]), unique=True, max_size=3))
    rest = st.lists(st.sampled_from(["statement", "1", "2", "3", "note-1"]), unique=True, max_size=5)
    return {part: {f"{part}-{name}": draw(texts) for name in draw(rest)} for part in parts}


@st.composite
def two_wordings(draw: st.DrawFn) -> tuple[dict[str, dict[str, str]], dict[str, dict[str, str]]]:
    """Two wordings, of which the second keeps much of the first: units are dropped, added, reworded and put elsewhere."""
    first, other = draw(wordings()), draw(wordings())
    second = {}
    for part in draw(st.permutations([*{**first, **other}])):
        units = {**other.get(part, {}), **first.get(part, {})}
        kept = [label for label in draw(st.permutations([*units])) if draw(st.integers(0, 4))]
        if draw(st.integers(0, 5)):
            second[part] = {label: draw(texts) if not draw(st.integers(0, 2)) else units[label] for label in kept}
    return first, second
