"""A report alone in the desk is checked as among all others: each fault that an editor can make in one is found there too."""

import re
import shutil
from pathlib import Path

import pytest

from codebook.checking import Faults, checked
from codebook.desk.content import Content
from codebook.desk.published_reports import PublishedReports
from codebook.model import Problem
from conftest import TEMPLATES, few
from desk.shelves import shelf_of, without_reports
from test_faults import CASES, apply

REPORT = re.compile(r"docs/(reports/[^/]+/[^/]+\.md)")
NAMED = re.compile(r"report: (\S+)")
"""Reports that facts name."""
OF_REPORTS = sorted(
    name
    for name, case in CASES.items()
    if any(REPORT.match(line) and "/index.md" not in line for line in str(case["problems"]).splitlines())
)


def all_problems(docs: Path) -> tuple[Problem, ...]:
    """What the check says of all content."""
    try:
        return checked(docs, TEMPLATES, "").all_warnings
    except Faults as faults:
        return faults.all


@pytest.mark.parametrize("name", few(OF_REPORTS, 6))
def test_the_faults_of_a_report_are_those_of_the_check(name: str, lighthouse: Path, tmp_path: Path) -> None:
    """Of a report with a fault, the desk says what `make check` says, with the same lines."""
    for change in CASES[name]["change"]:
        apply(change, lighthouse)
    wanted = all_problems(lighthouse)
    content = Content(
        without_reports(lighthouse, tmp_path / "base"), PublishedReports(shelf_of(lighthouse, tmp_path / "shelf"))
    )
    for path in sorted({found[1] for one in wanted if (found := REPORT.match(one.path)) and "index" not in one.path}):
        if not (lighthouse / path).is_file():
            continue
        text = (lighthouse / path).read_text("utf-8")
        for record in (lighthouse / path).parent.glob(f".{Path(path).stem}.*"):
            shutil.copy(record, content.docs / path.rpartition("/")[0])
        problems = content.report(content.site, path, text, NAMED.findall(text)).problems
        assert list(map(str, problems)) == [str(one) for one in wanted if one.path == f"docs/{path}"]


def test_there_are_cases() -> None:
    """Most kinds of faults of reports are among the cases."""
    assert len(OF_REPORTS) > 100
