### Not yet read by a Welsh speaker.

## Read aloud only: whose words follow. What is said within the words of a document is in English, as they are

note-words-of = { $whose ->
    [report] { $name }: geiriau'r adroddiad
   *[code] { $name }: geiriau'r Cod
}
note-words-before = { $name }, cyn y newid: geiriau'r Cod
note-words-after = { $name }, ar ôl y newid: geiriau'r Cod
note-words-follow = , geiriau'r Cod:

## The same words in two versions with another layout or emphasis; two sentences

note-before = Cynt
note-after = Wedyn

## Editors' notes

note-editors = { $kind ->
    [mended] <strong>Nodyn y golygydd (cywirwyd ein copi):</strong> { $note }
   *[printed] <strong>Nodyn y golygydd (fel yr argraffwyd):</strong> { $note }
}
note-refers = { $mark }: gweler { $note }.
note-belongs = Nodyn i: { $unit }.

## Corrections

note-correction = { $kind ->
    [code] <strong>Cywiriad i'r Cod, { $date }:</strong> cynt “{ $was }”, nawr “{ $now }”.
    [report] <strong>Cywiriad i'r adroddiad, { $date }:</strong> cynt “{ $was }”, nawr “{ $now }”.
   *[copy] <strong>Cywiro ein camgymeriad copïo, { $date }:</strong> cynt “{ $was }”, nawr “{ $now }”.
}
note-correction-of-layout = { $kind ->
    [code] <strong>Cywiriad i'r Cod, { $date }:</strong> gosodiad “{ $now }”. { $layout }
    [report] <strong>Cywiriad i'r adroddiad, { $date }:</strong> gosodiad “{ $now }”. { $layout }
   *[copy] <strong>Cywiro ein camgymeriad copïo, { $date }:</strong> gosodiad “{ $now }”. { $layout }
}
note-reasons = Awdurdod: { $authority } Rheswm: { $reason }
note-correction-confirmed = Cadarnhaodd golygydd mai cywiriad ydyw, nid penderfyniad newydd.

## Words removed for a person's sake

note-removed = <strong>Dilëwyd (gweler y bachau sgwâr):</strong> { $what }
note-removed-on = Dyddiad: { $date }. Awdurdod: { $authority } Rheswm: { $reason }

## Changes between versions

note-effect = <strong>Barn y golygyddion: { $effect }.</strong>

## Fingerprints

note-fingerprint = Ôl bys (SHA-256)
note-fingerprint-of = { $fingerprint }, ôl bys y ffeil { $file }.
note-fingerprint-in = { $fingerprint }, ôl bys ei eiriau yn y ffeil { $file }.
note-not-recorded = <strong>Heb ei gofnodi eto:</strong> gall y geiriau hyn newid o hyd.
note-how-to-check = Sut i'w wirio
note-fingerprint-before = Cyn y cywiriad ({ $date }): { $fingerprint }
