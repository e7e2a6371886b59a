"""Recognises labels and printed numbers at the start of lines, and text that only resembles them."""

import re

LABEL = re.compile(r"\[(?!\^)([^\]\s]+)\][ \t]+")
LABEL_ALONE = re.compile(r"\[([^\]\s]+)\]")
_DECIMAL = r"\d{1,9}[A-Z]?(?:\.\d{1,9})+[A-Za-z]?|[A-Z]\d{0,9}(?:\.\d{1,9})+"
"""1.1, 3.2A, 3A.1, A.1 or A1.1."""
PARAGRAPH_NUMBER = re.compile(rf"({_DECIMAL})[.)]?\s+")
NUMBER_ALONE = re.compile(rf"({_DECIMAL})[.)]?")
SECTION_NUMBER = re.compile(rf"({_DECIMAL}|\d{{1,9}}|(?:\d{{1,9}}[A-Za-z]|[A-Z]|[IVXL]{{2,7}})(?=[.)]))[.)]?\s+")
"""In headings also 1, 3A., A. and IV.; a letter has a full stop or bracket after it, because A may be a word."""
LETTERED_NUMBER = re.compile(r"(\d{1,9})([A-Za-z])([.)]?)\s+")
"""A number between two others, as in 3A."""
WHOLE_NUMBER = re.compile(r"(\d{1,9})[ \t]+(?=\S)")
"""A number without punctuation; with it, Markdown makes a list item."""

NEITHER = re.compile(r"[*_~]*\(?[\d.,]*[a-z]?\\")
"""A backslash in a number, or before a number or bracket, makes it plain text."""
BARE_BACKSLASH = re.compile(r"[*_~]*\\(?=\d|[A-Za-z]{1,9}[.): ])")
"""A backslash that Markdown keeps, although it is an editor's mark."""

SAID_IN_BRACKETS = frozenset(
    {
        "address",
        "blank",
        "deleted",
        "email",
        "exempt",
        "extension",
        "illegible",
        "name",
        "names",
        "omitted",
        "phone",
        "redacted",
        "removed",
        "sic",
        "telephone",
        "withheld",
    }
)
"""Words that reports print in brackets, so they cannot be labels."""

BULLETS = "•◦▪▫●○■□‣⁃∙·➢➤►▶▸▷✓✔✗✘❖♦◆◇⬧»–—\ue000-\uf8ff"
"""Bullets that programs draw, for a class of a pattern; those of Word's symbol fonts have private-use characters."""


def is_private(character: str) -> bool:
    """Whether a character has a shape in one font alone, as those of Word's symbol fonts."""
    return "\ue000" <= character <= "\uf8ff"


_BULLET = rf"[ \t]*(?:[-{BULLETS}][ \t]*)?"
_ANY_LABEL = re.compile(rf"{_BULLET}\[(?!\^)([^\]\s]+)\]")
_NAME = re.compile(rf"{_BULLET}\[(?!\^)([^\]\s]+)\](?=\s|$)")
_NUMBER = re.compile(r"[*_~]*(\d{1,9}(?:\.\d{1,9})+[A-Za-z]?[.)]?|\d{1,3}[.)])[*_~]*(?=\s|$)")
_ANNOUNCES = re.compile(r"\b(?:paragraphs?|paras?\.?|sections?|chapters?|pages?|and|or|to|between)\s*$", re.IGNORECASE)

_OF_THE_CODE = r"[a-z]+(?:-[a-z]+)*-(?:note-\d+|\d+(?:-[a-z0-9]+)*|statement|text-[a-z0-9-]+)|introduction-[^\]\s]*"
OWN_LABEL = re.compile(rf"\[[ \t]*({_OF_THE_CODE})[ \t]*\]")
"""A label of the code."""
_WITHIN = re.compile(rf"(?<!\\)\[[ \t]*({_OF_THE_CODE})[ \t]*\]")

_AMOUNT = re.compile(r"\d{1,3}(?:,\d{3})+(?![\d,])|\d+(?:[.,]\d+)*%")
_ALMOST = re.compile(
    r"""
    \( (?P<inside> \d+ (?:[.,]\d+)* [a-z]? ) \) \S*          # (5.1) (1)
  | (?P<number> \d+ (?:[.,]\d+)+ ) (?: \(?(?P<letter>[a-z])(?![A-Za-z]) )? \S*   # 5.1There  5.1:  5,1  6.1(a)
  | (?P<whole> \d+ ) (?: \.(?=[^\W\d])\S* | :(?=\s) | [ \t]+[-–—](?=\s) )     # 1.There  1: There  1 - There
  | (?P<lettered> \d+[a-z] ) [.)](?=\s)                      # 3a. There
    """,
    re.VERBOSE,
)
_SPACE_LOST = re.compile(r"(\d+(?:\.\d+)+|\d+\.)([^\W\d_]{2,}\S*)")
_EMPHASISED = re.compile(r"[*_~]+(\d{1,9}[.)]?)(?=[\s*_~])")


def almost_a_number(written: str) -> str:
    """Returns what is wrong with text that resembles a paragraph number; empty if nothing."""
    if found := _EMPHASISED.match(written):
        number = found[1]
        return (
            f"{number} is in *, _ or ~~; write '## {number} …' if it begins a heading, the number before these characters if it begins a "
            f"paragraph, and {_apart(number)} if neither"
        )
    bare = written.lstrip("*_~")
    found = None if _AMOUNT.match(bare) or PARAGRAPH_NUMBER.match(bare) else _ALMOST.match(bare)
    if found is None or NUMBER_ALONE.fullmatch(found[0].rstrip("*_~")):
        return ""
    plain = (found["inside"] or found["number"] or found["whole"] or found["lettered"]).replace(",", ".")
    plain += found["letter"] or ""
    return (
        f"'{found[0]}' looks like a paragraph number; if it is one, write {_named(found[0], plain)}; if it is not, "
        f"write {_apart(found[0])}"
    )


def _named(written: str, plain: str) -> str:
    """Suggests a name that keeps a number as it is printed, and a space that was lost behind it, as in 5.1There."""
    lost, named = _SPACE_LOST.match(written), f"[p{plain}] {written} …"
    return f"{lost[1]} {lost[2]} (or {named} if it is printed without a space)" if lost else named


def _apart(number: str) -> str:
    mark = re.search(r"[(.,:)]", number)
    return f"\\{number}" if mark is None else f"{number[: mark.start()]}\\{number[mark.start() :]}"


def run_on(line: str, above: str, kind: str) -> str:
    """Returns what is wrong with a continuation line that begins like a unit; empty if nothing."""
    found = (_ANY_LABEL if kind == "code" else _NAME).match(line)
    if found and kind == "code":
        return (
            f"[{found[1]}] begins inside the text above; leave an empty line before it, and write '- ' before a clause"
        )
    if found and found[1].lower() not in SAID_IN_BRACKETS:
        return (
            f"[{found[1]}] begins inside the text above; leave an empty line before it, or write \\[ if it is printed"
        )
    if kind == "code" or found or _ANNOUNCES.search(above[-40:]):
        return ""
    start = re.sub(f"^{_BULLET}", "", line)
    if found := _NUMBER.match(start):
        return (
            f"{found[1]} begins inside the text above; leave an empty line before it, "
            f"or write {_apart(found[1])} if it is not a paragraph number"
        )
    return almost_a_number(start)


def label_within(line: str, *, first: bool) -> str:
    """Returns what is wrong with a label of the code inside text; one at the start of the first line is correct."""
    for found in _WITHIN.finditer(line):
        if found.start() or not first:
            return f"the name {found[0]} is inside the text above; begin a line with it, below an empty one, and write '- ' before a clause, or \\[ if it is printed"
    return ""


def unit_in_a_list(written: str) -> str:
    """Returns what is wrong with an item of a report's list that begins like a unit; empty if nothing."""
    if found := PARAGRAPH_NUMBER.match(f"{written} "):
        other = _apart(found[1])
        return f"{found[1]} is a paragraph number in a list; delete '- ' and leave an empty line above, or write {other} if it is not a paragraph number"
    found = LABEL.match(written)
    if found and found[1].lower() not in SAID_IN_BRACKETS:
        return f"[{found[1]}] names an item of a list; delete '- ', or write \\[{found[1]}] if it is printed"
    return almost_a_number(written).replace("if it is one, write", "if it is one, delete '- ' and write", 1)
