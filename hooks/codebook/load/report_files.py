"""Loads reports, each by itself: in several processes, and from an earlier run if a file is as it was."""

import re
from collections.abc import Iterator, Sequence

from codebook.cache import Store, in_processes, key_of, of_code
from codebook.load.loading import Loading

_REPORT = re.compile(r"reports/[^/]+/(?!index\.md)[^/]+\.md", re.DOTALL)
File = tuple[str, bytes]
"""Name, relative to the content folder, and content."""


def is_report(name: str) -> bool:
    """Whether a file, relative to the content folder, is a report's."""
    return _REPORT.fullmatch(name) is not None


def load_reports(folder: str, files: Sequence[File], store: Store) -> Iterator[Loading]:
    """Yields what each file gives, in order; `folder` is the content folder, with which paths in faults begin."""
    keys = [key_of("report", of_code(), folder, name, data) for name, data in files]
    known = dict(store.get(keys))
    new = [index for index, key in enumerate(keys) if key not in known]
    made = in_processes(lambda indexes: [_loaded(folder, files[index]) for index in indexes], new)
    found = {keys[index]: one for index, one in zip(new, made, strict=True)}
    store.put(found)
    for key in keys:
        yield known.get(key) or found[key]


def _loaded(folder: str, file: File) -> Loading:
    loading = Loading(folder)
    loading.add(*file)
    return loading
