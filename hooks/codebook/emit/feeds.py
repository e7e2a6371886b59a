"""A feed for each thing that somebody may follow: a principle, a clause, a council, a subject.

Of a clause it has each version with other words of it, from proposal to adoption or withdrawal; its corrections, and the reports that relate
to it. A principle or subject has all that its clauses have, a council what the history has of its reports.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial

from codebook.emit.feed import MOST, Feed
from codebook.history.succession import predecessor
from codebook.model import Edition, Link, Site, Subject, Unit
from codebook.record import corrections_of
from codebook.render import Renderer, names
from codebook.render.events import Event, corrected, events, states
from codebook.render.made_from import MadeFrom
from codebook.sentences import Value, say
from codebook.values.references import CodeRef, parse_label, subject_anchor

FOLDER = "feeds/"


def subject_feed(subject: Subject) -> str:
    """Returns the path of the feed of a subject. No page has it in its head, where the index would have one for each subject."""
    return f"{FOLDER}subjects/{subject_anchor(subject.facts.name)}.xml"


def feeds(renderer: Renderer) -> Iterator[tuple[Feed, MadeFrom]]:
    """Yields each feed but that of the history, with what of reports it is made from."""
    yield from _of_code(renderer)
    yield from _of_councils(renderer.site)


def _of_code(renderer: Renderer) -> Iterator[tuple[Feed, MadeFrom]]:
    """Yields those of clauses, parts and subjects."""
    site, appeared = renderer.site, states(renderer.site)
    for path, name, page, labels in _followed(site):
        links = _latest(labels, renderer)
        title = say("feed-of", name=name, site=site.facts.short_name)
        feed = Feed(path, title, page, partial(_events_of_clauses, labels, links, site, appeared))
        yield feed, MadeFrom(tuple(link.report for link in links), tuple(map(_key, links)))


def _followed(site: Site) -> Iterator[tuple[str, Value, str, tuple[str, ...]]]:
    """Yields path, name, page and labels of what has a feed: clauses, parts and subjects."""
    for label, edition in site.first_wording.items():
        if label in edition.units:
            name = names.unit_name(edition.units[label], edition.part_of[label])
            yield f"{FOLDER}clauses/{label}.xml", name, parse_label(label).url, (label,)
        else:
            title = edition.part_of[label].title
            yield f"{FOLDER}principles/{label}.xml", title, CodeRef(label).url, tuple(site.labels_of(label))
    for subject in site.subjects:
        yield subject_feed(subject), subject.facts.name, subject.url, subject.facts.units


def _key(link: Link) -> tuple[str, str, str]:
    return str(link.report.ref), link.target, str(link.judged)


def _latest(labels: Iterable[str], renderer: Renderer) -> tuple[Link, ...]:
    """Returns a link of each report that relates to any of some clauses: of many those that were judged last."""
    found: dict[object, Link] = {}
    for label in labels:
        for link in renderer.history.of_unit.get(label, ()):
            found.setdefault(link.report.ref, link)
    last = sorted(found.values(), key=lambda link: (str(link.judged), str(link.report.date), str(link.report.ref)))
    return tuple(last[-MOST:])


def _events_of_clauses(
    labels: tuple[str, ...], links: tuple[Link, ...], site: Site, appeared: Mapping[str, Sequence[Event]]
) -> tuple[Event, ...]:
    found = [_related(link, site) for link in links]
    wanted = frozenset(labels)
    for edition in site.editions:
        before = predecessor(site, edition)
        changed = [label for label in labels if _has_other_words(label, before, edition)]
        if changed:
            found += _in_version(changed[0], edition, appeared[edition.id])
        found += [corrected(edition, made) for made in corrections_of(edition) if made.unit in wanted]
    return tuple(sorted(found, key=lambda event: event.date))


def _has_other_words(label: str, before: Edition | None, after: Edition) -> bool:
    was, follows = (edition.units.get(label) if edition else None for edition in (before, after))
    return _words(was) != _words(follows)


def _words(unit: Unit | None) -> str | None:
    return unit.text if unit else None


def _in_version(label: str, edition: Edition, appeared: Iterable[Event]) -> Iterator[Event]:
    """Yields the events of a version with other words, or without the clause; each leads to the words if it has them."""
    url = edition.exact(label).url if label in edition.units else edition.url
    for event in appeared:
        yield replace(event, see=(url, names.capital(edition.facts.name)), on_page=False)


def _related(link: Link, site: Site) -> Event:
    report = link.report
    council = site.council_of(report)
    edition = site.first_wording[link.target]
    name = names.unit_name(edition.units[link.target], edition.part_of[link.target])
    return Event(
        report.date,
        say("feed-related", report=report.facts.title, body=council.facts.name, name=name),
        say("history-this-site"),
        say("history-the-report"),
        (f"{report.ref.url}#{link.paragraph}", report.facts.title),
        f"{report.ref.council}-{report.ref.report}-relates-to-{link.target}",
        more=say("feed-related-why", reason=names.sentence(link.reason)),
        added=str(link.judged) if link.judged.day else "",
        on_page=False,
    )


def _of_councils(site: Site) -> Iterator[tuple[Feed, MadeFrom]]:
    """Yields those of councils and other bodies: the events of their reports."""
    by_council = cache(partial(_by_council, site))  # worked out only if a feed is made
    for council in site.councils:
        title = say("feed-of", name=council.facts.name, site=site.facts.short_name)
        of_council = partial(_of_council, council.id, by_council)
        yield (
            Feed(f"{FOLDER}councils/{council.id}.xml", title, council.url, of_council),
            MadeFrom(site.reports_of(council.id)),
        )


def _of_council(council: str, by_council: Callable[[], Mapping[str, list[Event]]]) -> tuple[Event, ...]:
    return tuple(by_council().get(council, ()))


def _by_council(site: Site) -> Mapping[str, list[Event]]:
    """Returns the events of the reports of each council, oldest first."""
    found: dict[str, list[Event]] = defaultdict(list)
    for event in events(site):
        if event.is_of_report and event.see is not None:
            council = event.see[0].split("/")[1]
            found[council].append(replace(event, on_page=False))
    return found
