### The history: steps in the making of the Code, versions, corrections, meetings.

history-title = History
history-description = How the Code was made, step by step, with sources.
history-intro = How the Code was made, and when committees discussed the reports on this site. The summaries are ours.
# If there are too many for the page
history-latest = Of meetings and corrections of reports, only the latest are here: see <a>all reports by year</a>.
history-rail = When it happened

## An entry

history-heading = { CAP($date) }: { $title }
history-who = { $decided ->
    [yes] Decided by: { $who }
   *[no] By: { $who }
}
history-source = Source: { $source }
history-see = See { $page }

## Titles

history-version = { $state ->
    [proposed] The { $version } is proposed
    [draft] The { $version } is published as a draft
    [comes-out] The { $version } is published
    [adopted] The { $version } is adopted
   *[withdrawn] The { $version } is withdrawn
}
history-outcome = { $result ->
    [adopted] The { $version } is adopted
    [adopted-with-changes] The { $version } is adopted with changes
    [rejected] The { $version } is rejected
   *[lapsed] The { $version } lapses without a decision
}
# $line is a clause or paragraph
history-correction = { $kind ->
    [of-the-code] Correction to the Code: { $text }, { $line }
    [of-the-report] Correction to a report: { $text }, { $line }
   *[of-our-copy] Correction of our copy: { $text }, { $line }
}
history-removed = Personal details removed: { $text }, { $line }
history-removed-from-several = Personal details removed: { $line }, in { $n } versions
history-removed-from = Removed from the { $versions }.
history-noted-there = The note on its page
# $who: joint is a joint committee, which is itself the body; other is no council
history-meeting = { $who ->
    [council] { $body } { $committee } discusses { $report }
    [joint] { $committee } discusses { $report }
   *[other] { $report }, discussed by { $body }, { $committee }
}
history-the-report = The report
# Who corrected our copy
history-this-site = This site

## Timeline

# $shape: time is a date of which the day is not known
history-key = { $kind ->
    [making] { $shape ->
        [time] Step in the making of the Code (day not known)
       *[other] Step in the making of the Code
    }
    [wording] { $shape ->
        [time] Version, correction or removed words (day not known)
       *[other] Version, correction or removed words
    }
   *[meeting] { $shape ->
        [time] Meeting about a report (day not known)
       *[other] Meeting about a report
    }
}
history-counts-title = Steps by year
# $years: how many years a row has
history-counts = { $years ->
    [one] { $n } steps, { $first } to { $last }, counted by year, oldest first. The list has each.
   *[other] { $n } steps, { $first } to { $last }, counted by { $years } years, oldest first. The list has each.
}
# Of a bar: 1950–1959, meetings about reports: 4
history-counted = { $kind ->
    [making] { $years }, steps in the making of the Code: { $n }
    [wording] { $years }, versions, corrections and removed words: { $n }
   *[meeting] { $years }, meetings about reports: { $n }
}
