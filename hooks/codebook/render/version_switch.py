"""The same part or unit of the Code in other versions: links from one version to the next at the same place."""

from dataclasses import dataclass

from codebook.model import Edition, Site
from codebook.values.references import CodeRef

NEAR = 6
"""Most versions listed on either side of the one shown; keeps pages small."""


@dataclass(frozen=True)
class VersionSwitch:
    """The versions that have what a page shows."""

    shown: Edition
    latest: str
    """URL of the page that follows the latest version; empty on that page."""
    places: tuple[tuple[Edition, str], ...]
    """Versions near the one shown, newest first, each with the URL of its permanent page."""
    total: int
    all_versions: str
    """URL of the page with all versions, if some are not listed; else empty."""


def version_switch(site: Site, ref: CodeRef, shown: Edition | None = None, page: str = "") -> VersionSwitch | None:
    """Returns the versions of a part or unit, or of the whole Code; None if there is one.

    `shown` is the edition of a permanent page; `page` is the URL suffix of an alternative view, such as `full/`.
    """
    having = [edition for edition in reversed(site.editions) if not ref.label or ref.label in edition.part_of]
    current = shown or (site.first_wording.get(ref.label) if ref.label else site.newest)
    if current is None or len(having) < 2:
        return None
    place = having.index(current)
    start = max(0, min(place - NEAR, len(having) - 2 * NEAR - 1))
    near = having[start : start + 2 * NEAR + 1]
    all_versions = f"{CodeRef(ref.part, ref.rest).url}#on_changed" if ref.rest else f"{CodeRef().url}#on_versions"
    return VersionSwitch(
        current,
        CodeRef(ref.part, ref.rest).url if shown else "",
        tuple((edition, CodeRef(ref.part, ref.rest, edition.id).url + page) for edition in near),
        len(having),
        all_versions if len(near) < len(having) else "",
    )
