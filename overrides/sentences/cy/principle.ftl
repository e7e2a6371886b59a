### Not yet read by a Welsh speaker.

## The list

principle-all = Egwyddorion
principle-all-description = Yr egwyddorion, pob un gyda'i datganiad: { $site }.
principle-count = { $n ->
    [0] Nid oes egwyddorion yn y Cod.
    [zero] Nid oes egwyddorion yn y Cod.
    [one] Un egwyddor a'i datganiad.
    [two] Dwy egwyddor a'u datganiadau.
    [few] { $n } egwyddor a'u datganiadau.
    [many] { $n } egwyddor a'u datganiadau.
   *[other] { $n } egwyddor a'u datganiadau.
}
principle-introduction = O'u blaen: y <a>cyflwyniad</a>.
principle-other-parts = Rhannau eraill
principle-parts = Rhannau
principle-in-other-versions = Mewn fersiynau eraill yn unig
principle-in-version = { $part } ({ $version })
principle-none = Nid oes egwyddorion yn y Cod.
principle-no-version = Nid oes fersiwn o'r Cod yma eto.

## One of them

principle-place = Egwyddor { $n } o { $total }
principle-permanent = Dolen barhaol at y fersiwn hon
principle-latest = Yn y fersiwn ddiweddaraf: { $part }
principle-not-in-latest = Nid yw yn y fersiwn ddiweddaraf. Daw'r geiriau hyn o: { $version }.
principle-ours = { $printed ->
    [yes] Rhifau'r Cod yw'r rhai sy'n dechrau cymalau. Ni a ychwanegodd yr enwau eraill a'r adroddiadau cysylltiedig.
   *[no] Ni a ychwanegodd y rhifau a'r adroddiadau cysylltiedig.
}
principle-subjects = Pynciau
principle-gone = Nid yw yma mwyach: { $part }
principle-gone-clause = { $clause } ({ $version }).
