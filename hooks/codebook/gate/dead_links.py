"""Finds dead links and anchors, duplicate ids and requests to other hosts in the files of a built site."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, cast
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
    pages: Mapping[str, BuiltPage]
    styles: dict[str, str]
    hashes: dict[str, str]
    folder: str

    def place(self, name: str, written: str, *, fetched: bool) -> tuple[str, str, str]:
        """Returns what is wrong with a URL in the file `name`, and the file and anchor that it leads to in the site; empty if there are none."""
        try:
            url = urlsplit(urljoin(self.base + quote(name), written.strip()))
        except ValueError:
            return f"'{written}' is not an address; write it as in https://example.org/page/", "", ""
        home = urlsplit(self.base)
        if url[:2] != home[:2]:
            outside = fetched and url.scheme in _REMOTE
            message = f"asks another host for '{written}'; everything must come from the site itself"
            return message if outside else "", "", ""
        if not url.path.startswith(home.path):
            return f"'{written}' leads out of the site; it is at {home.path}", "", ""
        place = unquote(url.path.removeprefix(home.path))
        return "", f"{place}index.html" if not place or place.endswith("/") else place, unquote(url.fragment)

    def missing(self, target: "Target", ids: Mapping[str, str]) -> str:
        """Returns what is wrong with a place in the site, given the ids of each page; empty if it is there."""
        if target.file not in self.files:
            if f"{target.file}/index.html" in self.files:
                return f"'{target.written}' leads to a folder; end the address of a page with '/'"
            return f"'{target.written}' leads nowhere; there is no {target.file}"
        # HTML, "scroll to the fragment": #top exists on every page
        if (
            target.anchor
            and target.anchor.lower() != "top"
            and target.file in ids
            and not _has_id(ids[target.file], target.anchor)
        ):
            return f"'{target.written}' leads to no anchor; {target.file} has no id '{target.anchor}'"
        return ""


class Target(NamedTuple):
    """A place in the site that a file leads to."""

    file: str
    anchor: str
    written: str
    line: int


@dataclass(frozen=True)
class Links:
    """The links of a file: what is wrong with them independent of other files, and where they lead."""

    problems: tuple[Problem, ...] = ()
    ids: str = ""
    """Ids of the page, each between line ends. As one text they take a tenth of the memory."""
    targets: tuple[Target, ...] = ()


def links_of(page: BuiltPage, site: BuiltSite) -> Links:
    """Returns the links and ids of a page. They depend on no other file."""
    found = _links(page.path, page.mentions, site)
    return replace(found, problems=(*_doubled_ids(page), *found.problems), ids="\n".join(("", *page.ids, "")))


def _has_id(ids: str, anchor: str) -> bool:
    return "\n" not in anchor and f"\n{anchor}\n" in ids


def _links(name: str, mentions: Iterable[Mention], site: BuiltSite) -> Links:
    problems: list[Problem] = []
    targets: list[Target] = []
    places: dict[tuple[str, bool], tuple[str, str, str]] = {}
    for mention in mentions:
        written = mention.url, mention.fetched
        is_new = written not in places
        if is_new:
            places[written] = site.place(name, mention.url, fetched=mention.fetched)
        fault, file, anchor = places[written]
        if fault:
            problems.append(Problem(name, mention.line, fault))
        elif file and is_new:
            targets.append(Target(file, anchor, mention.url, mention.line))
    return Links(tuple(problems), "", tuple(targets))


def check_site(folder: Path, address: str = "") -> tuple[Problem, ...]:
    """Checks the site in `folder`, built for `address`, for dead links only (not `active_content`)."""
    return dead_links(read_built(folder, address))


class _Pages(Mapping[str, BuiltPage]):
    """The pages in a folder, each read when it is asked for and not kept."""

    def __init__(self, files: Mapping[str, Path]) -> None:
        self._files = {name: path for name, path in files.items() if name.endswith(".html")}

    def __getitem__(self, name: str) -> BuiltPage:
        return BuiltPage(name, _tree(self._files[name]))

    def __contains__(self, name: object) -> bool:
        return name in self._files

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


def read_built(folder: Path, address: str = "") -> BuiltSite:
    """Reads the site in `folder`, built for `address`."""
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    styles = {name: _text(path) for name, path in files.items() if name.endswith(".css")}
    hashes = {name: hash_of(files[name].read_bytes()) for name in SCRIPTS if name in files}
    base = (address or NOWHERE).rstrip("/") + "/"
    return BuiltSite(base, frozenset(files), _Pages(files), styles, hashes, folder.as_posix())


def dead_links(site: BuiltSite) -> tuple[Problem, ...]:
    """Returns a problem for each dead link, dead anchor, duplicate id and request to another host."""
    return links_lead_somewhere(site, {name: links_of(page, site) for name, page in site.pages.items()})


def links_lead_somewhere(site: BuiltSite, found: Mapping[str, Links]) -> tuple[Problem, ...]:
    """Returns the problems of all links, given those of each page, and of style sheets."""
    if not site.pages:
        return (Problem(site.folder, 1, "there is no page here; build the site first"),)
    of_styles = {name: _links(name, _in_css(text), site) for name, text in site.styles.items()}
    ids = {name: links.ids for name, links in found.items()}
    problems: list[Problem] = []
    for name, links in (*found.items(), *of_styles.items()):
        problems += links.problems
        problems += [Problem(name, to.line, message) for to in links.targets if (message := site.missing(to, ids))]
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
