"""Pages of the site itself: home, about and redirects; entries of the menu and the foot."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from codebook.load.prose_marks import with_targets
from codebook.model import PageFiles, Part, Prose, Site
from codebook.render import body_names, languages_page
from codebook.render.copy_buttons import with_buttons
from codebook.render.events import Event, events
from codebook.render.made_from import NO_REPORT
from codebook.render.page import Crumb, Page, Renderer, with_neighbours
from codebook.sentences import Link, Listed, say
from codebook.values.dates import PartialDate

TOP: Crumb = ("", say("layout-home"))
ABOUT: Crumb = ("about/", say("layout-about"))
SUBJECTS: Crumb = ("subjects/", say("layout-subjects"))
REPORTS: Crumb = ("reports/", say("report-all"))
SECTIONS: list[Crumb] = [
    TOP,
    ("code/", say("layout-code")),
    ("principles/", say("layout-principles")),
    ("clauses/", say("layout-clauses")),
    SUBJECTS,
    ("reports/", say("layout-reports")),
    ("history/", say("layout-history")),
    ABOUT,
]
"""All top-level pages, in menu order."""

CITE = f"{ABOUT[0]}how-to-cite/"
FOOT = tuple(
    f"{ABOUT[0]}{name}/"
    for name in ("who-runs-this-site", "sources-and-rights", "accessibility", "privacy", "data-and-feeds")
)
"""Pages linked in the foot, if an editor wrote them. `CITE` is in the menu."""


LATEST = 3


def foot(renderer: Renderer) -> tuple[tuple[str, str], ...]:
    """Returns the pages of `FOOT` that exist, with their titles; in English those that the renderer's language lacks."""
    written = (renderer.translations.prose_at(url) or renderer.site.prose_at(url) for url in FOOT)
    return tuple((page.url, page.facts.title) for page in written if page)


def sections(site: Site) -> list[Crumb]:
    """Returns the top-level pages of this site; the index of subjects is optional."""
    return [section for section in SECTIONS if section != SUBJECTS or site.subjects]


def menu(site: Site) -> list[Crumb]:
    """Returns the menu: all sections but the list of clauses, which repeats the Code."""
    return [section for section in sections(site) if section[0] != "clauses/"]


def beside(site: Site, url: str) -> tuple[Crumb | None, Crumb | None]:
    """Returns the neighbours of a top-level page."""
    return next(neighbours for place, neighbours in with_neighbours(sections(site)) if place[0] == url)


def home(renderer: Renderer) -> Page:
    """Home page: status, principles, latest events."""
    prose = renderer.translations.prose_at("")
    newest = renderer.site.newest
    return renderer.page(
        *("", "home.html", prose.facts.title if prose else renderer.site.facts.name),
        heading=renderer.site.facts.name,
        description=prose.facts.description if prose else say("home-description", name=renderer.site.facts.name),
        neighbours=beside(renderer.site, ""),
        prose=_body(prose, PageFiles(renderer.site), renderer) if prose else "",
        edition=newest,
        principles=[(part, _related(part, renderer)) for part in newest.principles] if newest else [],
        others=Listed(tuple(Link(part.title, part.ref.url) for part in newest.others)) if newest else Listed(()),
        bodies=body_names.kind_of(renderer.site),
        latest=_latest(renderer.site),
        relations=(("version-history", "code/"),),
    )


def _body(page: Prose, files: PageFiles, renderer: Renderer) -> str:
    """Returns the Markdown of a page with links as they hold between addresses."""
    return with_targets(page.document, lambda to: files.on_site(page, to, renderer.own))


def _latest(site: Site) -> list[tuple[PartialDate, list[Event]]]:
    newest = events(site)[: -LATEST - 1 : -1]
    return [(date, list(found)) for date, found in groupby(newest, key=lambda event: event.date)]


def _related(part: Part, renderer: Renderer) -> int:
    """Returns the number of reports that relate to a principle."""
    links = renderer.history.of_part(renderer.site.labels_of(part.id))
    return len({link.report.ref for link in links})


def about(renderer: Renderer) -> Iterator[Page]:
    """Yields the about pages; the first lists the others and is generated if no editor wrote it."""
    found = (page for page in renderer.site.prose if page.url.startswith(ABOUT[0]))
    spoken = {page.url: renderer.translations.prose_at(page.url) for page in found}
    there = [(url, page or renderer.site.prose_at(url)) for url, page in spoken.items()]
    named = sorted(
        ((url, page) for url, page in there if page), key=lambda one: (one[0] != ABOUT[0], one[1].facts.title)
    )
    others: list[Crumb] = [(url, page.facts.title) for url, page in named if url != ABOUT[0]]
    if has_languages := languages_page.is_there(renderer):
        others.append(languages_page.LANGUAGES)
    guides = {url for url, page in named if page.facts.for_editors}
    written = [(url, page) for url, page in named if spoken[url]]
    groups = [
        (id, heading, [place for place in others if (place[0] in guides) == for_editors])
        for id, heading, for_editors in (
            ("on_readers", say("layout-for-readers"), False),
            ("on_editors", say("layout-for-editors"), True),
        )
    ]
    groups = [group for group in groups if group[2]]

    def copy_button(first: str) -> str:
        return renderer.answer("_copy_button.html", ABOUT[0], first=first)

    if not spoken.get(ABOUT[0]):
        yield renderer.page(
            *ABOUT[:1],
            "about.html",
            ABOUT[1],
            description=say("layout-about-description"),
            crumbs=(TOP,),
            neighbours=beside(renderer.site, ABOUT[0]),
            groups=groups,
        )
    turns, files = dict(with_neighbours(others)), PageFiles(renderer.site)
    for url, page in written:
        is_first = url == ABOUT[0]
        yield renderer.page(
            *(url, "about.html", page.facts.title),
            description=page.facts.description,
            crumbs=(TOP,) if is_first else (TOP, ABOUT),
            neighbours=beside(renderer.site, url) if is_first else turns[url, page.facts.title],
            prose=with_buttons(_body(page, files, renderer), copy_button),
            groups=groups if is_first else (),
            is_guide=page.facts.for_editors,
            is_about_citing=url == CITE,
        )
    if has_languages:
        yield languages_page.languages_page(renderer, (TOP, ABOUT), turns[languages_page.LANGUAGES])


def moved(renderer: Renderer, titles: Mapping[str, str]) -> Iterator[Page]:
    """Yields a redirect page for each moved address. `titles` maps the URLs of all other pages to their titles."""
    for entry in renderer.site.facts.moved:
        url, to = entry.was.removeprefix("/"), entry.is_now.removeprefix("/")
        title = titles.get(to, entry.is_now)
        yield renderer.page(
            *(url, "moved.html", say("layout-moved-title", page=title)),
            heading=say("layout-moved-heading"),
            description=say("layout-moved-description", page=title),
            crumbs=(TOP,),
            canonical=to,
            to=to,
            name=title,
            made_from=NO_REPORT,
        )
