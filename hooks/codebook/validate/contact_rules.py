"""Refuses contact data of persons in files and file names, except what site.yml allows."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from codebook.load import SITE_FILE
from codebook.model import Document, Problem, Site
from codebook.validate.rules import folder, local_rule, shared_rule
from codebook.values import contact
from codebook.values.contact import Found, NotPersonal
from codebook.values.contact.normal import normal

_IN_PLACE = {contact.HOME: "address", contact.POSTCODE: "address"}
_PLACES = (contact.POSTCODE, contact.HOME)
_AUTHOR = (
    "'{0.words}' names somebody; write only the post, or authors: [] if the report names no post; if the name may stay, say so in {1}, "
    "under not-personal"
).format
_SHARED = (contact.EMAIL, contact.TELEPHONE)


@local_rule
def no_contact_data(site: Site) -> Iterator[Problem]:
    """Refuses contact data. One rule for all kinds searches each text once."""
    site_file = f"{folder(site)}/{SITE_FILE}"
    if site_file in site.broken:  # the allowed contact data is unknown
        return
    may_stay = NotPersonal(site.facts.public_contacts)
    yield from _names_of_files(site, may_stay)
    for document, found in _found(site, site_file):
        if found not in may_stay:
            is_author = found.kind == contact.NAME and found.line < document.body_line
            right = (_AUTHOR if is_author else _message)(found, site_file)
            yield Problem(document.path, found.line, right, warning=not found.sure)


@shared_rule
def public_contact_data_is_there(site: Site) -> Iterator[Problem]:
    """Requires that each entry under `not-personal` is contact data in some file; an unreadable file may contain it."""
    return unused_contacts(site, (index for _, index in public_contacts(site)))


def public_contacts(site: Site) -> Iterator[tuple[str, int]]:
    """Yields path and place of the entries under `not-personal` that each file has as contact data."""
    site_file = f"{folder(site)}/{SITE_FILE}"
    wanted = [contact.keys(entry.words) for entry in site.facts.not_personal]
    for document, found in _found(_with_any(site, wanted), site_file) if wanted else ():
        if document.path != site_file:
            there = contact.keys(found.words, found.kind)
            yield from ((document.path, index) for index, keys in enumerate(wanted) if keys & there)


def unused_contacts(site: Site, used: Iterable[int]) -> Iterator[Problem]:
    """Yields a problem for each entry under `not-personal` that no file has."""
    site_file = f"{folder(site)}/{SITE_FILE}"
    if site_file in site.broken or site.broken - {document.path for document in site.documents}:
        return
    there = {*used}
    for index, entry in enumerate(site.facts.not_personal):
        if index not in there:
            message = (
                f"no text has '{entry.words}' as contact data; delete the line, or write the words as the text has them"
            )
            yield site.document(site_file).problem(message, "not-personal", index, "words")


def _with_any(site: Site, keys: Iterable[set[str]]) -> Site:
    """Returns the site with only the files in which a search may find one of the keys: to search all takes long."""
    wanted = {key for some in keys for key in some}

    def may_have(document: Document) -> bool:
        text = normal(document.text).text.lower()
        unspaced, digits = re.sub(r"\s", "", text), re.sub(r"\D", "", text)
        return any(key in unspaced or key in digits for key in wanted)

    return replace(
        site,
        documents=tuple(filter(may_have, site.documents)),
        reports=tuple(report for report in site.reports if may_have(report.document)),
    )


def _names_of_files(site: Site, may_stay: NotPersonal) -> Iterator[Problem]:
    """Checks file names, which become addresses. Only certain matches count, because most names are a date and a title."""
    for document in site.documents:
        for found in contact.find_in_name(document.path):
            if found.sure and found not in may_stay:
                yield Problem(document.path, 1, f"the name of the file has '{found.words}'; rename it without that")


def _found(site: Site, site_file: str) -> Iterator[tuple[Document, Found]]:
    """Yields matches in each text. Names count only in report bodies and authors; places in site.yml are the operator's."""
    body_lines = {report.document.path: report.document.body_line for report in site.reports}
    for document in site.documents:
        for found in contact.find(document.text):
            in_body = document.path in body_lines and found.line >= body_lines[document.path]
            is_place = found.kind in _PLACES and document.path == site_file
            if not is_place and (found.kind != contact.NAME or in_body):
                yield document, found
    for report in site.reports:
        for index, author in enumerate(report.facts.authors):
            name = re.split(r",\s|\s[(–—/-]", author)[0]  # Jo Sample, Head of Law
            if contact.is_person(name):
                yield report.document, Found(report.document.line("authors", index), contact.NAME, name, sure=False)


def _message(found: Found, site_file: str) -> str:
    words = found.words[:80]
    may_stay = f"say so in {site_file}, under not-personal"
    out = f"write [{_IN_PLACE.get(found.kind, found.kind)} withheld] instead"
    if found.kind == contact.NAME:
        return f"'{words}' names somebody; if it is an officer below director level, {out}; if the name may stay, {may_stay}"
    if found.kind == contact.POSTCODE:
        out = "write [address withheld] instead of the address"
        return f"'{words}' is a postcode; if somebody lives there, {out}; if it is a public office's, {may_stay}"
    if found.kind == contact.HOME:
        return f"'{words}' is an address; if somebody lives there, {out}; if nobody does, {may_stay}"
    if not found.sure:
        return f"'{words}' may be a person's {found.kind}; if it is, {out}; if not, {may_stay}"
    office = f"; if it is a public mailbox or switchboard, {may_stay}" if found.kind in _SHARED else ""
    return f"'{words}' is contact data; {out}{office}"
