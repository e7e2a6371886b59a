"""A text that can be cited, with what is known of it: a version of the Code, a principle or clause of a version, or a report."""

from dataclasses import dataclass
from typing import Literal

from codebook.model import Council, Edition, Part, Report, Unit
from codebook.render import names
from codebook.sentences import Value, say
from codebook.values.dates import PartialDate
from codebook.values.references import CodeRef

Kind = Literal["version", "part", "clause", "report"]
_ENGLISH = "en-GB"


@dataclass(frozen=True)
class Work:
    """A text; URLs are relative to the root of the site."""

    kind: Kind
    title: Value
    url: str
    """Its permanent page."""
    date: PartialDate
    """Of a version: since when it is what it is now. Of a report: of its first meeting."""
    language: str
    version: str = ""
    """Name of the version."""
    within: str = ""
    """Title of the Code, if this is a part of it."""
    holder: str = ""
    """URL of the version that this is a part of."""
    latest: str = ""
    """URL of the same in the latest version that has it."""
    authors: tuple[str, ...] = ()
    """Posts."""
    body: Council | None = None
    """The council or other body that the report was made for."""
    committee: str = ""
    """Of a report: the committee of its first meeting."""

    @property
    def publisher(self) -> str:
        """Name of that body; empty for the Code, whose publisher the site does not know."""
        return self.body.facts.name if self.body else ""

    @property
    def name(self) -> Value:
        """Its title, with the version that has it."""
        return say("name-in-version", name=self.title, version=self.version) if self.version else self.title


def of_version(edition: Edition) -> Work:
    """Returns a version."""
    title, name = edition.facts.title, edition.facts.name
    return Work("version", title, edition.url, edition.date, _ENGLISH, version=name, latest=CodeRef().url)


def of_part(edition: Edition, part: Part) -> Work:
    """Returns a principle or other part of a version."""
    return Work(
        *("part", part.title, CodeRef(part.id, "", edition.id).url, edition.date, _ENGLISH),
        version=edition.facts.name,
        within=edition.facts.title,
        holder=edition.url,
        latest=part.ref.url,
    )


def of_unit(edition: Edition, unit: Unit) -> Work:
    """Returns a clause or paragraph of a version."""
    return Work(
        *("clause", names.unit_name(unit, edition.part_of[unit.label]), edition.exact(unit.label).url),
        *(edition.date, _ENGLISH),
        version=edition.facts.name,
        within=edition.facts.title,
        holder=edition.url,
        latest=unit.ref.url,
    )


def of_report(report: Report, council: Council) -> Work:
    """Returns a report."""
    first = min(report.facts.considerations, key=lambda meeting: meeting.date)
    committees = {committee.id: committee.name for committee in council.facts.committees}
    return Work(
        *("report", report.facts.title, report.ref.url, report.date, report.lang() or _ENGLISH),
        authors=report.facts.authors,
        body=council,
        committee=committees.get(first.committee, ""),
    )
