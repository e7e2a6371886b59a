"""What a bundle is and has, for programs: RO-Crate 1.1 (https://w3id.org/ro/crate/1.1), at the root of its payload."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

METADATA = "ro-crate-metadata.json"
_SPECIFICATION = "https://w3id.org/ro/crate/1.1"
_RIGHTS = "#rights"
Entity = Mapping[str, Any]


@dataclass(frozen=True)
class Crate:
    """What is said of a whole bundle; what is not known is empty."""

    name: str
    description: str
    date: str
    """Of its texts, as ISO 8601."""
    rights: str
    rights_at: str = ""
    """Address of a page about them."""
    address: str = ""
    """Where the same is published."""
    publisher: str = ""
    version: str = ""


def file(path: str, kind: str, name: str = "", **known: str) -> Entity:
    """Returns a file, by its path in the payload, with what else is known of it."""
    return {
        "@id": quote(path),
        "@type": "File",
        "name": name or path.rpartition("/")[2],
        "encodingFormat": kind,
        **known,
    }


def folder(path: str, name: str) -> Entity:
    """Returns a folder, whose path ends with `/`."""
    return {"@id": quote(path), "@type": "Dataset", "name": name}


def metadata(crate: Crate, parts: Iterable[Entity]) -> bytes:
    """Returns the metadata of a bundle with these files and folders."""
    listed = list(parts)
    rights = crate.rights_at or _RIGHTS
    root: dict[str, Any] = {
        "@id": "./",
        "@type": "Dataset",
        "name": crate.name,
        "description": crate.description,
        "datePublished": crate.date,
        "license": {"@id": rights},
        "hasPart": [{"@id": part["@id"]} for part in listed],
    }
    known = {"identifier": crate.address, "url": crate.address, "version": crate.version}
    root |= {name: value for name, value in known.items() if value}
    graph: list[Entity] = [
        {
            "@id": METADATA,
            "@type": "CreativeWork",
            "conformsTo": {"@id": _SPECIFICATION},
            "about": {"@id": "./"},
        },
        root,
        {"@id": rights, "@type": "CreativeWork", "name": crate.rights, "description": crate.rights},
        *listed,
    ]
    if crate.publisher:
        root["publisher"] = {"@id": "#publisher"}
        graph.append({"@id": "#publisher", "@type": "Organization", "name": crate.publisher})
    whole = {"@context": f"{_SPECIFICATION}/context", "@graph": graph}
    return f"{json.dumps(whole, ensure_ascii=False, indent=1)}\n".encode()
