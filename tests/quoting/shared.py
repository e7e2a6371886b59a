"""The cases that the rules in Python and those of the page must both answer, and how an answer is held against a case."""

from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

from codebook.quoting.corpus import Corpus
from codebook.quoting.findings import Finding
from codebook.quoting.page_addresses import with_page
from codebook.quoting.pages import SitePages
from codebook.quoting.site_corpus import site_corpus
from codebook.quoting.text_checker import TextChecker
from conftest import cases, made_up

CASES = tuple(one for path in sorted(Path(__file__).parent.glob("cases*.yml")) for one in cases(path))
"""Each case with what it is about, a site, a text, and what is to be found in order, as far as it matters."""

IN_SCRIPT = {"similarity": "alike", "next_similarity": "next_alike", "diff": "pieces"}
"""Fields of a finding that have another name in the page's script."""


@cache
def checking(site: str) -> TextChecker:
    """What checks texts against the content of a made-up or known site."""
    return TextChecker(site_corpus(made_up(site).renderer))


@cache
def pages(site: str) -> SitePages:
    """The pages of a made-up or known site."""
    return SitePages(made_up(site).renderer)


@cache
def found(site: str, text: str) -> tuple[Finding, ...]:
    """What the rules find."""
    return tuple(with_page(one, pages(site)) for one in checking(site).findings(text))


def answer(finding: dict[str, Any], corpus: Corpus) -> dict[str, Any]:
    """A finding with what cases name: labels, sorted versions, and the first address that is offered."""
    wordings = corpus.wordings
    return finding | {
        "label": wordings[finding["wording"]].label if finding["wording"] >= 0 else "",
        "labels": [wordings[place].label for place in finding["parts"]],
        "also": [wordings[place].label for place in finding["also"]],
        "next": wordings[finding["next"]].label if finding["next"] >= 0 else "",
        "was_whole": [*wordings[finding["was_whole"]].versions] if finding["was_whole"] >= 0 else [],
        "pieces": [[*part] for part in finding["pieces"]],
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
    corpus = checking(case["site"]).corpus
    answers = [answer(finding, corpus) for finding in findings]
    wanted = [*case["found"], *({"kind": ""} for _ in answers[len(case["found"]) :])]
    return [{name: one[name] for name in names} for one, names in zip(answers, wanted, strict=False)]


def plain(findings: tuple[Finding, ...]) -> list[dict[str, Any]]:
    """Findings with the names that the page's script and the cases have."""
    return [{IN_SCRIPT.get(name, name): value for name, value in asdict(one).items()} for one in findings]
