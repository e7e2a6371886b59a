"""Recognises numbers that an employer or the state gives one person, and vehicle registrations."""

import re
from collections.abc import Iterator

from codebook.values.contact.matches import IDENTITY, VEHICLE, Match, around, before, near, pattern

_NUMBER = r"(?:[ ](?:no|nos|number|num|id|ref|reference|code))"
_EMPLOYED = pattern(
    rf"""
    (?<![^\W_])
    (?: (?: payroll | clock | employees? | emp | staff | personnel | pensions? | pensioner | patient | pupil | student | taxpayer | tenancy | tenant | claimant | warrant | collar | badge
          | shoulder | assignment | hr | self[ ]service ) (?:'s|\.)? (?:[ ]member)? {_NUMBER}
      | unique[ ]taxpayer[ ]reference | utr | upn )
    (?:[ ](?:is|was))? [ .:|(]{{1,4}} (?P<digits> (?!(?:19|20)\d\d\b) [a-z]{{0,3}} \d [\d -]{{2,10}} \d ) (?! [^\W_] | [.,]\d )
    """
)
"""Uncertain: an employee number may be a count of employees."""
_OF_STATE = pattern(
    rf"""
    (?<![^\W_])
    (?: nhs {_NUMBER} [ .:|(]{{1,4}} \d{{3}}[ -]?\d{{3}}[ -]?\d{{4}}
      | passport {_NUMBER}? [ .:|(]{{1,4}} (?:\d{{9}} | [a-z]\d{{8}})
      | driv(?:ing|er'?s?)[ ]licen[cs]e {_NUMBER}? [ .:|(]{{1,4}} [a-z9]{{5}}[ ]?\d{{6}}[ ]?[a-z9]{{2}}[ ]?\w{{3}}
      | card {_NUMBER} [ .:|(]{{1,4}} \d{{4}}(?:[ -]?\d{{4}}){{3}} )
    (?![^\W_])
    """
)
_PLATE = re.compile(
    r"(?<![^\W_]) (?: [A-Z]{2}\d\d[ ]?[A-Z]{3} | [A-Z]\d{1,3}[ ]?[A-Z]{3} | [A-Z]{3}[ ]?\d{1,3}[A-Z] ) (?![^\W_])",
    re.VERBOSE,
)
_SAYS_VEHICLE = pattern(
    r"\b(?: vehicle | cars? | vans? | taxi | motor(?:bike|cycle|ist)? | reg(?:istration|istered)? | number[ ]?plate | index[ ]mark | vrm | parked | driv\w+ ) \b [^\n]{0,40} $"
)

FOUR_DIGITS = re.compile(
    r"\d(?<=[ .:|(a-z]\d)(?!(?<=[ .:|(]1)9\d\d\b|(?<=[ .:|(]2)0\d\d\b)[\d -]{2,10}\d"  # not the year of a date
)
SIX_DIGITS = re.compile(r"\d\d\d[ -]?\d{3}")
OF_A_PLATE = re.compile(r"\d(?: ?[A-Z]{3}|[A-Z])")
"""What such numbers have. Quick to look for."""


def matches(text: str) -> Iterator[Match]:
    """Yields numbers behind their label, and registrations near a word for a vehicle."""
    small = text.lower()
    for found in _EMPLOYED.finditer(small) if near(small, _EMPLOYED, around(small, FOUR_DIGITS)) else ():
        yield Match(IDENTITY, *found.span(), sure=False)
    for found in _OF_STATE.finditer(small) if near(small, _OF_STATE, around(small, SIX_DIGITS)) else ():
        yield Match(IDENTITY, *found.span())
    for found in _PLATE.finditer(text) if OF_A_PLATE.search(text) else ():
        if _SAYS_VEHICLE.search(before(small, found.start(), 60)):
            yield Match(VEHICLE, *found.span(), sure=False)
