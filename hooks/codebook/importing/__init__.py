"""Reads a report from a Word, PDF, HTML or text file, and writes it as a file of this site."""

from codebook.importing.reading import read, refuse_size
from codebook.importing.source import Refused, Source

__all__ = ["Refused", "Source", "read", "refuse_size"]
