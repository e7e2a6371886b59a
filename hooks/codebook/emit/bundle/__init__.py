"""Bundles for records staff: a version, or the whole site, in one file that opens from disk and can be checked."""

from codebook.emit.bundle.version import bundles

__all__ = ["bundles"]
