"""Comparisons: what each change is called, which words it shows, and the laws that hold whatever the editions."""

from collections.abc import Sequence
from itertools import combinations, pairwise
from time import process_time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from codebook.compare import KINDS, Change, Comparison, compare, compare_units
from codebook.compare.runs import Run, word_runs
from codebook.compare.word_diff import LINE_END
from codebook.model import Paragraph, Span, Unit
from codebook.record import structure, wording
from made import WORDS, Wording, edition, two_wordings, unit, wordings

# Examples


def told(before: Wording, after: Wording, **became: Sequence[str]) -> dict[str, str]:
    """The kind of each change between two wordings, by its label."""
    labels = {label.replace("_", "-"): tuple(into) for label, into in became.items()}
    return {
        change.label: change.kind for change in compare(edition("2000", before), edition("2001", after), labels).changes
    }


CALM = {"calm": {"calm-1": "Sit down", "calm-2": "Breathe in and out", "calm-3": "Wait"}}


@pytest.mark.parametrize(
    ("after", "kinds"),
    [
        (CALM, ["calm-1 same", "calm-2 same", "calm-3 same"]),
        (
            {"calm": {"calm-1": "Sit down", "calm-2": "Breathe in", "calm-3": "Wait"}},
            ["calm-1 same", "calm-2 amended", "calm-3 same"],
        ),
        (
            {"calm": {"calm-1": "Sit down", "calm-3": "Wait", "calm-4": "Rest"}},
            ["calm-1 same", "calm-2 removed", "calm-3 same", "calm-4 added"],
        ),
        (
            {"calm": {"calm-3": "Wait", "calm-1": "Sit down", "calm-2": "Breathe in and out"}},
            ["calm-3 moved", "calm-1 same", "calm-2 same"],
        ),
        ({}, ["calm-1 removed", "calm-2 removed", "calm-3 removed"]),
    ],
    ids=["same", "amended", "removed and added", "moved", "all gone"],
)
def test_each_unit_has_its_kind(after: Wording, kinds: list[str]) -> None:
    """Units are told in the order of the second edition, what is gone behind what stood before it."""
    assert [f"{label} {kind}" for label, kind in told(CALM, after).items()] == kinds


def test_a_unit_that_took_all_of_another_is_that_one_moved() -> None:
    """A clause that went to another principle under one new label, and no other words with it, is moved, whether reworded or not."""
    before = {"calm": {"calm-1": "Sit down", "calm-2": "Wait"}, "light": {"light-1": "Trim the wick"}}
    after = {"calm": {"calm-1": "Sit down"}, "light": {"light-1": "Trim the wick", "light-2": "Wait"}}
    assert told(before, after, calm_2=["light-2"]) == {"calm-1": "same", "light-1": "same", "light-2": "moved"}
    after["light"]["light-2"] = "Wait for dusk"
    compared = compare(edition("2000", before), edition("2001", after), {"calm-2": ("light-2",)})
    change = compared.of_unit["calm-2"]
    assert change is compared.of_unit["light-2"]
    assert (change.kind, change.moved) == ("amended", True)


def test_merged_and_split_units_name_each_other() -> None:
    """Two clauses that became one, and one that became two, are removed; what they went into names them."""
    before = {"calm": {"calm-1": "Sit", "calm-2": "Wait", "calm-3": "Eat and drink"}}
    after = {"calm": {"calm-1": "Sit and wait", "calm-4": "Eat", "calm-5": "Drink"}}
    became = {"calm-2": ("calm-1",), "calm-3": ("calm-4", "calm-5")}
    compared = compare(edition("2000", before), edition("2001", after), became)
    into = {change.label: change.into for change in compared.changes if change.into}
    sources = {change.label: change.sources for change in compared.changes if change.sources}
    assert into == became
    assert sources == {"calm-1": ("calm-2",), "calm-4": ("calm-3",), "calm-5": ("calm-3",)}
    counts = {"amended": 1, "emphasis": 0, "layout": 0, "added": 2, "removed": 2, "moved": 0, "same": 0}
    assert compared.counts == counts


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("Keep the lamp lit", "Keep each lamp lit", "Keep -the- +each+ lamp lit"),
        ("refuse a gift", "never take the gift", "-refuse a- +never take the+ gift"),
        ("red is a colour", "blue as a tint", "-red is a colour- +blue as a tint+"),
        ("a", "a", "a"),
        ("", "a b", "+a b+"),
    ],
    ids=["one word", "two words", "a short word between others keeps nothing together", "the same", "new"],
)
def test_words_that_differ_are_told_together(before: str, after: str, shown: str) -> None:
    """Deleted words stand before inserted ones, and no short word is left alone between them."""
    signs = {"same": "{}", "deleted": "-{}-", "inserted": "+{}+"}
    first, second = (unit("calm-1", text) if text else None for text in (before, after))
    runs = compare_units(first, second).runs
    assert " ".join(signs[run.kind].format(run.text) for run in runs) == shown


def test_sentences_that_differ() -> None:
    """Of a long unit only the sentences that differ are told, before and after; an item of a list is one as well."""
    before = {"calm": {"calm-1": "Sit down. Wait. Go on.\nred\nblue"}}
    after = {"calm": {"calm-1": "Sit down. Wait longer. Go on.\nred\ngreen"}}
    (change,) = compare(edition("2000", before), edition("2001", after)).changes
    assert change.sentences == (("Wait.", "Wait longer."), ("blue", ""), ("", "green"))


def test_headings_titles_and_places_count() -> None:
    """Another title, and principles in another order, are a difference, though each unit is the same."""
    both = {"calm": {"calm-1": "Sit"}, "light": {"light-1": "Trim"}}
    turned = {"light": both["light"], "calm": both["calm"]}
    first = edition("2000", both)
    assert compare(first, edition("2001", both)).is_same
    assert not compare(first, edition("2001", both, title="A code")).is_same
    compared = compare(first, edition("2001", turned))
    assert not compared.is_same
    assert [(part.part.id, part.kind) for part in compared.parts] == [("light", "moved"), ("calm", "same")]


def test_another_layout_is_a_change() -> None:
    """A list that became a paragraph is a change of layout. It is not the same, and not reworded."""
    (change,) = compared(({"calm": {"calm-1": "Sit\ndown"}}, {"calm": {"calm-1": "Sit down"}})).changes
    assert (change.kind, change.is_laid_out_anew) == ("layout", True)


NOT = Span("not", "strong"), Span("not", "em"), Span("not")
STRUCK = Span("not", "s")


@pytest.mark.parametrize(
    ("before", "after", "how"),
    [
        *((NOT[2], NOT[0], "added"), (NOT[1], NOT[2], "removed"), (NOT[0], NOT[1], "changed")),
        *((NOT[2], STRUCK, "struck"), (STRUCK, NOT[0], "unstruck"), (STRUCK, Span("not", "s strong"), "changed")),
    ],
    ids=["added", "removed", "bold became italic", "struck out", "no longer struck out", "struck out and bold"],
)
@pytest.mark.parametrize(("end", "kind"), [(" bet", "emphasis"), (" gamble", "amended")])
def test_another_emphasis_is_a_change(before: Span, after: Span, how: str, end: str, kind: str) -> None:
    """Words in both editions with another emphasis are named, whether or not other words of the unit changed."""
    first, second = (
        Unit("calm-1", "clause", (Paragraph((Span("Do "), one, Span(last))),))
        for one, last in ((before, " bet"), (after, end))
    )
    change = compare_units(first, second)
    assert (change.kind, change.restyled) == (kind, ((how, "not"),))
    moved = compare_units(first, second, moved=True)
    assert (moved.kind, moved.moved) == (kind, True)


def test_words_that_are_struck_out_are_so_in_a_comparison() -> None:
    """A line through words means there that they were deleted, so that struck words are in brackets; the recorded words have none."""
    first, second = (
        Unit("calm-1", "clause", (Paragraph((Span("Do "), STRUCK, Span(last))),)) for last in (" bet", " gamble")
    )
    change = compare_units(first, second)
    assert [(run.kind, run.text) for run in change.runs] == [
        ("same", "Do [struck out: not]"),
        ("deleted", "bet"),
        ("inserted", "gamble"),
    ]
    assert change.sentences == (("Do [struck out: not] bet", "Do [struck out: not] gamble"),)
    assert (first.text, first.quotable, first.struck) == ("Do not bet", "Do [struck out: not] bet", ("not",))


def test_emphasis_of_part_of_a_word_counts() -> None:
    """One bold letter within a word is a change of emphasis."""
    first, second = unit("calm-1", "Unlit"), Unit("calm-1", "clause", (Paragraph((Span("Un", "em"), Span("lit"))),))
    assert compare_units(first, second).restyled == (("added", "Unlit"),)


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        (
            "Tell\nthe cook of the ship\nthe cat",
            "Tell\nthe owner of a boat\nthe cat",
            [(0, "the cook of the ship"), (1, "the owner of a boat")],
        ),
        ("Tell\nthe cook\nthe cat", "Tell\nthe cat\nthe owner", [(0, "the cook"), (1, "the owner")]),
        (
            "Tell\nthe old cook at sea\nthe cat",
            "Tell\na dog\nthe old cook at home\nthe cat",
            [(1, "a dog"), (0, "sea"), (1, "home")],
        ),
        ("Keep each lamp lit\nin fog", "Keep the lamp lit\nin fog", [(0, "each"), (1, "the")]),
    ],
    ids=["other item", "item removed, another added", "item changed below a new one", "the paragraph above"],
)
def test_items_are_compared_with_themselves(before: str, after: str, shown: list[tuple[int, str]]) -> None:
    """No words of one item are shown as the changed words of another."""
    runs = compare_units(unit("calm-1", before), unit("calm-1", after)).runs
    found = [(("deleted", "inserted").index(run.kind), run.text.strip()) for run in runs if run.kind != "same"]
    assert found == shown


def test_many_items_take_bounded_work() -> None:
    """Two lists of 3,000 items without a common one are compared within 5 seconds."""
    before, after = (
        "\n".join(["Tell", *(f"the {what} {number}" for number in range(3000))]) for what in ("cook", "cat")
    )
    start = process_time()
    assert compare_units(unit("calm-1", before), unit("calm-1", after)).runs
    assert process_time() - start < 5


# Laws


def compared(two: tuple[Wording, Wording], became: dict[str, tuple[str, ...]] | None = None) -> Comparison:
    """The comparison of two wordings."""
    return compare(edition("2000", two[0]), edition("2001", two[1]), became)


@st.composite
def with_became(draw: st.DrawFn) -> tuple[tuple[Wording, Wording], dict[str, tuple[str, ...]]]:
    """Two wordings, and for some labels that are gone those that their words went into."""
    two = draw(two_wordings())
    old, new = ([label for units in part.values() for label in units] for part in two)
    gone = [label for label in old if label not in new]
    into = st.lists(st.sampled_from(new), unique=True, max_size=3).map(tuple) if new else st.just(())
    return two, {label: draw(into) for label in gone if draw(st.booleans())}


@given(wordings())
def test_with_itself_everything_is_the_same(made: Wording) -> None:
    """An edition compared with itself has nothing that changed, and all its units are counted as the same."""
    result = compared((made, made))
    assert result.is_same
    assert result.counts["same"] == sum(len(units) for units in made.values())


@given(with_became())
def test_each_unit_stands_in_one_change(made: tuple[tuple[Wording, Wording], dict[str, tuple[str, ...]]]) -> None:
    """Every unit of either edition is in exactly one change, and the counts are those of all changes."""
    result = compared(*made)
    changes = list(result.changes)
    for edition_, units in (
        (result.before, [change.before for change in changes]),
        (result.after, [change.after for change in changes]),
    ):
        assert sorted(unit.label for unit in units if unit) == sorted(edition_.units)
    assert sum(result.counts.values()) == len(changes)
    assert set(result.counts) == set(KINDS)


@given(with_became())
def test_units_keep_the_order_of_the_second(made: tuple[tuple[Wording, Wording], dict[str, tuple[str, ...]]]) -> None:
    """What the second edition has is told in its order."""
    result = compared(*made)
    for part in result.parts:
        order = [change.after.label for change in part.changes if change.after]
        assert order == [unit.label for unit in part.after.units] if part.after else order == []


def words(runs: Sequence[Run], kind: str) -> list[str]:
    """The words that one side has, without the ends of lines."""
    found = (word for run in runs if run.kind in ("same", kind) for word in run.words)
    return "".join(word for word in found if word != LINE_END).split()


def of_unit(unit: Unit | None) -> list[str]:
    """The words of a unit."""
    return unit.text.split() if unit else []


@given(with_became())
def test_the_words_are_those_of_both(made: tuple[tuple[Wording, Wording], dict[str, tuple[str, ...]]]) -> None:
    """The same and the deleted words are those of the first edition in order, the same and the inserted ones those of the second."""
    result = compared(*made)
    for change in result.changes:
        assert words(change.runs, "deleted") == of_unit(change.before)
        assert words(change.runs, "inserted") == of_unit(change.after)
    for part in result.parts:
        assert words(part.title, "deleted") == (part.before.title.split() if part.before else [])
        assert words(part.title, "inserted") == (part.after.title.split() if part.after else [])


@given(st.lists(st.sampled_from(WORDS), max_size=30), st.lists(st.sampled_from(WORDS), max_size=30))
def test_runs_make_both_texts(before: list[str], after: list[str]) -> None:
    """Whatever the words: from the runs either text can be read, no run is empty, and no two of a kind stand side by side."""
    runs = list(word_runs(before, after))
    assert [word for run in runs if run.kind != "inserted" for word in run.words] == before
    assert [word for run in runs if run.kind != "deleted" for word in run.words] == after
    assert all(run.words for run in runs)
    assert not any(first.kind == second.kind for first, second in pairwise(runs))


@given(two_wordings())
def test_the_other_way_round(two: tuple[Wording, Wording]) -> None:
    """Read backwards, what was added is removed; as many units have other words, and as many had to be put elsewhere."""

    def told(result: Comparison) -> tuple[int, int, int]:
        moves = sum(change.moved for change in result.changes)
        return result.counts["amended"], result.counts["moved"] + result.counts["same"], moves

    there, back = compared(two), compared((two[1], two[0]))
    assert told(there) == told(back)
    assert (there.counts["added"], there.counts["removed"]) == (back.counts["removed"], back.counts["added"])


@given(two_wordings())
def test_the_same_is_what_is_recorded_the_same(two: tuple[Wording, Wording]) -> None:
    """Two editions are the same if, and only if, their records of words and of structure are the same files."""
    result = compared(two)
    same = [(wording(edition), structure(edition)) for edition in (result.before, result.after)]
    assert result.is_same == (same[0] == same[1])


@given(st.permutations(["1", "2", "3", "4", "5", "6"]))
def test_the_fewest_moves(order: list[str]) -> None:
    """No fewer units could be moved to get the second order: the most that stand in order stay."""
    text = {number: f"Lamp {number}" for number in order}
    before = {"calm": {f"calm-{number}": text[number] for number in sorted(order)}}
    after = {"calm": {f"calm-{number}": text[number] for number in order}}
    stay = max(len(kept) for count in range(7) for kept in combinations(order, count) if list(kept) == sorted(kept))
    assert compared((before, after)).counts["moved"] == len(order) - stay


@given(two_wordings())
def test_what_only_moved_keeps_its_words(two: tuple[Wording, Wording]) -> None:
    """A unit in both editions is called amended if, and only if, its words are not the same."""
    changes: list[Change] = [change for change in compared(two).changes if change.before and change.after]
    assume(changes)
    for change in changes:
        assert (of_unit(change.before) == of_unit(change.after)) == (change.kind != "amended")
