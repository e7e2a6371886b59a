"""`python -m codebook verify`: says of each quotation in a text whether it is word for word what the Code says."""

from pathlib import Path

from codebook.model import Problem
from codebook.quoting.collecting import collected
from codebook.quoting.documents import Unread, text_of
from codebook.quoting.texts import Checking
from codebook.quoting.told import told
from codebook.render import Renderer
from codebook.sentences import say


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


def verified(text: str, renderer: Renderer) -> tuple[str, bool]:
    """Returns what was found, with the fingerprints of what it was compared with, and whether all is word for word."""
    known = collected(renderer)
    root = renderer.address or "/"
    findings = Checking(known).findings(text)
    paragraphs = []
    for finding in findings:
        lines = [f"  {renderer.words(value)}" for value in told(finding, known, root)]
        paragraphs.append("\n".join([renderer.words(say("check-quoted", words=finding.text)), *lines]))
    if not findings:
        paragraphs.append(renderer.words(say("check-nothing")))
    versions = [say("check-note-version", version=one.name, fingerprint=one.fingerprint) for one in known.versions]
    paragraphs.append("\n".join(map(renderer.words, [say("check-note-against"), *versions])))
    return "\n\n".join(paragraphs), bool(findings) and all(finding.is_word_for_word for finding in findings)
