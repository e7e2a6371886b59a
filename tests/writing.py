"""How an editor writes files, for tests in which content grows."""

import re
from pathlib import Path

from codebook.facts import PLACEHOLDER
from codebook.model import Edition, Part, Unit


def fill(path: Path, **words: str) -> None:
    """Fills in a new file: each line to be filled in by its field, and the lines that are commented out removed."""
    lines, field = [], ""
    _, facts, body = path.read_text("utf-8").split("---\n", 2)
    for line in facts.splitlines():
        if line.lstrip().startswith("#"):
            continue
        found = re.match(r"\s*(?:- )?([a-z-]+):", line)
        field = found[1] if found else field
        head, placeholder, _ = line.partition(PLACEHOLDER)
        lines.append(f"{head}{words[field]}" if placeholder else line)
    path.write_text("\n".join(["---", *lines, f"---\n{body}"]), "utf-8")


def add(path: Path, block: str) -> None:
    """Adds a field's block above the second `---`, or its item to the field if that is there."""
    field, _, item = block.partition("\n")
    text = path.read_text("utf-8")
    if f"\n{field}\n" in text:
        text = re.sub(rf"(\n{field}\n(?: .*\n)*)", lambda found: f"{found[0]}{item}\n", text, count=1)
    else:
        _, facts, rest = text.split("---\n", 2)
        text = f"---\n{facts}{block}\n---\n{rest}"
    path.write_text(text, "utf-8")


def rewrite(path: Path, unit: Unit, words: str | None) -> None:
    """Writes other words in the place of a clause's, or takes it out."""
    line = f"- [{unit.label}] {words}\n" if words else ""
    text = path.read_text("utf-8")
    path.write_text(text.replace(_lines(text, unit), line), "utf-8")


def swap(path: Path, first: Unit, second: Unit) -> None:
    """Lets two clauses change places, with their labels."""
    text = path.read_text("utf-8")
    both = re.escape(_lines(text, first)), re.escape(_lines(text, second))
    before, one, between, two, after = re.split(rf"({both[0]}|{both[1]})", text)
    path.write_text(f"{before}{two}{between}{one}{after}", "utf-8")


def _lines(text: str, unit: Unit) -> str:
    (found,) = re.findall(rf"(?m)^- \[{unit.label}\] .*\n(?:[ ]+\S.*\n)*", text)
    return str(found)


def word(path: Path) -> tuple[str, str]:
    """A long word that is in a file once, in a paragraph with a label of its own, and that label as editors write it."""
    text = path.read_text("utf-8")
    for named, number, words in re.findall(r"(?m)^(?:\[([a-z][a-z0-9-]*)\]|([0-9]+\.[0-9]+)) (.*)$", text):
        for word in re.findall(r"\b[a-z]{8,}\b(?!\])", words):
            if text.count(word) == 1:
                return named or number, word
    raise AssertionError(path)


def put(path: Path, word: str, other: str) -> None:
    """Writes other words in the place of a word that is in a file once."""
    text = path.read_text("utf-8")
    assert text.count(word) == 1, word
    path.write_text(text.replace(word, other), "utf-8")


def longest(edition: Edition) -> Part:
    """The principle with the most clauses, the first of them."""
    return max(edition.principles, key=lambda part: len(part.of_kind("clause")))
