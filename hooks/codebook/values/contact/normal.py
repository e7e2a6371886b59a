"""Normalises text for the recognisers, with a mapping back to the source."""

import html
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

_ESCAPED = re.compile(
    r"""
    \\ (?: x (?P<hex>[0-9a-f]{2}) | u (?P<long>[0-9a-f]{4}) | (?=[\n!-/:-@\[-`{-~]) )   # of YAML, of Markdown
    | & (?: amp; )? (?: \# [0-9]{1,7} | \# x [0-9a-f]{1,6} | [a-z]{2,31} ) ;
    | < /? (?: br | wbr | b | i | u | em | strong | span | font | small | su[bp] )
      (?: [ ] (?: class | style | lang | color | size | face ) = [^<>@\n]{0,100} )? [ ]? /? >                # of HTML
    | % (?: 40 | 20 | 2[bde] | 5f )                                                     # of web addresses: @ space + - . _
    | \[\^ [0-9a-z]{1,4} \] :?                                                          # marks of notes, and their beginnings
    """,
    re.VERBOSE | re.IGNORECASE,
)
MAY_BE_ESCAPED = re.compile(r"[\\&<%\[]")
"""What such characters begin with. Quick to look for."""
_SPECIAL = re.compile(r"[*_`~\x80-\U0010ffff](?:(?<=_)_*|(?<=~)~*|(?<=[^_~]))")
"""Non-ASCII characters, and marks of emphasis and code. One class of characters comes first, which makes the search fast."""
_SPACE = re.compile(r"\s(?:(?<=\n) {0,3}(?:> ?)+|\s+|(?<=[^ \n]))")
"""White space to fold; the marks of a quotation; not a single space or end of a line."""

_TELEPHONES = "\u260e\u260f\u2706\u2121\U0001f4de\U0001f4df\U0001f4e0\U0001f4f1\U0001f4f2"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d"
_DOTS = "\u00b7\u2022\u2024\u2219\u22c5\u3002\u30fb"
_KNOWN = (
    dict.fromkeys(_TELEPHONES, " tel ")
    | dict.fromkeys(_DASHES, "-")
    | dict.fromkeys(_DOTS, ".")
    | {"\u2044": "/", "\u2019": "'"}
    | {"\u0130": "I", "\u0131": "i"}  # so that a text is as long in small letters
)


@dataclass(frozen=True)
class _Rewritten:
    """A pass over a text: the new text, and where each run begins in it (`places`) and in the old one (`sources`, begin and end)."""

    text: str
    places: list[int]
    sources: list[tuple[int, int]]
    """A run as long as its source maps character by character."""

    def begin(self, place: int) -> int:
        run = bisect_right(self.places, place) - 1
        start, end = self.sources[run]
        within = place - self.places[run]
        return start + within if start + within < end else start

    def end(self, place: int) -> int:
        run = bisect_right(self.places, place) - 1
        start, end = self.sources[run]
        last = run + 1 == len(self.places)
        length = (len(self.text) if last else self.places[run + 1]) - self.places[run]
        return start + place - self.places[run] + 1 if length == end - start else end


@dataclass(frozen=True)
class Normal:
    """A normalised text."""

    source: str
    text: str
    passes: tuple[_Rewritten, ...]

    def written(self, start: int, end: int) -> tuple[int, str]:
        """Returns a range's start in the source, and its words there with white space folded."""
        first, last = start, end - 1
        for rewritten in reversed(self.passes):
            first, last = rewritten.begin(first), rewritten.end(last) - 1
        return first, " ".join(self.source[first : last + 1].split()).strip("_*`~")


def normal(source: str) -> Normal:
    """Resolves compatibility forms and entities, removes escapes and emphasis, folds white space to `\\n` (line), two (paragraph) or a space."""
    text, passes = source, []
    for pattern, becomes in ((_ESCAPED, _unescaped), (_SPECIAL, _plain), (_SPACE, _folded)):
        if (pattern is not _ESCAPED or MAY_BE_ESCAPED.search(text)) and pattern.search(text):
            passes.append(_rewritten(text, pattern, becomes))
            text = passes[-1].text
    return Normal(source, text, tuple(passes))


def _rewritten(text: str, pattern: re.Pattern[str], becomes: Callable[[re.Match[str]], str]) -> _Rewritten:
    parts: list[str] = []
    places: list[int] = []
    sources: list[tuple[int, int]] = []
    length = before = 0
    for found in pattern.finditer(text):
        start, end = found.span()
        if start > before:
            parts.append(text[before:start])
            places.append(length)
            sources.append((before, start))
            length += start - before
        if new := becomes(found):
            parts.append(new)
            places.append(length)
            sources.append((start, end))
            length += len(new)
        before = end
    if before < len(text):
        parts.append(text[before:])
        places.append(length)
        sources.append((before, len(text)))
    return _Rewritten("".join(parts), places, sources)


def _unescaped(found: re.Match[str]) -> str:
    if code := found["hex"] or found["long"]:
        return chr(int(code, 16))
    match found[0][0]:
        case "\\":
            return ""
        case "[":
            return " "
        case "<":
            return "\n" if found[0].lower().startswith("<br") else ""
        case "%":
            return chr(int(found[0][1:], 16))
    return html.unescape(html.unescape(found[0]))  # twice: &amp;#64;


def _plain(found: re.Match[str]) -> str:
    match found[0][0]:
        case "*" | "`":
            return ""
        case "~":
            return found[0] if len(found[0]) == 1 else ""
        case "_":  # one is kept within a word
            around = found.string[found.start() - 1 : found.start()], found.string[found.end() : found.end() + 1]
            return found[0] if len(found[0]) == 1 and all(map(str.isalnum, around)) else ""
    return _plain_character(found[0])


@cache
def _plain_character(character: str) -> str:
    """Normalises a non-ASCII character. A superscript becomes a space, because it refers to a note."""
    if character in _KNOWN:
        return _KNOWN[character]
    if unicodedata.category(character) == "Cf" or "\ufe00" <= character <= "\ufe0f":
        return ""
    if unicodedata.decomposition(character).startswith(("<super>", "<sub>")):
        return " "
    digit = unicodedata.decimal(character, None)
    return str(digit) if digit is not None else unicodedata.normalize("NFKC", character)


def _folded(found: re.Match[str]) -> str:
    return "\n" * min(found[0].count("\n"), 2) or " "
