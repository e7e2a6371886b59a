"""Runs of numbered paragraphs that begin with a name: `[p40] 40. …` and then 41., `[pA] A. …` and then B., `[p2.1.a] (a) …` and then (b).

The name ends with the printed number; what is before it begins every label of the run. If that is the label of the unit above, as in
`p2.1.a`, the run begins again below the next unit: after 2.2, (a) is `p2.2.a`. Numbers of this form are then paragraphs in the rest of the
report or appendix. Only a list in a paragraph's text may use the same form: 1., 2. below 41., or (i), (ii) below (a).
"""

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from codebook.values.references import LONGEST_NAME

Found = Literal["paragraph", "item", "either", "before"]
Kind = Literal["number", "letter", "roman"]

MOST_RUNS = 6
"""Runs at one time; no report has more, and each number is compared with all of them."""

_PRINTED = re.compile(
    r"""
    (?P<before> (?:(?:para(?:graph)?|item|minute|section|clause|article|resolution|no)\.?[ ])?  \(? )
    (?P<value> [0-9]{1,9} (?:\.[0-9]{1,9})* [A-Za-z]? | [A-Za-z]{1,7} (?:\.?[0-9]{1,9}(?:\.[0-9]{1,9})*)? )
    (?P<after> [.):]{0,2} ) \s+
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
_A_ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})|(?:xl|lx{0,3})(?:ix|iv|v?i{0,3})")


@dataclass(frozen=True)
class Printed:
    """A number as it is printed: `(a)` has the value `a` and the style `(%)`."""

    written: str
    value: str
    style: str
    length: int
    """With the white space after it."""


def printed(text: str) -> Printed | None:
    """Returns the number at the start of a text, in any of the forms that a run may have."""
    found = _PRINTED.match(text)
    if found is None:
        return None
    return Printed(found[0].rstrip(), found["value"], f"{found['before']}%{found['after']}", found.end())


def named_number(label: str, text: str) -> Printed | None:
    """Returns the number at the start of a text if its name ends with that number: `40.` after `[p40]`. A letter has punctuation: A may be a word."""
    found = printed(text)
    if found is None or (found.value.isalpha() and (found.style == "%" or _kind(found.value) is None)):
        return None
    front = label.removesuffix(found.value)
    return found if front != label and (front == "p" or front.endswith(".")) else None


def _count(value: str, kind: Kind) -> int:
    """Returns which number of its kind a value is: 3 for 3, c or iii; 0 for another kind."""
    match kind:
        case "number":
            return int(value) if value.isdecimal() else 0
        case "roman":
            low = value.lower() if value.islower() or value.isupper() else ""
            worth = [_ROMAN[letter] for letter in low] if low and _A_ROMAN.fullmatch(low) else []
            return sum(-one if one < other else one for one, other in pairwise([*worth, 0]))
        case "letter":
            is_one = len(set(value)) == 1 and value.isalpha() and len(value) <= 2
            return ord(value[0].lower()) - ord("a") + 1 + 26 * (len(value) - 1) if is_one else 0


def _kind(value: str) -> Kind | None:
    """Returns what a run that begins with a value counts: i begins Roman numbers, h or j letters."""
    kinds: tuple[Kind, ...] = ("number", "roman", "letter") if value in "iI" or len(value) > 1 else ("number", "letter")
    return next((kind for kind in kinds if _count(value, kind)), None)


_OTHER: dict[Kind, Kind] = {"number": "number", "letter": "roman", "roman": "letter"}
"""What a list in the text counts, if it has the style of the paragraphs."""


@dataclass(eq=False)
class _Run:
    """A run, and the lists in its paragraphs."""

    front: str
    """What its labels begin with."""
    style: str
    kind: Kind
    capital: bool
    above: "_Run | None"
    """The run of the unit that it is below, if any."""
    follows: bool
    """Whether it begins again below each unit that is not in it or below it."""
    last: int = 0
    inner: int = 0
    """Last number of a list in the text."""

    def fits(self, number: Printed) -> bool:
        """Whether a number has the form of this run."""
        same = number.style == self.style and number.value.isupper() == self.capital
        return same and bool(_count(number.value, self.kind) or _count(number.value, _OTHER[self.kind]))

    def found(self, number: Printed) -> Found:
        """Returns the meaning of a number of this form."""
        count, inside = _count(number.value, self.kind), _count(number.value, _OTHER[self.kind])
        is_inside = inside == self.inner + 1
        if count == self.last + 1 or (self.kind == "number" and count > self.last > 0):
            return "either" if is_inside and self.inner else "paragraph"
        if is_inside:
            self.inner = inside
        return "item" if is_inside else "before"

    def has_below(self, other: "_Run | None") -> bool:
        """Whether another run is this one or below it."""
        while other is not None and other is not self:
            other = other.above
        return other is self


@dataclass
class Runs:
    """The runs of a report or appendix."""

    front: str = "p"
    """What the labels of its numbers begin with."""
    above: str = ""
    """Label of the last unit."""
    _in: _Run | None = None
    """Its run."""
    _all: list[_Run] = field(default_factory=list)

    def begin(self, label: str, number: Printed) -> None:
        """Begins a run with a name, or counts on in one."""
        front, kind = label.removesuffix(number.value), _kind(number.value)
        if kind is None or len(label) > LONGEST_NAME:
            self.unit(label)
            return
        matching = [run for run in self._all if run.fits(number)]
        for run in matching:
            ahead = _count(number.value, run.kind) - run.last
            if run.front == front and (ahead == 1 or (ahead > 1 and run.kind == kind)):
                self._count_on(run, label, number.value)
                return
        follows = front == f"{self.above}." != self.front
        run = _Run(front, number.style, kind, number.value.isupper(), self._in if follows else None, follows)
        kept = [other for other in self._all if other.kind != kind or other not in matching or other.has_below(run)]
        self._all = [*kept[1 - MOST_RUNS :], run]
        self._count_on(run, label, number.value)

    def unit(self, label: str) -> None:
        """Counts a unit outside runs. A run that does not follow units counts on from its number."""
        self._begin_again(label, None)
        for run in self._all:
            if not run.follows and label.startswith(run.front):
                run.last = max(run.last, _count(label.removeprefix(run.front).partition(".")[0], run.kind))

    def next(self, number: Printed) -> tuple[Found, str] | None:
        """Returns the meaning of a number, and the label if it begins a paragraph; None if no run has its form."""
        found = [(run.found(number), run) for run in self._all if run.fits(number)]
        following = [run for meaning, run in found if meaning in ("paragraph", "either")]
        if len(following) == 1 and ("paragraph", following[0]) in found:
            label = f"{following[0].front}{number.value}"
            self._count_on(following[0], label, number.value)
            return "paragraph", label
        if following:
            return "either", f"{following[0].front}{number.value}"
        meanings: list[Found] = [meaning for meaning, _ in found]
        if not found or "item" in meanings:
            return ("item", "") if found else None
        ahead = [run for _, run in found if _count(number.value, run.kind) > run.last]
        return "before", f"{ahead[0].front}{number.value}" if ahead else f"second-{number.value.lower()}"

    def has(self, number: Printed) -> bool:
        """Whether a run has numbers of this form."""
        return any(run.fits(number) for run in self._all)

    def is_inserted(self, number: str, style: str) -> bool:
        """Whether a number is the last of a run, which the same number with a letter may follow."""
        return any(run.kind == "number" and run.style == style and str(run.last) == number for run in self._all)

    def _count_on(self, run: _Run, label: str, value: str) -> None:
        self._begin_again(label, run)
        run.last = _count(value, run.kind)

    def _begin_again(self, label: str, source: _Run | None) -> None:
        self.above, self._in = label, source
        if len(label) > LONGEST_NAME:
            self._all = [run for run in self._all if not run.follows or run.has_below(source)]
        for run in self._all:
            run.inner = 0
            if run.follows and not run.has_below(source):
                run.front, run.last = f"{label}.", 0


def wrong_in_a_run(found: tuple[Found, str], number: Printed, otherwise: str) -> str:
    """Returns the message for a number that is a fault; `otherwise` says what to write if it begins no paragraph."""
    meaning, name = found
    if meaning not in ("either", "before"):
        return ""
    wrong = {
        "either": "may begin the next paragraph or be part of the text above",
        "before": "does not follow the number before it; compare with the document",
    }[meaning]
    otherwise = otherwise or f"if not, write \\{number.written}"
    return f"{number.written} {wrong}; if it begins a paragraph, give it a name, as in [{name}] {number.written} …; {otherwise}"
