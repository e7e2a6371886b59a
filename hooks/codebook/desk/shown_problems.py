"""What the checks say, as the form shows it: each problem with its field, or its line of the text."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import ValidationError

from codebook.desk.writing import filled
from codebook.facts import ReportFacts
from codebook.load.frontmatter import parse, split
from codebook.load.messages import explained
from codebook.model import Problem, Site
from codebook.record import changed_facts as all_changed_facts
from codebook.validate.problem_limits import shortened

_MISSING = re.compile(r"'([a-z-]+)' is missing")
"""Such a problem is on the line where its group begins."""
_LINES = re.compile(r"; write (?:for example )?[a-z-]+: .*", re.DOTALL)
"""Lines of a file that a problem suggests. The form shows an example at the field."""
Changes = Mapping[Problem, Mapping[str, str]]


def changed_facts(site: Site, path: str) -> Changes:
    """Returns what was changed of the recorded facts of a file, by the problem that says so."""
    own = f"{site.folder}/{path}"
    return {
        problem: {"fact": one.name, "was": one.was, "now": one.is_now}
        for problem, one in all_changed_facts(site)
        if problem.path == own
    }


def shown_problems(problems: Iterable[Problem], text: str, facts: Changes) -> list[dict[str, Any]]:
    """Returns problems with their places in a file, and `fact` where a published one was changed."""
    return [_with_fact(_shown(problem, text), facts.get(problem)) for problem in shortened(problems)]


def _with_fact(shown: dict[str, Any], fact: Mapping[str, str] | None) -> dict[str, Any]:
    """Adds what was changed; a fact that is gone has no line, but belonged to a field."""
    if fact and not fact["now"]:
        shown["field"] = [re.split(r"[\[.]", fact["fact"])[0]]
    return shown | {"fact": fact}


def wrong_dates(facts: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Returns what is wrong with dates of meetings, while a report has no name because of them."""
    try:
        ReportFacts.model_validate(filled(facts))
    except ValidationError as error:
        return [
            {"message": message, "warning": False, "fact": None, "field": [*place]}
            for place, message in explained(ReportFacts, error)
            if place[:1] + place[-1:] == ("considerations", "date") and not _MISSING.match(message)
        ]
    return []


def _shown(problem: Problem, text: str) -> dict[str, Any]:
    """Returns a problem with its field or its line of the text below the facts."""
    source, document = split("", text)
    shown: dict[str, Any] = {"message": problem.message, "warning": problem.warning}
    if source is None or problem.line >= document.body_line:
        blank = len(document.body) - len(document.body.lstrip("\n"))
        return shown | {"line": max(1, problem.line - document.body_line - blank + 1)}
    places = sorted((place for place, line in parse(source).lines.items() if line == problem.line), key=len)
    place = list(places[-1]) if places else []
    missing = _MISSING.match(problem.message)
    shown["message"] = _LINES.sub("", problem.message)
    return shown | {"field": [*place[:-1], missing[1]] if missing else place}
