"""Recognises postcodes and street addresses. None is certain, because only an editor knows whether somebody lives there."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import chain

from codebook.values.contact.matches import HOME, POSTCODE, Match, after, before, pattern

_AREAS = """
    AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL
    GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX
    PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR
    WS WV YO ZE
"""
_POSTCODE = pattern(
    rf"(?<![^\W_]) (?=[a-z]{{1,2}}\d) (?: {'|'.join(_AREAS.lower().split())} ) \d [\da-z]? [ \n]{{0,2}} \d (?!st|nd|rd|th) [abd-hjlnp-uw-z]{{2}} (?![^\W_])"
)
"""Except 1st, 2nd, 3rd and 4th."""

_WIDTH = 60
_STREET = (
    r"(?:road|rd|street|st|avenue|ave|close|drive|lane|ln|gardens|crescent|cres|terrace|way|grove|court|place|mews|row|hill|green|rise|view|walk|square"
    r"|park|parade|cottages|wharf|quay|drove|fold|croft|vale|path|fields?|meadows?|yard|chase|villas|approach|circus|mount|orchard|dale|ridge|boulevard|esplanade|promenade|spinney"
    r"|paddock|glebe|glade|dene|garth|wynd|brae|heath|broadway)"
)
_WORD = r"[^\W\d_][\w'-]{0,20}"
_CAPITAL = r"(?:St\. )?[A-Z][\w'-]{0,20}"
_NUMBER = r"\d{1,4}(?:[-/]\d{1,4})?[A-Za-z]?"
_HOUSES = "cottage|farm|farmhouse|villa|lodge|bungalow|house|view|barn|rectory|vicarage|manse|mill|grange|manor"
_HOUSE = f"(?:{_HOUSES})"
HOUSES = (*_HOUSES.split("|"),)
_NUMBERED = re.compile(
    rf"(?<![\w.,/£-])(?:(?:[Ff]lat|[Aa]partment) \d{{1,4}}[A-Za-z]?,? )?{_NUMBER}(?:,? |,\n)(?:{_CAPITAL} ){{1,3}}(?i:{_STREET})\b"
)
_FLAT = re.compile(
    rf"(?<!\w)(?:[Ff]lat|[Aa]partment) \d{{1,4}}[A-Za-z]?,? (?:{_CAPITAL} ){{1,2}}(?:House|Court|Lodge|Towers?|Heights|Mansions|Point|Buildings?)\b"
)
_NAMED = re.compile(rf"(?<!\w)(?:The )?(?:{_CAPITAL} ){{1,2}}(?i:{_HOUSE}), (?:{_CAPITAL} ){{1,3}}(?i:{_STREET})\b")
_SAID = pattern(
    rf"""
    \b(?: home[ ]address | private[ ]address | address | lives? | living | resid(?:es|ing|ent) | (?:tenant|occupier|owner|householder)s?(?=[ ](?:at|of)[ ](?:flat[ ])?\d) ) (?:[ ](?:at|of|is|in))? [ ]?[:|]?[ \n]
    (?P<words> (?:flat[ ]\d+[a-z]?,?[ ])? (?: {_NUMBER},?[ ] (?:{_WORD}[ ]){{1,3}} {_STREET} | (?:the[ ])? (?:(?!the\b|a\b){_WORD}[ ]){{1,2}} {_HOUSE} ) ) \b
    """
)
_OFFICE = pattern(
    r"\b(?: hall | centre | offices? | council | library | school | depot | headquarters | hq | company | ltd | limited | works | junction | sites? | premises | land | plot"
    r" | development | application | proposal | between | from | outside | adjacent | opposite | shops? | store | museum | church | surgery | hospital | college | station | clinic | hotel"
    r" | bank | market | pub | court | at[ ]the[ ]\w+ | properties | dwellings? | building | demolition | conversion | flats at | car[ ]park | bus | route | section )\b [^\n]{0,45} $"
)
_NOT_HOME = pattern(
    r"(?: [ ](?:junction|car[ ]park|scheme|depot|site|improvement|works|bridge|development|offices?|regeneration|project|closure|bus) )"
)

OF_A_POSTCODE = re.compile(r"\d[abd-hjlnp-uw-z]{2}(?![^\W_])")
NUMBER_AND_CAPITAL = re.compile(r"\d(?<![\w.,/£-]\d)\d{0,3}(?:[-/]\d{1,4})?[A-Za-z]?(?:,? |,\n)(?:St\. )?[A-Z]")
COMMA_AND_CAPITAL = re.compile(r", [A-Z]")
"""What a postcode, a numbered house and, behind its name, one with a name have. Quick to look for."""
SAYING = ("address", "live", "living", "resid", "tenant", "occupier", "owner", "householder")
"""What announces an address."""


def matches(text: str) -> Iterator[Match]:
    """Yields postcodes, and street addresses not preceded by an office, shop or site. Of an address with a postcode, only the postcode."""
    small = text.lower()
    postcodes = [*_POSTCODE.finditer(small)] if OF_A_POSTCODE.search(small) else []
    for found in postcodes:
        yield Match(POSTCODE, *found.span(), sure=False)
    places = [found.start() for found in postcodes]
    for span in _streets(text):
        following = bisect_left(places, span[1])
        if following == len(places) or places[following] - span[1] > _WIDTH:
            yield Match(HOME, *span, sure=False)


def _streets(text: str) -> Iterator[tuple[int, int]]:
    small = text.lower()
    for found in _SAID.finditer(small) if any(word in small for word in SAYING) else ():
        if not _OFFICE.search(before(small, found.start(), 30)):
            yield found.span("words")
    forms = [_NUMBERED] * bool(NUMBER_AND_CAPITAL.search(text))
    forms += [_FLAT] * ("flat" in small or "apartment" in small)
    forms += [_NAMED] * any(small.endswith(HOUSES, 0, found.start()) for found in COMMA_AND_CAPITAL.finditer(text))
    for found in chain.from_iterable(form.finditer(text) for form in forms):
        if not _OFFICE.search(before(small, found.start(), 70)) and not _NOT_HOME.match(after(small, found.end())):
            yield found.span()
