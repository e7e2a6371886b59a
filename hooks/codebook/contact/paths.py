"""Paths of somebody's computer, of any program, of Windows and of a server. They are looked for in the text as it is."""

from codebook.contact.matches import pattern

PATHS = pattern(
    r"""
    (?: file:/+ | (?<![^\W_]) [a-z]:[\\/] (?! /) | (?<![\w\\]) \\\\ (?=[\w.-]+\\)
      | (?<![\w/.-]) / (?:home|users|root|tmp|var|mnt|media|volumes|private|opt|srv) / )
    [^\s"'<>|]+
    """
)
