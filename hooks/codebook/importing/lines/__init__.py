"""Printed lines, of plain text or PDF, joined to paragraphs again."""
