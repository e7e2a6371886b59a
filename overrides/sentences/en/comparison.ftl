### Comparisons of two versions, on their pages and in papers for committees.

comparison-nothing = Nothing changed
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
    [principles] moved to another place among the principles
   *[parts] moved to another place among the parts
}
comparison-moved = Moved from { $before } to { $after }.
# The same words at another place
comparison-only-moved = The words are the same. Moved from { $before } to { $after }.
# Places in the sentence above
comparison-after = after { $unit }
comparison-first-in = first in { $part }
