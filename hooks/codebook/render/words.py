"""Words of documents as HTML. Most pages are made of little else, and a template would take four times as long."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from codebook.model import Block, Cell, Heading, Listing, Paragraph, Span, Table
from codebook.model.blocks import by_struck


@dataclass(frozen=True)
class Words:
    """Writes the words of one document on one page."""

    write: Callable[[str], Markup]
    """Escapes text of the content."""
    struck: tuple[Markup, Markup]
    """What is said before and after words that are struck out: a line through words is not announced by all screen readers."""
    href: Callable[[str], str]
    report: str = ""
    """The address of the report that has the notes to which marks lead."""

    def blocks(self, blocks: Sequence[Block], number: str = "", lang: str = "", place: str = "") -> Markup:
        """Returns blocks with the number that is printed before them; where the paragraph is read, `place` makes it a link to itself.

        `lang` is that of words in another language than English; names and labels around them stay English.
        """
        return Markup("".join(self._blocks(blocks, number, lang, place)))  # noqa: S704 - texts are escaped by `write`

    def spans(self, spans: tuple[Span, ...]) -> Markup:
        """Returns words in a line."""
        return Markup("".join(self._spans(spans)))  # noqa: S704 - the same

    def _blocks(self, blocks: Sequence[Block], number: str, lang: str, place: str) -> Iterator[str]:
        spoken = f' lang="{lang}"' if lang else ""
        if number and not isinstance(next(iter(blocks), None), Paragraph | Heading):
            yield f"<p>{self._number(number, place)}</p>\n"
            number = ""
        for block in blocks:
            before = f"{self._number(number, place)} " if number else ""
            match block:
                case Paragraph(spans):
                    yield f"<p{spoken}>{before}{''.join(self._spans(spans))}</p>\n"
                case Heading(spans, level):
                    yield f"<h{level + 1}{spoken}>{before}{''.join(self._spans(spans))}</h{level + 1}>\n"
                case Listing():
                    yield from self._listing(block, spoken)
                case Table():
                    yield from self._table(block, spoken)
            number = ""

    def _number(self, number: str, place: str) -> str:
        if place:
            return f'<a class="number" href="{self.write(place)}">{self.write(number)}</a>'
        return f'<span class="number">{self.write(number)}</span>'

    def _listing(self, listing: Listing, spoken: str) -> Iterator[str]:
        numbered = ' class="numbered"' if listing.items[0].marker else ""
        yield f"<ul{numbered}{spoken}>\n"
        for item in listing.items:
            yield f"<li>{''.join(self._blocks(item.blocks, item.marker, '', ''))}</li>\n"
        yield "</ul>\n"

    def _table(self, table: Table, spoken: str) -> Iterator[str]:
        head = "".join(self._cell("th", cell) for cell in table.head)
        yield f'<div class="table"><table{spoken}>\n<thead><tr>{head}</tr></thead>\n<tbody>\n'
        for row in table.rows:
            yield f"<tr>{''.join(self._cell('td', cell) for cell in row)}</tr>\n"
        yield "</tbody>\n</table></div>\n"

    def _cell(self, name: str, cell: Cell) -> str:
        if cell.part_of:
            return ""
        scope = ' scope="col"' if name == "th" else ""
        sizes = (("colspan", cell.columns), ("rowspan", cell.rows))
        covering = "".join(f' {size}="{number}"' for size, number in sizes if number > 1)
        found = ["".join(self._spans(paragraph)) for paragraph in cell.paragraphs]
        inner = "".join(f"<p>{one}</p>" for one in found) if len(found) > 1 else "".join(found)
        return f"<{name}{scope}{covering}>{inner}</{name}>"

    def _spans(self, spans: Iterable[Span]) -> Iterator[str]:
        for struck, group in by_struck(tuple(spans)):
            if struck:
                yield f'<s><span class="unseen">{self.struck[0]}</span>'
            yield from map(self._span, group)
            if struck:
                yield f'<span class="unseen">{self.struck[1]}</span></s>'

    def _span(self, span: Span) -> str:
        if span.text == "\n":
            return "<br>"
        words: str = self.write(span.text)
        if span.note:
            to = self.write(self.href(f"{self.report}#{span.note}"))
            words = f'<a href="{to}" role="doc-noteref">{words}</a>'
        marks = [mark for mark in span.style.split() if mark != "s"]
        return f"{''.join(f'<{mark}>' for mark in marks)}{words}{''.join(f'</{mark}>' for mark in reversed(marks))}"
