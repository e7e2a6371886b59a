"""A quick look never says that a text has no contact data where a search finds some."""

import re
import sys
from collections.abc import Iterator
from types import ModuleType

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from codebook.values import contact
from codebook.values.contact import extensions, homes, identity, names, official, telephones
from codebook.values.contact.matches import Match
from codebook.values.contact.normal import normal
from codebook.values.contact.persons import PERSON
from conftest import ROOT

LOOKS: dict[ModuleType, tuple[str, ...]] = {
    telephones: ("ON_A_DIGIT",),
    extensions: ("X_AND_DIGITS",),
    identity: ("SAYS_BIRTH",),
    official: ("OF_A_PLATE",),
    homes: ("OF_A_POSTCODE", "NUMBER_AND_CAPITAL", "COMMA_AND_CAPITAL"),
    names: ("NAME_AND_COLON",),
}
FORMS = (ROOT / "tests" / "contact_forms.yml").read_text("utf-8")
WORDS = sorted({*re.findall(r"[A-Za-z]+", FORMS)})
PIECES = st.one_of(
    st.sampled_from(WORDS),
    st.text("0123456789", min_size=1, max_size=6),
    st.sampled_from(
        [
            " ",
            "-",
            ".",
            ": ",
            ", ",
            "\n",
            "\n\n",
            "/",
            "|",
            "(",
            ")",
            "+44",
            "0",
            "£",
            "'",
            "@",
            "[^1]",
            "&amp;",
            "\\",
            "*",
        ]
    ),
    st.text("abcdxyz ", min_size=1, max_size=40),
)
TEXTS = st.lists(PIECES, min_size=1, max_size=30).map("".join) | st.lists(PIECES, min_size=1, max_size=30).map(" ".join)


def forms(node: object) -> Iterator[str]:
    """Every text in the examples."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        yield from (text for part in (*node.keys(), *node.values()) for text in forms(part))
    elif isinstance(node, list):
        yield from (text for part in node for text in forms(part))


EXAMPLES = [*dict.fromkeys(forms(yaml.safe_load(FORMS)))]


SPACED = re.compile(rf"[ \n]\n?(?:[-+>] )?(?=(?P<words>{PERSON}))")


def spaced_slowly(text: str) -> Iterator[tuple[int, int, int]]:
    """Names behind a space, looked for at each space."""
    for found in SPACED.finditer(text):
        yield found.start(), *found.span("words")


def slow(module: ModuleType, text: str) -> list[Match]:
    """What a search of the whole text finds."""
    with pytest.MonkeyPatch.context() as patch:
        for name in LOOKS[module]:
            patch.setattr(module, name, re.compile(""))
        if hasattr(module, "near"):
            patch.setattr(module, "near", lambda *_: True)
        if module is names:
            patch.setattr(module, "TITLES", ("",))
            patch.setattr(module, "lines_with_posts", lambda text: [(0, len(text))])
            patch.setattr(module, "spaced", spaced_slowly)
        if module is homes:
            patch.setattr(module, "SAYING", ("",))
            patch.setattr(module, "HOUSES", ("",))
        return [*module.matches(text)]


@pytest.mark.parametrize("module", LOOKS, ids=lambda module: module.__name__.rpartition(".")[2])
@given(text=TEXTS)
def test_a_quick_look_misses_nothing(module: ModuleType, text: str) -> None:
    """Texts of telling words, digits and signs: the same is found with a quick look before and without."""
    assert [*module.matches(text)] == slow(module, text)


@pytest.mark.parametrize("module", LOOKS, ids=lambda module: module.__name__.rpartition(".")[2])
def test_a_quick_look_misses_no_example(module: ModuleType) -> None:
    """Every form that the tests know, alone and in a long text with many digits."""
    for text in EXAMPLES:
        for whole in (
            text,
            f"{'Made up. ' * 50}{text}\n{'Made up. ' * 50}",
            f"{'1980-08-04 ' * 20}{text} {'2.50 ' * 20}",
        ):
            assert [*module.matches(whole)] == slow(module, whole)


def test_what_is_certain_is_found_alone() -> None:
    """Every form that the tests know, alone, after a name and in a table: what is certain is the same without the recognisers that never are."""
    for text in EXAMPLES:
        for whole in (text, f"Contact: Ann Example, {text}", f"Name | Contact\n-- | --\nAnn Example | {text}"):
            assert contact.certain(whole) == tuple(one for one in contact.find(whole) if one.sure)


@given(text=TEXTS)
def test_what_is_certain_of_any_text_is_found_alone(text: str) -> None:
    """The same of texts of telling words, digits and other characters."""
    assert contact.certain(text) == tuple(one for one in contact.find(text) if one.sure)


@given(text=TEXTS)
def test_normal_texts_are_the_same(text: str) -> None:
    """Signs of other languages are resolved as if nobody had looked for their beginnings first."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys.modules[normal.__module__], "MAY_BE_ESCAPED", re.compile(""))
        whole = normal(text)
    assert normal(text) == whole
