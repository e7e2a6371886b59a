"""A page as a value: the ways between pages, what stands before and after a page, and its front matter."""

from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError, meta

from codebook.book import Book
from codebook.render.page import Page, Renderer, relative, unbroken, with_neighbours
from conftest import made_up

segments = st.sampled_from(["a", "b", "ab", "code", "2015-draft", "integrity-3"])
urls = st.lists(segments, max_size=4).map(lambda found: "".join(f"{segment}/" for segment in found))
"""Those of pages: close to each other, since few names are drawn from."""
fragments = st.sampled_from(["", "#p2.1", "#integrity-3"])
ROOT = "https://x.example/path/"


@given(urls, fragments, urls)
def test_the_way_leads_there(url: str, fragment: str, base: str) -> None:
    """From any page the way to any place leads there as a browser walks it, wherever the site stands."""
    assert urljoin(ROOT + base, relative(url + fragment, base)) == ROOT + url + fragment


@given(
    st.text("ab/-: ‘’.<&>()htps\n", max_size=60)
    | st.builds("Integrity 3, {}{}".format, st.sampled_from(["/", ROOT]), urls)
)
def test_words_stay_where_addresses_are_kept_whole(text: str) -> None:
    """What a reader sees and copies is the text to the letter, and nothing of it is taken for HTML."""
    shown = unbroken(text)
    assert unescape(shown.replace('<span class="unbroken">', "").replace("</span>", "").replace("<wbr>", "")) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("see /code/2015-draft/", '/<wbr>code/<wbr><span class="unbroken">2015-draft/</span><wbr>'),
        ("at https://x.example/a-b/.", 'https://<wbr>x.example/<wbr><span class="unbroken">a-b/</span><wbr>.<wbr>'),
        ("either/or, re-read", "either/or, re-read"),
        ("/2022-02-25-officers-code-of-conduct/", "/<wbr>2022-02-25-officers-code-of-conduct/<wbr>"),
    ],
)
def test_an_address_ends_a_line_behind_a_slash(text: str, shown: str) -> None:
    """A line may end behind each / of an address, and not at a hyphen of a short piece; nowhere else is anything changed."""
    assert str(unbroken(text)).endswith(shown)


@given(urls, st.sampled_from(["picture.png", "feed.xml"]), urls)
def test_the_way_to_a_file_leads_there(folder: str, file: str, base: str) -> None:
    """The same holds for a file that is no page."""
    assert urljoin(ROOT + base, relative(folder + file, base)) == ROOT + folder + file


@pytest.mark.parametrize(
    ("url", "base", "way"),
    [
        ("", "", "./"),
        ("", "code/", "../"),
        ("code/", "", "code/"),
        ("code/", "code/", "./"),
        ("code/#integrity", "code/", "#integrity"),
        ("code/2015-draft/", "code/", "2015-draft/"),
        ("code/2015-draft/#a", "code/2015-draft/integrity/", "../#a"),
        ("reports/cambridgeshire/", "clauses/integrity-3/", "../../reports/cambridgeshire/"),
        ("clauses/", "code/", "../clauses/"),
    ],
)
def test_the_way_is_short(url: str, base: str, way: str) -> None:
    """Ways are written as a person would, and a page's own anchor is the anchor alone."""
    assert relative(url, base) == way


@pytest.mark.parametrize(
    ("places", "neighbours"),
    [
        ([], []),
        (["a"], [(None, None)]),
        (["a", "b", "c"], [(None, "b"), ("a", "c"), ("b", None)]),
    ],
)
def test_in_turn(places: list[str], neighbours: list[tuple[str | None, str | None]]) -> None:
    """Each place of a sequence comes with those on either side."""
    crumbs = [(place, place.upper()) for place in places]
    assert list(with_neighbours(crumbs)) == [
        (crumb, (before and (before, before.upper()), after and (after, after.upper())))
        for crumb, (before, after) in zip(crumbs, neighbours, strict=True)
    ]


PAGE = Page("code/a/", "A: “title” #1", "It's {{ described }}.", lambda: ("<p>Before</p>", ""))
PLAIN = {"title": PAGE.title, "description": PAGE.description, "render_macros": False, "relations": []}


@pytest.mark.parametrize(
    ("facts", "matter"),
    [
        ({}, {}),
        ({"prose": "Words."}, {"render_macros": True}),
        ({"date": "2022-02-25"}, {"date": "2022-02-25"}),
        ({"canonical": "clauses/a/"}, {"canonical": "clauses/a/"}),
        (
            {"relations": (("up", "code/"), ("latest-version", ""), ("cite-as", "code/a/b/#c"))},
            {
                "relations": [
                    {"rel": "up", "href": "../"},
                    {"rel": "latest-version", "href": "../../"},
                    {"rel": "cite-as", "href": "b/#c"},
                ]
            },
        ),
    ],
)
def test_front_matter(facts: dict[str, Any], matter: dict[str, object]) -> None:
    """What the theme is told, and no more; relations are ways from the page; macros run in an editor's prose alone."""
    assert replace(PAGE, **facts).front_matter == PLAIN | matter


def test_a_page_is_a_file() -> None:
    """Front matter that YAML reads back, then what the book says around the words that an editor wrote."""
    page = replace(
        PAGE, prose="Asks {{ contact() }}", body=lambda: ("<p>Before</p>", "<p>After</p>"), date="2022-02-25"
    )
    _, matter, body = page.markdown("Answered.").split("---\n")
    assert yaml.safe_load(matter) == page.front_matter
    assert body == "\n<p>Before</p>\n\nAnswered.\n\n<p>After</p>\n"
    assert page.file == "code/a/index.md"
    assert replace(PAGE, url="").file == "index.md"


def renderer(templates: Path, book: Book) -> Renderer:
    """Makes pages of a book by templates that a test writes."""
    return replace(book.renderer, templates=templates)


def test_a_template_escapes_all_it_prints(tmp_path: Path, real_book: Book) -> None:
    """No words become HTML, whether a page prints them or a history entry's Markdown does."""
    (tmp_path / "a.html").write_text("{{ words }}\n{{ paragraphs(words) }}")
    html = renderer(tmp_path, real_book).fragment("a.html", "", words="<b> & [x](javascript:x)")
    assert html == "&lt;b&gt; &amp; [x](javascript:x)\n<p>&lt;b&gt; &amp; [x](javascript:x)</p>"


def test_a_table_of_an_entry_of_the_history_has_a_frame(real_book: Book) -> None:
    """It is a table, as on other pages in our own words, and scrolls if it is too wide."""
    text = real_book.renderer.paragraphs("| Lamp | Light |\n|---|---|\n| Made up | red |")
    assert text.startswith('<div class="table"><table>\n<thead>')
    assert text.endswith("</tbody>\n</table></div>\n")


def test_a_template_stops_at_an_unknown_name(tmp_path: Path, real_book: Book) -> None:
    """A slip in a template is no empty place on a page."""
    (tmp_path / "a.html").write_text("{{ edition.nmae }}")
    with pytest.raises(UndefinedError, match="nmae"):
        renderer(tmp_path, real_book).fragment("a.html", "", edition=real_book.site.newest)


def test_a_page_is_made_by_its_template(tmp_path: Path, real_book: Book) -> None:
    """What a template prints stands before and after the editor's prose; the page above is a relation of the page."""
    (tmp_path / "a.html").write_text(
        "{{ title }}|{{ heading }}|{{ crumbs[-1][1] }}|{{ previous and previous[1] }}|{{ following and following[1] }}\n"
        "<a href='{{ href('code/b/') }}'>\n{{ prose }}\n{{ more }}\n"
    )
    page = renderer(tmp_path, real_book).page(
        *("code/a/", "a.html", "A"),
        description="B.",
        crumbs=(("", "Home"), ("code/", "The Code")),
        neighbours=(None, ("code/b/", "B")),
        prose="Words.",
        relations=(("version-history", "code/"),),
        more="After",
    )
    assert (page.before, page.after) == ("A|A|The Code|None|B\n<a href='../b/'>", "After")
    assert page == Page(
        *("code/a/", "A", "B.", page.body, "Words."),
        relations=(("up", "code/"), ("version-history", "code/")),
    )


def test_a_fragment_may_stand_at_any_depth(tmp_path: Path, real_book: Book) -> None:
    """Where a page is shown for any address, its ways begin at the site's root."""
    (tmp_path / "a.html").write_text("{{ href('code/') }} {{ href('') }}")
    maker = renderer(tmp_path, real_book)
    assert maker.fragment("a.html", "about/privacy/") == "../../code/ ../../"
    assert maker.fragment("a.html", "", root="/path/") == "/path/code/ /path/"


@pytest.mark.parametrize("name", ["_text.html", "_report_parts.html"])
def test_macros_that_all_pages_share_know_no_name_of_a_page(name: str) -> None:
    """They are made once, and would show names of the page that was first; links in them ask the renderer for the page."""
    environment = made_up("buoy").renderer.environment
    assert environment.loader is not None
    source, *_ = environment.loader.get_source(environment, name)
    assert meta.find_undeclared_variables(environment.parse(source)) <= environment.globals.keys()
