"""Names on pages: titles of units, sentences about meetings and links."""

from collections.abc import Sequence

from codebook.model import Edition, Link, Part, Report, Site, Unit
from codebook.render.paragraph_names import paragraph_name
from codebook.values.references import CodeRef, ReportRef

STRENGTH = {"direct": "same subject", "indirect": "related subject"}
MARK = {"direct": "●", "indirect": "○"}
"""Symbols shown with the word, never alone."""
STATE = {"proposed": "proposal", "draft": "draft", "adopted": "adopted version", "withdrawn": "withdrawn version"}
BECAME = {
    "proposed": "was proposed",
    "draft": "became a draft",
    "adopted": "was adopted",
    "withdrawn": "was withdrawn",
}
RESULT = {
    "adopted": "adopted",
    "adopted with changes": "adopted with changes",
    "rejected": "rejected",
    "lapsed": "left without a decision",
}
KIND = {
    "same": "the same",
    "amended": "reworded",
    "emphasis": "emphasis changed",
    "layout": "layout changed",
    "added": "added",
    "removed": "removed",
    "moved": "moved",
}
APPENDIX = {
    "current text": "the current text",
    "proposed": "the proposed text",
    "tracked changes": "the text in tracked changes",
    "minute": "a minute",
    "other": "another paper",
}
NOTE = {"as printed": "left as printed", "mended": "put right"}
CORRECTION = {
    "of the code": "correction to the Code",
    "of the report": "correction to the report",
    "of our copy": "copying mistake put right",
}


def status(site: Site, shown: Edition | None) -> str:
    """Returns the status line: which edition a page shows (`shown`, else the latest) and whether it was adopted."""
    newest = site.newest
    if newest is None:
        return ""
    if shown is None:
        return f"The newest wording of the Code that we have is the {newest.facts.name}. {_adopted(newest, site)}"
    words = f"The words of the Code on this page are those of the {shown.facts.name}"
    if shown is newest:
        return f"{words}, the newest wording we have. {_adopted(newest, site)}"
    return f"{words}. It is not the newest wording we have: that is the {newest.facts.name}."


def chip(site: Site, shown: Edition | None) -> str:
    """Returns the status badge of the edition shown, or of the Code if a page shows none."""
    newest = site.newest
    if newest is None:
        return ""
    if shown is None:
        return f"The Code: {STATE[newest.state]}"
    line = site.lineage
    if shown in line and newest in line and line.index(shown) < line.index(newest) and shown.state != "withdrawn":
        return "Replaced"
    return capital(STATE[shown.state])


def is_settled(site: Site, shown: Edition | None) -> bool:
    """Whether the page needs no caution: it shows the latest edition, which is adopted."""
    return site.newest is not None and site.newest.state == "adopted" and shown in (None, site.newest)


def _adopted(newest: Edition, site: Site) -> str:
    if newest.state == "adopted":
        return f"It is the newest adopted version we have.{force(newest)}"
    if site.no_longer_adopted:
        return f"The {site.no_longer_adopted[-1].facts.name} was adopted, and withdrawn later."
    shown = "".join(f" {text.who} shows a text that we do not hold." for text in site.facts.not_held[:1])
    return f"We know of no adopted version.{shown}"


def in_force(site: Site) -> str:
    """Returns a sentence on whether the Code is in force, as far as the site knows."""
    adoptions = [state for state in site.newest.facts.states if state.state == "adopted"] if site.newest else []
    if site.newest and site.newest.state == "adopted":
        by = ", and ".join(f"{state.date.at} by {within(state.by)}" for state in adoptions)
        binds = "Whether it binds somebody depends on their employer or their professional body: ask them."
        return f"The {site.newest.facts.name} was adopted {sentence(by)}{force(site.newest)} {binds}"
    if site.no_longer_adopted:
        gone = site.no_longer_adopted[-1]
        return f"Not that we know. The {gone.facts.name} was adopted, and withdrawn later ({gone.date.words})."
    return "We know of no adopted version."


def force(edition: Edition) -> str:
    """Returns a sentence on when an adopted edition comes into force, after a space; empty if no other date is known."""
    found = [state.in_force for state in edition.facts.states if state.state == "adopted" and state.in_force]
    return f" In force from {found[-1].words}." if found and edition.state == "adopted" else ""


def life(edition: Edition) -> str:
    """Returns an edition's states, oldest first: draft, spring 1950; adopted 1 March 1951."""
    return "; ".join(
        f"{past.state}{',' if past.state == 'draft' else ''} {past.date.words}"
        f"{f', in force from {past.in_force.words}' if past.in_force else ''}"
        for past in edition.facts.states
    )


def verb(after: Edition) -> str:
    """Returns the verb for changes up to an edition: conditional for a proposal, past for one with an outcome."""
    return "changed" if after.begun else f"{would(after)} change"


def would(proposal: Edition) -> str:
    """Returns the auxiliary verb for what a proposal changes, by whether it was decided."""
    return "would" if proposal.facts.outcome is None else "was to"


def unit_name(unit: Unit, part: Part) -> str:
    """Returns a unit's name: Integrity 3; Integrity 3(a); Integrity, statement; Introduction, paragraph 3; Introduction, note 1."""
    number = unit.ref.rest.rpartition("-")[2]
    match unit.kind:
        case "clause" | "subclause":
            return _numbered(part.title, part.numbers[unit.label])
        case "statement":
            return f"{part.title}, statement"
        case "note":
            return f"{part.title}, note {number}"
        case "named":
            return f"{part.title}, {unit.ref.rest.removeprefix('text-').replace('-', ' ')}"
    return f"{part.title}, paragraph {number}"


def among(part: Part, edition: Edition) -> str:
    """Returns what a part is one of."""
    return "principles" if edition.is_principle(part) else "parts"


def _numbered(title: str, number: str) -> str:
    """Returns the name of a clause: Integrity 3. The number of a heading is left out if the clause repeats it: Gifts 1.2 below 1. Gifts."""
    first, _, rest = title.partition(" ")
    repeats = first[:1].isdigit() and rest and number.startswith(f"{first.rstrip('.')}.")
    return f"{rest if repeats else title} {number}"


def line_name(label: str, text: Edition | Report) -> str:
    """Returns the name of what was corrected in a text: a unit, a heading or the title."""
    if label == "title":
        return "Title"
    if isinstance(text, Report):
        return capital(paragraph_name(text.by_label[label]))
    part = text.part_of[label]
    return unit_name(text.units[label], part) if label in text.units else f"Heading of {part.title}"


def report_name(report: Report, site: Site) -> str:
    """Returns a report's short name: Cambridgeshire, 25 February 2022."""
    council = site.council(report.ref.council)
    return f"{council.facts.short_name if council else report.ref.council}, {report.date.words}"


def judged(link: Link, site: Site) -> str:
    """Returns when a link was checked, and against which edition."""
    edition = site.edition(link.edition)
    return f"Judged {link.judged.words}, reading the {edition.facts.name if edition else link.edition}."


def judged_together(links: Sequence[Link], site: Site) -> str:
    """Returns the sentence about the check if it is the same for all links, else an empty string."""
    told = {judged(link, site) for link in links}
    return told.pop() if len(told) == 1 else ""


def ref_name(ref: CodeRef | ReportRef, site: Site) -> str:
    """Returns the name of a reference's target, with its edition or report."""
    if isinstance(ref, ReportRef):
        report = site.report(ref)
        if report is None:
            return str(ref)
        name = f"{report.facts.title} ({report_name(report, site)})"
        return f"{name}, {paragraph_name(report.by_label[ref.label])}" if ref.label else name
    edition = site.edition(ref.edition) if ref.edition else site.newest
    if edition is None or not ref.label:
        return capital(edition.facts.name) if edition else str(ref)
    part = edition.part_of[ref.label]
    name = unit_name(edition.units[ref.label], part) if ref.rest else part.title
    return f"{name} ({edition.facts.name})" if ref.edition else name


def count(number: int, thing: str) -> str:
    """Formats a count: 1 report, 2 reports."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def capital(text: str) -> str:
    """Upper-cases the first letter."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """Adds a full stop, unless the text ends a sentence."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def within(text: str) -> str:
    """Lower-cases a leading article, for use within a sentence."""
    first, space, rest = text.partition(" ")
    return f"{first.lower()}{space}{rest}" if first in ("The", "A", "An") else text


def first_words(unit: Unit, most: int = 155) -> str:
    """Returns a unit's text, cut between words to `most` characters plus " …"."""
    if len(unit.quotable) <= most:
        return unit.quotable
    return f"{unit.quotable[:most].rpartition(' ')[0]} …"


def part_description(part: Part, wording: str) -> str:
    """Returns a meta description of a part: its statement, if any."""
    if part.statement:
        return first_words(part.statement)
    return f"{part.title} of the Code, {wording}."
