"""Tests of `codebook.importing.recognise`."""
