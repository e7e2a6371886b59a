### A comparison of two versions to hand to a committee: plain text, Markdown, or a page. The sentences of comparison.ftl are used as well.

## At the beginning

# What the two versions were, after each name: draft autumn 1901, replaced 1 March 1902
paper-versions = From the { $before } ({ $before-life }) to the { $after } ({ $after-life })

## A change

# A heading with its changed words marked
paper-heading = Heading: { $words }
# Marks within words
paper-marked = { $how ->
    [deleted] [deleted: { $words }]
   *[inserted] [inserted: { $words }]
}
paper-tracked = Word by word: { $words }
# Above or before a quotation
paper-words = { $side ->
    [before] Before
    [after] After
   *[same] Words
}
paper-quotation = { $side }: “{ $words }”
# The quotation is a block below
paper-quotation-below = { $side }:
paper-emphasis = { $struck ->
    [yes] Asterisks mark emphasis: *italic*, **bold**, ~~struck out~~.
   *[no] Asterisks mark emphasis: *italic*, **bold**.
}
# $kind is a correction to the Code, or a copying mistake
paper-corrected = { $how ->
    [layout] Corrected { $date } in the { $version } ({ $kind }): layout of “{ $now }”. { $layout }
   *[words] Corrected { $date } in the { $version } ({ $kind }): was “{ $was }”, now “{ $now }”.
}
# What editors say of the meaning: nobody may take it for the view of a committee
paper-effect = Editors' view: { $effect }.

## At the end

paper-numbers = { $printed ->
    [yes] Numbers that begin clauses are the Code's. The other names are for citing.
   *[no] The numbers are for citing. They are not words of the Code.
}
paper-fingerprint = Fingerprint of the { $version } (SHA-256): { $fingerprint }
