"""Rules against unsafe content: HTML, script links, remote pictures, input that breaks parsers.

Pages and history are Markdown, which allows all of these. The generator's parser differs from ours, so these rules check the source text
and are strict.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator

from codebook.load.file_names import PUBLISHED
from codebook.load.prose_marks import marks
from codebook.model import Document, Edition, Problem, Report, Site
from codebook.validate.rules import line_at, local_rule, rule
from codebook.values import web_addresses

DEEPEST = 6
"""Nested lists and quotations at the start of a line."""
WIDEST = 40
"""Columns of indentation."""

_ENDINGS = "|".join(ending.removeprefix(".") for ending in PUBLISHED)
_PICTURE = (
    rf'img src="[a-z0-9./-]+\.(?:{_ENDINGS})" width="\d{{1,4}}" height="\d{{1,4}}" loading="lazy" alt="[^"<>&]+">'
)
"""The only allowed tag: a picture with its size, which prevents layout shift."""
_TAG = re.compile(rf"<(?!{_PICTURE}|https?://[^\s<>{{}}]*>)[^\s\d=<-][^\s>]{{0,30}}")
"""A `<` that some parser may read as a tag. Only a space, digit, `=` or `-` after it is safe."""
_TITLE = re.compile(r"(?!in(?:stanceof)?\b)[^\W_]|[\"'‘“]")
"""After a label and a tab these are JavaScript syntax errors, except the operators `in` and `instanceof`."""
_BEHIND_A_LINK = re.compile(r"(?P<picture>!\[[^\[\]]*)?\](?:\(|:)<?(?P<to>//|[A-Za-z][A-Za-z0-9+.-]*:)")
_TARGET = re.compile(
    r"\](?:\((?P<to>(?:(?!\n[ \t]*\n)(?:\\.|<[^<>\n]*>|[^()\\]|\((?:\\.|[^()\\])*\)))*)|:\s*(?P<named>\S*))", re.DOTALL
)
_MARKERS = re.compile(r"(?:[ \t]*(?:[-*+>]|\d{1,9}[.)]))+")


def own_words(site: Site) -> Iterator[Document]:
    """Yields documents in Markdown by editors: pages and history."""
    yield from (page.document for page in site.prose)
    yield from (entry.document for entry in site.entries)


@rule
def no_html(site: Site) -> Iterator[Problem]:
    """Refuses HTML, even in code spans: another parser may not see the code span."""
    for document in own_words(site):
        for found in _TAG.finditer(document.body):
            message = f"'{found[0]}' would be read as HTML; delete it, or write &lt; for <"
            yield Problem(document.path, line_at(document, found.start()), message)


@local_rule
def titles_begin_no_script(site: Site) -> Iterator[Problem]:
    """Requires that a title begins with a letter, digit or quotation mark: `title =0` in `wording.txt` would be valid JavaScript."""
    texts: tuple[Edition | Report, ...] = (*site.own_editions, *site.reports)
    for text in texts:
        if not _TITLE.match(text.facts.title):
            message = f"'{text.facts.title[:60]}' does not begin like a title; begin with a letter, a digit or a quotation mark"
            yield Problem(text.document.path, text.document.line("title"), message)


@rule
def links_ask_for_nothing(site: Site) -> Iterator[Problem]:
    """Refuses template calls in link targets: their output is HTML and could end the address."""
    for page in site.prose:
        for found in _TARGET.finditer(page.document.body):
            to = found["to"] or found["named"] or ""
            if "{{" in to:
                message = (
                    "braces do not work as the target of a link or picture; write the address, "
                    'or {{ link("…") }} instead of the whole link'
                )
                place = found.start("to" if found["to"] else "named") + to.index("{{")
                yield Problem(page.document.path, line_at(page.document, place), message)


@rule
def links_run_nothing(site: Site) -> Iterator[Problem]:
    """Requires that links lead to this site or a web address, and that pictures are local."""
    for document in own_words(site):
        found = dict.fromkeys((*_as_written(document), *_as_read(document)))
        yield from (Problem(document.path, line, message) for line, message in found)


@rule
def links_match_their_targets(site: Site) -> Iterator[Problem]:
    """Refuses links whose text or title names a different host from their target."""
    for document in own_words(site):
        for mark in marks(document):
            said = (
                web_addresses.other_host(words, mark.to) for words in (mark.words, mark.title) if mark.kind == "link"
            )
            if host := next(filter(None, said), ""):
                message = f"the link says '{host[:60]}' and leads to '{mark.to[:60]}'; write the same address in both places, or use words as the link text"
                yield Problem(document.path, mark.line, message)


def _as_read(document: Document) -> Iterator[tuple[int, str]]:
    for mark in marks(document):
        if mark.kind == "link" and (message := web_addresses.wrong_link(mark.to)):
            yield mark.line, f"the link to '{mark.to[:60]}' {message}"
        if mark.kind == "picture" and web_addresses.is_elsewhere(mark.to):
            yield mark.line, _other_host(web_addresses.scheme(mark.to))


def _as_written(document: Document) -> Iterator[tuple[int, str]]:
    """Yields unsafe link starts in the raw text, without characters that some parser ignores: white space, backslashes, `>`."""
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
    return f"a picture that begins with {begins or '//'}{':' if begins else ''} is from another site; put its file in the page's folder, as in ![what it shows](lantern.png)"


def _is_ruled(line: str) -> bool:
    return (
        (len(set(line)) == 1 and line[0] != ">")
        if " " not in line
        else len(set(line)) == 2 and line[0] in "-*" and "   " not in line
    )


@rule
def pages_can_be_read(site: Site) -> Iterator[Problem]:
    """Refuses deep nesting and wide indentation."""
    for document in own_words(site):
        for number, line in enumerate(document.body.split("\n"), start=document.body_line):
            markers = _MARKERS.match(line)
            within = re.findall(r"[-*+>]|\d+[.)]", markers[0]) if markers else []
            wide = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
            if (len(within) > DEEPEST and not _is_ruled(line.strip())) or (line.strip() and wide > WIDEST):
                message = f"a line within more than {DEEPEST} lists or quotations, or {WIDEST} spaces; remove some"
                yield Problem(document.path, number, message)
                break
