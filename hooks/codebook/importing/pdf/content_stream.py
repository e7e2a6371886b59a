"""Reads the content stream of a page, operation by operation: letters with their places, lines and pictures."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from pypdf import PdfReader
from pypdf.generic import ContentStream, DictionaryObject, IndirectObject, StreamObject

from codebook.importing.pdf.drawn_lines import IDENTITY, LineTracer, Matrix, matrix, multiplied
from codebook.importing.pdf.fonts import UNKNOWN, FontGlyphs
from codebook.importing.pdf.page import UPRIGHT, Page, Span
from codebook.importing.source import Refused

DEEPEST = 8
"""Forms within each other."""
MOST_FORMS = 300
"""Forms that a page draws."""
MOST_OPERATIONS = 1_500_000
"""Operations of a file. 50 pages have about 100,000."""
_DEEPEST_STATE = 100
_SMALL = 12.0
"""Points of a picture that is a mark or a line."""
_UNSEEN = 3
"""The way of drawing that prints nothing."""
DIVIDED = "import one report at a time, without its appendices"


@dataclass(frozen=True)
class _State:
    """What letters are drawn with."""

    place: Matrix = IDENTITY
    font: FontGlyphs | None = None
    size: float = 0.0
    between: float = 0.0
    between_words: float = 0.0
    wide: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: int = 0


@dataclass
class Budget:
    """How much of a file may still be read, and its fonts."""

    operations: int = MOST_OPERATIONS
    fonts: dict[object, FontGlyphs | None] = field(default_factory=dict)


class ContentInterpreter:
    """Follows the operations of one page."""

    def __init__(self, reader: PdfReader, page: Page, begin: Matrix, budget: Budget) -> None:
        self._reader, self._page, self._budget = reader, page, budget
        self._state, self._states = _State(begin), list[_State]()
        self._line = self._text = IDENTITY
        self._line_tracer = LineTracer(page)
        self._forms = 0

    def follow(self, stream: object, resources: DictionaryObject, depth: int = 0) -> None:
        """Reads a stream of operations. Raises `Refused` for too much, and what pypdf raises for a damaged one."""
        operations = (
            stream.operations if isinstance(stream, ContentStream) else ContentStream(stream, self._reader).operations
        )
        self._budget.operations -= len(operations)
        if self._budget.operations < 0:
            raise Refused("the PDF draws far more than a report of 300 pages does", DIVIDED)
        outer = len(self._states)
        for operands, operator in operations:
            self._do(operator, operands, resources, depth)
        del self._states[outer:]

    def _do(self, operator: bytes, operands: Sequence[object], resources: DictionaryObject, depth: int) -> None:
        numbers = _numbers(operands)
        match operator:
            case b"q" if len(self._states) < _DEEPEST_STATE:
                self._states.append(self._state)
            case b"Q" if self._states:
                self._state = self._states.pop()
            case b"cm" if len(numbers) == 6:
                self._state = replace(self._state, place=multiplied(matrix(numbers), self._state.place))
            case b"Do" if operands:
                self._draw(str(operands[0]), resources, depth)
            case b"INLINE IMAGE":
                self._picture()
            case b"Tj" | b"'" | b'"' | b"TJ" | b"Tf" | b"BT" | b"Td" | b"TD" | b"Tm" | b"T*":
                self._write(operator, operands, numbers, resources)
            case b"Tc" | b"Tw" | b"Tz" | b"TL" | b"Ts" | b"Tr" if numbers:
                self._set(operator, numbers[0])
            case (
                b"m"
                | b"l"
                | b"re"
                | b"h"
                | b"c"
                | b"v"
                | b"y"
                | b"S"
                | b"s"
                | b"f"
                | b"F"
                | b"f*"
                | b"B"
                | b"B*"
                | b"b"
                | b"b*"
                | b"n"
            ):
                self._line_tracer.trace(operator, numbers, self._state.place)

    def _set(self, operator: bytes, number: float) -> None:
        state = self._state
        match operator:
            case b"Tc":
                self._state = replace(state, between=number)
            case b"Tw":
                self._state = replace(state, between_words=number)
            case b"Tz":
                self._state = replace(state, wide=number / 100)
            case b"TL":
                self._state = replace(state, leading=number)
            case b"Ts":
                self._state = replace(state, rise=number)
            case b"Tr":
                self._state = replace(state, mode=int(number))

    # Text

    def _write(  # noqa: C901 - one case for each operator
        self, operator: bytes, operands: Sequence[object], numbers: Sequence[float], resources: DictionaryObject
    ) -> None:
        match operator:
            case b"BT":
                self._line = self._text = IDENTITY
            case b"Tf" if operands and numbers:
                self._state = replace(self._state, font=self._font(str(operands[0]), resources), size=numbers[-1])
            case b"Tm" if len(numbers) == 6:
                self._line = self._text = matrix(numbers)
            case b"Td" | b"TD" if len(numbers) == 2:
                if operator == b"TD":
                    self._set(b"TL", -numbers[1])
                self._move(*numbers)
            case b"T*":
                self._move(0, -self._state.leading)
            case b"Tj" if operands:
                self._show(operands)
            case b"TJ" if operands and isinstance(operands[0], list):
                self._show(operands[0])
            case b"'" | b'"' if operands:
                if operator == b'"' and len(numbers) >= 2:
                    self._set(b"Tw", numbers[0])
                    self._set(b"Tc", numbers[1])
                self._move(0, -self._state.leading)
                self._show(operands[-1:])

    def _move(self, x: float, y: float) -> None:
        self._line = self._text = multiplied((1, 0, 0, 1, x, y), self._line)

    def _font(self, name: str, resources: DictionaryObject) -> FontGlyphs | None:
        fonts = _within(resources, "/Font")
        raw = fonts.raw_get(name) if name in fonts else None
        key = (raw.idnum, raw.generation) if isinstance(raw, IndirectObject) else (id(fonts), name)
        if key not in self._budget.fonts:
            resource = _within(fonts, name)
            self._budget.fonts[key] = FontGlyphs(resource) if resource else None
        return self._budget.fonts[key]

    def _show(self, operands: Sequence[object]) -> None:
        """Adds the letters of strings, and of the moves between them, as one span."""
        state, font = self._state, self._state.font
        if font is None:
            return
        letters: list[str] = []
        along = [0.0]
        x = pen = 0.0
        for operand in operands:
            if isinstance(operand, (int, float)):
                x -= float(operand) / 1000 * state.size * state.wide
                continue
            data = getattr(operand, "original_bytes", None)
            for glyph in font.glyphs(data) if isinstance(data, bytes) else ():
                if letters and abs(x - pen) > 0.1 * abs(state.size) * state.wide:
                    self._add(letters, along)
                    letters, along = [], [x]
                elif not letters:
                    along = [x]
                width = glyph.width / 1000 * state.size * state.wide
                count = max(1, len(glyph.text))
                letters += glyph.text or [""]
                along += [x + width * (number + 1) / count for number in range(count)]
                x += width + (state.between + (state.between_words if glyph.is_space else 0)) * state.wide
                pen = x
        self._add(letters, along)
        self._text = multiplied((1, 0, 0, 1, x, 0), self._text)

    def _add(self, letters: list[str], along: list[float]) -> None:
        text = "".join(letters)
        if not text or len(along) != len(letters) + 1:
            return
        state = self._state
        a, b, c, d, e, f = multiplied(self._text, state.place)
        size = abs(state.size) * math.hypot(c, d)
        is_level = abs(b) <= UPRIGHT * abs(a) and a * (1 if state.size > 0 else -1) > 0
        y = f + state.rise * d
        xs = tuple(e + place * a for place in along)
        if not all(map(math.isfinite, (y, size, *xs))):
            return
        page, font = self._page, state.font
        is_outside = not (-2 <= xs[0] <= page.width + 2 and -2 <= y <= page.height + 2)
        page.unknown += text.count(UNKNOWN)
        page.spans.append(
            Span(
                text,
                xs,
                y,
                size,
                bold=(font is not None and font.bold) or state.mode == 2,
                italic=font is not None and font.italic,
                is_hidden=(state.mode % 4 == _UNSEEN) or is_outside or size < 0.5,
                is_level=is_level,
            )
        )

    # Forms, pictures and lines

    def _draw(self, name: str, resources: DictionaryObject, depth: int) -> None:
        form = _within(_within(resources, "/XObject"), name)
        if form.get("/Subtype") == "/Image":
            self._picture()
        elif form.get("/Subtype") == "/Form" and isinstance(form, StreamObject):
            self._forms += 1
            if depth >= DEEPEST or self._forms > MOST_FORMS:
                raise Refused(
                    "the PDF has too many drawings within each other", "print it to a new PDF, and import that"
                )
            before, text, line = self._state, self._text, self._line
            turned = _numbers(_listed(form, "/Matrix"))
            if len(turned) == 6:
                self._state = replace(before, place=multiplied(matrix(turned), before.place))
            inner = _within(form, "/Resources") or resources
            self.follow(form, inner, depth + 1)
            self._state, self._text, self._line = before, text, line

    def _picture(self) -> None:
        a, b, c, d, _, _ = self._state.place
        if math.hypot(a, b) >= _SMALL and math.hypot(c, d) >= _SMALL:
            self._page.pictures += 1


def _numbers(operands: Sequence[object]) -> list[float]:
    return [
        float(each)
        for each in operands
        if isinstance(each, (int, float)) and not isinstance(each, bool) and abs(each) < 1e9
    ]


def _within(outer: DictionaryObject, name: str) -> DictionaryObject:
    """Returns a dictionary in another; an empty one if there is none."""
    found = outer.get(name)
    found = found.get_object() if found is not None else None
    return found if isinstance(found, DictionaryObject) else DictionaryObject()


def _listed(outer: DictionaryObject, name: str) -> Sequence[object]:
    found = outer.get(name)
    found = found.get_object() if found is not None else None
    return found if isinstance(found, list) else ()
