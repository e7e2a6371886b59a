"""References: what is parsed is printed again, each has its address, and what is not a reference is told with the right form."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codebook.values import references
from codebook.values.references import CodeRef, Ref, ReportRef, parse
from conftest import ROOT

letters = "abcdefghijklmnopqrstuvwxyz"
words = st.sampled_from(["introduction", "statement", "note", "p"]) | st.text(letters, min_size=1, max_size=9)
names = st.lists(words, min_size=1, max_size=4).map("-".join)
numbers = st.integers(1, 999).map(str)
tails = st.lists(st.text(f"{letters}0123456789", min_size=1, max_size=9), min_size=1, max_size=4)
principles = names.filter(references.can_be_principle)
editions = st.tuples(st.integers(1000, 9999), tails | st.just([])).map(lambda pair: "-".join([str(pair[0]), *pair[1]]))
notes = numbers.map(lambda number: f"note-{number}")
introductions = st.builds(CodeRef, st.just(references.INTRODUCTION), st.just("") | numbers | notes | names)
inner = st.lists(st.text(letters, min_size=1, max_size=4) | numbers, min_size=1, max_size=3).map("-".join)
clauses = numbers | st.tuples(numbers, inner).map("-".join)
texts = (numbers | names).map(lambda name: f"text-{name}")
parts = st.builds(CodeRef, principles, st.just("") | clauses | notes | texts | st.just("statement")) | introductions
counters = numbers | st.from_regex(r"[0-9]{1,9}[A-Za-z]|[A-Z][0-9]{0,9}|[a-z]|[ivxl]{2,7}", fullmatch=True)
paths = st.lists(counters, min_size=1, max_size=4).map(".".join)
reports = st.builds(
    ReportRef,
    names,
    st.tuples(st.dates(), tails).map(lambda pair: f"{pair[0]}-{'-'.join(pair[1])}")
    | st.tuples(st.dates(), st.sampled_from([4, 7]), names).map(
        lambda found: f"{str(found[0])[: found[1]]}-{found[2]}"
    ),
    st.just("")
    | names
    | paths.map(lambda path: f"p{path}")
    | st.tuples(names | st.tuples(names, numbers).map("-".join), paths).map(".".join)
    | st.tuples(st.lists(numbers, min_size=1, max_size=4), st.sampled_from(["", "a", "b"])).map(
        lambda pair: f"p{'.'.join(pair[0])}{pair[1]}"
    ),
)
every_reference = st.one_of(
    parts,
    st.builds(CodeRef, edition=editions),
    st.builds(lambda ref, edition: CodeRef(ref.part, ref.rest, edition), parts, editions),
    reports,
)


@given(every_reference)
def test_a_printed_reference_is_parsed_again(ref: Ref) -> None:
    """`parse(str(ref)) == ref` for every kind of reference."""
    assert parse(str(ref)) == ref


@given(reports)
def test_a_label_of_a_report_is_written_again(ref: ReportRef) -> None:
    """What editors write for a label leads to it, and a numbered label is divided without loss."""
    assert references.paragraph_label(references.written_label(ref.label)) == ref.label
    front, number = references.counted(ref.label)
    assert front + number in ("", ref.label)
    name, within = references.name_and_number(ref.label)
    assert ref.label in (name, f"p{within}", f"{name}.{within}")


@given(parts)
def test_a_label_is_parsed_as_its_reference(ref: CodeRef) -> None:
    """A label names the same unit as the reference without an edition; a part is no label."""
    if ref.rest:
        assert references.parse_label(ref.label) == ref
    else:
        with pytest.raises(ValueError, match="is not the name of a clause"):
            references.parse_label(ref.label)


@given(every_reference)
def test_an_anchor_is_the_label(ref: Ref) -> None:
    """Whatever a reference names, the anchor of its place is its label, and all before it is a page."""
    place = ref.in_context if isinstance(ref, CodeRef) and ref.label else ref.url
    page, _, anchor = place.partition("#")
    assert page.endswith("/")
    assert "//" not in page
    assert anchor == (ref.label if isinstance(ref, ReportRef) or ref.rest else "")


@pytest.mark.parametrize(
    ("written", "ref", "url", "in_context"),
    [
        ("2015-draft", CodeRef(edition="2015-draft"), "code/2015-draft/", None),
        ("2015", CodeRef(edition="2015"), "code/2015/", None),
        ("integrity", CodeRef("integrity"), "principles/integrity/", "principles/integrity/"),
        ("introduction", CodeRef("introduction"), "introduction/", "introduction/"),
        ("integrity-3", CodeRef("integrity", "3"), "clauses/integrity-3/", "principles/integrity/#integrity-3"),
        (
            "integrity-statement",
            CodeRef("integrity", "statement"),
            "clauses/integrity-statement/",
            "principles/integrity/#integrity-statement",
        ),
        (
            "integrity-3-a-i",
            CodeRef("integrity", "3-a-i"),
            "clauses/integrity-3-a-i/",
            "principles/integrity/#integrity-3-a-i",
        ),
        (
            "glossary-text-gift",
            CodeRef("glossary", "text-gift"),
            "clauses/glossary-text-gift/",
            "principles/glossary/#glossary-text-gift",
        ),
        (
            "annex-a-3-a",
            CodeRef("annex-a", "3-a"),
            "clauses/annex-a-3-a/",
            "principles/annex-a/#annex-a-3-a",
        ),
        (
            "introduction-3",
            CodeRef("introduction", "3"),
            "clauses/introduction-3/",
            "introduction/#introduction-3",
        ),
        (
            "introduction-note-1",
            CodeRef("introduction", "note-1"),
            "clauses/introduction-note-1/",
            "introduction/#introduction-note-1",
        ),
        (
            "introduction-bodies",
            CodeRef("introduction", "bodies"),
            "clauses/introduction-bodies/",
            "introduction/#introduction-bodies",
        ),
        (
            "duty-of-care-12",
            CodeRef("duty-of-care", "12"),
            "clauses/duty-of-care-12/",
            "principles/duty-of-care/#duty-of-care-12",
        ),
        (
            "2015-draft/integrity",
            CodeRef("integrity", "", "2015-draft"),
            "code/2015-draft/integrity/",
            "code/2015-draft/integrity/",
        ),
        (
            "2015-draft/integrity-3",
            CodeRef("integrity", "3", "2015-draft"),
            "code/2015-draft/integrity-3/",
            "code/2015-draft/integrity/#integrity-3",
        ),
        (
            "2015-draft/introduction-3",
            CodeRef("introduction", "3", "2015-draft"),
            "code/2015-draft/introduction-3/",
            "code/2015-draft/introduction/#introduction-3",
        ),
    ],
)
def test_a_piece_of_the_code_has_its_addresses(written: str, ref: CodeRef, url: str, in_context: str | None) -> None:
    """The addresses that DESIGN.md promises: of the piece alone, and among its neighbours."""
    assert parse(written) == ref
    assert ref.url == url
    if in_context is not None:
        assert ref.in_context == in_context


@pytest.mark.parametrize(
    ("written", "ref"),
    [
        (
            "cambridgeshire/2022-02-25-officers-code-of-conduct",
            ReportRef("cambridgeshire", "2022-02-25-officers-code-of-conduct"),
        ),
        (
            "cambridgeshire/2022-02-25-officers-code-of-conduct#p2.1",
            ReportRef("cambridgeshire", "2022-02-25-officers-code-of-conduct", "p2.1"),
        ),
        (
            "west-lancashire/2014-06-26-officer-code-of-conduct#background-documents",
            ReportRef("west-lancashire", "2014-06-26-officer-code-of-conduct", "background-documents"),
        ),
        (
            "west-lancashire/2014-06-26-officer-code-of-conduct#appendix-1",
            ReportRef("west-lancashire", "2014-06-26-officer-code-of-conduct", "appendix-1"),
        ),
    ],
)
def test_a_report_has_its_address(written: str, ref: ReportRef) -> None:
    """A report's address is its reference under `reports/`, and a paragraph's is its anchor there."""
    assert parse(written) == ref
    page, hash_mark, label = written.partition("#")
    assert ref.url == f"reports/{page}/{hash_mark}{label}"


ANY = "write for example integrity-3, 2015-draft/integrity-3 or cambridgeshire/2022-02-25-officers-code-of-conduct#p2.1"
UNIT = "write for example integrity, integrity-3 or introduction-note-1"


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("", "", UNIT),
        ("Integrity", "Integrity", UNIT),
        ("integrity 3", "integrity 3", UNIT),
        ("integrity-", "integrity-", UNIT),
        ("integrity--3", "integrity--3", UNIT),
        ("integrity-0", "integrity-0", UNIT),
        ("integrity-03", "integrity-03", UNIT),
        ("integrity-3a", "integrity-3a", UNIT),
        ("integrity_3", "integrity_3", UNIT),
        ("integrity-note-0", "integrity-note-0", UNIT),
        ("integrity-3-", "integrity-3-", UNIT),
        ("integrity-3-A", "integrity-3-A", UNIT),
        ("integrity-3-0", "integrity-3-0", UNIT),
        ("integrity-3(a)", "integrity-3(a)", UNIT),
        ("integrity-text-0", "integrity-text-0", UNIT),
        ("3", "3", UNIT),
        ("integrity-3\n", "integrity-3\n", UNIT),
        ("#integrity-3", "#integrity-3", UNIT),
        ("15-draft", "15-draft", UNIT),
        ("2015-Draft", "2015-Draft", UNIT),
        ("2015-draft/Integrity", "Integrity", UNIT),
        ("2015-draft/2016-draft", "2016-draft", UNIT),
        ("2015-draft/integrity/3", "integrity/3", UNIT),
        ("2015-draft/", "2015-draft/", ANY),
        ("/integrity", "/integrity", ANY),
        ("2015-Draft/integrity", "2015-Draft/integrity", ANY),
        ("cambridgeshire/", "cambridgeshire/", ANY),
        ("cambridgeshire/officers-code", "cambridgeshire/officers-code", ANY),
        ("cambridgeshire/2022-02-25", "cambridgeshire/2022-02-25", ANY),
        ("cambridgeshire/2022-2-25-code", "cambridgeshire/2022-2-25-code", ANY),
        ("cambridgeshire/2022-02-25-code#", "cambridgeshire/2022-02-25-code#", ANY),
        ("cambridgeshire/2022-02-25-code#2.1", "cambridgeshire/2022-02-25-code#2.1", ANY),
        ("cambridgeshire/2022-02-25-code#p2.1#p2", "cambridgeshire/2022-02-25-code#p2.1#p2", ANY),
        ("Cambridgeshire/2022-02-25-code", "Cambridgeshire/2022-02-25-code", ANY),
        ("https://example.org/integrity-3", "https://example.org/integrity-3", ANY),
    ],
)
def test_what_is_no_reference_is_told_with_the_right_form(text: str, wrong: str, right: str) -> None:
    """ValueError names the piece that is wrong, and shows what right looks like."""
    with pytest.raises(ValueError, match="is not a reference") as raised:
        parse(text)
    assert str(raised.value) == f"'{wrong}' is not a reference; {right}"


@pytest.mark.parametrize(
    "text", ["", "integrity", "bodies", "integrity-bodies", "integrity-Statement", "p2.1", "2015-1"]
)
def test_what_is_no_label_is_told_with_the_right_form(text: str) -> None:
    """Only a unit of the code has a label; only the introduction has pieces with names of their own."""
    with pytest.raises(ValueError, match="is not the name of a clause") as raised:
        references.parse_label(text)
    assert str(raised.value) == (
        f"'{text}' is not the name of a clause; write for example integrity-3, integrity-3-a, integrity-statement, integrity-text-1, introduction-3 or introduction-note-1"
    )


@pytest.mark.parametrize(
    ("label", "above", "is_clause"),
    [
        ("integrity-3", "", True),
        ("integrity-3-a", "integrity-3", False),
        ("integrity-3-a-i", "integrity-3-a", False),
        ("integrity-3-end", "integrity-3", False),
        ("integrity-statement", "", False),
        ("integrity-note-1", "", False),
        ("integrity-text-1", "", False),
        ("glossary-text-gift-card", "", False),
        ("introduction-bodies", "", False),
    ],
)
def test_a_sub_clause_is_named_by_the_clause_above_it(label: str, above: str, *, is_clause: bool) -> None:
    """The label of a sub-clause begins with that of its clause."""
    ref = references.parse_label(label)
    assert (ref.above, ref.is_clause) == (above, is_clause)


@pytest.mark.parametrize(
    ("written", "label"),
    [
        ("2", "p2"),
        ("2.1", "p2.1"),
        ("2.10", "p2.10"),
        ("2.1a", "p2.1a"),
        ("3A", "p3A"),
        ("A", "pA"),
        ("A.1", "pA.1"),
        ("A1.2", "pA1.2"),
        ("IV", "pIV"),
        ("2.1.a", "p2.1.a"),
        ("(a)", "pa"),
        ("(a)(ii)", "pa.ii"),
        ("pa.ii", "pa.ii"),
        ("a", "a"),
        ("appendix-1.1.1", "appendix-1.1.1"),
        ("second-1.2", "second-1.2"),
        ("background-documents", "background-documents"),
        ("appendix-1", "appendix-1"),
    ],
)
def test_a_printed_number_is_a_label(written: str, label: str) -> None:
    """An editor writes a paragraph's printed number or its name; either gives a label that an anchor can have."""
    assert references.paragraph_label(written) == label
    assert references.is_report_label(label)


@pytest.mark.parametrize(
    ("label", "front", "number", "name", "within"),
    [
        ("p2.1", "p", "2.1", "", "2.1"),
        ("p3.2A", "p", "3.2A", "", "3.2A"),
        ("pA.1", "pA.", "1", "", "A.1"),
        ("pA1.2", "pA", "1.2", "", "A1.2"),
        ("pa.i", "", "", "", "a.i"),
        ("p2.1.a", "", "", "", "2.1.a"),
        ("appendix-1.1.1", "appendix-1.", "1.1", "appendix-1", "1.1"),
        ("recommendation.a", "", "", "recommendation", "a"),
        ("pay.1", "pay.", "1", "pay", "1"),
        ("appendix-1", "", "", "appendix-1", ""),
        ("Appendix", "", "", "Appendix", ""),
    ],
)
def test_a_label_ends_with_a_number(label: str, front: str, number: str, name: str, within: str) -> None:
    """Numbers are counted by what is before them; a page names the appendix or section, then the number."""
    assert references.counted(label) == (front, number)
    assert references.name_and_number(label) == (name, within)


@pytest.mark.parametrize(
    "text", ["", "2.1", "P2.1", "p2.", "p2..1", "Background", "a b", "a--b", "a-", "-a", "a.", "a.b-c", "A.1", "p(a)"]
)
def test_what_is_no_label_of_a_report(text: str) -> None:
    """A report's unit is named in small letters with hyphens, or by `p` and its number."""
    assert not references.is_report_label(text)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("integrity", {"name"}),
        ("audit-and-governance", {"name"}),
        ("2015-draft", {"edition", "report"}),
        ("2015", {"edition"}),
        ("2022-02-25", {"edition"}),
        ("2022-02-25-code", {"edition", "report"}),
        ("Integrity", set()),
        ("integrity-3", set()),
        ("a--b", set()),
        ("-a", set()),
        ("15-draft", set()),
        ("2015-", set()),
        ("2022-2-25-code", {"edition"}),
        ("2022-02-code", {"edition", "report"}),
        ("2022-02-20-mph-zones", {"edition", "report"}),
        ("2022-code", {"edition", "report"}),
        ("2022-20-mph-zones", {"edition", "report"}),
        ("", set()),
    ],
)
def test_what_a_file_or_folder_may_be_called(text: str, kinds: set[str]) -> None:
    """Principles and councils have names, editions begin with a year, reports with a date."""
    found = {
        "name": references.is_name(text),
        "edition": references.is_edition_id(text),
        "report": references.is_report_name(text),
    }
    assert {kind for kind, holds in found.items() if holds} == kinds


@pytest.mark.parametrize(
    ("name", "can"),
    [
        ("integrity", True),
        ("fair-warning", True),
        ("introductions", True),
        ("re-introduction", True),
        ("introduction", False),
        ("introduction-bodies", False),
        ("full", False),
        ("compare", False),
        ("newest", False),
        ("fair-statement", False),
        ("fair-note", False),
        ("fair-text", False),
        ("fair-text-warning", False),
        ("context", True),
        ("text", True),
        ("annex-a", True),
        ("Integrity", False),
        ("integrity-3", False),
        ("", False),
    ],
)
def test_what_can_name_a_principle(name: str, *, can: bool) -> None:
    """A principle has a name that no page has, and whose labels can be taken for no other piece."""
    assert references.can_be_principle(name) == can


def test_no_label_is_an_id_of_a_page() -> None:
    """Each id that templates and scripts write is none that a label, a principle, a subject or a heading can have."""
    files = [path for path in (ROOT / "overrides").rglob("*") if path.suffix in (".html", ".js")]
    ids = {found for path in files for found in re.findall(r"\bid ?= ?[\"'`]([^\"'`{]+)", path.read_text("utf-8"))}
    assert len(ids) > 20
    assert [
        name
        for name in ids
        if references.is_report_label(name) or references.is_name(name) or not name.startswith("on_")
    ] == []
    assert references.subject_anchor("on_menu") == "on-menu"
