"""What is inside papers: those that programs make pass, and whatever is wrong with one is told within bounds."""

import re
from io import BytesIO

import pytest
from pypdf import PdfWriter

from codebook.load.inside_papers import MOST_FONTS, MOST_OBJECTS, MOST_PAGES, inside_paper
from published import listed, paper, stream

TOO_MUCH = "the paper holds too much"
TYPEFACES = b"".join(b"/F%d 5 0 R" % number for number in range(MOST_FONTS + 1))
SIGNS = b"begincmap 1 begincodespacerange <0000><FFFF> endcodespacerange 1 beginbfrange <0000><FFFF><0000> endbfrange endcmap"
LARGE = b"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode 7 0 R/DescendantFonts[8 0 R]>>"
LIKE_IT = b"<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<<>>/W[0 60000 5]>>"
SAME = b"".join(b"/F%d 6 0 R" % number for number in range(100))
BLANK = b" " * 3_900_000
"""A few kilobytes when it is packed."""
HIDDEN = "the paper still holds what an earlier state of it said"


def told(data: bytes) -> str:
    """What is wrong with a paper, if one thing or nothing is."""
    faults, _ = inside_paper(data)
    assert len(faults) < 2
    return "".join(faults)


def written(password: str | None = None) -> bytes:
    """A paper as a program writes it, locked if there is a password."""
    writer, file = PdfWriter(), BytesIO()
    writer.append(BytesIO(paper(b"A lamp")))
    if password is not None:
        writer.encrypt(password, "keeper", algorithm="RC4-128")
    writer.write(file)
    return file.getvalue()


@pytest.mark.parametrize("data", [paper(b"A lamp"), paper(pages=MOST_PAGES), written()], ids=["one", "many", "written"])
def test_plain_papers_pass(data: bytes) -> None:
    """Pages with words have no fault."""
    assert told(data) == ""


@pytest.mark.parametrize("ends", [b"", b"\n", b"\r\n", b"\0\0", b" \n"])
def test_blanks_behind_the_end_pass(ends: bytes) -> None:
    """Programs leave blanks there; nothing else may follow."""
    data = paper().rstrip() + ends
    assert told(data) == ""
    assert told(data + b"x").startswith("the paper's file is cut short")


def test_a_paper_that_opens_at_a_place_passes() -> None:
    """To begin at a page, and to lead to a web address, runs nothing."""
    root = b"/OpenAction<</S/GoTo/D[3 0 R/Fit]>>"
    page = b"/Annots[<</Subtype/Link/A<</S/URI/URI(https://lights.example.org/)>>>>]"
    assert told(paper(root=root, page=page)) == ""
    assert told(paper(root=b"/OpenAction[3 0 R/Fit]")) == ""


AES = (
    b"/Encrypt<</Filter/Standard/V 5/R 5/Length 256/O<%s>/U<%s>/P -4/CF<</StdCF<</CFM/AESV3>>>>/StmF/StdCF/StrF/StdCF>>"
)


@pytest.mark.parametrize(
    "data",
    [written(""), written("lamp"), paper(more=AES % (b"00" * 48, b"00" * 48))],
    ids=["without a word", "with a word", "in another way"],
)
def test_a_locked_paper_is_told(data: bytes) -> None:
    """Even one that opens without a password."""
    assert (
        told(data) == "the paper is locked; save it again without a password, so that everybody's program can read it"
    )


def test_every_act_is_named_once() -> None:
    """All that a paper would do is told in one line."""
    root = b"/OpenAction<</S/JavaScript/JS(1)>>/Names<</EmbeddedFiles<</Names[(a)<</EF<<>>>>]>>>>"
    assert told(paper(root=root)) == (
        "the paper runs something, or carries other files (EF, EmbeddedFiles, JS, JavaScript, OpenAction); "
        "print it to a new PDF, so that nothing but its pages is left"
    )


def within(item: bytes, times: int = 1) -> bytes:
    """A paper of which some objects stand packed within others."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R>>",
        *[
            stream(b"%d 0 " % number + item, b"/Type/ObjStm/N 1/First %d" % len(b"%d 0 " % number))
            for number in range(5 + times, 5 + 2 * times)
        ],
    ]
    file, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    rows = [bytes(7), *(b"\1" + place.to_bytes(4, "big") + bytes(2) for place in (*places, len(file)))]
    rows += [b"\2" + number.to_bytes(4, "big") + bytes(2) for number in range(4, 4 + times)]
    table = stream(b"".join(rows), b"/Type/XRef/Size %d/W[1 4 2]/Root 1 0 R" % len(rows))
    return file + b"%d 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, table, len(file))


@pytest.mark.prove
def test_what_stands_packed_within_others_has_bounds() -> None:
    """Two such objects pass, many that would fill the memory do not."""
    assert told(within(b"1" + BLANK, 2)) == ""
    assert told(within(b"1" + BLANK, 300)).startswith(TOO_MUCH)


def test_acts_in_packed_objects_are_found() -> None:
    """Objects may stand packed within another, where no look at the bytes finds them."""
    data = within(b"<</S/Launch/F(a)>>")
    assert b"Launch" not in data
    assert "(Launch)" in told(data)


def test_what_was_replaced_is_told() -> None:
    """A paper that was saved on top of itself still holds its earlier words."""
    before = paper(b"A lamp")
    place = len(before)
    words = b"4 0 obj\n%s\nendobj\n" % stream(b"BT /F 9 Tf (A horn) Tj ET")
    found = re.search(rb"startxref\n(\d+)", before)
    assert found
    ends = b"xref\n4 1\n%010d 00000 n \ntrailer\n<</Size 6/Root 1 0 R/Prev %s>>\nstartxref\n%d\n%%%%EOF\n"
    assert told(before + words + ends % (place, found[1], place + len(words))).startswith(HIDDEN)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(paper(b" " * 100_000_000 + b"\n"), id="a page that is packed"),
        pytest.param(paper(pages=MOST_PAGES + 1), id="pages"),
        pytest.param(listed(b"<</Type/Catalog>>", *[b"1"] * MOST_OBJECTS), id="objects"),
        pytest.param(paper(b"BT /F 9 Tf (a) Tj ET\n" * 100_000, pages=3), id="pages that draw much"),
        pytest.param(
            paper(b"/X Do\n", stream(b"", b"/Subtype/Form/Resources<</Font<<%s>>>>" % TYPEFACES)),
            id="typefaces",
        ),
        pytest.param(
            paper(
                b"/X Do\n", LARGE, stream(SIGNS), LIKE_IT, stream(b"", b"/Subtype/Form/Resources<</Font<<%s>>>>" % SAME)
            ),
            id="typefaces of many signs",
        ),
        pytest.param(paper(b"", *[stream(BLANK, b"/Type/Metadata")] * 300), id="what it says of itself"),
        pytest.param(paper(b"", *[stream(BLANK, b"/Subtype/Form")] * 300), id="forms"),
        pytest.param(
            listed(
                b"<</Type/Catalog/Pages 2 0 R>>",
                b"<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>",
                *[b"<</Type/Page/Parent 2 0 R/Resources<<>>/Contents %d 0 R>>" % number for number in (5, 6)],
                *[stream(BLANK)] * 2,
            ),
            id="pages that are packed",
        ),
        pytest.param(
            listed(b"<</Type/Catalog>>", *[b"[%s]" % (b"0 " * 90_000)] * 6), id="values", marks=pytest.mark.prove
        ),
    ],
)
def test_what_holds_too_much_is_told(data: bytes) -> None:
    """Small files that would take a machine long or fill it are given up, before it does."""
    assert told(data).startswith(TOO_MUCH)


def test_forms_within_forms_are_read_once() -> None:
    """A form that draws itself a hundred times, or others that draw others ten times each, costs no more than its own length."""
    horn = b"BT /F 9 Tf (A horn) Tj ET"
    resources = b"/Subtype/Form/Resources<</Font<</F 5 0 R>>/XObject<</X %d 0 R>>>>"
    itself = [stream(b"/X Do " * 100 + horn, resources % 6)]
    others = [stream(b"/X Do " * 10 + horn, resources % number) for number in (7, 8, 9, 9)]
    for forms in (itself, others):
        faults, text = inside_paper(paper(b"/X Do\n", *forms))
        assert faults == []
        assert text.count("A horn") <= len(forms)


@pytest.mark.parametrize("nested", [b"[" * 3000 + b"]" * 3000, b"<</A" * 3000 + b">>" * 3000])
def test_deep_values_are_told(nested: bytes) -> None:
    """What stands within too much else is no traceback."""
    assert told(paper(b"", nested)) == "the paper cannot be read; save it as PDF again"


@pytest.mark.parametrize(
    "data",
    [
        paper(b"A lamp"),
        paper(b"", b"<</Title(A lamp)>>", more=b"/Info 6 0 R"),
        paper(b"", b"<</Title<FEFF00410020006C0061006D0070>>>", more=b"/Info 6 0 R"),
        paper(b"", stream(b"<x>A lamp</x>", b"/Type/Metadata/Subtype/XML")),
        paper(page=b"/Annots[<</Subtype/Text/Contents(A lamp)>>]"),
        paper(b"/X Do\n", stream(b"BT /F 9 Tf (A lamp) Tj ET", b"/Subtype/Form/Resources<</Font<</F 5 0 R>>>>")),
    ],
    ids=["shown", "title", "title of two bytes", "metadata", "note", "form"],
)
def test_words_are_found(data: bytes) -> None:
    """What a paper shows, and what it says of itself, is read."""
    _, text = inside_paper(data)
    assert "A lamp" in text
