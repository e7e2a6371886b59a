"""Dates in the future when they are recorded. Only a command that has the day as an argument can check; `make check` has no clock."""

from collections.abc import Iterator
from typing import NamedTuple

from codebook.model import Document, Edition, Loc, Problem, Site
from codebook.record import corrections_of, fact_sheets, texts, withheld_of
from codebook.values.dates import Day, PartialDate


class _Dated(NamedTuple):
    document: Document
    loc: Loc
    date: PartialDate


def future_dates(site: Site, day: str) -> Iterator[Problem]:
    """Yields what has a date that is certainly after a day (ISO): corrections and withholdings; states, outcomes and adoptions."""
    recorded_on = Day.parse(day)
    for found, remedy in ((_acts(site), "write the day it was done"), (_events(site), "add it once it has happened")):
        for document, loc, date in found:
            if recorded_on.surely_before(date):
                yield document.problem(f"{date} is after today, {day}; {remedy}", *loc)


def _acts(site: Site) -> Iterator[_Dated]:
    for text in texts(site).values():
        yield from (_Dated(text.document, ("corrections",), made.date) for made in corrections_of(text))
        yield from (_Dated(text.document, ("withheld",), left.date) for left in withheld_of(text) if left.date)
    for sheet in fact_sheets(site):
        yield from (_Dated(sheet.document, ("fact-corrections",), made.date) for made in sheet.corrections)


def _events(site: Site) -> Iterator[_Dated]:
    """Yields states, outcomes and adoptions of versions with their dates. The date from which a version is in force may be later."""
    for edition in site.editions:
        yield from _of_edition(edition)
    for council in site.councils:
        for index, adoption in enumerate(council.facts.adoptions):
            yield _Dated(council.document, ("adoptions", index, "date"), adoption.date)


def _of_edition(edition: Edition) -> Iterator[_Dated]:
    for index, state in enumerate(edition.facts.states):
        yield _Dated(edition.document, ("states", index, "date"), state.date)
    if edition.facts.outcome:
        yield _Dated(edition.document, ("outcome", "date"), edition.facts.outcome.date)
