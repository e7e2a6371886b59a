"""What each slow format costs when nothing is kept: `bench.py` prints it. The content is a made-up code of nine versions."""

import resource
import time
from collections.abc import Iterable
from pathlib import Path

from codebook.book import Book, open_book
from codebook.emit import Extra
from figures import figure


def figures(root: Path) -> None:
    """Makes every slow file in this process, and prints number, processor time and size of each format, and the memory that all of them took."""
    book = open_book(
        root / "tests" / "sites" / "harbour" / "docs", root / "overrides" / "pages", "https://made-up.example/"
    )
    for _ in book.pages:  # what pages have worked out is there when files are made
        pass
    before = _megabytes()
    for name, extras in _by_format(book).items():
        begun = time.process_time()
        sizes = [len(extra.content) for extra in extras]
        each = (time.process_time() - begun) / len(sizes)
        figure(f"bench: {name}: files", len(sizes))
        figure(f"bench: {name}: processor time for one", 1000 * each, "ms")
        figure(f"bench: {name}: size of one", sum(sizes) / len(sizes) / 1000, "KB")
    figure("bench: slow formats: more memory", _megabytes() - before, "MB")


def _by_format(book: Book) -> dict[str, list[Extra]]:
    found: dict[str, list[Extra]] = {}
    for extra in _slow(book.extras):
        found.setdefault(extra.path.rpartition(".")[2], []).append(extra)
    return found


def _slow(extras: Iterable[Extra]) -> Iterable[Extra]:
    return (extra for extra in extras if extra.is_slow)


def _megabytes() -> float:
    """The most memory that this process has had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
