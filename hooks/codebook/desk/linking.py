"""What a link joins: the paragraphs of the report, the clauses of a version, and those most like a paragraph."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from codebook.desk.writing import join_file
from codebook.importing.link_suggestions import Suggestions
from codebook.load import Loading
from codebook.model import Edition, Report, Subject, Unit
from codebook.render import names
from codebook.sentences import Value
from codebook.values.references import written_label

_ANY = {
    "title": "Any",
    "authors": [],
    "considerations": [{"committee": "any", "date": "2000-01-01"}],
    "source": {"title": "Any"},
    "rights": "not stated",
}
"""Facts that are in order."""
_LONGEST = 160
"""Characters of a paragraph that is offered."""
_KINDS = ("clause", "subclause", "statement", "paragraph")


def read(body: str) -> Report | None:
    """Returns a text as a report without facts: its paragraphs can be chosen while a fact is missing or wrong. None if it cannot be read."""
    loading = Loading("docs")
    loading.add("reports/any/2000-01-01-any.md", join_file(_ANY, body).encode())
    return loading.reports[0] if loading.reports else None


def paragraphs(report: Report) -> list[dict[str, str]]:
    """Returns what can be linked or corrected: label as editors write it, and how it begins."""
    return [{"label": written_label(unit.label), "words": beginning(unit.text)} for unit in report.units]


def clauses(edition: Edition, words: Callable[[Value], str]) -> list[dict[str, str]]:
    """Returns what a link can lead to: label, name and words; `words` turns names into text."""
    return [
        {"label": unit.label, "name": words(names.unit_name(unit, part)), "words": unit.text, "part": part.title}
        for part in edition.parts
        for unit in part.units
        if unit.kind in _KINDS
    ]


def suggested(
    edition: Edition, subjects: Sequence[Subject], units: Mapping[str, Unit], label: str
) -> list[dict[str, Any]]:
    """Returns the clauses most like a paragraph, with the words that they share; nothing is decided."""
    if label not in units:
        return []
    found = Suggestions(edition, subjects).of(units[label].text)
    return [{"label": each.label, "shared": list(each.shared)} for each in found]


def beginning(text: str) -> str:
    """Returns how a text begins, on one line."""
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"
