"""The way out of the generator: `make leave`. Other generators build the materialised pages, and what comes out is compared with ours.

Takes the folder with `docs` in it, and the one with the other generators' commands. Compared are pages, addresses within the site, anchors
(ids) and words of each page's content; the frame is each generator's own. Figures go to standard output, one a line.
"""

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import cast

import yaml
from lxml import html

from codebook.render.site_pages import SECTIONS
from conftest import ROOT, mkdocs

COMMANDS = {"zensical": ("build",), "properdocs": ("build", "--quiet")}
"""What builds a site with each."""
FRAME = "<!doctype html><html lang='en'><title>{{ page.title|e }}</title><main>{{ page.content }}</main></html>"
"""A theme for a generator that comes without one."""
CONTENT = (
    "//main[@id='on_page']",
    "//article[contains(@class, 'md-content')]",
    "//div[@role='main']",
    "//main",
    "//body",
)
"""Where a page's content stands, with ours first; of those that a page has the first counts."""


def main(folder: Path, commands: Path) -> int:
    """Builds and compares; 1 if a page, anchor or word of ours is missing anywhere."""
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    plain = {key: settings[key] for key in ("site_name", "markdown_extensions")}
    plain |= {"nav": [{name: f"{url}index.md"} for url, name in SECTIONS]}
    (folder / "frame").mkdir(exist_ok=True)
    (folder / "frame" / "main.html").write_text(FRAME, "utf-8")
    done = mkdocs(ROOT, folder / "ours")
    assert done.returncode == 0, done.stderr
    lost = 0
    for name, arguments in COMMANDS.items():
        plain["site_dir"] = name
        plain["theme"] = (
            {"name": "material", "font": False} if name == "zensical" else {"name": None, "custom_dir": "frame"}
        )
        (folder / "mkdocs.yml").write_text(yaml.safe_dump(plain), "utf-8")
        built = subprocess.run(
            [commands / name, *arguments, "--config-file", "mkdocs.yml"],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
        if built.returncode:
            print(f"{name} failed:\n{built.stdout[-1500:]}{built.stderr[-1500:]}")
            lost += 1
            continue
        lost += compared(name, folder / "ours", folder / name)
    return 1 if lost else 0


def compared(name: str, ours: Path, other: Path) -> int:
    """Prints what another generator kept of our pages; the number of pages that lack something."""
    pages = sorted(path.relative_to(ours) for path in ours.rglob("index.html"))
    there = [page for page in pages if (other / page).is_file()]
    counts: Counter[str] = Counter()
    lacking = []
    for page in there:
        before, after = read(ours / page), read(other / page)
        for what in ("words", "ids", "links"):
            gone = before[what] - after[what]
            counts[what] += before[what].total()
            counts[f"{what} lost"] += gone.total()
            if gone:
                lacking.append((str(page), what, gone.most_common(3)))
    print(f"{f'{name}: pages':28} {len(there):8} of {len(pages)}")
    for what in ("words", "ids", "links"):
        print(f"{f'{name}: {what}':28} {counts[what] - counts[f'{what} lost']:8} of {counts[what]}")
    for place, what, examples in lacking[:10]:
        print(f"  {place}: {what} lost, as in {examples}")
    return len(pages) - len(there) + len(lacking)


def read(path: Path) -> dict[str, Counter[str]]:
    """The words, anchors and addresses of a page's content."""
    tree = html.document_fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
    found = (cast("list[html.HtmlElement]", tree.xpath(where)) for where in CONTENT)
    content = next(elements for elements in found if elements)[0]
    links = (str(link.get("href")) for link in content.iter("a") if link.get("href"))
    links = (re.sub(r"(^|/)index\.html(?=#|$)", r"\1", to) for to in links)
    return {
        "words": Counter(str(content.text_content()).split()),
        "ids": Counter(str(one.get("id")) for one in content.iter() if one.get("id") and one is not content),
        "links": Counter(to.removeprefix("./") for to in links if not to.startswith("#")),
    }


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()))
