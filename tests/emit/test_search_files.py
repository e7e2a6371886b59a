"""The files of the search of reports, joined from parts: read as the script reads them, they say what each report is found by."""

import gzip
import json
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codebook.emit import search_files, search_part
from codebook.emit.search_files import FOLDER, INDEX, report_search_files
from codebook.emit.search_part import SearchPart, packed
from codebook.emit.search_terms import REPORTS, SLOTS, Found

WORDS = (
    "gift",
    "gifts",
    "dying",
    "die",
    "dies",
    "organ",
    "organs",
    "organised",
    "élan",
    "constructor",
    "zebra",
    "ωμέγα",
    "\U00010400x",
)
STEMS = {"gifts": "gift", "dying": "die", "dies": "die", "organs": "organ", "organised": "organis"}


def stems(words: Iterable[str]) -> Mapping[str, str]:
    """Stems of a few words."""
    return {word: STEMS.get(word, word) for word in words}


@st.composite
def reports(draw: st.DrawFn) -> list[Found]:
    """Some reports of made-up words."""
    words = st.frozensets(st.sampled_from(WORDS), min_size=1, max_size=6)
    return [
        Found(
            own,
            draw(st.frozensets(st.sampled_from(sorted(own)))),
            draw(st.frozensets(st.sampled_from(["@1950", "#2x1", ":year:1950"]))),
            array("Q", draw(st.frozensets(st.integers(0, SLOTS - 1).map(REPORTS.__mul__), max_size=5))).tobytes(),
            json.dumps({"title": draw(st.text(max_size=9))}),
        )
        for own in draw(st.lists(words, min_size=1, max_size=5))
    ]


class Reader:
    """Reads files as `overrides/assets/reports.js` does."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = files
        self.index = json.loads(files[INDEX])

    def file(self, path: str) -> Any:
        """What a file has."""
        return json.loads(gzip.decompress(self.files[f"{FOLDER}{self.index['folder']}/{path}.gz"]))

    def words_at(self, word: str) -> dict[str, Any]:
        """The file that has a word, if any has it."""
        order = word.encode("utf-16-be")
        places = [place for place, first in enumerate(self.index["words"]) if first.encode("utf-16-be") <= order]
        return dict(self.file(f"words/{places[-1] if places else 0}"))

    def stem(self, word: str) -> str:
        """The stem of a word, read from the file that has the word."""
        found = self.words_at(word)
        of_forms = {form: stem for stem, (_, _, forms) in found["stems"].items() for form in forms}
        return str((of_forms | found["forms"]).get(word, word))

    def having(self, stem: str, place: int = 0) -> list[int]:
        """The reports that have a stem, or have it in their title."""
        return [*accumulate(self.words_at(stem)["stems"].get(stem, [[], [], []])[place])]

    def phrase(self, number: int) -> list[int]:
        """The reports that have a phrase."""
        width = SLOTS // self.index["phrases"]
        begin = number // width
        sums = [*accumulate(self.file(f"phrases/{begin}"), initial=begin * width * REPORTS)][1:]
        return [one % REPORTS for one in sums if one // REPORTS == number]

    @property
    def texts(self) -> list[Any]:
        """What is shown of each report."""
        return [one for number, some in enumerate(self.index["texts"]) for one in self._some(number, some)]

    def _some(self, number: int, some: int) -> list[Any]:
        found = list(self.file(f"texts/{number}"))
        assert len(found) == some
        return found


def parts_of(all: Sequence[Sequence[Found]]) -> list[SearchPart]:
    """The parts of some reports each."""
    return [search_part.search_part(some, stems) for some in all]


@given(st.lists(reports(), min_size=1, max_size=4))
def test_what_is_read_is_what_was_written(all: list[list[Found]]) -> None:
    """However reports are divided, and however small the files are, each stem, title, phrase and text leads to its reports."""
    with pytest.MonkeyPatch.context() as patched:
        for module, name, value in (
            (search_files, "_WORDS", 10),
            (search_files, "_PHRASES", 2),
            (search_part, "_TEXTS", 30),
        ):
            patched.setattr(module, name, value)
        reader = Reader(dict(report_search_files(parts_of(all))))
    flat = [report for some in all for report in some]
    having, titled, phrases = (defaultdict[Any, list[int]](list) for _ in range(3))
    for number, report in enumerate(flat):
        for stem in {*stems(report.words).values(), *report.keys}:
            having[stem].append(number)
        for stem in set(stems(report.titled).values()):
            titled[stem].append(number)
        for phrase in array("Q", report.phrases):
            phrases[phrase // REPORTS].append(number)
    for word in {word for report in flat for word in report.words}:
        assert reader.stem(word) == stems([word])[word]
    for stem in (*having, "nobody"):
        assert (reader.having(stem), reader.having(stem, 1)) == (having[stem], titled[stem])
    for number in (*phrases, 7):
        assert reader.phrase(number) == phrases[number]
    assert reader.texts == [json.loads(report.shown) for report in flat]


def test_without_reports_there_is_no_file() -> None:
    """The page does not ask for any."""
    assert [*report_search_files([])] == []


def test_files_are_named_by_what_they_have() -> None:
    """All are in a folder that is another one after any change, so that no file of one publication is read with those of another."""
    one = Found(frozenset(["gift"]), frozenset(), frozenset(), b"", '{"title":"One"}')
    other = Found(frozenset(["gift"]), frozenset(), frozenset(), b"", '{"title":"Two"}')
    folders = {Reader(dict(report_search_files(parts_of([[some]])))).index["folder"] for some in (one, other, one)}
    assert len(folders) == 2


def test_the_head_of_a_file_is_the_same_in_every_python() -> None:
    """Neither a time nor a name of the system stands in it (RFC 1952, 2.3)."""
    assert packed("[]")[:10] == bytes.fromhex("1f8b08000000000000ff")
