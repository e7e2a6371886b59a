"""Posts of a report's authors, without the names of those who hold them."""

import re

_POST = re.compile(
    r"\b(?:director|officer|manager|head of|solicitor|chief|clerk|secretary|monitoring|treasurer|accountant|executive|lead|adviser|advisor|auditor"
    r"|assistant|coordinator|co-ordinator|team|registrar|lawyer|counsel|leader|chair|commissioner|cyfarwyddwr|swyddog|pennaeth|prif)\b",
    re.IGNORECASE,
)
_LOWER = r"(?:of|and|the|for|to|in|&)"
_A_NAME = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Councillor)\.?\s+)?[A-Z][a-z'’]+(?:[ -](?:[A-Z]\.|[A-Z][a-z'’]+)){1,2}"
)


def posts(value: str) -> list[str]:
    """Returns the posts in a field. Divides at a slash, a semicolon, a line and, between two posts, at “and”; a part without a post is a name."""
    found = []
    for part in re.split(
        r"\s*(?:/|;|\n)\s*|(?<=[a-z]),? and (?=(?:the )?[A-Z][\w ]*(?:Officer|Director|Solicitor|Manager|Treasurer)\b)",
        value,
    ):
        kept = [
            piece.strip()
            for piece in re.split(r",| [–-] |[()]", part)
            if _POST.search(piece) and not _A_NAME.fullmatch(piece.strip())
        ]
        whole = re.sub(r"^(?:the|joint report (?:of|by)|report (?:of|by)) ", "", part.strip(" .,"), flags=re.IGNORECASE)
        if kept and all(_POST.search(piece) or not _A_NAME.fullmatch(piece.strip()) for piece in part.split(",")):
            found.append(whole)
        else:
            found += kept
    return [post for post in found if _POST.search(post) and 2 < len(post) < 120]
