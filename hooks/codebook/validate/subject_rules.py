"""Rules for the index of subjects."""

from collections.abc import Iterator, Mapping

from codebook.model import Problem, Site, Subject
from codebook.validate.rules import again, instead, may_be_unread, rule
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
def subjects_are_unique(site: Site) -> Iterator[Problem]:
    """Requires unique names, ignoring case and punctuation, because names become addresses."""
    in_file = sorted(site.subjects, key=lambda subject: subject.place)
    names = {subject.id: subject.facts.name for subject in in_file}
    places = [(subject.id, subject.document.path, _line(subject, "name")) for subject in in_file]
    for key, path, line, first in again(places):
        message = f"the subject '{names[key]}' stands twice, first at {first}; keep one, with the labels of both"
        yield Problem(path, line, message)


@rule
def subjects_name_a_unit_once(site: Site) -> Iterator[Problem]:
    """Refuses duplicate units and `see-also` entries."""
    for subject in site.subjects:
        for field, named in (("units", subject.facts.units), ("see-also", subject.facts.see_also)):
            path = subject.document.path
            places = [(name, path, _line(subject, field, place)) for place, name in enumerate(named)]
            for name, _, line, _ in again(places):
                yield Problem(path, line, f"'{name}' stands twice in '{subject.facts.name}'; keep one")


@rule
def subjects_see_others(site: Site) -> Iterator[Problem]:
    """Requires that `see-also` names another subject."""
    names = {subject.facts.name for subject in site.subjects}
    by_id = {subject.id: subject.facts.name for subject in site.subjects}
    for subject in site.subjects:
        for place, name in enumerate(subject.facts.see_also):
            if name == subject.facts.name:
                message = f"'{name}' leads to itself; name another subject, or take it out"
            elif name not in names:
                message = (
                    f"there is no subject '{name}'; {_suggestion(name, by_id)}write a name as it stands in this file"
                )
            else:
                continue
            yield Problem(subject.document.path, _line(subject, "see-also", place), message)


def _line(subject: Subject, *loc: str | int) -> int:
    return subject.document.line("subjects", subject.place, *loc)


def _suggestion(written: str, names: Mapping[str, str]) -> str:
    alike = nearest_name(subject_anchor(written), names)
    return f"did you mean {names[alike]}? If not, " if alike is not None else ""
