"""A copy of the built site that opens from disk by a double click, for whoever reviews a change.

A browser that reads files finds no `index.html` by itself, so each link to a folder is given its end. Apart from that
the copy is the site; it is never published.
"""

import shutil
from pathlib import Path
from typing import cast
from urllib.parse import urlsplit, urlunsplit

from lxml import html

from codebook.manifest import MANIFEST, manifest
from codebook.swap import anew


def copy_offline(site: Path, folder: Path) -> None:
    """Writes the copy of `site` into `folder`, in the place of an earlier copy; raises `FileExistsError` if anything else is there."""
    with anew(folder) as new:
        shutil.copytree(site, new, dirs_exist_ok=True)
        for path in new.rglob("*.html"):
            parser = html.HTMLParser(encoding="utf-8")
            tree = cast("html.HtmlElement", html.document_fromstring(path.read_bytes(), parser=parser))
            tree.rewrite_links(with_file_name, resolve_base_href=False)
            path.write_bytes(html.tostring(tree, encoding="utf-8", doctype="<!doctype html>"))
        (new / MANIFEST).write_bytes(manifest(new))


def with_file_name(url: str) -> str:
    """A link as a file: `../integrity/#integrity-3` leads to `../integrity/index.html#integrity-3`."""
    parts = urlsplit(url)
    leads_to_folder = parts.path.endswith("/") or parts.path.rpartition("/")[2] in (".", "..")
    if parts.scheme or parts.netloc or not parts.path or not leads_to_folder:
        return url
    return urlunsplit(parts._replace(path=f"{parts.path.rstrip('/')}/index.html"))
