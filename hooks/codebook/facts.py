"""The shape of front matter: each class is one kind of file, each field one line that an editor fills in.

A field's type is its rule, its `description` and `examples` are its manual: messages, and whatever else tells an
editor what to write, are made from them. Keys are written with hyphens (`agenda-item`).
"""

import re
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints
from pydantic.fields import FieldInfo

from codebook import refs
from codebook.dates import Day, PartialDate
from codebook.web import SECURE

PLACEHOLDER = "«fill in»"
"""What a template writes in front of each example: a file that still holds it is told as unfinished."""


@dataclass(frozen=True)
class Ready:
    """What a template holds already in the place of an example, since it is nearly always right; the remark above it says when not."""

    value: str


_REPOSITORY = r"https://[a-z0-9.-]+/[A-Za-z0-9-]+/(?!\S*\.git$)[A-Za-z0-9._-]+"
_MAIL = r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+"
_SHA256 = r"[0-9a-f]{64}"
_PAGE = r"/([a-z0-9-]+/)*"

State = Literal["proposed", "draft", "adopted", "withdrawn"]
Strength = Literal["direct", "indirect"]
Result = Literal["adopted", "adopted with changes", "rejected", "lapsed"]
Effect = Literal["changes the meaning", "tidies the wording"]

_SAYS_SO = "The report on this site that says so, or its paragraph, if there is one."


def _address(text: str) -> str:
    if text and not re.fullmatch(SECURE, text):
        raise ValueError(f"'{text}' is no web address with https; write it whole, as in https://ethics.example.org/")
    return text


def _repository(text: str) -> str:
    if text and not re.fullmatch(_REPOSITORY, text):
        raise ValueError(
            f"'{text}' is no address of the place where the files are kept; write it up to its name and no further, as in "
            "https://github.com/exampleshire/code-of-ethics"
        )
    return text


def _contact(text: str) -> str:
    if text and not re.fullmatch(rf"{SECURE}|{_MAIL}", text):
        raise ValueError(f"'{text}' is no way to write to you; give an email address, or a web address of a form")
    return text


def _name(text: str) -> str:
    if not refs.is_name(text):
        raise ValueError(
            f"'{text}' is no name for an address; write small letters with hyphens, as in audit-and-governance"
        )
    return text


def _principle(text: str) -> str:
    if not refs.can_be_principle(text):
        raise ValueError(
            f"'{text}' can name no principle; write small letters with hyphens, and none of {', '.join(sorted(refs.RESERVED))}"
        )
    return text


def _ref(text: str) -> str:
    refs.parse(text)
    return text


def _code_ref(text: str) -> str:
    ref = refs.parse(text)
    if not isinstance(ref, refs.CodeRef) or ref.edition:
        raise ValueError(f"'{text}' names a report or an edition; write a label of the code alone, as in integrity-3")
    return text


def _label(text: str) -> str:
    return str(refs.parse_label(text))


def _report_ref(text: str) -> str:
    if not isinstance(refs.parse(text), refs.ReportRef):
        raise ValueError(
            f"'{text}' names no report; write council and file, as in cambridgeshire/2022-02-25-officers-code-of-conduct"
        )
    return text


def _edition(text: str) -> str:
    if not refs.is_edition_id(text):
        raise ValueError(f"'{text}' can name no version; write the name of its folder, as in 2015-draft")
    return text


def _page(text: str) -> str:
    if not re.fullmatch(_PAGE, text):
        raise ValueError(
            f"'{text}' is no address of a page of this site; write it with / at both ends, as in /about/how-to-cite/"
        )
    return text


def _subject(text: str) -> str:
    if not refs.subject_anchor(text)[:1].isalpha():
        raise ValueError(f"'{text}' has no place from A to Z; begin it with a letter, as in Gifts and hospitality")
    return text


def _digest(text: str) -> str:
    if not re.fullmatch(_SHA256, text):
        raise ValueError("not a SHA-256; write the 64 characters, 0 to 9 and a to f, that sha256sum prints")
    return text


Words = Annotated[str, StringConstraints(min_length=1)]
"""Text that may not be empty."""
Name = Annotated[Words, AfterValidator(_name)]
Label = Annotated[Words, AfterValidator(_label)]
"""The label of a unit of the code."""
ReportName = Annotated[Words, AfterValidator(_report_ref)]
"""A report of this site, or a paragraph of it."""
EditionName = Annotated[Words, AfterValidator(_edition)]
Address = Annotated[str, AfterValidator(_address), Field(json_schema_extra={"pattern": f"^({SECURE})?$"})]
PageAddress = Annotated[str, AfterValidator(_page), Field(json_schema_extra={"pattern": f"^{_PAGE}$"})]
"""A page of this site, from its root."""
Digest = Annotated[str, AfterValidator(_digest), Field(json_schema_extra={"pattern": f"^{_SHA256}$"})]


class Facts(BaseModel):
    """What all kinds of front matter share: nothing unknown, nothing changed afterwards."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        alias_generator=lambda name: name.replace("_", "-"),
        str_strip_whitespace=True,
    )


class NotPersonal(Facts):
    """Something that looks like contact data of a person and is none."""

    words: Words = Field(description="The words, as the message shows them.", examples=["EX1 1AA"])
    reason: Words = Field(description="Why they are nobody's own.", examples=["The postcode of the town hall"])


class Moved(Facts):
    """A page that is at another address than it was published at."""

    was: PageAddress = Field(description="Where it was, with / at both ends.", examples=["/about/old-name/"])
    is_now: PageAddress = Field(
        alias="now",
        description="Where that address leads on to, with / at both ends.",
        examples=["/about/how-to-cite/"],
    )


class SiteFacts(Facts):
    """`site.yml`: what holds for the whole site."""

    name: Words = Field(
        description="The code's name, in full.", examples=["Local Public Services Senior Managers: Code of Ethics"]
    )
    short_name: Words = Field(description="The name at the top of every page.", examples=["Code of Ethics"])
    operator: str = Field(
        description="Who runs this site: an organisation. Empty until it is decided.", examples=["Exampleshire Council"]
    )
    contact: Annotated[str, AfterValidator(_contact)] = Field(
        description="How to reach whoever runs the site, in private. Empty until it is decided.",
        examples=["https://www.example.gov.uk/contact"],
    )
    address: Address = Field(
        description="The site's permanent address. Empty until it is decided.", examples=["https://ethics.example.org/"]
    )
    repository: Annotated[str, AfterValidator(_repository)] = Field(
        default="",
        description="Where the files of this site are kept on GitHub, so that pages can lead to its editor. Empty until it is decided.",
        examples=["https://github.com/exampleshire/code-of-ethics"],
        json_schema_extra={"pattern": f"^({_REPOSITORY})?$"},
    )
    other_codes: Words = Field(
        description="One or two sentences: which other documents are easily taken for this code, and who has them.",
        examples=["A council's own code of conduct for its officers is a different document. Ask that council for it."],
    )
    not_personal: tuple[NotPersonal, ...] = Field(
        default=(),
        description="What looks like a person's contact data in a document, and is none.",
        examples=["- words: EX1 1AA"],
    )
    moved: tuple[Moved, ...] = Field(
        default=(), description="Addresses that were published and lead on to others.", examples=["- was: …"]
    )


class Source(Facts):
    """Where a text was taken from."""

    title: Words = Field(
        description="The document: whose it is, what it is called, to whom it went, and its date.",
        examples=["Officers' Code of Conduct, report to the committee"],
    )
    sha256: Digest | None = Field(
        default=None,
        description="A check value (SHA-256) of the file that was copied. Leave it out unless somebody gives it to you.",
        examples=["8ea5d6d8…"],
    )
    address: Address = Field(
        default="", description="Where it can be read on the web, if anywhere.", examples=["https://www.gov.uk/…"]
    )
    note: str = Field(
        default="", description="Anything a reader should know about it.", examples=["It carries no date."]
    )


class EditionState(Facts):
    """What became of an edition, when, and by whom."""

    state: State = Field(description="What this version became.", examples=["draft"])
    date: PartialDate = Field(description="When; as much of the date as is known.", examples=["2015-10-14"])
    by: Words = Field(description="By whom.", examples=["Society of Example Officers"])
    report: ReportName | None = Field(
        default=None, description=_SAYS_SO, examples=["cambridgeshire/2022-02-25-officers-code-of-conduct"]
    )
    note: str = Field(default="", description="How sure this is, and why.", examples=["The year is inferred."])


class Outcome(Facts):
    """What became of a proposal. Its own words stay as they were proposed."""

    result: Result = Field(description="How it ended.", examples=["adopted with changes"])
    date: PartialDate = Field(description="When; as much of the date as is known.", examples=["2027-03-01"])
    by: Words = Field(description="By whom.", examples=["Full Council"])
    report: ReportName | None = Field(
        default=None, description=_SAYS_SO, examples=["cambridgeshire/2022-02-25-officers-code-of-conduct"]
    )
    note: str = Field(default="", description="Anything a reader should know about it.", examples=["By one vote."])


class Became(Facts):
    """What a unit turned into that the version before has and this one has not."""

    unit: Label = Field(
        description="The name of the clause or paragraph that is gone, as in its address.", examples=["integrity-7"]
    )
    into: tuple[Label, ...] = Field(
        default=(),
        description="The names of those that its words went into: one if it moved or was merged, several if it was split. Empty if it was removed.",
        examples=["[integrity-3]"],
    )
    decided: Words = Field(
        description="Who decided it, and where that stands.",
        examples=["Minute 12 of the council's meeting of 1 March 2027"],
    )
    report: ReportName | None = Field(
        default=None, description=_SAYS_SO, examples=["cambridgeshire/2022-02-25-officers-code-of-conduct"]
    )


class ChangeFacts(Facts):
    """What an editor says of wording that differs from the version before."""

    units: tuple[Label, ...] = Field(
        min_length=1,
        description="The names of the clauses or paragraphs that changed alike.",
        examples=["[integrity-3]"],
    )
    effect: Effect = Field(
        description="Whether the change matters for what is asked of anybody.", examples=["changes the meaning"]
    )
    what: str = Field(
        default="",
        description="What the change does, in a sentence of your own.",
        examples=["Gifts of any value are now meant."],
    )
    decided: Words = Field(
        description="Who decided it, and where that stands.",
        examples=["Minute 12 of the council's meeting of 1 March 2027"],
    )
    report: ReportName | None = Field(
        default=None, description=_SAYS_SO, examples=["cambridgeshire/2022-02-25-officers-code-of-conduct"]
    )


class EditorsNote(Facts):
    """What the site has to say beside a unit: an oddity left as it is, or a fault of the copy that was mended."""

    units: tuple[Annotated[str, AfterValidator(_code_ref)], ...] = Field(
        min_length=1, description="The names of the clauses or paragraphs it is about.", examples=["[integrity-3]"]
    )
    kind: Literal["as printed", "mended"] = Field(
        description="'as printed': odd, and left so; 'mended': broken in our copy of the source, and put right.",
        examples=["as printed"],
    )
    note: Words = Field(description="The note.", examples=["The source prints “could, or be seen to, compromise”."])


class Withheld(Facts):
    """Something left out of a text for a person's sake."""

    what: Words = Field(
        description="What was left out.", examples=["An officer's name, email address and telephone number"]
    )
    unit: Words = Field(description="The clause or paragraph that shows the place.", examples=["integrity-3"])
    why: Words = Field(
        description="Why; for a councillor's email address, for example: Personal contact details.",
        examples=["Personal contact details of an officer below director level"],
    )
    date: Day | None = Field(
        default=None, description="When, if the text was published before with it.", examples=["2027-05-03"]
    )
    authority: str = Field(
        default="",
        description="Who decided it, if the text was published before with it.",
        examples=["The Monitoring Officer, by delegated power"],
    )


class CodeWithheld(Withheld):
    """Words taken out of an edition of the code after it was published. In their place stands what was left out, in square brackets."""

    unit: Annotated[Words, AfterValidator(_code_ref)] = Field(
        description="The name of the clause or paragraph that shows the place; of a heading: the principle's name; of the title: title.",
        examples=["introduction-3"],
    )
    date: Day = Field(description="When.", examples=["2027-05-03"])
    authority: Words = Field(description="Who decided it.", examples=["The Monitoring Officer, by delegated power"])


class EditionFacts(Facts):
    """`code/<edition>/index.md`."""

    title: Words = Field(
        description="The title, word for word.", examples=["Local Public Services Senior Managers: Code of Ethics"]
    )
    name: Words = Field(description="What to call this version in a sentence.", examples=["consultation draft of 2015"])
    states: tuple[EditionState, ...] = Field(
        min_length=1, description="What it was and became, oldest first.", examples=["- state: draft"]
    )
    source: Source = Field(description="Where the text was taken from.", examples=["title: …"])
    rights: Words = Field(description="What the source says of copyright and licence.", examples=["not stated"])
    audience: tuple[Annotated[str, AfterValidator(_code_ref)], ...] = Field(
        min_length=1,
        description="The names of the paragraphs that say whom the code is for.",
        examples=["[introduction-5, introduction-6]"],
    )
    principles: tuple[Annotated[Words, AfterValidator(_principle)], ...] = Field(
        min_length=1,
        description="The principles in the order of this version; each has a file of that name.",
        examples=["[integrity]"],
    )
    notes: tuple[EditorsNote, ...] = Field(
        default=(), description="Editor's notes.", examples=["- units: [integrity-3]"]
    )
    proposal: EditionName | None = Field(
        default=None, description="The proposal that this version came from, if it is here.", examples=["2027-proposal"]
    )
    outcome: Outcome | None = Field(
        default=None, description="For a proposal: what became of it, once that is known.", examples=["result: adopted"]
    )
    became: tuple[Became, ...] = Field(
        default=(),
        description="What became of each clause or paragraph that the version before has and this one has not.",
        examples=["- unit: integrity-7"],
    )
    changes: tuple[ChangeFacts, ...] = Field(
        default=(),
        description="What changed from the version before, and who decided it.",
        examples=["- units: [integrity-3]"],
    )
    withheld: tuple[CodeWithheld, ...] = Field(
        default=(), description="What was taken out of this version for a person's sake.", examples=["- what: …"]
    )


class CorrectionFacts(Facts):
    """A visible change to recorded wording. The words that stood before it stay readable, here and beside the unit."""

    unit: Words = Field(description="The clause or paragraph that was corrected.", examples=["integrity-3"])
    kind: Literal["of the code", "of the report", "of our copy"] = Field(
        description="Whose fault is put right: the document's own, by those who issued it, or one of our copy.",
        examples=["of our copy"],
    )
    was: Words = Field(
        description="The words before, with enough around them to know the place.",
        examples=["Neither solicit nor except any gift"],
    )
    is_now: Words = Field(
        alias="now",
        description="The words as they now stand in the text, white space aside.",
        examples=["Neither solicit nor accept any gift"],
    )
    date: Day = Field(description="The day of the correction.", examples=["2027-05-03"])
    authority: Words = Field(
        description="What says so: a report, a minute, a delegated power; for our copy, the original document.",
        examples=["The original document, page 4"],
    )
    reason: Words = Field(
        description="Why, in a sentence.", examples=["A letter was misread when the text was copied."]
    )


class CodeCorrection(CorrectionFacts):
    """A correction to an edition of the code."""

    unit: Annotated[Words, AfterValidator(_code_ref)] = Field(
        description="The name of the clause or paragraph that was corrected; of a heading: the principle's name; of the title: title.",
        examples=["integrity-3"],
    )
    kind: Literal["of the code", "of our copy"] = Field(
        description="'of the code': by those who issued it; 'of our copy': a mistake made in copying, put right.",
        examples=["of our copy"],
    )


class ReportCorrection(CorrectionFacts):
    """A correction to a report."""

    unit: Annotated[Words, AfterValidator(refs.paragraph_label)] = Field(
        description="The printed number of the paragraph that was corrected, or the name of a piece in brackets; of the title: title.",
        examples=["2.1"],
    )
    kind: Literal["of the report", "of our copy"] = Field(
        description="'of the report': by those who issued it; 'of our copy': a mistake made in copying, put right.",
        examples=["of our copy"],
    )


class CorrectionsFacts(Facts):
    """`code/<edition>/corrections.md`: front matter alone."""

    corrections: tuple[CodeCorrection, ...] = Field(
        min_length=1, description="The corrections to this version, oldest first.", examples=["- unit: integrity-3"]
    )


class Committee(Facts):
    """A committee of a council."""

    id: Name = Field(
        description="A short name that you choose, in small letters with hyphens; reports name the committee by it.",
        examples=["audit-and-governance"],
    )
    name: Words = Field(
        description="Its whole name. Printed in capitals, it may be written as in a sentence.",
        examples=["Audit & Governance Committee"],
    )


class Adoption(Facts):
    """A record that a council adopted an edition of the code."""

    edition: str = Field(description="Which version of the code: the name of its folder.", examples=["2015-draft"])
    date: PartialDate = Field(description="When.", examples=["2016-03-01"])
    source: Words = Field(
        description="The minute or report that says so.", examples=["Minute 12 of Full Council, 1 March 2016"]
    )


class CouncilFacts(Facts):
    """`reports/<council>/index.md`."""

    name: Words = Field(description="The council's whole name.", examples=["Cambridgeshire County Council"])
    short_name: Words = Field(
        description="The name without County, Borough, District, City or Council.", examples=["Cambridgeshire"]
    )
    committees: tuple[Committee, ...] = Field(
        min_length=1,
        description="Its committees whose reports are here. For a second one, copy the lines of the first.",
        examples=["- id: standards"],
    )
    adoptions: tuple[Adoption, ...] = Field(
        default=(), description="Records that it adopted the code, if any.", examples=["- edition: 2015-draft"]
    )


class AgendaItem(Facts):
    """Where a report stood on the agenda of a meeting."""

    number: Words = Field(description="The number on the agenda.", examples=["6"])
    confirmed: bool = Field(
        description="yes, if the document prints it for this very meeting; no, if once for several.", examples=["yes"]
    )


class Consideration(Facts):
    """A report before one committee on one date."""

    committee: str = Field(
        description="The committee's id: its short name in the file index.md of the council's folder.",
        examples=["standards"],
    )
    date: Day = Field(description="The date of the meeting.", examples=["2022-02-25"])
    agenda_item: AgendaItem | None = Field(
        default=None, description="Its place on the agenda.", examples=['number: "6"']
    )
    decision: str = Field(
        default="",
        description="What was decided, from the minute. Leave it out if you have none.",
        examples=["Agreed."],
    )


class About(Facts):
    """The document that a report is about."""

    document: Words = Field(
        description="What it is, in your own words.", examples=["the council's own Officers' Code of Conduct"]
    )
    same: Annotated[bool, Ready("no")] = Field(
        description="yes, only if it is the Code of this site itself. A council's own code is another document: no.",
        examples=["no"],
    )
    held: Annotated[bool, Ready("no")] = Field(
        description="yes, only if its text is on this site; else no.", examples=["no"]
    )


class Appendix(Facts):
    """A paper behind a report."""

    number: Words = Field(description="Its number or letter.", examples=["1"])
    title: Words = Field(description="Its title, word for word.", examples=["Revised Officer Code of Conduct"])
    kind: Literal["current text", "proposed", "tracked changes", "minute", "other"] = Field(
        description="What it is; if it is proposed and in tracked changes, write tracked changes.",
        examples=["proposed"],
    )
    held: Annotated[bool, Ready("no")] = Field(
        description="yes, only if its text is on this site; else no.", examples=["no"]
    )
    note: str = Field(
        default="", description="Anything a reader should know about it.", examples=["For one meeting only."]
    )


class ReportWithheld(Withheld):
    """Something left out of a report for a person's sake."""

    unit: Annotated[Words, AfterValidator(refs.paragraph_label)] = Field(
        description="The number or name of the piece of the report that says so in brackets.",
        examples=["officer-contact"],
    )


class Judged(Facts):
    """When links were judged, and on which wording."""

    edition: str = Field(
        description="The version of the Code that was read: its name in the address of its page.",
        examples=["2015-draft"],
    )
    date: Day = Field(description="The day of the judgement.", examples=["2026-11-22"])


class LinkFacts(Facts):
    """An editor's judgement that a unit of this report bears on the code."""

    paragraph: Words = Field(
        description="The paragraph's printed number, or the name in brackets of a piece.", examples=["1.1"]
    )
    to: tuple[Annotated[str, AfterValidator(_code_ref)], ...] = Field(
        min_length=1,
        description="What it relates to in the Code: a principle, clause or paragraph.",
        examples=["[integrity, integrity-6]"],
    )
    strength: Strength = Field(
        description="direct: the same subject; indirect: a related subject, inferred.", examples=["direct"]
    )
    reason: Words = Field(
        description="Why, in a sentence.", examples=["Recommendation 19: rules for declaring officers' interests"]
    )
    judged: Judged | None = Field(
        default=None, description="Where it differs from the report's other links.", examples=["edition: 2015-draft"]
    )


class ReportFacts(Facts):
    """`reports/<council>/<date>-<title>.md`."""

    title: Words = Field(
        description="The report's title, without SUBJECT before it. Printed in capitals, it may be written as in a sentence.",
        examples=["Officers' Code of Conduct"],
    )
    authors: tuple[Words, ...] = Field(
        min_length=1,
        description="The posts of its authors, never their names; one on each line, also if it prints A / B.",
        examples=["- Borough Solicitor"],
    )
    managing_director: str = Field(
        default="",
        description="The director whom the report names, by post. The line stays in the text too.",
        examples=["Managing Director (People and Places)"],
    )
    wards: str = Field(
        default="",
        description="The wards it concerns, as printed. The line stays in the text too.",
        examples=["Borough wide interest"],
    )
    considerations: tuple[Consideration, ...] = Field(
        min_length=1,
        description="The meetings it went to; the first one's date begins the file's name. For another, copy the lines of the first.",
        examples=["- committee: standards"],
    )
    about: About = Field(description="The document it is about, often a code of conduct.", examples=["document: …"])
    appendices: tuple[Appendix, ...] = Field(
        default=(),
        description="Its appendices. The lines that name them stay in the text too.",
        examples=['- number: "1"'],
    )
    documents: tuple[Source, ...] = Field(
        default=(),
        description="The documents that the report itself names as its sources, all words of the title as printed.",
        examples=["- title: …"],
    )
    source: Source = Field(
        description="Where you took this text from; not what the report names as its own sources.",
        examples=["title: …"],
    )
    rights: Annotated[Words, Ready("not stated")] = Field(
        description="What the document says of copyright or a licence, if anything.", examples=["not stated"]
    )
    withheld: tuple[ReportWithheld, ...] = Field(
        default=(),
        description="What was left out for a person's sake. The place in the text says so too, in brackets.",
        examples=["- what: …"],
    )
    corrections: tuple[ReportCorrection, ...] = Field(
        default=(), description="The corrections to this text, oldest first.", examples=["- unit: 2.1"]
    )
    judged: Judged | None = Field(
        default=None, description="When the links were judged, and on which wording.", examples=["edition: 2015-draft"]
    )
    links: tuple[LinkFacts, ...] = Field(default=(), description="What it relates to.", examples=["- paragraph: 2.1"])


class EntryFacts(Facts):
    """`history/<date>-<title>.md`."""

    title: Words = Field(description="What happened.", examples=["A call for evidence"])
    date: PartialDate = Field(description="When; as much of the date as is known.", examples=["2015-05"])
    who: Words = Field(description="Who did it.", examples=["Committee on Standards in Public Life"])
    source: Words = Field(description="How we know.", examples=["Local Government Chronicle, May 2015"])
    see: Annotated[str, AfterValidator(_ref)] | None = Field(
        default=None, description="A piece of this site to lead to.", examples=["2015-draft"]
    )


class SubjectFacts(Facts):
    """A subject of the index, and where the Code speaks of it."""

    name: Annotated[Words, AfterValidator(_subject)] = Field(
        description="What a reader would look for. It begins with a letter.", examples=["Gifts and hospitality"]
    )
    units: tuple[Label, ...] = Field(
        min_length=1,
        description="The names of the clauses and paragraphs whose words are about it, in any version; the most telling first.",
        examples=["[integrity-3]"],
    )
    see_also: tuple[Words, ...] = Field(
        default=(),
        description="The names of other subjects that help whoever looks for this one.",
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


KINDS: dict[str, type[Facts]] = {
    "site": SiteFacts,
    "page": ProseFacts,
    "edition": EditionFacts,
    "corrections": CorrectionsFacts,
    "council": CouncilFacts,
    "report": ReportFacts,
    "entry": EntryFacts,
    "subjects": SubjectsFacts,
}
"""Every kind of front matter."""


def group_of(info: FieldInfo | None) -> type[BaseModel] | None:
    """The group of fields that a field holds, itself or in a list."""
    pending: list[Any] = [info.annotation] if info is not None else []
    while pending:
        kind = pending.pop()
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return kind
        pending.extend(getattr(kind, "__args__", ()))
    return None
