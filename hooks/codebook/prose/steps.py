"""Macros for the steps of adding a file, and for complete example files."""

from codebook.prose.calls import Macro
from codebook.prose.guide import known_one, shown_by_host
from codebook.prose.links import existing
from codebook.render import Renderer
from codebook.values.references import ReportRef

STEPS = ("need", "together", "propose", "checks", "next", "look")
"""Steps that depend on the host of the repository."""


def macros(renderer: Renderer, url: str) -> tuple[Macro, ...]:
    """Returns the macros for the page at `url`."""
    facts = renderer.site.facts

    def step(name: str) -> str:
        """Describes a step: with the host's buttons, or in general terms without a repository."""
        known = known_one(name, STEPS)
        return renderer.answer("_step.html", url, step=known, decided=bool(facts.repository), operator=facts.operator)

    def file_of(reference: str) -> str:
        """Shows a report's source file as published, with a link to it on the host."""
        ref = existing(reference, renderer)
        report = renderer.site.report(ref) if isinstance(ref, ReportRef) and not ref.label else None
        if report is None:
            example = next((f", as in {report.ref}" for report in renderer.site.reports), "")
            raise ValueError(f"'{reference}' names no report; write council and file{example}")
        path = report.document.path
        to = shown_by_host(renderer.site, path)
        return renderer.answer("_file_of.html", url, path=path, to=to, text=report.document.text)

    return step, file_of
