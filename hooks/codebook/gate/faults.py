"""All checks of a built site."""

from pathlib import Path

from codebook.gate.active_content import active_content
from codebook.gate.contact_data import contact_data
from codebook.gate.dead_links import dead_links, read_built
from codebook.gate.verbatim import verbatim
from codebook.model import Problem, Site
from codebook.values.contact import NotPersonal


def gate_faults(folder: Path, address: str, site: Site) -> tuple[Problem, ...]:
    """Checks the site in `folder`, built for `address` from the content `site`."""
    built = read_built(folder, address)
    personal = contact_data(built, NotPersonal(site.facts.public_contacts))
    return tuple(sorted((*dead_links(built), *active_content(built), *personal, *verbatim(built, site))))
