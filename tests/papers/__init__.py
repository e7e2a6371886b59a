"""Tests of `papers`."""
