"""A desk outside the browser: content without reports in a folder, and the shelf beside it."""

import json
import shutil
from pathlib import Path

from codebook.desk import Desk
from codebook.desk.published_reports import files_of_published_reports
from codebook.load import is_report, load_site
from conftest import TEMPLATES


def without_reports(docs: Path, folder: Path) -> Path:
    """Copies content, but for reports and their records."""
    copy = shutil.copytree(docs, folder / docs.name)
    for path in (copy / "reports").rglob("*"):
        if is_report(path.relative_to(copy).as_posix()) or (path.name.startswith(".") and path.name != ".facts"):
            path.unlink()
    (copy / ".addresses").unlink(missing_ok=True)
    return copy


def shelf_of(docs: Path, folder: Path) -> Path:
    """Writes the shelf of some content."""
    site, _ = load_site(docs)
    assert site is not None
    for name, content in files_of_published_reports(site, docs):
        path = folder / f"{name}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(content), "utf-8")
    return folder


def desk_of(docs: Path, folder: Path, address: str = "") -> Desk:
    """Returns a desk for content, with all that a browser could fetch."""
    return Desk(without_reports(docs, folder / "base"), TEMPLATES, address, shelf_of(docs, folder / "shelf"))
