### Comparisons of two versions, on their pages and in papers for committees.

# Headings where every word is the same
comparison-nothing = Nothing changed from the { $before } to the { $after }
comparison-nothing-to-latest = Nothing changed from the { $before } to the latest version
comparison-description = { $site }. { $title }, word by word.
# 1 reworded, 2 added and 9 the same
comparison-counts = { CAP($counts) }.
comparison-count = { $n } { $kind }
comparison-heading-is = { $heading }: { $kind }.
comparison-title = The title
comparison-heading = The heading “{ $title }”
comparison-whole = { $kind ->
    [added] added as a whole
   *[removed] removed as a whole
}
comparison-moved-among = { $among ->
    [principles] moved in the order of the principles
   *[parts] moved in the order of the parts
}
comparison-moved = Moved. It was { $before }, and is now { $after }.
# The same words at another place
comparison-only-moved = The words are the same. It was { $before }, and is now { $after }.
# Places in the sentence above
comparison-after = after { $unit }
comparison-first-in = first in { $part }
# The same of a part, below its heading
comparison-whole-part = { $kind ->
    [added] Added as a whole.
   *[removed] Removed as a whole.
}
comparison-moved-part = { $among ->
    [principles] Moved in the order of the principles.
   *[parts] Moved in the order of the parts.
}

## The two versions

comparison-before = Before
comparison-after-it = After
# A version, and when it was adopted
comparison-side = { $version }: { $life }
comparison-will-change = This page changes when there is a newer version.
comparison-to-cite = To cite: what changed { $comparisons }.
# In the list above
comparison-from-to = from the { $before } to the { $after }
comparison-found-late = The { $before } was found { AT($date) }, after the { $after } was published here. If no decision is named, we do not know when the words changed.
comparison-same = Words, emphasis and layout are the same.
comparison-corrections = { $n ->
    [one] One version was corrected after publication. We compare the corrected words and show each correction.
   *[other] Both versions were corrected after publication. We compare the corrected words and show each correction.
}

## Changes

comparison-jump = Jump to a change
comparison-entry = { $place }: { $kind }
# Opens clauses that did not change
comparison-unchanged = { $n ->
    [one] Unchanged: { $names }
   *[other] { $n } unchanged: { $names }
}
# Opens all clauses of a part
comparison-unchanged-part = { $n ->
    [one] Unchanged
   *[other] All { $n } unchanged
}
# A correction in one of the versions
comparison-corrected-in = In the { $version }: { $correction }
comparison-only-corrected = Only a correction changed these words.
comparison-was-called = Formerly { $name }.
comparison-includes = Includes words from { $unit }.
comparison-went-into = { $n ->
    [one] Merged into { $units }.
   *[other] Split into { $units }.
}
# At the old place of a clause that moved to another principle
comparison-departed = { $name } moved: it is now { $now }.
# Before two links
comparison-exact = Permanent link:
comparison-exact-before = before
comparison-exact-after = after

## Below the changes

comparison-this = this comparison
comparison-others = Other comparisons
comparison-others-count = { $n ->
    [one] 1 other comparison
   *[other] { $n } other comparisons
}
comparison-to-latest = from the { $before } to the latest version
comparison-texts = The two texts
comparison-fingerprint = Fingerprint (SHA-256): { $fingerprint } of { $file }.
# On paper, before addresses
comparison-reports-on-paper = Reports named here:
