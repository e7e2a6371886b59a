"""Tests of `codebook.importing.word`."""
