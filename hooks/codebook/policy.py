"""What a page of this site may do in a reader's browser, as its head says: a Content-Security-Policy, and what other sites are told."""

_RULES = {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
}
"""By what a browser would fetch or do. Whatever is not named is refused, and so is all that stands in a page itself.

The search is a program in WebAssembly, which `'wasm-unsafe-eval'` lets run; it comes from the site itself, as every other script.
"""

POLICY = "; ".join(f"{what} {where}" for what, where in _RULES.items())

REFERRER = "strict-origin-when-cross-origin"
"""Another site is told the host that a reader came from, as sources may want to know, and never the page."""
