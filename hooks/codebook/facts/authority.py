"""Whether words name an authority: a document or a power that says so, and not only a role or a body."""

import re

_NONE = frozenset(
    [
        *("none", "unknown", "nobody", "nil", "tbc", "tba", "tbd", "todo", "self", "ditto", "various", "correction"),
        *("to follow", "no source", "no record", "anonymous", "n a", "not known", "not stated", "not applicable"),
        *("no authority", "see above", "as above", "to be confirmed", "to be decided"),
    ]
)
_ROLES = frozenset(
    [
        *("editor", "editors", "maintainer", "webmaster", "operator", "site", "office", "team", "department", "i"),
        *("council", "councils", "committee", "subcommittee", "cabinet", "executive", "board", "panel", "authority"),
        *("clerk", "officer", "officers", "councillor", "councillors", "member", "members", "mayor", "leader", "we"),
        *("chair", "chairman", "chairwoman", "chairperson", "president", "secretary", "solicitor", "director", "us"),
        *("manager", "me"),
    ]
)
"""Words that say who, and not where that is written."""
_SOURCES = frozenset(
    [
        *("minute", "minutes", "report", "reports", "document", "documents", "original", "letter", "page", "paragraph"),
        *("agenda", "resolution", "decision", "delegated", "power", "powers", "record", "records", "scheme", "order"),
        *("act", "law", "email", "notice", "statement", "instruction", "constitution", "website", "copy", "file"),
    ]
)
"""Words that say where something is written, or by what power it was decided."""
_EXAMPLE = "Minute 12 of Full Council, 1 March 2016, or: The original document, page 4"


def authority(text: str) -> str:
    """Returns words that name an authority; raises ValueError for others, with examples."""
    words = re.findall(r"[^\W_]+", text.lower())
    if not re.search(r"[^\W\d_]{3}", text) or " ".join(words) in _NONE:
        raise ValueError(f"'{text}' is not an authority; write what says so, as in {_EXAMPLE}")
    before_of = re.split(r"\s(?:of|for|to)\s", " ".join(words))[0].rpartition(" ")[2]
    if {words[-1], before_of} & _ROLES and not _SOURCES.intersection(words) and not re.search(r"\d", text):
        raise ValueError(
            f"'{text}' says who, but not where that is written; write the minute or document with its date or page, or the power, as in "
            f"{_EXAMPLE}"
        )
    return text


def authority_if_known(text: str) -> str:
    """Returns words that name an authority, or none."""
    return authority(text) if text else text
