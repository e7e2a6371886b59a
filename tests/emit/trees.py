"""Reading what was made as XML and HTML."""

from functools import cache
from pathlib import Path
from typing import Any, cast

from lxml import html

ATOM = "http://www.w3.org/2005/Atom"


@cache
def tree_of(page: Path) -> Any:
    """A page of a built site."""
    return html.document_fromstring(page.read_bytes())


def find(element: Any, path: str) -> list[Any]:
    """What an XPath finds, with Atom as `a`."""
    return cast("list[Any]", element.xpath(path, namespaces={"a": ATOM}))
