"""Pages are read as lxml reads them, and as browsers do: quickly if templates wrote them, and by lxml if anything else did."""

from pathlib import Path

import pytest
from lxml import html

from codebook.gate import elements
from codebook.gate.elements import Element, of_lxml, parsed

PAGE = '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n</head>\n<body>\n{}\n</body>\n</html>'


def flat(root: Element) -> list[tuple[object, ...]]:
    """All that is known of each element. lxml gives some attributes without a value their name for one."""
    return [
        (
            one.tag,
            {name: value or name for name, value in one.attrib.items()},
            one.text,
            one.tail,
            one.sourceline,
            one.parent and one.parent.tag,
        )
        for one in root.iter()
    ]


def by_lxml(text: str) -> Element:
    """The same page as lxml reads it."""
    return of_lxml(html.document_fromstring(text.encode(), parser=html.HTMLParser(encoding="utf-8")))


def test_pages_are_read_as_by_lxml(lighthouse_site: Path) -> None:
    """Every page of a site has the same elements. `wbr` is left out, in which lxml puts what follows it; browsers do not."""
    for path in lighthouse_site.rglob("*.html"):
        text = path.read_text("utf-8").replace("<wbr>", "")
        assert flat(parsed(text)) == flat(by_lxml(text)), path


def test_most_pages_are_read_quickly(lighthouse_site: Path) -> None:
    """Templates write nothing for which lxml is needed."""
    for path in (*lighthouse_site.glob("code/**/*.html"), *lighthouse_site.glob("reports/**/*.html")):
        elements._read(path.read_text("utf-8"))  # noqa: SLF001 - which way it was read shows nowhere else


@pytest.mark.parametrize(
    "body",
    [
        "<p>a<p>b</p>",
        "<p>a<div>b</div></p>",
        "<p><span><ul><li>a</li></ul></span></p>",
        "<b><i>a</b></i>",
        "<h2><h3>a</h3></h2>",
        "<div><caption>a</caption></div>",
        "<a href='x'>a</a>",
        "<a href=x>a</a>",
        '<a href="x" href="y">a</a>',
        '<a href="x"><a href="y">a</a></a>',
        "<a\nhref='x'>a</a>",
        "<P>a</P>",
        "<table><tr><td>a</td></tr></table>",
        "<table>a<tbody><tr><td>b</td></tr></tbody></table>",
        "<ul><li>a<li>b</ul>",
        "<div>a",
        "a</div>",
        "<!-- a -->",
        "<script>a</script>",
        "<style>a</style>",
        "<textarea><b></textarea>",
        "<noscript><b>a</b></noscript>",
        "<svg><p>a</p></svg>",
        "<path d='a'>",
        "<div/>a",
        "<made-up>a</made-up>",
        "&unknown;",
        "&amp",
        "a & b",
        "&#150;",
        "<pre>\n\na</pre>",
        "<select><b>a</b></select>",
        "a < b",
        "<p>a</p",
        "<p",
        "\0",
        "\r",
    ],
)
def test_what_templates_do_not_write_is_read_by_lxml(body: str) -> None:
    """Browsers mend it, each in its own way or all in one that is hard to know."""
    text = PAGE.format(body)
    with pytest.raises(elements._OtherError):  # noqa: SLF001 - the same
        elements._read(text)  # noqa: SLF001
    assert parsed(text).tag == "html"


@pytest.mark.parametrize("text", ["", "a", "<p>a</p>", "<!doctype html>\n", "<!doctype html>\n<p>a</p>", "\ud800"])
def test_anything_is_a_page(text: str) -> None:
    """Whatever a file has, there is a root."""
    assert parsed(text).tag == "html"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<p>a &amp; b &lt;c&gt; &quot;d&quot; &#39;e&#39;&nbsp;f</p>", "a & b <c> \"d\" 'e'\xa0f"),
        ("<p>a<br>b<wbr>c<em>d</em> e</p>", "abcd e"),
        ("<p>a<svg><path d=\"b\"/></svg>c</p>", "ac"),
        ("<pre><code>a\n b</code></pre>", "a\n b"),
    ],
)  # fmt: skip
def test_what_templates_write(body: str, said: str) -> None:
    """Is read without lxml: references, elements that have no end, drawings."""
    assert "".join(elements._read(PAGE.format(body)).itertext()).strip() == said  # noqa: SLF001 - the same
