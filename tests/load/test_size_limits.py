"""Small files never cost much time or memory: each giant of `giants.yml` is refused, or read, by a process that may take little of either."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from codebook.book import Faults
from codebook.load import size_limits
from codebook.model import Problem
from codebook.validate.problem_limits import LONGEST, MOST_OF_A_FILE, MOST_OF_ALL, shortened
from conftest import DAY, ROOT, SITES, TEMPLATES, cases
from measured import Result

CASES: dict[str, dict[str, Any]] = cases(ROOT / "tests/giants.yml")
MOST_LINES = 150
"""Faults and warnings of one file, those of few others that follow from them, and the lines that count the rest."""


def giant(case: dict[str, Any]) -> str:
    """The text of a case."""
    repeated = "".join(case["repeat"].replace("NUMBER", str(number)) for number in range(1, case["times"] + 1))
    then = case.get("then", "") * case.get("then times", 0) + case.get("last", "") * case.get("last times", 0)
    return f"{case.get('begin', '')}{repeated}{case.get('end', '')}{then}"


def written(case: dict[str, Any], docs: Path) -> Path:
    """The made-up body's content with a giant in it."""
    shutil.copytree(SITES / "lighthouse/docs", docs)
    path = docs / case["file"]
    text = giant(case)
    if "replace" in case:
        whole = path.read_text("utf-8")
        assert whole.count(case["replace"]) == 1
        text = whole.replace(case["replace"], text)
    path.write_text(text, "utf-8")
    return docs


def run_all(runs: list[list[str]]) -> list[Result]:
    """Each run within its bounds."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests/measured.py")],
        env={**os.environ, "PYTHONPATH": str(ROOT / "hooks")},
        input=json.dumps(runs),
        capture_output=True,
        text=True,
        check=True,
    )
    results: list[Result] = json.loads(done.stdout)
    return results


FEW = [*CASES][::6]
"""Those that run in `make test`; all do in `make prove`."""


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Result]:
    """What comes of each case that is run: by one process, which reads the program once."""
    cases = CASES if os.environ.get("WHOLE") else FEW
    folder = tmp_path_factory.mktemp("giants")
    runs = [
        ["--docs", str(written(case, folder / str(number) / "docs")), "--templates", str(TEMPLATES), "check"]
        for number, case in enumerate(CASES[name] for name in cases)
    ]
    return dict(zip(cases, run_all(runs), strict=True))


@pytest.mark.parametrize(
    "name", [name if name in FEW else pytest.param(name, marks=pytest.mark.prove) for name in CASES]
)
def test_a_giant_is_refused_or_read_within_bounds(name: str, results: dict[str, Result]) -> None:
    """It ends, says what to write and how many faults more there are, and prints what a person can read."""
    result, told = results[name], CASES[name].get("told")
    assert result["status"] == (1 if told else 0), result
    assert (told or "No problems") in result["said"]
    assert "Traceback" not in result["said"]
    assert result["said"].count("\n") <= MOST_LINES
    assert not told or f"docs/{CASES[name].get('at', CASES[name]['file'])}:" in result["said"]


@pytest.mark.prove
def test_other_commands_are_bounded_as_well(tmp_path: Path) -> None:
    """Whatever opens the content refuses the same; so does a comparison of versions that lie in a folder anywhere."""
    docs = written(CASES["links"], tmp_path / "page/docs")
    table = {**CASES["a wide table"], "file": "code/1902/vigilance.md", "replace": "- [vigilance-1]"}
    parts = written(table, tmp_path / "part/docs")
    start = ["--templates", str(TEMPLATES), "--docs"]
    comparison = ["compare", "--first=1901-draft", f"--second={parts / 'code/1902'}", "--format=text"]
    runs = [
        [*start, str(docs), "record", f"--day={DAY}"],
        [*start, str(docs), "summary", str(docs)],
        [*start, str(docs), "materialise", str(tmp_path / "pages")],
        [*start, str(SITES / "lighthouse/docs"), *comparison],
    ]
    for run, result in zip(runs, run_all(runs), strict=True):
        assert result["status"] == 1, (run, result)
        assert "at most 100" in result["said"] or "make two of it" in result["said"]
        assert "Traceback" not in result["said"]


def problems(number: int, path: str = "docs/a.md", *, warning: bool = False) -> Iterator[Problem]:
    """So many made-up faults of a file."""
    return (Problem(path, line, f"made up {line}", warning) for line in range(1, number + 1))


def test_the_first_faults_of_a_file_are_told_and_the_others_counted() -> None:
    """Faults and warnings are counted apart; where there are few, all are told."""
    assert shortened(problems(MOST_OF_A_FILE)) == tuple(problems(MOST_OF_A_FILE))
    found = shortened([*problems(MOST_OF_A_FILE + 7), *problems(3, warning=True)])
    assert found[:MOST_OF_A_FILE] == tuple(problems(MOST_OF_A_FILE))
    assert str(found[MOST_OF_A_FILE]).startswith(f"docs/a.md:{MOST_OF_A_FILE + 1}: and 7 more faults in this file")
    assert found[MOST_OF_A_FILE + 1 :] == tuple(problems(3, warning=True))
    assert "and 1 more fault in" in str(shortened(problems(MOST_OF_A_FILE + 1))[-1])
    assert Faults(tuple(problems(60))).problems == shortened(problems(60))


def test_the_faults_of_all_files_are_bounded_too() -> None:
    """From thousands of files the first faults are told."""
    found = shortened(problem for number in range(MOST_OF_ALL + 9) for problem in problems(1, f"docs/{number}.md"))
    assert len(found) == MOST_OF_ALL + 1
    assert "and at least 9 more faults, from this file on" in found[-1].message


def test_a_message_without_end_keeps_both_ends() -> None:
    """What is wrong is at its beginning, what to write at its end."""
    (found,) = shortened([Problem("docs/a.md", 1, f"wrong {'a' * LONGEST} right")])
    assert len(found.message) < LONGEST + 10
    assert found.message.startswith("wrong a")
    assert found.message.endswith("a right")


@pytest.mark.parametrize(
    "check", [size_limits.of_file, size_limits.of_facts, size_limits.of_text, size_limits.of_page, size_limits.of_calls]
)
def test_a_long_real_document_is_within_all_bounds(check: Any) -> None:
    """400 paragraphs of 100 words, ten tables of 60 rows and 12 columns, five hundred links and a hundred calls."""
    row = f"{'| made up ' * 12}|\n"
    table = f"{row}{'|---' * 12}|\n{row * 60}"
    report = "".join(f"1.{n} {'made-up words, ' * 50}\n\n" for n in range(400)) + f"{table}\n" * 10
    page = '[made up](index.md) and **bold**, {{ link("a") }}\n\n' * 100
    assert [
        *check(page if check in (size_limits.of_page, size_limits.of_calls) else report)
    ] == [] or check is size_limits.of_facts
    assert [*size_limits.of_facts("- name: a\n  units: [vigilance-1, vigilance-2]\n" * 1000)] == []


@pytest.mark.parametrize(
    "limit", [name for name in dir(size_limits) if name.startswith(("MOST", "LONGEST", "LARGEST"))]
)
def test_each_bound_gives_its_reason(limit: str) -> None:
    """Below each constant stands why it has that value."""
    source = Path(str(size_limits.__file__)).read_text("utf-8")
    assert f"\n{limit} = " in source
    assert source.partition(f"\n{limit} = ")[2].partition("\n")[2].startswith('"""')


def test_the_sum_of_all_is_bounded(monkeypatch: pytest.MonkeyPatch, lighthouse: Path) -> None:
    """All texts together, and all units of the code, have a limit as well: the file that goes beyond it is named."""
    from codebook.load import load_site  # noqa: PLC0415 - what is patched is looked up there

    monkeypatch.setattr(size_limits, "MOST_UNITS_OF_THE_CODE", 5)
    _, found = load_site(lighthouse)
    assert any("clauses and paragraphs together" in problem.message for problem in found)
    monkeypatch.setattr("codebook.load.LARGEST_SUM", 2_000)
    site, found = load_site(lighthouse)
    assert site is None
    assert any("million bytes together" in problem.message for problem in found)
