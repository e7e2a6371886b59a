"""Commands for the Makefile: `python -m codebook COMMAND`.

Faults are printed to standard error, one per line, with exit status 1. A check is run most, and imports what it needs only.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from codebook.cache import Store, collect_seldom
from codebook.checking import Checked, Faults, checked, report
from codebook.editing.annotations import annotations
from codebook.editing.one_file import of_file
from codebook.editing.terminal import command, tell, warn
from codebook.model import Problem, printable


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; returns the exit status."""
    given = _parsed(sys.argv[1:] if arguments is None else arguments)
    try:
        status = given.run(given)
    except Faults as faults:
        warn(faults)
        return 1
    except OSError as error:  # disk full, no permission, or an argument that is no valid file name
        place = f"{os.fsdecode(error.filename)}: " if isinstance(error.filename, str | bytes) else ""
        said = f"{place}cannot be read or written: {error.strerror}" if error.strerror else str(error)
        warn(printable(said))
        return 1
    return status or 0


def _parsed(arguments: list[str]) -> argparse.Namespace:
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument("--docs", type=Path, default=Path("docs"), help="the folder of the content")
    options.add_argument("--templates", type=Path, default=Path("overrides/pages"), help="the folder of the templates")
    options.add_argument("--address", default="", help="the site's address")
    options.add_argument("--store", type=Path, help="a file that keeps results for the next run")
    _, rest = options.parse_known_args(arguments)
    known: Sequence[Command] = CHECKS
    if not rest or rest[0] not in [name for name, *_ in CHECKS]:
        from codebook.commands import COMMANDS  # noqa: PLC0415 - takes longer to import than a small site to check

        known = (*CHECKS, *COMMANDS)
    parser = argparse.ArgumentParser(prog="codebook", description=__doc__, parents=[options])
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, run, operands in known:
        parsed = commands.add_parser(name, help=run.__doc__)
        parsed.set_defaults(run=run)
        for operand in operands:
            if operand.startswith("--"):
                parsed.add_argument(operand, required=name not in ("check", "verify", "materialise"), default="")
            else:
                parsed.add_argument(operand, type=Path)
    return parser.parse_args(arguments)


def _checked(given: argparse.Namespace) -> Checked:
    collect_seldom()
    store = Store(given.store)
    try:
        return checked(given.docs, given.templates, given.address, store)
    finally:
        store.close()


def check(given: argparse.Namespace) -> None:
    """Check the content and list all faults, or those of one file."""
    if given.file:
        tell(of_file(given.docs, given.file, lambda: _checked(given)))
        return
    found = _checked(given)
    site = found.site
    if found.warnings:
        warn(report(found.warnings))
    tell(f"No problems. Versions: {len(site.editions)}, reports: {len(site.reports)}, councils: {len(site.councils)}.")


def annotate(given: argparse.Namespace) -> None:
    """Check the content and print faults as GitHub annotations."""
    try:
        problems = _checked(given).warnings
    except Faults as faults:
        _annotate(faults.problems)
        raise
    _annotate(problems)


def _annotate(problems: tuple[Problem, ...]) -> None:
    for line in annotations(problems):
        command(line)


Command = tuple[str, Callable[[argparse.Namespace], int | None], tuple[str, ...]]
"""As in `commands`."""
CHECKS: Sequence[Command] = (("check", check, ("--file",)), ("annotate", annotate, ()))


if __name__ == "__main__":
    sys.exit(main())
