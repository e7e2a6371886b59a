"""XML of a Word file as a tree, within limits. No entity is ever expanded, and nothing outside the file is read."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from codebook.importing.source import Refused

MOST_ELEMENTS = 400_000
"""Elements of a part. 50 pages have about 40,000, 500 pages 400,000; each takes up to 400 bytes of memory."""
DEEPEST = 100
"""Elements within elements. Tables three deep, in a text box, have about 60."""

DAMAGED = "open it in Word, save it again as .docx, and import that file"
"""What to do with a file that is broken or strange: Word writes it again."""

_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://schemas.openxmlformats.org/package/2006/content-types": "ct",
    "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic",
    "http://schemas.openxmlformats.org/drawingml/2006/diagram": "dgm",
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "c",
    "urn:schemas-microsoft-com:vml": "v",
}
"""Name spaces that are read, in both forms of the standard. Names of others keep no prefix but `other`."""


class _Tree:
    """Builds the tree, and counts."""

    def __init__(self, part: str) -> None:
        self.part = part
        self.builder = TreeBuilder()
        self.depth = self.count = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        self.count += 1
        if self.depth > DEEPEST:
            raise Refused(f"{self.part} in the file has more than {DEEPEST} elements within each other", DAMAGED)
        if self.count > MOST_ELEMENTS:
            raise Refused(
                f"{self.part} in the file has more than {MOST_ELEMENTS:,} elements, about 500 pages",
                "import one report at a time, without its appendices",
            )
        self.builder.start(short_name(name), {short_name(key): value for key, value in attributes.items()})

    def end(self, name: str) -> None:
        self.depth -= 1
        self.builder.end(short_name(name))


def short_name(name: str) -> str:
    """Returns a name with a short prefix: `w_p`. ElementTree would read one with a colon as a path."""
    space, _, local = name.rpartition("}")
    return f"{_PREFIXES.get(space, 'other')}_{local}" if space else local


def _no_declarations(*_: object) -> None:
    raise Refused("the file declares a document type, which no Word file does and which can do harm", DAMAGED)


def parse(data: bytes, part: str) -> Element:
    """Returns the root of a part; raises `Refused` if it is not well-formed, too large, too deep or declares anything."""
    tree = _Tree(part)
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _no_declarations
    parser.EntityDeclHandler = _no_declarations
    parser.StartElementHandler = tree.start
    parser.EndElementHandler = tree.end
    parser.CharacterDataHandler = tree.builder.data
    try:
        parser.Parse(data, True)  # noqa: FBT003 - expat's own argument: it is all of the data
        return tree.builder.close()
    except (expat.ExpatError, AssertionError, UnicodeError, LookupError, ValueError) as error:
        if isinstance(error, Refused):
            raise
        raise Refused(f"{part} in the file is damaged", DAMAGED) from None


def value(element: Element | None, name: str, attribute: str = "w_val") -> str:
    """Returns the attribute of a child; empty if there is none."""
    child = element.find(name) if element is not None else None
    return child.get(attribute, "") if child is not None else ""


def whole_number(text: str, otherwise: int | None = None) -> int | None:
    """Returns a whole number from -99,999 to 99,999,999; `otherwise` if it is none."""
    return int(text) if re.fullmatch(r"-[0-9]{1,5}|[0-9]{1,8}", text) else otherwise


def is_on(element: Element | None, name: str) -> bool | None:
    """Whether a child switches something on; None if there is no such child."""
    child = element.find(name) if element is not None else None
    return None if child is None else child.get("w_val", "1") not in ("0", "false", "off", "none")


def children_of(element: Element) -> Iterator[Element]:
    """Yields the children; of several alternatives, those of the first that has any."""
    for child in element:
        if child.tag == "mc_AlternateContent":
            alternatives = (*child.findall("mc_Choice"), *child.findall("mc_Fallback"))
            one = next((alternative for alternative in alternatives if len(alternative)), None)
            if one is not None:
                yield from children_of(one)
        else:
            yield child
