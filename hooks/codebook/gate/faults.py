"""All checks of a built site: each page is read once, by one of several processes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from codebook.cache import NOTHING, Store, in_processes, key_of, of_code
from codebook.gate.active_content import active_content_of
from codebook.gate.contact_data import contact_data_of
from codebook.gate.dead_links import BuiltSite, Links, links_lead_somewhere, links_of, read_built
from codebook.gate.verbatim import Words
from codebook.model import Problem, Site
from codebook.record.keys import Keys
from codebook.values.contact import NotPersonal
from codebook.values.languages import ENGLISH, in_language

Checked = tuple[Links, tuple[Problem, ...]]
"""The links of a page, and its other problems."""


def gate_faults(folder: Path, address: str, site: Site, store: Store = NOTHING) -> tuple[Problem, ...]:
    """Checks the site in `folder`, built for `address`, from the content `site`. Takes from `store` what is known of the same page of a report."""
    built = read_built(folder, address)
    gate = _Gate(built, Words(site), NotPersonal(site.facts.public_contacts))
    keys = dict(_keys(folder, built, site)) if store.is_kept else {}
    names = {key: name for name, key in keys.items()}
    checked: dict[str, Checked] = {names[key]: found for key, found in store.get(names)}
    new = [name for name in built.pages if name not in checked]
    made = dict(zip(new, in_processes(gate.checked, new), strict=True))
    store.put({keys[name]: found for name, found in made.items() if name in keys})
    checked |= made
    problems = {problem for _, found in checked.values() for problem in found}
    problems |= {*links_lead_somewhere(built, {name: links for name, (links, _) in checked.items()})}
    return tuple(sorted({*problems, *gate.words.missing(built)}))


def _keys(folder: Path, built: BuiltSite, site: Site) -> Iterator[tuple[str, bytes]]:
    """Yields each page of a report with a key of all on which its check depends: the page, the texts that it shows, scripts and addresses."""
    of_site = Keys(site)
    scripts = (part for item in sorted(built.hashes.items()) for part in item)
    shared = key_of("gate", of_code(), built.base, *scripts)
    for language in (ENGLISH, *site.facts.languages):
        for report in site.reports:
            name = in_language(language, f"{report.ref.url}index.html")
            if name in built.pages:
                yield name, key_of(shared, of_site.of(report), name, (folder / name).read_bytes())


@dataclass(frozen=True)
class _Gate:
    """The built site, and what its pages are held against."""

    built: BuiltSite
    words: Words
    may_stay: NotPersonal

    def checked(self, names: Sequence[str]) -> Iterator[Checked]:
        """Yields what is found on some pages."""
        for name in names:
            page = self.built.pages[name]
            problems = (
                *active_content_of(page, self.built),
                *contact_data_of(page, self.may_stay),
                *self.words.problems(page, self.built),
            )
            yield links_of(page, self.built), problems
