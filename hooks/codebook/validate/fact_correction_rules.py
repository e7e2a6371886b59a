"""Rules for corrections of published facts."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from codebook.model import Problem, Site
from codebook.record import FactSheet, fact_sheets, normal, precise
from codebook.validate.rules import local_rule, shared_rule
from codebook.values.dates import PartialDate

_CORRECTIONS = "fact-corrections"


@local_rule
def fact_corrections_lead_to_the_facts(site: Site) -> Iterator[Problem]:
    """Requires that the last correction of a fact has its current value, and that each of the others has what the next one corrects."""
    for sheet in fact_sheets(site):
        if not sheet.corrections:
            continue
        current = {fact.label: fact.value for fact in sheet.facts}
        for index, made in reversed([*enumerate(sheet.corrections)]):
            name, right = precise(normal(made.fact), current), normal(made.is_now)
            if name.endswith("]"):
                yield from _item_is_gone(sheet, index, name, right)
            elif current.get(name, "") != right:
                is_now = f"“{current[name]}”" if current.get(name) else "not there"
                message = f"{name} is {is_now}; write under 'now' what it is, or leave 'now' out if it is not there"
                yield sheet.document.problem(message, _CORRECTIONS, index, "now")
            current[name] = normal(made.was)


def _item_is_gone(sheet: FactSheet, index: int, name: str, right: str) -> Iterator[Problem]:
    if right or any(fact.label.startswith(name) for fact in sheet.facts):
        message = (
            f"{name} is still there; correct one of its fields, as in {name}.decision, or delete it and leave 'now' out"
        )
        yield sheet.document.problem(message, _CORRECTIONS, index, "fact")


@local_rule
def fact_corrections_change_something(site: Site) -> Iterator[Problem]:
    """Requires another value, and corrections oldest first."""
    for sheet in fact_sheets(site):
        for index, made in enumerate(sheet.corrections):
            if normal(made.was) == normal(made.is_now):
                message = "'was' and 'now' are the same; write what was published under 'was'"
                yield sheet.document.problem(message, _CORRECTIONS, index, "was")
            if index and made.date < sheet.corrections[index - 1].date:
                message = (
                    f"{made.date} is below {sheet.corrections[index - 1].date}; write the corrections oldest first"
                )
                yield sheet.document.problem(message, _CORRECTIONS, index, "date")


@local_rule
def fact_corrections_follow_their_facts(site: Site) -> Iterator[Problem]:
    """Requires that a correction in a text is not earlier than the text, or its meeting or state."""
    begun = {edition.document.path: edition.facts.states[0].date for edition in site.own_editions}
    begun |= {report.document.path: report.date for report in site.reports}
    for sheet in fact_sheets(site):
        if sheet.corrections and sheet.document.path in begun:
            yield from _too_early(sheet, begun[sheet.document.path], "the text itself, which is of")


@shared_rule
def fact_corrections_follow_all_texts(site: Site) -> Iterator[Problem]:
    """Requires that a correction in another file is not earlier than all texts, or its adoption."""
    texts = {edition.document.path for edition in site.editions}
    for sheet in fact_sheets(replace(site, reports=())):
        if sheet.corrections and sheet.document.path not in texts:
            dates = [edition.facts.states[0].date for edition in site.editions]
            first = min((*dates, *(report.date for report in site.reports)), default=None)
            yield from _too_early(sheet, first, "every text here; the first is of")


def _too_early(sheet: FactSheet, text: PartialDate | None, of_text: str) -> Iterator[Problem]:
    current = {fact.label: fact.value for fact in sheet.facts}
    for index, made in enumerate(sheet.corrections):
        event = _date_of_item(normal(made.fact), current, sheet)
        for date, called in ((text, of_text), (event, "what it corrects, which is of")):
            if date and made.date.surely_before(date):
                message = f"{made.date} is before {called} {date}; write the day of the correction"
                yield sheet.document.problem(message, _CORRECTIONS, index, "date")
                break


def _date_of_item(name: str, current: Mapping[str, str], sheet: FactSheet) -> PartialDate | None:
    """Returns the earliest date that the meeting, state or adoption of a fact has or had; None for any other fact."""
    item = name[: name.rfind("]") + 1]
    if item.startswith("considerations["):
        is_there = any(label.startswith(precise(item, current)) for label in current)
        return _parsed(item.rstrip("]").rpartition(" ")[2]) if is_there else None
    dates = [current.get(f"{item}.date", "")]
    dates += [normal(made.was) for made in sheet.corrections if normal(made.fact) == f"{item}.date"]
    return min(filter(None, map(_parsed, dates)), default=None) if item else None


def _parsed(written: str) -> PartialDate | None:
    try:
        return PartialDate.parse(written)
    except ValueError:
        return None
