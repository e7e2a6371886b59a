"""A copy of the built site that opens from disk by a double click, for whoever reviews a change.

A browser that reads files finds no `index.html` by itself, so each link to a folder gets its end. A file on disk cannot be checked against
a hash either, so scripts are written into the pages; the page's policy has their hashes already. The copy is never published.
"""

import shutil
from pathlib import Path
from typing import cast
from urllib.parse import urlsplit, urlunsplit

from lxml import html

from codebook.policy import SCRIPTS


def copy_offline(site: Path, folder: Path) -> None:
    """Writes the copy of `site` into `folder`, in the place of whatever is there."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(site, folder)
    scripts = {script: (site / script).read_text("utf-8") for script in SCRIPTS if (site / script).is_file()}
    for path in folder.rglob("*.html"):
        parser = html.HTMLParser(encoding="utf-8")
        tree = cast("html.HtmlElement", html.document_fromstring(path.read_bytes(), parser=parser))
        for element in tree.xpath("//script[@src]"):
            found = next((script for script in scripts if element.get("src").endswith(script)), None)
            if found:
                element.attrib.clear()
                element.text = scripts[found]
        tree.rewrite_links(with_file_name, resolve_base_href=False)
        path.write_bytes(html.tostring(tree, encoding="utf-8", doctype="<!doctype html>"))


def with_file_name(url: str) -> str:
    """A link as a file: `../integrity/#integrity-3` leads to `../integrity/index.html#integrity-3`."""
    parts = urlsplit(url)
    leads_to_folder = parts.path.endswith("/") or parts.path.rpartition("/")[2] in (".", "..")
    if parts.scheme or parts.netloc or not parts.path or not leads_to_folder:
        return url
    return urlunsplit(parts._replace(path=f"{parts.path.rstrip('/')}/index.html"))
