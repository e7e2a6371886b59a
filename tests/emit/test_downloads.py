"""Files that pages offer for download."""

import re
from pathlib import Path

from lxml import html

SIZE = re.compile(r", ([0-9.]+) (KB|MB)$")


def test_sizes_are_those_of_the_files(built_site: Path) -> None:
    """Each link leads to a file, and says its size rounded up to kilobytes, or to a tenth of a megabyte."""
    found = 0
    for page in built_site.rglob("index.html"):
        if b'class="downloads"' not in page.read_bytes():
            continue
        for link in html.parse(page).getroot().xpath("//p[@class='downloads']/a"):
            said = SIZE.search(link.text_content())
            assert said is not None
            size = (page.parent / link.get("href")).stat().st_size
            amount, least = float(said[1]), 1_000 if said[2] == "KB" else 100_000
            assert abs(amount * (1_000 if said[2] == "KB" else 1_000_000) - size) <= least
            found += 1
    assert found >= 3
