"""The last gate: reads the built site as a stranger would, from its files alone.

Links and anchors that lead nowhere, ids that stand twice, and whatever would make a reader's browser ask another host.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from lxml import html

from codebook.model import Problem

NOWHERE = "https://site.invalid/"
"""Stands for the address of a site that has none yet (RFC 2606)."""

_FETCHING_RELS = {
    "stylesheet",
    "icon",
    "shortcut",
    "preload",
    "modulepreload",
    "prefetch",
    "preconnect",
    "dns-prefetch",
    "manifest",
    "apple-touch-icon",
}
"""Relations of a `link` for which a browser asks by itself."""
_FETCHING = {
    "src": {"script", "img", "iframe", "embed", "source", "track", "audio", "video", "input"},
    "data": {"object"},
    "poster": {"video"},
    "href": {"use", "image"},
}
"""Attributes for which a browser asks by itself, and the elements that have them."""
_CSS_URL = re.compile(r"""(?:url\(\s*|@import\s+)["']?([^"')\s;]+)""")


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
    def url(self) -> str:
        """Its place under the site's address."""
        return self.path.removesuffix("index.html")


def check_site(folder: Path, address: str = "") -> tuple[Problem, ...]:
    """Every fault of the site that was built into `folder` for `address`."""
    base = (address or NOWHERE).rstrip("/") + "/"
    pages = {page.path: page for page in _pages(folder)}
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    if not pages:
        return (Problem(folder.as_posix(), 1, "there is no page here; build the site first"),)
    problems: list[Problem] = []
    for page in pages.values():
        problems += _doubled_ids(page)
        problems += _dead_links(page, base, pages, files)
        problems += _outside_requests(page, base)
    for name in sorted(files):
        if name.endswith(".css"):
            problems += _css_requests(name, (folder / name).read_text("utf-8"), base)
    return tuple(sorted(problems))


def _pages(folder: Path) -> Iterator[BuiltPage]:
    for path in sorted(folder.rglob("*.html")):
        yield BuiltPage(path.relative_to(folder).as_posix(), html.document_fromstring(path.read_bytes()))


def _doubled_ids(page: BuiltPage) -> Iterator[Problem]:
    """An id that stands twice, so that a link to it is in doubt."""
    for value, count in page.ids.items():
        if count > 1:
            yield Problem(
                page.path,
                _line(page.tree.xpath("//*[@id=$id]", id=value)[1]),
                f"the id '{value}' stands {count} times; it may stand once",
            )


def _dead_links(page: BuiltPage, base: str, pages: dict[str, BuiltPage], files: set[str]) -> Iterator[Problem]:
    """A link within the site that leads to no page, no file or no anchor."""
    for element in page.tree.iter("a", "area", "link"):
        written = element.get("href")
        if written is None:
            continue
        target, fragment = urldefrag(urljoin(base + page.url, written.strip()))
        if urlsplit(target)[:2] != urlsplit(base)[:2]:
            continue
        if not target.startswith(base):
            yield Problem(
                page.path, _line(element), f"'{written}' leads out of the site; it is at {urlsplit(base).path}"
            )
            continue
        name = unquote(target.removeprefix(base))
        name = f"{name}index.html" if not name or name.endswith("/") else name
        if name not in files:
            yield Problem(page.path, _line(element), f"'{written}' leads nowhere; there is no {name}")
        elif fragment and name in pages and unquote(fragment) not in pages[name].ids:
            yield Problem(
                page.path, _line(element), f"'{written}' leads to no anchor; {name} has no id '{unquote(fragment)}'"
            )


def _outside_requests(page: BuiltPage, base: str) -> Iterator[Problem]:
    """Whatever the page would have a browser ask of another host."""
    for element, url in _requests(page.tree):
        if _is_outside(urljoin(base + page.url, url), base):
            yield Problem(
                page.path, _line(element), f"asks another host for '{url}'; everything must come from the site itself"
            )


def _requests(tree: html.HtmlElement) -> Iterator[tuple[html.HtmlElement, str]]:
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        if element.tag == "link" and _FETCHING_RELS & set((element.get("rel") or "").lower().split()):
            yield element, element.get("href") or ""
        for attribute, tags in _FETCHING.items():
            if element.tag in tags and (value := element.get(attribute)):
                yield element, value
        for candidate in (element.get("srcset") or "").split(","):
            yield from ((element, part) for part in candidate.split()[:1])
        for css in (element.get("style"), element.text if element.tag == "style" else None):
            yield from ((element, url) for url in _CSS_URL.findall(css or ""))
        if element.tag == "meta" and (element.get("http-equiv") or "").lower() == "refresh":
            yield element, (element.get("content") or "").partition("=")[2].strip("'\" ")


def _css_requests(name: str, css: str, base: str) -> Iterator[Problem]:
    for found in _CSS_URL.finditer(css):
        if _is_outside(urljoin(base + name, found[1]), base):
            yield Problem(
                name,
                css.count("\n", 0, found.start()) + 1,
                f"asks another host for '{found[1]}'; everything must come from the site itself",
            )


def _is_outside(url: str, base: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in ("http", "https", "ws", "wss", "ftp") and parts[:2] != urlsplit(base)[:2]


def _line(element: html.HtmlElement) -> int:
    return int(element.sourceline or 1)
