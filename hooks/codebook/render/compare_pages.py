"""Comparison pages: predecessor or proposal with an edition (permanent), and each edition with the latest."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from codebook.compare import KINDS, Change, Comparison, Kind, compare
from codebook.compare.runs import Run, differ
from codebook.facts import Became, ChangeFacts, CorrectionFacts
from codebook.history.succession import became, decisions, pairs, removals
from codebook.model import Edition, Part, Site, Unit
from codebook.record import TITLE, differs_by_correction
from codebook.render import changes, cite, names
from codebook.render.code_pages import CODE, edition_crumb
from codebook.render.page import Crumb, Page, Renderer, with_neighbours
from codebook.render.site_pages import TOP
from codebook.render.status import NEWEST, compare_url
from codebook.values.references import CodeRef, ReportRef, parse


@dataclass(frozen=True)
class Told:
    """A change, with what editors recorded about it."""

    change: Change
    name: str
    was_called: str
    """Its name in the first edition, if different."""
    decisions: tuple[ChangeFacts, ...]
    removals: tuple[Became, ...]
    """Records about a removed label, and about labels that its text passed through."""
    corrections: tuple[tuple[Edition, CorrectionFacts], ...] = ()
    """Corrections of the unit in either edition; the comparison uses the corrected text."""
    only_corrected: bool = False
    """Whether the only difference is a correction, which no decision on a version covers."""
    places: str = ""
    """For a moved unit, its old and new place; else empty."""
    form: tuple[str, ...] = ()
    """Sentences on changes of emphasis, and of the layout of the same words."""

    @property
    def kind(self) -> str:
        """What the change is called."""
        return changes.name(self.change)

    @property
    def is_unjudged(self) -> bool:
        """Whether no editor has said yet what the change does. A removal needs no such view."""
        return not (self.change.kind in ("same", "removed") or self.only_corrected or self.decisions)

    @property
    def decided_apart(self) -> tuple[Became, ...]:
        """Removals whose decision is not already shown with the change."""
        told = {change.decided for change in self.decisions}
        return tuple(removal for removal in self.removals if removal.decided not in told)


@dataclass(frozen=True)
class Departed:
    """A unit that is in another part now: the label and name that it had, and those that it has."""

    label: str
    name: str
    now: str
    now_called: str


@dataclass(frozen=True)
class ToldPart:
    """The changes of a part and of its heading."""

    part: Part
    kind: Kind
    moved: bool
    title: tuple[Run, ...]
    units: tuple[Told, ...]
    decisions: tuple[ChangeFacts, ...] = ()
    departed: tuple[Departed, ...] = ()

    @property
    def is_unjudged(self) -> bool:
        """Whether no editor has said yet what its new heading or place does."""
        return self.kind not in ("added", "removed") and self.differs and not self.decisions

    @property
    def differs(self) -> bool:
        """Whether its heading or its place changed."""
        return differ(self.title) or self.moved


def comparisons(renderer: Renderer) -> Iterator[Page]:
    """Yields every comparison page."""
    compared = tuple(_compared(renderer.site))
    for (before, after, url), (_, neighbours) in zip(
        compared, with_neighbours(compared_places(renderer.site)), strict=True
    ):
        yield _page(renderer, before, after, url, neighbours)


def compared_places(site: Site) -> list[Crumb]:
    """Returns the URL and title of every comparison."""
    return [(url, _title(before, after, url)) for before, after, url in _compared(site)]


def _compared(site: Site) -> Iterator[tuple[Edition, Edition, str]]:
    for before, after in kept(site):
        yield before, after, compare_url(before.id, after.id)
    if site.newest is not None:
        for edition in site.editions:
            yield edition, site.newest, compare_url(edition.id, NEWEST)


def _to_newest(url: str) -> bool:
    return url.endswith(f"/{NEWEST}/")


def _title(before: Edition, after: Edition, url: str) -> str:
    to = "newest wording" if _to_newest(url) else after.facts.name
    return f"What {names.verb(after)} from the {before.facts.name} to the {to}"


def kept(site: Site) -> Iterator[tuple[Edition, Edition]]:
    """Yields the pairs compared now, those that editors named, and any other pair whose URL was recorded, whatever its order now."""
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


def kept_way(site: Site, before: Edition) -> tuple[tuple[Edition, Edition], ...]:
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
    site = renderer.site
    compared = compare(before, after, became(site, before, after))
    decided, gone = decisions(site, before, after), removals(site, before, after)
    parts = tuple(described_parts(compared, decided, gone))
    title = _title(before, after, url)
    way = kept_way(site, before) if _to_newest(url) else ((before, after),)
    return renderer.page(
        *(url, "compare.html", title),
        heading="Nothing changed" if compared.is_same and after.begun is not None else f"What {names.verb(after)}",
        description=f"{site.facts.name}: {title[:1].lower()}{title[1:]}, word by word.",
        crumbs=(TOP, CODE, edition_crumb(before if _to_newest(url) else after)),
        neighbours=neighbours,
        shown=after if after.begun is None else None,  # a proposal is labelled as one at the top
        piece=CodeRef(),
        before=before,
        after=after,
        to_newest=_to_newest(url),
        compared=compared,
        counts=counts(compared),
        parts=parts,
        headings=tuple(headings(compared)),
        title_decisions=decided.get(TITLE, ()),
        reports=_reports(chain(*decided.values(), *gone.values()), site),
        changed=tuple(told for part in parts for told in part.units if told.change.kind != "same"),
        way=tuple(
            (compare_url(first.id, second.id), f"from the {first.facts.name} to the {second.facts.name}")
            for first, second in way
        ),
        citation=cite.of_comparisons(site, way, url, renderer.address or "/") if way else None,
        relations=(
            *((("latest-version", compare_url(before.id, NEWEST)),) if after.begun is not None else ()),
            ("version-history", "code/"),
        ),
    )


def _reports(said: Iterable[ChangeFacts | Became], site: Site) -> list[Crumb]:
    named = [parse(entry.report) for entry in said if entry.report]
    whole = dict.fromkeys(ReportRef(ref.council, ref.report) for ref in named if isinstance(ref, ReportRef))
    return [(ref.url, names.ref_name(ref, site)) for ref in whole]


def _places(before: Edition, after: Edition, change: Change) -> str:
    if not change.moved or change.before is None or change.after is None:
        return ""
    return f"It stood {_place(before, change.before)} before, and stands {_place(after, change.after)} now."


def _place(edition: Edition, unit: Unit) -> str:
    part = edition.part_of[unit.label]
    index = part.units.index(unit)
    return f"after {names.unit_name(part.units[index - 1], part)}" if index else f"first in {part.title}"


def _corrections(edition: Edition, unit: Unit | None) -> Iterator[tuple[Edition, CorrectionFacts]]:
    for made in edition.corrections:
        if unit is not None and made.unit == unit.label:
            yield edition, made


def counts(compared: Comparison) -> str:
    """Counts units by kind of change, then lists changed headings, in sentences."""
    made = sorted(compared.changes, key=lambda change: KINDS.index(change.kind))
    counted = ", ".join(f"{number} {what}" for what, number in Counter(map(changes.name, made)).items())
    others = "; ".join(f"{what}: {kind}" for _, what, kind in headings(compared))
    return f"Of the statements, clauses and paragraphs: {counted}." + (f" {others}." if others else "")


def headings(compared: Comparison) -> Iterator[tuple[str, str, str]]:
    """Yields changes of the title and of parts: anchor, name, kind of change."""
    if differ(compared.title):
        yield "on_title", "The title", names.KIND["amended"]
    for part in compared.parts:
        place = f"on_{part.part.id}"
        if part.kind in ("added", "removed"):
            yield place, part.part.title, f"{names.KIND[part.kind]} as a whole"
        elif differ(part.title):
            yield place, f"The heading “{part.part.title}”", names.KIND["amended"]
        if part.moved:
            yield place, part.part.title, "moved to another place among the principles"


def described_parts(
    compared: Comparison, decided: Mapping[str, tuple[ChangeFacts, ...]], gone: Mapping[str, tuple[Became, ...]]
) -> Iterator[ToldPart]:
    """Yields each part's changes with editors' records: `decided` by label in the second edition, `gone` by removed label."""
    before, after = compared.before, compared.after
    departed = _departed(compared)
    for part in compared.parts:
        units = []
        for change in part.changes:
            old = names.unit_name(change.before, before.part_of[change.before.label]) if change.before else ""
            new = names.unit_name(change.after, after.part_of[change.after.label]) if change.after else ""
            origin = change.before.label if change.before else change.label
            only_corrected = differs_by_correction(before, change.before, after, change.after)
            units.append(
                Told(
                    change,
                    new or old,
                    old if new and old != new else "",
                    decided.get(change.label, ()) if change.kind != "same" and not only_corrected else (),
                    gone.get(origin, ()) if origin != change.label or change.after is None else (),
                    tuple(_corrections(before, change.before)) + tuple(_corrections(after, change.after)),
                    only_corrected,
                    _places(before, after, change),
                    tuple(changes.form(change)),
                )
            )
        of_part = decided.get(part.part.id, ()) if differ(part.title) or part.moved else ()
        yield ToldPart(
            part.part, part.kind, part.moved, part.title, tuple(units), of_part, departed.get(part.part.id, ())
        )


def _departed(compared: Comparison) -> Mapping[str, tuple[Departed, ...]]:
    """Maps each part to the units that left it for another part with a new label."""
    found: dict[str, tuple[Departed, ...]] = {}
    for change in compared.changes:
        if change.before is None or change.after is None:
            continue
        old, new = compared.before.part_of[change.before.label], compared.after.part_of[change.after.label]
        if old.id != new.id:
            called = names.unit_name(change.before, old), change.after.label, names.unit_name(change.after, new)
            found[old.id] = (*found.get(old.id, ()), Departed(change.before.label, *called))
    return found
