"""The kinds of pages there are, and the page of each that has most on it."""

import gzip
import re
from pathlib import Path

from codebook.values.languages import language_of

KINDS = {
    "home": r"",
    "latest version": r"code/",
    "principles": r"principles/",
    "principle": r"principles/[^/]+/|introduction/",
    "clauses": r"clauses/",
    "subjects": r"subjects/",
    "clause": r"clauses/[^/]+/",
    "comparison": r"code/compare/[^/]+/[^/]+/",
    "edition": r"code/[^/]+/",
    "exact unit": r"code/[^/]+/[^/]+-[^/]+/",
    "exact part": r"code/[^/]+/(?!full/)[^/-]+/",
    "whole edition": r"code/[^/]+/full/",
    "register": r"reports/by-[a-z]+/(?:.+/)?|reports/[^/]+/\d{4}/(?:.+/)?|clauses/[^/]+/reports/(?:.+/)?",
    "reports": r"reports/",
    "council": r"reports/[^/]+/",
    "report": r"reports/[^/]+/[^/]+/",
    "history": r"history/",
    "about": r"about/(?:[^/]+/)?",
    "search": r"search/",
    "check": r"check/",
    "rules of checking": r"check/rules/",
    "not found": r"404\.html",
}
"""Each kind with the addresses of its pages; of two kinds that fit the first one counts."""

OPTIONAL = {"subjects", "council", "report", "register"}
"""Kinds of which a body's site may have none."""

OF_MANY = {"register"}
"""Kinds that only a site with many reports has; the first content has none."""


def addresses(site: Path) -> list[str]:
    """Every page of a built site, relative to its root."""
    found = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return sorted(name.removesuffix("index.html") for name in found)


def kind(address: str) -> str:
    """The kind of a page; raises `StopIteration` for a page of none."""
    return next(name for name, pattern in KINDS.items() if re.fullmatch(pattern, address))


def fullest(site: Path, below: str = "") -> dict[str, str]:
    """The largest page of each kind that the site has, as it is sent; those in another language are below its folder."""
    found = [address for address in addresses(site) if language_of(address) == language_of(below)]
    pages: dict[str, str] = {}
    for address in sorted(found, key=lambda address: len(gzip.compress(_file(site, address).read_bytes()))):
        pages[kind(address.removeprefix(below))] = address
    return pages


def _file(site: Path, address: str) -> Path:
    return site / address if address.endswith(".html") else site / address / "index.html"
