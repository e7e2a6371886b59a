"""Quoting: whether words that somebody quotes are those of the Code, in which version, and whether they still are.

The page `/check/` has the same rules in JavaScript, function by function: `overrides/assets/quotation.js`, `passages.js`, `judge.js` and
`addresses.js`. `tests/quoting/cases*.yml` has what both must find; the tests also compare both on random changes of the Code's words. All
numbers are integers, so both compute the same.
"""
