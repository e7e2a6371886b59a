"""Finds the page of an address that is not of a version or clause: a report and its paragraph, or another page; else what may be meant."""

import re
from collections.abc import Sequence
from dataclasses import replace

from codebook.quoting.addresses import REPORTS, ROOTS
from codebook.quoting.findings import Finding
from codebook.quoting.misspellings import MOST, WRONG_LETTERS, edit_distance, nearest_name
from codebook.quoting.pages import KnownPage, Pages, date_and_title, keys_of

_PARAGRAPH = re.compile(r"(?:section|paragraph|para|p)?[-_. ]*([0-9].*)", re.DOTALL)
_NUMBER = re.compile(r"(.*?)([0-9]{1,9})", re.DOTALL)
ON_PAGE = "on_"
"""What ids on a page begin with that are no paragraphs."""
_SHARE = 3
"""One letter in so many of a title may be wrong, if council and month are right."""


def with_page(finding: Finding, pages: Pages) -> Finding:
    """Returns a finding with where its address leads; without an address of a page, the same finding."""
    if not finding.asked:
        return finding
    path, _, label = finding.asked.partition("#")
    page = pages.at(path)
    if page is None:
        return replace(finding, nearest=tuple(_meant(path, label, pages)))
    if not label or label in page.labels or label.startswith(ON_PAGE) or not page.labels:
        return replace(finding, page=page, path=_address(path, label if page.labels else ""))
    return replace(finding, page=page, nearest=tuple(_address(path, one) for one in _labels(label, page) or ("",)))


def _address(path: str, label: str) -> str:
    return f"{path}/#{label}" if label else f"{path}/"


def _labels(written: str, page: KnownPage) -> list[str]:
    """Returns the paragraphs of a report that may be meant: the same number in another form, a number one less or more, else a similar label."""
    lower = written.lower()
    found = _PARAGRAPH.fullmatch(lower)
    bare = f"p{found[1]}" if found else lower
    same = [one for one in page.labels if one.lower() in (lower, bare)]
    number = _NUMBER.fullmatch(bare)
    if number and not same:
        beside = [f"{number[1]}{int(number[2]) + step}" for step in (-1, 1)]
        same = [one for one in page.labels if one.lower() in beside]
    near = nearest_name(bare, page.labels, WRONG_LETTERS) if not same else ""
    return same or ([near] if near else [])


def _meant(path: str, label: str, pages: Pages) -> list[str]:
    """Returns the addresses that may be meant by one that is not here."""
    written, *rest = path.lower().split("/")
    root = nearest_name(written, ROOTS, 1)
    right = "/".join((root, *rest))
    if right != path and pages.at(right) is not None:
        return [_address(right, label)]
    if root != REPORTS:
        return []
    council, name = _council_and_name(rest)
    meant = _council(council, pages.councils)
    found = _reports(council, meant, name, pages)
    if found:
        return [_address(one, label if _has(one, label, pages) else "") for one in found]
    return [f"{REPORTS}/{meant}/"] if meant else []


def _council_and_name(rest: Sequence[str]) -> tuple[str, str]:
    """Returns the council and the report that are named behind `reports/`; either may be missing."""
    if len(rest) > 1:
        return rest[0], rest[1]
    (one,) = rest or ("",)
    return ("", one) if date_and_title(one)[0] else (one, "")


def _has(path: str, label: str, pages: Pages) -> bool:
    page = pages.at(path) if label else None
    return page is not None and label in page.labels


def _council(written: str, councils: Sequence[str]) -> str:
    """Returns the council that may be meant: of that name, the only one that begins so, else of a similar name."""
    if written in councils:
        return written
    beginning = [one for one in councils if len(written) > 3 and one.startswith(written)]
    return beginning[0] if len(beginning) == 1 else nearest_name(written, councils, WRONG_LETTERS)


def _reports(council: str, meant: str, name: str, pages: Pages) -> list[str]:
    """Returns the reports that share two of council, date and title with what was written, the most similar addresses first."""
    date, title = date_and_title(name)
    keys = dict.fromkeys((*keys_of(council, name), *keys_of(meant, name)))
    found = dict.fromkeys(path for key in keys for path in pages.near(key) if _is_like(path, date, title))
    written = f"{REPORTS}/{council}/{name}"
    return sorted(found, key=lambda path: (edit_distance(written, path), path))[:MOST]


def _is_like(path: str, date: str, title: str) -> bool:
    """Whether a report has the date or about the title that was written."""
    own_date, own_title = date_and_title(path.rpartition("/")[2])
    return own_date == date or edit_distance(title, own_title) <= len(title) // _SHARE
