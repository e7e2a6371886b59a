"""Base classes of front matter."""

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic.fields import FieldInfo

from codebook.facts.values import Authority, AuthorityIfKnown, Digest, SourceAddress, Words
from codebook.values.dates import Day

PLACEHOLDER = "«fill in»"
"""Marks each example in a template; a file that still contains it is unfinished."""


@dataclass(frozen=True)
class Ready:
    """What a template has instead of an example, because it is nearly always right; the remark above it says when not."""

    value: str


@dataclass(frozen=True)
class InForm:
    """A field's help in the form, where its description speaks of the file."""

    words: str


class Facts(BaseModel):
    """Base of all front matter: no unknown fields, no later changes."""

    named_by: ClassVar[tuple[str, ...]] = ()
    """Fields that identify an item of a list in the record of facts."""
    ours: ClassVar[frozenset[str]] = frozenset()
    """Fields with this site's own view or words. They may change once recorded, and the page shows what they were."""
    unrecorded: ClassVar[frozenset[str]] = frozenset()
    """Fields that are recorded elsewhere, or not at all."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        alias_generator=lambda name: name.replace("_", "-"),
        str_strip_whitespace=True,
    )


class Source(Facts):
    """Where a text was taken from."""

    named_by: ClassVar = ("title",)
    ours: ClassVar = frozenset(["note"])

    title: Words = Field(
        description="The document: its owner, title, recipient and date.",
        examples=["Officers' Code of Conduct, report to the committee"],
    )
    sha256: Digest | None = Field(
        default=None,
        description="The SHA-256 of the file that was copied, if somebody gives it to you.",
        examples=["8ea5d6d8…"],
    )
    address: SourceAddress = Field(
        default="", description="Where it can be read on the web, if anywhere.", examples=["https://www.gov.uk/…"]
    )
    note: str = Field(
        default="", description="Anything a reader should know about it.", examples=["It carries no date."]
    )


class Withheld(Facts):
    """Something removed from a text to protect a person."""

    what: Words = Field(
        description="What was removed.", examples=["An officer's name, email address and telephone number"]
    )
    unit: Words = Field(description="The clause or paragraph with the brackets.", examples=["integrity-3"])
    why: Words = Field(
        description="Why; for a councillor's email address, for example: Personal contact details.",
        examples=["Personal contact details of an officer below director level"],
    )
    date: Day | None = Field(
        default=None, description="When. Required if the text was published with it.", examples=["2016-05-03"]
    )
    authority: AuthorityIfKnown = Field(
        default="",
        description="Who decided it. Required if the text was published with it.",
        examples=["The Monitoring Officer, by delegated power"],
    )


class CorrectionFacts(Facts):
    """A visible change to recorded words. The old words stay readable, here and on the unit's page."""

    unit: Words = Field(description="The clause or paragraph that was corrected.", examples=["integrity-3"])
    kind: Literal["of the code", "of the report", "of our copy"] = Field(
        description="Whose mistake it was: the document's, if its issuer corrected it, or our copy's.",
        examples=["of our copy"],
    )
    was: Words = Field(
        description="The old words, with enough around them to find the place.",
        examples=["Neither solicit nor except any gift"],
    )
    is_now: Words = Field(
        alias="now",
        description="The words as they now are in the text. Spaces and line breaks may differ.",
        examples=["Neither solicit nor accept any gift"],
    )
    layout: str = Field(
        default="",
        description="Only if the layout was wrong and the words were right: what was where. Write the same words under 'was' and 'now'.",
        examples=["The x was in the column For. It is in the column Against."],
    )
    date: Day = Field(description="The date of the correction.", examples=["2016-05-03"])
    authority: Authority = Field(
        description="What says so: a report, a minute, a delegated power; for our copy, the original document.",
        examples=["The original document, page 4"],
    )
    reason: Words = Field(
        description="Why, in a sentence.", examples=["A letter was misread when the text was copied."]
    )
    confirmed: bool = Field(
        default=False,
        description="yes, if the correction is right although it changes much of the text, or a word like not, may or all.",
        examples=["yes"],
    )


class FactCorrection(Facts):
    """A visible change to a fact that was published. What it was stays readable on the page."""

    fact: Annotated[Words, InForm("The fact. Leave it as it was filled in.")] = Field(
        description="The fact, as the check names it.",
        examples=["considerations[standards 2014-06-26].decision"],
    )
    was: Words = Field(description="What was published.", examples=["Agreed"])
    is_now: str = Field(default="", alias="now", description="What is right, if that is known.", examples=["Deferred"])
    date: Day = Field(description="The date of the correction.", examples=["2016-05-03"])
    authority: Authority = Field(
        description="What says so: a minute, a report, the original document.", examples=["Minute 12, 26 June 2014"]
    )
    reason: Words = Field(description="Why, in a sentence.", examples=["The decision of another item was copied."])


class CheckedWarning(Facts):
    """A warning of the checks that somebody looked at and that is right as it is."""

    named_by: ClassVar = ("words",)

    words: Words = Field(
        description="The words in quotation marks in the warning.",
        examples=["Exampleshire County Council"],
    )
    reason: Words = Field(
        description="Why they are right.", examples=["The document prints this line above each of its three lists."]
    )


CHECKED_WARNINGS: Any = Field(
    default=(),
    description="Warnings that you checked, where the text is right. They are not shown again.",
    examples=["- words: …"],
)

CORRECTED_FACTS: Any = Field(
    default=(),
    description="Corrections of facts that were published, oldest first. The check shows the lines to copy.",
    examples=["- fact: considerations[standards 2014-06-26].decision"],
)

CORRECTED_IN_FORM = InForm("Corrections of facts that were published, oldest first.")


def group_of(info: FieldInfo | None) -> type[BaseModel] | None:
    """Returns the model that a field contains, directly or in a list; None for a plain field."""
    pending: list[Any] = [info.annotation] if info is not None else []
    while pending:
        kind = pending.pop()
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return kind
        pending.extend(getattr(kind, "__args__", ()))
    return None
