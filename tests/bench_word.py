"""What Word files cost; `bench.py` prints it."""

import statistics
from pathlib import Path
from time import process_time

from codebook.book import open_book
from codebook.emit.word import word_of_report, word_of_versions
from figures import figure


def figures(root: Path) -> None:
    """Makes every Word file of the project in `root` once, and prints how long one takes: nothing of it was made before."""
    book = open_book(root / "docs", root / "overrides" / "pages", "")
    extras = [*word_of_versions(book.renderer), *(word_of_report(one, book.renderer) for one in book.site.reports)]
    times = []
    for extra in extras:
        start = process_time()
        _ = extra.content
        times.append(1000 * (process_time() - start))
    figure("bench: Word: files", len(times))
    figure("bench: Word: a file, processor time", statistics.mean(times), "ms")
