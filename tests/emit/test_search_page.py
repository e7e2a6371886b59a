"""The page that searches: it offers what the site has, and nothing else."""

from typing import get_args

from lxml import html

from codebook.book import Book
from codebook.render.search_page import KIND, Kind
from emit.trees import find


def offered(book: Book, name: str) -> list[str]:
    """The values of a field of the form."""
    (page,) = (page for page in book.pages if page.url == "search/")
    tree = html.fragment_fromstring(page.before, create_parent="div")
    values = find(tree, f"//select[@name='{name}']/option/@value | //input[@name='{name}']/@value")
    return [value for value in values if value]


def test_every_value_that_is_offered_finds_something(book: Book) -> None:
    """Each value of each field is that of some record, and each record's values are offered."""
    for name in ("kind", "edition", "principle", "council", "year"):
        found = {value for record in book.search_records for value in record.filters.get(name, ())}
        assert set(offered(book, name)) == found, name


def test_places_are_those_that_are_there(real_book: Book, addressed_book: Book) -> None:
    """Other versions are offered where there is more than one, and reports where there are any."""
    some = ["reports"] if real_book.site.reports else []
    some += ["other"] if len(real_book.site.editions) > 1 else []
    assert offered(real_book, "in") == ["newest", *some, "all"]
    assert offered(addressed_book, "in") == ["newest", "reports", "other", "all"]


def test_every_kind_has_a_name() -> None:
    """What a record can be has a name for readers."""
    assert set(KIND) == set(get_args(Kind))
