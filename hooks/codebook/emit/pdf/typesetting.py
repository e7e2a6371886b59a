"""Data to PDF/UA-1 and pictures by Typst, with its own fonts and ours alone: the same bytes on any computer, at any time."""

import os
import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import typst

_HERE = Path(__file__).parent
FONTS = _HERE / "fonts"
_TIME = 0
"""A time for programs that ask for one; the document says its own date."""
_NO_FONT = re.compile(r'the text `"((?:[^"\\]|\\.)+)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_NAMED = "\ue000{}\ue001"
"""Around the name of a character, which the template shows as ours. No text has these two."""
_RARE = re.compile("[^\t\n -~\xa0-\u017f\u1e80-\u1e85\u1ef2\u1ef3\u2013-\u2026\u20ac\u2212]")
"""What a font may lack."""
_JOINING = "\ufe0e\ufe0f"
"""Characters that only change another."""
_users: list[int] = []
"""The process that first set a text."""


def pdf(template: str, data: str) -> bytes:
    """Returns the file that a template of this folder makes of data. A character that no font has is shown by its name.

    RuntimeError in a process that was forked after another one had used Typst, whose threads it lacks: it would never end.
    """
    _, made = _with_all_characters(template, data)
    return made


def png(template: str, data: str) -> bytes:
    """Returns the same as a picture, a pixel for a point. Typst does not say then which characters no font has."""
    if _RARE.search(data):
        data, _ = _with_all_characters(template, data)
    _begin()
    made = _compiler(template).compile(format="png", ppi=72, sys_inputs={"data": data}, timestamp=_TIME)
    assert isinstance(made, bytes)  # noqa: S101 - of one page
    return made


def _begin() -> None:
    if not _users:
        _users.append(os.getpid())
    if _users[0] != os.getpid():
        raise RuntimeError("Typst ran before this process was forked; begin its work in processes first")


def _with_all_characters(template: str, data: str) -> tuple[str, bytes]:
    """Returns data with the names of the characters that no font has, and the file."""
    _begin()
    missing: set[str] = set()
    while not (made := _set(template, data, missing)):  # Typst names only some of them at a time
        for character in missing:
            data = data.replace(character, "" if character in _JOINING else _NAMED.format(_name(character)))
    return data, made


def _set(template: str, data: str, missing: set[str]) -> bytes:
    """Returns the file; nothing if no font has some characters, which are then in `missing`. Raises TypstError if it names none that was not there."""
    import typst  # noqa: PLC0415 - a browser's Python has none, and prints nothing

    try:
        made = _compiler(template).compile(
            format="pdf", pdf_standards="ua-1", sys_inputs={"data": data}, timestamp=_TIME
        )
    except typst.TypstError as error:
        found = "".join(_NO_FONT.findall(str(error.diagnostic)))
        named = {one for one in _ESCAPED.sub(lambda code: chr(int(code[1], 16)), found) if not one.isascii()}
        if named <= missing:
            raise
        missing |= named
        return b""
    assert isinstance(made, bytes)  # noqa: S101 - of one file
    return made


def _name(character: str) -> str:
    return unicodedata.name(character, f"U+{ord(character):04X}").lower()


@cache
def _compiler(template: str) -> "typst.Compiler":
    import typst  # noqa: PLC0415 - the same

    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[FONTS])
    return typst.Compiler(_HERE / template, root=_HERE, font_paths=fonts, ignore_system_fonts=True)
