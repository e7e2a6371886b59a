### Beside the words of the Code and of reports: whose they are, editors' notes, corrections, removed words, changes.

## Read aloud only: whose words follow

note-words-of = { $whose ->
    [report] { $name }, words of the report
   *[code] { $name }, words of the Code
}
note-words-before = { $name } before, words of the Code
note-words-after = { $name } after, words of the Code
# Between a name and the words, in a list
note-words-follow = , words of the Code:
# Around words that a document strikes out
note-struck = [struck out:{" "}
note-struck-end = {" "}(end of struck out)]
# Around words of a comparison; the end is a bracket
note-deleted = [deleted:{" "}
note-inserted = [inserted:{" "}

## The same words in two versions with another layout or emphasis; two sentences

note-before = Before
note-after = After

## Editors' notes

note-editors = { $kind ->
    [mended] <strong>Editor's note (our copy repaired):</strong> { $note }
   *[printed] <strong>Editor's note (as printed):</strong> { $note }
}
# A note of the Code has a mark, such as ¹
note-refers = { $mark }: see { $note }.
note-belongs = Note to { $unit }.

## Corrections

note-correction = { $kind ->
    [code] <strong>Correction to the Code, { $date }:</strong> was “{ $was }”, now “{ $now }”.
    [report] <strong>Correction to the report, { $date }:</strong> was “{ $was }”, now “{ $now }”.
   *[copy] <strong>Correction of our copying mistake, { $date }:</strong> was “{ $was }”, now “{ $now }”.
}
note-correction-of-layout = { $kind ->
    [code] <strong>Correction to the Code, { $date }:</strong> layout of “{ $now }”. { $layout }
    [report] <strong>Correction to the report, { $date }:</strong> layout of “{ $now }”. { $layout }
   *[copy] <strong>Correction of our copying mistake, { $date }:</strong> layout of “{ $now }”. { $layout }
}
note-reasons = Authority: { $authority } Reason: { $reason }
note-correction-confirmed = An editor confirmed that it is a correction, not a new decision.

## Words removed for a person's sake

note-removed = <strong>Removed (see brackets):</strong> { $what }
note-removed-on = Date: { $date }. Authority: { $authority } Reason: { $reason }

## Changes between versions

note-effect = <strong>Editors' view: { $effect }.</strong>

## Fingerprints

note-fingerprint = Fingerprint (SHA-256)
note-fingerprint-of = { $fingerprint } of { $file }.
# Of a report whose words are in a file with those of other reports.
note-fingerprint-in = { $fingerprint } of its words in { $file }.
note-not-recorded = <strong>Not recorded yet:</strong> these words may still change.
note-how-to-check = How to check it
note-fingerprint-before = Before the correction of { $date }: { $fingerprint }
