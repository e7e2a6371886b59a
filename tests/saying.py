"""Sentences of ours as readers have them: their words, and where their links lead."""

from contextlib import suppress

from lxml import html

from codebook.sentences import NoSentence, Value, english
from conftest import TEMPLATES

CATALOGUE = english(TEMPLATES)


def _written(value: Value) -> html.HtmlElement:
    return html.fragment_fromstring(str(CATALOGUE.html(value, str)), create_parent="div")


def said(value: Value) -> str:
    """A sentence as it is read."""
    with suppress(NoSentence):  # it has links
        return CATALOGUE.text(value)
    return str(_written(value).text_content()).replace("\N{NO-BREAK SPACE}", " ")


def links(value: Value) -> list[str]:
    """Where its words lead to."""
    return [str(url) for url in _written(value).xpath("//a/@href")]
