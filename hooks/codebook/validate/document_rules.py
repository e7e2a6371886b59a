"""Rules of every file, whatever it holds."""

from collections.abc import Iterator

from codebook import contact
from codebook.model import Problem, Site
from codebook.validate.rules import folder, rule


@rule
def no_contact_data(site: Site) -> Iterator[Problem]:
    """Nobody's telephone number, extension or email address is published; only the operator's own way of contact."""
    if f"{folder(site)}/site.yml" in site.broken:
        return  # who the operator is cannot be known
    operators = {words for _, _, words in contact.find(site.facts.contact)}
    for document in site.documents:
        for line, kind, words in contact.find(document.text):
            if words not in operators:
                yield Problem(
                    document.path,
                    line,
                    f"'{words}' is contact data; take it out, and write [{kind} withheld] in its place",
                )
