"""The command that makes a report of a Word, PDF, HTML or text file."""

from dataclasses import dataclass
from pathlib import Path

from codebook.book import Faults
from codebook.editing.scaffold import Scaffold, report
from codebook.facts import PLACEHOLDER
from codebook.importing import Refused, Source, read
from codebook.importing.reading import LARGEST_FILE
from codebook.importing.recognise import councils_named
from codebook.importing.report_file import Imported
from codebook.importing.report_file import imported as written
from codebook.load import load_site
from codebook.model import Council, Problem, Site


@dataclass(frozen=True)
class Asked:
    """What was given with the command."""

    council: str
    date: str
    title: str
    accept: bool
    """Whether tracked changes are read as if all were accepted."""


def imported(docs: Path, file: str, asked: Asked) -> Scaffold:
    """Returns a report with the text of a file; raises `Faults` if the file is refused, the council unknown, or no date or title is found."""
    if not file:
        raise _refused("FILE", "is missing; write the path of the report's file, as in FILE=report.docx")
    path = Path(file)
    if not path.is_file():
        raise _refused(
            "FILE", f"'{file}' is {'a folder' if path.is_dir() else 'not there'}; write the path of the report's file"
        )
    with path.open("rb") as opened:
        data = opened.read(LARGEST_FILE + 1)
    if asked.council or asked.date or asked.title:  # what was given, before a long file is read
        report(docs, asked.council or _any(docs), asked.date or "2000-01-01", asked.title or "any")
    try:
        source = read(data, path.name, accept=asked.accept)
    except Refused as refused:
        raise _refused(file, str(refused)) from None
    site, _ = load_site(docs)
    council = _council(docs, site, source, asked.council)
    if site is None or council is None:
        raise _refused(f"{docs.name}/reports/{asked.council}/index.md", "has faults; `make check` lists them")
    found = written(source, site, council, asked.title, asked.date)
    missing = [
        Problem(name, 1, f"the {what} is not certain from the file; write it with the command, as in {example}")
        for name, what, example, value in (
            ("DATE", "date of the first meeting", "DATE=2026-11-22", found.date),
            ("TITLE", "title", 'TITLE="Gifts and hospitality"', found.title),
        )
        if not value
    ]
    if missing:
        raise Faults(tuple(missing))
    named = report(docs, council.id, found.date, found.title)
    return Scaffold(dict.fromkeys(named.files, found.text), _then(found, next(iter(named.files))))


def _any(docs: Path) -> str:
    """Returns any council, to check what else was given."""
    return next((path.parent.name for path in sorted(docs.glob("reports/*/index.md"))), "")


def _council(docs: Path, site: Site | None, source: Source, given: str) -> Council | None:
    """Returns the council that was given, else the only one of this site that the file names at its top; raises `Faults` if it names none or several."""
    if site is None or given:
        return site.council(given) if site else None
    named = councils_named(source, site.councils)
    if len(named) == 1:
        return named[0]
    if named:
        raise _refused("COUNCIL", f"the file names several; write one of: {', '.join(each.id for each in named)}")
    report(docs, "", "2000-01-01", "any")  # says which there are
    return None


def _then(found: Imported, path: str) -> str:
    comparison = found.comparison
    compare = {0: "Nothing", 1: "1 place"}.get(found.to_compare, f"{found.to_compare:,} places")
    return (
        f"Words of the document: {comparison.words:,}; kept: {comparison.kept:,}; left out: {comparison.words - comparison.kept:,}, listed at the top of the file. "
        f"{compare} to compare. Compare the file with the document: replace each {PLACEHOLDER}, delete the remarks, and look for names of "
        f"officers. Then run `make check FILE=docs/{path}`."
    )


def _refused(place: str, message: str) -> Faults:
    return Faults((Problem(place, 1, message),))
