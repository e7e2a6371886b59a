"""All checks of a built site: each page is read once, by one of several processes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from codebook.cache import in_processes
from codebook.gate.active_content import active_content_of
from codebook.gate.contact_data import contact_data_of
from codebook.gate.dead_links import BuiltSite, Links, links_lead_somewhere, links_of, read_built
from codebook.gate.verbatim import Words
from codebook.model import Problem, Site
from codebook.values.contact import NotPersonal


def gate_faults(folder: Path, address: str, site: Site) -> tuple[Problem, ...]:
    """Checks the site in `folder`, built for `address`, from the content `site`."""
    gate = _Gate(read_built(folder, address), Words(site), NotPersonal(site.facts.public_contacts))
    checked = in_processes(gate.checked, [*gate.built.pages])
    problems = {problem for _, _, found in checked for problem in found}
    problems |= {*links_lead_somewhere(gate.built, {name: links for name, links, _ in checked})}
    return tuple(sorted({*problems, *gate.words.missing(gate.built)}))


@dataclass(frozen=True)
class _Gate:
    """The built site, and what its pages are held against."""

    built: BuiltSite
    words: Words
    may_stay: NotPersonal

    def checked(self, names: Sequence[str]) -> Iterator[tuple[str, Links, tuple[Problem, ...]]]:
        """Yields name, links and other problems of some pages."""
        for name in names:
            page = self.built.pages[name]
            problems = (
                *active_content_of(page, self.built),
                *contact_data_of(page, self.may_stay),
                *self.words.problems(page, self.built),
            )
            yield name, links_of(page, self.built), problems
