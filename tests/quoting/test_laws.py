"""Laws of the rules: what holds for any quotation, and how well near misses are distinguished from chance."""

import random
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as some

from codebook.quoting.alignment import aligned
from codebook.quoting.comparable_words import document_words, quoted_words, visible
from codebook.quoting.findings import NEAR, finding_of
from figures import line
from quoting.generating import OTHER
from quoting.shared import checking

CORPUS = checking("first").corpus
UNITS = [wording for wording in CORPUS.wordings if wording.kind != "heading"]
VOCABULARY = sorted(CORPUS.vocabulary)
COMMON = sorted(
    {
        *OTHER,
        *[
            "the",
            "of",
            "and",
            "a",
            "to",
            "in",
            "is",
            "you",
            "that",
            "it",
            "he",
            "was",
            "for",
            "on",
            "are",
            "as",
            "with",
            "his",
            "they",
            "at",
            "be",
            "this",
            "have",
            "from",
            "or",
            "one",
            "had",
            "by",
            "word",
            "but",
            "not",
            "what",
            "all",
            "were",
            "we",
            "when",
            "your",
            "can",
            "said",
            "there",
            "use",
            "an",
            "each",
            "which",
            "she",
            "do",
            "how",
            "their",
            "if",
            "will",
            "up",
            "other",
            "about",
            "out",
            "many",
            "then",
            "them",
            "these",
            "so",
            "some",
            "her",
            "would",
            "make",
            "like",
            "him",
            "into",
            "time",
            "has",
            "look",
            "two",
            "more",
            "write",
            "go",
            "see",
            "number",
            "no",
            "way",
            "could",
            "people",
            "my",
            "than",
            "first",
            "water",
            "been",
            "call",
            "who",
            "oil",
            "its",
            "now",
            "find",
            "long",
            "down",
            "day",
            "did",
            "get",
            "come",
            "made",
            "may",
            "part",
            "should",
            "must",
            "never",
            "every",
            "person",
            "council",
            "officer",
            "public",
            "interest",
            "decision",
            "member",
            "report",
            "duty",
            "honest",
            "open",
            "respect",
        ],
    }
)
"""Words that are common in English, and in texts like these."""
INVENTED = (
    "Senior managers should act with integrity and respect at all times",
    "Officers must always put the interests of the public first",
    "Managers should never accept gifts or hospitality from any supplier",
    "Decisions should be made on merit and in the public interest",
    "Do not use your position to gain any personal advantage",
    "Treat all colleagues with dignity, respect and courtesy at work",
    "Promote a culture of openness and challenge across the organisation",
    "Keep accurate records of all meetings and decisions you make",
    "Challenge poor behaviour wherever you see it in the workplace",
    "Act in the best interests of the communities you serve",
    "Senior managers should act solely in the interests of their employer",
    "Share information with the public unless the law prevents it",
    "Senior managers must uphold the law and respect human rights",
    "Take full responsibility for the actions of those you manage",
    "Ensure that any relationship with a supplier is properly declared",
    "Ensure all decisions and actions are recorded, published and explained",
    "Be prepared to explain your decisions to the scrutiny committee",
    "Remain calm and polite, even when others are being difficult",
    "Support your colleagues and treat them with fairness and respect",
    "Ensure briefings are given in good time to all members",
    "All staff in public roles are expected to act lawfully",
    "It is intended to apply to all officers and members",
    "The public expects the highest standards of conduct from officers",
    "Senior managers should take personal responsibility for their own mistakes",
    "Do not engage in conduct that harms the council's reputation",
)
"""Sentences of about ten words that a code like this could have, and this one does not."""


def kind(text: str) -> str:
    """What a quotation is found to be."""
    return finding_of(text, CORPUS).kind


@given(some.lists(some.sampled_from(VOCABULARY), min_size=10, max_size=10))
def test_shuffled_words_of_the_code_are_never_near(words: list[str]) -> None:
    """Ten words of the Code in any order are not near, unless somebody put them as the Code has them."""
    assert kind(" ".join(words)) != NEAR


@given(some.lists(some.sampled_from(COMMON), min_size=10, max_size=10))
def test_common_words_are_never_near(words: list[str]) -> None:
    """Ten common words of English are not near."""
    assert kind(" ".join(words)) != NEAR


@pytest.mark.parametrize("text", INVENTED)
def test_an_invented_sentence_is_not_near(text: str) -> None:
    """A sentence on the same subject, in the same tone, is not taken for one of the Code."""
    assert kind(text) == "none"


@given(some.sampled_from(UNITS), some.data())
def test_any_part_of_a_clause_is_exact(wording: object, data: some.DataObject) -> None:
    """Any run of words of a clause, however its lines are broken, is word for word in the Code."""
    text = getattr(wording, "text", "")
    words = re.sub("[¹²³]", "", text).split()
    if len(words) < 4:
        return
    start = data.draw(some.integers(0, len(words) - 4))
    end = data.draw(some.integers(start + 4, len(words)))
    quoted = data.draw(some.sampled_from((" ", "\n", "\u00a0 "))).join(words[start:end])
    assert len(quoted) < 12 or kind(quoted) in ("exact", "older")


@given(
    some.lists(some.sampled_from(VOCABULARY[:30]), max_size=12),
    some.lists(some.sampled_from(VOCABULARY[:30]), max_size=12),
)
def test_an_alignment_is_in_order(one: list[str], other: list[str]) -> None:
    """Steps go forward in both texts, same words are the same, and similarity is a percentage."""
    found = aligned(one, other, CORPUS.weight)
    pairs = [(i, j) for i, j in found.steps if i >= 0 and j >= 0]
    assert all(one[i] == other[j] for i, j in pairs)
    assert [i for i, _ in pairs] == sorted({i for i, _ in pairs})
    assert [j for _, j in pairs] == sorted({j for _, j in pairs})
    assert 0 <= found.similarity <= 100
    if one and one == other:
        assert found.similarity == 100


@given(some.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    """Whatever is pasted is read, and says something or nothing."""
    for finding in checking("harbour").findings(text):
        assert finding.kind
    own = visible(text)
    assert all(word.key and own[word.start : word.end] for word in document_words(own))
    assert all(word.key for word in quoted_words(own)[:1] + quoted_words(own)[-1:])


@pytest.mark.prove
def test_near_misses_are_distinguished_from_chance() -> None:
    """Of sentences with one word altered, left out or put in nearly all are near; of shuffled, mixed and invented ones none is."""
    chance = random.Random(7)  # noqa: S311 - the same every time
    near, chances = [0, 0], [0, 0]
    for wording in UNITS:
        words = wording.text.replace("¹", "").split()
        if len(words) < 8:
            continue
        for number in range(3):
            place = chance.randrange(len(words))
            other = [[chance.choice(OTHER)], [], [words[place], chance.choice(OTHER)]][number]
            near[0] += kind(" ".join([*words[:place], *other, *words[place + 1 :]])) in (NEAR, "exact", "joined")
            near[1] += 1
    mixed = [" ".join(chance.sample(VOCABULARY, 10)) for _ in range(500)]
    mixed += [" ".join(chance.sample(COMMON, 10)) for _ in range(500)]
    for text in (*mixed, *INVENTED):
        chances[0] += kind(text) != "none"
        chances[1] += 1
    print(line("quoting: near misses found", f"{near[0]} of {near[1]}"))
    print(line("quoting: chance taken for near", f"{chances[0]} of {chances[1]}"))
    assert near[0] >= 0.98 * near[1]
    assert chances[0] == 0


LONG = 30_000
"""Characters of a text that is meant to take long."""
HOSTILE = (
    "“",
    " 'a",
    '"a" ',
    "[",
    "… a ",
    "a-",
    "a/",
    "a.",
    "\n",
    "code/",
    "tides-3 ",
    "Tides 3 ",
    "“tie each boat with” ",
    " ",
    "and ",
    ")",
)


@pytest.mark.prove
@pytest.mark.parametrize("fragment", HOSTILE)
def test_no_text_takes_long(fragment: str) -> None:
    """Twice the text takes little more than twice the time: nothing is compared with all else.

    Not in `make test`: the speed of a busy machine changes while it measures. The shortest of three times counts.
    """
    check = checking("harbour")
    times: dict[int, list[float]] = {LONG: [], 2 * LONG: []}
    for _ in range(3):
        for length, taken in times.items():
            text = f"a{fragment * (length // len(fragment))}b"
            start = time.process_time()
            check.findings(text)
            taken.append(time.process_time() - start)
    assert min(times[2 * LONG]) < 3.2 * min(times[LONG]) + 0.3
