"""Languages of reports."""

from typing import Literal

Language = Literal["English", "Welsh", "Gaelic", "Irish", "Scots", "Cornish"]
LANGUAGES: dict[Language, str] = {
    "English": "en",
    "Welsh": "cy",
    "Gaelic": "gd",
    "Irish": "ga",
    "Scots": "sco",
    "Cornish": "kw",
}
"""Codes of BCP 47, as in HTML. Gaelic is Scottish Gaelic."""
