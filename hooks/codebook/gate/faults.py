"""All checks of a built site."""

from collections.abc import Iterable
from pathlib import Path

from codebook.gate.active_content import active_content
from codebook.gate.contact_data import contact_data
from codebook.gate.dead_links import dead_links, read_built
from codebook.model import Problem
from codebook.values.contact import NotPersonal


def gate_faults(folder: Path, address: str, public_contacts: Iterable[str]) -> tuple[Problem, ...]:
    """Checks the site in `folder`, built for `address`. `public_contacts` lists contact data that may be published."""
    built = read_built(folder, address)
    personal = contact_data(built, NotPersonal(public_contacts))
    return tuple(sorted((*dead_links(built), *active_content(built), *personal)))
