"""Tests of `emit/citations`."""
