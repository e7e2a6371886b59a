"""Lists and reads files of the content folder."""

import os
import re
import stat
from pathlib import Path
from typing import NamedTuple

from codebook.load.file_names import TEXT
from codebook.load.size_limits import Fault, of_file

LARGEST_FILE = 5_000_000
"""Bytes. A larger page loads for half a minute on a slow line, and a few thousand such files fill a host's quota."""

LARGEST_TEXT = 1_000_000
"""Bytes, about 300 printed pages; a page from a longer text would not open on a phone."""

DEEPEST_FOLDER = 6
"""Maximum folders above a file; texts need two, pictures three."""


_UNSEEN = re.compile(r"[^\n\t\x20-\x7e\xa0-\u2027\u202a-\ufffd\U00010000-\U0010ffff]")
"""Control characters (a page break, for example), which are invalid in HTML or end a line in some programs."""

_CONTROLS = {
    "\f": (", a page break", "delete it, or type the line again"),
    "\v": (", a line break of Word", "delete it, and begin a new line there"),
    "\r": (", a line end of an old program", "delete it, and begin a new line there"),
    "\u2028": (", a line break", "delete it, and begin a new line there"),
    "\u2029": (", the end of a paragraph", "delete it, and leave an empty line there"),
}
"""Name and remedy of control characters that copied texts have."""
_READ_AS = dict.fromkeys("\v\r\u2028\u2029", " ")
"""Their replacement while the rest of the file is checked; nothing of it is published."""

_RECORD = re.compile(
    r"\.addresses|(?:(?:code|reports)/[^/]+/)?\.facts|code/[^/]+/\.(?:wording|structure)|reports/[^/]+/\.[^/]+\.(?:wording|structure|facts)",
    re.DOTALL,
)

_LEFT_BEHIND = re.compile(r"\.(?:DS_Store|directory|_.*|~lock\..*#|.*\.sw[a-p])", re.DOTALL)

NO_FILE = "not a file but a pipe, a socket or a device; delete it"


class File(NamedTuple):
    """A file of the content folder."""

    name: str
    """Its path in the folder."""
    path: str
    message: str = ""
    """Why it cannot be used; empty if it can."""
    status: os.stat_result | None = None
    """What the file system says of it."""


def files(docs: Path) -> tuple[list[File], list[File]]:
    """Returns the files of the content folder, and its records, sorted. Skips other programs' files; follows no links."""
    found: list[tuple[tuple[str, ...], File]] = []
    records: list[File] = []
    folders: list[tuple[tuple[str, ...], str]] = [((), str(docs))]
    while folders:
        above, folder = folders.pop()
        try:
            inner = [*os.scandir(folder)]
        except OSError as error:
            if above or not isinstance(error, FileNotFoundError | NotADirectoryError):
                found.append((above, File("/".join(above), folder, unreadable(error))))
            continue
        for entry in inner:
            names = (*above, entry.name)
            message = _wrong_place(entry, len(names))
            if entry.is_dir(follow_symlinks=False) and not message:
                folders.append((names, entry.path))
                continue
            name, is_file = "/".join(names), entry.is_file(follow_symlinks=False)
            if is_file and entry.name.startswith(".") and is_record(name):
                records.append(File(name, entry.path))
            elif not (is_file and _LEFT_BEHIND.fullmatch(entry.name)):
                found.append((names, File(name, entry.path, message, None if message else _status(entry))))
    return [file for _, file in sorted(found, key=lambda one: one[0])], sorted(records)


def _status(entry: "os.DirEntry[str]") -> os.stat_result | None:
    try:
        return entry.stat(follow_symlinks=False)
    except OSError:  # reported by `read`
        return None


def is_record(name: str) -> bool:
    """Whether a file, relative to the content folder, is a record of what was published."""
    return _RECORD.fullmatch(name) is not None


def _wrong_place(entry: "os.DirEntry[str]", depth: int) -> str:
    """Returns why a file or folder cannot be used at its path; empty if it can."""
    if entry.is_symlink():
        return "a link to another file or folder, which is never followed; put the file here, or delete the link"
    is_folder = entry.is_dir(follow_symlinks=False)
    if not is_folder and not entry.is_file(follow_symlinks=False):
        return NO_FILE
    if entry.name.startswith("."):
        return "only records have a name that begins with a dot; delete this, or give it another name"
    if is_folder and depth > DEEPEST_FOLDER:
        return f"a folder within more than {DEEPEST_FOLDER - 1} others; nothing here is as deep, so delete it"
    return ""


def unreadable(error: OSError) -> str:
    """Returns the message for a file or folder that cannot be read."""
    return f"cannot be read: {error.strerror}; make it readable, or remove it"


def read(name: str, path: Path) -> tuple[bytes, str]:
    """Returns a file's bytes and an error message, empty if it was read. Opens no pipe, because reading it may never end."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return b"", NO_FILE
        if message := too_large(name, status.st_size):
            return b"", message
        return path.read_bytes(), ""
    except OSError as error:
        return b"", unreadable(error)


def too_large(name: str, size: int) -> str:
    """Returns the message for a file that is too large; empty otherwise."""
    if size > LARGEST_FILE:
        return f"the file has more than {LARGEST_FILE // 10**6} million bytes; make it smaller"
    if name.endswith(TEXT) and size > LARGEST_TEXT:
        return f"the text has more than {LARGEST_TEXT // 10**6} million bytes; divide it, or leave its appendices out"
    return ""


def decoded(data: bytes) -> tuple[str, list[Fault]]:
    """Decodes a file's bytes; returns the text without control characters, and faults; no text if it cannot be used."""
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        message = "a character that is not UTF-8; save the file again as text, with the encoding UTF-8"
        return "", [(line, message)]
    if not text.strip():
        return "", [(1, "the file is empty; write its text, or delete the file")]
    if faults := [*of_file(text)]:
        return "", faults
    unseen = [
        (number, _of_control(found))
        for number, line in enumerate(text.split("\n") if _UNSEEN.search(text) else (), start=1)
        if (found := _UNSEEN.search(line))
    ]
    return _UNSEEN.sub(lambda found: _READ_AS.get(found[0], ""), text), unseen


def _of_control(found: re.Match[str]) -> str:
    """Returns the message for a control character."""
    before = " ".join(found.string[max(0, found.start() - 40) : found.start()].split())[-20:]
    where = f"after '{before}'" if before else "at the start of the line"
    what, right = _CONTROLS.get(found[0], ("", "delete it, or type the line again"))
    return f"an invisible character{what} (U+{ord(found[0]):04X}), {where}; {right}"
