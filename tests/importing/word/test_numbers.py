"""Computed numbers are those that Word prints."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codebook.importing.word.number_formats import formatted_number, letters, ordinal, roman
from importing import word_files as made
from importing.word_files import lvl, numbering, p

OUTLINE = numbering(lvl(0, "%1."), lvl(1, "%1.%2"), lvl(2, "(%3)", "lowerLetter"))
STYLES = """
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="H2"/></w:style>
<w:style w:type="paragraph" w:styleId="Level"><w:name w:val="Level"/><w:basedOn w:val="H2"/><w:pPr><w:numPr><w:ilvl w:val="2"/></w:numPr></w:pPr></w:style>
<w:style w:type="numbering" w:styleId="Linked"><w:name w:val="Linked"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>
"""
CASES = {
    "an outline": ([p("a", num=1), p("b", num=1, level=1), p("c", num=1, level=2), p("d", num=1, level=1), p("e", num=1)], OUTLINE),
    "a list that another paragraph interrupts": ([p("a", num=1), p("between"), p("b", num=1)], OUTLINE),
    "an empty item counts": ([p("a", num=1), p(num=1), p("b", num=1)], OUTLINE),
    "list 0 is none": ([p("a", num=1), p("b", num=0), p("c", num=1)], OUTLINE),
    "two lists that share a definition": (
        [p("a", num=1), p("b", num=2), p("c", num=1)],
        numbering(lvl(0, "%1)"), nums='<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'),
    ),
    "one of them begins again, and the other goes on": (
        [p("a", num=1), p("b", num=1), p("c", num=2), p("d", num=2), p("e", num=1)],
        numbering(
            lvl(0, "%1)"),
            nums='<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
            '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
        ),
    ),
    "a level that is overridden": (
        [p("a", num=1), p("b", num=2)],
        numbering(
            lvl(0, "%1)"),
            nums='<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/>'
            f'<w:lvlOverride w:ilvl="0">{lvl(0, "[%1]", "upperRoman")}</w:lvlOverride></w:num>',
        ),
    ),
    "a level that never begins again": (
        [p("a", num=1), p("b", num=1, level=1), p("c", num=1), p("d", num=1, level=1)],
        numbering(lvl(0, "%1."), lvl(1, "%2.", extra='<w:lvlRestart w:val="0"/>')),
    ),
    "a level that begins again after the first alone": (
        [p("a", num=1), p("b", num=1, level=1), p("c", num=1, level=2), p("d", num=1, level=1), p("e", num=1, level=2), p("f", num=1), p("g", num=1, level=2)],
        numbering(lvl(0, "%1"), lvl(1, "%1.%2"), lvl(2, "para %3", extra='<w:lvlRestart w:val="1"/>')),
    ),
    "digits below Roman numerals": (
        [p("a", num=1), p("b", num=1, level=1)],
        numbering(lvl(0, "%1", "upperRoman", 4), lvl(1, "%1.%2", extra="<w:isLgl/>")),
    ),
    "1.0 as a text": ([p("a", num=1), p("b", num=1, level=1)], numbering(lvl(0, "%1.0"), lvl(1, "%1.%2"))),
    "styles that are linked to levels": (
        [p("a", style="H1"), p("b", style="H2"), p("c", style="Own"), p("d", style="Level"), p("e", style="H1")],
        numbering(lvl(0, "%1", extra='<w:pStyle w:val="H1"/>'), lvl(1, "%1.%2", extra='<w:pStyle w:val="H2"/>'), lvl(2, "%1.%2.%3")),
    ),
    "a list behind a numbering style": (
        [p("a", num=1), p("b", num=7)],
        (
            '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Linked"/></w:abstractNum>'
            f'<w:abstractNum w:abstractNumId="5"><w:styleLink w:val="Linked"/>{lvl(0, "Item %1:")}</w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="7"><w:abstractNumId w:val="5"/></w:num>'
        ),
    ),
    "bullets": ([p("a", num=1), p("b", num=1, level=1)], numbering(lvl(0, "\uf0b7", "bullet"), lvl(1, "o", "bullet"))),
    "a format without numbers": ([p("a", num=1), p("b", num=1, level=1)], numbering(lvl(0, "%1", "none"), lvl(1, "%2."))),
}  # fmt: skip
PRINTED = {
    "an outline": ["1. a", "1.1 b", "(a) c", "1.2 d", "2. e"],
    "a list that another paragraph interrupts": ["1. a", "between", "2. b"],
    "an empty item counts": ["1. a", "2.", "3. b"],
    "list 0 is none": ["1. a", "b", "2. c"],
    "two lists that share a definition": ["1) a", "2) b", "3) c"],
    "one of them begins again, and the other goes on": ["1) a", "2) b", "1) c", "2) d", "3) e"],
    "a level that is overridden": ["1) a", "[II] b"],
    "a level that never begins again": ["1. a", "1. b", "2. c", "2. d"],
    "a level that begins again after the first alone": [
        "1 a",
        "1.1 b",
        "para 1 c",
        "1.2 d",
        "para 2 e",
        "2 f",
        "para 1 g",
    ],
    "digits below Roman numerals": ["IV a", "4.1 b"],
    "1.0 as a text": ["1.0 a", "1.1 b"],
    "styles that are linked to levels": ["1 a", "1.1 b", "1.2 c", "1.2.1 d", "2 e"],
    "a list behind a numbering style": ["Item 1: a", "Item 2: b"],
    "bullets": ["• a", "○ b"],
    "a format without numbers": ["a", "1. b"],
}


@pytest.mark.parametrize("name", CASES)
def test_numbers_are_printed_as_in_word(name: str) -> None:
    """Each way in which Word counts gives the numbers that Word prints."""
    body, lists = CASES[name]
    source = made.of("".join(body), numbering=lists, styles=STYLES)
    assert made.printed(source) == PRINTED[name]


@pytest.mark.parametrize(
    ("body", "lists", "doubt"),
    [
        ([p("a", num=1, level=1)], OUTLINE, "1.1 is of a list in which no number of the level above comes before it"),
        ([p("a", num=9)], OUTLINE, "its list is missing in the file"),
        ([p("a", num=1)], numbering(lvl(0, "%1.", "hebrew1")), "1. is printed in another way in the document (hebrew1)"),
        ([p(num=1)], OUTLINE, "1. has no words"),
        ([p("a", inner='<w:r><w:instrText> LISTNUM </w:instrText></w:r>')], OUTLINE, "a number that Word computes (a field) is missing"),
    ],
)  # fmt: skip
def test_it_says_where_it_is_not_sure(body: list[str], lists: str, doubt: str) -> None:
    """Where Word's number is not certain, the reader says so, with the place."""
    (found,) = made.of("".join(body), numbering=lists).doubts
    assert doubt in found.what
    assert str(found.place) == "paragraph 1"


def test_formats() -> None:
    """Numbers in letters, Roman numerals and words are as Word writes them; after z it doubles letters."""
    assert [letters(number) for number in (1, 26, 27, 28, 53)] == ["a", "z", "aa", "bb", "aaa"]
    assert [roman(number) for number in (1, 4, 9, 14, 40, 1994)] == ["i", "iv", "ix", "xiv", "xl", "mcmxciv"]
    assert [ordinal(number) for number in (1, 2, 3, 11, 22, 113)] == ["1st", "2nd", "3rd", "11th", "22nd", "113th"]
    forms = ("decimalZero", "upperLetter", "cardinalText", "ordinalText", "numberInDash", "chicago", "none")
    assert [formatted_number(21, form) for form in forms] == [
        "21",
        "U",
        "Twenty-one",
        "Twenty-first",
        "- 21 -",
        "******",
        "",
    ]


# Any definition, against a small model that looks back through the paragraphs for each number


@dataclass(frozen=True)
class _Level:
    start: int
    form: str
    restart: int | None
    legal: bool
    upto: int


@dataclass(frozen=True)
class _List:
    levels: tuple[_Level, ...]
    starts: tuple[dict[int, int], ...]
    items: tuple[tuple[int, int], ...] = field(default=())


ONES = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
FORMS = {
    "decimal": tuple(map(str, range(60))),
    "lowerLetter": tuple("?" + "abcdefghijklmnopqrstuvwxyz") + tuple(2 * letter for letter in "abcdefghijklmnopqrstuvwxyz"),
    "upperRoman": ("?", *[f"{tens}{ones}" for tens in ("", "X", "XX") for ones in ("", *ONES)][1:]),
}  # fmt: skip
LEVELS = st.builds(
    _Level,
    start=st.integers(1, 3),
    form=st.sampled_from(sorted(FORMS)),
    restart=st.sampled_from([None, None, 0, 1, 2]),
    legal=st.booleans(),
    upto=st.integers(0, 2),
)
LISTS = st.builds(
    _List,
    levels=st.tuples(LEVELS, LEVELS, LEVELS),
    starts=st.tuples(st.just({}), st.dictionaries(st.integers(0, 2), st.integers(1, 3), max_size=2)),
    items=st.lists(st.tuples(st.integers(0, 1), st.integers(0, 2)), min_size=1, max_size=20).map(tuple),
)


class _Model:
    """What a reader with a pencil would do: look back for the last number of this level, unless something restarted it."""

    def __init__(self, lists: _List) -> None:
        self.of = lists

    def start(self, num: int, level: int) -> int:
        return self.of.starts[num].get(level, self.of.levels[level].start)

    def last(self, before: int, level: int) -> int | None:
        for index in reversed(range(before)):
            _, other = self.of.items[index]
            if other == level:
                return self.value(index)
            restart = self.of.levels[level].restart
            if other < level and (restart is None or other < restart):
                return None
        return None

    def value(self, index: int) -> int:
        num, level = self.of.items[index]
        first = (num, level) not in self.of.items[:index]
        last = self.last(index, level)
        return self.start(num, level) if last is None or (first and level in self.of.starts[num]) else last + 1

    def printed(self, index: int) -> str:
        num, level = self.of.items[index]
        own = self.of.levels[level]
        shown = []
        for place in range(min(own.upto, level), level + 1):
            count = self.value(index) if place == level else self.last(index, place)
            form = "decimal" if own.legal else self.of.levels[place].form
            shown.append(FORMS[form][self.start(num, place) if count is None else count])
        return ".".join(shown)


@given(LISTS)
def test_any_definition_counts_as_the_model_says(lists: _List) -> None:
    """For any levels, formats, restarts and overrides, in any order of paragraphs, numbers are those of an independent model."""
    levels = [
        lvl(
            index,
            ".".join(f"%{place + 1}" for place in range(min(level.upto, index), index + 1)),
            level.form,
            level.start,
            ("" if level.restart is None else f'<w:lvlRestart w:val="{level.restart}"/>')
            + ("<w:isLgl/>" if level.legal else ""),
        )
        for index, level in enumerate(lists.levels)
    ]
    nums = "".join(
        f'<w:num w:numId="{id + 1}"><w:abstractNumId w:val="0"/>'
        + "".join(
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{begin}"/></w:lvlOverride>'
            for level, begin in starts.items()
        )
        + "</w:num>"
        for id, starts in enumerate(lists.starts)
    )
    body = "".join(p("x", num=num + 1, level=level) for num, level in lists.items)
    source = made.of(body, numbering=numbering(*levels, nums=nums))
    model = _Model(lists)
    assert made.printed(source) == [f"{model.printed(index)} x" for index in range(len(lists.items))]


def test_a_missing_level_is_reported_once_for_each_list() -> None:
    """Numbers of a list whose section has no number in the file are uncertain; one remark names them all."""
    source = made.of(p("a", num=1, level=1) + p("b", num=1, level=1) + p("c", num=1, level=1), numbering=OUTLINE)
    assert [doubt.place.paragraph for doubt in source.doubts] == [1]
