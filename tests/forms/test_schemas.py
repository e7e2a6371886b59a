"""The JSON Schemas: what is committed is what the types say, and they take and refuse what an editor's tool would give them.

A tool reads YAML its own way: by YAML 1.2, as most do now, or by YAML 1.1. The schemas have to take what either makes of good content.
"""

import copy
import datetime
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from codebook.facts import KINDS
from codebook.forms.schemas import schemas
from codebook.load.frontmatter import FENCE
from conftest import ROOT, SITES


class Yaml12(yaml.SafeLoader):
    """YAML by its version 1.2: yes and no are text, and so is a date."""


Yaml12.yaml_implicit_resolvers = {}
for tag, words, first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    Yaml12.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{words})$"), first)

LOADERS = [pytest.param(Yaml12, id="YAML 1.2"), pytest.param(yaml.SafeLoader, id="YAML 1.1")]


def kind_of(path: Path) -> str:
    """The kind of front matter that a file of the content has, by where it stands; empty for a part of the code."""
    match path.parts:
        case ["site.yml"]:
            return "site"
        case ["subjects.yml"]:
            return "subjects"
        case ["index.md"] | ["about", _]:
            return "page"
        case ["history", _]:
            return "entry"
        case [folder, _, "index.md"]:
            return {"code": "edition", "reports": "council"}[folder]
        case ["reports", _, _]:
            return "report"
        case ["code", _, "corrections.md"]:
            return "corrections"
    return ""


def matter(text: str, loader: type[yaml.SafeLoader]) -> Any:
    """Front matter as a tool has it, which knows JSON's types alone."""
    front = text.split(f"{FENCE}\n")[1] if text.startswith(FENCE) else text
    return json.loads(json.dumps(yaml.load(front, loader), default=datetime.date.isoformat))  # noqa: S506 - both are safe


def real_matter() -> Iterator[tuple[str, str, str]]:
    """Every file with front matter of the real and the made-up content: its name, kind and text."""
    for docs in (ROOT / "docs", SITES / "lighthouse" / "docs"):
        for path in sorted([*docs.rglob("*.md"), *docs.glob("*.yml")]):
            if kind := kind_of(path.relative_to(docs)):
                yield path.relative_to(ROOT).as_posix(), kind, path.read_text("utf-8")


@cache
def validator(kind: str) -> Draft202012Validator:
    """The schema of a kind, read once."""
    return Draft202012Validator(json.loads(schemas()[f"{kind}.json"]))


def faults(kind: str, data: Any) -> list[str]:
    """What a schema has against some front matter."""
    return [error.message for error in validator(kind).iter_errors(data)]


CORRECTION = {"unit": "integrity-3", "kind": "of our copy", "was": "a", "now": "b", "date": "2016-05-03"} | {
    "authority": "the original",
    "reason": "a slip",
}


def good() -> dict[str, dict[str, Any]]:
    """Good front matter of each kind."""
    found = {kind: matter(text, Yaml12) for name, kind, text in real_matter() if "lighthouse" in name}
    return {**found, "corrections": {"corrections": [CORRECTION]}}


def test_what_is_committed_is_what_make_schema_writes() -> None:
    """The folder of the schemas holds what the types give, and nothing else."""
    committed = {path.name: path.read_text("utf-8") for path in (ROOT / ".schemas").iterdir()}
    assert committed == schemas()


@pytest.mark.parametrize("name", schemas())
def test_each_is_a_schema(name: str) -> None:
    """Each schema is one by JSON Schema's own schema, and lets in no field that it does not know, at any depth."""
    schema = json.loads(schemas()[name])
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    for group in (schema, *schema.get("$defs", {}).values()):
        assert group["additionalProperties"] is False
        assert all(field["description"] and field["examples"] for field in group["properties"].values())
        assert not [key for key in group["properties"] if "_" in key]


def test_there_is_one_for_each_kind() -> None:
    """Each kind of front matter that there is in the content has a schema."""
    assert {kind for _, kind, _ in real_matter()} <= set(KINDS)
    assert {f"{kind}.json" for kind in KINDS} == set(schemas())


@pytest.mark.parametrize("loader", LOADERS)
def test_all_content_is_valid(loader: type[yaml.SafeLoader]) -> None:
    """Every piece of real and made-up front matter is valid, whichever YAML a tool reads."""
    read = list(real_matter())
    assert len(read) > 10
    assert {name: found for name, kind, text in read if (found := faults(kind, matter(text, loader)))} == {}
    assert faults("corrections", good()["corrections"]) == []


def test_every_kind_is_good_at_first() -> None:
    """What the next test spoils is good before."""
    assert {kind for kind, data in good().items() if not faults(kind, data)} == set(KINDS)


@pytest.mark.parametrize(
    ("kind", "place", "value", "told"),
    [
        pytest.param("report", ["links"], "integrity", "is not of type 'array'", id="a list"),
        pytest.param(
            "report", ["considerations", 0, "date"], "25 February 2022", "does not match", id="a date in words"
        ),
        pytest.param("report", ["considerations", 0, "date"], "2022-summer", "does not match", id="a season"),
        pytest.param("report", ["considerations"], [], "non-empty", id="an empty list"),
        pytest.param("report", ["about", "same"], "perhaps", "is not one of", id="yes or no"),
        pytest.param("report", ["comittee"], "x", "Additional properties", id="an unknown field"),
        pytest.param("report", ["managing_director"], "x", "Additional properties", id="an underscore"),
        pytest.param("report", ["render_macros"], True, "Additional properties", id="a field of the macros plugin"),
        pytest.param("edition", ["states", 0, "state"], "current", "is not one of", id="a state"),
        pytest.param("edition", ["states", 0, "date"], "2015-monsoon", "does not match", id="a season"),
        pytest.param("edition", ["source", "sha256"], "abc", "does not match", id="a digest"),
        pytest.param("edition", ["title"], None, "is not of type", id="an empty title"),
        pytest.param("site", ["address"], "http://ethics.example.org", "does not match", id="an insecure address"),
        pytest.param("council", ["committees", 0], {"name": "x"}, "'id' is a required", id="a missing field"),
        pytest.param("entry", ["date"], "May 2015", "does not match", id="a month in words"),
        pytest.param("page", ["title"], ["a"], "is not of type", id="a list for a text"),
        pytest.param("corrections", ["corrections", 0, "kind"], "of the report", "is not one of", id="a kind"),
    ],
)
def test_faults_are_found(kind: str, place: list[str | int], value: Any, told: str) -> None:
    """A faulty value is told, where it alone is wrong."""
    data = copy.deepcopy(good()[kind])
    *way, last = place
    inner: Any = data
    for key in way:
        inner = inner[key]
    inner[last] = value
    found = faults(kind, data)
    assert len(found) == 1
    assert told in found[0]


@pytest.mark.first_content
def test_the_editor_ties_what_it_can() -> None:
    """The settings for Visual Studio Code tie a schema that is there to a file that is there, and to YAML alone."""
    ties = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))["yaml.schemas"]
    assert ties
    for schema, file in ties.items():
        assert Path(schema).name in schemas()
        assert (ROOT / schema).is_file()
        assert (ROOT / file).is_file()
        assert file.endswith(".yml")
