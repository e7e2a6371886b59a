"""Reads Word files (.docx) with the standard library alone, so that a browser can run it too."""
