### The page of a clause, a statement or a paragraph, at its two addresses, and the list of all.

## The list

clause-all = Clauses
clause-all-description = Every clause, statement and paragraph of the Code by its number, in the latest version.
clause-all-how = Each has a page with its versions and related reports.
clause-all-by-subject = Or see <a>Subjects A to Z</a>.
clause-in-other-versions = In other versions only

## Around its words

# Above a sub-clause, and above the sub-clauses of a clause
clause-part-of = Part of { $clause }:
clause-below = Sub-clauses:
clause-not-in-latest = Not in the latest version. These words are from the { $version }.
clause-in-context = Read it in { $part }
clause-every-version = Every version of { $name }
clause-subjects = Subjects: { $subjects }
clause-numbers = { $printed ->
    [yes] Numbers that begin clauses are the Code's. We added the other names.
   *[no] We added the numbers.
}

## Its versions

clause-changed = Has it changed?
clause-one-version = We hold one version: { $version }.
clause-version = { $version } ({ $life })
clause-same-since = Same in { $versions }.
clause-missing-too = Not in { $versions } either.
clause-missing = Not in this version.
clause-became = { $how ->
    [removed] Removed.
    [moved] Moved to { $into }.
    [merged] Merged into { $into }.
   *[split] Split into { $into }.
}
clause-includes = Includes words from { $unit } since the { $version }.
# What changed, with a link to the comparison
clause-change = <strong>{ $change }</strong>: <a>all changes in this version</a>
clause-changed-by-correction = <strong>Changed by a correction</strong>: <a>all changes in this version</a>
clause-only-corrected = Only a correction changed it.
clause-corrected-in = In the { $version }:

## Versions that replaced nothing

clause-beside = Proposals and other versions
clause-unchanged-in = Unchanged in: { $versions }
clause-version-decided = { $result ->
    [adopted] { $version } ({ $life }; adopted { $date })
    [adopted-with-changes] { $version } ({ $life }; adopted with changes { $date })
    [rejected] { $version } ({ $life }; rejected { $date })
   *[lapsed] { $version } ({ $life }; left without a decision { $date })
}
clause-proposed = { $how ->
    [would-amended] <strong>Would be reworded</strong>: <a>all changes from the { $before }</a>
    [would-emphasis] <strong>Emphasis would change</strong>: <a>all changes from the { $before }</a>
    [would-layout] <strong>Layout would change</strong>: <a>all changes from the { $before }</a>
    [was-amended] <strong>Was to be reworded</strong>: <a>all changes from the { $before }</a>
    [was-emphasis] <strong>Emphasis was to change</strong>: <a>all changes from the { $before }</a>
   *[was-layout] <strong>Layout was to change</strong>: <a>all changes from the { $before }</a>
}
clause-drafted = <strong>{ $change }</strong>: <a>all changes from the { $before }</a>

## Related reports

# A link is our judgement, not a report's or a council's
clause-reports = Related reports (our view)
clause-strength = { $strength ->
    [direct] Same subject:
   *[indirect] Related subject:
}
clause-report = { $report }, { $paragraph }
clause-how-judged = How we judge links
clause-all-reports = { $n ->
    [one] The related report
   *[other] All { $n } related reports
}
clause-no-report = { $read ->
    [all] No report here relates to { $name }.
    [some] No report that we checked relates to { $name }.
   *[no] No report is linked to { $name }. We checked the reports against a version without it.
}
# On paper, above the addresses of the reports
clause-reports-on-paper = Where to find these reports:
