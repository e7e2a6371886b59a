"""A page used by keyboard alone, and what a screen reader is given of the element that has the focus."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as TooLateError

MOST = 150
"""Presses of Tab from one place of a page to another."""
IN_SIGHT = """() => {
  const { top, bottom, width, height } = document.activeElement.getBoundingClientRect();
  return width > 0 && height > 0 && bottom > 0 && top < innerHeight;
}"""


@dataclass(frozen=True)
class Heard:
    """An element as the accessibility tree has it."""

    role: str
    name: str
    description: str
    invalid: bool


class Keyboard:
    """Presses keys, and notes each element that gets the focus."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.heard: list[Heard] = []
        self._tree = page.context.new_cdp_session(page)

    def press(self, key: str) -> None:
        """Presses a key."""
        self.page.keyboard.press(key)

    def write(self, words: str) -> None:
        """Types words."""
        self.page.keyboard.type(words)

    def go(self, name: str, role: str = "") -> Heard:
        """Presses Tab until an element has the focus whose name begins so, and asserts that it is in sight."""
        passed = []
        for one in self._tabbed():
            if one.name.startswith(name) and role in one.role:
                assert self.page.evaluate(IN_SIGHT), one
                return one
            passed.append(one.name)
        raise AssertionError(f"Tab never comes to {name}, but to: {passed}")

    def _tabbed(self) -> Iterator[Heard]:
        for _ in range(MOST):
            self.press("Tab")
            self.heard.append(self.focused())
            yield self.heard[-1]

    def focused(self) -> Heard:
        """What is heard of the element that has the focus."""
        found = self._tree.send("Runtime.evaluate", {"expression": "document.activeElement"})["result"]["objectId"]
        asked = {"objectId": found, "fetchRelatives": False}
        (node, *_) = self._tree.send("Accessibility.getPartialAXTree", asked)["nodes"]
        states = {one["name"]: one["value"].get("value") for one in node.get("properties", ())}
        role, name, description = (str(_value(node, key)) for key in ("role", "name", "description"))
        return Heard(role, name, description, states.get("invalid") == "true")

    def choose(self, path: str, press: Callable[[], None]) -> None:
        """Chooses a file in the window that a key opens."""
        for wait in (5_000, 5_000, 30_000):  # a busy browser may not open it at the first
            try:
                with self.page.expect_file_chooser(timeout=wait) as opened:
                    press()
            except TooLateError:
                continue
            opened.value.set_files(path)
            return
        raise AssertionError("no key opens the window where a file is chosen")


def _value(node: dict[str, Any], key: str) -> Any:
    return node.get(key, {}).get("value", "")
