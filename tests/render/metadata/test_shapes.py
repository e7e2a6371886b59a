"""What a search engine reads from the built pages has the shapes that it has to have: extruct reads it, pyshacl checks it."""

import json
import socket
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import extruct
import pytest
from pyshacl import validate
from rdflib import RDF, SDO, Graph, URIRef

pytestmark = pytest.mark.filterwarnings(
    "ignore:ConjunctiveGraph is deprecated:DeprecationWarning"
)  # rdflib uses it itself
SITES = ("built_site", "harbour_site", "lighthouse_site")
SHAPES = Path(__file__).parent / "shapes.ttl"
CONTEXT = "https://schema.org"
LOCAL = {"@vocab": str(SDO).replace("https", "http")}
"""What that context says of these terms: they are schema.org's. Nothing is fetched."""


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test here asks any host for anything."""

    def refused(*_: object) -> None:
        raise AssertionError("asks a host")

    monkeypatch.setattr(socket.socket, "connect", refused)


@pytest.fixture(scope="module", params=("known_site", *SITES[1:]))
def full_site(request: pytest.FixtureRequest) -> Path:
    """Those that surely have reports."""
    built: Path = request.getfixturevalue(request.param)
    return built


@pytest.fixture(scope="module", params=SITES)
def site(request: pytest.FixtureRequest) -> Path:
    """Each of the built sites that tests share."""
    built: Path = request.getfixturevalue(request.param)
    return built


@cache
def graphs(site: Path) -> dict[str, Graph]:
    """The data of each page that has some, by its address."""
    return {path.parent.relative_to(site).as_posix(): graph for path in pages(site) for graph in read(path)}


def pages(site: Path) -> Iterator[Path]:
    """Every page of a built site."""
    return site.rglob("index.html")


def read(page: Path) -> Iterator[Graph]:
    """What extruct reads from a page."""
    for data in extruct.extract(page.read_text("utf-8"), syntaxes=["json-ld"])["json-ld"]:
        yield as_graph(data)


def as_graph(data: dict[str, Any]) -> Graph:
    """Data of a page as triples."""
    assert data["@context"] == CONTEXT
    return Graph().parse(data=json.dumps({**data, "@context": LOCAL}), format="json-ld")


@cache
def shapes() -> Graph:
    """What the data have to be."""
    return Graph().parse(SHAPES)


def faults(graph: Graph) -> str:
    """What pyshacl finds wrong, in its words."""
    conforms, _, told = validate(graph, shacl_graph=shapes())
    return "" if conforms else str(told)


def term(name: str) -> URIRef:
    """A term of schema.org as the shapes have it."""
    return URIRef(LOCAL["@vocab"] + name)


def test_every_page_has_the_shapes(site: Path) -> None:
    """In the data of all pages pyshacl finds nothing wrong: of one thing they say the same. Every page but the home page has data."""
    found = graphs(site)
    for welsh in (True, False):  # whose pages have other names for the same things
        whole = Graph()
        for url, graph in found.items():
            if url.startswith("cy/") == welsh:
                whole += graph
        assert faults(whole) == ""
    homes = {"." if url == "" else url for url in ("", "cy")}
    assert {path.parent.relative_to(site).as_posix() for path in pages(site)} - found.keys() <= homes


def test_every_term_is_of_schema_org(site: Path) -> None:
    """Each class and property is one that schema.org defines."""
    known = {str(term(name)) for name in SDO.__annotations__}
    used = {str(name) for graph in graphs(site).values() for _, name, _ in graph if name != RDF.type}
    used |= {str(kind) for graph in graphs(site).values() for kind in graph.objects(None, RDF.type)}
    assert used - known == set()


def test_each_kind_of_page_has_its_thing(full_site: Path) -> None:
    """Pages of versions and clauses describe a version or a part of it, those of reports the report, those of councils the council."""
    kinds: dict[str, Counter[str]] = {}
    for url, graph in graphs(full_site).items():
        described = {str(kind).rpartition("/")[2] for kind in graph.objects(None, RDF.type)}
        first, _, rest = url.removeprefix("cy/").partition("/")
        place = first if first != "reports" or not rest else f"{first}{'/…' * (1 + rest.count('/'))}"
        kinds.setdefault(place, Counter()).update(described)
    assert kinds["clauses"]["CreativeWork"] >= kinds["clauses"]["BreadcrumbList"] - 2  # not the lists of clauses
    assert kinds["code"]["CreativeWork"] > 5
    assert kinds["reports/…/…"]["Report"] > 0
    assert kinds["reports/…"]["GovernmentOrganization"] > 0
    assert kinds["about"].keys() == {"BreadcrumbList", "ListItem"}


def good() -> dict[str, Any]:
    """Data that have the shapes: of a made-up clause."""
    root = "https://made-up.example/"
    return {
        "@context": CONTEXT,
        "@graph": [
            {
                "@type": "BreadcrumbList",
                "itemListElement": [
                    {"@type": "ListItem", "position": 1, "name": "Home", "item": root},
                    {"@type": "ListItem", "position": 2, "name": "Lamps 1"},
                ],
            },
            {
                "@type": "CreativeWork",
                "@id": f"{root}code/1901/lamps-1/",
                "name": "Lamps 1",
                "inLanguage": "en-GB",
                "version": "1901",
                "exampleOfWork": {"@id": f"{root}clauses/lamps-1/"},
            },
        ],
    }


def things(data: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """What such data describe, by a name."""
    trail, work = data["@graph"]
    first, last = trail["itemListElement"]
    return {"trail": trail, "first": first, "last": last, "work": work}


def test_the_shapes_allow() -> None:
    """The made-up data that have each fault below are themselves without fault."""
    assert faults(as_graph(good())) == ""


@pytest.mark.parametrize(
    ("thing", "name", "value"),
    [
        ("work", "name", None),
        ("work", "name", ["Lamps 1", "Lamps 2"]),
        ("work", "version", None),
        ("work", "exampleOfWork", None),
        ("work", "exampleOfWork", "https://made-up.example/clauses/lamps-1/"),
        ("work", "@id", "https://made-up.example/clauses/lamps-1/"),
        ("work", "author", "Somebody"),
        ("work", "inLanguage", "english"),
        ("work", "@type", "Report"),
        ("trail", "itemListElement", None),
        ("last", "position", None),
        ("last", "position", "2"),
        ("first", "item", "/"),
        ("first", "name", " "),
    ],
)
def test_the_shapes_refuse(thing: str, name: str, value: object) -> None:
    """A thing without a name, an address that is not whole, a property that nobody expects: each is a fault."""
    data = good()
    changed = things(data)[thing]
    changed[name] = value
    if value is None:
        del changed[name]
    assert faults(as_graph(data)) != ""
