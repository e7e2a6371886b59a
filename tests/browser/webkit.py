"""The system's own WebKit, as the tests start and drive it: by WebDriver, on a screen that nobody sees.

Playwright drives only a WebKit of its own. Debian's has the engine of Safari with other letters and another way to print.
"""

import json
import os
import select
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

DRIVER = "WebKitWebDriver"
SCREEN = ("Xvfb", "-screen", "0", "1600x1200x24", "-nolisten", "tcp", "-displayfd")
PYTHON = "/usr/bin/python3"
"""The Python that has Debian's bindings."""
WINDOW = Path(__file__).with_name("webkit_window.py")
START = 120
"""Seconds within which it has to answer, also on a busy computer."""
CALM = {"gtk-application-prefer-dark-theme": False, "gtk-theme-name": "Adwaita"}
"""Settings of the desktop at first: light colours, usual contrast."""
ASK = """const [message, done] = arguments;
webkit.messageHandlers.window.postMessage(message).then(answer => done({answer}), fault => done({fault: String(fault)}));"""
CONTROL, RIGHT = "\ue009", "\ue014"
"""Keys, as WebDriver names them."""


class WebKit:
    """One window. `run` takes a script with `return`, and its arguments as `arguments`."""

    def __init__(self, port: int) -> None:
        self.connection = HTTPConnection("127.0.0.1", port, timeout=START)
        self.path = ""
        options = {"binary": PYTHON, "args": [str(WINDOW)]}
        wanted = {"webkitgtk:browserOptions": options, "timeouts": {"script": START * 1000}}
        session = self.send("POST", "/session", capabilities={"alwaysMatch": wanted})
        self.path = f"/session/{session['sessionId']}"
        self._ask("settings", CALM)

    def send(self, method: str, command: str, **parameters: Any) -> Any:
        """What a command answers."""
        body = json.dumps(parameters)
        self.connection.request(method, self.path + command, body, {"Content-Type": "application/json"})
        response = self.connection.getresponse()
        value = json.loads(response.read())["value"]
        assert response.status == 200, f"{command}: {value}"
        return value

    def _ask(self, name: str, argument: Any) -> Any:
        answered = self.send("POST", "/execute/async", script=ASK, args=[[name, argument]])
        assert "fault" not in answered, f"{name}: {answered['fault']}"
        return answered.get("answer")

    def goto(self, address: str) -> None:
        """Opens an address, and waits until its page is complete."""
        self.send("POST", "/url", url=address)

    def back(self) -> None:
        """Goes back to the page before."""
        self.send("POST", "/back")

    def run(self, script: str, *arguments: Any) -> Any:
        """What a script in the page returns."""
        return self.send("POST", "/execute/sync", script=script, args=arguments)

    def wait(self, script: str, *arguments: Any) -> Any:
        """What a script returns once that is true; a list or text that is not empty is."""
        end = time.monotonic() + START
        while not (found := self.run(script, *arguments)):
            assert time.monotonic() < end, f"not within {START} seconds: {script}"
            time.sleep(0.05)
        return found

    def size(self, width: int, height: int = 900) -> None:
        """Gives the page a size in CSS pixels."""
        self.send("POST", "/window/rect", x=0, y=0, width=width, height=height)
        self.wait("return innerWidth === arguments[0] && innerHeight === arguments[1]", width, height)

    @contextmanager
    def settings(self, changed: Mapping[str, bool | str]) -> Iterator[None]:
        """Other settings of the desktop while the block runs."""
        self._ask("settings", changed)
        yield
        self._ask("settings", CALM)

    @contextmanager
    def styled(self, css: str) -> Iterator[None]:
        """A reader's own style for all pages while the block runs."""
        self._ask("style", css)
        yield
        self._ask("style", "")

    def clipboard(self) -> str:
        """What the system holds to be pasted, as plain text."""
        return str(self._ask("clipboard", None))

    def keys(self, *pressed: str) -> None:
        """Presses keys together: the last one while the others are held."""
        downs = [{"type": "keyDown", "value": key} for key in pressed]
        ups = [{"type": "keyUp", "value": key} for key in reversed(pressed)]
        self.send("POST", "/actions", actions=[{"type": "key", "id": "keys", "actions": downs + ups}])

    def pdf(self) -> bytes:
        """The page as it is printed on A4."""
        with TemporaryDirectory() as folder:
            path = Path(folder) / "printed.pdf"
            assert self._ask("print", str(path)) == []
            return path.read_bytes()


@contextmanager
def started() -> Iterator[WebKit]:
    """WebKit while the block runs. It keeps nothing."""
    with ExitStack() as stack:
        environment = {
            **os.environ,
            "DISPLAY": stack.enter_context(_screen()),
            "GDK_BACKEND": "x11",
            "NO_AT_BRIDGE": "1",
        }
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        stack.enter_context(_running([DRIVER, f"--port={port}"], environment))
        _wait_for(port)
        webkit = WebKit(port)
        stack.callback(webkit.connection.close)
        yield webkit


@contextmanager
def _running(
    command: list[str], environment: dict[str, str] | None = None, fds: tuple[int, ...] = ()
) -> Iterator[None]:
    process = subprocess.Popen(
        command, env=environment, pass_fds=fds, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield
    finally:
        process.terminate()
        process.wait(START)


@contextmanager
def _screen() -> Iterator[str]:
    """A screen that nobody sees while the block runs: its name. It takes any that is free, and writes which."""
    reads, writes = os.pipe()
    with os.fdopen(reads, "rb") as told, _running([*SCREEN, str(writes)], fds=(writes,)):
        os.close(writes)
        assert select.select([told], [], [], START)[0], f"no screen within {START} seconds"
        yield f":{told.readline().decode().strip()}"


def _wait_for(port: int) -> None:
    end = time.monotonic() + START
    while True:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            assert time.monotonic() < end, f"{DRIVER} did not answer within {START} seconds"
            time.sleep(0.05)
        else:
            return
