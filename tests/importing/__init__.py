"""Tests of `codebook.importing`."""
