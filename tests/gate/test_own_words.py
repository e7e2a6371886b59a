"""What is among the words of documents on built pages says whose words it is: anything else is reported.

Each case adds something to one page, as a template could. The pages are those of the made-up body.
"""

import pytest

from codebook.book import Book
from codebook.gate.verbatim import verbatim
from conftest import made_up
from gate.test_verbatim import read, rendered

WHOLE, PART, CLAUSE = "code/index.html", "principles/fair-warning/index.html", "clauses/brightness-1/index.html"
EXACT, COMPARED = "code/1902/fair-warning-1/index.html", "code/compare/1901-draft/1902/index.html"
REPORT, HOME, SUBJECTS = "reports/gullrock/1901-11-05-lamp-oil/index.html", "index.html", "subjects/index.html"
LISTED, STATED = "clauses/index.html", "principles/index.html"
PAGES = (WHOLE, PART, CLAUSE, EXACT, COMPARED, REPORT, HOME, SUBJECTS, LISTED, STATED)
INVENTED = "Keepers may sell the oil"
HORN = '<div class="unit clause" id="fair-warning-1">'


@pytest.fixture(scope="module")
def book() -> Book:
    """The made-up body's content."""
    return made_up("lighthouse")


@pytest.fixture(scope="module")
def pages(book: Book) -> dict[str, str]:
    """Its pages of each kind."""
    return rendered(book, *PAGES)


def reported(name: str, text: str, book: Book) -> list[str]:
    """What is reported of one page."""
    return [line for line in map(str, verbatim(read({name: text}), book.site)) if "no such page" not in line]


@pytest.mark.parametrize(
    ("page", "before", "added"),
    [
        (WHOLE, HORN, f"<p>{INVENTED}.</p>"),
        (WHOLE, HORN, f"<h3>{INVENTED}</h3>"),
        (WHOLE, HORN, f"<ul><li>{INVENTED}</li></ul>"),
        (WHOLE, HORN, f'<div class="unit clause" id="fair-warning-9"><p>{INVENTED}</p></div>'),
        (WHOLE, HORN, f'<section aria-labelledby="fair-warning"><p>{INVENTED}</p></section>'),
        (WHOLE, HORN, INVENTED),
        (WHOLE, "</article>", f"<blockquote><p>{INVENTED}</p></blockquote>"),
        (WHOLE, '<article class="code"', f"<p>{INVENTED}</p>"),
        (PART, '<div class="verbatim" data-words="1902/fair-warning-1"', f"<p>{INVENTED}</p>"),
        (PART, '<div class="verbatim" data-words="1902/fair-warning-1"', f"{INVENTED} "),
        (PART, "</article>", f"<table><tr><td>{INVENTED}</td></tr></table>"),
        (CLAUSE, '<div class="verbatim" data-words="1902/brightness-1"', f"<p>{INVENTED}</p>"),
        (CLAUSE, "</article>", f"<p>{INVENTED}</p>"),
        (CLAUSE, '<section aria-labelledby="on_changed"', f"<p>{INVENTED}</p>"),
        (CLAUSE, '<ol class="wordings">', f"<p>{INVENTED}</p>"),
        (CLAUSE, '<div class="change">', f"<p>{INVENTED}</p>"),
        (EXACT, '<div class="verbatim" data-words="1902/fair-warning-1"', f"<p>{INVENTED}</p>"),
        (EXACT, '<section class="cite" aria-labelledby="on_cite"', f"<div>{INVENTED}</div>"),
        (COMPARED, '<div class="change amended" id="brightness-1">', f"<p>{INVENTED}</p>"),
        (COMPARED, '<p class="tracked verbatim" data-was="1901-draft/brightness-1"', f"<p>{INVENTED}</p>"),
        (REPORT, '<div class="unit paragraph" id="p1.1"', f"<p>{INVENTED}</p>"),
        (REPORT, '<div class="verbatim" data-words="gullrock/1901-11-05-lamp-oil#p1.1"', f"<h2>{INVENTED}</h2>"),
        (HOME, '<div class="verbatim" data-words="1902/brightness-statement"', f"<p>{INVENTED}</p>"),
        (HOME, '<ul class="statements">', f"<p>{INVENTED}</p>"),
        (SUBJECTS, '<span class="verbatim" data-excerpt="1902/fair-warning-1"', f"<em>{INVENTED}</em>"),
        (LISTED, '<li><a href="brightness-1/"', f"<li>{INVENTED}</li>"),
        (STATED, '<div class="verbatim" data-words="1902/brightness-statement"', f"<p>{INVENTED}</p>"),
    ],
)  # fmt: skip
def test_unmarked_words_are_reported(page: str, before: str, added: str, pages: dict[str, str], book: Book) -> None:
    """A paragraph, heading, list, table or text in or between units, whatever element it is in."""
    place, text = pages[page].find(before), pages[page]
    assert place > 0, before
    faults = reported(page, text[:place] + added + text[place:], book)
    assert len(faults) == 1, faults
    assert faults[0].startswith(f"{page}:")
    assert INVENTED in faults[0].partition("” is among the words of a document and not marked")[0]


def test_words_after_the_last_unit_are_reported(pages: dict[str, str], book: Book) -> None:
    """Text behind an element counts as well, and only what cuts an excerpt may be there."""
    (cut,) = {line for line in pages[SUBJECTS].splitlines() if "</span> …" in line}
    assert reported(SUBJECTS, pages[SUBJECTS].replace(cut, cut.replace("</span> …", f"</span> … {INVENTED}")), book)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("attribute", ['class="note"', "data-ours"])
def test_what_says_that_it_is_ours_is_not_reported(
    page: str, attribute: str, pages: dict[str, str], book: Book
) -> None:
    """A note of this site may be beside the words, and the pages as they are have no fault."""
    added = f"<p {attribute}>A made-up remark.</p>"
    assert reported(page, pages[page].replace("</article>", f"{added}</article>") + added, book) == []
