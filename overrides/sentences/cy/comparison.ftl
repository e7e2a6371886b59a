### Not yet read by a Welsh speaker.

comparison-description = { $site }. { $title }, air am air.
comparison-counts = { CAP($counts) }.
comparison-count = { $kind }: { $n }
comparison-heading-is = { $heading }: { $kind }.
comparison-title = Y teitl
comparison-heading = Y pennawd “{ $title }”
comparison-whole = { $kind ->
    [added] ychwanegwyd yn gyfan
   *[removed] dilëwyd yn gyfan
}
comparison-moved-among = { $among ->
    [principles] symudwyd i le arall ymhlith yr egwyddorion
   *[parts] symudwyd i le arall ymhlith y rhannau
}
comparison-moved = Symudwyd: { $before } → { $after }.
comparison-only-moved = Yr un yw'r geiriau. Symudwyd: { $before } → { $after }.
comparison-after = ar ôl: { $unit }
comparison-first-in = y cyntaf yn: { $part }
comparison-whole-part = { $kind ->
    [added] Ychwanegwyd yn gyfan.
   *[removed] Dilëwyd yn gyfan.
}
comparison-moved-part = { $among ->
    [principles] Symudwyd i le arall ymhlith yr egwyddorion.
   *[parts] Symudwyd i le arall ymhlith y rhannau.
}

## The two versions

comparison-before = Cynt
comparison-after-it = Wedyn
comparison-side = { $version }: { $life }
comparison-will-change = Bydd y dudalen hon yn newid pan ddaw fersiwn newydd.
comparison-to-cite = I ddyfynnu, beth newidiodd: { $comparisons }.
comparison-from-to = { $before } → { $after }
comparison-found-late = Cafwyd hyd i un fersiwn, { $before }, { AT($date) }, wedi i un arall gael ei chyhoeddi yma: { $after }. Lle nad enwir penderfyniad, ni wyddom pryd y newidiodd y geiriau.
comparison-same = Yr un yw'r geiriau, y pwyslais a'r gosodiad.
comparison-corrections = { $n ->
    [zero] Ni chywirwyd y naill fersiwn na'r llall.
    [one] Cywirwyd un fersiwn wedi iddi ymddangos. Rydym yn cymharu'r geiriau a gywirwyd ac yn dangos pob cywiriad.
    [two] Cywirwyd y ddwy fersiwn wedi iddynt ymddangos. Rydym yn cymharu'r geiriau a gywirwyd ac yn dangos pob cywiriad.
    [few] Cywirwyd { $n } fersiwn wedi iddynt ymddangos. Rydym yn cymharu'r geiriau a gywirwyd ac yn dangos pob cywiriad.
    [many] Cywirwyd { $n } fersiwn wedi iddynt ymddangos. Rydym yn cymharu'r geiriau a gywirwyd ac yn dangos pob cywiriad.
   *[other] Cywirwyd y ddwy fersiwn wedi iddynt ymddangos. Rydym yn cymharu'r geiriau a gywirwyd ac yn dangos pob cywiriad.
}

## Changes

comparison-jump = Neidio i newid
comparison-entry = { $place }: { $kind }
comparison-unchanged = { $n ->
    [zero] Heb newid: dim
    [one] Heb newid: { $names }
    [two] Heb newid, 2: { $names }
    [few] Heb newid, { $n }: { $names }
    [many] Heb newid, { $n }: { $names }
   *[other] Heb newid, { $n }: { $names }
}
comparison-unchanged-part = { $n ->
    [zero] Heb newid
    [one] Heb newid
    [two] Heb newid: 2
    [few] Heb newid: { $n }
    [many] Heb newid: { $n }
   *[other] Heb newid: { $n }
}
comparison-corrected-in = { $version }: { $correction }
comparison-only-corrected = Cywiriad yn unig a newidiodd y geiriau hyn.
comparison-was-called = Ei enw cynt: { $name }.
comparison-includes = Yn cynnwys geiriau o: { $unit }.
comparison-went-into = { $n ->
    [zero] Dilëwyd: { $units }
    [one] Unwyd â: { $units }.
    [two] Rhannwyd yn 2: { $units }.
    [few] Rhannwyd yn { $n }: { $units }.
    [many] Rhannwyd yn { $n }: { $units }.
   *[other] Rhannwyd yn { $n }: { $units }.
}
comparison-departed = Symudwyd: { $name }. Mae nawr yma: { $now }.
comparison-exact = Dolen barhaol:
comparison-exact-before = cynt
comparison-exact-after = wedyn

## Below the changes

comparison-this = y gymhariaeth hon
comparison-others = Cymariaethau eraill
comparison-others-count = { $n ->
    [zero] Dim cymariaethau eraill
    [one] Un gymhariaeth arall
    [two] Dwy gymhariaeth arall
    [few] { $n } cymhariaeth arall
    [many] { $n } cymhariaeth arall
   *[other] { $n } cymhariaeth arall
}
comparison-to-latest = { $before } → y fersiwn ddiweddaraf
comparison-texts = Y ddau destun
comparison-fingerprint = Ôl bys (SHA-256): { $fingerprint }. Ffeil: { $file }.
comparison-reports-on-paper = Adroddiadau a enwir yma:

comparison-nothing = Dim wedi newid: { $before } – { $after }
comparison-nothing-to-latest = Dim wedi newid: { $before } – y fersiwn ddiweddaraf
