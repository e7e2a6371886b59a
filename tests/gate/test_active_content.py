"""The last gate's other half: whatever could act in a reader's browser, or that no page of the site has, is found in a built page."""

from pathlib import Path

import pytest

from codebook.gate.active_content import active_content
from codebook.gate.dead_links import read_built
from codebook.values.content_security_policy import SCRIPTS, hash_of, policy

ASSETS = ("assets/book.js", "assets/search.js", "assets/book.css", "pagefind/pagefind.js", "code/wording.txt")
CONTENT = b"0;"
HASH = hash_of(CONTENT)


DATA = '<script type="application/ld+json">{"name":"made up"}</script>'
NO_DATA = (
    DATA,  # in the body
    "<script type='application/json'>{}</script>",
)


def told(body: str, folder: Path, file: str = "index.html", head: str | None = None) -> list[str]:
    """What is reported of a site of one page with this site's own policy; its body begins on line 2."""
    for name in (*ASSETS, file):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(CONTENT)
    hashes = {script: HASH for script in SCRIPTS if script in ASSETS}
    right = policy(file, lambda script: hashes.get(script, ""))
    own = f'<meta http-equiv="Content-Security-Policy" content="{right}">'
    (folder / file).write_text(f"<!doctype html><head>{own if head is None else head}</head>\n{body}\n<html>", "utf-8")
    return [str(problem) for problem in active_content(read_built(folder))]


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("<script>alert(1)</script>", "an inline script; no page may have one"),
        (f"<script src='assets/book.js' integrity='{HASH}'>alert(1)</script>", "an inline script"),
        *((script, "an inline script; no page may have one") for script in NO_DATA),
        (
            "<script src='code/wording.txt'></script>",
            "'code/wording.txt' is not a script of this page; it may have assets/book.js",
        ),
        ("<script src='assets/../code/wording.txt'></script>", "is not a script of this page"),
        ("<script src='pagefind/pagefind.js'></script>", "is not a script of this page"),
        ("<script src='assets/search.js'></script>", "is not a script of this page"),
        ("<script src='assets/book.js?x'></script>", "has another hash than the file"),
        ("<script src='assets/book.js'></script>", "assets/book.js has another hash than the file"),
        (
            "<script src='assets/book.js' integrity='sha256-x'></script>",
            "assets/book.js has another hash than the file",
        ),
        ("<script src='https://elsewhere.example/assets/book.js'></script>", "is not a script of this page"),
        ("<script src='//['></script>", "is not a script of this page"),
        (
            "<script src='assets/book.js' type='module' onload='x'></script>",
            "<script> has onload, which no page may have",
        ),
        ("<style>p { color: red }</style>", "the element <style> may not be on this page"),
        ("<link rel='stylesheet' href='code/wording.txt'>", "'code/wording.txt' is not a style sheet of the site"),
        (
            "<link rel='StyleSheet' href='https://elsewhere.example/assets/book.css'>",
            "is not a style sheet of the site",
        ),
        ("<p style='color: red'>", "<p> has style, which no page may have"),
        ("<img src='x.png' onerror='alert(1)'>", "<img> has onerror"),
        ("<svg ONLOAD='alert(1)'></svg>", "<svg> has onload"),
        ("<svg><animate attributeName='href'/></svg>", "the element <animate> may not"),
        ("<svg><use href='#x'/></svg>", "the element <use> may not"),
        ("<svg><foreignObject></foreignObject></svg>", "the element <foreignobject> may not"),
        ("<iframe src='x.html'></iframe>", "the element <iframe> may not"),
        ("<object data='x.pdf'></object>", "the element <object> may not"),
        ("<embed src='x.pdf'>", "the element <embed> may not"),
        ("<base href='https://elsewhere.example/'>", "the element <base> may not"),
        ("<math></math>", "the element <math> may not"),
        ("<template></template>", "the element <template> may not"),
        ("<x-y></x-y>", "the element <x-y> may not"),
        ("<meta http-equiv='ReFresh' content='0'>", "<meta> has http-equiv, which no page may have"),
        ("<button formaction='https://elsewhere.example/'>", "<button> has formaction"),
        ("<a href='x' ping='https://elsewhere.example/'>", "<a> has ping"),
        ("<p contenteditable>", "<p> has contenteditable"),
        ("<form action='search/'><input type='search' name='q'></form>", "the element <form> may not"),
        ("<header><form action='https://elsewhere.example/'></form></header>", "a form leads elsewhere"),
        ("<header><form action='search/' method='post'></form></header>", "a form leads elsewhere"),
        ("<header><form action='search/'><input type='password' name='q'></form></header>", "the element <input> may"),
        ("<header><form action='search/'><input type='search' name='p'></form></header>", "the element <input> may"),
        ("<header><input type='search' name='q'></header>", "the element <input> may not"),
        ("<input type='password'>", "the element <input> may not"),
    ],
)
def test_what_no_page_has_is_told(body: str, fault: str, tmp_path: Path) -> None:
    """Scripts and styles of texts, scripts in a page, event handlers, other pages within it, forms, and what changes where links lead."""
    faults = told(body, tmp_path)
    assert all(one.startswith("index.html:") for one in faults)
    assert any(fault in one and one.startswith("index.html:2: ") for one in faults), faults


@pytest.mark.parametrize(
    "form",
    [
        "<form action='https://elsewhere.example/'>",
        "<form action='../code/'>",
        "<form action='//['>",
    ],
)
def test_the_form_of_the_search_leads_to_the_search(form: str, tmp_path: Path) -> None:
    """It may be on one page, and in the header of others, and lead to that page alone."""
    box = "<header><form action='search/'><input type='search' name='q'></form></header>"
    assert told(box, tmp_path) == []
    assert "a form leads elsewhere than to the search" in told(form, tmp_path, "search/index.html")[0]
    assert told("<form action='./'><input name='q'></form>", tmp_path, "search/index.html") == []


@pytest.mark.parametrize(
    "head",
    [
        "",
        "<meta http-equiv='Content-Security-Policy' content=\"script-src 'self'\">",
        "<meta http-equiv='Content-Security-Policy' content='x'><meta http-equiv='Content-Security-Policy' content='y'>",
    ],
)
def test_each_page_has_its_own_policy(head: str, tmp_path: Path) -> None:
    """A page without a policy, with another or with two is refused."""
    assert "another policy than this page's own: default-src 'none'" in told("<p>", tmp_path, head=head)[0]


@pytest.mark.parametrize(
    "to",
    [
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "java&#10;script:alert(1)",
        "java&Tab;script:alert(1)",
        "&#1;javascript:alert(1)",
        "vbscript:x",
        "data:text/html,x",
        "blob:x",
        "file:///etc/passwd",
    ],
)
def test_a_link_that_runs_is_told(to: str, tmp_path: Path) -> None:
    """However its scheme is written, as long as a browser would understand it."""
    (fault,) = told(f"<a href='{to}'>", tmp_path)
    assert fault.endswith(":, which no link may")


@pytest.mark.parametrize(
    "body",
    [
        f"<script src='assets/book.js' integrity='{HASH}'></script>",
        "<link rel='stylesheet' href='assets/book.css'>",
        "<a href='https://elsewhere.example/'>",
        "<a href='mailto:keepers@lights.example.org'>",
        "<a href='../a/b:c/'>",
        "<a href='#javascript:'>",
        "<p data-label='x'>&lt;script&gt; javascript:alert(1)</p>",
    ],
)
def test_what_does_not_act_is_let_be(body: str, tmp_path: Path) -> None:
    """The site's own files, links, and words about scripts."""
    assert told(body, tmp_path) == []


@pytest.mark.parametrize(
    ("added", "faults"),
    [
        (DATA, 0),
        (DATA * 2, 1),
        ("<script type='application/ld+json' src='assets/book.js'>{}</script>", 1),
        ("<script type='application/ld+json' async>{}</script>", 2),
        ("<script type='application/ld+json'>alert(1)</script>", 1),
        ("<script type='application/ld+json'>[]</script>", 1),
        ('<script type=\'application/ld+json\'>{"a":"<!--"}</script>', 1),
        ("<script type='application/ld+json; x'>{}</script>", 1),
        ("<script type='module'>{}</script>", 1),
    ],
)
def test_a_head_may_have_data_once(added: str, faults: int, tmp_path: Path) -> None:
    """One element with JSON-LD, which no browser runs, may be in a head; nothing that only looks like it."""
    own = f'<meta http-equiv="Content-Security-Policy" content="{policy("index.html", lambda script: HASH if script in ASSETS else "")}">'
    assert len(told("<p>", tmp_path, head=own + added)) == faults
