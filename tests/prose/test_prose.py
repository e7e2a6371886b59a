"""What an editor's page may ask for between double braces: each answer, and every call that has none."""

from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest

from codebook.book import Book, Faults
from codebook.prose import expand, materialised

CLAUSE = (
    "Neither solicit nor accept the offer of any gift, gratitude or hospitality that could, or be seen to, "
    "compromise your impartiality"
)
CALLS = (
    'between double braces one of: link("…"), address("…"), citation("…"), operator(), contact(), principles(), newest(), '
    'reports_of("…"), reports_about("…"), sources(), desk(), new_file("…"), correction("…"), edit_file("…"), template("…"), '
    'block("…", "…"), fields("…"), optional("…"), step("…"), file_of("…"), beside("…"), sample("…")'
)


@pytest.mark.parametrize(
    ("call", "answer"),
    [
        ('address("integrity")', '<a href="../../principles/integrity/"><code>/principles/integrity/</code></a>'),
        ('address("integrity-3")', '<a href="../../clauses/integrity-3/"><code>/clauses/integrity-3/</code></a>'),
        ("address('introduction')", '<a href="../../introduction/"><code>/introduction/</code></a>'),
        ('address("2015-draft")', '<a href="../../code/2015-draft/"><code>/code/2015-draft/</code></a>'),
        (
            'address("2015-draft/introduction-note-1")',
            '<a href="../../code/2015-draft/introduction-note-1/"><code>/code/2015-draft/introduction-note-1/</code></a>',
        ),
        (
            'address("cambridgeshire/2022-02-25-officers-code-of-conduct#p2.1")',
            (
                '<a href="../../reports/cambridgeshire/2022-02-25-officers-code-of-conduct/#p2.1">'
                "<code>/reports/cambridgeshire/2022-02-25-officers-code-of-conduct/#p2.1</code></a>"
            ),
        ),
        (
            'citation("2015-draft/integrity-3")',
            f"Integrity 3: ‘{CLAUSE}’, Local Public Services Senior Managers: Code of Ethics, consultation draft of 2015, /code/2015-draft/integrity-3/",
        ),
        (
            'citation("2015-draft/integrity")',
            "Integrity, Local Public Services Senior Managers: Code of Ethics, consultation draft of 2015, /code/2015-draft/integrity/",
        ),
        ("operator()", "Who runs this site is not decided yet. Its permanent address is not decided yet."),
        (
            "contact()",
            "A private contact will appear here before launch.",
        ),
    ],
)
def test_each_call_has_its_answer(call: str, answer: str, known_book: Book) -> None:
    """On known content, where nobody runs the site yet and it has no address; ways begin at the page that asks."""
    assert expand(f"a {{{{ {call} }}}} b\n", known_book.renderer, "about/how-to-cite/") == f"a {answer} b\n"


@pytest.mark.parametrize(
    ("call", "answer"),
    [
        ('address("1902")', '<a href="../code/1902/"><code>https://lights.example.org/code/1902/</code></a>'),
        (
            'citation("1902/vigilance-1")',
            (
                "Vigilance 1: ‘Look out of the window now &amp; then’, Code of Conduct for Keepers of Imaginary Lighthouses (made up), made-up code of 1902, "
                "https://lights.example.org/code/1902/vigilance-1/"
            ),
        ),
        (
            "operator()",
            (
                "This site is run by The Made-up Guild of Imaginary Lighthouses. "
                "Its permanent address is https://lights.example.org/"
            ),
        ),
        (
            "contact()",
            'Write to <a href="mailto:keepers@lights.example.org">keepers@lights.example.org</a>.',
        ),
    ],
)
def test_each_call_names_who_runs_the_site(call: str, answer: str, open_lighthouse: Callable[[], Book]) -> None:
    """On content whose operator is decided: who, where, and whole addresses; words are escaped."""
    assert expand(f"{{{{ {call} }}}}", open_lighthouse().renderer, "about/") == answer


def test_a_web_form_is_a_way_of_contact(lighthouse: Path, open_lighthouse: Callable[[], Book]) -> None:
    """An operator may give the address of a form in the place of an email address."""
    for page in (lighthouse / "site.yml", lighthouse / "about" / "how-to-cite.md"):
        text = page.read_text("utf-8")
        page.write_text(text.replace("keepers@lights.example.org", "https://lights.example.org/write"), "utf-8")
    answer = expand("{{ contact() }}", open_lighthouse().renderer, "about/")
    assert answer == 'Write to <a href="https://lights.example.org/write">https://lights.example.org/write</a>.'


def test_sources_names_every_text(real_book: Book) -> None:
    """Each edition and each report with its address, where it was taken from, its rights and its SHA-256."""
    answer = expand("{{ sources() }}", real_book.renderer, "about/sources-and-rights/")
    texts = [
        *((f"code/{edition.id}/", edition.facts.source) for edition in real_book.site.editions),
        *((report.ref.url, report.facts.source) for report in real_book.site.reports),
    ]
    not_held = real_book.site.facts.not_held
    assert answer.count("<li>") == len(texts) + len(not_held) >= 1
    for item, (url, source) in zip(answer.split("<li>")[1 : len(texts) + 1], texts, strict=True):
        assert item.startswith(f'<a href="../../{url}">')
        assert source.title in unescape(item)
        assert "Rights: " in item
        assert source.sha256 is None or f"<code>{source.sha256}</code>" in item


@pytest.mark.parametrize(
    ("text", "expanded"),
    [
        ("No call, {single} braces and 100 %.\n\n", "No call, {single} braces and 100 %.\n\n"),
        ("&#123;{ link() }} }} %} #}", "&#123;{ link() }} }} %} #}"),
        ("", ""),
    ],
)
def test_all_else_stays_as_it_is(text: str, expanded: str, real_book: Book) -> None:
    """What is no call is the editor's own text."""
    assert expand(text, real_book.renderer, "") == expanded


def test_a_materialised_page_needs_no_macros(known_book: Book) -> None:
    """A page of an editor with its calls answered, and a page without prose, are whole files."""
    by_url = {page.url: page for page in known_book.pages}
    file = materialised(by_url["about/who-runs-this-site/"], known_book.renderer)
    assert "{{" not in file
    assert "\nWho runs this site is not decided yet. Its permanent address" in file
    clause = by_url["clauses/integrity-3/"]
    assert materialised(clause, known_book.renderer) == clause.markdown("")


NO_CALL = f"'{{{{' does not begin a call; write {CALLS}"
NO_BLOCK = "'{%' is not allowed here; delete it, or write &#123;% to show it"
NO_REMARK = NO_BLOCK.replace("%", "#", 2).replace("&##", "&#")
LIKE_THIS = "'address' is not written like this; write address(\"…\")"


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ('{{ address("vigilance-9") }}', [(0, "'vigilance-9' leads nowhere; check the spelling")]),
        ('{{ address("1903") }}', [(0, "'1903' leads nowhere; check the spelling")]),
        (
            '{{ address("gullrock/1901-11-05-lamp-oil#p9.9") }}',
            [(0, "'gullrock/1901-11-05-lamp-oil#p9.9' leads nowhere; check the spelling")],
        ),
        (
            '{{ address("Vigilance 1") }}',
            [(0, "'Vigilance 1' is not a reference; write for example integrity, integrity-3 or introduction-note-1")],
        ),
        (
            '{{ citation("vigilance-1") }}\n{{ citation("1902") }}\n{{ citation("gullrock/1901-11-05-lamp-oil") }}',
            [
                (
                    0,
                    "'vigilance-1' does not name exact words; write a version and a clause, as in 2015-draft/integrity-3",
                ),
                (1, "'1902' does not name exact words; write a version and a clause, as in 2015-draft/integrity-3"),
                (
                    2,
                    "'gullrock/1901-11-05-lamp-oil' does not name exact words; write a version and a clause, as in 2015-draft/integrity-3",
                ),
            ],
        ),
        (
            "{{ operater() }}",
            [(0, f"'operater' is not a call; did you mean operator()? If not, write {CALLS}")],
        ),
        ("{{ address }}", [(0, LIKE_THIS)]),
        ("{{ address() }}", [(0, LIKE_THIS)]),
        ('{{ address("vigilance", "brightness") }}', [(0, LIKE_THIS)]),
        ('{{ address(reference="vigilance") }}', [(0, LIKE_THIS)]),
        ('{{ address("vigilance", more="brightness") }}', [(0, LIKE_THIS)]),
        ("{{ address(1902) }}", [(0, LIKE_THIS)]),
        ("{{ address(vigilance-1) }}", [(0, LIKE_THIS)]),
        ('{{ operator("me") }}', [(0, "'operator' is not written like this; write operator()")]),
        ('{{ block("report") }}', [(0, '\'block\' is not written like this; write block("…", "…")')]),
        ("{{ operator()|upper }}", [(0, "'operator' is not written like this; write operator()")]),
        ("{{ operator.__globals__ }}", [(0, NO_CALL)]),
        ("{{ 7 * 7 }}", [(0, NO_CALL)]),
        ('{{ address("a\\x62") }}', [(0, LIKE_THIS)]),
        ('{{ address("a{b") }}', [(0, LIKE_THIS)]),
        ('{{ address("a&b") }}', [(0, LIKE_THIS)]),
        ('{{ address("vigilance") -}}', [(0, LIKE_THIS)]),
        ('{{ address(("vigilance")) }}', [(0, LIKE_THIS)]),
        ('{{ address("vigi" "lance") }}', [(0, LIKE_THIS)]),
        ("a {# for editors alone #} b", [(0, NO_REMARK)]),
        ("{% raw %}x{% endraw %}", [(0, NO_BLOCK), (0, NO_BLOCK)]),
        ("{{ lipsum() }}", [(0, f"'lipsum' is not a call; write {CALLS}")]),
        ("{% if 1 %}{{ operator() }}{% endif %}", [(0, NO_BLOCK), (0, NO_BLOCK)]),
        ("{% set x = 1 %}", [(0, NO_BLOCK)]),
        (
            "\n## Keepers {#keepers}\n",
            [(1, NO_REMARK)],
        ),
        (
            "\n\n{{ operator( }}",
            [(2, "'operator' is not written like this; write operator()")],
        ),
        (
            'a {{ address("vigilance-7") }}\n\n{{ contact() }} {{ cite() }} {{ address("vigilance-8") }}\n\n{{\naddress\n}}\n',
            [
                (0, "'vigilance-7' leads nowhere; check the spelling"),
                (2, f"'cite' is not a call; write {CALLS}"),
                (2, "'vigilance-8' leads nowhere; check the spelling"),
                (4, LIKE_THIS),
            ],
        ),
    ],
)
def test_every_call_without_an_answer_is_told(
    text: str, faults: list[tuple[int, str]], lighthouse: Path, open_lighthouse: Callable[[], Book]
) -> None:
    """All faulty calls of a page, each with its line and what right looks like."""
    (lighthouse / "about" / "made-up.md").write_text(f"---\ntitle: A\ndescription: B.\n---\n\n{text}", "utf-8")
    with pytest.raises(Faults) as raised:
        open_lighthouse()
    assert [str(problem) for problem in raised.value.problems] == [
        f"docs/about/made-up.md:{6 + line}: {message}" for line, message in faults
    ]


def test_faults_of_several_pages_come_in_one_run(lighthouse: Path, open_lighthouse: Callable[[], Book]) -> None:
    """The home page and a page about the site are both told."""
    for name in ("index.md", "about/index.md"):
        with (lighthouse / name).open("a", encoding="utf-8") as page:
            page.write("{{ cite() }}\n")
    with pytest.raises(Faults) as raised:
        open_lighthouse()
    assert {problem.path for problem in raised.value.problems} == {"docs/index.md", "docs/about/index.md"}
