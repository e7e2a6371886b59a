### The search page, and what it shows of each page that it finds.

search-title = Search
search-description = Search { $name }, reports and this site.

## The form

# $example: a reference that finds something
search-label = { $example ->
    [none] Words, a “phrase” or a reference
   *[other] Words, a “phrase” or a reference, such as { $example }
}
search-button = Search
search-where = Show
search-place = { $place ->
    [newest] Latest version
    [reports] { $bodies ->
        [council] Council reports
       *[other] Reports
    }
    [site] History and other pages
    [other] Other versions
   *[all] Everything
}
search-filters = Filters
search-any = Any
search-kind-choice = Kind
search-edition-choice = Version of the Code
search-principle-choice = Principle
search-council-choice = { $bodies ->
    [council] Council
   *[other] Council or other body
}
search-year-choice = Year
search-decision-choice = Decision on a report
search-decided = { $known ->
    [yes] Known
   *[no] Not known
}
search-kind = { $kind ->
    [principle] Principles
    [clause] Clauses
    [statement] Statements of principles
    [introduction] Paragraphs of the introduction
    [note] Notes to the Code
    [text] Definitions and other text
    [part] Other parts
    [subject] Subjects
    [council] { $bodies ->
        [council] Councils
       *[other] Councils and other bodies
    }
    [report] Reports
    [report-paragraph] Paragraphs of reports
    [page] Pages about this site
   *[history] History
}

## What the search says

# $words: those that were looked for, in quotation marks
search-found = { $n ->
    [one] { $shown } result for { $words }.
   *[other] { $shown } results for { $words }.
}
search-none = No results for { $words }.
# The reader chose where to look
search-none-here = No results for { $words } here.
# After “No results for …”: other or fewer words
search-showing = { $n ->
    [one] Showing { $shown } result for { $words }.
   *[other] Showing { $shown } results for { $words }.
}
search-elsewhere = { $n ->
    [one] { $shown } more elsewhere.
   *[other] { $shown } more elsewhere.
}
search-quoted = “{ $words }”
search-failed = The search could not be loaded. Try again, or use the lists below.
search-on-disk = The search does not work in a copy opened from disk. Use the lists below, or the published site.
search-again = Try again
# Offered for more than eight words
search-check = Is it a quotation? Check it word for word.
search-advice = Try fewer or other words.
search-advice-subjects = Try fewer or other words, or look in <a>Subjects A to Z</a>.
# Read aloud
search-results = Results
search-more = Show more results

## A result

# Of a clause
search-from-code = { $latest ->
    [yes] The Code: { $version } (latest)
   *[no] The Code: { $version }
}
search-from-code-also = { $from }. Same words in: { $versions }
# Of a paragraph
search-from-report = Report: { $title } ({ $report })
# Further paragraphs of the report, with a comma between
search-places = Also in: { $places }
search-from-subjects = Subjects A to Z (our choice)
search-from-status = Home page
search-paragraph = { $council }, { $paragraph }
search-before = Before a correction: “{ $words }”
search-permanent = Permanent link: { $address }
search-principle = { $n ->
    [one] { $n } clause.
   *[other] { $n } clauses.
}
search-subject = See { $units }.
search-subject-also = See { $units }. Also: { $words }.
search-status-title = Is it in force?
# With words that people look for
search-status = Status of the Code: is it in force, adopted, legally binding? { $answer }
# What people type to find that, with a semicolon between
search-status-asked = status; status of the Code; in force; force; adopted; binding; legally binding
search-council = { $n ->
    [one] { $n } report: { $committees }.
   *[other] { $n } reports: { $committees }.
}
search-council-reports = { $n ->
    [one] { $n } report.
   *[other] { $n } reports.
}
search-report = { $council }. { $meetings }.
search-meeting = { $committee }, { $date }
search-meeting-decided = { $meeting } ({ $decision })
# An entry of the history
search-event = { $who } { $what } Source: { $source }

## Lists below the form, also for browsers without JavaScript

search-unscripted = The search needs JavaScript, and does not work in a copy opened from disk. Use these lists instead.
search-lists = Browse
search-parts = { $kind ->
    [principles] Principles
   *[parts] Parts of the Code
}
search-councils = { $bodies ->
    [council] Councils and their reports
   *[other] Councils, other bodies and their reports
}
