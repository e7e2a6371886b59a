"""Notes of reports, as in other Markdown: `[^1]` in the text is the mark of a note, and `[^1]: Act 2010` at the left edge is the note."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

NOTE = re.compile(r"\[\^([^\]\s]+)\]:[ \t]*")
_MARK = re.compile(r"\[\^([^\]\s]+)\]")
_PRINTED = re.compile(r"[1-9][0-9]{0,2}|[a-pr-z]{1,4}")
_RAISED = str.maketrans("0123456789abcdefghijklmnoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ")
_INDENT = 4
"""Spaces before what belongs to a note below its first line, as in other Markdown."""


def label_of(mark: str) -> str:
    """Returns the label of the note with a mark: `note-1`; empty if no note can have the mark."""
    return f"note-{mark}" if _PRINTED.fullmatch(mark) else ""


def raised(mark: str) -> str:
    """Returns a mark as it is printed, in raised characters: `¹`."""
    return mark.translate(_RAISED)


def notes(markdown: MarkdownIt) -> None:
    """Adds notes to a parser: tokens `note_mark`, `note_open` and `note_close`, whose `info` is the mark."""
    markdown.block.ruler.before("reference", "note", _note, {"alt": ["paragraph", "list", "blockquote"]})
    markdown.inline.ruler.before("link", "note_mark", _note_mark)


def _note(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - called by the parser
    begin = state.bMarks[start]
    found = NOTE.match(state.src, begin, state.eMarks[start]) if not state.tShift[start] else None
    if found is None or state.blkIndent:
        return found is not None and silent
    if silent:
        return True
    opening = state.push("note_open", "", 1)
    opening.info, opening.map = found[1], [start, start]
    kept = state.tShift[start], state.sCount[start], state.parentType
    state.bMarks[start], state.tShift[start] = found.end(), 0
    state.sCount[start] = state.blkIndent = _INDENT
    state.parentType = "note"
    state.md.block.tokenize(state, start, end)
    state.bMarks[start], state.blkIndent = begin, 0
    state.tShift[start], state.sCount[start], state.parentType = kept
    opening.map[1] = state.line
    state.push("note_close", "", -1)
    return True


def _note_mark(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - called by the parser
    found = _MARK.match(state.src, state.pos) if state.src[state.pos] == "[" else None
    if found is None or found.end() > state.posMax:
        return False
    if not silent:
        state.push("note_mark", "", 0).info = found[1]
    state.pos = found.end()
    return True
