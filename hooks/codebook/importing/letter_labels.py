"""Labels of paragraphs that begin with a letter or a Roman numeral: (a) below 2.1 is p2.1.a, (i) below that p2.1.a.i."""

import re
from dataclasses import dataclass

_ROMAN = (
    "i",
    "ii",
    "iii",
    "iv",
    "v",
    "vi",
    "vii",
    "viii",
    "ix",
    "x",
    "xi",
    "xii",
    "xiii",
    "xiv",
    "xv",
    "xvi",
    "xvii",
    "xviii",
    "xix",
    "xx",
)
_OF_ROMAN = re.compile(r"p[IVXL]{1,6}")
"""The label of a section with a Roman numeral: letters below it restart in each."""
_LETTER_NUMBER = re.compile(r"\(?([A-Za-z]{1,5})[.)]{1,2}|\(([0-9]{1,2})\)")


@dataclass(frozen=True)
class LetterLabel:
    """The label of a paragraph that begins with a letter or Roman numeral."""

    label: str
    is_first: bool
    """Whether it is the first of its letters, so it needs its name."""


@dataclass
class _Run:
    style: str
    kind: str
    above: str
    last: int


def is_letter_number(number: str) -> bool:
    """Whether a printed number is a letter, a Roman numeral or a number in brackets."""
    return _LETTER_NUMBER.fullmatch(number) is not None


class LetterLabels:
    """Follows letters through a report."""

    def __init__(self) -> None:
        self._runs: list[_Run] = []
        self._above = ""

    def begin_unit(self, label: str) -> None:
        """Begins a unit of another kind."""
        self._above, self._runs = label, []

    @property
    def is_below_capitals(self) -> bool:
        """Whether the last unit is, or is below, one such as A.: whole numbers then are below it too."""
        return bool(self._runs) and self._runs[0].above == "" and self._runs[0].kind == "letter"

    def next(self, number: str) -> LetterLabel:
        """Returns the label of the next paragraph that begins with a letter or Roman numeral."""
        value = number.strip("().")
        style = number.replace(value, "A" if value.isupper() else "%")
        kinds = _ordinals(value)
        for depth in reversed(range(len(self._runs))):
            run = self._runs[depth]
            if run.style == style and kinds.get(run.kind) == run.last + 1:
                run.last += 1
                del self._runs[depth + 1 :]
                return self._labelled(run, value, is_first=False)
        kind = next((kind for kind, ordinal in kinds.items() if ordinal == 1), next(iter(kinds)))
        is_capital = kind == "letter" and value.isupper() and not number.startswith("(")
        above = self._above if not is_capital or _OF_ROMAN.fullmatch(self._above) else ""
        run = _Run(style, kind, above, kinds[kind])
        self._runs.append(run)
        return self._labelled(run, value, is_first=True)

    def _labelled(self, run: _Run, value: str, *, is_first: bool) -> LetterLabel:
        self._above = f"{run.above}.{value}" if run.above else f"p{value}"
        return LetterLabel(self._above, is_first)


def _ordinals(value: str) -> dict[str, int]:
    """Returns what a value can count: a letter, a Roman numeral, or a number."""
    small, found = value.lower(), dict[str, int]()
    if small.isdecimal():
        return {"number": int(small)}
    if small in _ROMAN:
        found["roman"] = _ROMAN.index(small) + 1
    if len(set(small)) == 1:
        found["letter"] = (len(small) - 1) * 26 + ord(small[0]) - ord("a") + 1
    return found or {"letter": 0}
