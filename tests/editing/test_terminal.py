"""No word of a text, name of a file or label is a command of the runner that reads what our commands print."""

import logging
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from codebook.editing.terminal import HarmlessFormatter, harmless, tell
from conftest import SITES, Run, copy_project, edit, few, mkdocs

COMMANDS = ("stop-commands", "error", "add-mask", "warning", "group", "debug", "set-output", "save-state")
HIDDEN = "\u200b\u200d\ufeff\u2060\u00ad\u034f\ufe0f\u180e"
"""Signs without width: the runner compares as if they were not there."""
ATTACKS = [
    "##[stop-commands]word",
    "made ##[error]up",
    "::error::made up",
    "::error file=docs/index.md,line=1::made up",
]


def obeyed(printed: str) -> Iterator[str]:
    """The lines that the runner would obey (`ActionCommand.cs` and `ActionCommandManager.cs` in actions/runner)."""
    for line in re.split(r"\r\n|\r|\n", printed):
        seen = line.strip().translate(dict.fromkeys(map(ord, HIDDEN))).strip()
        named = re.match(r"::([^ ]*?)(?: .*?)?::", seen)
        bracketed = re.search(r"##\[([^\] ]*)[^\]]*\]", seen)
        if any(found and found[1] in COMMANDS for found in (named, bracketed)):
            yield line


@pytest.mark.parametrize("attack", ATTACKS)
def test_the_runner_would_obey(attack: str) -> None:
    """What is tried here would be a command if it were printed as it is."""
    assert list(obeyed(f"made up\n{attack}")) == [attack]


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize(
    "before", ["", "  ", "\t", "\u00a0", "\u2003", "\u200b", "\ufeff", "a\n", "a\r", "a\r\n", "a\n\n \u200b"]
)
@pytest.mark.parametrize("between", ["", "\u200b", "\u00ad", "\ufe0f\u034f"])
def test_no_text_is_a_command(attack: str, before: str, between: str) -> None:
    """At the start of a line, behind spaces of any kind or with signs without width between, nothing is obeyed."""
    text = before + attack.replace("##[", f"#{between}#{between}[").replace("::e", f":{between}:e")
    assert list(obeyed(harmless(text))) == []
    assert harmless(harmless(text)) == harmless(text)


@pytest.mark.parametrize(
    "text", ["", "## [background]", "# [x]", "a::b", "3:: 4", "[x]##", "\u00e9", "a: b\n: c", "##\n["]
)
def test_other_text_is_printed_as_it_is(text: str) -> None:
    """What is no command stays."""
    assert harmless(text) == text


def test_it_takes_time_in_proportion() -> None:
    """Long runs of the signs themselves are bounded work."""
    for sign in ("#", ":", "\u200b#", "\u200b", "#\u200b", "\n:"):
        harmless(sign * 200_000 + "\u00e9" * 200_000)


def test_a_name_that_is_no_text_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """A file's name of bytes that are no letters ends in no traceback."""
    tell("docs/\udcff.md")
    assert capsys.readouterr().out == "docs/\\udcff.md\n"


def test_messages_of_the_log_are_harmless() -> None:
    """What MkDocs or a plugin says of a file goes through the same."""
    record = logging.LogRecord("mkdocs", logging.WARNING, "", 1, "file '%s'\n%s", ("##[error]x", "::error::y"), None)
    assert HarmlessFormatter(logging.Formatter()).format(record) == "file '# #[error]x'\n: :error::y"


REPORT = "reports/mistholm/1902-06-01-painting-of-stripes.md"


def hostile(docs: Path, attack: str, where: str) -> None:
    """Writes an attack into content: words, a label, a fact, or the name of a file."""
    if where == "words":
        edit(docs / REPORT, "1.2 They are", f"1.2\n{attack}\nThey are")
    elif where == "word of a clause":
        edit(docs / "code/1902/brightness.md", "- [brightness-1] ", f"- [brightness-1] {attack} ")
    elif where == "label":
        edit(docs / REPORT, "1.2 They are", f"[{attack}] They are")
    elif where == "fact":
        edit(docs / REPORT, "committee: stripes", f"committee: '{attack}'")
    elif where == "title":
        edit(docs / "history/1901-11-ships-counted.md", "title: ", f"title: '{attack}'\nmade: ")
    elif where == "page":
        (docs / "index.md").write_text(
            f"---\ntitle: '{attack}'\n---\n\n{{{{ {attack} }}}}\n\n[{attack}](<{attack}>)\n", "utf-8"
        )
    else:
        (docs / f"about/{attack.replace('/', '')}.md").write_text("Made up.\n", "utf-8")
        (docs / f"about/\n{attack.replace('/', '')}.md").write_text("Made up.\n", "utf-8")


WHERE = ["words", "word of a clause", "label", "fact", "title", "page", "name of a file"]


@pytest.mark.parametrize("where", few(WHERE, 7))
@pytest.mark.parametrize("attack", few(["made ##[stop-commands]up", "::error::made up"], 2))
def test_no_command_of_ours_prints_one(attack: str, where: str, run: Run, lighthouse: Path) -> None:
    """Whatever the content has where, neither stream has a line that the runner obeys, but for those that say where a fault is."""
    hostile(lighthouse, attack, where)
    good = SITES / "lighthouse/docs"
    for arguments in (
        ("check",),
        ("ready",),
        ("record", "--day=2026-11-28"),
        ("record-check", "--base=main", good),
        ("summary", good),
        ("compare", "--first=1901-draft", "--second=1902", "--format=text"),
        ("correction", f"--unit={attack}"),
        ("withhold", f"--unit={attack}"),
        ("council", f"--name={attack}"),
    ):
        _, out, err = run(lighthouse, *arguments)
        assert list(obeyed(f"{out}\n{err}")) == [], arguments
    _, out, err = run(lighthouse, "annotate")
    assert list(obeyed(err)) == []
    ours = [line for line in obeyed(out) if re.match(r"::(?:error|warning) file=docs/[^:,]*,line=\d+::", line)]
    assert list(obeyed(out)) == ours
    assert not any("##[" in line for line in ours)


@pytest.mark.prove
@pytest.mark.parametrize("where", ["words", "page", "name of a file"])
def test_no_build_prints_one(where: str, tmp_path: Path) -> None:
    """The same of MkDocs, with everything that it and its plugins say."""
    project = copy_project(tmp_path / "project")
    shutil.rmtree(project / "docs")
    shutil.copytree(SITES / "lighthouse/docs", project / "docs")
    hostile(project / "docs", "::error::##[error]x", where)
    done: subprocess.CompletedProcess[str] = mkdocs(project, tmp_path / "site")
    assert list(obeyed(f"{done.stdout}\n{done.stderr}")) == []
    assert os.sep in done.stdout + done.stderr
