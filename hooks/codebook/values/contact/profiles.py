"""Recognises profiles on other sites. Most may be an organisation's, so an editor decides."""

import re
from collections.abc import Iterator

from codebook.values.contact.matches import PROFILE, Match, pattern

_ADDRESS = pattern(
    r"""
    (?<![\w.-]) (?:www\.|uk\.|m\.)?
    (?: (?P<sure> linkedin\.com/(?:in|pub)/ | wa\.me/ )
      | (?: facebook | twitter | x | instagram | tiktok | threads | snapchat | youtube | medium | pinterest | github )\.(?:com|net)/(?:user/|in/|@)?
      | [\w.-]+/(?=@\w) | (?: t\.me | bsky\.app/profile )/ )
    (?!intent|share|search|hashtag|watch|home|help|about|privacy|policies|legal)[\w.@%-]{2,}
    """
)
_HANDLE = pattern(r"(?<![\w@./\"'-]) @ [a-z_][\w]{2,29} (?![\w@]|\.\w|[ ]?/)")
_NETWORKS = "skype twitter instagram snapchat facebook whatsapp bluesky mastodon telegram tiktok linkedin github teams"
_NAMED = pattern(
    r"""
    \b(?: (?P<user> (?:skype|twitter|instagram|facebook|x|teams|tiktok|github) [ ] (?:handle|id|user(?:[ ]?name)?) [ ]?[:|][ ]? (?=\w) )
      | (?: github | teams ) [ ]?[:|][ ]? (?=[a-z]+[._][a-z])
      | (?: skype | twitter | instagram | snapchat | facebook | whatsapp | bluesky | mastodon | telegram | tiktok | linkedin )
           (?:[ ](?:id|handle|name|profile|account|user(?:name)?))? [ ]?[:|][ ]? (?!https?:|www\.|\[) ) (?P<words> [\w.]{2,} )
    """
)
_NAME = re.compile(r"\w*[a-z]\w*[._]|[A-Z]?[a-z]+\b [A-Z]|[\w.]*\d")
"""Has a dot, a digit or two capitals, unlike a word of a sentence."""


def matches(text: str) -> Iterator[Match]:
    """Yields addresses of profiles, and handles."""
    small = text.lower()
    if any(host in small for host in (".com/", ".net/", ".me/", "bsky.app/", "/@")):
        for found in _ADDRESS.finditer(small):
            yield Match(PROFILE, *found.span(), sure=bool(found["sure"]))
    if "@" in text:
        for found in _HANDLE.finditer(small):
            yield Match(PROFILE, *found.span(), sure=False)
    if any(network in small for network in _NETWORKS.split()):
        for found in _NAMED.finditer(small):
            if found["user"] or _NAME.match(text, found.start("words")):
                yield Match(PROFILE, *found.span(), sure=False)
