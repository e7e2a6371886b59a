"""Contact data: what is recognised, and what looks like it and is none.

All numbers are from ranges that Ofcom keeps for fiction (01632 960xxx, 020 7946 0xxx, 07700 900xxx), all addresses from example domains,
all postcodes ones that are not in use.
"""

import pytest

from codebook import contact

EMAIL, TELEPHONE, EXTENSION = "email address", "telephone number", "telephone extension"
POSTCODE = contact.POSTCODE


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
    """Email addresses, telephone numbers and extensions are found in whatever form people write them."""
    assert list(contact.find(text)) == [(1, kind, words)]


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
        "@lights",
        "lamps @ 12",
        "a@b",
        "ze3 9xx",
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
    assert list(contact.find(text)) == []


def test_kinds_can_be_chosen() -> None:
    """What is somebody's own is found without what may be an office's, and the other way about."""
    text = "ZE3 9XX, 01632 960001"
    assert [kind for _, kind, _ in contact.find(text, *contact.PERSONAL)] == [TELEPHONE]
    assert [kind for _, kind, _ in contact.find(text, POSTCODE)] == [POSTCODE]


def test_each_match_has_its_line() -> None:
    """Several matches are told one by one, each on the line where it begins."""
    text = "Lamps\nkeeper@lights.example.org, ext. 12\n\n01632 960001, 01632\n960002 x"
    assert sorted(contact.find(text)) == [
        (2, EMAIL, "keeper@lights.example.org"),
        (2, EXTENSION, "ext. 12"),
        (4, TELEPHONE, "01632 960001"),
        (4, TELEPHONE, "01632 960002"),
    ]


@pytest.mark.parametrize(
    "piece", ["0", "0123 ", "a", "a.", "a@", "a@b.", "ext ", "+44 ", "012 ", "(0", "x_", "ZE3 ", "ZE3 9"]
)
def test_long_texts_take_no_long_time(piece: str) -> None:
    """No text, however odd, makes the search slow: it is read in time that grows with its length."""
    assert len(list(contact.find(piece * 20_000))) <= 20_000


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Name: A. Made-up Officer", "Name: A. Made-up Officer"),
        ("above\nNames:\tSomebody, nobody", "Names: Somebody, nobody"),
        ("[contact] Officer name: Somebody", "[contact] Officer name: Somebody"),
    ],
)
def test_a_line_that_says_that_it_holds_a_name_is_found(text: str, words: str) -> None:
    """A name that is announced is found, when names are asked for and never otherwise."""
    assert [found for _, _, found in contact.find(text, contact.NAME)] == [words]
    assert list(contact.find(text)) == []


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
    assert list(contact.find(text, contact.NAME)) == []
