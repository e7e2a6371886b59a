"""Makes thousands of reports, councils and versions, to see how the site grows: `python tests/thousands.py FOLDER REPORTS`.

Everything is made up, and its titles and texts say so. The same numbers make the same bytes.
"""

import random
import re
import shutil
import sys
from pathlib import Path

import bench_editions

ROOT = Path(__file__).parent.parent
COUNCILS, VERSIONS = 400, 50
"""Of a site of 10,000 reports; a smaller one has fewer councils."""
SEED = 20261128
SHARE = 25
"""Reports of a council."""
FIRST_YEAR, YEARS = 1980, 46

_WORD = re.compile(r"\w+")
_NOUNS = _WORD.findall("""account adviser agreement appointment arrangement audit benefit budget change charge committee community complaint concern conduct
contract cost council decision declaration delegation department director duty employee evidence framework gift guidance hospitality interest
investigation law manager meeting member monitoring officer outcome panel partner partnership plan policy post practice principle procedure process
protocol provision public query record register relationship report request resident resource response responsibility review revision risk rule
scheme section service staff standard statement statute supplier timetable training trust undertaking value work working year""")
_VERBS = _WORD.findall("""adopts agrees amends asks brings carries considers covers describes explains follows gives guides includes keeps lists makes
mentions names needs notes protects puts reads recommends refers replaces requires reviews says sets shows supports takes tells updates uses""")
_ADJECTIVES = _WORD.findall("""annual appropriate clear common current detailed early existing fair full general good important independent informal internal
joint late legal local new open personal practical present proper public recent related relevant senior several special useful wide written""")
_KINDS = ("Borough Council", "County Council", "District Council", "City Council")
_COMMITTEES = {"standards": "Standards Committee", "audit": "Audit Committee", "employment": "Employment Committee"}


def make(docs: Path, reports: int, *, councils: int = 0, versions: int = 1) -> None:
    """Adds made-up reports to the content in `docs`, of so many councils, and versions until there are so many."""
    if versions > 1:
        bench_editions.multiply(docs, versions)
    chance = random.Random(SEED)  # noqa: S311 - the same each time is what is wanted
    labels = _labels(docs)
    councils = councils or max(1, min(COUNCILS, reports // SHARE))
    folders = [docs / "reports" / _name(number).lower().replace(" ", "-") for number in range(councils)]
    for number, folder in enumerate(folders):
        folder.mkdir(parents=True)
        (folder / "index.md").write_text(_council(number), "utf-8")
    for number in range(reports):
        folder = folders[number % councils]
        date = f"{FIRST_YEAR + number % YEARS}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        (folder / f"{date}-report-{number + 1}.md").write_text(_report(number, date, labels, chance), "utf-8")


def _labels(docs: Path) -> list[str]:
    """Labels of clauses, those of the first version."""
    folder = docs / "code" / "2015-draft"
    texts = [
        path.read_text("utf-8") for path in sorted(folder.glob("*.md")) if path.stem not in ("index", "introduction")
    ]
    return [line[3 : line.index("]")] for text in texts for line in text.splitlines() if line.startswith("- [")]


def _name(number: int) -> str:
    """The short name of a council; no two have the same."""
    return f"Made-up {_ADJECTIVES[number % len(_ADJECTIVES)]} {_NOUNS[number // len(_ADJECTIVES)]}".title()


def _council(number: int) -> str:
    name = _name(number)
    committees = "".join(f"  - id: {id}\n    name: {called}\n" for id, called in _COMMITTEES.items())
    return f"---\nname: {name} {_KINDS[number % len(_KINDS)]}\nshort-name: {name}\ncommittees:\n{committees}---\n"


def _report(number: int, date: str, labels: list[str], chance: random.Random) -> str:
    """A report of 15 paragraphs and 2 to 6 links, about 3 KB."""
    links = "".join(
        f"  - paragraph: {paragraph // 5 + 1}.{paragraph % 5 + 1}\n    to: [{chance.choice(labels)}]\n"
        f"    strength: {chance.choice(('direct', 'indirect'))}\n    reason: Made up, {_sentence(chance, 4)}\n"
        for paragraph in sorted(chance.sample(range(15), chance.randint(2, 6)))
    )
    text = "".join(
        f"## {section}. Made-up section on {_sentence(chance, 2)}\n\n"
        + "".join(
            f"{section}.{place} {_sentence(chance, 12).capitalize()}, and {_sentence(chance, 12)}.\n\n"
            for place in range(1, 6)
        )
        for section in range(1, 4)
    )
    decision = chance.choice(("", " Agreed", " Noted"))
    return f"""---
title: Made-up report {number + 1} on {_sentence(chance, 3)}
authors:
  - Made-up Director
considerations:
  - committee: {chance.choice([*_COMMITTEES])}
    date: {date}
    agenda-item:
      number: {chance.randint(3, 12)}
      confirmed: yes
    decision:{decision}
source:
  title: Made up for a benchmark
  note: Made up
rights: not stated
judged:
  edition: 2015-draft
  date: 2026-11-22
links:
{links}---

{text.rstrip()}
"""


def _sentence(chance: random.Random, words: int) -> str:
    """Words without a meaning."""
    kinds = (_ADJECTIVES, _NOUNS, _VERBS)
    return " ".join(chance.choice(kinds[place % 3]) for place in range(words))


def main() -> None:
    """Copies the content to a folder and adds to it."""
    folder, reports = Path(sys.argv[1]), int(sys.argv[2])
    versions = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    shutil.copytree(ROOT / "docs", folder)
    make(folder, reports, versions=versions)


if __name__ == "__main__":
    main()
