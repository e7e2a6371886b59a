"""Answers: what content says is no Markdown, wherever a page asks for it."""

from collections.abc import Callable
from dataclasses import replace

import markdown  # type: ignore[import-untyped] # it has no types of its own
import pytest
from lxml import html

from codebook.book import Book
from codebook.prose import expand
from codebook.render import Renderer
from conftest import few

HOSTILE = (
    "The Guild [log in](https://evil.example/)",
    "1. Guild",
    "# Guild",
    "- Guild",
    "=== Guild",
    "> Guild",
    "| Guild | a |",
    "`Guild` ``a``",
    "*Guild* **a** _b_ __c__",
    "<b>Guild</b> <https://evil.example/> <keeper@evil.example>",
    "![Guild](https://evil.example/a.png)",
    "[Guild]: https://evil.example/",
    "Guild &#91;a&#93;(https://evil.example/) &lt;b&gt;",
    "\\[Guild\\] \\*a\\*",
    "{{ 7 * 7 }} {% raw %} {# Guild",
    "Guild\n\n# a\n\n    b\n\n</div></pre></code><h1>c",
)
CALLS = (
    ("operator()", "p"),
    ("contact()", "a p"),
    ('link("1902")', "a p"),
    ('link("gullrock/1903-02-14-fog-signals")', "a p"),
    ('address("1902/vigilance-1")', "a code p"),
    ('citation("1902/vigilance-1")', "p"),
    ("principles()", "a li ul"),
    ("newest()", "a dd dl dt"),
    ('reports_of("gullrock")', None),
    ('reports_about("vigilance")', None),
    ("sources()", "a code li ul"),
    ('step("need")', None),
    ('file_of("gullrock/1903-02-14-fog-signals")', "button code details div p pre span summary"),
    ('beside("gullrock/1903-02-14-fog-signals")', "code div p pre"),
    ('correction("text")', "code div li ul"),
)


def told(renderer: Renderer, call: str, where: str) -> html.HtmlElement:
    """What a call becomes on a page, after Python-Markdown as the site has it, where it stands at the start of a line or elsewhere."""
    answer = expand(where.format(f"{{{{ {call} }}}}"), renderer, "about/")
    assert "\n" not in expand(f"{{{{ {call} }}}}", renderer, "about/")
    made = markdown.markdown(
        answer, extensions=["toc", "tables", "fenced_code", "pymdownx.betterem", "pymdownx.saneheaders"]
    )
    return html.fragment_fromstring(made, create_parent="main")


@pytest.mark.parametrize(
    "where", few(["{}", "See: {} here.", "1.  A step:\n\n    {}\n\n    More.", "a | b\n--|--\n{} | c"], 4)
)
@pytest.mark.parametrize("name", few(HOSTILE, 3))
def test_what_content_says_is_no_markdown(name: str, where: str, open_lighthouse: Callable[[], Book]) -> None:
    """Whatever a name, a title or a file holds, each answer has the tags that its template writes and shows the name letter by letter."""
    book = open_lighthouse()
    calm, wild = (of_that_name(book, words).renderer for words in ("Guild", name))
    for call, tags in CALLS:
        expected, found = (told(renderer, call, where) for renderer in (calm, wild))
        assert tags_of(found) == tags_of(expected), call
        assert [link.get("href") for link in found.iter("a")] == [link.get("href") for link in expected.iter("a")], call
        if "Guild" in expected.text_content():
            assert " ".join(name.split()) in " ".join(found.text_content().split()), call
        if where == "{}" and tags is not None:
            assert set(tags.split()) == set(tags_of(expected)), call


def tags_of(found: html.HtmlElement) -> list[str]:
    """The tags within an answer, in order."""
    return [str(element.tag) for element in found.iterdescendants()]


def of_that_name(book: Book, name: str) -> Book:
    """The made-up body, with the operator, editions, councils, reports and their files called by a name."""
    site = book.site
    editions = tuple(
        replace(
            edition,
            facts=edition.facts.model_copy(update={"name": name, "title": name, "rights": name}),
            parts=tuple(replace(part, title=name) for part in edition.parts),
        )
        for edition in site.editions
    )
    councils = tuple(
        replace(council, facts=council.facts.model_copy(update={"name": name, "short_name": name}))
        for council in site.councils
    )
    reports = tuple(
        replace(
            report,
            facts=report.facts.model_copy(update={"title": name, "rights": name}),
            document=replace(report.document, text=name),
        )
        for report in site.reports
    )
    facts = site.facts.model_copy(
        update={"operator": name, "name": name, "short_name": name, "contact": "https://lights.example.org/a_b_c*d*"}
    )
    changed = replace(site, facts=facts, editions=editions, councils=councils, reports=reports)
    return replace(book, site=changed)


def test_every_call_that_shows_content_is_tried(open_lighthouse: Callable[[], Book]) -> None:
    """A new call is added to the list above, or shows nothing of the content."""
    fixed = {"new_file", "edit_file", "template", "block", "fields", "optional", "sample", "desk"}
    assert {call.partition("(")[0] for call, _ in CALLS} | fixed == set(open_lighthouse().macros(""))
