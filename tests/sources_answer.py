"""Asks for every web address that the content names: `make sources`. The one command that asks other hosts; no test and no build does.

Takes the folder of the content. Prints each address that does not answer, with where it is named; 1 if there is any. What is printed goes
into a page of Markdown: of an answer it has the number of its status alone.
"""

import http.client
import queue
import re
import socket
import ssl
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from codebook.editing.terminal import tell
from codebook.values.escaping import unlinked

ADDRESS = re.compile(r"https?://[^\s<>\"'`)\]]+[^\s<>\"'`)\].,;:]")
MADE_UP = (".example", ".invalid", ".test", "example.org", "example.com", "example.gov.uk")
"""Hosts that stand for others in examples."""
AGENT = "Mozilla/5.0 (dead link check of a public site)"
WAIT = 10.0
"""How many seconds an answer may take as a whole, with all that it is led on to."""
LONGEST = 300
"""Characters of an address that are printed."""


def main(docs: Path, wait: float = WAIT) -> int:
    """Asks for each address once, and waits as many seconds for its answer."""
    places = dict(named(docs))
    silent = {address: answer for address in sorted(places) if (answer := asked(address, wait))}
    for address, answer in silent.items():
        tell(f"- {unlinked(places[address])}: `{address[:LONGEST]}` {answer}")
    tell(f"Addresses asked: {len(places)}, without an answer: {len(silent)}.")
    return 1 if silent else 0


def named(docs: Path) -> Iterator[tuple[str, str]]:
    """Each address with the place where it is named last."""
    for path in sorted((*docs.rglob("*.md"), *docs.rglob("*.yml"))):
        for number, line in enumerate(path.read_text("utf-8").split("\n"), start=1):
            for address in ADDRESS.findall(line):
                if not (_host(address) or "").endswith(MADE_UP):
                    yield address, f"{path}:{number}"


def _host(address: str) -> str | None:
    try:
        return urlsplit(address).hostname
    except ValueError:
        return None


def asked(address: str, wait: float) -> str:
    """What is wrong with an address's answer, in words of ours; empty if nothing is.

    It is asked for in a thread of its own, which is left behind when the time is over: a host that sends a byte now and then, or a name
    that is looked up for ever, keeps no timeout of a socket from beginning again.
    """
    answers: queue.Queue[str] = queue.Queue()
    threading.Thread(target=lambda: answers.put(_asked(address, wait)), daemon=True).start()
    try:
        return answers.get(timeout=wait)
    except queue.Empty:
        return f"gave no answer within {wait:g} seconds"


def _asked(address: str, wait: float) -> str:
    try:
        request = urllib.request.Request(address, headers={"User-Agent": AGENT})  # noqa: S310 - http and https alone
        with urllib.request.urlopen(request, timeout=wait) as answer:  # noqa: S310 - as above
            answer.read(1)
    except urllib.error.HTTPError as error:
        error.close()
        return f"answers with status {int(error.code)}"
    except urllib.error.URLError as error:
        return _said(error.reason)
    except (http.client.HTTPException, OSError, ValueError) as error:
        return _said(error)
    return ""


def _said(error: object) -> str:
    """What went wrong, in words of ours: a host may say anything."""
    kinds: tuple[tuple[type[Exception], str], ...] = (
        (TimeoutError, "gave no answer in time"),
        (ConnectionRefusedError, "refuses to be asked"),
        (http.client.RemoteDisconnected, "closes the connection without an answer"),
        (ssl.SSLError, "has no valid certificate"),
        (socket.gaierror, "names a host that is not known"),
        (http.client.HTTPException, "answers in a form that is not known"),
        (OSError, "cannot be reached"),
    )
    return next((said for kind, said in kinds if isinstance(error, kind)), "cannot be asked for")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
