"""Texts as Akoma Ntoso 3.0 (https://docs.oasis-open.org/legaldocml/akn-core/v1.0/), for lawyers and archives.

`wId` is the name of a clause or paragraph, which stays the same from version to version; `eId` is its place in this text.
"""

from codebook.emit.akoma.document import TYPE, report_as_akoma, version_as_akoma

__all__ = ["TYPE", "report_as_akoma", "version_as_akoma"]
