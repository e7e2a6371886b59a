"""Chooses the reader of a file by its content, and refuses what no reader can read."""

from codebook.importing.pdf.reader import READER as PDF
from codebook.importing.source import InputFile, Reader, Refused, Source
from codebook.importing.text import READER as TEXT
from codebook.importing.web.reader import READER as HTML
from codebook.importing.word.reader import READER as WORD

LARGEST_FILE = 30_000_000
"""Bytes of a file. A report of 300 pages has 1 to 5 MB; the rest is pictures."""


READERS: tuple[Reader, ...] = (WORD, PDF, HTML, TEXT)
"""The first that fits reads the file. Text is last, because it fits almost everything."""

_OTHERS = (
    (b"\xd0\xcf\x11\xe0", "an old Word file, or one with a password", "open it in Word and save it as .docx, without a password"),
    (b"{\\rtf", "a file in Rich Text Format", "open it in Word and save it as .docx"),
    (b"\x89PNG", "a picture", "import the document itself, not a picture of it"),
    (b"\xff\xd8\xff", "a picture", "import the document itself, not a picture of it"),
    (b"II*\x00", "a picture", "import the document itself, not a picture of it"),
    (b"MM\x00*", "a picture", "import the document itself, not a picture of it"),
    (b"PK\x03\x04", "not a Word file, or any other kind that can be imported", "save it as .docx or PDF"),
    (b"From: <Saved by", "a page saved as a web archive", "open it in a browser, and save it as “HTML only”"),
    (b"\x7fELF", "a program", "choose the report's file"),
    (b"MZ", "a program", "choose the report's file"),
)  # fmt: skip
"""First bytes of files that no reader reads, what they are, and what to do."""
MOST_LETTERS = 3_000_000
"""Letters of a file. The steps that follow take a few seconds for so many."""


def _bounded(source: Source) -> Source:
    if sum(len(line.text) for line in source.second_reading) > MOST_LETTERS:
        raise Refused(
            f"the file has more than {MOST_LETTERS:,} characters, about 1,000 pages",
            "import one report at a time, without its appendices",
        )
    return source


def refuse_size(size: int) -> None:
    """Raises `Refused` for a file of too many bytes, which need not have been read."""
    if size > LARGEST_FILE:
        raise Refused(
            f"the file has more than {LARGEST_FILE / 1e6:,.0f} MB",
            "save it without its pictures, or leave out appendices",
        )


def read(data: bytes, name: str, *, accept: bool = False) -> Source:
    """Reads a file by its content; raises `Refused` for a file that is of no known kind, hostile, or not readable with certainty."""
    if not data:
        raise Refused("the file is empty", "choose the report's file")
    refuse_size(len(data))
    for reader in READERS:
        if reader.fits(data):
            return _bounded(reader.read(InputFile(data, name, accept)))
    for start, what, todo in _OTHERS:
        if data.startswith(start):
            raise Refused(f"the file is {what}", todo)
    raise Refused("files of this kind cannot be imported", "save it as Word (.docx), PDF, HTML or plain text")
