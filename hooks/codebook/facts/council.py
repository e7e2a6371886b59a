"""Front matter of councils and other bodies."""

from typing import Annotated, ClassVar

from pydantic import Field

from codebook.facts.base import (
    CHECKED_WARNINGS,
    CORRECTED_FACTS,
    CORRECTED_IN_FORM,
    CheckedWarning,
    FactCorrection,
    Facts,
    InForm,
)
from codebook.facts.values import Authority, BodyKind, Name, Words
from codebook.values.dates import PartialDate


class Committee(Facts):
    """A committee of a council, or the board of another body."""

    named_by: ClassVar = ("id",)

    id: Name = Field(
        description="A short name that you choose, in small letters with hyphens; reports name the committee by it.",
        examples=["audit-and-governance"],
    )
    name: Words = Field(
        description="Its full name. If it is printed in capitals, you may write it as in a sentence.",
        examples=["Audit & Governance Committee"],
    )


class Adoption(Facts):
    """A record that a council or other body adopted an edition of the code."""

    named_by: ClassVar = ("edition",)

    edition: Annotated[str, InForm("Which version of the Code, as in the address of its page.")] = Field(
        description="Which version of the code: the name of its folder.", examples=["2015-draft"]
    )
    date: PartialDate = Field(description="When.", examples=["2016-03-01"])
    source: Authority = Field(
        description="The minute or report that says so.", examples=["Minute 12 of Full Council, 1 March 2016"]
    )


class CouncilFacts(Facts):
    """`reports/<council>/index.md`."""

    unrecorded: ClassVar = frozenset(["checked_warnings", "fact_corrections"])

    name: Words = Field(
        description="The full name of the council or other body.", examples=["Cambridgeshire County Council"]
    )
    short_name: Words = Field(
        description="The name without County, Borough, District, City or Council. For another body: a name of 2 or 3 words.",
        examples=["Cambridgeshire"],
    )
    kind: BodyKind | None = Field(
        default=None, description="What it is, if it is not a council.", examples=["fire authority"]
    )
    of: Annotated[
        tuple[Name, ...],
        InForm(
            "For a joint body or a company: its councils on this site, as in the addresses of their pages. Those then list its reports."
        ),
    ] = Field(
        default=(),
        description="For a joint body or a company: the folders of its councils on this site. Their pages then list its reports.",
        examples=["[cambridgeshire, west-lancashire]"],
    )
    committees: Annotated[
        tuple[Committee, ...],
        InForm("Its committees with reports here. For a body without committees: its board, or the body."),
    ] = Field(
        min_length=1,
        description="Its committees with reports here. For a body without committees: its board, or the body. For a second one, copy the lines of the first.",
        examples=["- id: standards"],
    )
    adoptions: tuple[Adoption, ...] = Field(
        default=(), description="Records that it adopted the code, if any.", examples=["- edition: 2015-draft"]
    )
    checked_warnings: tuple[CheckedWarning, ...] = CHECKED_WARNINGS
    fact_corrections: Annotated[tuple[FactCorrection, ...], CORRECTED_IN_FORM] = CORRECTED_FACTS
