"""What the Makefile calls: `python -m codebook COMMAND`.

Faults go to standard error, one a line, and the exit status is 1.
"""

import argparse
import os
import shutil
import sys
from dataclasses import replace
from pathlib import Path

from codebook.book import Book, Faults, open_book, report
from codebook.editing import scaffold
from codebook.editing.annotations import annotations
from codebook.editing.pictures import written_anew
from codebook.editing.printing import command, tell, warn
from codebook.editing.readiness import unready
from codebook.editing.recording import ELSEWHERE, Recorded, kept, record_addresses, record_wording, words_left
from codebook.editing.summary import summary, to_mend
from codebook.editing.withholding import withhold
from codebook.forms.schemas import schemas
from codebook.gate.manifest import manifest
from codebook.gate.offline import copy_offline
from codebook.gate.swap import anew
from codebook.load import TEXT
from codebook.model import Problem, printable
from codebook.papers import compared, printed
from codebook.prose import materialised

MATERIALISED = ".build.json"
"""The manifest of materialised pages, by which the next ones know what they may replace; hidden, since it is no page of theirs."""


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; returns the exit status."""
    given = _parser().parse_args(arguments)
    try:
        given.run(given)
    except Faults as faults:
        warn(faults)
        return 1
    except (
        OSError
    ) as error:  # a full disk, a folder that may not be written, an argument that no file can have as its name
        place = f"{os.fsdecode(error.filename)}: " if isinstance(error.filename, str | bytes) else ""
        said = f"{place}cannot be read or written: {error.strerror}" if error.strerror else str(error)
        warn(printable(said))
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="codebook", description=__doc__)
    parser.add_argument("--docs", type=Path, default=Path("docs"), help="the folder of the content")
    parser.add_argument("--templates", type=Path, default=Path("overrides/pages"), help="the folder of the templates")
    parser.add_argument("--address", default="", help="where the site will stand")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, run, *operands in (
        ("check", check),
        ("annotate", annotate),
        ("summary", tell_summary, "before"),
        ("offline", offline, "site", "folder"),
        ("ready", ready),
        ("record", new_record),
        ("record-addresses", new_addresses),
        ("record-check", check_record, "before", "--base"),
        ("compare", tell_compared, "--first", "--second", "--format"),
        ("materialise", materialise, "folder"),
        ("schema", schema, "folder"),
        ("report", new_report, "--council", "--date", "--title"),
        ("council", new_council, "--name"),
        ("edition", new_edition, "--origin", "--id"),
        ("correction", new_correction, "--unit"),
        ("withhold", new_withheld, "--unit"),
        ("picture", new_picture, "--file"),
    ):
        parsed = commands.add_parser(name, help=run.__doc__)
        parsed.set_defaults(run=run)
        for operand in operands:
            if operand.startswith("--"):
                parsed.add_argument(operand, required=True)
            else:
                parsed.add_argument(operand, type=Path)
    return parser


def _open(given: argparse.Namespace) -> Book:
    return open_book(given.docs, given.templates, given.address)


def check(given: argparse.Namespace) -> None:
    """Finds every fault of the content."""
    book = _open(given)
    site = book.site
    if book.warnings:
        warn(report(book.warnings))
    tell(f"No problems. Editions: {len(site.editions)}, reports: {len(site.reports)}, councils: {len(site.councils)}.")


def annotate(given: argparse.Namespace) -> None:
    """As check, but in the form in which GitHub shows faults on the lines of a proposed change."""
    try:
        problems = _open(given).warnings
    except Faults as faults:
        _annotate(faults.problems)
        raise
    _annotate(problems)


def _annotate(problems: tuple[Problem, ...]) -> None:
    for line in annotations(problems):
        command(line)


def tell_summary(given: argparse.Namespace) -> None:
    """Says in words what differs between the content in another folder, as it was before, and this one, or what is to be mended."""
    try:
        after = _open(given)
    except Faults as faults:
        tell(to_mend(faults.problems), end="")
        raise
    left: tuple[Problem, ...] = ()
    try:
        before = open_book(given.before, given.templates, given.address)
        tell(summary(before, after))
        left = words_left(before.site, after.site)
    except Faults:
        tell("## What this change does\n\nThe content before this change had faults, so it cannot be compared.\n")
    tell(to_mend((*after.warnings, *left)), end="")


def offline(given: argparse.Namespace) -> None:
    """Makes a copy of a built site that opens from disk by a double click."""
    copy_offline(given.site, given.folder)
    tell(f"Open {given.folder}/index.html")


def ready(given: argparse.Namespace) -> None:
    """Refuses while nobody is named who runs the site, citations would carry another address, or words or addresses could change unseen."""
    book = _open(given)
    if problems := tuple(unready(book, given.docs.resolve().parent)):
        raise Faults(problems)
    facts = book.site.facts
    tell(f"Ready to publish: run by {facts.operator}, at {facts.address}")


def new_record(given: argparse.Namespace) -> None:
    """Records the words and layout of every edition and report and, once the permanent address is chosen, those of pages: none can change unseen."""
    book = _open(given)
    recorded = record_wording(given.docs, book)
    promised = book.site.facts.address or book.site.addresses
    addresses = record_addresses(given.docs, book) if promised else Recorded(())
    _tell(replace(recorded, files=(*recorded.files, *addresses.files)), "Every text is recorded as it is.")
    if recorded.withheld:
        tell(f"\nWords were taken out of the record of {', '.join(recorded.withheld)}.")
        if recorded.left:
            tell("\nWhat is left to look at here:\n")
            tell("\n".join(map(str, recorded.left)))
        tell("\nWhat is left to do elsewhere:\n")
        tell("\n".join(f"- {line}" for line in ELSEWHERE))


def new_addresses(given: argparse.Namespace) -> None:
    """Records the address of every page, so that none can vanish."""
    _tell(record_addresses(given.docs, _open(given)), "Every address is recorded.")


def _tell(recorded: Recorded, nothing: str) -> None:
    """Says which files were written."""
    tell("\n".join(map(str, recorded.files)) or nothing)


def check_record(given: argparse.Namespace) -> None:
    """Refuses a record that was changed to fit: all that was recorded in another folder, at a revision, must be so still."""
    tell(kept(given.before, given.docs, given.base))


def tell_compared(given: argparse.Namespace) -> None:
    """Says what changes from one edition to another, each in the content or in a folder anywhere, as text, Markdown or HTML."""
    paper, noticed = compared(given.docs, given.first, given.second)
    text = printed(paper, given.format, given.templates)
    if noticed:
        warn(f"To look at before it is published:\n{report(noticed)}")
    tell(text, end="")


def materialise(given: argparse.Namespace) -> None:
    """Writes every page, and what there is for programs, as files that any generator can build."""
    book = _open(given)
    folder, docs = given.folder.resolve(), given.docs.resolve()
    if folder in (docs, *docs.parents) or docs in folder.parents:
        message = f"this folder is {given.docs} itself, or in it or around it, and would be emptied; name another"
        raise Faults((Problem(str(given.folder), 1, message),))
    with anew(given.folder, MATERIALISED) as new:
        for page in book.pages:
            path = new / page.file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(materialised(page, book.renderer), "utf-8")
        for extra in book.extras:
            path = new / extra.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(extra.content)
        shutil.copytree(given.docs, new, ignore=_texts, dirs_exist_ok=True)
        (new / MATERIALISED).write_bytes(manifest(new))
    tell(f"{len(book.pages)} pages in {given.folder}")


def schema(given: argparse.Namespace) -> None:
    """Writes the JSON Schema of each kind of front matter."""
    given.folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (given.folder / name).write_text(text, "utf-8")
    tell(f"{len(schemas())} schemas in {given.folder}")


def new_report(given: argparse.Namespace) -> None:
    """Writes a new report, ready to be filled in."""
    _write(given, scaffold.report(given.docs, given.council, given.date, given.title))


def new_council(given: argparse.Namespace) -> None:
    """Writes a new council, ready to be filled in."""
    _write(given, scaffold.council(given.name))


def new_edition(given: argparse.Namespace) -> None:
    """Writes a proposed edition with the text of another, ready to be changed."""
    _write(given, scaffold.edition(given.docs, given.origin, given.id))


def new_correction(given: argparse.Namespace) -> None:
    """Writes a correction of a unit, ready to be filled in."""
    _write(given, scaffold.correction(given.docs, given.unit))


def new_withheld(given: argparse.Namespace) -> None:
    """Says what is to be done where, so that words leave a published text for a person's sake."""
    _write(given, withhold(given.docs, given.unit))


def new_picture(given: argparse.Namespace) -> None:
    """Writes a picture again with what it shows and nothing else."""
    path = Path(given.file)
    try:
        new = written_anew(path)
    except ValueError as error:
        raise Faults((Problem(given.file, 1, str(error)),)) from None
    tell(f"{new}" if new == path else f"{new}\nUse it in the place of {path}, and delete that.")


def _write(given: argparse.Namespace, made: scaffold.Scaffold) -> None:
    """Writes new files and says which, and what is to be done then."""
    for path in scaffold.write(given.docs, made):
        tell(path)
    tell(made.then)


def _texts(_folder: str, names: list[str]) -> list[str]:
    """What `materialise` does not copy: sources of pages, and what is hidden."""
    return [name for name in names if name.endswith(TEXT) or name.startswith(".")]


if __name__ == "__main__":
    sys.exit(main())
