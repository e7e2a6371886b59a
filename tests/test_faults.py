"""Every fault that an editor can make: the cases are data, one small file each in `faults/`.

A case changes the content of the made-up body in `sites/lighthouse/` and says all that is then told about it, warnings as well. Beside
`shows`, `change` and `problems` it names the `rule` of `codebook.validate` that finds it, if one does.
"""

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from codebook.book import Book, Faults
from codebook.load import load_site
from codebook.model import Problem
from codebook.validate import RULES
from conftest import cases, few

CASES = {path.stem: cases(path) for path in sorted((Path(__file__).parent / "faults").iterdir())}
RULED = {name: case for name, case in CASES.items() if "rule" in case}


def apply(change: dict[str, Any], docs: Path) -> None:
    """One edit: `remove` a path, or in a `file` write other `text` or `bytes`, or `replace` words `with` others.

    Words, text and bytes may stand several `times`, since what is too long would make a case that nobody can read.
    """
    if "remove" in change:
        path = docs / change["remove"]
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
        return
    path = docs / change["file"]
    path.parent.mkdir(parents=True, exist_ok=True)
    times = change.get("times", 1)
    if "replace" in change:
        text = path.read_text("utf-8")
        assert text.count(change["replace"]) == 1, f"stands {text.count(change['replace'])} times: {change['replace']}"
        path.write_text(text.replace(change["replace"], change["with"] * times), "utf-8")
    elif "bytes" in change:
        path.write_bytes((change["bytes"] * times).encode("latin-1"))
    else:
        path.write_text(change["text"] * times, "utf-8")


@pytest.fixture
def changed(lighthouse: Path, request: pytest.FixtureRequest) -> Path:
    """The made-up body's content with the case's change."""
    for change in CASES[request.getfixturevalue("name")]["change"]:
        apply(change, lighthouse)
    return lighthouse


def told(problems: tuple[Problem, ...]) -> list[str]:
    """Problems as an editor reads them."""
    return [str(problem) for problem in problems]


def all_told(opens: Callable[[], Book]) -> tuple[Problem, ...]:
    """What opening a book tells: its warnings, or its faults together with them."""
    try:
        return opens().warnings
    except Faults as faults:
        return faults.problems


def expected(name: str) -> list[str]:
    """The lines that a case expects."""
    return str(CASES[name]["problems"]).splitlines()


def test_the_unchanged_content_has_no_fault(open_lighthouse: Callable[[], Book]) -> None:
    """What a case tells comes from its change alone."""
    assert open_lighthouse().warnings == ()


@pytest.mark.usefixtures("changed")
@pytest.mark.parametrize("name", CASES)
def test_every_fault_is_told(name: str, open_lighthouse: Callable[[], Book]) -> None:
    """Each case is told in full: the place, what is wrong and what right looks like, and nothing else."""
    assert told(all_told(open_lighthouse)) == expected(name)


@pytest.mark.parametrize("name", few(RULED, 3))
def test_the_named_rule_finds_the_fault(name: str, changed: Path) -> None:
    """The rule that a case names finds at least one of its problems by itself."""
    (rule,) = (rule for rule in RULES if rule.__name__ == RULED[name]["rule"])
    site, _ = load_site(changed)
    assert site is not None
    assert set(told(tuple(rule(site)))) & set(expected(name))


def test_every_rule_has_a_case() -> None:
    """No rule is without a case that it finds."""
    assert {case["rule"] for case in RULED.values()} == {rule.__name__ for rule in RULES}


def test_every_warning_quotes_what_it_is_about() -> None:
    """`checked-warnings` can settle each: it names a warning by the words in quotation marks before its remedy."""
    lines = [line for name in CASES for line in expected(name) if ": warning: " in line]
    assert len(lines) > 100
    assert [line for line in lines if not re.search(r"['“].+['”]", line.partition("; ")[0])] == []


def test_cases_have_only_known_fields() -> None:
    """A case has what the runner reads and nothing that it would ignore."""
    fields = {"shows", "change", "problems"}
    kinds = [{"remove"}, {"file", "text"}, {"file", "bytes"}, {"file", "replace", "with"}]
    assert [name for name, case in CASES.items() if set(case) - {"rule"} != fields] == []
    changes = [(name, set(change) - {"times"}) for name, case in CASES.items() for change in case["change"]]
    assert [(name, change) for name, change in changes if change not in kinds] == []


@pytest.mark.parametrize(
    "piece",
    [
        "-",
        "- ",
        "\t",
        " ",
        "•",
        "page ",
        "page 1 of ",
        "1.1",
        "a-\n",
        "paragraph 1.1 and ",
        "Appendix A, ",
        "Appendix ",
        "а",
        "\u200b",
        "{{",
        "o ",
        "a\tb\n",
        "a\n\t- ",
        "[a ",
        "**a",
        "Name: a\n",
        "a\n\nb",
        "A. 1.2 B. ",
        "Risk and \n\n14\n\n",
    ],
)
def test_long_texts_take_no_long_time(piece: str, lighthouse: Path) -> None:
    """No text, however odd, makes a rule slow: each reads it in time that grows with its length."""
    site, _ = load_site(lighthouse)
    assert site is not None
    body = piece * (40_000 // len(piece))
    report = replace(site.reports[0], document=replace(site.reports[0].document, text=body, body=body))
    odd = replace(site, reports=(report,), documents=(report.document,))
    assert len([problem for rule in RULES for problem in rule(odd)]) < 80_000
