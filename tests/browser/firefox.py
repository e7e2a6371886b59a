"""The system's own Firefox, as the tests start and drive it: by Marionette, the protocol through which geckodriver drives it.

Playwright drives only a Firefox of its own, or one newer than Debian's. Debian has no geckodriver, and PyPI's `marionette_driver`
is no longer developed. The protocol is JSON on a socket, and its commands are those of WebDriver.
"""

import base64
import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

NAMES = ("firefox-esr", "firefox")
START = 120
"""Seconds within which it has to answer, on a busy computer too."""
SETTINGS: dict[str, bool | int | str] = {
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "layout.css.prefers-color-scheme.content-override": 1,
    "marionette.port": 0,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "print.prefer_system_dialog": False,
    "toolkit.telemetry.enabled": False,
}
"""It asks no other host for anything, prefers light colours, and takes any free port."""
A4 = {"page": {"width": 21.0, "height": 29.7}, "shrinkToFit": False, "background": False}
SIZED = """const [width, height] = arguments;
const style = gBrowser.selectedBrowser.style;
for (const [name, value] of Object.entries({width, height})) for (const edge of ["", "min-", "max-"])
  style.setProperty(edge + name, value + "px", "important");"""
SET = """for (const [name, value] of Object.entries(arguments[0])) {
  if (value === null) Services.prefs.clearUserPref(name);
  else Services.prefs[`set${{boolean: "Bool", number: "Int", string: "String"}[typeof value]}Pref`](name, value);
}"""

PASTED = """const held = Cc["@mozilla.org/widget/transferable;1"].createInstance(Ci.nsITransferable);
held.init(null);
held.addDataFlavor("text/plain");
Services.clipboard.getData(held, Services.clipboard.kGlobalClipboard);
const data = {};
held.getTransferData("text/plain", data);
return data.value.QueryInterface(Ci.nsISupportsString).data;"""
CONTROL = "\ue009"
"""The key, as WebDriver names it."""


class Firefox:
    """One window. `run` takes a script with `return`, and its arguments as `arguments`."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=START)
        self.stream = self.socket.makefile("rb")
        self.number = 0
        self._next()  # who it is
        self.send("WebDriver:NewSession", capabilities={"alwaysMatch": {"pageLoadStrategy": "normal"}})

    def send(self, command: str, **parameters: Any) -> Any:
        """What a command answers."""
        self.number += 1
        message = json.dumps([0, self.number, command, parameters]).encode()
        self.socket.sendall(b"%d:%s" % (len(message), message))
        _, _, error, result = self._next()
        assert error is None, f"{command}: {error}"
        return result["value"] if isinstance(result, dict) and "value" in result else result

    def _next(self) -> Any:
        length = b""
        while not length.endswith(b":"):
            length += self.stream.read(1)
        return json.loads(self.stream.read(int(length[:-1])))

    def goto(self, address: str) -> None:
        """Opens an address, and waits until its page is complete."""
        self.send("WebDriver:Navigate", url=address)

    def run(self, script: str, *arguments: Any) -> Any:
        """What a script in the page returns, or what it waits for. It runs as the page's own: a page sees what it changes."""
        return self.send("WebDriver:ExecuteScript", script=script, args=arguments, sandbox=None)

    def privileged(self, script: str, *arguments: Any) -> Any:
        """What a script in the browser itself returns."""
        self.send("Marionette:SetContext", value="chrome")
        try:
            return self.run(script, *arguments)
        finally:
            self.send("Marionette:SetContext", value="content")

    def size(self, width: int, height: int = 900) -> None:
        """Gives the page a size in CSS pixels, which may be less than a window can have."""
        self.privileged(SIZED, width, height)

    @contextmanager
    def settings(self, changed: Mapping[str, bool | int | str]) -> Iterator[None]:
        """Other settings of the browser while the block runs."""
        self.privileged(SET, dict(changed))
        yield
        self.privileged(SET, {name: SETTINGS.get(name) for name in changed})

    def clipboard(self) -> str:
        """What the browser holds to be pasted, as plain text."""
        return str(self.privileged(PASTED))

    def keys(self, *pressed: str) -> None:
        """Presses keys together: the last one while the others are held."""
        downs = [{"type": "keyDown", "value": key} for key in pressed]
        ups = [{"type": "keyUp", "value": key} for key in reversed(pressed)]
        self.send("WebDriver:PerformActions", actions=[{"type": "key", "id": "keys", "actions": downs + ups}])

    def pdf(self) -> bytes:
        """The page as it is printed on A4, with the margins that its style sheet has."""
        return base64.b64decode(self.send("WebDriver:Print", **A4))


@contextmanager
def started() -> Iterator[Firefox]:
    """Firefox while the block runs, with a new profile."""
    found = os.environ.get("FIREFOX") or next(filter(None, map(shutil.which, NAMES)), None)
    assert found, f"there is none of {', '.join(NAMES)}; `make test` installs one"
    with TemporaryDirectory() as folder:
        profile = Path(folder)
        lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in SETTINGS.items())
        (profile / "user.js").write_text("\n".join(lines), "utf-8")
        flags = ("--headless", "--no-remote", "--marionette", "--remote-allow-system-access", "--profile", folder)
        process = subprocess.Popen([found, *flags], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            firefox = Firefox(_port(profile / "MarionetteActivePort", process))
            yield firefox
            firefox.socket.close()
        finally:
            process.terminate()
            process.wait(START)


def _port(written: Path, process: subprocess.Popen[bytes]) -> int:
    end = time.monotonic() + START
    while not (written.exists() and written.read_text("ascii")):
        assert process.poll() is None, f"Firefox ended with status {process.returncode}"
        assert time.monotonic() < end, f"Firefox did not answer within {START} seconds"
        time.sleep(0.05)
    return int(written.read_text("ascii"))
