"""All principles of the latest version on one sheet of A4, for a wall."""

from codebook.emit.pdf.sheet import Place, Sheet
from codebook.emit.pdf.words import Node, Words
from codebook.model import Edition
from codebook.render import names
from codebook.sentences import say

PRINCIPLES = "principles/"


def poster(edition: Edition, words: Words) -> Sheet:
    """Returns the principles of a version with their statements: as many as it has, in the size that fits."""
    site, facts = words.renderer.site, edition.facts
    body: list[Node] = [
        {
            "is": "principle",
            "title": part.title,
            "blocks": words.blocks(part.statement.blocks, part.statement.number) if part.statement else [],
        }
        for part in edition.principles
    ]
    return Sheet(
        name=say("pdf-poster-title", n=len(body), work=facts.title, version=facts.name),
        above=names.capital(facts.name),
        heading=[{"text": facts.title}],
        chip=names.status_badge(site, edition),
        status=[names.status(site, edition)],
        date=edition.date,
        body=body,
        facts=[],
        place=Place(edition.url, PRINCIPLES),
        check=words.renderer.text(edition),
        template="poster.typ",
    )
