"""History: the order of versions, and which reports relate to which unit over time."""
