"""The list of forms of contact data, `contact_forms.yml`: made up, and what is harmless beside it."""

from typing import Any

from conftest import ROOT, cases

FORMS: dict[str, dict[str, Any]] = cases(ROOT / "tests/contact_forms.yml")
KNOWN: dict[str, dict[str, list[str]]] = FORMS.pop("known")
"""Forms that are missed, and harmless ones with a warning, by the reason."""


def personal(*parts: str) -> list[tuple[str, str, str]]:
    """The forms of some parts of the list that are contact data: a fault or a warning, the kind, the text."""
    return [
        (told, kind, text)
        for part in parts
        for told in ("fault", "warning")
        for kind, texts in FORMS[part].get(told, {}).items()
        for text in texts
    ]


def harmless(*parts: str) -> list[str]:
    """Those that are none."""
    return [text for part in parts for text in FORMS[part]["nothing"]]
