"""The guide for editors: what it shows is made from the types of the facts, opens in the host's editor, and cannot drift apart from either."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from lxml import html

from codebook.book import Book, Faults, open_book
from codebook.facts import KINDS, Facts, group_of
from codebook.forms.templates import meaning, short
from codebook.prose import expand
from codebook.prose.guide import LONGEST
from codebook.prose.steps import STEPS
from conftest import HOSTED, ROOT, TEMPLATES, tree

ADD, FINISHED, CORRECT, LINKS, FIELDS, VERSION, WRITE, NOTES = (
    f"about/{name}"
    for name in (
        "add-a-report",
        "finished-report",
        "correct-a-report",
        "add-links",
        "every-field",
        "add-a-version",
        "write-a-page",
        "tables-and-notes",
    )
)
GUIDE = (ADD, FINISHED, CORRECT, LINKS, FIELDS, VERSION, WRITE, NOTES)
"""The pages for editors, as built."""
PICTURES = ROOT / "docs" / "about" / "add-a-report"
LONG_NAME = f"https://github.com/{'o' * 39}/{'r' * 100}"
"""A repository with the longest name that the host allows."""
LOGIN = "https://github.com/login?return_to="
"""Where the host sends who is not signed in; the address that was wanted follows, each sign of it that is not plain written anew."""


def page(built_site: Path, url: str) -> html.HtmlElement:
    """A page as built."""
    return html.document_fromstring((built_site / url / "index.html").read_bytes())


def text(element: html.HtmlElement) -> str:
    """Its words with white space folded."""
    return " ".join(element.text_content().split())


@pytest.fixture
def decided(lighthouse: Path, open_lighthouse: Callable[[], Book]) -> Book:
    """The made-up body's content, with the longest address of a repository."""
    with (lighthouse / "site.yml").open("a", encoding="utf-8") as site:
        site.write(f"repository: {LONG_NAME}\n")
    return open_lighthouse()


def links(answer: str) -> list[str]:
    """Where the links of a piece of HTML lead."""
    return [str(link.get("href")) for link in html.fragment_fromstring(answer, create_parent="div").iter("a")]


def copied(answer: str) -> list[str]:
    """Every text to be copied from a piece of HTML."""
    return [code.text_content() for code in html.fragment_fromstring(answer, create_parent="div").iter("code")]


# Links


@pytest.mark.parametrize("kind", ["report", "council", "page", "entry", "edition"])
def test_a_new_file_opens_with_its_template(kind: str, decided: Book) -> None:
    """The link names the host's form for a new file; a file name to complete and the template are in it, letter by letter."""
    (link,) = links(expand(f'{{{{ new_file("{kind}") }}}}', decided.renderer, "about/"))
    parts = urlsplit(link)
    given = parse_qs(parts.query, strict_parsing=True)
    assert link.startswith(f"{LONG_NAME}/new/main?")
    assert given == {"filename": given["filename"], "value": [short(kind)]}
    assert re.fullmatch(r"docs/[a-z/-]+\.md", given["filename"][0])


def test_the_first_correction_opens_with_its_template(decided: Book, lighthouse: Path) -> None:
    """Where an edition has no corrections the link makes their file; where it has, and for reports, it opens what is there."""
    new = links(expand('{{ correction("edition") }}', decided.renderer, "about/"))
    assert [parse_qs(urlsplit(link).query)["filename"] for link in new] == [
        ["docs/code/1902/corrections.md"],
        ["docs/code/1901-draft/corrections.md"],
    ]
    assert [parse_qs(urlsplit(link).query)["value"] for link in new] == [[short("corrections")]] * 2
    (lighthouse / "code/1902/corrections.md").write_text(
        "---\ncorrections:\n  - unit: brightness-1\n    kind: of our copy\n    was: Trim the wig\n    now: Trim the wick\n"
        "    date: 1903-01-01\n    authority: The made-up original\n    reason: Made up\n---\n",
        "utf-8",
    )
    book = open_book(lighthouse, TEMPLATES, "")
    assert links(expand('{{ correction("edition") }}', book.renderer, "about/"))[0] == (
        f"{LONG_NAME}/edit/main/docs/code/1902/corrections.md"
    )
    assert links(expand('{{ correction("report") }}', book.renderer, "about/")) == [
        f"{LONG_NAME}/edit/main/{report.document.path}" for report in book.site.reports
    ]
    assert links(expand('{{ correction("text") }}', book.renderer, "about/")) == [
        f"{LONG_NAME}/edit/main/{part.path}" for edition in reversed(book.site.editions) for part in edition.parts
    ]
    assert links(expand('{{ edit_file("site.yml") }}', book.renderer, "about/")) == [
        f"{LONG_NAME}/edit/main/docs/site.yml"
    ]


@pytest.mark.first_content
def test_no_link_is_too_long(decided: Book) -> None:
    """With the longest name of a repository, signed in or not, each link of the guide is one that the host takes."""
    source = "".join((ROOT / "docs" / f"{url}.md").read_text("utf-8") for url in GUIDE)
    calls = sorted(set(re.findall(r'(?:new_file|correction|edit_file)\("[^"]+"\)', source)))
    assert len(calls) > 5
    found = [link for call in calls for link in links(expand(f"{{{{ {call} }}}}", decided.renderer, "about/"))]
    assert len(found) >= len(calls)
    assert max(len(LOGIN + quote(link, safe="")) for link in found) <= LONGEST
    assert max(map(len, found)) > 2000


def test_a_finished_file_is_shown_where_it_is_kept(decided: Book) -> None:
    """With a repository its host shows the file of a report as it was written, and the guide does not repeat it."""
    report = decided.site.reports[0]
    answer = expand(f'{{{{ file_of("{report.ref}") }}}}', decided.renderer, "about/")
    assert links(answer) == [f"{LONG_NAME}/blob/main/{report.document.path}?plain=1"]
    assert copied(answer) == [report.document.path]


def test_without_a_repository_there_is_no_link(open_lighthouse: Callable[[], Book]) -> None:
    """While it is not decided where files are kept, the guide says so, and shows the name and the template to copy."""
    renderer = open_lighthouse().renderer
    answer = expand('{{ new_file("report") }}', renderer, "about/")
    assert links(answer) == []
    assert "a text editor such as Notepad" in answer
    assert copied(answer) == [short("report").strip("\n"), "/", "docs/reports/council/year-month-day-title.md"]
    for call in ('correction("edition")', 'correction("report")', 'edit_file("site.yml")'):
        assert links(expand(f"{{{{ {call} }}}}", renderer, "about/")) == []


BUTTONS = ("Commit changes", "Propose changes", "Create pull request", "Files changed", "Edit file")
"""What an editor presses on the host's pages."""


def test_steps_are_those_of_the_host_once_it_is_decided(decided: Book) -> None:
    """With a repository every button is named and every word of the host's explained, and nobody has to send a file."""
    told = {name: expand(f'{{{{ step("{name}") }}}}', decided.renderer, "about/") for name in STEPS}
    everything = " ".join(told.values())
    assert [button for button in BUTTONS if f"<strong>{button}</strong>" not in everything] == []
    assert all(
        f"<strong>{word}</strong>" in told["need"] for word in ("commit", "branch", "main branch", "pull request")
    )
    assert not re.search("not decided|Notepad|[Ss]end ", everything)


def test_steps_are_in_plain_words_until_then(open_lighthouse: Callable[[], Book]) -> None:
    """Without a repository no step asks for a button that nobody can reach: each says what to do instead."""
    renderer = open_lighthouse().renderer
    told = {name: expand(f'{{{{ step("{name}") }}}}', renderer, "about/") for name in STEPS}
    everything = " ".join(told.values())
    assert [word for word in (*BUTTONS, "pull request", "branch", "repository") if word in everything] == []
    assert all("send" in told[name].lower() for name in ("need", "together", "propose", "checks"))
    assert "You do not need these yet" in told["look"]


def test_older_reports_are_named_by_their_folder(decided: Book, lighthouse: Path) -> None:
    """Of many reports the newest are listed, and it is said where the others are."""
    path = lighthouse / "reports/mistholm/1902-06-01-painting-of-stripes.md"
    for day in range(1, 25):
        date = f"1904-01-{day:02}"
        (path.parent / f"{date}-more-stripes.md").write_text(
            path.read_text("utf-8").replace("1902-06-01", date), "utf-8"
        )
    answer = expand('{{ correction("report") }}', open_book(lighthouse, TEMPLATES, "").renderer, "about/")
    assert len(links(answer)) == 20
    assert "Older reports are in the folder of their council." in answer
    assert "Older reports" not in expand('{{ correction("report") }}', decided.renderer, "about/")


@pytest.mark.parametrize(
    "written",
    [
        "github.com/exampleshire/code",
        "http://github.com/exampleshire/code",
        "https://github.com/exampleshire",
        "https://github.com/exampleshire/code/",
        "https://github.com/exampleshire/code.git",
        "https://github.com/exampleshire/code/tree/main",
        "https://github.com/exampleshire/code?tab=readme",
    ],
)
def test_an_address_of_no_repository_is_told(
    written: str, lighthouse: Path, open_lighthouse: Callable[[], Book]
) -> None:
    """What would make dead links is refused, with what right looks like."""
    with (lighthouse / "site.yml").open("a", encoding="utf-8") as site:
        site.write(f"repository: {written}\n")
    with pytest.raises(Faults, match=r"write it up to its name, as in https://github\.com/exampleshire"):
        open_lighthouse()


# What is shown


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_to_be_copied_is_shown_letter_by_letter(kind: str, open_lighthouse: Callable[[], Book]) -> None:
    """A template on a page is the template."""
    answer = expand(f'{{{{ template("{kind}") }}}}', open_lighthouse().renderer, "about/")
    assert copied(answer) == [short(kind).strip("\n")]


@pytest.mark.first_content
def test_a_finished_report_is_shown_letter_by_letter(real_book: Book, built_site: Path) -> None:
    """A page has the whole file of a real report, unless its host shows it, and a link to its page; the first guide links it."""
    assert page(built_site, ADD).xpath("//main//a[contains(@href, 'finished-report/')]")
    if real_book.site.facts.repository:
        assert page(built_site, FINISHED).xpath("//main//a[contains(@href, '/blob/main/docs/reports/')]")
        return
    (sample,) = page(built_site, FINISHED).xpath("//details[@class='whole']")
    name, text_of_it = [code.text_content() for code in sample.iter("code")]
    (report,) = [report for report in real_book.site.reports if report.document.path == name]
    assert text_of_it == report.document.text.strip("\n")
    assert page(built_site, FINISHED).xpath(f"//main//a[contains(@href, '{report.ref.url}')]")


@pytest.mark.first_content
def test_the_guide_begins_with_a_document_beside_its_file(built_site: Path) -> None:
    """What a document shows and what an editor types are the beginning of the same report, word for word."""
    document, file = page(built_site, ADD).xpath("//main//div[@class='pair']/div")
    typed = file.xpath("./pre/code")[0].text_content()
    words = [text(unit) for unit in document.xpath(".//p[@class='verbatim']")]
    assert len(words) > 5
    assert [
        unit for unit in words if not re.search(rf"^(?:\[[a-z-]+\] |## )?{re.escape(unit)}$", typed, re.MULTILINE)
    ] == []
    assert all(f"\n{key}:" in typed for key in ("title", "authors", "considerations"))


def samples(url: str) -> list[str]:
    """Every sample that stands in the Markdown of a page, without its fences."""
    source = (ROOT / "docs" / f"{url}.md").read_text("utf-8")
    return re.findall(r"^```\n(.*?)\n```$", source, re.DOTALL | re.MULTILINE)


def is_facts(sample: str) -> bool:
    """Whether a sample belongs between the lines ---."""
    return re.match(r"[a-z]+:\n", sample) is not None


@pytest.mark.first_content
def test_samples_of_facts_are_right() -> None:
    """Each sample of facts is in the facts of a council or report as it stands there, remarks and decisions aside."""
    facts = [path.read_text("utf-8") for path in (ROOT / "docs" / "reports").rglob("*.md")]
    plain = [re.sub(r"^ *decision:\n", "", text, flags=re.MULTILINE) for text in facts]
    found = [sample for sample in samples(ADD) if is_facts(sample)]
    assert found
    assert [sample for sample in found if not any(f"{sample}\n" in text for text in plain)] == []


@pytest.mark.first_content
def test_samples_of_texts_are_right(lighthouse: Path) -> None:
    """Each sample of a text can be pasted into a report: nothing in it is a fault of how its pieces begin."""
    path = lighthouse / "reports/mistholm/1902-06-01-painting-of-stripes.md"
    front, _, _ = path.read_text("utf-8").rpartition("---\n")
    typed = re.findall(r"^\| a.*? \| .*$", (ROOT / "docs" / f"{ADD}.md").read_text("utf-8"), re.MULTILINE)
    forms = [form for row in typed for form in re.findall(r"`([^`|]+)`", row)]
    texts = [*forms, *(sample for sample in samples(NOTES) if not is_facts(sample))]
    assert len(forms) > 10
    # what a sample names elsewhere, and what is above it in its own report, is not in this one
    expected = r"the text names appendix|the fields at the top do not say why|is the first number here"
    for sample in texts:
        path.write_text(f"{front}---\n\n[first] Made up.\n\n{sample}\n", "utf-8")
        assert [message for message in messages(lighthouse) if not re.search(expected, message)] == [], sample


def messages(docs: Path) -> list[str]:
    """Whatever is said against the content in a folder."""
    try:
        return [problem.message for problem in open_book(docs, TEMPLATES, "").warnings]
    except Faults as faults:
        return [problem.message for problem in faults.problems]


@pytest.mark.first_content
def test_the_first_page_is_short(built_site: Path) -> None:
    """What an editor has to read before the first report is no longer than some ten minutes take, samples and templates aside."""
    main = page(built_site, ADD).xpath("//main")[0]
    for aside in main.xpath(".//pre | .//details"):
        aside.drop_tree()
    assert 500 < len(text(main).split()) < 1600


def leaves(shape: type[Facts], depth: int = 0) -> Iterator[tuple[int, str, str]]:
    """Every field at every depth: how deep, its key and what it is for; groups that a report has too are not entered elsewhere."""
    known = {(info.alias, info.annotation) for info in KINDS["report"].model_fields.values()}
    for info in shape.model_fields.values():
        yield depth, str(info.alias), meaning(info)
        if (group := group_of(info)) and (
            shape is KINDS["report"] or depth or (info.alias, info.annotation) not in known
        ):
            assert issubclass(group, Facts)
            yield from leaves(group, depth + 1)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "corrections"])
@pytest.mark.first_content
def test_every_field_stands_in_the_guide(kind: str, built_site: Path) -> None:
    """Each field of a kind, at every depth, has what it is for: in a template, in a list, or in lines to copy."""
    pages = [page(built_site, url).xpath("//main")[0] for url in GUIDE]
    terms = [term for main in pages for term in main.xpath(".//dl[@class='fields']//dt")]
    listed = {(text(term.find("code")), text(term.getnext())) for term in terms}
    lines = "\n".join(code.text_content() for main in pages for code in main.xpath(".//pre/code"))
    missing = [
        key
        for _, key, told in leaves(KINDS[kind])
        if not any(key == term and meant.startswith(told) for term, meant in listed)
        and not re.search(rf"# {re.escape(told)}\n[ -]*{key}:", lines)
    ]
    assert missing == []


def test_corrections_of_the_code_have_the_fields_of_a_reports() -> None:
    """The guide shows them once, for reports."""
    ours, reports = (group_of(KINDS[kind].model_fields["corrections"]) for kind in ("corrections", "report"))
    assert ours is not None
    assert reports is not None
    assert list(ours.model_fields) == list(reports.model_fields)


@pytest.mark.first_content
def test_each_listed_field_has_an_example(built_site: Path) -> None:
    """In each list of fields a field has an example, lines to copy or fields within it, or says where they are."""
    for url in GUIDE:
        for definition in page(built_site, url).xpath("//dl[@class='fields']//dd"):
            found = definition.xpath("./p/code | ./div/pre/code | ./dl")
            assert found or "The lines to copy are those of a report." in text(definition), text(definition)


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_template_lacks_is_listed_by_itself(kind: str, open_lighthouse: Callable[[], Book]) -> None:
    """The list of optional fields has each field that the template only names, and none that the template shows."""
    answer = expand(f'{{{{ optional("{kind}") }}}}', open_lighthouse().renderer, "about/")
    listed = html.fragment_fromstring(answer, create_parent="div").xpath("./dl/dt[contains(., '(optional)')]/code")
    *_, rest = ["", *re.findall(r"^# You can add here: (.*)$", short(kind), re.MULTILINE)]
    assert [text(code) for code in listed] == (rest.split(", ") if rest else [])


@pytest.mark.first_content
def test_what_may_be_left_out_can_be_copied(built_site: Path) -> None:
    """Each field that may be left out stands with lines to copy, which begin as deep as it stands in a file."""
    (fields, *_) = page(built_site, FIELDS).xpath("//dl[@class='fields'][not(ancestor::dl)]")
    optional = [term for term in fields.iter("dt") if "(optional)" in text(term)]
    assert len(optional) > 10
    for term in optional:
        lines = term.getnext().xpath("./div/pre/code")[0].text_content()
        assert lines.lstrip(" ").startswith(f"{text(term.find('code'))}:")
    (agenda,) = [term for term in optional if text(term.find("code")) == "agenda-item"]
    assert agenda.getnext().xpath("./div/pre/code")[0].text_content().startswith("    agenda-item:\n      # ")


@pytest.mark.first_content
def test_every_call_has_a_sample(real_book: Book, built_site: Path) -> None:
    """Each call is on the page for editors, in a table or with what comes of it, and nothing else comes of it when it is asked for now."""
    samples = page(built_site, WRITE).xpath("//div[@class='sample'][not(ancestor::div[@class='sample'])]")
    renderer = replace(real_book.renderer, address=HOSTED)
    called = set()
    for sample in samples:
        (call, *_) = [code.text_content() for code in sample.xpath("./div[@class='copy']/pre/code")]
        answer = html.fragment_fromstring(expand(call, renderer, f"{WRITE}/"), create_parent="div")
        (shown,) = sample.xpath("./div[@class='answer']")
        assert text(shown) == text(answer)
        assert [link.get("href") for link in shown.iter("a")] == [link.get("href") for link in answer.iter("a")]
        called.add(call.strip("{ }").partition("(")[0])
    rows = page(built_site, WRITE).xpath("//main//table//tr/td[1]/code")
    called |= {found[1] for row in rows if (found := re.match(r"(\w+)\(", row.text_content()))}
    assert called == set(real_book.macros(""))


def test_a_sample_of_nothing_is_told(lighthouse: Path, open_lighthouse: Callable[[], Book]) -> None:
    """What is wrong within a sample is told like what is wrong in a call."""
    with (lighthouse / "about" / "index.md").open("a", encoding="utf-8") as about:
        about.write("{{ sample('link(\"vigilance-9\")') }}\n\n{{ sample('link(') }}\n\n{{ sample('lnk()') }}\n")
        about.write(f"\n{{{{ sample('{'(' * 200}') }}}}\n")
    with pytest.raises(Faults) as raised:
        open_lighthouse()
    assert [problem.message.partition(";")[0].partition(" (")[0] for problem in raised.value.problems] == [
        "'vigilance-9' leads nowhere",
        "'link(' is not one call",
        "'lnk' is not a call",
        f"'{'(' * 60}' is not one call",
    ]


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ('beside("vigilance-1")', "'vigilance-1' is not a report; write council and file, as in gullrock/"),
        (
            'new_file("raport")',
            "'raport' is unknown; did you mean report? If not, write one of: report, council, page, entry, edition",
        ),
        ('template("reports")', "'reports' is unknown; did you mean report? If not, write one of: site, page,"),
        ('block("report", "judgd")', "'judgd' is unknown; did you mean judged? If not, write one of: title, authors,"),
        ('step("proposal")', "'proposal' is unknown; did you mean propose? If not, write one of: need, together,"),
        ('file_of("vigilance-1")', "'vigilance-1' is not a report; write council and file, as in gullrock/"),
        ('file_of("gullrock/1903-02-14-fog-signals#p1.1")', "is not a report; write council and file, as in "),
        ('fields("x")', "'x' is unknown; write one of: site, page,"),
        ('correction("council")', "'council' is unknown; write one of: edition, text, report"),
        ('edit_file("site.yaml")', "there is no file docs/site.yaml; did you mean site.yml? If not, write its name"),
    ],
)
def test_what_the_guide_does_not_have_is_told(call: str, told: str, open_lighthouse: Callable[[], Book]) -> None:
    """An unknown kind, field or file, with what is meant."""
    with pytest.raises(ValueError, match=re.escape(told)):
        expand(f"{{{{ {call} }}}}", open_lighthouse().renderer, "about/")


# Pictures


@pytest.mark.first_content
def test_each_sketch_has_its_picture() -> None:
    """Each drawing has been photographed, and each picture is small and of one of them, or of the report page."""
    pictures = {path.stem: path for path in PICTURES.iterdir()}
    assert set(pictures) == {path.stem for path in (ROOT / "tests" / "pictures").glob("*.html")}
    assert all(path.suffix == ".png" and 5_000 < path.stat().st_size < 60_000 for path in pictures.values())


@pytest.mark.first_content
def test_each_picture_is_told_in_full(built_site: Path) -> None:
    """Whoever does not see a picture of the guide learns from its description what is on it."""
    pictures = page(built_site, ADD).xpath("//main//img")
    assert len(pictures) == len(list(PICTURES.iterdir()))
    assert all(len(str(picture.get("alt"))) > 100 for picture in pictures)


def test_sketches_ask_for_nothing() -> None:
    """The drawings are ours: they hold no picture, no program and no address."""
    for name, data in tree(ROOT / "tests" / "pictures").items():
        assert not re.search(rb"<img|<script|<svg|https?:|url\(|@import", data), name


def test_the_sketch_shows_the_template() -> None:
    """What the sketch of a new file has in its box is how the template of a report begins."""
    sketch = html.document_fromstring((ROOT / "tests/pictures/new-file.html").read_text("utf-8"))
    (box,) = [str(box.text) for box in sketch.iter("pre")]
    assert short("report").startswith(box)
