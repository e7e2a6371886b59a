### The desk: a report written and checked on the guide's own page

desk-title = Write the report here
desk-what = The checks run on this page while you type. Nothing leaves your computer until you send it.
desk-start = Start
desk-weight = It loads 10 MB, once.
desk-too-old = This browser is too old to write a report here. Update it, or follow the steps below.
desk-failed = The page could not load what it needs. Try again, or follow the steps below.
desk-loading = Loading
desk-ready-to-use = Ready to use
desk-memory = This browser has too little memory for it. Close other pages and try again, or follow the steps below.

## What to write

desk-which = Which report?
desk-new = A new report
desk-correct = Correct a published report
desk-council = Council
desk-choose = Choose
desk-council-missing = If your council is not in the list, add it first: step 1 below.
desk-read = A Word, PDF, HTML or text file
desk-read-help = It is read on this computer, and not sent. Tracked changes must be accepted or rejected first.
desk-reading = Reading the file
desk-unreadable = The file cannot be read. Save it as Word (.docx) or as plain text, and try again.
desk-council-first = Choose the council first.
desk-facts = Facts
desk-text = Text
desk-text-help = The report's exact words. Begin each paragraph with its printed number; put an empty line between paragraphs.
desk-add = Add: { $field }
desk-remove = Remove: { $field }
desk-item = { $field } { $number }
desk-more = More facts (optional)
desk-required = required
desk-example = Example: { $example }

## What the checks say

desk-checking = Checking
desk-faults = { $n ->
    [one] { $shown } fault
   *[other] { $shown } faults
}
desk-warnings = { $n ->
    [one] { $shown } warning
   *[other] { $shown } warnings
}
desk-no-faults = No faults. Compare it with the document, look for names, then send it.
desk-line = Line { $line }
desk-warning = Warning
desk-unfinished = Choose the council, and write the title and the date of the first meeting.

## The page, and sending it

desk-preview = How it will look
desk-no-preview = The page appears here when the facts can be read.
desk-send = Send it
desk-file = File
desk-propose = Propose it on GitHub
desk-upload = Upload the saved file on GitHub
desk-save = Save the file
desk-copy = Copy
desk-copied = Copied
desk-draft = A draft is kept in this browser until you delete it.
desk-delete = Delete the draft
desk-deleted = The draft is deleted.
