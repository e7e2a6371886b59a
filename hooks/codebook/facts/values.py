"""Field types, each with a validator whose ValueError shows a correct example."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from codebook.facts.authority import authority, authority_if_known
from codebook.values import references
from codebook.values.languages import is_tag
from codebook.values.web_addresses import SECURE, WEB

_REPOSITORY = r"https://[a-z0-9.-]+/[A-Za-z0-9-]+/(?!\S*\.git$)[A-Za-z0-9._-]+"
_MAIL = r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+"
_SHA256 = r"[0-9a-f]{64}"
_PAGE = r"/([a-z0-9-]+/)*"

State = Literal["proposed", "draft", "adopted", "withdrawn"]
Strength = Literal["direct", "indirect"]
Result = Literal["adopted", "adopted with changes", "rejected", "lapsed"]
Effect = Literal["changes the meaning", "tidies the wording"]
BodyKind = Literal[
    "council",
    "parish council",
    "town council",
    "community council",
    "fire authority",
    "police authority",
    "police and crime commissioner",
    "combined authority",
    "national park authority",
    "joint committee",
    "company",
    "public body",
]
"""What a folder of reports belongs to, as sentences call it. The last is for any other."""


def _address(text: str) -> str:
    if text and not re.fullmatch(SECURE, text):
        raise ValueError(
            f"'{text}' is not a web address with https; write all of it, as in https://ethics.example.org/"
        )
    return text


def _source_address(text: str) -> str:
    if re.search(r"\s", text):
        raise ValueError(f"'{text}' has a space in it; write %20 instead")
    if text and not re.fullmatch(WEB, text):
        raise ValueError(f"'{text}' is not a web address; write all of it, as in https://www.gov.uk/page")
    return text


def _repository(text: str) -> str:
    if text and not re.fullmatch(_REPOSITORY, text):
        raise ValueError(
            f"'{text}' is not the address of a repository; write it up to its name, as in "
            "https://github.com/exampleshire/code-of-ethics"
        )
    return text


def _contact(text: str) -> str:
    if text and not re.fullmatch(rf"{SECURE}|{_MAIL}", text):
        raise ValueError(f"'{text}' is not a contact; write an email address, or the web address of a form")
    return text


def _name(text: str) -> str:
    if not references.is_name(text):
        raise ValueError(
            f"'{text}' cannot be part of an address; write small letters with hyphens, as in audit-and-governance"
        )
    return text


def _principle(text: str) -> str:
    if not references.can_be_principle(text):
        raise ValueError(
            f"'{text}' cannot name a principle; write small letters with hyphens, but none of {', '.join(sorted(references.RESERVED))}"
        )
    return text


def _part(text: str) -> str:
    return text if text == references.INTRODUCTION else _principle(text)


def _ref(text: str) -> str:
    references.parse(text)
    return text


def _code_ref(text: str) -> str:
    ref = references.parse(text)
    if not isinstance(ref, references.CodeRef) or ref.edition:
        raise ValueError(f"'{text}' names a report or a version; write only the name of a clause, as in integrity-3")
    return text


def _label(text: str) -> str:
    return str(references.parse_label(text))


def _report_ref(text: str) -> str:
    if not isinstance(references.parse(text), references.ReportRef):
        raise ValueError(
            f"'{text}' is not a report; write council and file, as in cambridgeshire/2022-02-25-officers-code-of-conduct"
        )
    return text


def _report_or_words(text: str) -> str:
    if re.search(r"\s", text):
        return text
    ref = references.parse(_report_ref(text))
    if isinstance(ref, references.ReportRef) and ref.label:
        raise ValueError(f"'{text}' names a paragraph; write only the report: {text.partition('#')[0]}")
    return text


def _edition(text: str) -> str:
    if not references.is_edition_id(text):
        raise ValueError(f"'{text}' is not a version; write the name of its folder, as in 2015-draft")
    return text


def _page(text: str) -> str:
    if any(len(name) > references.LONGEST_NAME for name in text.split("/")):
        raise ValueError(
            f"'{text[:40]}…' has a name longer than {references.LONGEST_NAME} letters; no page has such an address"
        )
    if not re.fullmatch(_PAGE, text):
        raise ValueError(
            f"'{text}' is not the address of a page of this site; write it with / at both ends, as in /about/how-to-cite/"
        )
    return text


def _subject(text: str) -> str:
    if not references.subject_anchor(text)[:1].isalpha():
        raise ValueError(f"'{text}' cannot be sorted from A to Z; begin it with a letter, as in Gifts and hospitality")
    return text


def _language(text: str) -> str:
    if not is_tag(text):
        raise ValueError(f"'{text}' is not a language; write its two or three small letters, as in cy for Welsh")
    return text


def _digest(text: str) -> str:
    if not re.fullmatch(_SHA256, text):
        raise ValueError("not a SHA-256; write the 64 characters, 0 to 9 and a to f, that sha256sum prints")
    return text


Words = Annotated[str, StringConstraints(min_length=1)]
LanguageTag = Annotated[str, AfterValidator(_language)]
"""Non-empty text."""
Name = Annotated[Words, AfterValidator(_name)]
Label = Annotated[Words, AfterValidator(_label)]
ReportName = Annotated[Words, AfterValidator(_report_ref)]
"""A report, or a paragraph of it."""
ReportOrWords = Annotated[Words, AfterValidator(_report_or_words)]
"""A report that is here, or what another is called, in words."""
EditionName = Annotated[Words, AfterValidator(_edition)]
Address = Annotated[str, AfterValidator(_address), Field(json_schema_extra={"pattern": f"^({SECURE})?$"})]
SourceAddress = Annotated[str, AfterValidator(_source_address), Field(json_schema_extra={"pattern": f"^({WEB})?$"})]
"""A page of somebody else, which may still be at http://."""
PageAddress = Annotated[str, AfterValidator(_page), Field(json_schema_extra={"pattern": f"^{_PAGE}$"})]
"""Absolute path of a page."""
Digest = Annotated[str, AfterValidator(_digest), Field(json_schema_extra={"pattern": f"^{_SHA256}$"})]
Contact = Annotated[str, AfterValidator(_contact)]
Authority = Annotated[Words, AfterValidator(authority)]
"""A document or a power that says so."""
AuthorityIfKnown = Annotated[str, AfterValidator(authority_if_known)]
Repository = Annotated[str, AfterValidator(_repository), Field(json_schema_extra={"pattern": f"^({_REPOSITORY})?$"})]
Principle = Annotated[Words, AfterValidator(_principle)]
PartName = Annotated[Words, AfterValidator(_part)]
"""A part of the code; also the introduction."""
CodeUnit = Annotated[Words, AfterValidator(_code_ref)]
"""A principle or a unit, without an edition."""
Paragraph = Annotated[Words, AfterValidator(references.paragraph_label)]
"""A report label; a printed number gets its `p`."""
AnyRef = Annotated[str, AfterValidator(_ref)]
SubjectName = Annotated[Words, AfterValidator(_subject)]
