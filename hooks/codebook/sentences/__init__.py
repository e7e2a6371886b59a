"""Sentences: the site's own words. Python says which sentence, and `overrides/sentences/` has how it reads in each language."""

from codebook.sentences.catalogue import Catalogue, NoSentence, catalogue, english, folder_of
from codebook.sentences.said import Joined, Link, Listed, Said, Target, Value, say

__all__ = [
    "Catalogue",
    "Joined",
    "Link",
    "Listed",
    "NoSentence",
    "Said",
    "Target",
    "Value",
    "catalogue",
    "english",
    "folder_of",
    "say",
]
