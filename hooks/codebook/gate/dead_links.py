"""Finds dead links and anchors, duplicate ids and requests to other hosts in the files of a built site."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, unquote, urljoin, urlsplit

from codebook.gate.elements import Element, Tag, parsed
from codebook.gate.site_files import files_in
from codebook.gate.url_references import UrlReference, named, references_in_css, references_of
from codebook.model import Problem
from codebook.values.content_security_policy import SCRIPTS, hash_of

NOWHERE = "https://site.invalid/"
"""Base URL for a site without an address (RFC 2606)."""

_REMOTE = {"http", "https", "ws", "wss", "ftp"}


@dataclass(frozen=True)
class BuiltPage:
    """An HTML file of the site."""

    path: str
    tree: Element

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        """All elements, in order, without comments."""
        return tuple(element for element in self.tree.iter() if element.tag)

    @cached_property
    def starts(self) -> Counter[Tag]:
        """Counts each start of an element: what depends on that alone is looked at once, or never again if another page has it."""
        return Counter(element.start for element in self.elements)

    def of_name(self, name: str) -> list[Element]:
        """Returns the elements of a name, in order."""
        starts = {start for start in self.starts if start.name == name}
        return [element for element in self.elements if element.start in starts] if starts else []

    def with_start(self, start: Tag) -> Iterator[Element]:
        """Yields the elements that start so."""
        return (element for element in self.elements if element.start is start)

    @cached_property
    def ids(self) -> Counter[str]:
        """Counts each id."""
        found = Counter[str]()
        for start, count in self.starts.items():
            if "id" in start.attrib:
                found[start.attrib["id"]] += count
        return found

    @property
    def url_references(self) -> Iterator[UrlReference]:
        """Yields every URL on the page."""
        return references_of(self.elements)

    def forget(self) -> None:
        """Ends the use of the page: without elements that know what they are in, its memory is free at once."""
        for element in self.elements:
            element.parent = None


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
        plain = _plain(written)
        if plain and (file := _beside(name, *plain[:2])) is not None:
            return "", file, plain[2]
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


_PLAIN = re.compile(
    r"(?P<up>(?:\.\./)*)(?P<down>(?:[a-z0-9_-][a-z0-9._-]*(?:/|(?=#)|$))*)(?:#(?P<anchor>[A-Za-z0-9._-]*))?"
)
"""A link within the site as templates write it: one that `urljoin` would not change otherwise."""


@lru_cache(maxsize=40_000)
def _plain(written: str) -> tuple[int, str, str] | None:
    """Returns how many folders up a plain link leads, its path from there and its anchor; None of any other link."""
    found = _PLAIN.fullmatch(written)
    return found and (len(found["up"]) // 3, found["down"], found["anchor"] or "")


def _beside(name: str, up: int, down: str) -> str | None:
    """Returns the file to which a plain link from the file `name` leads; None if it leads out of the site."""
    above = _above(name)
    if up >= len(above):
        return None
    if not down and not up:
        return name
    place = above[up] + down
    return f"{place}index.html" if not place or place.endswith("/") else place


@lru_cache(maxsize=8)
def _above(name: str) -> tuple[str, ...]:
    """Returns the folder of a file, with a final `/`, and each folder above it; nothing if its name is not plain."""
    if not _PLAIN_NAME.fullmatch(name):
        return ()
    folders = name.split("/")[:-1]
    return tuple("".join(f"{folder}/" for folder in folders[:number]) for number in range(len(folders), -1, -1))


_PLAIN_NAME = re.compile("[a-z0-9._/-]+")


class Target(NamedTuple):
    """A place in the site that a file leads to."""

    file: str
    anchor: str
    written: str
    line: int

    @property
    def place(self) -> str:
        """File and anchor in a line."""
        return f"{self.file}#{self.anchor}".replace("\n", " ")


@dataclass(frozen=True)
class Links:
    """The links of a file: what is wrong with them independent of other files, and where they lead."""

    problems: tuple[Problem, ...] = ()
    ids: str = ""
    """Ids of the page, each between line ends. As one text they take a tenth of the memory."""
    leads: str = ""
    """Places in the site that it leads to, one a line: file, `#` and anchor."""


def links_of(page: BuiltPage, site: BuiltSite) -> Links:
    """Returns the links and ids of a page. They depend on no other file."""
    # each start of an element once: `_links` gets every element, and of its line
    once = {one for start in page.starts for one in named(start)}
    once.update((reference.url, reference.fetched) for reference in references_of(page.of_name("style")))
    targets = [site.place(page.path, url, fetched=fetched) for url, fetched in once]
    problems = _links(page.path, page.url_references, site)[0] if any(fault for fault, _, _ in targets) else ()
    leads = {Target(file, anchor, "", 1).place for _, file, anchor in targets if file}
    return Links((*_doubled_ids(page), *problems), "\n".join(("", *page.ids, "")), "\n".join(sorted(leads)))


def _has_id(ids: str, anchor: str) -> bool:
    return "\n" not in anchor and f"\n{anchor}\n" in ids


def _links(name: str, url_references: Iterable[UrlReference], site: BuiltSite) -> tuple[list[Problem], list[Target]]:
    problems: list[Problem] = []
    targets: list[Target] = []
    places: dict[tuple[str, bool], tuple[str, str, str]] = {}
    for reference in url_references:
        written = reference.url, reference.fetched
        is_new = written not in places
        if is_new:
            places[written] = site.place(name, reference.url, fetched=reference.fetched)
        fault, file, anchor = places[written]
        if fault:
            problems.append(Problem(name, reference.line, fault))
        elif file and is_new:
            targets.append(Target(file, anchor, reference.url, reference.line))
    return problems, targets


def check_site(folder: Path, address: str = "") -> tuple[Problem, ...]:
    """Checks the site in `folder`, built for `address`, for dead links only (not `active_content`)."""
    return dead_links(read_built(folder, address))


class _Pages(Mapping[str, BuiltPage]):
    """The pages in a folder, each read when it is asked for and not kept."""

    def __init__(self, folder: Path, files: Iterable[str]) -> None:
        self._folder = folder
        self._files = dict.fromkeys(name for name in files if name.endswith(".html"))

    def __getitem__(self, name: str) -> BuiltPage:
        return BuiltPage(name, parsed(_text(self._folder / name)))

    def __contains__(self, name: object) -> bool:
        return name in self._files

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


def read_built(folder: Path, address: str = "") -> BuiltSite:
    """Reads the site in `folder`, built for `address`."""
    names = files_in(folder)
    files = frozenset(names)
    styles = {name: _text(folder / name) for name in names if name.endswith(".css")}
    hashes = {name: hash_of((folder / name).read_bytes()) for name in SCRIPTS if name in files}
    base = (address or NOWHERE).rstrip("/") + "/"
    return BuiltSite(base, files, _Pages(folder, names), styles, hashes, folder.as_posix())


def dead_links(site: BuiltSite) -> tuple[Problem, ...]:
    """Returns a problem for each dead link, dead anchor, duplicate id and request to another host."""
    where = LinkCollector(site)
    for page in site.pages.values():
        where.add(page.path, links_of(page, site))
    return where.problems()


class LinkCollector:
    """Where the pages of a site lead, collected page by page. Of each page only its ids are held."""

    def __init__(self, site: BuiltSite) -> None:
        self._site = site
        self._found: list[Problem] = []
        self._ids: dict[str, str] = {}
        self._leads: set[str] = set()

    def add(self, name: str, links: Links) -> None:
        """Adds the links of a page."""
        self._found += links.problems
        self._ids[name] = links.ids
        self._leads.update(links.leads.split("\n"))

    def problems(self) -> tuple[Problem, ...]:
        """Returns the problems of all links, and of style sheets, once every page is there. Only if one is dead are pages read again, for its line."""
        site = self._site
        if not site.pages:
            return (Problem(site.folder, 1, "there is no page here; build the site first"),)
        found = [*self._found]
        for name, text in site.styles.items():
            problems, targets = _links(name, references_in_css(text), site)
            found += (*problems, *self._dead(name, targets))
        if any(self._is_dead(place) for place in self._leads if place):
            for page in site.pages.values():
                found += self._dead(page.path, _links(page.path, page.url_references, site)[1])
        return tuple(sorted(found))

    def _is_dead(self, place: str) -> bool:
        file, _, anchor = place.partition("#")
        return bool(self._site.missing(Target(file, anchor, "", 1), self._ids))

    def _dead(self, name: str, targets: Iterable[Target]) -> Iterator[Problem]:
        for target in targets:
            if message := self._site.missing(target, self._ids):
                yield Problem(name, target.line, message)


def _text(path: Path) -> str:
    return path.read_text("utf-8", "replace")


def _doubled_ids(page: BuiltPage) -> Iterator[Problem]:
    for value, count in page.ids.items():
        if count > 1:
            _, second, *_ = (element for element in page.elements if element.get("id") == value)
            yield Problem(page.path, second.sourceline, f"the id '{value}' is there {count} times; at most once")
