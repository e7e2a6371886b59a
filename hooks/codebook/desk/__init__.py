"""Desk: a report written and checked in the reader's browser, by the same code as `make check`. Runs in Pyodide, without lxml or Pillow."""

from codebook.desk.fields import fields
from codebook.desk.interface import Desk
from codebook.desk.published_reports import Wanted, files_of_published_reports

__all__ = ["Desk", "Wanted", "fields", "files_of_published_reports"]
