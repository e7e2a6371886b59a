"""A window of the system's WebKit that WebDriver controls. The system's own Python runs it, because Debian's bindings are for that one.

WebKit's MiniBrowser cannot be narrower than 447 pixels, and WebKit's WebDriver has no command to print. This window has no frame, and
a script in its page can ask it to print to a file, and for what a reader sets in the system.
"""

import json
from collections.abc import Callable
from typing import Any

import gi

for library, version in {"Gdk": "3.0", "Gtk": "3.0", "WebKit2": "4.1"}.items():
    gi.require_version(library, version)
from gi.repository import Gdk, GLib, Gtk, WebKit2  # noqa: E402 - their versions come first

CHANNEL = "window"
MARGINS = {"top": 22, "bottom": 22, "left": 18, "right": 18}
"""Millimetres, as print.css has them: WebKit takes them from the print dialog and not from `@page`."""
Answer = Callable[[object], None]


class Window:
    """One window with one page. Each method that a page can ask for takes one argument, and a function for its answer."""

    def __init__(self, context: WebKit2.WebContext) -> None:
        self.content = WebKit2.UserContentManager()
        self.content.connect(f"script-message-with-reply-received::{CHANNEL}", self.asked)
        self.content.register_script_message_handler_with_reply(CHANNEL, None)
        self.view = WebKit2.WebView(
            web_context=context, user_content_manager=self.content, is_controlled_by_automation=True
        )
        window = Gtk.Window(decorated=False)
        window.add(self.view)
        window.show_all()

    def asked(self, _: object, message: WebKit2.JavascriptResult, reply: WebKit2.ScriptMessageReply) -> bool:
        """Does what a script in the page asks for: the name of a method, and its argument."""

        def answer(value: object) -> None:
            reply.return_value(message.get_context().evaluate(f"({json.dumps(value)})", -1))

        try:
            name, argument = json.loads(message.to_json(0))
            asked: dict[str, Callable[[Any, Answer], None]] = {
                "print": self.printed,
                "settings": self.settings,
                "style": self.styled,
                "clipboard": self.clipboard,
            }
            asked[name](argument, answer)
        except Exception as fault:  # noqa: BLE001 - the page waits for an answer to each message
            reply.return_error_message(repr(fault))
        return True

    def printed(self, path: str, answer: Answer) -> None:
        """Prints the page to a PDF on A4, and answers with what went wrong."""
        settings = Gtk.PrintSettings()
        settings.set_printer("Print to File")
        settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, GLib.filename_to_uri(path))
        settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
        setup = Gtk.PageSetup()
        setup.set_paper_size(Gtk.PaperSize.new(Gtk.PAPER_NAME_A4))
        for side, margin in MARGINS.items():
            getattr(setup, f"set_{side}_margin")(margin, Gtk.Unit.MM)
        operation = WebKit2.PrintOperation(web_view=self.view, print_settings=settings, page_setup=setup)
        faults: list[str] = []
        operation.connect("failed", lambda _, fault: faults.append(fault.message))
        operation.connect("finished", lambda _: answer(faults))
        operation.print_()

    def settings(self, changed: dict[str, bool | str], answer: Answer) -> None:
        """Changes settings of the desktop, such as its colours."""
        for name, value in changed.items():
            Gtk.Settings.get_default().set_property(name, value)
        answer(None)

    def styled(self, css: str, answer: Answer) -> None:
        """Lays a reader's own style over all pages, or none."""
        self.content.remove_all_style_sheets()
        frames, level = WebKit2.UserContentInjectedFrames.ALL_FRAMES, WebKit2.UserStyleLevel.USER
        self.content.add_style_sheet(WebKit2.UserStyleSheet.new(css, frames, level, None, None))
        answer(None)

    def clipboard(self, _: None, answer: Answer) -> None:
        """Answers with what was copied last, as plain text."""
        Gtk.Clipboard.get(Gdk.SELECTION_CLIPBOARD).request_text(lambda _, text: answer(text))


def main() -> None:
    """Gives WebDriver a window when it asks for one."""
    context = WebKit2.WebContext.new_ephemeral()
    context.set_automation_allowed(True)
    context.connect(
        "automation-started",
        lambda _, session: session.connect("create-web-view", lambda _: Window(context).view),
    )
    Gtk.main()


main()
