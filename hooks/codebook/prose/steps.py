"""Macros for the steps of adding a file, and for complete example files."""

import re

from codebook.model import Report, Unit
from codebook.prose.guide import known_one, shown_by_host
from codebook.prose.links import existing
from codebook.prose.macro_calls import Macro
from codebook.render import Renderer
from codebook.values.references import ReportRef

STEPS = ("need", "together", "propose", "checks", "next", "look")
"""Steps that depend on the host of the repository."""
MOST = 20
"""Units of a report that are shown beside its file."""
_FIRST_FACTS = re.compile(r"^(?:title|authors|considerations):.*(?:\n(?:  .*|$))*", re.MULTILINE)
"""The facts that every report has."""


def macros(renderer: Renderer, url: str) -> tuple[Macro, ...]:
    """Returns the macros for the page at `url`."""
    facts = renderer.site.facts

    def step(name: str) -> str:
        """Describes a step: with the host's buttons, or in general terms without a repository."""
        known = known_one(name, STEPS)
        return renderer.answer("_step.html", url, step=known, decided=bool(facts.repository), operator=facts.operator)

    def file_of(reference: str) -> str:
        """Shows a report's source file as published, with a link to it on the host."""
        report = _report(reference, renderer)
        path = report.document.path
        to = shown_by_host(renderer.site, path)
        return renderer.answer("_file_of.html", url, path=path, to=to, text=report.document.text)

    def beside(reference: str) -> str:
        """Shows the start of a report next to the start of its source file."""
        report = _report(reference, renderer)
        units, typed = _beginning(report)
        facts = "\n".join(_FIRST_FACTS.findall(report.document.text))
        return renderer.answer("_beside.html", url, report=report, units=units, facts=f"---\n{facts}", typed=typed)

    return step, file_of, beside


def _report(reference: str, renderer: Renderer) -> Report:
    """Returns the report of a reference; ValueError if it names something else."""
    ref = existing(reference, renderer)
    report = renderer.site.report(ref) if isinstance(ref, ReportRef) and not ref.label else None
    if report is None:
        examples = [str(report.ref) for report in renderer.site.reports[:1]]
        raise ValueError(
            f"'{reference}' is not a report; write council and file{''.join(f', as in {one}' for one in examples)}"
        )
    return report


def _beginning(report: Report) -> tuple[tuple[Unit, ...], str]:
    """Returns the units before the second section, and the lines of the source file that have them."""
    sections = [place for place, unit in enumerate(report.units) if unit.blocks and unit.blocks[0].kind == "heading"]
    end = sections[1] if len(sections) > 1 else len(report.units)
    units = report.units[: min(end, MOST)]
    lines = report.document.text.rstrip("\n").split("\n")
    after = report.units[len(units)].line - 1 if len(units) < len(report.units) else len(lines)
    return units, "\n".join(lines[report.document.body_line - 1 : after]).strip("\n")
