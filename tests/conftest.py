"""What several tests share: the project, its real content, a made-up body's content, and both as built sites."""

import fcntl
import gc
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import settings
from playwright.sync_api import Browser

import thousands
from browser.chromium import started
from codebook.__main__ import main
from codebook.book import Book, open_book
from codebook.model import Report
from codebook.values.references import ReportRef
from figures import line

ROOT = Path(__file__).parent.parent
TEMPLATES = ROOT / "overrides" / "pages"
SITES = ROOT / "tests" / "sites"
FIRST = {
    "cambridgeshire": "2022-02-25-officers-code-of-conduct",
    "west-lancashire": "2014-06-26-officer-code-of-conduct",
}
"""The reports that the site began with, by their councils."""
DAY = "2026-11-28"
"""The day on which tests record."""
HOSTED = "https://ethics.example.org/a/path/"
"""An address at which a site might stand: on a host, under a path."""
Run = Callable[..., tuple[int, str, str]]
"""Runs a command: its status, and what it prints on either stream."""
FIRST_CONTENT = ("code/2015-draft", *(f"reports/{council}/{name}.md" for council, name in FIRST.items()))
"""Any of these in `docs/` says that it holds what the project began with, and not what another body publishes."""
ASIDE = "docs/ is another body's; this is about the texts that the project began with"
"""Why a test of those texts stands aside."""
KNOWN = SITES / "first" / "docs"
"""The texts that the project began with as they were then, for tests of known words, the history, and a few pages."""
KNOWN_PARTS = ("code", "reports", "history", "subjects.yml")
"""What has to be as in `KNOWN`, byte for byte, for such tests to run on `docs/`."""
STORE = ".build/store.sqlite"
"""Where a build keeps results, if it is asked to."""
BUILDING = ("docs", "hooks", "overrides", "mkdocs.yml")
"""What MkDocs needs of the project."""
# On a busy machine any example may take long. `make test` tries the same ones each time, so that no change fails by chance what another
# one broke; `make prove` tries more, and others each time.
settings.register_profile(
    "untimed",
    deadline=None,
    max_examples=100 if os.environ.get("WHOLE") else 30,
    derandomize=not os.environ.get("WHOLE"),
)
settings.load_profile("untimed")


def pytest_configure() -> None:
    """Looks for objects that refer to each other less often: tests make many objects, and few such ones."""
    gc.set_threshold(50_000, 20, 20)


def pytest_collection_finish() -> None:
    """Never looks at modules and tests again for such objects: they stay to the end. With the rarer looks it saves a twelfth of the time."""
    gc.collect()
    gc.freeze()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Spreads tests that wait for a browser, and lets those of the first texts stand aside where another body publishes its own."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        items[:] = spread(items)
    if not any((ROOT / "docs" / name).exists() for name in FIRST_CONTENT):
        aside = pytest.mark.skip(reason=ASIDE)
        for item in items:
            if item.get_closest_marker("first_content"):
                item.add_marker(aside)


def spread(items: Iterable[pytest.Item]) -> list[pytest.Item]:
    """Puts files of tests in a browser evenly among the others: while one process waits for its browser, others compute."""
    files: dict[Path, list[pytest.Item]] = {}
    for item in items:
        files.setdefault(item.path, []).append(item)
    waiting, computing = (
        [path for path in files if (path.parent.name == "browser") == is_so] for is_so in (True, False)
    )
    places = {path: number * len(computing) / len(waiting) for number, path in enumerate(waiting)}
    places |= {path: number + 0.5 for number, path in enumerate(computing)}
    return [item for path in sorted(files, key=places.__getitem__) for item in files[path]]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Says how many proofs there were, as a figure."""
    if config.option.markexpr == "prove":
        for result, said in (
            ("passed", "passed"),
            ("failed", "failed"),
            ("error", "broken off"),
            ("skipped", "left out"),
        ):
            terminalreporter.write_line(line(f"prove: tests {said}", len(terminalreporter.getreports(result))))


def few(cases: Iterable[Any], every: int, ids: Iterable[str] | None = None, first: int = 0) -> list[Any]:
    """Each case as a parameter of a test; all but each `every`-th from the `first` on run in `make prove` alone."""
    names = list(ids) if ids is not None else None
    return [
        pytest.param(
            *(case if isinstance(case, tuple) else (case,)),
            marks=pytest.mark.prove if (number - first) % every else (),
            id=names[number] if names else None,
        )
        for number, case in enumerate(cases)
    ]


UNDECIDED = ("operator", "address", "repository")
"""What whoever runs the site fills in, in `docs/site.yml`, beside the contact."""


def copy_project(to: Path) -> Path:
    """A copy of what builds the site, in the folder `to`, in which nobody runs the site yet: tests hold whoever will."""
    to.mkdir(exist_ok=True)
    for name in BUILDING:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, to / name)  # with its compiled modules
        else:
            shutil.copy(source, to / name)
    undecided(to / "docs")
    return to


def undecided(docs: Path) -> None:
    """Empties in `site.yml` what whoever runs the site filled in; the contact too, unless a page has it in words: they may, while it is there."""
    facts = docs / "site.yml"
    text = facts.read_text("utf-8")
    contact = yaml.safe_load(text)["contact"]
    said = contact and any(contact in path.read_text("utf-8") for path in docs.rglob("*.md"))
    fields = UNDECIDED if said else (*UNDECIDED, "contact")
    facts.write_text(re.sub(rf"^({'|'.join(fields)}):.*$", r"\1:", text, flags=re.MULTILINE), "utf-8")


def mkdocs(
    project: Path, site: Path, address: str = "", store: str = "", *, formats: str = "none"
) -> subprocess.CompletedProcess[str]:
    """Builds a project as a person would who knows MkDocs. Nothing is kept for another build, unless a file for it is named.

    Slow formats are left out, because few tests look at them: `formats=""` makes all.
    """
    made = os.environ.get("FORMATS") or formats
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "--no-color", "build", "--strict", "--site-dir", str(site)],
        cwd=project,
        env={**os.environ, "SITE_URL": address, "STORE": store, "NO_MKDOCS_2_WARNING": "1", "FORMATS": made},
        capture_output=True,
        text=True,
        check=False,
    )


def shared_folder(factory: pytest.TempPathFactory) -> Path:
    """The folder that all processes of a run share."""
    base = factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


def built_once(
    factory: pytest.TempPathFactory,
    name: str,
    project: Callable[[], Path],
    address: str = "",
    store: str = "",
    *,
    formats: str = "none",
) -> Path:
    """A built site that all processes of a run share: the first that needs it builds it, others wait. Nothing changes it."""
    folder = shared_folder(factory)
    site, half = folder / name, folder / f"{name}.half"
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not site.exists():
            done = mkdocs(project(), half, address, store, formats=formats)
            assert done.returncode == 0, done.stderr
            half.rename(site)
    return site


@dataclass(frozen=True)
class Many:
    """The first texts with many made-up reports of 40 councils, which all processes of a run share."""

    site: Path
    """Built by MkDocs, for a host on which it is under a path."""
    project: Path
    """What it was built from, with what the build kept in `STORE`."""


def many_built(factory: pytest.TempPathFactory, reports: int) -> Many:
    """Builds so many reports once."""
    name = f"many-{reports}"
    project = shared_folder(factory) / f"{name}-project"

    def made() -> Path:
        with_docs(project, KNOWN)
        thousands.make(project / "docs", reports, councils=40)
        return project

    return Many(built_once(factory, name, made, HOSTED, STORE), project)


def cases(path: Path) -> Any:
    """The cases in a YAML file, read with libyaml, which is ten times as fast: each process reads all of them."""
    return yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def is_known(docs: Path) -> bool:
    """Whether `docs` holds the texts that the project began with, as they were then, and no others."""
    return all(_bytes(docs / part) == _bytes(KNOWN / part) for part in KNOWN_PARTS)


def _bytes(path: Path) -> object:
    return tree(path) if path.is_dir() else path.is_file() and path.read_bytes()


def with_docs(to: Path, docs: Path) -> Path:
    """A copy of what builds the site, in the folder `to`, with other content."""
    project = copy_project(to)
    shutil.rmtree(project / "docs")
    shutil.copytree(docs, project / "docs")
    return project


def small_project(to: Path) -> Path:
    """A copy of what builds the site, in the folder `to`, with the smallest made-up code and no address."""
    project = with_docs(to, SITES / "buoy" / "docs")
    undecided(project / "docs")
    return project


def edit(path: Path, old: str, new: str) -> None:
    """Writes `new` in the place of `old`, which stands in the file once."""
    text = path.read_text("utf-8")
    assert text.count(old) == 1, f"{path} has '{old}' {text.count(old)} times"
    path.write_text(text.replace(old, new), "utf-8")


@cache
def made_up(name: str) -> Book:
    """The content of a made-up body in `sites/`, opened once for all tests of a process: neither it nor its pages change."""
    return open_book(SITES / name / "docs", TEMPLATES, "")


def in_languages(docs: Path, *languages: str) -> None:
    """Asks for further languages of the site's own words."""
    edit(docs / "site.yml", "other-codes:", f"languages: [{', '.join(languages)}]\nother-codes:")


def first_report(book: Book, council: str) -> Report:
    """A report that the site began with: what tests say of it stays true whatever editors add."""
    report = book.site.report(ReportRef(council, FIRST[council]))
    assert report is not None
    return report


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real browser, one for all tests of a process: Playwright starts only once."""
    with started() as chromium:
        yield chromium


@pytest.fixture(scope="session")
def real_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with the real content, while nobody runs the site. Nothing changes it."""
    return copy_project(tmp_path_factory.mktemp("project") / "project")


@pytest.fixture(scope="session")
def real_book(real_project: Path) -> Book:
    """The real content."""
    return open_book(real_project / "docs", TEMPLATES, "")


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory, real_project: Path) -> Path:
    """The real content, built by MkDocs for a host on which it is under a path."""
    return built_once(tmp_path_factory, "real-site", lambda: real_project, HOSTED, formats="")


@pytest.fixture(scope="session")
def known_project(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with the texts that it began with and no others: the real content while that is so, else `KNOWN`."""
    if is_known(ROOT / "docs"):
        real: Path = request.getfixturevalue("real_project")
        return real
    return with_docs(tmp_path_factory.mktemp("known") / "project", KNOWN)


@pytest.fixture(scope="session")
def known_book(request: pytest.FixtureRequest, known_project: Path) -> Book:
    """The texts that the project began with, and no others."""
    if is_known(ROOT / "docs"):
        real: Book = request.getfixturevalue("real_book")
        return real
    return open_book(known_project / "docs", TEMPLATES, "")


@pytest.fixture(scope="session")
def known_site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, known_project: Path) -> Path:
    """The same, built by MkDocs."""
    if is_known(ROOT / "docs"):
        real: Path = request.getfixturevalue("built_site")
        return real
    return built_once(tmp_path_factory, "known-site", lambda: known_project, HOSTED, formats="")


@pytest.fixture(scope="session")
def harbour_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up code of nine versions, built by MkDocs for a host on which it stands under a path."""

    def project() -> Path:
        return with_docs(tmp_path_factory.mktemp("harbour") / "project", SITES / "harbour" / "docs")

    return built_once(tmp_path_factory, "harbour-site", project, HOSTED, formats="")


@pytest.fixture(scope="session")
def lighthouse_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content of a made-up body in English and Welsh, built by MkDocs for the address that it names, at the root of a host."""

    def project() -> Path:
        made = with_docs(tmp_path_factory.mktemp("lighthouse") / "project", SITES / "lighthouse" / "docs")
        in_languages(made / "docs", "cy")
        return made

    return built_once(tmp_path_factory, "lighthouse-site", project, formats="")


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The smallest made-up code, built by MkDocs while no address is known, in a third of the time of any other."""
    return built_once(
        tmp_path_factory, "small-site", lambda: small_project(tmp_path_factory.mktemp("small") / "project")
    )


@pytest.fixture(scope="session")
def many(tmp_path_factory: pytest.TempPathFactory) -> Many:
    """A site of 300 reports. Its build takes 20 seconds, so tests of many reports share it."""
    return many_built(tmp_path_factory, 300)


@pytest.fixture(scope="session")
def estuary_book() -> Book:
    """Made-up reports of councils and of bodies that are no councils, at an address."""
    return open_book(SITES / "estuary" / "docs", TEMPLATES, "https://estuary.example.org/")


@pytest.fixture
def lighthouse(tmp_path: Path) -> Path:
    """A copy of the content of a made-up body, to be changed at will: the path of its `docs`."""
    return shutil.copytree(SITES / "lighthouse" / "docs", tmp_path / "docs")


@pytest.fixture
def open_lighthouse(lighthouse: Path) -> Callable[[], Book]:
    """Opens the made-up body's content as it is by then."""
    return lambda: open_book(lighthouse, TEMPLATES, "")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command on the content in `docs`: its status, and what it prints on either stream. What is recorded is so on `DAY`."""

    def command(docs: Path, *arguments: str | Path) -> tuple[int, str, str]:
        arguments = (*arguments, f"--day={DAY}") if arguments == ("record",) else arguments
        status = main(["--docs", str(docs), "--templates", str(TEMPLATES), *map(str, arguments)])
        return (status, *capsys.readouterr())

    return command
