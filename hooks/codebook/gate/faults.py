"""All checks of a built site: each page is read once, by one of several processes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from types import MappingProxyType

from codebook.cache import NOTHING, Store, each_in_processes, key_of, of_code
from codebook.gate.active_content import active_content_of
from codebook.gate.contact_data import contact_data_of
from codebook.gate.dead_links import BuiltSite, LinkCollector, Links, links_of, read_built
from codebook.gate.verbatim import Words
from codebook.model import Problem, Site
from codebook.values.contact import NotPersonal

Checked = tuple[Links, tuple[Problem, ...]]
"""The links of a page, and its other problems."""
KEPT_AT_ONCE = 500
"""Pages whose results are kept in one step."""
NONE_KNOWN: Mapping[str, bytes] = MappingProxyType({})


def gate_faults(
    folder: Path, address: str, site: Site, store: Store = NOTHING, made_from: Mapping[str, bytes] = NONE_KNOWN
) -> tuple[Problem, ...]:
    """Checks the site in `folder`, built for `address`, from the content `site`.

    `made_from` has a key for pages by their file, of all that they are made from: what was found on one is in `store` while this and its bytes stay.
    """
    built = read_built(folder, address)
    gate = _Gate(built, Words(site), NotPersonal(site.facts.public_contacts))
    where, problems = LinkCollector(built), set[Problem]()
    for name, (links, found) in _checked(gate, folder, store, made_from):
        where.add(name, links)
        problems.update(found)
    return tuple(sorted({*problems, *where.problems(), *gate.words.missing(built)}))


def _checked(
    gate: "_Gate", folder: Path, store: Store, made_from: Mapping[str, bytes]
) -> Iterator[tuple[str, Checked]]:
    """Yields what is found on each page, from `store` if it is there."""
    keys = dict(_keys(folder, gate.built, made_from)) if store.is_kept else {}
    new = []
    for name in gate.built.pages:
        found = [*store.get([keys[name]])] if name in keys else []
        yield from ((name, checked) for _, checked in found)
        if not found:
            new.append(name)
    pairs = zip(new, each_in_processes(gate.checked, new), strict=True)
    while some := [*islice(pairs, KEPT_AT_ONCE)]:
        store.put({keys[name]: checked for name, checked in some if name in keys})
        yield from some


def _keys(folder: Path, built: BuiltSite, made_from: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Yields each page of which it is known what it is made from, with a key of all on which its check depends: that, its bytes, scripts and styles."""
    scripts = (part for item in sorted(built.hashes.items()) for part in item)
    shared = key_of("gate", of_code(), built.base, *scripts, *sorted(built.styles))
    for name, key in made_from.items():
        if name in built.pages:
            yield name, key_of(shared, key, name, (folder / name).read_bytes())


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
            page.forget()
