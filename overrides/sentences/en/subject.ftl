### The index of subjects, A to Z.

subject-description = Subjects in { $name }, A to Z, with the clauses on each.
subject-intro = The subjects are our choice. The words beside them are the Code's.
# Read aloud before the links to letters
subject-letters = Letters
# Read aloud between the name of a clause and its words
subject-words = , words of the Code:
subject-gone = Not in the latest version. From the { $version }.
subject-also = Also: { $words }
subject-see-also = See also: { $subjects }
