"""File names: kinds of content, names valid in URLs, and names valid on every system."""

import re
from collections.abc import Callable
from unicodedata import category

from codebook.load.suggestions import suggested_name
from codebook.values import references

TEXT = (".md", ".yml")

PUBLISHED = (".png", ".jpg", ".jpeg")
"""Endings of pictures, published unchanged. Files with other endings are refused."""

_MEANT = {"txt": ".md", "markdown": ".md", "mdown": ".md", "yaml": ".yml"}

_DEVICE = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\..*)?", re.IGNORECASE | re.DOTALL)
"""Windows device names, reserved with any ending: https://learn.microsoft.com/windows/win32/fileio/naming-a-file"""

_NOT_IN_NAMES = frozenset('<>:"|?*\\')

_RIGHT = f"texts end in .md, pictures in {', '.join(PUBLISHED)}"
_INSTEAD = {
    "pdf": "PDFs are not published here; put the document's words in a report or a page, and link to the council's copy",
    "gif": "pictures are PNG or JPEG here; save it as PNG",
    "webp": "pictures are PNG or JPEG here; save it as PNG",
}
"""Messages for formats that are not published. PDFs can run programs, send form data and contain deleted text."""

_NAMES: dict[str, tuple[Callable[[str], bool], str]] = {
    "a page": (references.is_name, "small letters with hyphens, as in how-to-cite"),
    "a version": (references.is_edition_id, "its year, with small letters after it if needed, as in 2015-draft"),
    "a principle": (
        references.can_be_principle,
        f"small letters with hyphens, but none of {', '.join(sorted(references.RESERVED))}",
    ),
    "a council's folder": (references.is_name, "small letters with hyphens, as in west-lancashire"),
    "a report": (
        references.is_report_name,
        "the date of its first meeting and its title in small letters, as in 2022-02-25-officers-code-of-conduct",
    ),
    "an entry": (references.is_edition_id, "its date and title in small letters, as in 2015-05-call-for-evidence"),
}


def wrong_name(what: str, name: str) -> str:
    """Returns what is wrong with a name used in a URL; empty if nothing."""
    if what == "a council's folder" and name in references.REGISTERS:
        return f"'{name}' is in the address of lists of reports; give the council's folder another name"
    good, right = _NAMES[what]
    if good(name) or len(name) > references.LONGEST_NAME:
        return unusable(name)
    better = suggested_name(name)
    question = f"did you mean {better}? If not, " if good(better) and not unusable(better) else ""
    return f"'{name}' cannot name {what}; {question}write {right}"


def unusable(name: str) -> str:
    """Returns why a name, without its folder, cannot be stored on every system; empty if it can."""
    if _DEVICE.fullmatch(name):
        return f"'{name}' is a name that Windows keeps for a device; give it another name"
    try:
        length = len(name.encode())
    except UnicodeEncodeError:
        return f"'{name}' is not stored as UTF-8; give it another name, in letters from a to z"
    if length > references.LONGEST_NAME:
        return f"'{name[:40]}…' is longer than {references.LONGEST_NAME} letters; give it a shorter name"
    if name != name.strip() or name.endswith("."):
        return f"'{name}' begins or ends with a space, or ends with a dot; delete that"
    if wrong := next(
        (
            character
            for character in name
            if character in _NOT_IN_NAMES or (category(character)[0] in "CZ" and character != " ")
        ),
        "",
    ):
        return f"'{name}' has the character {wrong}, which some systems do not allow; give it another name"
    return ""


def wrong_kind(name: str) -> str:
    """Returns what is wrong with a file's ending; empty for content."""
    if name.endswith(TEXT):
        return ""
    stem, dot, ending = name.rpartition("/")[2].rpartition(".")
    if dot and ending.lower() in _INSTEAD:
        return _INSTEAD[ending.lower()]
    if dot and f".{ending.lower()}" in (*TEXT, *PUBLISHED):
        return f"nothing uses a file with the ending .{ending} in capitals; rename it {stem}.{ending.lower()}"
    if not dot:
        return f"the name of the file has no ending, so nothing uses it; rename it {ending}.md"
    suggestion = (
        f"rename it {stem.removesuffix('.md')}{_MEANT[ending.lower()]} if it is a text; "
        if ending.lower() in _MEANT
        else ""
    )
    return f"nothing uses a file with this ending; {suggestion}{_RIGHT}"
