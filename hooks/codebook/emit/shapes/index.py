"""`data/index.json` and `data/subjects.json`: lists of what the site has, with URLs."""

from pydantic import Field

from codebook.emit.shapes.base import DataFile, Shape
from codebook.facts import State


class IndexedEdition(Shape):
    """An edition, as the index lists it."""

    id: str = Field(description="Its permanent name.")
    title: str = Field(description="Its exact title.")
    name: str = Field(description="What this site calls it in a sentence.")
    state: State = Field(description="What it is: the last of its states.")
    date: str = Field(description="When it came into that state: 2015-10-14, 2015-05, 2015-summer or 2015.")
    page: str = Field(description="The URL of its cover.")
    data: str = Field(description="The URL of its text as JSON.")


class NamedCouncil(Shape):
    """A council or other body."""

    id: str = Field(description="Its permanent name.")
    name: str = Field(description="Its name.")
    kind: str = Field(description="What it is: council, fire authority, joint committee, company and so on.")
    councils: tuple[str, ...] = Field(description="Of a joint body or company: the ids of its councils that are here.")
    page: str = Field(description="The URL of its page.")


class IndexedReport(Shape):
    """A committee report, as the index lists it."""

    id: str = Field(description="Its permanent name, with its council's in front.")
    council: str = Field(description="The id of its council or other body.")
    title: str = Field(description="Its title.")
    dates: tuple[str, ...] = Field(
        description="The dates of the meetings that discussed it, oldest first: 2014-06-26, 2014-06 or 2014."
    )
    page: str = Field(description="The URL of its page.")
    data: str | None = Field(
        description="The URL of the report as JSON; null if it has no own file: then it is in that of its month."
    )
    month: str | None = Field(
        description="The URL of the file with the reports of its month; null while there are at most 100 reports in all."
    )


class ReportsOfYear(Shape):
    """A file with the reports of a year."""

    year: int = Field(description="The year of their first meetings.")
    reports: int = Field(description="How many there are.")
    data: str = Field(description="The URL of the file.")


class ReportsOfMonth(Shape):
    """A file with the reports of a month as JSON."""

    year: int = Field(description="The year in the addresses of the reports.")
    month: int | None = Field(description="The month there, 1 to 12; null if it was not known.")
    reports: int = Field(description="How many there are.")
    data: str = Field(description="The URL of the file.")


class TextElsewhere(Shape):
    """A text of the code, or one like it, that is not on this site."""

    title: str = Field(description="Its title.")
    who: str = Field(description="Who published it.")
    address: str = Field(description="Where.")
    seen: str = Field(description="When it was seen there: 2026-11-28, 2026-11 or 2026.")
    note: str = Field(description="What is known of it, and what is not.")


class Index(DataFile):
    """What is on the site, and where."""

    name: str = Field(description="The code's name, in full.")
    operator: str | None = Field(description="Who runs the site; null while that is not decided.")
    contact: str | None = Field(description="How to reach the operator; null while that is not decided.")
    address: str | None = Field(description="The site's permanent address; null while that is not decided.")
    page: str = Field(description="The URL of the home page.")
    newest: str | None = Field(
        description="The id of the newest adopted edition, else of the newest draft; never of a proposal. See its state."
    )
    editions: tuple[IndexedEdition, ...] = Field(description="Every edition of the code, oldest first.")
    councils: tuple[NamedCouncil, ...] = Field(description="Every council or other body with reports here.")
    reports: tuple[IndexedReport, ...] = Field(
        description="Every report, newest first; of more than 100 the newest 100. All are in the files of their years."
    )
    reports_by_year: tuple[ReportsOfYear, ...] = Field(
        description="The files of the reports of each year, newest first, if there are more than 100 reports; otherwise none."
    )
    reports_by_month: tuple[ReportsOfMonth, ...] = Field(
        description="The files with all reports as JSON, one for each month, latest first, if there are more than 100 reports; otherwise none."
    )
    not_held: tuple[TextElsewhere, ...] = Field(description="Texts of the code, or like it, that are not here.")
    subjects: str | None = Field(description="The URL of the index of subjects as JSON; null if there is none.")


class IndexedUnit(Shape):
    """A unit of the code that a subject leads to."""

    label: str = Field(description="Its permanent name.")
    page: str = Field(description="The URL of its page, with its latest version and all others.")


class IndexedSubject(Shape):
    """A subject, and where the code speaks of it: an editor's judgement."""

    name: str = Field(description="Its name.")
    page: str = Field(description="The URL of its place in the index.")
    units: tuple[IndexedUnit, ...] = Field(description="The units about it, the most relevant first.")
    also: tuple[str, ...] = Field(description="Other words for it.")
    see_also: tuple[str, ...] = Field(description="The names of other subjects to look at.")
    feed: str = Field(description="The URL of its Atom feed; empty while the site's address is not known.")


class SubjectIndex(DataFile):
    """The index of subjects, from A to Z."""

    page: str = Field(description="The URL of the index.")
    subjects: tuple[IndexedSubject, ...] = Field(description="The subjects.")


class YearIndex(DataFile):
    """The reports of a year."""

    year: int = Field(description="The year of their first meetings.")
    page: str = Field(description="The URL of the page that lists them.")
    reports: tuple[IndexedReport, ...] = Field(description="Every report of the year, newest first.")
