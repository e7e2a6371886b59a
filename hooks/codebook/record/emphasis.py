"""Emphasis, which is recorded separately from the words because it can change their meaning."""

import re
from collections.abc import Mapping

from codebook.facts import CorrectionFacts
from codebook.model import Edition, Report, Unit

_STRUCK = re.compile(r"(?<![\w~])~~(?=[^\s~])([^~]+)(?<=[^\s~])~~(?![\w~])")
_MARKED = re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*]+)(?<=[^\s*])\1(?![\w*])")


def unmarked(text: str) -> str:
    """Removes emphasis marks: `Do **not** bet` becomes `Do not bet`, as in the record."""
    return _MARKED.sub(r"\2", _STRUCK.sub(r"\1", text))


def of_emphasis(correction: CorrectionFacts) -> bool:
    """Whether a correction changes only emphasis."""
    before, after = (unmarked(" ".join(words.split())) for words in (correction.was, correction.is_now))
    return before == after


def units(text: Edition | Report) -> Mapping[str, tuple[str, Unit]]:
    """Maps each label of a text to its file and unit."""
    if isinstance(text, Report):
        return {unit.label: (text.document.path, unit) for unit in text.units}
    return {unit.label: (part.path, unit) for part in text.parts for unit in part.units}
