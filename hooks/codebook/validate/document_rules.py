"""Rules of every file, whatever it holds."""

from collections.abc import Iterator

from codebook import contact
from codebook.load import SITE_FILE
from codebook.model import Document, Problem, Site
from codebook.validate.rules import folder, rule

LONGEST_UNIT = 20_000
"""Characters, about six printed pages: nobody who follows a citation finds the words in more, so a number or heading is missing."""


@rule
def no_contact_data(site: Site) -> Iterator[Problem]:
    """Nobody's telephone number, extension or email address is published; only the operator's own way of contact."""
    operators = {words for _, _, words in contact.find(site.facts.contact)}
    for document, line, kind, words in _found(site, contact.PERSONAL):
        if words not in operators:
            message = f"'{words}' is contact data; take it out, and write [{kind} withheld] in its place"
            yield Problem(document.path, line, message)


@rule
def no_postcode_of_a_home(site: Site) -> Iterator[Problem]:
    """A postcode is looked at again: that of a public office may stay, that of a home may not."""
    for document, line, _, words in _found(site, (contact.POSTCODE,)):
        if document.path != _site_file(site):
            message = (
                f"'{words}' is a postcode; if somebody lives there, write [address withheld] in the place of the address; "
                f"if it is a public office's, say so in {_site_file(site)}, under not-personal"
            )
            yield Problem(document.path, line, message, warning=True)


@rule
def no_name_of_an_officer(site: Site) -> Iterator[Problem]:
    """A line of a report that says that it holds a name is looked at again; that of a councillor may stay."""
    for report in site.reports:
        for document, line, _, words in _found(site, (contact.NAME,)):
            if document.path == report.document.path and line >= document.body_line:
                message = (
                    f"'{words}' names somebody; if it is an officer below director level, write [name withheld] in its place; "
                    f"if the name may stay, say so in {_site_file(site)}, under not-personal"
                )
                yield Problem(document.path, line, message, warning=True)


@rule
def what_is_not_personal_is_said(site: Site) -> Iterator[Problem]:
    """Whatever site.yml says is not personal stands in a document."""
    unread = site.broken - {document.path for document in site.documents}
    if unread or not site.facts.not_personal:
        return
    (site_file,) = (document for document in site.documents if document.path == _site_file(site))
    texts = [document.text for document in site.documents if document is not site_file]
    said = {
        words for text in texts for _, _, words in contact.find(text, *contact.PERSONAL, contact.POSTCODE, contact.NAME)
    }
    for index, entry in enumerate(site.facts.not_personal):
        if _plain(entry.words) not in said:
            message = (
                f"nothing says '{entry.words}' as contact data; take the line out, or write the words as they stand"
            )
            yield site_file.problem(message, "not-personal", index, "words")


def _found(site: Site, kinds: tuple[str, ...]) -> Iterator[tuple[Document, int, str, str]]:
    """The document, line, kind and words of contact data, but for what site.yml, if it can be read, says is not personal."""
    if _site_file(site) in site.broken:
        return
    passed_over = {_plain(entry.words) for entry in site.facts.not_personal}
    for document in site.documents:
        for line, kind, words in contact.find(document.text, *kinds):
            if words not in passed_over:
                yield document, line, kind, words


def _plain(words: str) -> str:
    """With white space folded, as matches have theirs."""
    return " ".join(words.split())


def _site_file(site: Site) -> str:
    return f"{folder(site)}/{SITE_FILE}"


@rule
def units_can_be_read(site: Site) -> Iterator[Problem]:
    """A unit is no longer than what a reader who follows a citation can look through."""
    places = [(part.path, unit) for edition in site.editions for part in edition.parts for unit in part.units]
    places += [(report.document.path, unit) for report in site.reports for unit in report.units]
    for path, unit in places:
        if len(unit.text) > LONGEST_UNIT:
            message = (
                f"{unit.number or unit.label} has {len(unit.text):,} characters, and {LONGEST_UNIT:,} are the most; "
                "begin its paragraphs with their numbers or names, as in [next-step] …"
            )
            yield Problem(path, unit.line, message)
