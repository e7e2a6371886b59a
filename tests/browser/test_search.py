"""The search as a reader meets it: what is found, how it is told, what it costs, and all of it by keyboard."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, Request, Route, expect

from browser.conftest import Open
from browser.serving import served
from browser.test_axe import violations
from browser.weights import size
from codebook.book import Book
from conftest import few

FIRST_SEARCH = 150_000
"""Bytes that the first search may ask for besides the page: most of it is Pagefind's own program."""
Search = Callable[[str], Page]


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    """A window that keeps what it fetched, so that the search's program is not fetched anew by each test."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    yield page
    page.close()


@pytest.fixture(scope="module")
def typing(browser: Browser) -> Iterator[Page]:
    """Another window, whose page stays open from one search to the next."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    yield page
    page.close()


@pytest.fixture
def search(window: Page, root: str) -> Search:
    """Opens the address of a search, and the page anew, until it says what it found. There is one window: the last search stands in it."""

    def searched(words: str) -> Page:
        window.goto("about:blank")
        window.goto(f"{root}search/?{urlencode({'q': words})}")
        expect(window.get_by_role("status")).to_contain_text("for")
        return window

    return searched


@pytest.fixture
def typed(typing: Page, root: str) -> Search:
    """Types a search into a page that has searched before, until it says what it found: a third of the time of a new page.

    For tests that only read what is found, or then follow a link; what a search narrows or changes would last.
    """

    def searched(words: str) -> Page:
        if not typing.url.startswith(f"{root}search/"):
            typing.goto(f"{root}search/")
        typing.get_by_role("searchbox").fill(words)  # which empties the status
        typing.get_by_role("searchbox").press("Enter")
        expect(typing.get_by_role("status")).to_contain_text("for")
        return typing

    return searched


def titles(page: Page) -> list[str]:
    """The titles of what is found, in order."""
    return page.locator(".found h3").all_inner_texts()


@pytest.mark.known_content
def test_nothing_is_fetched_before(open_first: Open) -> None:
    """Neither opening the page nor going through it by keyboard asks for the index; the first letter does, of this site alone."""
    page = open_first("search/")
    page.wait_for_load_state("networkidle")
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request))  # noqa: PLW0108 - playwright can't mark a built-in method
    box = page.get_by_role("searchbox")
    box.focus()
    for _ in range(8):
        page.keyboard.press("Tab")
    assert [request.url for request in asked] == []
    box.focus()
    page.evaluate("addEventListener('input', () => (window.began ??= performance.now()), {capture: true})")
    box.press_sequentially("gift")
    expect(page.locator(".found li").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    early = "performance.getEntriesByType('resource').filter(one => /pagefind|search.reports/.test(one.name) && one.startTime < began)"
    assert page.evaluate(f"{early}.length") == 0
    root = page.url.partition("search/")[0]
    assert [request.url for request in asked if not request.url.startswith(root)] == []
    sizes = [size(answer) for request in asked if (answer := request.response())]
    assert len(sizes) > 5
    assert sum(sizes) <= FIRST_SEARCH


@pytest.mark.known_content
def test_words_are_found_and_marked(search: Search) -> None:
    """A word finds the clause that has it, whole, as words of the Code, with the word marked and its version named."""
    page = search("gift")
    first = page.locator(".found li").first
    expect(first.get_by_role("heading")).to_have_text("Integrity 3")
    expect(first.locator(".verbatim")).to_have_text(
        "Neither solicit nor accept the offer of any gift, gratitude or hospitality that could, or be seen to, "
        "compromise your impartiality"
    )
    assert first.locator("mark").all_inner_texts() == ["gift"]
    expect(first.locator(".from")).to_have_text("The Code: consultation draft of 2015 (latest)")
    first.get_by_role("link").click()
    expect(page.locator(".unit:target .label")).to_contain_text("Integrity 3")


@pytest.mark.parametrize(
    ("written", "title"),
    few(
        [
            ("integrity 3", "Integrity 3"),
            ("Integrity, clause 3", "Integrity 3"),
            ("integrity-3", "Integrity 3"),
            ("integrity", "Integrity"),
            ("what is integrity?", "Integrity"),
            ("introduction paragraph 3", "Introduction, paragraph 3"),
            ("Cambridgeshire 2.1", "Cambridgeshire, paragraph 2.1"),
            ("Cambridgeshire p2.1", "Cambridgeshire, paragraph 2.1"),
            ("West Lancashire para 4.3", "West Lancashire, paragraph 4.3"),
            ("west lancashire, background documents", "West Lancashire, background documents"),
            ("paragraph 2.1 of the Cambridgeshire report", "Cambridgeshire, paragraph 2.1"),
            ("integrity three", "Integrity 3"),
            ("clause three of Integrity", "Integrity 3"),
            ("third clause of Integrity", "Integrity 3"),
            ("the second paragraph of the introduction", "Introduction, paragraph 2"),
        ],
        4,
    ),
)
@pytest.mark.known_content
def test_a_reference_comes_first(written: str, title: str, typed: Search) -> None:
    """However a reference is written, the first result is the unit that it names."""
    assert titles(typed(written))[0] == title


@pytest.mark.known_content
def test_a_number_that_is_not_there_names_nothing(typed: Search) -> None:
    """There is no Integrity 99: no unit is passed off for it. Who asks for it is told so, and led on to the principle."""
    page = typed("integrity 99")
    expect(page.get_by_role("status")).to_have_text(
        re.compile(r"^No results for “integrity 99”\. Showing \d+ results for “integrity”\.$")
    )
    assert "Integrity 9" not in titles(page)
    assert titles(page)[0] == "Integrity"


@pytest.mark.parametrize("step", [8, pytest.param(1, marks=pytest.mark.prove)])
@pytest.mark.known_content
def test_every_subject_is_found(step: int, search: Search, known_book: Book) -> None:
    """Whatever subject of the index is looked for, it is the first result, and leads to its place in the index; here every eighth."""
    page = search("gift")
    box, told = page.get_by_role("searchbox"), page.get_by_role("status")
    assert len(known_book.site.subjects) > 50
    for subject in known_book.site.subjects[::step]:
        name = subject.facts.name
        box.fill(name)
        expect(told).to_contain_text(f"“{name}”")
        first = page.locator(".found h3 a").first
        expect(first).to_have_text(name)
        expect(first).to_have_attribute("href", re.compile(rf"/{subject.url}$"))


@pytest.mark.parametrize(
    ("words", "subject"),
    few(
        [
            ("public money", "Public money and other resources"),
            ("neutrality", "Political neutrality"),
            ("bullying", "Bullying and harassment"),
            ("freedom of information", "Freedom of information"),
            ("gifts with hospitality", "Gifts and hospitality"),
        ],
        3,
    ),
)
@pytest.mark.known_content
def test_a_subject_is_found_by_some_of_its_name(words: str, subject: str, typed: Search) -> None:
    """What a reader calls by another name than the Code does is found by its subject."""
    assert subject in titles(typed(words))


@pytest.mark.parametrize(
    "words", ["in force", "is it legally binding", "binding", "adopted", "status", "has it been adopted"]
)
@pytest.mark.known_content
def test_whether_it_is_in_force_is_the_first_result(words: str, typed: Search) -> None:
    """Whoever asks whether the Code is in force reads the answer at once."""
    first = typed(words).locator(".found li").first
    expect(first.get_by_role("heading")).to_have_text("Is it in force?")
    expect(first).to_contain_text("We know of no version in force")


@pytest.mark.known_content
def test_whether_it_is_in_force_leads_to_the_first_page(typed: Search) -> None:
    """The result leads to where the answer is."""
    page = typed("in force")
    page.locator(".found li").first.get_by_role("link").click()
    expect(page.locator(":target")).to_have_text("At a glance")
    expect(page.get_by_role("heading", name="Is it in force?")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize(
    ("words", "form", "titled"),
    few(
        [
            ("bullied", "bullying", "Bullying and harassment"),
            ("bullies", "bullying", "Bullying and harassment"),
            ("bully", "bullying", "Bullying and harassment"),
            ("gif", "gift", "Gifts and hospitality"),
            ("harassmen", "harassment", "Bullying and harassment"),
            ("discriminatory", "discrimination", "Discrimination"),
        ],
        3,
    ),
)
@pytest.mark.known_content
def test_a_word_is_found_in_its_other_forms(words: str, form: str, titled: str, typed: Search) -> None:
    """Another ending, or one that is not typed yet, is no other word."""
    page = typed(words)
    assert titled in titles(page)
    assert form in page.locator(".found mark").all_inner_texts()


@pytest.mark.known_content
def test_a_word_that_begins_alike_is_another_one(typed: Search) -> None:
    """Who looks for parties is not shown what is said of parts: a word that stands somewhere finds itself and its forms alone."""
    page = typed("parties")
    marks = {mark.lower() for mark in page.locator(".found mark").all_inner_texts()}
    assert marks
    assert marks <= {"party", "parties"}


@pytest.mark.known_content
def test_small_words_carry_no_match(typed: Search) -> None:
    """They are neither looked for nor marked beside others, and stand for no longer word."""
    page = typed("for the gift")
    assert titles(page) == titles(typed("gift"))
    page = typed("for the gift")
    assert {mark.lower() for mark in page.locator(".found mark").all_inner_texts()} <= {"gift", "gifts"}


ADVICE = "Try fewer or other words, or look in Subjects A to Z."


@pytest.mark.parametrize(
    "words", few(["zebra", "xylophone orchestra", "social media", "theft", "gilt", "BSD", '"gift zebra"', "&"], 4)
)
@pytest.mark.known_content
def test_what_nothing_has_is_not_found(words: str, typed: Search) -> None:
    """What is nowhere finds nothing, however like the beginning of another word; the page says how to go on."""
    page = typed(words)
    said = words if words.startswith('"') else f"“{words}”"
    expect(page.get_by_role("status")).to_have_text(f"No results for {said}.")
    assert titles(page) == []
    expect(page.locator(".advice")).to_have_text(ADVICE)


@pytest.mark.known_content
def test_the_advice_leads_to_the_subjects(typed: Search) -> None:
    """Its link leads to the list of subjects."""
    page = typed("zebra")
    page.locator(".advice").get_by_role("link", name="Subjects A to Z").click()
    page.wait_for_url("**/subjects/")


@pytest.mark.parametrize(
    ("words", "fewer", "title"),
    [
        ("gift zebra", "gift", "Integrity 3"),
        ("sexual harassment", "harassment", "Bullying and harassment"),
        ("can a councillor bully officers", "bully", "Bullying and harassment"),
        ("integrity 8", "integrity", "Integrity"),
    ],
)
@pytest.mark.known_content
def test_where_nothing_has_all_words_fewer_are_looked_for(words: str, fewer: str, title: str, typed: Search) -> None:
    """A word too many is no dead end: what has the others is shown, and the page tells which, so that nobody takes it for all."""
    page = typed(words)
    expect(page.get_by_role("status")).to_have_text(
        re.compile(rf"^No results for “{words}”\. Showing \d+ results? for “{fewer}”\.$")
    )
    assert title in titles(page)
    expect(page.locator(".advice")).to_have_text(ADVICE)


@pytest.mark.parametrize(
    ("words", "right", "title"),
    few(
        [
            ("wistleblowing", "whistleblowing", "Whistleblowing"),
            ("harrasment", "harassment", "Bullying and harassment"),
            ("gifts and hosptality", "gifts hospitality", "Gifts and hospitality"),
            ("acountability", "accountability", "Accountability"),
            ("honsty", "honesty", "Honesty"),
            ("onesty", "honesty", "Honesty"),
            ("behavior", "behaviour", "Leadership, statement"),
            ("behaviuor", "behaviour", "Leadership, statement"),
            ("planing", "planning", "Introduction, bodies"),
            ("gfit", "gift", "Integrity 3"),
            ("grup", "group", "Openness 2"),
        ],
        4,
    ),
)
@pytest.mark.known_content
def test_a_misspelt_word_is_found(words: str, right: str, title: str, typed: Search) -> None:
    """A word of the Code, or of a title, is found if letters of it are wrong, and the page says what it looked for instead."""
    page = typed(words)
    expect(page.get_by_role("status")).to_have_text(
        re.compile(rf"^No results for “{words}”\. Showing \d+ results? for “{right}”\.$")
    )
    assert title in titles(page)
    assert right.rsplit(maxsplit=1)[-1] in [mark.lower() for mark in page.locator(".found mark").all_inner_texts()]


@pytest.mark.known_content
def test_without_the_lists_of_words_nothing_is_guessed(open_page: Open) -> None:
    """If they cannot be fetched, a misspelt word finds nothing, and the next search asks for them again."""
    page = open_page("search/")
    page.route("**/search/words/**", lambda route: route.abort())
    page.get_by_role("searchbox").fill("wistleblowing")
    expect(page.get_by_role("status")).to_have_text("No results for “wistleblowing”.")
    page.unroute("**/search/words/**")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("status")).to_contain_text("for “whistleblowing”")


@pytest.mark.parametrize(
    ("words", "title"),
    few(
        [
            ("Cambridgeshire County Council", "Cambridgeshire County Council"),
            ("cambridgeshire council", "Cambridgeshire County Council"),
            ("West Lancashire", "West Lancashire Borough Council"),
            ("Lancashire Borough Council", "West Lancashire Borough Council"),
            ("Cambridgshire County Council", "Cambridgeshire County Council"),
            ("Officers' Code of Conduct", "Officers' Code of Conduct"),
            ("Officer Code of Conduct", "Officer Code of Conduct"),
            ("Officers Code of Conduct, Cambridgeshire", "Officers' Code of Conduct"),
            ("West Lancashire 2014", "Officer Code of Conduct"),
            ("lancashire 2014", "Officer Code of Conduct"),
            ("How to cite", "How to cite"),
            ("Cambridgeshire February 2022", "Officers' Code of Conduct"),
            ("the Cambridgeshire report of 25 February 2022", "Officers' Code of Conduct"),
        ],
        4,
    ),
)
@pytest.mark.known_content
def test_a_council_or_report_is_found_by_its_name(words: str, title: str, typed: Search) -> None:
    """It is the first result where the words are its name or nearly so."""
    assert titles(typed(words))[0] == title


@pytest.mark.parametrize(
    ("words", "title"),
    few(
        [
            ("1997", "The third report, on standards in local government"),
            ("July 1997", "The third report, on standards in local government"),
            ("Summer 2015", "The draft is sent out for views"),
            ("8 May 2015", "A call for evidence"),
            *(
                (date, "Officers' Code of Conduct")
                for date in ("2022-02-25", "25/02/2022", "25.2.22", "25th February 2022", "25 Feb 22", "25-Feb-2022")
            ),
            ("February 25, 2022", "Officers' Code of Conduct"),
            ("Friday 25 February 2022", "Officers' Code of Conduct"),
            ("Fri. 25/2/2022", "Officers' Code of Conduct"),
            ("18 Sept 2014", "Officer Code of Conduct"),
        ],
        4,
    ),
)
@pytest.mark.known_content
def test_a_date_finds_what_happened_then(words: str, title: str, typed: Search) -> None:
    """A report is found by the date of any meeting, an entry of the history by its own, in any usual form."""
    assert titles(typed(words))[0] == title


@pytest.mark.parametrize(
    ("words", "title", "mark"),
    few(
        [
            ("\ufb01nancial", "Integrity, statement", "financial"),
            ("be\u00adhaviour", "Leadership 6", "behaviour"),
            ("s.100D", "West Lancashire, background documents", "100D(5"),
            ("s 100D", "West Lancashire, background documents", "100D(5"),
            ("GDPR", "Data protection", "GDPR"),
            ("councillors", "Elected members and other politicians", "councillors"),
        ],
        3,
    ),
)
@pytest.mark.known_content
def test_words_as_people_write_them_are_found(words: str, title: str, mark: str, typed: Search) -> None:
    """Ligatures and hidden hyphens of a PDF, abbreviations before a number, and other words for a subject."""
    page = typed(words)
    assert titles(page)[0] == title
    assert mark in page.locator(".found li").first.locator("mark").all_inner_texts()


@pytest.mark.parametrize("words", ["organisation's", "organisation’s"])
@pytest.mark.known_content
def test_a_word_with_an_apostrophe_marks_that_word(words: str, typed: Search) -> None:
    """Its last letter is not a word that marks others."""
    marks = {mark.lower() for mark in typed(words).locator(".found mark").all_inner_texts()}
    assert "organisation's" in marks
    assert [mark for mark in marks if not mark.startswith("organisation")] == []


@pytest.mark.known_content
def test_no_advice_where_it_is_found(search: Search) -> None:
    """Who found something is not told how to search."""
    page = search("zebra")
    expect(page.locator(".advice")).to_be_visible()
    page.get_by_role("searchbox").fill("gift")
    expect(page.get_by_role("status")).to_contain_text("“gift”")
    expect(page.locator(".advice")).to_be_hidden()


@pytest.mark.known_content
def test_a_phrase_comes_before_words_that_stand_apart(typed: Search) -> None:
    """A clause with the very phrase stands before one that has its words apart; in quotation marks only the phrase is found."""
    loose = titles(typed("conflict of interest"))
    assert loose[0] == "Integrity 6"
    assert "Democracy 3" in loose
    for written in ('"conflict of interest"', "“conflict of interest”"):
        exact = titles(typed(written))
        assert exact[0] == "Integrity 6"
        assert "Democracy 3" not in exact


@pytest.mark.known_content
def test_reports_are_shown_and_can_be_all_that_is_shown(search: Search) -> None:
    """What reports say is among the results at once, after the Code and before our own pages, with the report named and its words in a serif."""
    page = search("code of conduct")
    assert {"Officers' Code of Conduct", "Officer Code of Conduct"} <= set(titles(page))
    page.get_by_label("Council reports").check()
    expect(page.get_by_role("status")).to_have_text(
        re.compile(r"^\d+ results for “code of conduct”\. \d+ more elsewhere\.$")
    )
    whole = page.locator(".found li").filter(has=page.get_by_role("heading", name="Officers' Code of Conduct"))
    expect(whole.locator("p").first).not_to_have_class("verbatim")
    page.get_by_text("Filters").click()
    page.get_by_label("Kind").select_option("Paragraphs of reports")
    paragraph = page.locator(".found li").filter(has_text="25 February 2022")
    expect(paragraph.get_by_role("heading")).to_contain_text("Cambridgeshire, ")
    expect(paragraph.locator(".verbatim mark").first).to_be_visible()
    expect(paragraph.locator(".from").first).to_have_text(
        "Report: Officers' Code of Conduct (Cambridgeshire, 25 February 2022)"
    )
    assert "in=reports" in page.url
    number = page.get_by_role("status").inner_text().partition(" ")[0]
    expect(page.locator(".where li").filter(has=page.get_by_label("Council reports"))).to_contain_text(f"({number})")


@pytest.mark.known_content
def test_further_places_of_a_report_are_linked(typed: Search) -> None:
    """A report is one result: it leads to the place with the most of the words, and has links to others with as many."""
    page = typed("Members' Code")
    first = page.locator(".found li").first
    expect(first.get_by_role("heading")).to_have_text("Cambridgeshire, paragraph 2.1")
    assert {mark.lower() for mark in first.locator("mark").all_inner_texts()} == {"members", "code"}
    also = first.locator(".also").filter(has_text="Also in: ")
    assert also.get_by_role("link").count() > 0
    link = also.get_by_role("link").first
    place = str(link.evaluate("one => one.hash.slice(1)"))
    link.click()
    expect(page.locator(":target")).to_have_id(place)


@pytest.mark.known_content
def test_narrowed_by_decision(search: Search) -> None:
    """Reports whose decision is not known are left, and nothing of the Code; with a known one there is none here."""
    page = search("conduct")
    page.get_by_text("Filters").click()
    page.get_by_label("Decision on a report").select_option("Not known")
    expect(page.get_by_role("status")).to_contain_text("2 results")
    paths = [link.evaluate("one => one.pathname") for link in page.locator(".found h3 a").all()]
    assert all("/reports/" in path for path in paths)


@pytest.mark.known_content
def test_the_code_does_not_wait_for_reports(open_page: Open) -> None:
    """What the Code's index has is shown while that of reports has not come; how much was found is told when it has."""
    page = open_page("search/")
    held: list[Route] = []
    passing: list[bool] = []
    page.route("**/search/reports*/**", lambda route: route.continue_() if passing else held.append(route))
    page.get_by_role("searchbox").fill("gift")
    expect(page.locator(".found h3").first).to_have_text("Integrity 3")
    expect(page.locator(".found")).to_have_attribute("aria-busy", "true")
    assert page.get_by_role("status").inner_text().strip() == ""
    passing.append(True)
    for route in held:
        route.continue_()
    expect(page.get_by_role("status")).to_contain_text("for “gift”")


NAMED = {
    "2.1": ["Cambridgeshire, paragraph 2.1", "West Lancashire, paragraph 2.1"],
    "West Lancashire 2.1": ["West Lancashire, paragraph 2.1"],
    "Officers' Code of Conduct": ["Officers' Code of Conduct", "Officer Code of Conduct"],
    "25 February 2022": ["Officers' Code of Conduct"],
    "West Lancashire, background documents": ["West Lancashire, background documents"],
}


@pytest.mark.known_content
def test_reports_are_found_by_what_names_them(open_page: Open) -> None:
    """A number finds the paragraph of each report that has it; with a council, a title or a date it is one report."""
    page = open_page("search/")
    for words, found in NAMED.items():
        page.get_by_role("searchbox").fill(words)
        page.get_by_role("searchbox").press("Enter")
        expect(page.get_by_role("status")).to_contain_text("for")
        assert sorted(titles(page)[: len(found)]) == sorted(found), words


@pytest.mark.known_content
def test_our_own_pages_come_last(search: Search) -> None:
    """A page that has the very words comes after a report that has them apart."""
    page = search("lancashire 2014")
    kinds = [link.evaluate("one => one.pathname") for link in page.locator(".found h3 a").all()]
    own = [index for index, path in enumerate(kinds) if "/about/" in path or "/history/" in path]
    assert own
    assert min(own) > max(index for index, path in enumerate(kinds) if "/reports/" in path)


@pytest.fixture(scope="module")
def made_up_root(lighthouse_site: Path) -> Iterator[str]:
    """The address at which a made-up body's site is served, which has two versions of its code."""
    with served(lighthouse_site, "/") as address:
        yield address


def test_the_newest_wording_comes_first(made_up_root: str, open_page: Open) -> None:
    """A reworded clause is found in its newest wording; its older one is below it, and says whose it is."""
    page = open_page("")
    page.goto(f"{made_up_root}search/?q=trim+the+wick+before")
    told = page.get_by_role("status")
    expect(told).to_have_text(re.compile(r"^\d+ results for “trim the wick before”\.$"))
    assert titles(page)[0] == "Brightness 1"
    versions = [made_up_root + place for place in ("principles/brightness/", "code/1901-draft/brightness/")]
    clauses = page.locator(".found li").filter(has_text="Brightness 1")
    expect(clauses).to_have_count(2)
    links = [link.evaluate("one => one.href") for link in clauses.get_by_role("link").all()]
    assert links == [f"{version}#brightness-1" for version in versions]
    expect(clauses.last.locator(".from")).to_have_text("The Code: made-up draft of 1901")
    page.get_by_label("Other versions").check()
    expect(told).to_have_text("1 result for “trim the wick before”. 1 more elsewhere.")
    page.goto(f"{made_up_root}search/?q=vigilance+2")
    expect(told).to_contain_text("for “vigilance 2”")
    assert titles(page)[0] == "Vigilance 2"


@pytest.mark.known_content
def test_a_place_without_results_says_how_many_are_elsewhere(search: Search) -> None:
    """Everything is searched until the reader chooses a place; the choice is in the address, and stays with other words."""
    page = search("Unlike the Members' Code")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d+ results? for “Unlike the Members' Code”\.$"))
    assert "Cambridgeshire, paragraph 2.1" in titles(page)
    sources = page.locator(".found .from").all_inner_texts()
    assert len(sources) == len(titles(page))
    assert [words for words in sources if not words.startswith("Report: ")] == []
    everything, latest = page.get_by_label("Everything"), page.get_by_label("Latest version")
    expect(everything).to_be_checked()
    assert "in=" not in page.url
    latest.check()
    expect(page.get_by_role("status")).to_have_text(
        re.compile(r"^No results for “Unlike the Members' Code” here\. \d+ more elsewhere\.$")
    )
    page.wait_for_url("**in=newest")
    page.get_by_role("searchbox").fill("gift")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"results for “gift”"))
    expect(latest).to_be_checked()


@pytest.mark.known_content
def test_narrowed_by_kind(search: Search) -> None:
    """A kind leaves nothing of any other; so does a principle, a council, a version, a year."""
    page = search("should")
    page.get_by_text("Filters").click()
    page.get_by_label("Kind").select_option("Statements of principles")
    expect(page.get_by_role("status")).to_contain_text("8 results")
    assert [title for title in titles(page) if not title.endswith(", statement")] == []
    page.get_by_label("Principle", exact=True).select_option("Openness")
    expect(page.get_by_role("status")).to_contain_text("1 result ")
    assert titles(page) == ["Openness, statement"]
    page.get_by_label("Kind").select_option("Any")
    page.get_by_label("Principle", exact=True).select_option("Any")
    page.get_by_role("searchbox").fill("the")
    page.get_by_label("Council", exact=True).select_option("West Lancashire Borough Council")
    expect(page.locator(".found .from").first).to_contain_text("West Lancashire")
    assert [title for title in titles(page) if not title.startswith(("West Lancashire", "Officer Code"))] == []
    page.get_by_label("Year").select_option("2022")
    expect(page.get_by_role("status")).to_contain_text("No results")


@pytest.mark.known_content
def test_an_address_holds_the_search(search: Search, open_page: Open) -> None:
    """The address follows the search with all that narrows it; opened anew it shows the same; back leads to the one before."""
    page = search("standards")
    page.get_by_label("Council reports").check()
    page.get_by_text("Filters").click()
    page.get_by_label("Kind").select_option("Paragraphs of reports")
    expect(page.get_by_role("status")).to_contain_text("for “standards”")
    page.wait_for_url("**/?q=standards&in=reports&kind=report+paragraph")
    found = titles(page)
    assert found
    other = open_page(f"search/?{page.url.partition('?')[2]}")
    expect(other.locator(".found li")).to_have_count(len(found))
    assert titles(other) == found
    assert other.get_by_role("searchbox").input_value() == "standards"
    expect(other.get_by_label("Kind")).to_be_visible()
    other.goto(f"{other.url.partition('?')[0]}?q=gift")
    expect(other.locator(".found h3").first).to_have_text("Integrity 3")
    other.go_back()
    expect(other.locator(".found h3").first).to_have_text(found[0])


@pytest.mark.known_content
def test_the_title_of_the_page_begins_with_the_words(search: Search) -> None:
    """Among tabs and bookmarks a search is known by its words; without words the title is that of the page."""
    page = search("gift")
    expect(page).to_have_title(re.compile("^gift - Search - "))
    page.get_by_role("searchbox").fill("  standards   in “public  life” ")
    expect(page).to_have_title(re.compile('^standards in "public life" - Search - '))
    page.get_by_role("searchbox").fill("")
    expect(page).to_have_title(re.compile("^Search - "))


@pytest.mark.known_content
def test_all_by_keyboard(open_page: Open) -> None:
    """From any page: the third key is in the box in its head; words, Enter, and with Tab through every control to the first result."""
    page = open_page("history/")
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(page.get_by_role("banner").get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("gift")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=gift")
    expect(page.get_by_role("status")).to_contain_text("for “gift”")
    assert page.evaluate("document.activeElement.tagName") == "BODY", "the reader begins at the top"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # Skip to the search box
    expect(page.get_by_role("main").get_by_role("searchbox")).to_be_focused()
    reached = []
    while "Integrity 3" not in reached:
        page.keyboard.press("Tab")
        reached.append(
            str(page.evaluate("(document.activeElement.textContent || document.activeElement.value).trim()"))
        )
        style = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert style == "solid", reached
        assert len(reached) < 12
    assert reached == ["Search", "all", "Filters", "Integrity 3"]
    page.keyboard.press("Enter")
    expect(page.locator(".unit:target .label")).to_contain_text("Integrity 3")


@pytest.mark.prove
def test_words_before_a_correction_are_found(open_harbour: Open) -> None:
    """They lead to the clause, which is shown in the words that it has now; what it said before is told as that."""
    page = open_harbour("search/?q=goats")
    found = page.locator(".found li").filter(has_text="Count the boats")
    expect(found.locator(".verbatim")).to_have_text("Count the boats at night")
    expect(found.get_by_text("Before a correction: “Count the goats”", exact=True)).to_be_visible()


def test_words_of_a_report_before_a_correction_lead_to_their_place(open_harbour: Open) -> None:
    """The paragraph is shown in the words that it has now; what it said before is told as that."""
    page = open_harbour("search/?q=thy")
    found = page.locator(".found li")
    expect(found).to_have_count(1)
    expect(found.get_by_role("link").first).to_have_attribute("href", re.compile(r"/1952-03-04-tides/#p1\.1$"))
    expect(found.get_by_text("Before a correction: “as thy are”", exact=True)).to_be_visible()
    expect(found.locator(".verbatim")).to_contain_text("as they are")


@pytest.mark.parametrize(
    ("query", "place", "title"),
    few(
        [
            ("q=1957/tides-6", "code/1957/tides-6/", "Tides 6"),
            ("q=what+is+1957-november/tides-6", "code/1957-november/tides-6/", "Tides 6"),
            ("q=1951/moorings-5", "code/1951/moorings-5/", "Moorings 5"),
            ("q=tides+6&edition=1954", "code/1954/tides-6/", "Tides 6"),
            ("q=tides+6", "principles/tides/#tides-6", "Tides 6"),
        ],
        5,
    ),
)
def test_a_reference_with_a_version_leads_to_that_version(
    query: str, place: str, title: str, open_harbour: Open
) -> None:
    """Of words that several versions have the asked one has its own address and name; each is in the line below."""
    page = open_harbour(f"search/?{query}")
    first = page.locator(".found li").first
    link = first.get_by_role("link")
    expect(link).to_have_text(title)
    address = str(link.evaluate("one => one.href"))
    assert address.endswith(f"/{place}")
    expect(first.get_by_text(f"Permanent link: {address}", exact=True)).to_have_count(int(place.startswith("code/")))
    for version in ("made-up code of 1960 (latest)", "made-up code of April 1957", "made-up code of 1954"):
        expect(first.locator(".from").last).to_contain_text(version)


def test_more_results_take_the_focus(open_harbour: Open) -> None:
    """Ten results are shown, then ten more, and the focus goes to the first of those."""
    page = open_harbour("search/?q=the")
    expect(page.locator(".found li")).to_have_count(10)
    page.get_by_role("button", name="Show more results").press("Enter")
    expect(page.locator(".found li")).to_have_count(20)
    expect(page.locator(".found h3 a").nth(10)).to_be_focused()


@pytest.mark.known_content
def test_what_is_found_is_announced(search: Search) -> None:
    """A live region, there from the start, says how many results there are, and that there are none; empty words empty it."""
    page = search("gift")
    told = page.get_by_role("status")
    expect(told).to_have_text(re.compile(r"^\d+ results for “gift”\.$"))
    shown = page.locator(".found h3").count()  # few enough that all of them are shown
    assert told.inner_text().partition(" ")[0] == str(shown)
    assert shown > 1
    page.get_by_role("searchbox").fill("xyzzy")
    expect(told).to_have_text("No results for “xyzzy”.")
    page.get_by_role("searchbox").fill("")
    expect(told).to_have_text("")
    expect(page.locator(".found li")).to_have_count(0)
    expect(page.locator(".advice")).to_be_hidden()
    expect(page).to_have_url(re.compile(r"/search/$"))


NOT_LOADED = "The search could not be loaded. Try again, or use the lists below."


LOSSES: dict[str, Callable[[Route], None]] = {
    "offline": lambda route: route.abort(),
    "not there": lambda route: route.fulfill(status=404, body="not found"),
    "a page to log in": lambda route: route.fulfill(body="<!doctype html><title>Log in</title>"),
}
"""How a file of the index may be lost. The last one is what a network answers that asks for a password first."""


@pytest.mark.parametrize(
    ("missing", "lost"),
    few(
        [
            ("", "a page to log in"),
            ("", "offline"),
            ("index/**", "offline"),
            ("index/**", "a page to log in"),
            ("pagefind-entry*", "a page to log in"),
            ("*.pf_meta", "offline"),
            ("wasm*", "offline"),
            ("wasm*", "a page to log in"),
        ],
        4,
    ),
)
@pytest.mark.known_content
def test_an_index_that_does_not_come_is_told(missing: str, lost: str, open_page: Open) -> None:
    """If the index or a part of it cannot be fetched, the page says so, and the next search tries again."""
    page = open_page("search/")
    faults: list[object] = []
    page.on("pageerror", lambda fault: faults.append(fault))  # noqa: PLW0108 - as above
    page.route(f"**/pagefind/{missing or '**'}", LOSSES[lost])
    page.get_by_role("searchbox").fill("gift")
    expect(page.get_by_role("status")).to_have_text(NOT_LOADED)
    page.unroute_all()
    page.get_by_role("button", name="Search").click()
    expect(page.locator(".found h3").first).to_have_text("Integrity 3")
    expect(page.get_by_role("button", name="Try again")).to_be_hidden()
    assert faults == []


@pytest.mark.parametrize(
    ("missing", "lost"),
    few(
        [
            ("fragment", "offline"),
            ("fragment", "not there"),
            ("filter", "not there"),
            ("filter", "a page to log in"),
        ],
        4,
    ),
)
@pytest.mark.known_content
def test_a_part_of_the_index_that_is_lost_later_is_told(missing: str, lost: str, open_page: Open) -> None:
    """Offline, or not there after a new publication: no list or number of the search before stays, and a button tries again."""
    page = open_page("search/?q=xyzzy")
    told = page.get_by_role("status")
    expect(told).to_have_text("No results for “xyzzy”.")
    faults: list[object] = []
    page.on("pageerror", lambda fault: faults.append(fault))  # noqa: PLW0108 - as above
    page.route(re.compile(f"/pagefind/({missing}/|pagefind-entry)"), LOSSES[lost])
    page.get_by_role("searchbox").fill("bullying")
    page.get_by_text("Filters").click()
    page.get_by_label("Kind").select_option("Subjects")
    expect(told).to_have_text(NOT_LOADED)
    expect(page.locator(".found li")).to_have_count(0)
    expect(page.locator(".count").first).to_have_text("")
    page.unroute_all()
    page.get_by_role("button", name="Try again").press("Enter")
    expect(told).to_contain_text("for “bullying”")
    assert faults == []


@pytest.mark.parametrize(
    ("missing", "lost"),
    few(
        [
            (".json", "a page to log in"),
            ("/*/words/*", "offline"),
            ("/*/texts/*", "a page to log in"),
            ("/*/texts/*", "not there"),
        ],
        4,
        first=2,
    ),
)
@pytest.mark.known_content
def test_a_file_of_reports_that_is_lost_is_told(missing: str, lost: str, open_page: Open) -> None:
    """The page does not pass off for all that there is what the Code's index has; the next search asks for the file again."""
    page = open_page("search/")
    page.route(f"**/search/reports{missing}", LOSSES[lost])
    page.get_by_role("searchbox").fill("standards")
    told = page.get_by_role("status")
    expect(told).to_have_text(NOT_LOADED)
    page.unroute_all()
    page.get_by_role("button", name="Try again").press("Enter")
    expect(told).to_contain_text("for “standards”")
    expect(page.locator(".found .from").filter(has_text="Cambridgeshire").first).to_be_visible()


@pytest.mark.known_content
def test_the_search_of_a_new_publication_is_loaded_at_once(open_page: Open) -> None:
    """A file of the index that is there no longer has another name in the new one: the reader does not see it."""
    page = open_page("search/?q=gift")
    expect(page.locator(".found h3").first).to_have_text("Integrity 3")
    page.route("**/pagefind/fragment/**", lambda route: route.fulfill(status=404, body="not found"), times=1)
    page.get_by_role("searchbox").fill("bullying")
    expect(page.get_by_role("status")).to_contain_text("for “bullying”")
    expect(page.get_by_role("heading", name="Bullying and harassment")).to_be_visible()


def test_more_results_that_do_not_come_are_told(open_harbour: Open) -> None:
    """The button tries again, and all is as if they had come."""
    page = open_harbour("search/?q=the")
    expect(page.locator(".found li")).to_have_count(10)
    expect(page.get_by_role("status")).to_contain_text("for “the”")
    page.route("**/pagefind/**", lambda route: route.abort())
    page.get_by_role("button", name="Show more results").press("Enter")
    expect(page.get_by_role("status")).to_have_text(NOT_LOADED)
    page.unroute_all()
    page.get_by_role("button", name="Try again").press("Enter")
    expect(page.locator(".found li")).to_have_count(10)
    expect(page.locator(".found a").first).to_be_focused()


@pytest.mark.known_content
def test_what_is_told_belongs_to_the_words_in_the_box(search: Search) -> None:
    """While a search is under way nothing is told of the one before."""
    page = search("gift")
    told = page.get_by_role("status")
    held: list[Route] = []
    page.route("**/pagefind/fragment/**", lambda route: held.append(route))  # noqa: PLW0108 - as above
    page.get_by_role("searchbox").fill("bullying")
    assert "gift" not in told.inner_text()
    expect(page.locator(".count").first).to_have_text("")
    expect(page.locator(".found")).to_have_attribute("aria-busy", "true")
    page.get_by_role("button", name="Search").click()
    assert told.inner_text().strip() == ""
    page.wait_for_timeout(100)
    for route in held:
        route.continue_()
    page.unroute_all(behavior="wait")
    expect(told).to_contain_text("for “bullying”")


@pytest.mark.known_content
def test_titles_are_marked_too(typed: Search) -> None:
    """Where a word stands in a title it is marked there."""
    page = typed("openness 2")
    assert page.locator(".found h3").first.locator("mark").all_inner_texts() == ["Openness", "2"]


@pytest.fixture(scope="module")
def small_root(small_site: Path) -> Iterator[str]:
    """The address of a site without reports."""
    with served(small_site) as address:
        yield address


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("zebra", "No results for “zebra”."),
        ("Ring it in fog", "1 result for “Ring it in fog”."),
        ("fells", "No results for “fells”. Showing 3 results for “bells”."),
    ],
)
def test_a_site_without_reports_answers(words: str, told: str, window: Page, small_root: str) -> None:
    """What nothing has is not found, and a misspelt word is, also where no report is yet."""
    window.goto(f"{small_root}search/?{urlencode({'q': words})}")
    expect(window.get_by_role("status")).to_have_text(told)


def test_words_are_only_words(typed: Search) -> None:
    """Signs that mean something to HTML are shown as they were typed."""
    page = typed("<b>zebra</b> &")
    expect(page.get_by_role("status")).to_contain_text("“<b>zebra</b> &”")
    expect(page.locator("main b")).to_have_count(0)


@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.known_content
def test_without_script(width: int, open_page: Open) -> None:
    """With JavaScript off the head leads to the page, which offers principles and registers and no form that would do nothing."""
    page = open_page("history/", width, java_script_enabled=False)
    page.get_by_role("banner").get_by_role("link", name="Search", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Search")
    expect(page.get_by_role("searchbox")).to_have_count(0)
    expect(page.get_by_role("button")).to_have_count(0)
    main = page.get_by_role("main")
    for name in ("Clauses", "Reports", "History", "Openness", "Cambridgeshire County Council"):
        expect(main.get_by_role("link", name=name, exact=True)).to_be_visible()


@pytest.mark.parametrize("width", few([768, 1280], 2))
@pytest.mark.known_content
def test_the_head_has_a_search_box(width: int, open_page: Open) -> None:
    """From any page words lead to their results, and none is sent to the host; on the page of the search there is one box alone."""
    page = open_page("clauses/honesty-1/", width)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    box = page.get_by_role("banner").get_by_role("searchbox", name="Search this site")
    box.fill("gift")
    box.press("Enter")
    page.wait_for_url("**/search/?q=gift")
    expect(page.locator(".found h3").first).to_have_text("Integrity 3")
    expect(page.get_by_role("searchbox")).to_have_count(1)
    assert any(url.endswith("/search/") for url in asked)
    assert [url for url in asked if "gift" in url.partition("#")[0]] == []


@pytest.mark.parametrize("width", [320, 375])
def test_the_head_fits(width: int, open_page: Open) -> None:
    """On a phone the name, the search and the menu stand in one line."""
    page = open_page("", width)
    tops = [
        page.locator(part).evaluate("one => one.getBoundingClientRect()")
        for part in (".home", ".to-search", ".menu-button")
    ]
    middles = [box["top"] + box["height"] / 2 for box in tops]
    assert max(middles) - min(middles) < 4
    assert tops[-1]["right"] <= width


@pytest.mark.parametrize(
    ("width", "scheme"),
    [
        (375, "dark"),
        *(pytest.param(*size, marks=pytest.mark.prove) for size in ((375, "light"), (1280, "dark"), (1280, "light"))),
    ],
)
def test_no_barrier_in_what_is_found(width: int, scheme: str, open_page: Open, real_book: Book) -> None:
    """Axe finds nothing before a search, with all laid open, nor in what is found; and nothing scrolls sideways."""
    page = open_page("search/", width, color_scheme=scheme)
    page.get_by_text("Filters").click()
    assert violations(page) == []
    assert real_book.site.newest
    page.get_by_role("searchbox").fill(real_book.site.newest.principles[0].title)
    expect(page.locator(".found li").first).to_be_visible()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
