"""Warnings that somebody looked at and that are right: `checked-warnings` names them by the words that they quote."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from codebook.facts import CheckedWarning
from codebook.load import SITE_FILE
from codebook.model import Document, Problem, Site, printable

_FIELD = "checked-warnings"
SUBJECTS_FILE = "subjects.yml"

HOW = f"If the text is right, add this to the fields at the top of its file (for a text of the Code: of index.md in the same folder; for subjects.yml: to site.yml):\n\n{_FIELD}:\n  - words: the words in quotation marks in the warning\n    reason: why they are right"
"""How to settle a warning, once below all."""


@dataclass(frozen=True)
class _Checked:
    """The entries of a file, and the paths of the files whose warnings they settle: a folder's end in `/`."""

    document: Document
    entries: tuple[CheckedWarning, ...]
    paths: tuple[str, ...]

    @cached_property
    def _words(self) -> dict[str, list[int]]:
        """The places of entries by their words, as messages show them."""
        found: dict[str, list[int]] = {}
        for place, entry in enumerate(self.entries):
            found.setdefault(printable(" ".join(entry.words.split())), []).append(place)
        return found

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        words = "|".join(re.escape(words) for words in self._words)
        return re.compile(rf"'({words})'|“({words})”")

    def matching(self, problem: Problem) -> list[int]:
        """Returns the places of the entries that settle a warning."""
        message = printable(" ".join(problem.message.split()))
        return [place for found in self._pattern.finditer(message) for place in self._words[found[1] or found[2]]]


def without_checked_warnings(site: Site, problems: Sequence[Problem]) -> Iterator[Problem]:
    """Yields the problems but for checked warnings, and warnings of entries that settle none. Faults are never checked."""
    checked = [one for one in _all(site) if one.entries]
    by_path = {path: one for one in checked for path in one.paths}
    used: set[tuple[str, int]] = set()
    for problem in problems:
        one = by_path.get(problem.path) or by_path.get(f"{problem.path.rpartition('/')[0]}/")
        places = one.matching(problem) if one and problem.warning else []
        if one and places:
            used |= {(one.document.path, place) for place in places}
        else:
            yield problem
    if not site.broken:  # some rules skip broken files
        for one in checked:
            for place, entry in enumerate(one.entries):
                if (one.document.path, place) not in used:
                    message = f"no warning here quotes '{entry.words}' now; delete this entry, or write the words as the warning has them"
                    yield replace(one.document.problem(message, _FIELD, place), warning=True)


def _all(site: Site) -> Iterator[_Checked]:
    for document in site.documents:
        if document.path == f"{site.folder}/{SITE_FILE}":
            yield _Checked(document, site.facts.checked_warnings, (document.path, f"{site.folder}/{SUBJECTS_FILE}"))
    for edition in site.editions:
        folder = edition.document.path.removesuffix("index.md")
        yield _Checked(edition.document, edition.facts.checked_warnings, (folder,))
    own = [(one.document, one.facts.checked_warnings) for one in site.councils]
    own += [(one.document, one.checked_warnings) for one in site.reports]
    own += [(one.document, one.facts.checked_warnings) for one in site.prose]
    own += [(one.document, one.facts.checked_warnings) for one in site.entries]
    for document, entries in own:
        yield _Checked(document, entries, (document.path,))
