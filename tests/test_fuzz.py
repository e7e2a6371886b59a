"""A short run of `make fuzz`."""

from fuzz import fuzz


def test_no_document_breaks_the_check() -> None:
    """Some hundred mutated documents: never an error of the program, never slow, and each problem has its place."""
    found, without = fuzz(150, seed=1)
    assert found
    assert found + without == 25
