"""Front matter of a report's meetings."""

from typing import Annotated, ClassVar

from pydantic import Field

from codebook.facts.base import Facts, InForm
from codebook.facts.values import AuthorityIfKnown, Words
from codebook.values.dates import MonthOrDay, PartialDate


class AgendaItem(Facts):
    """The place of a report on the agenda of a meeting."""

    number: Words = Field(description="The number on the agenda.", examples=["6"])
    confirmed: bool = Field(
        description="yes, if the document prints it for this meeting; no, if once for several.", examples=["yes"]
    )


class CalledIn(Facts):
    """A decision that was called in for review before it took effect."""

    date: PartialDate = Field(description="When, as far as known.", examples=["2022-03-02"])
    outcome: str = Field(default="", description="The outcome, if you know it.", examples=["Upheld."])


class Consideration(Facts):
    """A report before one committee on one date."""

    named_by: ClassVar = ("committee", "date")

    committee: Annotated[
        str, InForm("The committee it went to. If the list does not have it, add it to the council above.")
    ] = Field(
        description="The committee's id: its short name in the file index.md of the council's folder.",
        examples=["standards"],
    )
    date: MonthOrDay = Field(
        description="The date of the meeting. If its day or month is not known, leave that out.",
        examples=["2022-02-25"],
    )
    agenda_item: AgendaItem | None = Field(
        default=None, description="Its place on the agenda.", examples=['number: "6"']
    )
    decision: str = Field(
        default="",
        description="What was decided, from the minutes, if you have them.",
        examples=["Agreed."],
    )
    source: AuthorityIfKnown = Field(
        default="",
        description="The source of the decision. Required if you add the decision after the report was published.",
        examples=["Minute 12 of the committee's meeting of 25 February 2022"],
    )
    tabled: bool | None = Field(
        default=None,
        description="yes, if the report was handed out at the meeting, not sent with the agenda.",
        examples=["yes"],
    )
    urgent: bool | None = Field(default=None, description="yes, if it was an urgent item.", examples=["yes"])
    called_in: CalledIn | None = Field(
        default=None, description="If the decision was called in.", examples=["date: 2022-03-02"]
    )
