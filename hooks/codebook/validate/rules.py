"""The rule decorator, and helpers for several rules."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from codebook.history.links import target_of
from codebook.model import Document, Edition, Part, Problem, Report, Site
from codebook.record import TITLE
from codebook.values.nearest import nearest_name
from codebook.values.references import CodeRef, Ref, paragraph_label, parse, printed_number, written_label

Rule = Callable[[Site], Iterator[Problem]]
RULES: list[Rule] = []
"""All rules."""
LOCAL_RULES: list[Rule] = []
NAMES_RULES: list[Rule] = []
SHARED_RULES: list[Rule] = []
_CLAUSE_NUMBER = re.compile(r"[0-9]{1,9}")


def rule(function: Rule) -> Rule:
    """Registers a rule that reads no report. What it finds is kept until a text changes that is no report."""
    RULES.append(function)
    return function


def local_rule(function: Rule) -> Rule:
    """Registers a rule that reads one report at a time: its problems depend on no other report.

    It runs on a few reports at a time (`Site.with_reports`), in several processes, and what it finds is kept until the report or the Code changes.
    """
    LOCAL_RULES.append(function)
    return rule(function)


def names_rule(function: Rule) -> Rule:
    """Registers a rule that needs to know which reports and paragraphs there are, and nothing else of them.

    What it finds is kept until one of these names, or a text changes that is no report.
    """
    NAMES_RULES.append(function)
    return rule(function)


def shared_rule(function: Rule) -> Rule:
    """Registers a rule that compares reports. It runs at each check, so it should read only the summary of a report (`load.lazy_reports.ReportSummary`)."""
    SHARED_RULES.append(function)
    return rule(function)


def folder(site: Site) -> str:
    """Returns the content folder, the first part of all reported paths."""
    return site.folder


def verbatim(site: Site) -> Iterator[Document]:
    """Yields documents with verbatim text: parts of the code, and reports."""
    for document in site.documents:
        match document.path.split("/"):
            case [_, "code" | "reports", _, name] if name not in ("index.md", "corrections.md"):
                yield document


def line_at(document: Document, start: int) -> int:
    """Returns the line of the file at an offset in the body."""
    return document.line_at(start)


_PARAGRAPHS = "_paragraphs"


def paragraphs(document: Document, *, stripped: bool = True) -> Sequence[tuple[int, str]]:
    """Returns line and text of each run of lines without an empty line. Many rules ask for them."""
    known: dict[bool, Sequence[tuple[int, str]]] = document.__dict__.setdefault(_PARAGRAPHS, {})
    if stripped not in known:
        known[stripped] = tuple(_paragraphs(document, stripped=stripped))
    return known[stripped]


def _paragraphs(document: Document, *, stripped: bool) -> Iterator[tuple[int, str]]:
    lines = enumerate(document.body.split("\n"), start=document.body_line)
    for empty, group in groupby(lines, key=lambda line: not line[1].strip()):
        if not empty:
            paragraph = [*group]
            yield paragraph[0][0], "\n".join(text.strip() if stripped else text for _, text in paragraph)


def headings_skipped(path: str, levels: Iterable[tuple[int, int]]) -> Iterator[Problem]:
    """Yields headings, given as (line, level), that skip a level; the title is level 1."""
    before = 1
    for line, level in levels:
        if level > before + 1:
            message = f"'{'#' * level}' leaves out a level; write '{'#' * (before + 1)} ' before this heading"
            yield Problem(path, line, message)
        before = level


def suggestion(written: str, known: Iterable[str], similarity: float = 0.6) -> str:
    """Returns "did you mean …? If not, ", or nothing. Labels share prefixes, so they need a higher `similarity` than other names."""
    nearest = nearest_name("-".join(written.lower().split()), known, similarity)
    return f"did you mean {nearest}? If not, " if nearest is not None else ""


def missing_report(place: str, written: str, question: str, *, or_take: str = "the link") -> str:
    """Returns the message for a missing report, which may never have been added."""
    return f"{place} to a report that is not here: {written}; {question}add that report, or delete {or_take}"


def repeated(places: Iterable[tuple[str, str, int]]) -> Iterator[tuple[str, str, int, str]]:
    """Yields places (key, path, line) with repeated keys, and the first place of each."""
    first: dict[str, str] = {}
    for key, path, line in places:
        if key in first:
            yield key, path, line, first[key]
        first.setdefault(key, f"{path}:{line}")


def circles(following: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """Yields each chain of names that leads back to its first one. Every name is followed once."""
    done: set[str] = set()
    for start in following:
        path = {} if start in done else {start: iter(following[start])}
        while path:
            last = next(reversed(path))
            after = next(path[last], None)
            if after is None:
                done.add(last)
                del path[last]
            elif after in path:
                names = [*path]
                yield tuple(names[names.index(after) :])
            elif after in following and after not in done:
                path[after] = iter(following[after])


def lost(site: Site, edition: Edition) -> frozenset[str]:
    """Returns recorded labels that an edition lacks. `record` reports them, so other rules skip them."""
    record = site.records.get(edition.id)
    recorded = frozenset(label for label, _ in record.lines) if record else frozenset[str]()
    return recorded - edition.part_of.keys() - {TITLE}


def unknown_unit(site: Site, edition: Edition, written: str, document: Document, *loc: str | int) -> Iterator[Problem]:
    """Yields a problem if no unit of the edition matches `written`. Skips editions with unreadable files."""
    if target_of(written, edition) is not None:
        return
    folder = edition.document.path.removesuffix("index.md")
    ref = parse(written)
    if isinstance(ref, CodeRef) and ref.part in edition.facts.named_parts and ref.part not in edition.part_of:
        return  # the missing principle is reported once
    if isinstance(ref, CodeRef) and lost(site, edition) & {ref.label, f"{ref.label}-statement"}:
        return
    if not any(path.startswith(folder) for path in site.broken):
        yield document.problem(f"'{written}' is not in {edition.id}; {instead(edition, written)}", *loc)


def instead(edition: Edition, written: str) -> str:
    """Suggests labels for an unknown one."""
    ref = parse(written)
    assert isinstance(ref, CodeRef)  # noqa: S101 - the field's only type
    part = edition.part_of.get(ref.part)
    if part is None or not part.units or not ref.rest.isdigit():
        parts = ", ".join(part.id for part in edition.parts)
        return f"{suggestion(written, edition.part_of, 0.8)}write one of {parts}, or one of their clauses"
    return f"{_numbers_of(part, int(ref.rest))}; write the name of the clause you mean"


def _numbers_of(part: Part, written: int) -> str:
    """Says where the numbers of a part end, or that one is left out; their order in the text may be another."""
    names = (unit.label.removeprefix(f"{part.id}-") for unit in part.units)
    highest = max((int(name) for name in names if _CLAUSE_NUMBER.fullmatch(name)), default=0)
    if not highest:
        return f"{part.id} has no numbered clauses, only {', '.join(unit.label for unit in part.units)}"
    if written < highest:
        return f"{part.id} has no number {written}, and goes up to {part.id}-{highest}"
    return f"{part.id} ends at {part.id}-{highest}"


def may_be_unread(part: str, site: Site) -> bool:
    """Whether an edition with unreadable files has this part: an item may be missing for that reason."""
    files = {document.path for document in site.documents} | site.broken
    code = f"{folder(site)}/code/"
    return any(path.startswith(code) and f"{path.rpartition('/')[0]}/{part}.md" in files for path in site.broken)


def unknown_edition(
    site: Site, written: str, document: Document, *loc: str | int, field: str = "edition"
) -> Iterator[Problem]:
    """Yields a problem if the edition is unknown and its facts are readable."""
    known = [edition.id for edition in site.editions]
    if written not in known and not any(f"/code/{written}/" in path for path in site.broken):
        message = f"the version '{written}' is unknown; {suggestion(written, known)}write one of: {', '.join(known)}"
        yield document.problem(message, *loc, field)


def unknown_paragraph(site: Site, report: Report, written: str, *loc: str | int) -> Iterator[Problem]:
    """Yields a problem if the report is readable and has no such paragraph."""
    if paragraph_label(written) not in report.by_label and report.document.path not in site.broken:
        question = _last_in_section(report, written) or suggestion(written, map(written_label, report.by_label))
        yield report.document.problem(
            f"the report has no paragraph '{written}'; {question}write its printed number, or the name in brackets",
            *loc,
        )


def _last_in_section(report: Report, written: str) -> str:
    section, dot, _ = written.partition(".")
    numbers = [printed_number(unit.label) for unit in report.units if unit.number]
    numbers = [number for number in numbers if dot and number.startswith(f"{section}.")]
    return f"section {section} ends at {max(numbers, key=_in_order)}; " if numbers else ""


def _in_order(number: str) -> tuple[tuple[int, str, str], ...]:
    return tuple((len(digits), digits, letters) for digits, letters in re.findall(r"(\d*)([^\d.]*)\.?", number))


def no_longer_there(site: Site, ref: Ref) -> str:
    """Returns a message for a principle or unit that only other versions have, else an empty string."""
    last = site.first_wording.get(ref.label) if isinstance(ref, CodeRef) and not ref.edition else None
    if last is None or site.newest is None:
        return ""
    return (
        f"'{ref}' is not in {site.newest.id}, the latest version; link to what replaced it, or to its exact words, as in "
        f"{last.id}/{ref}"
    )
