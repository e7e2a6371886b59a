"""Which slow formats a build makes."""

import pytest

from codebook.values.formats import FORMATS, file_beside, formats


@pytest.mark.parametrize(
    ("given", "found"),
    [("", FORMATS), (" ", FORMATS), ("none", set()), ("pdf", {"pdf"}), ("word, pdf", {"pdf", "word"})],
)
def test_formats_are_named(given: str, found: frozenset[str]) -> None:
    """Nothing means all; `none` means none; names mean those, with spaces or commas between them."""
    assert formats(given) == found


@pytest.mark.parametrize("given", ["odt", "pdf none", "PDF", "all"])
def test_a_format_that_there_is_not_is_told(given: str) -> None:
    """Anything else is named, with what to write."""
    wrong = given.rsplit(maxsplit=1)[-1]
    with pytest.raises(
        ValueError, match=f"^FORMATS: '{wrong}' is not a format; write none, or any of: pdf word pictures bundle$"
    ):
        formats(given)


def test_a_file_is_named_by_its_whole_address() -> None:
    """In a folder of downloads its name says what it is."""
    assert file_beside("code/2015-draft/integrity/", "pdf") == (
        "code/2015-draft/integrity/code-2015-draft-integrity.pdf"
    )
