"""What a reader meets: the built site, served as its host would, in a real browser."""
