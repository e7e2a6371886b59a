"""Rules for editors' pages: headings, pictures, links. The generator checks links to headings."""

from collections.abc import Iterator
from posixpath import dirname, join, normpath

from codebook.load import PUBLISHED
from codebook.load.file_names import wrong_kind
from codebook.load.prose_marks import Mark, marks
from codebook.model import Edition, PageFiles, Problem, Prose, Report, Site
from codebook.model.page_files import page_url
from codebook.validate.rules import folder, headings_skipped, missing_report, names_rule, repeated, rule
from codebook.values import web_addresses
from codebook.values.languages import in_english
from codebook.values.nearest import nearest_name
from codebook.values.references import INTRODUCTION, RESERVED, CodeRef, ReportRef

_INDEX = "index.md"
_GENERATED = ("", "about/")
"""Pages that are there if no editor wrote them."""

_OF_THE_CODE = ("principles", "clauses", INTRODUCTION)
_SUBJECTS = "subjects"
_TOP = ("", "code", "reports", "history", "about", _SUBJECTS, *_OF_THE_CODE)
_WITH_OTHERS = ("code", "data", "feeds")
"""Top-level addresses with pages that are not known here."""


@rule
def headings_of_pages_follow(site: Site) -> Iterator[Problem]:
    """Refuses skipped heading levels; the title is level 1."""
    for page in site.prose:
        levels = [(mark.line, mark.level) for mark in marks(page.document) if mark.kind == "heading"]
        yield from headings_skipped(page.document.path, levels)


@rule
def page_titles_are_unique(site: Site) -> Iterator[Problem]:
    """Requires unique titles, which menus and search results show."""
    places = [(page.facts.title, page.document.path, page.document.line("title")) for page in site.prose]
    for title, path, line, first in repeated(places):
        yield Problem(path, line, f"the title '{title}' appears twice, first at {first}; give this page another")


@rule
def pages_in_other_languages_have_an_english_one(site: Site) -> Iterator[Problem]:
    """Requires the English page of which a file such as `accessibility.cy.md` is the text in another language."""
    for page in site.prose:
        english = in_english(page.url)
        if english != page.url and english not in _GENERATED and site.prose_at(english) is None:
            name = f"{page.document.path.rsplit('.', 2)[0]}.md"
            if name not in site.broken:
                message = f"this is a page in another language, and its English page is not there; write {name}"
                yield Problem(page.document.path, 1, message)


@rule
def pictures_are_described(site: Site) -> Iterator[Problem]:
    """Requires alternative text on pictures."""
    for page in site.prose:
        for mark in marks(page.document):
            if mark.kind == "picture" and not mark.words.strip():
                right = 'alt="what the picture shows"' if mark.tag else f"![what the picture shows]({mark.to})"
                message = f"the picture {mark.to} has no description; write {right}"
                yield Problem(page.document.path, mark.line, message)


@names_rule
def page_links_have_targets(site: Site) -> Iterator[Problem]:
    """Requires that links to pages of this site resolve: as files, or as addresses that end with index.md."""
    files = PageFiles(site)
    for page in site.prose:
        for mark in marks(page.document):
            parts = web_addresses.split(mark.to)
            inside = mark.kind == "link" and not mark.tag and not parts.scheme and not parts.netloc
            if inside and parts.path and not parts.path.endswith(PUBLISHED):
                yield from _dead(files, page, mark, parts.path, parts.fragment)


def _dead(files: PageFiles, page: Prose, mark: Mark, path: str, anchor: str) -> Iterator[Problem]:
    site = files.site
    from_page, from_file = (_url(base, path) for base in (page.url, dirname(page.url.rstrip("/"))))
    as_file = files.target(page, path)
    right_form = path.endswith(_INDEX) and not path.startswith("/")
    if _is_there(site, as_file, anchor) is not False or (
        right_form and _is_there(site, from_page, anchor) is not False
    ):
        return
    url = next((url for url in (from_page, from_file) if url is not None and _is_there(site, url, anchor)), None)
    if url is not None:
        message = f"'{mark.to}' leads nowhere; write {files.link(page, url)}{f'#{anchor}' if anchor else ''}"
    elif anchor and (_is_there(site, from_page, "") or _is_there(site, as_file, "")):
        message = f"'{mark.to}' leads to nothing on that page; write # and the name of the paragraph there"
    else:
        nearest = nearest_name(from_page or "", _addresses(site), 0.8)
        form = "write the path from this file to the other, as in "
        right = (
            f"did you mean {files.link(page, nearest)}?"
            if nearest is not None
            else form + files.link(page, "" if page.url else "about/")
        )
        message = f"'{mark.to}' leads nowhere; {right}"
        if path.lower().endswith(".pdf"):
            message = f"'{mark.to}' leads nowhere; {wrong_kind(path)}"
        match (from_page or "").strip("/").split("/"):
            case ["reports", council, report] if nearest is None:
                message = missing_report("this page links", f"{council}/{report}", "")
    yield Problem(page.document.path, mark.line, message)


def _addresses(site: Site) -> Iterator[str]:
    yield from (f"{top}/" for top in _TOP if top and (top != _SUBJECTS or site.subjects))
    yield from (page.url for page in site.prose)
    yield from (CodeRef(part.id).url for part in (site.newest.parts if site.newest else ()))
    yield from (CodeRef(edition=edition.id).url for edition in site.editions)
    yield from (f"reports/{council.id}/" for council in site.councils)
    yield from (report.ref.url for report in site.reports)


def _url(base: str, path: str) -> str | None:
    """Resolves a link from `base`; None if above the root."""
    target = normpath(join("" if path.startswith("/") else base, path.lstrip("/")))
    if target.startswith(".."):
        return None
    return page_url(target)


def _is_there(site: Site, url: str | None, anchor: str) -> bool | None:
    """Whether the page, and any unit named by the anchor, will exist; None if unknown here."""
    if url is None:
        return False
    there = _known(site, url.rstrip("/").split("/"), anchor)
    names = url.split("/")
    source = "code/" if names[0] in _OF_THE_CODE else "/".join(names[:2] if names[0] == "code" else names).rstrip("/")
    if there is False and any(path.startswith(f"{folder(site)}/{source}") for path in site.broken):
        return None
    return there


def _known(site: Site, names: list[str], anchor: str) -> bool | None:
    match names:
        case [top] if top in _TOP:
            return top != _SUBJECTS or _subject_is_there(site, anchor)
        case ["about", *_]:
            return site.prose_at(f"{'/'.join(names)}/") is not None
        case ["principles", part]:
            return _unit_is_there(site.newest, part, anchor)
        case ["clauses", label]:
            return any(label in edition.units for edition in site.editions)
        case ["code", edition, part] if part not in RESERVED - {INTRODUCTION} and edition not in RESERVED:
            return _unit_is_there(site.edition(edition), part, anchor)
        case ["code", edition] if edition not in RESERVED:
            return site.edition(edition) is not None
        case ["reports", council]:
            return site.council(council) is not None
        case ["reports", council, name]:
            return _paragraph_is_there(site.report(ReportRef(council, name)), anchor)
        case [top, *_] if top not in _WITH_OTHERS:
            return False
    return None


def _subject_is_there(site: Site, anchor: str) -> bool:
    return anchor in {subject.id for subject in site.subjects} if anchor else bool(site.subjects)


def _paragraph_is_there(report: Report | None, anchor: str) -> bool:
    return report is not None and (not anchor or anchor in report.places)


def _unit_is_there(edition: Edition | None, part: str, anchor: str) -> bool:
    if edition is None or part not in edition.part_of:
        return False
    return not anchor or edition.part_of.get(anchor) == edition.part_of[part]
