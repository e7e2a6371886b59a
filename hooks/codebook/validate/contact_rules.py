"""The rule of contact data: none of a person in a file, its name or its properties; what may stay is said in site.yml."""

from collections.abc import Iterator

from codebook import contact
from codebook.contact import Found, NotPersonal
from codebook.load import SITE_FILE
from codebook.model import Document, Problem, Site
from codebook.validate.rules import folder, rule

_IN_A_FILE = "take it out, also of what the file says of itself (its properties), and save the file again"
"""What right looks like where words are in a picture or paper."""
_IN_PLACE = {contact.HOME: "address", contact.POSTCODE: "address"}
"""What is said to be withheld, where that is not the kind."""
_PLACES = (contact.POSTCODE, contact.HOME)
_SHARED = (contact.EMAIL, contact.TELEPHONE)
"""Kinds that an office has as well as a person."""


@rule
def no_contact_data(site: Site) -> Iterator[Problem]:
    """No contact data of a person is published. One rule for all kinds, so that each text is searched once."""
    site_file = f"{folder(site)}/{SITE_FILE}"
    if site_file in site.broken:  # what may stay is unknown
        return
    may_stay = contact.may_stay(site.facts)
    beside = {document.path for document in site.beside}
    there: set[str] = set()
    yield from _names_of_files(site, may_stay)
    for document, found in _found(site, site_file):
        if found not in may_stay:
            right = _message(found, site_file, beside=document.path in beside)
            yield Problem(document.path, 1 if document.path in beside else found.line, right, warning=not found.sure)
        elif document.path != site_file:
            there |= contact.keys(found.words, found.kind)
    yield from _never_found(site, there, site_file)


@rule
def no_path_of_a_computer(site: Site) -> Iterator[Problem]:
    """No picture or paper says where somebody keeps it: programs write that into files, with the name of whoever uses the computer."""
    for document in site.beside:
        for words in contact.find_paths(document.text):
            yield Problem(document.path, 1, f"'{words[:60]}' is a path of somebody's computer; {_IN_A_FILE}")


def _names_of_files(site: Site, may_stay: NotPersonal) -> Iterator[Problem]:
    """The name of a file is part of an address. Only what is sure counts: most names are a date and a title."""
    for document in (*site.documents, *site.beside):
        for found in contact.find_in_name(document.path):
            if found.sure and found not in may_stay:
                yield Problem(document.path, 1, f"the name of the file has '{found.words}'; rename it without")


def _found(site: Site, site_file: str) -> Iterator[tuple[Document, Found]]:
    """What is found in each text. A name counts in the text of a report only; a place in site.yml is the operator's own."""
    body_lines = {report.document.path: report.document.body_line for report in site.reports}
    for document in (*site.documents, *site.beside):
        for found in contact.find(document.text):
            in_body = document.path in body_lines and found.line >= body_lines[document.path]
            is_place = found.kind in _PLACES and document.path == site_file
            if not is_place and (found.kind != contact.NAME or in_body):
                yield document, found
    for report in site.reports:
        for index, author in enumerate(report.facts.authors):
            if contact.is_person(author):
                yield report.document, Found(report.document.line("authors", index), contact.NAME, author, sure=False)


def _message(found: Found, site_file: str, *, beside: bool) -> str:
    """What is wrong and what to write."""
    words = found.words[:80]
    may_stay = f"say so in {site_file}, under not-personal"
    out = _IN_A_FILE if beside else f"write [{_IN_PLACE.get(found.kind, found.kind)} withheld] in its place"
    if found.kind == contact.NAME:
        return f"'{words}' names somebody; if it is an officer below director level, {out}; if the name may stay, {may_stay}"
    if found.kind == contact.POSTCODE:
        out = _IN_A_FILE if beside else "write [address withheld] in the place of the address"
        return f"'{words}' is a postcode; if somebody lives there, {out}; if it is a public office's, {may_stay}"
    if found.kind == contact.HOME:
        return f"'{words}' is an address; if somebody lives there, {out}; if nobody does, {may_stay}"
    if not found.sure:
        return f"'{words}' may be a person's {found.kind}; if it is, {out}; if not, {may_stay}"
    take_out = out if beside else f"take it out, and {out}"
    office = f"; if it is a public mailbox or switchboard, {may_stay}" if found.kind in _SHARED else ""
    return f"'{words}' is contact data; {take_out}{office}"


def _never_found(site: Site, there: set[str], site_file: str) -> Iterator[Problem]:
    """What site.yml says is not personal, and no document has."""
    if site.broken - {document.path for document in site.documents}:  # a file that was not read may have it
        return
    for index, entry in enumerate(site.facts.not_personal):
        if not contact.keys(entry.words) & there:
            (document,) = (document for document in site.documents if document.path == site_file)
            message = (
                f"nothing says '{entry.words}' as contact data; take the line out, or write the words as they stand"
            )
            yield document.problem(message, "not-personal", index, "words")
