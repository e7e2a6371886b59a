"""What the tests of files for programs share: the made-up body's book, whose address is known, and its built site."""

import shutil
from pathlib import Path

import pytest

from codebook.book import Book, open_book
from conftest import SITES, TEMPLATES, copy_project, mkdocs


@pytest.fixture(scope="session")
def addressed_book() -> Book:
    """The made-up body's content, which names an address."""
    return open_book(SITES / "lighthouse" / "docs", TEMPLATES, "")


@pytest.fixture(scope="session")
def addressed_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, built by MkDocs."""
    project = copy_project(tmp_path_factory.mktemp("lighthouse") / "project")
    shutil.rmtree(project / "docs")
    shutil.copytree(SITES / "lighthouse" / "docs", project / "docs")
    done = mkdocs(project, project / "site")
    assert done.returncode == 0, done.stderr
    return project / "site"


@pytest.fixture(params=["real", "made up"])
def book(request: pytest.FixtureRequest, real_book: Book, addressed_book: Book) -> Book:
    """Each of the books: without an address, and with one."""
    return real_book if request.param == "real" else addressed_book
