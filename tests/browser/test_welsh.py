"""Pages in Welsh are as good as those in English: for axe, on a narrow screen, in weight, and from one language to the other."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from browser.conftest import Open, Readers
from browser.kinds import KINDS, OF_MANY, OPTIONAL, fullest
from browser.serving import served
from browser.test_axe import opened, violations
from browser.test_reflow import lost
from browser.test_weight import FIRST_VIEW, limit_of_next
from browser.weights import views
from conftest import HOSTED, ROOT, built_once, few, in_languages, with_docs

WELSH = "cy/"
ENGLISH_ONLY = {"not found"}
"""Kinds without a page in Welsh: a host has one page for addresses that lead nowhere."""
HAVE = [kind for kind in KINDS if kind not in ENGLISH_ONLY]


@pytest.fixture(scope="module")
def made_up_root(lighthouse_site: Path) -> Iterator[str]:
    """The address at which a made-up body's site is served, in both languages."""
    with served(lighthouse_site, "/") as address:
        yield address


@pytest.fixture
def open_made_up(readers: Readers, made_up_root: str) -> Iterator[Open]:
    """Opens pages of it."""
    with readers.opening(made_up_root) as turned:
        yield turned


@pytest.fixture(scope="module")
def real_welsh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real content, in Welsh as well, built by MkDocs for a host on which it is under a path."""

    def project() -> Path:
        made = with_docs(tmp_path_factory.mktemp("welsh") / "project", ROOT / "docs")
        in_languages(made / "docs", "cy")
        return made

    return built_once(tmp_path_factory, "welsh-site", project, HOSTED)


@pytest.mark.parametrize("kind", few((kind for kind in HAVE if kind not in OF_MANY), 12))
def test_no_barrier(kind: str, open_made_up: Open, lighthouse_site: Path) -> None:
    """On a phone in the dark axe finds nothing, and nothing is wider than the narrowest screen."""
    address = fullest(lighthouse_site, WELSH)[kind]
    page = opened(open_made_up, address, 375, "dark")
    assert page.locator("html").get_attribute("lang") == "cy"
    assert violations(page) == []
    assert lost(open_made_up(address, 320, 256)) == []


def test_the_switch_keeps_the_page(open_made_up: Open) -> None:
    """By keyboard the switch leads from a clause to the same clause in the other language, and back."""
    page = open_made_up("clauses/vigilance-1/")
    for name, address in (("Cymraeg", "cy/clauses/vigilance-1/"), ("English", "clauses/vigilance-1/")):
        page.get_by_role("link", name=name, exact=True).focus()
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/{address}")
    expect(page.locator("html")).to_have_attribute("lang", "en")


@pytest.mark.prove
@pytest.mark.parametrize(("width", "scheme"), [(375, "dark"), (412, "light"), (1280, "light")])
@pytest.mark.parametrize("kind", HAVE)
def test_no_barrier_of_the_real_content(kind: str, width: int, scheme: str, browser: Browser, real_welsh: Path) -> None:
    """Nor on any page of the real content, with all that it hides laid open and without."""
    found = fullest(real_welsh, WELSH)
    if kind not in found and kind in OPTIONAL:
        pytest.skip(f"this site has no page of the kind '{kind}', and need not have any")
    with served(real_welsh) as root, Readers(browser).opening(root) as turned:
        assert violations(opened(turned, found[kind], width, scheme)) == []
        assert violations(turned(found[kind], width, color_scheme=scheme)) == []


@pytest.mark.prove
def test_weight(browser: Browser, real_welsh: Path) -> None:
    """No page is heavier than an English one may be, at the first view and at the next."""
    heavy = []
    with served(real_welsh) as root:
        for kind, address in fullest(real_welsh, WELSH).items():
            seen = views(browser, root + address)
            came = sum(
                size for answer, size in zip(seen.answers, seen.sizes, strict=True) if "italic" not in answer.url
            )
            if came > FIRST_VIEW or seen.sent > limit_of_next(kind, seen.words):
                heavy.append((kind, came, seen.sent))
    assert heavy == []
