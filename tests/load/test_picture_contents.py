"""What is inside pictures: whole ones pass, and whatever is wrong with one is told within bounds."""

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from codebook.editing.pictures import re_encoded
from codebook.load.file_names import PUBLISHED
from codebook.load.picture_contents import MOST_POINTS, MOST_SCANS, content_faults
from conftest import Run, tree
from published import HOLDING, chunk, jpeg, photograph, png, saved, segment

KINDS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG"}
SIDE = 4000
BROKEN = "the picture's file is incomplete"
MORE = "the picture has hidden data"


def told(ending: str, data: bytes) -> str:
    """What is wrong with a picture, if one thing or nothing is."""
    faults = content_faults(f"docs/about/lamp{ending}", data)
    assert len(faults) < 2
    return "".join(faults)


def test_every_published_ending_is_looked_into() -> None:
    """A file of each ending passes when it is whole, and is told when it is empty or another's."""
    assert tuple(KINDS) == PUBLISHED
    for ending in PUBLISHED:
        assert told(ending, saved(KINDS[ending])) == ""
        assert told(ending, b"<script>").startswith("the file is not a")
        assert told(ending, b"") == "the file is empty; put the picture there, or delete the file"


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_sort_of_colour_passes(mode: str) -> None:
    """Black and white, grey, with a table of colours, with what shines through: all are pictures."""
    assert told(".png", saved("PNG", picture=Image.new(mode, (9, 9)))) == ""


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
@pytest.mark.parametrize("notes", [{}, {"progressive": True}, {"dpi": (300, 300)}, {"restart_marker_rows": 1}])
def test_every_sort_of_photograph_passes(mode: str, notes: dict[str, object]) -> None:
    """In grey, in colours and in those of printers, drawn once or over and over."""
    assert told(".jpg", saved("JPEG", picture=Image.new(mode, (40, 40)), **notes)) == ""


@pytest.mark.parametrize(
    ("mode", "pieces"),
    [
        ("L", [(b"gAMA", 4), (b"cHRM", 32), (b"sRGB", 1), (b"pHYs", 9), (b"sBIT", 1), (b"bKGD", 2), (b"tRNS", 2)]),
        ("RGB", [(b"sBIT", 3), (b"bKGD", 6), (b"tRNS", 6)]),
    ],
)
def test_what_says_how_a_picture_is_shown_passes(mode: str, pieces: list[tuple[bytes, int]]) -> None:
    """How bright its colours are, and how large it is meant; each once, and in no other size."""
    whole = saved("PNG", picture=Image.new(mode, (9, 9)))
    head, rest = whole[:33], whole[33:]
    made = [chunk(kind, bytes(size)) for kind, size in pieces]
    assert told(".png", head + b"".join(made) + rest) == ""
    for (kind, size), piece in zip(pieces, made, strict=True):
        for more in (piece * 2, chunk(kind, bytes(size + 27))):
            assert told(".png", head + more + rest) != ""


@pytest.mark.parametrize("bits", [1, 2, 4, 8, 16])
@pytest.mark.parametrize("side", [1, 3, 5, 8, 13])
def test_a_picture_drawn_in_passes_is_whole(bits: int, side: int) -> None:
    """An interlaced picture has exactly the points that it needs: one byte less is broken, one more is room for words."""
    passes = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
    lines = [len(range(left, side, across)) for left, top, across, down in passes for _ in range(top, side, down)]
    points = b"".join(bytes(1 + (columns * bits + 7) // 8) for columns in lines if columns)
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, bits, 0, 0, 0, 1))
    for drawn, fits in ((points, True), (points[:-1], False), (points + b"x", False)):
        data = b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(drawn)) + chunk(b"IEND", b"")
        assert (told(".png", data) == "") == fits


@pytest.mark.parametrize("ending", KINDS)
def test_no_shorter_piece_of_a_picture_passes(ending: str) -> None:
    """Wherever a file is cut, something is told."""
    data = saved(KINDS[ending])
    assert [cut for cut in range(len(data)) if not told(ending, data[:cut])] == []


@pytest.mark.parametrize("ending", KINDS)
@pytest.mark.parametrize("behind", [b"\0\0", b"PK\x03\x04", b"<script>alert(1)</script>", "itself"])
def test_nothing_stands_behind_the_end(ending: str, behind: bytes | str) -> None:
    """Whatever follows a picture is told, even if that is a picture."""
    data = saved(KINDS[ending])
    message = "the file has more after the picture's end; save only the picture"
    assert told(ending, data + (data if isinstance(behind, str) else behind)) == message


def test_a_picture_that_moves_is_told() -> None:
    """Its further pictures are more than what a picture without movement holds."""
    data = saved("PNG", save_all=True, append_images=[Image.new("RGB", (20, 20), "red")])
    assert told(".png", data).startswith(f"{MORE} (acTL, fcTL, fdAT)")


@pytest.mark.parametrize(
    ("width", "height", "drawn", "fits"),
    [
        (SIDE, MOST_POINTS // SIDE, None, True),
        (SIDE, MOST_POINTS // SIDE + 1, None, False),
        (SIDE, MOST_POINTS // SIDE + 1, b"", False),
        (10_000, 10_000, b"", False),
        (60_000, 60_000, b"", False),
        (2**31 - 1, 2**31 - 1, b"", False),
    ],
)
def test_a_picture_has_no_more_points_than_a_page_can_show(
    width: int, height: int, drawn: bytes | None, *, fits: bool
) -> None:
    """Up to the limit it passes; beyond it nothing is drawn, so that a small file cannot fill a machine."""
    assert (
        told(".png", png(width, height, drawn=drawn)).startswith("the picture has more than 16 million pixels") != fits
    )


@pytest.mark.parametrize(
    "data",
    [png(0, 0), png(0, 9), png(9, 0), png(9, 9, drawn=b"\0"), png(9, 9, drawn=bytes(91)), png(9, 9, behind=b"A lamp")],
)
def test_a_picture_with_more_or_less_than_its_size_is_told(data: bytes) -> None:
    """The file is whole, and the picture in it is not, or is followed by bytes that no program shows."""
    assert told(".png", data).startswith(BROKEN)


def test_points_that_are_packed_are_not_unpacked_without_bounds() -> None:
    """Points of some kilobytes that would fill a hundred megabytes, or that stand in thousands of chunks, are told."""
    assert told(".png", png(1, 1, drawn=bytes(100_000_000))).startswith(BROKEN)
    whole = png(1, 1)
    assert told(".png", whole[:33] + chunk(b"IDAT", b"") * 400_000 + whole[33:]) == ""


@pytest.mark.parametrize(("times", "passes"), [(MOST_SCANS - 20, True), (MOST_SCANS + 1, False), (100_000, False)])
def test_a_picture_is_not_drawn_over_without_end(times: int, *, passes: bool) -> None:
    """Some thousand scans of a few bytes each would take hours."""
    data = saved("JPEG", progressive=True)
    scan = data[data.rindex(b"\xff\xda") : -2]
    assert (told(".jpg", data[:-2] + scan * times + data[-2:]) == "") == passes


def test_another_kind_is_named() -> None:
    """What a file is, if that is a picture, is told with the ending that it should have."""
    right = "the file is not a {} picture, despite its name; {}"
    assert told(".png", saved("JPEG")) == right.format("PNG", "it is JPEG, so let the name end in .jpg")
    assert told(".jpg", saved("PNG")) == right.format("JPEG", "it is PNG, so let the name end in .png")
    assert told(".jpg", saved("WEBP")) == right.format("JPEG", "save it as JPEG")


def test_what_a_picture_holds_besides_is_named() -> None:
    """Each kind once, a few of many, and the command that removes them."""
    ending = (
        "which may have a name or a place; save it again without metadata, or run: make picture FILE=docs/about/lamp"
    )
    assert told(".jpg", photograph("A keeper")) == f"{MORE} (Exif or XMP), {ending}.jpg"
    assert told(".jpg", jpeg(segment(0xFE, b"a") * 2, segment(0xEB, b"a"))).startswith(
        f"{MORE} (a comment, the segment FFEB)"
    )
    many = [chunk(b"pr%ct" % letter, b"") for letter in b"ABCDEFGH"]
    assert told(".png", png(1, 1, *many)) == f"{MORE} (prAt, prBt, prCt, prDt, prEt), {ending}.png"


@pytest.mark.parametrize("name", [name for name in HOLDING if name != "bytes"])
def test_no_room_is_left_for_words(name: str) -> None:
    """Each place of a picture that has room for words is refused, though every program shows the picture."""
    data = HOLDING[name](b"A lamp of a keeper, 50 Made-up Street")
    with Image.open(BytesIO(data)) as image:
        image.load()
    assert told(".png" if "PNG" in name else ".jpg", data).startswith((MORE, BROKEN))


@given(st.sampled_from(PUBLISHED), st.data())
@settings(max_examples=150)
def test_no_bytes_stop_a_check(ending: str, data: st.DataObject) -> None:
    """Whatever becomes of a whole file's bytes, it passes or is told: nothing is raised."""
    whole = bytearray(saved(KINDS[ending]))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at : at + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=6))
    assert all(content_faults(f"lamp{ending}", bytes(whole)))


# Written anew


@pytest.mark.parametrize(
    ("name", "data", "new"),
    [
        ("lamp.jpg", photograph("A keeper"), "lamp.jpg"),
        ("lamp.png", HOLDING["a PNG picture with a note"](b"A keeper"), "lamp.png"),
        ("lamp.gif", saved("GIF", comment="A keeper"), "lamp.png"),
        ("lamp.webp", saved("WEBP", xmp=b"A keeper"), "lamp.png"),
        ("lamp.jpeg", saved("JPEG", picture=Image.new("CMYK", (9, 9)), comment="A keeper"), "lamp.jpeg"),
        ("lamp.png", saved("PNG", picture=Image.new("LA", (9, 9)), dpi=(72, 72)), "lamp.png"),
        ("lamp.png", saved("PNG", picture=Image.new("P", (9, 9)), transparency=0), "lamp.png"),
    ],
)
def test_a_picture_written_anew_passes(name: str, data: bytes, new: str, lighthouse: Path, run: Run) -> None:
    """It holds what it showed and nothing else, and the command says where it is."""
    path = lighthouse / "about" / name
    path.write_bytes(data)
    with Image.open(path) as image:
        size = image.size
    status, out, err = run(lighthouse, "picture", f"--file={path}")
    written = path.with_name(new)
    left = "" if new == name else f"Use it instead of {path}, and delete that file.\n"
    assert (status, out, err) == (0, f"{written}\n{left}", "")
    assert content_faults(str(written), written.read_bytes()) == ()
    with Image.open(written) as image:
        assert image.size == size


def test_a_photograph_on_its_side_is_turned(tmp_path: Path) -> None:
    """What Exif says of how to hold it is lost with all else, so its points are turned."""
    exif = Image.Exif()
    exif[0x0112] = 6
    path = tmp_path / "lamp.jpg"
    path.write_bytes(saved("JPEG", picture=Image.new("RGB", (40, 20)), exif=exif))
    with Image.open(re_encoded(path)) as image:
        assert image.size == (20, 40)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "not a picture that can be read; write the path of one, as in FILE=docs/about/lamp.jpg"),
        (b"<svg>", "not a picture that can be read; write the path of one, as in FILE=docs/about/lamp.jpg"),
        (saved("PNG")[:50], "not a picture that can be read; write the path of one, as in FILE=docs/about/lamp.jpg"),
        (
            png(60_000, 60_000, drawn=b""),
            "not a picture that can be read; write the path of one, as in FILE=docs/about/lamp.jpg",
        ),
        (png(10_000, 10_000, drawn=b""), "more than 16 million pixels; save it smaller"),
        (None, "not a picture that can be read; write the path of one, as in FILE=docs/about/lamp.jpg"),
    ],
)
def test_what_cannot_be_written_anew_is_told(data: bytes | None, message: str, run: Run, lighthouse: Path) -> None:
    """Nothing is written, and there is no traceback."""
    path = lighthouse / "lamp.png"
    if data is not None:
        path.write_bytes(data)
    before = tree(lighthouse)
    assert run(lighthouse, "picture", f"--file={path}") == (1, "", f"{path}:1: {message}\n1 problem.\n")
    assert tree(lighthouse) == before
