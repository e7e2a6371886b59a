"""History: which version followed which, and which reports relate to which unit, over time."""
