"""Tests of `sentences`."""
