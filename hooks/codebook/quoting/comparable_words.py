"""Divides a text into words to compare, without what does not count, such as bullets. The page on what counts as the same explains it.

`overrides/assets/quotation.js` has the same rules.
"""

import re
import unicodedata
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

FEWEST_LETTERS = 12
"""Characters. Fewer can be anybody's."""
FEWEST_WORDS = 3
ANY = -1
"""Words that an ellipsis may replace: any number."""
BRACKETED = 6
"""Words that square brackets of the person who quotes may replace; more if there are more in them."""

_UNSEEN = re.compile("\u00ad[ \t]*\n[ \t]*|[\u00ad\u200b-\u200d\u2060\ufeff\u00b9\u00b2\u00b3\u2070\u2074-\u2079]")
"""Invisible characters, and the marks of notes."""
_LINE_END = re.compile("\r\n|[\r\u2028\u2029]")
_OTHER_SPACE = re.compile("[\x0b\x0c\x1c-\x1f\x85\ufeff]")
_LISTED = re.compile(
    r"""^[ \t]*(?:
        [•◦▪‣·●○*–—-]
      | \(?[A-Z]?[0-9]{1,3}(?:\.[0-9]{1,3})*[A-Za-z]?[.)]
      | [A-Z]?[0-9]{1,3}(?:\.[0-9]{1,3})+[A-Za-z]?
      | \(?(?:[ivxl]{1,6}|[A-Za-z])[.)]
    )[ \t]+
    | (?<!\S)\((?:[a-z]|[ivxl]{1,6}|[0-9]{1,2})\)(?!\S)""",
    re.VERBOSE | re.MULTILINE,
)
"""Bullets and printed numbers before a line, and (a) anywhere."""
_LETTERS = r"[^\W_]+"
_WORD = rf"{_LETTERS}(?:(?:['’ʼ＇]|[‐‑–−-](?:[ \t]*\n[ \t]*)?|(?<=[0-9])[.,](?=[0-9])){_LETTERS})*"
_TOKEN = re.compile(
    rf"""(?P<gap>\[\s*(?:…|\.{{3}}|\.\s\.\s\.)\s*\]|…|\.{{3,}}|\.\s\.\s\.)
    |(?P<word>(?:\[{_LETTERS}\](?={_LETTERS}))?{_WORD}|[£$€%&+=§])
    |(?P<bracket>\[[^\[\]]{{0,200}}\])
    |(?P<other>\S)""",
    re.VERBOSE,
)
_INNER = re.compile(r"[‐‑–−\s-]+")
_PART = re.compile(r"[^\s‐‑–−-]+")
"""Of a word with hyphens."""
_APOSTROPHE = re.compile(r"['’ʼ＇]")
_PUNCTUATION = {**{mark: mark for mark in ",;:.!?()/"}, **dict.fromkeys("-‐‑–—―−", "-")}
"""Punctuation that counts, each as it is compared. Quotation marks, bullets and square brackets do not count."""


@dataclass(frozen=True)
class Word:
    """A word, or a gap: what somebody left out or put in square brackets."""

    key: str
    """As it is looked for: small letters; empty for a gap."""
    cased: str
    """With its capitals."""
    punctuation: str
    """The punctuation that counts between the word before and this one."""
    start: int
    end: int
    """Where it is in the text."""
    most: int = 0
    """Of a gap: the words that it may replace."""
    is_free: bool = False
    """Whether its first letter may be small or a capital."""


def plain(text: str) -> str:
    """Returns a text with `\\n` for each line end, and a space for each character that only some programs treat as white space."""
    return _OTHER_SPACE.sub(" ", _LINE_END.sub("\n", text))


def visible(text: str) -> str:
    """Returns a plain text without invisible characters, marks of notes, and bullets and numbers of lists."""
    text = _UNSEEN.sub("", text)
    return _LISTED.sub(lambda found: " " * len(found[0]), text)


def folded(text: str) -> str:
    """Returns a text with its white space folded."""
    return " ".join(text.split())


def document_words(text: str) -> tuple[Word, ...]:
    """Returns the words of a document; square brackets and ellipses are its own. The text is as `visible` returns it."""
    return tuple(word for word in _words(text, quoted=False) if word.key)


def quoted_words(text: str) -> tuple[Word, ...]:
    """Returns the words and gaps of a quotation, without gaps at its ends and with one where several follow each other."""
    found: list[Word] = []
    for word in _words(text, quoted=True):
        if word.key or (found and found[-1].key):
            found.append(word)
        elif found:
            most = ANY if ANY in (found[-1].most, word.most) else found[-1].most + word.most
            found[-1] = Word("", "", "", found[-1].start, word.end, most)
    return tuple(found[:-1] if found and not found[-1].key else found)


def _words(text: str, *, quoted: bool) -> Iterator[Word]:
    """Yields words and gaps. A document's brackets have no meaning here; what is in them are its words."""
    punctuation, place = "", 0
    pending: Word | None = None
    while found := _TOKEN.search(text, place):
        kind, place = found.lastgroup, found.end()
        if kind == "word" and (quoted or found[0][0] != "["):
            if pending:
                yield pending
            pending, punctuation = _word(found[0], punctuation, found.start(), place), ""
        elif kind == "other" or not quoted:
            if found[0][0] in "[…":
                place = found.start() + 1  # a document's own
            mark = _PUNCTUATION.get(found[0][0], "") if kind == "other" else ""
            punctuation += "" if mark == "-" and punctuation.endswith("-") else mark
        elif (gap := _gap(found[0], kind or "", found.start(), place)) is not None:
            is_ending = kind == "bracket" and pending is not None and pending.end == found.start()
            if pending and not is_ending:
                yield pending
            pending = Word("", "", "", pending.start, place, 1) if pending and is_ending else gap
            punctuation = ""
    if pending:
        yield pending


def _word(written: str, punctuation: str, start: int, end: int) -> Word:
    is_free = written.startswith("[")
    cased = _INNER.sub(
        "", unicodedata.normalize("NFKC", _APOSTROPHE.sub("'", written.replace("[", "").replace("]", "")))
    )
    return Word(cased.lower(), cased, punctuation, start, end, is_free=is_free)


def _gap(written: str, kind: str, start: int, end: int) -> Word | None:
    """Returns the gap of an ellipsis or of square brackets; None for `[sic]`, which replaces nothing."""
    if kind == "gap":
        return Word("", "", "", start, end, ANY)
    inside = written[1:-1]
    if inside.strip().lower() == "sic":
        return None
    return Word("", "", "", start, end, max(BRACKETED, len(document_words(inside))))


def respelt(
    words: Sequence[Word], text: str, vocabulary: Container[str], compounds: Container[str]
) -> tuple[Word, ...]:
    """Returns words with hyphens as a document has them: "evidence led" as one word if that is, "up-to-date" as three.

    Such words match, but not their capitals or punctuation.
    """
    found: list[Word] = []
    for word in words:
        last = found[-1] if found else word
        if found and not word.punctuation and last.key and word.key and last.key + word.key in compounds:
            cased = f"{last.cased} {word.cased}"
            found[-1] = Word(last.key + word.key, cased, last.punctuation, last.start, word.end, is_free=last.is_free)
        elif (
            word.key and word.key not in vocabulary and len(parts := [*_PART.finditer(text, word.start, word.end)]) > 1
        ):
            for part in parts:
                key = unicodedata.normalize("NFKC", _APOSTROPHE.sub("'", part[0]))
                found.append(
                    Word(key.lower(), key, "-" if part is not parts[0] else word.punctuation, part.start(), part.end())
                )
        else:
            found.append(word)
    return tuple(found)


def is_hyphenated(written: str) -> bool:
    """Whether a word has a hyphen in it."""
    return _INNER.search(written) is not None


def is_too_short(words: Sequence[Word], text: str) -> bool:
    """Whether a quotation is too short to be compared."""
    return sum(1 for word in words if word.key) < FEWEST_WORDS or len(folded(text)) < FEWEST_LETTERS


def is_same_word(quoted: Word, own: Word, *, first: bool) -> bool:
    """Whether a quoted word has the same letters and capitals. The first of a quotation, and one in [b]rackets, may have another initial capital."""
    if quoted.cased == own.cased:
        return True
    if not (first or quoted.is_free):
        return False
    return quoted.cased[1:] == own.cased[1:] and quoted.cased[:1].lower() == own.cased[:1].lower()
