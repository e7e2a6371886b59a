"""What every Word file has around the words: title and margins, and at the end where the words are from and how to check them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from codebook.emit.word.nodes import Node, w
from codebook.emit.word.package import WordFile, page_number
from codebook.emit.word.runs import ours, paragraph, run
from codebook.model import Edition, Report
from codebook.record import fingerprint
from codebook.render import Renderer, names
from codebook.sentences import Value, say

_HOLES = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
_RIGHT = 9298
"""The right margin, where the number of the page ends."""


@dataclass(frozen=True)
class Sheets:
    """Makes the files of one page."""

    renderer: Renderer
    url: str
    """The page that a file is made from."""

    def say(self, name: str, /, **values: Value) -> str:
        """Returns a sentence in words."""
        return self.renderer.words(say(name, **values))

    @property
    def address(self) -> str:
        """The page's address; without the site's if that is not known."""
        return (self.renderer.address or "/") + self.url

    def file(
        self,
        title: str,
        texts: tuple[Edition | Report, ...],
        date: str,
        body: Iterable[Node],
        about: Iterable[str],
        *,
        comments: Iterable[Node] = (),
    ) -> bytes:
        """Returns a file: `body`, then `about` its words, which are those of `texts`."""
        site = self.renderer.site
        end = (self.say("word-address", address=self.address), *about, self.say("layout-typefaces"))
        return bytes(
            WordFile(
                title,
                site.facts.short_name,
                date,
                (paragraph("Header", run(site.facts.name)),),
                tuple(self._foot(texts)),
                (*body, ours(self.say("word-about"), "OurHeading"), *map(ours, end)),
                tuple(comments),
            )
        )

    def _foot(self, texts: Iterable[Edition | Report]) -> Iterator[Node]:
        """Yields what is at the foot of each sheet: address, texts with the start of their fingerprints, number of the page."""
        yield paragraph("Footer", run(self.address))
        numbers = page_number(self.say("word-page", **dict(zip(("page", "pages"), _HOLES, strict=True))), _HOLES)
        tabs = w("tabs", w("tab", val="right", pos=_RIGHT))
        for number, text in enumerate(texts):
            after = (run("\t"), *numbers) if not number else ()
            yield paragraph("Footer", run(self.renderer.text(text)), *after, look=(tabs,))

    def version(self, edition: Edition) -> str:
        """Returns what a version is and was: Consultation draft of 2015 (draft 2015)."""
        return self.say("word-version", version=edition.facts.name, life=names.life(edition, self.renderer.site))

    def source(self, text: Edition | Report) -> str:
        """Returns where a text is from, and what is known of its rights."""
        source, rights = names.sentence(text.facts.source.title), names.sentence(text.facts.rights)
        return self.say("word-source", source=source.removesuffix("."), rights=rights)

    def check(self, text: Edition | Report) -> str:
        """Returns the fingerprint of a text."""
        return self.say("word-fingerprint", fingerprint=fingerprint(text))
