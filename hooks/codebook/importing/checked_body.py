"""Writes the body of a report so that `make check` finds no fault in it: a block with a fault is written in another way."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from codebook.importing.body import PLAIN, Body, BodyWriter
from codebook.importing.report_blocks import ReportBlock
from codebook.importing.source import Doubt, Note, Place
from codebook.load.loading import Loading
from codebook.model import Site
from codebook.validate import each_report

_ROUNDS = 6
_NUMBERS = [*map(str, range(1, 41)), *"ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
_FACTS = "\n".join(
    (
        "---",
        "title: Any",
        "authors: []",
        "considerations:",
        "  - committee: any",
        "    date: 2000-01-01",
        "appendices:",
        *(f'  - {{number: "{number}", title: Any, kind: other, held: no}}' for number in _NUMBERS),
        "source:",
        "  title: Any",
        "rights: not stated",
        "---\n\n",
    )
)
"""Correct facts: only faults of the text are found with them. In the report's own facts the editor sees what to fill in."""
_OF_FACTS = re.compile(r"\bwithheld\b")
"""Faults of the text that the report's own facts settle."""
Fault = tuple[int, str]
"""The line from 1 in the body, and the message."""


def faults(text: str, council: str, site: Site | None) -> Iterator[Fault]:
    """Yields the faults of a report's body, as `make check` finds them."""
    folder = site.folder if site else "docs"
    name = f"reports/{council}/2000-01-01-any.md"
    loading = Loading(folder)
    loading.add(name, f"{_FACTS}{text}".encode())
    problems = [*loading.problems]
    if site and loading.reports and not problems:
        problems += each_report(replace(site, broken=frozenset()), loading.reports)
    for problem in problems:
        line = problem.line - _FACTS.count("\n")
        if problem.warning or _OF_FACTS.search(problem.message):
            continue
        if problem.path == f"{folder}/{name}" and line > 0:
            yield line, problem.message


def checked_body(
    blocks: Sequence[ReportBlock],
    notes: Sequence[Note],
    heads: Mapping[Place, str],
    check: Callable[[str], Iterator[Fault]],
) -> Body:
    """Returns the body, and what had to be written in another way than the document's layout suggests. `heads` has names for lines at the top."""
    ways: dict[int, int] = {}
    body = BodyWriter(blocks, notes, ways, heads).body()
    for _ in range(_ROUNDS):
        found = {body.lines[line]: message for line, message in check(body.text) if line in body.lines}
        worse = [index for index in found if ways.get(index, 0) < PLAIN]
        if not worse:
            break
        ways.update((index, ways.get(index, 0) + 1) for index in worse)
        body = BodyWriter(blocks, notes, ways, heads).body()
    for index, way in sorted(ways.items()):
        if way == PLAIN and blocks[index].number:
            said = f"{blocks[index].number} is written as plain text, because it does not follow the number before it; compare it with the document"
            body.doubts.append(Doubt(blocks[index].place, said))
    return body
