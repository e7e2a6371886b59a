"""Sentences that scripts write: from the catalogue, as JSON in an attribute of the page, with holes such as `{words}`.

A sentence with a number is there once for each plural form of the language; the script chooses with `Intl.PluralRules`.
"""

import json
from collections.abc import Mapping
from types import MappingProxyType

from babel import Locale

from codebook.render.page import Renderer
from codebook.sentences import say
from codebook.values.dates import SEASONS, PartialDate

_YEAR, _DAY = 2000, 28
"""Of a date that shows how dates are written."""
COUNTS = range(200)
"""Numbers among which each plural form of a language has one."""

EVERYWHERE: Mapping[str, tuple[str, ...]] = {
    "frame-copied": (),
    "frame-copy-blocked": (),
    "frame-copy-selected": (),
    "frame-table": ("place",),
    "frame-table-numbered": ("number", "place"),
    "frame-words-of-document": (),
}
"""What the script of every page says, with the holes of each sentence."""
SEARCH: Mapping[str, tuple[str, ...]] = {
    "search-none": ("words",),
    "search-none-here": ("words",),
    "search-quoted": ("words",),
    "search-failed": (),
    "search-on-disk": (),
    "search-before": ("words",),
    "search-permanent": ("address",),
    "search-places": ("places",),
}
SEARCH_COUNTED: Mapping[str, tuple[str, ...]] = {
    "search-found": ("shown", "words"),
    "search-showing": ("shown", "words"),
    "search-elsewhere": ("shown",),
}
CHECK: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(
        ("check-nothing", "check-failed", "check-on-disk", "check-checking", "check-none", "check-short"), ()
    ),
    **dict.fromkeys(("check-part", "check-gaps", "check-removed", "check-leads-nowhere"), ()),
    **dict.fromkeys(("check-yours", "check-ours", "check-old", "check-new", "check-differs", "check-change"), ()),
    **dict.fromkeys(
        (
            "check-leads-list",
            "check-no-clause",
            "check-leads-elsewhere",
            "check-note-against",
            "name-list-comma",
            "name-list-and",
        ),
        (),
    ),
    **dict.fromkeys(("check-file-read", "check-file-failed"), ("file",)),
    **dict.fromkeys(("check-exact", "check-signs", "check-leads"), ("name", "version")),
    **dict.fromkeys(("check-older", "check-older-gone", "check-proposed"), ("name", "versions")),
    **dict.fromkeys(("check-joined", "check-follows"), ("names", "version")),
    **dict.fromkeys(("check-also", "check-became"), ("names",)),
    "check-corrected": ("name", "version", "date"),
    "check-near": ("name", "version", "alike"),
    "check-was-whole": ("versions",),
    "check-next": ("name", "alike"),
    "check-now": ("words",),
    "check-quoted": ("words",),
    "check-decided": ("version", "decided"),
    "check-correction": ("was", "now", "authority"),
    "check-miscited-clause": ("cited",),
    "check-miscited-version": ("cited",),
    "check-leads-latest": ("name",),
    "check-leads-version": ("version",),
    "check-not-in-version": ("name", "version"),
    "check-nearest": ("addresses",),
    "name-report": ("council", "date"),
    "name-report-titled": ("title", "report"),
    "check-leads-page": ("name",),
    **dict.fromkeys(("check-leads-place", "check-no-place"), ("name", "place")),
    "check-withdrawn": ("date", "by"),
    "check-replaced": ("reports",),
    "check-moved": ("address",),
    "check-address-failed": (),
    "check-in-report": ("name",),
    **dict.fromkeys(("check-not-in-reports", "check-reports-failed"), ()),
    "check-note-day": ("day",),
    "check-note-version": ("version", "fingerprint"),
}
CHECK_COUNTED: Mapping[str, tuple[str, ...]] = {"check-found": ("shown",), "check-more-reports": ("shown",)}

DESK: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(
        (
            "desk-start",
            "desk-weight",
            "desk-too-old",
            "desk-failed",
            "desk-loading",
            "desk-ready-to-use",
            "desk-memory",
            "desk-which",
            "desk-new",
            "desk-correct",
            "desk-open",
            "desk-council",
            "desk-year",
            "desk-new-council",
            "desk-council-facts",
            "desk-council-help",
            "desk-council-change",
            "desk-council-leave",
            "desk-council-taken",
            "desk-choose",
            "desk-council-missing",
            "desk-read",
            "desk-read-help",
            "desk-reading",
            "desk-unreadable",
            "desk-council-first",
            "desk-cancel",
            "desk-cancelled",
            "desk-too-long",
            "desk-facts",
            "desk-text",
            "desk-text-help",
            "desk-text-label",
            "desk-by-paragraph",
            "desk-as-one",
            "desk-document",
            "desk-compare",
            "desk-more",
            "desk-required",
            "desk-none",
            "desk-each-line",
            "desk-title-of-report",
            "desk-links",
            "desk-links-help",
            "desk-add-clause",
            "desk-suggested",
            "desk-correct-help",
            "desk-add-correction",
            "desk-checking",
            "desk-ready",
            "desk-warning",
            "desk-unfinished",
            "desk-preview",
            "desk-no-preview",
            "desk-send",
            "desk-file",
            "desk-propose",
            "desk-upload",
            "desk-edit",
            "desk-how-propose",
            "desk-how-upload",
            "desk-how-edit",
            "desk-how-here",
            "desk-file-council",
            "desk-file-report",
            "desk-both",
            "desk-both-ways",
            "desk-both-upload",
            "desk-upload-both",
            "desk-both-here",
            "desk-save",
            "desk-copy",
            "desk-copied",
            "desk-draft",
            "desk-delete",
            "desk-deleted",
        ),
        (),
    ),
    "desk-taken": ("title",),
    "desk-paragraph": ("words",),
    "desk-page": ("page",),
    "desk-changed-number": ("words",),
    "desk-changed-withheld": ("words",),
    "desk-changed-left-out": ("words",),
    "desk-changed-compare": ("words",),
    "desk-add": ("field",),
    "desk-remove": ("field",),
    "desk-item": (
        "field",
        "number",
    ),
    "desk-example": ("example",),
    "desk-suggestion": (
        "clause",
        "words",
    ),
    "desk-changed-words": ("unit",),
    "desk-changed-fact": ("was", "now"),
    "desk-gone-fact": ("fact", "was"),
    "desk-line": ("line",),
    "desk-both-upload-new": ("folder",),
    "desk-both-propose": ("path",),
    "desk-both-copy": (
        "council",
        "report",
    ),
}
DESK_COUNTED: Mapping[str, tuple[str, ...]] = dict.fromkeys(
    ("desk-faults", "desk-left", "desk-warnings", "desk-remarks"), ("shown",)
)


def of_every_page(renderer: Renderer) -> str:
    """Returns the sentences of the script that every page has."""
    return _json(renderer, EVERYWHERE, {})


def of_search(renderer: Renderer) -> str:
    """Returns the sentences of the search page's script."""
    return _json(renderer, SEARCH, SEARCH_COUNTED)


def of_check(renderer: Renderer) -> str:
    """Returns the sentences of the script of the page that checks quotations."""
    return _json(renderer, CHECK, CHECK_COUNTED, _dates(renderer))


def of_desk(renderer: Renderer) -> str:
    """Returns the sentences of the desk's script."""
    return _json(renderer, DESK, DESK_COUNTED)


def _dates(renderer: Renderer) -> dict[str, str]:
    """Returns how a date is written in each month and season: browsers know no dates in Welsh."""
    months = {
        f"date-{month:02}": renderer.words(PartialDate(_YEAR, month, _DAY)).replace(str(_DAY), "{day}")
        for month in range(1, 13)
    }
    seasons = {f"date-{season}": renderer.words(PartialDate(_YEAR, season=season)) for season in SEASONS}
    return {name: words.replace(str(_YEAR), "{year}") for name, words in (months | seasons).items()}


def _json(
    renderer: Renderer,
    plain: Mapping[str, tuple[str, ...]],
    counted: Mapping[str, tuple[str, ...]],
    more: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """Returns the sentences as JSON, each by its name without the file's: `copied`; of a counted one `found-one` and `found-other`."""
    found = dict(more)
    found |= {_key(name): renderer.words(say(name, **_holes(holes))) for name, holes in plain.items()}
    for name, holes in counted.items():
        for form, count in _plurals(renderer.catalogue.language).items():
            found[f"{_key(name)}-{form}"] = renderer.words(say(name, n=count, **_holes(holes)))
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def _key(name: str) -> str:
    return name.partition("-")[2]


def _holes(names: tuple[str, ...]) -> dict[str, str]:
    return {name: f"{{{name}}}" for name in names}


def _plurals(language: str) -> dict[str, int]:
    """Maps each plural form of a language to the smallest number that has it."""
    rule = Locale.parse(language).plural_form
    return {rule(count): count for count in reversed(COUNTS)}
