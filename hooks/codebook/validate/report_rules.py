"""Rules for councils and reports: committees, paragraphs, file names."""

import re
from collections.abc import Iterator
from contextlib import suppress

from codebook.load.suggestions import suggested_councils, suggested_name
from codebook.model import Council, Heading, Problem, Site
from codebook.record import TITLE
from codebook.validate.rules import headings_skipped, line_at, local_rule, repeated, rule, suggestion, unknown_paragraph
from codebook.values.dates import MonthOrDay
from codebook.values.references import counted, is_report_label, is_report_name, printed_number

_GAP = r"[ \t]*+\n?[ \t]*+(?<=\s)"
_AND = rf"(?:,{_GAP}|{_GAP}(?:and|or|to|&){_GAP})"
_ITS_OWN = rf"(?!{_GAP}(?:of|to){_GAP}(?!(?:the|this){_GAP}report\b))"
"""Excludes references to another document, as in paragraph 4.2 of the Protocol."""
_LETTER = r"(?-i:\d+|[A-Z])\b"
_APPENDICES = re.compile(rf"\bappendi(?:x|ces){_GAP}({_LETTER}(?:{_AND}{_LETTER})*+){_ITS_OWN}", re.IGNORECASE)
_NUMBER = r"\d+(?:\.\d+)++[A-Za-z]?\b"
_PARAGRAPHS = re.compile(
    rf"\b(?:paragraphs?|paras?\.?|sections?){_GAP}({_NUMBER}(?:{_AND}{_NUMBER})*+){_ITS_OWN}", re.IGNORECASE
)


def may_refer_to(text: str, *starts: str) -> bool:
    """Whether a text may have words with such beginnings, without regard to capitals. Letters that are not in ASCII may be like others."""
    small = text.lower()
    return not text.isascii() or any(start in small for start in starts)


@local_rule
def headings_of_reports_follow(site: Site) -> Iterator[Problem]:
    """Refuses skipped heading levels; the title is level 1."""
    for report in site.reports:
        if report.document.path not in site.broken:
            levels = [
                (unit.line, block.level)
                for unit in report.units
                for block in unit.blocks[:1]
                if isinstance(block, Heading)
            ]
            yield from headings_skipped(report.document.path, levels)


@local_rule
def appendices_are_listed(site: Site) -> Iterator[Problem]:
    """Requires that appendices named in the text are in the front matter, even if we lack them."""
    for report in site.reports:
        if not may_refer_to(report.document.body, "appendi"):
            continue
        known = {appendix.number.upper() for appendix in report.facts.appendices}  # and those reported already
        for found in _APPENDICES.finditer(report.document.body):
            for number in dict.fromkeys(re.findall(r"\b(?:\d+|[A-Z])\b", found[1])):
                if number not in known:
                    known.add(number)
                    line = line_at(report.document, found.start(1))
                    message = (
                        f"the text names appendix {number}, which the facts do not list; write it among the appendices "
                        f"above, as in - number: {number}, with title, kind and held"
                    )
                    yield Problem(report.document.path, line, message)


@local_rule
def paragraphs_referred_to_are_there(site: Site) -> Iterator[Problem]:
    """Warns of references to missing paragraphs."""
    for report in site.reports:
        if report.document.path in site.broken:
            continue
        reported = set[str]()
        if not may_refer_to(report.document.body, "para", "section"):
            continue
        known = {number for label in report.by_label for number in (printed_number(label), counted(label)[1])}
        for found in _PARAGRAPHS.finditer(report.document.body):
            for number in dict.fromkeys(re.findall(_NUMBER, found[1])):
                if number not in known and number not in reported:
                    reported.add(number)
                    message = f"the text refers to 'paragraph {number}', which does not exist; compare both numbers with the document, and write each as it is printed"
                    line = line_at(report.document, found.start(1))
                    yield Problem(report.document.path, line, message, warning=True)


@local_rule
def councils_are_known(site: Site) -> Iterator[Problem]:
    """Requires an index.md for a report's council."""
    for report in site.reports:
        index = f"{report.document.path.rpartition('/')[0]}/index.md"
        if not site.council(report.ref.council) and index not in site.broken:
            question = suggestion(report.ref.council, [council.id for council in site.councils])
            yield Problem(
                report.document.path,
                1,
                f"the {site.body} '{report.ref.council}' is unknown; {question}write the folder of an existing one, or add {index}",
            )


@rule
def folders_name_councils_alone(site: Site) -> Iterator[Problem]:
    """Warns if a council's folder name contains its kind, unless the short name is taken."""
    for council in (council for council in site.councils if council.is_council):
        better = "-".join(suggested_councils(council.id.split("-")))
        if better != council.id and not site.council(better):
            message = f"the folder '{council.id}' says what kind of council it is; name it {better}, which is part of every address of the council's pages"
            yield Problem(council.document.path, 1, message, warning=True)


@local_rule
def committees_are_known(site: Site) -> Iterator[Problem]:
    """Requires that a report's committees belong to its council."""
    for report in site.reports:
        council = site.council(report.ref.council)
        known = [committee.id for committee in council.facts.committees] if council else []
        for index, meeting in enumerate(report.facts.considerations):
            if council and meeting.committee not in known:
                message = (
                    f"the committee '{meeting.committee}' is unknown; {_suggested_committee(meeting.committee, council)}"
                    f"write one of: {', '.join(known)}; or add it to {council.document.path}"
                )
                yield report.document.problem(message, "considerations", index, "committee")


def _suggested_committee(written: str, council: Council) -> str:
    names = {"-".join(committee.name.lower().split()): committee.id for committee in council.facts.committees}
    ids = [committee.id for committee in council.facts.committees]
    return suggestion(names.get("-".join(written.lower().split()), written), ids)


@rule
def committees_are_unique(site: Site) -> Iterator[Problem]:
    """Requires unique committee ids in a council."""
    for council in site.councils:
        document = council.document
        places = [
            (committee.id, document.path, document.line("committees", index, "id"))
            for index, committee in enumerate(council.facts.committees)
        ]
        for id, path, line, first in repeated(places):
            yield Problem(path, line, f"the committee '{id}' appears twice, first at {first}; keep one")


@local_rule
def report_labels_are_well_formed(site: Site) -> Iterator[Problem]:
    """Requires that unit names are lower case or printed numbers, and not `title`."""
    for report in site.reports:
        for unit in report.units:
            if not is_report_label(unit.label) or unit.label == TITLE:
                better = suggested_name(unit.label)
                question = f"did you mean {better}? If not, " if is_report_label(better) and better != TITLE else ""
                right = f"{question}write small letters with hyphens, as in background-documents"
                if unit.label == TITLE:
                    right = "it means the title at the top; write another, as in subject"
                message = f"'{unit.label}' cannot name a paragraph of the report; {right}"
                yield Problem(report.document.path, unit.line, message)


@local_rule
def meetings_are_unique(site: Site) -> Iterator[Problem]:
    """Refuses the same committee twice on one date."""
    for report in site.reports:
        document = report.document
        places = [
            (
                f"{meeting.committee} {'on' if meeting.date.exact else 'in'} {meeting.date}",
                document.path,
                document.line("considerations", index),
            )
            for index, meeting in enumerate(report.facts.considerations)
        ]
        for meeting, path, line, first in repeated(places):
            yield Problem(path, line, f"the meeting of {meeting} appears twice, first at {first}; keep one")


@rule
def councils_are_unique(site: Site) -> Iterator[Problem]:
    """Requires unique names and short names of councils."""
    for field in ("name", "short_name"):
        loc = field.replace("_", "-")
        places = [
            (getattr(council.facts, field), council.document.path, council.document.line(loc))
            for council in site.councils
        ]
        for name, path, line, first in repeated(places):
            yield Problem(
                path,
                line,
                f"'{name}' is the {loc} of two {'councils' if site.only_councils else 'bodies'}, first at {first}; correct one of them",
            )


@local_rule
def reports_are_named_by_their_first_meeting(site: Site) -> Iterator[Problem]:
    """Requires the date of its first meeting in a report's file name, until it is recorded: its address is permanent, a date may be corrected."""
    for report in site.reports:
        name, date = report.ref.report, str(report.date)
        if is_report_name(name) and (said := _dated(name)) != date and str(report.ref) not in site.records:
            message = f"the first meeting was {'on' if report.date.exact else 'in'} {date}, the file name says {said}; correct one of them"
            yield report.document.problem(message, "considerations")


def _dated(name: str) -> str:
    """Returns the date at the beginning of a file name, with as much of it as is in the calendar."""
    for length in (10, 7, 4):
        with suppress(ValueError):
            if name[length : length + 1] == "-":
                return str(MonthOrDay.parse(name[:length]))
    return name


@local_rule
def decisions_are_called_in_after_the_meeting(site: Site) -> Iterator[Problem]:
    """Refuses a call-in that is certainly before its meeting."""
    for report in site.reports:
        for index, meeting in enumerate(report.facts.considerations):
            if meeting.called_in and meeting.called_in.date.surely_before(meeting.date):
                message = (
                    f"called in: {meeting.called_in.date}, before the meeting of {meeting.date}; correct one of them"
                )
                yield report.document.problem(message, "considerations", index, "called-in", "date")


@local_rule
def passages_are_in_another_language(site: Site) -> Iterator[Problem]:
    """Requires that paragraphs in another language exist, and that the language is another."""
    for report in site.reports:
        for index, passage in enumerate(report.facts.in_another_language):
            for place, written in enumerate(passage.paragraphs):
                loc = ("in-another-language", index)
                yield from unknown_paragraph(site, report, written, *loc, "paragraphs", place)
            if passage.language == report.language:
                message = f"the whole report is in {report.language}; delete the item, or write another language"
                yield report.document.problem(message, "in-another-language", index, "language")
