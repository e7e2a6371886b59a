"""Word files of versions, principles, reports and comparisons, for committees: words in a serif typeface, ours in a sans serif.

An element is a value (`nodes.py`), and so are runs, paragraphs and tables of them (`runs.py`, `blocks.py`). Changes are tracked (`tracked.py`)
over the lines of both records (`rows.py`). `package.py` makes a file of them, with the styles in `styles.py`.
"""

from codebook.emit.word.files import WORD, word_of_report, word_of_versions

__all__ = ["WORD", "word_of_report", "word_of_versions"]
