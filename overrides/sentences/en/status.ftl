### Which version a page shows, and what became of it: of the Code, of a clause, of a report.

## The line at the top of every page

# The mark before the line, of a version that is not the latest
status-chip = { $state ->
    [replaced] Replaced
    [proposed] Proposal
    [draft] Draft
   *[withdrawn] Withdrawn
}
# A page without words of a particular version. A draft whose name does not say so is called one
status-latest = { $state ->
    [draft] The Code: { $version }. We know of no adopted version.
    [draft-unnamed] The Code: { $version }, a draft. We know of no adopted version.
    [adopted] The Code: { $version }, adopted { $date }.
    [in-force] The Code: { $version }, in force from { $date }.
    [draft-after-adopted] The Code: { $version }. The { $gone } was adopted, then withdrawn.
    [draft-unnamed-after-adopted] The Code: { $version }, a draft. The { $gone } was adopted, then withdrawn.
    [withdrawn-after-adopted] The Code: { $version }, withdrawn { $date }.
   *[withdrawn] The Code: { $version }, withdrawn { $date }. We know of no adopted version.
}
# A page with its words
status-shown-latest = { $state ->
    [draft] This is the { $version }. We know of no adopted version.
    [draft-unnamed] This is the { $version }, a draft. We know of no adopted version.
    [adopted] This is the { $version }, adopted { $date }.
    [in-force] This is the { $version }, in force from { $date }.
    [draft-after-adopted] This is the { $version }. The { $gone } was adopted, then withdrawn.
    [draft-unnamed-after-adopted] This is the { $version }, a draft. The { $gone } was adopted, then withdrawn.
    [withdrawn-after-adopted] This is the { $version }, withdrawn { $date }.
   *[withdrawn] This is the { $version }, withdrawn { $date }. We know of no adopted version.
}
status-shown = This is the { $version }. The latest is the { $latest }.
# Opens the answers below it
status-question = Is it in force?
# Read aloud before the line
status-line = Version of the Code

## Is it in force?

status-adopted = The { $version } was adopted { AT($date) } by { $by }.
status-in-force-from = In force from { $date }.
status-binding = Whether it binds you depends on your employer or professional body: ask them.
status-not-adopted = { $state ->
    [draft] It is a draft. We know of no version in force.
   *[withdrawn] It was withdrawn. We know of no version in force.
}
status-adopted-and-withdrawn = We know of no version in force. The { $version } was adopted, then withdrawn ({ $date }).

# A text that is known and not on this site. The note is the editors'
status-not-held = { $who } has published a text titled { $title } (seen { AT($date) }). It is not on this site. { $note }

## Other questions that the line opens

status-version-older = The { $version }. The latest is the { $latest }.
status-for-whom = Who is it for?
# Before words of the Code
status-audience = In its own words:
status-words-of-the-code = { $name }, words of the Code
status-from = From { $unit }
status-audience-see = See { $units }.
status-own-code = { $body ->
    [council] Is it my council's own code of conduct?
   *[employer] Is it my employer's own code of conduct?
}
# The note is the editors'
status-no-own-code = No. { $note }

## Facts of the latest version, in a list on an editor's page

status-newest = Latest version
status-newest-name = { $version }: { $title }
status-newest-states = State
# A date, and who adopted it: the editors' words
status-newest-state = { $state ->
    [proposed] Proposed { $date }. { CAP($by) }
    [draft] Draft, { $date }. { CAP($by) }
    [adopted] Adopted { $date }. { CAP($by) }
   *[withdrawn] Withdrawn { $date }. { CAP($by) }
}
status-newest-source = Source
status-no-version = There is no version of the Code here yet.

## A version that is not the latest

status-was-latest = { $end-by ->
    [withdrawn] Latest version from { $start } until { $end }, when it was withdrawn.
    [replaced] Latest version from { $start } until { $end }, when the { $replaced-by } replaced it.
   *[other] Latest version from { $start } until { $end }.
}
status-never-latest = This version was never current.
status-was-adopted = Adopted { AT($date) }.
status-was-withdrawn = Withdrawn { AT($date) }.
status-not-known-adopted = We do not know if it was adopted.
status-proposed = Proposed { AT($date) } by { $by }.
status-outcome = { $result ->
    [adopted] Adopted { AT($date) } by { $by }.
    [adopted-with-changes] Adopted with changes { AT($date) } by { $by }.
    [rejected] Rejected { AT($date) } by { $by }.
   *[lapsed] Left without a decision { AT($date) } by { $by }.
}
status-no-outcome = We know of no decision on it.
status-came-from-it = It became the { $version }.
# A report, after a sentence on what it decided
status-see = See { $report }.
# Who decided a change: the editors' own words
status-decided = Decided: { $decided }
# Times at which words of a clause were the latest
status-when-latest = { $open ->
    [yes] Latest version since { $start }.
   *[no] Latest version from { $start } until { $end }.
}

## From such a version to the latest

status-changed-since = what has changed since
status-would-change = what it would change
status-was-to-change = what it was to change
# The same, of the latest version in the list of all
status-has-it-changed = Has it changed since?
status-onward = See { $compared }.
status-onward-clause = See <a>{ $name } in the latest version</a>, or { $compared }.
status-onward-part = { $name } is not in the latest version. See <a>all about it</a>, or { $compared }.
status-onward-gone = { $how ->
    [removed] { $name } is not in the latest version: it was removed.
    [merged] { $name } is not in the latest version: it was merged into { $into }.
    [split] { $name } is not in the latest version: it was split into { $into }.
    [moved] { $name } is not in the latest version: it was moved to { $into }.
    [words-moved] { $name } is not in the latest version: its words are now in { $into }.
    [words-removed] { $name } is not in the latest version: its words were removed.
   *[unknown] { $name } is not in the latest version.
}
status-onward-versions = See <a>every version of { $name }</a>, or { $compared }.

## A clause

status-unit-only = We hold one version.
status-unit-same = Same in every version since the { $version }.
status-unit-same-until = Same since the { $version }.
status-unit-same-after = Same in every version since.
status-unit-added = Added in the { $version }.
status-unit-includes = Includes words from { $units }.
status-unit-moved-here = Moved here from { $unit } in the { $version }.
status-unit-changed = { $how ->
    [emphasis] Emphasis changed in the { $version }: <a>what changed</a>.
    [layout] Layout changed in the { $version }: <a>what changed</a>.
   *[amended] Reworded in the { $version }: <a>what changed</a>.
}
status-unit-changed-between = { $how ->
    [emphasis] Emphasis changed between { $start } and { $end }: <a>what changed</a>.
    [layout] Layout changed between { $start } and { $end }: <a>what changed</a>.
   *[amended] Reworded between { $start } and { $end }: <a>what changed</a>.
}
status-unit-corrected = Differs in the { $version } only by a correction: <a>what changed</a>.
status-unit-perhaps-corrected = Differs in the { $version }: reworded, or only corrected. <a>See what changed</a>.
status-unit-gone = { $how ->
    [merged] Merged into { $into } in the { $version }.
    [split] Split into { $into } in the { $version }.
    [moved] Moved to { $into } in the { $version }.
   *[removed] Removed in the { $version }.
}
status-unit-removed-between = Removed between { $start } and { $end }: <a>what changed</a>.
status-unit-back = Restored in the { $version }.
status-unit-back-between = Restored between { $start } and { $end }.
status-unit-back-changed = Restored in the { $version }: <a>what changed</a>.
status-unit-back-changed-between = Restored between { $start } and { $end }: <a>what changed</a>.
status-unit-differs = Different in the { $versions }.
# In a proposal, or a draft that replaced nothing
status-unit-not-in-latest = Not in the latest version: { $compared }.
status-unit-as-in-latest = Same as in the latest version.
status-unit-not-as-in-latest = { $how ->
    [emphasis] Emphasis differs from the latest version: { $compared }.
    [layout] Layout differs from the latest version: { $compared }.
   *[amended] Differs from the latest version: { $compared }.
}
# What became of a clause, where a decision follows
status-it-went = { $how ->
    [merged] It was merged into { $into }.
    [split] It was split into { $into }.
    [moved] It was moved to { $into }.
   *[removed] It was removed.
}
# The same with its name
status-unit-went = { $how ->
    [merged] { $unit } was merged into { $into }.
    [split] { $unit } was split into { $into }.
    [moved] { $unit } was moved to { $into }.
   *[removed] { $unit } was removed.
}

## A link from a report to a clause

status-link-gone = { $name } is not in the latest version.
status-link-changed = { $how ->
    [emphasis] The emphasis of { $name } changed after the { $version }: <a>what changed</a>.
    [layout] The layout of { $name } changed after the { $version }: <a>what changed</a>.
   *[amended] { $name } was reworded after the { $version }: <a>what changed</a>.
}
status-link-differs = { $how ->
    [emphasis] The emphasis of { $name } differs between the { $version } and the latest version: <a>what changed</a>.
    [layout] The layout of { $name } differs between the { $version } and the latest version: <a>what changed</a>.
   *[amended] { $name } differs between the { $version } and the latest version: <a>what changed</a>.
}
# One of a list
status-gone = { $how ->
    [not-in-latest] { $name }, not in the latest version
    [between] { $name }, removed between { $start } and { $end }
    [merged] { $name }, merged into { $into } in { $year }
    [split] { $name }, split into { $into } in { $year }
    [moved] { $name }, moved to { $into } in { $year }
   *[removed] { $name }, removed in { $year }
}

## The Code at a meeting

status-meeting-none = { $sure ->
    [yes] We hold no version from before then.
   *[no] We know of no version from before then.
}
status-meeting-adopted = { $sure ->
    [yes] Latest adopted version: { $version } ({ $date }).
   *[no] Latest version known to be adopted: { $version } ({ $date }).
}
status-meeting-draft = { $sure ->
    [yes] We hold no version adopted before then. Draft: { $version } ({ $date }).
   *[no] We know of no version adopted before then. Draft: { $version } ({ $date }).
}
status-meeting-unsure = { $state ->
    [proposed] The { $version } was proposed { AT($date) }: not known whether before or after this meeting.
    [draft] The { $version } became a draft { AT($date) }: not known whether before or after this meeting.
    [adopted] The { $version } was adopted { AT($date) }: not known whether before or after this meeting.
   *[withdrawn] The { $version } was withdrawn { AT($date) }: not known whether before or after this meeting.
}
status-body-adopted = The { $body } adopted the { $version } { AT($date) }.
status-body-no-other = The report does not show that it adopted another version.
status-body-not-adopted = The report does not show that the { $body } adopted this Code.

## A report that was withdrawn or replaced

status-report-withdrawn = This report was withdrawn { AT($date) } by { $by }.
status-report-replaced = It was replaced by { $reports }.
status-report-replaced-elsewhere = Replaced by: { $report } Source: { $source }
status-report-replaces = { $sourced ->
    [yes] { $report }. Source: { $source }
   *[no] { $report }
}

