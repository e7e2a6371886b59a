"""A report's file as facts and text, and back: what the form edits."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import yaml
from pydantic import BaseModel

from codebook.desk.fields import fields
from codebook.facts import KINDS, PLACEHOLDER, group_of
from codebook.forms.templates import meaning
from codebook.load.frontmatter import FENCE, parse, split

_ELSEWHERE = re.compile(
    rf"Only if you need it|You can add here: |{PLACEHOLDER}|Left out, |Suggestions for links|Paragraph \S+: "
)
Values = Mapping[str, Any]
"""Front matter as texts, lists and mappings of these."""


class _Dumper(yaml.SafeDumper):
    """Writes text without quotation marks wherever YAML allows: front matter is read as text."""

    yaml_implicit_resolvers: dict[Any, Any] = {}  # noqa: RUF012 - PyYAML has it so

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - PyYAML has it so
        """Indents lists, as the templates do."""
        super().increase_indent(flow, indentless=False)


def apart(text: str) -> tuple[dict[str, Any], str]:
    """Returns the facts of a file as far as they can be read, and the text below them."""
    source, document = split("", text)
    data = parse(source).data if source else {}
    return (data if isinstance(data, dict) else {}), document.body.lstrip("\n")


def remarks(text: str) -> list[str]:
    """Returns what the importer says of a whole file or a fact, each with the field that it is about.

    Descriptions of fields are left out, and what is shown beside the paragraph that it is about: what to compare, what was left out, links.
    """
    source, _ = split("", text)
    known = {*_meanings(KINDS["report"])}
    names = {field["key"]: field["name"] for field in fields("report")}
    found: list[str] = []
    pending: list[str] = []
    for line in source.text.split("\n")[1:] if source else ():  # the first says only that it was imported
        remark, key = re.match(r"\s*# (.*)", line), re.match(r"([a-z-]+):", line)
        if remark and remark[1] in known:
            found, pending = [*found, *pending], []
        elif remark and not _ELSEWHERE.match(remark[1]):
            pending.append(remark[1])
        elif key:
            found += (f"{names.get(key[1], key[1])}: {one[0].lower()}{one[1:]}" for one in pending)
            pending = []
    return [*found, *pending]


def _meanings(shape: type[BaseModel]) -> Iterator[str]:
    """Yields the descriptions of the fields of facts, those in groups included."""
    for info in shape.model_fields.values():
        yield meaning(info)
        group = group_of(info)
        yield from _meanings(group) if group else ()


def unfilled(facts: Any) -> Any:
    """Returns facts with nothing in place of what is still to be filled in."""
    if isinstance(facts, Mapping):
        return {key: unfilled(value) for key, value in facts.items()}
    if isinstance(facts, list):
        return [unfilled(value) for value in facts]
    return "" if isinstance(facts, str) and PLACEHOLDER in facts else facts


def together(facts: Values, body: str) -> str:
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
