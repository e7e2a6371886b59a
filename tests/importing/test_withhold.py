"""Contact data and names of a contact block are taken out; posts, councillors and public mailboxes stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codebook.importing.report_blocks import ReportBlock
from codebook.importing.source import Cell, Note, Paragraph, Run, Table
from codebook.importing.withhold import WithheldData, clean, withheld, without_contact


def line(text: str, kind: str = "paragraph") -> ReportBlock:
    """A block with this text."""
    return ReportBlock("heading" if kind == "heading" else "paragraph", (Run(text),))


@pytest.mark.parametrize(
    ("lines", "left"),
    [
        (["Contact officer: Jo Sample, 01632 960123"], ["Contact officer: [name withheld], [telephone withheld]"]),
        (["Report author: Dr Sam O'Example, Head of Law"], ["Report author: [name withheld], Head of Law"]),
        (["Contact: Democratic Services Team, Town Hall"], ["Contact: Democratic Services Team, Town Hall"]),
        (["Contact: Councillor Jo Sample"], ["Contact: Councillor Jo Sample"]),
        (
            ["Contact officer:", "Jo Sample", "Policy Officer"],
            ["Contact officer:", "[name withheld]", "Policy Officer"],
        ),
        (
            ["Contact officer: Jo Sample", "Subject: Long Names"],
            ["Contact officer: [name withheld]", "Subject: Long Names"],
        ),
        (
            ["Councillor Jo Sample moved that Long Meadow be sold."],
            ["Councillor Jo Sample moved that Long Meadow be sold."],
        ),
        (
            ["Write to jo.sample@example.org.", "Call 01632 960123."],
            ["Write to [email withheld].", "Call [telephone withheld]."],
        ),
        (
            ["Jo Sample", "Policy Officer", "Call 01632 960123"],
            ["[name withheld]", "Policy Officer", "Call [telephone withheld]"],
        ),
        (["Contact: A SAMPLE", "GIFTS: A REVIEW"], ["Contact: [name withheld]", "GIFTS: A REVIEW"]),
        (["Jo Sample, Policy Officer, jo@example.org"], ["[name withheld], Policy Officer, [email withheld]"]),
        (["Jo Sample spoke.", "Write to us: jo@example.org"], ["Jo Sample spoke.", "Write to us: [email withheld]"]),
        (["Call 01632 960999, the switchboard."], ["Call 01632 960999, the switchboard."]),
    ],
)
def test_what_is_taken_out(lines: list[str], left: list[str]) -> None:
    """What identifies an officer below director is replaced by brackets that say what it was."""
    found, taken = withheld([*map(line, lines)], ["01632 960999"])
    assert [block.text for block in found] == left
    assert bool(taken) == (lines != left)


def test_a_heading_opens_a_block_and_ends_it() -> None:
    """Names below the heading Contact are taken out, and those below the next heading stay."""
    found, taken = withheld(
        [line("Contact", "heading"), line("Jo Sample"), line("History", "heading"), line("Jo Sample")], ()
    )
    assert [block.text for block in found] == ["Contact", "[name withheld]", "History", "Jo Sample"]
    assert [(each.index, each.what) for each in taken] == [(1, "A name")]


def test_formatting_stays() -> None:
    """What is taken out may begin in one formatting and end in another; the rest keeps its own."""
    runs = (Run("Email ", bold=True), Run("jo.sam"), Run("ple@example.org", italic=True), Run(" or call", italic=True))
    (found,), _ = withheld([ReportBlock("paragraph", runs)], ())
    assert found.runs == (Run("Email ", bold=True), Run("[email withheld]"), Run(" or call", italic=True))


def test_tables_and_notes() -> None:
    """Cells and notes are read as well."""
    paragraph = Paragraph((Run("jo.sample@example.org"),))
    (found,), _ = withheld([ReportBlock("table", table=Table(((Cell((paragraph,)),),)))], ())
    assert found.table
    assert found.table.rows[0][0].paragraphs[0].text == "[email withheld]"
    (note,), taken = without_contact([Note("1", "1", (paragraph,))], ())
    assert note.paragraphs[0].text == "[email withheld]"
    assert taken == (WithheldData(0, ("email address",)),)


def test_what_is_said() -> None:
    """The facts name each kind once."""
    assert (
        WithheldData(0, ("name", "email address", "name", "telephone number")).what
        == "A name, an email address and a telephone number"
    )
    assert WithheldData(0, ("telephone extension",)).what == "A telephone extension"


@given(
    st.lists(
        st.sampled_from(["Contact:", "Jo Sample", "01632 960123", "jo.sample@example.org", "\t", "of the", "[x]", "é"]),
        max_size=8,
    )
)
def test_no_address_or_number_is_left(parts: list[str]) -> None:
    """Wherever it is, no certain contact data is left, and reading it again changes nothing."""
    text = clean(" ".join(parts), ())
    assert "@example" not in text
    assert "960123" not in text
    assert clean(text, ()) == text
