"""Contact data of persons: what must never be published, and how it is recognised.

Telephone numbers in the forms of the United Kingdom, extensions, email addresses, and postcodes, of which nobody but an editor can say
whether they are of a home. Names can't be recognised, but for a line that says that it holds one (“Name: …”); an editor leaves them out.
"""

import re
from collections.abc import Iterator

POSTCODE = "postcode"
NAME = "name"

_AREAS = """
    AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL
    GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX
    PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR
    WS WV YO ZE
"""
"""Where a postcode can be: what it begins with."""

_KINDS = {
    "email address": r"""
        (?<![\w.+-]) [\w.+-]+ (?: @ | [ ]? [\[(]at[\])] [ ]? )
        [^\W_][^\W_-]* (?: [.-]+ [^\W_]+ )* \. [^\W_]{2,}
    """,
    "telephone number": r"""
        (?<![^\W_]) (?<!\d[-.,])                        # not inside a word, a date or an amount
        (?: (?:\+|00)[ ]?44 [\s-]? (?:\(0\)\s?)? \(?    # +44, 0044, +44 (0)
          | \(? 0 \)? (?=\d\d) )                        # 01632, (01632), 020; a date begins with two digits only
        (?: \d (?> [^\S\n]*+ [-().\u2010-\u2013\n]?+ [^\S\n]*+ ) ){8,9} \d      # at most one line end between digits
        (?: (?! [^\W_] | -\d ) | (?= x\d | ext ) )      # nor inside a longer number, unless an extension follows
    """,
    "telephone extension": r"""
        (?<![^\W\d_])
        (?: ext n? \.? [\s:]{0,3} (?: no\.?[\s:]{1,3} | number[\s:]{1,3} )? \d{2,6}
          | extension [\s:]{1,3} (?: no\.?[\s:]{1,3} | number[\s:]{1,3} )? \d{3,6} )    # not: extension: 12 months
        \b
    """,
    POSTCODE: rf"""
        (?<![^\W_]) (?-i: (?:{"|".join(_AREAS.split())}) \d [\dA-Z]? \s{{0,2}} \d [ABD-HJLNP-UW-Z]{{2}} ) (?![^\W_])
    """,
    NAME: r"""
        (?m:^) (?: \[ [^\]\s]+ \] [ \t]+ )? (?: (?:contact|officer) [ ] )? names? [ \t]* : [ \t]*+
        (?! \[ | councillors?\b | cllrs?\b )                # left out already, or of a member
        (?P<words> [^\W\d_] [^\n]*+ )
    """,
}
_PATTERNS = {kind: re.compile(pattern, re.VERBOSE | re.IGNORECASE) for kind, pattern in _KINDS.items()}


PERSONAL = tuple(kind for kind in _KINDS if kind not in (POSTCODE, NAME))
"""What is somebody's own wherever it stands."""


def find(text: str, *kinds: str) -> Iterator[tuple[int, str, str]]:
    """The line (from 1), the kind and the words of each match in `text`, kind by kind; of what is somebody's own, and postcodes, if none is named.

    `_` around words is an editor's sign.
    """
    for kind in kinds or (*PERSONAL, POSTCODE):
        for found in _PATTERNS[kind].finditer(text):
            yield text.count("\n", 0, found.start()) + 1, kind, " ".join(found[0].split()).strip("_")
