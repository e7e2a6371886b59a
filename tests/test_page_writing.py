"""What is kept between builds changes no byte of a site."""

import random
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from mkdocs.config.defaults import MkDocsConfig

import thousands
from codebook.book import open_book
from codebook.cache import Store
from codebook.render import Page
from conftest import ROOT, SITES, STORE, TEMPLATES, few, made_up, mkdocs, tree, with_docs
from many import many_reports
from page_keys import page_keys
from page_writing import write_generated_files

GULLROCK = "reports/gullrock/1901-11-05-lamp-oil.md"
STRIPE = "reports/mistholm/1907-12-20-stripe-48.md"


def built(project: Path, name: str, store: str = "") -> dict[str, bytes]:
    """All files of the site of a project."""
    site = project.parent / name
    done = mkdocs(project, site, "https://made-up.example/", store, formats="")
    assert done.returncode == 0, done.stderr
    return tree(site)


@pytest.fixture(scope="module")
def lighthouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up body with so many reports that registers are divided."""
    docs = tmp_path_factory.mktemp("pages") / "docs"
    shutil.copytree(SITES / "lighthouse" / "docs", docs)
    many_reports(docs)
    again = docs / STRIPE
    again.with_stem(f"{again.stem}-again").write_text(
        again.read_text("utf-8").replace("Stripe 48", "Stripe 480"), "utf-8"
    )
    return docs


def keyed(docs: Path) -> dict[str, tuple[bytes, Page]]:
    """The key of each page that is no report's, and the page."""
    book = open_book(docs, TEMPLATES, "")
    return {page.url: (key, page) for key, page in zip(page_keys(book), book.made_pages, strict=False)}


def shown(page: Page) -> tuple[object, tuple[str, str]]:
    """All that the theme is given of a page."""
    return page.front_matter, page.body()


@pytest.mark.parametrize(
    ("path", "old", "new", "others_stay"),
    few(
        [
            (STRIPE, "\ntitle: ", "\ntitle: Newly ", True),
            (STRIPE, "strength: indirect", "strength: direct", True),
            (STRIPE, "reason: Made up", "reason: Newly made up", True),
            (STRIPE, "to: [", "to: [fair-warning-1, ", True),
            (STRIPE, "decision: ", "decision: Newly ", True),
            (STRIPE, "\n1.1 ", "\n1.1 Newly ", True),
            (GULLROCK, "\n1.1 ", "\n1.1 Newly ", False),
            ("reports/mistholm/index.md", "\nname: ", "\nname: New ", False),
        ],
        2,
    ),
)
def test_a_page_with_the_same_key_is_the_same(
    lighthouse: Path, path: str, old: str, new: str, *, others_stay: bool
) -> None:
    """No page changes and keeps its key. An edit of a report leaves the keys of most pages, unless a text that is no report names it."""
    before = keyed(lighthouse)
    text = (lighthouse / path).read_text("utf-8")
    edit_any(lighthouse / path, old, new)
    try:
        after = keyed(lighthouse)
        same = [url for url, (key, _) in after.items() if url in before and before[url][0] == key]
        assert [url for url in same if shown(before[url][1]) != shown(after[url][1])] == []
        assert (len(same) > len(before) / 2) == others_stay
    finally:
        (lighthouse / path).write_text(text, "utf-8")


def test_a_page_without_a_report_has_another_key(lighthouse: Path) -> None:
    """Where a report is gone, each page that differs has another key."""
    before = keyed(lighthouse)
    text = (lighthouse / STRIPE).read_text("utf-8")
    (lighthouse / STRIPE).unlink()
    try:
        after = keyed(lighthouse)
        same = [url for url in after if url in before and before[url][0] == after[url][0]]
        assert [url for url in same if shown(before[url][1]) != shown(after[url][1])] == []
    finally:
        (lighthouse / STRIPE).write_text(text, "utf-8")


def test_a_page_that_offers_no_slow_files_has_another_key() -> None:
    """A page that was kept with links to files, or with a picture, is not taken for a build without these files."""
    book = made_up("lighthouse")
    without = replace(book, formats=frozenset())
    keys = [*zip(page_keys(book), page_keys(without), strict=True)]
    offering = [
        page.picture is not None or any(path.endswith((".pdf", ".docx")) for _, path in page.offered)
        for page in book.made_pages
    ]
    assert {*offering} == {True, False}
    assert [before != after for before, after in keys] == [*offering, *(True for _ in book.site.reports)]


@pytest.mark.prove
def test_hundreds_of_edits_later_it_is_a_new_one(tmp_path: Path) -> None:
    """300 reports are edited at random, added and removed, 1,000 edits in all; after each hundred the site is that of a build that has nothing."""
    project = with_docs(tmp_path / "project", ROOT / "docs")
    docs = project / "docs"
    thousands.make(docs, 300, versions=3)
    chance = random.Random(thousands.SEED)  # noqa: S311 - the same each time is what is wanted
    acts: tuple[Callable[[Path], object], ...] = (
        lambda path: edit_any(path, "\ntitle: Made", "\ntitle: Newly made"),
        lambda path: edit_any(path, "strength: direct", "strength: indirect"),
        lambda path: edit_any(path, "1.1 ", "1.1 Newly "),
        lambda path: path.rename(path.with_name(f"{path.stem}-x.md")),
        lambda path: path.unlink(),
    )
    for number in range(10):
        for _ in range(100):
            reports = sorted((docs / "reports").glob("made-up-*/[0-9]*.md"))
            chance.choices(acts, weights=(6, 6, 6, 1, 1))[0](chance.choice(reports))
        council = sorted((docs / "reports").glob("made-up-*"))[number]
        edit_any(council / "index.md", "\nname: ", "\nname: New ")
        kept = built(project, "kept", STORE)
        assert kept == built(project, "clean")


def edit_any(path: Path, old: str, new: str) -> None:
    """Changes the first place where words are, if any."""
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")


def test_files_that_are_kept_depend_on_our_sentences(tmp_path: Path) -> None:
    """A file that says a sentence of ours is made anew when that is edited."""
    store, said = Store(tmp_path / "store.sqlite"), []
    for number, words in enumerate(("Made up once.", "Made up once.", "Made up twice.")):
        project = tmp_path / str(number)
        overrides = shutil.copytree(ROOT / "overrides", project / "overrides")
        sentences = overrides / "sentences" / "en" / "markdown.ftl"
        lines = sentences.read_text("utf-8").split("\n")
        (place,) = (place for place, line in enumerate(lines) if line.startswith("markdown-whose = "))
        lines[place] = f"markdown-whose = {words}"
        sentences.write_text("\n".join(lines), "utf-8")
        book = replace(open_book(SITES / "buoy" / "docs", overrides / "pages", ""), formats=frozenset())
        config = SimpleNamespace(
            config_file_path=str(project / "mkdocs.yml"), site_dir=str(project / "site"), site_url=""
        )
        write_generated_files(book, cast("MkDocsConfig", config), store)
        (edition, *_) = book.site.editions
        said.append((project / "site" / edition.url / "index.html.md").read_text("utf-8"))
    assert said[0] == said[1]
    assert said[2] == said[0].replace("Made up once.", "Made up twice.") != said[0]


def test_all_templates_and_sentences_are_read_before_processes_start() -> None:
    """A page that another process renders needs no further file: the folder of templates may be gone."""
    book = open_book(SITES / "lighthouse" / "docs", TEMPLATES, "")
    book.renderer.get_ready()
    book.renderer.environment.loader.get_source = None  # type: ignore[method-assign, union-attr]
    assert all(page.body()[0] for page in book.pages if page.url.startswith(("reports/", "clauses/")))
