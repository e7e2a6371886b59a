"""A published file that is not a page: where it is, who offers it, and what it is made from."""

from collections.abc import Callable
from dataclasses import dataclass, field

from codebook.render.made_from import MadeFrom


@dataclass(frozen=True)
class GeneratedFile:
    """A generated file that is not a page."""

    path: str
    type: str
    pages: tuple[str, ...]
    """URLs of the pages whose head links to it."""
    make: Callable[[], bytes] = field(compare=False, repr=False)
    offer: str = ""
    """Name of the sentence by which these pages offer it to readers; empty if only programs find it."""
    made_from: MadeFrom | None = field(default=None, compare=False, repr=False)
    """What of the reports it is made from, if that is known: it is kept between builds then."""
    rel: str = "alternate"
    """The relation of that link."""
    is_slow: bool = False
    """Whether it takes so long to make that several processes are worth it for few files."""
    said: str = ""
    """What a picture shows, in words."""

    @property
    def content(self) -> bytes:
        """Its bytes, made when they are read."""
        return self.make()
