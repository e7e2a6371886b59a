"""The files of the search of reports, joined from its parts. `overrides/assets/reports.js` reads them.

`search/reports.json` is fetched first: it names the folder of the others, by all that they have, and says where what is. Those are compressed JSON:

- `words/N`: stems from one on, in the order of UTF-16, each with the numbers of its reports, and words with other stems.
  A report's number is its place, the latest first; after the first number there are steps to the next.
- `phrases/N`: phrases of reports as numbers, as `search_terms.py` has them: steps from one to the next, after the first that the file may have.
- `texts/N`: what is shown of a few reports.
"""

import hashlib
import json
from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain
from operator import sub

from codebook.emit.search_part import Numbers, SearchPart, joined, packed
from codebook.emit.search_terms import REPORTS, SLOTS

FOLDER = "search/reports/"
INDEX = "search/reports.json"
_WORDS = 8_000
"""Characters of stems and numbers in a file; one with a frequent stem has more."""
_PHRASES = 10_000
"""Phrases of reports in a file, at most on average."""


def report_search_files(parts: Sequence[SearchPart]) -> Iterator[tuple[str, bytes]]:
    """Yields path and content of each file of parts, the latest part first; none without reports."""
    starts = [0, *accumulate(part.reports for part in parts)]
    if not starts[-1]:
        return
    words, texts = _words(parts, starts), [*chain.from_iterable(part.texts for part in parts)]
    files = {
        **{f"words/{number}": packed(content) for number, (_, content) in enumerate(words)},
        **{f"phrases/{number}": packed(content) for number, content in enumerate(_phrases(parts, starts))},
        **{f"texts/{number}": content for number, (_, content) in enumerate(texts)},
    }
    name = hashlib.sha256(b"".join(hashlib.sha256(content).digest() for content in files.values())).hexdigest()[:10]
    index = {
        "folder": name,
        "words": [stem for stem, _ in words],
        "phrases": sum(path.startswith("phrases") for path in files),
        "texts": [number for number, _ in texts],
    }
    yield INDEX, _json(index).encode()
    for path, content in files.items():
        yield f"{FOLDER}{name}/{path}.gz", content


def _words(parts: Sequence[SearchPart], starts: Sequence[int]) -> list[tuple[str, str]]:
    """Returns the files of words: the stem that each begins with, and its content."""
    having, titled = (_by_stem(parts, starts, name) for name in ("stems", "titled"))
    forms: dict[str, set[str]] = defaultdict(set)
    for part in parts:
        for form, stem in part.forms.items():
            forms[stem].add(form)
    files: list[tuple[str, list[str]]] = []
    size = _WORDS
    for stem in sorted(having, key=_order):
        entry = f"[{joined(having[stem])},{joined(titled[stem])},{_json(sorted(forms[stem]))}]"
        if size >= _WORDS:
            files.append((stem, []))
            size = 0
        files[-1][1].append(f"{_json(stem)}:{entry}")
        size += len(entry)
    elsewhere = _elsewhere([_order(first) for first, _ in files], forms)
    return [
        (first, f'{{"stems":{{{",".join(entries)}}},"forms":{_json(elsewhere[number])}}}')
        for number, (first, entries) in enumerate(files)
    ]


def _by_stem(parts: Sequence[SearchPart], starts: Sequence[int], name: str) -> dict[str, list[tuple[int, Numbers]]]:
    found: dict[str, list[tuple[int, Numbers]]] = defaultdict(list)
    for start, part in zip(starts, parts, strict=False):
        for stem, numbers in getattr(part, name).items():
            found[stem].append((start, numbers))
    return found


def _elsewhere(firsts: list[bytes], forms: dict[str, set[str]]) -> dict[int, dict[str, str]]:
    """Returns the words that are looked for in another file than that of their stem, by its number: dying, with the stem die."""
    found: dict[int, dict[str, str]] = defaultdict(dict)
    for stem, some in sorted(forms.items()):
        home = _place(firsts, stem)
        for form in sorted(some):
            if (place := _place(firsts, form)) != home:
                found[place][form] = stem
    return found


def _place(firsts: list[bytes], word: str) -> int:
    return max(0, bisect_right(firsts, _order(word)) - 1)


def _order(word: str) -> bytes:
    """Orders words as JavaScript does."""
    return word.encode("utf-16-be")


def _phrases(parts: Sequence[SearchPart], starts: Sequence[int]) -> Iterator[str]:
    """Yields the files of phrases, each of as many slots as the others: steps from one phrase in a report to the next."""
    found = [array("Q", part.phrases) for part in parts]
    files = 1 << max(0, (sum(map(len, found)) // _PHRASES).bit_length())
    width = SLOTS // files * REPORTS
    for begin in range(0, SLOTS * REPORTS, width):
        here = (some[bisect_left(some, begin) : bisect_left(some, begin + width)] for some in found)
        numbers = sorted(
            chain.from_iterable(map(start.__add__, some) for start, some in zip(starts, here, strict=False))
        )
        yield f"[{','.join(map(str, map(sub, numbers, [begin, *numbers])))}]"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
