"""Records as they are read: what stands where, to the letter, and what is wrong with one that was touched."""

from pathlib import Path

import pytest

from codebook.load import load_site
from codebook.load.records import read_records
from codebook.record import record_path, texts, wording


def put(docs: Path, files: dict[str, bytes]) -> Path:
    """Writes files into the folder of the content."""
    for name, data in files.items():
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        (docs / name).write_bytes(data)
    return docs


def test_records_are_found_by_what_they_record(tmp_path: Path) -> None:
    """The record of an edition and of a report are found by their references, with labels and words to the letter."""
    docs = put(
        tmp_path / "docs",
        {
            "code/2000/.wording": "title\tMade up\ncalm-1\tSit  down¹\n".encode(),
            "code/2000/.structure": b"calm-1\tparagraph 2\n",
            "reports/nowhere/.2000-01-02-made-up.wording": b"title\tMade up\n",
            ".addresses": b"/\n/code/2000/\n",
            "code/2000/.other": b"\xff",
            "reports/nowhere/.hidden": b"\xff",
        },
    )
    found = read_records(docs)
    assert {name: (record.path, record.lines) for name, record in found.wording.items()} == {
        "2000": ("docs/code/2000/.wording", (("title", "Made up"), ("calm-1", "Sit  down¹"))),
        "nowhere/2000-01-02-made-up": ("docs/reports/nowhere/.2000-01-02-made-up.wording", (("title", "Made up"),)),
    }
    assert {name: (record.path, record.lines) for name, record in found.structures.items()} == {
        "2000": ("docs/code/2000/.structure", (("calm-1", "paragraph 2"),))
    }
    assert found.addresses == ("", "code/2000/")
    assert found.problems == ()


def test_without_records_nothing_was_published(tmp_path: Path) -> None:
    """Content without any record is read as such."""
    found = read_records(put(tmp_path / "docs", {"index.md": b""}))
    assert (found.wording, found.addresses, found.problems) == ({}, (), ())


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        (b"title\tA\nb-1\tB\xff\n", [2]),
        (b"title\tA\r\nb-1\tB\r\n", [3]),
        (b"title\tA", [1]),
        (b"", [1]),
        (b"title A\n", [1]),
        (b"title\t\n", [1]),
        (b"\tA\n", [1]),
        (b"title\tA\n\nb-1\tB\n", [2]),
        (b"title\tA\nb-1\tB\nb-1\tC\nb-2\n", [3, 4]),
    ],
    ids=["bytes", "line ends", "no last line end", "empty", "no tab", "no words", "no label", "empty line", "several"],
)
def test_a_record_that_was_touched_is_not_believed(data: bytes, lines: list[int], tmp_path: Path) -> None:
    """Each line that no record has is told, and what the file says is not taken for what was published."""
    found = read_records(put(tmp_path / "docs", {"code/2000/.wording": data}))
    assert [(problem.path, problem.line) for problem in found.problems] == [
        ("docs/code/2000/.wording", line) for line in lines
    ]
    assert all("put the file back" in problem.message for problem in found.problems)
    assert found.wording == {}


def test_what_is_recorded_is_read_again(lighthouse: Path) -> None:
    """The record of each text, written to its place, is read as the words that it was made from."""
    site, _ = load_site(lighthouse)
    assert site is not None
    for reference, text in texts(site).items():
        put(lighthouse, {record_path(reference): wording(text)})
    again, problems = load_site(lighthouse)
    assert again is not None
    assert problems == ()
    for reference, text in texts(site).items():
        lines = again.records[reference].lines
        assert "".join(f"{label}\t{words}\n" for label, words in lines).encode() == wording(text)
