"""Front matter of a report: its languages, what it replaces, what is not public."""

from typing import Annotated, ClassVar

from pydantic import Field

from codebook.facts.base import Facts, InForm
from codebook.facts.values import Authority, AuthorityIfKnown, ReportOrWords, Words
from codebook.values.dates import PartialDate
from codebook.values.languages import Language


class Passage(Facts):
    """Paragraphs of a report in another language than the rest."""

    named_by: ClassVar = ("paragraphs",)

    paragraphs: tuple[Words, ...] = Field(
        min_length=1,
        description="The paragraphs' printed numbers or names in brackets. A section includes all below its heading.",
        examples=["[2.1]"],
    )
    language: Language = Field(description="Their language.", examples=["Welsh"])


class Replaced(Facts):
    """An earlier report that this one replaces."""

    named_by: ClassVar = ("report",)

    report: Annotated[
        ReportOrWords,
        InForm("If it is on this site: the end of its address. If not: its title, recipient and date."),
    ] = Field(
        description="If it is on this site: council and file. If not: its title, recipient and date.",
        examples=["cambridgeshire/2022-02-25-officers-code-of-conduct"],
    )
    source: AuthorityIfKnown = Field(
        default="",
        description="What says so. Required if the earlier report is not on this site.",
        examples=["Paragraph 1.1 of the report"],
    )


class Replacement(Facts):
    """A later report, not on this site, that replaced this one."""

    report: ReportOrWords = Field(
        description="Its title, recipient and date.",
        examples=["Officers' Code of Conduct, report to the committee, 1 March 2023"],
    )
    source: Authority = Field(description="What says so.", examples=["Minute 4, 1 March 2023"])


class Withdrawn(Facts):
    """That a report was withdrawn."""

    date: PartialDate = Field(description="When, as far as known.", examples=["2022-02-24"])
    by: Words = Field(description="By whom, or by what authority.", examples=["The Chief Executive"])


class Exempt(Facts):
    """A part of a report that is not public."""

    named_by: ClassVar = ("part",)

    part: Words = Field(description="Which part is not public, as printed.", examples=["Appendix 2"])
    reason: str = Field(
        default="",
        description="Why, as printed, if a reason is printed.",
        examples=["Exempt by paragraph 3 of Schedule 12A to the Local Government Act 1972"],
    )
