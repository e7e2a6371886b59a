"""Our words in further languages: every sentence is one of the English ones, takes the same values and has the language's plurals."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel import Locale
from fluent.syntax import FluentParser, visitor
from fluent.syntax import ast as fluent

from codebook.sentences import Catalogue
from conftest import ROOT

SENTENCES = ROOT / "overrides" / "sentences"
FILES = sorted(path for path in SENTENCES.glob("*/*.ftl") if path.parent.name != "en")
UNREAD = "Not yet read by a Welsh speaker."


class Read(visitor.Visitor):
    """Collects the values of a sentence, its elements, and its choices by their values."""

    def __init__(self) -> None:
        self.values: set[str] = set()
        self.elements: set[str] = set()
        self.choices: dict[str, list[set[str]]] = {}

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:  # noqa: N802 - Fluent's name
        """Collects a value."""
        self.values.add(node.id.name)

    def visit_TextElement(self, node: fluent.TextElement) -> None:  # noqa: N802 - Fluent's name
        """Collects elements."""
        self.elements |= {*re.findall(r"<([a-z]+)>", node.value)}

    def visit_SelectExpression(self, node: fluent.SelectExpression) -> None:  # noqa: N802 - Fluent's name
        """Collects what a value is compared with."""
        keys = {key.name if isinstance(key := one.key, fluent.Identifier) else str(key.value) for one in node.variants}
        if isinstance(node.selector, fluent.VariableReference):
            self.choices.setdefault(node.selector.id.name, []).append(keys)
        self.generic_visit(node)


def messages(path: Path) -> dict[str, Read]:
    """The sentences of a file by their names."""
    found = {}
    for entry in FluentParser().parse(path.read_text("utf-8")).body if path.is_file() else ():
        assert not isinstance(entry, fluent.Junk), entry.content
        if isinstance(entry, fluent.Message):
            found[entry.id.name] = Read()
            found[entry.id.name].visit(entry)
    return found


def named(path: Path) -> str:
    """Language and file."""
    return f"{path.parent.name}/{path.name}"


def plurals(language: str) -> set[str]:
    """The plural forms of a language."""
    return {*Locale.parse(language).plural_form.tags, "other"}


NUMBERS = {"zero", "one", "two", "few", "many"}


def faults(path: Path) -> Iterator[str]:
    """Yields what is wrong with each sentence of a file in another language."""
    english = messages(SENTENCES / "en" / path.name)
    for name, here in messages(path).items():
        if (there := english.get(name)) is None:
            yield f"{name} is not in English"
            continue
        if here.values != there.values or here.elements != there.elements:
            yield f"{name} has {here.values ^ there.values | here.elements ^ there.elements} in one language only"
        for value, all_keys in here.choices.items():
            for keys in all_keys:
                if keys & NUMBERS and not plurals(path.parent.name) <= keys:
                    yield f"{name}: ${value} lacks {plurals(path.parent.name) - keys}"
        for value, all_keys in there.choices.items():
            wanted = set().union(*all_keys) - NUMBERS - {"other"}
            has = set().union(*here.choices.get(value, [set()]))
            if has and not wanted <= has:
                yield f"{name}: ${value} lacks {wanted - has}"


@pytest.mark.parametrize("path", FILES, ids=named)
def test_a_sentence_is_the_english_one_in_another_language(path: Path) -> None:
    """It has the name, the values, the links and the choices of the English sentence, and all plurals of its language."""
    assert [*faults(path)] == []


@pytest.mark.parametrize("path", FILES, ids=named)
def test_unread_sentences_say_so(path: Path) -> None:
    """A file begins with the remark that nobody has read it, until each of its sentences says who did."""
    text = path.read_text("utf-8")
    read = len(re.findall(r"^# Read by .+, \d{1,2} \w+ \d{4}$", text, re.MULTILINE))
    assert text.startswith(f"### {UNREAD}") or read == len(messages(path))


def test_a_fault_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sentence with another value, another choice or too few plurals is reported, and one that English lacks."""
    monkeypatch.setattr("sentences.test_languages.SENTENCES", tmp_path)
    for language, text in {
        "en": "x-a = { $b }\nx-n = { $n ->\n    [one] o\n   *[other] { $n }\n}\nx-k = { $k ->\n    [c] C\n   *[d] D\n}\n",
        "cy": "x-a = { $c }\nx-n = { $n ->\n    [one] o\n   *[other] { $n }\n}\nx-k = { $k ->\n   *[d] D\n}\nx-z = Z\n",
    }.items():
        (tmp_path / language).mkdir()
        (tmp_path / language / "x.ftl").write_text(text, "utf-8")
    assert [fault.split(" ")[0].rstrip(":") for fault in faults(tmp_path / "cy" / "x.ftl")] == [
        "x-a",
        "x-n",
        "x-k",
        "x-z",
    ]


def test_welsh_has_six_plurals() -> None:
    """The test of plurals knows those of Welsh."""
    assert plurals("cy") == {"zero", "one", "two", "few", "many", "other"}
    cy = Catalogue(SENTENCES / "cy", Catalogue(SENTENCES / "en"))
    assert cy.language == "cy"
