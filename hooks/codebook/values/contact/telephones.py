"""Recognises telephone numbers. `phonenumbers` checks validity, because most 10-digit sequences that begin with 0 are other codes."""

import re
from collections.abc import Iterator

from phonenumbers import NumberParseException, PhoneNumber, is_valid_number, parse

from codebook.values.contact.matches import TELEPHONE, Match, around, before, near, pattern

_GAP = r"(?> (?<=\d{4}) [ ]? : [ ]? | [ ]{0,2} [-().,/|_~\]}]? [-(]? [ \n]{0,2} (?<!\n\n) \(? )"
_DIGIT = r"[\doil]"
"""A digit, also as a scanner may misread it."""
_MISREAD = str.maketrans("oil", "011")
_UK = pattern(
    rf"""
    (?=[(\[{{+04o]) (?: (?<![^\W_]) | (?<=\b[tmf]) ) (?<!\d[-.,])               # not inside a word, a date or an amount; T01632 is a label
    (?: \(? (?:\+[ ]?|00[ ]?) 44 \)? [ ./-]? (?:[(\[]0[)\]][ ]?)? \(?   # +44, 0044, +44 (0)
      | (?<![\d£][ ]) 44 [ -] (?=[127])                            # 44 without a plus
      | [(\[{{]? [0o] [)\]}}]? [ -]? \(? (?=[1-9il]) )
    (?P<rest> {_DIGIT} (?: (?!{_GAP}(?<=,)) {_GAP} {_DIGIT} ){{8,9}} )
    (?: (?! [^\W_] | -\d ) | (?= x\d | ext | e-?mail | fax | tel | mob ) )   # nor inside a longer number, unless a label follows
    """
)
_ABROAD = pattern(rf"(?<![^\W_]) (?<!\d[-.,]) \+ [ ]? (?!44) [1-9]\d{{0,2}} (?: {_GAP} \d ){{6,12}} (?! [^\W_] | -\d )")

_SAYS = r"tele?phone | tele? | ph | phone | bleep | handset | voip | mobile | mob | fax | landline | direct[ ](?:line|dial(?:ling)?|number|no|tel) | dd[il]? | pager | minicom | textphone | cell"
_NUMBER_OF = r"(?: [ .]{0,2} (?:no|nos|number|num)\b )?"
_LABELLED = pattern(
    rf"""
    (?<![^\W_]) (?P<says> {_SAYS} | contact (?:[ ](?:no|number|tel|details))? | internal (?:[ ](?:tel|phone|no|number))? | int | dial | ring | call
      | (?:direct|office|desk|work|home|day(?:time)?|evenings?) (?=[ ]?:) | whats[ ]?app ) \b
    {_NUMBER_OF} (?: [ ]?\([a-z -]{{2,15}}\) | [.:]?[ ][a-z]{{3,20}}(?=[ ]\d{{5,6}}\b) )?   # (internal), or a town
    (?P<separator> [ ]?[.:|(=-][ .:|(-]{{0,3}} | (?<=line),[ ] | [ ](?:is|on|to)[ ] | [ ]\(? | \n ) (?: (?<=:)\n{{1,2}} (?:[-+>][ ])? | \n? ) (?: \(? [a-z][a-z -]{{1,20}} \) [ ] )? (?P<digits> \d{{3}}\.\d{{3}} | \d (?: [ -]?\d ){{2,9}} ) (?![^\W_]|[ ,./-]\d)
    """
)
_WEAK = frozenset(
    ("dial", "ring", "call", "direct", "office", "desk", "work", "home", "day", "daytime", "evening", "evenings")
)
"""Labels of much else than numbers."""
_ASKED = pattern(
    r"\b (?:call|ring|phone|telephone|text|dial|contact|speak[ ]to|reach|reached|available) (?:[ ][\w']+){0,4} [ ]on:? [ ] (?P<digits> [1-9] (?: [ -]?\d ){3,9} ) (?![^\W_]|[ ,./-]\d)"
)

THREE_DIGITS = re.compile(r"\d[ -]?\d[ -]?\d")
ON_A_DIGIT = re.compile(r"on:? [1-9]")
"""What such numbers have. Quick to look for."""

_FITS = pattern(
    rf"(?: \b(?:{_SAYS}|call|ring|dial|whats[ ]?app|contact|text|[tmf]) | tel )  {_NUMBER_OF} (?:[ ](?:me|us|him|her|them|on))* [^\w]{{0,5}} (?:[(]?[a-z]{{1,8}}[)]?[^\w]{{1,3}})? $"
)
_IS_OTHER = pattern(
    r"""
    (?: cost[ ]centre | ledger | (?<!dialling[ ])(?<!area[ ])(?<!std[ ])codes? | ref(?:erences?)? | orders? | invoices? | accounts? | a/c | project | case | policy | isbn | issn
      | application | uprn | usrn | vat | charity | company | certificate | serial | id | job | budget | batch | licen[cs]e | registration | asset | item
      | grant | contract | tender | permit | docket | voucher | crime | incident | patent | registered | part | £ | \$ | € )
    (?: [ ]? (?:no|nos|number|numbers|num|code|id|ref|reference|line|in|with|of)\b ){0,2} [^\w]{0,6} (?: is[ ] )? $
    """
)
_OFFICE = pattern(
    r"switchboard | main[ ](?:number|line|reception) | reception | customer[ ](?:service|contact|care) | contact[ ]centre | call[ ]centre | help ?line | hotline | general[ ]enquir"
)
UNITS = (
    r"(?:%|m\b|m2|sq|square|cubic|met(?:re|er)s?|mm|cm|km|kg|ft|feet|foot|inch|years?|months?|weeks?|days?|hours?|minutes?|units|places|dwellings|spaces"
    r"|pages|beds?|bedrooms?|houses|homes|acres|hectares|ha\b|k\b|million|thousand|miles|tonnes|calls|users|people|contacts|responses|handsets|contracts"
    r"|staff|devices|lines|numbers|visits|customers|times|messages|pupils|seats|pounds|p\b)"
)
_COUNTED = re.compile(rf"[ -]?{UNITS}", re.IGNORECASE)
_RANGE = re.compile(r" ?(?:-|to|and) ?\d")
_YEAR = re.compile(r"(?:19|20)\d\d")


def matches(text: str) -> Iterator[Match]:
    """Yields complete numbers, then short ones that words announce."""
    text = text.lower()
    full = [match for found in _UK.finditer(text) for match in _judged(text, found)]
    if "+" in text:
        full += [Match(TELEPHONE, *found.span()) for found in _ABROAD.finditer(text) if _is_abroad(found[0])]
    yield from full
    taken = {place for match in full for place in range(match.start, match.end)}
    labelled = _LABELLED.finditer(text) if near(text, _LABELLED, around(text, THREE_DIGITS)) else ()
    for found in (*labelled, *(_ASKED.finditer(text) if ON_A_DIGIT.search(text) else ())):
        if found.start("digits") not in taken:
            yield from _short(text, found)


def _judged(text: str, found: re.Match[str]) -> Iterator[Match]:
    if sum(map(str.isdigit, found["rest"])) < 7:
        return
    written = found[0].translate(_MISREAD)
    nsn = re.sub(r"\D", "", found["rest"].translate(_MISREAD))
    first = re.split(r"\D+", written.strip("([{+"))[0]
    start = found.start()
    grouped, announced = len(first) > 2, bool(_FITS.search(before(text, start)))
    national = not written.lstrip("( ").startswith(("+", "00"))
    if written.startswith("44"):  # without a plus, often an amount
        if _is_number(nsn):
            yield Match(TELEPHONE, *found.span(), sure=False)
    elif announced or not national:
        yield Match(TELEPHONE, *found.span(), sure=not _is_office(text, found.start(), nsn))
    elif _IS_OTHER.search(before(text, found.start())):
        if _is_number(nsn) and grouped and len(first) < 7:
            yield Match(TELEPHONE, *found.span(), sure=False)
    elif _is_number(nsn):
        if grouped or not re.match(r"\d\d[ /.-]\d\d[ /.-](?:19|20)\d\d", written):
            in_address = "://" in before(text, found.start(), 300).rpartition(" ")[2].rpartition("\n")[2]
            office = _is_office(text, found.start(), nsn)
            yield Match(TELEPHONE, *found.span(), sure=grouped and not in_address and not office)
    elif (
        2 < len(first) < 6
        and "|" not in found[0]
        and text[start - 1 : start] != "/"
        and not re.fullmatch(r"0\d\d?(?: \d\d?)+", found[0])
    ):
        yield Match(TELEPHONE, *found.span(), sure=False)


def _is_number(nsn: str) -> bool:
    """Whether digits after the 0 form a valid number, or one that Ofcom reserves for drama, which tests use."""
    if nsn.startswith(("1632", "7700900")):
        return True
    return is_valid_number(PhoneNumber(country_code=44, national_number=int(nsn)))


def _is_office(text: str, start: int, nsn: str) -> bool:
    return nsn.startswith(("3", "80", "84", "87")) or bool(_OFFICE.search(before(text, start)))


def _is_abroad(written: str) -> bool:
    try:
        return is_valid_number(parse(re.sub(r"[^\d+]", "", written), None))
    except NumberParseException:
        return False


def _short(text: str, found: re.Match[str]) -> Iterator[Match]:
    """Yields digits after a word such as Tel; uncertain if they may be a year or a count."""
    digits, said = re.sub(r"\D", "", found["digits"]), found.groupdict()
    says, separator = said.get("says") or "", said.get("separator") or ""
    direct = says.startswith(("dd", "direct"))
    year = bool(_YEAR.fullmatch(digits))
    weak = says in _WEAK
    if says in ("contact", "int", "internal") and ":" not in separator and (year or says == "contact"):
        return
    if _COUNTED.match(text, found.end()) or _RANGE.match(text, found.end()):
        return
    if (len(digits) < 4 and (weak or not (direct or says == "tel"))) or (year and not separator.strip() and not direct):
        return
    if "|" in separator and (digits.endswith("00") or (says == "telephone" and len(digits) < 5)):  # telephone costs
        return
    sure = (direct or says.startswith("tel") or len(digits) > 4) and not year and not weak
    yield Match(TELEPHONE, *found.span(), sure=sure and not _OFFICE.search(before(text, found.start())))
