"""Which room of `hooks/codebook/` imports which: one table, from the bottom up, held against the code and the README."""

import re

import pytest

from conftest import ROOT
from test_boundaries import DOMAIN, imports, parsed, place

ROOMS = {
    "values": "",
    "cache": "",
    "facts": "values",
    "model": "facts values",
    "sentences": "values",
    "compare": "model",
    "load": "cache facts model values",
    "history": "facts model values",
    "forms": "facts load model",
    "record": "cache facts load model values",
    "gate": "cache model values",
    "validate": "cache compare facts history load model record values",
    "render": "compare facts history load model record sentences values",
    "prose": "facts forms history model render sentences validate values",
    "checking": "cache history load model prose record render sentences validate values",
    "quoting": "facts history model record render sentences values",
    "emit": "compare facts gate history model prose quoting record render sentences values",
    "book": "cache checking emit history model prose render sentences validate values",
    "papers": "book compare facts history load model record render sentences validate values",
    "importing": "facts forms load model validate values",
    "editing": "book checking compare facts forms history importing load model papers record render validate values",
    "desk": "book editing facts history importing load model record render sentences validate values",
    "commands": "book cache checking editing emit forms gate load model papers prose quoting values",
    "__main__": "cache checking commands editing model",
}
"""Each folder or file, with all that it imports of the others. A room imports only rooms above it in this table."""


def room(name: str) -> str:
    """The room of a module, by its dotted name after `codebook.`"""
    return name.removeprefix("codebook.").partition(".")[0]


def test_rooms_import_what_the_table_says() -> None:
    """No arrow is missing from the table, and none is in it that nothing uses."""
    used: dict[str, set[str]] = {name: set() for name in ROOMS}
    for path in DOMAIN:
        inner = path.relative_to(ROOT / "hooks" / "codebook")
        own = inner.parts[0].removesuffix(".py")
        for node, name in imports(parsed(path)):
            if name.startswith("codebook.") and room(name) != own:
                assert own in ROOMS, f"{place(path, node)}: {own} is no room of the table"
                used[own].add(room(name))
    assert {name: " ".join(sorted(others)) for name, others in used.items()} == ROOMS


@pytest.mark.parametrize("name", ROOMS)
def test_a_room_imports_rooms_above_it(name: str) -> None:
    """The table has no circle: it can be read from the top."""
    above = [*ROOMS][: [*ROOMS].index(name)]
    assert set(ROOMS[name].split()) <= set(above)


def test_the_readme_has_every_room() -> None:
    """README's table of rooms names each folder and file of the domain once, in the order of this table."""
    readme = (ROOT / "README.md").read_text("utf-8").partition("| in `hooks/codebook/` |")[2].partition("\n\n")[0]
    named = re.findall(r"`([a-z_]+)(?:/|\.py)`", "\n".join(re.findall(r"^\| ([^|]*)\|", readme, re.MULTILINE)))
    assert named == [*ROOMS]
