"""Desk: a report written and checked in the reader's browser, by the same code as `make check`. Runs in Pyodide, without lxml or Pillow."""

from codebook.desk.fields import fields
from codebook.desk.looking import Desk
from codebook.desk.shelf import Wanted, shelved

__all__ = ["Desk", "Wanted", "fields", "shelved"]
