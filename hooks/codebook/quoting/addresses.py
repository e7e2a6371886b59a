"""Finds the addresses in a text, also misspelt, and where those of versions, parts and clauses lead."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from codebook.quoting.corpus import Corpus, address_of
from codebook.quoting.misspellings import MOST, WRONG_LETTERS, nearest_name

REPORTS = "reports"
_ROOTS = ("code", "clauses", "principles", "introduction", REPORTS)
"""Where addresses of the Code and of reports begin."""
_OTHERS = ("about", "history", "subjects", "search", "check")
"""Where other addresses begin."""
_START, _HOST = r"(?<![\w./-])", r"(?:[\w.-]+\.[a-z]{2,})?"
_REST = r"[^\s<>\"“”«»]*"
_ADDRESS = re.compile(
    rf"(?:https?://|www\.){_REST}|{_START}{_HOST}/?(?:[a-z]{{2,3}}/)?(?:{'|'.join(_ROOTS)})/{_REST}|{_START}{_HOST}/(?:[a-z]{{2,3}}/)?(?:{'|'.join(_OTHERS)})/{_REST}",
    re.IGNORECASE,
)
_BROKEN = re.compile(r"[/-]\n[ \t]*((?=[a-z.]*[0-9/#-])[a-z0-9][a-z0-9/#.-]*)")
"""The part of a broken address after the end of a line."""
_ALONE = re.compile(rf"\s*({_REST}/{_REST})\s*")
"""A text that is one word with a slash."""
_NOT_OF_PATH = re.compile(r"^(?:https?://)?[^/]*\.[^/]*/|\?.*$|(?:index\.html?|wording\.txt)$", re.IGNORECASE)
_LABEL = re.compile(r"[a-z-]+-(?:statement|note-[0-9]+|[0-9]{1,3})")
ROOTS = (*_ROOTS, *_OTHERS)
_END = ".,;:!?)]’'>"


@dataclass(frozen=True)
class Citation:
    """What a text cites."""

    start: int
    end: int
    label: str = ""
    """A clause or part."""
    version: str = ""
    path: str = ""
    """Its address; empty if it is not here."""
    nearest: tuple[str, ...] = ()
    """Addresses that may be meant, if it leads nowhere."""
    asked: str = ""
    """The path and anchor of another page, such as a report, which is to be looked for."""


class Addresses:
    """Finds where addresses lead."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus

    @cached_property
    def all_labels(self) -> frozenset[str]:
        """The labels of all versions."""
        return frozenset(wording.label for wording in self.corpus.wordings)

    @cached_property
    def labels_by_version(self) -> Mapping[str, frozenset[str]]:
        """The labels of each version."""
        wordings = self.corpus.wordings
        return {one.id: frozenset(wordings[place].label for place in one.order) for one in self.corpus.versions}

    def found(self, text: str) -> Iterator[Citation]:
        """Yields the addresses in a text. Two words with a slash between them are one only if it leads somewhere."""
        for found in _ADDRESS.finditer(text):
            written = found[0].rstrip(_END)
            one = self.address(written, found.start(), found.start() + len(written))
            if broken := _BROKEN.match(text, found.end() - 1):
                rest = broken[1].rstrip(_END)
                whole = self.address(written + rest, found.start(), broken.start(1) + len(rest))
                one = whole if whole.path or whole.asked else one
            is_sure = not written[0].isalpha() or "." in written or re.search("[0-9]|/$", written)
            if is_sure or one.path or one.nearest:
                yield one

    def alone(self, text: str) -> Iterator[Citation]:
        """Yields the address that a text is, if its first name is misspelt."""
        if (found := _ALONE.fullmatch(text)) and found[1].strip(_END):
            one = self.address(found[1].rstrip(_END), found.start(1), found.end(1))
            if one.nearest or one.asked:
                yield one

    def address(self, written: str, start: int, end: int) -> Citation:
        """Returns where an address leads."""
        path, _, anchor = written.partition("#")
        as_written = [one for one in _NOT_OF_PATH.sub("", path).split("/") if one]
        segments = [one.lower() for one in as_written]
        roots = [
            (place, root)
            for names in (_ROOTS, _OTHERS)
            for place, one in enumerate(segments)
            if (root := nearest_name(one, names, 1))
        ]
        if not roots:
            return Citation(start, end)
        (first, root), (own, *rest) = roots[0], segments[roots[0][0] :]
        if root in (REPORTS, *_OTHERS) or rest[:1] == ["compare"] or not (rest or anchor or root == "introduction"):
            return Citation(start, end, asked="/".join(as_written[first:]) + (f"#{anchor}" if anchor else ""))
        version = rest.pop(0) if root == "code" and rest else ""
        label = "introduction" if root == "introduction" else "-".join(rest[:2])
        if anchor.lower() in self.all_labels or _LABEL.fullmatch(anchor.lower()):
            label = anchor.lower()
        label = "" if label in ("full", "newest") else label
        is_exact = own == root and segments[first:] == as_written[first:] and (root != "code" or bool(version))
        return self.resolved(start, end, label, version, is_exact=is_exact, in_version=root == "code")

    def resolved(self, start: int, end: int, label: str, version: str, *, is_exact: bool, in_version: bool) -> Citation:
        """Returns where a label of a version leads; what may be meant if it is not there."""
        is_known = not version or version in self.labels_by_version
        own_labels = self.labels_by_version.get(version, frozenset()) if version else self.all_labels
        if is_exact and is_known and (label in own_labels if label else version):
            path = address_of(label, version) if label else f"code/{version}/"
            return Citation(start, end, label, version, path)
        meant = self._meant_version(version) if version else ""
        there = self.labels_by_version.get(meant, frozenset()) if meant else self.all_labels
        labels = [label] if label in self.all_labels else self._meant_labels(label, there)
        nearest = [address_of(one, meant) for one in labels if meant and one in there]
        nearest += [address_of(one) for one in labels if one in self.all_labels and not (meant and one in there)]
        nearest += [f"code/{meant}/"] if in_version and meant and not nearest else []
        return Citation(start, end, label, version, nearest=tuple(dict.fromkeys(nearest))[:MOST])

    def _meant_version(self, written: str) -> str:
        if written in self.labels_by_version:
            return written
        beginning = [one for one in self.labels_by_version if len(written) > 3 and one.startswith(written)]
        return beginning[0] if beginning else nearest_name(written, self.labels_by_version, WRONG_LETTERS)

    def _meant_labels(self, written: str, there: Iterable[str]) -> list[str]:
        """Returns the labels that may be meant: of the nearest part, with the same number, else a number one less or more."""
        found = re.fullmatch(r"(.+?)-?(statement|note-[0-9]+|[0-9]{1,3})", written)
        part = nearest_name(found[1] if found else written, self.corpus.parts, WRONG_LETTERS)
        if not part:
            return []
        if not found:
            return [part]
        if not found[2].isdigit():
            return [f"{part}-{found[2]}"]
        number, labels = int(found[2]), {*there}
        if f"{part}-{number}" in labels:
            return [f"{part}-{number}"]
        return [one for one in (f"{part}-{number - 1}", f"{part}-{number + 1}") if one in labels] or [part]
