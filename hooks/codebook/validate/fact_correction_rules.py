"""Rules for corrections of published facts."""

from collections.abc import Iterator

from codebook.model import Problem, Site
from codebook.record import FactSheet, fact_sheets, normal, precise
from codebook.validate.rules import rule

_CORRECTIONS = "fact-corrections"


@rule
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
        message = f"{name} is still there; correct one of its fields, as in {name}.decision, or take it out and leave 'now' out"
        yield sheet.document.problem(message, _CORRECTIONS, index, "fact")


@rule
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
