"""References as values: what people write to name a piece of the code or of a report, and where that piece is.

    integrity                                                        a principle, in its newest wording
    integrity-3                                                      a clause, in its newest wording
    2015-draft                                                       an edition
    2015-draft/integrity-3                                           the exact words of that edition
    cambridgeshire/2022-02-25-officers-code-of-conduct               a report
    cambridgeshire/2022-02-25-officers-code-of-conduct#p2.1          its paragraph

`parse(str(ref)) == ref` for each of them. Labels are written in the sources and never computed from a position. URLs are
relative to the site's root and end in `/`, or in `#` and an anchor; an anchor is always the label itself.
"""

import re
import unicodedata
from dataclasses import dataclass

INTRODUCTION = "introduction"
RESERVED = frozenset({INTRODUCTION, "full", "compare", "newest", "corrections", "title"})
"""Names that stand beside the principles in URLs and records, so that no principle can have them."""

TOP = "top"
"""What browsers take for the top of a page. Ids of our own in templates begin with `on_`, as no label can."""
LONGEST_NAME = 100
"""Bytes of a name in an address, which a file or folder has too. Some systems take no more than 143, and records and pages add to it."""

_WORD = r"[a-z]+(?:-[a-z]+)*"
_PART = re.compile(_WORD)
_EDITION = re.compile(r"[0-9]{4}(?:-[a-z0-9]+)*")
_LABEL = re.compile(
    rf"""
    (?P<introduction> introduction ) - (?P<name> note-[1-9][0-9]* | [1-9][0-9]* | {_WORD} )   # any name of its own
  | (?P<principle> {_WORD}? ) - (?P<rest> note-[1-9][0-9]* | [1-9][0-9]* | statement )        # [1-9][0-9]*: a clause
    """,
    re.VERBOSE,
)
_REPORT = re.compile(r"(?P<council>[a-z]+(?:-[a-z]+)*)/(?P<report>[0-9]{4}-[0-9]{2}-[0-9]{2}-[a-z0-9]+(?:-[a-z0-9]+)*)")
_REPORT_LABEL = re.compile(r"p[0-9]{1,9}(?:\.[0-9]{1,9})*[a-z]?|[a-z]+(?:-[a-z0-9]+)*")
_PRINTED = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9})*[a-z]?")


@dataclass(frozen=True, order=True)
class CodeRef:
    """An edition, a part of the code (the introduction or a principle), or a unit of it."""

    part: str = ""
    rest: str = ""
    """What follows the part in the label: `3`, `statement`, `note-1`, `bodies`; empty for the part itself."""
    edition: str = ""
    """The edition whose exact words are meant; empty for the newest wording."""

    def __str__(self) -> str:
        return "/".join(filter(None, (self.edition, self.label)))

    @property
    def label(self) -> str:
        """The permanent name without the edition; also the anchor."""
        return "-".join(filter(None, (self.part, self.rest)))

    @property
    def url(self) -> str:
        """The page of this piece alone: its exact words where an edition is given, else its newest wording."""
        if self.edition:
            return f"code/{self}/"
        if self.rest:
            return f"clauses/{self.label}/"
        return self._part_url

    @property
    def in_context(self) -> str:
        """Where this piece stands among its neighbours, with its anchor."""
        if not self.rest:
            return self.url
        page = f"code/{self.edition}/{self.part}/" if self.edition else self._part_url
        return f"{page}#{self.label}"

    @property
    def _part_url(self) -> str:
        if not self.part:
            return "code/"
        return f"{INTRODUCTION}/" if self.part == INTRODUCTION else f"principles/{self.part}/"


@dataclass(frozen=True, order=True)
class ReportRef:
    """A committee report, or a unit of it."""

    council: str
    report: str
    """The date of its first meeting and its title, as the file is named."""
    label: str = ""

    def __str__(self) -> str:
        return f"{self.council}/{self.report}" + (f"#{self.label}" if self.label else "")

    @property
    def url(self) -> str:
        """The report's page, with the unit's anchor if one is named."""
        return f"reports/{self.council}/{self.report}/" + (f"#{self.label}" if self.label else "")


Ref = CodeRef | ReportRef


def parse(text: str) -> Ref:
    """The reference that `text` writes; ValueError, with what right looks like, if it writes none."""
    head, slash, tail = text.partition("/")
    if slash and _PART.fullmatch(head):
        report, hash_mark, label = text.partition("#")
        if (found := _REPORT.fullmatch(report)) and bool(hash_mark) == bool(_REPORT_LABEL.fullmatch(label)):
            return ReportRef(found["council"], found["report"], label)
    elif slash and _EDITION.fullmatch(head) and tail:
        return _code_ref(tail, head)
    elif not slash and _EDITION.fullmatch(text):
        return CodeRef(edition=text)
    elif not slash:
        return _code_ref(text, "")
    raise ValueError(
        f"'{text}' is no reference; write for example integrity-3, 2015-draft/integrity-3 or "
        "cambridgeshire/2022-02-25-officers-code-of-conduct#p2.1"
    )


def parse_label(text: str) -> CodeRef:
    """The unit of the code that a label names; ValueError if `text` is no label."""
    found = _LABEL.fullmatch(text)
    if found is None:
        raise ValueError(
            f"'{text}' is no label; write for example integrity-3, integrity-statement, introduction-3 or introduction-note-1"
        )
    if len(text) > LONGEST_NAME:
        raise ValueError(f"'{text[:40]}…' is longer than {LONGEST_NAME} letters; give it a shorter label")
    return CodeRef(found["introduction"] or found["principle"], found["name"] or found["rest"])


def _code_ref(text: str, edition: str) -> CodeRef:
    """A unit or, where the text is no label, a part."""
    if _LABEL.fullmatch(text):
        unit = parse_label(text)
        return CodeRef(unit.part, unit.rest, edition)
    if _PART.fullmatch(text):
        return CodeRef(text, "", edition)
    raise ValueError(f"'{text}' is no reference; write for example integrity, integrity-3 or introduction-note-1")


def paragraph_label(written: str) -> str:
    """The label of a report's unit from what an editor writes: its printed number (`2.1`) or its name."""
    return f"p{written}" if _PRINTED.fullmatch(written) else written


def printed_number(label: str) -> str:
    """The printed number that the label of a report's unit holds: `2.1` of `p2.1`; empty for a name."""
    return label[1:] if paragraph_label(label[1:]) == label else ""


def written_label(label: str) -> str:
    """What an editor writes for a label: of a report's unit its printed number, where it has one."""
    return printed_number(label) or label


def is_report_label(text: str) -> bool:
    """Whether `text` can be the label of a report's unit: `p2.1`, `background-documents`."""
    return _REPORT_LABEL.fullmatch(text) is not None


def subject_anchor(name: str) -> str:
    """The anchor of a subject in the index: its name in small letters with hyphens, accents taken off."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain.replace("'", "")))


def is_edition_id(text: str) -> bool:
    """Whether `text` can name an edition: a year, with more where a year is not enough (`2015-draft`)."""
    return _EDITION.fullmatch(text) is not None


def can_be_principle(text: str) -> bool:
    """Whether `text` can name a principle: no page has the name already, and its labels can't be taken for others."""
    if not is_name(text) or text in RESERVED or _LABEL.fullmatch(text) or len(text) > LONGEST_NAME - len("-statement"):
        return False
    return parse_label(f"{text}-1") == CodeRef(text, "1")


def is_name(text: str) -> bool:
    """Whether `text` can name a principle, council or committee: small letters with single hyphens."""
    return _PART.fullmatch(text) is not None


def is_report_name(text: str) -> bool:
    """Whether `text` can name a report's file: a date and words (`2022-02-25-officers-code-of-conduct`)."""
    return _REPORT.fullmatch(f"x/{text}") is not None
