"""Succession: which edition follows which, when each was the newest wording, what a meeting could have had, and what became of units."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codebook.history.latest_before import latest_before
from codebook.history.succession import (
    became,
    decisions,
    pairs,
    predecessor,
    removals,
    stages,
    steps,
    successor,
)
from codebook.model import Edition, Site
from codebook.values.dates import PartialDate
from made import edition, site

CALM = {"calm": {"calm-1": "Sit down"}}


def gone(label: str, *into: str) -> dict[str, object]:
    """What an edition says of a unit that it has no more."""
    return {"unit": label, "into": list(into), "decided": "Made up"}


def changed(*labels: str) -> dict[str, object]:
    """What an edition says of units that changed."""
    return {"units": list(labels), "effect": "changes the meaning", "decided": "Made up"}


@pytest.fixture
def long() -> Site:
    """Six editions: a draft, adopted codes in which units come, go and come back, a proposal that was taken up, and one that was not."""
    return site(
        edition("2000", {"calm": {"calm-1": "Sit", "calm-2": "Wait", "calm-3": "Rest"}}, "draft 2000"),
        edition("2005", {"calm": {"calm-1": "Sit", "calm-3": "Rest"}}, "adopted 2005-03-01", became=[gone("calm-2", "calm-3")], changes=[changed("calm-3")]),
        edition("2009-proposal", {"calm": {"calm-1": "Sit down"}}, "proposed 2009", became=[gone("calm-3")], changes=[changed("calm-1")]),
        edition(
            "2010",
            {"calm": {"calm-1": "Sit down", "calm-2": "Wait", "calm-4": "Rest well"}},
            "proposed 2009-06",
            "adopted 2010-05-01",
            proposal="2009-proposal",
            became=[gone("calm-3", "calm-4")],
            changes=[changed("calm-1")],
        ),
        edition("2012-proposal", CALM, "proposed 2012", became=[gone("calm-2"), gone("calm-4")], changes=[]),
        edition("2015", {"calm": {"calm-1": "Sit down", "calm-5": "Sleep"}}, "adopted 2015", became=[gone("calm-2", "calm-5"), gone("calm-4", "calm-5")]),
    )  # fmt: skip


def named(made: Site, *ids: str) -> tuple[Edition, ...]:
    """Editions by their ids."""
    return tuple(found for id in ids if (found := made.edition(id)))


def test_editions_follow_one_another(long: Site) -> None:
    """Each edition follows the one that began before it; proposals stand aside, each behind what it set out to replace."""
    before = {made.id: (found.id if (found := predecessor(long, made)) else None) for made in long.editions}
    after = {made.id: (found.id if (found := successor(long, made)) else None) for made in long.editions}
    assert before == {"2000": None, "2005": "2000", "2009-proposal": "2005", "2010": "2005", "2012-proposal": "2010", "2015": "2010"}  # fmt: skip
    assert after == {"2000": "2005", "2005": "2010", "2009-proposal": "2010", "2010": "2015", "2012-proposal": None, "2015": None}  # fmt: skip


def test_each_edition_is_compared_with_what_it_came_from(long: Site) -> None:
    """An edition is compared with its predecessor, and one that came from a proposal with that as well; each pair once."""
    found = [(before.id, after.id) for before, after in pairs(long)]
    assert sorted(found) == [
        ("2000", "2005"),
        ("2005", "2009-proposal"),
        ("2005", "2010"),
        ("2009-proposal", "2010"),
        ("2010", "2012-proposal"),
        ("2010", "2015"),
    ]


def test_a_unit_that_is_gone_is_followed_to_what_it_is_now(long: Site) -> None:
    """What became of a unit is followed through all editions between, and a unit that came back to what became of it last."""
    first, newest = named(long, "2000", "2015")
    assert became(long, first, newest) == {"calm-2": ("calm-5",), "calm-3": ("calm-5",)}
    second, proposal, later = named(long, "2005", "2009-proposal", "2010")
    assert became(long, second, later) == {"calm-3": ("calm-4",)}
    assert became(long, second, proposal) == {"calm-3": ()}
    assert became(long, proposal, later) == {}


def test_steps_lead_from_one_to_another(long: Site) -> None:
    """What was decided on the way is what each edition between says, and of a proposal what it says itself."""
    first, second, proposal, later, newest = named(long, "2000", "2005", "2009-proposal", "2010", "2015")
    assert [made.id for made in steps(long, first, newest)] == ["2005", "2010", "2015"]
    assert [made.id for made in steps(long, second, proposal)] == ["2009-proposal"]
    assert [made.id for made in steps(long, first, proposal)] == ["2005", "2009-proposal"]
    assert [made.id for made in steps(long, proposal, later)] == ["2010"]
    assert decisions(long, first, newest) == {"calm-3": second.facts.changes, "calm-1": later.facts.changes}
    assert {label: [entry.into for entry in told] for label, told in removals(long, first, later).items()} == {
        "calm-3": [("calm-4",)],
    }


def test_the_stages_of_a_unit(long: Site) -> None:
    """A unit's story: the editions with the same words together, and where it is gone what the first of those says."""

    def story(label: str) -> list[tuple[list[str], str | None, tuple[str, ...] | None]]:
        return [
            ([made.id for made in stage.editions], stage.unit.text if stage.unit else None, stage.became.into if stage.became else None)
            for stage in stages(long, label)
        ]  # fmt: skip

    assert story("calm-1") == [(["2000", "2005"], "Sit", None), (["2010", "2015"], "Sit down", None)]
    assert story("calm-2") == [
        (["2000"], "Wait", None),
        (["2005"], None, ("calm-3",)),
        (["2010"], "Wait", None),
        (["2015"], None, ("calm-5",)),
    ]
    assert story("calm-5") == [(["2015"], "Sleep", None)]
    assert story("calm-9") == []


def test_the_newest_may_be_an_older_one_again() -> None:
    """When the newest edition is withdrawn, the one before it is the newest again, and the stages of its units end there."""
    made = site(edition("2000", CALM, "adopted 2000"), edition("2001", CALM, "adopted 2001", "withdrawn 2002"))
    assert [(p.edition.id, str(p.start), str(p.end)) for p in made.periods] == [
        ("2000", "2000", "2001"),
        ("2001", "2001", "2002"),
        ("2000", "2002", "None"),
    ]
    assert [[e.id for e in stage.editions] for stage in stages(made, "calm-1")] == [["2000"]]


def test_withdrawn_words_are_the_newest_until_others_come() -> None:
    """Where the only edition is withdrawn its words are still the newest that there are, whether or not others follow."""
    made = site(edition("2000", CALM, "adopted 2000", "withdrawn 2003"), edition("2005", CALM, "draft 2005"))
    assert [(p.edition.id, str(p.start), str(p.end), p.replaced_by and p.replaced_by.id) for p in made.periods] == [
        ("2000", "2000", "2005", "2005"),
        ("2005", "2005", "None", None),
    ]
    (alone,) = made.editions[:1]
    assert site(alone).newest == alone


def test_a_withdrawn_proposal_was_never_the_newest() -> None:
    """A proposal that was withdrawn never was more than a proposal."""
    made = site(edition("2000", CALM, "draft 2000"), edition("2005", CALM, "proposed 2005", "withdrawn 2006"))
    assert [period.edition.id for period in made.periods] == ["2000"]


def test_of_two_in_a_year_the_first_was_the_newest_too() -> None:
    """Where the dates do not tell the order within a year, the editions' own order does, and each had its time."""
    made = site(edition("2000", CALM, "adopted 2000"), edition("2000-b", CALM, "adopted 2000"))
    assert [period.edition.id for period in made.periods] == ["2000", "2000-b"]


def test_a_state_of_a_year_may_follow_one_of_a_month() -> None:
    """A draft of May that was adopted in the same year, on an unknown day, is adopted from May on, not a draft again."""
    adopted = edition("2000", CALM, "draft 2000-05", "adopted 2000")
    made = site(adopted, edition("2000-b", CALM, "draft 2000-08"))
    assert made.newest == adopted
    assert [(period.edition.id, period.end) for period in made.periods] == [("2000", None)]


def test_of_one_year_the_draft_comes_first() -> None:
    """Where the dates of a draft and of an adopted edition are the same, whatever their names, what was adopted came later."""
    made = site(edition("2000", CALM, "adopted 2000"), edition("2000-draft", CALM, "draft 2000"))
    assert [edition.id for edition in made.lineage] == ["2000-draft", "2000"]


def test_a_proposal_of_the_same_year_is_before_what_came_from_it() -> None:
    """Where proposal and adoption have the same year, the proposal's predecessor is the edition before both."""
    old, proposal = edition("2000", CALM, "draft 2000"), edition("2005-proposal", CALM, "proposed 2005")
    new = edition("2005", CALM, "adopted 2005", proposal="2005-proposal")
    made = site(old, proposal, new)
    assert predecessor(made, made.edition("2005-proposal") or proposal) == old


@pytest.mark.parametrize(
    ("states", "day", "held", "unsure"),
    [
        (["draft 2000"], "2000-06-01", None, 1),
        (["draft 2000"], "2001-01-01", "draft", 0),
        (["draft 2000", "adopted 2001-02-03"], "2001-02-03", "draft", 0),
        (["draft 2000", "adopted 2001-02-03"], "2001-02-04", "adopted", 0),
        (["draft 2000", "adopted 2001"], "2001-02-04", "draft", 1),
        (["adopted 2000", "withdrawn 2001"], "2001-02-04", "adopted", 1),
        (["adopted 2000", "withdrawn 2000-05"], "2000-07-01", None, 0),
        (["proposed 1999", "adopted 2000-05-01"], "2000-05-01", None, 0),
        (["proposed 1999"], "2005-05-01", None, 0),
    ],
)
def test_what_a_meeting_could_have_had(states: list[str], day: str, held: str | None, unsure: int) -> None:
    """Nothing is said to have been there before a meeting unless it was for certain; a state of the very day was not."""
    found = latest_before(site(edition("2000", CALM, *states)), PartialDate.parse(day))
    assert (found.edition is None) == (held is None)
    assert found.adopted is (held == "adopted")
    assert len(found.unsure) == unsure


def test_a_meeting_could_have_had_the_newest_that_is_certain() -> None:
    """Of several adopted editions the last that is certain counts, whatever drafts came later; of what is not certain it is told."""
    made = site(
        edition("2000", CALM, "adopted 2000"),
        edition("2001", CALM, "adopted 2001-05-01"),
        edition("2002", CALM, "draft 2002-01-01"),
        edition("2003", CALM, "adopted 2003"),
    )
    found = latest_before(made, PartialDate.parse("2003-06-01"))
    assert (found.edition, found.adopted) == (*named(made, "2001"), True)
    assert [unsure for unsure, _ in found.unsure] == list(named(made, "2003"))


# Laws

FIRST = date(2000, 1, 1)
days = st.integers(1, 60).map(lambda after: FIRST + timedelta(after))


@st.composite
def sites(draw: st.DrawFn) -> Site:
    """A site of up to four editions whose states have days, all in one season."""
    made = []
    for index in range(draw(st.integers(1, 4))):
        states = draw(st.lists(st.sampled_from(["proposed", "draft", "adopted", "withdrawn"]), min_size=1, max_size=4))
        dates = sorted(draw(st.lists(days, min_size=len(states), max_size=len(states), unique=True)))
        written = [f"{state} {day}" for state, day in zip(states, dates, strict=True)]
        made.append(edition(f"200{index}", CALM, *written))
    return site(*made)


@given(sites())
def test_one_period_follows_another(made: Site) -> None:
    """Periods are in order, none overlaps another, only the last is open, and that is the newest edition's; none is a proposal's."""
    found = made.periods
    for period, following in pairwise(found):
        assert period.end is not None
        assert period.start <= period.end
        assert period.end < following.start or (
            period.end == following.start and period.replaced_by is following.edition
        )
    assert [period.edition for period in found if period.end is None] == ([made.newest] if made.newest else [])
    assert all(period.edition.begun and not period.start < period.edition.begun for period in found)


def states_before(made: Edition, day: PartialDate) -> Sequence[str]:
    """The states that an edition had before a day, where each day is known."""
    return [past.state for past in made.facts.states if past.date < day and past.state != "proposed"]


@given(sites(), days)
def test_where_each_day_is_known_nothing_is_in_doubt(made: Site, day: date) -> None:
    """With whole dates a meeting had an edition that was adopted and not withdrawn by then, else a draft, else none; of each the last."""
    meeting = PartialDate.parse(str(day))
    found = latest_before(made, meeting)
    assert found.unsure == ()
    there = {made.id: past[-1] for made in made.editions if (past := states_before(made, meeting))}
    wanted = next((state for state in ("adopted", "draft") if state in there.values()), None)
    assert (found.edition is None) == (wanted is None)
    assert found.adopted == (wanted == "adopted")
    if found.edition:
        assert there[found.edition.id] == wanted


def test_ways_that_meet_are_followed_once() -> None:
    """Words that go from ten labels to ten others, edition after edition, are told where they are, though their ways are more than any count."""
    labels = [[f"calm-{place * 10 + number}" for number in range(1, 11)] for place in range(12)]
    line = [
        edition(
            str(2000 + place),
            {"calm": dict.fromkeys(here, "Sit")},
            became=[{"unit": old, "into": here, "decided": "Made up"} for old in (labels[place - 1] if place else [])],
        )
        for place, here in enumerate(labels)
    ]
    made = site(*line)
    assert became(made, line[0], line[-1])["calm-1"] == tuple(labels[-1])
    assert len(removals(made, line[0], line[-1])["calm-1"]) == 1 + 10 * 10
