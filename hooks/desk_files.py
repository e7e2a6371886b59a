"""Files of the desk, which the site publishes and a browser fetches only when an editor starts it: Python, its packages, our code, the content.

Texts are in JSON files, path to text, because hosts compress these; bytes are in base64, in a list. The same build gives the same bytes.
Of reports, it fetches a list of a year, and the text of one that is corrected (`codebook/desk/published_reports.py`).
"""

import base64
import json
import zipfile
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path

from codebook.load import FACTS
from codebook.model import Site

RUNTIME = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
"""What Pyodide fetches to start (https://pyodide.org/en/stable/usage/downloading-and-deploying.html)."""
PACKAGES = (
    *(
        "annotated-types",
        "attrs",
        "babel",
        "fluent-runtime",
        "fluent-syntax",
        "jinja2",
        "markdown-it-py",
        "markupsafe",
        "mdurl",
    ),
    *("phonenumberslite", "pydantic", "pypdf", "pytz", "pyyaml", "typing-extensions", "typing-inspection"),
)
"""The site's own packages that the desk needs, in the versions with which the site is built."""
LEFT_OUT = (
    *(
        "babel/locale-data/",
        "babel/messages/",
        "markdown_it/cli/",
        "pydantic/v1/",
        "pydantic/mypy.py",
        "pytz/zoneinfo/",
    ),
    *("jinja2/async_utils.py.orig", "yaml/cyaml.py"),
)
"""What of them it does not need, by the beginning of the path."""
FOLDERS = ("about", "code", "history", "reports")
"""Of the content; pages link to those of `about`."""
FILES = ("index.md", "site.yml", "subjects.yml")


def desk_files(installed: Path, project: Path, docs: Path, site: Site) -> Iterator[tuple[str, bytes]]:
    """Yields path in the site and content of each file; `installed` is the folder that `.requirements/desk/install` fills."""
    from codebook.desk.published_reports import files_of_published_reports  # noqa: PLC0415 - most sites that are built have no desk

    runtime = installed / "node_modules" / "pyodide"
    for name in RUNTIME:
        yield f"desk/runtime/{name}", (runtime / name).read_bytes()
    lock = json.loads((runtime / "pyodide-lock.json").read_text("utf-8"))
    yield "desk/runtime/pyodide-lock.json", _json({"info": lock["info"], "packages": {}})
    yield "desk/packages.json", _json({**_packages(site.facts.languages), **_wheel(installed / "wheels")})
    yield "desk/book.json", _json(_book(project))
    yield "desk/content.json", _json(_content(docs))
    for name, content in files_of_published_reports(site, docs):
        yield f"desk/{name}.json", _json(content)


def _packages(languages: Iterable[str]) -> dict[str, object]:
    found: dict[str, object] = {}
    for name in PACKAGES:
        for path in metadata.files(name) or ():
            inner = path.as_posix()
            if inner.endswith(".py") and not inner.startswith((*LEFT_OUT, "..")) and "/tests/" not in inner:
                found[inner] = path.read_text("utf-8")
    places = metadata.distribution("babel").locate_file("babel")
    data = Path(str(places))
    locales = {"root", "en", "en_001", "en_GB", *languages}
    for file in (data / "global.dat", *(data / "locale-data" / f"{locale}.dat" for locale in sorted(locales))):
        found[f"babel/{file.relative_to(data).as_posix()}"] = _base64(file.read_bytes())
    return found


def _wheel(folder: Path) -> dict[str, object]:
    """Returns the files of the one wheel in a folder."""
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        return {
            name: packed.read(name).decode() if name.endswith(".py") else _base64(packed.read(name))
            for name in packed.namelist()
            if name.endswith((".py", ".so"))
        }


def _book(project: Path) -> dict[str, object]:
    """Returns our code, templates and sentences."""
    hooks, overrides = project / "hooks", project / "overrides"
    found = [(path.relative_to(hooks), path) for path in (hooks / "codebook").rglob("*.py")]
    found += [(path.relative_to(project), path) for path in (overrides / "pages").rglob("*.html")]
    found += [(path.relative_to(project), path) for path in (overrides / "sentences").rglob("*.ftl")]
    return {inner.as_posix(): path.read_text("utf-8") for inner, path in found}


def _content(docs: Path) -> dict[str, object]:
    """Returns the content that a report is checked against, with its records, but for other reports, which have files of their own."""
    texts = [path for name in FOLDERS for path in (docs / name).rglob("*") if path.is_file()]
    texts = [path for path in texts if path.parent.parent != docs / "reports" or path.name in ("index.md", FACTS)]
    texts += [docs / name for name in FILES if (docs / name).is_file()]
    return {
        path.relative_to(docs).as_posix(): path.read_text("utf-8")
        for path in texts
        if path.suffix not in (".png", ".jpg")
    }


def _base64(data: bytes) -> list[str]:
    return [base64.b64encode(data).decode()]


def _json(found: object) -> bytes:
    return json.dumps(found, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
