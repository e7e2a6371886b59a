"""The built site as its host serves it: under a path, compressed, with the page for addresses that lead nowhere."""

import gzip
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any

PATH = "/a/path/"
"""Where the site stands on its host; anything shorter would hide a link that begins at the host's root."""
COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".xml"}


class Host(SimpleHTTPRequestHandler):
    """Answers for the files of one folder, in silence."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else each answer waits until the one before it is acknowledged
    wbufsize = -1
    root = PATH

    def __init__(self, *args: Any, root: str = PATH, **settings: Any) -> None:
        self.root = root
        super().__init__(*args, **settings)

    def do_GET(self) -> None:
        """Answers with a file, or with 404 and the page for it."""
        site = Path(self.directory)
        path = self.path.partition("?")[0].partition("#")[0]
        file = site / path.removeprefix(self.root) if path.startswith(self.root) else site / "404.html"
        if path.endswith("/"):
            file /= "index.html"
        status = 200
        if not path.startswith(self.root) or not file.is_file():
            file, status = site / "404.html", 404
        self._answer(status, file)

    def _answer(self, status: int, file: Path) -> None:
        body = file.read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(file))
        if file.suffix in COMPRESSED:
            body = _compressed(body)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.copyfile(BytesIO(body), self.wfile)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@lru_cache(maxsize=1_000)
def _compressed(body: bytes) -> bytes:
    """Returns it compressed; many tests ask for the same files."""
    return gzip.compress(body, mtime=0)


class Server(ThreadingHTTPServer):
    """Tells of faults, but not of a browser that went elsewhere before it had its answer."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Tells of a fault on the error stream."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def served(site: Path, path: str = PATH) -> Iterator[str]:
    """Serves a site on this machine, at a path, while the block runs: its address, with a `/` at the end."""
    server = Server(("127.0.0.1", 0), partial(Host, directory=str(site), root=path))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{path}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
