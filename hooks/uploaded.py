"""A Word or PDF file that somebody uploaded to `incoming/` of a branch: out of the branch to be imported, and the report back onto it.

`uploaded.py import COMMIT BUILD` imports the one file in `incoming/` at a commit, whose content is in BUILD/base, into BUILD/imported.
`uploaded.py in FOLDER COMMIT BASE` puts the report in FOLDER onto the branch in place of the upload, and prints the new commit's id.

The second runs with push rights and trusts none of its input. It uses only the standard library. What was uploaded may hold personal data,
so the new commit does not descend from the one that has it: it follows what the branch has in common with BASE.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from record_transfer import Refused, commit_id, committed, git, handed_over, listed, object_ids, read_text, shown

INCOMING = "incoming/"
LARGEST_UPLOAD = 30_000_000
"""Maximum bytes of an uploaded file; the host accepts 25 MB in the browser."""
MESSAGE = "A report is imported from an uploaded file"
ONE = "upload one file at a time, to incoming/ or to a folder in it with the council's name, as in incoming/west-lancashire/"

_WORD = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_REPORT = re.compile(rf"reports/(?P<council>{_WORD})/\d{{4}}-\d{{2}}-\d{{2}}-{_WORD}\.md")
_UPLOAD = re.compile(
    rf"incoming/(?:(?P<council>{_WORD})/)?(?P<date>\d{{4}}-\d{{2}}-\d{{2}})?[^/]*\.(?P<ending>docx|pdf|html?|txt)",
    re.IGNORECASE,
)
_ORDINARY = ("100644", "100755")


def take_out(commit: str, folder: Path) -> tuple[Path, str, str]:
    """Writes the uploaded file at a commit into the folder; returns its path, its council and its date. Raises `Refused`.

    The council is that of the file's folder, the date that with which its name begins; each is empty if there is none.
    """
    uploads = _uploads(commit_id(commit))
    if len(uploads) != 1:
        raise Refused(f"incoming/ has {len(uploads)} files; {ONE}")
    ((name, (mode, object_id)),) = uploads.items()
    found = _UPLOAD.fullmatch(name)
    if not found or mode not in _ORDINARY:
        raise Refused(f"{shown(name)} is not a Word, PDF, HTML or text file in the right place; {ONE}")
    if int(git("cat-file", "-s", object_id)) > LARGEST_UPLOAD:
        raise Refused(
            f"{shown(name)} has more than {LARGEST_UPLOAD:,} bytes; make its pictures smaller, or leave them out"
        )
    path = folder / f"upload.{found['ending'].lower()}"
    folder.mkdir(parents=True, exist_ok=True)
    path.write_bytes(git("cat-file", "blob", object_id))
    return path, found["council"] or "", found["date"] or ""


def import_upload(commit: str, build: Path) -> str:
    """Imports the uploaded file at a commit by `codebook import`; returns what that says. Raises `Refused` with its faults."""
    path, council, date = take_out(commit, build / "upload")
    base, hooks = build / "base", Path(__file__).parent.resolve()
    before = _reports(base)
    command = [sys.executable, "-m", "codebook", "--templates", str(hooks.parent / "overrides" / "pages"), "import"]
    given = [f"--file={path.resolve()}", f"--council={council}", f"--date={date}", "--title=", "--accept="]
    done = subprocess.run(  # noqa: S603 - no shell
        [*command, *given],
        cwd=base,
        env=os.environ | {"PYTHONPATH": str(hooks)},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise Refused(done.stderr.strip().replace(str(path.resolve()), "the uploaded file"))
    for name in _reports(base) - before:
        copy = build / "imported" / name
        copy.parent.mkdir(parents=True)
        shutil.copyfile(base / "docs" / name, copy)
    return done.stdout


def _reports(base: Path) -> set[str]:
    docs = base / "docs"
    return {path.relative_to(docs).as_posix() for path in docs.glob("reports/*/[0-9]*.md")}


def put_in(folder: Path, commit: str, base: str) -> str:
    """Creates a commit with the report in the folder and without the upload; returns its id. Raises `Refused`."""
    branch = commit_id(commit)
    name = _report(folder)
    has = listed(branch)
    council = name.rpartition("/")[0] + "/index.md"
    if not has.get(council, ("",))[0].startswith("100"):
        raise Refused(f"{shown(name)} is a report of a council that the branch does not have; add docs/{council} first")
    if any(name == other or name.startswith(f"{other}/") for other, (mode, _) in has.items() if mode != "040000"):
        raise Refused(f"docs/{shown(name)} is there already; nothing was replaced")
    data = read_text(folder, name)
    if not data.startswith(b"---\n"):
        raise Refused(f"{shown(name)} does not begin with ---, as a report does")
    common = git("merge-base", branch, commit_id(base)).decode().strip()
    with tempfile.TemporaryDirectory() as beside:
        copy = Path(beside, "report")
        copy.write_bytes(data)
        (object_id,) = object_ids([copy], "-w")
        return committed(
            *(branch, {name: object_id}, Path(beside, "index")),
            parent=common,
            without=_uploads(branch),
            message=MESSAGE,
        )


def _uploads(commit: str) -> dict[str, tuple[str, str]]:
    """Maps each path in incoming/ to mode and object id."""
    return {INCOMING + name: facts for name, facts in listed(commit, INCOMING).items() if facts[0] != "040000"}


def _report(folder: Path) -> str:
    """Returns the name of the one report that was handed over; raises `Refused` for anything else."""
    names = list(handed_over(folder, _REPORT.fullmatch, "a report"))
    if len(names) != 1:
        raise Refused(f"{len(names)} reports were handed over; one is expected")
    return names[0]


def main(arguments: list[str]) -> int:
    """Runs a command; returns the exit status."""
    try:
        match arguments:
            case ["import", commit, build]:
                print(import_upload(commit, Path(build)), end="")
            case ["in", folder, commit, base]:
                print(put_in(Path(folder), commit, base))
            case _:
                print("usage: uploaded.py import COMMIT BUILD, or in FOLDER COMMIT BASE", file=sys.stderr)
                return 2
    except Refused as refused:
        # the summary of a run has what is printed, and the log what is reported
        for stream in (sys.stdout, sys.stderr) if arguments[0] == "import" else (sys.stderr,):
            print(refused, file=stream)
        return 1
    except subprocess.CalledProcessError as error:
        print(f"git {error.cmd[3]} failed; the branch is as it was", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
