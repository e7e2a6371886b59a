"""What a page does in a browser besides showing its words: what it asks for, and what its policy stops."""

from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, Page

_LISTEN = """
    window.stopped = [];
    document.addEventListener("securitypolicyviolation", event =>
      window.stopped.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
"""


@dataclass
class Watched:
    """What happened in one window."""

    context: BrowserContext
    page: Page
    asked: list[str] = field(default_factory=list)
    """Every address that was asked for."""
    said: list[str] = field(default_factory=list)
    """Dialogs, faults of scripts, and what the browser warns of."""

    def stopped(self) -> list[str]:
        """What the policy of the page that is shown stopped."""
        found: list[str] = self.page.evaluate("window.stopped")
        return found


def watched(browser: Browser) -> Watched:
    """A window of which everything is noted. Its own script is the browser's, so that no policy holds for it."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    context.add_init_script(_LISTEN)
    window = Watched(context, context.new_page())
    window.page.on("request", lambda request: window.asked.append(request.url))
    window.page.on("pageerror", lambda error: window.said.append(str(error)))
    window.page.on("console", lambda line: window.said.append(line.text) if line.type in ("error", "warning") else None)

    def dismissed(dialog: object) -> None:
        window.said.append("a dialog")
        dialog.dismiss()  # type: ignore[attr-defined]

    window.page.on("dialog", dismissed)
    return window
