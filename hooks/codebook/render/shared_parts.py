"""Parts that many pages have, such as the line at the top: rendered once, because they differ only in where their links begin."""

from collections.abc import Callable, Hashable
from itertools import chain

from markupsafe import Markup

ROOT = "\ue004"
"""Before each link of a part as it is kept, up to a quotation mark: an address from the root of the site."""

_Kept = tuple[str, tuple[tuple[str, str], ...]]
"""What is before the first link, then each link and what follows it."""


class SharedParts:
    """The parts that were rendered before, by what they depend on."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, _Kept] = {}

    def at(self, key: Hashable, make: Callable[[], str], link: Callable[[str], str]) -> Markup:
        """Returns a part with links as `link` writes them; `make` renders it with `ROOT` before each address, if it was not rendered before."""
        if key not in self._kept:
            first, *rest = make().split(ROOT)
            self._kept[key] = first, tuple((to, after) for to, _, after in (one.partition('"') for one in rest))
        first, links = self._kept[key]
        parts = chain.from_iterable((link(to), '"', after) for to, after in links)
        return Markup("".join((first, *parts)))  # noqa: S704 - what a template rendered
