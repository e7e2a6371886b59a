"""The command: what it prints, its status, and the files that it reads."""

import zipfile
from pathlib import Path

import pytest

from conftest import SITES, Run, made_up

HARBOUR = SITES / "harbour" / "docs"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word_file(path: Path, *paragraphs: str, name: str = "word/document.xml") -> Path:
    """A Word document with some paragraphs: each is the XML of its runs."""
    body = "".join(f"<w:p>{runs}</w:p>" for runs in paragraphs)
    with zipfile.ZipFile(path, "w") as package:
        package.writestr(name, f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>')
    return path


def run_of(text: str) -> str:
    """A run of text."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


@pytest.mark.parametrize(
    ("text", "status", "said"),
    [
        ("Learn the table of tides by heart", 0, "Word for word in Tides 8. Latest version"),
        ("“Light every lantern at dusk”", 0, "Latest version: “Light the lantern on the mole at dusk”"),
        ("“Light every lantern at dusk”", 0, "made-up code of 1960: Made-up minute 5"),
        ("“Look at every knot in the morning” (Moorings 2)", 0, "In the latest version: Moorings 1."),
        ("“Read the table of tides each morning”", 0, "The latest version does not have it."),
        ("“Bet on the tide once a year”", 0, "proposed, and not in the latest version"),
        ("Count the goats at night", 1, "“Count the goats” was corrected to “Count the boats”. Made-up minute 9"),
        ("Learn the table of all tides by heart", 1, "Learn the table of [-all-] tides by heart"),
        ("Ask the harbour mistress before a rope is cut", 1, "Similar to Moorings 3"),
        (
            "Write down every tide\nTell the boats of every spring tide",
            0,
            "Tides 6 and Tides 7, made-up code of 1960, which follow",
        ),
        (
            "Write down every tide and ring the bell at high water",
            1,
            "Several clauses run together: Tides 6 and Tides 3",
        ),
        ("Moles may eat no more than seven kettles", 1, "Not in any version here."),
        ("ropes", 1, "Too short to tell."),
        ("code/1954/tides-1/", 0, "Leads to Tides 1, made-up code of 1954."),
        ("code/1960/tides-1/", 1, "The made-up code of 1960 has no Tides 1."),
        ("clauses/tides-33/", 1, "No page here has this address."),
        ("code/1951/Moorings-5/", 1, "No page here has this address."),
        ("Tides 33", 1, "No version here has this clause."),
        ("clauses/moorings-5/", 0, "Leads to Moorings 5.\n  In the latest version: Tides 5."),
        ("made-up code of 1951", 0, "Leads to the made-up code of 1951."),
        ("reports/eastquay/1950-01-10-ropes/", 0, "Leads to Ropes (Eastquay (made up), 10 January 1950)."),
        ("reports/eastquay/1950-01-10-ropes/#p1.1", 0, "Leads to Ropes (Eastquay (made up), 10 January 1950), 1.1."),
        ("reports/eastquay/1950-01-10-ropes/#p9.9", 1, "Ropes (Eastquay (made up), 10 January 1950) has no “9.9”."),
        (
            "reports/eastquay/1950-01-10-rops/",
            1,
            "Did you mean https://harbours.example.org/reports/eastquay/1950-01-10-ropes/",
        ),
        ("/about/what-this-is/", 0, "The page is now at https://harbours.example.org/about/"),
        ("Tides 3: “Learn the table of tides by heart”", 1, "The citation next to it names Tides 3."),
        (
            "“Learn the table of tides by heart”, made-up code of 1951",
            1,
            "names the made-up code of 1951, which does not",
        ),
        ("Learn the table … by heart", 0, "What is left out or in square brackets was not checked."),
        ("https://www.gov.uk/", 1, "This text has no quotation, and no address or citation of this site."),
    ],
)
def test_what_is_said_of_a_text(text: str, status: int, said: str, run: Run) -> None:
    """Each finding is said in a sentence; the status is 0 only if all is word for word."""
    got, out, err = run(HARBOUR, "verify", f"--text={text}")
    assert said in out
    assert (got, err) == (status, "")
    assert "made-up code of 1960, SHA-256 379d124a" in out


def test_a_word_document_is_read(tmp_path: Path, run: Run) -> None:
    """Runs of a paragraph are joined, deleted words are not read, inserted ones are, and each quotation is judged."""
    path = word_file(
        tmp_path / "minute.docx",
        run_of("Members noted “Learn the ")
        + f"<w:del>{run_of('x').replace('w:t', 'w:delText')}</w:del>"
        + run_of("table of tides by"),
        run_of("heart”."),
        f"<w:ins>{run_of('And ‘Count the boats at night’.')}</w:ins>",
    )
    status, out, _ = run(HARBOUR, "verify", f"--file={path}")
    assert "“Learn the table of tides by heart”\n  Word for word in Tides 8" in out
    assert "“Count the boats at night”\n  Word for word in Tides 5" in out
    assert status == 0


def test_a_text_file_is_read(tmp_path: Path, run: Run) -> None:
    """A text file with the mark that some programs put before UTF-8 is read as text."""
    path = tmp_path / "minute.txt"
    path.write_text("\ufeffCount the boats at night", "utf-8")
    assert run(HARBOUR, "verify", f"--file={path}")[0] == 0


def test_files_that_cannot_be_read(tmp_path: Path, run: Run) -> None:
    """Each says what is wrong with it, in a line, with status 1."""
    (tmp_path / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0\xff\xfe")
    (tmp_path / "empty.txt").write_text(" \n", "utf-8")
    word_file(tmp_path / "sheet.xlsx", run_of("x"), name="xl/workbook.xml")
    word_file(tmp_path / "torn.docx", "<w:r><")
    large = tmp_path / "large.docx"
    with zipfile.ZipFile(large, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b" " * 20_000_001)
    for name, reason in {
        "old.doc": "not UTF-8 text and not a Word document",
        "empty.txt": "it has no text",
        "sheet.xlsx": "it is not a Word document",
        "torn.docx": "it is damaged",
        "large.docx": "it has more than 20 MB of text",
        "gone.docx": "cannot be read or written",
    }.items():
        status, out, err = run(HARBOUR, "verify", f"--file={tmp_path / name}")
        assert (status, out) == (1, "")
        assert reason in err
        assert err.startswith(f"{tmp_path / name}:")


def test_words_of_a_report(run: Run) -> None:
    """Only if asked, words of a report are found there; quoted so, they are word for word. What is in none says so."""
    text = next(unit.text for unit in made_up("harbour").site.reports[0].units if len(unit.text.split()) > 5)
    words = f"“{' '.join(text.split()[1:])}”"
    status, out, _ = run(HARBOUR, "verify", f"--text={words}")
    assert (status, "Not in any version here." in out, "council report" in out) == (1, True, False)
    status, out, _ = run(HARBOUR, "verify", f"--text={words}", "--reports=yes")
    assert (status, "Word for word in a council report: " in out) == (0, True)
    status, out, _ = run(HARBOUR, "verify", "--text=Moles may eat no more than seven kettles", "--reports=yes")
    assert (status, "Not in any council report here." in out) == (1, True)


@pytest.mark.parametrize("given", [(), ("--text=a", "--file=b"), ("--text= ",)])
def test_a_text_or_a_file_is_given(given: tuple[str, ...], run: Run) -> None:
    """Without a text and a file, or with both, it says what to type."""
    status, _, err = run(HARBOUR, "verify", *given)
    assert status == 1
    assert err.startswith("TEXT:1: give either a text or a file, as in TEXT=")
