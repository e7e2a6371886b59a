"""What bundles say of themselves to programs: valid by the rules of RO-Crate, and read by its library."""

import io
import json
from importlib import resources
from pathlib import Path

import pytest
import requests
from requests.adapters import HTTPAdapter
from rocrate.rocrate import ROCrate
from rocrate_validator.models import Severity
from rocrate_validator.services import ValidationSettings, validate
from rocrate_validator.utils.http import HttpRequester
from urllib3 import HTTPResponse

from codebook.emit.bundle.crate import METADATA, Crate, metadata
from codebook.emit.bundle.everything import write_everything
from codebook.values.formats import file_beside
from conftest import HOSTED, made_up
from emit.bundle.unpacked import unpacked

CONTEXT = "https://w3id.org/ro/crate/1.1/context"
NOT_KNOWN = ("`author`", "`publisher`", "`datePublished`", "organization SHOULD have a URL")
"""What a crate should have and ours says only if it is known: who wrote the Code, who runs the site, the day of a version. Addresses of bodies are not."""


def known_offline(cache: Path) -> None:
    """Gives the validator the vocabulary, which it would fetch: the copy in the library."""
    HttpRequester.initialize_cache(cache_max_age=-1, cache_path=str(cache))
    request = requests.Request("GET", CONTEXT).prepare()
    raw = HTTPResponse(
        body=io.BytesIO(resources.files("rocrate").joinpath("data/ro-crate.jsonld").read_bytes()),
        headers={"Content-Type": "application/ld+json"},
        status=200,
        preload_content=False,
        request_url=CONTEXT,
    )
    HttpRequester().session.cache.save_response(HTTPAdapter().build_response(request, raw))


def faults(folder: Path, cache: Path) -> list[str]:
    """What the validator finds, without network: what a crate must have, and what it should."""
    known_offline(cache)
    settings = ValidationSettings(
        rocrate_uri=str(folder),
        profile_identifier="ro-crate-1.1",
        requirement_severity=Severity.RECOMMENDED,
        offline=True,
        cache_path=str(cache),
        cache_max_age=-1,
    )
    return [str(issue.message) for issue in validate(settings).get_issues(Severity.RECOMMENDED)]


@pytest.fixture
def whole(lighthouse_site: Path, tmp_path: Path) -> Path:
    """The payload of the bundle of a whole site."""
    with (tmp_path / "everything.zip").open("wb") as out:
        write_everything(out, lighthouse_site, made_up("lighthouse").renderer)
    return unpacked(tmp_path / "everything.zip", tmp_path / "all") / "data"


@pytest.fixture
def data(harbour_site: Path, tmp_path: Path) -> Path:
    """The payload of the bundle of a made-up version."""
    edition = made_up("harbour").site.editions[-1]
    return unpacked(harbour_site / file_beside(edition.url, "zip"), tmp_path / "unpacked") / "data"


@pytest.mark.prove
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of the validator's own libraries
def test_a_whole_site_is_a_crate(whole: Path, tmp_path: Path) -> None:
    """The validator finds no fault in the bundle of everything either, whose folders are named."""
    found = faults(whole, tmp_path / "cache")
    assert [fault for fault in found if not any(word in fault for word in NOT_KNOWN)] == []
    folders = {entity.id for entity in ROCrate(whole).data_entities if entity.id.endswith("/")}
    assert {"code/", "reports/", "data/"} <= folders


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # the same
def test_a_bundle_is_a_crate(data: Path, tmp_path: Path) -> None:
    """The validator finds no fault but what is not known. It does find what is missing."""
    found = faults(data, tmp_path / "cache")
    assert [fault for fault in found if not any(word in fault for word in NOT_KNOWN)] == []
    said = json.loads((data / METADATA).read_text("utf-8"))
    del said["@graph"][1]["name"]
    (data / METADATA).write_text(json.dumps(said), "utf-8")
    assert any("name" in fault for fault in faults(data, tmp_path / "cache"))


def test_a_crate_names_every_file(data: Path) -> None:
    """The library reads it, with the version's title, address and rights, and each file with its size."""
    edition = made_up("harbour").site.editions[-1]
    crate = ROCrate(data)
    assert str(crate.name).startswith(edition.facts.title)
    assert crate.root_dataset["identifier"] == HOSTED + edition.url
    assert crate.root_dataset["license"]["name"] == edition.facts.rights
    files = {path.relative_to(data).as_posix(): path for path in data.rglob("*") if path.is_file()}
    del files[METADATA]
    sizes = {entity.id: int(entity["contentSize"]) for entity in crate.data_entities}
    assert sizes == {name: path.stat().st_size for name, path in files.items()}


def test_what_is_not_known_is_left_out() -> None:
    """Without operator and address nothing is said of them; with them both are."""
    crate = Crate("Made up", "Made up for tests.", "2015", "not stated")
    (_, root, *_) = json.loads(metadata(crate, ()))["@graph"]
    assert {"publisher", "url", "identifier", "version"}.isdisjoint(root)
    whole = Crate("Made up", "Made up.", "2015", "not stated", address=HOSTED, publisher="Exampleshire", version="2015")
    (_, root, *others) = json.loads(metadata(whole, ()))["@graph"]
    assert (root["url"], root["version"]) == (HOSTED, "2015")
    assert {"@id": "#publisher", "@type": "Organization", "name": "Exampleshire"} in others
