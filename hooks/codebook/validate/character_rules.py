"""Rules for single characters: confusable letters, invisible characters, ligatures, template syntax."""

import html
import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress

from codebook.load.labels import is_private
from codebook.model import Document, Problem, Site
from codebook.validate.rules import local_rule, verbatim

_OTHER = "[\u0370-\u03bb\u03bd-\u052f\u1c80-\u1c8f\u1f00-\u1fff\u2de0-\u2dff\ua640-\ua69f]"
"""Greek and Cyrillic letters, except μ as in μg."""
_HAS_OTHER = re.compile(_OTHER)
_HAS_LATIN = re.compile(r"[A-Za-z\u00aa\u00ba\u00c0-\u024f\u1e00-\u1eff]")
_WORD = re.compile(r"[^\W\d_]+")

_LOOKALIKES = str.maketrans(
    "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf\u03bd"
    "\u0405\u0406\u0408\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425"
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458",
    "ABEZHIKMNOPTYXovSIJABEKMHOPCTXaeopcyxsij",
)
"""Greek and Cyrillic letters to the Latin letters they resemble."""

_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\u2800\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffd\ue000-\uf8ff"
    + "".join(chr(plane + end) for plane in range(0x10000, 0xE0000, 0x10000) for end in (0xFFFE, 0xFFFF))
    + "\U000e0000-\U0010ffff]"
)
"""Invisible, bidirectional, private-use and replacement characters."""

_BEFORE_A_BULLET = re.compile(r"[ \t\u00a0]*+(?:-[ \t\u00a0]++)?+(?:\[[^\]\s]++\][ \t]++)?+")

_WRITTEN = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z]+[0-9]*);")

_JOINED = re.compile("[\ufb00-\ufb06]")

_TEMPLATE = re.compile(r"\{[{%#]")


@local_rule
def words_are_of_one_alphabet(site: Site) -> Iterator[Problem]:
    """Refuses a word that mixes Latin with Greek or Cyrillic letters: it looks right, but search misses it."""
    for path, number, word in _words_with_others(site):
        if _HAS_LATIN.search(word):
            others = ", ".join(dict.fromkeys(_letter(character) for character in _HAS_OTHER.findall(word)))
            right = word.translate(_LOOKALIKES)
            message = f"letters of two alphabets in '{word}' ({others}); type the word again" + (
                "" if _HAS_OTHER.search(right) else f": {right}"
            )
            yield Problem(path, number, message)


@local_rule
def words_are_of_the_alphabet_around_them(site: Site) -> Iterator[Problem]:
    """Warns of a line whose only Greek or Cyrillic words consist of look-alikes of Latin letters."""
    found: dict[tuple[str, int], list[str]] = {}
    for path, number, word in _words_with_others(site):
        found.setdefault((path, number), []).append(word)
    for (path, number), words in found.items():
        whole = [word for word in words if not _HAS_LATIN.search(word)]
        if not any(_HAS_OTHER.search(word.translate(_LOOKALIKES)) for word in whole):
            for word in dict.fromkeys(whole):
                message = f"'{word}' begins with {_letter(word[0])}; if the word is English, type it again: {word.translate(_LOOKALIKES)}"
                yield Problem(path, number, message, warning=True)


def _words_with_others(site: Site) -> Iterator[tuple[str, int, str]]:
    for document in site.documents:
        if not document.text.isascii() and _HAS_OTHER.search(document.text):
            for number, line in enumerate(document.text.split("\n"), start=1):
                yield from ((document.path, number, word) for word in _WORD.findall(line) if _HAS_OTHER.search(word))


_MISREAD = re.compile(
    "[\u00c2\u00c3\u00c5\u00e2\u00ef][\u0080-\u00bf\u0152-\u0178\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{1,2}"
)
"""Two or three letters that one letter in UTF-8 becomes when it is read as Windows-1252."""


@local_rule
def letters_are_read_right(site: Site) -> Iterator[Problem]:
    """Refuses letters that were read in a wrong encoding, such as â€™ for ’."""
    for document in site.documents:
        if not document.text.isascii() and _MISREAD.search(document.text):
            for number, line in enumerate(document.text.split("\n"), start=1):
                for word in dict.fromkeys(word for word in line.split() if _MISREAD.search(word)):
                    if (right := _MISREAD.sub(_read_again, word)) != word:
                        yield Problem(
                            document.path, number, f"'{word[:40]}' was read in a wrong encoding; write {right[:40]}"
                        )


def _read_again(found: re.Match[str]) -> str:
    """Returns the letter that was misread, and what follows it; the same letters if they are no such letter."""
    for length in (3, 2):
        data = b"".join(_byte(character) for character in found[0][:length])
        with suppress(UnicodeDecodeError):
            return data.decode("utf-8") + found[0][length:]
    return found[0]


def _byte(character: str) -> bytes:
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("latin-1", "replace")  # the five bytes without a letter in Windows-1252


@local_rule
def no_ligatures(site: Site) -> Iterator[Problem]:
    """Warns of ligatures, which PDFs contain and search misses."""
    for document in site.documents:
        if not document.text.isascii() and _JOINED.search(document.text):
            for number, line in enumerate(document.text.split("\n"), start=1):
                for word in dict.fromkeys(word for word in _WORD.findall(line) if _JOINED.search(word)):
                    right = _JOINED.sub(lambda character: unicodedata.normalize("NFKC", character[0]), word)
                    message = f"letters in '{word}' are joined in one character; type the word again: {right}"
                    yield Problem(document.path, number, message, warning=True)


@local_rule
def characters_are_visible(site: Site) -> Iterator[Problem]:
    """Refuses invisible and replacement characters, which break search."""
    for document in site.documents:
        if "&" in document.text:
            yield from _unseen_by_number(document)
        if document.text.isascii() or not _UNSEEN.search(document.text):
            continue
        for number, line in enumerate(document.text.split("\n"), start=1):
            places: dict[str, int] = {}
            for found in _UNSEEN.finditer(line):
                places.setdefault(found[0], found.start())
            for character, start in places.items():
                before = _UNSEEN.sub("", line[max(0, start - 40) : start])[-20:]
                where = f"after '{before.lstrip()}'" if before.strip() else "at the start of the line"
                message = (
                    f"a character that cannot be read, {_name(character)}, {where}; {_instead(character, line, start)}"
                )
                yield Problem(document.path, number, message)


def _instead(character: str, line: str, start: int) -> str:
    """Says what to write for an invisible character: most are residue, those of symbol fonts are bullets or marks of the document."""
    if not is_private(character):
        return "delete it and type it again"
    if _BEFORE_A_BULLET.fullmatch(line, 0, start):
        is_item = line[:start].strip()
        right = "delete it" if is_item else "write '- ' instead, with an empty line above the first"
        return f"it is a bullet of Word: {right}"
    return "type the character that the document prints, as in ✓; if it is a bullet, begin a new line there with '- '"


def _unseen_by_number(document: Document) -> Iterator[Problem]:
    """Yields references to such characters and to those that HTML forbids."""
    for number, line in enumerate(document.text.split("\n"), start=1):
        for written in dict.fromkeys(_WRITTEN.findall(line)):
            character = html.unescape(written)
            if not character or _UNSEEN.search(character) or unicodedata.category(character[0]) == "Cc":
                yield Problem(document.path, number, f"{written} means an unreadable character; delete it")


def _letter(character: str) -> str:
    alphabet = "Greek" if unicodedata.name(character, "").startswith("GREEK") else "Cyrillic"
    looks = character.translate(_LOOKALIKES)
    return f"a {alphabet} letter" + (f" that looks like {looks}" if looks != character else "")


def _name(character: str) -> str:
    return f"{unicodedata.name(character, 'a symbol-font character')} (U+{ord(character):04X})"


@local_rule
def no_template_marks(site: Site) -> Iterator[Problem]:
    """Refuses template syntax in documents and history, where it has no effect."""
    for document in (*verbatim(site), *(entry.document for entry in site.entries)):
        lines = document.body.split("\n") if "{" in document.body else ()
        for number, line in enumerate(lines, start=document.body_line):
            if found := _TEMPLATE.search(line):
                message = f"'{found[0]}' does nothing here; delete it, up to the braces that close it"
                yield Problem(document.path, number, message)
