### Word files of versions, principles, reports and comparisons: our words beside those of the documents.

# In the margin; both values are counted by the reader's program
word-page = Page { $page } of { $pages }
# A version, and when it was adopted; or a principle in it
word-version = { CAP($version) } ({ $life })
# A report: its council, its first meeting
word-report = Report of { $body }, { $date }
# At the end
word-about = About this file
word-address = Permanent link: { $address }
word-source = Source: { $source }. Rights: { $rights }
word-fingerprint = Fingerprint of these words (SHA-256): { $fingerprint }

## Comparisons with tracked changes

# How to use the file
word-tracked = Every change is tracked. Accept all changes to get the words of the { $after }. Reject all to get those of the { $before }. The comments are ours.
# Who changed the words, as Word shows it: nobody by name
word-proposed = proposed
# Who wrote the comments
word-editors = Editors
