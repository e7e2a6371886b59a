"""Posts of a report's authors, without the names of those who hold them."""

import re

from codebook.values.contact import is_person

_POST = re.compile(
    r"\b(?:director|officer|manager|head of|solicitor|chief|clerk|secretary|monitoring|treasurer|accountant|executive|lead|adviser|advisor|auditor"
    r"|assistant|coordinator|co-ordinator|team|registrar|lawyer|counsel|leader|chair|commissioner|cyfarwyddwr|swyddog|pennaeth|prif)\b",
    re.IGNORECASE,
)
_IN_POST = re.compile(r"(?<=,)\n|(?<=\bExecutive)\n(?=Director\b)|(?<=\bof)\n|(?<=\band)\n|\n(?=(?:of|and|for)\b)")
"""The end of a line within a post."""


def posts(value: str) -> list[str]:
    """Returns the posts in a field, divided by slashes, semicolons or lines. A part without a post is left out."""
    found: list[str] = []
    for part in re.split(r"\s*(?:/|;|\n)\s*", _IN_POST.sub(" ", value)):
        whole = re.sub(r"^(?:(?:joint )?report (?:of|by) )?(?:the )?", "", part.strip(" .,"), flags=re.IGNORECASE)
        phrases = [phrase.strip() for phrase in re.split(r",| [–-] |[()]", whole)]
        names = [phrase for phrase in phrases if is_person(phrase)]
        found += [phrase for phrase in phrases if _POST.search(phrase) and phrase not in names] if names else [whole]
    return [post for post in found if _POST.search(post) and 2 < len(post) < 120]
