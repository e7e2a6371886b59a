"""Makes the index of the search of a site by itself, with nothing kept, and prints what that took: `bench_thousands.py` runs it in a project.

The site is opened before, from what a build kept. Prints seconds, and seconds of processor time, as JSON.
"""

import json
import os
import time
from itertools import chain
from pathlib import Path

from code_search import code_files
from codebook.book import open_book
from codebook.cache import NOTHING, Store
from report_search import report_files


def main() -> None:
    """Opens the site in the current folder, then makes the index."""
    store = Store(Path(os.environ["STORE"]))
    book = open_book(Path("docs"), Path("overrides") / "pages", os.environ["SITE_URL"], store)
    _ = book.renderer.registers, book.shared_pages
    start, used = time.perf_counter(), sum(os.times()[:4])
    files = sum(1 for _ in chain(code_files(book.code_index), report_files(book, NOTHING), book.word_files))
    print(
        json.dumps(
            {
                "files": files,
                "seconds": time.perf_counter() - start,
                "processor": sum(os.times()[:4]) - used,
            }
        )
    )


if __name__ == "__main__":
    main()
