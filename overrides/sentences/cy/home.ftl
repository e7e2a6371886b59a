### Not yet read by a Welsh speaker.

home-description = { $name }.

## The principles

home-principles = { $kind ->
    [principles] Yr egwyddorion a'u datganiadau
   *[parts] Beth mae'n ei ddweud
}
home-related-reports = { $n ->
    [zero] Dim adroddiadau cysylltiedig
    [one] { $n } adroddiad cysylltiedig
    [two] { $n } adroddiad cysylltiedig
    [few] { $n } adroddiad cysylltiedig
    [many] { $n } adroddiad cysylltiedig
   *[other] { $n } adroddiad cysylltiedig
}
home-parts = { $kind ->
    [other] Hefyd: { $parts }
   *[all] Ei rannau: { $parts }
}

## Questions

home-questions = Cipolwg

## Other pages

home-ways = Defnyddio'r Cod
home-way-read = <a>Y testun cyfan</a> ar un dudalen, i'w ddarllen neu ei argraffu.
home-way-subjects = <a>Pynciau A i Z</a>: dod o hyd i'r cymalau ar bwnc.
home-way-clauses = <a>Cymalau</a>: cael dolen at un, a gweld ei fersiynau.
home-way-reports = <a>Adroddiadau</a> gan { $bodies ->
    [council] gynghorau
   *[other] gynghorau a chyrff eraill
} ar yr un pynciau.
home-way-cite = <a>Sut i'w ddyfynnu</a>.
home-way-check = <a>Gwirio dyfyniad</a>: ai dyma mae'r Cod yn ei ddweud, ac ydy o hyd?
home-way-add = <a>Sut i ychwanegu adroddiad</a>. Nid oes angen rhaglennu.

## History

home-history = Y diweddaraf yn ei hanes
home-whole-history = Yr hanes cyfan
