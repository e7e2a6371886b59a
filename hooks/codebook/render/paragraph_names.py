"""Names of paragraphs and sections of reports on pages."""

import re

from codebook.model import Unit
from codebook.sentences import Value, say
from codebook.values.references import name_and_number, printed_number

_AGAIN = re.compile(
    r"(?P<which>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|number)-(?P<rest>[a-zA-Z0-9.-]+)"
)
"""The name of a unit whose number the report prints again, or out of order."""
_LETTER_OF_AN_APPENDIX = re.compile(r"(?:^|(?<= ))(?:appendix|annexe?|schedule|enclosure) [a-z](?![^ ])")


def paragraph_name(unit: Unit) -> Value:
    """Returns a report unit's name: paragraph 2.1, section 1, second paragraph 2.1, appendix 1, paragraph 2.1, background documents."""
    kind, again = "section" if unit.kind == "section" else "paragraph", ""
    name, number = name_and_number(unit.label) if unit.number else ("", printed_number(unit.label))
    found = _AGAIN.fullmatch(unit.label) if not number else None
    if found:
        rest = found["rest"]
        name, number = ("", rest.replace("-", ".")) if rest[0].isdecimal() else name_and_number(rest)
        name, number = (name, number) if number else ("", rest)
        printed = unit.text.partition(" ")[0].strip("().:")
        number = printed if printed.lower() == number.lower() else ""
        again = "" if found["which"] == "number" else found["which"]
    if not number:
        return _in_words(unit.label)
    cited = _as_cited(number)
    said = say("name-paragraph", kind=kind, number=cited)
    if again:
        said = say("name-section-again" if kind == "section" else "name-paragraph-again", which=again, number=cited)
    return say("name-within", place=_in_words(name), name=said) if name else said


def _in_words(name: str) -> str:
    """Returns the name of a report's unit: background documents, appendix A."""
    words = name.replace("-", " ")
    return _LETTER_OF_AN_APPENDIX.sub(lambda found: found[0][:-1] + found[0][-1].upper(), words)


def _as_cited(number: str) -> str:
    """Returns a number as people write it: 2.1, A.1, (a)(i), 2.1(a)."""
    cited = ""
    for part in number.split("."):
        cited += f"({part})" if part.islower() and part.isalpha() else f"{'.' if cited else ''}{part}"
    return cited
