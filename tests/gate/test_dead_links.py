"""The last gate: which faults of a built site it tells, with their exact lines, and what it lets be."""

from pathlib import Path

import pytest

from codebook.gate.dead_links import check_site
from conftest import HOSTED

AROUND = {
    "index.html": "<h1 id='home'>Home</h1>",
    "page/index.html": "<p id='here'>Here</p><p id='größe'>Größe</p>",
    "two words/index.html": "<p>Two words</p>",
    "picture.png": "",
    "icons.svg": "<svg/>",
    "script.js": "",
    "style.css": "",
}
"""The rest of the site around the page that is tested, `tested/index.html`."""
ELSEWHERE = "https://elsewhere.example/x"


def told(folder: Path, files: dict[str, str], address: str = "") -> list[str]:
    """What is told of a site of these files."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return [str(problem) for problem in check_site(folder, address)]


def told_of(folder: Path, body: str, address: str = "") -> list[str]:
    """What is told of one page in a good site; its body begins on line 3."""
    return told(folder, {**AROUND, "tested/index.html": f"<!doctype html>\n<html lang='en'>\n{body}\n</html>"}, address)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("<a href='../pag/'>", "'../pag/' leads nowhere; there is no pag/index.html"),
        ("<a href='../other.pdf'>", "'../other.pdf' leads nowhere; there is no other.pdf"),
        ("<a href='../other.pdf?download'>", "'../other.pdf?download' leads nowhere; there is no other.pdf"),
        ("<a href='/pag/'>", "'/pag/' leads nowhere; there is no pag/index.html"),
        ("<a href='../page'>", "'../page' leads to a folder; end the address of a page with '/'"),
        ("<a href='../two%20word/'>", "'../two%20word/' leads nowhere; there is no two word/index.html"),
        ("<a href='../page/#there'>", "'../page/#there' leads to no anchor; page/index.html has no id 'there'"),
        ("<a href='../page/#Here'>", "'../page/#Here' leads to no anchor; page/index.html has no id 'Here'"),
        ("<a href='../page/#gr%C3%B6'>", "'../page/#gr%C3%B6' leads to no anchor; page/index.html has no id 'grö'"),
        ("<a href='#here'>", "'#here' leads to no anchor; tested/index.html has no id 'here'"),
        ("<map><area href='../pag/'></map>", "'../pag/' leads nowhere; there is no pag/index.html"),
        ("<link rel='canonical' href='/pag/'>", "'/pag/' leads nowhere; there is no pag/index.html"),
        ("<link rel='up' href='../pag/'>", "'../pag/' leads nowhere; there is no pag/index.html"),
        ("<img src='../other.png'>", "'../other.png' leads nowhere; there is no other.png"),
        ("<script src='../other.js'></script>", "'../other.js' leads nowhere; there is no other.js"),
        ("<svg><use href='#icon'></use></svg>", "'#icon' leads to no anchor; tested/index.html has no id 'icon'"),
        ("<meta http-equiv='refresh' content='0; url=../pag/'>", "'../pag/' leads nowhere; there is no pag/index.html"),
        (
            "<meta property='og:image' content='../other.png'>",
            "'../other.png' leads nowhere; there is no other.png",
        ),
        (
            "<a href='http://[elsewhere/'>",
            "'http://[elsewhere/' is not an address; write it as in https://example.org/page/",
        ),
        ("<p id='a'><p id='b'><p id='a'><p id='a'>", "the id 'a' is there 3 times; at most once"),
    ],
)
def test_what_leads_nowhere(body: str, message: str, tmp_path: Path) -> None:
    """A link, picture or relation that leads to no page, file or anchor of the site is told, and so is a doubled id."""
    assert told_of(tmp_path, body) == [f"tested/index.html:3: {message}"]


@pytest.mark.parametrize(
    "body",
    [
        f"<script src='{ELSEWHERE}'></script>",
        f"<img src='{ELSEWHERE}' alt=''>",
        f"<img srcset='../picture.png, {ELSEWHERE} 2x' alt=''>",
        f"<picture><source srcset='{ELSEWHERE} 100w'></picture>",
        f"<link rel='stylesheet' href='{ELSEWHERE}'>",
        f"<link rel='preconnect' href='{ELSEWHERE}'>",
        f"<link rel='dns-prefetch' href='{ELSEWHERE}'>",
        f"<link rel='alternate ICON' href='{ELSEWHERE}'>",
        f"<link rel='preload' as='image' href='../picture.png' imagesrcset='{ELSEWHERE} 2x'>",
        f"<iframe src='{ELSEWHERE}'></iframe>",
        f"<embed src='{ELSEWHERE}'>",
        f"<object data='{ELSEWHERE}'></object>",
        f"<input type='image' src='{ELSEWHERE}' alt=''>",
        f"<video poster='{ELSEWHERE}'></video>",
        f"<video src='{ELSEWHERE}'></video>",
        f"<audio><source src='{ELSEWHERE}'></audio>",
        f"<video><track src='{ELSEWHERE}'></video>",
        f"<svg><use href='{ELSEWHERE}'></use></svg>",
        f"<svg><use xlink:href='{ELSEWHERE}'></use></svg>",
        f"<svg><image href='{ELSEWHERE}'></image></svg>",
        f"<table background='{ELSEWHERE}'></table>",
        f"<p style='background: url({ELSEWHERE})'>",
        f"<style>p {{ background: url({ELSEWHERE}) }}</style>",
        f"<style>@import '{ELSEWHERE}';</style>",
        f"<meta http-equiv='Refresh' content='0; URL={ELSEWHERE}'>",
        f"<meta http-equiv='refresh' content='5;{ELSEWHERE}'>",
        f"<meta property='og:image' content='{ELSEWHERE}'>",
    ],
)
def test_what_asks_another_host(body: str, tmp_path: Path) -> None:
    """Whatever has a browser ask another host by itself is told."""
    assert told_of(tmp_path, body) == [
        f"tested/index.html:3: asks another host for '{ELSEWHERE}'; everything must come from the site itself"
    ]


@pytest.mark.parametrize("url", ["http://x.example/picture.png", "//cdn.example/picture.png", "https://x.example:444/"])
def test_another_scheme_or_port_is_another_host(url: str, tmp_path: Path) -> None:
    """Only what has the site's own scheme, host and port comes from the site."""
    assert told_of(tmp_path, f"<img src='{url}'>", "https://x.example/") == [
        f"tested/index.html:3: asks another host for '{url}'; everything must come from the site itself"
    ]


@pytest.mark.parametrize(
    ("rule", "url"),
    [
        ("@import 'https://elsewhere.example/a.css';", "https://elsewhere.example/a.css"),
        ('@import"https://elsewhere.example/a.css";', "https://elsewhere.example/a.css"),
        ("@import url(https://elsewhere.example/a.css);", "https://elsewhere.example/a.css"),
        ('@IMPORT url("https://elsewhere.example/a.css") print;', "https://elsewhere.example/a.css"),
        ("p { background: url( 'https://elsewhere.example/a.png' ) }", "https://elsewhere.example/a.png"),
        ("p { background: URL(//elsewhere.example/a.png) }", "//elsewhere.example/a.png"),
    ],
)
def test_a_style_sheet_asks_another_host(rule: str, url: str, tmp_path: Path) -> None:
    """An outside request of a style sheet is told with its own file and line, however it is written."""
    assert told(tmp_path, {"index.html": "<p>", "assets/a.css": f"p {{ color: red }}\n\n{rule}\n"}) == [
        f"assets/a.css:3: asks another host for '{url}'; everything must come from the site itself"
    ]


def test_a_style_sheet_names_files_from_where_it_is(tmp_path: Path) -> None:
    """The addresses in a style sheet begin at its own folder; what is not there is told."""
    css = "p { background: url(a.png) }\na { background: url('../a.png') }\nb { background: url(data:image/png;base64,A=) }"
    assert told(tmp_path, {"index.html": "<p>", "assets/a.css": css, "assets/a.png": ""}) == [
        "assets/a.css:2: '../a.png' leads nowhere; there is no a.png"
    ]


@pytest.mark.parametrize(
    "body",
    [
        "<a href='https://elsewhere.example/'>",
        "<a href='//elsewhere.example/'>",
        "<a href='mailto:keepers@lights.example'>",
        "<a href='tel:1'>",
        "<a>",
        "<a href=''>",
        "<a href='#'>",
        "<a href='#top'>",
        "<p id='own'><a href='#own'>",
        "<a href=' ../page/#here '>",
        "<a href='../page/#gr%C3%B6%C3%9Fe'>",
        "<a href='../page/#größe'>",
        "<a href='../two%20words/'>",
        "<a href='../two words/'>",
        "<a href='../page/?q=a#here'>",
        "<a href='../picture.png?download'>",
        "<a href='../'>",
        "<a href='..'>",
        "<a href='.'>",
        "<a href='/'>",
        "<a href='/#home'>",
        "<a href='../page/index.html#here'>",
        "<link rel='canonical' href='https://elsewhere.example/'>",
        "<link rel='license' href='https://elsewhere.example/'>",
        "<link rel='stylesheet' href='../style.css'>",
        "<img src='data:image/png;base64,AAAA'>",
        "<img srcset='data:image/png;base64,AAAA 2x, ../picture.png'>",
        "<p style='background: url(../picture.png)'>",
        "<svg><use href='../icons.svg#any'></use></svg>",
        "<meta http-equiv='refresh' content='5'>",
        "<meta http-equiv='refresh' content='0; url=../page/'>",
        "<meta name='description' content='0; url=https://elsewhere.example/'>",
        "<!-- <img src='https://elsewhere.example/'> -->",
        "<p>https://elsewhere.example/ and url(https://elsewhere.example/)</p>",
        "<p id='a'><p id='A'>",
    ],
)
def test_what_is_no_fault(body: str, tmp_path: Path) -> None:
    """A reader may follow a link to another host; the top of a page, its own anchors and queries are always there."""
    assert told_of(tmp_path, body) == []


PATH = "https://x.example/path/"


@pytest.mark.parametrize("address", [PATH, PATH.rstrip("/")])
@pytest.mark.parametrize(
    ("files", "lines"),
    [
        (
            {
                "404.html": "<a href='/path/'>\n<a href='/path/page/'>\n<a href='/page/'>\n<a href='page/'>\n<img src='/a.png'>",
                "page/index.html": "",
            },
            [
                "404.html:3: '/page/' leads out of the site; it is at /path/",
                "404.html:5: '/a.png' leads out of the site; it is at /path/",
            ],
        ),
        (
            {"page/index.html": "<a href='../'>\n<a href='../../'>\n<a href='../../path/'>"},
            ["page/index.html:2: '../../' leads out of the site; it is at /path/"],
        ),
        (
            {
                "page/index.html": "<link rel='canonical' href='https://x.example/path/page/'>",
                "other/index.html": "<link rel='canonical' href='https://x.example/path/gone/'>",
                "third/index.html": "<link rel='canonical' href='https://x.example/third/'>",
            },
            [
                "other/index.html:1: 'https://x.example/path/gone/' leads nowhere; there is no gone/index.html",
                "third/index.html:1: 'https://x.example/third/' leads out of the site; it is at /path/",
            ],
        ),
        (
            {
                "page/index.html": "<img src='https://x.example/path/a.png'>\n<img src='//x.example/path/b.png'>",
                "a.png": "",
            },
            ["page/index.html:2: '//x.example/path/b.png' leads nowhere; there is no b.png"],
        ),
    ],
)
def test_a_site_under_a_path(files: dict[str, str], lines: list[str], address: str, tmp_path: Path) -> None:
    """Where the site stands under a path, absolute addresses are in order within it alone."""
    assert told(tmp_path, {"index.html": "", **files}, address) == lines


def test_a_file_may_have_any_name(tmp_path: Path) -> None:
    """Signs that mean something in an address are no hindrance in the name of a folder."""
    assert told(tmp_path, {"a#b/why?/index.html": "<a href=''><a href='../'><a href='../../a%23b/why%3F/'>"}) == [
        "a#b/why?/index.html:1: '../' leads nowhere; there is no a#b/index.html"
    ]


def test_all_faults_come_in_one_run(tmp_path: Path) -> None:
    """Faults of several pages and lines are told together, by page and line."""
    files = {
        "index.html": "<p id='a'>\n<p id='a'>\n<a href='b'>\n<a href='c'>\n",
        "404.html": "<img src='//a.example'>",
        "z.css": "@import '//b.example';",
    }
    assert told(tmp_path, files) == [
        "404.html:1: asks another host for '//a.example'; everything must come from the site itself",
        "index.html:2: the id 'a' is there 2 times; at most once",
        "index.html:3: 'b' leads nowhere; there is no b",
        "index.html:4: 'c' leads nowhere; there is no c",
        "z.css:1: asks another host for '//b.example'; everything must come from the site itself",
    ]


@pytest.mark.parametrize("files", [{}, {"style.css": ""}])
def test_a_folder_without_pages_is_no_site(files: dict[str, str], tmp_path: Path) -> None:
    """A build that made no page does not pass for a good one."""
    assert told(tmp_path, files) == [f"{tmp_path.as_posix()}:1: there is no page here; build the site first"]


def test_the_real_site_has_no_faults(built_site: Path) -> None:
    """What MkDocs builds of the real content passes."""
    assert check_site(built_site, HOSTED) == ()
