"""The parts of a Word file, which is a zip archive: unpacked within limits, none that can do harm."""

import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from xml.etree.ElementTree import Element

from codebook.importing.source import Refused
from codebook.importing.word.elements import DAMAGED, parse

LARGEST_PART = 40_000_000
"""Bytes of one unpacked part. The text of 50 pages has 1 to 4 MB."""
LARGEST_SUM = 80_000_000
"""Bytes of all parts that are read. Pictures are not unpacked."""
LARGEST_LIST = 1_000_000
"""Bytes of the archive's list of its files: about 10,000 of them."""
_END, _END_SIZE = b"PK\x05\x06", 22
_LOCKED = 0x1
"""The bit that says that a file of the archive is encrypted."""


@dataclass(frozen=True)
class Relation:
    """That a part of the file refers to another, or to something outside."""

    id: str
    kind: str
    """The last word of its type: `header`, `hyperlink`."""
    target: str
    outside: bool


class Package:
    """A Word file. Methods raise `Refused` for a part that is damaged or too large."""

    def __init__(self, data: bytes) -> None:
        self._refuse_long_list(data)
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            infos = self._zip.infolist()
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, struct.error, RuntimeError):
            raise Refused("the file is damaged: it is not a complete archive", DAMAGED) from None
        self._infos = {info.filename.lstrip("/").lower(): info for info in infos}
        if len(self._infos) < len(infos):
            raise Refused("the file has two parts of the same name", DAMAGED)
        if any(info.flag_bits & _LOCKED for info in infos):
            raise Refused("the file has a password", "save it without one")
        self._left = LARGEST_SUM
        self._refuse_macros()
        self.main = self._main()

    @staticmethod
    def _refuse_long_list(data: bytes) -> None:
        found = data.rfind(_END, max(0, len(data) - _END_SIZE - 65_535))
        end = data[found : found + _END_SIZE] if found >= 0 else b""
        if len(end) < _END_SIZE:
            raise Refused("the file is damaged: its end is missing", DAMAGED)
        if struct.unpack_from("<L", end, 12)[0] > LARGEST_LIST:
            raise Refused("the file has too many parts", DAMAGED)

    def _refuse_macros(self) -> None:
        types = self.xml("[Content_Types].xml")
        kinds = [each.get("ContentType", "") for each in types] if types is not None else []
        if any("macroEnabled" in kind for kind in kinds) or any(
            name.endswith("vbaproject.bin") for name in self._infos
        ):
            raise Refused("the file has macros, which are small programs", "save it as .docx, which cannot have any")

    def _main(self) -> str:
        for relation in self.relations(""):
            if relation.kind == "officeDocument" and not relation.outside:
                return relation.target
        raise Refused("the file does not say where its text is", DAMAGED)

    def has(self, name: str) -> bool:
        """Whether there is such a part. Names are compared without regard to capitals, as Word does."""
        return name.lower() in self._infos

    def read(self, name: str) -> bytes:
        """Returns a part, unpacked."""
        info = self._infos[name.lower()]
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise Refused(f"{name} in the file is packed in a way that Word does not use", DAMAGED)
        limit = min(LARGEST_PART, self._left)
        try:
            with self._zip.open(info) as part:
                data = part.read(limit + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            ValueError,
            RuntimeError,
            NotImplementedError,
            struct.error,
        ):
            raise Refused(f"{name} in the file is damaged", DAMAGED) from None
        if len(data) > limit:
            raise Refused(
                f"{name} in the file unpacks to more than {limit / 1e6:.0f} MB",
                "import one report at a time, without its appendices",
            )
        self._left -= len(data)
        return data

    def xml(self, name: str) -> Element | None:
        """Returns the root of a part; None if there is no such part."""
        return parse(self.read(name), name) if self.has(name) else None

    def relations(self, name: str) -> Iterator[Relation]:
        """Yields what a part refers to; of the whole file if the name is empty."""
        folder, _, base = name.rpartition("/")
        root = self.xml(posixpath.join(folder, "_rels", f"{base}.rels"))
        for each in root if root is not None else ():
            outside, target = each.get("TargetMode") == "External", each.get("Target", "")
            if not outside:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            yield Relation(each.get("Id", ""), each.get("Type", "").rpartition("/")[2], target, outside)

    def related(self, kind: str) -> list[str]:
        """Returns the names of the parts of a kind that the main part refers to, in the order of the file."""
        return [
            one.target
            for one in self.relations(self.main)
            if one.kind == kind and not one.outside and self.has(one.target)
        ]
