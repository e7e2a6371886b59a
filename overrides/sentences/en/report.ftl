### A report: at a glance, its words, what relates to it, facts, linking and citing.

# Name of the register, in the way here and on a council's page
report-all = Reports
# Title of a report's page
report-title = { $title } ({ $report })
report-description = { $title }: a report of { $body }, { $date }, word for word.

## At a glance

report-about-heading = About
report-about = { $which ->
    [same] { $document }. It is the Code on this site.
    [here] { $document }. It is on this site, and is not this Code.
   *[elsewhere] { $document }. It is not this Code, and not on this site. Ask the { $body } for it.
}
report-asked = What it asks
# In place of a long recommendation, which is quoted if it is short
report-asked-long = Read the recommendation
report-decided-heading = What was decided
report-decided = { $committee }, { $date }: { $decision }
report-not-decided = Not yet known.
# If no decision is known
report-nothing-known = Not yet known. Discussed by { $meetings }.
# After a decision
report-source = Source: { $source }
report-called-in = Called in: { $date }.
report-called-in-outcome = Outcome: { $outcome }
report-related-heading = Related clauses (our view)
report-no-links = { $read ->
    [yes] None. We read the whole report.
   *[no] Not yet checked for links to the Code.
}
report-how-judged = <a>How we judge links</a>
# Strength of a link, before a colon and in the key of the register
report-strength = { $strength ->
    [direct] Same subject
   *[indirect] Related subject
}

## Its words

report-contents = Contents
report-text = The report
# Read aloud only
report-words = Words of the report
report-ours = { $labels ->
    [yes] { $removed ->
        [yes] We named the paragraphs without numbers, and added square brackets where personal details were removed.
       *[no] We named the paragraphs without numbers.
    }
   *[no] We added square brackets where personal details were removed.
}
report-notes = Notes
report-note-back = Back to { $places }
# Below or beside a paragraph
report-related-clauses = Related clauses (our view)
report-on-paper = Addresses of the related clauses:

## Linking and citing

# $name is this report, or the paragraph that a reader chose: Paragraph 2.1
report-cite = Link or cite { $name }
report-this = this report
report-places = The number or name of a paragraph is a link to it.
# Before a list of paragraphs to choose from
report-choose = Choose what to cite:
report-link = Permanent link
report-citing = Citation
report-citation = { $title }, { $body }, { $date }, { $address }
# $where is the address
report-citation-of-paragraph = { $name }: ‘{ $words }’, { $title }, { $body }, { $date }, { $where }
report-copy-button = { $what ->
    [link] Copy<unseen> link</unseen>
   *[citation] Copy<unseen> citation</unseen>
}

## Facts

report-facts = About this report
report-authors = From
report-no-author = No author named.
report-managing-director = Managing director
report-wards = Wards
report-agenda-heading = Agenda
report-agenda = { $date }: { $said }
report-agenda-item = { $confirmed ->
    [yes] Item { $number }.
   *[no] Item { $number }. The report prints one number for all its meetings.
}
report-urgent = Urgent item.
report-tabled = Handed out at the meeting.
report-versions = The Code at the time
# Before a sentence about the Code, if there were several meetings
report-on-dates = { $dates }:
report-language-heading = Language
report-language = { $language }.
report-language-of = { $language }: { $paragraphs }.
report-replaces = Replaces
report-exempt = Not public
report-exempt-because = { $part }: { $reason }
report-appendices = Appendices
report-appendix = { $here ->
    [yes] { $kind ->
        [current-text] Appendix { $number }, “{ $title }” (current text). On this site.
        [proposed] Appendix { $number }, “{ $title }” (proposed text). On this site.
        [tracked-changes] Appendix { $number }, “{ $title }” (tracked changes). On this site.
        [minute] Appendix { $number }, “{ $title }” (minute). On this site.
       *[other] Appendix { $number }, “{ $title }”. On this site.
    }
   *[no] { $kind ->
        [current-text] Appendix { $number }, “{ $title }” (current text). Not on this site.
        [proposed] Appendix { $number }, “{ $title }” (proposed text). Not on this site.
        [tracked-changes] Appendix { $number }, “{ $title }” (tracked changes). Not on this site.
        [minute] Appendix { $number }, “{ $title }” (minute). Not on this site.
       *[other] Appendix { $number }, “{ $title }”. Not on this site.
    }
}
report-documents = Documents it names
report-corrections = Corrections
report-corrected = { $line }, { $date }
report-removed = Removed (see brackets)
report-removed-at = { $what } { $reason }

## Source

report-copy = Source
report-source-heading = Source
report-sha256 = SHA-256 of the source
report-rights = Rights
# Link to the page with this title
report-sources-and-rights = Sources and rights
