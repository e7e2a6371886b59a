"""Results of earlier runs, kept by what they were made from, and work in several processes. Neither changes a result."""

from codebook.cache.processes import FEWEST, collect_seldom, each_in_processes, in_processes
from codebook.cache.store import NOTHING, Store, key_of, of_code, packed, unpacked

__all__ = [
    "FEWEST",
    "NOTHING",
    "Store",
    "collect_seldom",
    "each_in_processes",
    "in_processes",
    "key_of",
    "of_code",
    "packed",
    "unpacked",
]
