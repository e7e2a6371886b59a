"""Bundles as somebody has them who unpacked them."""

import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import bagit
from lxml import html

MANIFESTS = ("manifest-sha256.txt", "tagmanifest-sha256.txt")


def unpacked(bundle: Path, folder: Path) -> Path:
    """Unpacks a bundle; returns the one folder that it has."""
    with zipfile.ZipFile(bundle) as packed:
        packed.extractall(folder)
    (inner,) = folder.iterdir()
    return inner


def is_valid(bag: Path) -> bool:
    """Whether the checker of the Library of Congress finds that a bag is complete and nothing in it changed."""
    return bool(bagit.Bag(str(bag)).is_valid())


def is_summed(bag: Path) -> bool:
    """Whether `sha256sum --check` finds that nothing changed."""
    commands = [["sha256sum", "--check", "--quiet", "--strict", name] for name in MANIFESTS]
    return all(
        subprocess.run(command, cwd=bag, check=False, capture_output=True).returncode == 0 for command in commands
    )


def faults_of_links(bag: Path) -> Iterator[str]:
    """Yields each link of a page that leads neither to a place in a file of the bag nor to the web, and what is not in the bag and fetched."""
    pages = {path: html.parse(path).getroot() for path in bag.rglob("*.html")}
    for path, page in pages.items():
        for element, _, url, _ in page.iterlinks():
            if "://" in url or url.startswith("mailto:"):
                if element.tag != "a" and element.get("rel") not in ("canonical", "alternate"):
                    yield f"{path}: fetches {url}"
                continue
            whole, anchor = urldefrag(urljoin(path.as_uri(), url))
            file = Path(unquote(whole.removeprefix("file://")))
            if bag not in file.parents or not file.is_file():
                yield f"{path}: {url} leads to no file"
            elif anchor and not pages[file].xpath("//*[@id=$anchor]", anchor=anchor):
                yield f"{path}: {url} leads to no place"
