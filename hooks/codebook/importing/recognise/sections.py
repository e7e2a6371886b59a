"""Facts that a report has in sections: recommendation, decision, appendices, background documents, consultees."""

import re
from collections.abc import Iterator, Sequence

from codebook.importing.recognise.facts import Appendix, LocatedText
from codebook.importing.report_blocks import ReportBlock

_RECOMMENDED = re.compile(r"recommend(?:ation|ed)|argymhell", re.IGNORECASE)
_DOCUMENTS = re.compile(
    r"(?:list of )?(?:background|source|supporting) (?:papers|documents|information)|dogfennau cefndir", re.IGNORECASE
)
_CONSULTED = re.compile(r"consult(?:ation|ees|ed)|ymgynghori", re.IGNORECASE)
_RESOLVED = re.compile(r"(?:it was )?(?:resolved|decision|agreed|penderfynwyd)\s*[:.–-]?\s*", re.IGNORECASE)
_PART = re.compile(r"\(?(?:[a-z]|[ivx]{1,4})[.)]")
_SHORTEST = 3
"""Words of a decision at least: “No” is an answer to whether it is a key decision."""
_NONE = re.compile(
    r"(?:there (?:are|were) )?(?:none|no background|nil|n/?a|not applicable|dim)\b.*", re.IGNORECASE | re.DOTALL
)
_LISTED = re.compile(
    r"(?P<word>appendix|annexe?|schedule|enclosure)\s+(?P<number>\d{1,2}|[A-Z]|[IVX]{1,4})\s*(?:[:.–—-]|\t)?\s*(?P<title>.*)",
    re.IGNORECASE | re.DOTALL,
)
_NAMED = re.compile(
    r"\bappendi(?:x|ces)\s+((?:\d{1,2}|(?-i:[A-Z]))\b(?:(?:,\s*|\s+(?:and|or|to|&)\s+)(?:\d{1,2}|(?-i:[A-Z]))\b)*)",
    re.IGNORECASE,
)
_KINDS = (
    ("tracked changes", r"track(?:ed)?[- ]changes?|marked[- ]up"),
    ("minute", r"\bminutes?\b"),
    ("proposed", r"\b(?:proposed|draft|revised|amended|new)\b"),
    ("current text", r"\b(?:current|existing)\b"),
)


def _below(blocks: Sequence[ReportBlock], heading: re.Pattern[str]) -> Iterator[tuple[ReportBlock, ReportBlock]]:
    """Yields the headings that match, each with what is below it, up to the next heading."""
    within: ReportBlock | None = None
    for block in blocks:
        if block.kind == "heading":
            within = block if heading.search(block.text) else None
        elif within:
            yield within, block


def _text(block: ReportBlock) -> str:
    if not block.table:
        return block.text
    return "; ".join(paragraph.printed for row in block.table.rows for cell in row for paragraph in cell.paragraphs)


def recommendation(blocks: Sequence[ReportBlock]) -> LocatedText | None:
    """Returns where the recommendation begins."""
    for _, block in _below(blocks, _RECOMMENDED):
        return LocatedText(_text(block), block.place)
    found = next((block for block in blocks if _RECOMMENDED.match(block.text)), None)
    return LocatedText(found.text, found.place) if found else None


def decision(blocks: Sequence[ReportBlock]) -> LocatedText | None:
    """Returns what a minute or a record of a decision says was decided, if it says so once."""
    found = []
    for index, block in enumerate(blocks):
        marked = _RESOLVED.match(block.text)
        if (
            not marked
            or block.table
            or not (
                block.text[: marked.end()].isupper() or block.text[: marked.end()].rstrip().endswith((":", "–", "-"))
            )
        ):
            continue
        rest = block.text[marked.end() :].strip()
        last = index
        if not rest and index + 1 < len(blocks) and blocks[index + 1].kind != "heading":
            last = index + 1
            rest = blocks[last].text
        if len(rest.split()) >= _SHORTEST and not _continues(rest, blocks[last + 1 : last + 2]):
            found.append(LocatedText(rest, block.place))
    return found[0] if len(found) == 1 else None


def _continues(text: str, following: Sequence[ReportBlock]) -> bool:
    """Whether a decision has more parts than this one."""
    listed = any(block.kind == "item" or _PART.match(block.number) for block in following)
    return listed or re.search(r"(?:[:;,]|\b(?:and|or|that))$", text) is not None


def documents(blocks: Sequence[ReportBlock]) -> tuple[LocatedText, ...]:
    """Returns the background documents that a section lists; none if it says so."""
    found = [(block, _text(block)) for _, block in _below(blocks, _DOCUMENTS)]
    return tuple(
        LocatedText(text, block.place)
        for block, text in found
        if text and not _NONE.fullmatch(text) and len(text.split()) <= 40
    )


def consultees(blocks: Sequence[ReportBlock]) -> tuple[LocatedText, ...]:
    """Returns the paragraphs of the section on whom was consulted."""
    return tuple(
        LocatedText(_text(block), block.place)
        for _, block in _below(blocks, _CONSULTED)
        if not _NONE.fullmatch(_text(block))
    )


def appendices(blocks: Sequence[ReportBlock]) -> tuple[Appendix, ...]:
    """Returns every appendix that the text names, with the title of the line that begins with it."""
    titles: dict[str, LocatedText] = {}
    order: dict[str, None] = {}
    for block in blocks:
        text = f"{block.number} {_text(block)}".strip()
        for number in _numbers(text):
            order.setdefault(number)
        for part in re.split(r"\n|; (?=Appendix)|^Appendices:", text) if not block.table else text.split("; "):
            found = _LISTED.match(part.strip())
            if not found or found["word"].lower() != "appendix":
                continue
            number = found["number"].upper()
            title = " ".join(found["title"].split())
            order.setdefault(number)
            if title and title[:1].isupper() and len(title.split()) <= 30 and number not in titles:
                titles[number] = LocatedText(title, block.place)
    return tuple(
        Appendix(number, titles.get(number), _kind(titles.get(number)))
        for number in sorted(order, key=lambda number: number.zfill(3) if number.isdecimal() else f"~{number}")
    )


def _numbers(text: str) -> Iterator[str]:
    for found in _NAMED.finditer(text):
        yield from (number.upper() for number in re.findall(r"\b(?:\d{1,2}|[A-Z])\b", found[1]))


def _kind(title: LocatedText | None) -> str:
    """Returns the kind of an appendix, if one word of its title says so and no other contradicts."""
    found = [kind for kind, words in _KINDS if title and re.search(words, title.words, re.IGNORECASE)]
    return found[0] if found and (len(found) == 1 or found[0] == "tracked changes") else ""
