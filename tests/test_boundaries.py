"""What the code must never do: the domain knows no generator, clock, network or environment, and no body's own names."""

import ast
import importlib.metadata
import io
import os
import re
import subprocess
import sys
import tokenize
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import desk_files
from codebook.book import Book
from codebook.values.content_security_policy import HASH
from conftest import ROOT

HOOKS = ROOT / "hooks"
DOMAIN = sorted((HOOKS / "codebook").rglob("*.py"))
OVERRIDES = sorted(path for path in (ROOT / "overrides").rglob("*") if path.is_file() and path.suffix != ".woff2")
GENERATOR = {"mkdocs", "mkdocs_macros", "material", "materialx", "markdown", "pymdownx"}


@cache
def parsed(path: Path) -> ast.Module:
    """A Python file as its syntax tree."""
    return ast.parse(path.read_text("utf-8"))


def place(path: Path, node: ast.AST | int) -> str:
    """Where something stands, as it is told."""
    return f"{path.relative_to(ROOT).as_posix()}:{node if isinstance(node, int) else getattr(node, 'lineno', 1)}"


@cache
def imports(tree: ast.Module) -> tuple[tuple[ast.AST, str], ...]:
    """Everything that a file imports, wherever in it, with its dotted name."""
    return tuple(_imports(tree))


def _imports(tree: ast.Module) -> Iterator[tuple[ast.AST, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node, f"{node.module or ''}.{alias.name}") for alias in node.names)


@cache
def used_names(tree: ast.Module) -> tuple[tuple[ast.AST, str], ...]:
    """Every name and attribute that a file's code uses."""
    nodes = (node for node in ast.walk(tree) if isinstance(node, ast.Name | ast.Attribute))
    return tuple((node, node.id if isinstance(node, ast.Name) else node.attr) for node in nodes)


@pytest.mark.parametrize(
    ("modules", "names"),
    [
        pytest.param(GENERATOR, set(), id="the generator"),
        pytest.param(
            {"time", "sched"},
            {"now", "today", "utcnow", "fromtimestamp", "utcfromtimestamp"},
            id="the clock",
        ),
        pytest.param(
            {
                *("socket", "socketserver", "ssl", "http", "ftplib", "smtplib", "imaplib", "poplib", "xmlrpc"),
                *("asyncio", "subprocess", "webbrowser", "requests", "urllib3", "urllib.request", "urllib.robotparser"),
            },
            {"urlopen", "system", "popen"},
            id="the network",
        ),
        pytest.param(set(), {"environ", "environb", "getenv", "getenvb", "putenv"}, id="the environment"),
        pytest.param({"random", "secrets", "uuid", "locale"}, {"urandom"}, id="chance and locale"),
        # `importlib.metadata`, which the cache asks for versions, imports nothing
        pytest.param(
            {*(f"importlib.{name}" for name in ("abc", "machinery", "resources", "util", "import_module")), "runpy"},
            {"__import__", "eval", "exec", "import_module", "reload"},
            id="imports by name",
        ),
    ],
)
def test_the_domain_never_asks(modules: set[str], names: set[str]) -> None:
    """No file of codebook imports or calls what would let the same content make another site."""
    found = [
        f"{place(path, node)}: {name}"
        for path in DOMAIN
        for node, name in imports(parsed(path))
        if any(f"{name}.".startswith(f"{module}.") for module in modules)
    ]
    found += [
        f"{place(path, node)}: {name}" for path in DOMAIN for node, name in used_names(parsed(path)) if name in names
    ]
    assert len(DOMAIN) > 15
    assert found == []


def test_nothing_prints_past_the_terminal() -> None:
    """No module of the domain prints or writes to a stream, but `editing/terminal.py`, and `swap`, which tells its own argument."""
    found = [
        f"{place(path, node)}: {name}"
        for path in DOMAIN
        for node, name in used_names(parsed(path))
        if name in ("print", "stdout", "stderr", "__stdout__", "__stderr__") and path.stem not in ("terminal", "swap")
    ]
    assert found == []


def test_the_domain_runs_without_the_generator() -> None:
    """With every module of codebook imported, in an interpreter of its own, nothing of MkDocs is loaded."""
    modules = [".".join(path.relative_to(HOOKS).with_suffix("").parts).removesuffix(".__init__") for path in DOMAIN]
    done = subprocess.run(
        [sys.executable, "-c", f"import sys, {', '.join(modules)}\nprint(*sys.modules)"],
        env={**os.environ, "PYTHONPATH": str(HOOKS)},
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(done.stdout.split())
    assert set(modules) <= loaded
    assert loaded & GENERATOR == set()


def test_the_desk_runs_with_its_packages_alone() -> None:
    """The desk's modules need no package but those that a browser gets, nor a database: its Python has none."""
    there = {*desk_files.PACKAGES, "pydantic-core"}
    packages = importlib.metadata.packages_distributions().items()
    missing = {
        name
        for name, found in packages
        if not there & {one.lower().replace("_", "-").replace(".", "-") for one in found}
    }
    assert {"lxml", "PIL", "typst"} <= missing
    blocked = f"import sys\nfor name in {sorted({*missing, 'sqlite3'})}: sys.modules[name] = None\nimport codebook.desk"
    done = subprocess.run(
        [sys.executable, "-c", blocked],
        env={**os.environ, "PYTHONPATH": str(HOOKS)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


LATE = {
    *("__main__.py", "checking.py", "load/other_files.py", "load/picture_contents.py"),
    *("emit/feed.py", "emit/search.py", "emit/word/nodes.py", "emit/bundle/pages.py"),
    *("emit/akoma/document.py", "emit/akoma/elements.py", "emit/akoma/metadata.py"),
    *("cache/processes.py", "cache/store.py", "load/frontmatter.py"),
    *("emit/pdf/words.py", "emit/pdf/sheet.py", "emit/pdf/typesetting.py", "emit/pictures.py"),
}
"""Modules that import a part of the domain or a library when it is first used: most checks need none of it, and a browser's Python has none of some."""
LIBRARIES = (
    "codebook.",
    "PIL.",
    "feedgen.",
    "lxml.",
    "concurrent.",
    "multiprocessing.",
    "segno",
    "sqlite3",
    "typst",
    "yaml.",
)


def test_nothing_is_imported_late() -> None:
    """Every import stands at the top of its file: a hook's folder can be imported from only while the hook loads.

    A few may import modules of the domain later, which are found by the domain's own folder, and libraries.
    """
    found = []
    for path in [HOOKS / "publish.py", *DOMAIN]:
        tree, may = parsed(path), path.relative_to(HOOKS).as_posix().removeprefix("codebook/") in LATE
        late = [(node, name) for node, name in imports(tree) if node not in tree.body]
        found += [place(path, node) for node, name in late if not (may and name.startswith(LIBRARIES))]
    assert found == []


def test_macros_imports_nothing() -> None:
    """The macros plugin's module only looks up what is on the book."""
    tree = parsed(HOOKS / "macros.py")
    assert imports(tree) == ()
    assert [name for _, name in used_names(tree) if name in ("__import__", "eval", "exec")] == []


def test_no_module_has_a_name_that_is_taken() -> None:
    """No module or folder under hooks/ is called like one of the standard library or of anything that the site installs."""
    locked = set(re.findall(r"^([\w.-]+)==", (ROOT / "requirements.txt").read_text("utf-8"), re.MULTILINE))
    installed = importlib.metadata.packages_distributions().items()
    taken = {name for name, packages in installed if locked & {package.lower() for package in packages}}
    taken |= sys.stdlib_module_names
    assert {"jinja2", "yaml"} <= taken
    names = {path: path.stem for path in HOOKS.rglob("*.py") if not path.stem.startswith("__")}
    names |= {path.parent: path.parent.name for path in HOOKS.rglob("__init__.py")}
    assert {"publish", "codebook", "render"} <= set(names.values())
    assert [place(path, 1) for path, name in names.items() if name in taken] == []


def test_every_module_says_what_it_is() -> None:
    """Each module of codebook begins with a docstring."""
    assert [place(path, 1) for path in DOMAIN if not ast.get_docstring(parsed(path))] == []


# What a body calls its own


def own_names(book: Book) -> re.Pattern[str]:
    """The names of the principles, councils and committees, as whole words; `_` counts as `-`.

    A committee of one word, such as Council, has a name that anybody uses.
    """
    names = {part.id for edition in book.site.editions for part in edition.principles}
    names |= {part.title for edition in book.site.editions for part in edition.principles}
    for council in book.site.councils:
        names |= {council.id, council.facts.name, council.facts.short_name}
        of_committees = {name for committee in council.facts.committees for name in (committee.id, committee.name)}
        names |= {name for name in of_committees if re.search(r"[ -]", name)}
    words = "|".join(re.escape(name).replace(r"\-", "[-_]") for name in sorted(names))
    return re.compile(rf"(?<![a-z])(?:{words})(?![a-z])", re.IGNORECASE)


def code_words(path: Path) -> Iterator[tuple[int, str]]:
    """The words of a Python file that can decide anything, and its comments.

    Docstrings and a field's `examples` decide nothing, nor does what a message shows after `as in` or `for example`.
    """
    source = path.read_text("utf-8")
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type in (tokenize.NAME, tokenize.COMMENT):
            yield token.start[0], token.string
    tree = ast.parse(source)
    shown: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            shown.add(node.value)
        elif isinstance(node, ast.keyword) and node.arg == "examples":
            shown.update(ast.walk(node.value))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in shown:
            yield node.lineno, re.sub(r"\b(as in|for example) .*", "", node.value, flags=re.DOTALL)


def file_words(path: Path) -> Iterator[tuple[int, str]]:
    """The words of any other file."""
    for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), start=1):
        yield number, line.replace(f"{HASH}=", "")  # an attribute of HTML


def test_no_body_is_named(known_book: Book) -> None:
    """No principle, council or committee is named in code or templates: another body replaces docs/ alone.

    Those that the project began with: a later one, or another body's, may be called by a word that code uses for something else.
    """
    named = own_names(known_book)
    found = [
        f"{place(path, line)}: {text}"
        for path in (*HOOKS.rglob("*.py"), *OVERRIDES, ROOT / "mkdocs.yml", ROOT / "Makefile")
        for line, text in (code_words(path) if path.suffix == ".py" else file_words(path))
        if named.search(text) and (path.name, text) != ("content_security_policy.py", HASH)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("if part.id == 'honesty':\n    pass", [1]),
        ("x = 1\nWest_Lancashire = {}", [2]),
        ("x = f'reports/cambridgeshire/{x}'", [1]),
        ("def for_honesty(): ...", [1]),
        ("# only honesty has no links", [1]),
        ("MEETINGS = ['Standards Committee']", [1]),
        ("x = 'dishonesty'", []),
        ('"""A principle: honesty."""', []),
        ("Field(examples=['honesty', '- id: standards'])", []),
        ("raise ValueError(f'{x} is none; write a name, as in west-lancashire')", []),
        ("raise ValueError(f'west-lancashire is none; write a name, as in honesty')", [1]),
    ],
)
def test_a_name_that_decides_is_found(source: str, lines: list[int], tmp_path: Path, known_book: Book) -> None:
    """The test above finds names where they could decide something, and lets examples be."""
    path = tmp_path / "module.py"
    path.write_text(source, "utf-8")
    named = own_names(known_book)
    assert [line for line, text in code_words(path) if named.search(text)] == lines


# What templates must not hold


@pytest.mark.parametrize("path", [path for path in OVERRIDES if path.suffix == ".html"], ids=lambda path: path.name)
def test_no_script_or_style_stands_in_a_template(path: Path) -> None:
    """No inline script, style or event handler of ours, so that a policy for the content of pages needs no exception."""
    refused = re.compile(
        r"<script\b(?! src=[^>]+></script>| type=\"application/ld\+json\">\{\{ page\.meta\.linked_data \}\}</script>)|<style\b|\sstyle\s*=|\son[a-z]+\s*=|javascript:",
        re.IGNORECASE,
    )
    assert [place(path, line) for line, text in file_words(path) if refused.search(text)] == []


# What style sheets must not hold

SHEETS = [path for path in OVERRIDES if path.suffix == ".css"]
OF_ONE_TEXT = re.compile(
    r"""\#|\[(?!aria-(?:current|expanded|busy)\b|aria-labelledby="on_|data-(?:theme|label|copy|address)\b|role=|type=|for=|open\]|hidden\]
    |href\^="http"\])|(?<!tr\ >\ ):nth-(?![^,]*::(?:before|after)\s*(?:,|$))|:lang\b""",
    re.VERBOSE,
)
"""A selector that can pick out one unit of a text, by its name, its address, its language or its place. What `::before` and `::after` add
beside it has words of ours alone, see below."""
STRINGS = re.compile(r"""(?:content|list-style(?:-type)?)\s*:\s*([^;}]*)""")
"""Declarations that can add words."""
ADDED = re.compile(r"""["'](?!\\A["'])[^"']*[\w\\][^"']*["']|var\(--(?!(?:title|texts|address|words|ends|said)\)).*""")
"""Words in them, but for what is printed at the foot of each sheet of paper."""


_BESIDE = frozenset(
    ["color", "content", "display", "font", "grid-column", "margin-block-start", "order", "overflow-wrap"]
)
"""Properties of what is added beside units by their place. No other, which could cover a unit."""


def chosen(css: str) -> Iterator[str]:
    """Selectors and words of a style sheet that could hide or change some words of a document."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    yield from (one.strip() for one in re.findall(r"([^{};]+)\{", css) if OF_ONE_TEXT.search(one))
    for selector, body in re.findall(r"([^{};]+)\{([^{}]*)\}", css):
        properties = {one.partition(":")[0].strip() for one in body.split(";") if one.strip()}
        if re.search(r":nth-[^,]*::", selector) and properties - _BESIDE:
            yield selector.strip()
    yield from (
        one
        for one in STRINGS.findall(css)
        if any(map(ADDED.fullmatch, re.findall(r""""[^"]*"|'[^']*'|var\([^)]*\)""", one)))
    )


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_no_rule_is_about_one_text(path: Path) -> None:
    """A rule is about a kind of element: the pages of the made-up texts then show what it does to each text, also to later ones."""
    assert [*chosen(path.read_text("utf-8"))] == []


@pytest.mark.parametrize(
    "css",
    [
        "#tides-1 { display: none }",
        "@media print { .unit[id='tides-1'] { display: none } }",
        "[id$='-1'] p, p { color: red }",
        "[data-words='1957/tides-1'] { font-size: 0 }",
        "[aria-label^='Tides 1'] { opacity: 0 }",
        "a[href*=tides] { display: none }",
        ".unit:nth-child(3) { display: none }",
        "li:nth-child(3)::before, .unit:nth-child(3) { display: none }",
        ".unit:nth-child(3), li::before { display: none }",
        ".unit:nth-child(3)::before { content: ''; position: absolute; background: white }",
        "p:lang(cy) { display: none }",
        "p::after { content: ' not' }",
        "p::after { content: attr(id) ' not' }",
        r"p::after { content: '\6e ot' }",
        "p::after { content: var(--ours) }",
        "p { display: list-item; list-style: 'not' inside }",
    ],
)
def test_a_rule_about_one_text_is_found(css: str) -> None:
    """The test above can fail."""
    assert [*chosen(css)] != []
