"""What a page may do in a reader's browser: a Content-Security-Policy in its head, and what other sites learn of it.

A script runs only if its hash is in the policy. A text that is published beside the pages, such as `wording.txt`, can be valid
JavaScript: that it comes from this site is not enough. Tried in Chromium 156, Firefox 153
and WebKitGTK 2.50; a browser that knows no hashes of script files (Firefox before 116) shows the page without scripts.
Source: Content Security Policy Level 3, https://www.w3.org/TR/CSP3/.
"""

import base64
import hashlib
from collections.abc import Callable

SCRIPTS = {"assets/book.js": "", "assets/nearest.js": "404.html", "assets/search.js": "search/index.html"}
"""Every script of the site, with the one page that has it; empty for all pages."""
HASH = "integrity"
"""HTML's name for the attribute with a script's hash."""
STYLES = "assets/"
"""The folder of every style sheet."""
SEARCH = "search/index.html"
"""The one page with a form, and the one that fetches: its script loads the index and Pagefind, a program in WebAssembly."""
REFERRER = "strict-origin-when-cross-origin"
"""Another site learns which host a reader came from, never which page."""

_RULES = (
    ("default-src", "'none'"),
    ("style-src", "'self'"),
    ("img-src", "'self'"),
    ("font-src", "'self'"),
    ("base-uri", "'none'"),
)


def scripts_of(page: str) -> tuple[str, ...]:
    """The scripts of the page in the file `page`, relative to the site's root."""
    return tuple(script for script, only in SCRIPTS.items() if only in ("", page))


def hash_of(content: bytes) -> str:
    """The hash of a script as the policy and HTML's attribute give it."""
    return f"sha256-{base64.b64encode(hashlib.sha256(content).digest()).decode()}"


def policy(page: str, hashes: Callable[[str], str]) -> str:
    """The policy of the page in the file `page`; `hashes` gives the hash of a script by its path."""
    sources = [f"'{hashes(script)}'" for script in scripts_of(page)]
    if page != SEARCH:
        extra = [("script-src", " ".join(sources)), ("form-action", "'none'")]
    else:
        # 'strict-dynamic': a script with a known hash may load another; a script that stands in the page's HTML may not run without one
        allowed = " ".join([*sources, "'strict-dynamic'", "'wasm-unsafe-eval'"])
        extra = [("script-src", allowed), ("connect-src", "'self'"), ("form-action", "'self'")]
    return "; ".join(f"{name} {value}" for name, value in (*_RULES, *extra))
