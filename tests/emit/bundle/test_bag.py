"""Bags: what a records office checks them with finds them whole, and finds what changed."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from codebook.emit.bundle.bag import write_bag
from emit.bundle.unpacked import is_summed, is_valid, unpacked

FILES = {"words.txt": b"Made up for tests.\n", "deep/er/Gwêl 100%.txt": "Gwêl".encode(), "empty.txt": b""}
INFO = {"External-Description": "Made up\nfor tests", "Source-Organization": ""}
TAGS = {"index.html": b"<p>Made up</p>"}


def written(files: dict[str, bytes] = FILES) -> bytes:
    """A bag of some files."""
    out = io.BytesIO()
    write_bag(out, "made-up", ((name, [content]) for name, content in files.items()), INFO, TAGS)
    return out.getvalue()


def kept(to: Path, files: dict[str, bytes] = FILES) -> Path:
    """The same, unpacked."""
    (to / "bag.zip").write_bytes(written(files))
    return unpacked(to / "bag.zip", to / "unpacked")


def test_a_bag_is_valid(tmp_path: Path) -> None:
    """Both checkers find it whole; an octet count, and one line for each thing that is said, are in it."""
    plain = {name: content for name, content in FILES.items() if "%" not in name}  # which sha256sum reads as it is
    bag = kept(tmp_path, plain)
    assert is_valid(bag)
    assert is_summed(bag)
    assert (bag / "bag-info.txt").read_text("utf-8") == (
        f"External-Description: Made up for tests\nPayload-Oxum: {sum(map(len, plain.values()))}.{len(plain)}\n"
    )


def test_names_are_escaped(tmp_path: Path) -> None:
    """A name with a percent sign, which only a picture of an editor could have, is written as RFC 8493 has it."""
    bag = kept(tmp_path)
    assert "data/deep/er/Gwêl 100%25.txt" in (bag / "manifest-sha256.txt").read_text("utf-8")


@pytest.mark.parametrize("change", ["edited", "removed", "added", "tag"])
def test_what_changed_is_found(change: str, tmp_path: Path) -> None:
    """A file that was edited, removed or added makes a bag invalid; so does one beside the payload."""
    bag = kept(tmp_path, {"words.txt": b"Made up"})
    match change:
        case "edited":
            (bag / "data/words.txt").write_text("Made Up")
        case "removed":
            (bag / "data/words.txt").unlink()
        case "added":
            (bag / "data/more.txt").touch()
        case _:
            (bag / "index.html").write_text("Made Up")
    assert not is_valid(bag)
    assert is_summed(bag) == (change == "added")


def test_the_bytes_are_the_same() -> None:
    """No clock, no user and no system is in a bag."""
    assert written() == written()
    with zipfile.ZipFile(io.BytesIO(written())) as packed:
        assert {(one.date_time, one.create_system, one.external_attr) for one in packed.infolist()} == {
            ((1980, 1, 1, 0, 0, 0), 3, 0o100644 << 16)
        }


def test_a_large_file_is_not_held_in_memory() -> None:
    """Each part of a file is written before the next one is made."""
    sizes, out = [], io.BytesIO()

    def parts() -> Iterator[bytes]:
        for number in range(16):
            sizes.append(out.tell())
            yield bytes([number]) * 1_000_000

    write_bag(out, "made-up", [("large.bin", parts())], {}, {})
    assert sizes[-1] > sizes[1] > 0
