"""Two small pictures for the README, from the built site: a principle on a desktop, and one of its clauses on a phone.

Takes the folder to write into: `make readme-pictures`.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from browser.chromium import started
from browser.serving import served
from codebook.book import open_book
from conftest import HOSTED, ROOT, TEMPLATES, mkdocs

MOST = 60_000
"""The size of a picture in bytes, at most."""


def main(folder: Path) -> None:
    """Writes the pictures, of the principle that has most reports about it."""
    book = open_book(ROOT / "docs", TEMPLATES, "")
    assert book.site.newest, "there is no version of the Code here yet"
    part = max(book.site.newest.principles, key=lambda part: len(book.history.of_part(book.site.labels_of(part.id))))
    clause = max(part.of_kind("clause"), key=lambda unit: len(book.history.of_unit.get(unit.label, ())))
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        site = Path(name) / "site"
        done = mkdocs(ROOT, site, HOSTED)
        assert done.returncode == 0, done.stderr
        with served(site) as root, started(whole=True) as browser:
            for picture, url, width, height in (
                ("principle", part.ref.url, 1280, 1160),
                ("clause-on-a-phone", clause.ref.url, 390, 780),
            ):
                page = browser.new_page(viewport={"width": width, "height": height}, color_scheme="light")
                page.goto(root + url)
                page.goto(root + url)  # again, as a reader has the typeface by then
                page.screenshot(path=folder / f"{picture}.png")
                page.close()
    for path in folder.glob("*.png"):
        subprocess.run(["pngquant", "--force", "--ext", ".png", "--speed", "1", "--strip", "16", str(path)], check=True)
        assert path.stat().st_size <= MOST, f"{path} has more than {MOST} bytes"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
