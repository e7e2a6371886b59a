"""References to editions, parts and units of the code, and to reports and their units.

    integrity, integrity-3                                           a principle or clause, latest version
    integrity-3-a, integrity-3-a-i                                   its sub-clauses 3(a) and 3(a)(i)
    integrity-text-1, glossary-text-gift                             other text of a part
    2015-draft                                                       an edition
    2015-draft/integrity-3                                           a clause in it
    cambridgeshire/2022-02-25-officers-code-of-conduct               a report
    cambridgeshire/2022-02-25-officers-code-of-conduct#p2.1          its paragraph
    cambridgeshire/2022-02-25-officers-code-of-conduct#pA, #pa.i     paragraphs A. and (a)(i)
    cambridgeshire/2022-02-25-officers-code-of-conduct#appendix-1.2  paragraph 2 of an appendix with its own numbers

`parse(str(ref)) == ref`. Labels are written in the sources, never computed from a position. URLs are relative to the site's root
and end in `/` or in `#` and the label.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

INTRODUCTION = "introduction"
RESERVED = frozenset({INTRODUCTION, "full", "compare", "newest", "corrections", "title"})
"""Names with another use in URLs or records; no principle can have them."""

WORDING_FILE = "wording.txt"
"""File name of a text's record, next to its page."""
BY_YEAR, BY_PART, BY_COUNCIL = "by-year", "by-principle", "by-council"
REGISTERS = frozenset({BY_YEAR, BY_PART, BY_COUNCIL})
"""Names of registers in the URLs of reports; no council's folder can have them."""

TOP = "top"
"""Reserved by HTML for the top of a page. Template ids begin with `on_`, as no label can."""
LONGEST_NAME = 100
"""Bytes of a name in a URL or of a file. Some systems allow 143, and records and pages add endings."""

_WORD = r"[a-z]+(?:-[a-z]+)*"
_PART = re.compile(_WORD)
_EDITION = re.compile(r"[0-9]{4}(?:-[a-z0-9]+)*")
_LABEL = re.compile(
    rf"""
    (?P<introduction> introduction ) - (?P<name> note-[1-9][0-9]* | [1-9][0-9]* | {_WORD} )   # any name of its own
  | (?P<principle> {_WORD}? ) - (?P<rest>
        note-[1-9][0-9]* | statement | text-(?: [1-9][0-9]* | {_WORD} )
      | [1-9][0-9]* (?: -(?: [a-z]+ | [1-9][0-9]* ) )*                                        # a clause; 3-a its sub-clause
    )
    """,
    re.VERBOSE,
)
_REPORT = re.compile(
    r"""
    (?P<council> [a-z]+(?:-[a-z]+)* ) /
    (?P<report>
        (?: [0-9]{4}-[0-9]{2}-[0-9]{2} -
          | [0-9]{4} (?:-[0-9]{2})? -                           # 2014-06, 2014
            (?! [0-9]{1,2}-[0-9] ) (?= [0-9-]*[a-z] )           # not 2014-6-26, and not a date alone
        )
        [a-z0-9]+ (?:-[a-z0-9]+)*
    )
    """,
    re.VERBOSE,
)
_TWICE = "|".join(2 * letter for letter in "abcdefghijklmnopqrstuvwxyz")
_LETTERS = rf"[a-z]|{_TWICE}|[ivxl]{{2,7}}|[A-Z]|{_TWICE.upper()}|[IVXL]{{2,7}}"
"""A letter, the next alphabet (`aa`), or a Roman number."""
_COUNTER = rf"(?:[0-9]{{1,9}}[A-Za-z]?|[A-Z][0-9]{{1,9}}|{_LETTERS})"
_NUMBER = rf"{_COUNTER}(?:\.{_COUNTER})*"
_NAME = r"[a-z]+(?:-[a-z0-9]+)*"
_REPORT_LABEL = re.compile(rf"p(?P<number>{_NUMBER})|(?P<name>{_NAME})(?:\.(?P<within>{_NUMBER}))?")
_PRINTED = re.compile(rf"(?=[0-9A-Z]){_NUMBER}")
_IN_BRACKETS = re.compile(rf"(?:\((?:{_LETTERS}|[0-9]{{1,9}})\))+")
_COUNTED = re.compile(r"[0-9]{1,9}[A-Za-z]?")
_FIRST_COUNTED = re.compile(r"(?P<front>p[A-Z]?)(?P<number>[0-9]{1,9}[A-Za-z]?)")


@dataclass(frozen=True, order=True)
class CodeRef:
    """An edition, a part (the introduction or a principle), or a unit of the code."""

    part: str = ""
    rest: str = ""
    """The label after the part: `3`, `3-a`, `statement`, `note-1`, `text-1`, `bodies`; empty for the part."""
    edition: str = ""
    """Edition id; empty for the latest version."""

    def __str__(self) -> str:
        return "/".join(filter(None, (self.edition, self.label)))

    @property
    def label(self) -> str:
        """Label without the edition; also the anchor."""
        return "-".join(filter(None, (self.part, self.rest)))

    @property
    def is_clause(self) -> bool:
        """Whether it is a clause."""
        return self.rest.isdigit()

    @property
    def above(self) -> str:
        """For a sub-clause: the label of the clause or sub-clause that has it; otherwise empty."""
        return self.label.rpartition("-")[0] if self.rest[:1].isdigit() and not self.is_clause else ""

    @property
    def url(self) -> str:
        """URL of the page for this reference alone."""
        if self.edition:
            return f"code/{self}/"
        if self.rest:
            return f"clauses/{self.label}/"
        return self._part_url

    @property
    def in_context(self) -> str:
        """URL of its part's page, with its anchor."""
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
    """File name without ending: the date of its first meeting, as far as known, and its title."""
    label: str = ""

    def __str__(self) -> str:
        return f"{self.council}/{self.report}" + (f"#{self.label}" if self.label else "")

    @property
    def url(self) -> str:
        """URL of the report's page, with the unit's anchor if any."""
        return f"reports/{self.council}/{self.report}/" + (f"#{self.label}" if self.label else "")

    @property
    def data(self) -> str:
        """Path of the report's own data file, if it has one."""
        return f"data/reports/{self.council}/{self.report}.json"

    @property
    def wording(self) -> str:
        """Path of the report's own text file, if it has one."""
        return f"reports/{self.council}/{self.report}/{WORDING_FILE}"

    @property
    def addresses(self) -> tuple[str, ...]:
        """What of the report may be recorded as published: its page, and its own files."""
        return f"reports/{self.council}/{self.report}/", self.data, self.wording


Ref = CodeRef | ReportRef


def parse(text: str) -> Ref:
    """Parses a reference; raises ValueError with an example."""
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
        f"'{text}' is not a reference; write for example integrity-3, 2015-draft/integrity-3 or "
        "cambridgeshire/2022-02-25-officers-code-of-conduct#p2.1"
    )


@lru_cache(maxsize=20_000)
def parse_label(text: str) -> CodeRef:
    """Parses a label of the code; raises ValueError with an example. Cached: versions have the same labels."""
    found = _LABEL.fullmatch(text)
    if found is None:
        raise ValueError(
            f"'{text}' is not the name of a clause; write for example integrity-3, integrity-3-a, integrity-statement, integrity-text-1, introduction-3 or "
            "introduction-note-1"
        )
    if len(text) > LONGEST_NAME:
        raise ValueError(f"'{text[:40]}…' is longer than {LONGEST_NAME} letters; give it a shorter name")
    return CodeRef(found["introduction"] or found["principle"], found["name"] or found["rest"])


def _code_ref(text: str, edition: str) -> CodeRef:
    if _LABEL.fullmatch(text):
        unit = parse_label(text)
        return CodeRef(unit.part, unit.rest, edition)
    if _PART.fullmatch(text):
        return CodeRef(text, "", edition)
    raise ValueError(f"'{text}' is not a reference; write for example integrity, integrity-3 or introduction-note-1")


def paragraph_label(written: str) -> str:
    """Returns the label of a report's unit for its printed number (`2.1`, `A`, `(a)`) or name."""
    if _IN_BRACKETS.fullmatch(written):
        return f"p{written[1:-1].replace(')(', '.')}"
    return f"p{written}" if _PRINTED.fullmatch(written) else written


@lru_cache(maxsize=10_000)  # reports have the same labels
def printed_number(label: str) -> str:
    """Returns the printed number in a report label: `2.1` for `p2.1`, `A` for `pA`; empty for a name, and for `pa`, which may be one."""
    return label[1:] if paragraph_label(label[1:]) == label else ""


@lru_cache(maxsize=10_000)  # as above
def counted(label: str) -> tuple[str, str]:
    """Divides a report label into its beginning and the number at its end: `p` and `2.1`, `appendix-1.` and `1.1`, `pA.` and `1`; empty if none."""
    parts = label.split(".")
    start = len(parts)
    while start > 1 and _COUNTED.fullmatch(parts[start - 1]):
        start -= 1
    first = _FIRST_COUNTED.fullmatch(parts[0]) if start == 1 else None
    if first:
        return first["front"], ".".join((first["number"], *parts[1:]))
    return (".".join((*parts[:start], "")), ".".join(parts[start:])) if parts[start:] else ("", "")


def name_and_number(label: str) -> tuple[str, str]:
    """Divides the label of a numbered unit: no name and `2.1` for `p2.1`, `appendix-1` and `1.1` for `appendix-1.1.1`."""
    found = _REPORT_LABEL.fullmatch(label)
    return (found["name"] or "", found["number"] or found["within"] or "") if found else (label, "")


def written_label(label: str) -> str:
    """Returns a label as editors write it: by its printed number, if any."""
    return printed_number(label) or label


def is_report_label(text: str) -> bool:
    """Whether `text` is a valid report label: `p2.1`, `background-documents`, `appendix-1.2`."""
    return _REPORT_LABEL.fullmatch(text) is not None


def subject_anchor(name: str) -> str:
    """Returns a subject's anchor in the index: lower case, hyphens, no accents."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain.replace("'", "")))


def is_edition_id(text: str) -> bool:
    """Whether `text` is a valid edition id: a year, with an optional suffix (`2015-draft`)."""
    return _EDITION.fullmatch(text) is not None


def can_be_principle(text: str) -> bool:
    """Whether `text` can name a principle: not reserved, and its labels are unambiguous."""
    if not is_name(text) or text in RESERVED or _LABEL.fullmatch(text) or len(text) > LONGEST_NAME - len("-statement"):
        return False
    return parse_label(f"{text}-1") == CodeRef(text, "1")


def is_name(text: str) -> bool:
    """Whether `text` is a valid name of a page, council or committee: lower case, single hyphens."""
    return _PART.fullmatch(text) is not None


def is_report_name(text: str) -> bool:
    """Whether `text` is a valid report file name: a date and words (`2022-02-25-officers-code-of-conduct`, `2022-02-gifts`, `2022-gifts`)."""
    return _REPORT.fullmatch(f"x/{text}") is not None
