"""Content-Security-Policy and referrer policy of a page (CSP Level 3, https://www.w3.org/TR/CSP3/).

Scripts are allowed by hash, not by origin, because a published text file can be valid JavaScript. Tested in Chromium 156,
Firefox 153 and WebKitGTK 2.50. Firefox before 116 ignores hashes of script files, so its pages have no scripts.
"""

import base64
import hashlib
from collections.abc import Callable, Mapping

from codebook.values.languages import in_english

SEARCH = "search/index.html"
"""The page that searches, in each language: its scripts load the indexes and Pagefind's WebAssembly."""
CHECK = "check/index.html"
"""The page that checks quotations, in each language: its script loads what they are compared with."""
DESK = "about/add-a-report/index.html"
"""The only page with a worker: Python, which runs there, fetches what it needs from the site. The worker has no policy."""
_LOADED: Mapping[str, tuple[str, ...]] = {
    "book": (),
    "nearest": ("404.html",),
    **dict.fromkeys(("desk-tools", "desk-fields", "desk-text", "desk-links", "desk-sending", "desk"), (DESK,)),
    **dict.fromkeys(("query", "reports"), (SEARCH, CHECK)),
    **dict.fromkeys(("indexes", "results", "answers", "search"), (SEARCH,)),
    **dict.fromkeys(("quotation", "passages", "judge", "addresses", "papers", "told", "check"), (CHECK,)),
}
SCRIPTS: Mapping[str, tuple[str, ...]] = {f"assets/{name}.js": pages for name, pages in _LOADED.items()}
"""Each script with the only pages that load it; none for all pages."""
DATA = "application/ld+json"
"""Type of a `script` with data, which no browser runs and no policy stops (https://html.spec.whatwg.org/#data-block)."""
HASH = "integrity"
STYLES = "assets/"
REFERRER = "strict-origin-when-cross-origin"
"""Other sites learn the host that a reader came from, but not the page."""

_RULES = (
    ("default-src", "'none'"),
    ("style-src", "'self'"),
    ("img-src", "'self'"),
    ("font-src", "'self'"),
    ("base-uri", "'none'"),
    ("form-action", "'self'"),
)

NO_SCRIPTS = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"
"""Policy of a page in a bundle: styles beside it, and nothing else."""


def scripts_of(page: str) -> tuple[str, ...]:
    """Returns the scripts of a page, given as file path from the site's root."""
    return tuple(script for script, only in SCRIPTS.items() if not only or in_english(page) in only)


def hash_of(content: bytes) -> str:
    """Returns a script's hash as the policy and the integrity attribute need it."""
    return f"sha256-{base64.b64encode(hashlib.sha256(content).digest()).decode()}"


def policy(page: str, hashes: Callable[[str], str]) -> str:
    """Returns a page's policy; `hashes` maps a script's path to its hash."""
    sources = [f"'{hashes(script)}'" for script in scripts_of(page)]
    kind = in_english(page)
    if kind == SEARCH:
        # 'strict-dynamic': scripts with a known hash may load others; inline scripts stay blocked
        sources += ["'strict-dynamic'", "'wasm-unsafe-eval'"]
    elif kind == DESK:
        sources.append("'wasm-unsafe-eval'")
    extra = [("script-src", " ".join(sources)), *([("connect-src", "'self'")] if kind in (SEARCH, CHECK, DESK) else [])]
    extra += [("worker-src", "'self'")] if kind == DESK else []
    return "; ".join(f"{name} {value}" for name, value in (*_RULES, *extra))
