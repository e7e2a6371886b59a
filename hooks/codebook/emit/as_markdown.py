"""Texts as Markdown, for language models and those who use them: exact words in quotation, each with its permanent address."""

from collections.abc import Iterable, Iterator

from codebook.model import Edition, Part, Report, Unit
from codebook.render import Renderer, cite, names, status
from codebook.sentences import Value, say
from codebook.values.escaping import plain, plain_line

TYPE = "text/markdown"


def version_as_markdown(edition: Edition, renderer: Renderer) -> bytes:
    """Returns a version with all its words."""
    title = say("name-in-version", name=edition.facts.title, version=edition.facts.name)
    return _file(_head(title, edition, renderer), *(_part(edition, part, renderer) for part in edition.parts))


def part_as_markdown(edition: Edition, part: Part, renderer: Renderer) -> bytes:
    """Returns a principle or other part in a version."""
    title = say("name-in-version", name=part.title, version=edition.facts.name)
    return _file(_head(title, edition, renderer), _units(edition, part.units, renderer))


def clause_as_markdown(edition: Edition, unit: Unit, renderer: Renderer) -> bytes:
    """Returns a clause or paragraph in a version."""
    name = names.unit_name(unit, edition.part_of[unit.label])
    title = say("name-in-version", name=name, version=edition.facts.name)
    return _file(_head(title, edition, renderer), _units(edition, (unit,), renderer))


def report_as_markdown(report: Report, renderer: Renderer) -> bytes:
    """Returns a report with all its words."""
    site, root = renderer.site, renderer.address or "/"
    said = [cite.of_paragraph(site, report, unit, root) for unit in report.units]
    council = site.council_of(report)
    where = say(
        "report-citation",
        title=report.facts.title,
        body=council.facts.name,
        date=report.date,
        address=root + report.ref.url,
    )
    return _file(
        _head_of_report(report, where, renderer),
        (
            block
            for unit, citation in zip(report.units, said, strict=True)
            for block in (_quoted(unit), f"<{citation.link}>")
        ),
    )


def _head_of_report(report: Report, where: Value, renderer: Renderer) -> Iterator[str]:
    yield f"# {plain(report.facts.title)}"
    yield plain(renderer.words(where))
    for said in (status.later(renderer.site, report), status.of_council(renderer.site, report)):
        if said:
            yield plain(renderer.words(said))
    yield renderer.words(say("markdown-whose"))


def _head(title: Value, edition: Edition, renderer: Renderer) -> Iterator[str]:
    yield f"# {plain(renderer.words(title))}"
    yield plain(renderer.words(names.status(renderer.site, edition)))
    yield renderer.words(say("markdown-whose"))


def _part(edition: Edition, part: Part, renderer: Renderer) -> Iterator[str]:
    yield f"## {plain(part.title)}"
    yield from _units(edition, part.units, renderer)


def _units(edition: Edition, units: Iterable[Unit], renderer: Renderer) -> Iterator[str]:
    root = renderer.address or "/"
    for unit in units:
        name = renderer.words(names.unit_name(unit, edition.part_of[unit.label]))
        yield f"[{plain(name)}]({root}{edition.exact(unit.label).url})"
        yield _quoted(unit)


def _quoted(unit: Unit) -> str:
    return "\n>\n".join(f"> {plain_line(line)}" for line in unit.lines)


def _file(*blocks: Iterable[str]) -> bytes:
    return "".join(f"{block}\n\n" for group in blocks for block in group).rstrip("\n").encode() + b"\n"
