"""Our words on pages are in the catalogue alone: templates and the code that makes pages have none."""

import ast
import re
from collections.abc import Iterator
from functools import cache
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
STYLES = sorted((ROOT / "overrides").rglob("*.css"))
MODULES = [
    path
    for room in ("render", "emit", "papers", "prose", "quoting")
    for path in sorted((ROOT / "hooks" / "codebook" / room).rglob("*.py"))
]

EXEMPT = {
    "hooks/codebook/prose/macro_calls.py": "messages of `make check` are beside their rules",
    "hooks/codebook/emit/bundle/bag.py": "fields that programs read",
    "hooks/codebook/emit/bundle/checking.py": "commands to type",
    "hooks/codebook/emit/bundle/crate.py": "names of the vocabulary that programs read",
    "hooks/codebook/emit/shapes/": "descriptions in the schemas that programs read",
    "hooks/codebook/emit/search_terms.py": "words that a search leaves out",
    "hooks/codebook/emit/word/": "names of Word's own elements and styles",
    "hooks/codebook/emit/csv_tables.py": "descriptions of columns that programs read",
    "hooks/codebook/render/metadata/linked_data.py": "names of the vocabulary that search engines read",
}
"""Files with words of another kind, with the reason."""

SHOWN = ("aria-label", "alt", "placeholder", "title", "content")
"""Attributes that are read aloud or shown."""

_ATTRIBUTE = rf" (?!(?:{'|'.join(SHOWN)})=)[a-z-]+=\"[^\"]*\""
NO_WORDS = re.compile(
    r"utf-8|^website$|^summary_large_image$|report paragraph|width=device-width, initial-scale=1|light dark|SHA-256|OSCOLA|JSON|Markdown|Atom"
    r"|wording\.txt"  # a file's name
    r"|0; url="  # where a page leads at once
    # HTML that code or a macro writes: attributes that are not shown, and tags with no others
    rf"|</?[a-z]+(?:{_ATTRIBUTE})*>|{_ATTRIBUTE}"
)
"""What is the same in any language, or no language."""


def named(path: Path) -> str:
    """The path of a file in the project."""
    return path.relative_to(ROOT).as_posix()


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


@cache
def parsed(path: Path) -> nodes.Template:
    """A template as Jinja reads it."""
    return Environment(autoescape=True).parse(path.read_text("utf-8"))


def words_of_template(path: Path) -> Iterator[tuple[int, str]]:
    """Yields each line and text of words that a template has: in HTML, and in the expressions of Jinja."""
    source = path.read_text("utf-8")
    parser = Words()
    parser.feed(re.sub(r"\{#.*?#\}|\{\{.*?\}\}|\{%.*?%\}", blank, source, flags=re.DOTALL))
    parser.close()
    yield from parser.found
    for constant in parsed(path).find_all(nodes.Const):
        if isinstance(constant.value, str) and is_said(constant.value):
            yield constant.lineno, constant.value


def is_said(words: str) -> bool:
    """Whether a text of code seems to be read by people: two words, or a capital letter before small ones."""
    return bool(
        re.search(r"[^\W\d_]{2,}[,:;.]? [^\W\d_]|^[A-Z][a-z]+\b(?![-_/.])|^, [a-z]", NO_WORDS.sub("", words).strip())
    )


QUIET = ("re.compile", "re.sub", "re.split", "TypeVar", "Problem")
"""What is called with patterns, or with messages, which are beside their rules."""


def said_to_nobody(node: ast.AST) -> Iterator[ast.AST]:
    """Yields the parts of a statement or expression whose texts no reader sees."""
    match node:
        case ast.Raise() | ast.Assert():
            yield node
        case ast.Expr(value=ast.Constant()):
            yield node
        case ast.Call() if ast.unparse(node.func) in QUIET:
            yield node
        case ast.Subscript():
            yield node.slice
        case ast.Assign() if ast.unparse(node.targets[0]) == "__all__":
            yield node
        case ast.Dict():  # a name of Python for templates: "Link": Link
            pairs = zip(node.keys, node.values, strict=True)
            yield from (key for key, value in pairs if key and ast.unparse(key).strip("'") == ast.unparse(value))


def words_of_module(path: Path) -> Iterator[tuple[int, str]]:
    """Yields each line and text of words that a module has, outside docstrings, errors, messages and patterns."""
    tree = ast.parse(path.read_text("utf-8"))
    quiet = {id(inner) for node in ast.walk(tree) for part in said_to_nobody(node) for inner in ast.walk(part)}
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in quiet
            and is_said(node.value)
        ):
            yield node.lineno, node.value


@pytest.mark.parametrize("path", TEMPLATES, ids=named)
def test_templates_have_no_words(path: Path) -> None:
    """No template has words of its own."""
    found = [f"{named(path)}:{line}: {said}" for line, said in words_of_template(path)]
    assert found == []


@pytest.mark.parametrize("path", STYLES, ids=named)
def test_styles_have_no_words(path: Path) -> None:
    """No style writes words on a page or a sheet: it takes them from attributes, which templates fill."""
    source = re.sub(
        r"/\*.*?\*/|url\([^)]*\)|font(?:-family)?:[^;]*|--(?:sans|serif):[^;]*",
        "",
        path.read_text("utf-8"),
        flags=re.DOTALL,
    )
    assert [
        said for said in re.findall(r'"((?:[^"\\\n]|\\.)*)"', source) if re.search(r"[^\W\d_]{2}.*[.: ]", said)
    ] == []


@cache
def dates() -> frozenset[str]:
    """The names of everything that is a date: of facts, and of what the model and the history make of them."""
    sources = [path.read_text("utf-8") for path in (ROOT / "hooks" / "codebook").rglob("*.py")]
    return frozenset(re.findall(r"(\w+)(?:\(self\) ->|:) (?:PartialDate|MonthOrDay|Day)\b", "\n".join(sources)))


@pytest.mark.parametrize("path", TEMPLATES, ids=named)
def test_templates_print_dates_as_dates(path: Path) -> None:
    """No template writes a date in English, or as text that may be broken over a line: it prints the date, or gives it to a sentence."""
    known = dates()
    assert {"date", "judged", "in_force", "start"} <= known
    written = [
        f"{named(path)}:{node.lineno}: .{node.attr}"
        for node in parsed(path).find_all(nodes.Getattr)
        if node.attr == "at" or (node.attr == "words" and name_of(node.node) in known)
    ]
    written += [
        f"{named(path)}:{node.lineno}: renderer.words"
        for node in parsed(path).find_all(nodes.Call)
        if isinstance(node.node, nodes.Getattr) and node.node.attr == "words" and name_of(node.args[0]) in known
    ]
    assert written == []


def name_of(node: nodes.Node) -> str:
    """The last name of a value: `date` of `event.date`."""
    match node:
        case nodes.Getattr():
            return node.attr
        case nodes.Name():
            return node.name
    return ""


@pytest.mark.parametrize("path", [path for path in MODULES if not named(path).startswith(tuple(EXEMPT))], ids=named)
def test_modules_have_no_words(path: Path) -> None:
    """No module that makes pages has words for readers."""
    found = [f"{named(path)}:{line}: {said}" for line, said in words_of_module(path)]
    assert found == []


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


@pytest.mark.parametrize("path", FILES, ids=named)
def test_apostrophes_are_straight(path: Path) -> None:
    """A curly one only ends a quotation that begins with a curly one, as in ‘words’."""
    assert re.findall("\\w*[‘’]\\w*", re.sub("‘[^‘’\\n]+’", "", path.read_text("utf-8"))) == []


_NAME = r"[a-z]+(?:-[a-z0-9]+)+"


@cache
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
