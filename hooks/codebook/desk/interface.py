"""What the desk shows of a report while somebody writes it: its faults, each with its field or line, and its page."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from codebook.book import Book, Faults
from codebook.desk import linking
from codebook.desk.content import Content
from codebook.desk.correcting import changed
from codebook.desk.published_reports import ALL, PublishedReports, ref_of
from codebook.desk.shown_problems import changed_facts, shown_problems, wrong_dates
from codebook.desk.writing import join_file, split_file, unfilled
from codebook.editing.scaffold import council as new_council
from codebook.editing.scaffold import report_name
from codebook.history.links import NO_HISTORY, link
from codebook.importing import Refused, read, refuse_size
from codebook.importing.recognise import councils_named
from codebook.importing.report_file import imported as written
from codebook.importing.side_by_side import Part
from codebook.model import Report, Site
from codebook.render import Renderer
from codebook.values.references import is_name, is_report_name, paragraph_label, written_label

Draft = Mapping[str, Any]
"""What is being written: `council`, `path` (of a published report, else empty), `facts` and `body`; `body_facts` if its council is new or changed."""


class Desk:
    """A report is written in it. Each method returns plain values, and raises `Wanted` for files that have to be fetched first."""

    def __init__(self, docs: Path, templates: Path, address: str, reports_folder: Path) -> None:
        self._content = Content(docs, PublishedReports(reports_folder))
        self._templates, self._address = templates, address
        self._last: Report | None = None
        """The text as it was last checked, if it could be read."""

    def councils(self) -> list[dict[str, Any]]:
        """Returns the councils: id, name, and id and name of each committee."""
        return [
            {
                "id": council.id,
                "name": council.facts.name,
                "committees": [{"id": one.id, "name": one.name} for one in council.facts.committees],
            }
            for council in self._content.site.councils
        ]

    def years(self) -> list[str]:
        """Returns the years with reports, latest first; none if there are so few that one list has all."""
        published = self._content.published_reports
        return sorted(published.years, reverse=True) if published.is_divided else []

    def reports(self, year: str = ALL) -> list[dict[str, str]]:
        """Returns the published reports of a year, or all of few: path from the content folder, council and title."""
        return [
            {"path": entry["path"], "title": entry["title"], "council": entry["path"].split("/")[1]}
            for entry in reversed(self._content.published_reports.entries(year))
        ]

    def published(self, path: str) -> dict[str, Any]:
        """Returns the facts and the text of a published report."""
        facts, body = split_file(self._content.published(path))
        return {"facts": facts, "body": body}

    def council(self, id: str) -> dict[str, Any]:
        """Returns the facts of a council."""
        facts, _ = split_file((self._content.docs / f"reports/{id}/index.md").read_text("utf-8"))
        return facts

    def versions(self) -> list[dict[str, str]]:
        """Returns the versions of the Code, the latest first: id and title."""
        site = self._content.site
        found = sorted(site.editions, key=lambda one: one is site.newest, reverse=True)
        return [{"id": one.id, "title": one.facts.title} for one in found]

    def clauses(self, version: str) -> list[dict[str, str]]:
        """Returns the clauses of a version: label, name, part and words; none of an unknown one."""
        edition = self._content.site.edition(version)
        return linking.clauses(edition, self._renderer(self._content.site).words) if edition else []

    def suggested(self, paragraph: str, version: str) -> list[dict[str, Any]]:
        """Returns the clauses of a version most like a paragraph of the report that was last checked, at most three, with what they share."""
        site = self._content.site
        edition, units = site.edition(version) or site.newest, self._last.by_label if self._last else {}
        return linking.suggested(edition, site.subjects, units, paragraph_label(paragraph)) if edition else []

    def too_large(self, size: int) -> str:
        """Returns why a file of so many bytes is not read; empty if it is."""
        try:
            refuse_size(size)
        except Refused as refused:
            return str(refused)
        return ""

    def imported(self, draft: Draft, name: str, data: bytes) -> dict[str, Any]:
        """Reads a Word, PDF, HTML or text file for the council of a draft.

        Returns facts, where each was read (`origins`: its place in the facts, and words), text, its parts beside the document, and remarks on all
        of it; or why it is `refused`. If the draft has no council, it is the only one that the file names at its top; `council` is empty if there
        is none.
        """
        site, id = self._content.site, draft["council"]
        of_body = self._body(draft)
        if of_body and of_body["path"]:
            id, site = of_body["id"], self._content.council(of_body["id"], of_body["file"]).site
        try:
            source = read(data, name)
        except Refused as refused:
            return {"refused": str(refused)}
        named = [] if of_body else councils_named(source, site.councils)
        found = site.council(id) or (named[0] if len(named) == 1 else None)
        if found is None:
            return {"council": ""}
        made = written(source, site, found, "", "")
        facts, body = split_file(made.text)
        parts = [_part(part) for part in made.side_by_side.parts()]
        return {
            "council": found.id,
            "facts": unfilled(facts),
            "body": body,
            "remarks": made.remarks,
            "origins": [{"at": origin.at, "words": origin.words} for origin in made.origins],
            "parts": parts,
        }

    def check(self, draft: Draft) -> dict[str, Any]:
        """Checks a report as if it were in the content. Returns its file, its problems and its page, and the same of its council if it is written too.

        `path` is empty until council, title and date name a file, and `page` while the report cannot be read. Each problem has its message,
        whether it is only a `warning`, and either `field` (its place in the facts) or `line` (of the text, from 1), and `fact` if a published one
        was changed. `taken` is the title of another report at the same address.
        """
        site, of_body = self._content.site, self._body(draft)
        council = draft["council"] or (of_body or {}).get("id", "")
        if of_body and of_body["path"]:
            checked = self._content.council(of_body["id"], of_body["file"])
            site = checked.site
            facts = changed_facts(site, of_body["path"])
            of_body |= {"problems": shown_problems(checked.problems, of_body["file"], facts)}
        path = draft["path"] or _path(council, draft["facts"])
        self._last = linking.read(draft["body"])
        paragraphs = linking.paragraphs(self._last) if self._last else []
        nothing = dict.fromkeys(("file", "page", "taken"), "") | dict.fromkeys(("problems", "changed"), ())
        answer: dict[str, Any] = {**nothing, "path": path, "body": of_body, "paragraphs": paragraphs}
        if not path:
            return answer | {"problems": wrong_dates(draft["facts"])}
        if draft["path"]:
            self._content.published(path)
        text = join_file(draft["facts"], draft["body"])
        checked = self._content.report(site, path, text, _named(draft["facts"]))
        entry = None if draft["path"] else self._content.published_reports.entry(path)
        return answer | {
            "file": text,
            "problems": shown_problems(checked.problems, text, changed_facts(checked.site, path)),
            "page": self._page(checked.site, path),
            "taken": entry["title"] if entry else "",
            "changed": _changed(checked.site, path),
        }

    def _body(self, draft: Draft) -> dict[str, Any] | None:
        """Returns path and file of the council if it is written too; the path is empty until its name makes a folder's."""
        facts = draft.get("body_facts")
        if facts is None:
            return None
        id = draft["council"]
        if not id:
            with suppress(Faults):
                (name,) = new_council(str(facts.get("name", ""))).files
                id = name.split("/")[1]
        is_taken = not draft["council"] and self._content.site.council(id) is not None
        path = f"reports/{id}/index.md" if id and not is_taken else ""
        return {"id": id, "path": path, "file": join_file(facts, ""), "problems": [], "taken": is_taken}

    def _page(self, site: Site, path: str) -> str:
        """Returns the body of a report's page; empty while it cannot be read or rendered, which its problems explain."""
        council, name = path.removesuffix(".md").split("/")[1:]
        for index, report in enumerate(site.reports):
            if (report.ref.council, report.ref.report) == (council, name):
                with suppress(Exception):  # with faults any step may fail
                    return self._rendered(site, index)
        return ""

    def _rendered(self, site: Site, index: int) -> str:
        book = Book(site, link(site), self._templates, self._address)
        (page, *_) = book.pages_of_report(index)
        return page.before + page.after

    def _renderer(self, site: Site) -> Renderer:
        return Book(site, NO_HISTORY, self._templates, self._address).renderer


def _path(council: str, facts: Mapping[str, Any]) -> str:
    """Returns the path of a new report, from the content folder; empty while its council, title or first date is missing or wrong."""
    meetings = facts.get("considerations") or [{}]
    dates = sorted(str(meeting.get("date", "")) for meeting in meetings if isinstance(meeting, dict))
    name = report_name(dates[0], str(facts.get("title", ""))) if dates else ""
    return f"reports/{council}/{name}.md" if is_name(council) and is_report_name(name) else ""


def _changed(site: Site, path: str) -> list[dict[str, str]]:
    """Returns what was changed of the recorded words of a report, if it can be read."""
    report, record = site.report(ref_of(path)), site.records.get(str(ref_of(path)))
    found = changed(report, record) if report and record else ()
    return [{"unit": written_label(one.label), "was": one.was, "now": one.new} for one in found]


def _part(part: Part) -> dict[str, Any]:
    changes = [{"kind": change.kind, "words": change.words} for change in part.changes]
    return {"text": part.text, "words": part.words, "page": part.page, "changes": changes}


def _named(facts: Mapping[str, Any]) -> list[str]:
    """Returns the reports that facts name, if they are on this site."""
    later = facts.get("replaced-by")
    found = [*(facts.get("replaces") or []), *([later] if later else [])]
    return [str(one.get("report", "")) for one in found if isinstance(one, dict)]
