"""Emphasis: it is none of the words that a record holds, and is kept all the same, since it can change what they say."""

import re
from collections.abc import Mapping

from codebook.facts import CorrectionFacts
from codebook.model import Edition, Report, Unit

_MARKED = re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*]+)(?<=[^\s*])\1(?![\w*])")
"""Words between the marks of an emphasis."""


def unmarked(text: str) -> str:
    """A text without the marks of its emphasis, as its words are recorded: `Do not bet` of `Do **not** bet`."""
    return _MARKED.sub(r"\2", text)


def of_emphasis(correction: CorrectionFacts) -> bool:
    """Whether a correction is of the emphasis alone: the words are the same before and after it."""
    before, after = (unmarked(" ".join(words.split())) for words in (correction.was, correction.is_now))
    return before == after


def units(text: Edition | Report) -> Mapping[str, tuple[str, Unit]]:
    """The units of a text with the file in which each stands, by their labels."""
    if isinstance(text, Report):
        return {unit.label: (text.document.path, unit) for unit in text.units}
    return {unit.label: (part.path, unit) for part in text.parts for unit in part.units}
