"""The form is made from the types of front matter."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel

from codebook.desk import fields
from codebook.facts import KINDS, InForm, ReportFacts, group_of

SPEAKS_OF_A_FILE = re.compile(
    r"\bfile\b(?! that was copied)|\bfolders?\b|\blines? (of|to)\b|\[|\]|\bwrite \w+:|\bcopy the\b|Leave \w+ out\b|\.md\b|\bthe check \w+s\b"
)
"""Words that make sense only in a file."""
KINDS_WITH_A_FORM = ("report", "council")


def test_every_fact_has_a_field() -> None:
    """Each fact of a report is in the form once, in order, with its help."""
    assert [field["key"] for field in fields("report")] == [
        str(info.alias) for info in ReportFacts.model_fields.values()
    ]
    assert all(field["help"] for field in all_of(fields("report")))


@pytest.mark.parametrize("kind", KINDS_WITH_A_FORM)
def test_help_speaks_of_the_form(kind: str) -> None:
    """No field's help or example speaks of the lines of a file."""
    found = all_of(fields(kind))
    assert [one["help"] for one in found if SPEAKS_OF_A_FILE.search(one["help"])] == []
    plain = [one for one in found if not one["fields"]]
    assert [one["example"] for one in plain if re.match(r"\[|- ", one["example"])] == []


@pytest.mark.parametrize("kind", KINDS_WITH_A_FORM)
def test_the_form_has_words_of_its_own_only_where_it_must(kind: str) -> None:
    """A field has other help in the form only if its help in the file does not fit there: else both have one source."""
    fits = re.compile(rf"{SPEAKS_OF_A_FILE.pattern}|printed number|address of its page")  # chosen in the form
    assert [words for words in with_words_of_their_own(KINDS[kind]) if not fits.search(words)] == []


def with_words_of_their_own(shape: type[BaseModel]) -> Iterator[str]:
    """The help in a file of each field that has other help in the form."""
    for info in shape.model_fields.values():
        if any(isinstance(one, InForm) for one in info.metadata):
            yield str(info.description)
        if group := group_of(info):
            yield from with_words_of_their_own(group)


def test_only_authors_may_be_none() -> None:
    """A list that is required and may be empty can be said to be empty; any other is left out."""
    assert [one["key"] for kind in KINDS_WITH_A_FORM for one in all_of(fields(kind)) if one["none"]] == ["authors"]


def test_an_item_has_a_name_of_its_own() -> None:
    """Each list of groups says how one item is called, and no other field does."""
    items = {one["name"]: one["item"] for kind in KINDS_WITH_A_FORM for one in all_of(fields(kind)) if one["item"]}
    assert {
        "Meetings": "Meeting",
        "Appendices": "Appendix",
        "Withheld": "Withheld",
        "Links": "Link",
    }.items() <= items.items()
    assert [name for name, item in items.items() if item.endswith("s")] == []
    assert [
        one["name"] for one in all_of(fields("report")) if one["item"] and not (one["fields"] and one["several"])
    ] == []


def test_choices_are_those_of_the_types() -> None:
    """A fact with few values is chosen, also in a group; yes and no are choices; others are free."""
    by_key = {field["key"]: field for field in all_of(fields("report"))}
    assert by_key["strength"]["choices"] == ("direct", "indirect")
    assert by_key["confirmed"]["choices"] == ("yes", "no")
    assert by_key["title"]["choices"] == ()


def all_of(group: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The fields of a form, with those in groups."""
    return [one for field in group for one in (field, *all_of(field["fields"]))]
