"""The last gate for contact data: what a reader sees, hears or follows on a built page, also where only the page joins it.

All numbers and addresses are reserved for fiction.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from codebook.gate.contact_data import _sure, contact_data
from codebook.gate.dead_links import read_built
from codebook.values.contact import NotPersonal, find
from conftest import few
from contact_forms import harmless, personal

OPERATOR = "keepers@lights.example.org"
AS_PAGES = MarkdownIt("commonmark").enable("table")
ONLY_IN_SOURCES = ("contact: ", "https://sample.gov.uk/staff")
"""Forms that a page does not have: escapes of YAML; and an address that no Markdown makes a link."""
APART = ("\n\n", "\n- ")
"""Ends of a block: the gate reads each block apart, the source check reads on."""


DIGITS = {ord(digit): number for number, digit in enumerate("0123456789")}
WRITTEN: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "in capitals": str.upper,
    "with digits in circles": lambda text: text.translate(
        {sign: chr(0x2460 + n - 1) for sign, n in DIGITS.items() if n}
    ),
    "with wide digits": lambda text: text.translate({sign: chr(0xFF10 + n) for sign, n in DIGITS.items()}),
    "with wide letters": lambda text: "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in text),
    "with soft hyphens": lambda text: re.sub(r"(\w)", "\\1\u00ad", text),
}
"""Ways to write a form that a reader takes for the same."""


@pytest.mark.parametrize("way", WRITTEN)
def test_no_text_is_passed_over(way: str) -> None:
    """What is certain in a text is found where a page has that text alone, however it is written: nothing is looked at in less than the whole way."""
    texts = [WRITTEN[way](text) for _, _, text in personal("must-be-right", "forms")]
    certain = [" ".join(text.split()) for text in texts]
    certain = [text for text in certain if any(found.sure for found in find(text)) and "\\" not in text]
    assert len(certain) > 100
    assert [text for text in certain if not _sure(text)] == []


def told(body: str, folder: Path) -> list[str]:
    """The problems of a site of one page; its body begins on line 2."""
    (folder / "index.html").write_text(f"<!doctype html>\n{body}\n<html>", "utf-8")
    problems = contact_data(read_built(folder), NotPersonal([OPERATOR, "01632 960000"]))
    return [str(problem) for problem in problems]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("<p>jo.sample@sample.gov.uk", "jo.sample@sample.gov.uk"),
        ("<p>jo.sample&#64;sample.gov.uk", "jo.sample@sample.gov.uk"),
        ("<p>jo.<em>sample</em>@<b>sample</b>.gov.uk", "jo.sample@sample.gov.uk"),
        ("<p>jo.sample<wbr>@sample.gov.uk", "jo.sample@sample.gov.uk"),
        ("<p>jo.sample<!-- x -->@sample.gov.uk", "jo.sample@sample.gov.uk"),
        ("<p>jo.sample@<br>sample.gov.uk", "jo.sample@ sample.gov.uk"),
        ("<a href='mailto:jo.sample%40sample.gov.uk'>Jo</a>", "jo.sample@sample.gov.uk"),
        ("<a href='MAILTO:jo.sample@sample.gov.uk?subject=x'>Jo</a>", "jo.sample@sample.gov.uk"),
        ("<a href='tel:01632960001'>Jo</a>", "01632960001"),
        ("<a href='tel:+441632960001'>Jo</a>", "+441632960001"),
        ("<a href='tel:4567'>Jo</a>", "tel:4567"),
        ("<a href='https://www.linkedin.com/in/jo-sample'>Jo</a>", "www.linkedin.com/in/jo-sample"),
        ("<img src='jo.png' alt='Call 01632 960001'>", "01632 960001"),
        ("<img src='01632960001.png' alt=''>", "01632960001"),
        ("<abbr title='jo.sample@sample.gov.uk'>Jo</abbr>", "jo.sample@sample.gov.uk"),
        ("<p aria-label='ext. 4567'>Jo", "ext. 4567"),
        ("<meta name='description' content='Call 01632 960001'>", "01632 960001"),
        ("<title>Call 01632 960001</title>", "01632 960001"),
        (
            '<head><script type="application/ld+json">{"name":["Call 01632 960001"]}</script></head>',
            "01632 960001",
        ),
        ("<p>01632&nbsp;960001", "01632 960001"),
        ("<p>01632\n\n   <span>960001</span>", "01632 960001"),
        ("<table><tr><td>01632</td><td>960001</td></tr></table>", "01632 | 960001"),
        (
            "<table><thead><tr><th>Officer</th><th>Ext</th></tr></thead><tbody><tr><td>A</td>\n<td><p>4567</p></td></tr></tbody></table>",
            "4567",
        ),
        ("<table><tr><th>Tel</th><td>960123</td></tr></table>", "Tel | 960123"),
        ("<dl><dt>Direct line</dt><dd>4567</dd></dl>", "Direct line: 4567"),
        ("<p>Tel: <strong>960123</strong></p>", "Tel: 960123"),
        ("<li>date of birth <time datetime=x>3 May 1970</time>", "date of birth 3 May 1970"),
    ],
)
def test_contact_data_on_a_page_are_told(body: str, words: str, tmp_path: Path) -> None:
    """What inline elements, line breaks, cells and entities join, and what links and pictures say."""
    (fault,) = told(body, tmp_path)
    assert fault.startswith(("index.html:2: ", "index.html:3: "))
    assert f": '{words}' is contact data; delete it from the content" in fault


@pytest.mark.parametrize(
    "body",
    [
        f"<p>Write to <a href='mailto:{OPERATOR}'>{OPERATOR}</a>",
        "<p>Switchboard (01632) 960 000, <a href='tel:01632960000'>call</a>",
        "<p>01632<p>960001",
        "<p>ext<p>4567",
        "<script src='x.js'>01632 960001</script>",
        "<a href='../2022-02-25-officers-code-of-conduct/#p2.1'>2022</a>",
        "<p>enquiries@sample.gov.uk, ZE3 9XX, Contact Officer: Jo Sample",
        "<code>8ea5d6d8fc51eea0af366094d9aa4fd690549557e530d453e7df9538d50d439a</code>",
        "<table><tr><td>1</td><td>2014</td></tr><tr><td>01</td><td>632</td><td>960001</td></tr></table>",
    ],
)
def test_other_words_are_let_be(body: str, tmp_path: Path) -> None:
    """The operator's own way of contact, a switchboard that may stay, what is apart, and what an editor was only warned of."""
    assert told(body, tmp_path) == []


@pytest.mark.parametrize(
    "text", few((text for told, _, text in personal("must-be-right", "forms") if told == "fault"), 3)
)
def test_every_form_is_found_on_its_page(text: str, tmp_path: Path) -> None:
    """Each form that is a fault in a source is one on the page that Markdown makes of it."""
    if text.startswith(ONLY_IN_SOURCES) or any(end in text for end in APART):
        return
    assert told(AS_PAGES.render(text), tmp_path)


@pytest.mark.parametrize("text", few(harmless("must-be-right", "forms"), 3))
def test_no_harmless_form_is_found_on_its_page(text: str, tmp_path: Path) -> None:
    """What is none in a source is none on its page."""
    assert told(AS_PAGES.render(text), tmp_path) == []
