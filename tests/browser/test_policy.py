"""The policy in each page's head: strict, on every page, and nothing that the site does needs more than it allows."""

import shutil
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser, expect

from browser.kinds import KINDS
from browser.serving import served
from browser.watching import Watched, watched
from codebook.gate.offline import copy_offline
from codebook.values.content_security_policy import CHECK, REFERRER, SCRIPTS, SEARCH, hash_of, policy
from conftest import few


@pytest.fixture
def window(browser: Browser) -> Iterator[Watched]:
    """A window that is watched."""
    seen = watched(browser)
    yield seen
    seen.context.close()


def own(site: Path, page: str) -> str:
    """The policy that a page should have, with the hashes of the scripts as they were built."""
    return policy(page, lambda script: hash_of((site / script).read_bytes()))


def test_every_page_has_the_policy_before_all_that_it_holds_for(built_site: Path) -> None:
    """Each page's head says it once, before anything that a browser would fetch, and what other sites are told."""
    pages = list(built_site.rglob("*.html"))
    assert len(pages) > 10
    for page in pages:
        tree = html.document_fromstring(page.read_bytes())
        head = list(tree.iterchildren("head").__next__())
        assert [element.get("http-equiv") for element in head[:2]] == [None, "Content-Security-Policy"], page
        assert head[1].get("content") == own(built_site, page.relative_to(built_site).as_posix()), page
        assert [element.get("content") for element in head if element.get("name") == "referrer"] == [REFERRER], page
        assert sum(element.get("http-equiv") == "Content-Security-Policy" for element in tree.iter()) == 1, page


@pytest.mark.parametrize("page", ["index.html", "404.html", SEARCH, CHECK])
def test_the_policy_is_strict(page: str) -> None:
    """Scripts run by their hash alone; only the search and the check fetch, and only the search runs WebAssembly; forms lead to this site; nothing comes from another host."""
    rules = dict(rule.split(" ", 1) for rule in policy(page, lambda script: f"hash of {script}").split("; "))
    assert rules["default-src"] == rules["base-uri"] == "'none'"
    scripts = rules.pop("script-src")
    assert "'self'" not in scripts
    assert {script for script in SCRIPTS if script in scripts} == {
        s for s, only in SCRIPTS.items() if not only or page in only
    }
    assert {word for where in rules.values() for word in where.split()} == {"'none'", "'self'"}
    assert rules["form-action"] == "'self'"
    assert ["connect-src" in rules, "wasm" in scripts] == [page in (SEARCH, CHECK), page == SEARCH]


@pytest.mark.parametrize("kind", few(KINDS, 6, first=1))
def test_nothing_that_a_page_does_is_stopped(kind: str, window: Watched, root: str, pages: dict[str, str]) -> None:
    """Every kind of page with its menu, colours, folded parts and copying used: no violation, no fault, nothing from elsewhere."""
    page = window.page
    page.set_viewport_size({"width": 375, "height": 800})
    page.goto(root + pages[kind])
    page.evaluate("document.fonts.ready")
    page.eval_on_selector_all("details", "all => all.forEach(one => one.open = true)")
    page.select_option(".theme select", "dark")
    page.click(".menu-button")
    page.keyboard.press("Escape")
    for button in page.locator("button[data-copy]:visible").all()[:3]:
        button.click()
        expect(button).to_have_text("Copied")
    assert page.evaluate("getComputedStyle(document.body).fontFamily") != "", "the styles hold"
    assert page.locator("html[data-theme=dark].scripted").count() == 1
    assert window.stopped() == []
    assert [line for line in window.said if "404" not in line] == []
    assert [url for url in window.asked if not url.startswith(root)] == []


@pytest.mark.known_content
def test_searching_is_not_stopped(window: Watched, root: str) -> None:
    """The search with its program, its index, a choice and more results used: no violation, no fault, nothing from elsewhere."""
    page = window.page
    page.goto(f"{root}search/")
    page.get_by_role("searchbox").fill("code")
    expect(page.locator(".found li").first).to_be_visible()
    shown = page.locator(".found li").count()
    page.get_by_role("button", name="more").click()
    expect(page.locator(".found li")).not_to_have_count(shown)
    page.get_by_role("searchbox").fill("gift")
    expect(page.locator(".found h3").first).to_have_text("Integrity 3")
    page.wait_for_load_state("networkidle")
    assert any("/pagefind/" in url for url in window.asked)
    assert window.stopped() == []
    assert window.said == []
    assert [url for url in window.asked if not url.startswith(root)] == []


def test_what_the_policy_stops_is_seen(window: Watched, root: str) -> None:
    """The tests above can fail: a script and a style in the page, and a picture of another host, are stopped and noted."""
    page = window.page
    page.goto(root)
    page.evaluate(
        """() => {
          document.body.insertAdjacentHTML("beforeend",
            "<img src='x' onerror='alert(1)'><p style='color: red'>x</p><img src='https://elsewhere.example/x.png'>");
          const script = document.createElement("script");
          script.textContent = "alert(1)";
          document.body.append(script);
        }"""
    )
    page.wait_for_function("window.stopped.length >= 4")
    assert "a dialog" not in window.said
    assert {line.split()[0].removesuffix("-elem").removesuffix("-attr") for line in window.stopped()} == {
        *("script-src", "style-src", "img-src")
    }


def with_script_of_a_text(site: Path) -> None:
    """A text that is valid JavaScript, beside each page, and elements that ask for it: more than any page of ours could have."""
    (site / "wording.txt").write_text("title\t=0;/*\nlast\t*/;document.title = 'It ran'\n", "utf-8")
    for name in ("index.html", SEARCH, "404.html"):
        page = site / name
        text = page.read_text("utf-8")
        up = "../" * name.count("/")
        elements = f'<script src="{up}wording.txt"></script><script type="module" src="{up}wording.txt"></script>'
        page.write_text(text.replace("<main", elements + "<main"), "utf-8")


@pytest.mark.parametrize(
    ("where", "name"), few(product(("host", "disk"), ("index.html", SEARCH, "404.html")), 3, first=1)
)
def test_a_text_is_no_script(where: str, name: str, browser: Browser, built_site: Path, tmp_path: Path) -> None:
    """A text of the site that is valid JavaScript does not run, though a page asks for it: from a host that sends no `nosniff`, and from disk."""
    site = tmp_path / "site"
    if where == "disk":
        copy_offline(built_site, site)
    else:
        shutil.copytree(built_site, site)
    with_script_of_a_text(site)
    page = browser.new_page()
    with served(site) as root:
        page.goto(f"{root if where == 'host' else site.as_uri() + '/'}{name}", wait_until="networkidle")
        assert page.locator("html.scripted").count() == 1, "the site's own script runs"
        assert page.title() != "It ran"
        assert page.locator('script[src$="wording.txt"]').count() == 2
    page.close()


def test_the_search_of_the_site_says_that_it_does_not_work_from_disk(browser: Browser, built_site: Path) -> None:
    """Chromium runs no script of the site's own files from disk, so the page without scripts says it."""
    page = browser.new_page()
    page.goto((built_site / "search" / "index.html").as_uri())
    expect(page.get_by_text("does not work in a copy opened from disk")).to_be_visible()
    page.close()


def test_the_copy_on_disk_opens(window: Watched, built_site: Path, tmp_path: Path) -> None:
    """What `make preview` makes is styled and works from disk, under the same policy; but for its search, which says so."""
    copy_offline(built_site, tmp_path / "copy")
    window.page.set_viewport_size({"width": 375, "height": 800})
    window.page.goto(f"file://{tmp_path}/copy/index.html", wait_until="networkidle")
    window.page.click(".menu-button")
    window.page.click("nav[aria-label=Main] a")
    window.page.wait_for_load_state("networkidle")
    expect(window.page.locator("html.scripted")).to_have_count(1)
    assert window.page.evaluate("document.styleSheets.length") > 3
    assert window.stopped() == []
    # a browser takes a font from disk for another origin's, so that the reader's own stands in for it there
    assert [line for line in window.said if "font" not in line and "ERR_FAILED" not in line] == []
    window.page.goto(f"file://{tmp_path}/copy/search/index.html?q=gift")
    told = window.page.get_by_role("status")
    expect(told).to_have_text(
        "The search does not work in a copy opened from disk. Use the lists below, or the published site."
    )
