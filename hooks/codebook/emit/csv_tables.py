"""Tables for researchers, with a Data Package that describes every column (https://specs.frictionlessdata.io/data-package/)."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from codebook.emit.csv_file import FOLDER, Column, Row, Table
from codebook.facts.meeting import Consideration
from codebook.history.links import links_of
from codebook.model import Council, Edition, Link, Part, Report, Unit
from codebook.render import Renderer

PACKAGE = f"{FOLDER}datapackage.json"
README = f"{FOLDER}README.txt"


def tables(renderer: Renderer) -> tuple[Table[Any], ...]:
    """Returns all tables of a site; their addresses begin with the site's, or `/` if that is not known."""
    site, root = renderer.site, renderer.address or "/"
    return (
        _councils(site.councils, root),
        _reports(site.reports, root),
        _meetings(partial(_met, renderer)),
        _links(partial(_linked, renderer), root),
        _clauses(partial(_placed, site.editions), root),
    )


def _councils(councils: Iterable[Council], root: str) -> Table[Council]:
    return Table(
        *("councils", "Councils and other bodies whose reports are on this site.", ("id",)),
        (
            Column("id", "Its name in addresses.", lambda council: council.id),
            Column("name", "Its full name.", lambda council: council.facts.name),
            Column("kind", "What it is: council, fire authority, joint committee.", lambda council: council.kind),
            Column("address", "Its page.", lambda council: root + council.url),
        ),
        lambda: councils,
    )


def _reports(reports: Iterable[Report], root: str) -> Table[Report]:
    return Table(
        *("reports", "Committee reports.", ("id",)),
        (
            Column("id", "Its name in addresses.", lambda report: str(report.ref)),
            Column("council", "The council or other body.", lambda report: report.ref.council),
            Column("title", "Its title.", lambda report: report.facts.title),
            Column("date", f"The first meeting about it: {_DATE}", lambda report: str(report.date)),
            Column("authors", "The posts of its authors, with a semicolon between them.", _authors),
            Column("rights", "What is known of its copyright and licence.", lambda report: report.facts.rights),
            Column("address", "Its page.", lambda report: root + report.ref.url),
        ),
        lambda: reports,
        (("council", "councils"),),
    )


def _authors(report: Report) -> str:
    return "; ".join(report.facts.authors)


_DATE = "2014-06-26, 2014-06 or 2014, as exact as the document."
_Met = tuple[Report, Consideration, str]
"""A report, a meeting about it, and the name of the committee."""


def _met(renderer: Renderer) -> Iterator[_Met]:
    for report in renderer.site.reports:
        council = renderer.site.council_of(report)
        names = {committee.id: committee.name for committee in council.facts.committees}
        for meeting in sorted(report.facts.considerations, key=lambda one: (one.date, one.committee)):
            yield report, meeting, names[meeting.committee]


def _meetings(rows: Callable[[], Iterable[_Met]]) -> Table[_Met]:
    return Table(
        *("meetings", "Meetings about the reports, and what they decided.", ("report", "committee", "date")),
        (
            Column("report", "The report.", lambda row: str(row[0].ref)),
            Column("committee", "The committee, by its id within the council.", lambda row: row[1].committee),
            Column("committee_name", "The committee's name.", lambda row: row[2]),
            Column("date", f"The meeting's date: {_DATE}", lambda row: str(row[1].date)),
            Column("agenda_item", "Its number on the agenda; empty if not known.", _item),
            Column("decision", "What was decided; empty if not known.", lambda row: row[1].decision),
            Column("source", "What the decision is taken from; empty if not known.", lambda row: row[1].source),
        ),
        rows,
        (("report", "reports"),),
    )


def _item(row: _Met) -> str:
    return row[1].agenda_item.number if row[1].agenda_item else ""


def _linked(renderer: Renderer) -> Iterator[Link]:
    for report in renderer.site.reports:
        yield from links_of(report, renderer.site)


def _links(rows: Callable[[], Iterable[Link]], root: str) -> Table[Link]:
    return Table(
        *("links", "Which paragraphs of reports relate to the Code, in our view.", ()),
        (
            Column("report", "The report.", lambda link: str(link.report.ref)),
            Column("paragraph", "Its paragraph.", lambda link: link.paragraph),
            Column("version", "The version of the Code that it was read with.", lambda link: link.edition),
            Column("clause", "The clause or other part of the Code.", lambda link: link.target),
            Column("strength", "direct: the same subject; indirect: a related one.", lambda link: link.strength),
            Column("reason", "Why, in our words.", lambda link: link.reason),
            Column("judged", "The day on which we decided so.", lambda link: str(link.judged)),
            Column("address", "The report's page.", lambda link: root + link.report.ref.url),
        ),
        rows,
        (("report", "reports"),),
    )


_Placed = tuple[Edition, Part, Unit]
"""A clause or other text of a version."""


def _placed(editions: Iterable[Edition]) -> Iterator[_Placed]:
    for edition in editions:
        for part in edition.parts:
            for unit in part.units:
                yield edition, part, unit


def _clauses(rows: Callable[[], Iterable[_Placed]], root: str) -> Table[_Placed]:
    return Table(
        *("clauses", "Every clause and paragraph of every version of the Code, word for word.", ("version", "clause")),
        (
            Column("version", "The version.", lambda row: row[0].id),
            Column("clause", "Its name, which stays the same from version to version.", lambda row: row[2].label),
            Column("kind", "clause, subclause, statement, paragraph or note.", lambda row: row[2].kind),
            Column("part", "The name of its principle or part.", lambda row: row[1].id),
            Column("title", "The title of its principle or part, word for word.", lambda row: row[1].title),
            Column("words", "Its words.", lambda row: row[2].text),
            Column("address", "The permanent address of these words.", lambda row: _exact(row, root)),
        ),
        rows,
    )


def _exact(row: _Placed, root: str) -> str:
    return root + row[0].exact(row[2].label).url


def package(title: str, found: Iterable[Table[Any]]) -> bytes:
    """Returns the description of tables: columns, keys, sizes and SHA-256."""
    described = {
        "profile": "tabular-data-package",
        "name": "code-of-ethics",
        "title": title,
        "resources": [_resource(table) for table in found],
    }
    return f"{json.dumps(described, ensure_ascii=False, indent=2)}\n".encode()


def _resource(table: Table[Row]) -> dict[str, object]:
    content = table.content
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": {
            "fields": [
                {"name": column.name, "type": "string", "description": column.description} for column in table.columns
            ],
            **({"primaryKey": [*table.key]} if table.key else {}),
            "foreignKeys": [
                {"fields": [column], "reference": {"resource": other, "fields": ["id"]}}
                for column, other in table.refers
            ],
        },
    }


def readme(title: str, found: Iterable[Table[Any]]) -> bytes:
    """Returns what the tables and their columns are, for people."""
    lines = [
        f"{title}: tables",
        "",
        "The tables are CSV in UTF-8, with a heading. datapackage.json says the same of them to programs.",
        "We may add tables and columns. We never rename, remove or redefine one.",
        "A cell that begins with =, +, -, @ or a tab has an apostrophe before it, because a spreadsheet would run it as a formula.",
        "A paragraph or clause that relates to another is our view, not the document's.",
    ]
    for table in found:
        lines += ["", f"{table.name}.csv", table.description]
        lines += [f"  {column.name}: {column.description}" for column in table.columns]
    return "\n".join([*lines, ""]).encode()
