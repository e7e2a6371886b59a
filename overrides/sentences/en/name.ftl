### Names within sentences: of clauses, paragraphs, reports, versions, their states and their changes.

## The Code

# The statement of a principle
name-statement = { $part }, statement
name-paragraph-of-part = { $part }, paragraph { $number }
name-note = { $part }, note { $number }
# What was corrected: a heading, or the title of a text
name-heading = Heading of { $part }
name-title = Title
# A clause of one version
name-in-version = { $name } ({ $version })
# Descriptions of a principle without a statement, for search engines
name-description-latest = { $part } in the latest version of the Code.
name-description-in-version = { $part } in the Code, { $version }.
# A name at the start of a line
name-capital = { CAP($name) }

## Reports

# By council and date
name-report = { $council }, { $date }
# With its title
name-report-titled = { $title } ({ $report })
name-report-paragraph = { $title } ({ $report }), { $paragraph }
name-paragraph = { $kind ->
    [section] section { $number }
   *[paragraph] paragraph { $number }
}
# The report prints the number more than once
name-paragraph-again = { $which ->
    [second] second paragraph { $number }
    [third] third paragraph { $number }
    [fourth] fourth paragraph { $number }
    [fifth] fifth paragraph { $number }
    [sixth] sixth paragraph { $number }
    [seventh] seventh paragraph { $number }
    [eighth] eighth paragraph { $number }
    [ninth] ninth paragraph { $number }
   *[tenth] tenth paragraph { $number }
}
name-section-again = { $which ->
    [second] second section { $number }
    [third] third section { $number }
    [fourth] fourth section { $number }
    [fifth] fifth section { $number }
    [sixth] sixth section { $number }
    [seventh] seventh section { $number }
    [eighth] eighth section { $number }
    [ninth] ninth section { $number }
   *[tenth] tenth section { $number }
}
# Appendix 1, paragraph 2.1
name-within = { $place }, { $name }

# Between the names in a list, and before the last
name-list-comma = {", "}
name-list-and = {" and "}

## Councils and other bodies

# What a body is, within a sentence or, with a capital, as the name of a row
name-body = { $kind ->
    [council] council
    [parish-council] parish council
    [town-council] town council
    [community-council] community council
    [fire-authority] fire authority
    [police-authority] police authority
    [police-and-crime-commissioner] police and crime commissioner
    [combined-authority] combined authority
    [national-park-authority] national park authority
    [joint-committee] joint committee
    [company] company
   *[public-body] public body
}
# A body whose name does not say what it is: Northbank Homes Limited (company)
name-body-called = { $name } ({ $kind })

## Links between reports and the Code

name-strength = { $strength ->
    [direct] same subject
   *[indirect] related subject
}
name-checked = Checked against the { $version }, { $date }.

## States of a version

# Before a date and who did it
name-state = { $state ->
    [proposed] proposed
    [draft] draft
    [adopted] adopted
   *[withdrawn] withdrawn
}
# What happened to a version, in a list: adopted 2 April 1957, replaced 30 November 1957
name-life = { $state ->
    [proposed] proposed { $date }
    [draft] draft { $date }
    [adopted] adopted { $date }
    [in-force] in force from { $date }
    [replaced] replaced { $date }
    [latest-again] latest again { $date }
   *[withdrawn] withdrawn { $date }
}
name-life-then = { $before }, { $then }
name-result = { $result ->
    [adopted] adopted
    [adopted-with-changes] adopted with changes
    [rejected] rejected
   *[lapsed] left without a decision
}

## Changes

# The change of a clause
name-change = { $kind ->
    [same] the same
    [amended] reworded
    [emphasis] emphasis changed
    [layout] layout changed
    [emphasis-and-layout] emphasis and layout changed
    [added] added
    [removed] removed
   *[moved] moved
}
name-change-moved = { $kind ->
    [same] moved
    [amended] reworded and moved
    [emphasis] emphasis changed, and moved
    [layout] layout changed, and moved
    [emphasis-and-layout] emphasis and layout changed, and moved
    [added] added
    [removed] removed
   *[moved] moved
}
# What a proposal does to a clause: over its words, before a link to the comparison
name-proposed-change = { $tense ->
    [would] { $kind ->
        [amended] Would be reworded
        [emphasis] Emphasis would change
       *[layout] Layout would change
    }
   *[was-to] { $kind ->
        [amended] Was to be reworded
        [emphasis] Emphasis was to change
       *[layout] Layout was to change
    }
}
name-restyled = { $how ->
    [added] Emphasis added: “{ $words }”.
    [removed] Emphasis removed: “{ $words }”.
    [struck] Now struck out: “{ $words }”.
    [unstruck] No longer struck out: “{ $words }”.
   *[changed] Emphasis changed: “{ $words }”.
}
name-laid-out = Layout: { $what }.
name-not-judged = Effect on the meaning: not judged yet.
name-perhaps-corrected = Reworded or only corrected: the dates do not show which.
# Titles of comparisons
name-changes = { $tense ->
    [past] What changed
    [would] What would change
   *[was-to] What was to change
}
name-changes-between = { $tense ->
    [past] What changed from the { $before } to the { $after }
    [would] What would change from the { $before } to the { $after }
   *[was-to] What was to change from the { $before } to the { $after }
}
name-changes-to-latest = What changed from the { $before } to the latest version

## Notes

name-editors-note = { $kind ->
    [mended] repaired
   *[as-printed] left as printed
}
name-correction = { $kind ->
    [of-the-code] correction to the Code
    [of-the-report] correction to the report
   *[of-our-copy] copying mistake corrected
}
