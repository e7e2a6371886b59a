"""Every page is well-formed HTML, as the W3C's own checker reads it."""

import json
import subprocess
from pathlib import Path

from browser.kinds import KINDS_OF_MANY, fullest
from conftest import ROOT, Many

FROM_DISK = ".*Resource violates Content Security Policy .*"
"""The checker reads pages from disk, where no file is of the origin that the policy allows; in a browser `test_policy.py` shows that it holds."""
CHECKER = ROOT / ".build/npm/node_modules/vnu-jar/build/dist/vnu.jar"
NO_SCRIPT = "Inline script violates Content Security Policy (meta tag)"
"""What the checker says of data for search engines. No browser runs them, so none stops them (https://html.spec.whatwg.org/#data-block);
`gate/active_content.py` finds any other inline script."""


def told(*files: Path) -> list[str]:
    """What the checker tells of files or folders: each error and warning, with its place."""
    done = subprocess.run(
        [
            "java",
            "-Xss2m",
            "-XX:TieredStopAtLevel=1",  # to compile further takes longer than it saves
            "-jar",
            str(CHECKER),
            "--skip-non-html",
            "--format",
            "json",
            "--exit-zero-always",
            "--filterpattern",
            FROM_DISK,
            *map(str, files),
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    messages = json.loads(done.stderr)["messages"]
    # what is of type info and no warning is neither right nor wrong: that Markdown writes <img /> with a slash, say
    told = [message for message in messages if message["type"] != "info" or message.get("subType") == "warning"]
    told = [message for message in told if not message["message"].startswith(NO_SCRIPT)]
    return [f"{message.get('url')}:{message.get('lastLine')}: {message['message']}" for message in told]


def test_every_page_is_valid(built_site: Path, lighthouse_site: Path, many: Many, tmp_path: Path) -> None:
    """The checker has no error and no warning for any page of the site, for pages in Welsh, and for one of each kind of a site of many reports.

    Beside them, it finds a list item without a list.
    """
    of_many = fullest(many.site, kinds=KINDS_OF_MANY)
    assert of_many.keys() == KINDS_OF_MANY.keys()
    page = tmp_path / "page.html"
    page.write_text("<!doctype html><html lang=en><title>x</title><div><li>one</li></div>", "utf-8")
    pages = (many.site / address / "index.html" for address in of_many.values())
    (line,) = told(built_site, lighthouse_site / "cy", *pages, page)
    assert line.startswith(f"{page.as_uri()}:1: ".replace("file:///", "file:/"))
    assert "“li”" in line
