"""Finds every URL that a page or a style sheet names, and whether a browser fetches it without a click."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from codebook.gate.elements import Element, Tag

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
_NAMING = frozenset(("href", "src", "srcset", "imagesrcset", "data", "poster", "background", "style", "xlink:href"))
"""Attributes that name a URL."""
_PICTURES = frozenset(("og:image", "og:image:url", "og:image:secure_url"))
"""What names the picture that other sites show of a link, and fetch."""
_CSS_URL = re.compile(r"""url\(\s*(["']?)(?P<url>.*?)\1\s*\)|@import\s*(["'])(?P<sheet>.*?)\3""", re.IGNORECASE)
_CANDIDATE = re.compile(r"(\S*[^\s,])(?:\s+[\d.]+[wxh])*")
"""One candidate of a `srcset`; its URL may contain commas."""
_REFRESH = re.compile(r"^[\d.\s]*[;,]?\s*(?:url\s*=)?", re.IGNORECASE)


@dataclass(frozen=True)
class UrlReference:
    """A URL in a file of the site."""

    url: str
    line: int
    fetched: bool
    """Whether a browser fetches it without a click."""


def references_of(elements: Iterable[Element]) -> Iterator[UrlReference]:
    """Yields every URL that elements of a page name."""
    for element in elements:
        for url, fetched in named(element.start):
            yield UrlReference(url, element.sourceline, fetched)
        if element.tag == "style":
            for reference in references_in_css(element.text or ""):
                yield UrlReference(reference.url, element.sourceline, fetched=True)


@lru_cache(maxsize=40_000)
def named(start: Tag) -> tuple[tuple[str, bool], ...]:
    """Returns each URL that the attributes of an element name, and whether a browser fetches it without a click."""
    return tuple(_named(start.name, start.attrib))


def _named(tag: str, attributes: Mapping[str, str]) -> Iterator[tuple[str, bool]]:
    if tag != "meta" and _NAMING.isdisjoint(attributes):
        return
    if tag in _FOLLOWED and "href" in attributes:
        rels = set(attributes.get("rel", "").lower().split())
        yield attributes["href"], tag == "link" and bool(rels & _FETCHED_RELS)
    for attribute, tags in _FETCHED.items():
        if tag in tags and attribute in attributes:
            yield attributes[attribute], True
    for attribute in ("srcset", "imagesrcset"):
        for found in _CANDIDATE.finditer(attributes.get(attribute, "")):
            yield found[1], True
    for reference in references_in_css(attributes.get("style", "")):
        yield reference.url, True
    if tag == "meta" and attributes.get("property") in _PICTURES:
        yield attributes.get("content", ""), True
    if tag == "meta" and attributes.get("http-equiv", "").lower() == "refresh":
        yield _REFRESH.sub("", attributes.get("content", "")).strip("'\" "), True


def references_in_css(css: str) -> Iterator[UrlReference]:
    """Yields every URL that a style sheet names."""
    for found in _CSS_URL.finditer(css):
        yield UrlReference(found["url"] or found["sheet"] or "", css.count("\n", 0, found.start()) + 1, fetched=True)
