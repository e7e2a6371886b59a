"""Checks that each picture is used on a page, and that each picture on a page exists."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from posixpath import dirname, join, normpath, relpath

from codebook.load.file_names import PUBLISHED
from codebook.load.prose_marks import Mark, marks
from codebook.model import Document, Entry, Problem, Prose
from codebook.values import web_addresses

_NO_PICTURE = f"is not a picture that this site can show; put one in the page's folder, with a name that ends in {', '.join(PUBLISHED)}"
_UNUSED = "no page uses this file; show it on a page, as in ![what it shows](…), or delete it"


def misplaced(
    folder: str,
    names: Mapping[str, Sequence[str]],
    prose: Sequence[Prose],
    entries: Sequence[Entry],
    broken: Collection[str],
) -> Iterator[Problem]:
    """Yields faults in picture files (`names`), missing pictures and unused ones."""
    used: set[str] = set()
    pages = [(page.url, page.document) for page in prose] + [("history/", entry.document) for entry in entries]
    for url, document in pages:
        yield from _in_vain(folder, names.keys(), url, document, used)
    with_pages = (f"{folder}/index.md", f"{folder}/about/", f"{folder}/history/")
    all_read = not any(f"{path}/".startswith(with_pages) for path in broken)
    for name, messages in sorted(names.items()):
        for message in messages:
            yield Problem(f"{folder}/{name}", 1, message)
        if all_read and name not in used:
            yield Problem(f"{folder}/{name}", 1, _UNUSED)


def _in_vain(folder: str, names: Collection[str], url: str, document: Document, used: set[str]) -> Iterator[Problem]:
    """Yields faults of a page's links to pictures, which are relative to its file or its URL. Adds paths to `used`."""
    for mark in marks(document):
        if not _is_ours(mark):
            continue
        if mark.kind == "picture" and not web_addresses.split(mark.to).path.endswith(PUBLISHED):
            yield Problem(document.path, mark.line, f"'{mark.to[:60]}' {_NO_PICTURE}")
            continue
        from_page = normpath(join(url, mark.to.lstrip("/")))
        from_file = normpath(join(dirname(document.path.removeprefix(f"{folder}/")), mark.to))
        used |= {from_page, from_file}
        if (from_page in names or from_file in names) and not mark.to.startswith("/"):
            continue
        near = next((name for name in (from_file, from_page, mark.to.lstrip("/")) if name in names), "")
        start = dirname(document.path.removeprefix(f"{folder}/")) or "."
        right = f"write {relpath(near, start)}" if near else f"put the file there, as {folder}/{from_file}"
        yield Problem(document.path, mark.line, f"'{mark.to}' leads nowhere; {right}")


def _is_ours(mark: Mark) -> bool:
    if web_addresses.is_elsewhere(mark.to):
        return False
    return mark.kind == "picture" or web_addresses.split(mark.to).path.endswith(PUBLISHED)
