### Not yet read by a Welsh speaker.

edition-description = { $title }: { $version }. Statws, cynnwys, ffynhonnell.
edition-whole-description = { $title }, { $version }, ar un dudalen i'w darllen a'i hargraffu.

## State

edition-about = Am y fersiwn hon
edition-state-by = { CAP($date) }. { $by }
edition-in-force = Mewn grym o: { $date }.
edition-came-from = Cynnig
edition-came-from-same = { $version }. Fe'i mabwysiadwyd heb newid. <a>Cymhariaeth</a>.
edition-came-from-differs = { $version }. Newidiwyd ers hynny: { $places }. <a>Cymhariaeth</a>.
edition-found = Cafwyd
edition-found-late = { CAP($date) }, wedi i fersiwn ddiweddarach gael ei chyhoeddi yma. Ysgrifennwyd yr hyn a ddywed honno am ei newidiadau heb yr un hon.

## Contents

edition-contents = Cynnwys
edition-whole = Y testun cyfan
edition-read-whole = Darllen neu argraffu'r testun cyfan

## Changes

edition-changed = Beth newidiodd
edition-changed-part = { $what ->
    [heading] Pennawd: { $part }
    [place] Lle: { $part }
   *[heading-and-place] Pennawd a lle: { $part }
}
edition-changed-units = { $units }: { $effect }
edition-to-latest = o'r fersiwn hon i'r ddiweddaraf
edition-only-version = Un fersiwn sydd gennym.
edition-on-request = Gallwn ychwanegu cymariaethau eraill ar gais.
edition-ask = Gofyn am un

## Citing

edition-cite = Dyfynnu'r fersiwn hon

## Corrections, removed words, notes

edition-corrections = Cywiriadau
edition-corrections-explained = Yr hyn a gywirwyd ar ôl ei gyhoeddi yma. Mae'r hen eiriau'n aros ar y dudalen.
edition-correction = { $line }: { $correction }
edition-removed = Geiriau a ddilëwyd
edition-removed-explained = Dilëwyd ar ôl cyhoeddi, i ddiogelu unigolyn. Mae bachau sgwâr yn dangos ble.
edition-removed-at = { $line }: { $what } { $reason }
edition-notes = Nodiadau'r golygydd
edition-notes-explained = Rydym yn gadael yr hyn sy'n od yn y ffynhonnell, ac yn cywiro'r hyn a dorrodd yn ein copi ni.
edition-note = { CAP($kind) }, { $units }: { $note }

## Where the words come from

edition-source = Ffynhonnell
edition-source-heading = O ble y daw'r geiriau
edition-source-sha256 = SHA-256 y ffynhonnell
edition-rights = Hawliau
edition-sources-and-rights = Ffynonellau a hawliau
