"""The only output of commands, escaped against GitHub workflow commands.

The runner runs `::command::` at the start of a line and `##[command]` anywhere, on both streams, ignoring zero-width characters:
https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
"""

import logging
import re
import sys

_HIDDEN = r"[^\x20-\x7e\s]*"
"""Ignored between the characters of a command."""
_AT_START = re.compile(rf"((?:^|(?<=[\r\n]))[^\x21-\x7e\r\n]*:)(?={_HIDDEN}:)")
_ANYWHERE = re.compile(rf"#(?={_HIDDEN}#{_HIDDEN}\[)")


def harmless(text: str) -> str:
    """Breaks workflow commands with a space: `: :error::`, `# #[error]`."""
    return (
        _ANYWHERE.sub("# ", _AT_START.sub(r"\1 ", text)) if "::" in text or "#" in text or not text.isascii() else text
    )


def tell(text: object, end: str = "\n") -> None:
    """Prints to standard output, escaped."""
    sys.stdout.write(_encodable(f"{harmless(str(text))}{end}"))


def warn(text: object) -> None:
    """Prints to standard error, escaped."""
    sys.stderr.write(_encodable(f"{harmless(str(text))}\n"))


def command(line: str) -> None:
    """Prints our own workflow command, whose parts `annotations` escaped."""
    sys.stdout.write(_encodable(f"{_ANYWHERE.sub('# ', line)}\n"))


def _encodable(text: str) -> str:
    """Escapes surrogates from undecodable file names, which streams reject."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


class HarmlessFormatter(logging.Formatter):
    """Wraps a log formatter and escapes its output."""

    def __init__(self, other: logging.Formatter) -> None:
        super().__init__()
        self.other = other

    def format(self, record: logging.LogRecord) -> str:
        """Formats a record."""
        return harmless(self.other.format(record))
