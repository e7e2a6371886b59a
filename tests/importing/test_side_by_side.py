"""The document beside the text that was made of it: no part is missing, and what import changed is marked where it is."""

from pathlib import Path

import pytest

from codebook.importing import read
from codebook.importing.report_file import imported
from codebook.importing.side_by_side import Change, Part
from codebook.importing.word_comparison import words_of
from conftest import made_up
from importing.pdf import pdf_files
from importing.test_samples import SAMPLES, result

PAGES = (
    ("1.1 The committee agreed that the com-", "mittee keeps a made-up register of all"),
    ("2.1 A made-up paragraph that is on the", "second page, and ends there."),
)
"""Two pages, with a word divided at the end of a line on the first."""


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_parts_are_the_text(path: Path) -> None:
    """The parts in order are the body, letter for letter; each but a note has the words of the document that it was made of."""
    found = result(path)
    parts = [*found.side_by_side.parts()]
    body = found.text.partition("\n---\n")[2].strip()
    assert "\n\n".join(part.text for part in parts if part.text) == body
    for part in parts:
        assert bool(part.text) == bool(part.words)
        withheld = any(change.kind == "withheld" for change in part.changes)
        assert withheld == ("withheld]" in part.text and "withheld]" not in part.words)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_nothing_that_was_found_is_lost(path: Path) -> None:
    """What was left out, what to compare and each computed number are marked once each."""
    made = result(path).side_by_side
    changes = [change for part in made.parts() for change in part.changes]
    kinds = {kind: sum(change.kind == kind for change in changes) for kind in ("left out", "compare", "number")}
    computed = [block for block in made.before if block.number and not block.is_typed and not block.is_bullet]
    assert kinds == {
        "left out": len(made.source.left_out),
        "compare": len({*made.source.doubts, *made.body.doubts}) + len(made.comparison.differences),
        "number": len(computed),
    }


def parts_of(*pages: str) -> list[Part]:
    """The parts of a made-up PDF."""
    site = made_up("samples").site
    return [*imported(read(pdf_files.of_pages(*pages), "made-up.pdf"), site, site.councils[0]).side_by_side.parts()]


def test_of_a_pdf_by_its_pages() -> None:
    """A joined word is marked beside its paragraph, the foot of each page is between its paragraphs and those of the next."""
    pages = [
        pdf_files.text(
            [(72, 700 - 14 * line, words) for line, words in enumerate(lines)] + [(280, 40, f"Page {number} of 2")]
        )
        for number, lines in enumerate(PAGES, start=1)
    ]
    parts = parts_of(*pages)
    first = parts[0]
    assert words_of(first.text)[:8] == ["1", "1", "the", "committee", "agreed", "that", "the", "committee"]
    assert Change("left out", "the hyphen at the end of a line, in “committee”: “-”") in first.changes
    left_out = [(part.page, part.changes[0].words) for part in parts if not part.text]
    assert [(page, "Page" in words) for page, words in left_out] == [(1, True), (2, True)]
    last = [part for part in parts if part.text][-1]
    assert (last.page, [change.kind for change in last.changes]) == (2, ["compare"])
