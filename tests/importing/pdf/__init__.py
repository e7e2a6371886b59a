"""Tests of `codebook.importing.pdf`."""
