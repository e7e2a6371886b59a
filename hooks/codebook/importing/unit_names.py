"""Names in square brackets for parts of a report without a number, made from their own words."""

import re

from codebook.load.suggestions import base_letters, suggested_section
from codebook.values.references import is_report_label

_WORDS = 6
_HEAD_FIELD = re.compile(r"\s*([^:\t]{2,45}?)\s*(?::|\t)")
_APPENDIX = re.compile(r"(?:appendix|annexe?|schedule|enclosure)\s+(?:[a-z]|\d{1,3}|[ivxl]{2,6})\b", re.IGNORECASE)
_OPENS = re.compile(
    r"((?:joint )?report (?:of|by|to)|(?:agenda )?item|wards? affected|recommendations?|resolved)\b", re.IGNORECASE
)
_REFERENCE = re.compile(r"(?:[A-Z]{1,6}[ /.-]?)?\d[\d/.-]*(?=[.:]?\s)")
_NAMED = re.compile(r"(?:article|part|section|chapter) [ivxl\d]{1,6}(?=[\s.:)])", re.IGNORECASE)
_INSTEAD = {"title": "report-title"}
"""Names that mean something else."""
_TAKEN = frozenset({"title", "top"})


class UnitNames:
    """Names given so far in a report. Each is given once."""

    def __init__(self) -> None:
        self._given: set[str] = set(_TAKEN)

    def of_heading(self, text: str) -> str:
        """Returns a name for a heading; an appendix is named by its number."""
        found = _REFERENCE.match(text) or _NAMED.match(text)
        if _APPENDIX.match(text):
            return self.new(suggested_section(text), "section")
        number = f"minute {found[0]}" if found and found[0][0].isdigit() and "/" in found[0] else found and found[0]
        return self.new(_slug(number or text), "section")

    def of_line(self, text: str, otherwise: str = "line") -> str:
        """Returns a name for a line: what is before its colon, the number of an appendix, or its first words."""
        if found := _APPENDIX.match(text):
            return self.new(suggested_section(found[0]), "appendix")
        found = _HEAD_FIELD.match(text) or _OPENS.match(text)
        slug = _slug(found[1]) if found else otherwise
        return self.new(_INSTEAD.get(slug, slug), otherwise)

    def new(self, name: str, otherwise: str) -> str:
        """Returns a name that is well formed and new."""
        wanted = name if is_report_label(name) and not re.fullmatch(r"p[0-9].*|on-.*", name) else otherwise
        number, unique = 1, wanted
        while unique in self._given:
            number += 1
            unique = f"{wanted}-{number}"
        self._given.add(unique)
        return unique


def _slug(text: str) -> str:
    words = re.findall(r"[a-z0-9]+", re.sub(r"['’]|\(s\)", "", base_letters(text)))
    while words and not words[0][0].isalpha():
        words.pop(0)
    return "-".join(words[:_WORDS])
