"""Hostile and broken Word files are refused in bounded time, and nothing outside them is read."""

import os
import random
import struct
import time
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

from codebook.importing import Refused, read
from codebook.importing.word import elements, parts
from importing import word_files as made
from importing.word_files import files, lvl, numbering, p, packed

LAUGHS = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
SECONDS = 10
"""A file may take no longer; on a quiet machine the slowest takes two."""


def main(data: str | bytes) -> bytes:
    """A file with this as its main part."""
    return packed({**files(""), "word/document.xml": data})


def document(body: str) -> str:
    """A main part with this body."""
    return made.part("document", f"<w:body>{body}</w:body>")


def bomb() -> bytes:
    """A small file that unpacks to 50 MB."""
    return main(document(f"<w:p><w:r><w:t>{'0' * 50_000_000}</w:t></w:r></w:p>"))


def twice() -> bytes:
    """A file with two main parts, so that two programs may read two texts."""
    content = files(p("one"))
    file = BytesIO(packed(content))
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("word/Document.xml", content["word/document.xml"])
    return file.getvalue()


def locked() -> bytes:
    """A file whose parts say that they are encrypted."""
    data = bytearray(packed(files(p("one"))))
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 1)
    return bytes(data)


def long_list() -> bytes:
    """A file that says that its list of parts has 3 GB."""
    data = bytearray(packed(files(p("one"))))
    struct.pack_into("<L", data, data.rfind(b"PK\x05\x06") + 12, 3_000_000_000)
    return bytes(data)


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "entities": (lambda: main(LAUGHS + document(p("&b;"))), "declares a document type"),
    "a file outside": (lambda: main(OUTSIDE + document(p("&x;"))), "declares a document type"),
    "in UTF-16": (lambda: main((LAUGHS + document("")).encode("utf-16")), "declares a document type"),
    "an unknown entity": (lambda: main(document(p("&x;"))), "word/document.xml in the file is damaged"),
    "a bomb": (bomb, "unpacks to more than 40 MB"),
    "deep": (lambda: main(document("<w:sdt>" * 200_000)), "more than 100 elements within each other"),
    "tables within tables": (
        lambda: main(document("<w:tbl><w:tr><w:tc>" * 200 + "</w:tc></w:tr></w:tbl>" * 200)),
        "more than 100 elements within each other",
    ),
    "many elements": (lambda: main(document("<w:p/>" * 500_000)), "more than 400,000 elements"),
    "10,000 pages": (lambda: main(document(p("one line of a page") * 70_000)), "more than 20,000 paragraphs"),
    "two texts": (twice, "two parts of the same name"),
    "a password": (locked, "has a password; save it without one"),
    "a long list": (long_list, "has too many parts"),
    "macros": (lambda: packed({**files(p("one")), "word/vbaProject.bin": b"x"}), "has macros"),
    "macros by type": (
        lambda: packed({**files(p("one")), "[Content_Types].xml": '<Types><Override ContentType="x.macroEnabled.main+xml"/></Types>'}),
        "has macros",
    ),
    "another file inside": (lambda: main(document('<w:altChunk r:id="a"/>')), "holds another file in place of some text"),
    "no text": (lambda: main(made.part("document", "")), "has no text where a Word file has it"),
    "no main part": (lambda: packed({**files(p("a")), "_rels/.rels": made.relations()}), "does not say where its text is"),
    "a main part outside": (
        lambda: packed({**files(p("a")), "_rels/.rels": made.relations(officeDocument="../../etc/passwd")}),
        "has no text where",
    ),
    "cut off": (lambda: packed(files(p("one")))[:-40], "is damaged"),
    "columns": (lambda: main(document(f"<w:tbl><w:tr>{'<w:tc/>' * 5_000}</w:tr></w:tbl>")), "more than 63 columns"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_refused(name: str) -> None:
    """Each is refused with what is wrong and what to do, without unpacking or reading more than the limits."""
    make, message = HOSTILE[name]
    data = make()
    begin = time.process_time()
    with pytest.raises(Refused) as refused:
        read(data, "made-up.docx")
    assert message in str(refused.value)
    assert refused.value.todo
    assert time.process_time() - begin < SECONDS


def test_references_to_outside_are_not_followed() -> None:
    """A template or picture elsewhere is not fetched: the text of the file is read without it."""
    content = files(p("one"))
    outside = made.relations(attachedTemplate="https://example.org/t.dotm").replace(
        " Target=", ' TargetMode="External" Target='
    )
    assert made.printed(read(packed({**content, "word/_rels/document.xml.rels": outside}), "a.docx")) == ["one"]


def test_limits_have_room() -> None:
    """A report of 50 pages is far from every limit."""
    body = p("A sentence of a report, long enough to fill a line and a half of a page. " * 4, num=1) * 700
    source = made.of(body, numbering=numbering(lvl(0, "%1.")))
    assert len(source.blocks) == 700
    assert elements.MOST_ELEMENTS > 700 * 8 * 10
    assert parts.LARGEST_PART < parts.LARGEST_SUM


# Mutated files

WHOLE = files(
    p("Gifts", style="H") + p("a", num=1) + p("b", num=1, level=1, inner='<w:r><w:footnoteReference w:id="1"/></w:r>')
    + f"<w:tbl><w:tr><w:tc>{p('c')}</w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr>{p('d')}</w:tc></w:tr></w:tbl>",
    numbering=numbering(lvl(0, "%1."), lvl(1, "%1.%2")),
    styles='<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:basedOn w:val="H"/><w:rPr><w:b/></w:rPr></w:style>',
    footnotes=f'<w:footnote w:id="1">{p("note")}</w:footnote>',
    header=p("head"),
)  # fmt: skip
"""A file with everything that a mutation can spoil."""


def mutated(chance: random.Random) -> bytes:
    """The file with a few bytes, tags or values changed, in one part or in the archive."""
    if chance.random() < 0.3:
        data = bytearray(packed(WHOLE))
        for _ in range(chance.randint(1, 4)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        return bytes(data)
    content = dict(WHOLE)
    name = chance.choice([*content])
    text = str(content[name])
    for _ in range(chance.randint(1, 3)):
        start = chance.randrange(len(text))
        length = chance.choice([1, 1, 5, 40])
        fragment = chance.choice(
            ["", '"', "<w:p>", "</w:p>", "-1", "99999999999", "\0", text[start : start + length] * 3, "é"]
        )
        text = text[:start] + fragment + text[start + length :]
    content[name] = text
    return packed(content)


def survive(count: int, seed: int) -> None:
    """Reads mutated files: each is read or refused."""
    chance = random.Random(seed)  # noqa: S311 - the same files each time
    read_count = 0
    for _ in range(count):
        data = mutated(chance)
        begin = time.process_time()
        try:
            read(data, "mutated.docx", accept=chance.random() < 0.5)
            read_count += 1
        except Refused:
            pass
        assert time.process_time() - begin < SECONDS
    assert read_count > count / 20


def test_mutated_files() -> None:
    """Some hundred mutated files give no traceback and no slow case."""
    survive(300, 1)


@pytest.mark.prove
def test_more_mutated_files() -> None:
    """So do 2,000, others each time if SEED is set."""
    survive(2_000, int(os.environ.get("SEED") or 2))
