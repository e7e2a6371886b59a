"""A report's file as facts and text, and back: what the form edits."""

from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from codebook.facts import PLACEHOLDER
from codebook.load.frontmatter import FENCE, parse, split

Values = Mapping[str, Any]
"""Front matter as texts, lists and mappings of these."""


class _Dumper(yaml.SafeDumper):
    """Writes text without quotation marks wherever YAML allows: front matter is read as text."""

    yaml_implicit_resolvers: dict[Any, Any] = {}  # noqa: RUF012 - PyYAML has it so

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - PyYAML has it so
        """Indents lists, as the templates do."""
        super().increase_indent(flow, indentless=False)


def split_file(text: str) -> tuple[dict[str, Any], str]:
    """Returns the facts of a file as far as they can be read, and the text below them."""
    source, document = split("", text)
    data = parse(source).data if source else {}
    return (data if isinstance(data, dict) else {}), document.body.lstrip("\n")


def unfilled(facts: Any) -> Any:
    """Returns facts with nothing in place of what is still to be filled in."""
    if isinstance(facts, Mapping):
        return {key: unfilled(value) for key, value in facts.items()}
    if isinstance(facts, list):
        return [unfilled(value) for value in facts]
    return "" if isinstance(facts, str) and PLACEHOLDER in facts else facts


def join_file(facts: Values, body: str) -> str:
    """Returns the file with these facts and this text. Empty facts are left out."""
    kept = filled(facts)
    matter = yaml.dump(kept, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**9) if kept else ""
    return f"{FENCE}\n{matter}{FENCE}\n\n{body.strip()}\n"


def filled(value: Any) -> Any:
    """Returns a value without what is empty inside it. A list that somebody left empty stays; one of empty items is not filled in: None."""
    if isinstance(value, Mapping):
        kept = {key: filled(inner) for key, inner in value.items()}
        return {key: inner for key, inner in kept.items() if inner not in ("", {}, None)}
    if isinstance(value, Sequence) and not isinstance(value, str):
        items = [inner for inner in map(filled, value) if inner not in ("", {}, None)]
        return items if items or not value else None
    return value.strip() if isinstance(value, str) else value
