"""Contact data: what is recognised, and what looks like it and is none.

All numbers are from ranges that Ofcom keeps for fiction (01632 960xxx, 020 7946 0xxx, 07700 900xxx), all addresses from example domains,
all postcodes ones that are not in use.
"""

import pytest

from codebook.values import contact
from codebook.values.contact import EMAIL, EXTENSION, NAME, POSTCODE, TELEPHONE, Found, NotPersonal
from contact_forms import FORMS, KNOWN, harmless, personal

LEAST = 0.95
"""Of the forms in the list: how many are found, and how many harmless ones are let through."""


def is_right(told: str, kind: str, text: str) -> bool:
    """Whether a form is found as what it is: a warning stops no build, a fault does."""
    found = contact.find(text)
    if told == "warning" and any(one.sure for one in found):
        return False
    return any(one.kind == kind and one.sure == (told == "fault") for one in found)


def test_the_list_is_long() -> None:
    """It has at least 200 forms, about half of them harmless, and none twice."""
    texts = [text for _, _, text in personal(*FORMS)] + harmless(*FORMS)
    assert len(texts) > 200
    assert len(texts) == len({*texts})
    assert 0.35 < len(harmless(*FORMS)) / len(texts) < 0.65


@pytest.mark.parametrize(("told", "kind", "text"), personal("must-be-right"))
def test_what_was_once_missed_is_found(told: str, kind: str, text: str) -> None:
    """Each form that passed once is found, as a fault or as a warning."""
    assert is_right(told, kind, text)


@pytest.mark.parametrize("text", harmless("must-be-right"))
def test_what_was_once_told_is_let_through(text: str) -> None:
    """Each harmless form that was refused once passes."""
    assert contact.find(text) == ()


def test_most_forms_are_found() -> None:
    """Of the forms of contact data at least 95 in 100 are found, as a fault or a warning as listed."""
    forms = personal(*FORMS)
    missed = [form for form in forms if not is_right(*form)]
    assert len(missed) / len(forms) <= 1 - LEAST, missed


def test_most_harmless_forms_pass() -> None:
    """Of the harmless forms at least 95 in 100 are let through."""
    forms = harmless(*FORMS)
    stopped = [(text, contact.find(text)) for text in forms if contact.find(text)]
    assert len(stopped) / len(forms) <= 1 - LEAST, stopped


@pytest.mark.parametrize("part", [part for part in FORMS if part.startswith("held-out")])
def test_no_harmless_form_of_a_list_is_a_fault(part: str) -> None:
    """A harmless form that was not used for tuning may have a warning, but stops no build."""
    assert [text for text in harmless(part) if any(found.sure for found in contact.find(text))] == []


def test_known_limits_are_as_listed() -> None:
    """A form that is found now, or no longer has a warning, moves to the other forms of the list."""
    assert [text for texts in KNOWN["missed"].values() for text in texts if contact.find(text)] == []
    warned = [text for texts in KNOWN["warned"].values() for text in texts]
    assert [text for text in warned if not contact.find(text) or any(found.sure for found in contact.find(text))] == []


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("keeper@lights.example.org", EMAIL, "keeper@lights.example.org"),
        ("Write to a.keeper+oil@lights-and-horns.example.co.uk.", EMAIL, "a.keeper+oil@lights-and-horns.example.co.uk"),
        ("_keeper@lights.example.org_", EMAIL, "keeper@lights.example.org"),
        ("<keeper@lights.example.org>", EMAIL, "keeper@lights.example.org"),
        ("[mail](mailto:keeper@lights.example.org)", EMAIL, "keeper@lights.example.org"),
        ("KEEPER@LIGHTS.EXAMPLE.ORG", EMAIL, "KEEPER@LIGHTS.EXAMPLE.ORG"),
        ("01632 960001", TELEPHONE, "01632 960001"),
        ("01632960001", TELEPHONE, "01632960001"),
        ("(01632) 960001", TELEPHONE, "(01632) 960001"),
        ("(01632) 960 001", TELEPHONE, "(01632) 960 001"),
        ("01632-960-001", TELEPHONE, "01632-960-001"),
        ("01632–960001", TELEPHONE, "01632–960001"),
        ("01632 - 960001", TELEPHONE, "01632 - 960001"),
        ("01632.960.001", TELEPHONE, "01632.960.001"),
        ("01632\t960001", TELEPHONE, "01632 960001"),
        ("01632\u00a0960001", TELEPHONE, "01632 960001"),
        ("01632\n960001", TELEPHONE, "01632 960001"),
        ("01632 96000", TELEPHONE, "01632 96000"),
        ("020 7946 0001", TELEPHONE, "020 7946 0001"),
        ("0207 946 0001", TELEPHONE, "0207 946 0001"),
        ("07700 900001", TELEPHONE, "07700 900001"),
        ("07700 900 001", TELEPHONE, "07700 900 001"),
        ("+44 1632 960001", TELEPHONE, "+44 1632 960001"),
        ("+44 (0)1632 960001", TELEPHONE, "+44 (0)1632 960001"),
        ("+44 (0) 20 7946 0001", TELEPHONE, "+44 (0) 20 7946 0001"),
        ("+44(0)7700900001", TELEPHONE, "+44(0)7700900001"),
        ("+44-1632-960001", TELEPHONE, "+44-1632-960001"),
        ("+44 (1632) 960001", TELEPHONE, "+44 (1632) 960001"),
        ("0044 1632 960001", TELEPHONE, "0044 1632 960001"),
        ("Tel.01632 960001", TELEPHONE, "01632 960001"),
        ("tel:01632 960001", TELEPHONE, "01632 960001"),
        ("Tel–01632 960001.", TELEPHONE, "01632 960001"),
        ("_01632 960001_", TELEPHONE, "01632 960001"),
        ("**01632 960001**", TELEPHONE, "01632 960001"),
        ("01632 960001/2", TELEPHONE, "01632 960001"),
        ("01632 960001x12", TELEPHONE, "01632 960001"),
        ("ext 1234", EXTENSION, "ext 1234"),
        ("ext. 1234", EXTENSION, "ext. 1234"),
        ("ext.1234", EXTENSION, "ext.1234"),
        ("Ext:12", EXTENSION, "Ext:12"),
        ("(Extn. 1234)", EXTENSION, "Extn. 1234"),
        ("ext no. 1234", EXTENSION, "ext no. 1234"),
        ("extension 1234", EXTENSION, "extension 1234"),
        ("EXTENSION: 1234", EXTENSION, "EXTENSION: 1234"),
        ("Extension number 1234", EXTENSION, "Extension number 1234"),
        ("ZE3 9XX", POSTCODE, "ZE3 9XX"),
        ("(ZE3  9XX)", POSTCODE, "ZE3 9XX"),
        ("ZE39XX", POSTCODE, "ZE39XX"),
        ("ZE3\n9XX", POSTCODE, "ZE3 9XX"),
        ("ZE3\u00a09XX.", POSTCODE, "ZE3 9XX"),
        ("B99 9XX", POSTCODE, "B99 9XX"),
        ("WC9X 9XX", POSTCODE, "WC9X 9XX"),
    ],
)
def test_contact_data_are_recognised(text: str, kind: str, words: str) -> None:
    """Email addresses, telephone numbers and extensions are found in the forms that people write."""
    assert [(found.line, found.kind, found.words) for found in contact.find(text)] == [(1, kind, words)]


@pytest.mark.parametrize(
    "text",
    [
        "2022-02-25",
        "25 February 2022",
        "25/02/2022",
        "01.02.2022 12.30",
        "01-02-2022 12:30",
        "01/02/2022, 10:30",
        "05 06 2014 18 09 2014",
        "2006/07 2007/08 2008/09",
        "2.1",
        "4.10",
        "10.10.10",
        "paragraphs 1.10 to 2.10.3",
        "cambridgeshire/2022-02-25-officers-code-of-conduct#p2.1",
        "Section 100D(5) of the Local Government Act 1972",
        "8ea5d6d8fc51eea0af366094d9aa4fd690549557e530d453e7df9538d50d439a",
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "0123456789012345678901234567890123456789012345678901234567890123",
        "550e8400-e29b-41d4-a716-046655440000",
        "£1,000,000,000",
        "£0.5m",
        "£01,234,567,890",
        "0.0123456789",
        "1234567890",
        "01234-567-890-123-456",
        "07 08 09 10 11 12",
        "0900 1000 1100",
        "ISBN 0-521-12345-6",
        "[telephone withheld]",
        "0 casks\n12 barrels 3456 bottles",
        "an extension of 12 months",
        "extension: 12 months",
        "the next 1234 days, the text 12",
        "lamps @ 12",
        "a@b",
        "XX3 9XX",
        "ZE3 9CK",
        "AZE3 9XX",
        "ZE3 9XXY",
        "ZE3-9XX",
        "S106 agreements",
        "BS 7671 2ND",
    ],
)
def test_other_numbers_and_signs_are_let_through(text: str) -> None:
    """Dates, paragraph numbers, digests, statutes, amounts and lists of numbers are no contact data."""
    assert contact.find(text) == ()


def test_each_match_has_its_line() -> None:
    """Each match has the line where it begins, also behind markup that its text loses."""
    text = "Lamps &amp; **oil**\nkeeper@lights.example.org, ext. 12\n\n\n01632 960001, 01632\n960002 x\nkeep&#64;oil.example.org"
    assert contact.find(text) == (
        Found(2, EMAIL, "keeper@lights.example.org"),
        Found(2, EXTENSION, "ext. 12"),
        Found(5, TELEPHONE, "01632 960001"),
        Found(5, TELEPHONE, "01632 960002"),
        Found(7, EMAIL, "keep&#64;oil.example.org"),
    )


@pytest.mark.parametrize("text", ["İİİİ ext 4567", "ıııı ext 4567", "İİİİ\u0307 ext 4567"])
def test_a_letter_that_is_longer_in_small_moves_no_match(text: str) -> None:
    """Recognisers search a text in small letters, where İ is two characters; what is found are still the words as written."""
    assert [found.words for found in contact.find(text)] == ["ext 4567"]


def test_equal_texts_are_searched_once() -> None:
    """Pages repeat blocks, and each check of a site reads texts that have not changed."""
    text = "Searched once: 01632 960001"
    assert contact.find(text) is contact.find(text)


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("01632 960001", "Tel: (01632) 960 001"),
        ("01632 960001", "+44 (0)1632 960001"),
        ("+44 1632 960001", "01632-960001"),
        ("960123", "Tel: 960123"),
        ("Tel: 960123", "tel 960123"),
        ("ext. 1234", "Extension 1234"),
        ("jo.sample@sample.gov.uk", "Jo.Sample&#64;sample.gov.uk"),
        ("ZE3 9XX", "ZE3\n9XX"),
    ],
)
def test_what_may_stay_may_be_written_in_any_way(said: str, text: str) -> None:
    """Words that somebody says are not personal are the same words in other groups, capitals or markup."""
    (found,) = contact.find(text)
    assert found in NotPersonal([said])


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("01632 960001", "01632 960002"),
        ("keepers@lights.example.org", "pers@lights.example.org"),
        ("ZE3 9XX", "ext. 39"),
        ("", "01632 960001"),
        ("https://sample.gov.uk/", "jo@sample.gov.uk"),
    ],
)
def test_nothing_else_may_stay(said: str, text: str) -> None:
    """Part of what may stay, or what is like it, is found."""
    (found,) = contact.find(text)
    assert found not in NotPersonal([said])


@pytest.mark.parametrize(
    "name",
    [
        "jo-01632-960001.md",
        "01632960001.png",
        "jo.sample@sample.gov.uk.png",
        "2022-02-25-jo-tel-960123.md",
        "jo_01632_960001.pdf",
    ],
)
def test_the_name_of_a_file_is_read(name: str) -> None:
    """Contact data in a file's name are part of an address."""
    assert [found.sure for found in contact.find_in_name(f"docs/about/{name}")] == [True]


@pytest.mark.parametrize(
    "name",
    ["2022-02-25-officers-code-of-conduct.md", "2015-draft/index.md", "lamp-640x480.png", "2014-06-26-06-2014.md"],
)
def test_other_names_of_files_are_let_through(name: str) -> None:
    """Dates and sizes in a name are none."""
    assert contact.find_in_name(f"docs/{name}") == ()


@pytest.mark.parametrize(
    "piece",
    [
        "0",
        "0123 ",
        "a",
        "a.",
        "a@",
        "a@b.",
        "ext ",
        "+44 ",
        "012 ",
        "(0",
        "x_",
        "ZE3 ",
        "ZE3 9",
        "\t",
        "&amp;",
        "\\",
        "Mr ",
        "Officer: ",
        "|--|\n|a|\n",
        "call a b on ",
        "1 A ",
        "a-",
        "00-00-00 ",
        "_",
        "a_at_",
        "Jo Sample, ",
        "Head of A ",
    ],
)
def test_long_texts_take_no_long_time(piece: str) -> None:
    """No text, however odd, makes the search slow: it is read in time that grows with its length."""
    assert len(contact.find(piece * (80_000 // len(piece)))) <= 80_000


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Name: A. Made-up Officer", "Name: A. Made-up Officer"),
        ("above\nNames:\tSomebody, nobody", "Names: Somebody, nobody"),
        ("[contact] Officer name: Somebody", "[contact] Officer name: Somebody"),
    ],
)
def test_a_line_that_says_that_it_holds_a_name_is_found(text: str, words: str) -> None:
    """A name that is announced is found, and only an editor can say whether it may stay."""
    assert [(found.kind, found.words, found.sure) for found in contact.find(text)] == [(NAME, words, False)]


@pytest.mark.parametrize(
    "text",
    [
        "Names: Councillor Nobody",
        "Name: Cllr Nobody",
        "Name: [name withheld]",
        "The name: nobody's",
        "Name:",
        "Surname: Nobody",
        "Name: 12",
    ],
)
def test_other_lines_hold_no_name(text: str) -> None:
    """A councillor's name, one that was left out, and words that announce none are passed over."""
    assert contact.find(text) == ()
