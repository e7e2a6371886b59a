"""What quotations are compared with: each wording once, what became of it, and nothing that was withheld."""

import json
import re

from codebook.book import Book
from codebook.emit.json_data import check_data
from codebook.quoting.site_corpus import site_corpus
from quoting.shared import checking


def test_each_wording_is_there_once_with_its_versions(real_book: Book) -> None:
    """Every unit of every version has a wording that names the version, and the order of each version is that of its text."""
    corpus = site_corpus(real_book.renderer)
    assert len({(one.label, one.text) for one in corpus.wordings}) == len(corpus.wordings)
    for edition in real_book.site.editions:
        order = [corpus.wordings[place] for place in corpus.by_id[edition.id].order]
        units = [one for one in order if one.kind != "heading"]
        assert [one.label for one in units] == [*edition.units]
        assert [" ".join(one.text.split()) for one in units] == [unit.text for unit in edition.units.values()]
        assert all(edition.id in one.versions for one in order)


def test_what_became_of_a_wording() -> None:
    """Reworded, removed, moved, split: each with who decided it, from the first version without these words on."""
    corpus = checking("harbour").corpus
    found = {(one.label, one.text): one for one in corpus.wordings}
    reworded = found["lanterns-1", "Light every lantern at dusk"]
    assert corpus.wordings[reworded.in_latest].text == "Light the lantern on the mole at dusk"
    assert [(made.version, made.decided) for made in reworded.decisions] == [
        ("1960", "Made-up minute 5 of the Made-up Guild, 5 May 1960")
    ]
    removed = found["moorings-4", "Never lend a rope"]
    assert (removed.in_latest, removed.into, removed.decisions[0].version) == (-1, (), "1951")
    split = found["tides-2", "Write down every tide and tell the boats"]
    assert (split.in_latest, split.into) == (-1, ("tides-6", "tides-7"))
    latest = found["tides-8", "Learn the table of tides by heart"]
    assert (latest.versions, latest.decisions) == (("1960",), ())


def test_a_proposal_decides_nothing() -> None:
    """Words that were only proposed have no decision, and are credited last."""
    corpus = checking("harbour").corpus
    proposed = next(one for one in corpus.wordings if one.text == "Bet on the tide once a year")
    assert proposed.decisions == ()
    assert [version.is_proposal for version in corpus.versions] == [False] * 6 + [True] * 3


def test_nothing_withheld_is_there_nor_a_hash_of_it() -> None:
    """The file has the brackets in the place of the name, and no digest but the published fingerprints of versions."""
    corpus = checking("harbour").corpus
    text = check_data(corpus, "/").model_dump_json()
    assert "[name withheld] before a rope is cut" in text
    assert "mistress" not in text
    assert {*re.findall("[0-9a-f]{32,}", text)} == {version.fingerprint for version in corpus.versions}


def test_the_file_is_small(known_book: Book) -> None:
    """It has few bytes more than the words of all versions, so that a phone loads it at once."""
    text = check_data(site_corpus(known_book.renderer), "/").model_dump_json()
    words = sum(len(one["text"]) for one in json.loads(text)["wordings"])
    assert len(text) < 3 * words
