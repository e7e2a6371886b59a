"""Units that follow each other on a page: how they are selected in a browser, and what is then copied."""

from browser.test_print import plain
from codebook.model import Unit, words

SELECT = """(first, last) => {
  const range = document.createRange();
  const [begin, end] = [first, last].map((id) => document.getElementById(id).querySelector(".verbatim"));
  range.setStart(begin, 0);
  range.setEnd(end, end.childNodes.length);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}"""


def said(unit: Unit) -> str:
    """The number and the words of a unit, without white space."""
    return plain("".join([unit.number, *words(unit.blocks)]))
