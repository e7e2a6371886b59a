"""What only looks like an attack is shown to the letter, and does nothing: seen in a real browser, all of it on one site.

The attacks are those of `attacks/harmless.yml`; those that are refused are tested in `test_attacks.py` above.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.kinds import addresses
from browser.serving import PATH, served
from browser.watching import watched
from codebook.values.content_security_policy import SCRIPTS
from conftest import SITES, copy_project, few, mkdocs
from test_attacks import CASES, attacks, letters, write

ATTACKED = CASES["harmless"]
OURS = ".masthead svg, .timeline svg, .matrix svg, .key svg, search form, .masthead form"
"""Drawings and the forms that our own templates make; none of them holds words of an editor but as text."""
FOREIGN = r"""
    ([OURS, SCRIPTS]) => [...document.querySelectorAll("script, style, iframe, object, embed, base, form, svg, math, template, b, i, img")]
      .filter(one => !(one.tagName === "SCRIPT" && SCRIPTS.some(script => one.src.endsWith(`/${script}`))))
      .filter(one => !(one.tagName === "SCRIPT" && one.type === "application/ld+json" && !one.src))
      .filter(one => !one.matches(OURS))
      .concat([...document.querySelectorAll("*")].filter(one => [...one.attributes]
        .some(attribute => attribute.name.startsWith("on") || attribute.name === "style" || attribute.name === "autofocus")))
      .concat([...document.querySelectorAll("a")].filter(one => !["http:", "https:", "mailto:"].includes(one.protocol)
        || one.host === "elsewhere.example"))
      .map(one => one.outerHTML)
"""
"""Elements that no page of the made-up body has by itself."""


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up body's site with every harmless attack in every field that is shown."""
    project = copy_project(tmp_path_factory.mktemp("attacked"))
    shutil.rmtree(project / "docs")
    shutil.copytree(SITES / "lighthouse/docs", project / "docs")
    for into, attack, number in attacks(ATTACKED):
        write(into, attack, number, project / "docs")
    done = mkdocs(project, project / "site", f"https://ethics.example.org{PATH}")
    assert done.returncode == 0, done.stderr
    return project / "site"


@pytest.fixture(scope="module")
def host(attacked: Path) -> Iterator[str]:
    """Where it is served."""
    with served(attacked) as address:
        yield address


def own(number: int) -> tuple[str, str, str]:
    """The three pages that an attack has: of a council, of a report, and of ours."""
    council = f"reports/attack-{letters(number)}/"
    return council, f"{council}1902-06-01-made-up/", f"about/attack-{letters(number)}/"


def test_nothing_harmful_comes_of_it(browser: Browser, host: str, attacked: Path) -> None:
    """On no page is there a dialog, a request to elsewhere, a foreign element, or anything that the policy had to stop.

    Of the three pages that each attack has, `make test` opens one, `make prove` all.
    """
    window = watched(browser)
    pages = [page for page in addresses(attacked) if not page.startswith(("code/", "clauses/", "principles/"))]
    every = [own(number) for number in range(len(ATTACKED["attacks"]))]
    assert {page for three in every for page in three} == {page for page in pages if "/attack-" in page}
    if not os.environ.get("WHOLE"):
        seen = {three[number % 3] for number, three in enumerate(every)}
        pages = [page for page in pages if "/attack-" not in page or page in seen]
    wrong = []
    for page in pages:
        window.page.goto(host + page)
        wrong += [(page, found) for found in (*window.page.evaluate(FOREIGN, [OURS, [*SCRIPTS]]), *window.stopped())]
    assert wrong == []
    assert [line for line in window.said if "404" not in line] == []
    assert [url for url in window.asked if not url.startswith(host)] == []
    window.context.close()


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A window in which one page after another is looked at."""
    opened = browser.new_page()
    yield opened
    opened.close()


@pytest.mark.parametrize("number", few(range(len(ATTACKED["attacks"])), 8))
def test_it_is_shown_to_the_letter(number: int, page: Page, host: str) -> None:
    """Its words stand in the title of the page and in its heading, as they were written."""
    words = " ".join(ATTACKED["attacks"][number].split())
    for address in own(number)[1:]:
        page.goto(host + address)
        assert " ".join(page.locator("h1").inner_text().split()) == words
        assert page.title().startswith(words)
    assert words in " ".join(page.locator("main").inner_text().split("\n")[2:]), "in what the page asks for, as well"
