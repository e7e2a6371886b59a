### Files that a page offers for download.

# Before the files
download-heading = Download:
# A file's format and size
download-file = { $format }, { $amount } { $measure }
# A file to print
download-pdf = PDF
# One sheet with all principles, for a wall
download-poster = Principles on one page (PDF)
# Data for programs
download-data = Data (JSON)
# The register as a table, for a spreadsheet
download-table = Table (CSV)
# A reference for Zotero, EndNote and others; RIS is the format's name
download-ris = Reference (RIS)
# A reference for LaTeX; BibTeX is the format's name
download-bibtex = Reference (BibTeX)
# The text of the page, to read or edit on a computer
download-word = Word
# A comparison with tracked changes
download-word-tracked = Word with tracked changes
# A version with all its files, for those who keep records
download-bundle = Everything in one file (ZIP)
