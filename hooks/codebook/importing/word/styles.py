"""Styles of a Word file: the formatting of paragraphs and runs that have none of their own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from codebook.importing.word.elements import is_on, value, whole_number
from codebook.importing.word.numbering import Num, left_of

_DEEPEST = 20
"""How many styles are based on each other at most; Word allows 11."""
_TOGGLES = ("w_b", "w_i", "w_strike", "w_dstrike", "w_caps", "w_vanish", "w_specVanish")
"""Formatting that two styles together switch off."""


@dataclass(frozen=True)
class Listed:
    """The list that a paragraph is an item of, as far as it or its style says so."""

    id: int | None = None
    level: int | None = None


class Styles:
    """All styles of a file."""

    def __init__(self, root: Element | None) -> None:
        found = root.findall("w_style") if root is not None else []
        self._all = {each.get("w_styleId", ""): each for each in found}
        self._default = next(
            (
                each.get("w_styleId", "")
                for each in found
                if each.get("w_type") == "paragraph" and each.get("w_default") in ("1", "true", "on")
            ),
            "",
        )
        self._formatting: dict[str, dict[str, bool]] = {}
        default = root.find("w_docDefaults/w_rPrDefault/w_rPr") if root is not None else None
        self._common = {name: on for name in _TOGGLES if (on := is_on(default, name)) is not None}

    def lists(self) -> dict[str, int]:
        """Returns the list that each numbering style names."""
        named = ((id, whole_number(value(each.find("w_pPr/w_numPr"), "w_numId"))) for id, each in self._all.items())
        return {id: number for id, number in named if number is not None}

    def of(self, properties: Element | None) -> str:
        """Returns the id of a paragraph's style."""
        return value(properties, "w_pStyle") or self._default

    def name(self, id: str) -> str:
        """Returns the name that people see."""
        return value(self._all.get(id), "w_name") or id

    def outline(self, id: str) -> int:
        """Returns the level of a heading style from 1; 0 if it is none."""
        for style in self._chain(id):
            level = whole_number(value(style.find("w_pPr"), "w_outlineLvl"))
            if level is not None:
                return level + 1 if 0 <= level < 9 else 0
            name = value(style, "w_name").lower()
            if name.startswith("heading ") and name[8:].isdigit():
                return min(int(name[8:12]), 9)
        return 0

    def listed(self, id: str, nums: Mapping[int, Num]) -> Listed:
        """Returns the list that a paragraph style names, and the level that is linked to it or that it names."""
        chain = [(style.get("w_styleId", ""), style.find("w_pPr/w_numPr")) for style in self._chain(id)]
        number = next((found for _, own in chain if (found := whole_number(value(own, "w_numId"))) is not None), None)
        num = nums.get(number or 0)
        for style, own in chain:
            level = num.of_style(style) if num else None
            level = whole_number(value(own, "w_ilvl")) if level is None else level
            if level is not None:
                return Listed(number, level)
        return Listed(number)

    def left(self, id: str) -> int | None:
        """Returns how far a paragraph style indents."""
        return next((found for style in self._chain(id) if (found := left_of(style.find("w_pPr"))) is not None), None)

    def formatting(self, paragraph: str, characters: str, own: Element | None) -> dict[str, bool]:
        """Returns the formatting of a run, by its paragraph's style, its own style and its own properties."""
        found = dict(self._common)
        by_paragraph, by_characters = self._of_style(paragraph), self._of_style(characters)
        for name in _TOGGLES:
            if name in by_paragraph or name in by_characters:
                found[name] = by_paragraph.get(name, False) != by_characters.get(name, False)
            direct = is_on(own, name)
            if direct is not None:
                found[name] = direct
        return found

    def raised(self, characters: str, own: Element | None) -> bool:
        """Whether letters are small and above the line."""
        direct = value(own, "w_vertAlign")
        return (
            direct
            or next(filter(None, (value(style.find("w_rPr"), "w_vertAlign") for style in self._chain(characters))), "")
        ) == "superscript"

    def _of_style(self, id: str) -> dict[str, bool]:
        if id not in self._formatting:
            found: dict[str, bool] = {}
            for style in self._chain(id):
                letters = style.find("w_rPr")
                for name in _TOGGLES:
                    if name not in found and (on := is_on(letters, name)) is not None:
                        found[name] = on
            self._formatting[id] = found
        return self._formatting[id]

    def _chain(self, id: str) -> Iterator[Element]:
        """Yields a style and those that it is based on."""
        for _ in range(_DEEPEST):
            style = self._all.get(id)
            if style is None:
                return
            yield style
            id = value(style, "w_basedOn")
