"""The catalogue writes sentences as text and as HTML, and refuses what it cannot write."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from codebook.sentences import Catalogue, Joined, Link, Listed, NoSentence, Target, Value, english, say
from codebook.values.dates import PartialDate

SENTENCES = """\
made-plain = Latest version
made-value = Read it in { $name }
made-count = { $n ->
    [one] 1 report
   *[other] { $n } reports
}
made-start = { CAP($name) }
made-kind = { $kind ->
    [draft] a draft
   *[other] a version
}
made-at = Seen { AT($date) }.
made-link = See <a>how links are judged</a>, or <other>the history</other>.
made-parts = <strong>Link</strong><unseen> to { $name }</unseen>
made-unknown = <script>bad</script>
"""


@pytest.fixture(name="catalogue")
def _catalogue(tmp_path: Path) -> Catalogue:
    """A catalogue with made-up sentences, and the dates of the real one."""
    folder = tmp_path / "en"
    folder.mkdir()
    (folder / "made.ftl").write_text(SENTENCES, "utf-8")
    (folder / "date.ftl").write_text("date-on = on { $date }\ndate-in = in { $date }\n", "utf-8")
    return Catalogue(folder)


def href(url: str) -> str:
    """The link to a page from a page two folders down."""
    return f"../../{url}"


@pytest.mark.parametrize(
    ("value", "text", "html"),
    [
        (say("made-plain"), "Latest version", "Latest version"),
        (say("made-value", name="A & B"), "Read it in A & B", "Read it in A &amp; B"),
        (say("made-value", name=say("made-plain")), "Read it in Latest version", "Read it in Latest version"),
        (say("made-count", n=1), "1 report", "1 report"),
        (say("made-count", n=1200), "1,200 reports", "1,200 reports"),
        (say("made-kind", kind="draft"), "a draft", "a draft"),
        (say("made-at", date=PartialDate.parse("2022-02-25")), "Seen on 25 February 2022.", None),
        (say("made-at", date=PartialDate.parse("2022-02")), "Seen in February 2022.", None),
        (
            say("made-value", name=Link("<b>", "code/")),
            "Read it in <b>",
            'Read it in <a href="../../code/">&lt;b&gt;</a>',
        ),
        (say("made-start", name="écu"), "Écu", "Écu"),
        (say("made-start", name=say("made-kind", kind="draft")), "A draft", "A draft"),
        (
            say("made-start", name=Link("draft <1>", "code/")),
            "Draft <1>",
            '<a href="../../code/">Draft &lt;1&gt;</a>',
        ),
        (Listed(("a", "b", "<c>")), "a, b and <c>", "a, b and &lt;c&gt;"),
        (Joined((say("made-plain"), "x")), "Latest version x", "Latest version x"),
        (PartialDate.parse("2015"), "2015", "2015"),
        (say("made-value", name="x" * 5000), f"Read it in {'x' * 5000}", None),
    ],
)
def test_values_are_written(catalogue: Catalogue, value: Value, text: str, html: str | None) -> None:
    """Text is as it is; HTML is escaped, with links from the page."""
    assert catalogue.text(value) == text
    assert catalogue.html(value, href).replace("\N{NO-BREAK SPACE}", " ") == (text if html is None else html)


@pytest.mark.parametrize(
    "value", [PartialDate.parse("2022-02-25"), say("made-at", date=PartialDate.parse("2022-02-25"))]
)
def test_a_date_is_never_broken_over_a_line(catalogue: Catalogue, value: Value) -> None:
    """On pages the spaces of a date are no-break spaces; in plain text they are spaces."""
    assert "25\N{NO-BREAK SPACE}February\N{NO-BREAK SPACE}2022" in catalogue.html(value, href)
    assert "25 February 2022" in catalogue.text(value)


def test_a_sentence_is_written_for_its_values_and_page(catalogue: Catalogue) -> None:
    """Sentences are kept once written: other values, other forms of the same words, and links from other pages are written anew."""
    assert catalogue.html(say("made-value", name="<b>"), href) == "Read it in &lt;b&gt;"
    assert catalogue.html(say("made-value", name=Markup("<b>x</b>")), href) == "Read it in <b>x</b>"
    assert catalogue.text(say("made-value", name="<b>")) == "Read it in <b>"
    assert catalogue.html(say("made-value", name="<b>"), href) == "Read it in &lt;b&gt;"
    link = say("made-value", name=Link("X", "code/"))
    assert [catalogue.html(link, at) for at in (href, str)] == [
        'Read it in <a href="../../code/">X</a>',
        'Read it in <a href="code/">X</a>',
    ]


def test_links_and_elements_within_a_sentence(catalogue: Catalogue) -> None:
    """Words between tags of the catalogue become links to the targets of the same name; other elements have their HTML."""
    linked = say("made-link", a=Target("about/"), other=Target("history/"))
    assert catalogue.html(linked, href) == Markup(
        'See <a href="../../about/">how links are judged</a>, or <a href="../../history/">the history</a>.'
    )
    parts = catalogue.html(say("made-parts", name="X"), href)
    assert parts == '<strong>Link</strong><span class="unseen"> to X</span>'


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (say("made-gone"), "'made-gone' is not in en/made.ftl"),
        (say("other-gone"), "'other-gone' is not in en/other.ftl"),
        (say("made-value"), "Unknown external: name"),
        (say("made-unknown"), "has <script>"),
    ],
    ids=["unknown sentence", "unknown file", "no value", "no such element"],
)
def test_what_cannot_be_written_is_refused(catalogue: Catalogue, value: Value, message: str) -> None:
    """A sentence that is missing, lacks a value or has an unknown element is an error, never a gap on a page."""
    with pytest.raises(NoSentence, match=message):
        catalogue.html(value, href)


def test_elements_are_no_plain_text(catalogue: Catalogue) -> None:
    """A sentence with elements is refused where plain text is needed, as in a title."""
    with pytest.raises(NoSentence, match="cannot be plain text"):
        catalogue.text(say("made-parts", name="X"))


def test_a_sentence_has_no_words_without_a_catalogue() -> None:
    """Printing a sentence without a catalogue fails; it does not show Python."""
    with pytest.raises(TypeError, match="has no words"):
        str(say("made-plain"))


@given(st.text(st.characters(exclude_categories=["Cs", "Co"])))
def test_any_value_is_escaped(words: str) -> None:
    """Any text is put in letter for letter, escaped."""
    folder = Path(__file__).parents[2] / "overrides" / "sentences" / "en"
    assert Catalogue(folder).html(say("date-on", date=words), href) == Markup("on ") + escape(words)


def test_another_language_is_a_folder(catalogue: Catalogue) -> None:
    """A language needs a folder and no code: Welsh has six plurals. What it lacks comes from the fallback."""
    welsh = catalogue.folder.parent / "cy"
    welsh.mkdir()
    words = (
        "made-count = { $n ->\n    [zero] z\n    [one] o\n    [two] t\n    [few] f\n    [many] m\n   *[other] r\n}\n"
    )
    (welsh / "made.ftl").write_text(words, "utf-8")
    cy = Catalogue(welsh, catalogue)
    assert [cy.text(say("made-count", n=n)) for n in (0, 1, 2, 3, 6, 7)] == ["z", "o", "t", "f", "m", "r"]
    assert cy.text(say("made-plain")) == "Latest version"
    assert cy.text(PartialDate.parse("2014-06-26")) == "26 Mehefin 2014"


def test_files_are_read_once_until_one_changes(tmp_path: Path) -> None:
    """Two books share what was read; an edited sentence is read again."""
    folder = tmp_path / "sentences" / "en"
    folder.mkdir(parents=True)
    (folder / "made.ftl").write_text("made-plain = Made up\n", "utf-8")
    first = english(tmp_path / "pages")
    assert first.text(say("made-plain")) == "Made up"
    assert english(tmp_path / "pages") is first
    (folder / "made.ftl").write_text("made-plain = Made up otherwise\n", "utf-8")
    assert english(tmp_path / "pages").text(say("made-plain")) == "Made up otherwise"
