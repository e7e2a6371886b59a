"""Recognises facts of a report, each with the place it was read from. What is not printed is not found: nothing is guessed."""

from codebook.importing.recognise.facts import Facts, LocatedText, Meeting
from codebook.importing.recognise.report import councils_named, recognised

__all__ = ["Facts", "LocatedText", "Meeting", "councils_named", "recognised"]
