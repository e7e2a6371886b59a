"""The cases that the rules in Python and those of the page must both answer, and how an answer is held against a case."""

from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

from codebook.quoting.addressed import led
from codebook.quoting.collecting import collected
from codebook.quoting.judged import Finding
from codebook.quoting.pages import SitePages
from codebook.quoting.texts import Checking
from codebook.quoting.wordings import Known
from conftest import cases, made_up

CASES = tuple(one for path in sorted(Path(__file__).parent.glob("cases*.yml")) for one in cases(path))
"""Each case with what it is about, a site, a text, and what is to be found in order, as far as it matters."""


@cache
def checking(site: str) -> Checking:
    """What checks texts against the content of a made-up or known site."""
    return Checking(collected(made_up(site).renderer))


@cache
def pages(site: str) -> SitePages:
    """The pages of a made-up or known site."""
    return SitePages(made_up(site).renderer)


@cache
def found(site: str, text: str) -> tuple[Finding, ...]:
    """What the rules find."""
    return tuple(led(one, pages(site)) for one in checking(site).findings(text))


def answer(finding: dict[str, Any], known: Known) -> dict[str, Any]:
    """A finding with what cases name: labels, sorted versions, and the first address that is offered."""
    wordings = known.wordings
    return finding | {
        "label": wordings[finding["wording"]].label if finding["wording"] >= 0 else "",
        "labels": [wordings[place].label for place in finding["parts"]],
        "also": [wordings[place].label for place in finding["also"]],
        "next": wordings[finding["next"]].label if finding["next"] >= 0 else "",
        "was_whole": [*wordings[finding["was_whole"]].versions] if finding["was_whole"] >= 0 else [],
        "pieces": [[*piece] for piece in finding["pieces"]],
        "cited": [*finding["cited"]],
        "versions": sorted(finding["versions"]),
        "first": finding["nearest"][0] if finding["nearest"] else "",
        "all": [*finding["nearest"]],
        "leads": finding["page"]["title"] if finding["page"] else "",
        "fate": [
            *(finding["page"] or {}).get("withdrawn", ()),
            *(name for name, _ in (finding["page"] or {}).get("replaced", ())),
        ],
        "moved": (finding["page"] or {}).get("moved", ""),
    }


def as_asked(findings: list[dict[str, Any]], case: dict[str, Any]) -> list[dict[str, Any]]:
    """Of each finding what the case names; of one too many only its kind."""
    known = checking(case["site"]).known
    answers = [answer(finding, known) for finding in findings]
    wanted = [*case["found"], *({"kind": ""} for _ in answers[len(case["found"]) :])]
    return [{name: one[name] for name in names} for one, names in zip(answers, wanted, strict=False)]


def plain(findings: tuple[Finding, ...]) -> list[dict[str, Any]]:
    """Findings as the page's script has them: lists for tuples."""
    return [asdict(finding) for finding in findings]
