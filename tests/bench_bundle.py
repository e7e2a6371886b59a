"""What bundles of versions cost when nothing is kept: `bench.py` prints it. The content is a made-up code of nine versions."""

import time
from pathlib import Path

from codebook.book import open_book
from codebook.emit.bundle.version import TYPE
from figures import figure


def figures(root: Path) -> None:
    """Makes every bundle in this process, with the files to print in it, and prints their number, the processor time and size of one."""
    sites = root / "tests" / "sites"
    book = open_book(sites / "harbour" / "docs", root / "overrides" / "pages", "https://made-up.example/")
    bundles = [extra for extra in book.shared_extras if extra.type == TYPE]
    begun = time.process_time()
    sizes = [len(extra.content) for extra in bundles]
    figure("bench: bundle: files", len(sizes))
    figure("bench: bundle: processor time for one", 1000 * (time.process_time() - begun) / len(sizes), "ms")
    figure("bench: bundle: size of one", sum(sizes) / len(sizes) / 1000, "KB")
