### The page of a principle or another part of the Code, at its two addresses, and the list of all principles.

## The list

principle-all = Principles
principle-all-description = The principles of { $site }, each with its statement.
principle-count = { $n ->
    [0] The Code has no principles.
    [one] One principle and its statement.
   *[other] { $n } principles and their statements.
}
principle-introduction = See also the <a>introduction</a>.
principle-other-parts = Other parts
principle-parts = Parts
principle-in-other-versions = In other versions only
principle-in-version = { $part } ({ $version })
# In an editor's page, where there is nothing to list
principle-none = The Code has no principles.
principle-no-version = There is no version of the Code here yet.

## One of them

principle-place = Principle { $n } of { $total }
principle-permanent = Permanent link to this version
# On a permanent page, to the page that follows the latest version
principle-latest = { $part } in the latest version
principle-not-in-latest = Not in the latest version. These words are from the { $version }.
principle-ours = { $printed ->
    [yes] Numbers that begin clauses are the Code's. We added the other names and the related reports.
   *[no] We added the numbers and the related reports.
}
principle-subjects = Subjects
principle-gone = No longer in { $part }
# A clause that was removed from the principle
principle-gone-clause = { $clause } ({ $version }).
