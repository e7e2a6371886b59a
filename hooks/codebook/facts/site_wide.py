"""Front matter of the site, pages, subjects and history."""

from typing import ClassVar, cast

from pydantic import Field

from codebook.facts.base import CHECKED_WARNINGS, CORRECTED_FACTS, CheckedWarning, FactCorrection, Facts
from codebook.facts.values import (
    Address,
    AnyRef,
    Authority,
    Contact,
    EditionName,
    Label,
    LanguageTag,
    PageAddress,
    Repository,
    SourceAddress,
    SubjectName,
    Words,
)
from codebook.values.dates import PartialDate


def _older_versions(where: str) -> tuple[EditionName, ...]:
    return cast(
        "tuple[EditionName, ...]",
        Field(
            default=(),
            description=f"Older versions that {where} names on purpose. The checks do not warn about them.",
            examples=["[2015-draft]"],
        ),
    )


class NotPersonal(Facts):
    """Something that looks like contact data of a person and is none."""

    words: Words = Field(description="The words, as the message shows them.", examples=["EX1 1AA"])
    reason: Words = Field(description="Why they are not a person's.", examples=["The postcode of the town hall"])


class Moved(Facts):
    """A page that is at another address than it was published at."""

    was: PageAddress = Field(description="Where it was, with / at both ends.", examples=["/about/old-name/"])
    is_now: PageAddress = Field(
        alias="now",
        description="Where it is now, with / at both ends.",
        examples=["/about/how-to-cite/"],
    )


class TextNotHeld(Facts):
    """A text of the code, or one like it, that is elsewhere and not on this site."""

    named_by: ClassVar = ("address",)

    title: Words = Field(description="Its exact title.", examples=["Code of Ethics for Senior Managers"])
    who: Words = Field(description="Who published it.", examples=["Society of Example Officers"])
    address: SourceAddress = Field(description="Where.", examples=["https://www.example.org/code-of-ethics/"])
    seen: PartialDate = Field(description="When it was seen there.", examples=["2016-05-03"])
    note: Words = Field(
        description="What is known of it, and what is not.", examples=["We do not know whether it was adopted."]
    )


class Compared(Facts):
    """Two versions that do not follow each other and are compared on a page."""

    before: EditionName = Field(description="The first version.", examples=["2015-draft"])
    after: EditionName = Field(description="The second version.", examples=["2018"])


class SiteFacts(Facts):
    """`site.yml`: what holds for the whole site."""

    ours: ClassVar = frozenset(["other_codes", "not_held"])
    unrecorded: ClassVar = frozenset(
        [
            *("operator", "contact", "address", "repository", "not_personal", "comparisons", "moved", "older_versions"),
            *("checked_warnings", "fact_corrections", "languages"),
        ]
    )

    name: Words = Field(
        description="The code's name, in full.", examples=["Local Public Services Senior Managers: Code of Ethics"]
    )
    short_name: Words = Field(description="The name at the top of every page.", examples=["Code of Ethics"])
    operator: str = Field(
        description="Who runs this site: an organisation. Empty until it is decided.", examples=["Exampleshire Council"]
    )
    contact: Contact = Field(
        description="How to contact those who run the site, in private. Empty until it is decided.",
        examples=["https://www.example.gov.uk/contact"],
    )
    address: Address = Field(
        description="The site's permanent address. Empty until it is decided.", examples=["https://ethics.example.org/"]
    )
    repository: Repository = Field(
        default="",
        description="The site's repository on GitHub. Pages link to its editor. Empty until it is decided.",
        examples=["https://github.com/exampleshire/code-of-ethics"],
    )
    other_codes: Words = Field(
        description="One or two sentences: which other documents are easily confused with this code, and who has them.",
        examples=["A council's own code of conduct for its officers is a different document. Ask that council for it."],
    )
    not_held: tuple[TextNotHeld, ...] = Field(
        default=(),
        description="Texts of this code, or like it, that are known and not on this site.",
        examples=["- title: …"],
    )
    not_personal: tuple[NotPersonal, ...] = Field(
        default=(),
        description="Words that look like a person's contact data, and are not.",
        examples=["- words: EX1 1AA"],
    )
    comparisons: tuple[Compared, ...] = Field(
        default=(),
        description="More pairs of versions to compare. Each version is always compared with the one before it and with the latest. "
        "Once recorded, the page of a pair stays.",
        examples=["- before: 2015-draft"],
    )
    moved: tuple[Moved, ...] = Field(
        default=(), description="Pages that moved after they were published.", examples=["- was: …"]
    )
    languages: tuple[LanguageTag, ...] = Field(
        default=(),
        description="Languages for the site's own words, other than English. Each needs sentences in overrides/sentences.",
        examples=["[cy]"],
    )
    older_versions: tuple[EditionName, ...] = _older_versions("this file or the index of subjects")
    checked_warnings: tuple[CheckedWarning, ...] = CHECKED_WARNINGS
    fact_corrections: tuple[FactCorrection, ...] = CORRECTED_FACTS

    @property
    def public_contacts(self) -> tuple[str, ...]:
        """Contact data that may be published: the operator's, and `not_personal`."""
        return (self.contact, *(entry.words for entry in self.not_personal))


class EntryFacts(Facts):
    """`history/<date>-<title>.md`."""

    unrecorded: ClassVar = frozenset(["older_versions", "checked_warnings"])

    title: Words = Field(description="What happened.", examples=["A call for evidence"])
    date: PartialDate = Field(description="When, as far as known.", examples=["2015-05"])
    who: Words = Field(description="Who did it.", examples=["Committee on Standards in Public Life"])
    source: Authority = Field(description="How we know.", examples=["Local Government Chronicle, May 2015"])
    see: AnyRef | None = Field(default=None, description="What to link to on this site.", examples=["2015-draft"])
    older_versions: tuple[EditionName, ...] = _older_versions("this step")
    checked_warnings: tuple[CheckedWarning, ...] = CHECKED_WARNINGS


class SubjectFacts(Facts):
    """A subject of the index, and where the Code speaks of it."""

    named_by: ClassVar = ("name",)

    name: SubjectName = Field(
        description="What a reader would look for. It begins with a letter.", examples=["Gifts and hospitality"]
    )
    units: tuple[Label, ...] = Field(
        min_length=1,
        description="The names of the clauses and paragraphs about it, in any version; the most relevant first.",
        examples=["[integrity-3]"],
    )
    also: tuple[Words, ...] = Field(
        default=(),
        description="Other words for it. Search finds them too.",
        examples=["[presents, bribery]"],
    )
    see_also: tuple[Words, ...] = Field(
        default=(),
        description="The names of related subjects.",
        examples=["[Conflicts of interest]"],
    )


class SubjectsFacts(Facts):
    """`subjects.yml`: the index of subjects. The site sorts it."""

    subjects: tuple[SubjectFacts, ...] = Field(
        min_length=1, description="The subjects, in any order.", examples=["- name: Gifts and hospitality"]
    )


class ProseFacts(Facts):
    """`index.md` and `about/….md`."""

    title: Words = Field(description="The page's title.", examples=["How to cite"])
    description: Words = Field(
        description="The page in a sentence, for search engines.", examples=["How to cite the Code."]
    )
    for_editors: bool = Field(
        default=False,
        description="yes, if it is a guide for editors of this site. Search then finds it by its title only.",
        examples=["yes"],
    )
    older_versions: tuple[EditionName, ...] = _older_versions("this page")
    checked_warnings: tuple[CheckedWarning, ...] = CHECKED_WARNINGS
