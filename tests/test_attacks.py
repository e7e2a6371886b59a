"""Hostile or careless input: the attacks are data, by kind, in `attacks/`; each is refused with its place.

A case names what it is written `into`: a place in the content of the made-up body in `sites/lighthouse/`, where ATTACK, QUOTED and LETTERS
stand for the attack, for it as a value of YAML, and for its number in letters; or what a file that is no text `holds` (`published.HOLDING`). `told` is what the message has in it. What is harmless and has to be
shown (`harmless.yml`) is tested in a browser: `browser/test_attacks.py`.
"""

import os
import re
import resource
import shutil
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from codebook.__main__ import main
from codebook.book import Faults, open_book
from conftest import ROOT, SITES, TEMPLATES, cases, few
from published import HOLDING

ATTACKS = Path(__file__).parent / "attacks"
CASES: dict[str, Any] = {path.stem: cases(path) for path in sorted(ATTACKS.iterdir())}
REFUSED = {name: case for name, case in CASES.items() if "told" in case}
BOUNDED = [name for name, case in REFUSED.items() if "times" in case]
"""Those that may cost time and memory, so that each runs within bounds."""
Attack = tuple[dict[str, Any], str, int]
"""Where it is written, the attack, and its number."""
SECONDS, BYTES = 60, 1_500_000_000
"""What a machine that checks proposed changes can spare for one of them; most take a hundredth."""


def letters(number: int) -> str:
    """A number as names of folders can have it: aa, ab, and so on."""
    return chr(ord("a") + number // 26) + chr(ord("a") + number % 26)


def filled(text: str, attack: str, number: int) -> str:
    """A place with the attack in it."""
    quoted = "'{}'".format(attack.replace("'", "''"))
    return text.replace("LETTERS", letters(number)).replace("QUOTED", quoted).replace("ATTACK", attack)


def write(into: dict[str, Any], attack: str, number: int, docs: Path) -> str:
    """Writes an attack to its place: the path by which it is told."""
    name = filled(into.get("file") or into["link"], attack, number)
    path = docs / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if "link" in into:
        path.symlink_to(filled(into["to"], attack, number))
    elif "holds" in into:
        path.write_bytes(HOLDING[into["holds"]](attack.encode("latin-1")))
    elif "text" in into:
        path.write_text(filled(into["text"], attack, number), "utf-8")
    else:
        text = path.read_text("utf-8")
        assert text.count(into["replace"]) == 1
        path.write_text(text.replace(into["replace"], filled(into["with"], attack, number)), "utf-8")
    return f"docs/{name}"


def attacks(case: dict[str, Any]) -> Iterator[Attack]:
    """Every place of a case with every attack, and its number."""
    for number, attack in enumerate(case["attacks"]):
        for into in case["into"]:
            yield into, str(attack), number


def told(docs: Path) -> dict[str, list[str]]:
    """The messages about each file of the content."""
    messages = defaultdict[str, list[str]](list)
    try:
        open_book(docs, TEMPLATES, "")
    except Faults as faults:
        for problem in faults.problems:
            if not problem.warning:
                messages[problem.path].append(problem.message)
    return messages


def passed(case: dict[str, Any], group: list[Attack], folder: Path) -> list[Attack]:
    """Those of a group of attacks, all written into one copy of the content, that are not reported."""
    docs = shutil.copytree(SITES / "lighthouse/docs", folder / "docs")
    written = [(write(*attack, docs), attack) for attack in group]
    messages = told(docs)
    shutil.rmtree(docs)
    return [attack for path, attack in written if not any(re.search(case["told"], one) for one in messages[path])]


@pytest.mark.parametrize("name", few([name for name in REFUSED if name not in BOUNDED], 4))
def test_every_attack_is_refused(name: str, tmp_path: Path) -> None:
    """Each attack of a kind is reported, in words that say what is wrong, in one of its places in turn.

    Attacks in different files are written into one copy; those that another one hides are tried again alone.
    """
    places = len(REFUSED[name]["into"])
    groups = defaultdict[int, list[Attack]](list)
    files = Counter[str]()
    for index, (into, attack, number) in enumerate(attacks(REFUSED[name])):
        if index % places == number % places:
            file = filled(into.get("file") or into["link"], attack, number)
            groups[files[file]].append((into, attack, number))
            files[file] += 1
    through = [one for group in groups.values() for one in passed(REFUSED[name], group, tmp_path)]
    assert [one for one in through if passed(REFUSED[name], [one], tmp_path)] == []


@pytest.mark.prove
@pytest.mark.parametrize("name", [name for name in REFUSED if name not in BOUNDED])
def test_every_attack_is_refused_wherever_it_is(name: str, tmp_path: Path) -> None:
    """Each attack of a kind is reported in each of its places."""
    assert [one for one in attacks(REFUSED[name]) if passed(REFUSED[name], [one], tmp_path)] == []


@pytest.mark.prove
@pytest.mark.parametrize("name", BOUNDED)
def test_giant_and_deep_attacks_are_refused_within_bounds(name: str, tmp_path: Path) -> None:
    """Each is told by a process of its own that is ended if it takes too much of the machine."""
    through = []
    for into, attack, number in attacks(REFUSED[name]):
        docs = shutil.copytree(SITES / "lighthouse/docs", tmp_path / "docs")
        times = min(REFUSED[name]["times"], 990_000 // len(attack.encode()))
        path = write(into, attack * times, number, docs)
        done = bounded(docs)
        message = rf"^{re.escape(path)}:\d+: .*(?:{REFUSED[name]['told']})"
        if done.returncode != 1 or not re.search(message, done.stderr, re.MULTILINE):
            through.append((path, attack, done.returncode, done.stderr[-200:]))
        shutil.rmtree(docs)
    assert through == []


def bounded(docs: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Checks some content, or runs another command, within bounds of time and memory."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))

    return subprocess.run(
        [
            sys.executable,
            "-m",
            "codebook",
            "--docs",
            str(docs),
            "--templates",
            str(TEMPLATES),
            *(command or ("check",)),
        ],
        env={**os.environ, "PYTHONPATH": str(ROOT / "hooks")},
        preexec_fn=limit,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("attack", few(["[", "a", "- a\n  "], 3))
def test_a_giant_is_refused_within_bounds(attack: str, lighthouse: Path) -> None:
    """A few of them."""
    path = write(CASES["giants"]["into"][2], attack * (990_000 // len(attack)), 0, lighthouse)
    done = bounded(lighthouse)
    assert done.returncode == 1, done.stderr
    assert f"{path}:" in done.stderr


@pytest.mark.parametrize(
    ("name", "data"),
    few(
        [
            (".addresses", b"/\n" * 40_000_000),
            (".addresses", b"/x\n" * 1_600_000),
            ("code/1902/.wording", b"x\n" * 2_400_000),
            ("code/1902/.wording", b"brightness-1\t" + b"x" * 4_900_000 + b"\n"),
            ("code/1902/.structure", b"x\n" * 2_400_000),
            ("code/1902/.structure", b"brightness-1\t" + b"em 1-999999; " * 380_000 + b"em 1\n"),
            ("code/1902/.structure", b"brightness-1\tparagraph " + b"9" * 4_900_000 + b"\n"),
        ],
        9,
    ),
)
def test_a_giant_record_is_refused_within_bounds(name: str, data: bytes, lighthouse: Path) -> None:
    """A record that is none is told in some hundred lines, none of them giant, and not even read where it is too large."""
    (lighthouse / name).write_bytes(data)
    done = bounded(lighthouse)
    assert done.returncode == 1, done.stderr[-2000:]
    assert f"docs/{name}:" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") < 1_500
    assert len(done.stderr) < 500_000


@pytest.mark.parametrize(
    "name", ["a\n::stop-commands::x", "a\r::error::x", "\x1b[2J\x1b]0;x\x07", "a\u202eb", "a\u2028b"]
)
def test_no_name_commands_whoever_reads_the_faults(
    name: str, lighthouse: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Each fault is one line that begins with its path, with nothing in it that a terminal or a host would act on."""
    (lighthouse / "about" / f"{name}.md").write_text("Made up.\n", "utf-8")
    assert main(["--docs", str(lighthouse), "--templates", str(TEMPLATES), "annotate"]) == 1
    out, err = capfd.readouterr()
    *faults, count = err.removesuffix("\n").split("\n")
    assert [line for line in faults if not re.fullmatch(r"docs/[!-~]+:\d+: [ -~“”…]+", line)] == []
    assert re.fullmatch(r"[0-9]+ problems?\.", count)
    assert [line for line in re.split("[\r\n]+", out.strip()) if not line.startswith("::error file=docs/about/")] == []


WORST = ("a " * 9_900 + "z", "a b " * 4_940 + "a " * 19 + "y")
"""Two wordings of a unit, as long as it may be, that take longest to compare by what both have."""


@pytest.mark.parametrize(("count", "command"), [(20, "check"), pytest.param(20, "summary", marks=pytest.mark.prove)])
@pytest.mark.prove
def test_an_edition_of_the_worst_is_compared_within_bounds(count: int, command: str, lighthouse: Path) -> None:
    """Two editions whose units all take as long to compare as any can: told like others, by a process within bounds."""
    before = shutil.copytree(lighthouse, lighthouse.parent / "before")
    for edition, words in zip(("1901-draft", "1902"), WORST, strict=True):
        path = lighthouse / f"code/{edition}/vigilance.md"
        clauses = "".join(f"\n- [vigilance-{number}] {words}\n" for number in range(4, 4 + count))
        path.write_text(path.read_text("utf-8") + clauses, "utf-8")
    done = bounded(lighthouse, *((command,) if command == "check" else (command, str(before))))
    assert done.returncode == 0, done.stderr
    assert f"vigilance-{3 + count}" in done.stdout + done.stderr


@pytest.mark.prove
def test_thousands_of_unknown_names_are_told_within_bounds(lighthouse: Path) -> None:
    """Of subjects that look at others that are not there the first are told, and the rest counted; what was meant is not asked of all."""
    path = lighthouse / "subjects.yml"
    entries = (f"  - name: made {n}\n    units: [vigilance-1]\n    see-also: [mode {n}]\n\n" for n in range(1600))
    path.write_text("subjects:\n" + "".join(entries), "utf-8")
    done = bounded(lighthouse)
    assert done.returncode == 1, done.stderr[-300:]
    assert done.stderr.count("there is no subject") == 50
    assert "and 1,550 more faults in this file" in done.stderr
    assert "did you mean made" in done.stderr


def test_there_are_hundreds() -> None:
    """The corpus holds at least 300 attacks of many kinds, none twice, each case with only what the runner reads."""
    assert sum(len(list(attacks(case))) for case in CASES.values()) >= 300
    assert sum(len(case["attacks"]) for case in CASES.values()) >= 300
    told = [(name, words) for name, case in REFUSED.items() for words in case["told"].split("|")]
    assert [found for found in told if len(found[1]) < 10] == [], "any message would do"
    for case in CASES.values():
        assert set(case) - {"told", "times"} == {"shows", "into", "attacks"}
        assert len(set(map(str, case["attacks"]))) == len(case["attacks"])


def test_what_is_no_attack_passes(tmp_path: Path) -> None:
    """The same places with plain words are let be, so that it is the attack that is refused."""
    docs = shutil.copytree(SITES / "lighthouse/docs", tmp_path / "docs")
    write(CASES["html-on-pages"]["into"][1], "a < b, <https://lights.example.org/>, 1 <2", 0, docs)
    write(CASES["templates-in-facts"]["into"][0], "Braces { and }", 0, docs)
    assert told(docs)["docs/about/index.md"] == []
