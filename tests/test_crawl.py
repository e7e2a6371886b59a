"""The built site walked by a stranger: it knows nothing of the project, follows whatever it meets, and finds nothing dead.

The site is served as its host serves it, under a path and at a root, compressed, with a page for addresses that lead nowhere and no headers
of ours.
"""

import gzip
import http.client
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
import yaml
from lxml import etree, html

from browser.serving import PATH, served
from codebook.book import Book
from codebook.values import contact
from conftest import HOSTED, ROOT, mkdocs

HOME = "https://ethics.example.org"
CSS = re.compile(r"""url\(["']?([^"')]+)""")


@dataclass
class Crawl:
    """What was found from a first address on."""

    served: str
    """Where it is served: scheme and host."""
    promised: str
    """Where it says that it stands."""
    bodies: dict[str, bytes] = field(default_factory=dict)
    """By the addresses that were asked for."""
    ids: dict[str, set[str]] = field(default_factory=dict)
    """The anchors of each page."""
    dead: list[str] = field(default_factory=list)
    outside: set[str] = field(default_factory=set)
    """Addresses on other hosts: told, never asked for."""
    anchors: list[tuple[str, str, str]] = field(default_factory=list)
    """Page, where a link leads, and the anchor there."""
    encodings: set[str] = field(default_factory=set)

    def walk(self, *first: str) -> None:
        """Follows everything from the first addresses on."""
        waiting = [(address, "the start") for address in first]
        host = http.client.HTTPConnection(urlsplit(self.served).netloc)
        while waiting:
            address, source = waiting.pop()
            if address in self.bodies:
                continue
            host.request("GET", urlsplit(address).path, headers={"Accept-Encoding": "gzip"})
            answer = host.getresponse()
            body = answer.read()
            self.encodings.add(encoding := answer.getheader("Content-Encoding", ""))
            self.bodies[address] = gzip.decompress(body) if encoding == "gzip" else body
            if answer.status != 200:
                self.dead.append(f"{source} -> {address}: {answer.status}")
                continue
            kind = answer.getheader("Content-Type", "")
            waiting += ((to, address) for to in self.met(address, kind, self.bodies[address]))
        host.close()

    def met(self, address: str, kind: str, body: bytes) -> Iterator[str]:
        """Every address of this site in an answer, on whatever host it says that it stands."""
        for to in self.mentioned(address, kind, body):
            whole, anchor = urldefrag(urljoin(address, to))
            if whole.startswith(self.promised):
                whole = self.served + whole.removeprefix(self.promised)
            if not whole.startswith(f"{self.served}/"):
                self.outside.add(whole)
                continue
            if anchor and kind.startswith("text/html"):
                self.anchors.append((address, whole, anchor))
            yield whole

    def mentioned(self, address: str, kind: str, body: bytes) -> Iterator[str]:
        """Whatever is written as an address."""
        if kind.startswith("text/html"):
            tree = html.document_fromstring(body, parser=html.HTMLParser(encoding="utf-8"))
            self.ids[address] = {str(element.get("id")) for element in tree.iter() if element.get("id")}
            for element in tree.iter():
                yield from (
                    str(element.get(name)) for name in ("href", "src", "action", "poster", "data") if element.get(name)
                )
        elif "css" in kind:
            yield from CSS.findall(body.decode())
        elif "xml" in kind and not address.endswith((".svg", ".docx")):
            for node in etree.fromstring(body).iter():
                yield from (str(value) for name, value in node.attrib.items() if name in ("href", "src"))
                if isinstance(node.tag, str) and node.tag.endswith("}loc"):
                    yield str(node.text)
        elif "json" in kind and not address.endswith("build.json"):
            yield from (value for value in strings(json.loads(body)) if value.startswith((self.promised, "https://")))


def strings(data: object) -> Iterator[str]:
    """Every text within some JSON."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for value in data.values():
            yield from strings(value)
    elif isinstance(data, list):
        for value in data:
            yield from strings(value)


@pytest.fixture(
    scope="module",
    params=[pytest.param(PATH, id="under a path"), pytest.param("/", id="at a root", marks=pytest.mark.prove)],
)
def crawl(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, real_project: Path
) -> tuple[Crawl, Path]:
    """The site, built for an address, served and walked from its home page and its map; and where it was built."""
    if HOME + request.param == HOSTED:
        site = Path(request.getfixturevalue("built_site"))
    else:
        site = tmp_path_factory.mktemp("crawled") / "site"
        done = mkdocs(real_project, site, HOME + request.param)
        assert done.returncode == 0, done.stderr
    with served(site, request.param) as root:
        found = Crawl(root.removesuffix(request.param), HOME)
        found.walk(root, f"{root}sitemap.xml")
    return found, site


def test_nothing_is_dead(crawl: tuple[Crawl, Path]) -> None:
    """Every link, picture, style, script, canonical, alternate, relation and entry of the map leads to something."""
    found, _ = crawl
    assert found.dead == []
    assert len(found.ids) > 10
    assert "gzip" in found.encodings


def test_every_anchor_is_there(crawl: tuple[Crawl, Path]) -> None:
    """What stands behind # in a link is an id of the page that it leads to."""
    found, _ = crawl
    assert len(found.anchors) > 20
    assert [link for link in found.anchors if link[2] not in found.ids.get(link[1], set()) and link[2] != "top"] == []


def test_everything_that_was_built_is_reached(crawl: tuple[Crawl, Path]) -> None:
    """From the home page and the map on, a stranger meets each page, and the map has each once that search engines should show."""
    found, site = crawl
    pages = {path.relative_to(site).as_posix().removesuffix("index.html") for path in site.rglob("index.html")}
    root = next(address for address in found.bodies if address.endswith("sitemap.xml")).removesuffix("sitemap.xml")
    facts = yaml.safe_load((ROOT / "docs/site.yml").read_text("utf-8"))
    moved = {
        entry["was"].removeprefix("/") for entry in facts.get("moved", ())
    }  # what leads on is known to those who kept its address
    assert {address.removeprefix(root) for address in found.ids} | moved == pages
    listed = [str(node.text) for node in etree.fromstring(found.bodies[f"{root}sitemap.xml"]).iter("{*}loc")]
    shown = set()
    for page in pages - moved:
        tree = html.document_fromstring(found.bodies[root + page])
        shown |= {str(link.get("href")) for link in tree.iter("link") if link.get("rel") == "canonical"}
    assert len(listed) > 10
    assert sorted(listed) == sorted(shown)


def test_dates_of_the_map_are_the_documents_own(crawl: tuple[Crawl, Path], real_book: Book) -> None:
    """The map tells a date of the pages whose documents have one, that very one, and of no other: never the day of the build."""
    found, _ = crawl
    (body,) = (body for address, body in found.bodies.items() if address.endswith("sitemap.xml"))
    places = etree.fromstring(body).iter("{*}url")
    told = {str(place.findtext("{*}loc")): place.findtext("{*}lastmod") for place in places}
    assert len(told) > 10
    home = min(told, key=len)
    dates = {f"{home}{page.url}": page.date or None for page in real_book.pages if not page.canonical}
    assert told == dates


def test_an_address_that_leads_nowhere_says_so(crawl: tuple[Crawl, Path]) -> None:
    """Any other address is answered with 404 and the page for it, whose own links lead on from any depth."""
    found, site = crawl
    root = "/" if "/a/path/" not in next(iter(found.bodies)) else PATH
    with served(site, root) as address:
        lost = Crawl(address.removesuffix(root), HOME)
        lost.walk(f"{address}no/such/page/")
        (dead,) = lost.dead
        assert dead.endswith(": 404")
        (body,) = lost.bodies.values()
        links = lost.met(f"{address}no/such/page/", "text/html", body)
        led = {urlsplit(link).path for link in links} - {f"{root}no/such/page/"}
        again = Crawl(address.removesuffix(root), HOME)
        again.walk(*(again.served + path for path in led - {urlsplit(url).path for url in found.bodies}))
    assert again.dead == []
    assert again.bodies.keys() == {f"{again.served}{root}assets/nearest.js"}
    assert len(led) > 5


WORDS = (".html", ".txt", ".xml", ".md", ".csv", ".ris", ".bib")
"""Files with words of texts."""
NAMES = ("w3.org", "schema.org")
"""Hosts in names of vocabularies, which nothing asks for."""


def test_nothing_that_was_built_holds_what_must_not_be_published(crawl: tuple[Crawl, Path]) -> None:
    """No contact data but that of whoever runs the site, no path of the machine that built it, and no address of another host but those that a document names."""
    found, site = crawl
    here = re.compile(rf"{re.escape(str(ROOT))}\b")
    machine = re.compile(rf"/(?:home|root|tmp|Users)/[\w.-]+/|localhost|127\.0\.0\.1|{here.pattern}")
    sources = "".join(path.read_text("utf-8") for path in (ROOT / "docs").rglob("*") if path.suffix in (".md", ".yml"))
    own = yaml.safe_load((ROOT / "docs/site.yml").read_text("utf-8"))["contact"]
    wrong = []
    assert list(site.rglob("*.pf_fragment"))
    assert list(site.rglob("texts/*.gz")) or not [*site.glob("reports/*/*/index.html")]
    for path in sorted(site.rglob("*")):
        if path.suffix.startswith((".pf_", ".pagefind", ".gz")):  # what the search reads, compressed
            text = gzip.decompress(path.read_bytes()).decode("utf-8", "replace")
            if path.suffix == ".pf_fragment" or path.parent.name == "texts":
                wrong += [(path.name, found.words) for found in contact.find(text) if found.sure and found.words != own]
            # Pagefind's own program tells where its makers built it
            wrong += [(path.name, words) for words in (here if path.suffix == ".pagefind" else machine).findall(text)]
        elif path.suffix == ".docx":
            with zipfile.ZipFile(path) as parts:
                text = " ".join(re.sub("<[^>]*>", "", parts.read(name).decode("utf-8")) for name in parts.namelist())
            wrong += [(path.name, found.words) for found in contact.find(text) if found.sure and found.words != own]
            wrong += [(path.name, words) for words in machine.findall(text)]
        elif path.suffix in (*WORDS, ".json", ".js", ".css", ".svg") and path.name != "LICENCE.txt":
            text = path.read_text("utf-8")
            if path.suffix in WORDS or path.parts[-2] == "data":
                wrong += [(path.name, found.words) for found in contact.find(text) if found.sure and found.words != own]
            wrong += [(path.name, words) for words in machine.findall(text)]
    wrong += [("link", to) for to in found.outside if urlsplit(to).scheme in ("http", "https") and to not in sources]
    assert [one for one in wrong if not any(host in one[1] for host in NAMES)] == []
