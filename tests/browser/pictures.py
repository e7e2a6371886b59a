"""Photographs every kind of page at every width, light, dark and on paper: `make pictures`.

Takes the folder to write into and, if not all kinds are wanted, some of their names.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser

from browser.chromium import WIDTHS, started
from browser.kinds import fullest
from browser.serving import PATH, served
from conftest import ROOT, mkdocs


def main(folder: Path, wanted: tuple[str, ...]) -> None:
    """Builds the site beside the pictures, then writes one for each kind, width and scheme, and one a printed sheet."""
    site = folder / "site"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    done = mkdocs(ROOT, site, f"https://ethics.example.org{PATH}")
    assert done.returncode == 0, done.stderr
    with served(site) as root, started(whole=True) as browser:
        for kind, address in fullest(site).items():
            if not wanted or kind.replace(" ", "-") in wanted:
                photograph(browser, root + address, folder / kind.replace(" ", "-"))
    shutil.rmtree(site)


def photograph(browser: Browser, url: str, name: Path) -> None:
    """Writes the pictures of one page, under names that begin with `name`."""
    for scheme in ("light", "dark"):
        for width, height in WIDTHS.items():
            context = browser.new_context(
                viewport={"width": width, "height": height},
                color_scheme="dark" if scheme == "dark" else "light",
            )
            page = context.new_page()
            page.goto(url)
            page.goto(url)  # again, as a reader has the typeface by then
            page.screenshot(path=f"{name}-{width}-{scheme}.png", full_page=True)
            if width == max(WIDTHS) and scheme == "light":
                page.pdf(path=f"{name}.pdf", prefer_css_page_size=True, format="A4")
            context.close()
    if shutil.which("pdftoppm"):
        subprocess.run(["pdftoppm", "-png", "-r", "60", f"{name}.pdf", f"{name}-sheet"], check=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), tuple(sys.argv[2:]))
