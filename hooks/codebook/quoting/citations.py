"""Finds addresses, references and names of clauses and versions in a text, also misspelt, and where they lead."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from codebook.quoting.addresses import Addresses, Citation
from codebook.quoting.corpus import Corpus, address_of
from codebook.quoting.misspellings import WRONG_LETTERS, nearest_name

_REFERENCE = re.compile(
    r"(?<![\w/.-])(?:([0-9]{4}(?:-[a-z0-9]+)*)/)?([a-z]+(?:-[a-z]+)*)-(statement|note-[0-9]+|text-[a-z0-9-]+|[0-9]{1,3}(?:-[a-z0-9]+)*)(?![\w/-])"
)
_BESIDE = re.compile(r"\b(?:clause|paragraph|para|principle|section|number|no|the|of)\b\.?", re.IGNORECASE)
_NOT_IN_NAMES = re.compile(r"[^a-z0-9() ]+")
_NUMBERED = r"[0-9]{1,3}(?:\([a-z0-9]{1,4}\))*|statement|note [0-9]{1,2}"
_CAPITAL = re.compile(r"(?<![\w-])([A-Z][a-z]{4,}),? ([0-9]{1,3})(?![\w.])")


class CitationFinder:
    """Finds what texts cite."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.addresses = Addresses(corpus)

    def found(self, text: str) -> tuple[Citation, ...]:
        """Returns what a text cites, in order; names of versions too."""
        taken, covered = list[Citation](), bytearray(len(text))
        for find in (
            *(self.addresses.found, self._references, self._titles_of_code, self._names),
            *(self._versions, self._misspelt, self.addresses.alone),
        ):
            for one in find(text):
                if not any(covered[one.start : one.end]):
                    taken.append(one)
                    covered[one.start : one.end] = b"x" * (one.end - one.start)
        return tuple(sorted(taken, key=lambda one: one.start))

    @cached_property
    def _labels(self) -> Mapping[str, str]:
        """Labels by the names of clauses: integrity 3."""
        return {
            plain_name(wording.name): wording.label
            for wording in reversed(self.corpus.wordings)
            if wording.kind != "heading"
        }

    @cached_property
    def _titles(self) -> Mapping[str, str]:
        """Parts by their titles."""
        return {plain_name(title): part for part, title in self.corpus.parts.items()}

    @cached_property
    def _named(self) -> re.Pattern[str]:
        """Names of clauses: Integrity 3, clause 3 of Integrity."""
        titles = "|".join(map(_spaced, sorted(self.corpus.parts.values(), key=lambda title: (-len(title), title))))
        beside = r"(?:clause|paragraph|para\.?|principle|section|number|no\.?)"
        return re.compile(
            rf"(?<![\w-])(?:(?:{titles}),?\s+(?:{beside}\s+)?(?:{_NUMBERED})|{beside}\s+(?:{_NUMBERED})\s+of\s+(?:the\s+)?(?:{titles}))(?![\w])",
            re.IGNORECASE,
        )

    def _references(self, text: str) -> Iterator[Citation]:
        for found in _REFERENCE.finditer(text):
            version, part, rest = found[1] or "", found[2], found[3]
            label = f"{part}-{rest}"
            if (
                label in self.addresses.all_labels
                or version in self.addresses.labels_by_version
                or part in self.corpus.parts
            ):
                yield self.addresses.resolved(
                    found.start(), found.end(), label, version, is_exact=True, in_version=bool(version)
                )

    def _names(self, text: str) -> Iterator[Citation]:
        for found in self._named.finditer(text) if self.corpus.parts else ():
            yield self._named_at(found[0], found.start(), found.end())

    def _named_at(self, written: str, start: int, end: int) -> Citation:
        name = plain_name(written)
        moved = re.fullmatch(rf"({_NUMBERED}) (.+)", name)
        name = f"{moved[2]} {moved[1]}" if moved and moved[2] in self._titles else name
        label = self._labels.get(name, "")
        if label:
            return Citation(start, end, label, path=address_of(label))
        title, _, rest = name.rpartition(" ")
        part = self._titles.get(title, "") or next(
            (one for one in map(self._titles.get, self._beginning(name)) if one), ""
        )
        return self.addresses.resolved(start, end, f"{part}-{rest}", "", is_exact=True, in_version=False)

    def _beginning(self, name: str) -> Iterator[str]:
        yield from (title for title in self._titles if name.startswith(f"{title} "))

    def _misspelt(self, text: str) -> Iterator[Citation]:
        """Yields names with a misspelt title: Integirty 3."""
        for found in _CAPITAL.finditer(text):
            title = nearest_name(found[1].lower(), self._titles, WRONG_LETTERS)
            label = self._labels.get(f"{title} {found[2]}", "") if title else ""
            if label:
                yield Citation(found.start(), found.end(), label, nearest=(address_of(label),))

    def _titles_of_code(self, text: str) -> Iterator[Citation]:
        """Yields titles of the Code, which are next to a citation and no quotation."""
        for title in self.corpus.titles:
            for found in re.finditer(_spaced(title), text, re.IGNORECASE):
                yield Citation(found.start(), found.end())

    def _versions(self, text: str) -> Iterator[Citation]:
        """Yields names and ids of versions, the longest first: the name of one may be in that of another."""
        named = {name: version for version in self.corpus.versions for name in (version.id, version.name)}
        for name in sorted(named, key=lambda one: (-len(one), one)):
            for found in re.finditer(rf"(?<![\w/-]){_spaced(name)}(?![\w/-])", text, re.IGNORECASE):
                yield Citation(found.start(), found.end(), version=named[name].id, path=named[name].page)


def plain_name(name: str) -> str:
    """Returns the name of a clause without what may be written next to it: `integrity 3` for “Integrity, clause 3”."""
    return " ".join(_BESIDE.sub(" ", _NOT_IN_NAMES.sub(" ", name.lower())).split())


def _spaced(name: str) -> str:
    """Returns a pattern for a name with any white space in it."""
    return r"\s+".join(map(re.escape, name.split()))
