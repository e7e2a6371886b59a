"""Rules of what must not come with a text: HTML, links that run something, pictures of other hosts, text that a program chokes on.

An editor's page and the history are Markdown, which has room for all of these. The generator's Markdown and ours differ in small things,
so these rules read the text itself, not what one of them makes of it, and rather refuse too much.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator

from codebook.load.file_names import PUBLISHED
from codebook.load.prose_marks import marks
from codebook.model import Document, Edition, Problem, Report, Site
from codebook.validate.rules import line_at, rule
from codebook.values import web_addresses

DEEPEST = 6
"""How many lists and quotations may stand within each other at the start of a line."""
WIDEST = 40
"""Columns by which a line may be indented."""

_ENDINGS = "|".join(ending.removeprefix(".") for ending in PUBLISHED)
_PICTURE = (
    rf'img src="[a-z0-9./-]+\.(?:{_ENDINGS})" width="\d{{1,4}}" height="\d{{1,4}}" loading="lazy" alt="[^"<>&]+">'
)
"""The one tag that may be written: a picture with its size, so that nothing moves while it comes."""
_TAG = re.compile(rf"<(?!{_PICTURE}|https?://[^\s<>{{}}]*>)[^\s\d=<-][^\s>]{{0,30}}")
"""A `<` that any reader of Markdown or HTML could take for the beginning of a tag: nothing but a space, a digit, = or - behind it is none."""
_TITLE = re.compile(r"(?!in(?:stanceof)?\b)[^\W_]|[\"'‘“]")
"""Behind the label and a tab each of these is a syntax error in JavaScript, other than the operators `in` and `instanceof`."""
_BEHIND_A_LINK = re.compile(r"(?P<picture>!\[[^\[\]]*)?\](?:\(|:)<?(?P<to>//|[A-Za-z][A-Za-z0-9+.-]*:)")
_TARGET = re.compile(
    r"\](?:\((?P<to>(?:(?!\n[ \t]*\n)(?:\\.|<[^<>\n]*>|[^()\\]|\((?:\\.|[^()\\])*\)))*)|:\s*(?P<named>\S*))", re.DOTALL
)
"""What stands behind a link's words, up to its end or the next empty line."""
_MARKERS = re.compile(r"(?:[ \t]*(?:[-*+>]|\d{1,9}[.)]))+")


def own_words(site: Site) -> Iterator[Document]:
    """What somebody wrote in words of their own, as Markdown."""
    yield from (page.document for page in site.prose)
    yield from (entry.document for entry in site.entries)


@rule
def no_html(site: Site) -> Iterator[Problem]:
    """No HTML stands in Markdown, not even between signs of code: what shows there as text runs in another program."""
    for document in own_words(site):
        for found in _TAG.finditer(document.body):
            message = f"'{found[0]}' would be read as HTML; take it out, or write &lt; for a < that is meant"
            yield Problem(document.path, line_at(document, found.start()), message)


@rule
def titles_begin_no_script(site: Site) -> Iterator[Problem]:
    """A title begins with a letter, a digit or a quotation mark. It is first in `wording.txt`, behind its label: `title =0` would be JavaScript."""
    texts: tuple[Edition | Report, ...] = (*site.editions, *site.reports)
    for text in texts:
        if not _TITLE.match(text.facts.title):
            message = f"'{text.facts.title[:60]}' does not begin like a title; begin with a letter, a digit or a quotation mark"
            yield Problem(text.document.path, text.document.line("title"), message)


@rule
def links_ask_for_nothing(site: Site) -> Iterator[Problem]:
    """Where a link or picture leads is written out: what a call gives is a piece of a page, and would end the address or begin another."""
    for page in site.prose:
        for found in _TARGET.finditer(page.document.body):
            to = found["to"] or found["named"] or ""
            if "{{" in to:
                message = (
                    "braces stand where a link or picture leads, and nothing between them is answered there; write the address itself, "
                    'or {{ link("…") }} in the place of the whole link'
                )
                place = found.start("to" if found["to"] else "named") + to.index("{{")
                yield Problem(page.document.path, line_at(page.document, place), message)


@rule
def links_run_nothing(site: Site) -> Iterator[Problem]:
    """A link leads to a page of this site or to a web address; a picture is one of this site's own."""
    for document in own_words(site):
        found = dict.fromkeys((*_as_written(document), *_as_read(document)))
        yield from (Problem(document.path, line, message) for line, message in found)


@rule
def links_say_where_they_lead(site: Site) -> Iterator[Problem]:
    """A link whose words or title name a host leads to that host: a reader who sees the one would not look at the other."""
    for document in own_words(site):
        for mark in marks(document):
            said = (
                web_addresses.other_host(words, mark.to) for words in (mark.words, mark.title) if mark.kind == "link"
            )
            if host := next(filter(None, said), ""):
                message = (
                    f"the link says '{host[:60]}' and leads to '{mark.to[:60]}'; write the same address in both places, or say in words "
                    "what is there"
                )
                yield Problem(document.path, mark.line, message)


def _as_read(document: Document) -> Iterator[tuple[int, str]]:
    """Links and pictures as our Markdown finds them."""
    for mark in marks(document):
        if mark.kind == "link" and (message := web_addresses.wrong_link(mark.to)):
            yield mark.line, f"the link to '{mark.to[:60]}' {message}"
        if mark.kind == "picture" and web_addresses.is_elsewhere(mark.to):
            yield mark.line, _other_host(web_addresses.scheme(mark.to))


def _as_written(document: Document) -> Iterator[tuple[int, str]]:
    """Whatever looks like the beginning of a link, without signs that some program passes over: white space, backslashes, marks of quotation."""
    starts, kept = [], ""
    for line in document.body.split("\n"):
        starts.append(len(kept))
        kept += re.sub(r"[\s\\>]", "", html.unescape(line))
    for found in _BEHIND_A_LINK.finditer(kept):
        place = document.body_line + bisect_right(starts, found.start("to")) - 1
        begins = web_addresses.scheme(found["to"])
        if found["picture"]:
            yield place, _other_host(begins)
        elif begins not in web_addresses.SCHEMES and (message := web_addresses.wrong_link(found["to"])):
            yield place, f"a link that {message}"


def _other_host(begins: str) -> str:
    return (
        f"a picture that begins with {begins or '//'}{':' if begins else ''} comes from elsewhere; "
        "put its file beside the page, as in ![what it shows](lantern.png)"
    )


def _is_ruled(line: str) -> bool:
    """Whether a line of one sign over and over is a ruled line or only signs, and no list within a list."""
    return (
        (len(set(line)) == 1 and line[0] != ">")
        if " " not in line
        else len(set(line)) == 2 and line[0] in "-*" and "   " not in line
    )


@rule
def pages_can_be_read(site: Site) -> Iterator[Problem]:
    """Nothing on a page in somebody's own words stands within too much else."""
    for document in own_words(site):
        for number, line in enumerate(document.body.split("\n"), start=document.body_line):
            signs = _MARKERS.match(line)
            within = re.findall(r"[-*+>]|\d+[.)]", signs[0]) if signs else []
            wide = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
            if (len(within) > DEEPEST and not _is_ruled(line.strip())) or (line.strip() and wide > WIDEST):
                message = (
                    f"a line within more than {DEEPEST} lists or quotations, or {WIDEST} spaces; take some of them away"
                )
                yield Problem(document.path, number, message)
                break
