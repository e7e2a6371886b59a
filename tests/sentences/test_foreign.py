"""English words on a page in another language are marked with `lang`, in as few elements as possible."""

import pytest
from markupsafe import Markup

from codebook.sentences import Catalogue, Joined, Link, Listed, Value, say
from codebook.sentences.foreign import CLOSE, OPEN, english, marked
from conftest import ROOT

CY = Catalogue(ROOT / "overrides" / "sentences" / "cy", Catalogue(ROOT / "overrides" / "sentences" / "en"))


def m(text: str) -> str:
    """Text between the marks."""
    return f"{OPEN}{text}{CLOSE}"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (f"<p>{m('a b')}</p>", '<p lang="en">a b</p>'),
        (f"<p>O: {m('a b')}.</p>", '<p>O: <span lang="en">a b</span>.</p>'),
        (f"<p>{m('a')} {m('b')}</p>", '<p><span lang="en">a</span> <span lang="en">b</span></p>'),
        (f"<p>{m('see ' + m('a') + ' <em>b</em>')}</p>", '<p lang="en">see a <em>b</em></p>'),
        (f'<p title="{m("a")}">x</p>', '<p title="a">x</p>'),
        (f"<option>{m('a')}</option>", '<option lang="en">a</option>'),
        (f"<option>O {m('a')}</option>", "<option>O a</option>"),
        (f'<a href="{m("x/")}">{m("a")}</a>', '<a href="x/" lang="en">a</a>'),
        (f"<p><br>{m('a')}</p>", '<p><br><span lang="en">a</span></p>'),
        (f'<div data-{m("words")}="x"><p>{m("a")}</p><div>{m("b")}</div></div>{m("c")}',
         '<div data-words="x" lang="en"><p>a</p><div>b</div></div><span lang="en">c</span>'),
        (f'<p data-was="x" lang="cy">{m("a")}</p>', '<p data-was="x" lang="cy">a</p>'),
        (f'<p class="citation">{m("a")} 1</p>', '<p class="citation" lang="en">a 1</p>'),
        ("<p>geiriau</p><!-- prose -->", "<p>geiriau</p><!-- prose -->"),
        (f"{m('a')}", '<span lang="en">a</span>'),
        (f"<p>{OPEN}a</p>", '<p><span lang="en">a</p></span>'),
    ],
)  # fmt: skip
def test_english_is_marked(html: str, expected: str) -> None:
    """On the element if all of it is English, else on one inside it; never in attributes; not within what says its language."""
    assert marked(html) == expected


@pytest.mark.parametrize("text", ["12", "●", "", "https://example.org/a-b", "4 / 5"])
def test_what_has_no_words_is_not_marked(text: str) -> None:
    """Numbers and addresses are in no language."""
    assert english(text) == text


def test_text_is_escaped() -> None:
    """What is marked is escaped."""
    assert marked(english("<b>Bold & so on")) == '<span lang="en">&lt;b&gt;Bold &amp; so on</span>'


@pytest.mark.parametrize(
    ("value", "text", "html"),
    [
        (say("name-statement", part="Integrity"), "Integrity, datganiad", '<span lang="en">Integrity</span>, datganiad'),
        (
            say("cite-unit-markdown", name="A b", address="x", words="c", work="d", version="e"),
            "[A b](x): “c” (d, e)",
            '<span lang="en">[A b](x): “c” (d, e)</span>',
        ),
        (Link("Integrity 3", "c/"), "Integrity 3", '<a href="c/" lang="en">Integrity 3</a>'),
        (Listed(("Aa", "Bb")), "Aa, Bb", '<span lang="en">Aa</span>, <span lang="en">Bb</span>'),
        (Joined((say("clause-missing"), "Aa")), "Nid yw yn y fersiwn hon. Aa", 'Nid yw yn y fersiwn hon. <span lang="en">Aa</span>'),
        (say("name-strength", strength="direct"), "yr un pwnc", "yr un pwnc"),
        (say("name-capital", name="aa"), "Aa", '<span lang="en">Aa</span>'),
        (Markup("<b>x</b>"), "<b>x</b>", "<b>x</b>"),
    ],
)  # fmt: skip
def test_values_of_a_sentence_are_marked(value: Value, text: str, html: str) -> None:
    """Values are in English, and so is a sentence that the language lacks; a choice of the sentence still sees the value."""
    assert CY.text(value) == text
    assert marked(CY.html(value, str)) == html
