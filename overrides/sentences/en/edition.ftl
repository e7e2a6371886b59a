### One version of the Code: its first page, and its whole text on one page.

edition-description = { $title }: { $version }. State, contents, source.
edition-whole-description = { $title }, { $version }, on one page to read and print.

## State

edition-about = About this version
# A date, and who did it: the editors' words
edition-state-by = { CAP($date) }. { $by }
edition-in-force = In force from { $date }.
edition-came-from = Proposal
edition-came-from-same = { $version }, adopted without changes. <a>Comparison</a>.
edition-came-from-differs = { $version }. Changed since: { $places }. <a>Comparison</a>.
edition-found = Found
edition-found-late = { CAP($date) }, after a later version was published here. We had listed that version's changes without it.

## Contents

edition-contents = Contents
# A link
edition-whole = The whole text
edition-read-whole = Read or print the whole text

## Changes

edition-changed = What changed
# A heading, a place or both, of a principle
edition-changed-part = { $what ->
    [heading] Heading of { $part }
    [place] Place of { $part }
   *[heading-and-place] Heading and place of { $part }
}
edition-changed-units = { $units }: { $effect }
edition-to-latest = from this version to the latest
edition-only-version = We hold one version.
edition-on-request = We add other comparisons on request.
edition-ask = Ask for one

## Citing

edition-cite = Cite this version

## Corrections, removed words, notes

edition-corrections = Corrections
edition-corrections-explained = Made after publication here. The old words stay on the page.
edition-correction = { $line }: { $correction }
edition-removed = Removed words
edition-removed-explained = Removed after publication, to protect a person. Square brackets show where.
edition-removed-at = { $line }: { $what } { $reason }
edition-notes = Editor's notes
edition-notes-explained = We keep the source's oddities, and repair what was damaged in our copy.
edition-note = { CAP($kind) }, { $units }: { $note }

## Where the words come from

edition-source = Source
edition-source-heading = Where the words come from
edition-source-sha256 = SHA-256 of the source
edition-rights = Rights
edition-sources-and-rights = Sources and rights
