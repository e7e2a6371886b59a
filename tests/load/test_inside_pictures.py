"""What is inside pictures: whole ones of every kind pass, and whatever is wrong with one is told within bounds."""

import zlib

import pytest
from PIL import Image

from codebook.load.inside_pictures import MOST_POINTS, MOST_SCANS, inside_picture
from published import chunk, photograph, png, saved

KINDS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".gif": "GIF", ".webp": "WEBP"}
SIDE = 4000


def told(ending: str, data: bytes) -> str:
    """What is wrong with a picture, if one thing or nothing is."""
    faults, _ = inside_picture(ending, data)
    assert len(faults) < 2
    return "".join(faults)


@pytest.mark.parametrize("ending", KINDS)
def test_what_programs_save_passes(ending: str) -> None:
    """A picture of each kind, as a program saves it, has no fault."""
    assert told(ending, saved(KINDS[ending])) == ""


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_sort_of_colour_passes(mode: str) -> None:
    """Black and white, grey, with a table of colours, with what shines through: all are pictures."""
    assert told(".png", saved("PNG", picture=Image.new(mode, (9, 9)))) == ""


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
    message = "something stands in the file behind the picture's end; save the picture again by itself"
    assert told(ending, data + (data if isinstance(behind, str) else behind)) == message


@pytest.mark.parametrize("ending", [".png", ".gif", ".webp"])
def test_moving_pictures_are_told(ending: str) -> None:
    """A picture that moves cannot be stopped by whoever reads beside it."""
    data = saved(KINDS[ending], save_all=True, append_images=[Image.new("RGB", (20, 20), "red")])
    assert told(ending, data) == "the picture moves, and nobody can stop it; save it as one that stands still"


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
        told(".png", png(width, height, drawn=drawn)).startswith("the picture has more than 16 million points") != fits
    )


@pytest.mark.parametrize(("width", "height"), [(0, 0), (0, 9), (9, 0)])
def test_a_picture_of_no_points_is_told(width: int, height: int) -> None:
    """Nothing could be seen of it."""
    assert told(".png", png(width, height)).startswith("the picture cannot be shown whole")


def test_a_picture_with_less_than_its_size_is_told() -> None:
    """The file is whole, and the picture in it is not."""
    assert told(".png", png(9, 9, drawn=b"\0")).startswith("the picture cannot be shown whole")


@pytest.mark.parametrize("kind", [b"zTXt", b"iCCP"])
def test_packed_notes_are_not_unpacked_without_bounds(kind: bytes) -> None:
    """A note of some kilobytes that would fill a hundred megabytes is told."""
    note = chunk(kind, b"a\0\0" + zlib.compress(bytes(100_000_000), 9))
    assert told(".png", png(1, 1, note)).startswith("the picture cannot be shown whole")


@pytest.mark.parametrize(("times", "passes"), [(MOST_SCANS - 20, True), (MOST_SCANS + 1, False), (100_000, False)])
def test_a_picture_is_not_drawn_over_without_end(times: int, *, passes: bool) -> None:
    """Some thousand scans of a few bytes each would take hours."""
    data = saved("JPEG", progressive=True)
    scan = data[data.rindex(b"\xff\xda") : -2]
    assert (told(".jpg", data[:-2] + scan * times + data[-2:]) == "") == passes


def test_another_kind_is_named() -> None:
    """What a file is, if that is a picture, is told with the ending that it should have."""
    assert told(".png", saved("WEBP")) == (
        "the file is no PNG picture, whatever its name says; it is WEBP, so let the name end in .webp"
    )


def test_the_place_of_a_photograph_is_told() -> None:
    """Where it was taken may be a home."""
    exif = Image.Exif()
    exif.get_ifd(0x8825)[1] = "N"
    assert told(".jpg", saved("JPEG", exif=exif)).startswith("the picture says where it was taken")
    assert told(".jpg", photograph("A keeper")) == ""


@pytest.mark.parametrize(
    ("ending", "data"),
    [
        (".png", png(1, 1, chunk(b"tEXt", b"Comment\0A lamp"))),
        (".png", png(1, 1, chunk(b"iTXt", b"Comment\0\0\0\0\0A lamp"))),
        (".png", png(1, 1, chunk(b"zTXt", b"Comment\0\0" + zlib.compress(b"A lamp")))),
        (".png", png(1, 1, chunk(b"prVt", b"A lamp"))),
        (".jpg", photograph("A lamp")),
        (".jpg", saved("JPEG", comment="A lamp")),
        (".jpg", saved("JPEG", xmp=b"A lamp")),
        (".jpg", saved("JPEG", exif=b"Exif\0\0" + "A lamp".encode("utf-16-le"))),
        (".gif", saved("GIF", comment="A lamp")),
        (".webp", saved("WEBP", xmp=b"A lamp")),
    ],
)
def test_unseen_words_are_found(ending: str, data: bytes) -> None:
    """Whatever a picture says besides what it shows is read, in each place that has room for it."""
    _, text = inside_picture(ending, data)
    assert "A lamp" in text
