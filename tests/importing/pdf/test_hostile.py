"""Hostile and broken PDF files are refused in bounded time and memory."""

import contextlib
import os
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from codebook.importing import Refused, read
from codebook.importing.pdf.pages import MOST_PAGES
from conftest import ROOT
from importing.mutating import survive
from importing.pdf.pdf_files import FONT, SENTENCE, of, page, stream, text

SECONDS = 10
MEMORY = 500_000_000
CATALOGUE = "<< /Type /Catalog /Pages 2 0 R >>"


def pages(count: int, said: int) -> bytes:
    """A file of so many pages, that says how many it has."""
    kids = " ".join(f"{number} 0 R" for number in range(5, 5 + count))
    tree = (
        f"<< /Type /Pages /Kids [{kids}] /Count {said} /MediaBox [0 0 595 842] /Resources << /Font << /F 4 0 R >> >> >>"
    )
    return of(CATALOGUE, tree, stream(SENTENCE), FONT, *(["<< /Type /Page /Parent 2 0 R /Contents 3 0 R >>"] * count))


def deep_tree(depth: int) -> bytes:
    """A file whose pages are in branches within branches."""
    branches = [f"<< /Type /Pages /Kids [{number + 3} 0 R] /Count 1 >>" for number in range(depth)]
    return of(CATALOGUE, *branches, "<< /Type /Page /MediaBox [0 0 595 842] >>")


def forms(depth: int, *, each: int = 1) -> bytes:
    """A page that draws forms within forms, each several times."""
    inner = [
        stream(
            f"/X{number} Do " * each,
            f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X{number} {number + 7} 0 R >> >>",
        )
        for number in range(depth)
    ]
    last = stream(SENTENCE, "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F 5 0 R >> >>")
    return page("/X Do", *inner, last, resources="/XObject << /X 6 0 R >>")


def recursion() -> bytes:
    """A form that draws itself."""
    return page(
        "/X Do",
        stream("/X Do", "/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>"),
        resources="/XObject << /X 6 0 R >>",
    )


def bomb() -> bytes:
    """A small stream that unpacks to 200 MB."""
    return page(stream(b" " * 200_000_000, packed=True))


def nested(symbol: str) -> bytes:
    """Arrays or dictionaries within each other."""
    return page((symbol * 100_000) + SENTENCE)


def font(encoding: str) -> bytes:
    """A font that maps its codes with this stream."""
    mapped = FONT.replace("/WinAnsiEncoding", "/WinAnsiEncoding /ToUnicode 6 0 R")
    return of(
        CATALOGUE,
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        stream(SENTENCE),
        mapped,
        stream(encoding),
    )


SCANNED = stream("", "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray")

HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "a password": (lambda: of(CATALOGUE, trailer="/Encrypt << /Filter /Standard /V 2 /R 3 /O (a) /U (b) /P -4 >> /ID [(a) (a)]"), "is protected, or has a password; save it without"),
    "10,000 pages": (lambda: pages(10_000, 10_000), f"has more than {MOST_PAGES} pages; import one report at a time"),
    "10,000 pages that say 1": (lambda: pages(10_000, 1), f"more than {MOST_PAGES} pages"),
    "deep pages": (lambda: deep_tree(5_000), f"more than {MOST_PAGES} pages"),
    "a page that is its own branch": (lambda: of(CATALOGUE, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"), "the PDF"),
    "a bomb": (bomb, "unpacks to far more than a report has"),
    "two filters": (lambda: page(stream(b"x", "/Filter [" + "/FlateDecode " * 50 + "]")), "the PDF"),
    "a form that draws itself": (recursion, "too many drawings within each other; print it to a new PDF"),
    "deep forms": (lambda: forms(50), "too many drawings within each other"),
    "many forms": (lambda: forms(6, each=10), "too many drawings within each other"),
    "deep arrays": (lambda: nested("["), "the PDF"),
    "deep dictionaries": (lambda: nested("<<"), "the PDF"),
    "many operations": (lambda: page(stream("0 0 m " * 3_000_000, packed=True)), "far more than"),
    "many letters": (lambda: page(stream(SENTENCE * 3_000, packed=True)), "more than 60,000 letters"),
    "a scan": (lambda: page("q 595 0 0 842 0 0 cm /I Do Q", SCANNED, resources="/XObject << /I 6 0 R >>"), "has no text, only pictures of its pages; ask its author for the Word file"),
    "only hidden letters": (lambda: page("BT 3 Tr ET " + SENTENCE), "no text that runs from left to right"),
    "no letters": (lambda: page("0 0 m"), "the PDF has no text; ask its author"),
    "letters without names": (lambda: font("1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <20> <7e> <E200> endbfrange"), "does not say which letters it shows"),
    "cut off": (lambda: page(SENTENCE)[:300], "the PDF"),
    "only its beginning": (lambda: b"%PDF-1.7\n", "the PDF is damaged; open it, print it to a new PDF"),
    "many references": (lambda: of(CATALOGUE, "3 0 R", "4 0 R", "2 0 R"), "the PDF"),
    "a long name": (lambda: page("/" + "a" * 5_000_000 + " " + SENTENCE)[:-400], "the PDF"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_refused(name: str) -> None:
    """Each is refused with what is wrong and what to do, within the time."""
    make, message = HOSTILE[name]
    data = make()
    begin = time.process_time()
    with pytest.raises(Refused, match=re.escape(message)) as refused:
        read(data, "made-up.pdf")
    assert refused.value.todo
    assert time.process_time() - begin < SECONDS


@pytest.mark.parametrize(
    "data",
    [
        page(SENTENCE + " BT /F 1e30 Tf 1e300 0 0 1e300 0 0 Tm (a) Tj ET"),
        page(SENTENCE + " q " * 50_000),
        page(SENTENCE + " Q " * 50_000),
        page(SENTENCE + " (a) Tj (b) TJ [(c) /d] TJ Tm Td Tf cm Do ' \" re m l h c S f /x Do"),
        page(SENTENCE + text([(72, 690 - number / 9, f"{number} a (b)") for number in range(4_000)])),
        page(SENTENCE + "".join(f" {x} {y} 20 20 re S" for x in range(40, 500, 20) for y in range(40, 800, 20))),
        page(
            SENTENCE + "".join(f" {x / 10} 0 m {x / 10} 800 l 0 {x / 8} m 590 {x / 8} l S" for x in range(0, 5_900, 2))
        ),
        font("1 beginbfrange <00> <ffffffff> <0041> endbfrange"),
        font("99999999 beginbfchar " + "<20> <0041> " * 50_000),
    ],
    ids=range(9),
)
def test_odd_files_are_read_or_refused(data: bytes) -> None:
    """What has wrong or too many operands, lines or letters gives no traceback, within the time."""
    begin = time.process_time()
    with contextlib.suppress(Refused):
        assert read(data, "made-up.pdf").blocks
    assert time.process_time() - begin < SECONDS


def long_report() -> bytes:
    """A report of 50 pages."""
    lines = [
        (72, 760 - 13 * row, f"{row}.1 A line of a report that is made up, as long as the page is wide, {row} times.")
        for row in range(54)
    ]
    content = stream(text(lines))
    kids = " ".join(f"{number} 0 R" for number in range(5, 55))
    tree = f"<< /Type /Pages /Kids [{kids}] /Count 50 /MediaBox [0 0 595 842] /Resources << /Font << /F 4 0 R >> >> >>"
    return of(CATALOGUE, tree, content, FONT, *(["<< /Type /Page /Parent 2 0 R /Contents 3 0 R >>"] * 50))


SCRIPT = "import sys; from codebook.importing import read; print(len(read(sys.stdin.buffer.read(), 'a.pdf').blocks))"


def test_a_long_report_is_read_in_bounds(tmp_path: Path) -> None:
    """50 pages take less than 10 seconds and 500 MB."""
    file = tmp_path / "long.pdf"
    file.write_bytes(long_report())
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with file.open("rb") as given:
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT],
            env={**os.environ, "PYTHONPATH": str(ROOT / "hooks")},
            stdin=given,
            capture_output=True,
            check=True,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)),
        )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert int(done.stdout) >= 50
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < SECONDS


FILES = [
    page(SENTENCE),
    page(stream(SENTENCE, packed=True)),
    page(text([(72, 700 - 14 * row, f"1.{row} Made-up line of a list") for row in range(20)]) + " 72 400 200 100 re S 172 400 m 172 500 l S" + text([(80, 450, "cell"), (180, 450, "cell")])),
    forms(3),
    font("1 beginbfrange <20> <7e> <0020> endbfrange"),
    pages(5, 5),
]  # fmt: skip
SCRAPS = [b"<<", b">>", b"[", b"]", b"(", b")", b"/", b"endobj", b"stream\n", b"endstream", b" 0 R", b"99999999999", b"-1", b"\x00", b"%", b" Tj", b" q ", b"/Kids [2 0 R]"]  # fmt: skip


def test_mutated_files() -> None:
    """Some hundred mutated files give no traceback and no slow case."""
    survive(FILES, SCRAPS, 300, 1)


@pytest.mark.prove
def test_more_mutated_files() -> None:
    """So do 2,000, others each time if SEED is set."""
    survive(FILES, SCRAPS, 2_000, int(os.environ.get("SEED") or 2))
