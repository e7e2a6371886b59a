"""Rules of the index of subjects: what it leads to is there, and nothing stands twice."""

from collections.abc import Iterator, Mapping

from codebook.model import Problem, Site, Subject
from codebook.validate.rules import again, instead, may_be_unread, rule
from codebook.values.nearest import nearest_name
from codebook.values.references import parse_label, subject_anchor


@rule
def subjects_lead_to_units(site: Site) -> Iterator[Problem]:
    """A subject names units that some version of the code has; a later one may lack them."""
    for subject in site.subjects:
        for place, label in enumerate(subject.facts.units):
            if site.newest and label not in site.first_wording and not may_be_unread(parse_label(label).part, site):
                message = f"'{label}' is in no version of the Code; {instead(site.newest, label)}"
                yield Problem(subject.document.path, _line(subject, "units", place), message)


@rule
def subjects_stand_once(site: Site) -> Iterator[Problem]:
    """No two subjects have one name, capitals and signs aside, since both would have one address."""
    in_file = sorted(site.subjects, key=lambda subject: subject.place)
    names = {subject.id: subject.facts.name for subject in in_file}
    places = [(subject.id, subject.document.path, _line(subject, "name")) for subject in in_file]
    for key, path, line, first in again(places):
        message = f"the subject '{names[key]}' stands twice, first at {first}; keep one, with the labels of both"
        yield Problem(path, line, message)


@rule
def subjects_name_a_unit_once(site: Site) -> Iterator[Problem]:
    """A subject names no unit twice, and no subject to look at twice."""
    for subject in site.subjects:
        for field, named in (("units", subject.facts.units), ("see-also", subject.facts.see_also)):
            path = subject.document.path
            places = [(name, path, _line(subject, field, place)) for place, name in enumerate(named)]
            for name, _, line, _ in again(places):
                yield Problem(path, line, f"'{name}' stands twice in '{subject.facts.name}'; keep one")


@rule
def subjects_see_others(site: Site) -> Iterator[Problem]:
    """What a subject says to look at as well is another subject of the index, by its name."""
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
    """A question for the subject that was meant, if any has a name like what was written; `names` are by their anchors."""
    alike = nearest_name(subject_anchor(written), names)
    return f"did you mean {names[alike]}? If not, " if alike is not None else ""
