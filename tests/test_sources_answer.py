"""Dead links to sources are found by asking a real host, which stands on this machine."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

import sources_answer

BADLY = {
    "/broken": b"",
    "/odd": b"made up\r\n",
    "/silent": b"",
}
"""What the made-up host says before it breaks off, or waits."""


class Made(BaseHTTPRequestHandler):
    """A made-up host: `/there` answers, `/broken`, `/odd` and `/silent` do so badly, and all else is not there."""

    def do_GET(self) -> None:
        """Answers by the address."""
        if self.path in BADLY:
            self.wfile.write(BADLY[self.path])
            self.wfile.flush()
            if self.path == "/silent":
                self.connection.recv(1)  # nothing comes until whoever asked has gone
            return
        self.send_response(200 if self.path == "/there" else 404)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


class Silent(HTTPServer):
    """Breaks off without a word of its own."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Says nothing: a host that breaks off is what is tried."""


@pytest.fixture
def host() -> Iterator[str]:
    """The address of the made-up host."""
    server = Silent(("127.0.0.1", 0), Made)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("missing", "404"),
        ("broken", "without response"),
        ("odd", "made up"),
        ("silent", "timed out"),
    ],
)
def test_a_dead_link_is_told_with_its_place(
    path: str, answer: str, host: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An address that is not there, breaks off, answers in no known way or not at all is named with file and line."""
    page = tmp_path / "page.md"
    page.write_text(f"A made-up page.\n\nSee [there]({host}/there), and <{host}/{path}>.\n", "utf-8")
    assert sources_answer.main(tmp_path, wait=0.5) == 1
    told, count = capsys.readouterr().out.splitlines()
    assert told.startswith(f"{page}:3: {host}/{path}: ")
    assert answer in told
    assert count == "Addresses asked: 2, without an answer: 1."


def test_all_answer(host: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where every address answers nothing is told; hosts of examples are not asked."""
    (tmp_path / "site.yml").write_text(f"source: {host}/there\naddress: https://ethics.example.org/\n", "utf-8")
    assert sources_answer.main(tmp_path) == 0
    assert capsys.readouterr().out == "Addresses asked: 1, without an answer: 0.\n"


def test_nobody_listens(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A host that refuses is told like any other that gives no answer."""
    closed = HTTPServer(("127.0.0.1", 0), Made)
    closed.server_close()
    (tmp_path / "page.md").write_text(f"<http://127.0.0.1:{closed.server_port}/there>\n", "utf-8")
    assert sources_answer.main(tmp_path) == 1
    assert "refused" in capsys.readouterr().out
