"""Cuts the typeface of the documents' words down to what the site uses: `make fonts`.

From the two variable fonts (upright and italic, each with weight and optical size) come three fixed ones, each in two files:
the signs of western European print, which every page needs, and more of Latin script, which a browser fetches only for a page that
has one. The licence keeps the original's name for the original, so ours have another.

Files to print have them too, not packed for the web, and a sans serif for our words: no reader's own can be used there.
"""

import sys
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

PACKAGE = "@fontsource-variable/source-serif-4"
NAME = "Book Serif"
SANS_PACKAGE = "@fontsource-variable/source-sans-3"
SANS_NAME = "Book Sans"
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


SANS_STYLES = (Style("text", "normal", 400, 0), Style("bold", "normal", 600, 0))
"""Of a typeface without optical sizes."""
STYLES = (Style("text", "normal", 400, 14), Style("bold", "normal", 600, 24), Style("italic", "italic", 400, 14))


def main(packages: Path, folder: Path, printed: Path) -> None:
    """Writes the fonts and their licence into `folder`, and those of files to print into `printed`; prints the bytes of each."""
    for_pages(packages / PACKAGE, folder)
    printed.mkdir(parents=True, exist_ok=True)
    for package, name, styles in ((PACKAGE, NAME, STYLES), (SANS_PACKAGE, SANS_NAME, SANS_STYLES)):
        for style in styles:
            for further, part, text in (("", "latin", WESTERN), (" Extended", "latin-ext", EXTENDED)):
                family = f"{name}{further}"
                target = printed / f"{family.replace(' ', '-').lower()}-{style.name}.ttf"
                cut(source(packages / package, part, style), target, style, text, family=family, flavor=None)
        licence(packages / package, printed / f"LICENCE-{name.replace(' ', '-').lower()}.txt")


def for_pages(package: Path, folder: Path) -> None:
    """Writes the fonts of pages, and their licence."""
    folder.mkdir(parents=True, exist_ok=True)
    for style in STYLES:
        for suffix, part, text in (("", "latin", WESTERN), ("-extended", "latin-ext", EXTENDED)):
            target = folder / f"{style.name}{suffix}.woff2"
            cut(source(package, part, style), target, style, text, family=NAME, flavor="woff2")
    licence(package, folder / "LICENCE.txt")


def source(package: Path, part: str, style: Style) -> Path:
    """The variable font that a style is cut from."""
    axes = "opsz" if style.size else "wght"
    return package / "files" / f"{package.name}-{part}-{axes}-{style.slope}.woff2"


def licence(package: Path, target: Path) -> None:
    """Writes the licence of a typeface, with the copyright that its fonts name."""
    copyright = TTFont(source(package, "latin", STYLES[0] if package.name in PACKAGE else SANS_STYLES[0]))
    terms = (package / "LICENSE").read_text("utf-8")
    target.write_text(f"{copyright['name'].getDebugName(0)}\n\n{terms}", "utf-8")


def cut(source: Path, target: Path, style: Style, text: str, *, family: str, flavor: str | None) -> None:
    """Writes one font with the signs of `text`; prints its bytes."""
    font = TTFont(source, recalcTimestamp=False)  # so that the same bytes come out each time
    place = {"wght": style.weight, **({"opsz": style.size} if style.size else {})}
    font = instancer.instantiateVariableFont(font, place)
    options = subset.Options(layout_features=FEATURES, flavor=flavor, hinting=False, desubroutinize=True)
    options.name_IDs = list(TOLD)
    cutter = subset.Subsetter(options)
    cutter.populate(text=text)
    cutter.subset(font)
    named = family.replace(" ", "")
    for entry, value in ((1, family), (2, style.name), (4, f"{family} {style.name}"), (6, f"{named}-{style.name}")):
        font["name"].setName(value, entry, 3, 1, 0x409)
    font.flavor = flavor
    font.save(target)
    print(f"{target.stat().st_size:6} {target.name}")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
