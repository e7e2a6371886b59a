"""A copy of the built site that opens from disk by a double click, for whoever reviews a change.

A browser that reads files finds no `index.html` by itself, so each link to a folder gets its end. A file on disk cannot be checked against
a hash either, so scripts are written into the pages; the page's policy has their hashes already. The copy is never published.
"""

import shutil
from pathlib import Path
from typing import cast
from urllib.parse import urlsplit, urlunsplit

from lxml import html

from codebook.gate.manifest import MANIFEST, manifest
from codebook.gate.swap import anew
from codebook.values.policy import SCRIPTS


def copy_offline(site: Path, folder: Path) -> None:
    """Writes the copy of `site` into `folder`, in the place of an earlier copy; raises `FileExistsError` if anything else is there."""
    scripts = {script: (site / script).read_text("utf-8") for script in SCRIPTS if (site / script).is_file()}
    with anew(folder) as new:
        shutil.copytree(site, new, dirs_exist_ok=True)
        for path in new.rglob("*.html"):
            parser = html.HTMLParser(encoding="utf-8")
            tree = cast("html.HtmlElement", html.document_fromstring(path.read_bytes(), parser=parser))
            _write_in(tree, scripts)
            tree.rewrite_links(with_file_name, resolve_base_href=False)
            path.write_bytes(html.tostring(tree, encoding="utf-8", doctype="<!doctype html>"))
        (new / MANIFEST).write_bytes(manifest(new))


def _write_in(page: html.HtmlElement, scripts: dict[str, str]) -> None:
    """Puts the text of each script of the site, by its path, in the place of the element that names its file."""
    for element in page.xpath("//script[@src]"):
        found = next((script for script in scripts if element.get("src").endswith(script)), None)
        if found:
            element.attrib.clear()
            element.text = scripts[found]


def with_file_name(url: str) -> str:
    """A link as a file: `../integrity/#integrity-3` leads to `../integrity/index.html#integrity-3`."""
    parts = urlsplit(url)
    leads_to_folder = parts.path.endswith("/") or parts.path.rpartition("/")[2] in (".", "..")
    if parts.scheme or parts.netloc or not parts.path or not leads_to_folder:
        return url
    return urlunsplit(parts._replace(path=f"{parts.path.rstrip('/')}/index.html"))
