"""Careless and hostile documents at random, mutated from the real ones: `make fuzz`.

Whatever an editor saves, reading ends within seconds, without an error of the program itself, and each problem has a
place: a file that is there and a line of it. A run is named by its seed, so that a failure can be seen again.
"""

import random
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from codebook.book import Faults, open_book
from codebook.model import Problem

ROOT = Path(__file__).parent.parent
TEMPLATES = ROOT / "overrides" / "pages"
LIMIT = 8.0
"""Seconds of a processor that one whole check may take: of six documents each may be a giant that takes one, on a busy machine two."""
AT_ONCE = 6
"""How many documents of the site are mutated for one check."""

Mutation = Callable[[random.Random, bytes], bytes]

SCRAPS = [
    *(
        b"---\n",
        b"\n\n",
        b"\r",
        b"\r\n",
        b"\t",
        b"    ",
        b"  ",
        b"\x00",
        b"\x0c",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\xe2\x80\x8b",
    ),
    *(b"\n\n[p40] 40. ", b"\n\n[pA] A. ", b"\n\n[pa.i] (i) ", b"\n\n## [appendix-1] ", b"\n\n(ii) "),
    *(
        b": ",
        b"- ",
        b"#",
        b" #",
        b"&a ",
        b"*a",
        b"!!python/object ",
        b"? ",
        b"|\n",
        b">-\n",
        b"'",
        b'"',
        b"[",
        b"]",
        b"{",
        b"}",
    ),
    *(
        b"{{ ",
        b" }}",
        b"{% raw %}",
        b'{{ reports_of("cambridgeshire") }}',
        b'{{ reports_about("integrity") }}',
        b"{{ sample('sample(\\'link(\"x\")\\')') }}",
        b'{{ sample("' + b"(" * 300 + b'") }}',
        b"{#",
        b"<b>",
        b"<!--",
        b"<script>alert(1)</script>",
        b"](x)",
        b"![a](b)",
        b"`",
        b"```\n",
    ),
    *(b"~~", b"***", b"[^1]", b"\n[^1]: ", b"| < ", b"| ^ ", b"| \\\n"),
    *(
        b"## ",
        b"# ",
        b"> ",
        b"1. ",
        b"1) ",
        b"2.1 ",
        b"[integrity-3] ",
        b"[x] ",
        b"|a|b|\n|-|-|\n|c|d|\n",
        b"***",
        b"__",
        b"\\",
    ),
    *(
        b"2022-02-30",
        b"0000-00-00",
        b"9999999999999",
        b"yes",
        b"~",
        b"null",
        b"1e999",
        b"\xd0\xa2\xd0\xbe",
        b"\xf0\x9f\x98\x80",
    ),
    *(
        b"[" * 300,
        b"> " * 200,
        b"- " * 200,
        b"*" * 500,
        b"a" * 5000,
        b"(" * 300,
        b"\\" * 300,
        b"x: {" * 60,
        b"a: [" * 60,
    ),
]
"""What turns up in texts that were pasted, mistyped or written to do harm."""


def insert(chance: random.Random, data: bytes) -> bytes:
    """A scrap anywhere."""
    place = chance.randint(0, len(data))
    return data[:place] + chance.choice(SCRAPS) + data[place:]


def delete(chance: random.Random, data: bytes) -> bytes:
    """A piece less."""
    place = chance.randint(0, len(data))
    return data[:place] + data[place + chance.choice([1, 1, 2, 5, 20, 200]) :]


def flip(chance: random.Random, data: bytes) -> bytes:
    """Another byte."""
    place = chance.randrange(len(data)) if data else 0
    return data[:place] + bytes([chance.randrange(256)]) + data[place + 1 :]


def repeat_line(chance: random.Random, data: bytes) -> bytes:
    """A line twice, the second somewhere."""
    lines = data.split(b"\n")
    lines.insert(chance.randint(0, len(lines)), chance.choice(lines))
    return b"\n".join(lines)


def drop_line(chance: random.Random, data: bytes) -> bytes:
    """A line less."""
    lines = data.split(b"\n")
    del lines[chance.randrange(len(lines))]
    return b"\n".join(lines)


def swap_lines(chance: random.Random, data: bytes) -> bytes:
    """Two lines, each in the place of the other."""
    lines = data.split(b"\n")
    first, second = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[first], lines[second] = lines[second], lines[first]
    return b"\n".join(lines)


def shift_line(chance: random.Random, data: bytes) -> bytes:
    """A line further in or out."""
    lines = data.split(b"\n")
    place = chance.randrange(len(lines))
    lines[place] = (
        chance.choice([b" ", b"  ", b"\t"]) + lines[place] if chance.random() < 0.6 else lines[place].lstrip()
    )
    return b"\n".join(lines)


def cut(chance: random.Random, data: bytes) -> bytes:
    """Only the beginning."""
    return data[: chance.randint(0, len(data))]


def upper(chance: random.Random, data: bytes) -> bytes:
    """A line in capitals."""
    lines = data.split(b"\n")
    place = chance.randrange(len(lines))
    lines[place] = lines[place].upper()
    return b"\n".join(lines)


SIGNS = [bytes([code]) for code in range(32, 127)]
"""What can be typed on any keyboard."""


def run_of_one(chance: random.Random, data: bytes) -> bytes:
    """One or two signs over and over, in one line, in lines, or in paragraphs."""
    signs = chance.choice(SIGNS) + chance.choice([b"", b" ", *SIGNS])
    of_line = signs * chance.choice([1, 40, 400]) + chance.choice([b" ", b"\n", b"\n\n"])
    place = data.rfind(b"\n", 0, chance.randint(0, len(data))) + 1
    return data[:place] + of_line * (chance.choice([200, 5_000, 49_000]) // len(of_line) + 1) + data[place:]


def wide_table(chance: random.Random, data: bytes) -> bytes:
    """A table of many columns, with rows that lack most of them."""
    columns, rows = chance.choice([12, 99, 400, 3_000]), chance.choice([1, 60, 900, 5_000])
    table = b"|a" * columns + b"|\n" + b"|-" * columns + b"|\n" + b"|\n" * rows
    return data + b"\n\n" + table


MUTATIONS: list[Mutation] = [
    run_of_one,
    wide_table,
    insert,
    insert,
    insert,
    delete,
    delete,
    flip,
    repeat_line,
    drop_line,
    swap_lines,
    shift_line,
    cut,
    upper,
]


class TooSlow(Exception):  # noqa: N818 - it is no error of ours
    """A check took longer than it may."""


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Raises `TooSlow` where its body takes longer."""

    def stop(*_: object) -> None:
        raise TooSlow

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def fuzz(documents: int, seed: int) -> tuple[int, int]:
    """Checks at least so many mutated documents; returns how many checks found problems and how many found none."""
    with tempfile.TemporaryDirectory() as folder:
        docs = Path(shutil.copytree(ROOT / "docs", Path(folder) / "docs"))
        originals = {path: path.read_bytes() for path in sorted(docs.rglob("*")) if path.suffix in (".md", ".yml")}
        found = 0
        rounds = -(-documents // AT_ONCE)
        for number in range(rounds):
            chance = random.Random(f"{seed}-{number}")  # noqa: S311 - chance that can be repeated
            changed = chance.sample(list(originals), min(AT_ONCE, len(originals)))
            for path in changed:
                data = originals[path]
                for _ in range(chance.choice([1, 1, 1, 2, 4])):
                    data = chance.choice(MUTATIONS)(chance, data)
                path.write_bytes(data)
            try:
                found += bool(check(docs))
            except Exception as error:
                names = ", ".join(path.relative_to(docs).as_posix() for path in changed)
                raise AssertionError(f"seed {seed}, round {number}: {names}") from error
            for path in changed:
                path.write_bytes(originals[path])
        return found, rounds - found


def check(docs: Path) -> tuple[Problem, ...]:
    """The problems of the content, each of which must have a place; pages are made where there is no problem."""
    with limited(LIMIT):
        try:
            book = open_book(docs, TEMPLATES, "")
        except Faults as faults:
            problems = faults.problems
        else:
            problems = book.warnings
            assert book.pages
    for problem in problems:
        path = docs.parent / problem.path
        assert problem.message, problem
        lines = path.read_bytes().count(b"\n") + 1 if path.is_file() else 1
        assert 1 <= problem.line <= lines, problem
    return problems


if __name__ == "__main__":
    start = time.perf_counter()
    count, seed = int(sys.argv[1]), int(sys.argv[2])
    with_problems, without = fuzz(count, seed)
    print(f"{count} documents in {with_problems + without} checks, {time.perf_counter() - start:.0f} s, seed {seed}")
    print(f"{with_problems} checks found problems, each with its place; {without} found none and made every page")
