### Registers of reports, and the table of what each report relates to.

register-description = { $bodies ->
    [council] Council committee reports, word for word, newest first.
   *[other] Reports of councils and other bodies, word for word, newest first.
}
register-intro = { $bodies ->
    [council] Council committee reports, word for word, newest first.
   *[other] Reports of councils and other bodies, word for word, newest first.
}
register-to-matrix = See <a>what each relates to</a>.
register-none = No reports yet.
register-none-such = No such reports yet.
register-no-council = No councils yet.
# Heading of the list of all
register-bodies = { $bodies ->
    [council] Councils
   *[other] Councils and other bodies
}

## Columns

register-date = Date
register-body = { $bodies ->
    [council] Council
   *[other] Council or other body
}
register-report = Report
register-meetings = Meetings
register-decision = Decision
# If a report went to several meetings
register-meeting = { $committee }, { $date }
register-decided-on = { $date }: { $decision }
# Before the names of clauses: Tides 1, removed in 1960
register-gone = Related (our view), no longer in the Code:

## Reports and parts of the Code

register-matrix = What each report relates to (our view)
register-marks = A mark links to the first such paragraph.
register-matrix-caption = Each report’s related paragraphs, by part of the Code. An empty cell: none found.
# The council and date of a report, and its title
register-row = { $report }: { $title }
register-unread = Not yet checked for links
# Of a mark; $others counts paragraphs with a related subject besides
register-cell = { $others ->
    [0] { $strength ->
        [direct] { $n ->
            [one] Same subject, 1 paragraph
           *[other] Same subject, { $n } paragraphs
        }
       *[indirect] { $n ->
            [one] Related subject, 1 paragraph
           *[other] Related subject, { $n } paragraphs
        }
    }
    [one] { $n ->
        [one] Same subject, 1 paragraph; related subject, 1 paragraph
       *[other] Same subject, { $n } paragraphs; related subject, 1 paragraph
    }
   *[other] { $n ->
        [one] Same subject, 1 paragraph; related subject, { $others } paragraphs
       *[other] Same subject, { $n } paragraphs; related subject, { $others } paragraphs
    }
}
