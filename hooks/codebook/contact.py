"""Contact data of persons: what must never be published, and how it is recognised.

Telephone numbers in the forms of the United Kingdom, extensions, and email addresses. Names can't be recognised; an editor leaves them out.
"""

import re
from collections.abc import Iterator

_KINDS = {
    "email address": r"""
        (?<![\w.+-]) [\w.+-]+ @
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
}
_PATTERNS = {kind: re.compile(pattern, re.VERBOSE | re.IGNORECASE) for kind, pattern in _KINDS.items()}


def find(text: str) -> Iterator[tuple[int, str, str]]:
    """The line (from 1), the kind and the words of each match in `text`, kind by kind. `_` around words is an editor's sign."""
    for kind, pattern in _PATTERNS.items():
        for found in pattern.finditer(text):
            yield text.count("\n", 0, found.start()) + 1, kind, " ".join(found[0].split()).strip("_")
