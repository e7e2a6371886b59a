"""The record of published texts and addresses, and checks that a build keeps it.

A text's record has one line per unit: label, tab, words. A text may differ from its record only by an explicit act: a correction that
quotes the old words, or words withheld to protect a person.
"""

from codebook.model.outline import Outline, marked, outline, read_outline
from codebook.record.amendments import WITHHELD, Acts, all_acts, masks, new_acts
from codebook.record.append_only import lost_records
from codebook.record.deleted import deleted
from codebook.record.emphasis import of_emphasis, unmarked
from codebook.record.fact_lines import (
    ALL,
    OUR,
    PAST,
    FactSheet,
    days_added,
    fact_path,
    fact_sheets,
    past,
    precise,
    present,
    renewed,
)
from codebook.record.facts_kept import changed_facts, is_recorded_fact_sheet, unrecorded_facts
from codebook.record.structure import (
    is_structure_recorded,
    outlines,
    structure,
    structure_path,
    unrecorded_structure,
    what_moved,
)
from codebook.record.verify import addresses_kept, permanence, records_of_texts, texts_kept, unrecorded_addresses
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
    "ALL",
    "OUR",
    "PAST",
    "TITLE",
    "WITHHELD",
    "Acts",
    "FactSheet",
    "Line",
    "Outline",
    "Text",
    "addresses_kept",
    "all_acts",
    "changed_facts",
    "corrections_of",
    "days_added",
    "deleted",
    "differs_by_correction",
    "earlier_fingerprints",
    "fact_path",
    "fact_sheets",
    "fingerprint",
    "is_recorded",
    "is_recorded_fact_sheet",
    "is_structure_recorded",
    "lines",
    "lost_records",
    "marked",
    "masks",
    "new_acts",
    "normal",
    "of_emphasis",
    "outline",
    "outlines",
    "past",
    "permanence",
    "precise",
    "present",
    "read_outline",
    "record_path",
    "records_of_texts",
    "renewed",
    "structure",
    "structure_path",
    "texts",
    "texts_kept",
    "unmarked",
    "unrecorded",
    "unrecorded_addresses",
    "unrecorded_facts",
    "unrecorded_structure",
    "what_moved",
    "withheld_of",
    "wording",
]
