"""The domain of a code of ethics and the committee reports about it, from Markdown files to pages.

Data flows one way: `load` reads the files, `validate` checks how they relate, `link` ties reports to the code, `render` makes pages. It
imports no site generator, reads no clock and asks no network; the site's address is an argument.
"""
