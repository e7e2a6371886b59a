"""What a change does, in words: for the people who decide whether to accept it."""

from collections.abc import Iterator, Mapping

from codebook.book import Book
from codebook.compare import compare_units
from codebook.facts import Facts
from codebook.model import Problem, Report, Site, Unit, printable
from codebook.papers.as_markdown import as_markdown
from codebook.papers.as_text import marked
from codebook.papers.paper import paper
from codebook.plain import unlinked
from codebook.record import marked as marked_words
from codebook.record import new_acts, normal, outline, texts, what_moved
from codebook.render import Page, names
from codebook.succession import predecessor

Things = Mapping[str, tuple[object, str]]
"""What there is of one kind, by its key: what is compared, and what it is called in a sentence."""


MOST_TOLD = 200
"""How many faults the summary lists: a host drops one of more than a million bytes (docs.github.com, "Adding a job summary")."""

_COPY = "The copy of the site that is attached to these checks has each page as a file: its address, and `index.html` at the end."


def summary(before: Book, after: Book) -> str:
    """The change from one book to another, as Markdown: what it adds, changes or takes away, and which pages show it.

    Of a new version of the Code all that it changes follows, word by word, as the paper that a committee would be given.
    """
    said = "\n".join(f"- {line}" for line in _changes(before.site, after.site))
    papers = "".join(f"\n{text}" for text in _papers(before.site, after.site))
    return f"## What this change does\n\n{said or 'The texts and facts stay as they are.'}\n\n{_pages(before, after)}\n{papers}"


def _papers(before: Site, after: Site) -> Iterator[str]:
    """What each version that is new changes from the one before it."""
    for edition in after.editions:
        former = predecessor(after, edition)
        if before.edition(edition.id) is None and former is not None:
            yield as_markdown(paper(after, former, edition), level=2)


def to_mend(problems: tuple[Problem, ...]) -> str:
    """Every fault and every warning with its place, as Markdown; of hundreds the first; empty if there is none."""
    faults = _listed([problem for problem in problems if not problem.warning])
    warnings = _listed([problem for problem in problems if problem.warning])
    said = ["## What is to be mended", "", *faults, ""] if faults else []
    said += ["## What to look at again", "", "It may be right as it is.", "", *warnings, ""] if warnings else []
    return "".join(f"{line}\n" for line in said)


def _listed(problems: list[Problem]) -> list[str]:
    more = len(problems) - MOST_TOLD
    return [
        *map(_told, problems[:MOST_TOLD]),
        *([f"- and {more:,} more, which `make check` tells"] if more > 0 else []),
    ]


def _told(problem: Problem) -> str:
    return f"- {printable(unlinked(problem.path))}, line {problem.line}: {printable(unlinked(problem.message))}"


def _changes(before: Site, after: Site) -> Iterator[str]:
    """One line for each change of the content."""
    taken = {key: _newly_withheld(before, after, key) for key in texts(after)}
    for old, new in zip(_things(before), _things(after), strict=True):
        yield from (f"**Adds** {told}" for key, (_, told) in new.items() if key not in old)
        for key, (value, told) in new.items():
            if key in old and old[key][0] != value:
                facts = () if taken.get(key) else _facts(old[key][0], value)
                yield f"**Changes** {told}" + "".join(f"\n  - {line}" for line in facts)
        yield from (f"**Takes away** {told}" for key, (_, told) in old.items() if key not in new)
    old_texts, new_texts = _texts(before), _texts(after)
    for key in new_texts:
        if key in old_texts:
            yield from (f"{line} ({unlinked(key)})" for line in _words(old_texts[key], new_texts[key], taken[key]))


def _newly_withheld(before: Site, after: Site, key: str) -> frozenset[str]:
    """The labels of a text of which words are taken out: what they were is not to be repeated anywhere."""
    old, new = texts(before).get(key), texts(after)[key]
    return new_acts(old, new).withheld_units if old else frozenset()


def _facts(old: object, new: object) -> Iterator[str]:
    """Each fact that differs, with what it was and what it is."""
    if not (isinstance(old, Facts) and isinstance(new, Facts)):
        return
    was, current = (dict(_flat(facts.model_dump(mode="json", by_alias=True))) for facts in (old, new))
    for name in dict.fromkeys([*was, *current]):
        first, second = was.get(name, "nothing"), current.get(name, "nothing")
        if first != second:
            yield f"{unlinked(name)}: was “{unlinked(first)}”, is now “{unlinked(second)}”"


def _flat(value: object, name: str = "") -> Iterator[tuple[str, str]]:
    """The facts in a group, one behind the other: the name of each, with the place of what is one of several, and its value."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _flat(inner, f"{name} {key}".strip())
    elif isinstance(value, list):
        for place, inner in enumerate(value, start=1):
            yield from _flat(inner, f"{name} {place}")
    elif value not in (None, ""):
        yield name, "yes" if value is True else "no" if value is False else str(value)


def _things(site: Site) -> tuple[Things, ...]:
    """All that an editor adds as a file of its own, and the facts of the site."""
    return (
        {"": (site.facts, "the facts of the whole site")},
        {"": (tuple(subject.facts for subject in site.subjects), "the index of subjects")} if site.subjects else {},
        {
            edition.id: (edition.facts, f"the version of the Code “{unlinked(edition.facts.name)}”")
            for edition in site.editions
        },
        {council.id: (council.facts, f"the council {unlinked(council.facts.name)}") for council in site.councils},
        {str(report.ref): (report.facts, _report(report, site)) for report in site.reports},
        {
            entry.id: ((entry.facts, entry.document.body), f"the step of the history “{unlinked(entry.facts.title)}”")
            for entry in site.entries
        },
        {
            page.url: ((page.facts, page.document.body), f"the page “{unlinked(page.facts.title)}”")
            for page in site.prose
        },
    )


def _report(report: Report, site: Site) -> str:
    facts = report.facts
    counts = ", ".join(
        [
            _count(len(facts.considerations), "meeting", "meetings"),
            _count(len(report.units), "piece of text", "pieces of text"),
            _count(sum(len(link.to) for link in facts.links), "link to the Code", "links to the Code"),
        ]
    )
    return f"the report “{unlinked(facts.title)}” ({unlinked(names.report_name(report, site))}): {counts}"


def _count(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"


def _texts(site: Site) -> Mapping[str, Mapping[str, Unit]]:
    """The units of each edition and report."""
    texts: dict[str, Mapping[str, Unit]] = {edition.id: edition.units for edition in site.editions}
    return texts | {str(report.ref): report.by_label for report in site.reports}


def _words(old: Mapping[str, Unit], new: Mapping[str, Unit], taken: frozenset[str]) -> Iterator[str]:
    """Each unit of a text whose words or form change, with the words before and after, unless they are `taken` out for a person's sake."""
    for label in dict.fromkeys([*old, *new]):
        if label in taken and label in new:
            yield f"**Takes words out** of {label} for a person's sake; it is now “{unlinked(new[label].text)}”"
        elif label not in old:
            yield f"**Adds words** at {label}: “{unlinked(new[label].text)}”"
        elif label not in new:
            yield f"**Takes away words** at {label}: “{unlinked(old[label].text)}”"
        elif old[label].text != new[label].text:
            runs = marked(compare_units(old[label], new[label]).runs)
            yield f"**Changes words** at {label}: {unlinked(runs)}; was “{unlinked(old[label].text)}”, is now “{unlinked(new[label].text)}”"
        elif label in new:
            yield from _form(label, old[label], new[label])


def _form(label: str, old: Unit, new: Unit) -> Iterator[str]:
    """How the same words are laid out and emphasised, where that changes."""
    was, current = outline(old), outline(new)
    words = normal(new.text).split(" ")
    if was.layout != current.layout:
        yield f"**Changes the layout** of {label}: {unlinked(what_moved(was.layout, current.layout, words))}"
    if was.emphasis != current.emphasis:
        before, after = (marked_words(words, found.emphasis) for found in (was, current))
        yield f"**Changes the emphasis** of {label}: was “{unlinked(before)}”, is now “{unlinked(after)}”"


def _pages(before: Book, after: Book) -> str:
    """A table of the pages that look different, each with its address; new ones first."""
    old = {page.url: page for page in before.pages}
    new = {page.url: page for page in after.pages}
    rows = [_row("new", page) for url, page in new.items() if url not in old]
    rows += [_row("changed", page) for url, page in new.items() if url in old and old[url] != page]
    rows += [_row("gone", page) for url, page in old.items() if url not in new]
    if not rows:
        return "No page looks different."
    return "\n".join(["| | page | address |", "|---|---|---|", *rows, "", _COPY])


def _row(kind: str, page: Page) -> str:
    return f"| {kind} | {unlinked(page.title)} | `/{page.url}` |"
