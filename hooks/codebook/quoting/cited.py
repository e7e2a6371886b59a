"""Finds addresses, references and names of clauses and versions in a text, also with a slip, and what they lead to."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from codebook.quoting.wordings import Known, address_of

_ROOTS = ("code", "clauses", "principles", "introduction", "reports")
"""Where addresses of the Code and of reports begin."""
_ADDRESS = re.compile(
    rf"(?:https?://|www\.)[^\s<>\"“”«»]+|(?<![\w./-])(?:[\w.-]+\.[a-z]{{2,}})?/?(?:[a-z]{{2,3}}/)?(?:{'|'.join(_ROOTS)})/[^\s<>\"“”«»]*"
)
_REFERENCE = re.compile(
    r"(?<![\w/.-])(?:([0-9]{4}(?:-[a-z0-9]+)*)/)?([a-z]+(?:-[a-z]+)*)-(statement|note-[0-9]+|text-[a-z0-9-]+|[0-9]{1,3}(?:-[a-z0-9]+)*)(?![\w/-])"
)
_END = ".,;:!?)]’'>"
_BESIDE = re.compile(r"\b(?:clause|paragraph|para|principle|section|number|no|the|of)\b\.?", re.IGNORECASE)
_NOT_IN_NAMES = re.compile(r"[^a-z0-9() ]+")
_NUMBERED = r"[0-9]{1,3}(?:\([a-z0-9]{1,4}\))*|statement|note [0-9]{1,2}"
_CAPITAL = re.compile(r"(?<![\w-])([A-Z][a-z]{4,}),? ([0-9]{1,3})(?![\w.])")
_SLIPS = 2
"""Letters of a name that may be wrong."""
_MOST = 3
"""Addresses that are offered instead of one that leads nowhere."""


@dataclass(frozen=True)
class Cited:
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
    is_report: bool = False


class Citing:
    """Finds what texts cite."""

    def __init__(self, known: Known) -> None:
        self.known = known

    def found(self, text: str) -> tuple[Cited, ...]:
        """Returns what a text cites, in order; names of versions too."""
        taken, covered = list[Cited](), bytearray(len(text))
        for find in (
            *(self._addresses, self._references, self._titles_of_code, self._names),
            *(self._versions, self._misspelt),
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
            for wording in reversed(self.known.wordings)
            if wording.kind != "heading"
        }

    @cached_property
    def _titles(self) -> Mapping[str, str]:
        """Parts by their titles."""
        return {plain_name(title): part for part, title in self.known.parts.items()}

    @cached_property
    def _has(self) -> frozenset[str]:
        return frozenset(wording.label for wording in self.known.wordings)

    @cached_property
    def _in(self) -> Mapping[str, frozenset[str]]:
        """The labels of each version."""
        wordings = self.known.wordings
        return {one.id: frozenset(wordings[place].label for place in one.order) for one in self.known.versions}

    @cached_property
    def _named(self) -> re.Pattern[str]:
        """Names of clauses: Integrity 3, clause 3 of Integrity."""
        titles = "|".join(map(_spaced, sorted(self.known.parts.values(), key=lambda title: (-len(title), title))))
        beside = r"(?:clause|paragraph|para\.?|principle|section|number|no\.?)"
        return re.compile(
            rf"(?<![\w-])(?:(?:{titles}),?\s+(?:{beside}\s+)?(?:{_NUMBERED})|{beside}\s+(?:{_NUMBERED})\s+of\s+(?:the\s+)?(?:{titles}))(?![\w])",
            re.IGNORECASE,
        )

    def _addresses(self, text: str) -> Iterator[Cited]:
        for found in _ADDRESS.finditer(text):
            written = found[0].rstrip(_END)
            yield self.address(written, found.start(), found.start() + len(written))

    def address(self, written: str, start: int = 0, end: int = 0) -> Cited:
        """Returns what an address leads to."""
        path, _, fragment = written.partition("#")
        segments = [
            one
            for one in re.sub(r"^(?:https?://)?[^/]*\.[^/]*/|\?.*$|index\.html?$", "", path).lower().split("/")
            if one
        ]
        roots = [place for place, one in enumerate(segments) if nearest_of(one, _ROOTS, 1)]
        if not roots:
            return Cited(start, end)
        root, rest = nearest_of(segments[roots[0]], _ROOTS, 1), segments[roots[0] + 1 :]
        if root == "reports":
            path = "/".join(("reports", *rest)) + "/" + (f"#{fragment}" if fragment else "")
            return Cited(start, end, path=path if rest else "", is_report=True)
        version = rest.pop(0) if root == "code" and rest else ""
        label = "introduction" if root == "introduction" else "-".join(rest[:2])
        if fragment and (not rest or fragment in self._has):
            label = fragment.lower()
        label = "" if label in ("full", "newest") else label
        exact = root == segments[roots[0]] and (root != "code" or version or not rest)
        return self._resolved(start, end, label, version, is_exact=bool(exact), in_version=root == "code")

    def _resolved(self, start: int, end: int, label: str, version: str, *, is_exact: bool, in_version: bool) -> Cited:
        """Returns where a label of a version leads; what may be meant if it is not there."""
        is_known = not version or version in self._in
        has = self._in.get(version, frozenset()) if version else self._has
        if is_exact and is_known and (label in has if label else version):
            path = address_of(label, version) if label else f"code/{version}/"
            return Cited(start, end, label, version, path)
        meant = self._meant_version(version) if version else ""
        there = self._in.get(meant, frozenset()) if meant else self._has
        labels = [label] if label in self._has else self._meant_labels(label, there)
        nearest = [address_of(one, meant) for one in labels if meant and one in there]
        nearest += [address_of(one) for one in labels if one in self._has and not (meant and one in there)]
        nearest += [f"code/{meant}/"] if in_version and meant and not nearest else []
        return Cited(start, end, label, version, nearest=tuple(dict.fromkeys(nearest))[:_MOST])

    def _meant_version(self, written: str) -> str:
        if written in self._in:
            return written
        beginning = [one for one in self._in if len(written) > 3 and one.startswith(written)]
        return beginning[0] if beginning else nearest_of(written, self._in, _SLIPS)

    def _meant_labels(self, written: str, there: Iterable[str]) -> list[str]:
        """Returns the labels that may be meant: of the nearest part, with the number, else with one less or more."""
        found = re.fullmatch(r"(.+?)-?(statement|note-[0-9]+|[0-9]{1,3})", written)
        part = nearest_of(found[1] if found else written, self.known.parts, _SLIPS)
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

    def _references(self, text: str) -> Iterator[Cited]:
        for found in _REFERENCE.finditer(text):
            version, part, rest = found[1] or "", found[2], found[3]
            label = f"{part}-{rest}"
            if label in self._has or version in self._in or part in self.known.parts:
                yield self._resolved(
                    found.start(), found.end(), label, version, is_exact=True, in_version=bool(version)
                )

    def _names(self, text: str) -> Iterator[Cited]:
        for found in self._named.finditer(text) if self.known.parts else ():
            yield self._named_at(found[0], found.start(), found.end())

    def _named_at(self, written: str, start: int, end: int) -> Cited:
        name = plain_name(written)
        moved = re.fullmatch(rf"({_NUMBERED}) (.+)", name)
        name = f"{moved[2]} {moved[1]}" if moved and moved[2] in self._titles else name
        label = self._labels.get(name, "")
        if label:
            return Cited(start, end, label, path=address_of(label))
        title, _, rest = name.rpartition(" ")
        part = self._titles.get(title, "") or next(
            (one for one in map(self._titles.get, self._beginning(name)) if one), ""
        )
        return self._resolved(start, end, f"{part}-{rest}", "", is_exact=True, in_version=False)

    def _beginning(self, name: str) -> Iterator[str]:
        yield from (title for title in self._titles if name.startswith(f"{title} "))

    def _misspelt(self, text: str) -> Iterator[Cited]:
        """Yields names with a slip in the title: Integirty 3."""
        for found in _CAPITAL.finditer(text):
            title = nearest_of(found[1].lower(), self._titles, _SLIPS)
            label = self._labels.get(f"{title} {found[2]}", "") if title else ""
            if label:
                yield Cited(found.start(), found.end(), label, nearest=(address_of(label),))

    def _titles_of_code(self, text: str) -> Iterator[Cited]:
        """Yields titles of the Code, which are next to a citation and no quotation."""
        for title in self.known.titles:
            for found in re.finditer(_spaced(title), text, re.IGNORECASE):
                yield Cited(found.start(), found.end())

    def _versions(self, text: str) -> Iterator[Cited]:
        """Yields names and ids of versions, the longest first: the name of one may be in that of another."""
        named = {name: version for version in self.known.versions for name in (version.id, version.name)}
        for name in sorted(named, key=lambda one: (-len(one), one)):
            for found in re.finditer(rf"(?<![\w/-]){_spaced(name)}(?![\w/-])", text, re.IGNORECASE):
                yield Cited(found.start(), found.end(), version=named[name].id, path=named[name].page)


def plain_name(name: str) -> str:
    """Returns the name of a clause without what may be written next to it: `integrity 3` for “Integrity, clause 3”."""
    return " ".join(_BESIDE.sub(" ", _NOT_IN_NAMES.sub(" ", name.lower())).split())


def _spaced(name: str) -> str:
    """Returns a pattern for a name with any white space in it."""
    return r"\s+".join(map(re.escape, name.split()))


def nearest_of(written: str, names: Iterable[str], most: int) -> str:
    """Returns the name with the fewest other letters, no more than `most`, and fewer in a short one; empty if there is none."""
    best, found = most + 1, ""
    for name in names:
        allowed = min(most, len(name) // 4) if written != name else 0
        if abs(len(name) - len(written)) <= allowed and (away := distance(written, name)) <= allowed and away < best:
            best, found = away, name
    return found


def distance(one: str, other: str) -> int:
    """Returns how many letters have to be changed, added, left out or swapped with the next to make one word of another."""
    before: list[int] = []
    row: list[int] = [*range(len(other) + 1)]
    for i, letter in enumerate(one, start=1):
        new = [i]
        for j, sign in enumerate(other, start=1):
            value = min(row[j - 1] + (letter != sign), row[j] + 1, new[j - 1] + 1)
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == sign:
                value = min(value, before[j - 2] + 1)
            new.append(value)
        before, row = row, new
    return row[-1]
