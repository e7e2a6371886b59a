"""Local preview server that rebuilds after each edit: `python -m serving [PORT]`.

Browsers reload after each build and see its faults. MkDocs' own server fails on faults, and pages' policy blocks its script.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from html import escape
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread

from codebook.values.content_security_policy import HASH, hash_of

BUILDS = Path(".build/serve")
WATCHED = ("docs", "hooks", "overrides", "mkdocs.yml")
HOST, PORT = "127.0.0.1", 8000
SECONDS = 0.5
"""Interval of file checks and of page polling."""

_SCRIPT, _STATE = "/.reload.js", "/.state"
_RELOAD = f"""const built = new URL(import.meta.url).search.slice(1);
setInterval(async () => {{
  const now = await fetch("{_STATE}").then((answer) => answer.text()).catch(() => built);
  if (now !== built) location.reload();
}}, {SECONDS * 1000:.0f});
"""
_HASH = hash_of(_RELOAD.encode())
_PAGE = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta http-equiv="refresh" content="1"><title>{title}</title></head>
<body><h1>{title}</h1><p>{text}</p><pre>{lines}</pre></body>
</html>
"""


@dataclass
class Shown:
    """The current state, updated after each build."""

    number: int = 0
    folder: Path | None = None
    faults: str = ""


class Handler(SimpleHTTPRequestHandler):
    """Serves the last build, or its faults."""

    def __init__(self, *args: object, shown: Shown, **settings: object) -> None:
        self.shown = shown
        self.number = shown.number  # before the folder, so that a page never has the number of a later build
        super().__init__(*args, directory=str(shown.folder or BUILDS), **settings)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Serves a file, or a page about the build."""
        path = self.path.partition("?")[0]
        file = Path(self.translate_path(self.path))
        if path == _STATE:
            self._answer(str(self.shown.number).encode(), "text/plain")
        elif path == _SCRIPT:
            self._answer(_RELOAD.encode(), "text/javascript")
        elif self.shown.faults:
            text = "Fix what is listed here; this page then shows the site again."
            self._say("The site has faults", text, self.shown.faults)
        elif self.shown.folder is None:
            self._say("The site is being built", "This page will show it.", "")
        elif file.is_dir() and not path.endswith("/"):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", f"/{path.strip('/')}/")
            self.end_headers()
        else:
            self._send(file / "index.html" if file.is_dir() else file)

    def _send(self, file: Path) -> None:
        status = HTTPStatus.OK
        if not file.is_file():
            file, status = Path(self.directory) / "404.html", HTTPStatus.NOT_FOUND
        body = file.read_bytes()
        if file.suffix == ".html":
            body = reloading(body, self.number)
        self._answer(body, self.guess_type(file), status)

    def _say(self, title: str, text: str, lines: str) -> None:
        page = _PAGE.format(title=title, text=text, lines=escape(lines))
        self._answer(page.encode(), "text/html; charset=utf-8", HTTPStatus.SERVICE_UNAVAILABLE)

    def _answer(self, body: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.copyfile(BytesIO(body), self.wfile)

    def log_message(self, format: str, *args: object) -> None:
        """Logs nothing."""


def reloading(page: bytes, number: int) -> bytes:
    """Returns a page of a build with the script that reloads it after another build, which its policy then allows."""
    allowed = f"script-src '{_HASH}' ".encode()
    if b"; connect-src 'self'" not in page:
        allowed = b"connect-src 'self'; " + allowed
    start, end, rest = page.replace(b"script-src ", allowed, 1).rpartition(b"</body>")
    tag = f'<script type="module" src="{_SCRIPT}?{number}" {HASH}="{_HASH}"></script>'
    return start + tag.encode() + end + rest


def build(shown: Shown) -> None:
    """Builds the site and shows it or its faults; keeps the last two builds."""
    number = shown.number + 1
    folder = BUILDS / str(number)
    command = [sys.executable, "-m", "mkdocs", "--no-color", "build", "--strict", "--site-dir", str(folder)]
    done = subprocess.run(  # noqa: S603 - the generator itself
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace", check=False
    )
    print(done.stdout, flush=True)
    if done.returncode == 0:
        shown.folder, shown.faults = folder, ""
    else:
        lines = [line for line in done.stdout.splitlines() if not line.startswith("INFO ")]
        shown.faults = "\n".join(lines).strip() or f"The build ended with the status {done.returncode}."
        shutil.rmtree(folder, ignore_errors=True)
    shown.number = number
    for old in BUILDS.iterdir():
        if shown.folder and old.name not in {shown.folder.name, str(int(shown.folder.name) - 1)}:
            shutil.rmtree(old, ignore_errors=True)


def looked_at() -> Mapping[str, tuple[int, int]]:
    """Returns mtime and size of each source file; polling works on every file system."""
    found = {}
    for name in WATCHED:
        paths = [os.path.join(folder, file) for folder, _, files in os.walk(name) for file in files]  # noqa: PTH118 - faster for thousands
        for path in paths or [name]:
            if path.endswith(".pyc"):
                continue
            try:
                status = os.lstat(path)
            except OSError:  # removed meanwhile
                continue
            found[path] = (status.st_mtime_ns, status.st_size)
    return found


def serve(port: int) -> None:
    """Builds and serves until interrupted."""
    shown = Shown()
    with ThreadingHTTPServer((HOST, port), partial(Handler, shown=shown)) as server:
        shutil.rmtree(BUILDS, ignore_errors=True)
        BUILDS.mkdir(parents=True)
        Thread(target=server.serve_forever, daemon=True).start()
        print(f"The site is at http://{HOST}:{server.server_port}/; stop it with Ctrl+C", flush=True)
        built: Mapping[str, tuple[int, int]] = {}
        while True:
            if (now := looked_at()) != built:
                built = now
                build(shown)
            time.sleep(SECONDS)


def main(arguments: list[str]) -> int:
    """Serves on a port; returns the exit status."""
    port = int(arguments[0]) if arguments else PORT
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        serve(port)
    except KeyboardInterrupt:
        return 0
    except OSError as error:
        print(f"http://{HOST}:{port}/: {error.strerror}; stop the other program that uses it", file=sys.stderr)
        return 1
    finally:
        shutil.rmtree(BUILDS, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
