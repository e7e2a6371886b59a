"""Facts are read from where a report prints them, each with its place; what is not printed is not found."""

import pytest

from codebook.importing.recognise import Facts, recognised
from codebook.importing.recognise.fields import dates
from codebook.importing.recognise.posts import posts
from codebook.importing.report_blocks import ReportBlock, report_blocks
from codebook.importing.source import Paragraph, Place, Run

COUNCIL = ("Made-up County Council of Northmoor", "Northmoor")
COMMITTEES = {"standards": "Standards Committee", "audit": "Audit & Governance Committee", "council": "Full Council"}


def laid_out(*lines: str) -> tuple[ReportBlock, ...]:
    """The blocks of a report with these lines; `**` makes a line bold."""
    blocks = [
        Paragraph((Run(line.strip("*"), bold=line.startswith("**")),), Place(paragraph=number))
        for number, line in enumerate(lines, start=1)
    ]
    return report_blocks(blocks)


def facts(*lines: str) -> Facts:
    """What is recognised in these lines."""
    return recognised(laid_out(*lines), COUNCIL, COMMITTEES)


def meetings(*lines: str) -> list[tuple[str, str, str]]:
    """The committee's id or name, the date and the agenda item of each meeting."""
    found = facts(*lines, "1.1 Text.").meetings
    return [
        (
            each.id or (each.committee.words if each.committee else ""),
            each.date.words if each.date else "",
            each.item.words if each.item else "",
        )
        for each in found
    ]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["To: Standards Committee", "Date: 26 June 2014"], [("standards", "2014-06-26", "")]),
        (["Report to: The Audit and Governance Committee", "Meeting date: 1st May 2019"], [("audit", "2019-05-01", "")]),
        (["**STANDARDS COMMITTEE", "**26 JUNE 2014"], [("standards", "2014-06-26", "")]),
        (["Pwyllgor: Standards Committee", "Dyddiad: 4 Mehefin 2024"], [("standards", "2024-06-04", "")]),
        (["Minutes - Standards Committee, 8 July 2024"], [("standards", "2024-07-08", "")]),
        (["Minutes of the Standards Committee meeting held on 8 July 2024"], [("standards", "2024-07-08", "")]),
        (["Meeting: Standards Board", "Date: 8 July 2024"], [("Standards Board", "2024-07-08", "")]),
        (["STANDARDS COMMITTEE: 26/06/2014", "AGENDA ITEM: 6(a)"], [("standards", "2014-06-26", "6")]),
        (["Standards Committee – Thursday, 26 June 2014"], [("standards", "2014-06-26", "")]),
        (["Minutes of a meeting of the Standards Committee held on 26 June 2014"], [("standards", "2014-06-26", "")]),
        (["Committee: Standards Committee", "Full Council", "Date: June 2014"], [("standards", "2014-06", "")]),
        (["To: Standards Committee 26 June 2014; Full Council 16 July 2014"], [("standards", "2014-06-26", ""), ("council", "2014-07-16", "")]),
        (["To: Standards Committee / Full Council"], [("standards", "", ""), ("council", "", "")]),
        (["To: Imaginary Board", "Date: 26 June 2014"], [("Imaginary Board", "2014-06-26", "")]),
        (["To: all readers", "Date: soon"], []),
        (["Date: 31 February 2014"], []),
        (["Agenda item no. 12", "Cabinet", "3 March 2020"], [("Cabinet", "2020-03-03", "12")]),
    ],
)  # fmt: skip
def test_meetings(lines: list[str], found: list[tuple[str, str, str]]) -> None:
    """Committees, dates and items are read in the forms that councils print; a date that does not exist is none."""
    assert meetings(*lines) == found


def test_each_fact_has_its_place() -> None:
    """The place is that of the line which prints it."""
    found = facts(
        "Northmoor County Council",
        "To: Standards Committee",
        "Date: 1 May 2019",
        "Subject: Gifts",
        "Wards affected: All",
        "1.1 Text.",
    )
    (meeting,) = found.meetings
    assert found.council
    assert found.title
    assert found.wards
    assert meeting.committee
    assert meeting.date
    places = [
        each.place.paragraph for each in (found.council, meeting.committee, meeting.date, found.title, found.wards)
    ]
    assert places == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    ("lines", "title", "alone"),
    [
        (["Subject: Gifts"], "Gifts", None),
        (["Title of report", "To: Standards Committee"], "Title of report", 0),
        (["Gifts and Clocks", "Date: 1 May 2019"], "Gifts and Clocks", 0),
        (["Gifts", "Clocks", "Date: 1 May 2019"], None, None),
        (["NORTHMOOR COUNCIL", "Date: 1 May 2019"], None, None),
    ],
)
def test_titles(lines: list[str], title: str | None, alone: int | None) -> None:
    """A title is that of a field, or of the only line it can be; of two likely lines none is taken."""
    found = facts(*lines, "1.1 Text.")
    assert (found.title.words if found.title else None, found.title_alone) == (title, alone)


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("Borough Solicitor", ["Borough Solicitor"]),
        (
            "Assistant Director: HR Services / Democratic Services Manager",
            ["Assistant Director: HR Services", "Democratic Services Manager"],
        ),
        ("Jo Sample, Head of Law", ["Head of Law"]),
        ("Jo Sample", []),
        ("Report of the Chief Executive", ["Chief Executive"]),
        ("Executive Director, Corporate Services", ["Executive Director, Corporate Services"]),
    ],
)
def test_posts(value: str, found: list[str]) -> None:
    """Authors are posts; the name of who holds one is left out."""
    assert posts(value) == found


def test_dates() -> None:
    """Days come before months, and endings of ordinals do not matter."""
    assert [date for _, date in dates("1st May 2019, 02/03/2020 and 4.5.2021; 30 February 2020")] == [
        "2019-05-01",
        "2020-03-02",
        "2021-05-04",
    ]


def test_sections() -> None:
    """Documents, consultees, recommendation and appendices are read from their sections; none are invented."""
    found = facts(
        "Subject: Gifts",
        "**Recommendation**",
        "To agree.",
        "**Consultation**",
        "Nobody, and the made-up union.",
        "**Background papers**",
        "Register (made up)",
        "**Appendices**",
        "Appendix A: Draft Register",
        "Appendix B",
        "See Appendices 1, 2 and A.",
    )
    assert found.recommendation
    assert found.recommendation.place.paragraph == 3
    assert [each.words for each in found.consultees] == ["Nobody, and the made-up union."]
    assert [each.words for each in found.documents] == ["Register (made up)"]
    assert [(each.number, each.title.words if each.title else "", each.kind) for each in found.appendices] == [
        ("1", "", ""), ("2", "", ""), ("A", "Draft Register", "proposed"), ("B", "", "")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "decided"),
    [
        (["RESOLVED: That it be agreed."], "That it be agreed."),
        (["RESOLVED –", "That it be agreed."], "That it be agreed."),
        (["Resolved to do nothing is what nobody said."], ""),
        (["RESOLVED: One.", "RESOLVED: Two."], ""),
        (["There is none."], ""),
    ],
)
def test_decisions(lines: list[str], decided: str) -> None:
    """A decision is taken where a minute prints one; of two, none is."""
    found = facts("To: Standards Committee", "Date: 1 May 2019", "**Introduction**", *lines).meetings[0].decision
    assert (found.words if found else "") == decided


@pytest.mark.parametrize(
    ("lines", "decided"),
    [
        (["RESOLVED: That the made-up code be adopted."], "That the made-up code be adopted."),
        (["Decision:", "That the made-up code be adopted."], "That the made-up code be adopted."),
        (["RESOLVED: That the code be noted; and"], ""),
        (["RESOLVED:", "(a) That the code be noted.", "(b) That it be read."], ""),
        (["Resolved: that the code be adopted", "(a) from August."], ""),
    ],
)
def test_a_decision_of_several_parts_is_not_found(lines: list[str], decided: str) -> None:
    """A decision is a fact only if its words are all of it."""
    (meeting,) = facts("To: Standards Committee", "Date: 26 June 2014", "1. Text of the item.", *lines).meetings
    assert (meeting.decision.words if meeting.decision else "") == decided


def test_fields_below_the_text_of_a_decision() -> None:
    """The page of a decision says below the text when and where it was decided."""
    (meeting,) = facts(
        *("**Decision details", "**Gifts (made up)", "Key decision: No", "**Decision:", "That it be noted."),
        *("Publication date: 20/06/2024", "Date of decision: 18/06/2024", "Decided at meeting: 18/06/2024 - Standards Committee"),
    ).meetings  # fmt: skip
    assert (meeting.id, meeting.date and meeting.date.words) == ("standards", "2024-06-18")


def test_the_page_of_an_agenda_item() -> None:
    """Its meeting, date and number are on one line, which may be an item of a list; the title is the heading above it."""
    lines = (
        "**Agenda item",
        "**Protocol on Gifts (made up)",
        "• Meeting of Standards Committee, Thursday, 20th June, 2019 6.30 pm (Item 7.)",
    )
    found = facts(*lines, "To consider the report.", "**Minutes:", "It was considered.")
    assert found.title is not None
    assert found.title.words == "Protocol on Gifts (made up)"
    assert meetings(*lines) == [("standards", "2019-06-20", "7")]


def test_a_title_above_the_fields() -> None:
    """The line above the first field is the title if it is emphasised; of two, or of a plain one, nobody can know."""
    fields = ("To: Standards Committee", "Date: 26 June 2014", "A line of more words", "1.1 Text.")
    for top, title in ((["**Gifts: a review"], "Gifts: a review"), (["Gifts"], ""), (["**Gifts", "**Review"], "")):
        found = facts(*top, *fields).title
        assert (found.words if found else "") == title


def test_appendices_in_one_line() -> None:
    """A line that lists all appendices gives each its title."""
    found = facts(
        "To: Standards Committee", "1.1 Text.", "Appendices: Appendix A – Draft Code; Appendix B – Minutes of May"
    )
    assert [(each.number, each.title and each.title.words, each.kind) for each in found.appendices] == [
        ("A", "Draft Code", "proposed"),
        ("B", "Minutes of May", "minute"),
    ]
