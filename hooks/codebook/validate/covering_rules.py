"""Rules of text that covers what is around it, or passes for other text: piled marks, giant words, letters that are signs of mathematics."""

import html
import re
import unicodedata
from collections.abc import Iterator

from codebook.model import Document, Problem, Site
from codebook.validate.rules import rule
from codebook.values.references import TOP, subject_anchor

MOST_MARKS = 3
"""Marks above and below one letter; Vietnamese has two."""
LONGEST_WORD = 60
"""Letters. The longest name of a place in Wales has 58."""
LONGEST_RUN = 300
"""Signs without a space, other than a web address: a browser can break no other run of them well."""

_LETTERS = re.compile(rf"[^\W\d_\u2e80-\U0010ffff]{{{LONGEST_WORD + 1},}}")
_RUN = re.compile(rf"[^\s\u2e80-\U0010ffff]{{{LONGEST_RUN + 1},}}")
"""Chinese and its neighbours have no spaces, and may be broken anywhere."""
_ADDRESS = re.compile(r"https?://\S+")
_DRAWN = (
    "<font>",
    "<wide>",
    "<narrow>",
    "<small>",
    "<square>",
    "<vertical>",
    "<initial>",
    "<medial>",
    "<final>",
    "<isolated>",
)
"""Kinds of signs that are a letter or word in another shape (Unicode, UAX 44, decompositions)."""
_WIDE = "\u2e3a\u2e3b\ufdfd"
_OVERLAY = 1
"""The class of marks that are drawn over a letter."""
_EMOJI = (range(0x1F300, 0x1F650), range(0x1F680, 0x1F700), range(0x1F900, 0x1FB00))
_IDEOGRAPHS = range(0x20000, 0x40000)


@rule
def signs_keep_their_place(site: Site) -> Iterator[Problem]:
    """No sign is a letter in the shape of another sign, is drawn over others, or has no meaning; nor do more than a few marks pile up."""
    for document in site.documents:
        text = _shown(document)
        wrong = {sign: message for sign in set(text) if (message := _wrong(sign))}
        marks = "".join(sign for sign in set(text) if unicodedata.category(sign).startswith("M"))
        found = [re.compile(f"[{re.escape(''.join(wrong))}]")] if wrong else []
        found += [re.compile(f"[{re.escape(marks)}]{{{MOST_MARKS + 1},}}")] if marks else []
        for number, line in enumerate(text.split("\n") if found else (), start=1):
            for told in dict.fromkeys(run[0] for pattern in found for run in pattern.finditer(line)):
                right = wrong.get(told) or f"{len(told)} marks on one letter; delete all but {MOST_MARKS} of them"
                yield Problem(document.path, number, right)


def _shown(document: Document) -> str:
    """The text with what is written by number or name as in HTML; no line is added."""
    return "\n".join(
        html.unescape(line).replace("\n", " ") if "&" in line else line for line in document.text.split("\n")
    )


def _wrong(sign: str) -> str:
    """What is wrong with a sign, and what to write; empty if nothing is."""
    if sign <= "\u02ff":
        return ""
    category, name = unicodedata.category(sign), f"U+{ord(sign):04X}"
    plain = unicodedata.normalize("NFKC", sign)
    kind = unicodedata.decomposition(sign).partition(" ")[0]
    if kind in _DRAWN or (kind == "<circle>" and plain.isalpha()):
        return f"'{sign}' ({name}) is other text in another shape; type it: {plain}"
    if category == "Cn":
        return f"a sign without a meaning ({name}); delete it"
    if category == "Me" or unicodedata.combining(sign) == _OVERLAY:
        return f"a mark that is drawn over or around others ({name}, {unicodedata.name(sign, '')}); delete it"
    is_unseen = sign >= "\U000e0000"  # told by `sign_rules`
    known = sign < "\U00010000" or any(ord(sign) in block for block in (_IDEOGRAPHS, *_EMOJI))
    if sign in _WIDE or not (known or is_unseen):
        return f"a sign that few can read, or that covers others ({name}, {unicodedata.name(sign, '')}); write it in letters"
    return ""


@rule
def words_end(site: Site) -> Iterator[Problem]:
    """No word and no run of signs is so long that it leaves its column."""
    for document in site.documents:
        for number, line in enumerate(_shown(document).split("\n"), start=1):
            if len(line) <= LONGEST_WORD:
                continue
            words = _ADDRESS.sub(" ", line)
            if found := _LETTERS.search(words):
                message = (
                    f"a word of {len(found[0])} letters, '{found[0][:20]}…'; {LONGEST_WORD} are the most, so divide it"
                )
                yield Problem(document.path, number, message)
            elif run := _RUN.search(words):
                message = f"{len(run[0])} signs without a space, '{run[0][:20]}…'; {LONGEST_RUN} are the most, so put spaces between them"
                yield Problem(document.path, number, message)


@rule
def top_is_the_page_s(site: Site) -> Iterator[Problem]:
    """Nothing is named `top`: in every browser that is the address of a page's top."""
    message = f"the name '{TOP}' is the address of the top of every page; give this another"
    for report in site.reports:
        yield from (Problem(report.document.path, unit.line, message) for unit in report.units if unit.label == TOP)
    for edition in site.editions:
        yield from (Problem(part.path, 1, message) for part in edition.parts if part.id == TOP)
    for subject in site.subjects:
        if subject_anchor(subject.facts.name) == TOP:
            yield subject.document.problem(message, "subjects", subject.place, "name")
