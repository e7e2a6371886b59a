"""Small Word files for tests, written as XML, where python-docx cannot write what a test needs."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

from codebook.importing import Source, read
from codebook.importing.source import paragraphs

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = (
    f'xmlns:w="{WORD}" xmlns:r="{OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml"'
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)


def part(name: str, inner: str) -> str:
    """A part of a Word file with its name spaces."""
    return f"<w:{name} {_NAMES}>{inner}</w:{name}>"


def relations(**targets: str) -> str:
    """Relations of a part, by their kind."""
    inner = "".join(
        f'<Relationship Id="{kind}" Type="{OFFICE}/{kind}" Target="{target}"/>' for kind, target in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def files(body: str, **parts: str) -> dict[str, str | bytes]:
    """The files of a Word file: its body, and the inner XML of other parts by name."""
    return {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": relations(officeDocument="word/document.xml"),
        "word/_rels/document.xml.rels": relations(**{name: f"{name}.xml" for name in parts}),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        **{f"word/{name}.xml": part(name, inner) for name, inner in parts.items()},
    }


def packed(content: Mapping[str, str | bytes]) -> bytes:
    """A zip archive."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    return file.getvalue()


def of(body: str, *, accept: bool = False, **parts: str) -> Source:
    """What is read from a Word file with this body."""
    return read(packed(files(body, **parts)), "made-up.docx", accept=accept)


def printed(source: Source) -> list[str]:
    """Every paragraph as it is printed."""
    return [paragraph.printed for paragraph in paragraphs(source)]


def p(text: str = "", *, num: int | None = None, level: int = 0, style: str = "", inner: str = "") -> str:
    """A paragraph, with the list that it is an item of."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    listed = "" if num is None else f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'
    letters = f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    return f"<w:p><w:pPr>{named}{listed}</w:pPr>{letters}{inner}</w:p>"


def lvl(index: int, text: str, form: str = "decimal", start: int = 1, extra: str = "") -> str:
    """A level of a list."""
    return f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{extra}<w:lvlText w:val="{text}"/></w:lvl>'


def numbering(*levels: str, nums: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
    """The definition of one list, and the lists that share it."""
    return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{nums}'
