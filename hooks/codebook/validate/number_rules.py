"""Rules for printed numbers in reports."""

import re
from collections.abc import Iterator

from codebook.model import Problem, Report, Site
from codebook.validate.rules import again, rule
from codebook.values.references import printed_number


@rule
def paragraph_numbers_ascend(site: Site) -> Iterator[Problem]:
    """Requires unique numbers and names, and ascending numbers."""
    for report in site.reports:
        places = [(unit.label, report.document.path, unit.line) for unit in report.units]
        numbers = {unit.line: unit.number for unit in report.units}
        notes = {unit.line for unit in report.units if unit.kind == "note"}
        texts = {unit.line: unit.text for unit in report.units}
        twice = set()
        for label, path, line, first in again(places):
            twice.add(line)
            right = _compare(numbers[line]) if numbers[line] else "give this unit a name of its own"
            if line in notes:
                right = (
                    f"it is the label of the note [^{label.removeprefix('note-')}]; give the other unit another name"
                )
            if texts[line] == texts[int(first.rpartition(":")[2])]:
                right = "its words are the same; delete one of the two"
            yield Problem(
                path,
                line,
                f"'{label if line in notes else numbers[line] or label}' stands twice, first at {first}; {right}",
            )
        yield from _out_of_order(report, twice)


def _compare(number: str) -> str:
    """Suggests comparing, or a backslash: the number may be the first word of a text."""
    return f"compare the numbers with the document, and {_way_out(number)}"


def _way_out(number: str) -> str:
    other = number.replace(".", r"\.", 1) if "." in number else f"\\{number}"
    return f"write {other} where it is no paragraph's number"


def _out_of_order(report: Report, passed_over: set[int]) -> Iterator[Problem]:
    before: tuple[list[int], str] = ([], "")
    for unit in report.units:
        number = unit.number or printed_number(unit.label)
        if printed_number(unit.label) and unit.line not in passed_over:
            value = [int(part) for part in re.findall(r"\d+", unit.label)]
            if value < before[0]:
                message = f"{number} comes after {before[1]}; {_compare(number)}"
                yield Problem(report.document.path, unit.line, message)
            before = (value, number)


@rule
def paragraph_numbers_have_no_gap(site: Site) -> Iterator[Problem]:
    """Warns if a number does not follow the one before; the first is 1 or 1.1."""
    for report in site.reports:
        before: tuple[tuple[int, ...], str] = ((), "")
        for unit in report.units if report.document.path not in site.broken else ():
            if label := printed_number(unit.label):
                value, number = _value(label), unit.number or label
                if value > before[0] and not _follows(before[0], value):
                    where = f"comes after {before[1]}" if before[1] else "is the first number"
                    other = "" if unit.kind == "section" else f", and {_way_out(number)}"
                    message = f"{number} {where}, so a number is missing; compare with the document{other}"
                    yield Problem(report.document.path, unit.line, message, warning=True)
                before = (value, number)


def _value(number: str) -> tuple[int, ...]:
    """Splits a number into counters: 4.10 into 4 and 10; 6.1a into 6, 1 and 1; 4.0 into 4."""
    counted = [int(part) for part in re.findall(r"\d+", number)]
    counted += [ord(letter) - ord("a") + 1 for letter in number[-1:] if letter.isalpha()]
    return tuple(counted[:-1] if counted[-1] == 0 else counted)


def _follows(before: tuple[int, ...], value: tuple[int, ...]) -> bool:
    """Whether `value` directly follows `before`: one counter increases by 1, new counters start at 1."""
    same = next(
        (index for index, (one, other) in enumerate(zip(before, value, strict=False)) if one != other), len(before)
    )
    counted_on = before[same] + 1 if same < len(before) else 1
    return value[same : same + 1] == (counted_on,) and set(value[same + 1 :]) <= {1}
