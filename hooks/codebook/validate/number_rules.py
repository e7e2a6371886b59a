"""Rules for printed numbers in reports."""

import re
from collections import Counter
from collections.abc import Iterator

from codebook.model import Heading, Problem, Report, Site, Unit
from codebook.validate.rules import local_rule, paragraphs, repeated
from codebook.values.references import counted, printed_number


@local_rule
def paragraph_numbers_ascend(site: Site) -> Iterator[Problem]:
    """Requires unique numbers and names, and ascending numbers."""
    for report in site.reports:
        places = [(unit.label, report.document.path, unit.line) for unit in report.units]
        units = {unit.line: unit for unit in report.units}
        twice = set()
        names = _Names(set(report.by_label))
        for label, path, line, first in repeated(places):
            twice.add(line)
            if units[line].kind == "note":
                of = f"it is the name of the note [^{label.removeprefix('note-')}]; give the other text another name"
                yield Problem(path, line, f"'{label}' appears twice, first at {first}; {of}")
                continue
            same = units[line].text == units[int(first.rpartition(":")[2])].text
            right = _right_for_twice(units[line], names.further(label), same=same)
            yield Problem(path, line, f"'{units[line].number or label}' appears twice, first at {first}{right}")
        yield from _out_of_order(report, twice)


_DIGITS = re.compile(r"\d+")
_INSERTED = re.compile(r"\d+[A-Za-z]")
_ORDINALS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


class _Names:
    """Suggests names for units whose number was used before: `second-1.2`, then `third-1.2`."""

    def __init__(self, taken: set[str]) -> None:
        self._taken = taken
        self._times = Counter[str]()

    def further(self, label: str) -> str:
        """Returns a name that no unit has and that was not suggested before."""
        bare, name = _in_a_name(label), ""
        while not name or name in self._taken:
            times = self._times[label]
            self._times[label] += 1
            name = f"{_ORDINALS[times]}-{bare}" if times < len(_ORDINALS) else f"number-{times + 2}-{bare}"
        return name


def _in_a_name(label: str) -> str:
    """Returns a label's number as names may have it: 41a.1 for 41A.1, since a name has small letters before its first full stop."""
    first, *rest = (printed_number(label) or label).split(".")
    return ".".join((first.lower(), *rest))


def _right_for_twice(unit: Unit, name: str, *, same: bool) -> str:
    """Says what to write for a label that was used before: the document may print a number twice, or we copied it twice."""
    if not unit.number:
        return f"{', with the same words; delete one of them, or' if same else ';'} give this one another name, as in [{name}] …"
    printed_twice = f"give this one a name, as in {_named(unit, name)}"
    if same:
        return f", with the same words; if the document prints it once, delete one of them, and if it prints it twice, {printed_twice}"
    return (
        f"; compare the numbers with the document; if it prints {unit.number} twice, {printed_twice}{_or_plain(unit)}"
    )


def _named(unit: Unit, name: str) -> str:
    return f"{'#' * _level(unit)} [{name}] {unit.number} …".lstrip()


def _level(unit: Unit) -> int:
    return next((block.level for block in unit.blocks[:1] if isinstance(block, Heading)), 0)


def _or_plain(unit: Unit) -> str:
    """Suggests a backslash for a paragraph: the number may be the first word of a text."""
    return "" if _level(unit) or not unit.number else f"; {_remedy(unit.number)}"


def _remedy(number: str) -> str:
    other = number.replace(".", r"\.", 1) if "." in number else f"\\{number}"
    return f"write {other} where it is not a paragraph number"


def _counted(unit: Unit) -> tuple[str, str]:
    """Returns the series of a unit (`p`, or `appendix-1.` for an appendix that has separate numbers) and its number; empty without a number."""
    front, number = counted(unit.label)
    return (front, number) if unit.number or printed_number(unit.label) else ("", "")


def _out_of_order(report: Report, passed_over: set[int]) -> Iterator[Problem]:
    last: dict[str, tuple[list[int], str]] = {}
    for unit in report.units:
        front, label = _counted(unit)
        number = unit.number or label
        if label and unit.line not in passed_over:
            value, before = [int(part) for part in _DIGITS.findall(label)], last.get(front, ([], ""))
            is_inserted = _INSERTED.fullmatch(label) and value == before[0][:1]  # 41A. after 41.1
            if value < before[0] and not is_inserted:
                message = f"{number} comes after {before[1]}; compare the numbers with the document"
                if unit.number:
                    name = f"number-{_in_a_name(unit.label)}"
                    message += (
                        f"; if it prints {number} here, give it a name, as in {_named(unit, name)}{_or_plain(unit)}"
                    )
                yield Problem(report.document.path, unit.line, message)
            last[front] = (value, number)


@local_rule
def paragraph_numbers_have_no_gap(site: Site) -> Iterator[Problem]:
    """Warns if a number does not follow the one before; the first is 1 or 1.1, unless it has a name."""
    for report in site.reports:
        last: dict[str, tuple[tuple[int, ...], str]] = {}
        named = _named_lines(report)
        for unit in report.units if report.document.path not in site.broken else ():
            front, label = _counted(unit)
            if label:
                (value, number), before = (_value(label), unit.number or label), last.get(front, ((), ""))
                is_begun_by_name = not before[0] and unit.line in named
                if value > before[0] and not _follows(before[0], value) and not is_begun_by_name:
                    message = f"'{number}' {_gap(before[1], _named(unit, unit.label))}{_or_plain(unit)}"
                    yield Problem(report.document.path, unit.line, message, warning=True)
                last[front] = (value, number)


def _named_lines(report: Report) -> set[int]:
    """Returns the lines that begin with a name: an editor who names the first number says that the document begins with it."""
    lines = enumerate(report.document.body.split("\n"), start=report.document.body_line)
    return {number for number, line in lines if line.lstrip("# ").startswith("[")}


def _gap(before: str, named: str) -> str:
    """Says where a number is: a document may leave numbers out, and an extract may begin at any."""
    if not before:
        return f"is the first number here; compare with the document: add what is before it, or, if it begins there or this is an extract, write {named}"
    return f"comes after {before}; compare with the document: add what is between them, unless it leaves numbers out"


def _value(number: str) -> tuple[int, ...]:
    """Splits a number into counters: 4.10 into 4 and 10; 6.1a into 6, 1 and 1; 4.0 into 4."""
    found = [int(part) for part in _DIGITS.findall(number)]
    found += [ord(letter.lower()) - ord("a") + 1 for letter in number[-1:] if letter.isalpha()]
    return tuple(found[:-1] if found[-1] == 0 else found)


def _follows(before: tuple[int, ...], value: tuple[int, ...]) -> bool:
    """Whether `value` directly follows `before`: one counter increases by 1, new counters start at 1."""
    same = next(
        (index for index, (one, other) in enumerate(zip(before, value, strict=False)) if one != other), len(before)
    )
    counted_on = before[same] + 1 if same < len(before) else 1
    return value[same : same + 1] == (counted_on,) and set(value[same + 1 :]) <= {1}


_INSIDE = re.compile(
    r"""
    (?: (?P<ends> [.!?:;][)\]”’"']* [ \t]+ ) | [^\W\d_][ \t]+ )
    (?P<number> \d{1,9} (?:\.\d{1,9})* ) (?P<mark> [.)]? ) (?=\s+ (?P<word> [“‘"'(]?[A-Z]\S* ))
    """,
    re.VERBOSE,
)
"""A number and a word with a capital, after a sentence or, in a heading, after a word."""


MAY_BE_INSIDE = re.compile(r"[ \t]\d[\d.]*[.)]?\s")
"""What a number inside a line has. Quick to look for."""


@local_rule
def numbers_begin_a_line(site: Site) -> Iterator[Problem]:
    """Warns if the next number follows a sentence on the same line: its paragraph would have no address."""
    for report in site.reports:
        lines = report.document.body.split("\n")
        ends = [unit.line for unit in report.units[1:]] + [report.document.body_line + len(lines)]
        for unit, end in zip(report.units, ends, strict=bool(report.units)):
            if _counted(unit)[1]:
                own = lines[unit.line - report.document.body_line : end - report.document.body_line]
                text = "\n".join("" if "|" in line else line for line in own)
                yield from _numbers_inside(report, unit, text) if MAY_BE_INSIDE.search(text) else ()


def _numbers_inside(report: Report, unit: Unit, text: str) -> Iterator[Problem]:
    front, last = _counted(unit)
    line, reached = unit.line, 0
    heading_ends = text.find("\n") if _level(unit) else 0
    for found in _INSIDE.finditer(text):
        number, written = found["number"], found["number"] + found["mark"]
        in_heading = 0 <= found.start() < heading_ends and number == f"{last}.1"
        known = f"{front}{number}" in report.by_label or number not in _following(last)
        if known or not (found["ends"] or in_heading) or not _is_marked(written, unit):
            continue
        line, reached = line + text.count("\n", reached, found.start("number")), found.start("number")
        message = (
            f"'{written} {found['word']}' is in the middle of a line; if {written} begins a paragraph, write it on a new line, below an "
            f"empty one; {_remedy(written)}"
        )
        yield Problem(report.document.path, line, message, warning=True)
        last = number


def _following(number: str) -> set[str]:
    """Returns the numbers that may follow one: after 2.1 they are 2.2, 2.1.1, 2.2.1, 3 and 3.1."""
    parts = [int(part) for part in _DIGITS.findall(number)]
    next_ones = [[*parts[:length], parts[length] + 1] for length in range(len(parts))]
    return {".".join(map(str, values)) for values in ([*parts, 1], *next_ones, *([*one, 1] for one in next_ones))}


def _is_marked(written: str, unit: Unit) -> bool:
    """Whether a whole number has the punctuation of the others in its series; without any it may be a count."""
    marks = unit.number[-1:] if unit.number[-1:] in (".", ")") else "."
    return "." in written.rstrip(".") or written.endswith(marks)


_LETTERED = re.compile(r"(?P<open>\(?)(?P<value>[A-Za-z]{1,2})(?P<close>[.)])[ \t]+(?P<word>\S+)")
_SECOND = {"A": "B", "a": "b", "I": "II", "i": "ii"}


@local_rule
def letters_have_a_name(site: Site) -> Iterator[Problem]:
    """Warns of A. and B. in a report without numbers: unless the first has a name, they are text of the unit above."""
    for report in site.reports:
        if report.document.path in site.broken or any(unit.number for unit in report.units):
            continue
        first: tuple[int, re.Match[str]] | None = None
        for line, text in paragraphs(report.document, stripped=False):
            found = _LETTERED.match(text)
            if found and first and _is_second(first[1], found):
                number = first[1][0].rpartition(first[1]["word"])[0].strip()
                message = (
                    f"'{number} {first[1]['word']}' begins like a paragraph with a letter; if it is cited by it, write "
                    f"[p{first[1]['value']}] {number} …; those after it need no name"
                    + (f"; if it is a heading, write ## {number} …" if number[:1].isupper() else "")
                )
                yield Problem(report.document.path, first[0], message, warning=True)
                break
            first = (line, found) if found and found["value"] in _SECOND else first


def _is_second(first: re.Match[str], other: re.Match[str]) -> bool:
    is_next = other["value"] == _SECOND[first["value"]]
    return is_next and (first["open"], first["close"]) == (other["open"], other["close"])
