### Not yet read by a Welsh speaker.

# Before the files
download-heading = Lawrlwytho:
# A file's format and size
download-file = { $format }, { $amount } { $measure }
# A file to print
download-pdf = PDF
# One sheet with all principles, for a wall
download-poster = Egwyddorion ar un dudalen (PDF)
# Data for programs
download-data = Data (JSON)
# The register as a table, for a spreadsheet
download-table = Tabl (CSV)
# A reference for Zotero, EndNote and others; RIS is the format's name
download-ris = Cyfeiriad (RIS)
# A reference for LaTeX; BibTeX is the format's name
download-bibtex = Cyfeiriad (BibTeX)
# The text of the page, to read or edit on a computer
download-word = Word
# A comparison with tracked changes
download-word-tracked = Word gyda newidiadau wedi'u holrhain
# A version with all its files, for those who keep records
download-bundle = Popeth mewn un ffeil (ZIP)
