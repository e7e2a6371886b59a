"""Recognises facts of a report, each with the place it was read from. What is not printed is not found: nothing is guessed."""

from codebook.importing.recognise.found import Facts, Found, Meeting
from codebook.importing.recognise.report import councils_named, recognised

__all__ = ["Facts", "Found", "Meeting", "councils_named", "recognised"]
