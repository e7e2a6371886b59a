"""What each format of files costs, with nothing kept and after one report changed; `bench.py` prints it.

The content is made up: ten versions, and as many reports as still have files of their own.
"""

import resource
import shutil
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import thousands
from bench_thousands import change
from codebook.book import Book, open_book
from codebook.emit import GeneratedFile
from figures import figure
from page_keys import generated_file_keys, kept_generated_files, page_keys

REPORTS, VERSIONS = 90, 10
NAMES = {
    "akoma-ntoso.xml": "Akoma Ntoso",
    "linkset.json": "link sets",
    ".csl.json": "CSL-JSON",
    ".pdf": "PDF",
    ".docx": "Word",
    ".zip": "bundles",
    ".png": "pictures",
    ".json": "JSON",
    ".xml": "Atom feeds",
    ".md": "Markdown",
    ".csv": "CSV",
    ".ris": "RIS",
    ".bib": "BibTeX",
    ".txt": "plain text",
}
"""Formats by the ending of their files; the first that fits counts."""


def figures(root: Path, folder: Path) -> None:
    """Makes every file in this process, changes a report, and makes what is not kept then. Prints the figures of each format."""
    docs, templates = Path(shutil.copytree(root / "docs", folder / "docs")), root / "overrides" / "pages"
    thousands.make(docs, REPORTS, versions=VERSIONS)
    before = opened(docs, templates)
    used, memory = megabytes(), dict[str, float]()
    cold: dict[str, list[tuple[float, int]]] = {}
    for name, generated_files in by_format(before.generated_files).items():
        cold[name] = [made_in(generated) for generated in generated_files]
        memory[name], used = megabytes() - used, megabytes()
    kept = dict(keys(before))
    change(docs, "formats")
    after = opened(docs, templates)
    anew = {path for path, key in keys(after) if kept.get(path) != key}
    always = {generated.path for generated in after.shared_generated_files if generated.made_from is None}
    for name, generated_files in by_format(after.generated_files).items():
        made = [generated for generated in generated_files if generated.path in anew | always]
        times, sizes = zip(*cold[name], strict=True)
        figure(f"bench: {name}: files", len(generated_files))
        figure(f"bench: {name}: processor time for one", sum(times) / len(times), "ms")
        figure(f"bench: {name}: size of one", sum(sizes) / len(sizes) / 1000, "KB")
        figure(f"bench: {name}: more memory", memory[name], "MB")
        figure(f"bench: {name}: files made after one report changed", len(made))
        figure(
            f"bench: {name}: one report changed / cold", sum(made_in(generated)[0] for generated in made) / sum(times)
        )


def opened(docs: Path, templates: Path) -> Book:
    """The content; what its pages have worked out is there when files are made."""
    book = open_book(docs, templates, "https://made-up.example/")
    for page in book.shared_pages:
        page.body()
    return book


def by_format(generated_files: Iterable[GeneratedFile]) -> dict[str, list[GeneratedFile]]:
    """Files by the name of their format."""
    found: dict[str, list[GeneratedFile]] = {}
    for generated in generated_files:
        name = next((name for ending, name in NAMES.items() if generated.path.endswith(ending)), "other")
        found.setdefault(name, []).append(generated)
    return found


def made_in(generated: GeneratedFile) -> tuple[float, int]:
    """Milliseconds of processor time to make a file, and its bytes."""
    start = time.process_time()
    size = len(generated.content)
    return 1000 * (time.process_time() - start), size


def megabytes() -> float:
    """The most memory that this process has had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def keys(book: Book) -> Iterator[tuple[str, bytes]]:
    """Yields each file that is kept between builds, with the key of all that it is made from."""
    generated_files = kept_generated_files(book)
    yield from zip(
        (generated.path for generated in generated_files), generated_file_keys(book, generated_files), strict=True
    )
    of_reports = [*page_keys(book)][len(book.made_pages) :]
    for index, key in enumerate(of_reports):
        yield from ((generated.path, key) for generated in book.generated_files_of_report(index))
