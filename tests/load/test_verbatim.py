"""What reading keeps: every word of a unit as it is typed, with the label or number where it begins."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codebook.load.verbatim import read_part, read_report
from codebook.model import Cell, Document, Heading, Item, Listing, Paragraph, Span, Table, Unit

SIGNS = "\\*_<>[]!`#|&~^"
"""Signs that Markdown may take for its own; the law of signs is tested apart."""

plain = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters=SIGNS), min_size=1)
"""Any text of one line without signs of Markdown: words, numbers, punctuation, white space, other scripts."""


def document(text: str, body_line: int = 1) -> Document:
    """A file whose body is `text`."""
    return Document("docs/made-up.md", text, body=text, body_line=body_line)


def report(text: str) -> tuple[Unit, ...]:
    """The units of a report without faults."""
    units, problems = read_report(document(text))
    assert problems == []
    return units


def part(text: str) -> tuple[Unit, ...]:
    """The units of a principle without faults."""
    read, problems = read_part(document(f"# Lamps\n\n{text}"), "lamps")
    assert problems == []
    return read.units


def folded(text: str) -> str:
    """The text with its white space folded, which is all that reading may change."""
    return " ".join(text.split())


@pytest.mark.parametrize(
    "typed",
    [
        "Fish &amp; chips &lt;b&gt; &#64; &nbsp; & more",
        "a `backtick`, a ``pair`` and ```three",
        "a ~~~ fence",
        "5 < 6 > 4",
        "snake_case_word, 2 * 3 * 4",
        "[withheld] and [name, email withheld]",
        "[x]: y",
        "[a][b]",
        "a | b",
        "“quotes” – dashes … ’",
        "Appendix 1\tTitle",
        "http://lights.example.org/ and lights.example.org",
        "£4.10 at 4.10 on 4.1.1903",
        "No 5) and (a) and 1. and -",
        "¹ a note, ½ a lamp, 5 º",
        "naïve café, Ångström, Τα φώτα, 灯台, 🗼",
        "a soft\u00adhyphen and a non\u2011breaking one",
        "== and -- and ++",
        "Yes/No? {{ operator() }} {% x %} {# y #}",
    ],
)
def test_what_is_typed_stays(typed: str) -> None:
    """Entities, backticks, lines like references, braces and other scripts stay as they are typed, in code and report."""
    assert [unit.text for unit in report(f"1.1 {typed}")] == [f"1.1 {folded(typed)}"]
    assert [unit.text for unit in report(f"[lamp] {typed}")] == [folded(typed)]
    assert [unit.text for unit in part(f"[lamps-statement] {typed}\n\n- [lamps-1] {typed}")] == [folded(typed)] * 2


@given(plain)
def test_any_words_behind_a_label_are_the_text(words: str) -> None:
    """Whatever words and punctuation stand behind a label, they come back with their white space folded."""
    assert [unit.text for unit in report(f"1.1 x{words}")] == [f"1.1 {folded('x' + words)}"]
    assert [unit.text for unit in part(f"- [lamps-1] x{words}")] == [folded(f"x{words}")]


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1))
def test_any_sign_can_be_printed(words: str) -> None:
    """With a backslash before each sign of Markdown any text can be written."""
    escaped = "".join(f"\\{sign}" if sign in SIGNS else sign for sign in words)
    assert [unit.text for unit in report(f"1.1 x{escaped}")] == [f"1.1 {folded('x' + words)}"]


@given(st.lists(plain.map(lambda words: f"x{folded(words)}"), min_size=1, max_size=5))
def test_lines_of_a_paragraph_are_joined_by_spaces(lines: list[str]) -> None:
    """A paragraph may be broken into lines anywhere; a line end is a space."""
    assert [unit.text for unit in report("1.1 " + "\n".join(lines))] == [folded("1.1 " + " ".join(lines))]


@given(st.lists(st.lists(plain.map(lambda words: f"x{folded(words)}"), min_size=2, max_size=2), min_size=1, max_size=4))
def test_a_table_keeps_all_its_words(rows: list[list[str]]) -> None:
    """Every cell of a table comes back, row by row."""
    table = "\n".join(f"| {left} | {right} |" for left, right in rows)
    (unit,) = report(f"1.1 Costs:\n\n| Lamp | Oil |\n|---|---|\n{table}")
    assert unit.text == folded(f"1.1 Costs: Lamp Oil {' '.join(cell for row in rows for cell in row)}")


pieces = st.sampled_from(
    [
        *("lamp", "oil", "4.10", "1.1 ", "7. ", "8) ", "[b] ", "a@b", "http://a.b", "&amp;", "&#65;", "é"),
        *(
            "- ",
            "* ",
            "+ ",
            "  ",
            "    ",
            "\t",
            "\n",
            "\n\n",
            "  \n",
            "# ",
            "## ",
            "> ",
            "| ",
            " | ",
            "|---|---|",
            "|:-|",
        ),
        *(
            "*",
            "**",
            "_",
            "`",
            "```",
            "~~~",
            "[",
            "](",
            "](u)",
            "![",
            "[x]: ",
            "<",
            "<b>",
            "<!-- ",
            "-->",
            "\\",
            "---",
            "===",
            *("~~", "~", "[^1]", "[^a]", "[^1]: ", "\n[^1]: ", "\n\n[^a]: ", "| < ", "| ^ ", "| \\\n"),
        ),
    ]
)
"""Words among whatever Markdown may take for a sign of its own."""


@given(st.lists(pieces, max_size=20).map("".join))
def test_no_letter_or_digit_is_lost_in_silence(text: str) -> None:
    """Whatever is typed, every letter and digit comes back, or there is a fault."""
    body = f"[a] First {text}"
    units, problems = read_report(document(body))
    read = "".join(unit.text if unit.number else f"[{unit.label}] {unit.text}" for unit in units)
    assert problems or _letters(read) == _letters(body)


def _letters(text: str) -> list[str]:
    """Letters and digits; raised ones are the marks of notes."""
    return sorted(filter(str.isalnum, unicodedata.normalize("NFKC", text)))


nested = pieces | st.sampled_from(
    ["\n- [lamps-2] ", "\n  - [lamps-1-a] ", "\n    - [lamps-1-a-i] ", "\n  - ", "\n\n  ", "\n  [lamps-1-end] "]
)
"""The same, with sub-clauses."""


@given(st.lists(nested, max_size=20).map("".join))
def test_no_letter_or_digit_of_a_clause_is_lost_in_silence(text: str) -> None:
    """What is in a clause or below it comes back, or there is a fault: sub-clauses, further paragraphs, lists and tables."""
    body = f"# Lamps\n\n- [lamps-1] First {text}"
    found, problems = read_part(document(body), "lamps")
    read = found.title + "".join(f"[{unit.label}] {unit.text}" for unit in found.units)
    assert problems or sorted(filter(str.isalnum, read)) == sorted(filter(str.isalnum, body))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "- [lamps-1] One:\n  - [lamps-1-a] (a) two\n    - [lamps-1-a-i] (i) three\n  - [lamps-1-b] (b) four\n- [lamps-2] Five",
            [
                *("clause lamps-1: One:", "subclause lamps-1-a: (a) two", "subclause lamps-1-a-i: (i) three"),
                *("subclause lamps-1-b: (b) four", "clause lamps-2: Five"),
            ],
        ),
        (
            "- [lamps-1] One:\n  - [lamps-1-a] two\n\n  [lamps-1-end] three.",
            ["clause lamps-1: One:", "subclause lamps-1-a: two", "subclause lamps-1-end: three."],
        ),
        (
            "- [lamps-1] One\n\n  two\n\n  - three\n\n  | a |\n  |---|\n  | b |\n\n  four\n\n  1. five",
            ["clause lamps-1: One two three a b four 1. five"],
        ),
        (
            "[lamps-text-1] One\n\n| a |\n|---|\n| b |\n\n[lamps-text-oil] two\n\n- three",
            ["paragraph lamps-text-1: One a b", "named lamps-text-oil: two three"],
        ),
    ],
)
def test_layouts_of_the_code(text: str, expected: list[str]) -> None:
    """A nested item with a label is a sub-clause; other blocks of an item belong to its clause."""
    assert [f"{unit.kind} {unit.label}: {unit.text}" for unit in part(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.1 One", [("p1.1", "1.1", "1.1 One")]),
        ("4.10 Ten", [("p4.10", "4.10", "4.10 Ten")]),
        ("1.1. With a full stop", [("p1.1", "1.1.", "1.1. With a full stop")]),
        ("2.3a With a letter", [("p2.3a", "2.3a", "2.3a With a letter")]),
        ("1.1.12\tWith a tab", [("p1.1.12", "1.1.12", "1.1.12 With a tab")]),
        ("**1.1 All** in bold", [("p1.1", "1.1", "1.1 All in bold")]),
        ("1.1\nOn the next line", [("p1.1", "1.1", "1.1 On the next line")]),
        ("## 1. SECTION", [("p1", "1.", "1. SECTION")]),
        ("## 1.0 SECTION", [("p1.0", "1.0", "1.0 SECTION")]),
        ("## [notes] NOTES", [("notes", "", "NOTES")]),
        ("[summary] In short", [("summary", "", "In short")]),
        ("[summary]\nIn short", [("summary", "", "In short")]),
        ("[a] One\n\n[b] Two", [("a", "", "One"), ("b", "", "Two")]),
        ("[a] One\n\n[withheld]\n\n[name withheld] Two", [("a", "", "One [withheld] [name withheld] Two")]),
        ("[a] One\n\n2\\.5 casks of two", [("a", "", "One 2.5 casks of two")]),
        ("[a] One\n\n\\[b] of two", [("a", "", "One [b] of two")]),
        ("[a] One\n\n2.5% of two", [("a", "", "One 2.5% of two")]),
        ("[a] One\n\n2\\,5 of two", [("a", "", "One 2,5 of two")]),
        ("[a] One\n\n2,500 of two", [("a", "", "One 2,500 of two")]),
        ("[a] One\n\n#5 of two", [("a", "", "One #5 of two")]),
    ],
)
def test_units_begin_with_a_printed_number_or_a_name(text: str, expected: list[tuple[str, str, str]]) -> None:
    """A unit of a report has its label, its number as it is printed, and all words up to the next one."""
    assert [(unit.label, unit.number, unit.text) for unit in report(text)] == expected


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("[lamps-statement] Keep lamps.", "statement", "Keep lamps."),
        ("- [lamps-1] Light it", "clause", "Light it"),
        ("- [lamps-12]\tLight it\n  again", "clause", "Light it again"),
        ("[lamps-note-1] ¹ Made up.", "note", "¹ Made up."),
        ("[lamps-note-1] * Made up.", "note", "* Made up."),
        ("[lamps-3] Third.", "paragraph", "Third."),
        ("[lamps-keepers] Keepers:\n\n- the cat\n- the dog", "named", "Keepers: the cat the dog"),
    ],
)
def test_units_of_the_code_have_a_kind(text: str, kind: str, words: str) -> None:
    """The label and the form of a unit say what it is."""
    assert [(unit.kind, unit.text) for unit in part(text)] == [(kind, words)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("  1. buy\n  2. fill\n  3. rest", "1. buy 2. fill 3. rest"),
        ("  7) buy\n  8) fill", "7) buy 8) fill"),
        ("- buy\n- fill\n  - twice\n\n  and rest", "buy fill twice and rest"),
        ("  1. buy\n     - oil\n     - 4\\.10", "1. buy oil 4.10"),
        ("  1986. A fine year", "1986. A fine year"),
        ("    buy\n\n\tfill", "buy fill"),
        ("- 5 casks\n- 6\\.5 casks", "5 casks 6.5 casks"),
        ("Signed:  \nThe cat\\\nand the dog", "Signed: The cat and the dog"),
        ("-\u00a0buy\n-\u2003fill\n\u00a0 -\u00a0twice", "buy fill twice"),
        ("buy\n\n\u00a0\n\nfill", "buy fill"),
        ("===\n\nbuy\n===", "=== buy ==="),
        ("```\nbuy\n```", "``` buy ```"),
        ("[x]: y", "[x]: y"),
        ("| a | b |\n|---|:-:|\n| 1 | 4.10 |\n| | *x* |", "a b 1 4.10 x"),
        ("| a | b |\n|---|---|\n| 1 \\| 2 | 3 |\n\nand more", "a b 1 | 2 3 and more"),
    ],
)
def test_lists_tables_and_lines_keep_their_words(text: str, words: str) -> None:
    """What has no label of its own belongs to the unit above, with every word and every printed number."""
    assert [unit.text for unit in report(f"[a] First\n\n{text}")] == [f"First {words}"]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        (
            "1.1 A *soft* and a **hard *and soft* hard** word",
            (
                Paragraph(
                    (
                        Span("A "),
                        Span("soft", "em"),
                        Span(" and a "),
                        Span("hard ", "strong"),
                        Span("and soft", "strong em"),
                        Span(" hard", "strong"),
                        Span(" word"),
                    )
                ),
            ),
        ),
        ("1.1 One  \ntwo\nthree", (Paragraph((Span("One"), Span("\n"), Span("two three"))),)),
        ("### 2.1 Heads", (Heading((Span("Heads"),), 3),)),
        (
            "[a] b\n\n  3. c\n\n     d",
            (
                Paragraph((Span("b"),)),
                Listing((Item("3.", (Paragraph((Span("c"),)), Paragraph((Span("d"),)))),)),
            ),
        ),
        (
            "1.1 A ***loud*** ~~soft **word**~~ and\\\n~~*end*~~",
            (
                Paragraph(
                    (
                        Span("A "),
                        Span("loud", "strong em"),
                        Span(" "),
                        Span("soft ", "s"),
                        Span("word", "s strong"),
                        Span(" and"),
                        Span("\n"),
                        Span("end", "s em"),
                    )
                ),
            ),
        ),
        (
            "[a] b\n\n| c | < |\n|---|---|\n| d | e | \\\n| | ~~f~~ |\n| ^ | \\< |\n| ^ | \\^ |",
            (
                Paragraph((Span("b"),)),
                Table(
                    (Cell(((Span("c"),),), columns=2), Cell(part_of="<")),
                    (
                        (Cell(((Span("d"),),), rows=3), Cell(((Span("e"),), (Span("f", "s"),)))),
                        (Cell(part_of="^"), Cell(((Span("<"),),))),
                        (Cell(part_of="^"), Cell(((Span("^"),),))),
                    ),
                ),
            ),
        ),
        (
            "[a] b\n\n| c | d | e |\n|---|---|---|\n| f | < | g |\n| ^ | ^ | h |\n| ^ | < | |",
            (
                Paragraph((Span("b"),)),
                Table(
                    tuple(Cell(((Span(word),),)) for word in "cde"),
                    (
                        (Cell(((Span("f"),),), 2, 3), Cell(part_of="<"), Cell(((Span("g"),),))),
                        (Cell(part_of="^"), Cell(part_of="^"), Cell(((Span("h"),),))),
                        (Cell(part_of="^"), Cell(part_of="<"), Cell()),
                    ),
                ),
            ),
        ),
        (
            "[a] b\n\n| c |\n|---|\n| d |",
            (Paragraph((Span("b"),)), Table((Cell(((Span("c"),),)),), ((Cell(((Span("d"),),)),),))),
        ),
    ],
)
def test_blocks_keep_their_form(text: str, blocks: tuple[object, ...]) -> None:
    """Emphasis, printed line ends, levels of headings, lists and tables come back as what they are."""
    assert [unit.blocks for unit in report(text)] == [blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "1.1 One.[^1] Two[^2]\n\n[^1]: Act\n[^2]: *Bill*\n\n1.2 Three\n[^1] four",
            [
                *(("p1.1", "1.1 One.¹ Two²", ("note-1", "note-2")), ("p1.2", "1.2 Three ¹ four", ("note-1",))),
                *(("note-1", "¹ Act", ()), ("note-2", "² Bill", ())),
            ],
        ),
        (
            "[a] One[^a]\n\n[^a]: Act\n\n    - more[^12]\n\n    and more\n\n[^12]: Bill",
            [("a", "Oneᵃ", ("note-a",)), ("note-a", "ᵃ Act more¹² and more", ("note-12",)), ("note-12", "¹² Bill", ())],
        ),
        (
            "## 1. One[^1]\n\n| a |\n|---|\n| [^1] |\n[^1]: Act",
            [("p1", "1. One¹ a ¹", ("note-1",)), ("note-1", "¹ Act", ())],
        ),
    ],
)
def test_notes_are_units_at_the_end(text: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    """A note has its printed mark as its number, and each unit knows the notes whose marks it has."""
    assert [(unit.label, unit.text, unit.notes) for unit in report(text)] == expected
    assert [unit.label for unit in report(text) if unit.kind == "note"] == [
        label for label, *_ in expected if label.startswith("note-")
    ]


def test_units_know_their_lines() -> None:
    """A unit stands on the line of the file on which it begins, behind whatever front matter there is."""
    units, _ = read_report(document("\n[a] One\n\nmore\n\n1.1 Two\n\n## [b] Three", body_line=10))
    assert [(unit.label, unit.line) for unit in units] == [("a", 11), ("p1.1", 15), ("b", 17)]
    read, _ = read_part(document("# Lamps\n\n- [lamps-1] One\n- [lamps-2] Two\n"), "lamps")
    assert (read.title, read.line) == ("Lamps", 1)
    assert [(unit.label, unit.line) for unit in read.units] == [("lamps-1", 3), ("lamps-2", 4)]


def test_faults_within_a_paragraph_know_their_lines() -> None:
    """What is no text is told with its own line, not with that of its paragraph."""
    _, problems = read_report(document("1.1 One\ntwo <b>\nthree ![](x)\n", body_line=5))
    assert [problem.line for problem in problems] == [6, 7]


@pytest.mark.parametrize(
    ("heading", "title"), [("# Fair Warning", "Fair Warning"), ("# Law & Order #5", "Law & Order #5")]
)
def test_the_heading_is_the_title(heading: str, title: str) -> None:
    """The heading of a part is its title, word for word."""
    read, problems = read_part(document(f"{heading}\n\n[x-statement] Text."), "x")
    assert (read.title, problems) == (title, [])


@pytest.mark.parametrize("heading", ["# ***Openness***", "# Law & *Order*", "# _Law_", "# **Law** & Order"])
def test_emphasis_in_a_heading_is_refused(heading: str) -> None:
    """No page shows it, so that it could come and go unseen."""
    _, problems = read_part(document(f"{heading}\n\n[x-statement] Text."), "x")
    assert [(problem.line, problem.message) for problem in problems] == [
        (1, "emphasis in the name of a part is not shown; delete its * or _")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. One\n\n2. Two\n\n3. Three", ["p1: 1. One", "p2: 2. Two", "p3: 3. Three"]),
        ("1. One\n2. Two", ["p1: 1. One", "p2: 2. Two"]),
        ("1.\u00a0One\n2.\u2009Two", ["p1: 1. One", "p2: 2. Two"]),
        ("##\u00a0[a] A\n\n1.\u00a0One", ["a: A", "p1: 1. One"]),
        ("1) One\n\n2) Two", ["p1: 1) One", "p2: 2) Two"]),
        ("1 One\n\n2 Two\n\n1 May 1902\n\n3 Three", ["p1: 1 One", "p2: 2 Two 1 May 1902", "p3: 3 Three"]),
        ("## [a] A\n\n1. One\n\n## [b] B\n\n2. Two", ["a: A", "p1: 1. One", "b: B", "p2: 2. Two"]),
        ("1. One:\n\n   more\n\n   - x\n\nand more\n\n2. Two", ["p1: 1. One: more x and more", "p2: 2. Two"]),
        ("1. One\n\n2. Two:\n\n1. x\n2. y\n\n4. Four", ["p1: 1. One", "p2: 2. Two: 1. x 2. y", "p4: 4. Four"]),
        ("1. One\n\n2. Two:\n\n1) x\n2) y\n\n3. Three", ["p1: 1. One", "p2: 2. Two: 1) x 2) y", "p3: 3. Three"]),
        ("[a] A:\n\n  1. x\n  2. y\n\n1. One", ["a: A: 1. x 2. y", "p1: 1. One"]),
        ("[a] A:\n\n  1. x\n  2. y\n\nText\n\n1. One", ["a: A: 1. x 2. y Text", "p1: 1. One"]),
        ("1.1 One:\n\n1. x\n2. y\n\n1.2 Two", ["p1.1: 1.1 One: 1. x 2. y", "p1.2: 1.2 Two"]),
        ("## 1. One\n\n1. x\n2. y\n\n## 2. Two", ["p1: 1. One 1. x 2. y", "p2: 2. Two"]),
        ("1.1.1 One\n\n1.1.2 Two", ["p1.1.1: 1.1.1 One", "p1.1.2: 1.1.2 Two"]),
        ("[p6.1a] 6.1(a) One\n\n\\6 casks", ["p6.1a: 6.1(a) One 6 casks"]),
        ("1 One\n\n\\2 casks\n\n2 Two", ["p1: 1 One 2 casks", "p2: 2 Two"]),
    ],
)
def test_whole_numbers_are_of_paragraphs_or_of_lists(text: str, expected: list[str]) -> None:
    """The next whole number begins a paragraph where a report has no other numbers; 1 below one begins a list in its text."""
    assert [f"{unit.label}: {unit.text}" for unit in report(text)] == expected


numbers = st.lists(
    st.tuples(st.sampled_from(["", "  "]), st.integers(0, 5), st.sampled_from([". ", ") ", " ", ".1 "])), max_size=12
)
"""Beginnings of blocks: whether indented, the number, and the sign behind it."""


@given(numbers, st.sampled_from(["\n", "\n\n"]))
def test_no_number_is_lost_or_moved(starts: list[tuple[str, int, str]], between: str) -> None:
    """However a report is numbered, each number and word comes back in its place, or there is a fault."""
    lines = [f"{indent}{number}{sign}x{index}" for index, (indent, number, sign) in enumerate(starts)]
    units, problems = read_report(document(between.join(["[a] A", *lines])))
    assert problems or folded(" ".join(unit.text for unit in units)) == folded(" ".join(["A", *lines]))


@pytest.mark.parametrize("depth", [5, 30, 3000])
def test_deep_lists_are_refused_before_words_are_lost(depth: int) -> None:
    """Nothing is dropped in silence, however deep the lists."""
    _, problems = read_report(document("[a] A\n\n" + "\n".join(f"{'  ' * min(n, 400)}- x" for n in range(depth))))
    assert [problem.line for problem in problems] == [7]


def test_a_file_that_is_read_again_has_the_same_faults() -> None:
    """Its result is kept in memory: what a caller does to the list of faults changes nothing in it."""
    for read in (lambda: read_report(document("text")), lambda: read_part(document("text"), "lamps")):
        _, first = read()
        told = [*first]
        assert told
        first.clear()
        assert read()[1] == told


def test_the_kept_result_is_of_the_same_body_and_lines() -> None:
    """Documents with the same path and text can differ in their body, or in the line where it begins."""
    documents = [
        Document("docs/made-up.md", "", body=body, body_line=line) for body in ("2.1 A", "2.2 B") for line in (1, 9)
    ]
    found = [(unit.label, unit.line) for made in documents for unit in read_report(made)[0]]
    assert found == [("p2.1", 1), ("p2.1", 9), ("p2.2", 1), ("p2.2", 9)]
