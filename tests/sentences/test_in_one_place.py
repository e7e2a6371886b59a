"""Our words on pages are in the catalogue alone: templates and the code that makes pages have none."""

import ast
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from jinja2 import Environment, nodes

from conftest import ROOT

SENTENCES = ROOT / "overrides" / "sentences"
FILES = sorted(SENTENCES.glob("*/*.ftl"))
TEMPLATES = sorted((ROOT / "overrides").rglob("*.html"))
MODULES = [
    path
    for room in ("render", "emit", "papers", "prose")
    for path in sorted((ROOT / "hooks" / "codebook" / room).rglob("*.py"))
]

EXEMPT = {
    "hooks/codebook/prose/calls.py": "messages of `make check` are beside their rules",
    "hooks/codebook/emit/shapes/": "descriptions in the schemas that programs read",
}
"""Files with words of another kind, with the reason."""

NOT_YET = (ROOT / "tests" / "sentences" / "not_yet.txt").read_text("utf-8").split()
"""Files whose words are not in the catalogue yet."""

SHOWN = ("aria-label", "alt", "placeholder", "title", "content")
"""Attributes that are read aloud or shown."""

NO_WORDS = re.compile(
    r"utf-8|^website$|report paragraph|width=device-width, initial-scale=1|light dark|SHA-256|OSCOLA|JSON|Markdown|Atom"
)
"""What is the same in any language, or no language."""


class Words(HTMLParser):
    """Collects words in text and in attributes that are shown, with their lines."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[int, str]] = []
        self.inside: list[str] = []

    def _add(self, said: str | None) -> None:
        if said and re.search(r"[^\W\d_]{2}", NO_WORDS.sub("", said)):
            self.found.append((self.getpos()[0], " ".join(said.split())))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collects attributes."""
        self.inside.append(tag)
        for name, value in attrs:
            if name in SHOWN:
                self._add(value)

    def handle_endtag(self, tag: str) -> None:
        """Closes an element."""
        while self.inside and self.inside.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Collects text."""
        if not {"script", "style"} & set(self.inside[-1:]):
            self._add(data)


def blank(found: re.Match[str]) -> str:
    """A statement of Jinja as spaces, on as many lines."""
    return " " + "\n" * found[0].count("\n")


def words_of_template(path: Path) -> Iterator[tuple[int, str]]:
    """Yields each line and text of words that a template has: in HTML, and in the expressions of Jinja."""
    source = path.read_text("utf-8")
    parser = Words()
    parser.feed(re.sub(r"\{#.*?#\}|\{\{.*?\}\}|\{%.*?%\}", blank, source, flags=re.DOTALL))
    parser.close()
    yield from parser.found
    for constant in Environment(autoescape=True).parse(source).find_all(nodes.Const):
        if isinstance(constant.value, str) and is_said(constant.value):
            yield constant.lineno, constant.value


def is_said(words: str) -> bool:
    """Whether a text of code seems to be read by people: two words, or a capital letter before small ones."""
    return bool(
        re.search(r"[^\W\d_]{2,}[,:;.]? [^\W\d_]|^[A-Z][a-z]+\b(?![-_/.])|^, [a-z]", NO_WORDS.sub("", words).strip())
    )


def words_of_module(path: Path) -> Iterator[tuple[int, str]]:
    """Yields each line and text of words that a module has, outside docstrings, errors and patterns."""
    tree = ast.parse(path.read_text("utf-8"))
    quiet: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Raise | ast.Assert):
            quiet |= {id(inner) for inner in ast.walk(node)}
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            quiet.add(id(node.value))
        elif isinstance(node, ast.Call) and ast.unparse(node.func) in ("re.compile", "re.sub", "re.split", "TypeVar"):
            quiet |= {id(inner) for inner in ast.walk(node)}
        elif isinstance(node, ast.Subscript):
            quiet |= {id(inner) for inner in ast.walk(node.slice)}
        elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            quiet |= {id(inner) for inner in ast.walk(node)}
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in quiet
            and is_said(node.value)
        ):
            yield node.lineno, node.value


def named(path: Path) -> str:
    """The path of a file in the project."""
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", TEMPLATES, ids=named)
def test_templates_have_no_words(path: Path) -> None:
    """No template has words of its own."""
    found = [f"{named(path)}:{line}: {said}" for line, said in words_of_template(path)]
    assert bool(found) == (named(path) in NOT_YET), "\n".join(found)


@pytest.mark.parametrize("path", [path for path in MODULES if not named(path).startswith(tuple(EXEMPT))], ids=named)
def test_modules_have_no_words(path: Path) -> None:
    """No module that makes pages has words for readers."""
    found = [f"{named(path)}:{line}: {said}" for line, said in words_of_module(path)]
    assert bool(found) == (named(path) in NOT_YET), "\n".join(found)


def entries(path: Path) -> list[fluent.Message]:
    """The sentences of a file; a fault of Fluent's syntax fails."""
    resource = FluentParser().parse(path.read_text("utf-8"))
    junk = [entry.content for entry in resource.body if isinstance(entry, fluent.Junk)]
    assert not junk, f"{named(path)}: {junk}"
    return [entry for entry in resource.body if isinstance(entry, fluent.Message)]


@pytest.mark.parametrize("path", FILES, ids=named)
def test_names_begin_with_their_file(path: Path) -> None:
    """A sentence is found by its name: the first word is its file. Each name is there once, and straight quotation marks are nowhere."""
    names = [entry.id.name for entry in entries(path)]
    assert len(names) == len(set(names))
    assert [name for name in names if name.partition("-")[0] != path.stem] == []
    assert '"' not in re.sub(r"\{[^{}]*\}", "", path.read_text("utf-8"))


_NAME = r"[a-z]+(?:-[a-z0-9]+)+"


def used() -> set[str]:
    """Every name that can be that of a sentence: in templates and modules, and in other sentences."""
    texts = (
        path.read_text("utf-8")
        for path in (*TEMPLATES, *(ROOT / "hooks").rglob("*.py"), *(ROOT / "overrides").rglob("*.js"))
    )
    within = " ".join(path.read_text("utf-8") for path in FILES)
    return {*re.findall(_NAME, " ".join(texts)), *re.findall(rf"\{{ ({_NAME}) \}}", within)}


@pytest.mark.parametrize("path", FILES, ids=named)
def test_every_sentence_is_used(path: Path) -> None:
    """A sentence that nothing names is removed."""
    known = used()
    assert [entry.id.name for entry in entries(path) if entry.id.name not in known] == []


SCRIPTS = [path for path in sorted((ROOT / "overrides" / "assets").glob("*.js")) if path.name != "query.js"]
"""Scripts that say something. `query.js` reads what people type, in English."""


def words_of_script(path: Path) -> list[str]:
    """Texts of a script that people seem to read, without comments and patterns."""
    code = re.sub(r"^\s*//.*$|(?<=[;{}),]) // .*$", "", path.read_text("utf-8"), flags=re.MULTILINE)
    found = [said for _, said in re.findall(r"([\"`])((?:(?!\1).)*)\1", code)]
    found = [said for said in found if not re.fullmatch(r"Escape|[a-z0-9]+(, [a-z0-9]+)+", said)]  # a key, a selector
    found = [re.sub(r"\$\{[^}]*\}", "", said) for said in found]
    return [said for said in found if is_said(said) and not re.search(r"[.#:>\[\]] ?[a-z]", said)]


@pytest.mark.parametrize("path", SCRIPTS, ids=named)
def test_scripts_have_no_words(path: Path) -> None:
    """No script has words for readers: the page gives it the sentences of the catalogue."""
    assert words_of_script(path) == []
