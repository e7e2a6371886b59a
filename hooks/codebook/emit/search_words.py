"""Lists of words with which a search replaces misspelt words: those of the Code, and of titles and names.

A word is in the lists of its first and of its last letter, so the page loads two small lists to correct one. With 10,000 reports all words
would be too many to load at once; words in the text of reports are left out, because copies of documents may have mistakes.
"""

import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from string import ascii_lowercase

from codebook.emit.search_record import SearchRecord

FOLDER = "search/words/"
OTHER = "other"
"""Name of the list for letters beyond a to z."""
_SHORTEST = 4
_WORD = re.compile(rf"[^\W\d_]{{{_SHORTEST},}}")


def word_files(records: Iterable[SearchRecord], titles: Iterable[str] = ()) -> Iterator[tuple[str, bytes]]:
    """Yields path and content of the list of each letter, the most frequent words first: of records, and of titles of reports."""
    words = Counter(word for text in chain(map(_words, records), titles) for word in _found(text))
    lists: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words, key=lambda word: (-words[word], word)):
        for letter in dict.fromkeys((list_of(word[0]), list_of(word[-1]))):
            lists[letter].append(word)
    for letter in (*ascii_lowercase, OTHER):
        yield f"{FOLDER}{letter}.json", json.dumps(lists[letter], ensure_ascii=False, separators=(",", ":")).encode()


def list_of(letter: str) -> str:
    """Returns the name of the list of a letter, ignoring accents. Must match `overrides/assets/query.js`."""
    plain = unicodedata.normalize("NFD", letter)[0]
    return plain if plain in ascii_lowercase else OTHER


def _words(record: SearchRecord) -> str:
    is_ours = record.kind == "subject"
    return f"{record.title} {record.text}" if record.editions or is_ours else record.title


def _found(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFKC", text).lower())
