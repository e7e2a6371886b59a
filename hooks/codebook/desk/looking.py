"""What the desk shows of a report while somebody writes it: its faults, each with its field or line, and its page."""

import re
from base64 import b64decode
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from codebook.book import Book, Faults, open_book
from codebook.desk.writing import apart, remarks, together, unfilled
from codebook.editing.scaffold import report_name
from codebook.history.links import link
from codebook.importing import Refused, read
from codebook.importing.writing import imported as written
from codebook.load import load_site
from codebook.load.frontmatter import parse, split
from codebook.model import Problem, Site
from codebook.validate.shortening import shortened
from codebook.values.references import is_name, is_report_name

_MISSING = re.compile(r"'([a-z-]+)' is missing")
"""Such a problem is on the line where its group begins."""


@dataclass(frozen=True)
class Desk:
    """The content of the site in a folder of the browser's memory, in which one report is written."""

    docs: Path
    templates: Path
    address: str = ""

    def councils(self) -> list[dict[str, Any]]:
        """Returns the councils: id, name, and id and name of each committee."""
        return [
            {
                "id": council.id,
                "name": council.facts.name,
                "committees": [{"id": one.id, "name": one.name} for one in council.facts.committees],
            }
            for council in self._site().councils
        ]

    def reports(self) -> list[dict[str, str]]:
        """Returns the published reports: path from the content folder, council and title."""
        return [
            {"path": f"{report.ref.url.rstrip('/')}.md", "title": report.facts.title, "council": report.ref.council}
            for report in self._site().reports
        ]

    def published(self, path: str) -> dict[str, Any]:
        """Returns the facts and the text of a published report."""
        facts, body = apart((self.docs / path).read_text("utf-8"))
        return {"facts": facts, "body": body}

    def imported(self, council: str, name: str, data: str) -> dict[str, Any]:
        """Reads a Word, PDF, HTML or text file, given in base64. Returns facts, text and remarks on what to compare, or why it is `refused`."""
        site = self._site()
        found = site.council(council)
        if found is None:
            raise ValueError(council)
        try:
            source = read(b64decode(data), name)
        except Refused as refused:
            return {"refused": str(refused)}
        text = written(source, site, found, "", "").text
        facts, body = apart(text)
        return {"facts": unfilled(facts), "body": body, "remarks": remarks(text)}

    def check(self, council: str, path: str, facts: dict[str, Any], body: str) -> dict[str, Any]:
        """Checks a report as if it were in the content, at `path` if it is published. Returns its file, its problems and its page.

        `path` is empty until council, title and date name a file, and `page` while the report cannot be read. Each problem has its message,
        whether it is only a `warning`, and either `field` (its place in the facts) or `line` (of the text, from 1).
        """
        path = path or _path(council, facts)
        if not path:
            return {"path": "", "file": "", "problems": [], "page": ""}
        text, file = together(facts, body), self.docs / path
        before = file.read_bytes() if file.exists() else None
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        try:
            problems = self._problems()
            site, _ = load_site(self.docs)
        finally:
            file.unlink() if before is None else file.write_bytes(before)
        own = f"{self.docs.name}/{path}"
        found = [_shown(problem, text) for problem in shortened(one for one in problems if one.path == own)]
        return {"path": path, "file": text, "problems": found, "page": self._page(site, path)}

    def _problems(self) -> tuple[Problem, ...]:
        try:
            return open_book(self.docs, self.templates, self.address).all_warnings
        except Faults as faults:
            return faults.all

    def _site(self) -> Site:
        site, _ = load_site(self.docs)
        if site is None:
            raise ValueError("the site's content cannot be read")
        return site

    def _page(self, site: Site | None, path: str) -> str:
        """Returns the body of a report's page; empty while it cannot be read or rendered, which its problems explain."""
        council, name = path.removesuffix(".md").split("/")[1:]
        for index, report in enumerate(site.reports if site else ()):
            if site and (report.ref.council, report.ref.report) == (council, name):
                with suppress(Exception):  # with faults any step may fail
                    return self._rendered(site, index)
        return ""

    def _rendered(self, site: Site, index: int) -> str:
        book = Book(site, link(site), self.templates, self.address)
        (page, *_) = book.pages_of_report(index)
        return page.before + page.after


def _path(council: str, facts: dict[str, Any]) -> str:
    """Returns the path of a new report, from the content folder; empty while its council, title or first date is missing or wrong."""
    meetings = facts.get("considerations") or [{}]
    dates = sorted(str(meeting.get("date", "")) for meeting in meetings if isinstance(meeting, dict))
    name = report_name(dates[0], str(facts.get("title", ""))) if dates else ""
    return f"reports/{council}/{name}.md" if is_name(council) and is_report_name(name) else ""


def _shown(problem: Problem, text: str) -> dict[str, Any]:
    """Returns a problem with its field or its line of the text below the facts."""
    source, document = split("", text)
    shown: dict[str, Any] = {"message": problem.message, "warning": problem.warning, "copy": problem.to_copy}
    if source is None or problem.line >= document.body_line:
        blank = len(document.body) - len(document.body.lstrip("\n"))
        return shown | {"line": max(1, problem.line - document.body_line - blank + 1)}
    places = sorted((place for place, line in parse(source).lines.items() if line == problem.line), key=len)
    place = list(places[-1]) if places else []
    missing = _MISSING.match(problem.message)
    return shown | {"field": [*place[:-1], missing[1]] if missing else place}
