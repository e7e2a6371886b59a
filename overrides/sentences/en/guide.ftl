### Guides for editors: what stands in for {{ … }} on their pages.

## To copy

# $first: the first field or words of what is copied
guide-copy = Copy<unseen>: <code>{ $first }</code></unseen>
guide-copy-template = Copy<unseen> the template</unseen>
guide-copy-file = Copy<unseen> the file</unseen>
guide-copy-name = Copy<unseen> the name</unseen>
guide-copy-call = Copy<unseen> this</unseen>

## Fields of a file

guide-field = { $required ->
    [yes] <code>{ $field }</code> (required)
   *[no] <code>{ $field }</code> (optional)
}
# After what a field is for
guide-field-example = Example: <code>{ $example }</code>
# The lines to copy are shown once, with the fields of a report
guide-field-as-report = The lines to copy are those of a report.

## Files

guide-file = <a>Its file</a>: <code>{ $path }</code>
# While it is not decided where files are kept, above their paths
guide-file-ask = We have not decided where to keep the files of this site. Ask us for the file:
# A report's file, folded
guide-file-whole = Its whole file
guide-file-name = File name: <code>{ $path }</code>
guide-new = <a>Open a new file with the template</a>
guide-new-name = Complete its name, above the text: <code>{ $path }</code>
guide-new-template = The template
# While it is not decided where files are kept
guide-new-copy = Copy this template into a text editor such as Notepad:
guide-new-save = Complete this name. Save the file under the part after the last <code>/</code>:

## A sample of a call, and what the page shows

guide-sample-write = You write
guide-sample-shows = The page shows

## A report's document and its file, side by side

guide-beside-document = The document shows
guide-beside-file = You type
# In the file, in place of facts or text that are not shown
guide-beside-more = # and so on

## Steps on the host's pages; those that end in “here” are shown while it is not decided where files are kept

guide-need = The files of this site are on GitHub. You need a free account there, and a web browser. GitHub's words:
guide-need-commit = To <strong>commit</strong> is to save. It does not publish.
guide-need-branch = A <strong>branch</strong> is a copy of all files for your change. The <strong>main branch</strong> is the published one.
guide-need-pull = A <strong>pull request</strong> proposes your change. Somebody looks at it before it is published.
guide-need-here = { $known ->
    [yes] We have not decided where to keep the files of this site. Write your file in a text editor such as Notepad (not Word), and send it to { $operator }. We check it and reply.
   *[no] We have not decided where to keep the files of this site. Write your file in a text editor such as Notepad (not Word), and send it to us. We check it and reply.
}
guide-together = Propose a report and its new council together:
guide-together-council = Open the council's file as above, fill it in, and propose it as in step 5.
guide-together-branch = The next page has two names below its title. Choose the second: your branch.
guide-together-add = Open the folders <code>docs</code> and <code>reports</code>. Press <strong>Add file</strong>, then <strong>Create new file</strong>.
guide-together-report = Copy in the name and template from step 2, and continue from there. At the end press <strong>Commit changes</strong>: the report joins the council in your pull request.
guide-together-here = Send the council's file and the report's together.
guide-propose-commit = Press <strong>Commit changes</strong>. Say what you add, such as “Add Exampleshire's report of June 2026”.
guide-propose-branch = If asked, choose <strong>Create a new branch</strong>. Press <strong>Propose changes</strong>.
guide-propose-pull = On the next page press <strong>Create pull request</strong>.
guide-propose-fork = If GitHub says that you have no right to change files, continue: it makes a copy for you, and proposes your change from there.
guide-propose-here = Save the file under its name. In Notepad choose <strong>All files</strong> as the type, or it adds <code>.txt</code>. Send it to us with its whole name, such as <code>docs/reports/exampleshire/2026-06-26-gifts-and-hospitality.md</code>.
guide-checks = After some minutes your pull request shows a green tick (no fault found) or a red cross. With a cross, open <strong>Files changed</strong>: each fault is below its line. GitHub shows at most 10; the checks' page <strong>Summary</strong> has all.
guide-checks-edit = To correct a fault, open the menu with three dots at the top of your file, choose <strong>Edit file</strong>, and commit again. The checks run again.
guide-checks-here = We run the check (<code>make check</code>) and send you the result. Each line names the file, the line and what to write. Correct your file and send it again.
guide-next-checks = <strong>Within 10 minutes</strong> the checks have run. For your first change, somebody must start them.
guide-next-look = The checks' page <strong>Summary</strong> lists the pages that you change. At its foot is a file, <strong>site</strong>. Download it, unpack it, open <code>index.html</code>, and compare your page with the document.
guide-next-read = <strong>Somebody reads it</strong>, and may ask you something on your pull request.
guide-next-published = <strong>When it is accepted</strong>, it is published within a quarter of an hour.
guide-next-here = We compare your page with the document, and may ask you something. Then we publish it.
guide-look = The forms that the links above open, as sketches:
guide-look-here = You do not need these yet. They are the forms you will see if the files are kept on GitHub.

## Who runs this site

guide-operator = { $known ->
    [yes] This site is run by { $operator }.
   *[no] Who runs this site is not decided yet.
}
guide-address = { $known ->
    [yes] Its permanent address is { $address }
   *[no] Its permanent address is not decided yet.
}
guide-contact = Write to { $contact }.
guide-no-contact = A private contact will appear here before launch.
