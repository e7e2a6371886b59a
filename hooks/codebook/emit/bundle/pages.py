"""Pages of a bundle: their links hold on disk, where a browser resolves no folder, or lead to the site."""

import re
from collections.abc import Collection, Mapping
from posixpath import dirname, join, normpath, relpath
from typing import TYPE_CHECKING, cast
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from lxml import html

_FONT = re.compile(r"@font-face \{[^}]*\}\n*")
INDEX = "index.html"


def on_disk(page: str, url: str, files: Collection[str], moved: Mapping[str, str], root: str) -> bytes:
    """Returns a page of the site as a file of a bundle.

    `files` are those of the bundle, `moved` maps URLs of pages that are parts of another one there. What is not in it is at `root`, the
    site's address; if that is not known, it is no link.
    """
    from lxml import html  # noqa: PLC0415 - the Python of a browser has none, and makes no bundle

    from codebook.gate.offline import written  # noqa: PLC0415 - uses it too

    tree = html.document_fromstring(page)
    for button in cast("list[html.HtmlElement]", tree.xpath("//button")):
        button.drop_tree()
    for link in cast("list[html.HtmlElement]", tree.xpath("//a")):
        to = _led(link.get("href", ""), url, files, moved, root)
        if to:
            link.set("href", to)
        else:
            link.drop_tag()
    return written(tree) + b"\n"


def _led(href: str, url: str, files: Collection[str], moved: Mapping[str, str], root: str) -> str:
    """Returns where a link leads in a bundle; empty if to nothing that is known."""
    parts = urlsplit(href)
    if parts.scheme or parts.netloc or not parts.path:
        return href
    path = normpath(join(url, parts.path)).removeprefix(".")
    is_folder = parts.path.endswith(("/", ".")) or not path
    page, anchor = f"{path}/".lstrip("/") if is_folder else path, parts.fragment
    if page in moved:
        page, anchor = moved[page], anchor or path.rpartition("/")[2]
    hash_mark = f"#{anchor}" if anchor else ""
    file = f"{page}{INDEX}" if is_folder else page
    if file in files:
        return relpath(file, dirname(f"{url}{INDEX}")) + hash_mark
    return f"{root}{page}{hash_mark}" if root else ""


def without_fonts(style: str) -> str:
    """Returns a style sheet that asks for no fonts: most browsers load none from disk, and use their own."""
    return _FONT.sub("", style)
