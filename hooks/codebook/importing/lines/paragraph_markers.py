"""Markers of paragraphs: numbers and bullets at the start of a printed line, and whether one begins a paragraph or is part of a sentence."""

import re
from dataclasses import dataclass, field

BULLETS = "•◦▪▫●○■□‣⁃∙·➢➤►▶▸▷✓✔❖♦◆◇⬧"
_BEGIN = re.compile(
    rf"""
    (?: (?P<decimal> [A-Z]?\d{{1,3}} (?:\.\d{{1,3}})+ [A-Za-z]? [.)]? )
      | (?P<whole> \d{{1,3}} [A-Za-z]? [.)] | \(\d{{1,2}}\) )
      | (?P<bare> \d{{1,2}} )
      | (?P<roman> \([ivxl]{{1,6}}\) | [ivxl]{{1,6}}[.)] )
      | (?P<letter> \([A-Za-z]{{1,2}}\) | [A-Za-z][.)] )
      | (?P<bullet> [{BULLETS}] )
      | (?P<dash> [-–—*o] ) )
    (?P<gap> [ \t\u00a0]+ | $ )
    """,
    re.VERBOSE,
)
_REFERS = re.compile(
    r"\b(?:paragraphs?|paras?|sections?|appendix|appendices|items?|clauses?|articles?|regulations?|rules?|parts?|schedules?|tables?|pages?|chapters?"
    r"|and|or|to|of|from|by|in|at|than|about|over|the|see|(?:paras?|nos?|p)\.?)$|[£,(–—-]$",
    re.IGNORECASE,
)
_NEXT_ITEM = re.compile(r"[;,.:] (?:and|or)$")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx")  # fmt: skip


@dataclass(frozen=True)
class Marker:
    """The number or bullet that a line begins with."""

    text: str
    kind: str
    length: int
    """Letters of it and of the gap behind it."""
    is_apart: bool
    """Whether the gap behind it is wide, as in a list."""

    @property
    def is_bullet(self) -> bool:
        """Whether it is a bullet."""
        return self.kind in ("bullet", "dash")

    @property
    def value(self) -> str:
        """The number without its punctuation."""
        return self.text.strip("().")


def marker_of(text: str) -> Marker | None:
    """Returns the number or bullet that a text begins with."""
    found = _BEGIN.match(text)
    if not found:
        return None
    kind, gap = next(name for name in found.re.groupindex if name != "gap" and found[name]), found["gap"]
    is_apart = "\t" in gap or len(gap) > 1
    if kind in ("bare", "dash") and not gap:
        return None
    if kind == "bare" and not is_apart:
        return None
    if text[found.start(kind) :] == "o" or (found[kind] == "o" and not is_apart):
        return None
    return Marker(found[kind], kind, found.end(), is_apart)


def ends_in_reference(text: str) -> bool:
    """Whether a line ends in words after which a number belongs to the sentence: “in paragraph”."""
    return _REFERS.search(text) is not None and not _NEXT_ITEM.search(text)


@dataclass
class NumberSequence:
    """The numbers of paragraphs so far."""

    _last: tuple[int, ...] = ()
    _letters: dict[str, list[str]] = field(default_factory=dict)
    """By the punctuation around them: the last letter or Roman numeral of each open list, the innermost last."""
    bullet: str = ""
    """The bullet of the paragraph before, if it had one."""

    def record(self, marker: Marker) -> None:
        """Records the marker of a paragraph."""
        self.bullet = marker.text if marker.is_bullet else ""
        if parts := _parts(marker):
            self._last = parts
            self._letters.clear()
        elif not marker.is_bullet:
            value, lists = marker.value.lower(), self._letters.setdefault(_around(marker), [])
            while lists and value not in _after(lists[-1]) and value not in ("a", "i"):
                lists.pop()
            if lists and value in _after(lists[-1]):
                lists.pop()
            lists.append(value)

    def continues_with(self, marker: Marker) -> bool:
        """Whether a marker is the next in its list, or the first of a list."""
        if marker.is_bullet:
            return self.bullet == marker.text
        if parts := _parts(marker):
            return self._continues_with(parts)
        value = marker.value.lower()
        return value in ("a", "i") or any(value in _after(last) for last in self._letters.get(_around(marker), ()))

    def _continues_with(self, parts: tuple[int, ...]) -> bool:
        last = self._last
        if not last:
            return all(part <= 1 for part in parts)
        if len(parts) > len(last):
            above = last[:-1] if last[-1] == 0 else last
            deeper = parts[len(above) :]
            return (parts[: len(above)] == above and all(part <= 1 for part in deeper)) or self._begins_next(parts)
        place = len(parts) - 1
        return (parts[:place] == last[:place] and parts[place] == last[place] + 1) or self._begins_next(parts)

    def _begins_next(self, parts: tuple[int, ...]) -> bool:
        """Whether it is the first of the next section: 3.0 or 3.1 after 2.7."""
        return parts[0] == self._last[0] + 1 and all(part <= 1 for part in parts[1:])


def follows(parts: tuple[int, ...], last: tuple[int, ...]) -> bool:
    """Whether a number comes after another: the next of its level or of one above, or the first of a level below."""
    return parts[-1] == 1 or any(parts == (*last[:depth], last[depth] + 1) for depth in range(len(last)))


def _parts(marker: Marker) -> tuple[int, ...]:
    if marker.kind not in ("decimal", "whole", "bare"):
        return ()
    return tuple(int(digits) for digits in re.findall(r"\d+", marker.text))


def _around(marker: Marker) -> str:
    return re.sub(r"[A-Za-z]+", "", marker.text)


def _after(value: str) -> set[str]:
    """Returns what follows a letter or Roman numeral."""
    found = set()
    if value in _ROMAN[:-1]:
        found.add(_ROMAN[_ROMAN.index(value) + 1])
    if len(set(value)) == 1:
        found.add(chr(ord(value[0]) + 1) * len(value) if value[0] != "z" else "a" * (len(value) + 1))
    return found
