"""The last gate's other half: whatever would act in a reader's browser is found in a built page."""

from pathlib import Path

import pytest

from codebook.check_acting import acts
from codebook.check_site import read_built


def told(body: str, folder: Path) -> list[str]:
    """What is told of a site of one page; its body begins on line 2."""
    (folder / "index.html").write_text(f"<!doctype html>\n{body}\n<html>", "utf-8")
    return [str(problem) for problem in acts(read_built(folder))]


@pytest.mark.parametrize(
    "body",
    [
        "<script>alert(1)</script>",
        "<script src='x.js'>alert(1)</script>",
        "<style>p { color: red }</style>",
        "<p style='color: red'>",
        "<img src='x.png' onerror='alert(1)'>",
        "<svg ONLOAD='alert(1)'></svg>",
        "<iframe src='x.html'></iframe>",
        "<object data='x.pdf'></object>",
        "<embed src='x.pdf'>",
        "<base href='https://elsewhere.example/'>",
        "<meta http-equiv='ReFresh' content='0'>",
        "<button formaction='https://elsewhere.example/'>",
    ],
)
def test_what_acts_by_itself_is_told(body: str, tmp_path: Path) -> None:
    """Scripts and styles in a page, event handlers, other pages within it, and whatever changes where links lead."""
    (fault,) = told(body, tmp_path)
    assert fault.startswith("index.html:2: '<")
    assert fault.endswith(">' acts by itself; no page may hold it")


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
@pytest.mark.parametrize("element", ["<a href='{}'>", "<svg><a xlink:href='{}'></a></svg>", "<form action='{}'>"])
def test_a_link_that_runs_is_told(element: str, to: str, tmp_path: Path) -> None:
    """However its scheme is written, as long as a browser would understand it."""
    (fault,) = told(element.format(to), tmp_path)
    assert fault.endswith(":, which no link may")


@pytest.mark.parametrize(
    "body",
    [
        "<script src='x.js'></script>",
        "<a href='https://elsewhere.example/'>",
        "<a href='mailto:keepers@lights.example.org'>",
        "<a href='../a/b:c/'>",
        "<a href='#javascript:'>",
        "<p>&lt;script&gt; javascript:alert(1)</p>",
        "<meta http-equiv='Content-Security-Policy' content='x'>",
    ],
)
def test_what_does_not_act_is_let_be(body: str, tmp_path: Path) -> None:
    """Files of the site, links, and words about scripts."""
    assert told(body, tmp_path) == []
