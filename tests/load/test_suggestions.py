"""What editors write and what they mean: dates, references and names of files in other forms than ours."""

import pytest

from codebook.load.suggestions import suggested_councils, suggested_date, suggested_name, suggested_ref
from codebook.load.yaml_errors import UNKNOWN, explained, quoted
from codebook.values.dates import Day


@pytest.mark.parametrize(
    ("written", "suggestion"),
    [
        ("25/02/2022", "2022-02-25"),
        ("25.2.2022", "2022-02-25"),
        ("2022/2/5", "2022-02-05"),
        ("2022-2", "2022-02"),
        ("25 February 2022", "2022-02-25"),
        ("Friday, 25th Feb 2022", "2022-02-25"),
        ("May 2015", "2015-05"),
        ("Summer  2015", "2015-summer"),
        ("31/02/2022", ""),
        ("2/25/2022", ""),
        ("soon", ""),
        ("Smarch 2015", ""),
        ("", ""),
    ],
)
def test_dates_are_understood(written: str, suggestion: str) -> None:
    """A date as people write it is offered in our form; one that is in no calendar is not."""
    assert suggested_date(written) == suggestion


def test_a_day_is_not_guessed() -> None:
    """Where a whole date is wanted, none is offered without its day."""
    assert (suggested_date("May 2015", Day), suggested_date("1 May 2015", Day)) == ("", "2015-05-01")


@pytest.mark.parametrize(
    ("written", "suggestion"),
    [
        ("integrity 3", "integrity-3"),
        ("Integrity 3(a)(i)", "integrity-3-a-i"),
        ("Integrity-3", "integrity-3"),
        ("INTEGRITY_3", "integrity-3"),
        ("Integrity", "integrity"),
        ("2015 draft/Integrity 3", "2015-draft/integrity-3"),
        ("integrity-3", ""),
        ("Full", ""),
        ("somewhere else", ""),
        ("what?", ""),
    ],
)
def test_references_are_understood(written: str, suggestion: str) -> None:
    """A reference in capitals or with spaces is offered in our form; words that may be anything are not."""
    assert suggested_ref(written) == suggestion


@pytest.mark.parametrize(
    ("written", "suggestion"),
    [
        ("2022-02-25 Officers' Code", "2022-02-25-officers-code"),
        ("25-02-2022_Officers_Code", "2022-02-25-officers-code"),
        ("2022-2-5 x", "2022-02-05-x"),
        ("West Lancashire", "west-lancashire"),
        ("Tŷ a thŵr", "ty-a-thwr"),
        ("Ty\u0302 Mawr", "ty-mawr"),
        ("Straße Ærø, Łódź", "strasse-aero-lodz"),
        ("’", ""),
    ],
)
def test_names_of_files_are_understood(written: str, suggestion: str) -> None:
    """A name with spaces, capitals and a date the other way round is offered as an address can have it."""
    assert suggested_name(written) == suggestion


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("a: b", '"a: b"'),
        ("“a: b”", '"a: b"'),
        ("'it's'", '"it\'s"'),
        ('"a', '"a"'),
        ('"a" b', "'\"a\" b'"),
        ('say "it\'s"', "'say \"it''s\"'"),
    ],
)
def test_values_are_put_in_quotes(written: str, right: str) -> None:
    """Quotation marks that stand around a value are replaced, those inside it stay."""
    assert quoted(written) == right


@pytest.mark.parametrize("piece", ["-", "- ", " ", "\t", "a: ", "a:", '"', "'a' ", "[", "[a]", "a ", "{", "x-"])
def test_long_lines_take_no_long_time(piece: str) -> None:
    """A line without end is read in time that grows with its length, whatever slip it may have."""
    assert explained(piece * 30_000, 0)[1]
    assert explained("", 0) == (0, UNKNOWN)


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("Exampleshire County Council", "Exampleshire"),
        ("The Made-up Council", "Made-up"),
        ("London Borough of Lamps", "Lamps"),
        ("Royal Borough of Horns and Fog", "Horns and Fog"),
        ("City of Lanterns Council", "Lanterns"),
        ("Isle of Gulls Council", "Isle of Gulls"),
        ("City and County of Tides", "Tides"),
        ("Council", "Council"),
        ("The Borough", "Borough"),
        ("Borough of", "Borough of"),
    ],
)
def test_a_council_is_named_without_its_kind(name: str, folder: str) -> None:
    """At the beginning of its name or at the end; something is always left."""
    assert " ".join(suggested_councils(name.split())) == folder
