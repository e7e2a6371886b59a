"""Files with a few bytes changed: each is read or refused, in bounded time."""

import random
import time
from collections.abc import Sequence

from codebook.importing import Refused, read

SECONDS = 10
"""A file may take no longer; on a quiet machine the slowest takes two."""


def mutated(data: bytes, scraps: Sequence[bytes], chance: random.Random) -> bytes:
    """The file with a few places overwritten, cut out, doubled, or with a scrap put in."""
    spoilt = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        at, length = chance.randrange(len(spoilt) + 1), chance.choice([1, 1, 4, 40, 400])
        fragment = bytes(spoilt[at : at + length])
        new = chance.choice([b"", chance.randbytes(length), fragment * 3, chance.choice(scraps), chance.choice(scraps)])
        spoilt[at : at + chance.choice([0, length])] = new
    return bytes(spoilt)


def survive(files: Sequence[bytes], scraps: Sequence[bytes], count: int, seed: int) -> None:
    """Reads mutated files, and sees that enough of them could be read."""
    chance = random.Random(seed)  # noqa: S311 - the same files each time
    read_count = 0
    for number in range(count):
        data = mutated(files[number % len(files)], scraps, chance)
        begin = time.process_time()
        try:
            read(data, "mutated")
            read_count += 1
        except Refused:
            pass
        assert time.process_time() - begin < SECONDS
    assert read_count > count / 20
