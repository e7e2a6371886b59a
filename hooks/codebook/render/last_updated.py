"""When a page was last updated: the newest day that its content records. The build's clock is never read."""

from collections.abc import Iterator, Mapping
from typing import Any

from codebook.history.links import History
from codebook.model import Council, Edition, Report
from codebook.record import corrections_of
from codebook.render.fact_changes import FactChange
from codebook.values.dates import PartialDate

SHOWN = ("report", "edition", "before", "after", "council")
"""Names of what a page's template has, if it shows it."""


def last_updated(
    context: Mapping[str, Any], history: History, changes: Mapping[str, tuple[FactChange, ...]]
) -> PartialDate | None:
    """Returns the day of the newest correction, removal, changed fact or check of links on a page; None if none is recorded."""
    days = [*_links(context, history)]
    for name in SHOWN:
        if shown := context.get(name):
            days += _of(shown, changes)
    return max((day for day in days if day.exact), default=None)


def _of(shown: Report | Edition | Council, changes: Mapping[str, tuple[FactChange, ...]]) -> Iterator[PartialDate]:
    yield from (change.date for change in changes.get(shown.document.path, ()))
    if not isinstance(shown, Council):
        yield from (made.date for made in corrections_of(shown))
        yield from (left.date for left in shown.facts.withheld if left.date)


def _links(context: Mapping[str, Any], history: History) -> Iterator[PartialDate]:
    """Yields when the links were checked that a page of a report, a unit or a part shows."""
    links = context.get("links") or ()
    if report := context.get("report"):
        links = history.of_report(report)
    yield from (link.judged for link in links)
