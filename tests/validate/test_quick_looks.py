"""A quick look never says that a rule finds nothing in a report where it finds something."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codebook.load.loading import Loading
from codebook.model import Problem, Report
from codebook.validate import copy_residue_rules, disguised_text_rules, lost_markup_rules, number_rules, report_rules
from conftest import made_up

HEAD = """---
title: Made up
authors: []
considerations:
  - committee: lamps
    date: 1901-11-05
    agenda-item:
      number: 4
      confirmed: yes
    decision:
source:
  title: Made up
rights: not stated
---

"""
PIECES = st.sampled_from(
    [
        *(
            "1.1 ",
            "1.2 ",
            "2. ",
            "3) ",
            "1.1",
            "\n\n1.3 ",
            "\n\n## 2. ",
            "\n\n",
            "\n",
            " ",
            "  ",
            "- ",
            ": ",
            ". ",
            ".",
            "Made",
            "made up",
            "\u2019",
        ),
        *(
            "page 3 of 4",
            "Page 3",
            "paragraph 4.2",
            "para. 1.9",
            "sections 2.1 and 9.9",
            "Appendix B",
            "appendices 1 and 2",
            "re-\nport",
            "up- \n",
        ),
        *(
            "~made up~",
            "^[made up]",
            "{++made++}",
            "+---+---+",
            "| A | B |",
            "|---|---|",
            "&nbsp;",
            "&#8203;",
            "{{",
            "a" * 61,
            "b" * 40,
            "https://x.example/",
        ),
        *(
            "\u0130",
            "\u017fection 4.2",
            "append\u0131x C",
            "\ufb01",
            "\u0430",
            "\u200b",
            "\U0001d400",
            "a\u0301\u0301\u0301\u0301",
        ),
    ]
)
BODIES = st.lists(PIECES, max_size=25).map(lambda pieces: f"1.1 Made up{''.join(pieces)}\n")
RULES = (
    disguised_text_rules.words_end,
    lost_markup_rules.no_markup_is_printed,
    copy_residue_rules.words_are_not_cut,
    number_rules.numbers_begin_a_line,
    report_rules.appendices_are_listed,
    report_rules.paragraphs_referred_to_are_there,
)


def read(body: str) -> tuple[Report, ...]:
    """A report with a body; none if it has faults of loading."""
    loading = Loading("docs")
    loading.add("reports/gullrock/1901-11-05-made-up.md", f"{HEAD}{body}".encode())
    return tuple(loading.reports)


def found(reports: tuple[Report, ...]) -> list[list[Problem]]:
    """What each rule finds."""
    part = made_up("lighthouse").site.with_reports(reports)
    return [[*rule(part)] for rule in RULES]


@given(body=BODIES)
def test_a_quick_look_misses_nothing(body: str) -> None:
    """Reports of telling pieces: the same is found with a quick look before and without."""
    reports = read(body)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(disguised_text_rules, "may_have_long_words", lambda _: True)
        patch.setattr(lost_markup_rules, "may_have_markup", lambda _: True)
        patch.setattr(report_rules, "may_refer_to", lambda *_: True)
        patch.setattr(copy_residue_rules, "_HYPHEN_AT_END", re.compile(""))
        patch.setattr(number_rules, "MAY_BE_INSIDE", re.compile(""))
        slow = found(reports)
    assert found(reports) == slow
