"""The bundle of a version: its pages, and all files that have the whole of it."""

import io
from collections.abc import Iterable, Iterator
from functools import partial

from codebook.emit.bundle.bag import write_bag
from codebook.emit.bundle.checking import CHECK_FILE, how_to_check
from codebook.emit.bundle.crate import METADATA, Crate, file, metadata
from codebook.emit.bundle.pages import INDEX, on_disk, without_fonts
from codebook.emit.generated_file import GeneratedFile
from codebook.emit.pictures import REL
from codebook.model import Edition
from codebook.record import fingerprint
from codebook.render import Renderer
from codebook.render.bundled_pages import STYLES, bundled_pages, first_page
from codebook.render.made_from import NO_REPORT
from codebook.render.metadata.tags import iso
from codebook.sentences import say
from codebook.values.formats import file_beside
from codebook.values.references import WORDING_FILE

TYPE, OFFER = "application/zip", "download-bundle"
RIGHTS = "about/sources-and-rights/"
HTML, CSS = "text/html", "text/css"


def bundles(renderer: Renderer, found: Iterable[GeneratedFile]) -> Iterator[GeneratedFile]:
    """Yields the bundle of each version, with those of its files that are among `found`."""
    generated_files = tuple(
        generated for generated in found if generated.rel != REL
    )  # a picture says what became of the version
    for edition in renderer.site.editions:
        files = tuple(generated for generated in generated_files if _is_whole(generated.path, edition))
        make = partial(bundle, edition, files, renderer)
        made_from = NO_REPORT.with_facts([generated.path for generated in files])  # FORMATS may leave some of them out
        path = file_beside(edition.url, "zip")
        yield GeneratedFile(path, TYPE, (edition.url,), make, OFFER, made_from, is_slow=True)


def _is_whole(path: str, edition: Edition) -> bool:
    """Whether a file has the whole of a version: it is beside its cover, or its data or their schema."""
    beside = path.removeprefix(edition.url)
    return path in (f"data/code/{edition.id}.json", "data/schemas/version.json") or (
        beside != path and "/" not in beside
    )


def bundle(edition: Edition, generated_files: tuple[GeneratedFile, ...], renderer: Renderer) -> bytes:
    """Returns the bundle of a version with these files."""
    files = {generated.path: (generated.type, generated.content) for generated in generated_files}
    files |= {style: (CSS, _style(style, renderer)) for style in STYLES}
    files |= {name: (HTML, content) for name, content in _pages(edition, files, renderer)}
    title = renderer.words(say("name-in-version", name=edition.facts.title, version=edition.facts.name))
    address = renderer.address and renderer.address + edition.url
    crate = Crate(
        name=title,
        description=renderer.words(say("bundle-description", title=title)),
        date=iso(edition.date),
        rights=edition.facts.rights,
        rights_at=rights_at(renderer),
        address=address,
        publisher=renderer.site.facts.operator,
        version=edition.id,
    )
    parts = [file(path, kind, contentSize=str(len(content))) for path, (kind, content) in sorted(files.items())]
    payload = {METADATA: metadata(crate, parts), **{path: content for path, (_, content) in sorted(files.items())}}
    info = {
        "Source-Organization": renderer.site.facts.operator,
        "External-Description": crate.description,
        "External-Identifier": address,
    }
    words = f"data/{edition.url}{WORDING_FILE}"
    tags = {
        INDEX: f"{first_page(title, f'data/{edition.url}{INDEX}', renderer)}\n".encode(),
        CHECK_FILE: how_to_check(renderer, title, address, words, fingerprint(edition)),
    }
    out = io.BytesIO()
    name = edition.url.rstrip("/").replace("/", "-")
    write_bag(out, name, ((path, [content]) for path, content in payload.items()), info, tags)
    return out.getvalue()


def rights_at(renderer: Renderer) -> str:
    """Returns the address of the page about rights; empty if there is none."""
    return renderer.address + RIGHTS if renderer.address and renderer.site.prose_at(RIGHTS) else ""


def _style(name: str, renderer: Renderer) -> bytes:
    return without_fonts((renderer.templates.parent / name).read_text("utf-8")).encode()


def _pages(edition: Edition, others: Iterable[str], renderer: Renderer) -> Iterator[tuple[str, bytes]]:
    """Yields the files of the pages of a version; a part is a place in its whole text."""
    named = sorted(path for path in others if path.startswith((edition.url, "data/")))
    check_file = f"../{CHECK_FILE}"
    made = dict(bundled_pages(edition, named, check_file, renderer))
    files = {*others, *(f"{url}{INDEX}" for url in made)}
    moved = {edition.exact(part.id).url: f"{edition.url}full/" for part in edition.parts}
    for url, page in made.items():
        yield f"{url}{INDEX}", on_disk(page, url, files, moved, renderer.address)
