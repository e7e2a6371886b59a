"""The last gate: reads the built site as a stranger would, from its files alone.

Links and anchors that lead nowhere, ids that stand twice, and whatever would make a reader's browser ask another host.
"""

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
from codebook.values.policy import SCRIPTS, hash_of

NOWHERE = "https://site.invalid/"
"""Stands for the address of a site that has none yet (RFC 2606)."""

_FOLLOWED = {"a", "area", "link"}
"""Elements whose `href` leads somewhere."""
_FETCHED = {
    "src": {"script", "img", "iframe", "frame", "embed", "source", "track", "audio", "video", "input"},
    "data": {"object"},
    "poster": {"video"},
    "background": {"body", "table", "tr", "th", "td"},
    "href": {"use", "image", "feimage"},
    "xlink:href": {"use", "image", "feimage"},
}
"""Attributes for which a browser asks by itself, and the elements that have them."""
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
"""Relations of a `link` for which a browser asks by itself."""
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
"""Every element that may name an address; most elements of a page name none."""
_REMOTE = {"http", "https", "ws", "wss", "ftp"}
_CSS_URL = re.compile(r"""url\(\s*(["']?)(?P<url>.*?)\1\s*\)|@import\s*(["'])(?P<sheet>.*?)\3""", re.IGNORECASE)
_CANDIDATE = re.compile(r"(\S*[^\s,])(?:\s+[\d.]+[wxh])*")
"""One of several pictures in a `srcset`; its address may hold commas."""
_REFRESH = re.compile(r"^[\d.\s]*[;,]?\s*(?:url\s*=)?", re.IGNORECASE)
"""What stands before the address in a page's order to go elsewhere."""


@dataclass(frozen=True)
class Mention:
    """An address that a file of the site names."""

    url: str
    """As it is written."""
    line: int
    fetched: bool
    """Whether a browser asks for it by itself."""


@dataclass(frozen=True)
class BuiltPage:
    """One HTML file of the site."""

    path: str
    """Relative to the site's folder."""
    tree: html.HtmlElement

    @cached_property
    def ids(self) -> Counter[str]:
        """Every id with how often it stands."""
        return Counter(str(value) for value in self.tree.xpath("//@id"))

    @property
    def mentions(self) -> Iterator[Mention]:
        """Every address that stands in it."""
        for element in cast("list[html.HtmlElement]", _NAMING(self.tree)):
            for url, fetched in _named(element):
                yield Mention(url, _line(element), fetched)


@dataclass(frozen=True)
class BuiltSite:
    """What was built, and for which address."""

    base: str
    """With a `/` at the end."""
    files: frozenset[str]
    pages: dict[str, BuiltPage]
    """By their paths."""
    styles: dict[str, str]
    """The text of each style sheet, by its path."""
    hashes: dict[str, str]
    """The hash of each script of the site that is there, by its path."""
    folder: str
    """Where it was built, as it is told."""

    def fault(self, name: str, mention: Mention) -> str:
        """What is wrong with an address that the file `name` mentions; nothing if it is in order."""
        written = mention.url
        try:
            url = urlsplit(urljoin(self.base + quote(name), written.strip()))
        except ValueError:
            return f"'{written}' is no address; write it as in https://example.org/page/"
        home = urlsplit(self.base)
        if url[:2] != home[:2]:
            outside = mention.fetched and url.scheme in _REMOTE
            return f"asks another host for '{written}'; everything must come from the site itself" if outside else ""
        if not url.path.startswith(home.path):
            return f"'{written}' leads out of the site; it is at {home.path}"
        return self._missing(written, unquote(url.path.removeprefix(home.path)), unquote(url.fragment))

    def _missing(self, written: str, place: str, anchor: str) -> str:
        """What is not there of a place in the site."""
        file = f"{place}index.html" if not place or place.endswith("/") else place
        if file not in self.files:
            if f"{file}/index.html" in self.files:
                return f"'{written}' leads to a folder; end the address of a page with '/'"
            return f"'{written}' leads nowhere; there is no {file}"
        # Every page has a #top (HTML, "scroll to the fragment")
        if anchor and anchor.lower() != "top" and file in self.pages and anchor not in self.pages[file].ids:
            return f"'{written}' leads to no anchor; {file} has no id '{anchor}'"
        return ""


def check_site(folder: Path, address: str = "") -> tuple[Problem, ...]:
    """Every fault of the site that was built into `folder` for `address`, but for what would act in a browser (`check_acting`)."""
    return dead_links(read_built(folder, address))


def read_built(folder: Path, address: str = "") -> BuiltSite:
    """The site that was built into `folder` for `address`."""
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    pages = {name: BuiltPage(name, _tree(path)) for name, path in files.items() if name.endswith(".html")}
    styles = {name: _text(path) for name, path in files.items() if name.endswith(".css")}
    hashes = {name: hash_of(files[name].read_bytes()) for name in SCRIPTS if name in files}
    return BuiltSite((address or NOWHERE).rstrip("/") + "/", frozenset(files), pages, styles, hashes, folder.as_posix())


def dead_links(site: BuiltSite) -> tuple[Problem, ...]:
    """Whatever leads nowhere or to another host by itself, and ids that stand twice."""
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
    # the `<html>` at the end changes no page, but lxml refuses to read a file without any element
    return html.document_fromstring(f"{_text(path)}<html>".encode(), parser=html.HTMLParser(encoding="utf-8"))


def _doubled_ids(page: BuiltPage) -> Iterator[Problem]:
    """An id that stands twice, so that a link to it is in doubt."""
    for value, count in page.ids.items():
        if count > 1:
            yield Problem(
                page.path,
                _line(page.tree.xpath("//*[@id=$id]", id=value)[1]),
                f"the id '{value}' stands {count} times; it may stand once",
            )


def _named(element: html.HtmlElement) -> Iterator[tuple[str, bool]]:
    """The addresses in an element, each with whether a browser asks for it by itself."""
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
