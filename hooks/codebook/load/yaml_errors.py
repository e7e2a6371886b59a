"""Explains invalid YAML in front matter: the likely mistake, its line, and the corrected line."""

import re
from collections.abc import Callable

Slip = tuple[re.Pattern[str], str, Callable[[re.Match[str]], str]]

UNKNOWN = (
    "the fields at the top of the file cannot be read here, or just above: usually a line begins with too many or too few "
    "spaces, or an item has no hyphen; write 'field: value', each on a separate line, with as many spaces before it as in the "
    "template, '- ' before the first line of an item, and text in quotes if it has a colon or a #, or begins with a symbol"
)

_MARKS = "\"'“”‘’"
_STRAY = re.compile(r"['‘][^'‘’]*(?:(?<=\w)['’](?=\w|\s)[^'‘’]*)*(?<!['’])")
"""A value with an opening quotation mark only; other marks in it are apostrophes."""
_FIELD = r"(?P<field>[ ]*(?:-[ ]+)*+(?:[A-Za-z][\w-]*:[ ]+)?+)"


def quoted(value: str) -> str:
    """Returns a value in straight quotation marks, instead of any around it."""
    bare = value.strip()
    if _STRAY.fullmatch(bare):
        bare = bare[1:]
    if bare[0] in _MARKS and (bare[-1] in _MARKS or bare.count(bare[0]) == 1):
        bare = bare.strip(_MARKS)
    return "'{}'".format(bare.replace("'", "''")) if '"' in bare else f'"{bare}"'


def _in_quotes(found: re.Match[str]) -> str:
    return found["field"].strip() + " " + quoted(found["value"])


def _spaced(found: re.Match[str]) -> str:
    return f"{found['field'].strip()} {found['value'].strip()}"


_KEY = re.compile(r"(?P<spaces> *)(?P<dash>- +)?(?P<key>[A-Za-z][\w-]*):(?: |$)")

OTHER_DASH = re.compile(r"(?P<field>[ ]*)(?P<dash>[‐‑‒–—―−•◦▪●·])[ \t\u00a0]*(?P<value>[^\s].*)")
"""An item that begins with a dash or bullet of a word processor, which YAML reads as a letter."""

_SLIPS: tuple[Slip, ...] = (
    (
        re.compile(r"[ ]*\t.*"),
        "a tab at the start of the line; write spaces instead, as many as the lines above and below have",
        lambda _: "",
    ),
    (re.compile(r"(?P<field>[^\t]*:)\t+(?P<value>.*)"), "a tab after the colon; write a space", _spaced),
    (re.compile(r"(?P<field>\s*-)(?P<value>[^\s-].*)"), "no space after the dash", _spaced),
    (
        re.compile(r"(?P<field>\s*(?:-[ ]+)?[A-Za-z][\w-]*:)(?P<value>[^\s:].*)"),
        "no space after the colon",
        _spaced,
    ),
    (
        re.compile(r"(?=[ ]*(?:-[ ]|[A-Za-z][\w-]*:[ ]))" + _FIELD + r"(?P<value>[^\s\"'\[{>|][^\n]*?:(?:[ ][^\n]*)?)"),
        "a colon in a value without quotation marks",
        _in_quotes,
    ),
    (
        re.compile(_FIELD + r"(?P<value>(?P<mark>[\"'])[^\n]*(?P=mark)[^\n]*\S)"),
        "a quotation mark inside a value, which ends it there",
        _in_quotes,
    ),
    (
        re.compile(_FIELD + r"(?P<value>\[[^\]\n]*)"),
        "a list without the ] that ends it",
        lambda found: f"{_spaced(found)}]",
    ),
    (re.compile(_FIELD + r"(?P<value>[\"'][^\"'\n]*)"), "a quotation mark without the one that ends it", _in_quotes),
    (
        re.compile(r"(?P<field>\s*(?:-[ ]+)?[a-z][a-z-]*)[ ]+(?P<value>[^:\n]*)"),
        "no colon after the field's name",
        lambda found: f"{found['field'].strip()}: {found['value'].strip()}",
    ),
    (
        re.compile(_FIELD + r"(?P<value>[@`%{,\]}][^\n]*|\[[^\]\n]*\][^\n]*\S)"),
        "a character with a special meaning at the start of a value",
        _in_quotes,
    ),
)
"""Pattern, message and correction (empty if unknown) of each mistake; the first match counts."""


def explained(text: str, line: int) -> tuple[int, str]:
    """Returns line (from 0) and message; the parser stopped at `line`."""
    lines = text.split("\n")
    for number in (line, line - 1):
        if 0 <= number < len(lines) and (message := of_another_dash(lines[number])):
            return number, message
    for number in (line, line - 1):
        if 0 <= number < len(lines):
            for pattern, message, right in _SLIPS:
                if found := pattern.fullmatch(lines[number].rstrip()):
                    better = right(found)
                    return number, f"{message}; write {better}" if better else message
    for number in (line, line - 1):
        if 0 < number < len(lines) and (message := _misplaced(lines, number)):
            return number, message
    return line, UNKNOWN


def of_another_dash(line: str) -> str:
    """Returns what is wrong with an item that begins with another dash or a bullet; empty if it does not."""
    found = OTHER_DASH.fullmatch(line.rstrip())
    return f"'{found['dash']}' before an item, where a hyphen is needed; write - {found['value']}" if found else ""


def _misplaced(lines: list[str], number: int) -> str:
    """Returns what is wrong with a line's indentation; empty if unknown."""
    found, above = _KEY.match(lines[number]), [start for line in lines[:number] if (start := _KEY.match(line))]
    if not found or not above:
        return ""
    outermost = max((index for index, start in enumerate(above) if not start["spaces"]), default=0)
    beside = above[outermost:]
    if not found["dash"] and any(start["dash"] and start["key"] == found["key"] for start in beside):
        return (
            f"no hyphen before '{found['key']}', which begins another item; write - {lines[number].strip()}, with as many "
            "spaces before the hyphen as the first item has"
        )
    column, columns = len(found["spaces"]), sorted({len(start["spaces"] + (start["dash"] or "")) for start in beside})
    if column in columns:
        return ""
    return (
        f"{column or 'no'} space{'' if column == 1 else 's'} before '{found['key']}', and the lines above it have "
        f"{' or '.join(map(str, columns))}; write as many as the line above that it belongs with"
    )
