"""Tests of `emit/akoma`."""
