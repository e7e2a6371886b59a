"""Sentences as values, before any language: a name in the catalogue, with the values to put in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import NoReturn

from markupsafe import Markup

from codebook.values.dates import PartialDate


@dataclass(frozen=True)
class Said:
    """A sentence, or a part of one, by its name in the catalogue. `Catalogue` writes it in a language."""

    name: str
    values: Mapping[str, "Value"] = field(default_factory=dict, hash=False)

    def __str__(self) -> NoReturn:
        """Raises TypeError: without a catalogue there are no words."""
        raise TypeError(f"the sentence '{self.name}' has no words before a catalogue writes it")


@dataclass(frozen=True)
class Link:
    """A name that leads to a page, to put into a sentence."""

    name: "Value"
    url: str
    """Relative to the root of the site, or a whole web address."""
    role: str = ""
    """Role for screen readers, if it is not just a link."""


@dataclass(frozen=True)
class Target:
    """Where words of a sentence lead: `<a>…</a>` in the catalogue for the value named `a`."""

    url: str


@dataclass(frozen=True)
class Listed:
    """Several values as a list: a, b and c."""

    items: tuple["Value", ...]


@dataclass(frozen=True)
class Joined:
    """Sentences one after another, with a space between."""

    items: tuple["Value", ...]

    def __bool__(self) -> bool:
        return bool(self.items)


Value = str | int | Markup | PartialDate | Said | Link | Target | Listed | Joined
"""What a sentence may hold. Plain text is escaped where HTML is written."""


def say(name: str, /, **values: Value) -> Said:
    """Returns the sentence `name` with its values; a name with a hyphen is written with an underscore."""
    return Said(name, {key.replace("_", "-"): value for key, value in values.items()}) if values else _alone(name)


@cache
def _alone(name: str) -> Said:
    return Said(name)
