"""Withholding: what an editor is told to do, and that whoever does it has content without faults and without the words."""

import re
import shutil
from pathlib import Path

import pytest
import yaml

from codebook.editing.recording import ELSEWHERE
from conftest import DAY, SITES, Run, edit, tree

EDITION = "1902/brightness-1"
REPORT = "gullrock/1903-02-14-fog-signals#p1.1"


@pytest.fixture
def harbour(tmp_path: Path) -> Path:
    """A copy of the content of a made-up code of nine versions."""
    return shutil.copytree(SITES / "harbour" / "docs", tmp_path / "docs")


def steps(out: str) -> list[str]:
    """The numbered steps of what is printed, without their numbers."""
    return [step.strip() for step in re.split(r"^\d+\. ", out.partition("\nThen do this")[0], flags=re.MULTILINE)[1:]]


@pytest.mark.parametrize("unit", [EDITION, REPORT])
def test_nothing_is_written_and_every_step_is_told(unit: str, run: Run, lighthouse: Path) -> None:
    """The place in the text, the facts to add, `make record`, and all that is left to do elsewhere; every file stays as it was."""
    before = tree(lighthouse)
    status, out, err = run(lighthouse, "withhold", f"--unit={unit}")
    assert (status, err) == (0, ""), err
    assert tree(lighthouse) == before
    told = steps(out)
    assert re.match(r"In docs/[a-z0-9/-]+\.md, line \d+: write \[withheld\]", told[0])
    assert told[-1].endswith("Then run `make record`, which removes the words from the record too.")
    assert [line.removeprefix("- ") for line in out.splitlines() if line.startswith("- ")] == list(ELSEWHERE)
    block = yaml.safe_load(re.sub("«fill in» ", "", told[1].partition("\n\n")[2]))
    (group,) = block["withheld"]
    assert group.keys() == {"what", "unit", "why", "date", "authority"}
    assert str(group["unit"]) == ("brightness-1" if unit == EDITION else "1.1")


def test_who_does_it_is_done(run: Run, lighthouse: Path) -> None:
    """An editor who follows the steps to the letter has no fault left, and the words are out of the record."""
    assert run(lighthouse, "record")[0] == 0
    told = steps(run(lighthouse, "withhold", f"--unit={EDITION}")[1])
    index = lighthouse / "code/1902/index.md"
    path, line = re.findall(r"In docs/([^,]+), line (\d+)", told[0])[0]
    assert (
        (lighthouse / path).read_text("utf-8").split("\n")[int(line) - 1].startswith("- [brightness-1] Trim the wick")
    )
    edit(lighthouse / path, "the wick before dusk, and again at midnight", "[withheld]")
    block = (
        told[1]
        .partition("\n\n")[2]
        .replace("«fill in» ", "Made up. ")
        .replace("date: Made up. 2016-05-03", f"date: {DAY}")
    )
    edit(index, "became:\n", f"{block}\nbecame:\n")
    sha = next(step for step in told if "sha256" in step)
    number = int(re.findall(r"index\.md, line (\d+)", sha)[0])
    lines = (lighthouse / "code/1902/index.md").read_text("utf-8").split("\n")
    assert lines[number - 1].startswith("  sha256:")
    index.write_text("\n".join(lines[: number - 1] + lines[number:]), "utf-8")
    status, out, err = run(lighthouse, "record")
    assert (status, err) == (0, ""), err
    assert "1902: brightness-1" in out
    assert b"again at midnight" not in b"".join(tree(lighthouse / "code/1902").values())


def test_other_places_of_the_words_are_told(run: Run, lighthouse: Path) -> None:
    """Other editions that have the unit, and corrections of it, are told only where there are some."""
    alone = steps(run(lighthouse, "withhold", "--unit=1902/fair-warning-3")[1])
    assert not any("other versions" in step or "corrections" in step for step in alone)
    told = steps(run(lighthouse, "withhold", f"--unit={EDITION}")[1])
    assert any("`make withhold UNIT=1901-draft/brightness-1`" in step for step in told)
    (lighthouse / "code/1902/corrections.md").write_text(
        "---\ncorrections:\n  - unit: brightness-1\n    kind: of our copy\n    was: Trim the wig\n    now: Trim the wick\n"
        "    date: 1905-05-03\n    authority: Made up\n    reason: Made up\n---\n",
        "utf-8",
    )
    told = steps(run(lighthouse, "withhold", f"--unit={EDITION}")[1])
    (step,) = [step for step in told if "corrections of brightness-1" in step]
    assert step.startswith("In docs/code/1902/corrections.md: write [withheld]")
    assert "3 May 1905" in step


@pytest.mark.parametrize(
    ("unit", "told"),
    [
        ("../x", "UNIT:1: '../x' is not a reference"),
        ("brightness-1", "UNIT:1: 'brightness-1' does not name exact words"),
        ("1902/brightness-9", "UNIT:1: '1902/brightness-9' leads nowhere"),
    ],
)
def test_an_unknown_unit_is_told(unit: str, told: str, run: Run, lighthouse: Path) -> None:
    """A slip in a unit's name is told in words, and no steps are."""
    status, out, err = run(lighthouse, "withhold", f"--unit={unit}")
    assert (status, out) == (1, "")
    assert told in err


def test_what_follows_a_proposal_names_it(run: Run, lighthouse: Path) -> None:
    """An edition made from a proposal begins as the adopted one that came from it, and says what the proposal still needs."""
    assert run(lighthouse, "edition", "--origin=1902", "--id=1903-proposal")[0] == 0
    index = lighthouse / "code/1903-proposal/index.md"
    index.write_text(
        index.read_text("utf-8").replace("«fill in» ", "").replace("date: 2015-10-14", "date: 1903"), "utf-8"
    )
    status, out, err = run(lighthouse, "edition", "--origin=1903-proposal", "--id=1903")
    assert (status, err) == (0, ""), err
    assert "write under 'outcome' how it ended" in out
    data = yaml.safe_load((lighthouse / "code/1903/index.md").read_text("utf-8").split("---\n")[1])
    assert (data["proposal"], data["states"][0]["state"]) == ("1903-proposal", "adopted")


def test_what_is_made_from_a_proposal_that_led_to_a_version_is_a_proposal(run: Run, harbour: Path) -> None:
    """From a proposal comes one version: a second text that begins with its words is proposed anew."""
    status, out, err = run(harbour, "edition", "--origin=1957-proposal", "--id=1961")
    assert (status, err) == (0, ""), err
    assert "write under 'outcome'" not in out
    data = yaml.safe_load((harbour / "code/1961/index.md").read_text("utf-8").split("---\n")[1])
    assert data["states"][0]["state"] == "proposed"
    assert "proposal" not in data
