"""Local preview server that rebuilds after each edit: `python -m serving [PORT]`.

Browsers reload after each build and see its faults. MkDocs' own server fails on faults, and pages' policy blocks its script.
"""

import shutil
import signal
import sys
import time
from functools import partial
from html import escape
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread

from codebook.values.content_security_policy import HASH, hash_of
from edit_watcher import BUILDS, Follower, Shown

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


def serve(port: int) -> None:
    """Builds and serves until interrupted."""
    shown = Shown()
    with ThreadingHTTPServer((HOST, port), partial(Handler, shown=shown)) as server:
        shutil.rmtree(BUILDS, ignore_errors=True)
        BUILDS.mkdir(parents=True)
        Thread(target=server.serve_forever, daemon=True).start()
        print(f"The site is at http://{HOST}:{server.server_port}/; stop it with Ctrl+C", flush=True)
        follower = Follower(shown)
        try:
            while True:
                follower.look()
                time.sleep(SECONDS)
        finally:
            follower.end()


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
