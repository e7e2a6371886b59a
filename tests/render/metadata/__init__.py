"""Tests of `render/metadata`."""
