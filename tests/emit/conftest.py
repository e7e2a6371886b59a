"""What the tests of files for programs share: the made-up body's book, whose address is known, and its built site."""

from pathlib import Path

import pytest

from codebook.book import Book
from conftest import made_up


@pytest.fixture(scope="session")
def addressed_book() -> Book:
    """The made-up body's content, which names an address."""
    return made_up("lighthouse")


@pytest.fixture(scope="session")
def addressed_site(lighthouse_site: Path) -> Path:
    """The same, built by MkDocs."""
    return lighthouse_site


@pytest.fixture(params=["real", "made up"])
def book(request: pytest.FixtureRequest, real_book: Book, addressed_book: Book) -> Book:
    """Each of the books: without an address, and with one."""
    return real_book if request.param == "real" else addressed_book
