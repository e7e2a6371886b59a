"""Makes a copy of the built site that opens from disk, for reviewers. Never published.

From disk a browser does not resolve a folder to `index.html`, so links get the file name. It cannot check a file's hash either, so scripts
are inlined; the page's policy already contains their hashes.
"""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import cast
from urllib.parse import urlsplit, urlunsplit

from lxml import html

from codebook.gate.manifest import write_manifest
from codebook.gate.swap import anew
from codebook.values.content_security_policy import SCRIPTS


def copy_offline(site: Path, folder: Path) -> None:
    """Copies `site` to `folder`, replacing an earlier copy. Raises `FileExistsError` if `folder` contains anything else."""
    scripts = {script: (site / script).read_text("utf-8") for script in SCRIPTS if (site / script).is_file()}
    with anew(folder) as new:
        shutil.copytree(site, new, ignore=_desk_of(site), dirs_exist_ok=True)
        for path in new.rglob("*.html"):
            parser = html.HTMLParser(encoding="utf-8")
            tree = cast("html.HtmlElement", html.document_fromstring(path.read_bytes(), parser=parser))
            _write_in(tree, scripts)
            tree.rewrite_links(with_file_name, resolve_base_href=False)
            path.write_bytes(html.tostring(tree, encoding="utf-8", doctype="<!doctype html>"))
        write_manifest(new)


def _desk_of(site: Path) -> Callable[[str, list[str]], list[str]]:
    """Returns an ignore function for the files of the desk, which cannot start from disk."""
    return lambda folder, names: [name for name in names if name == "desk" and Path(folder) == site]


def _write_in(page: html.HtmlElement, scripts: dict[str, str]) -> None:
    for element in page.xpath("//script[@src]"):
        found = next((script for script in scripts if element.get("src").endswith(script)), None)
        if found:
            element.attrib.clear()
            element.text = scripts[found]


def with_file_name(url: str) -> str:
    """Adds the file name to a link to a folder: `../integrity/#integrity-3` becomes `../integrity/index.html#integrity-3`."""
    parts = urlsplit(url)
    leads_to_folder = parts.path.endswith("/") or parts.path.rpartition("/")[2] in (".", "..")
    if parts.scheme or parts.netloc or not parts.path or not leads_to_folder:
        return url
    return urlunsplit(parts._replace(path=f"{parts.path.rstrip('/')}/index.html"))
