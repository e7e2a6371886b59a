"""How many of our sentences are in a language, and how many of these a speaker of it has read."""

from dataclasses import dataclass
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax.ast import Message

READ = "Read by "
"""Begins a line of a sentence's comment: who read it, and when."""


@dataclass(frozen=True)
class Coverage:
    """Counts of sentences."""

    total: int
    """In English."""
    there: int
    read: int


def coverage(english: Path, folder: Path) -> Coverage:
    """Returns the counts of a language, from its folder and that of English."""
    wanted = {message.id.name for message in _messages(english)}
    there = [message for message in _messages(folder) if message.id.name in wanted]
    return Coverage(len(wanted), len(there), sum(map(_is_read, there)))


def _messages(folder: Path) -> list[Message]:
    parser = FluentParser(with_spans=False)
    bodies = (parser.parse(path.read_text("utf-8")).body for path in sorted(folder.glob("*.ftl")))
    return [entry for body in bodies for entry in body if isinstance(entry, Message)]


def _is_read(message: Message) -> bool:
    lines = (message.comment.content or "").split("\n") if message.comment else []
    return any(line.startswith(READ) for line in lines)
