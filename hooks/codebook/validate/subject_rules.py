"""Rules for the index of subjects."""

from collections.abc import Iterator, Mapping, Sequence

from codebook.history.succession import became, removals, up_to_newest
from codebook.model import Edition, Problem, Site, Subject
from codebook.validate.edition_order import all_labels, is_sound
from codebook.validate.rules import instead, may_be_unread, repeated, rule
from codebook.values.nearest import nearest_name
from codebook.values.references import parse_label, subject_anchor


@rule
def subjects_have_units(site: Site) -> Iterator[Problem]:
    """Requires that a subject's units are in some edition, not necessarily the latest."""
    for subject in site.subjects:
        for place, label in enumerate(subject.facts.units):
            if site.newest and label not in site.first_wording and not may_be_unread(parse_label(label).part, site):
                message = f"'{label}' is in no version of the Code; {instead(site.newest, label)}"
                yield Problem(subject.document.path, _line(subject, "units", place), message)


@rule
def subjects_have_units_of_the_latest(site: Site) -> Iterator[Problem]:
    """Warns if the latest version has no unit of a subject, and says what replaced them."""
    newest = site.newest
    if newest is None or not is_sound(site, newest):
        return
    there = all_labels(site, newest)
    for subject in site.subjects:
        labels = subject.facts.units
        if any(
            label in there or label not in site.first_wording or may_be_unread(parse_label(label).part, site)
            for label in labels
        ):
            continue
        if fates := _fates(site, newest, labels):
            message = f"{newest.id}, the latest version, has no clause of '{subject.facts.name}': {fates}"
            yield Problem(subject.document.path, _line(subject, "units"), message, warning=True)


def _fates(site: Site, newest: Edition, labels: Sequence[str]) -> str:
    """Says what replaced labels that the latest version lacks, and what to write; empty while no version names a replacement."""
    fates: list[str] = []
    new: list[str] = []
    for label in labels:
        last = site.first_wording[label]
        into = became(site, last, newest).get(label, ())
        if last not in up_to_newest(site):
            fates.append(f"{label} is only in {last.id}")
        elif removals(site, last, newest).get(label):
            fates.append(f"{label} became {' and '.join(into)}" if into else f"{label} was removed")
        else:
            return ""  # reported there
        new += into
    write = f"add {', '.join(dict.fromkeys(new))}" if new else f"add a clause of {newest.id}, or delete the subject"
    return f"{', '.join(fates)}; {write}"


@rule
def subjects_are_unique(site: Site) -> Iterator[Problem]:
    """Requires unique names, ignoring case and punctuation, because names become addresses."""
    in_file = sorted(site.subjects, key=lambda subject: subject.place)
    names = {subject.id: subject.facts.name for subject in in_file}
    places = [(subject.id, subject.document.path, _line(subject, "name")) for subject in in_file]
    for key, path, line, first in repeated(places):
        message = f"the subject '{names[key]}' appears twice, first at {first}; keep one, with the clauses of both"
        yield Problem(path, line, message)


@rule
def subjects_name_a_unit_once(site: Site) -> Iterator[Problem]:
    """Refuses duplicate units, other words and `see-also` entries."""
    for subject in site.subjects:
        facts = subject.facts
        for field, named in (("units", facts.units), ("also", facts.also), ("see-also", facts.see_also)):
            path = subject.document.path
            places = [(name, path, _line(subject, field, place)) for place, name in enumerate(named)]
            for name, _, line, _ in repeated(places):
                yield Problem(path, line, f"'{name}' appears twice in '{subject.facts.name}'; keep one")


@rule
def subjects_have_other_words(site: Site) -> Iterator[Problem]:
    """Refuses the name of a subject as other words for one, ignoring case and punctuation."""
    names = {subject.id: subject.facts.name for subject in site.subjects}
    for subject in site.subjects:
        for place, words in enumerate(subject.facts.also):
            if name := names.get(subject_anchor(words)):
                remedy = "delete it" if name == subject.facts.name else "name it under see-also"
                yield Problem(subject.document.path, _line(subject, "also", place), f"'{name}' is a subject; {remedy}")


@rule
def subjects_see_others(site: Site) -> Iterator[Problem]:
    """Requires that `see-also` names another subject."""
    names = {subject.facts.name for subject in site.subjects}
    by_id = {subject.id: subject.facts.name for subject in site.subjects}
    for subject in site.subjects:
        for place, name in enumerate(subject.facts.see_also):
            if name == subject.facts.name:
                message = f"'{name}' names itself; name another subject, or delete it"
            elif name not in names:
                message = f"there is no subject '{name}'; {_suggestion(name, by_id)}write a name as in this file"
            else:
                continue
            yield Problem(subject.document.path, _line(subject, "see-also", place), message)


def _line(subject: Subject, *loc: str | int) -> int:
    return subject.document.line("subjects", subject.place, *loc)


def _suggestion(written: str, names: Mapping[str, str]) -> str:
    nearest = nearest_name(subject_anchor(written), names)
    return f"did you mean {names[nearest]}? If not, " if nearest is not None else ""
