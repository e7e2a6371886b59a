"""Formats for people, and pictures, that take long to make, and that a build may leave out: `FORMATS`. A bundle is a version with all its files in one."""

from typing import Literal, get_args

Format = Literal["pdf", "word", "pictures", "bundle"]
FORMATS: frozenset[Format] = frozenset(get_args(Format))
NONE = "none"


def formats(given: str) -> frozenset[Format]:
    """Returns the formats that a text names, with spaces or commas between them: all if it is empty, none if it is `none`.

    ValueError says what to write.
    """
    names = given.replace(",", " ").split()
    if names == [NONE]:
        return frozenset()
    known = [*get_args(Format)]
    if wrong := [name for name in names if name not in known]:
        written = ", ".join(f"'{name}'" for name in wrong)
        raise ValueError(f"FORMATS: {written} is not a format; write {NONE}, or any of: {' '.join(known)}")
    return frozenset(one for one in FORMATS if one in names) if names else FORMATS


def file_beside(url: str, ending: str) -> str:
    """Returns the path of a page's file in a format: in the page's folder, named by its whole address: the name is clear on a computer too."""
    return f"{url}{url.rstrip('/').replace('/', '-')}.{ending}"
