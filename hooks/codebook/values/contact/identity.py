"""Recognises National Insurance numbers, bank accounts and dates of birth."""

import re
from collections.abc import Iterator

from codebook.values.contact.matches import BANK, BIRTH, INSURANCE, Match, around, before, near, pattern

_INSURANCE = re.compile(
    r"""(?<![A-Za-z0-9]) (?: (?!BG|GB|NK|KN|TN|NT|ZZ) [A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] | QQ )   # QQ is used in examples only
        (?P<gap>[ ./-]?) \d\d [ ./-]? \d\d [ ./-]? \d\d [ ./-]? [A-D] (?![A-Za-z0-9])""",
    re.VERBOSE,
)
_SMALL = pattern(
    r"\b(?=n)(?: ni(?:[ ]?no)? | nino | national[ ]insurance ) (?:[ ](?:no|number))? [.:| (is]{1,6} (?P<words> [a-z]{2} [ -]?\d\d[ -]?\d\d[ -]?\d\d[ -]?[a-d]? ) \b"
)
_SAYS_INSURANCE = pattern(r"(?: \bni\b | nino | insurance ) [^\n]{0,25} $")
_IS_OTHER = pattern(
    r"(?: ref(?:erence)? | code | document | form | licen[cs]e | patent | serial | certificate ) (?:[ ](?:no|number))? [.:]? [ ] $"
)
_ACCOUNT = pattern(
    r"""
    \b (?=[scbag\d]) (?: sort[ -]?code (?:[ ](?:no|number|is))? [ .:|(]{0,4} \d\d[ /-]?\d\d[ /-]?\d\d \b
        | (?: (?:bank|current|building[ ]society)[ ]account | account[ ](?:no|number) | a/c | acc(?:t|oun?t)?(?=\.?[ ](?:no|number)) | account(?=:) ) (?:\.?[ ](?:no|number))? (?:[ ]is)? [ .:|(]{1,4} \d{8} \b
        | \d\d-\d\d-\d\d [ ,;/|]{1,3} (?:(?:a/c|acc(?:oun)?t)(?:[ ](?:no|number))?[.:]?[ ]?)? \d{8} \b
        | gb\d\d[ ]?[a-z]{4}(?:[ ]?\d{4}){3}[ ]?\d\d \b )
    """
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DATE = rf"(?: \d{{1,2}}(?:st|nd|rd|th)? (?:[ ]of)? [ ./-] (?:\d{{1,2}}|{_MONTH}) ,? [ ./-] \d{{2,4}} | \d{{4}}-\d\d-\d\d | {_MONTH} [ ] \d{{1,2}},? [ ] \d{{4}} )"
_BIRTH = pattern(
    rf"""
    (?<![^\W_]) (?=[db])
    (?: (?P<sure> date[ ]of[ ]birth | d[./]?[ ]?o[./]?[ ]?b\b\.? | birth[ ]?date ) (?:[ ](?:is|was))? [ .:|(-]{{0,4}}\n{{0,2}}
      | (?: born | birthday | (?<=[(])b\. ) (?:[ ](?:is|on|was))? [ :(\n]{{1,2}} ) (?: {_DATE} | {_MONTH}[ ](?:19|20)\d\d ) (?!\d)
    """
)

SIX_DIGITS = re.compile(r"\d\d[ ./-]?\d\d[ ./-]?\d\d")
SAYS_BIRTH = re.compile(r"birth|born|\(b\.|d[./]?[ ]?o[./]?[ ]?b")
"""What such numbers and dates have. Quick to look for."""


def matches(text: str) -> Iterator[Match]:
    """Yields personal numbers and dates of birth."""
    small = text.lower()
    ranges = around(small, SIX_DIGITS)
    for found in _INSURANCE.finditer(text) if near(text, _INSURANCE, ranges) else ():
        said = _SAYS_INSURANCE.search(before(small, found.start()))
        if said or not _IS_OTHER.search(before(small, found.start())):
            yield Match(INSURANCE, *found.span(), sure=bool(said or found["gap"]))
    for found in _SMALL.finditer(small) if near(small, _SMALL, ranges) else ():
        yield Match(INSURANCE, *found.span("words"))
    for found in _ACCOUNT.finditer(small) if near(small, _ACCOUNT, ranges) else ():
        yield Match(BANK, *found.span())
    for found in _BIRTH.finditer(small) if SAYS_BIRTH.search(small) else ():
        yield Match(BIRTH, *found.span(), sure=bool(found["sure"]))
