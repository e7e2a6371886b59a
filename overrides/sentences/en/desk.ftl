### The desk: a report written and checked on the guide's own page

desk-title = Write the report here
desk-what = Choose a Word or PDF file, or paste the text. The checks run on this page while you type. Nothing leaves your computer until you send it.
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
desk-open = Open it
desk-council = Council
desk-year = Year of a published report
desk-new-council = A new council or other body
desk-council-facts = The council or other body
desk-council-help = These facts are a second file, which you send with the report.
desk-council-change = Add a committee, or change facts of the council
desk-council-leave = Leave the council as it is
desk-council-taken = This council is in the list above. Choose it there.
desk-taken = A report with this title and date is published: { $title }. Correct that report, or write another title.
desk-choose = Choose
desk-council-missing = If your council or other body is not in the list, choose “A new council or other body”.
desk-read = A Word, PDF, HTML or text file
desk-read-help = It is read on this computer, and not sent. Tracked changes must be accepted or rejected first.
desk-reading = Reading the file
desk-unreadable = The file cannot be read. Save it as Word (.docx) or as plain text, and try again.
desk-council-first = Choose the council first.
desk-cancel = Stop reading
desk-cancelled = Stopped. The file was not read. Choose another, or paste its text.
desk-too-long = Stopped after 2 minutes. Choose a shorter file, or paste its text.
desk-facts = Facts
desk-text = Text
desk-text-help = The report's exact words. Begin each paragraph with its printed number; put an empty line between paragraphs.
desk-text-label = The whole text
desk-by-paragraph = Show it by paragraph
desk-as-one = Show it as one text
desk-paragraph = Text: { $words }
desk-document = In the document
desk-page = Page { $page } of the document
desk-compare = To compare with the document
desk-changed-number = Number added: { $words }. Word computes it.
desk-changed-withheld = Removed: { $words }
desk-changed-left-out = Left out: { $words }
desk-changed-compare = Compared: { $words }
desk-add = Add: { $field }
desk-remove = Remove: { $field }
desk-item = { $field } { $number }
desk-more = More facts (optional)
desk-required = required
desk-none = The document names none
desk-each-line = One on each line.
desk-title-of-report = The report's title
desk-remarks = { $n ->
    [one] { $shown } note on the document
   *[other] { $shown } notes on the document
}
desk-example = Example: { $example }

## Links, and corrections

desk-links = Links to the Code
desk-links-help = A link says that a paragraph relates to a clause. It is your view, after you read both. Links are optional.
desk-add-clause = Add this clause
desk-suggested = Clauses that share words with the paragraph:
desk-suggestion = { $clause }, which has { $words }
desk-correct-help = If our copy differs from the document, change the paragraph below. Then say why.
desk-changed-words = Changed in { $unit }:
desk-changed-fact = Published as “{ $was }”, and is “{ $now }” now. Put it back, or say why it was changed.
desk-gone-fact = Published, and is gone: { $fact }: { $was }. Put it back, or say why it was changed.
desk-add-correction = Say why it was changed

## What the checks say

desk-checking = Checking
desk-faults = { $n ->
    [one] { $shown } fault
   *[other] { $shown } faults
}
desk-left = { $n ->
    [one] { $shown } place to compare. Mark it when done.
   *[other] { $shown } places to compare. Mark each when done.
}
desk-warnings = { $n ->
    [one] { $shown } warning
   *[other] { $shown } warnings
}
desk-ready = Ready: no faults. Compare it with the document, look for names, then send it.
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
desk-edit = Open the published file on GitHub
desk-how-propose = Propose it: the page on GitHub has the name and the text. Or save the file, or copy it, and send that.
desk-how-upload = The text is too long for one link. Save the file, then drop it on the upload page.
desk-how-edit = Copy the text, open the published file, replace its text with yours, and propose the change.
desk-how-here = Save the file or copy it, and send it to us.
desk-file-council = 1. The council's file
desk-file-report = 2. The report's file
desk-both = There are two files. Send both, or the check of the report fails. There are three ways:
desk-both-ways = How to send both
desk-both-upload = Upload: save both files, and drop both on one page.
desk-both-upload-new = Upload: save both files into a new folder { $folder }, and drop that folder on one page.
desk-upload-both = Open the upload page on GitHub
desk-both-propose = Propose: propose the council's file first. On the page that follows choose your branch, the second name below its title. Add a file there with the name { $path }, and paste the report's copied text.
desk-both-copy = Copy: the first text goes into { $council }, the second into { $report }.
desk-both-here = There are two files. Save or copy both, and send them to us together.
desk-save = Save the file
desk-copy = Copy
desk-copied = Copied
desk-draft = A draft is kept in this browser until you delete it. The document's text is not kept.
desk-delete = Delete the draft
desk-deleted = The draft is deleted.
