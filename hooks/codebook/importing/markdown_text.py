"""Writes formatted text as this site's Markdown: emphasis, struck words, marks of notes, and a backslash before characters that have a meaning."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from codebook.importing.source import Run

_SPECIAL = re.compile(r"[\\*_\[<~]|&(?=#?\w+;)|\^(?=\])")
_FIRST = re.compile(r"(?:>|[#+=|-](?=\s|$)|##|-{2,}|={2,}|[-+*•](?=\s)|\|)")
_NUMBERED = re.compile(r"(\(?[0-9]{1,9}(?:[.,][0-9]+)*[A-Za-z]?|\(?(?:[A-Za-z]{1,2}|[ivxlIVXL]{1,7}))([.):]\s*|\s+|$)")
"""A number or letter at the start of a line."""
_DIGITS = re.compile(r"[*~]*(?:\d{1,9}[.):](?:\s|$)|\d+(?:[.,]\d+)+|\(\d)")
_FORMATTED_NUMBER = re.compile(r"[*~]+\d{1,9}[.)]?(?=[\s*~])")
"""A number at the start of a line that would be taken for one of a paragraph, and cannot be escaped."""
_BRACKETED = re.compile(r"\\(\[[^\[\]]{0,80}withheld\])")
_MARK = re.compile(r"[1-9][0-9]{0,3}|[a-z]{1,4}")


def escaped(text: str) -> str:
    """Returns text with a backslash before characters that have a meaning anywhere. Brackets of this site's own stay."""
    return _BRACKETED.sub(r"\1", _SPECIAL.sub(r"\\\g<0>", text))


def escaped_start(text: str) -> str:
    """Returns the text of a paragraph with a backslash before what would begin a list, a heading or another number."""
    if _FIRST.match(text):
        return f"\\{text}"
    if (found := _DIGITS.match(text)) and not _is_date(text):
        return _apart(text, found.end())
    return text


def escaped_number(text: str) -> str:
    """As `escaped_start`, for text in which any number or letter with punctuation may not begin a paragraph, bold or struck out either."""
    found = _NUMBERED.match(text, len(text) - len(text.lstrip("*~")))
    return _apart(text, found.end()) if found and re.match(r"\(|\S+?[.):]", found[0]) else escaped_start(text)


def _apart(text: str, end: int) -> str:
    """Returns text with a backslash in or before the number at its start, behind marks of emphasis."""
    found = re.search(r"[(.,:)]", text[:end]) or re.search(r"\w", text[:end])
    return f"\\{text}" if found is None else f"{text[: found.start()]}\\{text[found.start() :]}"


def _is_date(text: str) -> bool:
    return re.match(r"\d{1,2} [A-Z][a-z]+ \d{4}", text) is not None


def as_markdown(runs: Sequence[Run], notes: Mapping[str, str], *, emphasis: bool = True) -> str:
    """Returns runs as Markdown on one line; a printed line break is a line that ends in a backslash. `notes` has the mark of
    each note. Formatting that Markdown cannot show is left out."""
    parts: list[str] = []
    for index, run in enumerate(runs):
        if run.note in notes:
            parts.append(f"[^{notes[run.note]}]")
            continue
        before = runs[index - 1].text[-1:] if index else ""
        behind = runs[index + 1].text[:1] if index + 1 < len(runs) else ""
        apart = all(
            not _style(runs[place]) or beside.isspace() or own.isspace()
            for place, beside, own in ((index - 1, before, run.text[:1]), (index + 1, behind, run.text[-1:]))
            if 0 <= place < len(runs)
        )
        parts.append(_styled(run, before, behind, apart=apart) if emphasis else escaped(run.text))
    lines = [" ".join(line.replace("\t", " \t ").split(" ")).strip() for line in "".join(parts).split("\n")]
    first, *rest = [re.sub(r" *\t[ \t]*", "\t", re.sub(" +", " ", line)) for line in lines if line] or [""]
    if emphasis and any(map(_FORMATTED_NUMBER.match, (first, *rest))):
        return as_markdown(runs, notes, emphasis=False)
    return "\\\n".join([first, *map(escaped_number, rest)])


def can_mark(mark: str) -> bool:
    """Whether a note's mark can be written as `[^1]`."""
    return _MARK.fullmatch(mark) is not None


def _style(run: Run) -> str:
    return ("~~" if run.struck else "") + {(True, True): "***", (True, False): "**", (False, True): "*"}.get(
        (run.bold, run.italic), ""
    )


def _styled(run: Run, before: str, behind: str, *, apart: bool) -> str:
    """Returns a run with its marks, if Markdown reads them there: where a word starts or ends, and apart from other marks."""
    inner = run.text.strip()
    style = _style(run)
    if not style or not inner or "\n" in inner or not any(map(str.isalnum, inner)):
        return escaped(run.text)
    front, end = run.text[: len(run.text) - len(run.text.lstrip())], run.text[len(run.text.rstrip()) :]
    opens = _is_word_edge(front[-1:] or before) and (not _is_symbol(inner[0]) or not (front[-1:] or before).strip())
    closes = _is_word_edge(end[:1] or behind) and (not _is_symbol(inner[-1]) or not (end[:1] or behind).strip())
    if not (opens and closes and apart):
        return escaped(run.text)
    return f"{front}{style}{escaped(inner)}{style[::-1]}{end}"


def _is_word_edge(character: str) -> bool:
    return not character.strip() or not character.isalnum()


def _is_symbol(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"
