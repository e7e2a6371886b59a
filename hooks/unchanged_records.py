"""Refuses content that changes what was recorded at a git commit: `python -m unchanged_records COMMIT docs FOLDER`. `make site` runs it before a build."""

import sys
from pathlib import Path

from codebook.editing.terminal import warn
from codebook.load import load_site
from codebook.model import Problem
from codebook.record import lost_records, texts
from revision import unpack

MOST = 50
"""Problems that are printed."""
REFUSED = (
    "This changes what was published at {commit}. Nothing was built, and a site built before is as it was. Put back what the lines above name, "
    "or add the correction that they ask for.\n"
    "To compare with another revision: make site BASE=main. To build without comparing: make site BASE="
)


def broken_since(base: Path, docs: Path) -> tuple[Problem, ...]:
    """Returns what `docs` does not keep of the records in `base`.

    Other faults are left to the build. If no recorded text of `base` is in `docs`, it is another body's content.
    """
    before, _ = load_site(base)
    after, problems = load_site(docs)
    if before is None or after is None or not all(problem.warning for problem in problems):
        return ()
    if not before.records.keys() & texts(after).keys():
        return ()
    return tuple(sorted(lost_records(before, after)))


def main(commit: str, docs: Path, folder: Path) -> int:
    """Compares with a commit, whose content it writes into the new `folder`; returns the exit status."""
    unpack(commit, docs, folder)
    broken = broken_since(folder, docs)
    if not broken:
        return 0
    more = [f"and {len(broken) - MOST:,} more"] if len(broken) > MOST else []
    warn("\n".join([*map(str, broken[:MOST]), *more, REFUSED.format(commit=commit[:10])]))
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])))
