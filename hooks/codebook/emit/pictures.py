"""Pictures of the Code's words, which other sites show of a link: of each clause, part and version. Pages with the same words share one."""

import io
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from codebook.emit.generated_file import GeneratedFile
from codebook.emit.pdf.typesetting import png
from codebook.emit.pdf.words import Node, Words
from codebook.history.succession import predecessor
from codebook.model import Edition, Site, Unit
from codebook.render import Renderer, names
from codebook.render.code_pages import CODE
from codebook.render.made_from import MadeFrom
from codebook.sentences import Value, say
from codebook.sentences.foreign import unmarked
from codebook.values.formats import file_beside

TYPE, REL = "image/png", "picture"
GREEN, WHITE = (0x0B, 0x5A, 0x4C), (0xFF, 0xFF, 0xFF)
"""The colours of the template; all others are between them."""
SHADES = 5
"""So many that nobody sees the steps at the edges of letters."""
MOST = 400
"""Characters of words that a description has at most."""
_FEW = 12
"""Units of a part without a statement, of which its first words are shown."""


@dataclass(frozen=True)
class _Shown:
    """What a picture shows."""

    work: str
    """Title of the Code."""
    heading: Value
    units: tuple[Unit, ...]


@dataclass
class _Run:
    """Consecutive versions in which a clause or part is the same, and the pages that show it."""

    shown: _Shown
    editions: list[Edition]
    pages: list[str] = field(default_factory=list)


def pictures(renderer: Renderer) -> Iterator[GeneratedFile]:
    """Yields the pictures, in each language of our words. Requires the site's address, without which no other site can show one."""
    for one in (renderer, *(replace(renderer, language=language) for language in renderer.site.facts.languages)):
        for key in one.site.first_wording:
            yield from (_of_run(key, run, one) for run in _runs(one.site, key))
        yield from (_of_version(edition, one) for edition in one.site.editions)


def _runs(site: Site, key: str) -> list[_Run]:
    """Returns when a clause or part was the same. A proposal that changes nothing has the picture of what it would replace."""
    found: list[_Run] = []
    before: _Shown | None = None
    for edition in site.lineage:
        shown = _shown(edition, key)
        if shown is not None and shown == before:
            found[-1].editions.append(edition)
        elif shown is not None:
            found.append(_Run(shown, [edition]))
        before = shown
    for run in found:
        run.pages.extend(url for edition in run.editions for url in _pages(site, edition, key))
    for edition in site.editions:
        if edition.begun is None and (shown := _shown(edition, key)):
            would_replace = predecessor(site, edition)
            same = [run for run in found if run.shown == shown and would_replace in run.editions]
            if not same:
                found.append(_Run(shown, [edition]))
            (same or found)[-1].pages.extend(_pages(site, edition, key))
    return found


def _shown(edition: Edition, key: str) -> _Shown | None:
    """Returns what the picture of a clause or part shows; None if a version lacks it, or its words were removed."""
    part = edition.part_of.get(key)
    if part is None:
        return None
    unit = edition.units.get(key)
    units = (unit,) if unit else (part.statement,) if part.statement else part.units[:_FEW]
    if not any(one.text for one in units):
        return None
    return _Shown(edition.facts.title, names.unit_name(unit, part) if unit else part.title, units)


def _pages(site: Site, edition: Edition, key: str) -> Iterator[str]:
    """Yields the page of a clause or part in a version, and the one that follows the latest."""
    yield edition.exact(key).url
    if site.first_wording[key] is edition:
        yield edition.units[key].ref.url if key in edition.units else edition.part_of[key].ref.url


def _of_run(key: str, run: _Run, renderer: Renderer) -> GeneratedFile:
    words, shown = Words(renderer), run.shown
    is_latest = renderer.site.newest in run.editions
    first, last = run.editions[0], run.editions[-1]
    said = " ".join(unit.quotable for unit in shown.units)
    since: Value = names.capital(first.facts.name)
    if first is not last:
        name = "picture-since" if is_latest else "picture-span"
        since = say(name, first=first.facts.name, last=last.facts.name)
    return _picture(
        *(first.exact(key).url, run.pages, words, shown.work, shown.heading),
        lines=[line for unit in shown.units for line in _lines(words.blocks(unit.blocks, unit.number))],
        chip=_chip(run, renderer.site),
        since=since,
        said=said if len(said) <= MOST else f"{said[:MOST].rpartition(' ')[0]} …",
    )


def _chip(run: _Run, site: Site) -> Value:
    """Returns the mark of words that the latest version does not have: that of their version, or of all of them."""
    if site.newest in run.editions:
        return ""
    found = {edition.id: names.status_badge(site, edition) for edition in run.editions}
    return next(iter(found.values())) if len(set(found.values())) == 1 else say("status-chip", state="replaced")


def _of_version(edition: Edition, renderer: Renderer) -> GeneratedFile:
    site, title = renderer.site, edition.facts.title
    latest = (CODE[0],) if edition is site.newest else ()
    return _picture(
        *(edition.url, (edition.url, f"{edition.url}full/", *latest), Words(renderer)),
        *(site.facts.short_name, names.capital(edition.facts.name)),
        lines=[[*_tokens([{"text": title}])]],
        chip=names.status_badge(site, edition),
        since=names.capital(names.life(edition, site)),
        said=title,
    )


def _picture(
    url: str,
    pages: Iterable[str],
    words: Words,
    work: str,
    heading: Value,
    *,
    lines: Sequence[Sequence[Node]],
    chip: Value,
    since: Value,
    said: str,
) -> GeneratedFile:
    """Returns the picture of a page."""
    own = words.renderer.own

    def plain(value: Value) -> str:
        return unmarked(words.plain(value)) if value else ""

    shown = {
        "language": words.renderer.language,
        "work": work,
        "heading": plain(heading),
        "words": lines,
        "chip": plain(chip),
        "from": plain(since),
        "shortened": plain(say("picture-shortened")),
        "missing_character": plain(say("picture-character", name="{name}")),
    }
    data = json.dumps(shown, ensure_ascii=False)
    return GeneratedFile(
        *(file_beside(own(url), "png"), TYPE, tuple(map(own, pages)), partial(_made, data)),
        made_from=MadeFrom(facts=(data,), is_all=True),
        rel=REL,
        is_slow=True,
        said=words.renderer.words(say("picture-description", name=heading, words=said)),
    )


def _lines(nodes: Iterable[Any]) -> Iterator[list[Node]]:
    """Yields the paragraphs, items and rows of words of a document, word by word."""
    for node in nodes:
        match node["is"]:
            case "list":
                for item in node["items"]:
                    own = item["marker"]
                    first, *rest = [*_lines(item["blocks"])] or [[]]
                    yield [_token(own or "•", "" if own else "ours"), *_apart(first)]
                    yield from rest
            case "table":
                for row in (node["head"], *node["rows"]):
                    cells = ([*_tokens(line)] for cell in row for line in cell["lines"])
                    yield [token for cell in cells for token in _apart(cell)]
            case _:
                yield [*_tokens(node["spans"])]


def _tokens(spans: Iterable[Node]) -> Iterator[Node]:
    """Yields words, each with whether a space is before it: a text is shortened between two of them."""
    is_spaced = False
    for span in spans:
        for index, word in enumerate(re.split("[ \n]", str(span.get("text", "\n")))):
            is_spaced |= index > 0
            if word:
                yield _token(word, str(span.get("style", "")), is_spaced=is_spaced)
                is_spaced = False


def _apart(tokens: Sequence[Node]) -> list[Node]:
    """Returns words with a space before the first."""
    return [{**token, "spaced": True} if not index else token for index, token in enumerate(tokens)]


def _token(text: str, style: str, *, is_spaced: bool = False) -> Node:
    return {"text": text, "style": style, "spaced": is_spaced}


def _made(data: str) -> bytes:
    """Returns the picture in few colours: a fifth of the size."""
    from PIL import Image  # noqa: PLC0415 - a browser's Python may have none, and draws nothing

    red = Image.open(io.BytesIO(png("picture.typ", data))).getchannel("R")
    low, high = GREEN[0], WHITE[0]
    shades = red.point([round(max(0, shade - low) / (high - low) * (SHADES - 1)) for shade in range(256)])
    picture = Image.frombytes("P", shades.size, shades.tobytes())
    steps = [step / (SHADES - 1) for step in range(SHADES)]
    picture.putpalette([round(a + (b - a) * step) for step in steps for a, b in zip(GREEN, WHITE, strict=True)])
    out = io.BytesIO()
    picture.save(out, "PNG", bits=4)
    return out.getvalue()
