"""Makes the built site open from disk: as a copy for reviewers, which is never published, and in a bundle of everything.

From disk a browser does not resolve a folder to `index.html`, so links get the file name. It cannot check a file's hash either, so scripts
are inlined, whose hashes the page's policy already contains; or left out, since pages work without them and are a third as large in a bundle.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import cast
from urllib.parse import urlsplit, urlunsplit

from lxml import html

from codebook.gate.manifest import write_manifest
from codebook.gate.site_files import files_in
from codebook.gate.swap import anew
from codebook.values.content_security_policy import SCRIPTS

DESK = ("desk/",)
"""The files of the desk, which cannot start from disk."""
_PART = 1_000_000
"""Bytes of a file that are read in one step."""


def copy_offline(site: Path, folder: Path) -> None:
    """Copies `site` to `folder`, replacing an earlier copy. Raises `FileExistsError` if `folder` contains anything else."""
    with anew(folder) as new:
        for name, parts in opened_from_disk(site, DESK):
            path = new / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("wb") as file:
                file.writelines(parts)
        write_manifest(new)


def opened_from_disk(
    site: Path, left_out: tuple[str, ...], *, has_scripts: bool = True
) -> Iterator[tuple[str, Iterator[bytes]]]:
    """Yields path and content of each file of a built site, in parts, but those whose path begins with one of `left_out`."""
    there = [script for script in SCRIPTS if (site / script).is_file()]
    scripts = {script: (site / script).read_text("utf-8") if has_scripts else "" for script in there}
    for name in names(site):
        if not name.startswith(left_out) and (has_scripts or not name.endswith(".js")):
            path = site / name
            yield name, iter([_page(path, scripts)]) if name.endswith(".html") else _parts(path)


def names(site: Path) -> Sequence[str]:
    """Returns the path of each file of a built site."""
    return files_in(site)


def _parts(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while part := file.read(_PART):
            yield part


def _page(path: Path, scripts: dict[str, str]) -> bytes:
    parser = html.HTMLParser(encoding="utf-8")
    tree = cast("html.HtmlElement", html.document_fromstring(path.read_bytes(), parser=parser))
    _write_in(tree, scripts)
    tree.rewrite_links(with_file_name, resolve_base_href=False)
    return written(tree)


def written(page: html.HtmlElement) -> bytes:
    """Returns a page as bytes. What precedes its head is in ASCII, because programs that read it from disk learn its encoding there."""
    text = cast("str", html.tostring(page, encoding="unicode", doctype="<!doctype html>"))
    before, head, rest = text.replace("</wbr>", "").partition("<head")  # HTML does not close `wbr`
    return before.encode("ascii", "xmlcharrefreplace") + f"{head}{rest}".encode()


def _write_in(page: html.HtmlElement, scripts: dict[str, str]) -> None:
    for element in page.xpath("//script[@src]"):
        found = next((script for script in scripts if element.get("src").endswith(script)), None)
        if found and scripts[found]:
            element.attrib.clear()
            element.text = scripts[found]
        elif found:
            element.drop_tree()


def with_file_name(url: str) -> str:
    """Adds the file name to a link to a folder: `../integrity/#integrity-3` becomes `../integrity/index.html#integrity-3`."""
    parts = urlsplit(url)
    leads_to_folder = parts.path.endswith("/") or parts.path.rpartition("/")[2] in (".", "..")
    if parts.scheme or parts.netloc or not parts.path or not leads_to_folder:
        return url
    return urlunsplit(parts._replace(path=f"{parts.path.rstrip('/')}/index.html"))
