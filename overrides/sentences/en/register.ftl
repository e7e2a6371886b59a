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
# Below some of many reports, on a page of an editor
register-more = <a>All { $n } reports</a>

## Many reports, on pages by year, principle and council

register-latest = { $n ->
    [one] The latest report
   *[other] The latest { $n } reports
}
register-by-year = Reports by year
register-by-part = { $parts ->
    [principles] Reports by principle
   *[parts] Reports by part of the Code
}
register-by-council = { $bodies ->
    [council] Councils, A to Z
   *[other] Councils and other bodies, A to Z
}
register-letter = { $title }: { $letter }
register-count = { $n ->
    [0] No reports yet.
    [one] 1 report.
   *[other] { $n } reports, newest first.
}
# A year, month, principle or council, as a link
register-entry = { $page } ({ $n ->
    [0] no reports yet
    [one] 1 report
   *[other] { $n } reports
})
# Title of a page with the reports of a year, month or day
register-of-time = { $kind ->
    [council] { $name }: reports, { $period }
    [related] Reports related to { $name }, { $period } (our view)
   *[all] Reports, { $period }
}
register-related = Reports related to { $name } (our view)
# In the place of a month or day
register-rest = { $unknown ->
    [month] { $period }, month not known
   *[day] { $period }, day not known
}
register-about = Read { $part }.
# For search engines
register-described = { $title }: { $n ->
    [one] 1 report, word for word.
   *[other] { $n } reports, word for word, newest first.
}
register-year = Year
register-summary = Related reports by year (our view)
register-summary-caption = Years down the side, parts of the Code across. Each number is a link to the related reports of that year.

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
register-marks = Choose a mark to read its first paragraph.
register-matrix-caption = Each report's related paragraphs, by part of the Code. An empty cell: none found.
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
