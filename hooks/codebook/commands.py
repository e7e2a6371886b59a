"""The commands of `python -m codebook` that need pages, records or forms: all but the checks."""

import argparse
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from codebook.book import Book, open_book
from codebook.cache import Store
from codebook.checking import Faults, report
from codebook.editing import scaffold
from codebook.editing.imports import Asked, imported
from codebook.editing.pictures import re_encoded
from codebook.editing.readiness import unready
from codebook.editing.recording import ELSEWHERE, Recorded, kept, record_addresses, record_wording, words_left
from codebook.editing.summary import summary, to_mend
from codebook.editing.terminal import tell, warn
from codebook.editing.withholding import withhold
from codebook.emit.bundle.everything import write_everything
from codebook.forms.schemas import schemas
from codebook.gate.manifest import not_made, write_manifest
from codebook.gate.offline import copy_offline
from codebook.gate.swap import anew
from codebook.load import TEXT
from codebook.model import Problem
from codebook.papers import compared, printed
from codebook.prose import materialised
from codebook.quoting.verifying import given_text, verified
from codebook.values.dates import Day
from codebook.values.formats import formats

MATERIALISED = ".build.json"
"""Manifest of materialised files: lists what the next run may replace."""


def _open(given: argparse.Namespace) -> Book:
    store = Store(given.store)
    try:
        return open_book(given.docs, given.templates, given.address, store)
    finally:
        store.close()


def show_summary(given: argparse.Namespace) -> None:
    """Summarise the changes since the content in another folder, or list the faults."""
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
    """Copy a built site for opening from disk."""
    copy_offline(given.site, given.folder)
    tell(f"Open {given.folder}/index.html")


def bundle(given: argparse.Namespace) -> None:
    """Write a built site into one file that opens from disk, for those who keep records."""
    if changed := not_made(given.site):
        message = "is not as it was built, so it was not bundled; run `make bundle`"
        raise Faults((Problem(str(given.site / changed), 1, message),))
    renderer = _open(given).renderer
    given.file.parent.mkdir(parents=True, exist_ok=True)
    half = given.file.with_name(f"{given.file.name}.half")
    with half.open("wb") as out:
        write_everything(out, given.site, renderer)
    half.replace(given.file)
    tell(f"{given.file}: {given.file.stat().st_size / 1_000_000:.1f} MB")


def ready(given: argparse.Namespace) -> None:
    """Check that the site can be published: operator, address and records are complete."""
    book = _open(given)
    if problems := tuple(unready(book, given.docs.resolve().parent)):
        raise Faults(problems)
    facts = book.site.facts
    tell(f"Ready to publish: run by {facts.operator}, at {facts.address}")


def new_record(given: argparse.Namespace) -> None:
    """Record the text and layout of every edition and report, and page addresses once the site's address is set."""
    book = _open(given)
    recorded = record_wording(given.docs, book, _day(given.day))
    promised = book.site.facts.address or book.site.addresses
    addresses = record_addresses(given.docs, book) if promised else Recorded(())
    _tell(replace(recorded, files=(*recorded.files, *addresses.files)), "Every text is recorded as it is.")
    if recorded.withheld:
        tell(f"\nWords were removed from the record of {', '.join(recorded.withheld)}.")
        if recorded.left:
            tell("\nStill to check here:\n")
            tell("\n".join(map(str, recorded.left)))
        tell("\nStill to do elsewhere:\n")
        tell("\n".join(f"- {line}" for line in ELSEWHERE))


def _day(text: str) -> str:
    try:
        return str(Day.parse(text))
    except ValueError as error:
        raise Faults((Problem("DAY", 1, str(error)),)) from None


def new_addresses(given: argparse.Namespace) -> None:
    """Record the address of every page."""
    _tell(record_addresses(given.docs, _open(given)), "Every address is recorded.")


def _tell(recorded: Recorded, nothing: str) -> None:
    tell("\n".join(map(str, recorded.files)) or nothing)


def check_record(given: argparse.Namespace) -> None:
    """Check that everything recorded in another folder, at a revision, is kept."""
    tell(kept(given.before, given.docs, given.base))


def compare_editions(given: argparse.Namespace) -> None:
    """Compare two editions, each in the content or in a folder, as text, Markdown or HTML."""
    paper, noticed = compared(given.docs, given.templates, given.first, given.second)
    text = printed(paper, given.format, given.templates)
    if noticed:
        warn(f"Check before it is published:\n{report(noticed)}")
    tell(text, end="")


def materialise(given: argparse.Namespace) -> int:
    """Write every page and data file for use with any generator."""
    try:
        made = formats(given.formats)
    except ValueError as error:
        warn(error)
        return 1
    book = replace(_open(given), formats=made)
    folder, docs = given.folder.resolve(), given.docs.resolve()
    if folder in (docs, *docs.parents) or docs in folder.parents:
        message = f"this folder is {given.docs} itself, or in it or around it, and would be emptied; name another"
        raise Faults((Problem(str(given.folder), 1, message),))
    with anew(given.folder, MATERIALISED) as new:
        for page in book.pages:
            path = new / page.file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(materialised(page, book.renderer_of(page.url)), "utf-8")
        for generated in book.generated_files:
            if generated.path.endswith(".md"):
                continue  # a generator would make a page of it
            path = new / generated.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(generated.content)
        shutil.copytree(given.docs, new, ignore=_texts, dirs_exist_ok=True)
        write_manifest(new, name=MATERIALISED)
    tell(f"{len(book.pages)} pages in {given.folder}")
    return 0


def schema(given: argparse.Namespace) -> None:
    """Write the JSON Schema of each kind of front matter."""
    given.folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (given.folder / name).write_text(text, "utf-8")
    tell(f"{len(schemas())} schemas in {given.folder}")


def verify(given: argparse.Namespace) -> int:
    """Say of each quotation in a text or file whether it is word for word what the Code says; the status is 0 only if all are."""
    text = given_text(given.text, given.file)
    if isinstance(text, Problem):
        raise Faults((text,))
    said, is_all = verified(text, _open(given).renderer, reports=bool(given.reports))
    tell(said)
    return 0 if is_all else 1


def new_report(given: argparse.Namespace) -> None:
    """Write a new report to fill in."""
    _write(given, scaffold.report(given.docs, given.council, given.date, given.title))


def new_import(given: argparse.Namespace) -> None:
    """Write a report from a Word, PDF, HTML or text file."""
    asked = Asked(given.council, given.date, given.title, accept=given.accept.strip().lower() in ("yes", "1", "true"))
    _write(given, imported(given.docs, given.file, asked))


def new_council(given: argparse.Namespace) -> None:
    """Write a new council to fill in."""
    _write(given, scaffold.council(given.name))


def new_edition(given: argparse.Namespace) -> None:
    """Write a proposed edition with the text of another."""
    _write(given, scaffold.edition(given.docs, given.origin, given.id))


def new_correction(given: argparse.Namespace) -> None:
    """Write a correction of a unit to fill in."""
    _write(given, scaffold.correction(given.docs, given.unit))


def new_withheld(given: argparse.Namespace) -> None:
    """List the steps to withhold published text for privacy."""
    _write(given, withhold(given.docs, given.unit))


def new_picture(given: argparse.Namespace) -> None:
    """Re-encode a picture to remove its metadata."""
    path = Path(given.file)
    if not given.file:
        raise Faults((Problem("FILE", 1, "is missing; write the picture's path, as in FILE=docs/about/lamp.jpg"),))
    try:
        new = re_encoded(path)
    except ValueError as error:
        raise Faults((Problem(given.file, 1, str(error)),)) from None
    tell(f"{new}" if new == path else f"{new}\nUse it instead of {path}, and delete that file.")


def _write(given: argparse.Namespace, made: scaffold.Scaffold) -> None:
    """Writes new files, and prints their paths and the next steps."""
    for path in scaffold.write(given.docs, made):
        tell(path)
    tell(made.then)


def _texts(_folder: str, names: list[str]) -> list[str]:
    """Ignore function: page sources and hidden files are not copied."""
    return [name for name in names if name.endswith(TEXT) or name.startswith(".")]


Command = tuple[str, Callable[[argparse.Namespace], int | None], tuple[str, ...]]
"""The name of a command, what it runs, and its operands and options."""
COMMANDS: tuple[Command, ...] = (
    ("summary", show_summary, ("before",)),
    (
        "offline",
        offline,
        (
            "site",
            "folder",
        ),
    ),
    ("bundle", bundle, ("site", "file")),
    ("ready", ready, ()),
    ("record", new_record, ("--day",)),
    ("record-addresses", new_addresses, ()),
    (
        "record-check",
        check_record,
        (
            "before",
            "--base",
        ),
    ),
    (
        "compare",
        compare_editions,
        ("--first", "--second", "--format"),
    ),
    ("materialise", materialise, ("folder", "--formats")),
    ("schema", schema, ("folder",)),
    (
        "import",
        new_import,
        ("--file", "--council", "--date", "--title", "--accept"),
    ),
    (
        "report",
        new_report,
        ("--council", "--date", "--title"),
    ),
    ("council", new_council, ("--name",)),
    (
        "edition",
        new_edition,
        ("--origin", "--id"),
    ),
    ("correction", new_correction, ("--unit",)),
    ("withhold", new_withheld, ("--unit",)),
    ("verify", verify, ("--text", "--file", "--reports")),
    ("picture", new_picture, ("--file",)),
)
