"""What files to print cost when nothing is kept: `bench.py` prints it. The content is a made-up code of nine versions."""

import resource
import time
from pathlib import Path

from codebook.book import open_book
from codebook.emit.pdf import TYPE
from figures import figure


def figures(root: Path) -> None:
    """Makes every PDF in this process, and prints their number, the processor time and size of one, and the memory that all took."""
    sites = root / "tests" / "sites"
    book = open_book(sites / "harbour" / "docs", root / "overrides" / "pages", "https://made-up.example/")
    for page in book.shared_pages:  # what pages have worked out is there when files are made
        page.body()
    printed = [extra for extra in book.extras if extra.type == TYPE]
    before = _megabytes()
    begun = time.process_time()
    sizes = [len(extra.content) for extra in printed]
    figure("bench: pdf: files", len(sizes))
    figure("bench: pdf: processor time for one", 1000 * (time.process_time() - begun) / len(sizes), "ms")
    figure("bench: pdf: size of one", sum(sizes) / len(sizes) / 1000, "KB")
    figure("bench: pdf: more memory", _megabytes() - before, "MB")


def _megabytes() -> float:
    """The most memory that this process has had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
