"""Lighthouse's marks for every kind of page on a phone, beside those of plain MkDocs with the same theme: `make bench`.

Takes the names of some kinds, if not all are wanted. Of each page the median of three runs counts, and both sites are run in turn.

Lighthouse asks the browser for `/robots.txt` as if the page asked. Since 2025 Chromium refuses that where the page's policy allows no
connections, as on all of ours but those that search, check or write (GoogleChrome/lighthouse#16597): the audit then fails and says nothing
of the site. It is left out on those pages alone, and runs on the others. Search engines ask for the file without a page.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bench import plain_site
from browser.chromium import FLAGS, executable
from browser.kinds import fullest
from browser.serving import served
from conftest import ROOT, mkdocs
from figures import figure

LIGHTHOUSE = ROOT / ".build/npm/node_modules/.bin/lighthouse"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
RUNS = 3

Marks = tuple[int, ...]
"""Of 100, one for each of `CATEGORIES`."""


def main(wanted: tuple[str, ...]) -> int:
    """Prints a line a kind of page; 1 if one of ours has less than 100 anywhere."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        site, plain = folder / "site", folder / "plain"
        # served before it is built, since a page's own address stands in it
        with served(site) as root, served(plain) as plain_root:
            done = mkdocs(ROOT, site, root)
            assert done.returncode == 0, done.stderr
            plain_site(folder / "pages", plain, root)
            kinds = {kind: url for kind, url in fullest(site).items() if not wanted or kind.replace(" ", "-") in wanted}
            print(f"Lighthouse, on a phone: {', '.join(CATEGORIES)}; behind them the same of plain MkDocs", flush=True)
            found = [compared(kind, root + url, plain_root + url, _refused(site / url)) for kind, url in kinds.items()]
            return max(found)


def compared(kind: str, url: str, plain_url: str, refused: tuple[str, ...]) -> int:
    """Prints the marks of a page and of the same page in the plain site; 1 if ours are not 100 each. `refused` audits are left out of ours."""
    runs = [(marks(url, refused), marks(plain_url)) for _ in range(RUNS)]
    (ours, missed), plain = median([run[0] for run in runs]), median([run[1] for run in runs])[0]
    figure(f"lighthouse: {kind}", said(ours), f"plain {said(plain)} {', '.join(missed)}".rstrip())
    return int(min(ours) < 100)


def _refused(page: Path) -> tuple[str, ...]:
    """Audits that the policy of a built page keeps from running."""
    file = page if page.suffix else page / "index.html"
    return () if "connect-src" in file.read_text("utf-8") else ("robots-txt",)


def marks(url: str, left_out: tuple[str, ...] = ()) -> tuple[Marks, frozenset[str]]:
    """What one run gives a page, and the names of the audits that cost it something."""
    flags = " ".join(("--headless=new", *FLAGS))
    done = subprocess.run(
        [
            *(LIGHTHOUSE, url, "--quiet", "--output=json", "--no-enable-error-reporting"),
            *(f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={flags}"),
            *(f"--skip-audits={name}" for name in left_out),
        ],
        env={**os.environ, "CHROME_PATH": executable(whole=True)},
        capture_output=True,
        text=True,
        check=True,
    )
    told = json.loads(done.stdout)
    categories = [told["categories"][name] for name in CATEGORIES]
    weighed = {audit["id"] for category in categories for audit in category["auditRefs"] if audit["weight"]}
    missed = {name for name in weighed & told["audits"].keys() if _missed(told["audits"][name])}
    return tuple(round(100 * (category["score"] or 0)) for category in categories), frozenset(missed)


def _missed(audit: Mapping[str, Any]) -> bool:
    return (audit["score"] or 0) < 0.9 and audit["scoreDisplayMode"] not in ("notApplicable", "manual", "informative")


def median(runs: list[tuple[Marks, frozenset[str]]]) -> tuple[Marks, list[str]]:
    """The median mark of each category, and every audit that cost something in any run."""
    values = tuple(round(statistics.median(values)) for values in zip(*(run[0] for run in runs), strict=True))
    return values, sorted(frozenset.union(*(run[1] for run in runs)))


def said(values: Marks) -> str:
    """Marks in a row."""
    return " ".join(map(str, values))


if __name__ == "__main__":
    sys.exit(main(tuple(sys.argv[1:])))
