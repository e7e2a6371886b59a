"""Record: the wording and the addresses of what was published, and whether a build keeps them.

The record of a text is a file with a line a unit: its label, a tab, its words. It is what was promised to whoever cited them, so that text may
differ from it only by an explicit act: a correction that names the words before, or words withheld for a person's sake.
"""

from codebook.record.acts import WITHHELD, Acts, all_acts, masks, new_acts
from codebook.record.emphasis import of_emphasis, unmarked
from codebook.record.growth import grown
from codebook.record.promises import addresses_kept, permanence, unrecorded_addresses
from codebook.record.wording import (
    TITLE,
    Line,
    Text,
    corrections_of,
    differs_by_correction,
    earlier_fingerprints,
    fingerprint,
    is_recorded,
    lines,
    normal,
    record_path,
    texts,
    unrecorded,
    withheld_of,
    wording,
)

__all__ = [
    "TITLE",
    "WITHHELD",
    "Acts",
    "Line",
    "Text",
    "addresses_kept",
    "all_acts",
    "corrections_of",
    "differs_by_correction",
    "earlier_fingerprints",
    "fingerprint",
    "grown",
    "is_recorded",
    "lines",
    "masks",
    "new_acts",
    "normal",
    "of_emphasis",
    "permanence",
    "record_path",
    "texts",
    "unmarked",
    "unrecorded",
    "unrecorded_addresses",
    "withheld_of",
    "wording",
]
