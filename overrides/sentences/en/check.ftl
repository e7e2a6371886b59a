### The page that checks quotations and citations, its rules, and `make verify`.

check-title = Check a quotation
check-description = Whether a quotation, citation or address is that of { $name }, in which version, and whether it is still so.
# On “How to cite”
check-offer = <a>Check a quotation</a> says whether words are those of the Code, in which version, and whether they still are. It also checks citations, addresses and whole documents, such as minutes.
check-intro = Paste a quotation, a citation, an address, or a text with several. Your browser compares it with every version here. Nothing is sent.
# $a: the page of rules
check-rules = <a>What counts as the same</a>
check-label = Text to check
check-file = Or choose a Word or text file. It stays on your device.
check-reports = Look in council reports too
check-button = Check
check-results = Results
check-copy = Copy as a note
check-unscripted = This page needs JavaScript. Without it, compare the words with a version of the Code, or find the clause by its number.
check-file-read = Read { $file }. It was not sent.
check-file-failed = { $file } could not be read. Choose a .docx or .txt file, or paste its text.
check-on-disk = Checking does not work in a copy opened from disk. Use the published site.
check-failed = The words to compare with could not be loaded. Try again.
check-checking = Checking …
check-nothing = This text has no quotation, and no address or citation of this site.
check-found = { $n ->
    [one] { $shown } result.
   *[other] { $shown } results.
}

## What is said of a quotation

check-exact = Word for word in { $name }. Latest version: { $version }.
check-older = Word for word in { $name }, { $versions }. The latest version differs.
check-older-gone = Word for word in { $name }, { $versions }. The latest version does not have it.
check-proposed = Word for word in { $name }, { $versions }: proposed, and not in the latest version.
check-corrected = Word for word in { $name }, { $version }, before a correction on { $date }.
check-signs = The same words as { $name }, { $version }, with other punctuation or capital letters.
check-near = Similar to { $name }, { $version }: { $alike }% the same.
check-joined = Several clauses run together: { $names }, { $version }.
check-follows = Word for word in { $names }, { $version }, which follow each other.
check-none = Not in any version here.
check-short = Too short to tell. Give at least 3 words and 12 characters.

## More about it

check-part = It is part of the clause.
check-was-whole = It was the whole clause in { $versions }.
check-also = The same words are in { $names }.
check-gaps = What is left out or in square brackets was not checked.
check-differs = Differences:
check-change = Change since:
# Read aloud before words that only the quotation has, or only the Code
check-yours = your words:
check-ours = the Code:
# Read aloud before words that only the older version has, or only the latest
check-old = before:
check-new = now:
check-next = Next closest: { $name }, { $alike }% the same.
check-now = Latest version: “{ $words }”
check-became = In the latest version: { $names }.
check-removed = The latest version does not have it.
check-decided = { $version }: { $decided }
check-correction = “{ $was }” was corrected to “{ $now }”. { $authority }
check-miscited-clause = The citation next to it names { $cited }.
check-miscited-version = The citation next to it names the { $cited }, which does not have these words.

check-in-report = Word for word in a council report: { $name }.
check-not-in-reports = Not in any council report here.
check-more-reports = { $n ->
    [one] { $shown } more report may have it.
   *[other] { $shown } more reports may have it.
}
check-reports-failed = Council reports could not be loaded. Try again.

## What is said of an address or a citation

check-leads = Leads to { $name }, { $version }.
check-leads-latest = Leads to { $name }, latest version.
check-leads-version = Leads to the { $version }.
check-leads-nowhere = No page here has this address.
# Of a citation that is no address: a principle and a number
check-no-clause = No version here has this clause.
check-not-in-version = The { $version } has no { $name }.
check-nearest = Did you mean { $addresses }?
# A report, a council, or a page about this site
check-leads-page = Leads to { $name }.
# $place: a paragraph of a report, as printed: 2.1, background documents
check-leads-place = Leads to { $name }, { $place }.
check-leads-list = Leads to a list of council reports.
check-leads-elsewhere = Leads to a page of this site.
check-no-place = { $name } has no “{ $place }”.
check-withdrawn = Withdrawn { $date } by { $by }.
check-replaced = Replaced by { $reports }.
check-moved = The page is now at { $address }
check-address-failed = The list of pages could not be loaded. Try again.

## The note to copy

check-note-day = Checked on { $day } against:
check-note-against = Checked against:
check-note-version = { $version }, SHA-256 { $fingerprint }
check-quoted = “{ $words }”

## The rules

check-rules-title = What counts as the same
check-rules-description = When a quotation counts as word for word, as similar, or as too short to tell.
check-rules-intro = <a>Check a quotation</a> and the command <code>make verify</code> use these rules.
check-rules-ignored = What makes no difference
check-rule-quotes = Quotation marks, of any kind and language, also within the words.
check-rule-spaces = Spaces, line breaks, and a hyphen at the end of a line.
check-rule-dashes = Which dash is used, and a hyphen inside one word: “co-operate” counts as “cooperate”.
check-rule-bullets = Bullets and printed numbers at the start of a line, and “(a)” between words.
check-rule-notes = Note marks, such as ¹.
check-rule-first = Whether the first letter of a quotation is a capital.
check-rule-end = Punctuation at its end: a full stop may be added or missing.
check-rule-gap = An ellipsis can replace any words of the same clause. We say that words were left out.
check-rule-brackets = Words in square brackets can replace up to 6 words of the clause, or more if the brackets have more. [sic] replaces none. We do not check what is in them.
check-rules-counted = What counts
check-rule-words = Every other word and letter. An altered, added, missing or moved word is never word for word.
check-rule-signs = Other capital letters, and punctuation between words, such as commas. If only these differ, we say so.
check-rule-hyphens = A hyphen between words: “evidence led” is not “evidence-led”. If only this differs, we say so.
check-rules-near = What is similar
check-rule-near = At least 3 words in a row are the same, and at least 70% in all. 50% is enough if they include a whole clause of at least 5 words.
check-rule-alike = The percentage counts words. A word in few clauses counts more than a common one. Words left out in the middle count as differences.
check-rule-joined = Several clauses run together if each part is word for word and begins or ends with a clause. A part has at least 4 words, or is a whole clause.
check-rule-short = Fewer than 3 words or 12 characters are too short to tell.
check-rules-found = What is checked
check-rule-marks = Words in quotation marks. A text without any is one quotation, or is checked by its sentences.
check-rule-citations = Addresses and citations in any of our styles. If one beside a quotation names another clause, or a version without these words, we say so.
check-rule-addresses = For an address with a small mistake, we suggest the right one: up to 2 wrong letters in a name, or a number that is one too high or too low. For a report, two of its council, date and title must be right. We also say whether a report was withdrawn or replaced.
check-rule-privacy = Words that were removed to protect a person are not here. No guess at them can be confirmed.
