"""Describes findings in sentences, for the command. The page says the same, with links (`overrides/assets/check.js`)."""

import re
from collections.abc import Iterator, Sequence

from codebook.quoting.addresses import REPORTS
from codebook.quoting.corpus import Corpus, address_of
from codebook.quoting.findings import ADDRESS, COMBINED, CORRECTED, EXACT, NEAR, OLDER, PUNCTUATION, SHORT, Finding
from codebook.quoting.page_addresses import ON_PAGE
from codebook.quoting.pages import KnownPage
from codebook.quoting.word_diff import OURS, YOURS, DiffPart
from codebook.sentences import Listed, Value, say
from codebook.values.dates import PartialDate

_MARKS = {YOURS: ("[-", "-]"), OURS: ("{+", "+}")}
"""Around words of a quotation alone, and of the Code alone, as `wdiff` has them."""


def described(finding: Finding, corpus: Corpus, root: str) -> Iterator[Value]:
    """Yields the sentences on a finding; `root` is the site's address, or `/`."""
    yield _headline(finding, corpus)
    if finding.kind == EXACT and not finding.is_whole and not finding.has_gaps:
        yield say("check-part")
    if finding.was_whole >= 0:
        yield say("check-was-whole", versions=_versions(corpus, corpus.wordings[finding.was_whole].versions))
    if finding.miscited:
        cited = _cited(finding, corpus)
        yield say("check-miscited-clause" if finding.miscited == "clause" else "check-miscited-version", cited=cited)
    if finding.diff:
        yield marked_diff(finding.diff)
    if finding.next >= 0:
        yield say("check-next", name=corpus.wordings[finding.next].name, alike=finding.next_similarity)
    yield from _page_changes(finding.page, root) if finding.page else ()
    yield from _wording_changes(finding, corpus)
    if finding.also:
        yield say("check-also", names=_names(corpus, finding.also))
    if finding.has_gaps:
        yield say("check-gaps")
    if finding.nearest:
        yield say("check-nearest", addresses=Listed(tuple(root + path for path in finding.nearest)))
    if path := address_path(finding, corpus):
        yield root + path


def _headline(finding: Finding, corpus: Corpus) -> Value:
    if finding.kind == ADDRESS:
        return _leads(finding, corpus)
    if finding.wording < 0:
        return say("check-short" if finding.kind == SHORT else "check-none")
    name, versions = corpus.wordings[finding.wording].name, finding.versions
    version = corpus.by_id[versions[0]].name
    if finding.kind == OLDER:
        is_proposed = all(corpus.by_id[one].is_proposal for one in versions)
        said = "check-older-gone" if _is_gone(finding.wording, corpus) else "check-older"
        return say("check-proposed" if is_proposed else said, name=name, versions=_versions(corpus, versions))
    if finding.kind == CORRECTED:
        date = PartialDate.parse(corpus.corrections[finding.correction].date)
        return say("check-corrected", name=name, version=version, date=date)
    if finding.kind == NEAR:
        return say("check-near", name=name, version=version, alike=finding.similarity)
    if finding.kind == COMBINED:
        names = _names(corpus, finding.parts)
        return say("check-follows" if finding.follows else "check-joined", names=names, version=version)
    return say("check-signs" if finding.kind == PUNCTUATION else "check-exact", name=name, version=version)


def _leads(finding: Finding, corpus: Corpus) -> Value:
    label, version = finding.cited
    names = {wording.label: wording.name for wording in reversed(corpus.wordings)}
    if finding.page:
        return _leads_to(finding, finding.page)
    if not finding.path:
        is_known = label in names and version in corpus.by_id and label not in corpus.labels_of(version)
        return (
            say("check-not-in-version", name=names[label], version=corpus.by_id[version].name)
            if is_known
            else say("check-leads-nowhere" if "/" in finding.text else "check-no-clause")
        )
    if not label:
        return say("check-leads-version", version=corpus.by_id[version].name)
    if not version:
        is_there = any(
            corpus.wordings[place].label == label and corpus.is_in(place, corpus.latest)
            for place in range(len(corpus.wordings))
        )
        return say("check-leads-latest" if is_there else "check-leads-page", name=names[label])
    return say("check-leads", name=corpus.wordings[finding.wording].name, version=corpus.by_id[version].name)


def _leads_to(finding: Finding, page: KnownPage) -> Value:
    """Returns where an address leads that is not of the Code: to a page, or a paragraph of a report."""
    name: Value = page.title
    if page.date:
        report = say("name-report", council=page.council, date=PartialDate.parse(page.date))
        name = say("name-report-titled", title=page.title, report=report)
    place = paragraph_name(finding.asked.partition("#")[2]) if page.labels else ""
    if not finding.path:
        return say("check-no-place", name=name, place=place)
    if not name:
        return say("check-leads-list" if finding.path.startswith(f"{REPORTS}/") else "check-leads-elsewhere")
    return say("check-leads-place", name=name, place=place) if place else say("check-leads-page", name=name)


def paragraph_name(label: str) -> str:
    """Returns the name of a paragraph by its label: 2.1 for `p2.1`, background documents; none for a place of the page itself."""
    if label.startswith(ON_PAGE):
        return ""
    return label[1:] if re.match("p[0-9A-Z]", label) else label.replace("-", " ")


def _page_changes(page: KnownPage, root: str) -> Iterator[Value]:
    """Yields what happened to a page: whether it moved, and whether a report was withdrawn or replaced."""
    if page.withdrawn:
        date, by = page.withdrawn
        yield say("check-withdrawn", date=PartialDate.parse(date), by=by)
    if page.replaced:
        yield say("check-replaced", reports=Listed(tuple(name for name, _ in page.replaced)))
    if page.moved:
        yield say("check-moved", address=root + page.moved)


def _wording_changes(finding: Finding, corpus: Corpus) -> Iterator[Value]:
    """Yields what happened to words that the latest version does not have, and what a correction changed."""
    if finding.kind == CORRECTED:
        made = corpus.corrections[finding.correction]
        yield say("check-correction", was=made.was, now=made.is_now, authority=made.authority)
    elif finding.kind in (OLDER, ADDRESS, NEAR, PUNCTUATION) and finding.wording >= 0:
        yield from changes_since(finding.wording, corpus, finding.kind)


def _is_gone(place: int, corpus: Corpus) -> bool:
    """Whether the latest version lacks this clause, and no other took its place."""
    wording = corpus.wordings[place]
    return wording.in_latest < 0 and not wording.into


def changes_since(place: int, corpus: Corpus, kind: str) -> Iterator[Value]:
    """Yields what the latest version has instead of a wording, and who decided it."""
    wording = corpus.wordings[place]
    if corpus.is_in(place, corpus.latest) or not corpus.latest:
        return
    if wording.in_latest >= 0:
        yield say("check-now", words=" ".join(corpus.wordings[wording.in_latest].text.split()))
    elif wording.into:
        names = {one.label: one.name for one in reversed(corpus.wordings)}
        yield say("check-became", names=Listed(tuple(names[label] for label in wording.into)))
    elif kind != OLDER:
        yield say("check-removed")
    for made in wording.decisions:
        yield say("check-decided", version=corpus.by_id[made.version].name, decided=made.decided)


def address_path(finding: Finding, corpus: Corpus) -> str:
    """Returns the address of the words that were found, in the first version that has them; empty if none were."""
    if finding.kind == ADDRESS or finding.wording < 0:
        return finding.path
    return address_of(corpus.wordings[finding.wording].label, finding.versions[0])


def marked_diff(diff: Sequence[DiffPart]) -> str:
    """Returns the parts of words in a line, with marks around those that differ."""
    return " ".join(f"{_MARKS[kind][0]}{words}{_MARKS[kind][1]}" if kind in _MARKS else words for kind, words in diff)


def _cited(finding: Finding, corpus: Corpus) -> str:
    label, version = finding.cited
    if version:
        return corpus.by_id[version].name
    return next(wording.name for wording in corpus.wordings if wording.label == label)


def _names(corpus: Corpus, wordings: Sequence[int]) -> Listed:
    return Listed(tuple(corpus.wordings[place].name for place in wordings))


def _versions(corpus: Corpus, ids: Sequence[str]) -> Listed:
    return Listed(tuple(corpus.by_id[id].name for id in ids))
