"""Hands new records from the job that creates them to the job with push rights, which trusts none of its input.

`record_transfer.py out DOCS COMMIT FOLDER` copies to FOLDER each record in DOCS that the commit lacks.
`record_transfer.py in FOLDER COMMIT` adds them to the commit and prints the new commit's id, or nothing without new records.

Uses only the standard library, because no package may run with push rights. The commit is built from git objects without a work tree, so
attributes, filters, links and hooks have no effect.
"""

import itertools
import os
import re
import shutil
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

ENDINGS = (".wording", ".structure", ".facts")
LARGEST = 5_000_000
"""Maximum bytes of a record, as in `load`."""
MOST = 50_000
"""Maximum files and folders; ten thousand reports have fewer."""
MOST_BYTES = 300_000_000
MESSAGE = "What is new is recorded"

_WORD = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_ENDING = "|".join(map(re.escape, ENDINGS))
_RECORD = re.compile(
    rf"\.addresses|\.facts|(?P<edition>code/{_WORD}/)(?:{_ENDING})|(?P<council>reports/{_WORD}/)(?:\.facts|\.(?P<report>{_WORD})(?:{_ENDING}))"
)
_UNSEEN = re.compile(rb"[\x00-\x08\x0b-\x1f\x7f]")
_FILE = "100644"


class Refused(Exception):  # noqa: N818 - the input is refused
    """Raised for input that is not a valid record."""


def recorded(name: str) -> str:
    """Returns the file that a record describes, relative to the content folder; empty if the name is no record's."""
    found = _RECORD.fullmatch(name)
    if not found:
        return ""
    if found["report"]:
        return f"{found['council']}{found['report']}.md"
    folder = found["edition"] or found["council"]
    return f"{folder}index.md" if folder else "site.yml"


def carry_out(docs: Path, commit: str, folder: Path) -> int:
    """Copies records that the commit lacks; returns their number."""
    has = listed(commit_id(commit))
    paths = {path.relative_to(docs).as_posix(): path for path in docs.rglob(".*") if path.is_file()}
    names = sorted(filter(recorded, paths))
    ids = object_ids([paths[name] for name in names])
    new = [name for name, object_id in zip(names, ids, strict=True) if has.get(name) != (_FILE, object_id)]
    for name in new:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(paths[name], folder / name)
    return len(new)


def carry_in(folder: Path, commit: str) -> str:
    """Creates a commit with the folder's records; returns its id, or an empty string without new ones. Raises `Refused`."""
    base = commit_id(commit)
    has = listed(base)
    with tempfile.TemporaryDirectory() as beside:
        copies = {
            name: Path(beside, str(number)) for number, name in enumerate(handed_over(folder, recorded, "a record"))
        }
        total = 0
        for name, copy in copies.items():
            _expected(name, has)
            data = read_text(folder, name)
            total += len(data)
            if total > MOST_BYTES:
                raise Refused(f"more than {MOST_BYTES:,} bytes of records")
            copy.write_bytes(data)
        ids = dict(zip(copies, object_ids(list(copies.values()), "-w"), strict=True))
        new = {name: object_id for name, object_id in ids.items() if has.get(name) != (_FILE, object_id)}
        return committed(base, new, Path(beside, "index")) if new else ""


def handed_over(folder: Path, is_expected: Callable[[str], object], kind: str) -> Iterator[str]:
    """Yields the names of files in the folder; raises `Refused` for one with another name. Follows no links."""
    folders, seen = [""], 0
    while folders:
        above = folders.pop()
        with os.scandir(folder / above) as inside:
            entries = list(itertools.islice(inside, MOST + 1))
        seen += len(entries)
        if seen > MOST:
            raise Refused(f"more than {MOST:,} files and folders")
        for entry in entries:
            name = above + entry.name
            if entry.is_dir(follow_symlinks=False) and re.fullmatch(rf"code|reports|(?:code|reports)/{_WORD}", name):
                folders.append(f"{name}/")
            elif is_expected(name):
                yield name
            else:
                raise Refused(f"{shown(name)} is not {kind}")


def _expected(name: str, has: dict[str, tuple[str, str]]) -> None:
    """Raises `Refused` unless the described file, and an existing record, are ordinary files on the branch."""
    of = recorded(name)
    if not has.get(of, ("",))[0].startswith("100"):
        raise Refused(f"{shown(name)} is a record of docs/{of}, which the branch does not have")
    if not has.get(name, (_FILE,))[0].startswith("100"):
        raise Refused(f"docs/{shown(name)} is not a file on the branch")


def read_text(folder: Path, name: str) -> bytes:
    """Reads what was handed over; raises `Refused` unless it is a single-link regular UTF-8 file of limited size."""
    facts = (folder / name).lstat()
    if not stat.S_ISREG(facts.st_mode) or facts.st_nlink != 1:
        raise Refused(f"{shown(name)} is not an ordinary file")
    with (folder / name).open("rb") as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise Refused(f"{shown(name)} has more than {LARGEST:,} bytes")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused(f"{shown(name)} is not UTF-8") from None
    if not data.endswith(b"\n") or _UNSEEN.search(data):
        raise Refused(f"{shown(name)} has no line end at its end, or control characters")
    return data


def shown(name: str) -> str:
    """Returns a name safe to print in a workflow log."""
    return re.sub(r"[^\w./-]", "?", name, flags=re.ASCII)[:120]


def commit_id(revision: str) -> str:
    """Returns the id of a commit; raises `CalledProcessError` if there is none."""
    return git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").decode().strip()


def listed(commit: str, folder: str = "docs/") -> dict[str, tuple[str, str]]:
    """Maps paths in the content folder, or in another, to mode and object id."""
    entries = filter(None, git("ls-tree", "-r", "-t", "-z", "--full-tree", commit, "--", folder).split(b"\0"))
    found = {}
    for entry in entries:
        facts, _, name = entry.partition(b"\t")
        mode, _, object_id = facts.decode().split(" ")
        found[os.fsdecode(name).removeprefix(folder)] = (mode, object_id)
    return found


def object_ids(paths: list[Path], *options: str) -> list[str]:
    """Returns the ids that files have in git as they are; with `-w`, also stores them there."""
    given = "".join(f"{path.resolve()}\n" for path in paths)
    return git("hash-object", *options, "--no-filters", "--stdin-paths", given=given.encode()).decode().split()


def committed(
    base: str,
    new: dict[str, str],
    index: Path,
    *,
    parent: str = "",
    without: Iterable[str] = (),
    message: str = MESSAGE,
) -> str:
    """Commits what `base` has, with new files of docs/ by their ids and without some paths, on top of `parent` or of `base`; returns its id."""
    given = "".join(f"{_FILE} {object_id}\tdocs/{name}\0" for name, object_id in new.items())
    given += "".join(f"0 {'0' * len(base)}\t{path}\0" for path in without)
    git("read-tree", base, index=index)
    git("update-index", "-z", "--index-info", given=os.fsencode(given), index=index)
    tree = git("write-tree", index=index).decode().strip()
    return git("commit-tree", tree, "-p", parent or base, "-m", message).decode().strip()


def git(*arguments: str, given: bytes = b"", index: Path | None = None) -> bytes:
    """Runs git without hooks; returns what it prints. Raises `CalledProcessError` if it fails."""
    command = ["git", "-c", f"core.hooksPath={os.devnull}", *arguments]
    environment = os.environ | ({"GIT_INDEX_FILE": str(index)} if index else {})
    done = subprocess.run(command, input=given, check=True, stdout=subprocess.PIPE, env=environment)  # noqa: S603 - no shell
    return done.stdout


def main(arguments: list[str]) -> int:
    """Runs a command; returns the exit status."""
    try:
        match arguments:
            case ["out", docs, commit, folder]:
                print(f"New records: {carry_out(Path(docs), commit, Path(folder))}.")
            case ["in", folder, commit]:
                print(carry_in(Path(folder), commit))
            case _:
                print("usage: record_transfer.py out DOCS COMMIT FOLDER, or in FOLDER COMMIT", file=sys.stderr)
                return 2
    except Refused as refused:
        print(refused, file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as error:
        print(f"git {error.cmd[3]} failed; nothing was recorded", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
