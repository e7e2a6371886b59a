"""What pages call things: titles of units, and sentences about meetings and links. Plain English, for the public."""

from codebook.model import Edition, Part, Report, Site, Unit
from codebook.refs import CodeRef, ReportRef

STRENGTH = {"direct": "same subject", "indirect": "related subject"}
STATE = {"proposed": "proposal", "draft": "draft", "adopted": "adopted version", "withdrawn": "withdrawn version"}
APPENDIX = {
    "current text": "the current text",
    "proposed": "the proposed text",
    "tracked changes": "the text in tracked changes",
    "minute": "a minute",
    "other": "another paper",
}


def unit_name(unit: Unit, part: Part) -> str:
    """A unit of the code: Integrity 3; Integrity, statement; Introduction, paragraph 3; Introduction, note 1."""
    kind, _, number = unit.ref.rest.rpartition("-")
    match unit.kind:
        case "clause":
            return f"{part.title} {number}"
        case "statement":
            return f"{part.title}, statement"
        case "note":
            return f"{part.title}, {kind} {number}"
        case "named":
            return f"{part.title}, {unit.text.partition(':')[0]}" if ":" in unit.text else f"{part.title}, {number}"
    return f"{part.title}, paragraph {number}"


def paragraph_name(unit: Unit) -> str:
    """A unit of a report: paragraph 2.1, section 1, background documents."""
    if not unit.number:
        return unit.label.replace("-", " ")
    return f"{'section' if unit.kind == 'section' else 'paragraph'} {unit.number.rstrip('.')}"


def report_name(report: Report, site: Site) -> str:
    """A report as others name it: Cambridgeshire County Council, 25 February 2022."""
    council = site.council(report.ref.council)
    return f"{council.facts.name if council else report.ref.council}, {report.date.words}"


def ref_name(ref: CodeRef | ReportRef, site: Site) -> str:
    """Whatever a reference names, with its version or report."""
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


def citation(ref: CodeRef, edition: Edition, address: str) -> str:
    """A piece of the code as a minute cites it, with the address of its exact words."""
    part = edition.part_of[ref.label]
    unit = edition.units.get(ref.label)
    words = f"{unit_name(unit, part)}: “{unit.text}”" if unit else part.title
    exact = CodeRef(ref.part, ref.rest, edition.id)
    return f"{words}, {edition.facts.title} ({edition.facts.name}), {address}{exact.url}"


def capital(text: str) -> str:
    """The text with its first letter large."""
    return text[:1].upper() + text[1:]
