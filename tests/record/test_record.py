"""The record: what it holds, which acts explain words that are others, and that it only grows."""

import hashlib
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from codebook.facts import CodeCorrection, CodeWithheld, CorrectionFacts, Withheld
from codebook.load import load_site
from codebook.model import Site
from codebook.record import (
    Acts,
    fingerprint,
    is_recorded,
    lines,
    lost_records,
    masks,
    permanence,
    record_path,
    structure,
    structure_path,
    texts,
    unmarked,
    unrecorded,
    wording,
)
from codebook.validate import validate
from conftest import edit
from made import WORDS, edition
from test_faults import apply


def correction(was: str, new: str, unit: str = "calm-1", date: str = "2001-02-03") -> CorrectionFacts:
    """A correction of a unit."""
    return CodeCorrection.model_validate(
        {
            "unit": unit,
            "kind": "of our copy",
            "was": was,
            "now": new,
            "date": date,
            "authority": "Made up",
            "reason": "B",
        }
    )


def taken_out(unit: str = "calm-1") -> Withheld:
    """Words taken out of a unit."""
    return CodeWithheld.model_validate(
        {"what": "A name", "unit": unit, "why": "Made up", "date": "2001-02-03", "authority": "The made-up keeper"}
    )


# What it holds


def test_a_record_is_a_line_a_unit() -> None:
    """Title, headings and units in reading order, each with its words in the composed form and white space folded."""
    made = edition("2000", {"calm": {"calm-statement": "Cafe\u0301 is\u00a0fine", "calm-1": "Sit\ndown"}, "light": {}})
    expected = "title\tA made-up code\ncalm\tCalm\ncalm-statement\tCaf\u00e9 is fine\ncalm-1\tSit down\nlight\tLight\n"
    assert wording(made) == expected.encode()
    assert fingerprint(made) == hashlib.sha256(expected.encode()).hexdigest()
    assert [(line.path, line.line) for line in lines(made)][:2] == [("docs/code/2000/index.md", 1), ("docs/code/2000/calm.md", 1)]  # fmt: skip


def test_records_stand_beside_their_texts() -> None:
    """The record of an edition stands in its folder, that of a report beside its file."""
    assert record_path("2000") == "code/2000/.wording"
    assert record_path("nowhere/2000-01-02-made-up") == "reports/nowhere/.2000-01-02-made-up.wording"


def recorded(docs: Path) -> Site:
    """Records all wording and structure as it is, and gives the site as it is then."""
    for reference, text in texts(opened(docs)).items():
        (docs / record_path(reference)).write_bytes(wording(text))
        (docs / structure_path(reference)).write_bytes(structure(text))
    return opened(docs)


def opened(docs: Path) -> Site:
    """The site as it is now; what is wrong with it is another matter."""
    site, _ = load_site(docs)
    assert site is not None
    return site


def test_what_is_not_recorded_is_told(lighthouse: Path) -> None:
    """Every text is told until it is recorded, and again when its words are others."""
    site = opened(lighthouse)
    assert len(list(unrecorded(site))) == len(texts(site)) == 5
    site = recorded(lighthouse)
    assert list(unrecorded(site)) == []
    assert all(is_recorded(text, site) for text in texts(site).values())
    edit(lighthouse / "code/1902/vigilance.md", "now & then", "always")
    assert [problem.path for problem in unrecorded(opened(lighthouse))] == ["docs/code/1902/index.md"]


# Acts

kept = st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join)
some = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
mark = st.sampled_from(["[withheld]", "[name withheld]", "[Two words withheld]"])


def joined(pieces: list[str]) -> str:
    """Pieces of a text with one space between two of them."""
    return " ".join(filter(None, pieces))


@example(
    [("", "a gifts", "[withheld]"), ("gift", "a", "[withheld]")], ""
)  # what is kept stands inside another word before
@given(st.lists(st.tuples(kept, some, mark), min_size=1, max_size=4), kept)
def test_words_taken_out_with_a_mark_are_masked(pieces: list[tuple[str, str, str]], end: str) -> None:
    """Whatever words are taken out wherever, with brackets in their place, the text before is known again."""
    was = joined([*(word for before, out, _ in pieces for word in (before, out)), end])
    current = joined([*(word for before, _, sign in pieces for word in (before, sign)), end])
    assert masks(current, was)


@example(["[withheld]", "[withheld]"], ["lit."])  # one word with a point stands for no two
@given(st.lists(st.sampled_from([*WORDS, "[withheld]"]), max_size=8), st.lists(st.sampled_from(WORDS), max_size=8))
def test_nothing_else_is_masked(current: list[str], was: list[str]) -> None:
    """A text masks another if it is the same but for brackets in each of whose places whole words stood; so says a plain pattern."""
    words = [r"\S+(?: \S+)*" if word == "[withheld]" else re.escape(word) for word in current]
    expected = "[withheld]" in current and re.fullmatch(" ".join(words), " ".join(was)) is not None
    assert masks(" ".join(current), " ".join(was)) == expected


@pytest.mark.parametrize(
    ("current", "was"),
    [
        ("Sit down", "Sit down"),
        ("Sit", "Sit down"),
        ("Sit [always] down", "Sit down"),
        ("Sit down [withheld]", "Sit down"),
        ("Stand [withheld]", "Sit down"),
        ("[withheld] up", "Sit down"),
        ("Sit [withheld] [always]", "Sit [withheld]"),
        ("Sit [up] [withheld]", "Sit down at once"),
        ("Si[withheld] down", "Sit down"),
        ("Sit d[withheld]", "Sit down"),
    ],
    ids=[
        "the same",
        "without a mark",
        "a remark",
        "a mark for nothing",
        "another beginning",
        "another end",
        "a remark beside a mark",
        "a remark beside a mark",
        "the end of a word",
        "the beginning of a word",
    ],
)
def test_what_is_no_taking_out(current: str, was: str) -> None:
    """Without a mark, with one where nothing stood, or with other words beside it, nothing is masked."""
    assert not masks(current, was)


def test_many_marks_take_no_long_time() -> None:
    """A long row of marks against a text that is none of it is compared in time that grows with the length."""
    assert not masks("[withheld], " * 200 + "end", "a name, " * 2000)


@given(some, st.lists(st.tuples(st.integers(0, 99), some), max_size=5))
def test_corrections_explain_each_wording_before(first: str, changes: list[tuple[int, str]]) -> None:
    """After any corrections, told oldest first, the words before each of them are explained, and no words that never stood there."""
    wordings, made = [first], []
    for index, (place, new) in enumerate(changes):
        words = wordings[-1].split()
        was = words[place % len(words)]
        unique = f"{new} {index}"  # so that the place is known, as a rule demands
        words[place % len(words)] = unique
        made.append(correction(was, unique))
        wordings.append(" ".join(words))
    acts = Acts(tuple(made), ())
    for was in wordings[: len(made)]:
        assert acts.explain("calm-1", was, wordings[-1])
    assert not acts.explain("calm-1", "never seen", wordings[-1])
    assert made == [] or not acts.explain("calm-2", first, wordings[-1])


def test_words_may_be_corrected_and_then_taken_out() -> None:
    """Of a unit that was corrected and of which words were taken out later each wording before is explained."""
    acts = Acts((correction("Jon", "John"),), (taken_out(),))
    assert acts.explain("calm-1", "Ask John now", "Ask [name withheld] now")
    assert acts.explain("calm-1", "Ask Jon now", "Ask [name withheld] now")
    assert not acts.explain("calm-1", "Ask John then", "Ask [name withheld] now")
    assert not acts.explain("calm-2", "Ask John now", "Ask [name withheld] now")


# It only grows

FOG = "reports/gullrock/1903-02-14-fog-signals.md"
FOG_RECORD = "reports/gullrock/.1903-02-14-fog-signals.wording"
CORRECTION = """rights: not stated
corrections:
  - unit: 1.2
    kind: of our copy
    was: as loud
    now: as quiet
    date: 1903-05-03
    authority: Made up
    reason: Made up
"""
WITHHELD = """rights: not stated
withheld:
  - what: A name
    unit: 1.2
    why: Made up
    date: 1903-05-03
    authority: Made up
"""
MASKED = WITHHELD + CORRECTION.removeprefix("rights: not stated\n").replace("as loud", "'[withheld]'").replace("as quiet", "'[withheld]'")  # fmt: skip


def replace(old: str, new: str) -> dict[str, str]:
    """A change of the report on fog."""
    return {"file": FOG, "replace": old, "with": new}


CORRECTED = [replace("stays as loud", "stays as quiet"), replace("rights: not stated\n", CORRECTION)]
TAKEN_OUT = [replace("The horn stays as loud", "[withheld] stays as loud"), replace("rights: not stated\n", WITHHELD)]


@pytest.mark.parametrize(
    "acts",
    [
        [],
        [CORRECTED],
        [TAKEN_OUT],
        [CORRECTED, [replace(CORRECTION, MASKED), replace("stays as quiet as it is", "stays [withheld] as it is")]],
    ],
    ids=["nothing", "a correction", "words taken out", "words taken out of a correction as well"],
)
@pytest.mark.parametrize("at_once", [True, False], ids=["recorded at once", "recorded later"])
def test_lawful_acts_let_the_record_grow(acts: list[list[dict[str, str]]], lighthouse: Path, *, at_once: bool) -> None:
    """After a correction, or words taken out, the text agrees with the record as it was, and the record may follow at once or later."""
    recorded(lighthouse)
    before = opened(lighthouse)
    for act in acts:
        for change in act:
            apply(change, lighthouse)
        told = opened(lighthouse)
        assert list(permanence(told)) == []
        assert list(lost_records(before, told)) == []
        after = recorded(lighthouse)
        assert list(permanence(after)) == []
        assert list(lost_records(before if at_once else told, after)) == []
        before = after


def test_a_new_text_is_more_to_keep(lighthouse: Path) -> None:
    """A text and its record that were not there before take nothing away."""
    report = lighthouse / FOG
    text = report.read_text("utf-8")
    report.unlink()
    before = recorded(lighthouse)
    report.write_text(text, "utf-8")
    assert list(lost_records(before, recorded(lighthouse))) == []


def edit_to_fit(docs: Path) -> None:
    """Rewords a paragraph and its record with it."""
    edit(docs / FOG, "as loud", "as quiet")
    edit(docs / FOG_RECORD, "as loud", "as quiet")


def drop_a_line(docs: Path) -> None:
    """Takes a paragraph out of text and record."""
    edit(docs / FOG, "\n1.2 The horn stays as loud as it is.\n", "")
    edit(docs / FOG_RECORD, "p1.2\t1.2 The horn stays as loud as it is.\n", "")


def add_a_line(docs: Path) -> None:
    """Puts a paragraph into text and record."""
    edit(docs / FOG, "1.2 The horn", "1.3 The horn sounds.\n\n1.2 The horn")
    edit(docs / FOG_RECORD, "p1.2\t", "p1.3\t1.3 The horn sounds.\np1.2\t")


def reorder(docs: Path) -> None:
    """Puts the lines of a record in another order."""
    path = docs / FOG_RECORD
    title, *others = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join([title, *reversed(others)]), "utf-8")


def take_out_the_record(docs: Path) -> None:
    """Deletes a record, so that its text may change."""
    (docs / FOG_RECORD).unlink()
    (docs / FOG_RECORD.replace("wording", "structure")).unlink()


def take_out_text_and_record(docs: Path) -> None:
    """Deletes a report with its record."""
    (docs / FOG).unlink()
    (docs / FOG_RECORD).unlink()
    (docs / FOG_RECORD.replace("wording", "structure")).unlink()


def rename(docs: Path) -> None:
    """Moves a council to another folder."""
    shutil.move(docs / "reports/mistholm", docs / "reports/fogholm")


def take_out_the_correction(docs: Path) -> None:
    """Makes the correction untold while its words stay."""
    edit(docs / FOG, CORRECTION, "rights: not stated\n")


def reword_the_correction(docs: Path) -> None:
    """Says of a correction that other words stood before it."""
    edit(docs / FOG, "was: as loud", "was: as shrill")


def name_another_authority(docs: Path) -> None:
    """Says of a correction that somebody else made it."""
    edit(docs / FOG, "authority: Made up", "authority: A letter of the made-up clerk")


def address_taken_out(docs: Path) -> None:
    """Takes an address out of the record of addresses."""
    edit(docs / ".addresses", "/code/1902/\n", "")


@pytest.mark.parametrize(
    ("forbidden", "told"),
    [
        (edit_to_fit, ["the line of p1.2 was changed in this record"]),
        (drop_a_line, ["the line of p1.2 was deleted from this record"]),
        (add_a_line, ["the line of p1.3 was added to this record"]),
        (reorder, ["are in another order than published"]),
        (take_out_the_record, ["gullrock/1903-02-14-fog-signals was published and this record of its words is gone"]),
        (take_out_text_and_record, ["the report 1903-02-14-fog-signals was published and is gone; put the file back"]),
        (
            rename,
            [
                "the council mistholm was published and is gone; put the folder back with all its files; if you renamed it"
            ],
        ),
        (address_taken_out, ["an address was published and is no longer in this file, /code/1902/; put"]),
    ],
)
def test_a_record_that_was_made_to_fit_is_told(
    forbidden: Callable[[Path], None], told: list[str], lighthouse: Path
) -> None:
    """Whatever is done to text and record together is told against the revision before."""
    (lighthouse / ".addresses").write_text("/\n/code/1902/\n", "utf-8")
    before = recorded(lighthouse)
    forbidden(lighthouse)
    messages = [problem.message for problem in lost_records(before, opened(lighthouse))]
    assert len(messages) == len(told)
    assert all(part in message for part, message in zip(told, messages, strict=True))


@pytest.mark.parametrize(
    ("forbidden", "told"),
    [
        (
            take_out_the_correction,
            "the correction of 1.2 of 3 May 1903 was published and is gone; put it back as it was: unit: 1.2; kind: ",
        ),
        (
            reword_the_correction,
            "the correction of 1.2 of 3 May 1903 was published with other words: under 'was' “as loud”, and “as shrill” here; put the old ones back; ",
        ),
        (
            name_another_authority,
            "the correction of 1.2 of 3 May 1903 was published with other words: under 'authority' “Made up”, and “A",
        ),
    ],
)
def test_a_correction_stays_told(forbidden: Callable[[Path], None], told: str, lighthouse: Path) -> None:
    """A correction that was published is not taken back or told otherwise, though the text stays as it is."""
    for change in CORRECTED:
        apply(change, lighthouse)
    before = recorded(lighthouse)
    forbidden(lighthouse)
    (problem,) = lost_records(before, opened(lighthouse))
    assert problem.message.startswith(told)


@pytest.mark.parametrize(
    ("was", "current", "told"),
    [
        ("  - unit: vigilance-2\n", "  - unit: vigilance-2\n    into: [vigilance-1]\n", "write it as it was: - unit: vigilance-2, without 'into'"),
        ("name: made-up code of 1902", "name: made-up code", "write name: made-up code of 1902"),
        ("date: 1902-03-01", "date: 1903-03-01", "the state adopted of 1902-03-01 was published and is gone; put it back"),
    ],
    ids=["what became of a clause", "name", "state"],
)  # fmt: skip
def test_what_citations_use_stays(was: str, current: str, told: str, lighthouse: Path) -> None:
    """The message has what to write."""
    before = recorded(lighthouse)
    edit(lighthouse / "code/1902/index.md", was, current)
    (problem,) = lost_records(before, opened(lighthouse))
    assert told in problem.message


def test_what_is_said_of_words_left_out_from_the_start_stays(lighthouse: Path) -> None:
    """A report's entry without a date, of words that never were on the site, is kept as one with a date is."""
    before = recorded(lighthouse)
    path = lighthouse / "reports/gullrock/1901-11-05-lamp-oil.md"
    why = re.search(r"    why: .*\n", path.read_text("utf-8"))
    assert why
    edit(path, why[0], "    why: Whatever\n")
    (problem,) = lost_records(before, opened(lighthouse))
    assert "under 'withheld' was published with other words: under 'why'" in problem.message


def test_what_was_withheld_stays_withheld(lighthouse: Path) -> None:
    """Words that were taken out do not come back, neither in the text nor in the record, and that they were is told for ever."""
    for change in TAKEN_OUT:
        apply(change, lighthouse)
    before = recorded(lighthouse)
    edit(lighthouse / FOG, "[withheld] stays", "The horn stays")
    assert [problem.path for problem in permanence(opened(lighthouse))] == [f"docs/{FOG}"]
    after = recorded(lighthouse)
    assert [problem.message[:24] for problem in lost_records(before, after)] == ["the line of p1.2 was cha"]
    edit(lighthouse / FOG, WITHHELD, "rights: not stated\n")
    assert len(list(lost_records(before, opened(lighthouse)))) == 2


def test_an_act_of_before_explains_nothing_new(lighthouse: Path) -> None:
    """A unit of which words were taken out once can't be emptied further without a further act."""
    for change in TAKEN_OUT:
        apply(change, lighthouse)
    before = recorded(lighthouse)
    edit(lighthouse / FOG, "as loud as it is", "[withheld]")
    (problem,) = lost_records(before, opened(lighthouse))
    assert problem.message.startswith("1.2 was published with other words")
    (edited,) = lost_records(before, recorded(lighthouse))
    assert edited.message.startswith("the line of p1.2 was changed in this record")


# What else stays as it was


def test_emphasis_stays_where_it_was(lighthouse: Path) -> None:
    """Where emphasis is put into a text, or taken out, the record tells, and the revision before; a correction may say so."""
    clause, fog = "- [brightness-1] Trim the wick before dusk", "1.2 The horn stays as loud as it is."
    edit(lighthouse / FOG, fog, "1.2 The *horn* stays as loud as it is.")
    before = recorded(lighthouse)
    assert list(lost_records(before, opened(lighthouse))) == []
    edit(lighthouse / FOG, "1.2 The *horn*", "1.2 The horn")
    edit(lighthouse / "code/1902/brightness.md", clause, clause.replace("before", "**before**"))
    changed = opened(lighthouse)
    code, report = lost_records(before, changed)
    assert [*permanence(changed)] == [code, report]
    assert (code.path, code.line) == ("docs/code/1902/brightness.md", 5)
    assert "was: “Trim the wick before dusk, " in code.message
    assert "now: “Trim the wick **before** dusk, " in code.message
    assert "add a correction in corrections.md of 1902" in code.message
    assert report.path == f"docs/{FOG}"
    assert (
        "was: “1.2 The *horn* stays as loud as it is.”, now: “1.2 The horn stays as loud as it is.”" in report.message
    )
    corrected = CORRECTION.replace("as loud", "The *horn* stays").replace("as quiet", "The horn stays")
    edit(lighthouse / FOG, "rights: not stated\n", corrected)
    facts = {
        "unit": "brightness-1",
        "kind": "of our copy",
        "date": "1905-05-03",
        "authority": "Made up",
        "reason": "Made up",
    }
    told = {**facts, "was": "wick before dusk", "now": "wick **before** dusk"}
    (lighthouse / "code/1902/corrections.md").write_text(
        f"---\n{yaml.safe_dump({'corrections': [told]})}---\n", "utf-8"
    )
    after = recorded(lighthouse)
    assert list(validate(after)) == []
    assert list(permanence(after)) == []
    assert list(lost_records(before, after)) == []


def test_a_line_broken_elsewhere_is_no_other_emphasis(lighthouse: Path) -> None:
    """White space is none of what is emphasised."""
    edit(lighthouse / FOG, "1.2 The horn stays", "1.2 The **horn stays**")
    before = recorded(lighthouse)
    edit(lighthouse / FOG, "1.2 The **horn stays**", "1.2 The **horn\nstays**")
    assert list(lost_records(before, opened(lighthouse))) == []


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Do **not** bet", "Do not bet"),
        ("*Do not* bet", "Do not bet"),
        ("Do ***not***, bet", "Do not, bet"),
        ("gift* or 5*3*2 or *", "gift* or 5*3*2 or *"),
        ("Do ~~not~~ bet, ~~***ever***~~ **~~or~~ not**", "Do not bet, ever or not"),
        ("~5 or ~~ or a~~b~~c", "~5 or ~~ or a~~b~~c"),
    ],
)
def test_marks_of_emphasis_are_no_words(text: str, plain: str) -> None:
    """Pairs of asterisks and tildes around words are taken for emphasis and struck words, others for what is printed."""
    assert unmarked(text) == plain


def test_an_emphasis_corrected_hides_no_correction_before_it() -> None:
    """What stood before a correction of words is known, though the emphasis was corrected later, put in or taken out."""
    for was, new in (("Do not", "Do **not**"), ("Do **not**", "Do not")):
        acts = Acts((correction("Never", "Do not"), correction(was, new)), ())
        assert acts.explain("calm-1", "Never bet", "Do not bet")
        assert not acts.explain("calm-1", "Always bet", "Do not bet")


def test_what_is_withheld_leaves_every_version(lighthouse: Path) -> None:
    """Where another version still has the very words of a unit of which some were taken out, it is told with the command to go on with."""
    before = recorded(lighthouse)
    edit(lighthouse / "code/1901-draft/vigilance.md", "the window now & then", "[withheld] now & then")
    entry = WITHHELD.removeprefix("rights: not stated\n").replace("1.2", "vigilance-1")
    edit(lighthouse / "code/1901-draft/index.md", "notes:", f"{entry}notes:")
    *_, told = lost_records(before, recorded(lighthouse))
    assert (told.path, told.line) == ("docs/code/1902/vigilance.md", 5)
    assert "these words were withheld in vigilance-1 of 1901-draft and are still here" in told.message
    assert "make withhold UNIT=1902/vigilance-1" in told.message
    edit(lighthouse / "code/1902/vigilance.md", "the window now & then", "[withheld] now & then")
    edit(lighthouse / "code/1902/index.md", "became:", f"{entry}became:")
    assert list(lost_records(before, recorded(lighthouse))) == []
