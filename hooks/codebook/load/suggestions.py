"""Suggests our form for dates, references and file names written in other ways."""

import re
import unicodedata
from collections.abc import Sequence
from contextlib import suppress

from codebook.values import references
from codebook.values.dates import MONTHS, SEASONS, WELSH_MONTHS, PartialDate
from codebook.values.references import CodeRef

_KIND_OF_COUNCIL = {"council", "county", "borough", "district", "city", "metropolitan", "unitary"}
_BEFORE_OF = _KIND_OF_COUNCIL | {"london", "royal", "and"}
"""Words before “of”, as in Royal Borough of Greenwich."""
_MONTH = {name[:3].lower(): number for names in (MONTHS, WELSH_MONTHS) for number, name in enumerate(names, start=1)}
_NUMBERS = re.compile(
    r"(?P<day>\d{1,2})\D(?P<month>\d{1,2})\D(?P<year>\d{4})|(?P<y>\d{4})\D(?P<m>\d{1,2})(?:\D(?P<d>\d{1,2}))?"
)
_WORDS = re.compile(r"(?:[a-z]+,? )?(?:(?P<day>\d{1,2})(?:st|nd|rd|th)? )?(?P<name>[a-z]+),? (?P<year>\d{4})")


def suggested_date(written: str, kind: type[PartialDate] = PartialDate) -> str:
    """Returns a date in our form, reading days before months; empty if unknown."""
    text = " ".join(written.lower().split())
    found = ""
    if match := _NUMBERS.fullmatch(text):
        parts = [match["year"] or match["y"], match["month"] or match["m"], match["day"] or match["d"]]
        found = "-".join(part.zfill(2) for part in parts if part)
    elif (match := _WORDS.fullmatch(text)) and match["name"] in SEASONS and not match["day"]:
        found = f"{match['year']}-{match['name']}"
    elif match and (month := _MONTH.get(match["name"][:3])):
        found = f"{match['year']}-{month:02}" + (f"-{match['day'].zfill(2)}" if match["day"] else "")
    with suppress(ValueError):
        return str(kind.parse(found))
    return ""


def suggested_ref(written: str) -> str:
    """Returns a reference in our form; empty if unknown."""
    text = re.sub(r"[\s_()]+", "-", written.strip().lower()).removesuffix("-")  # brackets of sub-clauses, as in 3(a)
    with suppress(ValueError):
        ref = references.parse(text)
        sure = not isinstance(ref, CodeRef) or ref.rest or ref.edition or " " not in written
        return text if sure and text != written and text not in references.RESERVED - {references.INTRODUCTION} else ""
    return ""


def suggested_councils(words: Sequence[str]) -> list[str]:
    """Returns the words of a council's name without the kind of council at their beginning or end: City of York Council is York."""
    kept = list(words)
    if len(kept) > 1 and kept[0].lower() == "the":
        kept.pop(0)
    of = next((index for index, word in enumerate(kept) if word.lower() == "of"), 0)
    if 0 < of < len(kept) - 1 and all(word.lower() in _BEFORE_OF for word in kept[:of]):
        kept = kept[of + 1 :]
    while len(kept) > 1 and kept[-1].lower() in _KIND_OF_COUNCIL:
        kept.pop()
    return kept


_LETTERS = str.maketrans({"æ": "ae", "œ": "oe", "ß": "ss", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i"})
"""Letters that Unicode does not decompose."""


def base_letters(text: str) -> str:
    """Returns text in lower case without diacritics: `ty a thwr` for `Tŷ a thŵr`."""
    apart = unicodedata.normalize("NFKD", text.lower())
    return "".join(character for character in apart if not unicodedata.combining(character)).translate(_LETTERS)


def suggested_name(written: str) -> str:
    """Returns a name for a file or folder: lower case, hyphens, the date first in our form."""
    words = re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", base_letters(written)))
    if len(words) > 2 and words[2].isdigit() and len(words[2]) == 4:
        words[:3] = [suggested_date(" ".join(words[:3])) or "-".join(words[:3])]
    elif len(words) > 2:
        words[:3] = [suggested_date("-".join(words[:3])) or "-".join(words[:3])]
    return "-".join(words)


_APPENDIX = re.compile(r"(?:appendix|annexe?|schedule|enclosure) (?:[a-z]|\d{1,3}|[ivxl]{2,6})\b", re.IGNORECASE)
_LETTERED = re.compile(r"\d{1,9}[A-Za-z](?= )")


def suggested_section(heading: str) -> str:
    """Returns a name for a heading in a report: `appendix-1` for Appendix 1: Draft code, whose numbers may begin again."""
    if found := _LETTERED.match(heading):
        return f"p{found[0]}"
    found = _APPENDIX.match(heading)
    return suggested_name(found[0] if found else heading)
