"""Rules of every file, whatever it holds."""

from collections.abc import Iterator

from codebook import contact
from codebook.model import Problem, Site
from codebook.validate.rules import rule


@rule
def no_contact_data(site: Site) -> Iterator[Problem]:
    """Nobody's telephone number, extension or email address is published; only the operator's own way of contact."""
    for document in site.documents:
        for line, kind, words in contact.find(document.text):
            if words not in site.facts.contact:
                yield Problem(
                    document.path,
                    line,
                    f"{kind}, {words}; take it out, and say what was withheld, as in [telephone withheld]",
                )
