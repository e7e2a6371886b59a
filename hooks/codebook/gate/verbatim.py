"""Checks that built pages show the words of documents exactly: every unit, heading and title, in order, with its layout and emphasis.

An element that holds words of a document names them. `data-words`: the page's own text, complete and in order. `data-quote`: a quotation.
`data-excerpt`: an excerpt of a unit. `data-was` and `data-now`: the two sides of a comparison, in one
element, or each in blocks with its layout and emphasis. A citation quotes the unit before it, and a
register has the titles of reports. The texts come from the model (`expected`).
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from urllib.parse import unquote, urljoin

from codebook.gate import model_text, page_text
from codebook.gate.dead_links import BuiltPage, BuiltSite
from codebook.gate.elements import Element, Tag
from codebook.gate.expected import Expected, compared_words
from codebook.gate.own_words import unmarked_own_words
from codebook.model import Problem, Site, Unit
from codebook.values.languages import ENGLISH, in_english, in_language, language_of

_NAMING = frozenset(("data-words", "data-quote", "data-excerpt", "data-was", "data-now"))
WORDS, QUOTE, EXCERPT, WAS, NOW = "data-words", "data-quote", "data-excerpt", "data-was", "data-now"
_ON_ELEMENT = frozenset(
    ("class", "id", "tabindex", "href", "cite", "role", "lang", "aria-label", WORDS, QUOTE, EXCERPT, WAS, NOW)
)
_HIDING = ("hidden", "aria-hidden", "inert", "popover", "style")
_MEND = "fix the template"


def verbatim(built: BuiltSite, site: Site) -> tuple[Problem, ...]:
    """Returns a problem for each place where a built page does not show the words of a document as they are."""
    words = Words(site)
    problems = [problem for page in built.pages.values() for problem in words.problems(page, built)]
    return tuple(sorted((*problems, *words.missing(built))))


class Words:
    """Checks pages against the words of a site's documents."""

    def __init__(self, site: Site) -> None:
        self._expected = Expected(site)
        self._texts = _Texts(self._expected)

    def problems(self, page: BuiltPage, built: BuiltSite) -> Iterator[Problem]:
        """Yields the problems of one page."""
        yield from _Page(page, built.base, self._expected, self._texts).problems()

    def missing(self, built: BuiltSite) -> Iterator[Problem]:
        """Yields a problem for each page of a document that is not there."""
        languages = (ENGLISH, *self._expected.site.facts.languages)
        for wanted in {in_language(language, page) for language in languages for page in self._expected.pages}:
            if wanted not in built.pages:
                yield Problem(wanted, 1, "there is no such page, but a text belongs there")


class _Texts:
    """The forms of words by reference. Those of the Code are kept, because many pages quote them."""

    def __init__(self, expected: Expected) -> None:
        self.expected = expected
        self.kept: dict[tuple[str, bool], str | None] = {}

    def form(self, reference: str, *, in_blocks: bool) -> str | None:
        """Returns the form of known words; None if they cannot be shown so."""
        key = reference, in_blocks
        if key in self.kept:
            return self.kept[key]
        words, form = self.expected.words(reference), None
        if not in_blocks:
            form = model_text.of_line(words or "")
        elif isinstance(words, Unit):
            form = model_text.of_blocks(words)
        if "#" not in reference:
            self.kept[key] = form
        return form

    def lines(self, reference: str) -> str:
        """Returns words as a comparison shows them: a line per paragraph, without emphasis."""
        words = self.expected.words(reference)
        lines = words.lines if isinstance(words, Unit) else (" ".join((words or "").split()),)
        return "\n".join(filter(None, lines))


class _Page:
    def __init__(self, page: BuiltPage, base: str, expected: Expected, texts: _Texts) -> None:
        self.page = page
        self.place = in_english(page.path)
        self.base = base
        self.pages = base + in_language(language_of(page.path), "")
        self.expected = expected
        self.texts = texts
        self.shown: dict[str, list[tuple[str, int]]] = {name: [] for name in (WORDS, QUOTE, EXCERPT, WAS, NOW)}
        self.marked: list[Element] = []

    def problems(self) -> Iterator[Problem]:
        shown = {start for start in self.page.starts if _is_shown(start)}
        for element in (one for one in self.page.elements if one.start in shown):
            line = element.sourceline
            try:
                faults = [*self.of_element(element, line)]
            except page_text.NotWordsError as fault:
                faults = [f"{fault}; delete it"]
                line = fault.line
            yield from (Problem(self.page.path, line, f"{_named(element)}: {fault}") for fault in faults)
        yield from self.of_order()
        yield from self.of_wordings()
        yield from self.of_registers()
        yield from unmarked_own_words(self.page, self.marked, whole=self.expected.has_no_prose(self.place))

    def of_element(self, element: Element, line: int) -> Iterator[str]:
        """Yields what is wrong with one element."""
        if element.get("class") == "citation":
            yield from self.of_citation(element)
            return
        names = [name for name in self.shown if name in element.attrib]
        self.marked.append(element)
        for name in names:
            self.shown[name].append((element.attrib[name], line))
        unknown = [element.attrib[name] for name in names if self.expected.words(element.attrib[name]) is None]
        if names not in ([WORDS], [QUOTE], [EXCERPT], [WAS], [NOW], [WAS, NOW]):
            yield f"is shown as words of a document; say which in one of {WORDS}, {QUOTE}, {EXCERPT}, or {WAS} and {NOW}"
        elif unknown:
            yield f"'{unknown[0]}' is in no document here; name a title, heading or paragraph"
        elif EXCERPT in names:
            yield from self.of_excerpt(element)
        elif names[0] in (WORDS, QUOTE) or (len(names) == 1 and element.tag in page_text.BLOCKS):
            yield from self.of_whole(element, element.attrib[names[0]])
        else:
            yield from self.of_sides(element)
        yield from self.of_notes(element, *(element.attrib[name] for name in names[:1]))
        yield from _hiding(element, names)
        yield from _misplaced(element, names)

    def of_whole(self, element: Element, reference: str) -> Iterator[str]:
        in_blocks = element.tag in page_text.BLOCKS
        right = self.texts.form(reference, in_blocks=in_blocks)
        if right is None:
            yield f"<{element.tag}> cannot have its layout; show " + (
                "a title in a line" if in_blocks else "a unit in blocks"
            )
        elif (found := page_text.read(element)) != right:
            yield f"{page_text.difference(found, right)}; {_MEND}"

    def of_notes(self, element: Element, reference: str = "") -> Iterator[str]:
        """The mark of a note leads to the note in its report, and a printed number to its own paragraph."""
        report = self.expected.reports.get(reference.partition("#")[0])
        for link in element.iterdescendants("a"):
            if link.get("class") == "number":
                if link.get("href") != f"#{reference.partition('#')[2]}":
                    yield f"its number leads to {link.get('href')}; {_MEND}"
                continue
            to = urljoin(self.base + self.page.path, link.get("href", ""))
            page = to.partition("#")[0].removesuffix("index.html")
            if report is None or page != self.pages + report.ref.url:
                yield f"the mark of a note leads to {to}, and its note is elsewhere; {_MEND}"

    def of_sides(self, element: Element) -> Iterator[str]:
        for found, name in zip(page_text.sides(element), (WAS, NOW), strict=True):
            right = self.texts.lines(element.get(name, ""))
            if found != right:
                yield f"{'before' if name == WAS else 'after'} the change, {page_text.difference(found, right)}; {_MEND}"

    def of_excerpt(self, element: Element) -> Iterator[str]:
        """An excerpt begins with a sentence. It ends with one, or `…` follows it."""
        found = page_text.read(element)
        lines = self.texts.lines(element.attrib[EXCERPT]).split("\n")
        places = [place for line in (" ".join(lines), *lines) for place in _places(found, line)]
        if not places:
            yield f"“{found[:80]}” is on the page, and is not in the text; {_MEND}"
        elif not any(begins for begins, _ in places):
            yield f"“{found[:80]}” begins within a sentence; show the sentence whole"
        elif not (element.tail or "").startswith(" …") and (True, True) not in places:
            yield f"“{found[:80]}” ends within a sentence; show the sentence whole, or write … after it"

    def of_citation(self, element: Element) -> Iterator[str]:
        """A citation that quotes has the words of the last unit before it, without its number."""
        said = model_text.folded("".join(element.itertext()))
        unit = self.expected.words(self.shown[WORDS][-1][0]) if self.shown[WORDS] else None
        if ": ‘" in said and isinstance(unit, Unit):
            words = unit.quotable.removeprefix(unit.number).strip()
            if f": ‘{words}’, " not in said:
                yield f"“{said[:80]}” quotes other words than '{self.shown[WORDS][-1][0]}'; {_MEND}"

    def of_order(self) -> Iterator[Problem]:
        """Yields the first place where the page's own text is incomplete or out of order."""
        both = self.expected.compared(self.place)
        if both:
            titled = len({edition.facts.title for edition in both}) > 1
            before, after = (compared_words(edition, titled=titled) for edition in both)
            yield from self.in_order(self.shown[NOW], after)
            missing = Counter(before) - Counter(reference for reference, _ in self.shown[WAS])
            for reference in missing:
                yield Problem(self.page.path, 1, f"'{reference}' is left out of the comparison; {_MEND}")
        elif self.place in self.expected.pages:
            own = self.shown[EXCERPT] if self.place == "subjects/index.html" else self.shown[WORDS]
            yield from self.in_order(own, self.expected.pages[self.place]())
        else:
            yield from self.in_order(self.shown[WORDS], ())

    def in_order(self, shown: list[tuple[str, int]], wanted: Iterable[str]) -> Iterator[Problem]:
        line = 1
        rest = iter(shown)
        for reference in wanted:
            found, line = next(rest, ("", line))
            if found != reference:
                there = f"'{found}' is" if found else "nothing is"
                yield Problem(self.page.path, line, f"'{reference}' belongs here, and {there} here instead; {_MEND}")
                return
        for found, at in rest:
            yield Problem(self.page.path, at, f"'{found}' does not belong here; {_MEND}")

    def of_wordings(self) -> Iterator[Problem]:
        """A unit's page shows its words in every version."""
        wanted = [*self.expected.wordings(self.place)]
        if wanted:
            shown = {
                self.texts.lines(reference) for name in (WORDS, QUOTE, WAS, NOW) for reference, _ in self.shown[name]
            }
            for reference in wanted:
                if self.texts.lines(reference) not in shown:
                    yield Problem(self.page.path, 1, f"the words of '{reference}' are left out; {_MEND}")

    def of_registers(self) -> Iterator[Problem]:
        """In a register, the link to a report is its title."""
        for cell in _registered(self.page):
            to = urljoin(self.base + self.page.path, cell[0].get("href", "") if len(cell) else "")
            report = self.expected.reports.get(unquote(to).removeprefix(f"{self.pages}reports/").rstrip("/"))
            found = model_text.folded("".join(cell.itertext()))
            if report is None or found != model_text.folded(report.facts.title):
                right = f"“{report.facts.title}”" if report else "no report"
                message = f"the register has “{found[:80]}”, and its link leads to {right}; {_MEND}"
                yield Problem(self.page.path, cell.sourceline, message)


@lru_cache(maxsize=40_000)
def _is_shown(start: Tag) -> bool:
    """Whether an element has words of a document."""
    if not _NAMING.isdisjoint(start.attrib):
        return True
    classes = start.attrib.get("class", "")
    return classes == "citation" or ("verbatim" in classes and "verbatim" in classes.split())


def _registered(page: BuiltPage) -> Iterator[Element]:
    """Yields the cell of each row of a register that has the title of a report: that of this class, else the first."""
    for table in page.of_name("table"):
        if table.get("class") == "register":
            for row in table.iterdescendants("tr"):
                cells = [cell for cell in row if cell.tag == "td"]
                yield from [cell for cell in cells if cell.get("class") == "title"] or cells[:1]


def _named(element: Element) -> str:
    found = [element.attrib[name] for name in (WORDS, QUOTE, EXCERPT, NOW, WAS) if name in element.attrib]
    return f"'{found[0]}'" if found else f"<{element.tag}>"


def _places(found: str, line: str) -> Iterator[tuple[bool, bool]]:
    """Yields for each place of `found` in `line` whether it begins with a sentence, and whether it ends with one."""
    for place in re.finditer(rf"(?:^|(?P<before>\S) ){re.escape(found)}(?P<after> |$)" if found else r"(?!)", line):
        yield (place["before"] or ".") in ".!?", not place["after"] or found[-1] in ".!?"


def _misplaced(element: Element, names: list[str]) -> Iterator[str]:
    """Yields the anchor of another unit around the words."""
    parent = element.getparent()
    if parent is not None and parent.get("class", "").split(" ")[0] in ("unit", "change") and "id" in parent.attrib:
        labels = [re.split("[/#]", element.attrib[name])[-1] for name in names]
        if parent.attrib["id"] not in labels:
            yield f"the anchor '{parent.attrib['id']}' leads to it; {_MEND}"


def _hiding(element: Element, names: list[str]) -> Iterator[str]:
    """Yields attributes that hide or replace the words."""
    wrong = [str(name) for name in element.attrib if name not in _ON_ELEMENT]
    if "aria-label" in element.attrib and element.get("role") != "group" and element.tag != "blockquote":
        wrong.append("aria-label")
    if wrong:
        yield f"has {' and '.join(wrong)}, which could hide or replace its words; delete it"
    for above in element.iterancestors():
        hiding = [name for name in _HIDING if name in above.attrib]
        if hiding or (WORDS in names and above.tag == "details"):
            yield f"is within <{' '.join([above.tag, *hiding])}>, which hides it; move it out"
