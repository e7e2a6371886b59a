"""Checks of web addresses and links."""

import re
import unicodedata
from urllib.parse import SplitResult, urlsplit

_HOST = r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:[0-9]{1,5})?"
_REST = r"[^\s<>\"\\^`{|}]*"
SECURE = rf"https://{_HOST}([/?#]{_REST})?"
WEB = SECURE.replace("https", "https?", 1)
"""A complete URL. User names before the host (`https://bank@elsewhere`) are not allowed, because they mislead readers."""

SCHEMES = ("https", "http", "mailto", "tel")
"""Allowed link schemes. Others run scripts, embed content or open programs."""

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*(?=:)")
_ELSEWHERE = re.compile(rf"(https?://{_HOST}([/?#]{_REST})?|(mailto|tel):[^\s<>\"\\^`{{|}}]+)", re.IGNORECASE)


def scheme(to: str) -> str:
    """Returns a link's scheme in lower case; empty for a relative link."""
    found = _SCHEME.match(to)
    return found[0].lower() if found else ""


def wrong_link(to: str) -> str:
    """Returns why a link is not allowed, to follow its text in a message; empty if it is."""
    begins = scheme(to)
    if begins and begins not in SCHEMES:
        return f"begins with {begins}:, which no link may; write a web address, as in https://ethics.example.org/"
    if to.startswith(("//", "\\")) or (not begins and "\\" in to):
        return "does not begin with https://; write all of the address, as in https://ethics.example.org/"
    if begins and not _ELSEWHERE.fullmatch(to):
        return "is not a web address; write all of it, as in https://ethics.example.org/page, with no name and @ before the host"
    return ""


_LOOKALIKES = str.maketrans(
    dict.fromkeys(
        "\u00b7\u0387\u0660\u06d4\u06f0\u0701\u0702\u2022\u2024\u2027\u2219\u22c5\u3002\u30fb\ua4f8\ua60e", "."
    )
    | dict.fromkeys("\u02d0\u02f8\u0589\u05c3\u0703\u0704\u16ec\u1803\u1809\u205a\u2236\ua4fd\ua789", ":")
    | dict.fromkeys("\u1735\u2041\u2044\u2215\u2571\u27cb\u29f8\u2cc6\u3033\u30ce\u31d3\u4e3f", "/")
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2043\u2212\u2796", "-")
)
"""Characters that look like those of a URL (confusables in UTS 39), except those that NFKC converts."""
_SPACED = re.compile(r" ([.:/]) ?|([:/]) (?=/)")
_COMMON = r"(?:com|org|net|gov|edu|int|info|biz|uk|eu|ie|scot|wales|cymru|london|example)"
_APART = re.compile(rf"(?<=[^\W_])\. (?=(?:[^\W_]+\. ){{0,3}}{_COMMON}\b)", re.IGNORECASE)
"""A space after a dot before the end of a host; elsewhere a new sentence starts."""
_SAID = re.compile(
    rf"https?:/* ?(?P<said>[^\s/?#\"'()<>\[\]‘’“”]+)(?:[/?#]{_REST})?"
    rf"|(?<![\w.-])(?P<named>(?:[\w-]+\.)+[^\W\d_]{{2,24}}(?::[0-9]{{1,5}})?)(?![\w-])(?:[/?#]{_REST})?",
    re.IGNORECASE,
)
"""A URL or a host name in text. A host ends in letters, unlike a number or version."""
_AROUND = " \t\n\"'()<>[]‘’“”.,;:!…"


def other_host(words: str, to: str) -> str:
    """Returns a host in a link's text that differs from the target's; empty if none. Ignores format characters, maps confusable ones."""
    leads = split(to).netloc
    if not leads or words == to:
        return ""
    seen = "".join(character for character in words if unicodedata.category(character) != "Cf")
    seen = " ".join(unicodedata.normalize("NFKC", seen.translate(_LOOKALIKES)).translate(_LOOKALIKES).split())
    seen = _APART.sub(".", _SPACED.sub(r"\1\2", seen))
    hosts = (found["said"] or found["named"] for found in _SAID.finditer(seen))
    return next((host for host in hosts if _plain(host) != _plain(leads)), "")


def _plain(host: str) -> str:
    """Returns a host's name as a browser requests it, without `www.`."""
    try:
        name = host.strip(_AROUND).encode("idna").decode()
    except UnicodeError:  # not a valid host name
        name = host
    return name.lower().removeprefix("www.")


def split(to: str) -> SplitResult:
    """Splits a URL; an invalid one such as `//[x` counts as another host."""
    try:
        return urlsplit(to)
    except ValueError:
        return SplitResult("", to, "", "", "")


def is_elsewhere(to: str) -> bool:
    """Whether a URL leads out of the site."""
    return bool(scheme(to) or split(to).netloc)
