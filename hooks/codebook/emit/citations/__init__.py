"""What can be cited, as files for reference managers: one module a format."""

from collections.abc import Callable, Sequence

from codebook.emit.citations.bibtex import bibtex
from codebook.emit.citations.csl_json import csl_json
from codebook.emit.citations.ris import ris
from codebook.render.metadata import Work
from codebook.sentences import Value

__all__ = ["FORMATS", "Format"]

Format = Callable[[Sequence[Work], str, Callable[[Value], str]], bytes]
"""Makes a file of works, from the site's address and what writes a sentence in words."""
FORMATS: dict[str, tuple[str, Format]] = {
    "ris": ("application/x-research-info-systems", ris),
    "bib": ("application/x-bibtex", bibtex),
    "csl.json": ("application/vnd.citationstyles.csl+json", csl_json),
}
"""Each format's media type, by the ending of its file's name."""
