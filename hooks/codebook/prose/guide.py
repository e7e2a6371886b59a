"""Macros for guides: templates, fields and files, generated from the types in `facts`.

Links to the host: `https://github.com/OWNER/NAME/new/BRANCH/FOLDER?filename=…&value=…`, `…/edit/BRANCH/PATH` and
`…/blob/BRANCH/PATH?plain=1`. Addresses are limited to 8191 bytes (https://github.com/github/docs/issues/5136). Signed-out users are
redirected through an address that holds this one, percent-encoded again.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import get_origin
from urllib.parse import quote, urlencode

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from codebook.facts import KINDS, group_of
from codebook.forms.templates import block as lines_of
from codebook.forms.templates import meaning, short
from codebook.model import Site
from codebook.prose.macro_calls import Macro
from codebook.render import Renderer, names, script_sentences
from codebook.sentences import Value
from codebook.validate.rules import folder, suggestion

LONGEST = 8191
"""Maximum bytes of an address on the host."""
BRANCH = "main"
NEWEST = 20

_NEW = {
    "report": "reports/council/year-month-day-title.md",
    "council": "reports/council/index.md",
    "page": "about/title.md",
    "entry": "history/year-month-day-title.md",
    "edition": "code/year/index.md",
}
"""Path pattern of a new file of each kind."""


@dataclass(frozen=True)
class Field:
    """A front matter field, as guides show it."""

    key: str
    meaning: str
    example: str
    needed: bool
    block: str
    """Lines to copy if the template lacks the field, else empty."""
    within: tuple["Field", ...]
    """The subfields that are not in the lines to copy."""
    as_report: bool = False
    """Whether a report has the same field, whose lines are shown there."""


@dataclass(frozen=True)
class File:
    """A file to add or change."""

    name: Value
    path: str
    to: str
    """URL of the host's editor; empty without a repository."""


def macros(renderer: Renderer, url: str) -> tuple[Macro, ...]:
    """Returns the macros for the page at `url`."""
    site = renderer.site
    decided = bool(site.facts.repository)

    def new_file(kind: str) -> str:
        """Links the host's editor with a template, or shows path and template."""
        path = f"{folder(site)}/{_NEW[known_one(kind, _NEW)]}"
        text = short(kind)
        return renderer.answer("_new_file.html", url, file=File(path, path, _new(site, path, text)), text=text)

    def correction(kind: str) -> str:
        """Lists the files that a correction changes: corrections of editions, parts of their text, or reports."""
        files = [*_CORRECTED[known_one(kind, _CORRECTED)](site)]
        reports = kind == "report"
        ask, older = reports and not decided, reports and len(site.reports) > NEWEST
        return renderer.answer("_correction.html", url, files=files, ask=ask, older=older)

    def edit_file(path: str) -> str:
        whole = f"{folder(site)}/{path}"
        known = [document.path.partition("/")[2] for document in site.documents]
        if path not in known:
            raise ValueError(f"there is no file {whole}; {suggestion(path, known)}write its name as in that folder")
        return renderer.answer("_edit_file.html", url, file=File(whole, whole, _edit(site, whole)))

    def template(kind: str) -> str:
        return renderer.answer("_copy.html", url, text=short(known_one(kind, KINDS)))

    def block(kind: str, field: str) -> str:
        fields = {str(info.alias): info for info in KINDS[known_one(kind, KINDS)].model_fields.values()}
        return renderer.answer("_copy.html", url, text=lines_of(fields[known_one(field, fields)]))

    def fields(kind: str) -> str:
        """Lists all fields of a kind, with meaning and example."""
        return renderer.answer("_fields.html", url, fields=tuple(_fields(KINDS[known_one(kind, KINDS)])))

    def optional(kind: str) -> str:
        """Lists the fields that the template of a kind lacks."""
        found = tuple(_fields(KINDS[known_one(kind, KINDS)], every=False))
        return renderer.answer("_fields.html", url, fields=found)

    def desk() -> str:
        """Shows the form in which a report is written and checked on the page itself, if the site has its files."""
        return renderer.answer("_desk.html", url, said=script_sentences.of_desk(renderer)) if renderer.has_desk else ""

    return desk, new_file, correction, edit_file, template, block, fields, optional


def known_one(written: str, known: Collection[str]) -> str:
    """Returns `written` if it is known; else ValueError."""
    if written not in known:
        raise ValueError(f"'{written}' is unknown; {suggestion(written, known)}write one of: {', '.join(known)}")
    return written


def _new(site: Site, path: str, text: str) -> str:
    if not site.facts.repository:
        return ""
    return f"{site.facts.repository}/new/{BRANCH}?{urlencode({'filename': path, 'value': text}, safe='/:,')}"


def _edit(site: Site, path: str) -> str:
    return f"{site.facts.repository}/edit/{BRANCH}/{quote(path)}" if site.facts.repository else ""


def shown_by_host(site: Site, path: str) -> str:
    """Returns the URL of a file's source on the host; empty without a repository."""
    return f"{site.facts.repository}/blob/{BRANCH}/{quote(path)}?plain=1" if site.facts.repository else ""


def _editions(site: Site) -> Iterator[File]:
    """Yields each edition's corrections file, newest first; links create it if missing."""
    there = {document.path for document in site.documents}
    for edition in reversed(site.editions):
        path = edition.document.path.removesuffix("index.md") + "corrections.md"
        to = _edit(site, path) if path in there else _new(site, path, short("corrections"))
        yield File(names.capital(edition.facts.name), path, to)


def _texts(site: Site) -> Iterator[File]:
    for edition in reversed(site.editions):
        for part in edition.parts:
            yield File(f"{part.title} ({edition.facts.name})", part.path, _edit(site, part.path))


def _reports(site: Site) -> Iterator[File]:
    for report in site.reports[:NEWEST]:
        path = report.document.path
        yield File(names.ref_name(report.ref, site), path, _edit(site, path))


_CORRECTED = {"edition": _editions, "text": _texts, "report": _reports}


def _fields(shape: type[BaseModel], depth: int = 0, *, every: bool = True) -> Iterator[Field]:
    """Yields fields; if not `every`, only optional ones and what leads to them. Optional fields have lines to copy."""
    for info in shape.model_fields.values():
        group, needed = group_of(info), info.is_required()
        as_report = not depth and _is_as_report(shape, info)
        inner = depth + (4 if get_origin(info.annotation) is tuple else 2)
        # the lines to copy have the required subfields of an optional group
        within = tuple(_fields(group, inner, every=every and needed)) if group and not as_report else ()
        if needed and not every and not within and not as_report:
            continue
        yield Field(
            str(info.alias),
            meaning(info) if every or not needed else "",
            "" if group or not needed else str((info.examples or [""])[0]),
            needed,
            "" if needed or as_report else _indented(info, depth),
            within,
            as_report,
        )


def _is_as_report(shape: type[BaseModel], info: FieldInfo) -> bool:
    """Whether a group of fields is also one of a report."""
    fields = KINDS["report"].model_fields.values()
    known = {(other.alias, other.annotation) for other in fields if group_of(other)}
    return shape is not KINDS["report"] and (info.alias, info.annotation) in known


def _indented(info: FieldInfo, depth: int) -> str:
    return "\n".join(f"{' ' * depth}{line}" for line in lines_of(info).split("\n"))
