"""Editing: what the commands do for people: new files, records, summaries, withholding, what is printed."""
