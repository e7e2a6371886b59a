"""The theme and the list of typefaces, without which a Word file is not complete. Our styles name their colours and typefaces themselves."""

from collections.abc import Mapping

from codebook.emit.word.nodes import Node, w
from codebook.emit.word.styles import ACCENT, HAIR, INK, QUIET, SANS, SERIF

_COLORS: Mapping[str, str] = {
    "dk1": INK,
    "lt1": "FFFFFF",
    "dk2": QUIET,
    "lt2": HAIR,
    "accent1": ACCENT,
    "accent2": QUIET,
    "accent3": "B0730D",
    "accent4": "0D4F26",
    "accent5": "8A1526",
    "accent6": INK,
    "hlink": ACCENT,
    "folHlink": QUIET,
}
_FAMILIES = ((SERIF, "Caladea", "roman"), (SANS, "Carlito", "swiss"))
"""Typefaces with the free ones of the same width."""
_LEVELS = 3
"""A theme has three looks of each kind, from plain to heavy; ours are the same."""


def theme() -> Node:
    """Returns the theme."""
    colors = (_a(name, _a("srgbClr", val=color)) for name, color in _COLORS.items())
    return _a(
        "theme",
        _a(
            "themeElements",
            _a("clrScheme", *colors, name="Book"),
            _a("fontScheme", _fonts("majorFont"), _fonts("minorFont"), name="Book"),
            _a(
                "fmtScheme",
                _a("fillStyleLst", *map(_fill, range(_LEVELS))),
                _a("lnStyleLst", *(_a("ln", _fill(level), w=str(6350 * (level + 1))) for level in range(_LEVELS))),
                _a("effectStyleLst", *(_a("effectStyle", _a("effectLst")) for _ in range(_LEVELS))),
                _a("bgFillStyleLst", *map(_fill, range(_LEVELS))),
                name="Book",
            ),
        ),
        name="Book",
    )


def font_table() -> Node:
    """Returns the typefaces, each with what Word may use instead."""
    fonts = (
        w("font", w("altName", val=other), w("family", val=family), w("pitch", val="variable"), name=name)
        for name, other, family in _FAMILIES
    )
    return w("fonts", *fonts)


def _a(name: str, /, *children: Node, **attributes: str) -> Node:
    return Node(f"a:{name}", children, attributes)


def _fonts(name: str) -> Node:
    return _a(name, _a("latin", typeface=SERIF), _a("ea", typeface=""), _a("cs", typeface=""))


def _fill(_: int) -> Node:
    return _a("solidFill", _a("schemeClr", val="phClr"))
