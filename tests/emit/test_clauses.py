"""The files of clauses: every wording of every version, and what became of clauses that a version does not have."""

import hashlib
import json
from typing import Any

import pytest

from codebook.book import Book
from codebook.emit.clauses import became_path, clause_data_path, holders
from codebook.history.succession import became
from conftest import made_up

SITES = ("harbour", "lighthouse", "orchard")


def read(book: Book, path: str) -> Any:
    """What a file says."""
    (generated,) = (generated for generated in book.shared_generated_files if generated.path == path)
    return json.loads(generated.content)


@pytest.mark.parametrize("name", SITES)
def test_each_wording_of_each_version_is_there_once(name: str) -> None:
    """For each clause of each version there is one wording that names the version, with its exact words and their SHA-256."""
    book = made_up(name)
    for label in holders(book.site):
        found = read(book, clause_data_path(label))
        said = [(version["id"], one["text"]) for one in found["wordings"] for version in one["versions"]]
        having = [edition for edition in book.site.editions if label in edition.units]
        assert sorted(said) == sorted((edition.id, edition.units[label].text) for edition in having)
        assert len({one["text"] for one in found["wordings"]}) == len(found["wordings"])
        for one in found["wordings"]:
            assert one["sha256"] == hashlib.sha256(one["text"].encode()).hexdigest()
        assert found["build"] == f"{book.address or '/'}build.json"
        newest = book.site.newest
        assert found["in_latest"] == (newest is not None and label in newest.units)


def test_what_clauses_became() -> None:
    """For each pair of versions, the file of the later one names each clause that it does not have, and its successors."""
    book = made_up("harbour")
    site, some = book.site, 0
    for place, after in enumerate(site.lineage):
        said = {
            since["version"]: {one["label"]: one["into"] for one in since["became"]}
            for since in read(book, became_path(after))["since"]
        }
        assert said == {
            before.id: {label: [*into] for label, into in became(site, before, after).items()}
            for before in site.lineage[:place]
        }
        some += sum(map(len, said.values()))
    assert some > 5
