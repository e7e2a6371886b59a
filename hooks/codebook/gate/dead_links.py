"""Finds dead links and anchors, duplicate ids and requests to other hosts in the files of a built site."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import cast
from urllib.parse import quote, unquote, urljoin, urlsplit

from lxml import etree, html

from codebook.model import Problem
from codebook.values.content_security_policy import SCRIPTS, hash_of

NOWHERE = "https://site.invalid/"
"""Base URL for a site without an address (RFC 2606)."""

_FOLLOWED = {"a", "area", "link"}
_FETCHED = {
    "src": {"script", "img", "iframe", "frame", "embed", "source", "track", "audio", "video", "input"},
    "data": {"object"},
    "poster": {"video"},
    "background": {"body", "table", "tr", "th", "td"},
    "href": {"use", "image", "feimage"},
    "xlink:href": {"use", "image", "feimage"},
}
"""Attributes that a browser fetches without a click, and their elements."""
_FETCHED_RELS = {
    "stylesheet",
    "icon",
    "apple-touch-icon",
    "apple-touch-icon-precomposed",
    "mask-icon",
    "manifest",
    "preload",
    "modulepreload",
    "prefetch",
    "prerender",
    "preconnect",
    "dns-prefetch",
}
_NAMING = etree.XPath(
    "|".join(
        [
            *(
                f"//@{name}/.."
                for name in ("href", "src", "srcset", "imagesrcset", "data", "poster", "background", "style")
            ),
            "//@*[name()='xlink:href']/..",
            "//style",
            "//meta[@http-equiv]",
        ]
    )
)
_REMOTE = {"http", "https", "ws", "wss", "ftp"}
_CSS_URL = re.compile(r"""url\(\s*(["']?)(?P<url>.*?)\1\s*\)|@import\s*(["'])(?P<sheet>.*?)\3""", re.IGNORECASE)
_CANDIDATE = re.compile(r"(\S*[^\s,])(?:\s+[\d.]+[wxh])*")
"""One candidate of a `srcset`; its URL may contain commas."""
_REFRESH = re.compile(r"^[\d.\s]*[;,]?\s*(?:url\s*=)?", re.IGNORECASE)


@dataclass(frozen=True)
class Mention:
    """A URL in a file of the site."""

    url: str
    line: int
    fetched: bool
    """Whether a browser fetches it without a click."""


@dataclass(frozen=True)
class BuiltPage:
    """An HTML file of the site."""

    path: str
    tree: html.HtmlElement

    @cached_property
    def ids(self) -> Counter[str]:
        """Counts each id."""
        return Counter(str(value) for value in self.tree.xpath("//@id"))

    @property
    def mentions(self) -> Iterator[Mention]:
        """Yields every URL on the page."""
        for element in cast("list[html.HtmlElement]", _NAMING(self.tree)):
            for url, fetched in _named(element):
                yield Mention(url, _line(element), fetched)


@dataclass(frozen=True)
class BuiltSite:
    """A built site and its address."""

    base: str
    """Ends with `/`."""
    files: frozenset[str]
    pages: dict[str, BuiltPage]
    styles: dict[str, str]
    hashes: dict[str, str]
    folder: str

    def fault(self, name: str, mention: Mention) -> str:
        """Returns what is wrong with a URL in the file `name`; empty if nothing."""
        written = mention.url
        try:
            url = urlsplit(urljoin(self.base + quote(name), written.strip()))
        except ValueError:
            return f"'{written}' is not an address; write it as in https://example.org/page/"
        home = urlsplit(self.base)
        if url[:2] != home[:2]:
            outside = mention.fetched and url.scheme in _REMOTE
            return f"asks another host for '{written}'; everything must come from the site itself" if outside else ""
        if not url.path.startswith(home.path):
            return f"'{written}' leads out of the site; it is at {home.path}"
        return self._missing(written, unquote(url.path.removeprefix(home.path)), unquote(url.fragment))

    def _missing(self, written: str, place: str, anchor: str) -> str:
        file = f"{place}index.html" if not place or place.endswith("/") else place
        if file not in self.files:
            if f"{file}/index.html" in self.files:
                return f"'{written}' leads to a folder; end the address of a page with '/'"
            return f"'{written}' leads nowhere; there is no {file}"
        # HTML, "scroll to the fragment": #top exists on every page
        if anchor and anchor.lower() != "top" and file in self.pages and anchor not in self.pages[file].ids:
            return f"'{written}' leads to no anchor; {file} has no id '{anchor}'"
        return ""


def check_site(folder: Path, address: str = "") -> tuple[Problem, ...]:
    """Checks the site in `folder`, built for `address`, for dead links only (not `active_content`)."""
    return dead_links(read_built(folder, address))


def read_built(folder: Path, address: str = "") -> BuiltSite:
    """Reads the site in `folder`, built for `address`."""
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    pages = {name: BuiltPage(name, _tree(path)) for name, path in files.items() if name.endswith(".html")}
    styles = {name: _text(path) for name, path in files.items() if name.endswith(".css")}
    hashes = {name: hash_of(files[name].read_bytes()) for name in SCRIPTS if name in files}
    return BuiltSite((address or NOWHERE).rstrip("/") + "/", frozenset(files), pages, styles, hashes, folder.as_posix())


def dead_links(site: BuiltSite) -> tuple[Problem, ...]:
    """Returns a problem for each dead link, dead anchor, duplicate id and request to another host."""
    if not site.pages:
        return (Problem(site.folder, 1, "there is no page here; build the site first"),)
    mentions = {name: list(page.mentions) for name, page in site.pages.items()}
    mentions |= {name: list(_in_css(text)) for name, text in site.styles.items()}
    problems = [problem for page in site.pages.values() for problem in _doubled_ids(page)]
    problems += [
        Problem(name, mention.line, fault)
        for name, found in mentions.items()
        for mention in found
        if (fault := site.fault(name, mention))
    ]
    return tuple(sorted(problems))


def _text(path: Path) -> str:
    return path.read_text("utf-8", "replace")


def _tree(path: Path) -> html.HtmlElement:
    # `<html>` at the end: lxml raises an error for a file without elements
    return html.document_fromstring(f"{_text(path)}<html>".encode(), parser=html.HTMLParser(encoding="utf-8"))


def _doubled_ids(page: BuiltPage) -> Iterator[Problem]:
    for value, count in page.ids.items():
        if count > 1:
            yield Problem(
                page.path,
                _line(page.tree.xpath("//*[@id=$id]", id=value)[1]),
                f"the id '{value}' is there {count} times; at most once",
            )


def _named(element: html.HtmlElement) -> Iterator[tuple[str, bool]]:
    tag, attributes = str(element.tag), element.attrib
    if tag in _FOLLOWED and "href" in attributes:
        rels = set(attributes.get("rel", "").lower().split())
        yield attributes["href"], tag == "link" and bool(rels & _FETCHED_RELS)
    for attribute, tags in _FETCHED.items():
        if tag in tags and attribute in attributes:
            yield attributes[attribute], True
    for attribute in ("srcset", "imagesrcset"):
        for found in _CANDIDATE.finditer(attributes.get(attribute, "")):
            yield found[1], True
    for css in (attributes.get("style", ""), element.text or "" if tag == "style" else ""):
        for mention in _in_css(css):
            yield mention.url, True
    if tag == "meta" and attributes.get("http-equiv", "").lower() == "refresh":
        yield _REFRESH.sub("", attributes.get("content", "")).strip("'\" "), True


def _in_css(css: str) -> Iterator[Mention]:
    for found in _CSS_URL.finditer(css):
        yield Mention(found["url"] or found["sheet"] or "", css.count("\n", 0, found.start()) + 1, fetched=True)


def _line(element: html.HtmlElement) -> int:
    return int(element.sourceline or 1)
