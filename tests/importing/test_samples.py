"""Made-up Word files in the layouts of real reports. Each has a description (`samples/NAME.yml`) and the file that import writes (`NAME.md`).

After a change, `SNAPSHOTS=1 .venv/bin/python -m pytest tests/importing/test_samples.py` writes the files anew, for review.
"""

import os
import re
import time
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from codebook.facts import PLACEHOLDER
from codebook.importing import read
from codebook.importing.report_file import Imported, imported
from codebook.load import load_site
from codebook.load.frontmatter import TO_DO, UNFINISHED
from codebook.load.loading import Loading
from codebook.model import Problem, Site
from codebook.validate import each_report
from conftest import FIRST, KNOWN, made_up
from importing.made_documents import made

SAMPLES = sorted((Path(__file__).parent / "samples").glob("*.yml"))
FILLED = {"kind": "other", "date": "2019-01-01"}
"""What an editor fills in, where the words after the mark are no value."""


@cache
def description(path: Path) -> dict[str, Any]:
    """A sample's description."""
    found: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return found


def site() -> Site:
    """The made-up councils of the samples."""
    return made_up("samples").site


@cache
def result(path: Path) -> Imported:
    """What import makes of a sample."""
    council = site().council(description(path)["council"])
    assert council
    return imported(
        read(made(description(path)), f"{path.stem}.docx"), site(), council, description(path).get("title", "")
    )


def problems(text: str, council: str, date: str) -> list[Problem]:
    """The faults of a report's file."""
    loading = Loading("docs")
    loading.add(f"reports/{council}/{date}-any.md", text.encode())
    return [*loading.problems, *(each for each in each_report(site(), loading.reports) if not each.warning)]


def filled(text: str, council: str) -> str:
    """The file as an editor leaves it: remarks deleted, marks replaced, the council's first committee chosen."""
    home = site().council(council)
    assert home
    words = FILLED | {"committee": home.facts.committees[0].id}
    kept = [line for line in text.split("\n") if not line.startswith(f"# {PLACEHOLDER}")]
    for number, line in enumerate(kept):
        if PLACEHOLDER in line and not line.startswith("#"):
            key, _, given = line.partition(f"{PLACEHOLDER} ")
            kept[number] = key + words.get(key.strip(" -:'"), given)
    return "\n".join(kept)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_becomes_its_file(path: Path) -> None:
    """Each layout becomes the expected file, word for word."""
    expected = path.with_suffix(".md")
    if os.environ.get("SNAPSHOTS"):
        expected.write_text(result(path).text, "utf-8")
    assert result(path).text == expected.read_text("utf-8")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_only_what_is_marked_is_left(path: Path) -> None:
    """The check finds nothing in the file but what is marked «fill in», and no fault once that is filled in."""
    found, council = result(path), description(path)["council"]
    assert {problem.message for problem in problems(found.text, council, found.date)} <= {UNFINISHED, TO_DO}
    assert problems(filled(found.text, council), council, found.date) == []


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_no_word_is_lost_without_a_reason(path: Path) -> None:
    """Every word of the document is in the file, or left out with a reason that is counted."""
    comparison = result(path).comparison
    assert comparison.unexplained == 0, comparison.differences
    assert comparison.differences == ()
    assert comparison.kept + sum(count for _, count in comparison.left_out) == comparison.words > 10


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_where_each_fact_was_read_names_its_place(path: Path) -> None:
    """Each note on where a fact was read is on a fact that the file has, and is a remark in the file too."""
    found = result(path)
    facts = load_facts(found.text)
    assert found.origins
    for origin in found.origins:
        value = facts
        for part in origin.at:
            value = value[part]
        assert value
        assert origin.words.startswith(("Read from ", "Made of the facts above", "Given with the command"))
        assert origin.words[1:].partition(":")[0] in found.text


def load_facts(text: str) -> Any:
    """The facts of a file."""
    return yaml.load(text.split("---\n")[1], yaml.BaseLoader)  # noqa: S506 - BaseLoader reads text only


NAME = re.compile(r"^(#+ )?\[[a-z0-9.-]+\] ", re.MULTILINE)


@pytest.mark.parametrize("council", FIRST)
def test_the_first_reports_come_out_as_they_were_made_by_hand(council: str) -> None:
    """The first two reports, as Word files with headings in bold, become what editors made of them, but for a few names."""
    by_hand = (KNOWN / "reports" / council / f"{FIRST[council]}.md").read_text("utf-8").split("\n---\n", 1)[1].strip()
    lines = [line for line in NAME.sub(r"\1", by_hand).split("\n") if line]
    blocks = [{"bold": line.lstrip("# ")} if line.startswith("#") else {"p": line} for line in lines]
    blocks = [{"bullet": block["p"][2:]} if block.get("p", "").startswith("- ") else block for block in blocks]
    found = load_site(KNOWN)[0]
    assert found
    home = found.council(council)
    assert home
    text = imported(read(made({"document": blocks}), "report.docx"), found, home, "Any", "2000-01-01").text
    body = text.split("\n---\n", 1)[1].strip()
    assert NAME.sub(r"\1", body) == NAME.sub(r"\1", by_hand)
    names = [{match[0] for match in NAME.finditer(each)} for each in (by_hand, body)]
    assert len(names[0] - names[1]) <= 4


def test_each_sample_says_that_it_is_made_up() -> None:
    """Nobody can take a sample for a report of a real council, and there are enough layouts."""
    assert len(SAMPLES) >= 25
    for path in SAMPLES:
        assert re.search(r"made.up|imaginary|ffugiol", path.read_text("utf-8"), re.IGNORECASE), path.stem


def test_it_is_fast() -> None:
    """A report of 50 pages takes less than 10 seconds."""
    block = [
        {"n1": f"Sentence {number} of a made-up report, which says as little as all those before it. " * 4}
        for number in range(350)
    ]
    numbers = [["%1.", "decimal"], ["%1.%2", "decimal"]]
    data = made(
        {
            "numbers": numbers,
            "document": [{"p": "Date: 1 May 2019"}, {"p": "Subject: Long (made up)"}, {"n0": "Heading 1|All"}, *block],
        }
    )
    council = site().council("northmoor")
    assert council
    begin = time.process_time()
    found = imported(read(data, "long.docx"), site(), council)
    assert time.process_time() - begin < 10
    assert found.comparison.words > 15_000
    assert "\n1.350 Sentence 349 of" in found.text
