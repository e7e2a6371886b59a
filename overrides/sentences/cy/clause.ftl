### Not yet read by a Welsh speaker.

## The list

clause-all = Cymalau
clause-all-description = Pob cymal, datganiad a pharagraff o'r Cod yn ôl ei rif, yn y fersiwn ddiweddaraf.
clause-all-how = Mae tudalen i bob cymal, gyda'i fersiynau a'r adroddiadau cysylltiedig.
clause-all-by-subject = Neu gweler <a>Pynciau A i Z</a>.
clause-in-other-versions = Mewn fersiynau eraill yn unig

## Around its words

clause-part-of = Rhan o: { $clause }
clause-below = Is-gymalau:
clause-not-in-latest = Nid yw yn y fersiwn ddiweddaraf. Daw'r geiriau hyn o: { $version }.
clause-in-context = Darllenwch yn ei le: { $part }
clause-every-version = Pob fersiwn: { $name }
clause-subjects = Pynciau: { $subjects }
clause-numbers = { $printed ->
    [yes] Rhifau'r Cod yw'r rhai sy'n dechrau cymalau. Ni a ychwanegodd yr enwau eraill.
   *[no] Ni a ychwanegodd y rhifau.
}

## Its versions

clause-changed = A yw wedi newid?
clause-one-version = Un fersiwn sydd gennym: { $version }.
clause-version = { $version } ({ $life })
clause-same-since = Yr un geiriau yn: { $versions }.
clause-missing-too = Nid yw yn y rhain chwaith: { $versions }.
clause-missing = Nid yw yn y fersiwn hon.
clause-became = { $how ->
    [removed] Dilëwyd.
    [moved] Symudwyd i: { $into }.
    [merged] Unwyd â: { $into }.
   *[split] Rhannwyd yn: { $into }.
}
clause-includes = Yn cynnwys geiriau o: { $unit }. Ers: { $version }.
clause-change = <strong>{ $change }</strong>: <a>pob newid yn y fersiwn hon</a>
clause-changed-by-correction = <strong>Newidiwyd drwy gywiriad</strong>: <a>pob newid yn y fersiwn hon</a>
clause-only-corrected = Cywiriad yn unig a'i newidiodd.
clause-corrected-in = Yn y fersiwn hon, { $version }:

## Versions that replaced nothing

clause-beside = Cynigion a fersiynau eraill
clause-unchanged-in = Heb newid yn: { $versions }
clause-version-decided = { $result ->
    [adopted] { $version } ({ $life }; mabwysiadwyd { $date })
    [adopted-with-changes] { $version } ({ $life }; mabwysiadwyd gyda newidiadau { $date })
    [rejected] { $version } ({ $life }; gwrthodwyd { $date })
   *[lapsed] { $version } ({ $life }; gadawyd heb benderfyniad { $date })
}
clause-proposed = { $how ->
    [would-amended] <strong>Byddai'n newid ei eiriau</strong>: <a>pob newid ers { $before }</a>
    [would-emphasis] <strong>Byddai'n newid ei bwyslais</strong>: <a>pob newid ers { $before }</a>
    [would-layout] <strong>Byddai'n newid ei osodiad</strong>: <a>pob newid ers { $before }</a>
    [was-amended] <strong>Roedd i newid ei eiriau</strong>: <a>pob newid ers { $before }</a>
    [was-emphasis] <strong>Roedd i newid ei bwyslais</strong>: <a>pob newid ers { $before }</a>
   *[was-layout] <strong>Roedd i newid ei osodiad</strong>: <a>pob newid ers { $before }</a>
}
clause-drafted = <strong>{ $change }</strong>: <a>pob newid ers { $before }</a>

## Related reports

clause-reports = Adroddiadau cysylltiedig (ein barn ni)
clause-strength = { $strength ->
    [direct] Yr un pwnc:
   *[indirect] Pwnc cysylltiedig:
}
clause-report = { $report }, { $paragraph }
clause-how-judged = Sut rydym yn barnu dolenni
clause-all-reports = Pob adroddiad cysylltiedig ({ $n })
clause-no-report = { $read ->
    [all] Nid oes adroddiad cysylltiedig yma: { $name }.
    [some] Nid oes adroddiad cysylltiedig ymhlith y rhai a ddarllenwyd am ddolenni: { $name }.
   *[no] Nid oes dolen o adroddiad: { $name }. Darllenwyd yr adroddiadau gyda fersiwn nad yw'n ei gynnwys.
}
clause-reports-on-paper = Ble mae'r adroddiadau hyn:
