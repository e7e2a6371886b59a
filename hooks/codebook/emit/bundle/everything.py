"""The bundle of everything: the built site as it opens from disk, with the data and records of all that it has.

It is made from the built site by a command, and not published with it: it is as large as a fifth of all else, and another one after each
change of a word anywhere.
"""

import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO

from codebook.emit.bundle.bag import File, write_bag
from codebook.emit.bundle.checking import CHECK_FILE, how_to_check
from codebook.emit.bundle.crate import METADATA, Crate, Entity, file, folder, metadata
from codebook.emit.bundle.pages import INDEX
from codebook.emit.bundle.version import HTML, rights_at
from codebook.gate.manifest import MANIFEST
from codebook.gate.offline import DESK, names, opened_from_disk
from codebook.render import Renderer
from codebook.render.bundled_pages import first_page
from codebook.render.metadata.tags import iso
from codebook.render.site_pages import sections
from codebook.sentences import say

NAME = "everything"
LEFT_OUT = (*DESK, "pagefind/", "search/reports", "search/words", "check/pages", "404.html", "build.json", "build-")
"""What cannot be used from disk: files that only scripts fetch, the page for hosts; and the hashes of files as they are published, since links differ here."""


def write_everything(out: IO[bytes], site: Path, renderer: Renderer) -> None:
    """Writes the bundle of a built site, file by file."""
    facts, words, address = renderer.site.facts, renderer.words, renderer.address
    crate = Crate(
        name=facts.name,
        description=words(say("bundle-everything", site=facts.name)),
        date=_date(renderer),
        rights=words(say("bundle-rights")),
        rights_at=rights_at(renderer),
        address=address,
        publisher=facts.operator,
    )
    info = {
        "Source-Organization": facts.operator,
        "External-Description": crate.description,
        "External-Identifier": address,
        "Source-Commit": _commit(site),
    }
    tags = {
        INDEX: f"{first_page(facts.name, f'data/{INDEX}', renderer)}\n".encode(),
        CHECK_FILE: how_to_check(renderer, facts.name, address),
    }
    write_bag(out, NAME, _payload(site, metadata(crate, _parts(site, renderer))), info, tags)


def _payload(site: Path, said: bytes) -> Iterator[File]:
    yield METADATA, [said]
    yield from opened_from_disk(site, LEFT_OUT, has_scripts=False)


def _parts(site: Path, renderer: Renderer) -> Iterator[Entity]:
    """Yields the first page, and the folder of each section and of the data: there may be too many files to name."""
    there = {name.partition("/")[0] for name in names(site)}
    data = ("data/", say("bundle-data"))
    yield file(INDEX, HTML, renderer.words(say("layout-home")))
    for url, name in (*sections(renderer.site)[1:], data):
        if url.rstrip("/") in there:
            yield folder(url, renderer.words(name))


def _date(renderer: Renderer) -> str:
    """Returns the date of the latest text."""
    site = renderer.site
    return iso(max((*(edition.date for edition in site.editions), *(report.date for report in site.reports))))


def _commit(site: Path) -> str:
    """Returns the commit that a site was built from, if that is known."""
    with suppress(OSError, ValueError):
        return json.loads((site / MANIFEST).read_text("utf-8"))["commit"] or ""
    return ""
