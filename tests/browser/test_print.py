"""On paper: each sheet says what it is of, nothing is there that only a screen can use, no unit's words are broken."""

import hashlib
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from browser.conftest import Open
from browser.kinds import KINDS
from browser.serving import PATH
from codebook.book import Book
from codebook.model import Edition, Table, Unit, words
from codebook.render import names
from codebook.sentences import say
from conftest import few
from saying import CATALOGUE, said

FURNITURE = ("Skip to the text", "Menu", "Colours", "Previous:", "Next:")


PRINTED: dict[str, list[str]] = {}
"""What has been printed already, by its address: printing takes long, and several tests read the same sheets."""


def sheets(turn_to: Open, address: str) -> list[str]:
    """The words of each sheet of a printed page, without white space: a PDF keeps none."""
    page = turn_to(address, color_scheme="dark")
    if page.url not in PRINTED:
        printed = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True, format="A4")))
        PRINTED[page.url] = [plain(sheet.extract_text()) for sheet in printed.pages]
    return PRINTED[page.url]


def plain(text: str) -> str:
    """A text as it can be found in a PDF: without white space, ligatures taken apart."""
    return "".join(text.split()).replace("ﬃ", "ffi").replace("ﬁ", "fi").replace("ﬂ", "fl").replace("ﬀ", "ff")


MEANT = ("principle", "clause", "comparison", "whole edition", "report", "home")
"""Kinds of pages that are printed most."""


@pytest.mark.parametrize(
    "kind",
    [kind if kind in MEANT else pytest.param(kind, marks=pytest.mark.prove) for kind in KINDS if kind != "not found"],
)
def test_every_sheet_says_what_it_is_of(kind: str, turn_to: Open, pages: dict[str, str], real_book: Book) -> None:
    """In the margins of each sheet are the site's name, the page's address, and which of how many sheets it is."""
    printed = sheets(turn_to, pages[kind])
    for number, sheet in enumerate(printed, start=1):
        assert plain(f"{number} / {len(printed)}") in sheet
        assert f"https://ethics.example.org{PATH}{pages[kind]}" in sheet
        assert plain(real_book.site.facts.short_name) in sheet
    assert [words for words in FURNITURE if plain(words) in "".join(printed)] == []
    # what the line at the top opens is not printed; the first page has the same heading
    assert "".join(printed).count(plain("Is it in force?")) == (kind == "home")


NAMED = ("principle", "clause", "edition", "exact unit", "exact part", "whole edition", "latest version")
"""Kinds of pages that have words of the Code."""
WHOLE = ("edition", "whole edition", "report")
"""Kinds that tell the whole of the fingerprint too."""


def fingerprint(site: Path, url: str) -> str:
    """What `sha256sum` says of a text's words as they can be downloaded."""
    return hashlib.sha256((site / url / "wording.txt").read_bytes()).hexdigest()


def edition_of(kind: str, address: str, book: Book) -> Edition:
    """The edition whose words a page of the Code has: the one in its address, or the newest with what the page is about."""
    _, *names = address.rstrip("/").split("/")
    found = book.site.edition(names[0]) if address.startswith("code/") and names else book.site.newest
    if kind in ("principle", "clause"):
        found = book.site.first_wording[address.rstrip("/").rpartition("/")[2]]
    assert found
    return found


@pytest.mark.parametrize("kind", few([*NAMED, "report"], 3))
def test_every_sheet_says_which_words_it_has(
    kind: str, turn_to: Open, pages: dict[str, str], built_site: Path, real_book: Book
) -> None:
    """At the margin of each sheet stands the beginning of the fingerprint of its words, so that a sheet alone can be checked; once the whole."""
    edition = edition_of(kind, pages[kind], real_book) if kind in NAMED else None
    told = fingerprint(built_site, edition.url if edition else pages[kind])
    printed = sheets(turn_to, pages[kind])
    for sheet in printed:
        assert f"fingerprintbegins{told[:16]}" in sheet
    assert (told in "".join(printed)) == (kind in WHOLE)
    if edition:
        assert all(plain(f"{names.capital(edition.facts.name)}, fingerprint begins") in sheet for sheet in printed)


def test_every_sheet_of_a_comparison_says_which_words_it_has(open_harbour: Open, harbour_site: Path) -> None:
    """Of a comparison both texts are told, by name and by the beginning of the fingerprint, and at the end in full."""
    printed = sheets(open_harbour, "code/compare/1951/1954/")
    for edition in ("1951", "1954"):
        told = fingerprint(harbour_site, f"code/{edition}/")
        assert all(plain(f"Made-up code of {edition}, fingerprint begins {told[:16]}") in sheet for sheet in printed)
        assert told in printed[-1]
    site = f"https://ethics.example.org{PATH}"
    before, after = (f"{side}: {site}code/{id}/moorings-1/" for side, id in (("before", "1951"), ("after", "1954")))
    assert plain(f"Permanent link: {before} · {after}") in "".join(printed)


def test_a_comparison_says_where_the_reports_are_that_it_rests_on(open_harbour: Open) -> None:
    """Each report that says who decided a change is named with its address, once; and so is the file that the fingerprint is of."""
    printed = "".join(sheets(open_harbour, "code/compare/1951/1954/"))
    root = f"https://ethics.example.org{PATH}"
    at = f"{root}reports/eastquay/1954-05-20-on-the-proposal/"
    assert printed.count(plain(f"On the Proposal (Eastquay (made up), 20 May 1954): {at}")) == 1
    assert f"{root}code/1951/wording.txt" in printed
    assert f"{root}code/1954/wording.txt" in printed


def test_what_is_said_of_a_mark_is_said_where_there_is_one(open_harbour: Open) -> None:
    """How an address ends is told on sheets that print such ends, and not on the page of one clause."""
    told = plain(CATALOGUE.text(say("layout-ends")))
    assert told in "".join(sheets(open_harbour, "principles/moorings/"))
    assert told in "".join(sheets(open_harbour, "code/compare/1951/1954/"))
    assert told not in "".join(sheets(open_harbour, "clauses/moorings-1/"))


@pytest.mark.parametrize(
    "address", ["code/1960/full/", "clauses/lanterns-1/", "clauses/moorings-1/", "code/compare/1951/1954/"]
)
def test_each_sheet_says_how_to_read_it(address: str, open_harbour: Open) -> None:
    """Whose the words are is said on each sheet; so none has that alone, and a sheet that is taken away still says it."""
    for sheet in sheets(open_harbour, address):
        assert sheet.count(plain(CATALOGUE.text(say("layout-typefaces")))) == 1


def test_a_clause_is_cited_once_on_paper(open_harbour: Open) -> None:
    """What is typed into other programs is for the screen: on paper stand the address to link to and the citation for a minute."""
    printed = "".join(sheets(open_harbour, "clauses/moorings-1/"))
    assert plain("Cite: this version") in printed
    assert "OSCOLA" not in printed
    assert plain("in Markdown") not in printed


@pytest.mark.prove
def test_exact_addresses_are_spelled_out(turn_to: Open, real_book: Book) -> None:
    """On paper a principle says where its exact words are, and each unit what its address ends with."""
    newest = real_book.site.newest
    assert newest
    for part in newest.parts:
        printed = "".join(sheets(turn_to, part.ref.url))
        assert f"https://ethics.example.org{PATH}{newest.exact(part.id).url}" in printed
        assert [unit.label for unit in part.units if f"#{unit.label}" not in printed] == []
    for report in real_book.site.reports:
        printed = "".join(sheets(turn_to, report.ref.url))
        assert [unit.label for unit in report.units if f"#{unit.label}" not in printed] == []


def test_what_is_named_beside_a_text_is_found_from_paper(turn_to: Open, real_book: Book) -> None:
    """A sheet says once where each report is that it names, and a report's where the parts of the Code are."""
    site = real_book.site
    assert site.newest
    for part in site.newest.parts:
        printed = "".join(sheets(turn_to, part.ref.url))
        for report in site.reports:
            named = plain(said(names.report_name(report, site)))
            at = f"{named}:https://ethics.example.org{PATH}{report.ref.url}"
            assert printed.count(at) == (named + "," in printed), (part.id, report.ref)
    for report in site.reports:
        printed = "".join(sheets(turn_to, report.ref.url))
        named_there = {link.target for link in real_book.history.of_report(report)}
        for part in site.newest.parts:
            at = f"{plain(part.title)}:https://ethics.example.org{PATH}{part.ref.url}"
            assert printed.count(at) == any(unit.label in named_there for unit in part.units), (report.ref, part.id)


def test_no_address_runs_into_the_words(open_page: Open, real_book: Book) -> None:
    """However long a name is, what its address ends with stays in the margin, beside the words and not over them."""
    left: list[float] = []
    for report in real_book.site.reports:
        page = open_page(report.ref.url, 794, 1123)  # an A4 sheet
        page.emulate_media(media="print")
        room = """labels => labels.map(label => {
          const words = label.parentElement.querySelector(".verbatim").getBoundingClientRect();
          return words.left - label.getBoundingClientRect().left - label.scrollWidth;
        })"""
        left += page.locator(".unit > .label").evaluate_all(room)
    assert min(left, default=0) >= 0


def test_no_heading_is_left_alone(turn_to: Open, real_book: Book) -> None:
    """A heading of a report stands on the sheet on which what follows it begins, that of a part on the sheet of its first unit."""
    for report in real_book.site.reports:
        printed = sheets(turn_to, report.ref.url)
        for unit, following in zip(report.units, report.units[1:], strict=False):
            if unit.kind == "section":
                assert any(plain(unit.text) in sheet and plain(following.text) in sheet for sheet in printed), unit
    for edition in real_book.site.editions:
        printed = sheets(turn_to, f"code/{edition.id}/full/")
        for part in edition.parts:
            both = plain(part.title + said(names.unit_name(part.units[0], part)))
            assert any(both in sheet for sheet in printed), part.id


def is_whole(unit: Unit, printed: Sequence[str]) -> bool:
    """Whether a sheet has the words of a unit in one run; of one with a table each block, since a table is drawn after the words around it."""
    has_table = any(isinstance(block, Table) for block in unit.blocks)
    parts = [plain("".join(words((block,)))) for block in unit.blocks] if has_table else [plain(unit.text)]
    return any(all(part in sheet for part in parts) for sheet in printed)


def test_no_unit_is_broken(turn_to: Open, real_book: Book) -> None:
    """On the page of a whole edition and on that of a report each unit's words stand whole on one sheet."""
    for edition in real_book.site.editions:
        printed = sheets(turn_to, f"code/{edition.id}/full/")
        assert printed
        assert [unit.label for unit in edition.units.values() if not is_whole(unit, printed)] == []
    for report in real_book.site.reports:
        printed = sheets(turn_to, report.ref.url)
        assert [unit.label for unit in report.units if not is_whole(unit, printed)] == []


@pytest.mark.known_content
def test_a_principle_is_on_one_sheet_and_the_code_on_eight(turn_to: Open) -> None:
    """The longest principles, with their related reports and addresses, are on one A4 sheet each; the whole Code is on 8 or fewer."""
    for principle in ("integrity", "objectivity", "openness"):
        assert len(sheets(turn_to, f"principles/{principle}/")) == 1
    for whole in ("code/", "code/2015-draft/full/"):
        assert len(sheets(turn_to, whole)) <= 8


@pytest.mark.known_content
def test_no_sheet_is_empty(turn_to: Open) -> None:
    """A clause that fills a sheet to its end begins no second one for what is only heard."""
    assert len(sheets(turn_to, "clauses/introduction-bodies/")) == 1


@pytest.mark.parametrize("address", ["code/compare/1951/1954/", "clauses/moorings-1/", "clauses/lanterns-1/"])
def test_citing_is_on_the_sheet_of_what_it_is_for(address: str, open_harbour: Open) -> None:
    """“Link or cite” is on the sheet on which what is above it ends."""
    before = """cite => {
      let above = cite.previousElementSibling;
      while (!above.innerText.trim()) above = above.previousElementSibling;
      return above.innerText;
    }"""
    page = open_harbour(address)
    page.emulate_media(media="print")
    above = plain(page.locator("section[aria-labelledby=on_cite]").evaluate(before))
    page.emulate_media(media="screen")
    heading = plain(CATALOGUE.text(say("cite-heading")))
    assert [heading in sheet for sheet in sheets(open_harbour, address) if above[-30:] + heading in sheet] == [True]


def test_unchanged_clauses_are_a_line_on_paper(open_harbour: Open) -> None:
    """A comparison prints which clauses are unchanged, in a line, and not their words; a reader who opens them prints them."""
    address = "code/compare/1951/1954/"
    printed = "".join(sheets(open_harbour, address))
    page = open_harbour(address)
    folded = page.locator("details.unchanged")
    assert folded.count() > 0
    assert all(plain(line) in printed for line in folded.locator("summary").all_inner_texts())
    words = [plain(one) for one in folded.locator(".change > .verbatim").all_text_contents()]
    assert words
    assert [one for one in words if one in printed] == []
    assert plain(CATALOGUE.text(say("comparison-others"))) not in printed
