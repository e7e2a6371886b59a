"""What a search costs a reader: bytes, requests and milliseconds of ten searches of the made-up reports of `thousands.py`."""

from collections.abc import Iterator
from dataclasses import dataclass

from playwright.sync_api import Browser, Page, Response, expect

from browser.weights import size
from figures import figure

MOST_BYTES = 150_000
"""Of a first search, besides the page: more than half of it is Pagefind's own program."""
MOST_MS = 200
"""From the last key to the first results, with the site on the same machine."""
SEARCHES = {
    "a rare word": {"q": "unlike"},
    "a common word": {"q": "officer"},
    "a word of most reports": {"q": "made"},
    "two common words": {"q": "officer conduct"},
    "a word of the Code": {"q": "gift"},
    "a phrase": {"q": '"relevant officer"'},
    "a misspelt word": {"q": "hosptality"},
    "a reference": {"q": "Cambridgeshire 2.1"},
    "a common word in a council's reports": {"q": "officer", "council": "made-up-annual-account"},
    "nothing": {"q": "xylophone"},
}
"""What is searched for, as the address of the page has it."""

_WATCHED = """() => {
  const [found, told] = [".found", ".told"].map((part) => document.querySelector(part));
  addEventListener("input", () => (window.took = { last: performance.now() }), true);
  new MutationObserver((changes) => {
    if (found.children.length && changes.some(({ target }) => target === found)) window.took.first ??= performance.now();
    if (told.textContent.trim()) window.took.told ??= performance.now();
  }).observe(document.querySelector(".search"), { subtree: true, childList: true, characterData: true });
}"""


@dataclass(frozen=True)
class Cost:
    """What one search cost a reader who had the page, and had not searched before."""

    name: str
    bytes: int
    requests: int
    first: float
    """Milliseconds from the last key to the first results; to the message where there are none."""
    told: float
    """Milliseconds to the number of results."""
    message: str


def figures(browser: Browser, root: str, before: str) -> None:
    """Prints the figures of each search; each begins with `before`."""
    for cost in costs(browser, root):
        figure(f"{before}: search for {cost.name}: fetched", cost.bytes / 1000, "KB")
        figure(f"{before}: search for {cost.name}: requests", cost.requests)
        figure(f"{before}: search for {cost.name}: first results", cost.first, "ms")
        figure(f"{before}: search for {cost.name}: all", cost.told, "ms")


def costs(browser: Browser, root: str) -> Iterator[Cost]:
    """Searches each in a window that has seen nothing before."""
    for name, asked in SEARCHES.items():
        window = browser.new_context()
        page = window.new_page()
        page.goto(f"{root}search/")
        yield _cost(name, asked, page)
        window.close()


def _cost(name: str, asked: dict[str, str], page: Page) -> Cost:
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - playwright can't mark a built-in method
    page.evaluate(_WATCHED)
    if council := asked.get("council"):
        page.get_by_text("Filters").click()
        page.locator("[name=council]").select_option(council)
    page.get_by_role("searchbox").fill(
        asked["q"]
    )  # all at once: a busy machine types so slowly that parts of the words are searched for
    told = page.get_by_role("status")
    expect(told).to_contain_text("for", timeout=60_000)
    took = page.evaluate("window.took")
    first, all = (took.get(part, took["told"]) - took["last"] for part in ("first", "told"))
    return Cost(name, sum(map(size, answers)), len(answers), first, all, told.inner_text())
