"""Rules against text that covers or imitates other text: stacked marks, very long words, letters in other shapes."""

import html
import re
import unicodedata
from collections.abc import Iterator

from codebook.model import Document, Problem, Site
from codebook.validate.rules import local_rule
from codebook.values.references import TOP, subject_anchor

MOST_MARKS = 3
"""Combining marks per letter. Vietnamese needs two."""
LONGEST_WORD = 60
"""Letters. The longest Welsh place name has 58."""
LONGEST_RUN = 300
"""Characters without a space, except a URL: browsers cannot wrap longer runs well."""

_LETTERS = re.compile(rf"[^\W\d_\u2e80-\U0010ffff]{{{LONGEST_WORD + 1},}}")
_RUN = re.compile(rf"[^\s\u2e80-\U0010ffff]{{{LONGEST_RUN + 1},}}")
"""Excludes East Asian text, which has no spaces and wraps anywhere."""
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
"""Compatibility tags of characters that are letters in another shape (Unicode UAX 44)."""
_WIDE = "\u2e3a\u2e3b\ufdfd"
_OVERLAY = 1
_EMOJI = (range(0x1F300, 0x1F650), range(0x1F680, 0x1F700), range(0x1F900, 0x1FB00))
_IDEOGRAPHS = range(0x20000, 0x40000)


@local_rule
def characters_keep_their_place(site: Site) -> Iterator[Problem]:
    """Refuses letters in other shapes, overlaid marks, unassigned characters and more than `MOST_MARKS` marks per letter."""
    for document in site.documents:
        text = _shown(document)
        if text.isascii():  # nothing of this is in ASCII
            continue
        wrong = {character: message for character in set(text) if (message := _wrong(character))}
        marks = "".join(character for character in set(text) if unicodedata.category(character).startswith("M"))
        found = [re.compile(f"[{re.escape(''.join(wrong))}]")] if wrong else []
        found += [re.compile(f"[{re.escape(marks)}]{{{MOST_MARKS + 1},}}")] if marks else []
        for number, line in enumerate(text.split("\n") if found else (), start=1):
            for written in dict.fromkeys(run[0] for pattern in found for run in pattern.finditer(line)):
                right = wrong.get(written) or f"{len(written)} marks on one letter; delete all but {MOST_MARKS} of them"
                yield Problem(document.path, number, right)


def _shown(document: Document) -> str:
    """Returns the text with HTML references decoded; line numbers are kept."""
    if "&" not in document.text:
        return document.text
    return "\n".join(
        html.unescape(line).replace("\n", " ") if "&" in line else line for line in document.text.split("\n")
    )


def _wrong(character: str) -> str:
    if character <= "\u02ff":
        return ""
    category, name = unicodedata.category(character), f"U+{ord(character):04X}"
    plain = unicodedata.normalize("NFKC", character)
    kind = unicodedata.decomposition(character).partition(" ")[0]
    if kind in _DRAWN or (kind == "<circle>" and plain.isalpha()):
        return f"'{character}' ({name}) is a character in another style; type it: {plain}"
    if category == "Cn":
        return f"a character without a meaning ({name}); delete it"
    if category == "Me" or unicodedata.combining(character) == _OVERLAY:
        return f"a mark that is drawn over or around others ({name}, {unicodedata.name(character, '')}); delete it"
    is_unseen = character >= "\U000e0000"  # reported by `character_rules`
    known = character < "\U00010000" or any(ord(character) in block for block in (_IDEOGRAPHS, *_EMOJI))
    if character in _WIDE or not (known or is_unseen):
        return f"a character that few can read, or that covers others ({name}, {unicodedata.name(character, '')}); write it in letters"
    return ""


@local_rule
def words_end(site: Site) -> Iterator[Problem]:
    """Refuses words and runs of characters too long to wrap."""
    for document in site.documents:
        text = _shown(document)
        for number, line in enumerate(text.split("\n") if may_have_long_words(text) else (), start=1):
            if len(line) <= LONGEST_WORD:
                continue
            words = _ADDRESS.sub(" ", line)
            if found := _LETTERS.search(words):
                message = f"a word of {len(found[0])} letters, '{found[0][:20]}…'; at most {LONGEST_WORD}: divide it"
                yield Problem(document.path, number, message)
            elif run := _RUN.search(words):
                message = (
                    f"{len(run[0])} characters without a space, '{run[0][:20]}…'; at most {LONGEST_RUN}: add spaces"
                )
                yield Problem(document.path, number, message)


def may_have_long_words(text: str) -> bool:
    """Whether a text may have a run that is too long. Quick: the rule looks closer."""
    return max(map(len, text.split()), default=0) > LONGEST_WORD


@local_rule
def top_is_the_page_s(site: Site) -> Iterator[Problem]:
    """Refuses the name `top`, which browsers resolve to the top of the page."""
    message = f"the name '{TOP}' is the address of the top of every page; give this another"
    for report in site.reports:
        yield from (Problem(report.document.path, unit.line, message) for unit in report.units if unit.label == TOP)
    for edition in site.own_editions:
        yield from (Problem(part.path, 1, message) for part in edition.parts if part.id == TOP)
    for subject in site.subjects:
        if subject_anchor(subject.facts.name) == TOP:
            yield subject.document.problem(message, "subjects", subject.place, "name")
