"""Tests of `prose`."""
