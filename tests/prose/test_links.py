"""Links by reference: the title is the words, whatever signs it has, and a near miss is told with what was meant."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import markdown  # type: ignore[import-untyped] # it has no types of its own
import pytest

from codebook.book import Book, Faults
from codebook.prose import expand
from conftest import edit


@pytest.mark.parametrize(
    ("reference", "to", "words"),
    [
        ("vigilance", "principles/vigilance/", "Vigilance"),
        ("vigilance-1", "clauses/vigilance-1/", "Vigilance 1"),
        ("vigilance-statement", "clauses/vigilance-statement/", "Vigilance, statement"),
        ("introduction", "introduction/", "Introduction"),
        ("1902", "code/1902/", "Made-up code of 1902"),
        ("1901-draft/vigilance-2", "code/1901-draft/vigilance-2/", "Vigilance 2 (made-up draft of 1901)"),
        ("gullrock/1903-02-14-fog-signals", "reports/gullrock/1903-02-14-fog-signals/", None),
        ("gullrock/1903-02-14-fog-signals#p1.1", "reports/gullrock/1903-02-14-fog-signals/#p1.1", None),
    ],
)
def test_a_link_has_its_title(reference: str, to: str, words: str | None, open_lighthouse: Callable[[], Book]) -> None:
    """A principle, a unit, an edition, exact words, a report and its paragraph, each by its own reference."""
    answer = expand(f'{{{{ link("{reference}") }}}}', open_lighthouse().renderer, "about/")
    assert answer.startswith(f'<a href="../{to}">')
    if words is not None:
        assert answer == f'<a href="../{to}">{words}</a>'
    else:
        assert "14 February 1903" in answer.replace("\N{NO-BREAK SPACE}", " ")
        assert answer.endswith(", paragraph 1.1</a>") == reference.endswith("#p1.1")


def test_no_sign_of_a_title_is_taken_for_another(lighthouse: Path, open_lighthouse: Callable[[], Book]) -> None:
    """A title with signs of Markdown and HTML stands on a page as it is."""
    path = lighthouse / "reports/mistholm/1902-06-01-painting-of-stripes.md"
    edit(path, "title: The Painting of Stripes", "title: A *new* [coat] & <b> _of_ `paint` \\ at last")
    answer = expand('See {{ link("mistholm/1902-06-01-painting-of-stripes") }}.', open_lighthouse().renderer, "about/")
    html = markdown.markdown(answer)
    shown = unescape(re.sub(r"</?(?:p|a)\b[^>]*>", "", html))
    assert shown.startswith("See A *new* [coat] & <b> _of_ `paint` \\ at last (")


@pytest.mark.parametrize(
    ("reference", "told"),
    [
        (
            "vigilanse-1",
            "'vigilanse-1' leads nowhere; did you mean vigilance-1? If not, check the spelling",
        ),
        ("1901-daft", "'1901-daft' leads nowhere; did you mean 1901-draft? If not, check the spelling"),
        (
            "gullrock/1903-02-14-fog-signal",
            "this page links to a report that is not here: gullrock/1903-02-14-fog-signal; did you mean gullrock/1903-02-14-fog-signals? If not, add that report, or delete the link",
        ),
        (
            "gullrock/1901-11-05-lamp-oil#recomendation",
            "'gullrock/1901-11-05-lamp-oil#recomendation' leads nowhere; did you mean recommendation? If not, check the spelling",
        ),
        (
            "vigilance-2",
            "'vigilance-2' is not in 1902, the latest version; link to what replaced it, or to its exact words, as in 1901-draft/vigilance-2",
        ),
        ("vigilance-99", "'vigilance-99' leads nowhere; check the spelling"),
    ],
)
def test_a_near_miss_is_told(reference: str, told: str, lighthouse: Path, open_lighthouse: Callable[[], Book]) -> None:
    """A letter that is wrong suggests what is there; a number that is wrong does not."""
    with (lighthouse / "about" / "index.md").open("a", encoding="utf-8") as page:
        page.write(f'{{{{ link("{reference}") }}}}\n')
    with pytest.raises(Faults) as raised:
        open_lighthouse()
    assert [problem.message for problem in raised.value.problems] == [told]
