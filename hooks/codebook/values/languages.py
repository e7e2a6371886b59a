"""Languages: of reports, and of the site's own words.

A page in a second language is at the address of the English page, below the tag of the language: `cy/clauses/`.
"""

import re
from typing import Literal

Language = Literal["English", "Welsh", "Gaelic", "Irish", "Scots", "Cornish"]
LANGUAGES: dict[Language, str] = {
    "English": "en",
    "Welsh": "cy",
    "Gaelic": "gd",
    "Irish": "ga",
    "Scots": "sco",
    "Cornish": "kw",
}
"""Codes of BCP 47, as in HTML. Gaelic is Scottish Gaelic."""

ENGLISH = "en"
"""Language of the documents, and of the site's own words unless another is asked for."""

_TAG = "[a-z]{2,3}"
_BELOW = re.compile(rf"(?P<tag>{_TAG})/")
_SPOKEN = re.compile(rf"(?P<name>[^.]+)\.(?P<tag>(?!{ENGLISH}$){_TAG})")


def is_tag(text: str) -> bool:
    """Whether a text can be the tag of a language: two or three small letters."""
    return re.fullmatch(_TAG, text) is not None


def language_of(path: str) -> str:
    """Returns the language of a page or file in the site. No English page is in a folder with so short a name."""
    found = _BELOW.match(path)
    return found["tag"] if found else ENGLISH


def in_english(path: str) -> str:
    """Returns the path of the English page or file of which one may be the translation."""
    return _BELOW.sub("", path, count=1) if _BELOW.match(path) else path


def in_language(language: str, path: str) -> str:
    """Returns the path of a page's translation in a language."""
    return path if language == ENGLISH else f"{language}/{path}"


def name_and_language(stem: str) -> tuple[str, str]:
    """Returns the name and language of an editor's page by its file's name without ending: `accessibility.cy`."""
    found = _SPOKEN.fullmatch(stem)
    return (found["name"], found["tag"]) if found else (stem, ENGLISH)
