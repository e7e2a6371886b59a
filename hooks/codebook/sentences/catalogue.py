"""The catalogue: our sentences in one language, from Project Fluent's files (https://projectfluent.org/fluent/guide/)."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Message
from markupsafe import Markup, escape

from codebook.sentences import foreign
from codebook.sentences.said import Joined, Link, Listed, Said, Target, Value
from codebook.sentences.sentence_cache import keep, key_of
from codebook.values.dates import PartialDate
from codebook.values.languages import ENGLISH

ELEMENTS = {"strong": "strong", "em": "em", "code": "code", "unseen": 'span class="unseen"'}
"""Elements that a sentence may have, other than links: name in the catalogue, and start tag."""

Href = Callable[[str], str]
"""Returns the link to a page from where the sentence is shown."""

_TAG = re.compile(r"<(/?)([a-z][a-z-]*)>")
_LONGEST = 2000
"""Characters; Fluent refuses values of more than 2,500."""
_KEPT = re.compile("\ue000([0-9]+)\ue001")
_FIRST = re.compile(f"((?:<[^>]*>|{foreign.OPEN})*)(.)", re.DOTALL)
"""The first character, after tags."""


class NoSentence(Exception):  # noqa: N818 - names what is missing
    """Raised for a sentence that is not in the catalogue, or lacks a value."""


class _Day(str):
    """A date in words, which knows the date."""

    __slots__ = ("date",)
    date: PartialDate


@dataclass(frozen=True)
class Catalogue:
    """Our sentences in one language. A file is read when a sentence of it is first needed: the first word of a sentence's name is the file's."""

    folder: Path
    """Folder of the language's `.ftl` files."""
    fallback: "Catalogue | None" = None
    """Used for sentences that this language does not have."""
    _read: set[str] = field(default_factory=set, compare=False, repr=False)
    """Files that were read."""
    _with_elements: set[str] = field(default_factory=set, compare=False, repr=False)
    """Names of sentences with elements or links."""
    _texts: dict[object, str] = field(default_factory=dict, compare=False, repr=False)
    _htmls: dict[object, Markup] = field(default_factory=dict, compare=False, repr=False)
    """Short sentences and dates that were written before: names are on many pages, and Fluent is slow."""

    @property
    def language(self) -> str:
        """Tag of the language (BCP 47)."""
        return self.folder.name

    @property
    def own_name(self) -> str:
        """The language's name in itself: as its sentences say it, else as Unicode's data do."""
        name = Said("layout-language")
        if self.fallback is None or self.has(name.name):
            return self.text(name)
        return Locale.parse(self.language).get_display_name() or self.language

    def text(self, value: Value) -> str:
        """Returns a value in words, as plain text; `NoSentence` if it is not in the catalogue or has elements."""
        match value:
            case Said() if self.fallback and not self.has(value.name):
                return self.fallback.text(value)
            case Said():
                if (key := key_of(value)) in self._texts:
                    return self._texts[key]
                written = self._format(value, self.text)
                if value.name in self._with_elements:
                    raise NoSentence(f"'{value.name}' has elements and cannot be plain text")
                return keep(self._texts, key, written)
            case Link():
                return self.text(value.name)
            case _:
                return str(self._plain(value, self.text))

    def html(self, value: Value, href: Href) -> Markup:
        """Returns a value in words, as HTML with its links; `NoSentence` if it is not in the catalogue."""

        if self.fallback is None and isinstance(value, Said):
            return self._said(value, href)

        def write(inner: Value) -> Markup:
            return self.html(inner, href)

        match value:
            case Said() if self.fallback and not self.has(value.name):
                return Markup("{}{}{}").format(foreign.OPEN, self.fallback.html(value, href), foreign.CLOSE)
            case str() if self.fallback and not isinstance(value, Markup):
                return foreign.english(value)
            case Said():
                return self._said(value, href)
            case Link():
                role = Markup(' role="{}"').format(value.role) if value.role else ""
                return Markup('<a href="{}"{}>{}</a>').format(href(value.url), role, write(value.name))
            case PartialDate():  # a date is never broken over a line
                if (day := value.order) not in self._htmls:
                    keep(self._htmls, day, escape(self._date(value).replace(" ", "\N{NO-BREAK SPACE}")))
                return self._htmls[day]
            case _:
                return escape(self._plain(value, write))

    def _said(self, said: Said, href: Href) -> Markup:
        """Returns a sentence of this language as HTML."""
        if (key := key_of(said)) in self._htmls:
            return self._htmls[key]
        written = self._format(said, lambda inner: self.html(inner, href))
        if said.name in self._with_elements:
            written = _TAG.sub(lambda tag: _element(tag, said, href), written)
        return keep(self._htmls, key, Markup(written))  # noqa: S704 - our own words, and values escaped by `write`

    def has(self, name: str) -> bool:
        """Whether a sentence is in this language."""
        return self._bundle_with(name).has_message(name)

    def _plain(self, value: Value, write: Callable[[Value], str]) -> str:
        """Writes a value that is no sentence and no link."""
        match value:
            case PartialDate():
                return self._date(value)
            case Listed():
                words = [write(item) for item in value.items]
                found = self._list(words)
                return Markup(found) if any(isinstance(word, Markup) for word in words) else found  # noqa: S704 - of escaped items
            case Joined():
                space = Markup(" ") if any(isinstance(word, Markup) for word in map(write, value.items)) else " "
                return space.join(write(item) for item in value.items)
            case int():
                return f"{value:,}"
            case Target():
                raise NoSentence("a link's target has no words")
        return str(value) if not isinstance(value, Markup) else value

    def _list(self, words: list[str]) -> str:
        """Returns words as a list: with what the catalogue puts between them, or else as the language usually does."""
        if len(words) < 2 or not self.has("name-list-and"):
            return format_list(words, "standard", self._locale) if words else ""
        comma, last = (self.text(Said(name)) for name in ("name-list-comma", "name-list-and"))
        return last.join((comma.join(words[:-1]), words[-1]))

    def _format(self, said: Said, write: Callable[[Value], str]) -> str:
        """Formats a sentence; `write` writes its values."""
        bundle = self._bundle_with(said.name)
        if not bundle.has_message(said.name):
            raise NoSentence(f"'{said.name}' is not in {self.folder.name}/{_file(said.name)}.ftl")
        pattern = bundle.get_message(said.name).value
        if pattern is None:
            raise NoSentence(f"'{said.name}' has no words in {self.folder.name}/{_file(said.name)}.ftl")
        kept: list[str] = []
        values = {name: self._argument(value, write, kept) for name, value in said.values.items()}
        written, errors = bundle.format_pattern(pattern, values)
        if errors:
            raise NoSentence(f"'{said.name}' in {self.language}: {errors[0]}")
        words = str(written)
        return _KEPT.sub(lambda found: kept[int(found[1])], words) if kept else words

    def _argument(self, value: Value, write: Callable[[Value], str], kept: list[str]) -> str | int | foreign.English:
        """Returns a value as Fluent takes it. Long texts are put in afterwards."""
        match value:
            case int():
                return value
            case Target():
                return ""
            case PartialDate():
                day = _Day(write(value))
                day.date = value
                return day
        words = str(write(value))
        if len(words) <= _LONGEST:
            return foreign.English(value, words) if foreign.OPEN in words and isinstance(value, str) else words
        kept.append(words)
        return f"\ue000{len(kept) - 1}\ue001"

    def _date(self, value: PartialDate) -> str:
        if (day := value.order) not in self._texts:
            keep(self._texts, day, self._written_date(value))
        return self._texts[day]

    def _written_date(self, value: PartialDate) -> str:
        if value.season:
            return self.text(Said("date-season", {"season": value.season, "year": str(value.year)}))
        if not value.month:
            return str(value.year)
        pattern = "d MMMM y" if value.day else "MMMM y"
        return format_date(date(value.year, value.month, value.day or 1), pattern, self._locale)

    def _at(self, day: Any) -> str:
        """Fluent function `AT`: a date with a preposition."""
        name = "date-on" if isinstance(day, _Day) and day.date.exact else "date-in"
        return self.text(Said(name, {"date": str(day)}))

    def _cap(self, words: Any) -> str:
        """Fluent function `CAP`: a name at the start of a line."""
        return _FIRST.sub(lambda found: f"{found[1]}{found[2].upper()}", str(words), count=1)

    @cached_property
    def _locale(self) -> Locale:
        # British English has no comma before "and", and the day before the month.
        return Locale.parse({"en": "en_GB"}.get(self.language, self.language.replace("-", "_")))

    @cached_property
    def _bundle(self) -> FluentBundle:
        # Fluent's types want a function to return one of its own; it takes text as well.
        functions: dict[str, Callable[[Any], Any]] = {"AT": self._at, "CAP": self._cap}
        return FluentBundle([str(self._locale)], functions=functions, use_isolating=False)

    def read_all(self) -> None:
        """Reads all files now; else each is read when a sentence of it is first needed."""
        for path in sorted(self.folder.glob("*.ftl")):
            self._bundle_with(path.stem)
        if self.fallback:
            self.fallback.read_all()

    def _bundle_with(self, name: str) -> FluentBundle:
        """Returns the bundle, with the file that has the sentence `name`."""
        file = _file(name)
        if file not in self._read:
            self._read.add(file)
            path = self.folder / f"{file}.ftl"
            if path.is_file():
                source = path.read_text("utf-8")
                resource = FluentResource(source)
                self._bundle.add_resource(resource)
                for entry in resource.body:
                    if (
                        isinstance(entry, Message)
                        and entry.span
                        and _TAG.search(source, entry.span.start, entry.span.end)
                    ):
                        self._with_elements.add(entry.id.name)
        return self._bundle


def folder_of(templates: Path, language: str) -> Path:
    """Returns the folder of the sentences in a language, next to the folder of templates."""
    return templates.parent / "sentences" / language


def english(templates: Path) -> Catalogue:
    """Returns the sentences in English."""
    return catalogue(templates, ENGLISH)


def catalogue(templates: Path, language: str) -> Catalogue:
    """Returns the sentences in a language; those that it lacks are in English. Files are read again once one of them has changed."""
    folders = dict.fromkeys((folder_of(templates, language), folder_of(templates, ENGLISH)))
    return _catalogue(tuple((folder, _stamps(folder)) for folder in folders))


@lru_cache(maxsize=8)
def _catalogue(folders: tuple[tuple[Path, frozenset[tuple[str, int, int]]], ...]) -> Catalogue:
    """Returns a catalogue; the folder after its own is that of its fallback. Reading the files takes longer than rendering a small site."""
    (folder, _), *others = folders
    return Catalogue(folder, _catalogue(tuple(others)) if others else None)


def _stamps(folder: Path) -> frozenset[tuple[str, int, int]]:
    """Returns name, time of change and size of each file of a language."""
    found = ((path.name, path.stat()) for path in folder.glob("*.ftl"))
    return frozenset((name, stat.st_mtime_ns, stat.st_size) for name, stat in found)


def _file(name: str) -> str:
    return name.partition("-")[0]


def _element(tag: re.Match[str], said: Said, href: Href) -> str:
    """Returns an HTML tag for one of the catalogue."""
    closes, name = tag.groups()
    target: Mapping[str, Value] | Value | None = said.values.get(name)
    if isinstance(target, Target):
        return "</a>" if closes else f'<a href="{escape(href(target.url))}">'
    if name == "a" and closes:
        return "</a>"  # of a link that was written before
    if name not in ELEMENTS:
        raise NoSentence(f"'{said.name}' has <{name}>, which is not a link's name or one of {', '.join(ELEMENTS)}")
    start = ELEMENTS[name]
    return f"</{start.partition(' ')[0]}>" if closes else f"<{start}>"
