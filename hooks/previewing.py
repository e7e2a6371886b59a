"""Checks and renders one report at a time, for `make serve`: `python -m previewing` holds the whole site and answers requests, a line each.

A request is the path of a report's file and the folder of a build, as JSON. The answer is the faults of that file, or nothing if its page
was put into the folder. What a change does to other pages, only a build shows.
"""

import json
import os
import sys
from pathlib import Path

from jinja2 import Environment
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from codebook.book import Book, Faults, report
from codebook.cache import Store
from codebook.editing.one_report import read_again
from codebook.editing.terminal import harmless
from codebook.history.links import link
from codebook.load import load_site
from codebook.load.files import read
from codebook.model import Problem, Report, Site
from codebook.values.formats import formats
from page_writing import files_of_report, write
from publish import BOOK, of_book, on_env

READY = "ready"
"""The first line of the output, when the site was read."""


class Previews:
    """The site as it was when this began, with the reports that were edited since."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.config: MkDocsConfig = load_config()
        self.templates = Path(self.config.config_file_path).parent / "overrides" / "pages"
        self.env: Environment = on_env(self.config.theme.get_env(), self._config(site), Files([]))

    def shown(self, path: str, folder: Path) -> str:
        """Puts the page of the report in the file at `path` into the folder of a build; returns its faults, if it has any."""
        data, message = read(path, Path(path))
        if message:
            return harmless(report((Problem(path, 1, message),)))
        try:
            site, edited = read_again(self.site, path, data)
        except Faults as faults:
            return harmless(str(faults))
        config = self._config(site, edited)
        write(folder, files_of_report(site.reports.index(edited), config[BOOK], config, self.env))
        self.site = site
        return ""

    def _config(self, site: Site, *linked: Report) -> MkDocsConfig:
        """Returns the settings for a book that knows the links of some reports alone: the pages of these need no others."""
        address = os.environ.get("SITE_URL", "") or site.facts.address
        history = link(site.with_reports(linked))
        made = formats(os.environ.get("FORMATS", ""))
        root = address and address.rstrip("/") + "/"
        return of_book(self.config, Book(site, history, self.templates, root, formats=made))


def main() -> int:
    """Answers until the input ends; returns the exit status: 1 if the site cannot be read."""
    os.umask(0o022)
    given = os.environ.get("STORE", "")
    store = Store(Path(given) if given else None)
    site, _ = load_site(Path("docs"), store)
    store.close()
    if site is None:
        return 1
    previews = Previews(site)
    print(READY, flush=True)
    for line in sys.stdin:
        path, folder = json.loads(line)
        print(json.dumps(previews.shown(path, Path(folder))), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
