"""What a folder can hold besides plain files with plain names: each is reported with its path, and no command fails on it or waits for it."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from codebook.model import printable
from conftest import ROOT, TEMPLATES, Run, few

NOT_UTF8 = os.fsdecode(b"\xff\xfe")
"""Part of a name as a system with other letters stores it."""


@pytest.fixture(autouse=True)
def _bounded() -> Iterator[None]:
    """A command that waits for ever, as on a pipe that nobody writes to, fails after some seconds."""

    def stop(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(30)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


def link_to_itself(path: Path) -> None:
    """A link that leads round in a circle."""
    path.symlink_to(path.name)


def link_to_a_long_name(path: Path) -> None:
    """A link to a name that no file can have."""
    path.symlink_to("x" * 300)


def listening_socket(path: Path) -> None:
    """A socket, as programs leave behind; its own path may be too long, so it is made from its folder."""
    here = Path.cwd()
    os.chdir(path.parent)
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(here)


ODD: tuple[Callable[[Path], None], ...] = (link_to_itself, link_to_a_long_name, os.mkfifo, listening_socket)
PLACES = (
    *("about/odd.md", "about/odd.png", "about/odd", "odd", "site.yml", "index.md", "about/._odd"),
    *(
        ".addresses",
        "code/1902/.wording",
        "code/odd/.wording",
        "reports/mistholm/.1902-06-01-painting-of-stripes.wording",
    ),
    *("code/odd", "reports/odd", "reports/mistholm/1902-07-01-odd.md", "code", "reports", "history", "about"),
)
EVERY_COMMAND = ("about/odd.md", "about/odd.png", "code/1902/.wording", "reports")
"""Places that every command is tried with."""
COMMANDS = {
    "check": (),
    "annotate": (),
    "summary": ("BEFORE",),
    "record-check": ("BEFORE", "--base=main"),
    "record": (),
    "ready": (),
    "materialise": ("MADE",),
}


@pytest.mark.parametrize("place", few(PLACES, 4))
@pytest.mark.parametrize("odd", ODD, ids=lambda odd: odd.__name__)
def test_what_is_no_file_is_reported(
    odd: Callable[[Path], None], place: str, run: Run, lighthouse: Path, tmp_path: Path
) -> None:
    """Wherever it is, and whichever command meets it: its path, what it is and what to do, and status 1."""
    before = shutil.copytree(lighthouse, tmp_path / "before")
    (before / ".addresses").write_text("/\n", "utf-8")
    path = lighthouse / place
    if path.is_dir():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)
    path.parent.mkdir(exist_ok=True)
    odd(path)
    for command, arguments in COMMANDS.items() if place in EVERY_COMMAND else [("check", ())]:
        given = [
            str(before) if one == "BEFORE" else str(tmp_path / "made") if one == "MADE" else one for one in arguments
        ]
        status, out, err = run(lighthouse, command, *given)
        assert status == 1, command
        told = err + out
        assert re.search(rf"^docs/{re.escape(place)}:1: (?:a link to another|not a file but)", told, re.MULTILINE), (
            command
        )


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: odd.__name__)
@pytest.mark.parametrize("command", ["record-check", "summary"])
def test_what_is_no_file_in_an_earlier_revision(
    odd: Callable[[Path], None], command: str, run: Run, lighthouse: Path, tmp_path: Path
) -> None:
    """It fails no command that compares."""
    before = shutil.copytree(lighthouse, tmp_path / "before")
    for place in ("code/1902/.wording", ".addresses", "about/odd.md", "code/odd"):
        odd(before / place)
    assert run(lighthouse, command, before, *COMMANDS[command][1:])[0] == 0


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: odd.__name__)
def test_what_is_no_file_in_a_folder_of_a_draft(
    odd: Callable[[Path], None], run: Run, lighthouse: Path, tmp_path: Path
) -> None:
    """`compare` reports it as well, and a folder that is none."""
    draft = shutil.copytree(lighthouse / "code/1902", tmp_path / "draft")
    odd(draft / "odd.md")
    odd(tmp_path / "none")
    for folder, place in ((draft, draft / "odd.md"), (tmp_path / "none", tmp_path / "none")):
        status, out, err = run(lighthouse, "compare", "--first=1902", f"--second={folder}", "--format=text")
        assert (status, out) == (1, "")
        assert f"{place}:1: " in err


@pytest.mark.parametrize(
    ("place", "told"),
    few(
        [
            *((f"about/{name}.md", "a name that Windows keeps") for name in ("con", "prn", "aux", "nul")),
            ("about/CON.md", "cannot name a page"),
            ("about/lpt9.md", "cannot name a page"),
            *((f"{folder}/index.md", "a name that Windows keeps") for folder in ("reports/aux", "reports/con")),
            ("code/1902/nul.md", "a name that Windows keeps"),
            *(
                (f"about/{name}.png", "a name that Windows keeps")
                for name in ("con", "Aux", "COM1", "lpt9.x", "com²", "nul ")
            ),
            ("about/con/lamp.png", "a name that Windows keeps"),
            *((f"about/{name}/lamp.png", "ends with a space, or ends with a dot") for name in ("a.", "a ", " a")),
            *(
                (f"about/a{sign}b.png", "has the character ")
                for sign in '<>:"|?*\\\n\r\t\x7f\x1b\u202e\u200b\u2028\ue000'
            ),
            *((f"about/{'a' * length}.png", "longer than 100") for length in (97, 240)),
            (f"about/{'é' * 50}.png", "longer than 100"),
            (f"about/{'a' * 101}/lamp.png", "longer than 100"),
            *((f"{folder}{'a' * 240}.md", "longer than 100") for folder in ("about/", "code/1902/", "history/1903-")),
            (f"reports/mistholm/1902-07-01-{'a' * 90}.md", "longer than 100"),
            (f"reports/{'a' * 101}/index.md", "longer than 100"),
            (f"code/1903-{'a' * 240}/index.md", "longer than 100"),
            *(
                (f"{folder}/{NOT_UTF8}.md", "cannot name")
                for folder in ("about", "reports/mistholm", "history", "code/1902")
            ),
            (f"reports/{NOT_UTF8}/index.md", "cannot name"),
            (f"about/{NOT_UTF8}.png", "is not stored as UTF-8"),
            (f"about/{NOT_UTF8}/lamp.png", "is not stored as UTF-8"),
            (f"{NOT_UTF8}.md", "nothing uses a file of this name"),
            (f"about/{NOT_UTF8}.html", "nothing uses a file with this ending"),
            (f"about/{NOT_UTF8}", "has no ending"),
            (f"about/.{NOT_UTF8}.md", "begins with a dot"),
        ],
        3,
    ),
    ids=lambda value: ascii(value)[1:40],
)
def test_names_that_not_every_system_can_store(
    place: str, told: str, run: Run, lighthouse: Path, tmp_path: Path
) -> None:
    """They are refused by every command; what is printed is plain lines in UTF-8 with nothing that commands a terminal."""
    before = shutil.copytree(lighthouse, tmp_path / "before")
    path = lighthouse / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"Made up.\n")
    for command in ("check", "annotate", "summary"):
        given = (str(before),) if command == "summary" else ()
        status, out, err = run(lighthouse, command, *given)
        assert status == 1
        assert any(told in line for line in err.splitlines())
        for line in f"{out}{err}".splitlines():
            line.encode()
            assert line.isprintable()


@pytest.mark.parametrize(
    "name", ["Plan A (final).png", "console.png", "aux-1.png", "com.png", "Tŷ.png", f"{'a' * 96}.png"]
)
def test_names_that_every_system_can_store(name: str, run: Run, lighthouse: Path) -> None:
    """Nothing is said of other names, but that no page shows the file."""
    (lighthouse / "about" / name).write_bytes((ROOT / ".github/pictures/principle.png").read_bytes())
    _, _, err = run(lighthouse, "check")
    assert [line.partition(": ")[2].partition(";")[0] for line in err.splitlines()[:-1]] == ["no page uses this file"]


def locked(docs: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Runs a command as somebody whom permissions hold back, which they do not the administrator."""
    held = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
    if held and not shutil.which("setpriv"):
        pytest.skip("permissions hold nobody back who is the administrator")
    called = [sys.executable, "-m", "codebook", "--docs", str(docs), "--templates", str(TEMPLATES), *command]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks")}
    return subprocess.run([*held, *called], env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    "place",
    few(["site.yml", "about", "code/1902", "code/1902/.wording", "about/horn.png", "reports/mistholm", "."], 3),
)
def test_what_may_not_be_read_is_reported(place: str, lighthouse: Path) -> None:
    """A file or folder without the permission: its path and the system's reason, and no traceback."""
    for made in ("about/horn.png", "code/1902/.wording"):
        (lighthouse / made).write_bytes(b"brightness-1\tMade up.\n")
    path = lighthouse / place
    mode = path.stat().st_mode
    path.chmod(0)
    done = locked(lighthouse, "check")
    path.chmod(mode)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    named = f"docs/{place}".removesuffix("/.")
    assert f"{named}:1: cannot be read: Permission denied; make it readable, or remove it\n" in done.stderr


@pytest.mark.parametrize(
    "command",
    few(
        [
            (("report", "--council=mistholm", "--date=1902-07-01", "--title=Made up"),),
            (("council", "--name=Nether Nowhere"),),
            (("edition", "--origin=1902", "--id=1903"),),
            (("correction", "--unit=1902/brightness-1"),),
            (("record", "--day=2026-11-28"),),
            (("record-addresses",),),
        ],
        3,
    ),
)
def test_a_folder_that_may_not_be_written_is_reported(command: tuple[str, ...], lighthouse: Path) -> None:
    """One plain line with the path and the system's reason, and nothing half written."""
    folders = [lighthouse, *(path for path in lighthouse.rglob("*") if path.is_dir())]
    before = sorted(lighthouse.rglob("*"))
    for folder in folders:
        folder.chmod(0o555)
    done = locked(lighthouse, *command)
    for folder in folders:
        folder.chmod(0o755)
    assert done.returncode == 1
    assert re.match(r"docs/\S+:1: could not be written: Permission denied", done.stderr)
    assert "Traceback" not in done.stderr
    assert sorted(lighthouse.rglob("*")) == before


@pytest.mark.parametrize(
    ("text", "shown"),
    [("hospi\xadtality", "hospi[soft-hyphen]tality"), ("a\u202eb", "a[right-to-left-override]b"), ("a\n\x1bb", "a\\n\\x1bb")],
)  # fmt: skip
def test_unseen_characters_are_named(text: str, shown: str) -> None:
    """A reader of a message sees which character is there; control characters have no name and are escaped."""
    assert printable(text) == shown
