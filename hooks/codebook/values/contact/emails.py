"""Recognises email addresses, including obfuscated ones."""

import re
from collections.abc import Iterator

from codebook.values.contact.matches import EMAIL, Match, after, pattern

_END = "uk|com|org|net|gov|eu|co|ac|nhs"
_TLD = rf"(?:{_END}|info|biz|police|mod|parliament|wales|scot|cymru|london|ie|example|test|io|me|social|email)"
_LOCAL = r"(?<![\w.+'-]) (?P<local> [\w.+'-]++ )"
_LABEL = r"[^\W_] (?: [^\W_] | -+ [ \n]? (?=[^\W_]) ){0,62}"
_ADDRESS = pattern(
    rf"""
    {_LOCAL}
    ["]? (?: @ \[? (?=\w) | (?P<loose> [ ]?\n{{0,2}}@[ ]?\n{{0,2}} | [ ]?[(\[]a[)\]][ ]? ) | [ \n]? [\[({{<] [ ]? (?:at|@) [ ]? [\])}}>] [ \n]? )
    (?P<domain> {_LABEL}
      (?: (?: [.]+ | [ ]?[\[({{<][ ]?(?:dot|[.])[ ]?[\])}}>][ ]? | [ ]dot[ ] | (?: [.]\n | \n[.] ) (?= [\w-]+[.]\w | {_TLD}\b )
          | [ ]?[.][ ]? (?= (?:{_END})\b ) )
        {_LABEL} ){{1,8}} )
    """
)
_SPOKEN = pattern(
    rf"{_LOCAL} [ \n]['\"]?at['\"]?[ \n] (?P<domain> [\w-]+ (?: [ ] [(\[\"']? dot [)\]\"']? [ ] [\w-]+ ){{1,5}} ) \b"
)
_WORDED = pattern(
    rf"(?<![\w.+-]) (?: [a-z]+[._][a-z]{{2,}} | (?<=mail[ ])[a-z]{{3,}} | (?<=mail:[ ])[a-z]{{3,}} ) (?: [ \n]['\"]?at['\"]?[ \n] | [-_|/ ]{{1,2}}at[-_|/ ]{{1,2}} ) [a-z0-9-]{{1,63}} (?:[.][\w-]{{1,63}}){{0,4}} [.]{_TLD}\b"
)
_CAPITAL_AT = re.compile(rf"[\w.+-]+ AT [\w-]+(?:\.[\w-]+)*\.(?:{_END})\b")
_CAPITALS = re.compile(r"\b[a-z0-9]+(?:DOT[a-z0-9]+)*AT[a-z0-9-]+(?:DOT[a-z0-9-]+)+\b")
_INTERNAL = pattern(
    r"(?<![\w.+-]) (?: [a-z]+[._][a-z]{2,} [ ]?@[ ]? | [a-z][a-z0-9]{2,}@ | [a-z]{3,}[ ]?[(\[]at[)\]][ ]? ) [a-z]{3,} \b (?![.]\w)"
)
_NO_DOMAIN = pattern(r"\b e-?mail (?:[ ]address)? [ ]? [:|] [ ]? (?P<words> [a-z]+[._][a-z]{2,} ) (?! [\w.@] | [ ]?@ )")
"""An address inside one organisation, as colleagues write it: Email: jo.sample."""
_HIDDEN = pattern(r"email-protection\#[0-9a-f]{10,}")
"""An address as Cloudflare hides it on a page: anybody can decode it."""
_AT = pattern(r"@ | [\[({<][ ]?at?[ ]?[\])}>]")
_WORD = pattern(r"at['\"]?[ \n_|/-]{1,2}[\w-]{1,63}(?:[ ][(\['\"]?dot|[.]\w)")
_ENDS = re.compile(rf"(?:^|[^a-z]){_TLD}$", re.IGNORECASE)

_OFFICE = re.compile(
    r"""
    (?: (?:general|main|public|customer|council|press|media|democratic|committee|member|electoral|legal|planning|licensing|housing|
           benefits|revenues|audit|corporate|governance|information|data|freedom|complaints?|the)[._-]?)?
    (?: info | enquir(?:y|ies) | inquiries | contact(?:us)? | hello | mail | admin | office | reception | post | web(?:master)? | help(?:desk)?
      | services? | customer[._-]?(?:care|services?|support) | committees? | democra[a-z]+ | planning | licensing | elections? | electoral | foi | sar
      | press | media | newsroom | complaints? | feedback | consultations? | governance | standards | audit | housing | benefits | council(?:tax|lors)?
      | communications? | support | team | recruitment | jobs | noreply | no-reply | donotreply | dpo | dataprotection | information | protection )
    (?: [._-]?(?:team|services?|office|enquiries|unit|desk|support|helpdesk) )?
    """,
    re.VERBOSE | re.IGNORECASE,
)


def matches(text: str) -> Iterator[Match]:
    """Yields addresses; uncertain for an office's, or if only the words resemble one."""
    for spelled, form in (("DOT", _CAPITALS), (" AT ", _CAPITAL_AT)):
        if spelled in text:
            yield from (Match(EMAIL, *found.span(), sure=False) for found in form.finditer(text))
    small = text.lower()
    if _AT.search(small):
        for found in _ADDRESS.finditer(small):
            if _is_domain(found["domain"], loose=bool(found["loose"])):
                yield Match(EMAIL, *_trimmed(found), sure=not _OFFICE.fullmatch(found["local"]))
        for found in _INTERNAL.finditer(small):
            yield Match(EMAIL, *found.span(), sure=False)
    if _WORD.search(small):
        yield from _in_words(small)
    if "mail" in small:
        yield from _labelled(small)


def _labelled(text: str) -> Iterator[Match]:
    for found in _NO_DOMAIN.finditer(text):
        yield Match(EMAIL, *found.span("words"), sure=False)
    for found in _HIDDEN.finditer(text):
        yield Match(EMAIL, *found.span())


def _in_words(text: str) -> Iterator[Match]:
    """Yields addresses with "at" and "dot" as words. One with a plain dot is uncertain: many sentences have "at" and a dot."""
    for found in _SPOKEN.finditer(text):
        if _ENDS.search(found["domain"]):
            yield Match(EMAIL, *found.span(), sure=not _OFFICE.fullmatch(found["local"]))
    for found in _WORDED.finditer(text):
        if not after(text, found.end(), 1).strip("., \n;)"):
            yield Match(EMAIL, *found.span(), sure=False)


def _is_domain(domain: str, *, loose: bool) -> bool:
    """Whether text can be a domain; with a space at the @ (`loose`), only with a common ending."""
    last = re.split(r"[^\w-]+|dot", domain, flags=re.IGNORECASE)[-1]
    return bool(_ENDS.search(domain)) if loose else last.isalpha() and len(last) > 1


def _trimmed(found: re.Match[str]) -> tuple[int, int]:
    start, end = found.span()
    quoted = len(found["local"]) - len(found["local"].lstrip("'"))
    return start + quoted, end
