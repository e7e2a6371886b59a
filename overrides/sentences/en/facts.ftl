### Facts that changed, and lists of sources.

facts-changed = Facts that changed
# On a page of another text
facts-in = { $fact } ({ $text })
facts-was = { $fact }, until { $date }: “{ $was }”
facts-corrected = { $known ->
    [yes] { $fact }, corrected { $date }: was “{ $was }”, now “{ $now }”{ $stop } Authority: { $authority } Reason: { $reason }
   *[no] { $fact }, corrected { $date }: was “{ $was }”, now not known. Authority: { $authority } Reason: { $reason }
}

## What changed

# Decision of meeting standards 26 June 2014
facts-of = { $field } of { $item }
facts-item = Entry: { $item }
facts-dated = { $item } { $date }
# An entry of a list
facts-one = { $kind ->
    [adoptions] adoption { $item }
    [appendices] appendix { $item }
    [became] removed clause { $item }
    [changes] change { $item }
    [committees] committee { $item }
    [considerations] meeting { $item }
    [documents] document { $item }
    [exempt] part that is not public { $item }
    [history] the step “{ $item }”
    [in-another-language] passage { $item }
    [links] related clauses of { $item }
    [not-held] text that is not here { $item }
    [notes] { $item }
    [replaces] replaced report { $item }
    [states] state { $item }
   *[subjects] subject { $item }
}
facts-field = { $field ->
    [about-document] Document that the report is about
    [about-held] Whether that document is on this site
    [about-same] Whether that document is this Code
    [address] Address
    [agenda-item-confirmed] Whether the agenda item is certain
    [agenda-item-number] Agenda item
    [also] Other words
    [audience] Audience
    [authors] Authors
    [by] Decided by
    [called-in-date] Date of the call-in
    [called-in-outcome] Outcome of the call-in
    [date] Date
    [decided] Authority
    [decision] Decision
    [effect] Effect
    [held] On this site
    [in-force] In force
    [into] What became of it
    [judged-date] Date of the check
    [judged-edition] Version checked
    [kind] Kind
    [language] Language
    [managing-director] Managing director
    [name] Name
    [note] Note
    [of] Councils
    [other-codes] Other codes
    [outcome-by] Outcome: decided by
    [outcome-date] Outcome: date
    [outcome-note] Outcome: note
    [outcome-report] Outcome: report
    [outcome-result] Outcome
    [part] Part
    [proposal] Proposal
    [reason] Reason
    [replaced-by-report] Replaced by
    [replaced-by-source] Source of the replacement
    [report] Report
    [rewritten] Whether it was rewritten
    [rights] Rights
    [see] See
    [see-also] See also
    [seen] Date seen
    [short-name] Short name
    [source] Source
    [source-address] Address of the source
    [source-note] Note on the source
    [source-sha256] SHA-256 of the source
    [source-title] Title of the source
    [strength] Strength
    [tabled] Handed out at the meeting
    [title] Title
    [units] Clauses
    [urgent] Urgent
    [wards] Wards
    [what] What changed
    [who] Who
    [withdrawn-by] Withdrawn by
    [withdrawn-date] Withdrawn
    [words] Words
   *[other] { $name }
}

## Sources

facts-source = { $text }: { $source }. Rights: { $rights }.
# In place of the sources of many reports; $reports are links to lists of them
facts-sources-of-reports = { $n } committee reports. Each names its source and rights: see { $reports }.
facts-source-sha256 = SHA-256 <code>{ $sha256 }</code>
facts-not-here = Not on this site: { $who }, { $text }, seen { AT($seen) }.
