"""Programs that follow links find the same from a page as from its link set: the library of https://signposting.org reads both over HTTP."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import urljoin

import pytest
from signposting import Signposting
from signposting.htmllinks import find_signposting_html
from signposting.linkset import find_signposting_linkset

from browser.serving import served
from conftest import HOSTED

pytestmark = pytest.mark.filterwarnings("ignore:No direct signposting found:UserWarning")
PAGES = {
    "a version": "code/1960/",
    "a part of it": "code/1960/moorings/",
    "a clause of it": "code/1960/moorings-1/",
    "an older version": "code/1950-draft/",
    "a report": "reports/westquay/1952-03-04-tides/",
}
TYPES = {"reports": "https://schema.org/Report", "code": "https://schema.org/CreativeWork"}


@pytest.fixture(scope="module")
def host(harbour_site: Path) -> Iterator[str]:
    """The address of the made-up code of nine versions on this machine."""
    with pytest.MonkeyPatch.context() as patch, served(harbour_site) as address:
        patch.setenv("NO_PROXY", "127.0.0.1")
        yield address


@cache
def from_head(address: str) -> Signposting:
    """What the library finds in the head of a page."""
    return find_signposting_html(address)


@cache
def from_set(address: str) -> Signposting:
    """What the library finds in a link set."""
    return find_signposting_linkset(address)


def of_page(host: str, url: str) -> Signposting:
    """What the link set that the head of a page names says of that page, at the address where the site will be."""
    (named,) = from_head(host + url).linksets
    assert named.type == "application/linkset+json"
    return from_set(str(named.target)).for_context(HOSTED + url)


@pytest.mark.parametrize("url", PAGES.values(), ids=PAGES)
def test_a_page_leads_to_its_set(host: str, url: str) -> None:
    """From the page alone the library reaches its set, and learns from it what the page is and how to cite it."""
    found = of_page(host, url)
    assert found.citeAs is not None
    assert str(found.citeAs.target) == HOSTED + url
    assert {str(one.target) for one in found.types} == {TYPES[url.partition("/")[0]]}


@pytest.mark.parametrize("url", PAGES.values(), ids=PAGES)
def test_every_file_is_served(host: str, harbour_site: Path, url: str) -> None:
    """Each file and description that the set names is a file of the site, with its type; none is named twice."""
    found = of_page(host, url)
    files = [*found.items, *found.describedBy]
    assert len({str(one.target) for one in files}) == len(files)
    for one in files:
        assert one.type
        assert (harbour_site / str(one.target).removeprefix(HOSTED)).is_file()
    assert not url.startswith("reports/") or {"application/pdf", "text/markdown"} <= {
        str(one.type) for one in found.items
    }


@pytest.mark.parametrize("url", PAGES.values(), ids=PAGES)
def test_descriptions_are_metadata(host: str, url: str) -> None:
    """What describes a text is its references for reference managers; from the head the whole site is described too."""
    described = {str(one.target) for one in of_page(host, url).describedBy}
    assert described == set() or {address.rpartition("/")[2].partition(".")[0] for address in described} == {"citation"}
    assert [str(one.target) for one in from_head(host + url).describedBy] == [urljoin(host, "llms.txt")]


def test_a_clause_is_of_its_version(host: str) -> None:
    """A clause is in the collection of its version, and so is each part; the version is in none."""
    for url in ("code/1960/moorings/", "code/1960/moorings-1/"):
        collection = of_page(host, url).collection
        assert collection is not None
        assert str(collection.target) == f"{HOSTED}code/1960/"
    assert of_page(host, "code/1960/").collection is None
