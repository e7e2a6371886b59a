"""The metadata for search engines in a built page, which no browser runs: one `script` of the type for JSON-LD."""

import json
from collections.abc import Iterator
from typing import Any

from codebook.gate.elements import Element
from codebook.values.content_security_policy import DATA

_ENDING = frozenset("<>&")
"""What could end the element, or be read as something else than its letters."""


def is_data(script: Element) -> bool:
    """Whether a `script` is data and nothing else: a browser runs no script of this type."""
    text = script.text or ""
    if script.attrib != {"type": DATA} or next(script.iterancestors()).tag != "head" or _ENDING & set(text):
        return False
    try:
        return isinstance(json.loads(text), dict)
    except ValueError:
        return False


def texts(script: Element) -> Iterator[str]:
    """Yields every text in the data of a script for which `is_data` holds."""
    yield from _texts(json.loads(script.text or ""))


def _texts(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for name, value in data.items():
            yield name
            yield from _texts(value)
    elif isinstance(data, list):
        for value in data:
            yield from _texts(value)
