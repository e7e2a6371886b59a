"""Quoting: whether words that somebody quotes are those of the Code, in which version, and whether they still are.

The page `/check/` has the same rules in JavaScript. Each function here has one of the same purpose in `overrides/assets/quotation.js`,
`passages.js` or `judge.js`. What both must give for a text is in `tests/quoting/cases*.yml`; the tests ask both, and also for random changes
of the Code's words. Numbers are integers, so both compute the same.
"""
