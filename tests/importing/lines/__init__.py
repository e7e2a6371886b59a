"""Tests of `codebook.importing.lines`."""
