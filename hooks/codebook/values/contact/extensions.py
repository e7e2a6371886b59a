"""Recognises telephone extensions: `ext`, `extension no.` or `x` with digits. Extensions of contracts, deadlines and houses are excluded."""

import re
from collections.abc import Iterator

from codebook.values.contact.matches import EXTENSION, Match, after, around, before, near, pattern
from codebook.values.contact.telephones import UNITS

_EXTENSION = pattern(
    r"""
    (?<![^\W\d_])
    (?: (?P<short> extns? | exts? | exn | ex (?= [.:]?[ ](?!19|20)\d{4}\b ) ) (?P<separator> [ ]?[.:|,-]?[ :|(]{0,3} (?: (?<=:)\n )? )
      | (?P<whole> extensions? ) (?P<colon> [ ]?[:|][ ]? | [ \n(]{1,2} ) )
    (?P<number> (?:no|number)\b(?:[ ]is\b)?[.:]?[ :]{0,2} )? \n? (?P<digits> \d{2,6} ) \b (?![.,]\d)
    """
)
_TIGHT = pattern(r"(?<![\w.]) (?<!\d[ ]) x[ ]? (?P<digits> \d{3,5} ) \b (?![.,]\d|%)")
SAYS_EXTENSION = re.compile(r"ex(?<![^\W\d_]ex)(?:t|n|[.:]? \d)")
X_AND_DIGITS = re.compile(r"x ?\d{3}")
"""What extensions have. Quick to look for."""
_BEHIND = re.compile(
    rf"[ -]?{UNITS}|(?:[ -]{{0,3}}(?:to|until|and|or)?[ -]{{1,3}}|/)(?:(?:19|20)\d\d|\d\d\b)(?!\d)", re.IGNORECASE
)
_OF_SOMETHING = pattern(
    r"\b(?: contract | lease | term | rear | side | storey | building | loft | single | double | proposed | front | school | church | railway"
    r" | deadline | licen[cs]e | hours? | works? | time | budget | tenancy | programme | project | scheme | plan | phase | granted | of | an? )[ ]$"
)
_YEAR = re.compile(r"(?:19|20)\d\d")


def matches(text: str) -> Iterator[Match]:
    """Yields extensions; uncertain if the digits may be a year or a count."""
    text = text.lower()
    for found in _EXTENSION.finditer(text) if near(text, _EXTENSION, around(text, SAYS_EXTENSION)) else ():
        yield from _judged(text, found)
    if X_AND_DIGITS.search(text):
        for found in _TIGHT.finditer(text):
            digits = found["digits"]
            if (
                not digits.endswith("00")
                and (len(digits) > 3 or " " not in found[0])
                and not re.match(rf"[ -]?{UNITS}", after(text, found.end()))
            ):
                yield Match(EXTENSION, *found.span(), sure=len(digits) > 3 and " " not in found[0])


def _judged(text: str, found: re.Match[str]) -> Iterator[Match]:
    digits, year = found["digits"], bool(_YEAR.fullmatch(found["digits"]))
    announced = found["number"] or re.search("[.:|]", found["separator"] or found["colon"] or "")
    if found["whole"] and len(digits) < 3:
        return
    if _BEHIND.match(text, found.end()) and not (announced and not year):
        return
    if announced and re.match(rf"[ -]?{UNITS}", after(text, found.end())):
        return
    if not announced and _OF_SOMETHING.search(before(text, found.start())):
        return
    yield Match(EXTENSION, *found.span(), sure=not year or (bool(announced) and not found["whole"]))
