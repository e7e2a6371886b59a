"""Characters of symbol fonts, such as those of bullets, which Word and PDF name by their place in the font."""

SYMBOLS = {
    "f0b7": "•",
    "f0a7": "▪",
    "f0d8": "➢",
    "f0fc": "✓",
    "f0fb": "✗",
    "f0a8": "□",
    "f0fe": "☑",
    "f06f": "□",
    "f0e0": "→",
}
"""By their place in the font, as characters that every font has."""
