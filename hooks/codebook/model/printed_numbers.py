"""Numbers that a version prints before its clauses, as in `1.1`, `3.` or `(a)`. They are words of the version; labels are not."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from codebook.values.references import CodeRef

END = "end"
"""Last word in the label of the words below a clause's sub-clauses, which have no number."""

_PRINTED = re.compile(
    r"""
    (?: [A-Z]?\d{1,3}(?:\.\d{1,3})+[A-Za-z]?\.?              # 1.1  1.1.  A1.2  1.1a
      | [A-Z]?\d{1,3}[A-Za-z]?[.)] | [A-Z]\d{1,3}            # 1.  1)  3A.  A1.  A1
      | \(\d{1,3}[A-Za-z]?\)                                # (1)
      | \(?(?:[ivxl]{1,6}|[A-Za-z]{1,2})[.)]                 # (a)  a)  a.  (iv)
    )(?=[ ])
    """,
    re.VERBOSE,
)


class Numbered(Protocol):
    """A unit of the code."""

    @property
    def label(self) -> str:
        """Its label."""

    @property
    def text(self) -> str:
        """Its words."""

    @property
    def ref(self) -> CodeRef:
        """Its reference."""


def printed(units: Iterable[Numbered]) -> Mapping[str, str]:
    """Maps labels of clauses and sub-clauses to their printed numbers. Those of one level are numbers only if each has one and all differ."""
    beside: dict[str, list[Numbered]] = {}
    for unit in units:
        if unit.ref.rest[:1].isdigit() and not unit.ref.rest.endswith(f"-{END}"):
            beside.setdefault(unit.ref.above, []).append(unit)
    found: dict[str, str] = {}
    for siblings in beside.values():
        numbers = [match[0] for unit in siblings if (match := _PRINTED.match(unit.text))]
        if len(set(numbers)) == len(siblings):
            found |= {unit.label: number for unit, number in zip(siblings, numbers, strict=True)}
    return found


def cited(units: Sequence[Numbered]) -> Mapping[str, str]:
    """Maps labels of clauses and sub-clauses to how they are cited, as in `3(a)(i)`: by printed numbers if any, otherwise by labels."""
    of_text, found = printed(units), dict[str, str]()
    for unit in units:
        rest = unit.ref.rest
        if not rest[:1].isdigit():
            continue
        last, own = rest.rpartition("-")[2], of_text.get(unit.label, "")
        above = found.get(unit.ref.above, "")
        if not unit.ref.above:
            found[unit.label] = own.rstrip(".)") if own and not own.startswith("(") else own or last
        elif last == END:
            found[unit.label] = f"{above}, {END}"
        elif "." in own.rstrip("."):
            found[unit.label] = own.rstrip(".")  # 1.1.2 includes the numbers above it
        else:
            found[unit.label] = f"{above}({own.strip('().') or last})"
    return found
