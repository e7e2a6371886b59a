"""Summary of a pull request as Markdown, for reviewers."""

import re
from collections.abc import Iterator, Mapping

from codebook.book import Book
from codebook.compare import compare_units
from codebook.editing.summary_size import Entry, Fitted, fit_entries
from codebook.facts import Facts
from codebook.history.succession import predecessor
from codebook.model import Problem, Report, Site, Unit, printable
from codebook.papers.as_markdown import as_markdown
from codebook.papers.as_text import marked
from codebook.papers.paper import paper
from codebook.record import marked as marked_words
from codebook.record import new_acts, normal, outline, texts, what_moved
from codebook.render import Page, names
from codebook.render.remarks import Words
from codebook.values.escaping import unlinked

FactsByKey = Mapping[str, tuple[object, str]]
"""Items of a kind by key: value to compare, and name in a sentence."""


MOST_SHOWN = 200

MOST_BYTES = 900_000
"""GitHub shows no job summary above 1,048,576 bytes (docs.github.com, "Adding a job summary")."""
_MEND_BYTES, _PART_BYTES = 60_000, 100_000
"""Limits for faults and for warnings; minimum reserved for each later part."""

_COPY = "The copy of the site that is attached to these checks has each page as a file: its address, and `index.html` at the end."


def summary(before: Book, after: Book) -> str:
    """Returns changes as Markdown: facts, text, pages, then the comparison paper of each new edition."""
    room = MOST_BYTES - 2 * _MEND_BYTES - 5_000  # for headings and left-out notes
    facts = fit_entries(_fact_changes(before, after), room - 3 * _PART_BYTES)
    room -= facts.size
    words = fit_entries(_word_changes(before.site, after), room - 2 * _PART_BYTES)
    room -= words.size
    rows = fit_entries(_page_changes(before, after), room - _PART_BYTES)
    room -= rows.size
    papers = fit_entries(_papers(before.site, after), room)
    changes = "\n".join((*facts.shown, *words.shown))
    said = [changes or ("" if facts.left or words.left else "The texts and facts stay as they are.")]
    said += [
        facts.left_out("change of facts", "changes of facts"),
        words.left_out("change of words", "changes of words"),
    ]
    said += [_table(rows), rows.left_out("page", "pages"), _COPY if rows.shown else ""]
    said += [
        *papers.shown,
        papers.left_out("part of what a new version changes", "parts of what a new version changes"),
    ]
    return "\n\n".join(["## What this change does", *filter(None, said)]) + "\n"


def _papers(before: Site, current: Book) -> Iterator[Entry]:
    after = current.site
    for edition in after.editions:
        former = predecessor(after, edition)
        if before.edition(edition.id) is None and former is not None:
            for section in _HEADING.split(
                as_markdown(paper(after, former, edition, current.renderer.words), level=2).rstrip("\n")
            ):
                yield Entry(section, section.partition("\n")[0])


_HEADING = re.compile(r"\n\n(?=#)")


def to_mend(problems: tuple[Problem, ...]) -> str:
    """Returns faults and warnings as Markdown; empty if there are none."""
    faults = _listed([problem for problem in problems if not problem.warning])
    warnings = _listed([problem for problem in problems if problem.warning])
    said = ["## To fix", "", *faults, ""] if faults else []
    said += (
        [
            "## Check again",
            "",
            "If the text is right, add this to `checked-warnings` at the top of its file.",
            "",
            *warnings,
            "",
        ]
        if warnings
        else []
    )
    return "".join(f"{line}\n" for line in said)


def _listed(problems: list[Problem]) -> list[str]:
    listed = fit_entries(map(_entry, problems[:MOST_SHOWN]), _MEND_BYTES - 200)
    more = len(problems) - len(listed.shown)
    return [*listed.shown, *([f"- and {more:,} more, listed by `make check`"] if more else [])]


def _entry(problem: Problem) -> Entry:
    place = f"- {printable(unlinked(problem.path))}, line {problem.line}"
    return Entry(f"{place}: {printable(unlinked(problem.message))}", place)


def _fact_changes(former: Book, current: Book) -> Iterator[Entry]:
    before, after = former.site, current.site
    kinds = list(zip(_facts_by_key(former), _facts_by_key(current), strict=True))
    for old, new in kinds:
        for key, (value, line) in new.items():
            if key in old and old[key][0] != value:
                yield Entry(f"- **Changes** {line}")
                hidden = key in texts(after) and bool(_newly_withheld(before, after, key))
                yield from _facts(old[key][0], value, hidden=hidden)
    for old, new in kinds:
        yield from (Entry(f"- **Removes** {line}") for key, (_, line) in old.items() if key not in new)
    for old, new in kinds:
        yield from (Entry(f"- **Adds** {line}") for key, (_, line) in new.items() if key not in old)


def _word_changes(before: Site, current: Book) -> Iterator[Entry]:
    after, say = current.site, current.renderer.words
    old_texts, new_texts = _texts(before), _texts(after)
    for key in new_texts:
        if key in old_texts:
            taken = _newly_withheld(before, after, key)
            for kind, label, detail in _words(old_texts[key], new_texts[key], taken, say):
                where = f"({unlinked(key)})"
                yield Entry(f"- {kind} {label}{detail} {where}", f"- {kind} {label} {where}")


def _newly_withheld(before: Site, after: Site, key: str) -> frozenset[str]:
    """Returns labels whose text is newly withheld; the old text must not be shown."""
    old, new = texts(before).get(key), texts(after)[key]
    return new_acts(old, new).withheld_units if old else frozenset()


def _facts(old: object, new: object, *, hidden: bool) -> Iterator[Entry]:
    """Yields changed facts with old and new value; `hidden` if text is withheld, because facts may quote it."""
    if not (isinstance(old, Facts) and isinstance(new, Facts)):
        return
    was, current = (dict(_flat(facts.model_dump(mode="json", by_alias=True))) for facts in (old, new))
    for name in dict.fromkeys([*was, *current]):
        first, second = was.get(name, "nothing"), current.get(name, "nothing")
        if first != second:
            fact = f"  - {unlinked(name)}"
            said = f"was “{unlinked(first)}”, is now “{unlinked(second)}”"
            yield Entry(f"{fact}: {'changed; not shown, because words are withheld here' if hidden else said}", fact)


def _flat(value: object, name: str = "") -> Iterator[tuple[str, str]]:
    """Flattens facts to names and values; list items are numbered from 1."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _flat(inner, f"{name} {key}".strip())
    elif isinstance(value, list):
        for place, inner in enumerate(value, start=1):
            yield from _flat(inner, f"{name} {place}")
    elif value not in (None, ""):
        yield name, "yes" if value is True else "no" if value is False else str(value)


def _facts_by_key(book: Book) -> tuple[FactsByKey, ...]:
    site = book.site
    return (
        {"": (site.facts, "the facts of the whole site")},
        {"": (tuple(subject.facts for subject in site.subjects), "the index of subjects")} if site.subjects else {},
        {
            edition.id: (edition.facts, f"the version of the Code “{unlinked(edition.facts.name)}”")
            for edition in site.editions
        },
        {
            council.id: (council.facts, f"the {council.kind} {unlinked(council.facts.name)}")
            for council in site.councils
        },
        {str(report.ref): (report.facts, _report(report, book)) for report in site.reports},
        {
            entry.id: ((entry.facts, entry.document.body), f"the step of the history “{unlinked(entry.facts.title)}”")
            for entry in site.entries
        },
        {
            page.url: ((page.facts, page.document.body), f"the page “{unlinked(page.facts.title)}”")
            for page in site.prose
        },
    )


def _report(report: Report, book: Book) -> str:
    facts = report.facts
    counts = ", ".join(
        [
            _count(len(facts.considerations), "meeting", "meetings"),
            _count(len(report.units), "paragraph", "paragraphs"),
            _count(sum(len(link.to) for link in facts.links), "link to the Code", "links to the Code"),
        ]
    )
    return f"the report “{unlinked(facts.title)}” ({unlinked(book.renderer.words(names.report_name(report, book.site)))}): {counts}"


def _count(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"


def _texts(site: Site) -> Mapping[str, Mapping[str, Unit]]:
    texts: dict[str, Mapping[str, Unit]] = {edition.id: edition.units for edition in site.editions}
    return texts | {str(report.ref): report.by_label for report in site.reports}


def _words(
    old: Mapping[str, Unit], new: Mapping[str, Unit], taken: frozenset[str], say: Words
) -> Iterator[tuple[str, str, str]]:
    """Yields action, label and detail of each changed unit; old text in `taken` is not shown, and `say` writes the marks."""
    for label in dict.fromkeys([*old, *new]):
        if label in taken and label in new:
            yield "**Withholds words** of", label, f" to protect a person; it is now “{unlinked(new[label].quotable)}”"
        elif label not in old:
            yield "**Adds words** at", label, f": “{unlinked(new[label].quotable)}”"
        elif label not in new:
            yield "**Removes words** at", label, f": “{unlinked(old[label].quotable)}”"
        elif old[label].text != new[label].text:
            runs = unlinked(marked(compare_units(old[label], new[label]).runs, say))
            was, current = unlinked(old[label].quotable), unlinked(new[label].quotable)
            yield "**Changes words** at", label, f": {runs}; was “{was}”, is now “{current}”"
        else:
            yield from _form(label, old[label], new[label])


def _form(label: str, old: Unit, new: Unit) -> Iterator[tuple[str, str, str]]:
    was, current = outline(old), outline(new)
    words = normal(new.text).split(" ")
    if was.layout != current.layout:
        yield "**Changes the layout** of", label, f": {unlinked(what_moved(was.layout, current.layout, words))}"
    if was.emphasis != current.emphasis:
        before, after = (unlinked(marked_words(words, found.emphasis)) for found in (was, current))
        yield "**Changes the emphasis** of", label, f": was “{before}”, is now “{after}”"


def _page_changes(before: Book, after: Book) -> Iterator[Entry]:
    old = {page.url: page for page in before.pages}
    new = {page.url: page for page in after.pages}
    yield from (_row("new", page) for url, page in new.items() if url not in old)
    yield from (_row("changed", page) for url, page in new.items() if url in old and _differ(old[url], page))
    yield from (_row("gone", page) for url, page in old.items() if url not in new)


def _differ(before: Page, after: Page) -> bool:
    return before != after or (before.before, before.after) != (after.before, after.after)


def _row(kind: str, page: Page) -> Entry:
    return Entry(f"| {kind} | {unlinked(page.title)} | `/{page.url}` |")


def _table(rows: Fitted) -> str:
    if not rows.shown:
        return "" if rows.left else "No page looks different."
    return "\n".join(["| | page | address |", "|---|---|---|", *rows.shown])
