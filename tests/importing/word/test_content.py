"""Everything in a Word file that is no plain paragraph is read, or left out with a reason."""

import pytest

from codebook.importing import Refused
from codebook.importing.source import Paragraph, Run, Source, Table, paragraphs
from codebook.importing.word_comparison import compared
from importing import word_files as made
from importing.word_files import p


def r(text: str, formatting: str = "") -> str:
    """A run with a formatting."""
    return f'<w:r><w:rPr>{formatting}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def field(instruction: str, result: str) -> str:
    """A field with its result, as Word writes it."""
    marks = {kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")}
    return (
        f"{marks['begin']}<w:r><w:instrText>{instruction}</w:instrText></w:r>{marks['separate']}{result}{marks['end']}"
    )


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (field("PAGEREF a", r("7")), "7"),
        (field(f"IF {field('PAGE', r('1'))}", r("all")), "all"),
        (f'<w:fldSimple w:instr="DATE">{r("1 May")}</w:fldSimple>', "1 May"),
        (f'<w:hyperlink r:id="x">{r("the Act")}</w:hyperlink>', "the Act"),
        (f"<w:smartTag>{r('Ormskirk')}</w:smartTag>", "Ormskirk"),
        (f"<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>{r('chosen')}</w:sdtContent></w:sdt>", "chosen"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>d</w:t></w:r>", "a\tb\nc-d"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "✓"),
        (f"<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>{r('!')}", "x=1!"),
    ],
)  # fmt: skip
def test_what_is_within_a_paragraph(inner: str, text: str) -> None:
    """Results of fields, links, tags, controls, breaks, symbols and formulas are read; instructions are not."""
    (block,) = made.of(p(inner=inner)).blocks
    assert isinstance(block, Paragraph)
    assert block.text == text


def test_formatting() -> None:
    """Formatting comes from the style of the paragraph, the style of the run and the run itself; two styles that both say bold switch it off."""
    styles = """
    <w:style w:type="paragraph" w:styleId="P"><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="C"><w:rPr><w:b/><w:vertAlign w:val="superscript"/></w:rPr></w:style>"""
    inner = r("a") + r("b", '<w:rStyle w:val="C"/>') + r("c", '<w:b w:val="0"/><w:i/>') + r("d", "<w:strike/><w:caps/>")
    (block,) = made.of(p(style="P", inner=inner), styles=styles).blocks
    assert isinstance(block, Paragraph)
    assert block.runs == (
        Run("a", bold=True),
        Run("b", raised=True),
        Run("c", italic=True),
        Run("d", bold=True, struck=True, capitals=True),
    )


def left_out(source: Source) -> list[tuple[str, str]]:
    """What was left out."""
    return [(one.what, one.words) for one in source.left_out]


def test_what_is_left_out_is_listed() -> None:
    """Hidden text, pictures, comments, contents and the heads of pages are left out with their place, and their words are counted."""
    styles = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>'
    body = p("Gifts", inner=r("secret", "<w:vanish/>") + "<w:r><w:drawing/></w:r>") + p("1 Gifts 7", style="T")
    source = made.of(body, styles=styles, header=p("Agenda item 6"), comments="<w:comment/>")
    assert made.printed(source) == ["Gifts"]
    assert left_out(source) == [
        ("a picture", ""),
        ("hidden text", "secret"),
        ("the table of contents", "1 Gifts 7"),
        ("the head of the pages", "Agenda item 6"),
        ("a comment of somebody who worked on the file", ""),
    ]
    assert [one.words for one in source.left_out if one.is_private] == ["secret"]
    assert [line.text for line in source.second_reading] == ["Giftssecret", "1 Gifts 7", "Agenda item 6"]


def test_notes_are_counted() -> None:
    """Notes have the marks that Word counts, in the order of the text, and each note its words."""

    def mark(id: int, more: str = "") -> str:
        return f'<w:r><w:footnoteReference w:id="{id}"/>{more}</w:r>'

    notes = "".join(
        f'<w:footnote w:id="{id}">{p(text)}</w:footnote>' for id, text in ((1, "one"), (2, "two"), (9, "unused"))
    )
    star = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="3"/><w:t>*</w:t></w:r>'
    source = made.of(
        p("a", inner=mark(2) + mark(1) + star), footnotes=f'{notes}<w:footnote w:id="3">{p("star")}</w:footnote>'
    )
    assert made.printed(source)[0] == "a12*"
    assert [(note.mark, note.paragraphs[0].text) for note in source.notes] == [
        ("2", "one"),
        ("1", "two"),
        ("*", "star"),
    ]


def test_a_text_box_follows_its_paragraph() -> None:
    """A text box is read once, although Word writes it twice, and the reader says that its place is a guess."""
    box = f"<w:txbxContent>{p('in the box')}</w:txbxContent>"
    both = f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>'
    source = made.of(p("before", inner=f"<w:r>{both}</w:r>") + p("after"))
    assert made.printed(source) == ["before", "in the box", "after"]
    assert [doubt.what for doubt in source.doubts] == [
        "the text after it is in a separate box; compare where it belongs"
    ]


def test_tables() -> None:
    """Cells that are merged over columns and rows are kept, and a table in a table becomes paragraphs."""

    def c(text: str, formatting: str = "") -> str:
        return f"<w:tc><w:tcPr>{formatting}</w:tcPr>{p(text)}</w:tc>"

    down, on = '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>', '<w:gridSpan w:val="2"/><w:vMerge/>'
    inner = f"<w:tbl><w:tr>{c('within')}</w:tr></w:tbl>"
    source = made.of(
        f"<w:tbl><w:tr>{c('a', down)}{c('b')}</w:tr><w:tr>{c('', on)}<w:tc>{p('c')}{inner}</w:tc></w:tr></w:tbl>"
    )
    (table,) = source.blocks
    assert isinstance(table, Table)
    shapes = [
        [(cell.part_of or " / ".join(each.text for each in cell.paragraphs), cell.columns, cell.rows) for cell in row]
        for row in table.rows
    ]
    assert shapes == [[("a", 2, 2), ("<", 1, 1), ("b", 1, 1)], [("^", 1, 1), ("^", 1, 1), ("c / within", 1, 1)]]
    assert [doubt.what for doubt in source.doubts] == [
        "a table within a table is written as paragraphs; compare it with the document"
    ]


CHANGED = p("", inner=f"<w:ins>{r('new ')}</w:ins><w:del><w:r><w:delText>old </w:delText></w:r></w:del>{r('words')}")


def test_tracked_changes_are_refused() -> None:
    """A file with tracked changes does not say what the document is; the message says what to do."""
    with pytest.raises(Refused, match=r"still has 2 tracked changes.*accept or reject them in Word.*ACCEPT=yes"):
        made.of(CHANGED)


def test_a_paragraph_that_is_deleted_whole_has_no_number() -> None:
    """Numbers are those that Word prints once the changes are accepted, and words beside a deletion stay words."""
    gone = '<w:rPr><w:del w:id="1" w:author="x"/></w:rPr>'
    deleted = "<w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = p("one", num=1) + f"<w:p><w:pPr>{numbered}{gone}</w:pPr>{deleted}</w:p>"
    body += f"<w:p><w:pPr>{numbered}</w:pPr>{deleted}<w:ins>{r('new')}</w:ins></w:p>" + p("three", num=1)
    source = made.of(body, accept=True, numbering=made.numbering(made.lvl(0, "%1.")))
    assert [paragraph.printed for paragraph in paragraphs(source)] == ["1. one", "2. new", "3. three"]
    assert not source.doubts
    found = {paragraph.place: [paragraph.printed] for paragraph in paragraphs(source)}
    assert compared(source, found, [], ["1", "2", "3"]).differences == ()


def test_a_number_may_be_alone_in_a_cell() -> None:
    """A computed number beside its text in a table is not doubted; one without any text is."""
    cells = f"<w:tbl><w:tr><w:tc>{p(num=1)}</w:tc><w:tc>{p('text')}</w:tc></w:tr></w:tbl>"
    numbers = made.numbering(made.lvl(0, "%1."))
    assert not made.of(cells, numbering=numbers).doubts
    assert made.of(p(num=1) + p("text"), numbering=numbers).doubts


def test_tracked_changes_can_be_read_as_accepted() -> None:
    """As if all were accepted, what was inserted stays, what was deleted is counted, and joined paragraphs are one."""
    ends = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>one </w:t></w:r></w:p>"
    source = made.of(CHANGED + ends + p("line"), accept=True)
    assert made.printed(source) == ["new words", "one line"]
    assert left_out(source) == [("text deleted by a tracked change", "old")]
    assert source.accepted


def test_changes_of_format_are_read_as_shown() -> None:
    """A tracked change of format alone changes no word: it is read, and mentioned."""
    source = made.of(p("a", inner=r("b", "<w:b/><w:rPrChange><w:rPr><w:ins/></w:rPr></w:rPrChange>")))
    assert made.printed(source) == ["ab"]
    assert [doubt.what for doubt in source.doubts] == [
        "the file has tracked changes of format; the text is read as it looks with them"
    ]
