### The page that checks quotations and citations, and `make verify`. Values in names are as the Code's pages have them.

check-nothing = There is no quotation, address or citation in this text.

## What is said of a quotation

check-exact = Word for word in { $name }. It is so in the latest version, { $version }.
check-older = Word for word in { $name }, { $versions }. The latest version differs.
check-proposed = Word for word in { $name }, { $versions }: proposed, and not in the latest version.
check-corrected = Word for word in { $name }, { $version }, before a correction on { $date }.
check-signs = The same words as { $name }, { $version }, with other punctuation or capital letters.
check-near = Near { $name }, { $version }: { $alike }% alike.
check-joined = Several clauses run together: { $names }, { $version }.
check-follows = Word for word in { $names }, { $version }, which follow each other.
check-none = Not in any version here.
check-short = Too short to tell. Give at least 3 words and 12 characters.

## More about it

check-part = It is part of the clause.
check-was-whole = It was the whole clause in { $versions }.
check-also = The same words are in { $names }.
check-gaps = What is left out or in square brackets was not checked.
check-next = Next best: { $name }, { $alike }% alike.
check-now = Latest version: “{ $words }”
check-became = In the latest version: { $names }.
check-removed = The latest version does not have it.
check-decided = { $version }: { $decided }
check-correction = “{ $was }” was corrected to “{ $now }”. { $authority }
check-miscited-clause = The citation beside it names { $cited }.
check-miscited-version = The citation beside it names the { $cited }, which does not have these words.

## What is said of an address or a citation

check-leads = Leads to { $name }, { $version }.
check-leads-latest = Leads to { $name }, latest version.
check-leads-version = Leads to the { $version }.
check-leads-nowhere = Leads nowhere here.
check-not-in-version = The { $version } has no { $name }.
check-nearest = Perhaps { $addresses }.
check-report-address = An address of a council report.

## The note

check-note-against = Checked against:
check-note-version = { $version }, SHA-256 { $fingerprint }
check-quoted = “{ $words }”
