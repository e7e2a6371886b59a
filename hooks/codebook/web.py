"""Web addresses that somebody may put on a page: how they are written, and what is wrong with one that is not."""

import re
from urllib.parse import urlsplit

_HOST = r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:[0-9]{1,5})?"
_REST = r"[^\s<>\"\\^`{|}]*"
SECURE = rf"https://{_HOST}([/?#]{_REST})?"
"""A whole address. What would name a user before the host (`https://bank@elsewhere`) is none: it deceives whoever reads it."""

SCHEMES = ("https", "http", "mailto", "tel")
"""What a link may begin with. Whatever else there is runs, carries its own content, or opens a program."""

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*(?=:)")
_ELSEWHERE = re.compile(rf"(https?://{_HOST}([/?#]{_REST})?|(mailto|tel):[^\s<>\"\\^`{{|}}]+)", re.IGNORECASE)


def scheme(to: str) -> str:
    """What a link begins with, before its first colon, in small letters; empty for a way within the site."""
    found = _SCHEME.match(to)
    return found[0].lower() if found else ""


def wrong_link(to: str) -> str:
    """What is wrong with where a link leads, to be read after its words; empty if it may stand on a page."""
    begins = scheme(to)
    if begins and begins not in SCHEMES:
        return f"begins with {begins}:, which no link may; write a web address, as in https://ethics.example.org/"
    if to.startswith(("//", "\\")) or (not begins and "\\" in to):
        return "begins with no https://; write the address whole, as in https://ethics.example.org/"
    if begins and not _ELSEWHERE.fullmatch(to):
        return "is no web address; write it whole, as in https://ethics.example.org/page, with no name and @ before the host"
    return ""


_NAMED = re.compile(rf"(?:https?:)?/*({_HOST})(?:[/?#]{_REST})?", re.IGNORECASE)
_TOP_LEVEL = re.compile(r"[A-Za-z]{2,24}")
"""The last piece of a host's name; that of a file's name may look like one."""


def other_host(words: str, to: str) -> str:
    """The host that a link's words name, where the link leads elsewhere; empty for a link that does not pretend."""
    said = _NAMED.fullmatch(words.strip())
    if not said or not _TOP_LEVEL.fullmatch(said[1].partition(":")[0].rpartition(".")[2]):
        return ""
    named, leads = (host.lower().removeprefix("www.") for host in (said[1], urlsplit(to).netloc))
    return said[1] if leads and named != leads else ""


def is_elsewhere(to: str) -> bool:
    """Whether an address leads out of the site."""
    return bool(scheme(to) or urlsplit(to).netloc)
