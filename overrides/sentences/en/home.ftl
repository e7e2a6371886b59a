### The home page.

home-description = { $name }.

## The principles

# $kind: what the Code has
home-principles = { $kind ->
    [principles] The principles and their statements
   *[parts] What it says
}
home-related-reports = { $n ->
    [one] { $n } related report
   *[other] { $n } related reports
}
home-parts = { $kind ->
    [other] Also: { $parts }
   *[all] Its parts: { $parts }
}

## Questions

# Read aloud; the line at the top of the page leads here
home-questions = At a glance

## Other pages

home-ways = Use the Code
home-way-read = <a>The whole text</a> on one page, to read or print.
home-way-subjects = <a>Subjects A to Z</a>: find the clauses on a subject.
home-way-clauses = <a>Clauses</a>: link to one, and see its versions.
home-way-reports = <a>Reports</a> by { $bodies ->
    [council] councils
   *[other] councils and other bodies
} on the same subjects.
home-way-cite = <a>How to cite</a> the Code.
home-way-check = <a>Check a quotation</a>: is it what the Code says, and still so?
home-way-add = <a>How to add a report</a>. No programming needed.

## History

home-history = Latest in the history
home-whole-history = Full history
