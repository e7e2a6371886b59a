"""The way out of the generator: `make leave`. Other generators build the site, and what comes out is compared with ours.

ProperDocs builds the content as it is, Zensical the materialised pages. Takes the folder with these in its `docs`, and the one with the
other generators' commands. Compared are whole files, and of each page's content the words, the addresses that it leads to and the anchors
(ids); the frame may be a generator's own, and with it the line of files to download. All builds leave out slow formats and the desk.
"""

import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import cast

import yaml
from lxml import html

from codebook.render.site_pages import SECTIONS
from conftest import ROOT, mkdocs, tree
from figures import figure
from saying import said

CONTENT = (
    "//main[@id='on_page']",
    "//article[contains(@class, 'md-content')]",
    "//main",
    "//body",
)
"""Where a page's content stands, with ours first; of those that a page has the first counts."""
FRAME = ".//p[@class='downloads']"
"""What the frame adds to a page's content."""
ADDRESS = os.environ.get("SITE_URL", "")
"""Where the site would stand; the pages were materialised for it."""
SHOWN = 20
"""How many losses are told of each generator; all are counted."""


def main(folder: Path, commands: Path) -> int:
    """Builds and compares; 1 if a page, anchor, address or word of ours is missing anywhere."""
    done = mkdocs(ROOT, folder / "ours", ADDRESS)
    if done.returncode:
        print(f"the site itself cannot be built:\n{done.stderr}")
        return 1
    ways = {"properdocs": properdocs(folder, commands), "zensical": zensical(folder, commands)}
    lost = 0
    for name, built in ways.items():
        if built.returncode:
            print(f"{name} failed:\n{built.stdout[-1500:]}{built.stderr[-1500:]}")
            lost += 1
        else:
            lost += compared(name, folder / "ours", folder / name)
    return 1 if lost else 0


def properdocs(folder: Path, commands: Path) -> subprocess.CompletedProcess[str]:
    """Builds the content from its sources, by our settings, hook, macros and theme as they are."""
    to = ("--site-dir", str(folder / "properdocs"))
    return run(ROOT, commands / "properdocs", "build", "--quiet", "--strict", "--config-file", "mkdocs.yml", *to)


def zensical(folder: Path, commands: Path) -> subprocess.CompletedProcess[str]:
    """Builds the pages that were materialised: it knows neither hooks nor the macros plugin."""
    (folder / "mkdocs.yml").write_text(zensical_settings(), "utf-8")
    return run(folder, commands / "zensical", "build", "--config-file", "mkdocs.yml")


def zensical_settings() -> str:
    """The settings for the materialised pages: a name, extensions of Markdown, and the menu."""
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    plain = {key: settings[key] for key in ("site_name", "markdown_extensions")}
    plain |= {"nav": [{said(name): f"{url}index.md"} for url, name in SECTIONS], "site_dir": "zensical"}
    return yaml.safe_dump(plain | {"theme": {"name": "material", "font": False}})


def run(folder: Path, *command: str | Path) -> subprocess.CompletedProcess[str]:
    """Runs a generator's command in a folder."""
    environment = {**os.environ, "SITE_URL": ADDRESS, "NO_MKDOCS_2_WARNING": "1", "FORMATS": "none"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def compared(name: str, ours: Path, other: Path) -> int:
    """Prints what another generator kept of our pages; how many pages, and kinds of things on the others, are lost or in disorder."""
    pages = sorted(path.relative_to(ours) for path in ours.rglob("index.html"))
    there = [page for page in pages if (other / page).is_file()]
    counts: Counter[str] = Counter()
    lost = [f"{page}: the page is lost" for page in pages if page not in there]
    for page in there:
        before, after = read(ours / page), read(other / page)
        for what in ("words", "ids", "links"):
            gone = Counter(before[what]) - Counter(after[what])
            counts[what] += len(before[what])
            counts[f"{what} lost"] += gone.total()
            if gone:
                lost.append(f"{page}: {what} lost, as in {gone.most_common(3)}")
            elif what == "words" and not in_order(before[what], after[what]):
                lost.append(f"{page}: all words are there, in another order")
    files, theirs = tree(ours), tree(other)
    same = sum(theirs.get(file) == content for file, content in files.items())
    figure(f"leave: {name}: pages", len(there), f"of {len(pages)}")
    for what in ("words", "ids", "links"):
        figure(f"leave: {name}: {what}", counts[what] - counts[f"{what} lost"], f"of {counts[what]}")
    figure(f"leave: {name}: files that are the same, byte for byte", same, f"of {len(files)}")
    for loss in lost[:SHOWN]:
        print(f"  {loss}")
    if len(lost) > SHOWN:
        print(f"  and {len(lost) - SHOWN} more")
    return len(lost)


def in_order(some: list[str], among: list[str]) -> bool:
    """Whether words stand among others in the same order."""
    rest = iter(among)
    return all(word in rest for word in some)


def read(path: Path) -> dict[str, list[str]]:
    """The words, anchors and addresses of a page's content, as they follow each other."""
    tree = html.document_fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
    found = (cast("list[html.HtmlElement]", tree.xpath(where)) for where in CONTENT)
    content = next(elements for elements in found if elements)[0]
    for line in cast("list[html.HtmlElement]", content.xpath(FRAME)):
        line.drop_tree()
    links = (str(link.get("href")) for link in content.iter("a") if link.get("href"))
    links = (re.sub(r"(^|/)index\.html(?=#|$)", r"\1", to) for to in links)
    return {
        "words": str(content.text_content()).split(),
        "ids": [str(one.get("id")) for one in content.iter() if one.get("id") and one is not content],
        "links": [to.removeprefix("./") for to in links],
    }


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()))
