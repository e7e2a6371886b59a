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


_ALIKE = str.maketrans(
    dict.fromkeys(
        "\u00b7\u0387\u0660\u06d4\u06f0\u0701\u0702\u2022\u2024\u2027\u2219\u22c5\u3002\u30fb\ua4f8\ua60e", "."
    )
    | dict.fromkeys("\u02d0\u02f8\u0589\u05c3\u0703\u0704\u16ec\u1803\u1809\u205a\u2236\ua4fd\ua789", ":")
    | dict.fromkeys("\u1735\u2041\u2044\u2215\u2571\u27cb\u29f8\u2cc6\u3033\u30ce\u31d3\u4e3f", "/")
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2043\u2212\u2796", "-")
)
"""Signs that look like those of an address (Unicode, UTS 39, confusables), but for those that NFKC makes into them."""
_SPACED = re.compile(r" ([.:/]) ?|([:/]) (?=/)")
"""A space before a sign, where no sentence has one."""
_COMMON = r"(?:com|org|net|gov|edu|int|info|biz|uk|eu|ie|scot|wales|cymru|london|example)"
_APART = re.compile(rf"(?<=[^\W_])\. (?=(?:[^\W_]+\. ){{0,3}}{_COMMON}\b)", re.IGNORECASE)
"""A space behind a dot, where what follows is the end of a host: elsewhere a sentence begins there."""
_SAID = re.compile(
    rf"https?:/* ?(?P<said>[^\s/?#\"'()<>\[\]‘’“”]+)(?:[/?#]{_REST})?"
    rf"|(?<![\w.-])(?P<named>(?:[\w-]+\.)+[^\W\d_]{{2,24}}(?::[0-9]{{1,5}})?)(?![\w-])(?:[/?#]{_REST})?",
    re.IGNORECASE,
)
"""An address among other words, with whatever its host is made of, or a host alone. A host ends in letters, unlike a number or a version."""
_AROUND = " \t\n\"'()<>[]‘’“”.,;:!…"


def other_host(words: str, to: str) -> str:
    """A host that a link's words name, where the link leads elsewhere; empty for a link that does not pretend.

    Words name one if an address or the name of a host is anywhere among them. Signs that nobody sees (Unicode's format characters) do
    not count, and those that look like others count as these.
    """
    leads = split(to).netloc
    if not leads or words == to:
        return ""
    seen = "".join(sign for sign in words if unicodedata.category(sign) != "Cf")
    seen = " ".join(unicodedata.normalize("NFKC", seen.translate(_ALIKE)).translate(_ALIKE).split())
    seen = _APART.sub(".", _SPACED.sub(r"\1\2", seen))
    hosts = (found["said"] or found["named"] for found in _SAID.finditer(seen))
    return next((host for host in hosts if _plain(host) != _plain(leads)), "")


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
