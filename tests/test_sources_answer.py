"""Dead links to sources are found by asking a real host, which stands on this machine."""

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

import sources_answer
from codebook.values.escaping import unlinked

BADLY = {
    "/broken": b"",
    "/odd": b"made up\r\n",
    "/silent": b"",
    "/dripping": b"HTTP/1.1 200 OK\r\n",
    "/dripping-body": b"HTTP/1.1 301 ::error::<b>##[error]@made-up\r\nLocation: /dripping\r\nContent-Length: 0\r\n\r\n",
    "/reason": b"HTTP/1.1 404 <img src=x> [made](up) @made-up ##[error] `up`\r\nContent-Length: 0\r\n\r\n",
    "/reason-of-many-lines": b"HTTP/1.1 500 ::error::\r::error::made up\r\nContent-Length: 0\r\n\r\n",
    "/no-status": b"HTTP/1.1 ##[error] OK\r\n\r\n",
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
            for number in range(200 if self.path == "/dripping" else 0):
                self.wfile.write(b"X-Made-Up-%d: up\r\n" % number if number % 2 else b"")
                time.sleep(0.05)
            return
        self.send_response(200 if self.path == "/there" else 404)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


class Silent(ThreadingHTTPServer):
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
        ("missing", "answers with status 404"),
        ("broken", "closes the connection without an answer"),
        ("odd", "answers in a form that is not known"),
        ("silent", "gave no answer"),
        ("dripping", "gave no answer within 0.5 seconds"),
        ("dripping-body", "gave no answer within 0.5 seconds"),
        ("reason", "answers with status 404"),
        ("reason-of-many-lines", "answers with status 500"),
        ("no-status", "answers in a form that is not known"),
    ],
)
def test_a_dead_link_is_told_with_its_place(
    path: str, answer: str, host: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An address that is not there, breaks off, answers in no known way, too slowly or not at all is named with file and line.

    Nothing of what the host said is printed, and it has no more time than is given.
    """
    page = tmp_path / "page.md"
    page.write_text(f"A made-up page.\n\nSee [there]({host}/there), and <{host}/{path}>.\n", "utf-8")
    began = time.monotonic()
    assert sources_answer.main(tmp_path, wait=0.5) == 1
    assert time.monotonic() - began < 5
    told, count = capsys.readouterr().out.splitlines()
    before, _, said = told.partition(f": `{host}/{path}` ")
    assert before == f"- {unlinked(f'{page}:3')}"
    assert said.startswith(answer)
    assert not set("<>[]@#`") & set(said)
    assert count == "Addresses asked: 2, without an answer: 1."


def test_a_name_of_a_file_is_no_markdown(host: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The place of an address is shown as text, and the address as it is."""
    (tmp_path / "@made-up [x](y) ##[error].md").write_text(f"<{host}/missing##[error>\n<http://[made-up/>\n", "utf-8")
    sources_answer.main(tmp_path, wait=0.5)
    out = capsys.readouterr().out
    assert "[x](y)" not in out.replace("\\[", "")
    assert "##[" not in out
    assert f"`{host}/missing# #[error`" in out


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
    assert "refuses to be asked" in capsys.readouterr().out
