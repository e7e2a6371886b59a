"""The form is made from the types of front matter."""

from typing import Any

from codebook.desk import fields
from codebook.facts import ReportFacts


def test_every_fact_has_a_field() -> None:
    """Each fact of a report is in the form once, in order, with its help."""
    assert [field["key"] for field in fields("report")] == [
        str(info.alias) for info in ReportFacts.model_fields.values()
    ]
    assert all(field["help"] for field in all_of(fields("report")))


def test_choices_are_those_of_the_types() -> None:
    """A fact with few values is chosen, also in a group; yes and no are choices; others are free."""
    by_key = {field["key"]: field for field in all_of(fields("report"))}
    assert by_key["strength"]["choices"] == ("direct", "indirect")
    assert by_key["confirmed"]["choices"] == ("yes", "no")
    assert by_key["title"]["choices"] == ()


def all_of(group: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The fields of a form, with those in groups."""
    return [one for field in group for one in (field, *all_of(field["fields"]))]
