"""Reads the inline text of a document into spans, and collects faults."""

import re
from collections.abc import Sequence
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token

from codebook.load.notes import label_of, notes, raised
from codebook.model import Document, Problem, Span

MARKDOWN = (
    MarkdownIt("commonmark")
    .enable(["table", "strikethrough"])
    .disable(["code", "fence", "reference", "lheading", "entity", "backticks"])
    .use(notes)
)
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2007\u2009\u202f\u3000"), " ")
_SPACE_OF_MARKUP = re.compile(r"^[^\S\n]*+(?:$|(?:[-*+]|#{1,6}|\d{1,4}[.)])[^\S\n]++)", re.MULTILINE)
"""Spaces of any kind that begin a list, number or heading, or are alone on a line: Markdown knows only those of a keyboard."""
_STYLES = {"s": "s", "strong": "strong", "em": "em"}
"""Styles by the beginning of their tokens' types, in the order in which a span has them."""
_TEXT = ("text", "text_special")
_ESCAPED = re.compile(r"\\[\\~]")
_TWO = re.compile(r"(?<!~)~~(?!~)")
_HTML = "a document cannot have HTML; write only the words, and \\< for a < that is printed"
REFUSED = {
    "html_block": _HTML,
    "html_inline": _HTML,
    "link_open": "a document cannot have a link; write only the words or the address, as printed, and \\[ for a bracket that is printed",
    "image": "a document cannot have a picture; write what it says, or name it among the appendices",
    "hr": "a document cannot have a ruled line; leave it out",
    "blockquote_open": "'>' at the start of a line makes a quotation; leave it out, or write \\> for one that is printed",
    "note_open": "a note begins at the left edge, and not in a list or another note",
}
NO_NOTES = "'[^{}]' is the mark of a note in a report; in the Code write it as it is printed, as in ¹, and the note with a name, as in [integrity-note-1] ¹ …"
_INSIDE = {
    "~~": "'~~' inside a word joins struck words to others; write a space before or after it, or \\~~ if it is printed",
    "": "'{}' inside a word or number is lost; write \\* if it is printed, as in 5\\*3, or emphasise whole words",
}


class SpanReader:
    """Reads a document once; faults are added to `problems`."""

    def __init__(self, document: Document, kind: Literal["code", "report"]) -> None:
        self.document = document
        self.kind: Literal["code", "report"] = kind
        self.problems: list[Problem] = []
        self.marks: dict[str, int] = {}
        """Labels of the notes whose marks were read, with the line of the first."""
        body = _SPACE_OF_MARKUP.sub(lambda found: found[0].translate(_SPACES), document.body)
        self.lines = body.split("\n")
        self.tokens = MARKDOWN.parse(body)

    def fault(self, line: int, message: str) -> None:
        """Adds a fault."""
        self.problems.append(Problem(self.document.path, line, message))

    def line(self, token: Token) -> int:
        """Returns the file's line on which a token begins."""
        return self.document.body_line + (token.map[0] if token.map else 0)

    def source(self, line: int) -> str:
        """Returns a line of the file without outer spaces."""
        return self.lines[line - self.document.body_line].strip()

    def spans(self, inline: Token) -> tuple[Span, ...]:
        """Returns inline text by its styles. Line ends of the file become spaces."""
        spans: list[Span] = []
        open_styles: list[str] = []
        line = self.line(inline)
        self.refuse_inside_words(inline)
        self.refuse_unpaired(inline)
        for token in inline.children or ():
            line += token.type in ("softbreak", "hardbreak")
            name, _, end = token.type.rpartition("_")
            style = _ordered(open_styles)
            match token.type:
                case "text" | "text_special":
                    spans.append(Span(token.content, style))
                case "softbreak" | "hardbreak":
                    spans.append(Span(" " if token.type == "softbreak" else "\n", style))
                case "note_mark":
                    spans.append(self.mark_of_a_note(token.info, line, style))
                case _ if name in _STYLES:
                    open_styles = [*open_styles, name] if end == "open" else open_styles[:-1]
                case "link_close":
                    pass
                case _:
                    self.refuse(token, line)
        return _merged(spans)

    def refuse(self, token: Token, line: int) -> None:
        """Reports what is no text of a document."""
        other = f"'{token.markup}' is not text of a document; write only the words"
        self.fault(line, REFUSED.get(token.type, other))

    def mark_of_a_note(self, mark: str, line: int, style: str) -> Span:
        """Returns the mark of a note, as it is printed."""
        label = label_of(mark)
        if self.kind == "code":
            self.fault(line, NO_NOTES.format(mark))
        elif not label:
            self.fault(line, wrong_mark(mark))
        else:
            self.marks.setdefault(label, line)
        return Span(raised(mark), style, label)

    def refuse_inside_words(self, inline: Token) -> None:
        """Reports emphasis inside a word or number: probably a printed character, which Markdown would drop."""
        line, reported, texts = self.line(inline), 0, inline.children or []
        for before, token, behind in zip([None, *texts], texts, [*texts[1:], None], strict=False):
            line += token.type in ("softbreak", "hardbreak")
            name, _, end = token.type.rpartition("_")
            beside = before if end == "open" else behind
            if name not in _STYLES or beside is None or beside.type not in _TEXT:
                continue
            if (beside.content[-1:] if end == "open" else beside.content[:1]).isalnum() and line != reported:
                reported = line
                self.fault(line, _INSIDE.get(token.markup, _INSIDE[""]).format(token.markup))

    def refuse_unpaired(self, inline: Token) -> None:
        """Reports `~~` that would be printed."""
        if "~~" not in inline.content:
            return
        paired = sum(token.type in ("s_open", "s_close") for token in inline.children or ())
        excused = inline.content.count("\\~~")  # \~~so~~ prints both
        if len(_TWO.findall(_ESCAPED.sub("", inline.content))) > paired + excused:
            lines = inline.content.split("\n")
            line = next(number for number, text in enumerate(lines) if _TWO.search(_ESCAPED.sub("", text)))
            message = "'~~' would be printed; write it directly before and after the words that are struck out, or \\~~ if it is printed"
            self.fault(self.line(inline) + line, message)


def wrong_mark(mark: str) -> str:
    """Returns the message for a mark that no note can have."""
    return (
        f"the mark of a note is a number or small letters, as in [^1]; write '{mark[:20]}' as it is printed, and its note "
        "as a paragraph with a name, as in [note-star] * …"
    )


def _ordered(styles: Sequence[str]) -> str:
    return " ".join(style for style in _STYLES if style in styles)


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    """Joins adjacent spans of one style, except printed line breaks and marks of notes."""
    merged: list[Span] = []
    for span in spans:
        last = merged[-1] if merged else None
        apart = last is None or "\n" in (span.text, last.text) or span.note or last.note or last.style != span.style
        if last and not apart:
            merged[-1] = Span(last.text + span.text, span.style)
        elif span.text:
            merged.append(span)
    return tuple(merged)
