"""Clauses and sub-clauses of the code: items of a list that begin with a label. The rest of an item belongs to its clause."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markdown_it.token import Token

from codebook.load.blocks import children, first_text
from codebook.load.labels import LABEL, OWN_LABEL
from codebook.load.note_reading import NoteReader
from codebook.model import Block
from codebook.model.printed_numbers import END


@dataclass(frozen=True)
class Segment:
    """A block with the label or printed number at its start, if any."""

    block: Block
    line: int
    label: str = ""
    number: str = ""
    item: bool = False
    above: str = ""
    """The label of the clause that has this sub-clause."""
    further: tuple[Block, ...] = ()
    """Further blocks of a clause: paragraphs, lists without labels, tables."""


class ClauseReader(NoteReader):
    """Reads clauses into segments."""

    def opened(self, block: Block, line: int, written: str) -> Segment:
        """Returns the block without the label or number at its start."""
        raise NotImplementedError

    def labelled_items(self, tokens: Sequence[Token], above: str = "") -> Iterator[Segment]:
        """Yields clauses: items that begin with a label, each followed by its sub-clauses and labelled words below them."""
        for item in children(tokens):
            line, groups = self.line(item[0]), children(item)
            first_list = next((place for place, group in enumerate(groups) if is_labelled(group)), len(groups))
            for group in groups[:first_list]:
                self.refuse_lost_labels(group)
            own = [*self.blocks([token for group in groups[:first_list] for token in group])]
            segments = [self.opened(block, line, first_text(item)) for block in own[:1]]
            yield from (replace(made, item=True, above=above, further=tuple(own[1:])) for made in segments)
            yield from self.below(groups[first_list:], segments[0].label if segments else "")

    def below(self, groups: Sequence[Sequence[Token]], above: str) -> Iterator[Segment]:
        """Yields the sub-clauses of a clause, and the words below them, which need a label."""
        for group in groups:
            if is_labelled(group):
                yield from self.labelled_items(group, above)
                continue
            self.refuse_lost_labels(group)
            for block in self.blocks(group):
                segment = self.opened(block, self.line(group[0]), first_text(group))
                if segment.label:
                    yield replace(segment, item=True, above=above)
                else:
                    message = f"text below sub-clauses without a name; begin it with one, as in [{above}-{END}] …"
                    self.fault(segment.line, message)

    def refuse_lost_labels(self, tokens: Sequence[Token]) -> None:
        """Reports labels of the code in lists and tables without labels, where they would be printed."""
        if tokens[0].type not in ("bullet_list_open", "ordered_list_open", "table_open"):
            return
        for token in tokens:
            if token.type == "inline" and (found := OWN_LABEL.match(token.content)):
                message = f"{found[0]} is in a list or table whose first item has no name; give each item a name, after '- ', or write \\[ if it is printed"
                self.fault(self.line(token), message)


def is_labelled(tokens: Sequence[Token]) -> bool:
    """Whether a bullet list is one of clauses: its first item begins with a label."""
    return tokens[0].type == "bullet_list_open" and LABEL.match(f"{first_text(tokens)} ") is not None
