"""Cuts the typeface of the documents' words down to what the site uses: `make fonts`.

From the two variable fonts (upright and italic, each with weight and optical size) come three fixed ones, each in two files:
the signs of western European print, which every page needs, and more of Latin script, which a browser fetches only for a page that
has one. The licence keeps the original's name for the original, so ours have another.
"""

import sys
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

PACKAGE = "@fontsource-variable/source-serif-4"
NAME = "Book Serif"
RARE = "¡¢¤¥¦¨ª¬\xad¯´µ¸¿ÃÐÕÞãðõþ×÷"
WESTERN = (
    "".join(chr(sign) for sign in (*range(0x20, 0x7F), *range(0xA0, 0x100)) if chr(sign) not in RARE) + "–—‘’“”†•…€−"
)
"""ASCII, most of Latin-1 and the punctuation of print; a browser takes the rest from its next serif."""
WELSH = "ẀẁẂẃẄẅỲỳ"
"""What Welsh needs besides Latin-1 and Latin Extended-A. Irish and Gaelic as they are written now need nothing more."""
EXTENDED = "".join(map(chr, range(0x100, 0x180))) + WELSH
"""Latin Extended-A, which Polish, Turkish and others need, and the rest of Welsh."""
FEATURES = ["kern", "liga", "locl"]
TOLD = (0, 5, 13, 14)
"""Entries of the name table that stay: copyright, version, licence and its address."""


@dataclass(frozen=True)
class Style:
    """One fixed font."""

    name: str
    slope: str
    weight: int
    size: int
    """The optical size in points: text has sturdier letters than a heading."""


STYLES = (Style("text", "normal", 400, 14), Style("bold", "normal", 600, 24), Style("italic", "italic", 400, 14))


def main(packages: Path, folder: Path) -> None:
    """Writes the fonts and their licence into `folder`; prints the bytes of each."""
    files = packages / PACKAGE / "files"
    folder.mkdir(parents=True, exist_ok=True)
    for style in STYLES:
        for suffix, part, text in (("", "latin", WESTERN), ("-extended", "latin-ext", EXTENDED)):
            source = files / f"source-serif-4-{part}-opsz-{style.slope}.woff2"
            target = folder / f"{style.name}{suffix}.woff2"
            cut(source, target, style, text)
            print(f"{target.stat().st_size:6} {target.name}")
    licence = (packages / PACKAGE / "LICENSE").read_text("utf-8")
    copyright = TTFont(source)["name"].getDebugName(0)
    (folder / "LICENCE.txt").write_text(f"{copyright}\n\n{licence}", "utf-8")


def cut(source: Path, target: Path, style: Style, text: str) -> None:
    """Writes one font with the signs of `text`."""
    font = TTFont(source, recalcTimestamp=False)  # so that the same bytes come out each time
    font = instancer.instantiateVariableFont(font, {"wght": style.weight, "opsz": style.size})
    options = subset.Options(layout_features=FEATURES, flavor="woff2", hinting=False, desubroutinize=True)
    options.name_IDs = list(TOLD)
    cutter = subset.Subsetter(options)
    cutter.populate(text=text)
    cutter.subset(font)
    for entry, value in ((1, NAME), (2, style.name), (4, f"{NAME} {style.name}"), (6, f"BookSerif-{style.name}")):
        font["name"].setName(value, entry, 3, 1, 0x409)
    font.flavor = "woff2"
    font.save(target)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
