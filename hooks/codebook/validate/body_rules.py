"""Rules for joint bodies and companies: the councils that they are of."""

from collections.abc import Iterator

from codebook.model import Problem, Site
from codebook.validate.rules import circles, folder, repeated, rule, suggestion


@rule
def parent_bodies_are_known(site: Site) -> Iterator[Problem]:
    """Requires that the councils of a joint body exist and are named once."""
    known = [council.id for council in site.councils]
    for council in site.councils:
        document = council.document
        for index, parent in enumerate(council.facts.of):
            if site.council(parent) is None and f"{folder(site)}/reports/{parent}/index.md" not in site.broken:
                message = f"the {site.body} '{parent}' is unknown; {suggestion(parent, known)}write the folder of an existing one"
                yield document.problem(message, "of", index)
        places = [(parent, document.path, document.line("of", index)) for index, parent in enumerate(council.facts.of)]
        for parent, path, line, first in repeated(places):
            yield Problem(path, line, f"'{parent}' appears twice, first at {first}; keep one")


@rule
def councils_are_of_no_other_body(site: Site) -> Iterator[Problem]:
    """Requires another kind than council where `of` names councils."""
    for council in site.councils:
        if council.facts.of and council.is_council:
            message = (
                "only a joint body or a company has 'of'; say what this is, as in kind: joint committee, or delete 'of'"
            )
            yield council.document.problem(message, "of")


@rule
def no_body_is_of_itself(site: Site) -> Iterator[Problem]:
    """Refuses circles."""
    for circle in circles({council.id: council.facts.of for council in site.councils}):
        first = site.council(circle[0])
        if first:
            through = f", by way of {', '.join(circle[1:])}; delete one of them" if circle[1:] else "; delete it"
            yield first.document.problem(f"'{first.id}' is under its own 'of'{through}", "of")
