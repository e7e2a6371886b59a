"""Records on their way from the job that makes them to the one that may push. What is handed over is made by an attacker here."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

import record_transfer
from codebook.load import ADDRESSES
from codebook.load.files import is_record
from codebook.record import fact_sheets, record_path, texts
from conftest import ROOT, SITES, few, made_up, tree
from record_transfer import ENDINGS, recorded
from test_revision import committed, git

EDITION = "code/1902/.wording"
REPORT = "reports/mistholm/.1902-06-01-painting-of-stripes.wording"
GOOD = b"title\tMade up\n"
HOOKS = ("pre-push", "reference-transaction", "post-index-change", "pre-commit", "post-commit", "pre-receive")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with a made-up body's content on the branch `new`, as the job that may push has it; commands run there."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, os.devnull)
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "Made up")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "records@localhost")
    folder = tmp_path / "checkout"
    shutil.copytree(SITES / "lighthouse/docs", folder / "docs")
    git(folder, "init", "--quiet", "--initial-branch=new")
    committed(folder)
    git(tmp_path, "init", "--quiet", "--bare", "host.git")
    git(folder, "remote", "add", "origin", str(tmp_path / "host.git"))
    git(folder, "push", "--quiet", "origin", "new")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def handed(tmp_path: Path, repository: Path) -> Path:
    """What is handed over, with one good record."""
    assert repository.is_dir()
    put(tmp_path / "handed", EDITION)
    return tmp_path / "handed"


def put(folder: Path, name: str, data: bytes = GOOD) -> Path:
    """Writes a file that is handed over."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def take(folder: Path) -> tuple[int, str, str]:
    """Runs the command as the workflow does: its status, and what it prints."""
    command = [
        sys.executable,
        "-I",
        str(ROOT / "hooks/record_transfer.py"),
        "in",
        str(folder),
        "refs/remotes/origin/new",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout.strip(), done.stderr


def changed(folder: Path, commit: str) -> list[str]:
    """What a commit changes: kind, mode and name of each file."""
    lines = git(folder, "diff-tree", "-r", "--no-commit-id", commit).splitlines()
    return [f"{fields[4][0]} {fields[1]} {name}" for fields, name in ((f.split(), n) for f, n in map(_halves, lines))]


def _halves(line: str) -> tuple[str, str]:
    facts, _, name = line.partition("\t")
    return facts, name


def test_records_become_a_commit(handed: Path, repository: Path) -> None:
    """Each record of a text that is there, and the addresses, come onto the branch byte for byte; nothing in the checkout changes."""
    put(handed, REPORT, "title\tÉ made up\n".encode())
    put(handed, ADDRESSES, b"/\n")
    before = tree(repository / "docs")
    status, commit, told = take(handed)
    assert (status, told) == (0, "")
    assert changed(repository, commit) == [f"A 100644 docs/{name}" for name in (ADDRESSES, EDITION, REPORT)]
    assert git(repository, "show", f"{commit}:docs/{REPORT}") == "title\tÉ made up"
    assert git(repository, "rev-parse", f"{commit}^") == git(repository, "rev-parse", "new")
    assert tree(repository / "docs") == before


def test_what_is_recorded_already_makes_no_commit(handed: Path, repository: Path) -> None:
    """Records that the branch has as they are make nothing; one that changes is changed."""
    git(repository, "update-ref", "refs/remotes/origin/new", take(handed)[1])
    assert take(handed) == (0, "", "")
    put(handed, EDITION, b"title\tMade up anew\n")
    assert changed(repository, take(handed)[1]) == [f"M 100644 docs/{EDITION}"]


def test_every_kind_of_record_has_its_name() -> None:
    """Whatever `load` takes for a record is carried, and belongs to a file of the content; each ending belongs to the same one."""
    site = made_up("lighthouse").site
    names = [record_path(reference) for reference in texts(site)]
    assert all(map(is_record, names))
    for name in names:
        kinds = {recorded(name.removesuffix(".wording") + ending) for ending in ENDINGS}
        (of,) = kinds
        assert (SITES / "lighthouse/docs" / of).is_file()
    for sheet in fact_sheets(site):
        assert is_record(sheet.path)
        assert recorded(sheet.path) == sheet.document.path.removeprefix("docs/")
    assert recorded(ADDRESSES) == "site.yml"


LINKS: dict[str, Callable[[Path, Path], object]] = {
    "a link to a file": lambda path, _: path.symlink_to("/etc/hostname"),
    "a link to another record": lambda path, folder: path.symlink_to(folder / EDITION),
    "a second name of a file": lambda path, folder: path.hardlink_to(folder / EDITION),
    "a pipe": lambda path, _: os.mkfifo(path),
    "a folder": lambda path, _: path.mkdir(),
    "nothing": lambda path, _: path.write_bytes(b""),
    "a line without end": lambda path, _: path.write_bytes(b"title\tMade up"),
    "bytes": lambda path, _: path.write_bytes(b"title\t\xff\n"),
    "a NUL": lambda path, _: path.write_bytes(b"title\t\0\n"),
    "line ends of another program": lambda path, _: path.write_bytes(b"title\tMade up\r\n"),
    "a giant": lambda path, _: path.write_bytes(b"title\t" + b"a" * 5_000_000 + b"\n"),
}


@pytest.mark.parametrize("kind", LINKS)
def test_only_an_ordinary_file_of_text_is_taken(kind: str, handed: Path) -> None:
    """A record that is a link, a pipe or a folder, is too large or holds no lines of text: all that was handed over is refused."""
    path = handed / REPORT
    path.parent.mkdir(parents=True)
    LINKS[kind](path, handed)
    status, commit, told = take(handed)
    assert (status, commit) == (1, "")
    assert told.startswith((f"{REPORT} ", f"{EDITION} "))


@pytest.mark.parametrize(
    "name",
    few(
        [
            ".git/hooks/pre-push",
            "code/1902/.git/hooks/pre-push",
            ".gitattributes",
            "code/1902/.gitattributes",
            "hooks/publish.py",
            "records.patch",
            "about/x.wording",
            "x.wording",
            ".wording",
            "code/.wording",
            "code/1902/index.md",
            "code/1902/1902.wording",
            "code/1902/deep/.wording",
            "reports/mistholm/.wording",
            "reports/mistholm/1902-06-01-painting-of-stripes.wording",
            "Code/1902/.wording",
            "code/1902/.Wording",
            "CODE/1902/.WORDING",
            "reports/Mistholm/.1902-06-01-painting-of-stripes.wording",
            ".Addresses",
            "code/1902/.wording\n",
            "code/1902\n/.wording",
            "code/19\n02/.wording",
            "code/1902/.wording ",
            "code/..1902/.wording",
            "code/..\\1902/.wording",
            "code/%2e%2e/.wording",
            "code/1902/.wording.new",
            "code/1902/.wor\u200bding",
            "code/\u0441ode/.wording",
            "code/1902/.x.wording",
            "code/##[error]/.wording",
            "code/1902/.wording;x",
        ],
        4,
    ),
)
def test_every_other_name_is_refused(name: str, handed: Path) -> None:
    """With any file that no record is called by, nothing of what was handed over is taken, and the name is told harmlessly."""
    put(handed, name)
    status, commit, told = take(handed)
    assert (status, commit) == (1, "")
    assert told.endswith(" is not a record\n")
    assert told.count("\n") == 1
    assert told.isascii()
    assert "##[" not in told


@pytest.mark.parametrize("name", ["../checkout/docs/code/1902/.wording", "/etc/x.wording", "code/../.wording", ""])
def test_no_name_leads_out(name: str) -> None:
    """A name with a step up, from the root or of nothing is no record's."""
    assert recorded(name) == ""


@pytest.mark.parametrize(
    "name",
    [
        "code/1999/.wording",
        "reports/nowhere/.1902-06-01-painting-of-stripes.wording",
        "reports/mistholm/.1902-06-02-painting-of-stripes.facts",
    ],
)
def test_a_record_of_nothing_is_refused(name: str, handed: Path) -> None:
    """A record goes with a text that the branch has."""
    put(handed, name)
    status, commit, told = take(handed)
    assert (status, commit) == (1, "")
    assert told.endswith("which the branch does not have\n")


@pytest.mark.parametrize("place", ["", "code", "code/1902", "reports", "reports/mistholm"])
def test_no_folder_is_a_link(place: str, handed: Path, repository: Path) -> None:
    """A link to a folder is never followed, even where a record would be in it."""
    elsewhere = handed.with_name("elsewhere")
    shutil.copytree(repository / "docs", elsewhere / "docs")
    put(elsewhere / "docs", EDITION)
    put(elsewhere / "docs", REPORT)
    folder = handed / place
    if place:
        shutil.rmtree(folder, ignore_errors=True)
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.symlink_to(elsewhere / "docs" / place)
    else:
        (handed / "docs").symlink_to(elsewhere / "docs")
    status, commit, told = take(handed)
    assert (status, commit) == (1, "")
    assert told.endswith(" is not a record\n")


@pytest.mark.parametrize("mode", [0o755, 0o4755, 0o600])
def test_no_mode_is_kept(mode: int, handed: Path, repository: Path) -> None:
    """A file that may be run is committed as one that may not."""
    (handed / EDITION).chmod(mode)
    assert changed(repository, take(handed)[1]) == [f"A 100644 docs/{EDITION}"]


@pytest.mark.parametrize("attributes", ["working-tree-encoding=UTF-16", "text eol=crlf", "filter=made", "ident"])
def test_no_attribute_of_the_branch_has_an_effect(attributes: str, handed: Path, repository: Path) -> None:
    """What the branch asks of git in `.gitattributes` changes no byte, and no filter runs."""
    (repository / "docs/.gitattributes").write_text(f"*.wording {attributes}\n", "utf-8")
    git(repository, "config", "filter.made.clean", f"touch {handed}.ran; cat")
    git(repository, "config", "filter.made.smudge", f"touch {handed}.ran; cat")
    git(repository, "update-ref", "refs/remotes/origin/new", committed(repository))
    Path(f"{handed}.ran").unlink(missing_ok=True)
    put(handed, EDITION, b"title\t$Id$\n")
    commit = take(handed)[1]
    assert git(repository, "show", f"{commit}:docs/{EDITION}") == "title\t$Id$"
    assert not Path(f"{handed}.ran").exists()


@pytest.mark.parametrize("link", [f"docs/{EDITION}", "docs/code/1902", "docs/code", "docs"])
def test_a_link_on_the_branch_is_not_written_through(link: str, handed: Path, repository: Path) -> None:
    """Where the branch has a link in the place of a record or of a folder above it, nothing is taken."""
    path = repository / link
    if path.is_dir():
        path.rename(repository / "aside")
    path.symlink_to(repository / ".git")
    git(repository, "update-ref", "refs/remotes/origin/new", committed(repository))
    status, commit, _ = take(handed)
    assert (status, commit) == (1, "")


def test_a_folder_in_the_place_of_a_record_is_told(handed: Path, repository: Path) -> None:
    """A branch on which the place of a record is a folder gets none, and no traceback is printed."""
    put(repository / "docs", f"{EDITION}/index.md")
    git(repository, "update-ref", "refs/remotes/origin/new", committed(repository))
    status, commit, told = take(handed)
    assert (status, commit) == (1, "")
    assert "Traceback" not in told


def test_too_much_is_refused(handed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files beyond a number, and bytes beyond a sum, are refused before they are read."""
    put(handed, REPORT)
    monkeypatch.setattr(record_transfer, "MOST", 3)
    with pytest.raises(record_transfer.Refused, match="more than 3 files"):
        record_transfer.carry_in(handed, "HEAD")
    monkeypatch.setattr(record_transfer, "MOST", 100)
    monkeypatch.setattr(record_transfer, "MOST_BYTES", 20)
    with pytest.raises(record_transfer.Refused, match="more than 20 bytes"):
        record_transfer.carry_in(handed, "HEAD")


@pytest.mark.parametrize("revision", ["nowhere", "--output=made", "", "HEAD:docs", "$(touch made)"])
def test_a_branch_that_is_none_is_told(
    revision: str, handed: Path, repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without such a branch nothing is made, and git takes no name for an option."""
    assert record_transfer.main(["in", str(handed), revision]) == 1
    assert capsys.readouterr().err == "git rev-parse failed; nothing was recorded\n"
    assert not (repository / "made").exists()


# The whole workflow


def lines(step: str) -> str:
    """What a step of the job that may push runs."""
    jobs = yaml.safe_load((ROOT / ".github/workflows/record.yml").read_text("utf-8"))["jobs"]
    return str(next(found["run"] for found in jobs["propose"]["steps"] if found["name"] == step))


def test_no_hook_runs_where_the_records_are_pushed(
    handed: Path, repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The very lines of the job that may push put the records on a branch of the host; hostile hooks in the checkout do not run."""
    ran = tmp_path / "ran"
    for hook in HOOKS:
        path = put(repository / ".git/hooks", hook, f'#!/bin/sh\necho "{hook} $GH_TOKEN" >> {ran}\n'.encode())
        path.chmod(0o755)
    put(tmp_path / "bin", "gh", b"#!/bin/sh\n").chmod(0o755)
    put(tmp_path, "output", b"")
    (tmp_path / "temp").mkdir()
    handed.rename(tmp_path / "temp/records")
    (repository / "hooks").symlink_to(ROOT / "hooks")
    for name, value in {
        "PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}",
        "RUNNER_TEMP": str(tmp_path / "temp"),
        "GITHUB_OUTPUT": str(tmp_path / "output"),
        "GITHUB_RUN_ID": "12",
        "BRANCH": "new",
        "GH_TOKEN": "made-up",
    }.items():
        monkeypatch.setenv(name, value)
    subprocess.run(["bash", "-e", "-c", lines("Commit them")], check=True, capture_output=True)
    commit = (tmp_path / "output").read_text("utf-8").strip().removeprefix("id=")
    monkeypatch.setenv("COMMIT", commit)
    subprocess.run(["bash", "-e", "-c", lines("Push the branch")], check=True, capture_output=True)
    assert git(tmp_path / "host.git", "rev-parse", "refs/heads/record-12") == commit
    assert not ran.exists()
    git(repository, "push", "origin", f"{commit}:refs/heads/other")
    assert "pre-push made-up" in ran.read_text("utf-8")  # they would have run


def test_records_of_another_branch_are_made_without_its_code(repository: Path) -> None:
    """`make record-of` records the content of a branch; what else that branch holds does not run, and the folder here stays as it is."""
    put(repository, "hooks/record_transfer.py", b"raise SystemExit('hostile')\n")
    put(repository, "hooks/codebook/__main__.py", b"raise SystemExit('hostile')\n")
    put(repository, "Makefile", b"$(error hostile)\n")
    git(repository, "update-ref", "refs/remotes/origin/new", committed(repository))
    shutil.rmtree(repository / "hooks")
    for name in ("hooks", "overrides", ".venv"):
        (repository / name).symlink_to(ROOT / name)
    shutil.copy(ROOT / "Makefile", repository)
    before = tree(repository / "docs")
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    made = ["make", "--silent", "--old-file=.venv/site.ok", "record-of"]
    environment = {**inherited, "SITE_URL": "", "BASE": "refs/remotes/origin/new"}
    done = subprocess.run(made, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[0].startswith("docs/code/")
    new = tree(repository / ".build/records")
    assert {EDITION, REPORT} <= new.keys()
    assert tree(repository / "docs") == before
    commit = record_transfer.carry_in(repository / ".build/records", "refs/remotes/origin/new")
    assert len(changed(repository, commit)) == len(new)
    git(repository, "update-ref", "refs/remotes/origin/new", commit)
    done = subprocess.run(made, env=environment, capture_output=True, text=True, check=False)
    assert done.stdout.endswith("New records: 0.\n")
    assert not (repository / ".build/records").exists()
