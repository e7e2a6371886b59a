"""Metadata of what can be cited, for reference managers and search engines: in a page's head, and as files."""

from codebook.render.metadata.linked_data import linked_data
from codebook.render.metadata.tags import tags
from codebook.render.metadata.work import Work, of_part, of_report, of_unit, of_version

__all__ = ["Work", "linked_data", "of_part", "of_report", "of_unit", "of_version", "tags"]
