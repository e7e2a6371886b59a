"""The head, header and foot of built pages."""

from pathlib import Path

import pytest
from lxml import html
from PIL import Image

from conftest import HOSTED, ROOT

CARD = "assets/card.png"


def page(site: Path, url: str) -> html.HtmlElement:
    """A page of a built site."""
    return html.document_fromstring((site / url / "index.html").read_bytes())


def card(tree: html.HtmlElement) -> dict[str, str]:
    """What other sites show of a link to a page (https://ogp.me/)."""
    return {meta.get("property"): meta.get("content") for meta in tree.xpath("//meta[@property]")}


@pytest.mark.parametrize(
    ("url", "picture"),
    [("", CARD), ("search/", CARD), ("clauses/moorings-1/", "code/1954/moorings-1/code-1954-moorings-1.png")],
)
def test_a_link_has_a_card(url: str, picture: str, harbour_site: Path) -> None:
    """Title and description of the page, and a large picture from the site itself at a whole address, with its size."""
    tree = page(harbour_site, url)
    shown = card(tree)
    root = f"{HOSTED.rstrip('/')}/"
    assert shown["og:url"] == f"{root}{url}"
    assert shown["og:image"] == f"{root}{picture}"
    with Image.open(harbour_site / picture) as opened:
        assert opened.size == (int(shown["og:image:width"]), int(shown["og:image:height"])) == (1200, 630)
    assert tree.xpath("string(//meta[@name='twitter:card']/@content)") == "summary_large_image"
    assert shown["og:image:alt"]
    assert shown["og:description"] == tree.xpath("string(//meta[@name='description']/@content)")
    assert tree.findtext(".//title").startswith(shown["og:title"])
    assert (harbour_site / CARD).read_bytes() == (ROOT / "overrides" / CARD).read_bytes()
    assert (harbour_site / CARD).stat().st_size < 20_000


def test_without_an_address_a_card_has_no_picture(small_site: Path) -> None:
    """A picture needs a whole address."""
    shown = card(page(small_site, "code/"))
    assert shown["og:title"]
    assert not {"og:url", "og:image"} & shown.keys()


def test_the_menu_has_how_to_cite_and_the_foot_the_colours(known_site: Path) -> None:
    """How to cite is in the menu, and not in the foot as well; there it names the page that one is on."""
    tree = page(known_site, "code/")
    (header,), (foot,) = tree.xpath("//body/header"), tree.xpath("//body/footer")
    assert header.xpath(".//nav//a[last()]/@href")[-1] == "../about/how-to-cite/"
    assert not foot.xpath(".//a[contains(@href, 'how-to-cite')]")
    assert not header.xpath(".//select")
    assert len(foot.xpath(".//label[@class='theme']/select/option")) == 3
    current = page(known_site, "about/how-to-cite/").xpath("//body/header//a[@aria-current]")
    assert [link.text_content() for link in current] == ["How to cite"]


def test_every_page_has_one_search_box(built_site: Path) -> None:
    """In the header; on the page of the search its own."""
    for url in ("", "code/", "search/"):
        forms = page(built_site, url).xpath("//form[@method='get'][.//input[@name='q']]")
        assert len(forms) == 1, url
        assert bool(forms[0].xpath("ancestor::header")) == (url != "search/")
