"""The files of a built site are found wherever they are."""

from pathlib import Path

from codebook.gate.site_files import files_in


def test_files_are_sorted_and_a_link_to_a_folder_is_not_followed(tmp_path: Path) -> None:
    """Hidden files and links to files count, as with `rglob`; folders and links to them do not."""
    for name in ("b/c/index.html", "b.txt", "a/.hidden", "index.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "empty").mkdir()
    (tmp_path / "again").symlink_to(tmp_path / "b")
    (tmp_path / "one").symlink_to(tmp_path / "b.txt")
    assert files_in(tmp_path) == ["a/.hidden", "b.txt", "b/c/index.html", "index.html", "one"]
    found = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert found == {*files_in(tmp_path)}
