"""Pages of the site itself: home, history and those about it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from codebook.dates import PartialDate
from codebook.facts import Consideration, CorrectionFacts, EditionState, Outcome, Withheld
from codebook.model import Edition, Entry, Part, Report, Site
from codebook.record import Text, corrections_of, texts
from codebook.refs import CodeRef, ReportRef, parse
from codebook.render import names
from codebook.render.page import Crumb, Page, Renderer, in_turn

TOP: Crumb = ("", "Home")
_OURS = "This site"
ABOUT: Crumb = ("about/", "About this site")
SUBJECTS: Crumb = ("subjects/", "Subjects A to Z")
SECTIONS: list[Crumb] = [
    TOP,
    ("code/", "The Code"),
    ("principles/", "Principles"),
    ("clauses/", "Clauses"),
    SUBJECTS,
    ("reports/", "Reports"),
    ("history/", "History"),
    ABOUT,
]
"""The pages that can stand side by side at the top, in the order of the menu."""

FOOT = tuple(
    f"{ABOUT[0]}{name}/"
    for name in (
        "who-runs-this-site",
        "sources-and-rights",
        "accessibility",
        "privacy",
        "how-to-cite",
        "data-and-feeds",
    )
)
"""What readers look for at the foot of a page. An editor may write it or not."""


LATEST = 3
"""How many lines of the history stand on the home page."""


def foot(site: Site) -> tuple[Crumb, ...]:
    """The pages of `FOOT` that an editor wrote, under their titles."""
    written = ((url, site.prose_at(url)) for url in FOOT)
    return tuple((url, page.facts.title) for url, page in written if page)


def sections(site: Site) -> list[Crumb]:
    """Those of `SECTIONS` that the site has: an index of subjects is an editor's to write or not."""
    return [section for section in SECTIONS if section != SUBJECTS or site.subjects]


def beside(site: Site, url: str) -> tuple[Crumb | None, Crumb | None]:
    """The neighbours of one of the top pages."""
    return next(neighbours for place, neighbours in in_turn(sections(site)) if place[0] == url)


Kind = Literal["making", "wording", "meeting"]
KINDS: dict[Kind, str] = {
    "making": "step in the making of the Code",
    "wording": "version or correction",
    "meeting": "committee meeting about a report",
}
"""What an event is, and what pages call it."""


@dataclass(frozen=True)
class Event:
    """One line of the history: an entry that an editor wrote, an edition, or a meeting that a report went to."""

    date: PartialDate
    title: str
    who: str
    source: str
    see: Crumb | None
    anchor: str
    """Stays the same while words are corrected: people link to it, and feeds know it by this name."""
    kind: Kind = "making"
    text: str = ""
    """Markdown."""


def events(site: Site) -> list[Event]:
    """All that happened, oldest first.

    Editions and meetings are told from their own facts, so that each stands once.
    """
    found = [_told(entry, site) for entry in site.entries]
    found += [
        _appeared(edition, state, index)
        for edition in site.editions
        for index, state in enumerate(edition.facts.states, start=1)
        if not _told_already(edition, state.date, site)
    ]
    found += [
        _ended(edition, outcome, site)
        for edition in site.editions
        if (outcome := edition.facts.outcome) and not _told_already(edition, outcome.date, site)
    ]
    for text in texts(site).values():
        found += [_corrected(text, made) for made in corrections_of(text)]
        found += [_taken_out(text, left) for left in text.facts.withheld if left.date]
    found += [_considered(report, meeting, site) for report in site.reports for meeting in report.facts.considerations]
    return sorted(found, key=lambda event: event.date)


def _told_already(edition: Edition, date: PartialDate, site: Site) -> bool:
    """Whether an editor wrote an entry of their own about what became of an edition."""
    return any(entry.facts.see == edition.id and date.covers(entry.facts.date) for entry in site.entries)


def _told(entry: Entry, site: Site) -> Event:
    facts = entry.facts
    ref = parse(facts.see) if facts.see else None
    see = None
    if ref is not None:
        see = (ref.in_context if isinstance(ref, CodeRef) and ref.label else ref.url, names.ref_name(ref, site))
    return Event(facts.date, facts.title, facts.who, facts.source, see, entry.id, text=entry.document.body)


def _appeared(edition: Edition, state: EditionState, index: int) -> Event:
    title = f"{names.capital(edition.facts.name)}: {names.STATE[state.state]}"
    return Event(
        state.date,
        title,
        state.by,
        edition.facts.source.title,
        (edition.url, names.capital(edition.facts.name)),
        f"{edition.id}-state-{index}",
        "wording",
    )


def _ended(edition: Edition, outcome: Outcome, site: Site) -> Event:
    title = f"{names.capital(edition.facts.name)}: {names.RESULT[outcome.result]}"
    see = (edition.url, names.capital(edition.facts.name))
    report = parse(outcome.report) if outcome.report else None
    source = names.ref_name(report, site) if isinstance(report, ReportRef) else edition.facts.source.title
    return Event(outcome.date, title, outcome.by, source, see, f"{edition.id}-outcome", "wording", outcome.note)


def _corrected(text: Text, made: CorrectionFacts) -> Event:
    to, name = _text(text)
    title = f"{names.capital(names.CORRECTION[made.kind])}: {name}, {names.line_name(made.unit, text)}"
    anchor = f"{_anchor(text)}-correction-{made.unit}-{made.date}"
    return Event(
        made.date,
        title,
        _OURS if made.kind == "of our copy" else made.authority,
        made.authority,
        (to, name),
        anchor,
        "wording",
    )


def _taken_out(text: Text, left: Withheld) -> Event:
    assert left.date is not None  # noqa: S101 - only those with a date are told
    to, name = _text(text)
    title = f"Words taken out for a person's sake: {name}, {names.line_name(left.unit, text)}"
    anchor = f"{_anchor(text)}-withheld-{left.unit}-{left.date}"
    return Event(left.date, title, left.authority, "Told where the words stood", (to, name), anchor, "wording")


def _text(text: Text) -> Crumb:
    """An edition or a report, by its name."""
    if isinstance(text, Report):
        return text.ref.url, text.facts.title
    return text.url, names.capital(text.facts.name)


def _anchor(text: Text) -> str:
    return f"{text.ref.council}-{text.ref.report}" if isinstance(text, Report) else text.id


def _considered(report: Report, meeting: Consideration, site: Site) -> Event:
    council = site.council(report.ref.council)
    assert council is not None  # noqa: S101 - `validate` has seen to it
    committee = next(committee.name for committee in council.facts.committees if committee.id == meeting.committee)
    title = f"A committee discusses a report: {report.facts.title}"
    return Event(
        meeting.date,
        title,
        f"{council.facts.name}, {committee}",
        "The report",
        (report.ref.url, report.facts.title),
        f"{report.ref.council}-{report.ref.report}-{meeting.committee}-{meeting.date}",
        "meeting",
    )


def home(renderer: Renderer) -> Page:
    """The code at a glance: what it says, whether it is in force, for whom, and the ways in."""
    prose = renderer.site.prose_at("")
    newest = renderer.site.newest
    return renderer.page(
        *("", "home.html", prose.facts.title if prose else renderer.site.facts.name),
        heading=renderer.site.facts.name,
        description=prose.facts.description if prose else f"{renderer.site.facts.name}.",
        neighbours=beside(renderer.site, ""),
        prose=prose.document.body if prose else "",
        edition=newest,
        said=_said(newest) if newest else "",
        principles=[(part, _counts(part, renderer)) for part in newest.principles] if newest else [],
        latest=_latest(renderer.site),
        relations=(("version-history", "code/"),),
    )


def _latest(site: Site) -> list[tuple[str, list[Event]]]:
    """The last that happened, newest first, under the date that it happened on."""
    newest = events(site)[: -LATEST - 1 : -1]
    return [(date, list(found)) for date, found in groupby(newest, key=lambda event: event.date.words)]


def _said(edition: Edition) -> str:
    """What there is of the code, in a line."""
    clauses = sum(len(part.of_kind("clause")) for part in edition.principles)
    before = "an introduction, " if edition.introduction else ""
    counted = f"{before}{names.count(len(edition.principles), 'principle')} and {names.count(clauses, 'clause')}."
    return f"{names.capital(counted)} Each principle begins with a statement, which stands here whole."


def _counts(part: Part, renderer: Renderer) -> str:
    """How many clauses a principle has, and how many reports are about it or one of them."""
    links = renderer.history.of_part(renderer.site.labels_of(part.id))
    reports = len({link.report.ref for link in links})
    about = f"{names.count(reports, 'report')} about it" if reports else "no report about it yet"
    return f"{names.capital(names.count(len(part.of_kind('clause')), 'clause'))}, {about}"


def about(renderer: Renderer) -> Iterator[Page]:
    """The pages that editors write about the site; the first lists the others."""
    written = sorted(
        (page for page in renderer.site.prose if page.url.startswith(ABOUT[0])),
        key=lambda page: (page.url != ABOUT[0], page.facts.title),
    )
    others = [(page.url, page.facts.title) for page in written if page.url != ABOUT[0]]
    if len(others) == len(written):
        yield renderer.page(
            *ABOUT[:1],
            "about.html",
            ABOUT[1],
            description="About this site.",
            crumbs=(TOP,),
            neighbours=beside(renderer.site, ABOUT[0]),
            others=others,
        )
    turns = dict(in_turn(others))
    for page in written:
        is_first = page.url == ABOUT[0]
        place = (page.url, page.facts.title)
        yield renderer.page(
            *(page.url, "about.html", page.facts.title),
            description=page.facts.description,
            crumbs=(TOP,) if is_first else (TOP, ABOUT),
            neighbours=beside(renderer.site, page.url) if is_first else turns[place],
            prose=page.document.body,
            others=others if is_first else (),
        )


def moved(renderer: Renderer, titles: Mapping[str, str]) -> Iterator[Page]:
    """For each address at which a page was before: where it leads on to. `titles` are those of all other pages."""
    for entry in renderer.site.facts.moved:
        url, to = entry.was.removeprefix("/"), entry.is_now.removeprefix("/")
        title = titles.get(to, entry.is_now)
        yield renderer.page(
            *(url, "moved.html", f"Moved: {title}"),
            heading="This page has moved",
            description=f"This page has moved. It is now: {title}.",
            crumbs=(TOP,),
            canonical=to,
            to=to,
            name=title,
        )
