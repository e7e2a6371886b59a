"""Lines joined to paragraphs, where their place and formatting decide."""

from codebook.importing.lines.hyphens import DividedWord, Words, rejoined
from codebook.importing.lines.joining import Joined, Joiner
from codebook.importing.lines.printed_line import PrintedLine
from codebook.importing.source import Line, Place, Run


def line(text: str, left: float = 0, right: float = 80, *, above: float = 1, inner: float | None = None, page: int = 1, size: float = 1, bold: bool = False) -> PrintedLine:  # fmt: skip
    """A line of a page that is 80 wide."""
    return PrintedLine((Run(text, bold=bold),), left, right, 80, inner, page, above, 1, size)


def joined(*lines: PrintedLine) -> Joined:
    """The paragraphs of lines."""
    return Joiner(Words(line.text for line in lines)).join(lines)


def texts(*lines: PrintedLine) -> list[str]:
    """The letters of the paragraphs."""
    return [paragraph.text for paragraph in joined(*lines).paragraphs]


def test_gaps() -> None:
    """A gap ends a paragraph, although the line before is full."""
    assert texts(line("One line"), line("goes on"), line("Two", above=2)) == ["One line goes on", "Two"]


def test_short_lines() -> None:
    """A line that ends early ends a paragraph, unless the next one goes on in small letters."""
    assert texts(line("One.", right=10), line("Two", right=10), line("goes on.")) == ["One.", "Two goes on."]


def test_formatting() -> None:
    """A heading is apart from its text by size, or by bold."""
    assert texts(line("Gifts", size=1.2), line("are rare.")) == ["Gifts", "are rare."]
    assert texts(line("Gifts", bold=True), line("are rare.")) == ["Gifts", "are rare."]


def test_indents() -> None:
    """A line further left or right than those before begins a paragraph, but not the second one of a number or of a first line's indent."""
    assert texts(line("1.1\tOne", inner=8), line("Two", 8), line("Three", 8), line("Four")) == [
        "1.1\tOne Two Three",
        "Four",
    ]
    assert texts(line("One", 4), line("two"), line("Three"), line("Four", 4)) == ["One two Three", "Four"]


def test_numbers_that_stick_out() -> None:
    """A number left of the lines before begins a paragraph, whatever it counts."""
    found = joined(line("1.1\tOne as in", inner=8), line("paragraph", 8), line("7.3\ttwo", inner=8))
    assert [paragraph.text for paragraph in found.paragraphs] == ["1.1\tOne as in paragraph", "7.3\ttwo"]
    assert not found.doubts


def test_columns() -> None:
    """A sentence that does not end with a column goes on in the next, wherever that is."""
    assert texts(line("One is within"), line("28 days", 40, above=0)) == ["One is within 28 days"]


def test_pages() -> None:
    """A sentence goes on over a page; where one may end with the page, that is said."""
    assert texts(line("One goes"), line("on here", above=0, page=2)) == ["One goes on here"]
    found = joined(line("One ends."), line("Two", above=0, page=2))
    assert [paragraph.text for paragraph in found.paragraphs] == ["One ends.", "Two"]
    assert [(doubt.place.page, doubt.what[:42]) for doubt in found.doubts] == [
        (2, "a paragraph begins with this page or colum")
    ]


def test_formatting_stays() -> None:
    """Runs keep their formatting when lines are joined, and neighbours with the same formatting are one."""
    plain, bold = Run("plain "), Run("bold", bold=True)
    found = joined(PrintedLine((plain, bold), 0, 80, 80), PrintedLine((bold, plain), 0, 80, 80))
    assert found.paragraphs[0].runs == (plain, Run("bold bold", bold=True), plain)


def test_divided_words() -> None:
    """Other words of the file tell whether a hyphen at the end of a line belongs to the word."""
    words = Words(["the committee, well-being", "to go long", "a term"])
    assert words.divided("com-", "mittee") == DividedWord(
        "committee", ("com", "mittee"), "-", is_kept=False, is_known=True
    )
    assert words.divided("the well-", "being of") == DividedWord(
        "well-being", ("well", "being"), "-", is_kept=True, is_known=True
    )
    assert words.divided("long-", "term") == DividedWord(
        "long-term", ("long", "term"), "-", is_kept=True, is_known=False
    )
    assert words.divided("accord-", "ing") == DividedWord(
        "according", ("accord", "ing"), "-", is_kept=False, is_known=False
    )
    assert words.divided("any\u00ad", "where") == DividedWord(
        "anywhere", ("any", "where"), "\u00ad", is_kept=False, is_known=True
    )
    assert words.divided("2024-", "25") is None
    assert words.divided("Stratford-", "Upon") is None


def test_words_are_joined_in_another_reading_too() -> None:
    """A word whose hyphen was left out is one word there as well, so that the words of both can be compared; others stay."""
    words = [DividedWord("committee", ("com", "mittee"), "-", is_kept=False, is_known=True)]
    lines = [
        Line("the com-", Place(1)),
        Line(" mittee, the com-", Place(1)),
        Line("plex well-", Place(1)),
        Line("mittee", Place(2)),
    ]
    assert [line.text for line in rejoined(lines, words)] == ["the committee,", " the com-", "plex well-", "mittee"]
    assert [line.place.page for line in rejoined(lines, words)] == [1, 1, 1, 2]
