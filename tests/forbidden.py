"""What nobody may do to what was published: each act changes files as somebody would who does not know, or who does not want to be seen."""

import random
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from simulation import MARK, Paper, Version, World

Forbidden = Callable[[World], bool]
"""Changes the files; False if there is nothing to do it to."""


def _chance(world: World) -> random.Random:
    return world.random


def _unit(world: World) -> tuple[Path, str, str] | None:
    """A clause or paragraph: its file, its label as written there, and its text; not one of which words were taken out."""
    found = [
        (world.docs / f"code/{version.id}/{part}.md", f"[{label}]", text)
        for version in world.versions
        for part, units in version.parts.items()
        for label, text in units.items()
        if MARK not in text
    ]
    found += [
        (world.docs / f"reports/{paper.council}/{paper.name}.md", number, text)
        for paper in world.papers
        for number, text in paper.units.items()
        if MARK not in text
    ]
    return _chance(world).choice(found)


def record_of(path: Path) -> Path:
    """The record of the text in a file."""
    return path.parent / (".wording" if path.parent.parent.name == "code" else f".{path.stem}.wording")


def _replace(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")


def edit_a_word(world: World) -> bool:
    """Another word in a text."""
    path, label, text = _unit(world) or (world.docs, "", "")
    word = _chance(world).choice(text.split())
    _replace(path, f"{label} {text}", f"{label} {text.replace(word, 'sink', 1)}")
    return True


def edit_a_word_and_its_record(world: World) -> bool:
    """The same, and the record edited to fit."""
    path, label, text = _unit(world) or (world.docs, "", "")
    new = text.replace(_chance(world).choice(text.split()), "sink", 1)
    _replace(path, f"{label} {text}", f"{label} {new}")
    _replace(record_of(path), text, new)
    return True


def drop_a_clause(world: World) -> bool:
    """A clause or paragraph taken out."""
    path, label, text = _unit(world) or (world.docs, "", "")
    _replace(path, f"{label} {text}", "")
    path.write_text(re.sub(r"\n- \n", "\n", path.read_text("utf-8")), "utf-8")
    return True


def drop_a_clause_and_its_record(world: World) -> bool:
    """The same, and its line taken out of the record."""
    path, label, text = _unit(world) or (world.docs, "", "")
    record = record_of(path)
    line = next(line for line in record.read_text("utf-8").splitlines(keepends=True) if line.endswith(f"{text}\n"))
    _replace(record, line, "")
    _replace(path, f"{label} {text}", "")
    path.write_text(re.sub(r"\n- \n", "\n", path.read_text("utf-8")), "utf-8")
    return True


def add_a_clause(world: World) -> bool:
    """A clause put into a version that was published."""
    version = _version(world)
    part = _part(world, version)
    with (world.docs / f"code/{version.id}/{part}.md").open("a", encoding="utf-8") as file:
        file.write(f"\n- [{part}-{world.used[part] + 1}] {world.sentence()}\n")
    return True


def _version(world: World) -> Version:
    return _chance(world).choice(world.versions)


def _part(world: World, version: Version) -> str:
    return _chance(world).choice([part for part in version.parts if part != "introduction"])


def _paper(world: World) -> Paper:
    return _chance(world).choice(world.papers)


def reuse_a_label(world: World) -> bool:
    """A label that is gone given to other words in a new version."""
    last = world.last()
    there = {label for units in last.parts.values() for label in units}
    gone = [
        (part, label)
        for version in world.versions
        for part, units in version.parts.items()
        for label in units
        if label not in there and part in last.parts
    ]
    if not gone:
        return False
    part, label = _chance(world).choice(gone)
    parts = {name: dict(units) for name, units in last.parts.items()}
    parts[part][label] = world.sentence()
    return _with_version(world, parts)


def exchange_labels(world: World) -> bool:
    """In a new version two clauses with each other's labels."""
    parts = {name: dict(units) for name, units in world.last().parts.items()}
    part = _part(world, world.last())
    first, second = _chance(world).sample(list(parts[part]), 2)
    parts[part][first], parts[part][second] = parts[part][second], parts[part][first]
    return _with_version(world, parts)


def _with_version(world: World, parts: dict[str, dict[str, str]]) -> bool:
    """A new draft, written and not kept."""
    world.add_version(f"{world.day.year}-forbidden", "draft", parts)
    world.write()
    world.versions.pop()
    return True


def drop_without_a_word(world: World) -> bool:
    """A new version without a clause, which does not say what became of it."""
    parts = {name: dict(units) for name, units in world.last().parts.items()}
    parts[_part(world, world.last())].popitem()
    world.add_version(f"{world.day.year}-forbidden", "draft", parts)
    del world.versions[-1].facts["became"]
    world.write()
    world.versions.pop()
    return True


def delete_a_report(world: World) -> bool:
    """A report deleted, with its record or without."""
    paper = _paper(world)
    path = world.docs / f"reports/{paper.council}/{paper.name}.md"
    path.unlink()
    if _chance(world).random() < 0.5:
        record_of(path).unlink()
    return True


def delete_a_version(world: World) -> bool:
    """A version deleted, with its record."""
    shutil.rmtree(world.docs / f"code/{_version(world).id}")
    return True


def delete_a_record(world: World) -> bool:
    """A record deleted, so that the words may change."""
    _chance(world).choice(sorted(world.docs.rglob("*.wording"))).unlink()
    return True


def rename_a_council(world: World) -> bool:
    """A council's folder renamed."""
    council = _paper(world).council
    shutil.move(world.docs / f"reports/{council}", world.docs / "reports/elsewhere")
    return True


def rename_a_version(world: World) -> bool:
    """A version's folder renamed."""
    shutil.move(world.docs / f"code/{_version(world).id}", world.docs / "code/1999-elsewhere")
    return True


def rename_a_page(world: World) -> bool:
    """A page renamed, and nothing left where it was."""
    names = [name for name in world.pages if name != "index"]
    if not names:
        return False
    path = world.docs / f"{world.address(_chance(world).choice(names)).strip('/')}.md"
    path.rename(path.with_name("another-name.md"))
    return True


def reorder(world: World) -> bool:
    """Two clauses in each other's place."""
    version = _version(world)
    part = _part(world, version)
    pieces = list(version.parts[part].items())[1:]
    if len(pieces) < 2:
        return False
    path = world.docs / f"code/{version.id}/{part}.md"
    (a, first), (b, second) = pieces[0], pieces[-1]
    text = path.read_text("utf-8").replace(f"[{a}] {first}", "\0").replace(f"[{b}] {second}", f"[{a}] {first}")
    path.write_text(text.replace("\0", f"[{b}] {second}"), "utf-8")
    return True


def reorder_with_the_record(world: World) -> bool:
    """Principles in another order, and the record in the same."""
    path = _chance(world).choice(sorted(world.docs.rglob("*.wording")))
    title, *others = path.read_text("utf-8").splitlines(keepends=True)
    if len(others) < 2:
        return False
    path.write_text("".join([title, *reversed(others)]), "utf-8")
    return True


def take_out_a_correction(world: World) -> bool:
    """The corrections of a version untold, while the corrected words stay."""
    found = [version for version in world.versions if version.corrections]
    if not found:
        return False
    (world.docs / f"code/{_chance(world).choice(found).id}/corrections.md").unlink()
    return True


def put_words_back(world: World) -> bool:
    """Words that were taken out put back, in the record as well or not."""
    found = [version for version in world.versions if version.withheld]
    if not found:
        return False
    folder = world.docs / f"code/{_chance(world).choice(found).id}"
    both = _chance(world).random() < 0.5
    for path in (*folder.glob("*.md"), *([folder / ".wording"] if both else [])):
        path.write_text(path.read_text("utf-8").replace(MARK, "Ada Nobody"), "utf-8")
    return True


def take_words_out_untold(world: World) -> bool:
    """Words taken out without saying when, why and by whom."""
    path, label, text = _unit(world) or (world.docs, "", "")
    word = _chance(world).choice(text.split())
    _replace(path, f"{label} {text}", f"{label} {text.replace(word, MARK, 1)}")
    return True


def put_in_a_remark(world: World) -> bool:
    """Words in brackets put into a text of which others were taken out."""
    version = next((version for version in world.versions if version.withheld), None)
    if version is None:
        return False
    for path in (world.docs / f"code/{version.id}").glob("*.md"):
        if path.name not in ("index.md", "corrections.md"):
            text = path.read_text("utf-8")
            path.write_text(text.replace(MARK, f"{MARK} [always, and never otherwise]"), "utf-8")
    return True


def take_out_an_address(world: World) -> bool:
    """An address taken out of the record of addresses."""
    path = world.docs / ".addresses"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    lines.remove(_chance(world).choice(lines))
    path.write_text("".join(lines), "utf-8")
    return True


def retitle(world: World) -> bool:
    """Another title of a report."""
    paper = _paper(world)
    path = world.docs / f"reports/{paper.council}/{paper.name}.md"
    _replace(path, str(paper.facts["title"]), f"{paper.facts['title']} and more")
    return True


def call_a_version_otherwise(world: World) -> bool:
    """Another name of a version, as citations do not have it."""
    path = world.docs / f"code/{_version(world).id}/index.md"
    _replace(path, "name: made-up version", "name: another version")
    return True


def date_a_version_otherwise(world: World) -> bool:
    """A version said to have come to be in another year."""
    version = _version(world)
    date = version.facts["states"][0]["date"]
    _replace(world.docs / f"code/{version.id}/index.md", f"date: '{date}'", "date: '1999-01-01'")
    return True


def _layout(world: World, was: str, now: str) -> bool:
    """The same words of a report in another layout or emphasis."""
    paper = _paper(world)
    path = world.docs / f"reports/{paper.council}/{paper.name}.md"
    assert was in path.read_text("utf-8")
    _replace(path, was, now)
    return True


def move_a_cell(world: World) -> bool:
    """A vote in the other column."""
    return _layout(world, "| Ada | x | |", "| Ada | | x |")


def merge_items(world: World) -> bool:
    """Two items of a list made one."""
    return _layout(world, "- Keep the lamp\n- Ring the bell", "- Keep the lamp Ring the bell")


def undo_nesting(world: World) -> bool:
    """A list within an item made items of the list around it."""
    return _layout(world, "  - at noon\n  - at dusk", "- at noon\n- at dusk")


def nest_an_item(world: World) -> bool:
    """An item put below the one before it."""
    return _layout(
        world, "- Ring the bell\n  - at noon\n  - at dusk", "  - Ring the bell\n    - at noon\n    - at dusk"
    )


def make_a_list_a_paragraph(world: World) -> bool:
    """A list made a paragraph."""
    items = "- Keep the lamp\n- Ring the bell\n  - at noon\n  - at dusk"
    return _layout(world, items, "Keep the lamp Ring the bell at noon at dusk")


def merge_a_heading(world: World) -> bool:
    """A heading and the paragraph below it made one heading."""
    return _layout(world, "The end\n\nNobody", "The end Nobody")


def change_a_level(world: World) -> bool:
    """A heading put below another."""
    return _layout(world, "## [end]", "### [end]")


def emphasise(world: World) -> bool:
    """A word emphasised."""
    return _layout(world, "Nobody voted", "**Nobody** voted")


def take_emphasis_out(world: World) -> bool:
    """A word emphasised no more."""
    return _layout(world, "*twice*", "twice")


def emphasise_a_clause(world: World) -> bool:
    """A clause or paragraph emphasised."""
    path, label, text = _unit(world) or (world.docs, "", "")
    _replace(path, f"{label} {text}", f"{label} **{text}**")
    return True


def emphasise_a_title(world: World) -> bool:
    """The name of a principle emphasised."""
    version = _version(world)
    path = world.docs / f"code/{version.id}/{_part(world, version)}.md"
    path.write_text(re.sub(r"^# (.+)", r"# ***\1***", path.read_text("utf-8")), "utf-8")
    return True


def _structure(world: World) -> Path:
    return _chance(world).choice(sorted(world.docs.glob("reports/*/.*.structure")))


def move_a_cell_and_its_record(world: World) -> bool:
    """A vote in the other column, and the record changed to fit."""
    record = _structure(world)
    _replace(record.with_name(f"{record.stem.removeprefix('.')}.md"), "| Ada | x | |", "| Ada | | x |")
    _replace(record, "row 1|1|0; > row 1|0|1", "row 1|0|1; > row 1|0|1")
    return True


def delete_a_record_of_structure(world: World) -> bool:
    """A record of layout deleted, so that it may change."""
    _structure(world).unlink()
    return True


def swap_lines_of_a_record(world: World) -> bool:
    """Two lines of a record, of words or of structure, in each other's place."""
    paths = sorted([*world.docs.rglob("*.wording"), *world.docs.rglob("*.structure")])
    path = _chance(world).choice(paths)
    lines = path.read_text("utf-8").splitlines(keepends=True)
    if len(lines) < 2:
        return False
    place = _chance(world).randrange(len(lines) - 1)
    lines[place], lines[place + 1] = lines[place + 1], lines[place]
    path.write_text("".join(lines), "utf-8")
    return True


ALL: tuple[Forbidden, ...] = (
    move_a_cell,
    move_a_cell_and_its_record,
    merge_items,
    undo_nesting,
    nest_an_item,
    make_a_list_a_paragraph,
    merge_a_heading,
    change_a_level,
    emphasise,
    emphasise_a_clause,
    emphasise_a_title,
    take_emphasis_out,
    delete_a_record_of_structure,
    swap_lines_of_a_record,
    call_a_version_otherwise,
    date_a_version_otherwise,
    edit_a_word,
    edit_a_word_and_its_record,
    drop_a_clause,
    drop_a_clause_and_its_record,
    add_a_clause,
    reuse_a_label,
    exchange_labels,
    drop_without_a_word,
    delete_a_report,
    delete_a_version,
    delete_a_record,
    rename_a_council,
    rename_a_version,
    rename_a_page,
    reorder,
    reorder_with_the_record,
    take_out_a_correction,
    put_words_back,
    take_words_out_untold,
    put_in_a_remark,
    take_out_an_address,
    retitle,
)


def in_turn(world: World) -> Iterator[Forbidden]:
    """The forbidden acts again and again, each time in another order."""
    while True:
        yield from world.random.sample(ALL, len(ALL))
