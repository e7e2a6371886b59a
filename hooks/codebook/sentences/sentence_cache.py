"""Sentences that were written before: names are on many pages, and Fluent is slow."""

from typing import TypeVar

from markupsafe import Markup

from codebook.sentences.said import Said
from codebook.values.dates import PartialDate

SHORT = 80
"""Characters of the longest text in a sentence that is kept."""
MOST = 20_000
"""Sentences."""

_Text = TypeVar("_Text", str, Markup)


def key_of(said: Said) -> object:
    """Returns what tells a short sentence without links from all others; None for any other sentence."""
    if not said.values:
        return (said.name,)
    parts: list[object] = [said.name]
    for name, value in said.values.items():
        match value:
            case Markup():
                return None
            case str() if len(value) > SHORT:
                return None
            case Said():
                inner = key_of(value)
                if inner is None:
                    return None
                parts += name, inner
            case str() | int():
                parts += name, value
            case PartialDate():
                parts += name, value.order  # compared faster
            case _:
                return None
    return tuple(parts)


def keep(kept: dict[object, _Text], key: object, written: _Text) -> _Text:
    """Keeps a sentence for the next time, if it has a key."""
    if len(kept) >= MOST:
        kept.clear()
    if key is not None:
        kept[key] = written
    return written
