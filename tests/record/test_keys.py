"""The key of a report changes with all that its page and its problems may be made from, and with nothing else."""

from collections.abc import Callable
from pathlib import Path

import pytest

from codebook.load import load_site
from codebook.record.keys import Keys
from conftest import edit

OIL = "reports/gullrock/1901-11-05-lamp-oil.md"
STRIPES = "reports/mistholm/1902-06-01-painting-of-stripes.md"


def key(docs: Path) -> bytes:
    """The key of the report on lamp oil."""
    site, _ = load_site(docs)
    assert site is not None
    (report,) = (report for report in site.reports if report.document.path.endswith(OIL))
    return Keys(site).of(report)


def another_word(path: str) -> Callable[[Path], None]:
    """Changes the end of a file."""

    def change(docs: Path) -> None:
        (docs / path).write_text(f"{(docs / path).read_text('utf-8').rstrip()} x\n", "utf-8")

    return change


def record(name: str, line: str) -> Callable[[Path], None]:
    """Writes a record of one line."""

    def change(docs: Path) -> None:
        (docs / name).write_text(line, "utf-8")

    return change


@pytest.mark.parametrize(
    "change",
    [
        another_word(OIL),
        another_word("code/1902/vigilance.md"),
        another_word("about/index.md"),
        lambda docs: edit(docs / "site.yml", "operator: ", "operator: New "),
        lambda docs: edit(docs / "reports/mistholm/index.md", "name: Made-up", "name: New made-up"),
        record("reports/gullrock/.1901-11-05-lamp-oil.wording", "1.1\tMade up\n"),
        record("reports/gullrock/.1901-11-05-lamp-oil.facts", "title\tMade up\n"),
        record("reports/mistholm/.facts", "name\tMade up\n"),
        record(".addresses", "made-up/\n"),
        lambda docs: (docs / "code/1902/vigilance.md").write_bytes(b"\xff"),
    ],
)
def test_a_change_gives_another_key(lighthouse: Path, change: Callable[[Path], None]) -> None:
    """Of the report, of a text that is no report, or of a record of either."""
    before = key(lighthouse)
    change(lighthouse)
    assert key(lighthouse) != before


@pytest.mark.parametrize(
    "change",
    [
        lambda _: None,
        another_word(STRIPES),
        lambda docs: (docs / STRIPES).unlink(),
        record("reports/mistholm/.1902-06-01-painting-of-stripes.wording", "1.1\tMade up\n"),
        record(".addresses", "/reports/mistholm/1902-06-01-painting-of-stripes/\n"),
        record(".addresses", "/data/reports/mistholm/1902-06-01-painting-of-stripes.json\n"),
    ],
)
def test_another_report_leaves_the_key(lighthouse: Path, change: Callable[[Path], None]) -> None:
    """So one edit makes one page anew."""
    before = key(lighthouse)
    change(lighthouse)
    assert key(lighthouse) == before
