"""Which reader reads a file, and which files no reader reads."""

import pytest

from codebook.importing import Refused, read
from codebook.importing.reading import LARGEST_FILE, MOST_LETTERS, READERS
from importing import word_files as made


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the file is empty; choose the report's file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word file, or one with a password; open it in Word and save it"),
        (rb"{\rtf1\ansi}", "Rich Text Format; open it in Word and save it as .docx"),
        (b"\x89PNG\r\n\x1a\n", "a picture; import the document itself"),
        (b"PK\x03\x04", "not a Word file, or any other kind"),
        (b"x" * (LARGEST_FILE + 1), "more than 30 MB; save it without its pictures"),
    ],
)
def test_other_files_are_refused(data: bytes, message: str) -> None:
    """A file that no reader can read is refused by its content, whatever its name says, with what to do."""
    with pytest.raises(Refused) as refused:
        read(data, "report.docx")
    assert message in str(refused.value)


def test_text_is_last() -> None:
    """Plain text fits almost any file, so its reader may not come before another."""
    assert [reader.kind for reader in READERS if reader.kind == "text"] == [
        reader.kind for reader in READERS[-1:] if reader.kind == "text"
    ]


def test_a_long_text_is_refused() -> None:
    """A file of few bytes may have many letters; more than 1,000 pages of them are refused, whatever the kind of file."""
    with pytest.raises(
        Refused, match=r"more than 3,000,000 characters, about 1,000 pages; import one report at a time"
    ):
        read(made.packed(made.files(made.p("a " * (MOST_LETTERS // 2 + 1)))), "long.docx")
