"""Checks before the site is published."""

from collections.abc import Iterator
from pathlib import Path

from codebook.book import Book
from codebook.model import Problem
from codebook.record import unrecorded, unrecorded_addresses, unrecorded_facts, unrecorded_structure
from codebook.validate.moved_addresses import site_file

FORMS = ".github/ISSUE_TEMPLATE/config.yml"
"""The host's form for reports from the public, with the link for private ones."""
PRIVATE = "about/who-runs-this-site/"


def unready(book: Book, project: Path) -> Iterator[Problem]:
    """Yields problems that prevent publication."""
    facts, document = book.site.facts, site_file(book.site)
    for field in ("operator", "contact", "address"):
        if not getattr(facts, field):
            yield document.problem(f"'{field}' is empty; fill it in to publish the site", field)
    if facts.address and book.address.rstrip("/") != facts.address.rstrip("/"):
        message = f"'address' is {facts.address}, but the site is being built for {book.address}; correct one of them"
        yield document.problem(message, "address")
    yield from unrecorded(book.site)
    yield from unrecorded_structure(book.site)
    yield from unrecorded_facts(book.site)
    yield from unrecorded_addresses(book.site, frozenset(book.promised))
    if facts.address and (project / FORMS).is_file():
        yield from _sent_elsewhere((project / FORMS).read_text("utf-8"), f"{facts.address.rstrip('/')}/{PRIVATE}")


def _sent_elsewhere(forms: str, page: str) -> Iterator[Problem]:
    """Yields a problem if the host's forms send private reports to another page."""
    for number, line in enumerate(forms.splitlines(), start=1):
        key, _, written = line.strip().removeprefix("- ").partition(": ")
        if key == "url" and written.strip("'\" ") != page:
            message = f"private reports are sent to {written}, which is not this site; write url: {page}"
            yield Problem(FORMS, number, message)
            return
