"""Layouts that a browser prints as PDF: the numbers are right, and what is left out or uncertain is listed."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser

from codebook.importing import Source, read
from codebook.importing.source import Block, Paragraph, Place, Run, Table, paragraphs
from codebook.importing.word_comparison import compared

SENTENCE = "Officers of the Council register each gift, the name of whoever gave it and what it was worth, within 28 days of the offer."
LONG = f"{SENTENCE} The register is open to the public, and nobody asked to see it in the year that ended in March. {SENTENCE}"
LONGEST = (
    ", and ".join(f"{SENTENCE[:-1].replace('Officers', 'officers')}, as said {number} times" for number in range(2, 32))
    + "."
)
LAYOUTS: dict[str, dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("layouts.yml").read_text("utf-8"))


def filled(value: Any) -> Any:
    """A case with its long paragraphs."""
    if isinstance(value, list):
        return [filled(each) for each in value]
    return str(value).replace("LONGEST", LONGEST).replace("LONG", LONG)


@pytest.fixture(scope="module")
def sources(browser: Browser) -> Mapping[str, Source]:
    """What is read from each layout."""
    found: dict[str, Source] = {}
    page = browser.new_page()
    for name, case in LAYOUTS.items():
        style = f"<!DOCTYPE html><style>body{{font:13px/1.4 'DejaVu Serif',serif}}{case.get('style', '')}</style>"
        page.set_content(style + filled(case["page"]))
        headers_footers = {"header_template": case.get("head", " "), "footer_template": case.get("foot", " ")}
        data = page.pdf(
            prefer_css_page_size=True,
            format="A4",
            margin={"top": "70px", "bottom": "70px", "left": "60px", "right": "60px"},
            display_header_footer="head" in case,
            **headers_footers,
        )
        found[name] = read(data, "made-up.pdf")
    page.close()
    return found


def shown(block: Block) -> Any:
    """A block as the cases have it."""
    if isinstance(block, Table):
        return [[cell.part_of or "¶".join(map(written, cell.paragraphs)) for cell in row] for row in block.rows]
    return written(block)


def written(paragraph: Paragraph) -> str:
    """A paragraph as the cases have it."""
    bold = "*" if all(run.bold for run in paragraph.runs if run.text.strip()) else ""
    return f"{'#' * paragraph.heading}{bold}{''.join(map(letters, paragraph.runs))}".replace("\t", "|")


def letters(run: Run) -> str:
    """A run as the cases have it."""
    text = run.text.strip() if run.struck else run.text
    return run.text.replace(text, f"~{text}~") if run.struck else text


@pytest.mark.parametrize("name", LAYOUTS)
def test_layouts(name: str, sources: Mapping[str, Source]) -> None:
    """Paragraphs, numbers and tables are as printed, whatever page or line they are on; other doubts are only of hyphens and pages."""
    case, source = LAYOUTS[name], sources[name]
    notes = [f"note {note.mark}: {written(paragraph)}" for note in source.notes for paragraph in note.paragraphs]
    assert [shown(block) for block in source.blocks] + notes == filled(case["read"])
    assert [doubt.what for doubt in source.doubts] == case.get("doubts", [])
    assert sorted({each.what for each in source.left_out}) == sorted(case.get("left out", []))


@pytest.mark.parametrize("name", LAYOUTS)
def test_letters_are_those_of_another_program(name: str, sources: Mapping[str, Source]) -> None:
    """What is read and what is left out has the letters that pypdf itself finds, page by page."""
    source = sources[name]
    found = [paragraph.text for paragraph in paragraphs(source)] + [each.words for each in source.left_out]
    assert Counter("".join("".join(found).split())) == Counter(
        "".join("".join(line.text for line in source.second_reading).split())
    )


@pytest.mark.parametrize("name", LAYOUTS)
def test_words_are_those_of_another_program(name: str, sources: Mapping[str, Source]) -> None:
    """No word is missing or added without a reason, when the words of both are compared."""
    source = sources[name]
    found = {number: [paragraph.printed] for number, paragraph in enumerate(paragraphs(source))}
    assert (
        compared(source, {Place(paragraph=number): texts for number, texts in found.items()}, [], []).differences == ()
    )


def test_layouts_are_many() -> None:
    """There are at least ten, and each says that it is made up."""
    assert len(LAYOUTS) >= 10
    assert all("made" in case["page"].lower() or "made" in case.get("head", "").lower() for case in LAYOUTS.values())
