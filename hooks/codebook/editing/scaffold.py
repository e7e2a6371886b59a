"""New files for editors, from templates and existing content. Arguments are validated; no file is overwritten."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from codebook.book import Faults
from codebook.facts import PLACEHOLDER, BodyKind
from codebook.forms.templates import Copied, Filled, lines_of, short, template
from codebook.load import load_site
from codebook.load.file_names import unusable
from codebook.load.frontmatter import FENCE
from codebook.load.suggestions import base_letters, suggested_councils
from codebook.model import Edition, Loc, Problem, Site
from codebook.record import WITHHELD, lines
from codebook.validate.rules import suggestion
from codebook.values import references
from codebook.values.dates import MonthOrDay
from codebook.values.references import CodeRef, ReportRef, written_label

_FILL_IN = f"Replace each {PLACEHOLDER} with your own words; delete what does not apply; then run `make check`."
_LONGEST = 80


@dataclass(frozen=True)
class Scaffold:
    """Files to write, and a message with next steps."""

    files: Mapping[str, str]
    then: str


def report(docs: Path, council: str, date: str, title: str) -> Scaffold:
    """Returns a new report; raises `Faults` for an unknown council, invalid date, or unusable title."""
    title = _one_line("TITLE", title, "Gifts and hospitality")
    if not date:
        raise _refused("DATE", "is missing; write the day of its first meeting, as in DATE=2026-11-22")
    try:
        day = MonthOrDay.parse(date)
    except ValueError as error:
        raise _refused("DATE", str(error)) from None
    site, _ = load_site(docs)
    folder = f"reports/{council}"
    if not references.is_name(council) or not (docs / folder / "index.md").is_file():
        known = [council.id for council in site.councils] if site else []
        body = site.body if site else "council"
        wrong = f"the {body} '{council}' is unknown; {suggestion(council, known)}" if council else "is missing; "
        raise _refused("COUNCIL", f'{wrong}write one of: {", ".join(known)}; or add it with make council NAME="…"')
    name = report_name(day, title)
    if not references.is_report_name(name):
        raise _refused("TITLE", f"'{title}' has no letters from a to z to name the file by; write it with some")
    filled: Filled = {("title",): title, ("considerations", 0, "date"): str(day), **_only_committee(site, council)}
    return Scaffold(
        {f"{folder}/{name}.md": short("report", filled)},
        f"Replace the sample text below the second {FENCE} with the report's exact text. More fields, such as wards or links, are in the guide, on the page Every field. {_FILL_IN}",
    )


def report_name(day: MonthOrDay | str, title: str) -> str:
    """Returns the name of a report's file, without its ending: `2026-11-22-gifts-and-hospitality`."""
    return f"{day}-{_slug(title)}"


def _only_committee(site: Site | None, council: str) -> dict[Loc, str]:
    found = site.council(council) if site else None
    committees = found.facts.committees if found else ()
    return {("considerations", 0, "committee"): committees[0].id} if len(committees) == 1 else {}


def council(name: str) -> Scaffold:
    """Returns a new council, or another body if its name says so; raises `Faults` if no folder name can be made from `name`."""
    name = _one_line("NAME", name, "Exampleshire County Council")
    words = suggested_councils(name.split())
    folder = _slug(" ".join(words))
    if not references.is_name(folder):
        message = (
            f"'{name}' cannot name a folder; write letters from a to z and spaces, as in Exampleshire County Council"
        )
        raise _refused("NAME", message)
    kinds = [kind for kind in get_args(BodyKind) if kind in name.lower() and kind != "council"]
    filled: Filled = {
        ("name",): name,
        ("short-name",): " ".join(words),
        **({("kind",): kinds[0]} if kinds else {}),
    }
    then = f"The folder's name is part of every address of its pages: rename it now or never. {_FILL_IN}"
    return Scaffold({f"reports/{folder}/index.md": short("council", filled)}, then)


def edition(docs: Path, origin: str, id: str) -> Scaffold:
    """Returns a proposed edition with a copy of another's text; raises `Faults` if that is unknown or faulty."""
    for argument, written, example in (("FROM", origin, "2015-draft"), ("ID", id, "2016-proposal")):
        if not written:
            raise _refused(argument, f"is missing; write the name of a version's folder, as in {argument}={example}")
        if not references.is_edition_id(written):
            message = f"'{written}' cannot name a version; write its year, with small letters after it if needed, as in 2015-draft"
            raise _refused(argument, message)
    if (docs / "code" / id).exists():
        raise _refused(f"{docs.name}/code/{id}", "this version exists already; write another ID")
    site, problems = load_site(docs)
    old = site.edition(origin) if site else None
    faults = tuple(problem for problem in problems if problem.path.startswith(f"{docs.name}/code/{origin}/"))
    if faults:
        raise Faults(faults)
    if site is None or old is None:
        known = ", ".join(edition.id for edition in site.editions) if site else ""
        raise _refused("FROM", f"the version '{origin}' is unknown; write one of: {known}")
    follows = old.begun is None and not any(other.facts.proposal == old.id for other in site.editions)
    of_proposal = (
        f" It is the adopted version of the proposal {origin}. In {origin}, write under 'outcome' how it ended. Copy its "
        "'became' and 'changes' to the new version."
    )
    return Scaffold(
        {f"code/{id}/index.md": template("edition", _taken_over(old, follows=follows)), **_texts(docs, old, id)},
        "Change the words that changed. Keep the name of each clause, and give new clauses new names. Under 'changes', say what "
        "changed and who decided it; under 'became', what replaced each removed clause."
        f"{of_proposal if follows else ''}{_not_taken_over(old)} {_FILL_IN}",
    )


def _taken_over(old: Edition, *, follows: bool) -> Filled:
    """Returns front matter copied from an edition; `follows` if the new one is adopted from that proposal."""
    facts = old.facts
    return {
        ("title",): facts.title,
        ("states", 0, "state"): "adopted" if follows else "proposed",
        ("audience",): facts.audience,
        ("principles",): facts.principles,
        **({("parts-before",): facts.parts_before} if facts.parts_before else {}),
        **({("parts-after",): facts.parts_after} if facts.parts_after else {}),
        **({("proposal",): old.id} if follows else {}),
        **_copied(old),
    }


def _not_taken_over(old: Edition) -> str:
    """Says what the copied text has and its facts do not: corrections."""
    if not old.corrections:
        return ""
    return f" The copied text has the corrected words of {old.id}; write what the new document has."


def _copied(old: Edition) -> Filled:
    """Returns the notes and withheld entries of an edition that concern the copied text. What was mended was a fault of the older copy."""
    words = {line.label: line.words for line in lines(old)}
    withheld = tuple(left for left in old.facts.withheld if WITHHELD.search(words.get(left.unit, "")))
    remark = f"Copied from {old.id}: check it. Remove it if it is not true of this version."
    notes = tuple(note for note in old.facts.notes if note.kind == "as printed")
    kept = {("notes",): notes, ("withheld",): withheld}
    return {loc: Copied(remark, items) for loc, items in kept.items() if items}


def _texts(docs: Path, old: Edition, id: str) -> dict[str, str]:
    names = [Path(part.path).name for part in old.parts]
    return {f"code/{id}/{name}": (docs / "code" / old.id / name).read_text("utf-8") for name in names}


def correction(docs: Path, unit: str) -> Scaffold:
    """Returns a correction of a unit; raises `Faults` for an unknown unit, or if the corrections file exists."""
    _, ref = exact_unit(docs, unit)
    if isinstance(ref, ReportRef):
        return _report_correction(docs, ref)
    path = f"code/{ref.edition}/corrections.md"
    filled: Filled = {("corrections", 0, "unit"): ref.label}
    if (docs / path).exists():
        item = "\n".join([*lines_of("corrections", "corrections", filled)][1:])
        message = f"is there already; add this above its last line, {FENCE}:"
        raise Faults((Problem(f"{docs.name}/{path}", 1, message, to_copy=item),))
    return Scaffold({path: template("corrections", filled)}, f"Correct the text as well. {_FILL_IN}")


def exact_unit(docs: Path, unit: str) -> tuple[Site, CodeRef | ReportRef]:
    """Resolves a unit of an edition or report; raises `Faults` if it is unknown."""
    if not unit:
        message = (
            "is missing; write a version and a clause, or a report and a paragraph, as in UNIT=2015-draft/integrity-3"
        )
        raise _refused("UNIT", message)
    try:
        ref = references.parse(unit)
    except ValueError as error:
        raise _refused("UNIT", str(error)) from None
    if not (ref.edition and ref.part if isinstance(ref, CodeRef) else ref.label):
        message = f"'{unit}' does not name exact words; write a version and a clause, as in 2015-draft/integrity-3, or report#paragraph"
        raise _refused("UNIT", message)
    site, _ = load_site(docs)
    text = (site.edition(ref.edition) if isinstance(ref, CodeRef) else site.report(ref)) if site else None
    if site is None or text is None or ref.label not in {line.label for line in lines(text)}:
        raise _refused("UNIT", f"'{unit}' leads nowhere; check the spelling")
    return site, ref


def _report_correction(docs: Path, ref: ReportRef) -> Scaffold:
    filled: Filled = {("corrections", 0, "unit"): written_label(ref.label)}
    block = "\n".join(lines_of("report", "corrections", filled))
    return Scaffold({}, f"{add_to(report_path(docs, ref))}\n\n{block}\n\nCorrect the text as well. {_FILL_IN}")


def report_path(docs: Path, ref: ReportRef) -> str:
    """Returns a report's path for messages."""
    return f"{docs.name}/reports/{ref.council}/{ref.report}.md"


def add_to(path: str) -> str:
    """Returns instructions to add a field to an existing file."""
    return f"Add this to {path}, above its second {FENCE} (without the first line, if that field is there already):"


def write(docs: Path, scaffold: Scaffold) -> list[Path]:
    """Writes new files; raises `Faults`, with nothing written, if any exists or can't be written."""
    if wrong := [(path, message) for path in scaffold.files for message in map(unusable, Path(path).parts) if message]:
        raise Faults(tuple(Problem(f"{docs.name}/{path}", 1, message) for path, message in wrong))
    there = [path for path in scaffold.files if (docs / path).exists()]
    if there:
        raise Faults(
            tuple(Problem(f"{docs.name}/{path}", 1, "is there already; nothing was written") for path in there)
        )
    written: list[Path] = []
    for path, text in scaffold.files.items():
        try:
            (docs / path).parent.mkdir(parents=True, exist_ok=True)
            with (docs / path).open("x", encoding="utf-8", newline="\n") as file:
                written.append(docs / path)
                file.write(text)
        except OSError as error:
            for file_written in written:
                file_written.unlink()
            message = f"could not be written: {error.strerror}; nothing was written"
            raise Faults((Problem(f"{docs.name}/{path}", 1, message),)) from None
    return written


# Arguments


def _refused(place: str, message: str) -> Faults:
    return Faults((Problem(place, 1, message),))


def _one_line(argument: str, text: str, example: str) -> str:
    """Folds white space; raises `Faults` for empty text and unprintable characters."""
    folded = " ".join(text.split())
    if not folded:
        raise _refused(argument, f'is missing; write it in quotes, as in {argument}="{example}"')
    if not folded.isprintable():
        raise _refused(argument, "has an invisible character; type it again")
    return folded


def _slug(text: str) -> str:
    """Converts text to lower-case letters, digits and single hyphens, at most 80 characters."""
    words = re.sub(r"[^a-z0-9]+", "-", re.sub("['’]", "", base_letters(text)).replace("&", " and ")).strip("-")
    return words if len(words) <= _LONGEST else words[:_LONGEST].rpartition("-")[0] or words[:_LONGEST]
