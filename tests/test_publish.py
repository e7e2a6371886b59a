"""The site that MkDocs builds through the hook: what a reader gets, read from the built files."""

import re
import shutil
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any, cast
from urllib.parse import urljoin

import pytest
import yaml
from lxml import html

from codebook.book import Book, open_book
from codebook.gate.dead_links import check_site
from codebook.gate.page_text import STRUCK
from codebook.model import Edition, Unit
from codebook.render import names
from codebook.render.names import STRENGTH
from codebook.values.references import CodeRef, paragraph_label
from conftest import (
    FIRST,
    HOSTED,
    ROOT,
    SITES,
    TEMPLATES,
    copy_project,
    edit,
    few,
    first_report,
    mkdocs,
    tree,
    with_docs,
)
from saying import said

SOURCES = ROOT / "tests" / "sources"


@cache
def page(site: Path, url: str) -> html.HtmlElement:
    """The page at an address."""
    return html.document_fromstring((site / url / "index.html").read_bytes())


def find(element: html.HtmlElement, path: str, **variables: str) -> list[Any]:
    """What an XPath finds; lxml's own types allow for numbers and the like, which none of these yields."""
    return list(cast("list[Any]", element.xpath(path, **variables)))


def words(element: html.HtmlElement) -> str:
    """The words of an element with white space folded."""
    return " ".join(str(element.text_content()).split())


def wording(site: Path, url: str, label: str) -> str:
    """The verbatim words at an anchor."""
    (unit,) = find(page(site, url), "//*[@id=$id]", id=label)
    (verbatim,) = find(unit, "./*[@class='verbatim']")
    return words(verbatim)


def newest(book: Book) -> Edition:
    """The newest edition, which every good site has."""
    assert book.site.newest is not None
    return book.site.newest


def units(book: Book) -> Iterator[tuple[Edition, Unit]]:
    """Every unit of every edition."""
    for edition in book.site.editions:
        for unit in edition.units.values():
            yield edition, unit


def addresses(edition: Edition, unit: Unit, book: Book) -> Iterator[str]:
    """Every page that shows the exact words of a unit."""
    part = edition.part_of[unit.label].id
    yield from (f"code/{edition.id}/{page}/" for page in (unit.label, part, "full"))
    if edition is book.site.newest:
        yield from ("code/", f"clauses/{unit.label}/", CodeRef(part).url)


def test_every_unit_is_word_for_word_at_its_addresses(built_site: Path, real_book: Book) -> None:
    """Each unit's words stand at every address that promises them."""
    wrong = [
        (url, unit.label)
        for edition, unit in units(real_book)
        for url in addresses(edition, unit, real_book)
        if wording(built_site, url, unit.label) != unit.text
    ]
    assert wrong == []


def test_every_report_unit_is_word_for_word(built_site: Path, real_book: Book) -> None:
    """Each unit of a report stands at its anchor, with its printed number."""
    for report in real_book.site.reports:
        for unit in report.units:
            found = wording(built_site, report.ref.url, unit.label)
            for mark in STRUCK:
                found = found.replace(mark, "")
            assert "".join(found.split()) == "".join(unit.text.split())  # cells of a table stand apart without a space


def listed_links() -> Iterator[tuple[str, str, str, str, str]]:
    """Each link of the editor's list: council, paragraph, what it bears on, strength, reason."""
    for council, links in yaml.safe_load((SOURCES / "links.yml").read_text("utf-8")).items():
        for link in links:
            for target in link["to"]:
                yield council, paragraph_label(link["paragraph"]), target, link["strength"], link["reason"]


def test_every_link_shows_on_both_its_ends(known_site: Path, known_book: Book) -> None:
    """Each link of the editor's list stands with strength and reason at the unit's pages, and at the paragraph."""
    edition = newest(known_book)
    for council, paragraph, target, strength, reason in listed_links():
        report = first_report(known_book, council)
        part = target if target in {part.id for part in edition.parts} else target.rpartition("-")[0]
        label = f"{target}-statement" if part == target else target
        shown = {f"{said(names.capital(STRENGTH[strength]))}:", f". {reason}."}
        to_report = f"{report.ref.url}#{paragraph}"
        for url in (
            CodeRef(part).url,
            f"clauses/{label}/",
            f"code/{edition.id}/{part}/",
            f"code/{edition.id}/{label}/",
        ):
            found = [words(item) for item in links_of(known_site, url, label) if leads_to(item, to_report, url)]
            assert any(all(piece in item for piece in shown) for item in found), (url, label, shown, found)
        back = CodeRef(part).url + f"#{label}"
        found = [
            words(item)
            for item in links_of(known_site, report.ref.url, paragraph)
            if leads_to(item, back, report.ref.url)
        ]
        assert any(all(piece in item for piece in shown) for item in found), (paragraph, back, shown, found)


def links_of(site: Path, url: str, label: str) -> list[html.HtmlElement]:
    """The lines that say what a unit relates to. On a page of one unit they stand in a section of their own."""
    tree = page(site, url)
    inside = find(tree, "//*[@id=$id]//div[@class='links']//li", id=label)
    return list(inside or find(tree, "//section//div[@class='links']//li"))


def leads_to(item: html.HtmlElement, target: str, base: str) -> bool:
    """Whether one of the links in an element leads to an address of the site."""
    return any(urljoin(f"/{base}", href) == f"/{target}" for href in find(item, ".//a/@href"))


def test_links_stay_out_of_the_whole_texts(built_site: Path, real_book: Book) -> None:
    """Neither the newest wording on one page nor an edition on one page shows reports."""
    for url in ("code/", *(f"code/{edition.id}/full/" for edition in real_book.site.editions)):
        assert find(page(built_site, url), "//div[@class='links']") == []


def test_links_are_marked_as_judgement(built_site: Path, real_book: Book) -> None:
    """Wherever a list of links stands, it says that it is this site's judgement; there is one wherever a report was linked."""
    lists = 0
    for path in built_site.rglob("index.html"):
        for links in find(page(built_site, path.parent.relative_to(built_site).as_posix()), "//div[@class='links']"):
            (around,) = [*links.iterancestors("section"), links][:1]
            said = words(links) + words(around)
            assert "(our view)" in said or "this site's judgement" in said
            lists += 1
    assert bool(lists) == any(report.facts.links for report in real_book.site.reports)


def silent(site: Path, book: Book) -> list[str]:
    """The principles whose pages say that no report relates to them; it is those of which that is so."""
    found = []
    for part in newest(book).parts:
        told = words(page(site, CodeRef(part.id).url))
        sentences = ("No report here relates to", "No report that we checked relates to", "No report is linked to")
        shown = any(f"{sentence} {part.title}." in told for sentence in sentences)
        assert shown == (not book.history.of_part(tuple(unit.label for unit in part.units)))
        found += [part.id] * shown
    return found


def test_a_principle_without_reports_says_so(built_site: Path, real_book: Book) -> None:
    """Where no report relates to a principle its pages say so, and nowhere else."""
    assert {*silent(built_site, real_book)} < {part.id for part in newest(real_book).parts} or not any(
        report.facts.links for report in real_book.site.reports
    )


def test_of_the_first_principles_honesty_has_no_reports(known_site: Path, known_book: Book) -> None:
    """With the first reports alone, no report relates to Honesty, and to each other principle one does."""
    assert silent(known_site, known_book) == ["honesty"]


def test_every_unit_leads_to_its_page(built_site: Path, real_book: Book) -> None:
    """The name of each unit, on each page of several, leads to the page of the unit alone; that of a report's, to its anchor."""
    for edition, unit in units(real_book):
        alone = {unit.ref.url, edition.exact(unit.label).url}
        several = [url for url in addresses(edition, unit, real_book) if url not in alone]
        assert len(several) >= 2
        for url in several:
            (named,) = find(page(built_site, url), "//*[@id=$id]/*[@class='label']/a/@href", id=unit.label)
            own = (unit.ref, edition.exact(unit.label))[url.startswith(f"code/{edition.id}/")]
            assert urljoin(f"/{url}", str(named)) == f"/{own.url}"
    for report in real_book.site.reports:
        for unit in report.units:
            assert find(
                page(built_site, report.ref.url), "//*[@id=$id]//a[@href=$to]", id=unit.label, to=f"#{unit.label}"
            )


@pytest.mark.first_content
def test_every_page_answers_what_it_is(built_site: Path, real_book: Book) -> None:
    """The line at the top of every page, 404 included, says what the wording is and whether it is in force, and links to whom it is for."""
    audience = [HOSTED + newest(real_book).exact(label).in_context for label in newest(real_book).facts.audience]
    never_adopted = not any(edition.when("adopted") for edition in real_book.site.editions)
    pages = list(built_site.rglob("*.html"))
    assert len(pages) == len(real_book.pages) + 1
    guides = [written.url for written in real_book.site.prose if written.facts.for_editors]
    assert len(guides) > 4
    in_full_view = {built_site / url / "index.html" for url in ("", *guides)}
    for path in pages:
        tree = html.document_fromstring(path.read_bytes())
        (status,) = find(tree, "//aside[contains(concat(' ', @class, ' '), ' status ')]")
        said = words(status)
        assert newest(real_book).facts.name in said
        of = re.match(r"code/(?:compare/[^/]+/)?([^/]+)/", path.relative_to(built_site).as_posix())
        of_another = of and of[1] in {edition.id for edition in real_book.site.editions} - {newest(real_book).id}
        if not of_another:  # a page of a version that is not the newest says first what that one is
            assert ("We know of no adopted version." in said) == never_adopted
        if path in in_full_view:  # home answers in full view, as the next test shows; guides for editors lead there
            (way,) = find(status, ".//a/@href")
            to, _, place = str(way).partition("#")
            home = html.document_fromstring((path.parent / to / "index.html").read_bytes())
            assert find(home, "//section[@class='glance']/h2[@id=$id]", id=place)
            continue
        assert real_book.site.facts.other_codes in said
        own = HOSTED + path.relative_to(built_site).as_posix().removesuffix("index.html")
        led_to = {urljoin(own, str(href)) for href in find(status, ".//a/@href")}
        assert of_another or led_to.issuperset(audience), own


def test_the_first_texts_are_those_of_a_draft(known_site: Path, known_book: Book) -> None:
    """With the first texts alone every page says that this is the draft of 2015, and home to whom it is intended to apply."""
    for path in known_site.rglob("*.html"):
        (status,) = find(
            html.document_fromstring(path.read_bytes()), "//aside[contains(concat(' ', @class, ' '), ' status ')]"
        )
        assert "consultation draft of 2015" in words(status)
        assert "We know of no adopted version." in words(status)
    (glance,) = find(page(known_site, ""), "//section[@class='glance']")
    assert "We know of no version in force." in words(glance)
    assert "It is intended to be applicable" in words(glance)
    assert newest(known_book).id == "2015-draft"


@pytest.mark.first_content
def test_home_answers_too_and_shows_statements_whole(built_site: Path, real_book: Book) -> None:
    """Home answers the same questions in full view, and shows each principle's statement whole."""
    home = page(built_site, "")
    (glance,) = find(home, "//section[@class='glance']")
    in_force = newest(real_book).state == "adopted"
    assert ("We know of no version in force." in words(glance)) == (not in_force)
    audience = [newest(real_book).units[label].text for label in newest(real_book).facts.audience]
    assert [words(quoted) for quoted in find(glance, ".//blockquote")] == audience
    shown = [words(statement) for statement in find(home, "//ul[@class='statements']//*[@class='verbatim']")]
    assert shown == [part.statement.text for part in newest(real_book).principles if part.statement]


@pytest.mark.first_content
def test_report_pages_say_what_they_are_about(built_site: Path, real_book: Book) -> None:
    """A report about another document that is not here says so, and no decision is told that was not recorded."""
    for report in real_book.site.reports:
        said, facts = words(page(built_site, report.ref.url)), report.facts
        other = "It is not this Code, and not on this site."
        assert (other in said) == (facts.about is not None and not facts.about.same and not facts.about.held)
        unknown = [meeting for meeting in facts.considerations if not meeting.decision]
        told_once = len(unknown) == len(facts.considerations)
        assert said.count("Not yet known.") == (1 if told_once else len(unknown))
    for council in real_book.site.councils:
        said = words(page(built_site, f"reports/{council.id}/"))
        assert ("Has this council adopted the Code? Not known." in said) == (not council.facts.adoptions)
        assert [committee.name for committee in council.facts.committees if committee.name not in said] == []


@pytest.mark.first_content
def test_undecided_operator_is_told(built_site: Path) -> None:
    """While nobody is named who runs the site, its page says so, and pages with a contact say when there will be one."""
    assert "Who runs this site is not decided yet." in words(page(built_site, "about/who-runs-this-site/"))
    for url in ("about/who-runs-this-site/", "about/sources-and-rights/", "about/privacy/", "about/accessibility/"):
        assert "A private contact will appear here before launch." in words(page(built_site, url))


def test_sources_are_not_published(built_site: Path) -> None:
    """No source, YAML or template comes into the site. Markdown that is made for readers of Markdown is no source."""
    assert [
        path
        for path in built_site.rglob("*")
        if (path.suffix in {".md", ".yml", ".jinja"} and path.name != "index.html.md") or path.name.startswith(".")
    ] == []


@pytest.mark.prove
def test_a_site_without_dates_is_the_same_on_any_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no document tells its day, neither does the map of the site, and no file knows on which day it was built."""
    project = with_docs(tmp_path / "project", SITES / "buoy" / "docs")
    built = []
    for seconds in ("1000000000", "1900000000"):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)  # what MkDocs takes for now
        done = mkdocs(project, tmp_path / seconds, "https://buoys.example.org/")
        assert done.returncode == 0, done.stderr
        built.append(tree(tmp_path / seconds))
    assert built[0] == built[1]
    assert b"<loc>https://buoys.example.org/" in built[0]["sitemap.xml"]
    assert b"lastmod" not in built[0]["sitemap.xml"]


def test_nothing_of_ours_is_inline(built_site: Path) -> None:
    """No page has a script or style of its own text, a style attribute or an event attribute. Data for search engines are no script."""
    inline = "//script[(not(@src) or text()) and not(@type='application/ld+json')] | //style | //@style | //@*[starts-with(name(), 'on')]"
    for path in built_site.rglob("*.html"):
        assert find(html.document_fromstring(path.read_bytes()), inline) == []


def test_nothing_of_the_theme_comes_into_the_site(built_site: Path) -> None:
    """Beside the pages stand our own style sheets, script, icon and fonts, and no file of the theme's makers."""
    ours = {path.relative_to(ROOT / "overrides") for path in (ROOT / "overrides/assets").rglob("*") if path.is_file()}
    theirs = {path.relative_to(built_site) for path in (built_site / "assets").rglob("*") if path.is_file()}
    assert theirs == ours


@pytest.mark.parametrize("address", [pytest.param("", marks=pytest.mark.prove), "https://example.org/a/path/"])
@pytest.mark.first_content
@pytest.mark.prove
def test_the_foot_leads_to_what_is_there(tmp_path: Path, address: str) -> None:
    """The foot of every page, 404 included, leads to the pages that an editor wrote."""
    project = copy_project(tmp_path / "project")
    (project / "docs/about/privacy.md").unlink()
    (project / "docs/.addresses").unlink(missing_ok=True)  # another body's site promises nothing yet
    done = mkdocs(project, tmp_path / "site", address)
    assert done.returncode == 0, done.stderr
    book = open_book(project / "docs", TEMPLATES, address)
    for path in (tmp_path / "site").rglob("*.html"):
        (foot,) = find(html.document_fromstring(path.read_bytes()), "/html/body/footer")
        assert said(names.status(book.site, None)) not in words(foot)  # it is at the top
        there = [words(link) for link in find(foot, ".//a")]
        assert there == [name for _, name in book.foot]
        assert "Privacy" not in there
        assert len(there) == len(set(there)) >= 4


@pytest.fixture(scope="module", params=few(["https://example.org/a/path/", "", "https://lights.example.org/"], 3))
def another_body(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Book, Path]:
    """A copy of the project with another body's content and no other change: its book, and its site built by MkDocs.

    It has headings in other alphabets, and a page that moved.
    """
    folder = tmp_path_factory.mktemp("another-body")
    project = with_docs(folder / "project", SITES / "lighthouse" / "docs")
    with (project / "docs/about/index.md").open("a", encoding="utf-8") as about:
        about.write("\n## Dŵr a golau\n\nMade up.\n\n## Кодекс этики\n\nMade up.\n")
    with (project / "docs/site.yml").open("a", encoding="utf-8") as facts:
        facts.write("moved:\n  - was: /about/old/name/\n    now: /about/how-to-cite/\n")
    done = mkdocs(project, folder / "site", request.param)
    assert done.returncode == 0, done.stderr
    return open_book(project / "docs", TEMPLATES, request.param), folder / "site"


def test_a_page_that_moved_is_built(another_body: tuple[Book, Path]) -> None:
    """MkDocs builds it and the last gate passes it; its head names the page that it links to."""
    book, site = another_body
    moved = (site / "about/old/name/index.html").read_text("utf-8")
    assert f'<link rel="canonical" href="{book.address}about/how-to-cite/">' in moved
    assert 'href="../../how-to-cite/"' in moved


def test_another_body_replaces_docs_alone(another_body: tuple[Book, Path]) -> None:
    """A copy of the project with another body's content builds without any other change, at a root and under a path."""
    book, site = another_body
    assert check_site(site, book.address) == ()
    # the address of a heading is made of its letters, in whichever alphabet
    assert find(page(site, "about/"), "//h2/@id")[-3:-1] == ["dwr-a-golau", "кодекс-этики"]
    for edition, unit in units(book):
        for url in addresses(edition, unit, book):
            assert wording(site, url, unit.label) == unit.text
    (canonical,) = find(page(site, f"code/{newest(book).id}/full/"), "//link[@rel='canonical']/@href")
    assert canonical == f"{book.address}code/"


@pytest.mark.first_content
def test_faults_stop_mkdocs_without_a_traceback(tmp_path: Path) -> None:
    """For somebody who knows MkDocs: every fault, each with its place, exit status 1, nothing written."""
    project = copy_project(tmp_path / "project")
    council, name = next(iter(FIRST.items()))
    report = project / f"docs/reports/{council}/{name}.md"
    report.write_text(report.read_text("utf-8").replace("strength: direct", "strength: strong"), "utf-8")
    (project / "docs/about/privacy.md").write_bytes(b"")
    done = mkdocs(project, tmp_path / "site")
    assert done.returncode == 1
    assert re.search(r"^docs/about/privacy\.md:1: the file is empty", done.stdout, re.MULTILINE)
    assert len(re.findall(r"'strength' is 'strong'; write one of: direct, indirect$", done.stdout, re.MULTILINE)) > 2
    assert "Traceback" not in done.stdout + done.stderr
    assert not (tmp_path / "site").exists()


def test_a_format_that_there_is_not_stops_mkdocs(
    real_project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """FORMATS with a slip is told in a line, before anything is built."""
    monkeypatch.setenv("FORMATS", "pfd")
    done = mkdocs(real_project, tmp_path / "site")
    assert done.returncode == 1
    assert "FORMATS: 'pfd' is not a format; write none, or any of: pdf word pictures bundle" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert not (tmp_path / "site").exists()


def test_contact_data_on_a_built_page_stops_mkdocs(tmp_path: Path) -> None:
    """What only appears on the page, here in a template, is found by the last gate, unless site.yml says that it may stay.

    So is a word of the Code that a template changes, in the same run.
    """
    project = copy_project(tmp_path / "project")
    shutil.rmtree(project / "docs")
    shutil.copytree(SITES / "lighthouse" / "docs", project / "docs")
    foot = project / "overrides/partials/footer.html"
    foot.write_text(f"{foot.read_text('utf-8')}<p>01632 <b>960</b>001, keepers@lights.example.org</p>", "utf-8")
    edit(
        project / "overrides/pages/_text.html",
        "{{ blocks(unit.blocks, unit.number, lang, report) }}",
        "{{ blocks(unit.blocks, unit.number, lang, report)|replace('an imaginary', 'the') }}",
    )
    done = mkdocs(project, tmp_path / "site")
    assert done.returncode == 1
    assert re.search(r"^index\.html:\d+: '01632 960001' is contact data", done.stdout, re.MULTILINE)
    changed = r"^code/1902/vigilance/index\.html:\d+: '1902/vigilance-statement': “the sea\.” is on the page after “Keepers should watch”, and “an imaginary sea\.” in the text"
    assert re.search(changed, done.stdout, re.MULTILINE)
    assert "keepers@" not in done.stdout  # whoever runs this site
    assert "Traceback" not in done.stdout + done.stderr


@pytest.mark.prove
def test_materialised_pages_need_no_hooks(
    tmp_path: Path, built_site: Path, real_book: Book, real_project: Path
) -> None:
    """Plain MkDocs, with neither hooks nor macros, builds the materialised pages to the same words and anchors."""
    from codebook.__main__ import main  # noqa: PLC0415 - what `make materialise` calls

    assert (
        main(
            [
                "--docs",
                str(real_project / "docs"),
                "--templates",
                str(TEMPLATES),
                "--address",
                HOSTED,
                "materialise",
                "--formats=none",
                str(tmp_path / "docs"),
            ]
        )
        == 0
    )
    settings = {"site_name": "Code", "theme": {"name": "material", "font": False}, "markdown_extensions": ["tables"]}
    (tmp_path / "mkdocs.yml").write_text(yaml.safe_dump(settings), "utf-8")
    done = mkdocs(tmp_path, tmp_path / "site")
    assert done.returncode == 0, done.stderr
    for made in real_book.pages:
        ours = deepcopy(body(page(built_site, made.url), "//main[@id='on_page']"))
        for line in find(ours, ".//p[@class='downloads']"):  # the frame's
            line.drop_tree()
        plain = body(page(tmp_path / "site", made.url), "//article[contains(@class, 'md-content__inner')]")
        assert words(plain) == words(ours), made.url
        assert find(plain, ".//*/@id") == find(ours, ".//*/@id"), made.url


def body(tree: html.HtmlElement, path: str) -> html.HtmlElement:
    """What the page says, without what the theme puts around it."""
    (main,) = find(tree, path)
    return main
