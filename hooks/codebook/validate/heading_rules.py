"""Warnings about headings of copied reports that lost their mark and are read as paragraphs or items."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from codebook.load.suggestions import suggested_section
from codebook.model import Problem, Report, Site
from codebook.validate.rules import local_rule, paragraphs

_NOUGHT = re.compile(r"\d{1,3}\.0\.?[ \t]++(?P<words>\S.*)")
"""A line numbered 1.0."""
_WHOLE = re.compile(r"(?P<number>\d{1,3})[.)][ \t]++(?P<words>[A-Z][^\n|]*)")
"""A line numbered 16. or 16)."""
_LETTERED = re.compile(r"(?:[A-Z]|[IVXL]{2,7})[.)][ \t]")
"""A line numbered A. or IV."""
_BOLD = re.compile(
    r"(\*{2,3}|_{2,3})(?P<number>(?:\d{1,3}(?:\.\d{1,3})*\.?|[A-Z][.)]|[IVXL]{2,7}[.)])[ \t]++)?(?P<words>[A-Za-z][^*_\n]*)\1:?"
)
_LINE = re.compile(r"(?!Page\b)[A-Z][^\n\t|\[\]*\\:@]*(?:[^\s|\[\]*\\.;,:@\d]|\b(?:19|20)\d\d(?:[-–/]\d\d(?:\d\d)?)?)")
"""A line that begins with a capital and is no sentence."""
_NUMBERED = re.compile(r"[*_]*\d{1,3}(?:\.\d{1,3})*+[a-z]?[.)]?[*_]*[ \t]")
_MINUTE = re.compile(r"(?P<number>(?:[A-Z]{1,4}[ /.-]?)?\d{1,4}/\d{2,4})[.:]?[ \t]++(?P<words>[A-Z][^\n|]*)")
"""A line numbered 12/22, as minutes are."""
_APPENDIX = re.compile(r"(?:Appendix|Annexe?|Schedule|Enclosure)\b[^.]*(?<![,;])$", re.IGNORECASE)
_FIRST = re.compile(r"[*_]*1(?:\.[01])?[.)]?[*_]*[ \t]")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d+[.)])[ \t]")
_LONGEST = 12
"""Words in a bold heading; longer ones are emphasised sentences."""
_MOST = 8
"""Words in another heading; above any text half as many."""
_REPEATED = 3
"""Repetitions that make a line the head of a page."""
_USUAL = re.compile(
    r"""
    (?: purposes? (?:\ of\ (?:the\ |this\ )?report)? | (?:executive\ )?summary | introduction | (?:key\ |main\ )?issues? | (?:report\ )?details?
      | (?:policy\ |context\ and\ )?background (?:\ (?:papers?|documents?|information|reading))? | context | proposals? | options (?:\ considered)?
      | (?:officer\ )?recommendations? (?:\ and\ reasons?)? | (?:alternative|other)\ options? (?:\ (?:considered|rejected|and\ rejected))*
      | reasons?\ for\ (?:the\ )?(?:recommendations?|decisions?|urgency|exemption) | conclusions? | next\ steps | timetable | analysis
      | (?:[\w,/&’'-]+\ ){0,5} (?:implications?|considerations?) (?:\ (?:and|for|of|/)\ [\w\ ]+)?
      | (?:public\ |community\ |stakeholder\ )?consultations? (?:\ (?:undertaken|and\ engagement|responses?))? | communications?
      | (?:public\ sector\ )?equalit(?:y|ies) (?:[\ ,&]+(?:and|diversity|inclusion|duty|impact|assessment|human|rights|cohesion|analysis))*
      | risks? (?:\ (?:and|management|assessment|opportunities|mitigation|analysis))* | finances? | (?:financial|legal|resources?|budget(?:ary)?)
      | (?:list\ of\ )?appendices | annexe?s | attachments | enclosures | contacts? (?:\ (?:officers?|details|information|persons?))?
      | (?:report\ )?authors? | (?:officer|member)\ contacts? | crime\ and\ disorder | human\ rights | human\ resources | data\ protection
      | climate\ change | sustainability | health\ and\ well-?being | safeguarding | wards?\ affected | source\ documents | references | glossary
      | corporate\ (?:plan|priorities|objectives) | local\ government\ act\ 1972
    ) (?:\ \([^()]*\))? :?
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Headings that committee reports usually have."""


@dataclass(frozen=True)
class _Place:
    """A paragraph, and the ones above and below it."""

    text: str
    above: str
    below: str
    indented: bool
    times: int


@local_rule
def headings_are_marked(site: Site) -> Iterator[Problem]:
    """Warns of a line that looks like a heading: usual words, bold or numbered, or a few words above a number or a longer paragraph."""
    for report in site.reports:
        names, begun = _Names(report), {unit.line for unit in report.units if unit.number}
        for line, place in _places(report):
            is_read = report.document.path not in site.broken and line not in begun
            if right := _suggested(report, place, names, is_read=is_read):
                shown = place.text.partition("\n")[0] if _NOUGHT.match(place.text) else place.text
                message = " ".join(f"'{shown}' looks like a heading; if it is one, write {right}".split())
                yield Problem(report.document.path, line, message, warning=True)


def _places(report: Report) -> Iterator[tuple[int, _Place]]:
    found = [*paragraphs(report.document, stripped=False)]
    texts = ["\n".join(line.strip() for line in text.split("\n")) for _, text in found]
    times = Counter(texts)
    for index, (line, text) in enumerate(found):
        above = texts[index - 1] if index else ""
        below = texts[index + 1] if index + 1 < len(texts) else ""
        yield line, _Place(texts[index], above, below, text[0].isspace(), times[texts[index]])


class _Names:
    """Suggests names that no unit of the report has."""

    def __init__(self, report: Report) -> None:
        self._taken = Counter(report.by_label.keys())

    def of(self, words: str) -> str:
        """Returns a new name for a heading."""
        name = suggested_section(words)
        self._taken[name] += 1
        return name if self._taken[name] == 1 else f"{name}-{self._taken[name]}"


def _suggested(report: Report, place: _Place, names: _Names, *, is_read: bool) -> str:
    """Returns how to write the line as a heading; empty if it does not look like one."""
    text = place.text
    if place.times == 1 and (bold := _BOLD.fullmatch(text)):
        number, words = bold["number"] or "", bold["words"].strip()
        if number:
            return f"## {number}{words}"
        return f"## [{names.of(words)}] {words}" if len(words.split()) <= _LONGEST else ""
    first, _, rest = text.partition("\n")
    if place.times == 1 and (numbered := _NOUGHT.fullmatch(first)):
        below = ", and leave an empty line below it" if rest else ""
        return f"## {first}{below}" if _few_words(numbered["words"], _MOST) else ""
    if place.times == 1 and (minute := _MINUTE.fullmatch(text)) and _few_words(minute["words"], _LONGEST):
        return f"## [{names.of('minute ' + minute['number'])}] {text}"
    if is_read and _is_a_numbered_line(report, place):
        return f"## {text}; if it is an item of a list, put two spaces before it"
    if _opens_an_appendix(place) or _is_usual(place) or _is_above_a_number(place) or _is_above_a_longer_text(place):
        return f"## {text}" if _LETTERED.match(text) else f"## [{names.of(text)}] {text}"
    return ""


def is_usual(text: str) -> bool:
    """Whether a line is one of the headings that committee reports usually have."""
    return len(text) < 100 and text[:1].isupper() and _USUAL.fullmatch(text) is not None


def _is_usual(place: _Place) -> bool:
    return place.times < _REPEATED and is_usual(place.text)


def _opens_an_appendix(place: _Place) -> bool:
    """Whether a line is “Appendix 1” or so alone, or begins with it directly above number 1 or 1.1."""
    if place.times > 1 or not _APPENDIX.match(place.text) or len(place.text.split(maxsplit=2 * _MOST)) > 2 * _MOST:
        return False
    return "\n" not in place.text and bool(_FIRST.match(place.below) or len(place.text.split()) == 2)


def _is_above_a_number(place: _Place) -> bool:
    """Whether a short line is directly above a number. Below a colon or another such line it may be the last entry of a list."""
    is_line = _is_short_line(place.text) and not _is_short_line(place.above)
    return (
        is_line
        and place.times < _REPEATED
        and not place.above.endswith(":")
        and not _APPENDIX.match(place.text)
        and _NUMBERED.match(place.below) is not None
    )


def _is_short_line(text: str) -> bool:
    return _LINE.fullmatch(text) is not None and len(text.split(maxsplit=_MOST)) <= _MOST


def _is_above_a_longer_text(place: _Place) -> bool:
    is_short = place.text[0].isupper() and _few_words(place.text, _MOST // 2)
    return place.times == 1 and is_short and len(place.below.split(maxsplit=_MOST + 1)) > _MOST


def _is_a_numbered_line(report: Report, place: _Place) -> bool:
    """Whether a line such as “16. Item” is read as a list of one item."""
    found = _WHOLE.fullmatch(place.text)
    if found is None or place.indented or f"p{found['number']}" in report.by_label:
        return False
    beside = _ITEM.match(place.above) or _ITEM.match(place.below) or place.above.endswith(":")
    return not beside and bool(place.below) and _few_words(found["words"], _MOST)


def _few_words(text: str, most: int) -> bool:
    return len(text.split()) <= most and text[-1].isalpha() and not re.search(r"[\n\t:|\[\]*\d]", text)
