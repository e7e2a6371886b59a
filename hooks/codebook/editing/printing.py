"""Printing: the one place where words reach the output of a command. None of them can be a command of GitHub's runner.

The runner obeys `::command::` at the start of a line and `##[command]` anywhere in one, on either stream. It compares as its language
does, in which characters without width count for nothing:
https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
"""

import logging
import re
import sys

_HIDDEN = r"[^\x20-\x7e\s]*"
"""What may be between the signs of a command."""
_AT_START = re.compile(rf"((?:^|(?<=[\r\n]))[^\x21-\x7e\r\n]*:)(?={_HIDDEN}:)")
_ANYWHERE = re.compile(rf"#(?={_HIDDEN}#{_HIDDEN}\[)")


def harmless(text: str) -> str:
    """The same text with a space within whatever would be a command: `: :error::`, `# #[error]`."""
    return (
        _ANYWHERE.sub("# ", _AT_START.sub(r"\1 ", text)) if "::" in text or "#" in text or not text.isascii() else text
    )


def tell(text: object, end: str = "\n") -> None:
    """Prints to standard output."""
    sys.stdout.write(_encodable(f"{harmless(str(text))}{end}"))


def warn(text: object) -> None:
    """Prints to standard error."""
    sys.stderr.write(_encodable(f"{harmless(str(text))}\n"))


def command(line: str) -> None:
    """Prints a command of ours for the runner, of which each part was escaped (`annotations`)."""
    sys.stdout.write(_encodable(f"{_ANYWHERE.sub('# ', line)}\n"))


def _encodable(text: str) -> str:
    """The same text with what a file's name has instead of letters written as in programs: no stream takes it otherwise."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


class HarmlessFormatter(logging.Formatter):
    """What another formatter makes of a message of the log, harmless."""

    def __init__(self, other: logging.Formatter) -> None:
        super().__init__()
        self.other = other

    def format(self, record: logging.LogRecord) -> str:
        """One message."""
        return harmless(self.other.format(record))
