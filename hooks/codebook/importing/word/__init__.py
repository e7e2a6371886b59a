"""Reads Word files (.docx) with the standard library alone, so a browser can run it too."""
