"""Years of lawful acts: everything ever published still stands after each. Between them every forbidden act is refused."""

import shutil
from collections import Counter
from pathlib import Path

import pytest

from codebook.book import Faults, open_book
from codebook.record import lost_records
from conftest import TEMPLATES, copy_project, mkdocs, tree
from figures import figure
from forbidden import (
    ALL,
    Forbidden,
    change_a_level,
    emphasise,
    emphasise_a_clause,
    emphasise_a_title,
    in_turn,
    make_a_list_a_paragraph,
    merge_a_heading,
    merge_items,
    move_a_cell,
    nest_an_item,
    swap_lines_of_a_record,
    take_emphasis_out,
    undo_nesting,
)
from simulation import World


def refusal(world: World, act: Forbidden) -> str:
    """Does a forbidden act, says who refuses it, and undoes it; empty if there was nothing to do it to.

    What opens is held against what was published before, as it is before each change is merged.
    """
    before = tree(world.docs)
    done = act(world)
    who = ""
    if done:
        try:
            book = open_book(world.docs, TEMPLATES, "")
        except Faults:
            who = "the build"
        else:
            assert world.published is not None
            assert list(lost_records(world.published, book.site)), f"{act.__name__} went unseen"
            who = "the record before"
    shutil.rmtree(world.docs)
    for name, data in before.items():
        (world.docs / name).parent.mkdir(parents=True, exist_ok=True)
        (world.docs / name).write_bytes(data)
    return who


def live(world: World, lawful: int, forbidden: int) -> Counter[str]:
    """Some lawful acts, with forbidden ones between them; how often each forbidden one was refused, and by what."""
    refused: Counter[str] = Counter()
    acts = in_turn(world)
    for number in range(lawful):
        world.act()
        while refused.total() < forbidden * (number + 1) / lawful:
            act = next(acts)
            if who := refusal(world, act):
                refused[f"{act.__name__.replace('_', ' ')}: refused by {who}"] += 1
    return refused


def told(world: World, refused: Counter[str]) -> str:
    """How many of each."""
    rows = [(world.done, "lawful acts"), (refused, "forbidden acts, each refused")]
    return "\n".join(
        line
        for counts, name in rows
        for line in (f"{counts.total():5} {name}", *(f"{count:5}   {act}" for act, count in sorted(counts.items())))
    )


@pytest.mark.parametrize("seed", [1, pytest.param(2, marks=pytest.mark.prove)])
def test_a_year(seed: int, tmp_path: Path) -> None:
    """A short while with acts of many kinds: all that was published stands, and nothing forbidden goes through."""
    world = World(tmp_path / "docs", seed)
    refused = live(world, 15, 22)
    print(told(world, refused))
    assert world.done.total() == 16
    assert refused.total() == 22


@pytest.mark.prove
def test_twenty_years(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Twenty years with hundreds of acts of every kind, and each year the site is built by MkDocs."""
    project = copy_project(tmp_path / "project")
    shutil.rmtree(project / "docs")
    world = World(project / "docs", 2015)
    refused: Counter[str] = Counter()
    for year in range(20):
        refused += live(world, 21, 17)
        done = mkdocs(project, tmp_path / "site")
        assert done.returncode == 0, done.stderr
        with capsys.disabled():
            print(f"year {year + 1}: {world.day}, {len(world.addresses)} addresses, built", flush=True)
    with capsys.disabled():
        print(told(world, refused))
        figure("prove: lawful acts", world.done.total())
        figure("prove: kinds of lawful acts", len(world.done))
        figure("prove: forbidden acts, each refused", refused.total())
        figure("prove: kinds of forbidden acts", len(ALL))
    assert world.done.total() > 400
    assert refused.total() > 300
    assert {line.partition(":")[0] for line in refused} == {act.__name__.replace("_", " ") for act in ALL}
    assert len(world.done) == 17


IN_THE_TEXT = (
    move_a_cell,
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
    swap_lines_of_a_record,
)


def test_another_structure_is_refused_by_the_build(tmp_path: Path) -> None:
    """What moves, merges or emphasises recorded words is refused without a look at an earlier revision."""
    world = World(tmp_path / "docs", 3)
    assert {act.__name__: refusal(world, act) for act in IN_THE_TEXT} == {
        act.__name__: "the build" for act in IN_THE_TEXT
    }
