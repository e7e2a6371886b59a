"""`python -m codebook verify`: says of each quotation in a text whether it is word for word what the Code says."""

from itertools import islice
from pathlib import Path

from codebook.model import Problem, Report, Unit
from codebook.quoting.describing import described
from codebook.quoting.documents import Unread, text_of
from codebook.quoting.findings import ADDRESS, SHORT
from codebook.quoting.in_reports import MOST, in_reports
from codebook.quoting.page_addresses import with_page
from codebook.quoting.pages import SitePages
from codebook.quoting.site_corpus import site_corpus
from codebook.quoting.text_checker import TextChecker
from codebook.render import Renderer, names
from codebook.sentences import Value, say
from codebook.values.references import ReportRef


def given_text(text: str, file: str) -> str | Problem:
    """Returns the text to check, given as such or as the name of a file; a problem if there is none."""
    if bool(text.strip()) == bool(file):
        return Problem(
            "TEXT", 1, 'give either a text or a file, as in TEXT="Put the people you serve first" or FILE=minute.docx'
        )
    if not file:
        return text
    try:
        found = text_of(Path(file))
    except Unread as error:
        return Problem(file, 1, str(error))
    return found if found.strip() else Problem(file, 1, "it has no text; a picture of a page cannot be read")


def verified(text: str, renderer: Renderer, *, reports: bool = False) -> tuple[str, bool]:
    """Returns what was found, with the fingerprints of what it was compared with, and whether all is word for word.

    With `reports`, words of council reports are looked for too.
    """
    corpus = site_corpus(renderer)
    root = renderer.address or "/"
    pages = SitePages(renderer)
    findings = tuple(with_page(finding, pages) for finding in TextChecker(corpus).findings(text))
    paragraphs, is_all = list[str](), bool(findings)
    for finding in findings:
        asked = reports and finding.kind not in (ADDRESS, SHORT)
        places = [*islice(in_reports(finding.text, renderer.site), MOST)] if asked else []
        said = [*described(finding, corpus, root), *(_in_report(report, unit, renderer) for report, unit in places)]
        if asked and not places:
            said.append(say("check-not-in-reports"))
        is_all = is_all and (finding.is_word_for_word or bool(places))
        lines = [f"  {renderer.words(value)}" for value in said]
        paragraphs.append("\n".join([renderer.words(say("check-quoted", words=finding.text)), *lines]))
    if not findings:
        paragraphs.append(renderer.words(say("check-nothing")))
    named = {corpus.latest, *(id for finding in findings for id in finding.versions)}
    versions = [
        say("check-note-version", version=one.name, fingerprint=one.fingerprint)
        for one in corpus.versions
        if one.id in named
    ]
    paragraphs.append("\n".join(map(renderer.words, [say("check-note-against"), *versions])))
    return "\n\n".join(paragraphs), is_all


def _in_report(report: Report, unit: Unit, renderer: Renderer) -> Value:
    ref = ReportRef(report.ref.council, report.ref.report, unit.label)
    return say("check-in-report", name=names.ref_name(ref, renderer.site))
