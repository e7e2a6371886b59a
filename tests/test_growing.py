"""Content grows by the commands of the guide, and all that is checked before it is published succeeds, without an edited test.

A copy of the content gets a proposal, an adopted version, corrections, words withheld and a new council's report, one after another.
"""

import shutil
from collections.abc import Iterable
from functools import partial
from pathlib import Path

import pytest
from lxml import etree

import test_verbatim
from codebook.__main__ import main
from codebook.book import open_book
from codebook.model import Problem
from conftest import ASIDE, FIRST, ROOT, TEMPLATES, is_known
from figures import figure
from growing import stages
from render import test_pages
from test_another_body import MADE, REASONS, command, commit, done, fork

NAMES = {"FROM": "origin"}
"""What a variable of the Makefile is called by the command that is run, where that is another word."""
LAST = "a new report"
LATER = "2099-12-31"
"""A day after all that is added, on which it is recorded."""


STALE = "is no longer the latest version"
"""What is said of pages in our words that name a version which was the latest."""
PAGE = "---\ntitle: Made up\ndescription: A made-up page.\n---\n\nA made-up page: `/data/code/{}.json`.\n"


def others(warnings: Iterable[Problem]) -> list[Problem]:
    """The warnings about anything else."""
    return [warning for warning in warnings if STALE not in warning.message]


def in_python(docs: Path, capsys: pytest.CaptureFixture[str], name: str, **given: str) -> str:
    """Runs what is behind a command of the Makefile; returns what it prints."""
    options = [f"--{NAMES.get(key, key.lower())}={value}" for key, value in given.items()]
    status = main(["--docs", str(docs), "--templates", str(TEMPLATES), name, *options])
    printed = "".join(capsys.readouterr())
    assert status == 0, printed
    return printed


def in_make(project: Path, name: str, **given: str) -> str:
    """Runs a command of the Makefile; returns what it prints."""
    ran = command(project, "make", "--silent", *MADE, name, *(f"{key}={value}" for key, value in given.items()))
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout + ran.stderr


@pytest.mark.first_content
def test_content_grows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What was added is there without a warning, every record and page is kept, and the first texts are word for word."""
    docs = shutil.copytree(ROOT / "docs", tmp_path / "docs")
    newest = open_book(docs, TEMPLATES, "").site.newest
    assert newest
    (docs / "about/made-up.md").write_text(PAGE.format(newest.id), "utf-8")
    make = partial(in_python, docs, capsys)
    for name, acts in stages(docs, make).items():
        for act in acts:
            act()
        if name in ("an adopted version", LAST):
            make("record", DAY=LATER)
    make("check")
    assert main(["--docs", str(docs), "record-check", "--base=before", str(ROOT / "docs")]) == 0
    before, after = (open_book(folder, TEMPLATES, "") for folder in (ROOT / "docs", docs))
    assert others(after.warnings) == others(before.warnings)
    assert STALE in next(warning.message for warning in after.warnings if warning.path == "docs/about/made-up.md")
    kinds = ("editions", "councils", "reports", "entries")
    assert [len(getattr(after.site, kind)) - len(getattr(before.site, kind)) for kind in kinds] == [2, 1, 1, 1]
    assert {page.url for page in before.pages} < {page.url for page in after.pages}
    draft = after.site.edition("2015-draft")
    assert draft is not None
    test_verbatim.test_code_is_word_for_word(draft)
    test_verbatim.test_sources_are_those_that_the_facts_name(after, draft)
    for council in FIRST:
        test_verbatim.test_report_is_word_for_word(after, council)
    test_pages.test_addresses_and_titles_stand_once(after)
    test_pages.test_every_page_is_in_one_row(after)
    assert not is_known(docs)


@pytest.mark.prove
@pytest.mark.first_content
@pytest.mark.parametrize("last", ["a proposal", "an adopted version", LAST])
def test_what_has_grown_is_published(last: str, tmp_path: Path) -> None:
    """After a stage, the commands of the workflow that publishes succeed, the whole of `make test` among them; no test of the first texts stands aside."""
    project = fork(tmp_path / "project")
    make = partial(in_make, project)
    for name, acts in stages(project / "docs", make).items():
        for act in acts:
            act()
        make("check")
        make("record", DAY=LATER)
        commit(project, f"Made up: {name}")
        make("record-check", BASE="HEAD^1")
        if name == last:
            break
    done(project, "make", *MADE, "test", PYTEST_ADDOPTS=f"--junitxml={tmp_path}/results.xml")
    cases = [*etree.parse(tmp_path / "results.xml").iter("testcase")]
    figure(f"grown by {last}: tests passed", len(cases))
    aside = {str(skipped.get("message")) for case in cases for skipped in case.iter("skipped")}
    assert aside <= REASONS - {ASIDE}
    done(project, "make", *MADE, "site")
