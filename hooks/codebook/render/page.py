"""A page as a value, and how pages are made: by templates that escape all they print."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import yaml
from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.bccache import Bucket
from jinja2.runtime import Context
from markdown_it import MarkdownIt
from markupsafe import Markup

from codebook import record
from codebook.history.links import History
from codebook.model import Edition, Report, Site
from codebook.render import cite, names, status
from codebook.values.escaping import inert
from codebook.values.policy import hash_of
from codebook.values.references import CodeRef

PROSE = Markup("<!-- prose -->")
"""Where a template has the words that an editor wrote in Markdown."""

Crumb = tuple[str, str]
"""A page that stands above another: its URL and name."""


class _Compiled(BytecodeCache):
    """Templates as they were compiled in this process, which takes longer than rendering and is the same for every site."""

    def __init__(self) -> None:
        self.codes: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Gives what was compiled before; Jinja itself compares it with the template."""
        if bucket.key in self.codes:
            bucket.bytecode_from_string(self.codes[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps what was compiled."""
        self.codes[bucket.key] = bucket.bytecode_to_string()


_COMPILED = _Compiled()


def relative(url: str, base: str) -> str:
    """The way from the page `base` to `url`, both relative to the root; a page's own anchor stays an anchor."""
    path, hash_mark, fragment = url.partition("#")
    to, here = path.split("/"), base.split("/")
    shared = 0
    while shared < min(len(to), len(here)) - 1 and to[shared] == here[shared]:
        shared += 1
    way = "../" * (len(here) - 1 - shared) + "/".join(to[shared:])
    return (way if path != base else "" if fragment else "./") + hash_mark + fragment


@dataclass(frozen=True)
class Page:
    """One page: front matter, and a body of HTML around the Markdown of an editor, if there is any."""

    url: str
    """Relative to the root, with a `/` at the end; empty for the home page."""
    title: str
    description: str
    before: str
    """HTML before the prose, or all of the body."""
    prose: str = ""
    """Markdown that an editor wrote, with its macro calls."""
    after: str = ""
    date: str = ""
    """The day of what the page shows, where it is known; never that of the build."""
    canonical: str = ""
    """The URL that search engines should show instead; empty for the page's own."""
    relations: tuple[tuple[str, str], ...] = ()
    """Link relations for the head: name and URL."""

    style: str = ""
    """The style that it needs besides those of every page: `pictures`, say."""
    texts: str = ""
    """The texts whose words it shows, each with the beginning of its fingerprint: for the margins of a printed sheet."""
    source: str = ""
    """The file that an editor wrote, in the folder of the content; empty for a page that is made."""
    alternates: tuple[tuple[str, str], ...] = ()
    """The same for programs: media type and URL."""

    @property
    def file(self) -> str:
        """The name that a generator takes the page from: the editor's own, so that links between files hold."""
        return self.source or f"{self.url}index.md"

    @property
    def front_matter(self) -> dict[str, Any]:
        """What the theme needs to know; URLs are relative to this page."""
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
        return matter

    def markdown(self, prose: str) -> str:
        """The whole page as a file, with `prose` in the place of its own."""
        matter = yaml.safe_dump(self.front_matter, allow_unicode=True, sort_keys=False, width=1000)
        body = "\n\n".join(piece for piece in (self.before, prose, self.after) if piece)
        return f"---\n{matter}---\n\n{body}\n"


@dataclass(frozen=True)
class Renderer:
    """Makes pages of one site. The functions here are those that templates use."""

    site: Site
    history: History
    templates: Path
    address: str

    @cached_property
    def environment(self) -> Environment:
        """Jinja that escapes everything, and stops at a name it does not know."""
        environment = Environment(
            loader=FileSystemLoader(self.templates),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            bytecode_cache=_COMPILED,
        )
        environment.filters["unbroken"] = unbroken
        environment.globals |= {
            "site": self.site,
            "history": self.history,
            "newest": self.site.newest,
            "address": self.address,
            "names": names,
            "status": status,
            "cite": cite,
            "record": record,
            "prose": PROSE,
            "href": _href,
            "paragraphs": self.paragraphs,
            "script_hash": self.script_hash,
        }
        return environment

    @cached_property
    def texts(self) -> dict[str, str]:
        """Every text by its URL: what it is called, and the first of the 64 signs of its fingerprint, enough to know it by."""
        called: list[tuple[Edition | Report, str]] = []
        called += [(edition, names.capital(edition.facts.name)) for edition in self.site.editions]
        called += [(report, names.report_name(report, self.site)) for report in self.site.reports]
        return {_url(text): f"{name}, fingerprint begins {record.fingerprint(text)[:16]}" for text, name in called}

    def page(
        self,
        url: str,
        template: str,
        title: str,
        *,
        description: str,
        crumbs: tuple[Crumb, ...] = (),
        neighbours: tuple[Crumb | None, Crumb | None] = (None, None),
        heading: str = "",
        shown: Edition | None = None,
        prose: str = "",
        date: str = "",
        canonical: str = "",
        relations: tuple[tuple[str, str], ...] = (),
        style: str = "",
        source: str = "",
        **context: Any,
    ) -> Page:
        """One page from a template.

        `heading` is what stands on it, if that is not its title; `shown` the edition whose exact words it has. What it is given as
        `report`, `edition`, `before` and `after` is named at the margins when it is printed.
        """
        previous, following = neighbours
        html = self.environment.get_template(template).render(
            url=url,
            title=title,
            heading=heading or title,
            crumbs=crumbs,
            previous=previous,
            following=following,
            shown=shown,
            **context,
        )
        before, _, after = html.partition(PROSE)
        if crumbs:
            relations = (("up", crumbs[-1][0]), *relations)
        return Page(
            *(url, title, description, before.strip(), prose, after.strip()),
            date=date,
            canonical=canonical,
            relations=relations,
            style=style,
            texts="; ".join(dict.fromkeys(self.texts[_url(context[name])] for name in _TEXTS if context.get(name))),
            source=source,
        )

    def fragment(self, template: str, url: str, **context: Any) -> str:
        """A piece of a page, for the page at `url`."""
        return self.environment.get_template(template).render(url=url, shown=None, **context).strip()

    def script_hash(self, script: str) -> str:
        """The hash of a script of the theme, by its path in the site."""
        return _hash(self.templates.parent / script)

    def answer(self, template: str, url: str, **context: Any) -> str:
        """A piece of a page that is put into an editor's Markdown: nothing in it is read as Markdown."""
        return inert(self.fragment(template, url, **context))

    def paragraphs(self, text: str) -> Markup:
        """Our own prose in an entry of the history: Markdown without raw HTML."""
        return Markup(_MARKDOWN.render(text))  # noqa: S704 - markdown-it escapes what it renders


@cache
def _hash(path: Path) -> str:
    return hash_of(path.read_bytes())


def unbroken(text: str) -> Markup:
    """Words in which a web address ends a line only behind a `/`: whoever types from paper takes a hyphen at the end of a line for none."""
    pieces = _ADDRESS.split(text)
    return Markup("").join(_segments(piece) if index % 2 else piece for index, piece in enumerate(pieces))


def _segments(address: str) -> Markup:
    found = re.findall(r"[^/]+/*|/+", address)
    whole = Markup('<span class="unbroken">{}</span><wbr>')
    return Markup("").join(
        whole.format(one) if "-" in one and len(one) <= _SHORT else one + Markup("<wbr>") for one in found
    )


_ADDRESS = re.compile(r"((?:https?:/|(?<!\S))/[^\s<>()]+)")
_SHORT = 24
"""Signs: what is longer may have to be broken on a telephone."""
_MARKDOWN = MarkdownIt("commonmark", {"html": False})
_TEXTS = ("report", "edition", "before", "after")


def _url(text: Edition | Report) -> str:
    return text.url if isinstance(text, Edition) else text.ref.url


@pass_context
def _href(context: Context, url: str) -> str:
    """The way to a page from the one that is being rendered. `root` is set where a page may stand at any depth."""
    root = context.get("root")
    return relative(url, context["url"]) if root is None else root + url


def crumb(ref: CodeRef, name: str) -> Crumb:
    """A piece of the code as a page that stands above or beside another."""
    return ref.url, name


def in_turn(places: list[Crumb]) -> Iterator[tuple[Crumb, tuple[Crumb | None, Crumb | None]]]:
    """Each place of a sequence with the one before and the one after."""
    for index, place in enumerate(places):
        yield place, (places[index - 1] if index else None, places[index + 1] if index + 1 < len(places) else None)
