"""Pages as values, and the renderer that makes them from autoescaping Jinja templates."""

import re
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from pathlib import Path
from types import CodeType
from typing import Any

import yaml
from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.bccache import Bucket
from jinja2.runtime import Context
from markdown_it import MarkdownIt
from markupsafe import Markup, escape

from codebook import record
from codebook.history.links import History
from codebook.history.registers import Registers
from codebook.history.report_files import ReportFiles
from codebook.model import Block, Council, Edition, Report, Site, Span
from codebook.render import body_names, changes, cite, names, register_rows, status
from codebook.render.changed_fact_pages import ChangedFacts
from codebook.render.last_updated import last_updated
from codebook.render.made_from import MadeFrom
from codebook.render.metadata import Work, linked_data, tags
from codebook.render.shared_parts import ROOT, SharedParts
from codebook.render.template_calls import PageContext
from codebook.render.translated_pages import Translations
from codebook.render.words import Words
from codebook.sentences import Catalogue, Joined, Link, Listed, Said, Target, Value, catalogue, say
from codebook.sentences.foreign import english, marked
from codebook.values.content_security_policy import hash_of
from codebook.values.dates import PartialDate
from codebook.values.escaping import inert
from codebook.values.formats import FORMATS, Format
from codebook.values.languages import ENGLISH, language_of
from codebook.values.references import CodeRef, ReportRef

PROSE = Markup("<!-- prose -->")
"""Marks where a template puts an editor's Markdown."""

Crumb = tuple[str, Value]
"""URL, and name."""


class _Compiled(BytecodeCache):
    """Cache of compiled templates in this process; compiling takes longer than rendering."""

    def __init__(self) -> None:
        self.codes: dict[str, tuple[str, CodeType]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Takes the compiled template if it was made from the same source."""
        checksum, code = self.codes.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self.codes[bucket.key] = bucket.checksum, bucket.code


_COMPILED = _Compiled()
_TO_WRITE = (Said, Link, Listed, Joined, PartialDate)
"""What the catalogue writes in words."""


def relative(url: str, base: str) -> str:
    """Returns the relative link from page `base` to `url`, both relative to the root; a fragment of `base` itself stays a fragment."""
    path, hash_mark, fragment = url.partition("#")
    to, here = path.split("/"), base.split("/")
    shared = 0
    while shared < min(len(to), len(here)) - 1 and to[shared] == here[shared]:
        shared += 1
    path_there = "../" * (len(here) - 1 - shared) + "/".join(to[shared:])
    return (path_there if path != base else "" if fragment else "./") + hash_mark + fragment


@dataclass(frozen=True)
class Page:
    """A page: front matter, and HTML around an editor's Markdown, if any. The HTML is rendered when it is first read."""

    url: str
    """Relative to the root, ends with `/`; empty for the home page."""
    title: str
    description: str
    body: Callable[[], tuple[str, str]] = field(compare=False, repr=False)
    """Renders the HTML before and after the prose."""
    prose: str = ""
    date: str = ""
    """ISO date of the content, if known; never the build date."""
    canonical: str = ""
    """Canonical URL for search engines; empty for the page itself."""
    relations: tuple[tuple[str, str], ...] = ()

    style: str = ""
    texts: str = ""
    """Names of the texts shown, each with the start of its fingerprint; printed in page margins."""
    source: str = ""
    """Source file, relative to the content folder; empty for generated pages."""
    alternates: tuple[tuple[str, str], ...] = ()
    offered: tuple[tuple[str, str], ...] = ()
    """The files offered for download: the name of the sentence that says what it is, and its path."""
    linkset: tuple[str, str] | None = None
    """Type and path of the file with its links for programs, if any."""
    picture: tuple[str, str] | None = None
    """Path of the picture of its words, if it has one, and what it shows."""
    translations: tuple[tuple[str, str], ...] = ()
    """Language and URL of the same page in each language, if there are several."""
    tags: tuple[tuple[str, str], ...] = ()
    """Metadata for its head: name and content."""
    linked_data: str = ""
    """Metadata for search engines, as JSON-LD; empty if there is none."""
    made_from: MadeFrom | None = field(default=None, compare=False, repr=False)
    """What of the reports it is made from; None if of any, and if it has an editor's Markdown."""

    @property
    def language(self) -> str:
        """Language of our words on the page."""
        return language_of(self.url)

    @cached_property
    def _body(self) -> tuple[str, str]:
        return self.body()

    @property
    def before(self) -> str:
        """HTML before the prose, or the whole body."""
        return self._body[0]

    @property
    def after(self) -> str:
        """HTML after the prose."""
        return self._body[1]

    @property
    def file(self) -> str:
        """File name for MkDocs: the editor's own, which keeps links between files valid."""
        return self.source or f"{self.url}index.md"

    @property
    def front_matter(self) -> dict[str, Any]:
        """Front matter for the theme; URLs are relative to this page."""
        matter: dict[str, Any] = {
            "title": self.title,
            "description": self.description,
            "render_macros": bool(self.prose),
        }
        if self.date:
            matter["date"] = self.date
        if self.canonical:
            matter["canonical"] = self.canonical
        if self.style:
            matter["style"] = self.style
        if self.texts:
            matter["texts"] = self.texts
        matter["relations"] = [{"rel": rel, "href": relative(url, self.url)} for rel, url in self.relations]
        matter["relations"] += [
            {"rel": "alternate", "type": kind, "href": relative(url, self.url)} for kind, url in self.alternates
        ]
        if self.linkset:
            kind, path = self.linkset
            matter["relations"].append({"rel": "linkset", "type": kind, "href": relative(path, self.url)})
        if self.picture:
            path, shows = self.picture
            matter["picture"] = {"path": path, "shows": shows}
        if self.tags:
            matter["tags"] = [{"name": name, "content": content} for name, content in self.tags]
        if self.linked_data:
            matter["linked_data"] = self.linked_data
        if self.translations:
            matter["twins"] = [{"language": language, "url": url} for language, url in self.translations]
        return matter

    def markdown(self, prose: str) -> str:
        """Returns the whole file, with `prose` instead of the page's own."""
        matter = yaml.safe_dump(self.front_matter, allow_unicode=True, sort_keys=False, width=1000)
        body = "\n\n".join(part for part in (self.before, prose, self.after) if part)
        return f"---\n{matter}---\n\n{body}\n"


@dataclass(frozen=True)
class Renderer:
    """Makes the pages of one site; its functions are also used by templates."""

    site: Site
    history: History
    templates: Path
    address: str
    language: str = ENGLISH
    """Language of our words."""
    has_desk: bool = False
    """Whether the site publishes the files of the desk."""
    formats: frozenset[Format] = FORMATS
    """The slow formats that are made."""

    @cached_property
    def environment(self) -> Environment:
        """Jinja environment: autoescape on, undefined names are errors."""
        environment = Environment(
            loader=FileSystemLoader(self.templates),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            bytecode_cache=_COMPILED,
            auto_reload=False,  # looks at each file of a template for each page
            finalize=self._write,
        )
        environment.context_class = PageContext
        environment.filters["unbroken"] = unbroken
        environment.globals |= {
            "site": self.site,
            "history": self.history,
            "newest": self.site.newest,
            "address": self.address,
            "names": names,
            "body_names": body_names,
            "changes": changes,
            "status": status,
            "cite": cite,
            "record": record,
            "prose": PROSE,
            "href": self.href,
            "href_of_file": self.href_of_file,
            "paragraphs": self.paragraphs,
            "script_hash": self.script_hash,
            "renderer": self,
            "say": self._say,
            "Link": Link,
            "Listed": Listed,
            "Target": Target,
        }
        return environment

    def get_ready(self) -> None:
        """Reads all templates and sentences now: processes that start later have them, and need not read them."""
        for name in self.environment.list_templates(["html"]):
            self.environment.get_template(name)
        self.catalogue.read_all()

    @cached_property
    def catalogue(self) -> Catalogue:
        """The site's own sentences."""
        return catalogue(self.templates, self.language)

    @cached_property
    def translations(self) -> Translations:
        """The pages in this language."""
        return Translations(self.site, self.language)

    def own(self, url: str) -> str:
        """Returns the URL of a page in this language, if it has one; of anything else as it is."""
        return self.translations.own(url)

    def words(self, value: Value) -> str:
        """Returns a name or sentence in words, as plain text."""
        return self.catalogue.text(value)

    @cached_property
    def _shown(self) -> list[tuple[str, str | None]]:
        """The page that is rendered, and parts within it: the URL, and `root`, which is set for what is shown at any depth (404)."""
        return []

    def _rendered(self, template: str, values: Mapping[str, Any]) -> str:
        """Renders a template of the page at `url`. Macros that templates import are made once, so they ask here for the page."""
        self._shown.append((values["url"], values.get("root")))
        try:
            return self.environment.get_template(template).render(values)
        finally:
            self._shown.pop()

    def href(self, url: str) -> str:
        """For templates: returns a link from the page being rendered; a whole web address as it is."""
        return url if "://" in url else self.href_of_file(self.own(url))

    def href_of_file(self, url: str) -> str:
        """For templates: returns a link from the page being rendered to exactly this file or page, in any language."""
        here, root = self._shown[-1]
        return relative(url, here) if root is None else root + url

    def _say(self, name: str, /, **values: Value) -> Markup:
        """For templates: writes the sentence `name`."""
        return self.catalogue.html(say(name, **values), self.href)

    @pass_context  # else Jinja would write constants for all languages when it compiles a template
    def _write(self, _: Context, value: Any) -> Any:
        """Writes what a template prints: sentences and dates in words, and all else as it is."""
        if isinstance(value, _TO_WRITE):
            return self.catalogue.html(value, self.href)
        if self.language != ENGLISH and isinstance(value, str) and not isinstance(value, Markup):
            return english(value)  # of the content, which is in English
        return value

    def _marked(self, html: str) -> str:
        """Marks what is in English on a page in another language."""
        return marked(html) if self.language != ENGLISH else html

    @cached_property
    def registers(self) -> Registers:
        """The registers of reports."""
        return Registers(self.site, self.history)

    @cached_property
    def report_files(self) -> ReportFiles:
        """The files for programs of reports."""
        return ReportFiles(self.site)

    @cached_property
    def _rows(self) -> dict[ReportRef, register_rows.Row]:
        return {}

    def row(self, report: Report) -> register_rows.Row:
        """Returns a report's row in registers."""
        if report.ref not in self._rows:
            self._rows[report.ref] = register_rows.row(report, self.site, self.history)
        return self._rows[report.ref]

    @cached_property
    def changed_facts(self) -> ChangedFacts:
        """The changes of facts, by the pages that show them."""
        return ChangedFacts(self.site)

    @cached_property
    def _texts(self) -> dict[str, str]:
        return {}

    def text(self, text: Edition | Report) -> str:
        """Returns the name of a text and the first 16 of 64 hex digits of its fingerprint."""
        url = text.url if isinstance(text, Edition) else text.ref.url
        if url not in self._texts:
            of_report, capital = names.report_name, names.capital
            name = capital(text.facts.name) if isinstance(text, Edition) else of_report(text, self.site)
            said = say("layout-text", name=name, digits=record.fingerprint(text)[:16])
            self._texts[url] = self.words(said)
        return self._texts[url]

    def page(
        self,
        url: str,
        template: str,
        title: Value,
        *,
        description: Value,
        crumbs: tuple[Crumb, ...] = (),
        neighbours: tuple[Crumb | None, Crumb | None] = (None, None),
        heading: Value = "",
        shown: Edition | None = None,
        prose: str = "",
        date: str = "",
        canonical: str = "",
        relations: tuple[tuple[str, str], ...] = (),
        style: str = "",
        source: str = "",
        made_from: MadeFrom | None = None,
        described: Work | Council | None = None,
        later: Callable[[], Mapping[str, Any]] = dict,
        **context: Any,
    ) -> Page:
        """Makes a page from a template.

        `heading` is the h1, if it differs from the title; `described` is what its metadata describe; `shown` is the edition whose exact text the page shows. Texts passed as `report`,
        `edition`, `before` and `after` are named in printed margins. `later` gives what is only worked out when the page is rendered.
        """
        previous, following = neighbours
        url = self.own(url)

        def body() -> tuple[str, str]:
            values = {
                "url": url,
                "title": title,
                "heading": heading or title,
                "crumbs": crumbs,
                "previous": previous,
                "following": following,
                "shown": shown,
                "updated": last_updated(context, self.history, self.changed_facts.of_file),
                **context,
                **later(),
            }
            html = self._rendered(template, values)
            before, _, after = self._marked(html).partition(PROSE)
            return before.strip(), after.strip()

        if crumbs:
            relations = (("up", crumbs[-1][0]), *relations)
        return Page(
            *(url, self.words(title), self.words(description), body, prose),
            date=date,
            canonical=canonical and self.own(canonical),
            relations=tuple((rel, self.own(to)) for rel, to in relations),
            style=style,
            texts="; ".join(dict.fromkeys(self.text(context[name]) for name in _TEXTS if context.get(name))),
            source=source,
            tags=tags(described, self.address or "/", self.words) if isinstance(described, Work) else (),
            linked_data=self._linked_data((*crumbs, (url, title)), described),
            made_from=made_from and made_from.with_facts(title, heading, crumbs, neighbours),
        )

    def _linked_data(self, trail: tuple[Crumb, ...], described: Work | Council | None) -> str:
        """Returns the metadata for search engines, which need whole addresses."""
        own = [(self.own(url), name) for url, name in trail]
        return linked_data(own, described, self.address, self.words) if self.address else ""

    def blocks(self, blocks: Sequence[Block], number: str, *, lang: str, report: str, place: str) -> Markup:
        """For templates: words of a document in blocks."""
        return self.writing(report).blocks(blocks, number, lang, place)

    def spans(self, spans: tuple[Span, ...], report: str) -> Markup:
        """For templates: words of a document in a line."""
        return self.writing(report).spans(spans)

    def writing(self, report: str) -> Words:
        """For templates: what writes words of a document, of which `report` is the address if it is a report."""
        write = escape if self.language == ENGLISH else english
        return Words(write, self._struck, self.href, report)

    @cached_property
    def _struck(self) -> tuple[Markup, Markup]:
        """What is said before and after words that are struck out."""
        start, end = (self.catalogue.html(say(name), str) for name in ("note-struck", "note-struck-end"))
        return start, end

    @cached_property
    def _shared(self) -> SharedParts:
        return SharedParts()

    def shared(self, template: str, *key: Hashable, **values: Any) -> Markup:
        """For templates: part of a page that is the same wherever the template, `key` and the reports and texts are."""

        def make() -> str:
            return self._rendered(template, {"url": "", "root": ROOT, "shown": None, **values})

        here, _ = self._shown[-1]
        return self._shared.at((template, *key), make, lambda to: relative(to, here))

    def fragment(self, template: str, url: str, **context: Any) -> str:
        """Renders part of the page at `url`."""
        return self._marked(self._rendered(template, {"url": url, "shown": None, **context}).strip())

    def script_hash(self, script: str) -> str:
        """Returns the hash of a theme script, by its path in the site."""
        return _hash(self.templates.parent / script)

    def answer(self, template: str, url: str, **context: Any) -> str:
        """Renders HTML to insert in an editor's Markdown; nothing in it is parsed as Markdown."""
        return inert(self.fragment(template, url, **context))

    def paragraphs(self, text: str) -> Markup:
        """Renders Markdown of a history entry; raw HTML is escaped."""
        html = _MARKDOWN.render(text)
        if self.language != ENGLISH:
            html = _BLOCK.sub(rf'<\1 lang="{ENGLISH}"', html)
        return Markup(html)  # noqa: S704 - markdown-it escapes what it renders


@cache
def _hash(path: Path) -> str:
    return hash_of(path.read_bytes())


@lru_cache(maxsize=10_000)
def unbroken(text: str) -> Markup:
    """Allows line breaks in web addresses only after `/`: a hyphen at a line end in print would look like hyphenation."""
    parts = _ADDRESS.split(text)
    return Markup("").join(_segments(part) if index % 2 else part for index, part in enumerate(parts))


def _segments(address: str) -> Markup:
    found = re.findall(r"[^/]+/*|/+", address)
    whole = Markup('<span class="unbroken">{}</span><wbr>')
    return Markup("").join(
        whole.format(one) if "-" in one and len(one) <= _SHORT else one + Markup("<wbr>") for one in found
    )


_ADDRESS = re.compile(r"((?:https?:/|(?<!\S))/[^\s<>()]+)")
_SHORT = 24
"""Characters; longer segments may need to break on a phone."""
_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")
_MARKDOWN.add_render_rule("table_open", lambda *_: '<div class="table"><table>\n')
_MARKDOWN.add_render_rule("table_close", lambda *_: "</table></div>\n")
_TEXTS = ("report", "edition", "before", "after")
_BLOCK = re.compile(r"^<(p|ul|ol|blockquote|h[1-6]|div)(?=>| )", re.MULTILINE)


def crumb(ref: CodeRef, name: Value) -> Crumb:
    """Returns the URL and name of a part or unit of the Code, as a breadcrumb or neighbour."""
    return ref.url, name


def with_neighbours(places: Sequence[Crumb]) -> Iterator[tuple[Crumb, tuple[Crumb | None, Crumb | None]]]:
    """Yields each place with its predecessor and successor."""
    for index, place in enumerate(places):
        yield place, (places[index - 1] if index else None, places[index + 1] if index + 1 < len(places) else None)
