"""Words of documents on built pages: each difference from the texts is found, and nothing else.

The pages are those of the made-up body, as templates make them. Each case changes one page, or one template for all pages.
"""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from codebook.book import Book, open_book
from codebook.gate import model_text, page_text
from codebook.gate.dead_links import BuiltPage, BuiltSite
from codebook.gate.elements import of_lxml, parsed
from codebook.gate.faults import gate_faults
from codebook.gate.verbatim import verbatim
from codebook.model import Block, Cell, Item, Listing, Paragraph, Span, Table, Unit
from codebook.render.words import Words
from conftest import SITES, TEMPLATES, few, made_up

FULL = "code/1902/full/index.html"
REPORT = "reports/gullrock/1901-11-05-lamp-oil/index.html"
CLAUSE = "clauses/vigilance-1/index.html"
COMPARED = "code/compare/1901-draft/1902/index.html"


def rendered(book: Book, *only: str) -> dict[str, str]:
    """The content of every page by its file, or of some pages."""
    return {
        name: f"<!doctype html><main>\n{page.before}{page.after}</main>"
        for page in book.pages
        if (name := f"{page.url}index.html") in only or not only
    }


def read(pages: dict[str, str]) -> BuiltSite:
    """Pages as the gate reads them."""
    trees = {name: BuiltPage(name, parsed(text)) for name, text in pages.items()}
    return BuiltSite("https://site.invalid/", frozenset(pages), trees, {}, {}, "site")


@pytest.fixture(scope="module")
def book() -> Book:
    """The made-up body's content."""
    return made_up("lighthouse")


@pytest.fixture(scope="module")
def pages(book: Book) -> dict[str, str]:
    """Its pages."""
    return rendered(book)


Reported = Callable[..., list[str]]


@pytest.fixture
def reported(book: Book, pages: dict[str, str]) -> Reported:
    """What is reported of one page in which some words stand in the place of others."""

    def found(page: str, *changes: tuple[str, str]) -> list[str]:
        text = pages[page]
        for old, new in changes:
            assert text.count(old) == 1, f"{page} has {old!r} {text.count(old)} times"
            text = text.replace(old, new)
        return [line for line in map(str, verbatim(read({page: text}), book.site)) if "no such page" not in line]

    return found


def test_pages_as_they_are_have_no_fault(book: Book, pages: dict[str, str]) -> None:
    """Nothing is reported of any page, and each kind of mark is on some page."""
    assert verbatim(read(pages), book.site) == ()
    assert all(f"data-{name}=" in "".join(pages.values()) for name in ("words", "quote", "excerpt", "was", "now"))


SENTENCE = "Sound the horn when the light cannot be seen"
INSERTED = '<span class="unseen">[inserted: </span>, and again at midnight<span class="unseen">]</span>'
WICK = f"Trim the wick before dusk<ins>{INSERTED}</ins></p>"
FIRST_ITEM = "<li><p>the great lamp</p>\n"
FRAME = '<div class="table">'
BETWEEN = "the great lamp</p>\n</li>\n<li><p>the lesser"


@pytest.mark.parametrize(
    ("page", "old", "new", "fault"),
    [
        (FULL, SENTENCE, SENTENCE.replace("cannot", "can"), "“can be seen” is on the page after “Sound the horn when the light”, and “cannot be seen” in the text"),
        (FULL, SENTENCE, f"{SENTENCE} at night", "“at night” is on the page after “when the light cannot be seen”, and the end of a paragraph in the text"),
        (FULL, SENTENCE, "Sound the horn", "the end of a paragraph is on the page after “Sound the horn”, and “when the light cannot be seen” in the text"),
        (FULL, f"<p>{SENTENCE}</p>", "", "the end is on the page, and the start of a paragraph in the text"),
        (FULL, f"<p>{SENTENCE}</p>", f"Not so: <p>{SENTENCE}</p>", "“Not so:” is on the page"),
        (FULL, "horn when", "horn\xa0when", r"“horn\xa0when the light cannot be seen” is on the page"),
        (FULL, "the light cannot", "the li\xadght cannot", "“li[soft-hyphen]ght cannot be seen” is on the page"),
        (FULL, "the light cannot", "the light\u200b cannot", "“light[zero-width-space] cannot be seen” is on the page"),
        (FULL, SENTENCE, SENTENCE.replace("horn", "ho\u0433n"), "“ho\u0433n when the light cannot be” is on the page"),
        (FULL, SENTENCE, SENTENCE.lower(), "“sound the horn when the light” is on the page"),
        (FULL, SENTENCE, SENTENCE.replace("horn", "<em>horn</em>"), "the start of italic words is on the page"),
        (FULL, SENTENCE, SENTENCE.replace("horn", "<b>horn</b>"), "<b> is among them and is not part of the text; delete it"),
        (FULL, SENTENCE, SENTENCE.replace("horn", "<span class='unseen'>horn</span>"), "<span class> is among them"),
        (FULL, SENTENCE, SENTENCE.replace("horn", "<span>horn</span>"), "<span> is among them"),
        (FULL, SENTENCE, SENTENCE.replace("horn", "<a href='#vigilance'>horn</a>"), "<a href> is among them"),
        (FULL, SENTENCE, SENTENCE.replace("horn", "<del>horn</del>"), "<del> is among them"),
        (FULL, SENTENCE, SENTENCE.replace("horn", "<br>horn"), "a line break is on the page"),
        (FULL, f"<p>{SENTENCE}", f"<p hidden>{SENTENCE}", "<p hidden> is among them"),
        (FULL, f"<p>{SENTENCE}", f"<p class='paper'>{SENTENCE}", "<p class> is among them"),
        (FULL, f"<p>{SENTENCE}", f"<h3>{SENTENCE}", "the start of a heading of level 3 is on the page"),
        (REPORT, FIRST_ITEM, f"{FIRST_ITEM}<p>or not</p>", "the start of a paragraph is on the page after “lamps are meant: the great lamp”, and the end of a list item in the text"),
        (REPORT, FIRST_ITEM, "<li>the great lamp\n", "“the great lamp” is on the page after “1.2 The following lamps are meant:”, and the start of a paragraph in the text"),
        (REPORT, BETWEEN, "the great lamp</p><p>the lesser", "the start of a paragraph is on the page after “lamps are meant: the great lamp”, and the end of a list item in the text"),
        (REPORT, BETWEEN, "the great lamp, the lesser", "“lamp, the lesser lamp, of which” is on the page after"),
        (REPORT, "the great lamp</p>", "the lesser lamp</p>", "“lesser lamp” is on the page after “The following lamps are meant: the”, and “great lamp” in the text"),
        (FULL, ">Fair Warning</h2>", ">A Fair Warning</h2>", "“A Fair Warning” is on the page, and “Fair Warning” in the text"),
        (FULL, "Lighthouses (made up)</h1>", "Lighthouses</h1>", "the end is on the page after “Conduct for Keepers of Imaginary Lighthouses”, and “(made up)” in the text"),
        (FULL, 'data-words="1902/title"', 'data-words="1902/title" aria-label="A title"', "has aria-label, which could hide or replace its words"),
        (FULL, 'data-words="1902/title"', 'data-words="1902/title" hidden', "has hidden, which could hide or replace its words"),
        (FULL, 'data-words="1902/fair-warning-1"', "", "is shown as words of a document; say which in one of data-words"),
        (FULL, 'data-words="1902/fair-warning-1"', 'data-words="1902/fair-warning-2"', "“Sound the horn when the light” is on the page, and “Do not sound it for the” in the text"),
        (FULL, 'data-words="1902/fair-warning-1"', 'data-words="1902/fair-warning-9"', "'1902/fair-warning-9' is in no document here"),
        (FULL, 'data-words="1902/fair-warning-1"', 'data-quote="1902/fair-warning-1"', "'1902/fair-warning-1' belongs here, and '1902/fair-warning-2' is here instead"),
        (FULL, 'data-words="1902/fair-warning-1"', 'data-words="1902/fair-warning-1" data-quote="1902/fair-warning-1"', "say which in one of"),
        (FULL, '<div class="unit clause" id="fair-warning-1">', '<div class="unit clause" id="fair-warning-9">', "the anchor 'fair-warning-9' leads to it"),
        (FULL, '<article class="code"', '<article hidden class="code"', "is within <article hidden>, which hides it; move it out"),
        (FULL, '<section class="part" aria-labelledby="vigilance">', "<details>", "'1902/vigilance-3': is within <details>"),
        (REPORT, "<td>whale (imaginary)</td><td>12</td>", "<td>12</td><td>whale (imaginary)</td>", "“12” is on the page after “The costs are: Oil Casks Shillings”, and “whale (imaginary)” in the text"),
        (REPORT, "<td>12</td>", "<td></td><td>12</td>", "the end of a table cell is on the page after"),
        (REPORT, "</tr>\n<tr><td><em>olive", "<td><em>olive", "the start of a table cell is on the page after"),
        (REPORT, FRAME, f"{FRAME}Costs", "<div> around words is not a table's frame"),
        (REPORT, FRAME, '<div class="table"><p>Costs</p>', "<div> around words is not a table's frame"),
        (REPORT, FRAME, "<div>", "<div> around words is not a table's frame"),
        (REPORT, FRAME, '<div class="table" hidden>', "<div class hidden> is among them and is not part of the text"),
        (REPORT, "<em>olive</em>", "olive", "“olive” is on the page after “Casks Shillings whale (imaginary) 12 none”, and the start of italic words in the text"),
        (REPORT, "buy <strong>imaginary</strong> oil", "buy imaginary oil", "“imaginary oil.” is on the page after “The committee is asked to buy”, and the start of bold words in the text"),
        (REPORT, "buy <strong>imaginary</strong> oil", "buy <strong>imaginary oil</strong>", "“oil” is on the page after “committee is asked to buy imaginary”, and the end of bold words in the text"),
        (REPORT, '<a class="number" href="#p1.1">1.1</a>', "1.1", "“1.1 The lamps burn oil that” is on the page, and the start of a printed number in the text"),
        (REPORT, '<a class="number" href="#p1.1">1.1</a>', '<a class="number" href="#p1.1">1.2</a>', "“1.2” is on the page, and “1.1” in the text"),
        (REPORT, '<a class="number" href="#p1.1">1.1</a> ', "", "“The lamps burn oil that nobody” is on the page, and the start of a printed number in the text"),
        (REPORT, '<span class="number">1.</span> buy the casks', "buy the casks", "and the start of a printed number in the text"),
        (REPORT, '<ul class="numbered">', "<ul>", "the start of a list is on the page"),
        (REPORT, "Keeper of the Oil, [telephone withheld]</p>", "Keeper of the Oil</p>", "“Oil” is on the page after “Contact: Keeper of the”, and “Oil, [telephone withheld]” in the text"),
        (REPORT, "Imaginary Lamps</h1>", "Lamps</h1>", "“Lamps” is on the page after “Lamp Oil for”, and “Imaginary Lamps” in the text"),
        ("code/1901-draft/brightness-1/index.html", "‘Trim the wick", "‘Trim a wick", "quotes other words than '1901-draft/brightness-1'"),
        (REPORT, '<a class="number" href="#p1.1">1.1</a>', '<a class="number" href="#p1.2">1.1</a>', "its number leads to #p1.2"),
        (REPORT, '<a class="number" href="#p1.1">1.1</a>', '<a class="number" href="../#p1.1">1.1</a>', "is among them"),
        (REPORT, '<a class="number" href="#p1.1">1.1</a>', '<a class="number" href="#p1.1" title="no">1.1</a>', "is among them"),
        (COMPARED, WICK, WICK.replace("midnight", "noon"), "after the change, “noon” is on the page after “wick before dusk, and again at”, and “midnight” in the text"),
        (COMPARED, WICK, WICK.replace("dusk", "dawn"), "before the change, “dawn” is on the page after “Trim the wick before”, and “dusk” in the text"),
        (COMPARED, WICK, WICK.replace("ins>", "del>").replace("inserted", "deleted"), "before the change, “dusk, and again at midnight” is on the page"),
        (COMPARED, WICK, WICK.replace("[inserted: ", "["), "<ins> does not begin with '[inserted:' and end with ']'"),
        (COMPARED, WICK, WICK.replace("again", "<em>again</em>"), "<em> is among them"),
        (COMPARED, WICK, WICK.replace("<ins>", "<ins hidden>"), "<ins hidden> is among them"),
        (COMPARED, WICK, WICK.replace("Trim", "<b>Trim</b>"), "<b> is among them"),
        (COMPARED, "code:<br> whoever trims", "code: whoever trims", "after the change, “whoever trims the wick” is on the page after “Keepers are, for this code:”, and a line break in the text"),
        (COMPARED, 'data-was="1901-draft/vigilance-2"', 'data-quote="1901-draft/vigilance-2"', "'1901-draft/vigilance-2' is left out of the comparison"),
        (COMPARED, ">Trim the wick before dusk</div>", ">Trim the wick</div>", "“Trim the wick” ends within a sentence; show the sentence whole, or write … after it"),
        (COMPARED, ">Trim the wick before dusk</div>", ">the wick before dusk</div>", "“the wick before dusk” begins within a sentence"),
        (COMPARED, ">Trim the wick before dusk</div>", ">Trim the wick before dawn</div>", "“Trim the wick before dawn” is on the page, and is not in the text"),
        (COMPARED, ">Trim the wick before dusk</div>", "></div>", "“” is on the page, and is not in the text"),
        ("subjects/index.html", "</span> …", "…</span>", "“Keepers are, for this code:…” is on the page, and is not in the text"),
        ("subjects/index.html", "in the fogg</span>", "in the</span>", "“Count the ships in the” ends within a sentence"),
        ("subjects/index.html", "fair-warning-1\">Sound", "fair-warning-2\">Sound", "'1902/fair-warning-1' belongs here, and '1902/fair-warning-2' is here instead"),
        ("clauses/index.html", 'data-words="1902/vigilance-1">Look out of', 'data-words="1902/vigilance-1">Look into', "“into the window now & then” is on the page after “Look”, and “out of the window now &” in the text"),
        ("index.html", 'data-words="1902/brightness"', "", "'1902/brightness' belongs here, and '1902/brightness-statement' is here instead"),
        ("index.html", 'data-words="name">', 'data-words="name">Our ', "“Our The Code of Conduct for” is on the page, and “The Code"),
        ("reports/index.html", ">Fog Signals<", ">Fog Horns<", "the register has “Fog Horns”, and its link leads to “Fog Signals”"),
        ("reports/index.html", 'gullrock/1903-02-14-fog-signals/">Fog', 'gullrock/">Fog', "the register has “Fog Signals”, and its link leads to no report"),
        (REPORT, ">4.1</a> The first", ' lang="xx">4.1</a> The first', "<a class href lang> is among them"),
        ("about/index.html", "</h1>", '</h1><p data-words="1902/vigilance-1">Look out of the window now &amp; then</p>', "'1902/vigilance-1' does not belong here"),
    ],
)  # fmt: skip
def test_what_differs_is_reported(page: str, old: str, new: str, fault: str, reported: Reported) -> None:
    """A word, emphasis or layout that differs, is added or left out, and each thing that could hide it, with its place."""
    faults = reported(page, (old, new))
    assert any(fault in one for one in faults), faults
    assert all(one.startswith(f"{page}:") for one in faults)


def test_a_wording_that_is_left_out_is_reported(reported: Reported) -> None:
    """The page of a clause shows its words in every version, in a comparison or as they are."""
    was, quoted = (f'{mark}="1901-draft/brightness-1"' for mark in ("data-was", "data-quote"))
    newest = "1902/brightness-1"
    faults = reported(
        "clauses/brightness-1/index.html", (was, f'data-was="{newest}"'), (quoted, f'data-quote="{newest}"')
    )
    assert (
        "clauses/brightness-1/index.html:1: the words of '1901-draft/brightness-1' are left out; fix the template"
        in faults
    )


def test_units_in_another_order_are_reported(reported: Reported) -> None:
    """Two units that changed places are found, though each has its own words."""
    marks = [f'data-words="1902/fair-warning-{number}"' for number in (1, 2)]
    texts = [f"<p>{text}</p>" for text in (SENTENCE, "Do not sound it for the fun of it")]
    faults = reported(
        FULL,
        (marks[0], "first"),
        (marks[1], marks[0]),
        ("first", marks[1]),
        (texts[0], "{}"),
        (texts[1], texts[0]),
        ("{}", texts[1]),
    )
    assert [fault.partition(": ")[2] for fault in faults] == [
        "'1902/fair-warning-1' belongs here, and '1902/fair-warning-2' is here instead; fix the template",
        "'1902/fair-warning-2': the anchor 'fair-warning-1' leads to it; fix the template",
        "'1902/fair-warning-1': the anchor 'fair-warning-2' leads to it; fix the template",
    ]


def test_a_unit_or_a_page_that_is_left_out_is_reported(book: Book, pages: dict[str, str]) -> None:
    """Nothing of a unit is on its page, or the page itself is not there."""
    name = "code/1902/vigilance-1/index.html"
    text = pages[name].replace('class="verbatim" data-words', "data-other").replace("citation", "other")
    unmarked = (
        "“Look out of the window now & then Same in every version since the made-up draft ” is among the words of a document and not marked as this site's; "
        "delete it from the template, or give its element data-ours"
    )
    line = next(line for line, row in enumerate(text.splitlines(), 1) if row == '<div class="spread">')
    left = {page: text for page, text in pages.items() if page != CLAUSE} | {name: text}
    assert [str(problem) for problem in verbatim(read(left), book.site)] == [
        f"{CLAUSE}:1: there is no such page, but a text belongs there",
        f"{name}:1: '1902/vigilance-1' belongs here, and nothing is here instead; fix the template",
        f"{name}:{line}: {unmarked}",
    ]


@pytest.mark.parametrize(
    ("template", "old", "new", "fault"),
    few(
        [
            ("report.html", "{{ written.blocks(unit.blocks, ", "{{ written.blocks(unit.blocks[:1], ", "is on the page"),
            ("_text.html", "{% for item in part.units %}", "{% for item in part.units|reverse %}", "belongs here, and"),
            ("_text.html", "{{ renderer.blocks(list, number", "<p>(!)</p>{{ renderer.blocks(list, number", "“(!)” is on the page"),
            ("_text.html", "{% else %}{{ run_words(run) }}", "{% else %}…", "after the change, “…” is on the page"),
            ("report.html", "{% for shown_unit in paragraphs_of %}", "{% for shown_unit in paragraphs_of if shown_unit.bearings %}", "belongs here, and"),
            ("principle.html", "{% for unit in part.units %}", "{% for unit in part.units if unit.kind != 'statement' %}", "belongs here, and"),
            ("_layout.html", "{{ heading }}</h1>", "{{ heading.upper() if heading is string else heading }}</h1>", "is on the page, and"),
            ("clause.html", "{{ text.one(edition, part, unit, heading) }}", "", "and nothing is here instead"),
            ("unit.html", "{{ text.switch(switch) }}", "<p>Keepers may sell the oil.</p>", "“Keepers may sell the oil.” is among the words of a document"),
        ],
        4,
    ),
)  # fmt: skip
def test_a_template_that_changes_words_is_reported(
    template: str, old: str, new: str, fault: str, tmp_path: Path
) -> None:
    """Whatever a template does to words, on any page that it makes."""
    templates = shutil.copytree(TEMPLATES, tmp_path / "overrides" / "pages")
    for folder in ("assets", "sentences"):
        shutil.copytree(TEMPLATES.parent / folder, tmp_path / "overrides" / folder)
    text = (templates / template).read_text("utf-8")
    assert text.count(old) == 1
    (templates / template).write_text(text.replace(old, new), "utf-8")
    book = open_book(SITES / "lighthouse" / "docs", templates, "")
    some = rendered(
        book, FULL, REPORT, CLAUSE, COMPARED, "principles/vigilance/index.html", "code/1902/vigilance-1/index.html"
    )
    faults = [line for line in map(str, verbatim(read(some), book.site)) if "no such page" not in line]
    assert any(fault in one for one in faults), faults[:5]


@pytest.mark.parametrize(
    ("method", "change", "fault"),
    [
        ("_span", str.upper, "is on the page"),
        ("_span", lambda written: re.sub("</?strong>", "", written), "and the start of bold words in the text"),
        ("_number", lambda _: "", "and the start of a printed number in the text"),
        ("_cell", lambda written: written.replace("whale (imaginary)", "whale"), "whale"),
    ],
)
def test_words_that_are_written_otherwise_are_reported(
    method: str, change: Callable[[str], str], fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What writes the words of documents is checked as templates are."""
    write = getattr(Words, method)
    monkeypatch.setattr(Words, method, lambda *given: change(write(*given)))
    book = open_book(SITES / "lighthouse" / "docs", TEMPLATES, "")
    faults = [str(problem) for problem in verbatim(read(rendered(book, FULL, REPORT)), book.site)]
    assert any(fault in one for one in faults if "no such page" not in one)


def test_the_gate_reads_the_words(book: Book, pages: dict[str, str], tmp_path: Path) -> None:
    """It is one of the checks of every build."""
    (tmp_path / "index.html").write_text(pages["index.html"].replace("imaginary sea", "sea"), "utf-8")
    faults = [str(problem) for problem in gate_faults(tmp_path, "", book.site)]
    assert any(
        "“sea.” is on the page after “Keepers should watch an”, and “imaginary sea.” in the text" in one
        for one in faults
    )


WORD = (Span("word"),)
CELL = Cell((WORD,))


@pytest.mark.parametrize(
    "blocks",
    [
        (Listing((Item("1.", (Listing((Item("", (Paragraph(WORD),)),)),)),)),),
        (Listing((Item("1.", (Table((CELL, Cell()), ((CELL, CELL),)),)),)),),
        (Listing((Item("(a)", ()), Item("(b)", (Paragraph(WORD),)))),),
        (Table((CELL,), ()), Paragraph(WORD)),
        (Paragraph((Span(" a "), Span("b", "em"), Span("\n"), Span("\xa0c", "strong"), Span("\xa0"))),),
        (),
    ],
)  # fmt: skip
def test_every_layout_is_shown(blocks: tuple[Block, ...], book: Book) -> None:
    """Numbers before a list, a table or nothing are on the page as well, and outer spaces that are no plain ones."""
    module: Any = book.renderer.environment.get_template("_text.html").make_module({"url": "", "shown": None})
    shown = of_lxml(html.fragment_fromstring(f"<div>{module.blocks(blocks, '2.1')}</div>"))
    assert page_text.read(shown) == model_text.of_blocks(Unit("p2.1", "paragraph", blocks, number="2.1"))
    assert model_text.of_blocks(Unit("p2.1", "paragraph", blocks)) != page_text.read(shown)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<strong>high</strong>", "high"),
        ('data-was="1957/tides-3"', 'data-was="1960/tides-3"'),
    ],
    ids=["emphasis lost", "the other side"],
)
def test_both_forms_of_a_change_of_emphasis_are_checked(old: str, new: str) -> None:
    """Where only emphasis changed, each side is in blocks, and is compared with its layout and emphasis."""
    harbour = made_up("harbour")
    name = "code/compare/1957/1960/index.html"
    text = rendered(harbour, name)[name]

    def found(page: str) -> list[str]:
        return [line for line in map(str, verbatim(read({name: page}), harbour.site)) if "no such page" not in line]

    assert found(text) == []
    assert text.count(old) == 1
    assert found(text.replace(old, new))
