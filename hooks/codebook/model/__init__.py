"""The domain: frozen types with look-ups only."""

from codebook.model.blocks import Block, Cell, Heading, Item, Listing, Paragraph, Span, Table, lines, words
from codebook.model.documents import Document, Loc, Problem, printable
from codebook.model.editions import Edition, Part, Unit, UnitKind
from codebook.model.page_files import PageFiles
from codebook.model.pages import Entry, Prose, Record, Subject
from codebook.model.reports import Council, Link, Report
from codebook.model.whole_site import Site

__all__ = [
    "Block",
    "Cell",
    "Council",
    "Document",
    "Edition",
    "Entry",
    "Heading",
    "Item",
    "Link",
    "Listing",
    "Loc",
    "PageFiles",
    "Paragraph",
    "Part",
    "Problem",
    "Prose",
    "Record",
    "Report",
    "Site",
    "Span",
    "Subject",
    "Table",
    "Unit",
    "UnitKind",
    "lines",
    "printable",
    "words",
]
