"""Files as they lie in the folder: which are content, how large they may be, what they may be called, and their text."""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from codebook import refs
from codebook.load.meant import name_meant

TEXT = (".md", ".yml")
"""Endings of the files that are content."""

PUBLISHED = (".png", ".jpg", ".jpeg")
"""Endings of the pictures, which are published as they are. A file of any other ending is refused: nobody would have read it."""

LARGEST_FILE = 5_000_000
"""Bytes. A page with more takes a reader on a slow line half a minute, and some thousand such files fill what a host allows."""

LARGEST_TEXT = 1_000_000
"""Bytes, about three hundred printed pages: no report is as long, and a page made of it would not open on a telephone."""

_MEANT = {"txt": ".md", "markdown": ".md", "mdown": ".md", "yaml": ".yml"}
"""What programs write in the place of our endings."""

DEEPEST_FOLDER = 6
"""How many folders a file may stand in; texts stand in two, pictures in three."""

LONGEST_RUN = 50_000
"""Characters without an empty line: more than twice what a unit may have, and as much as any reader of Markdown takes in good time."""

MOST_BRACKETS = 500
"""Signs [ without an empty line between: each may begin a link, so that readers of Markdown look for the ends of all."""

_RIGHT = f"texts end in .md, pictures in {', '.join(PUBLISHED)}"
_INSTEAD = {
    "pdf": "PDFs are not published here; put the words of the document into a report or a page, and link to the council's own copy",
    "gif": "pictures are PNG or JPEG here; save it as PNG",
    "webp": "pictures are PNG or JPEG here; save it as PNG",
}
"""What is said of files that many would expect to be published. A PDF can run programs, send what is typed into it and hide what was
deleted, in too many ways to look for."""

_NAMES: dict[str, tuple[Callable[[str], bool], str]] = {
    "a page": (refs.is_name, "small letters with hyphens, as in how-to-cite"),
    "an edition": (refs.is_edition_id, "its year, and small letters where that is not enough, as in 2015-draft"),
    "a principle": (
        refs.can_be_principle,
        f"small letters with hyphens, and none of {', '.join(sorted(refs.RESERVED))}",
    ),
    "a council's folder": (refs.is_name, "small letters with hyphens, as in west-lancashire"),
    "a report": (
        refs.is_report_name,
        "the date of its first meeting and its title in small letters, as in 2022-02-25-officers-code-of-conduct",
    ),
    "an entry": (refs.is_edition_id, "its date and title in small letters, as in 2015-05-call-for-evidence"),
}
"""What stands in addresses, with the test of a name and what right looks like."""

_UNSEEN = re.compile(r"[^\n\t\x20-\x7e\xa0-\u2027\u202a-\ufffd\U00010000-\U0010ffff]")
"""Control characters, of which a page break is one: HTML has no place for them, and readers of lines disagree on some."""

_RECORD = re.compile(r"\.addresses|code/[^/]+/\.wording|reports/[^/]+/\.[^/]+\.wording", re.DOTALL)

_LEFT_BEHIND = re.compile(r"\.(?:DS_Store|directory|_.*|~lock\..*#|.*\.sw[a-p])", re.DOTALL)
"""What file managers and writing programs leave in a folder, for themselves."""

Fault = tuple[int, str]
"""A line and what is wrong there."""


def files(docs: Path) -> Iterator[tuple[str, Path]]:
    """Every file of a folder with its name there, in order, but for records and for what other programs leave behind.

    A link is yielded as well, whatever it leads to, and so is a folder that stands too deep or whose name begins with a dot:
    `wrong_place` tells of each. Nothing is passed over in silence that git, the host or a server would act on.
    """
    found: list[tuple[tuple[str, ...], Path]] = []
    folders: list[tuple[tuple[str, ...], Path]] = [((), docs)] if docs.is_dir() else []
    while folders:
        above, folder = folders.pop()
        for entry in os.scandir(folder):
            names, path = (*above, entry.name), Path(entry.path)
            is_folder = entry.is_dir() and not entry.is_symlink()
            if is_folder and len(names) <= DEEPEST_FOLDER and not entry.name.startswith("."):
                folders.append((names, path))
            elif (
                entry.is_symlink()
                or is_folder
                or not (is_record("/".join(names)) or _LEFT_BEHIND.fullmatch(entry.name))
            ):
                found.append((names, path))
    for names, path in sorted(found):
        yield "/".join(names), path


def is_record(name: str) -> bool:
    """Whether a file of this name, seen from the folder of the content, is a record of what was published."""
    return _RECORD.fullmatch(name) is not None


def wrong_place(path: Path) -> str:
    """What is wrong with a file that can't be read where it is; empty if it can."""
    if path.is_symlink():
        return (
            "a link to another file or folder, which is never followed; put the file itself here, or take the link away"
        )
    if path.name.startswith("."):
        return (
            "nothing here has a name that begins with a dot, but for the records of what was published; take this away, or "
            "give it another name"
        )
    if path.is_dir():
        return f"a folder within more than {DEEPEST_FOLDER - 1} others; nothing stands as deep, so take it away"
    return ""


def wrong_kind(name: str) -> str:
    """What is wrong with a file's ending or size; empty if it is content."""
    if name.endswith(TEXT):
        return ""
    stem, dot, ending = name.rpartition("/")[2].rpartition(".")
    if dot and ending.lower() in _INSTEAD:
        return _INSTEAD[ending.lower()]
    if dot and f".{ending.lower()}" in (*TEXT, *PUBLISHED):
        return f"nothing uses a file with the ending .{ending} in capitals; rename it {stem}.{ending.lower()}"
    if not dot:
        return f"the name of the file has no ending, so nothing uses it; rename it {ending}.md"
    meant = (
        f"rename it {stem.removesuffix('.md')}{_MEANT[ending.lower()]} if it is a text; "
        if ending.lower() in _MEANT
        else ""
    )
    return f"nothing uses a file with this ending; {meant}{_RIGHT}"


def too_large(name: str, size: int) -> str:
    """What is said of a file with too many bytes; empty if it has not."""
    if size > LARGEST_FILE:
        return f"the file has more than {LARGEST_FILE // 10**6} million bytes; save it again with less in it"
    if name.endswith(TEXT) and size > LARGEST_TEXT:
        return f"the text has more than {LARGEST_TEXT // 10**6} million bytes; divide it, or leave its appendices out"
    return ""


def decoded(data: bytes) -> tuple[str, list[Fault]]:
    """The text of a file's bytes, with whatever hinders that it is read."""
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        message = "a sign that is stored in another way than on web pages; save the file again as text, with the encoding UTF-8"
        return "", [(line, message)]
    if not text.strip():
        return "", [(1, "the file is empty; write its text, or take the file away")]
    message = "an invisible character (a page break, for example); delete the line and type it again"
    unseen = [number for number, line in enumerate(text.split("\n"), start=1) if _UNSEEN.search(line)]
    return text, [*((number, message) for number in unseen), *_too_dense(text)]


def _too_dense(text: str) -> Iterator[Fault]:
    """Text that goes on and on without an empty line, as no text of a person does."""
    line = 1
    for run in re.split(r"(\n[ \t]*\n)", text):
        if len(run) > LONGEST_RUN:
            yield line, f"more than {LONGEST_RUN:,} characters without an empty line; leave one between paragraphs"
        if run.count("[") > MOST_BRACKETS:
            yield line, f"more than {MOST_BRACKETS} signs [ without an empty line; leave one between paragraphs"
        line += run.count("\n")


def wrong_name(what: str, name: str) -> str:
    """What is wrong with a name that is to stand in an address; empty if nothing is."""
    good, right = _NAMES[what]
    if good(name):
        return ""
    better = name_meant(name)
    question = f"did you mean {better}? If not, " if good(better) else ""
    return f"'{name}' cannot name {what}; {question}write {right}"
