"""Pictures and papers beside the texts: each is on a page, and each that a page wants is there."""

from collections.abc import Collection, Iterable, Iterator
from posixpath import dirname, join, normpath, relpath
from urllib.parse import urlsplit

from codebook.load.files import PUBLISHED
from codebook.load.prose_marks import Mark, marks
from codebook.model import Document, Problem

Places = Iterable[tuple[str, Document]]
"""Each page with its address: what stands on it is sought from there, not from where its file lies."""


def misplaced(folder: str, names: Collection[str], pages: Places, *, all_read: bool) -> Iterator[Problem]:
    """The pictures and papers that a page wants in vain, and those that no page uses, unless some page could not be read."""
    used: set[str] = set()
    for url, document in pages:
        for mark in marks(document):
            if not _is_ours(mark):
                continue
            from_page = normpath(join(url, mark.to.lstrip("/")))
            from_file = normpath(join(dirname(document.path.removeprefix(f"{folder}/")), mark.to))
            used |= {from_page, from_file}
            if from_page in names and not mark.to.startswith("/"):
                continue
            near = next((name for name in (from_file, from_page, mark.to.lstrip("/")) if name in names), "")
            right = f"write {relpath(near, url or '.')}" if near else f"put the file there, as {folder}/{from_file}"
            yield Problem(document.path, mark.line, f"'{mark.to}' leads nowhere; {right}")
    for name in sorted(set(names) - used) if all_read else ():
        message = "no page uses this file; show it on a page, as in ![what it shows](…), or take it away"
        yield Problem(f"{folder}/{name}", 1, message)


def _is_ours(mark: Mark) -> bool:
    """Whether a link or picture is meant to lead to a file of this folder."""
    parts = urlsplit(mark.to)
    return not parts.scheme and not parts.netloc and parts.path.endswith(PUBLISHED)
