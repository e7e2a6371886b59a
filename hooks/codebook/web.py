"""Web addresses that somebody may put on a page: how they are written, and what is wrong with one that is not."""

import re
import unicodedata
from urllib.parse import SplitResult, urlsplit

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


_SAID = re.compile(r"https?:/+([^\s/?#\"'()<>\[\]‘’“”]+)", re.IGNORECASE)
"""An address among other words, with whatever its host is made of."""
_NAMED = re.compile(rf"/*((?:[a-z0-9-]+\.)+[a-z]{{2,24}}(?::[0-9]{{1,5}})?)(?:[/?#]{_REST})?", re.IGNORECASE)
"""A host alone. It ends in letters, unlike a number or a version."""
_AROUND = " \t\n\"'()<>[]‘’“”.,;:!…"


def other_host(words: str, to: str) -> str:
    """The host that a link's words name, where the link leads elsewhere; empty for a link that does not pretend.

    Words name one if an address stands anywhere among them, or if they are a host's name and nothing else. Signs that nobody sees
    (Unicode's format characters) do not count.
    """
    seen = "".join(sign for sign in words if unicodedata.category(sign) != "Cf")
    said = _SAID.search(seen) or _NAMED.fullmatch(seen.strip(_AROUND))
    leads = split(to).netloc
    return said[1] if said and leads and _plain(said[1]) != _plain(leads) else ""


def _plain(host: str) -> str:
    """A host's name as it is compared: as a browser asks for it, and without the `www.` that many answer to as well."""
    try:
        name = host.strip(_AROUND).encode("idna").decode()
    except UnicodeError:  # no host has such a name
        name = host
    return name.lower().removeprefix("www.")


def split(to: str) -> SplitResult:
    """The parts of an address; where they can't be told, as in `//[x`, all of it is taken for another host."""
    try:
        return urlsplit(to)
    except ValueError:
        return SplitResult("", to, "", "", "")


def is_elsewhere(to: str) -> bool:
    """Whether an address leads out of the site."""
    return bool(scheme(to) or split(to).netloc)
