"""Asks for every web address that the content names: `make sources`. The one command that asks other hosts; no test and no build does.

Takes the folder of the content. Prints each address that does not answer, with where it is named; 1 if there is any.
"""

import http.client
import re
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

ADDRESS = re.compile(r"https?://[^\s<>\"'`)\]]+[^\s<>\"'`)\].,;:]")
MADE_UP = (".example", ".invalid", ".test", "example.org", "example.com", "example.gov.uk")
"""Hosts that stand for others in examples."""
AGENT = "Mozilla/5.0 (dead link check of a public site)"
WAIT = 30.0
"""How many seconds a host may be silent."""


def main(docs: Path, wait: float = WAIT) -> int:
    """Asks for each address once, and waits as many seconds for a word."""
    places = dict(named(docs))
    silent = {address: answer for address in sorted(places) if (answer := asked(address, wait))}
    for address, answer in silent.items():
        print(f"{places[address]}: {address}: {answer}")
    print(f"Addresses asked: {len(places)}, without an answer: {len(silent)}.")
    return 1 if silent else 0


def named(docs: Path) -> Iterator[tuple[str, str]]:
    """Each address with the place where it is named last."""
    for path in sorted((*docs.rglob("*.md"), *docs.rglob("*.yml"))):
        for number, line in enumerate(path.read_text("utf-8").split("\n"), start=1):
            for address in ADDRESS.findall(line):
                if not (urlsplit(address).hostname or "").endswith(MADE_UP):
                    yield address, f"{path}:{number}"


def asked(address: str, wait: float) -> str:
    """What is wrong with an address's answer; empty if nothing is."""
    request = urllib.request.Request(address, headers={"User-Agent": AGENT})  # noqa: S310 - http and https alone
    try:
        with urllib.request.urlopen(request, timeout=wait) as answer:  # noqa: S310 - as above
            answer.read(1)
    except (urllib.error.URLError, http.client.HTTPException, OSError, ValueError) as error:
        return " ".join(str(error).split()) or type(error).__name__
    return ""


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
