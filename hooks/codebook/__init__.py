"""A code of ethics and committee reports about it, from Markdown files to pages.

Data flows one way: `load`, `validate`, `history.links`, `render`. No site generator, clock or network is used.
"""
