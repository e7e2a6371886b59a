### Not yet read by a Welsh speaker.

code-title = Y Cod
code-description = Y fersiwn ddiweddaraf ar un dudalen, a phob fersiwn: { $site }.
code-latest = Y fersiwn ddiweddaraf
code-contents = Cynnwys
code-how-to-cite = Dilynwch rif i gael dolen at gymal neu i'w ddyfynnu.
code-versions = Fersiynau
code-other-versions = { $n ->
    [zero] Dim fersiynau eraill
    [one] Fersiwn arall
    [two] Dwy fersiwn arall
    [few] { $n } fersiwn arall
    [many] { $n } fersiwn arall
   *[other] { $n } fersiwn arall
}
code-version = { $version }: { $life }.
code-of-version = { $link }<unseen> ({ $version })</unseen>

## On each page of the Code, where there are several versions

code-switch = Fersiynau
code-switch-shown = Fersiwn: <strong>{ $version }</strong>
code-switch-shown-latest = Fersiwn: <strong>{ $version }</strong> (y ddiweddaraf)
code-switch-latest = Y fersiwn ddiweddaraf
code-switch-all = Pob fersiwn ({ $total })

## The guide for corrections

code-no-file = Nid oes ffeil o'r fath yma eto.
code-older-reports = Mae adroddiadau hŷn yn y ffolder: { $body }.
