"""Fonts of a PDF: the characters of their codes, their widths, and whether they are bold or italic."""

import re
import unicodedata
from dataclasses import dataclass

from pypdf.generic import DictionaryObject
from pypdf.generic._font import Font

from codebook.importing.symbols import SYMBOLS

_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique", re.IGNORECASE)
_FORCE_BOLD, _ITALIC_FLAG = 1 << 18, 1 << 6
UNKNOWN = "\ufffd"
"""A letter that the file does not name."""


@dataclass(frozen=True)
class Glyph:
    """A code of a font."""

    text: str
    width: float
    """In thousandths of the font's size."""
    is_space: bool


class FontGlyphs:
    """The glyphs of a font. Raises what pypdf raises for a damaged font."""

    def __init__(self, resource: DictionaryObject) -> None:
        self._font = Font.from_font_resource(resource)
        about = self._font.font_descriptor
        self.bold = bool(_BOLD.search(self._font.name) or about.flags & _FORCE_BOLD)
        self.italic = bool(_ITALIC.search(self._font.name) or about.flags & _ITALIC_FLAG or about.italic_angle)
        self._glyphs: dict[str, Glyph] = {}

    def glyphs(self, data: bytes) -> list[Glyph]:
        """Returns the letters of a drawn string."""
        encoding = self._font.encoding
        if isinstance(encoding, str):
            try:
                codes = data.decode(encoding, "surrogatepass")
            except UnicodeDecodeError:
                codes = data.decode(encoding, "replace")
        else:
            codes = data.decode("latin-1")
        return [self._glyphs.get(code) or self._glyph(code) for code in codes]

    def _glyph(self, code: str) -> Glyph:
        font = self._font
        named = code if isinstance(font.encoding, str) else font.encoding.get(ord(code), code)
        text = str(font.character_map.get(named, named))
        is_space = code == font.space_char
        width = font.space_width if is_space else font.get_text_width(code)
        found = Glyph(readable(text), float(width), is_space and not isinstance(font.encoding, str))
        self._glyphs[code] = found
        return found


def readable(text: str) -> str:
    """Returns text with ligatures divided, symbol fonts' characters as common ones, and no control characters."""
    found = ""
    for letter in text:
        if "\ufb00" <= letter <= "\ufb06":
            found += unicodedata.normalize("NFKD", letter)
        elif "\ue000" <= letter <= "\uf8ff":
            found += SYMBOLS.get(f"{ord(letter):04x}", UNKNOWN)
        elif letter in "\t\n\r\u00a0":
            found += " "
        elif unicodedata.category(letter) in ("Cc", "Cs", "Cn"):
            found += UNKNOWN
        else:
            found += letter
    return found
