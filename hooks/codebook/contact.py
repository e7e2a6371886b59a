"""Contact data of persons: what must never be published, and how it is recognised.

Telephone numbers in the forms of the United Kingdom, extensions, and email addresses. Names can't be recognised; an editor leaves them out.
"""

import re
from collections.abc import Iterator

_KINDS = {
    "an email address": re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    "a telephone number": re.compile(
        r"(?<![\w.,-])(?:\+44[ \u00a0]?(?:\(0\)[ \u00a0]?)?|\(?0)(?:\d[ \u00a0()-]{0,2}){8,9}\d(?![\w-])"
    ),
    "a telephone extension": re.compile(r"\b(?:ext(?:n|ension)?\.?)[ \u00a0:]{1,3}\d{2,6}\b", re.IGNORECASE),
}


def find(text: str) -> Iterator[tuple[int, str, str]]:
    """The line (from 1), the kind and the words of each match in `text`."""
    for number, line in enumerate(text.split("\n"), start=1):
        for kind, pattern in _KINDS.items():
            for found in pattern.finditer(line):
                yield number, kind, found[0]
