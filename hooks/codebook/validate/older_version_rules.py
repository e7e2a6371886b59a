"""Warns of sentences on this site's pages that name a version which is no longer the latest: they may be out of date."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from codebook.load import SITE_FILE
from codebook.model import Document, Edition, Problem, Site
from codebook.record import normal
from codebook.validate.rules import folder, rule, unknown_edition

MEANT = "older-versions"
_DISTINCT = re.compile(r"\d|\b(?:draft|proposal|version|edition)\b", re.IGNORECASE)
"""A name without any of these, such as “Code of Ethics”, may mean any version."""
_NOUNS = {"draft": "draft", "proposed": "proposal"}
"""Nouns that only a version with this state can have."""
_PRESENT = re.compile(r"\b(?:newest|latest|current|currently|in force)\b", re.IGNORECASE)
_NOT_ADOPTED = re.compile(
    r"\b(?:is|it[’']s|still)\s+(?:(?:only|just|still)\s+)?a\s+draft\b"
    r"|\b(?:no|not|never|nobody|whether)\b[^.!?]{0,100}\b(?:(?:was|is|been|were|ever)\s+adopted|final\s+(?:version|text|wording))\b",
    re.IGNORECASE,
)
"""Words that are out of date once a version is adopted."""
SENTENCE = re.compile(r"[^.!?]+(?:[.!?](?!\s)[^.!?]*)*")


@dataclass(frozen=True)
class OurWords:
    """Words of ours, and where they are."""

    document: Document
    text: str
    line: int
    """The file's line, if the words are in a field; 0 if they are the body."""
    meant: tuple[str, ...]
    """Older versions that are meant."""
    past: bool = False
    """Whether they are about the past, where only a claim about the present can be out of date."""

    def line_of(self, place: int) -> int:
        """Returns the file's line of a place in the words."""
        return self.line or self.document.line_at(place)


@dataclass(frozen=True)
class OlderNames:
    """The names of older versions."""

    older: tuple[Edition, ...]
    newest: Edition

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """Matches any name; a group's number is that of its version. The latest version's name hides names inside it."""
        own = rf"{_plain(self.newest.facts.name)}|{re.escape(self.newest.id)}(?![\w-])"
        patterns = [rf"(?P<newest>\b(?:{own}))", *(f"({'|'.join(self._patterns(edition))})" for edition in self.older)]
        return re.compile("|".join(patterns), re.IGNORECASE)

    def _patterns(self, edition: Edition) -> Iterator[str]:
        id, name = re.escape(edition.id), edition.facts.name
        yield rf"\bcode/{id}(?![\w-])"
        yield rf"(?<=[\"']){id}(?=[/\"'])"
        if not edition.id.isdigit():
            yield rf"(?<![\w/-]){id}(?![\w-])"
        if _DISTINCT.search(name) and name.casefold() not in self._any_version:
            yield rf"\b{_plain(name)}\b"
        nouns = "|".join(["version", "edition", "wording", *self._nouns(edition)])
        for year in sorted({str(state.date.year) for state in edition.facts.states} - self._years):
            yield rf"\b{year}(?:['’]s)?\s(?:[a-z-]+\s)?(?:{nouns})\b(?!-)"
            yield rf"\b(?:{nouns})s?\s(?:(?:of|from|in)\s(?:[a-z-]+\s)?|\(){year}\b(?![-–/]\d)"

    @cached_property
    def _any_version(self) -> str:
        return f"{self.newest.facts.title}\n{self.newest.facts.name}".casefold()

    @cached_property
    def _years(self) -> frozenset[str]:
        """The years of the latest version, which say nothing about an older one."""
        return frozenset(str(state.date.year) for state in self.newest.facts.states)

    @staticmethod
    def _nouns(edition: Edition) -> list[str]:
        return [noun for state, noun in _NOUNS.items() if any(past.state == state for past in edition.facts.states)]

    def named(self, words: OurWords) -> Iterator[tuple[int, str, Edition]]:
        """Yields the line, words and version of each name that may be out of date."""
        for start, end in _sentence_spans(words):
            for found in self._pattern.finditer(words.text, start, end):
                if found["newest"] is None and found.lastindex:
                    yield words.line_of(found.start()), normal(found[0]), self.older[found.lastindex - 2]


def _plain(name: str) -> str:
    return r"\s+".join(map(re.escape, name.split()))


def _sentence_spans(words: OurWords) -> Iterator[tuple[int, int]]:
    """Yields start and end of the sentences to look at; of words that are not about the past, one span."""
    if not words.past:
        yield 0, len(words.text)
        return
    for found in SENTENCE.finditer(words.text):
        if _PRESENT.search(found[0]):
            yield found.span()


def older_names(site: Site) -> OlderNames | None:
    """Returns the names of versions older than the latest, or withdrawn; None if there are none, or not all versions are readable."""
    newest = site.newest
    if newest is None or any(path.startswith(f"{folder(site)}/code/") for path in site.broken):
        return None
    older = [edition for edition in site.editions if edition is not newest]
    found = tuple(edition for edition in older if edition.age < newest.age or edition.state == "withdrawn")
    return OlderNames(found, newest) if found else None


def _main(site: Site) -> Iterator[Document]:
    return (document for document in site.documents if document.path == f"{folder(site)}/{SITE_FILE}")


def our_words(site: Site) -> Iterator[OurWords]:
    """Yields this site's own words, but for guides and the facts of reports and bodies."""
    meant = site.facts.older_versions
    for main in _main(site):
        for field in ("name", "short_name", "other_codes"):
            yield OurWords(main, getattr(site.facts, field), main.line(field.replace("_", "-")), meant)
    for subject in site.subjects:
        line = subject.document.line("subjects", subject.place, "name")
        yield OurWords(subject.document, subject.facts.name, line, meant)
    for page in site.prose:
        if not page.facts.for_editors:  # versions are examples there
            document, meant = page.document, page.facts.older_versions
            for field in ("title", "description"):
                yield OurWords(document, getattr(page.facts, field), document.line(field), meant)
            yield OurWords(document, document.body, 0, meant)
    for entry in site.entries:
        document, meant = entry.document, entry.facts.older_versions
        yield OurWords(document, entry.facts.title, document.line("title"), meant, past=True)
        yield OurWords(document, document.body, 0, meant, past=True)


def where_meant(path: str, site: Site) -> str:
    """Says where `older-versions` is written for words of a file."""
    return "the fields at the top" if path.endswith(".md") else f"{folder(site)}/{SITE_FILE}"


@rule
def older_versions_are_meant(site: Site) -> Iterator[Problem]:
    """Warns of words of ours that name an older version, unless `older-versions` says that it is meant."""
    names = older_names(site)
    if names is None:
        return
    for words in our_words(site):
        path = words.document.path
        for line, name, edition in names.named(words):
            if edition.id not in words.meant:
                yield Problem(path, line, _message(name, edition, names.newest, where_meant(path, site)), warning=True)


@rule
def an_adoption_is_not_denied(site: Site) -> Iterator[Problem]:
    """Warns of words of ours on pages and in the history which say that nothing was adopted, once something was."""
    newest = site.newest
    if newest is None or newest.state != "adopted" or older_names(site) is None:
        return
    for words in our_words(site):
        if words.document.path.endswith(".md") and not words.line:
            for found in _NOT_ADOPTED.finditer(words.text):
                message = f"“{normal(found[0])}”: a draft is no longer the latest version, and {newest.id} was adopted; correct the sentence"
                yield Problem(words.document.path, words.line_of(found.start()), message, warning=True)


def _message(name: str, edition: Edition, newest: Edition, where: str) -> str:
    return (
        f"“{name}”: {edition.id} is no longer the latest version; write it for {newest.id}, or, if {edition.id} is meant, add to {where}: "
        f"{MEANT}: [{edition.id}]"
    )


@rule
def meant_versions_are_there(site: Site) -> Iterator[Problem]:
    """Requires that `older-versions` names versions of this site."""
    places = [(main, site.facts.older_versions) for main in _main(site)]
    places += [(page.document, page.facts.older_versions) for page in site.prose]
    places += [(entry.document, entry.facts.older_versions) for entry in site.entries]
    for document, written in places:
        for place, id in enumerate(written):
            yield from unknown_edition(site, id, document, MEANT, place)
