"""Comparison pages: predecessor or proposal with an edition (permanent), and each edition with the latest."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from codebook.compare import KINDS, Comparison, compare
from codebook.compare.runs import differ
from codebook.facts import Became, ChangeFacts
from codebook.history.succession import became, decisions, is_found_after, pairs, removals
from codebook.model import Edition, Site
from codebook.record import TITLE
from codebook.render import changes, cite, names
from codebook.render.code_pages import CODE, edition_crumb
from codebook.render.described_changes import described_parts
from codebook.render.made_from import NO_REPORT
from codebook.render.page import Crumb, Page, Renderer, with_neighbours
from codebook.render.site_pages import TOP
from codebook.render.status import NEWEST, compare_url
from codebook.sentences import Joined, Link, Listed, Said, Value, say
from codebook.values.references import CodeRef, ReportRef, parse


def comparisons(renderer: Renderer) -> Iterator[Page]:
    """Yields every comparison page."""
    compared = tuple(compared_versions(renderer.site))
    for (before, after, url), (_, neighbours) in zip(
        compared, with_neighbours(compared_places(renderer.site)), strict=True
    ):
        yield _page(renderer, before, after, url, neighbours)


def compared_places(site: Site) -> list[Crumb]:
    """Returns the URL and title of every comparison."""
    return [(url, title_of(before, after, url)) for before, after, url in compared_versions(site)]


def compared_versions(site: Site) -> Iterator[tuple[Edition, Edition, str]]:
    """Yields the two versions of each comparison, and its URL."""
    for before, after in kept(site):
        yield before, after, compare_url(before.id, after.id)
    if site.newest is not None:
        for edition in site.editions:
            yield edition, site.newest, compare_url(edition.id, NEWEST)


def to_newest(url: str) -> bool:
    """Whether the comparison at `url` is with the latest version."""
    return url.endswith(f"/{NEWEST}/")


def title_of(before: Edition, after: Edition, url: str) -> Said:
    """Returns the title of the comparison that is at `url`."""
    if to_newest(url):
        return say("name-changes-to-latest", before=before.facts.name)
    return say("name-changes-between", tense=names.tense(after), before=before.facts.name, after=after.facts.name)


def _nothing(before: Edition, after: Edition, url: str) -> Said:
    """Returns the heading where every word is the same."""
    if to_newest(url):
        return say("comparison-nothing-to-latest", before=before.facts.name)
    return say("comparison-nothing", before=before.facts.name, after=after.facts.name)


def _from_to(before: Edition, after: Edition) -> Said:
    return say("comparison-from-to", before=before.facts.name, after=after.facts.name)


def _short_title(before: Edition, after: Edition, url: str) -> Value:
    if to_newest(url):
        return names.capital(say("comparison-to-latest", before=before.facts.name))
    return names.capital(_from_to(before, after))


def kept(site: Site) -> Iterator[tuple[Edition, Edition]]:
    """Yields the pairs compared now, those that editors named, and any other pair whose URL was recorded, in either order."""
    found = {(before.id, after.id): (before, after) for before, after in pairs(site)}
    named = [(pair.before, pair.after) for pair in site.facts.comparisons]
    for url in site.addresses:
        match url.split("/"):
            case ["code", "compare", first, second, ""]:
                named.append((first, second))
    for first, second in named:
        before, after = site.edition(first), site.edition(second)
        if before is not None and after is not None and before is not after:
            found.setdefault((first, second), (before, after))
    yield from found.values()


def permanent_comparisons(site: Site, before: Edition) -> tuple[tuple[Edition, Edition], ...]:
    """Returns the permanent comparisons, one or a chain, from an edition to the latest; empty if there are none."""
    line = site.lineage[: site.lineage.index(site.newest) + 1] if site.newest else ()
    ordered = [(first, second) for first, second in kept(site) if first.age < second.age]
    found: list[tuple[Edition, Edition]] = []
    while before is not site.newest:
        later = [second for first, second in ordered if first is before and second in line]
        if not later:
            return ()
        after = max(later, key=line.index)
        found.append((before, after))
        before = after
    return tuple(found)


def _page(
    renderer: Renderer, before: Edition, after: Edition, url: str, neighbours: tuple[Crumb | None, Crumb | None]
) -> Page:
    title = title_of(before, after, url)
    return renderer.page(
        *(url, "compare.html", title),
        description=say("comparison-description", site=renderer.site.facts.name, title=title),
        crumbs=(TOP, CODE, edition_crumb(before if to_newest(url) else after)),
        neighbours=neighbours,
        shown=after if after.begun is None else None,  # a proposal is labelled as one at the top
        shown_ref=CodeRef(),
        before=before,
        after=after,
        to_newest=to_newest(url),
        found_late=is_found_after(before, after),
        made_from=NO_REPORT,
        later=lambda: _contents(renderer, before, after, url),
        relations=(
            *((("latest-version", compare_url(before.id, NEWEST)),) if after.begun is not None else ()),
            ("version-history", "code/"),
        ),
    )


def _contents(renderer: Renderer, before: Edition, after: Edition, url: str) -> dict[str, Any]:
    """Returns what changed, and where else to compare."""
    site = renderer.site
    compared = compare(before, after, became(site, before, after))
    decided, gone = decisions(site, before, after), removals(site, before, after)
    parts = tuple(described_parts(compared, decided, gone))
    permanent = permanent_comparisons(site, before) if to_newest(url) else ((before, after),)
    is_nothing = compared.is_same and after.begun is not None
    return {
        "heading": _nothing(before, after, url) if is_nothing else title_of(before, after, url),
        "compared": compared,
        "counts": counts(compared),
        "parts": parts,
        "headings": tuple(headings(compared)),
        "title_decisions": decided.get(TITLE, ()),
        "reports": _reports(chain(*decided.values(), *gone.values()), site),
        "changed": tuple(described for part in parts for described in part.units if described.change.kind != "same"),
        "permanent_comparisons": Listed(
            tuple(Link(_from_to(*pair), compare_url(pair[0].id, pair[1].id)) for pair in permanent)
        )
        if permanent
        else None,
        "others": [
            Link(_short_title(*pair), pair[2])
            for pair in compared_versions(site)
            if pair[2] != url and {before.id, after.id} & {pair[0].id, pair[1].id}
        ],
        "citation": cite.of_comparisons(site, permanent, url, renderer.address or "/") if permanent else None,
    }


def _reports(said: Iterable[ChangeFacts | Became], site: Site) -> list[Crumb]:
    named = [parse(entry.report) for entry in said if entry.report]
    whole = dict.fromkeys(ReportRef(ref.council, ref.report) for ref in named if isinstance(ref, ReportRef))
    return [(ref.url, names.ref_name(ref, site)) for ref in whole]


def counts(compared: Comparison) -> Value:
    """Counts units by kind of change, then lists changed headings, in sentences."""
    made = sorted(compared.changes, key=lambda change: KINDS.index(change.kind))
    counted = Counter(map(changes.name, made)).items()
    others = tuple(say("comparison-heading-is", heading=what, kind=kind) for _, what, kind in headings(compared))
    said = say(
        "comparison-counts", counts=Listed(tuple(say("comparison-count", n=n, kind=kind) for kind, n in counted))
    )
    return Joined((said, *others))


def headings(compared: Comparison) -> Iterator[tuple[str, Value, Value]]:
    """Yields changes of the title and of parts: anchor, name, kind of change."""
    if differ(compared.title):
        yield "on_title", say("comparison-title"), changes.named("amended")
    for part in compared.parts:
        place = f"on_{part.part.id}"
        if part.kind in ("added", "removed"):
            yield place, part.part.title, say("comparison-whole", kind=part.kind)
        elif differ(part.title):
            yield place, say("comparison-heading", title=part.part.title), changes.named("amended")
        if part.moved:
            yield place, part.part.title, say("comparison-moved-among", among=names.among(part.part, compared.after))
