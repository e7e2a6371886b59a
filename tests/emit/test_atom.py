"""Every feed of the built sites keeps the rules of RFC 4287: libxml2 checks it by a grammar in RELAX NG."""

from pathlib import Path

import feedparser
import pytest
import rnc2rng
from lxml import etree

from emit.trees import ATOM, find

SITES = ("built_site", "harbour_site", "lighthouse_site")
GRAMMAR = Path(__file__).parent / "atom.rnc"
FEED = f"""<feed xmlns="{ATOM}" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <id>https://made-up.example/feed.xml</id><title>Lamps (made up)</title><updated>1901-11-05T00:00:00+00:00</updated>
  <link rel="self" href="https://made-up.example/feed.xml" type="application/atom+xml"/>
  <entry><id>urn:1</id><title>Oil</title><updated>1901-11-05T00:00:00Z</updated><author><name>Keeper</name></author>
    <link href="https://made-up.example/"/><summary>Oil.</summary><dc:date>1901-11</dc:date></entry>
</feed>"""
FAULTS = {
    "no id": ("<id>urn:1</id>", ""),
    "two ids": ("<id>urn:1</id>", "<id>urn:1</id><id>urn:2</id>"),
    "no title": ("<title>Oil</title>", ""),
    "two titles": ("<title>Lamps (made up)</title>", "<title>Lamps</title><title>Oil</title>"),
    "no moment": ("<updated>1901-11-05T00:00:00Z</updated>", ""),
    "a day": ("05T00:00:00Z", "05"),
    "no time zone": ("00:00Z", "00:00"),
    "a link to nowhere": ('<link href="https://made-up.example/"/>', "<link/>"),
    "a type that is none": ("application/atom+xml", "atom"),
    "two summaries": ("<summary>Oil.</summary>", "<summary>Oil.</summary><summary>Wick.</summary>"),
    "an element that Atom lacks": ("<summary>Oil.</summary>", "<description>Oil.</description>"),
    "an attribute that Atom lacks": ("<summary>", '<summary kind="text">'),
    "a person without a name": ("<name>Keeper</name>", ""),
    "an entry before the feed's own": ("  <id>https", "<entry/><id>https"),
    "text between": ("</entry>", "</entry>Lamp"),
}


@pytest.fixture(scope="module")
def grammar() -> etree.RelaxNG:
    """The rules of RFC 4287."""
    translated = rnc2rng.dumps(rnc2rng.load(str(GRAMMAR)))
    return etree.RelaxNG(etree.fromstring(translated.replace('xmlns:local=""', "").encode()))  # no XML has that


@pytest.fixture(scope="module", params=SITES)
def feeds(request: pytest.FixtureRequest) -> list[Path]:
    """The feeds of each of the built sites that tests share."""
    site: Path = request.getfixturevalue(request.param)
    found = sorted((site / "feeds").rglob("*.xml"))
    followed = {path.stem for path in (site / "feeds/clauses").iterdir()}
    assert followed == {page.parent.name for page in site.glob("clauses/*/index.html")}
    assert followed
    return found


def test_each_keeps_the_grammar(feeds: list[Path], grammar: etree.RelaxNG) -> None:
    """Every feed is what the grammar allows."""
    for feed in feeds:
        grammar.assertValid(etree.parse(feed))


def test_each_keeps_what_no_grammar_says(feeds: list[Path]) -> None:
    """4.1: each entry has an author and, without content, a link to a page; the feed names itself, with one link of a kind; no id twice."""
    for feed in feeds:
        tree = etree.parse(feed)
        assert (
            find(tree, "//a:entry[not(a:author)] | //a:entry[not(a:content) and not(a:link[@rel='alternate'])]") == []
        )
        assert len(find(tree, "/a:feed/a:link[@rel='self']")) == 1
        for element in find(tree, "//a:feed | //a:entry"):
            links = [(one.get("rel"), one.get("type"), one.get("hreflang")) for one in find(element, "a:link")]
            assert len(links) == len(set(links))
        ids = find(tree, "//a:id/text()")
        assert len(ids) == len(set(ids))


def test_a_program_reads_the_same(feeds: list[Path]) -> None:
    """A reader of feeds finds nothing wrong with them, and as many entries as they have."""
    for feed in feeds:
        read = feedparser.parse(feed.read_bytes())
        assert not read.bozo, (feed, read.get("bozo_exception"))
        assert len(read.entries) == len(find(etree.parse(feed), "//a:entry"))


def test_the_grammar_allows(grammar: etree.RelaxNG) -> None:
    """The made-up feed that has each fault below is itself without fault."""
    grammar.assertValid(etree.fromstring(FEED))


@pytest.mark.parametrize(("old", "new"), FAULTS.values(), ids=FAULTS)
def test_the_grammar_refuses(grammar: etree.RelaxNG, old: str, new: str) -> None:
    """A feed with a fault is refused."""
    assert FEED.count(old) == 1
    assert not grammar.validate(etree.fromstring(FEED.replace(old, new)))
