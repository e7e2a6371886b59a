"""Instructions to withhold published text for privacy. Writes no file: an editor must find the text."""

from collections.abc import Iterator
from pathlib import Path

from codebook.editing.recording import ELSEWHERE
from codebook.editing.scaffold import Scaffold, add_to, exact_unit, report_path
from codebook.facts import PLACEHOLDER
from codebook.forms.templates import lines_of
from codebook.model import Edition, Loc, Report, Site
from codebook.record import TITLE, corrections_of, lines
from codebook.values.references import CodeRef, ReportRef, written_label


def withhold(docs: Path, unit: str) -> Scaffold:
    """Returns the steps to withhold text of a unit; raises `Faults` for an unknown unit."""
    site, ref = exact_unit(docs, unit)
    steps = _in_edition(docs, site, ref) if isinstance(ref, CodeRef) else _in_report(docs, site, ref)
    numbered = "\n\n".join(f"{number}. {step}" for number, step in enumerate(steps, start=1))
    elsewhere = "\n".join(f"- {line}" for line in ELSEWHERE)
    return Scaffold({}, f"{numbered}\n\nThen do this elsewhere:\n\n{elsewhere}")


def _in_edition(docs: Path, site: Site, ref: CodeRef) -> Iterator[str]:
    edition = site.edition(ref.edition)
    assert edition is not None  # noqa: S101 - checked by `exact_unit`
    own = next(line for line in lines(edition) if line.label == ref.label)
    folder = f"{docs.name}/code/{edition.id}"
    yield from _in_text(edition, ref.label, f"{own.path}, line {own.line}", f"{folder}/corrections.md")
    yield from _in_facts("edition", ref.label, f"{folder}/index.md", edition)
    yield _AROUND
    others = [other.id for other in site.editions if other is not edition and ref.label in (*other.units, TITLE)]
    if others:
        commands = ", ".join(f"`make withhold UNIT={other}/{ref.label}`" for other in others)
        yield f"Check whether other versions have the same words. If so, do the same there: {commands}."
    yield _RECORD


def _in_report(docs: Path, site: Site, ref: ReportRef) -> Iterator[str]:
    report = site.report(ref)
    assert report is not None  # noqa: S101 - checked by `exact_unit`
    path = report_path(docs, ref)
    own = next(line for line in lines(report) if line.label == ref.label)
    yield from _in_text(report, ref.label, f"{path}, line {own.line}", path)
    yield from _in_facts("report", written_label(ref.label), path, report)
    yield _AROUND
    yield _RECORD


_AROUND = (
    "Check every place that may quote the words: editor's notes, 'changes', 'became', the reasons of links, the history, "
    "reports that quote the Code, and clauses that have the words under another name. `make record` lists what it finds."
)
_RECORD = (
    f"Replace each {PLACEHOLDER} with your own words, and run `make check`. Then run `make record`, which removes the words from the "
    "record too."
)
_SINCE = {"date": "2016-05-03", "authority": "The Monitoring Officer, by delegated power"}
"""Examples for fields required once the text was published."""


def _in_text(text: Edition | Report, label: str, place: str, corrections_file: str) -> Iterator[str]:
    yield (
        f"In {place}: write [withheld] instead of the words, or say in the brackets what was removed, as in [name withheld]. "
        "Change nothing else."
    )
    made = [correction for correction in corrections_of(text) if correction.unit == label]
    if made:
        days = ", ".join(correction.date.words for correction in made)
        yield (
            f"In {corrections_file}: write [withheld] instead of the words in the corrections of {written_label(label)} too ({days}): look under "
            "was, now, layout and reason."
        )


def _in_facts(kind: str, written: str, path: str, text: Edition | Report) -> Iterator[str]:
    """Steps for front matter: add the entry, remove the source's fingerprint."""
    filled: dict[Loc, str] = {("withheld", 0, field): f"{PLACEHOLDER} {example}" for field, example in _SINCE.items()}
    block = "\n".join(lines_of(kind, "withheld", {**filled, ("withheld", 0, "unit"): written}))
    yield f"{add_to(path)}\n\n{block}"
    if text.facts.source.sha256 is not None:
        line = text.document.line("source", "sha256")
        yield (
            f"In {path}, line {line}: delete the line with sha256:, because it lets anybody test a guess at the words. Check "
            "whether a note has it too."
        )
