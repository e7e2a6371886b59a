### What is around the text of every page, besides head and menu; the pages about this site; the addresses that moved.

layout-crumbs = You are here
layout-neighbours = Previous and next page
layout-previous = Previous: { $page }
layout-next = Next: { $page }
layout-updated = Last updated { $date }.
# In the margin of a printed page: what its text is, and how to check it
layout-text = { $name }, fingerprint begins { $digits }
# At the foot of a printed sheet whose paragraphs have # and a name beside them
layout-ends = To cite one paragraph, add its name, which begins with #, to this address.

## Foot

layout-typefaces = Words of the Code and reports are in serif type. Our words are in plain type, like these.
# The name of the language, in a link from the same page in another language
layout-language = English
layout-foot = About this site

## Top-level pages

layout-home = Home
layout-code = The Code
layout-principles = Principles
layout-clauses = Clauses
layout-subjects = Subjects A to Z
layout-reports = Reports
layout-history = History
layout-about = About this site

## About this site

layout-about-description = About this site.
layout-for-readers = For readers
layout-for-editors = For editors

## A page that moved

layout-moved-title = Moved: { $page }
layout-moved-heading = This page has moved
layout-moved-description = This page has moved to: { $page }.
layout-moved = It is now at { $page }. Old links still work.
