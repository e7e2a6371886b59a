"""Steps: how a file comes onto the site, as it is now, and finished files to look into."""

from codebook.prose.calls import Macro
from codebook.prose.guide import known_one, shown_by_host
from codebook.prose.links import existing
from codebook.render import Renderer
from codebook.values.references import ReportRef

STEPS = ("need", "together", "propose", "checks", "next", "look")
"""The steps that differ with where the files are kept."""


def macros(renderer: Renderer, url: str) -> tuple[Macro, ...]:
    """The functions for the page at `url`."""
    facts = renderer.site.facts

    def step(name: str) -> str:
        """One step: with the host's buttons, or in plain words while it is not decided where the files are kept."""
        known = known_one(name, STEPS)
        return renderer.answer("_step.html", url, step=known, decided=bool(facts.repository), operator=facts.operator)

    def file_of(reference: str) -> str:
        """The whole file of a report as its editor wrote it, so that a sample cannot differ from what is published.

        Where its host shows it, a link leads there.
        """
        ref = existing(reference, renderer)
        report = renderer.site.report(ref) if isinstance(ref, ReportRef) and not ref.label else None
        if report is None:
            example = next((f", as in {report.ref}" for report in renderer.site.reports), "")
            raise ValueError(f"'{reference}' names no report; write council and file{example}")
        path = report.document.path
        to = shown_by_host(renderer.site, path)
        return renderer.answer("_file_of.html", url, path=path, to=to, text=report.document.text)

    return step, file_of
