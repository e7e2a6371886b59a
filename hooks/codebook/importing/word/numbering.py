"""Definitions of Word's lists: which numbers they print and where these restart. `counting` counts by them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from codebook.importing.word.elements import children_of, is_on, value, whole_number

LEVELS = 9
"""Levels of a list, counted from 0."""
_DEEPEST_LINK = 10
"""How many styles a list is looked for through."""
_SYMBOLS = {
    "\uf0b7": "•",
    "\uf0a7": "▪",
    "\uf0d8": "➢",
    "\uf0fc": "✓",
    "\uf0a8": "□",
    "\uf076": "❖",
    "\uf02d": "-",
    "o": "○",
}
"""Bullets of Word's symbol fonts, as characters that every font has."""


@dataclass(frozen=True)
class Level:
    """One level of a list."""

    start: int = 1
    form: str = ""
    """Word's name of its format: `decimal`, `lowerLetter`. Empty is decimal."""
    text: str = ""
    """What is printed, with `%1` for the number of the first level, `%2` of the second."""
    restart: int | None = None
    """After which level, counted from 1, it restarts; 0 never, None after each level above it."""
    is_legal: bool = False
    """Whether all numbers in it are digits, despite their format."""
    style: str = ""
    """The paragraph style that is linked to this level."""
    is_hidden: bool = False
    left: int | None = None
    """How far its items are indented, in twentieths of a point."""

    @property
    def bullet(self) -> str:
        """The character of a bullet; empty if it is a number."""
        return _SYMBOLS.get(self.text, self.text) or "•" if self.form == "bullet" else ""


def left_of(properties: Element | None) -> int | None:
    """Returns how far a paragraph is indented, if its properties say so."""
    found = whole_number(value(properties, "w_ind", "w_left"))
    return whole_number(value(properties, "w_ind", "w_start")) if found is None else found


_NO_LEVEL = Level()


@dataclass(frozen=True)
class Num:
    """A list that paragraphs name. Several may count on together, because they share the list behind them."""

    id: int
    shared: int
    """The list behind it, which counts."""
    levels: Mapping[int, Level] = field(default_factory=dict)
    starts: Mapping[int, int] = field(default_factory=dict)
    """The levels that restart at a number where this list is first used."""

    def level(self, index: int) -> Level:
        """Returns a level."""
        return self.levels.get(index, _NO_LEVEL)

    def start(self, index: int) -> int:
        """Returns the first number of a level."""
        return self.starts.get(index, self.level(index).start)

    def of_style(self, style: str) -> int | None:
        """Returns the level that is linked to a paragraph style."""
        return next((index for index, level in sorted(self.levels.items()) if level.style == style), None)


def nums(root: Element | None, lists_of_styles: Mapping[str, int]) -> dict[int, Num]:
    """Returns the lists of a file by their number. `lists_of_styles` has the list that each numbering style names."""
    if root is None:
        return {}
    shared = {
        number: each
        for each in root.findall("w_abstractNum")
        if (number := whole_number(each.get("w_abstractNumId", ""))) is not None
    }
    written = {
        number: each for each in root.findall("w_num") if (number := whole_number(each.get("w_numId", ""))) is not None
    }
    return {id: _num(id, written, shared, lists_of_styles) for id in written}


def _num(
    id: int, written: Mapping[int, Element], shared: Mapping[int, Element], lists_of_styles: Mapping[str, int]
) -> Num:
    behind = whole_number(value(written[id], "w_abstractNumId"), -1) or 0
    element = shared.get(behind)
    for _ in range(_DEEPEST_LINK):
        style = value(element, "w_numStyleLink")
        if not style:
            break
        through = written.get(lists_of_styles.get(style, -1))
        behind = whole_number(value(through, "w_abstractNumId"), -1) or 0
        element = shared.get(behind)
    levels = dict(_levels(element))
    starts: dict[int, int] = {}
    for override in written[id].findall("w_lvlOverride"):
        index = whole_number(override.get("w_ilvl", ""), 0) or 0
        own = override.find("w_lvl")
        if own is not None:
            levels[index] = _level(own)
        begin = whole_number(value(override, "w_startOverride"))
        if begin is not None:
            starts[index] = begin
    return Num(id, behind, levels, starts)


def _levels(element: Element | None) -> Iterator[tuple[int, Level]]:
    for each in element.findall("w_lvl") if element is not None else ():
        index = whole_number(each.get("w_ilvl", ""))
        if index is not None and 0 <= index < LEVELS:
            yield index, _level(each)


def _level(element: Element) -> Level:
    return Level(
        start=whole_number(value(element, "w_start"), 0) or 0,  # the standard's default, where it is left out
        form=next((child.get("w_val", "") for child in children_of(element) if child.tag == "w_numFmt"), ""),
        text=value(element, "w_lvlText"),
        restart=whole_number(value(element, "w_lvlRestart")),
        is_legal=is_on(element, "w_isLgl") is True,
        style=value(element, "w_pStyle"),
        left=left_of(element.find("w_pPr")),
        is_hidden=is_on(element.find("w_rPr"), "w_vanish") is True,
    )
