"""The kinds of pages there are, and the page of each that has most on it."""

import gzip
import re
from collections.abc import Mapping
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


KINDS_OF_MANY = {
    "reports": r"reports/",
    "years": r"reports/by-year/",
    "year": r"reports/by-year/\d{4}/",
    "principles": r"reports/by-principle/",
    "principle": r"reports/by-principle/[^/]+/",
    "year of a principle": r"reports/by-principle/[^/]+/\d{4}/",
    "councils": r"reports/by-council/",
    "council": r"reports/made-up-[^/]+/",
    "report": r"reports/made-up-[^/]+/[^/]+/",
    "clause": r"clauses/[^/]+/",
    "reports of a clause": r"clauses/[^/]+/reports/",
    "history": r"history/",
}
"""Kinds of pages that are others on a site of many reports, or only there."""


def addresses(site: Path) -> list[str]:
    """Every page of a built site, relative to its root."""
    found = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return sorted(name.removesuffix("index.html") for name in found)


def kind(address: str, kinds: Mapping[str, str] = KINDS) -> str:
    """The kind of a page; raises `StopIteration` for a page of none."""
    return next(name for name, pattern in kinds.items() if re.fullmatch(pattern, address))


def fullest(site: Path, below: str = "", kinds: Mapping[str, str] = KINDS) -> dict[str, str]:
    """The largest page of each kind that the site has, as it is sent; those in another language are below its folder."""
    found = [address for address in addresses(site) if language_of(address) == language_of(below)]
    pages: dict[str, str] = {}
    for address in sorted(found, key=lambda address: len(gzip.compress(_file(site, address).read_bytes()))):
        name = address.removeprefix(below)
        if kinds is KINDS or any(re.fullmatch(pattern, name) for pattern in kinds.values()):
            pages[kind(name, kinds)] = address
    return pages


def _file(site: Path, address: str) -> Path:
    return site / address if address.endswith(".html") else site / address / "index.html"
