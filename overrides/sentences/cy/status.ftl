### Not yet read by a Welsh speaker.

## The line at the top of every page

status-chip = { $state ->
    [replaced] Wedi'i disodli
    [proposed] Cynnig
    [draft] Drafft
   *[withdrawn] Wedi'i thynnu'n ôl
}
status-latest = { $state ->
    [draft] Y Cod: { $version }. Ni wyddom am fersiwn a fabwysiadwyd.
    [draft-unnamed] Y Cod: { $version } (drafft). Ni wyddom am fersiwn a fabwysiadwyd.
    [adopted] Y Cod: { $version }. Mabwysiadwyd: { $date }.
    [in-force] Y Cod: { $version }. Mewn grym o: { $date }.
    [draft-after-adopted] Y Cod: { $version }. Cafodd fersiwn arall ei mabwysiadu a'i thynnu'n ôl wedyn: { $gone }.
    [draft-unnamed-after-adopted] Y Cod: { $version } (drafft). Cafodd fersiwn arall ei mabwysiadu a'i thynnu'n ôl wedyn: { $gone }.
    [withdrawn-after-adopted] Y Cod: { $version }. Tynnwyd yn ôl: { $date }.
   *[withdrawn] Y Cod: { $version }. Tynnwyd yn ôl: { $date }. Ni wyddom am fersiwn a fabwysiadwyd.
}
status-shown-latest = { $state ->
    [draft] Y fersiwn hon: { $version }. Ni wyddom am fersiwn a fabwysiadwyd.
    [draft-unnamed] Y fersiwn hon: { $version } (drafft). Ni wyddom am fersiwn a fabwysiadwyd.
    [adopted] Y fersiwn hon: { $version }. Mabwysiadwyd: { $date }.
    [in-force] Y fersiwn hon: { $version }. Mewn grym o: { $date }.
    [draft-after-adopted] Y fersiwn hon: { $version }. Cafodd fersiwn arall ei mabwysiadu a'i thynnu'n ôl wedyn: { $gone }.
    [draft-unnamed-after-adopted] Y fersiwn hon: { $version } (drafft). Cafodd fersiwn arall ei mabwysiadu a'i thynnu'n ôl wedyn: { $gone }.
    [withdrawn-after-adopted] Y fersiwn hon: { $version }. Tynnwyd yn ôl: { $date }.
   *[withdrawn] Y fersiwn hon: { $version }. Tynnwyd yn ôl: { $date }. Ni wyddom am fersiwn a fabwysiadwyd.
}
status-shown = Y fersiwn hon: { $version }. Y fersiwn ddiweddaraf: { $latest }.
status-question = A yw mewn grym?
status-line = Fersiwn o'r Cod

## Is it in force?

status-adopted = Mabwysiadwyd y fersiwn hon { AT($date) }: { $version }. Gan: { $by }.
status-in-force-from = Mewn grym o: { $date }.
status-binding = Eich cyflogwr neu'ch corff proffesiynol sy'n penderfynu a yw'n eich rhwymo: gofynnwch iddynt.
status-not-adopted = { $state ->
    [draft] Drafft ydyw. Ni wyddom am fersiwn sydd mewn grym.
   *[withdrawn] Cafodd ei dynnu'n ôl. Ni wyddom am fersiwn sydd mewn grym.
}
status-adopted-and-withdrawn = Ni wyddom am fersiwn sydd mewn grym. Cafodd un ei mabwysiadu a'i thynnu'n ôl wedyn: { $version } ({ $date }).
status-not-held = Mae testun arall i'w weld yma: { $title } ({ $who }). Gwelwyd { AT($date) }. Nid yw ar y wefan hon. { $note }

## Other questions that the line opens

status-version-older = { $version }. Y fersiwn ddiweddaraf: { $latest }.
status-for-whom = I bwy mae'r Cod?
status-audience = Yn ei eiriau ei hun:
status-words-of-the-code = { $name }: geiriau'r Cod
status-from = O: { $unit }
status-audience-see = Gweler: { $units }.
status-own-code = { $body ->
    [council] Ai cod ymddygiad fy nghyngor i yw hwn?
   *[employer] Ai cod ymddygiad fy nghyflogwr i yw hwn?
}
status-no-own-code = Nage. { $note }

## Facts of the latest version, in a list on an editor's page

status-newest = Y fersiwn ddiweddaraf
status-newest-name = { $version }: { $title }
status-newest-states = Statws
status-newest-state = { $state ->
    [proposed] Cynigiwyd: { $date }. { CAP($by) }
    [draft] Drafft: { $date }. { CAP($by) }
    [adopted] Mabwysiadwyd: { $date }. { CAP($by) }
   *[withdrawn] Tynnwyd yn ôl: { $date }. { CAP($by) }
}
status-newest-source = Ffynhonnell
status-no-version = Nid oes fersiwn o'r Cod gennym eto.

## A version that is not the latest

status-was-latest = { $end-by ->
    [withdrawn] Y fersiwn ddiweddaraf: { $start } – { $end }. Yna cafodd ei thynnu'n ôl.
    [replaced] Y fersiwn ddiweddaraf: { $start } – { $end }. Daeth hon yn ei lle: { $replaced-by }.
   *[other] Y fersiwn ddiweddaraf: { $start } – { $end }.
}
status-never-latest = Ni fu'r fersiwn hon erioed yn gyfredol.
status-was-adopted = Cafodd ei mabwysiadu { AT($date) }.
status-was-withdrawn = Cafodd ei thynnu'n ôl { AT($date) }.
status-not-known-adopted = Ni wyddom iddi gael ei mabwysiadu.
status-proposed = Cynigiwyd { AT($date) }. Gan: { $by }.
status-outcome = { $result ->
    [adopted] Mabwysiadwyd { AT($date) }. Gan: { $by }.
    [adopted-with-changes] Mabwysiadwyd gyda newidiadau { AT($date) }. Gan: { $by }.
    [rejected] Gwrthodwyd { AT($date) }. Gan: { $by }.
   *[lapsed] Gadawyd heb benderfyniad { AT($date) }. Gan: { $by }.
}
status-no-outcome = Ni wyddom am benderfyniad arni.
status-came-from-it = Daeth yn fersiwn newydd: { $version }.
status-see = Gweler: { $report }.
status-decided = Penderfynwyd: { $decided }
status-when-latest = { $open ->
    [yes] Y fersiwn ddiweddaraf ers { $start }.
   *[no] Y fersiwn ddiweddaraf: { $start } – { $end }.
}

## From such a version to the latest

status-changed-since = beth sydd wedi newid ers hynny
status-would-change = beth fyddai'n newid
status-was-to-change = beth oedd i newid
status-has-it-changed = A yw wedi newid ers hynny?
status-onward = Gweler: { $compared }.
status-onward-clause = Gweler <a>y fersiwn ddiweddaraf: { $name }</a>. Gweler hefyd: { $compared }.
status-onward-part = Nid yw yn y fersiwn ddiweddaraf: { $name }. Gweler <a>popeth amdano</a>. Gweler hefyd: { $compared }.
status-onward-gone = { $how ->
    [removed] Nid yw yn y fersiwn ddiweddaraf: { $name }. Cafodd ei ddileu.
    [merged] Nid yw yn y fersiwn ddiweddaraf: { $name }. Cafodd ei uno. Mae nawr yma: { $into }.
    [split] Nid yw yn y fersiwn ddiweddaraf: { $name }. Cafodd ei rannu. Mae nawr yma: { $into }.
    [moved] Nid yw yn y fersiwn ddiweddaraf: { $name }. Cafodd ei symud. Mae nawr yma: { $into }.
    [words-moved] Nid yw yn y fersiwn ddiweddaraf: { $name }. Mae ei eiriau nawr yma: { $into }.
    [words-removed] Nid yw yn y fersiwn ddiweddaraf: { $name }. Cafodd ei eiriau eu dileu.
   *[unknown] Nid yw yn y fersiwn ddiweddaraf: { $name }.
}
status-onward-versions = Gweler <a>pob fersiwn: { $name }</a>. Gweler hefyd: { $compared }.

## A clause

status-unit-only = Un fersiwn sydd gennym.
status-unit-same = Yr un geiriau ym mhob fersiwn ers: { $version }.
status-unit-same-until = Yr un geiriau ers: { $version }.
status-unit-same-after = Yr un geiriau ym mhob fersiwn ers hynny.
status-unit-added = Ychwanegwyd yn y fersiwn hon: { $version }.
status-unit-includes = Yn cynnwys geiriau o: { $units }.
status-unit-moved-here = Symudwyd yma o: { $unit }. Fersiwn: { $version }.
status-unit-changed = { $how ->
    [emphasis] Newidiwyd y pwyslais yn y fersiwn hon: { $version }. <a>Beth newidiodd</a>.
    [layout] Newidiwyd y gosodiad yn y fersiwn hon: { $version }. <a>Beth newidiodd</a>.
   *[amended] Newidiwyd y geiriau yn y fersiwn hon: { $version }. <a>Beth newidiodd</a>.
}
status-unit-changed-between = { $how ->
    [emphasis] Newidiwyd y pwyslais: { $start } – { $end }; ni wyddom pryd yn union. <a>Beth newidiodd</a>.
    [layout] Newidiwyd y gosodiad: { $start } – { $end }; ni wyddom pryd yn union. <a>Beth newidiodd</a>.
   *[amended] Newidiwyd y geiriau: { $start } – { $end }; ni wyddom pryd yn union. <a>Beth newidiodd</a>.
}
status-unit-corrected = Yn wahanol drwy gywiriad yn unig yn y fersiwn hon: { $version }. <a>Beth newidiodd</a>.
status-unit-perhaps-corrected = Yn wahanol, efallai drwy gywiriad yn unig, yn y fersiwn hon: { $version }. <a>Beth newidiodd</a>.
status-unit-gone = { $how ->
    [merged] Unwyd â: { $into }. Fersiwn: { $version }.
    [split] Rhannwyd yn: { $into }. Fersiwn: { $version }.
    [moved] Symudwyd i: { $into }. Fersiwn: { $version }.
   *[removed] Dilëwyd yn y fersiwn hon: { $version }.
}
status-unit-removed-between = Dilëwyd: { $start } – { $end }; ni wyddom pryd yn union. <a>Beth newidiodd</a>.
status-unit-back = Yn ôl yn y fersiwn hon: { $version }.
status-unit-back-between = Yn ôl: { $start } – { $end }; ni wyddom pryd yn union.
status-unit-back-changed = Yn ôl yn y fersiwn hon: { $version }. <a>Beth newidiodd</a>.
status-unit-back-changed-between = Yn ôl: { $start } – { $end }; ni wyddom pryd yn union. <a>Beth newidiodd</a>.
status-unit-differs = Yn wahanol yn: { $versions }.
status-unit-not-in-latest = Nid yw yn y fersiwn ddiweddaraf. Gweler: { $compared }.
status-unit-as-in-latest = Yr un fath ag yn y fersiwn ddiweddaraf.
status-unit-not-as-in-latest = { $how ->
    [emphasis] Mae'r pwyslais yn wahanol i'r fersiwn ddiweddaraf. Gweler: { $compared }.
    [layout] Mae'r gosodiad yn wahanol i'r fersiwn ddiweddaraf. Gweler: { $compared }.
   *[amended] Yn wahanol i'r fersiwn ddiweddaraf. Gweler: { $compared }.
}
status-it-went = { $how ->
    [merged] Cafodd ei uno. Mae nawr yma: { $into }.
    [split] Cafodd ei rannu. Mae nawr yma: { $into }.
    [moved] Cafodd ei symud. Mae nawr yma: { $into }.
   *[removed] Cafodd ei ddileu.
}
status-unit-went = { $how ->
    [merged] { $unit }: wedi'i uno. Mae nawr yma: { $into }.
    [split] { $unit }: wedi'i rannu. Mae nawr yma: { $into }.
    [moved] { $unit }: wedi'i symud. Mae nawr yma: { $into }.
   *[removed] { $unit }: wedi'i ddileu.
}

## A link from a report to a clause

status-link-gone = Nid yw yn y fersiwn ddiweddaraf: { $name }.
status-link-changed = { $how ->
    [emphasis] { $name }: newidiodd y pwyslais ar ôl y fersiwn hon: { $version }. <a>Beth newidiodd</a>.
    [layout] { $name }: newidiodd y gosodiad ar ôl y fersiwn hon: { $version }. <a>Beth newidiodd</a>.
   *[amended] { $name }: newidiodd y geiriau ar ôl y fersiwn hon: { $version }. <a>Beth newidiodd</a>.
}
status-link-differs = { $how ->
    [emphasis] { $name }: mae'r pwyslais yn y fersiwn ddiweddaraf yn wahanol i'r fersiwn hon: { $version }. <a>Beth newidiodd</a>.
    [layout] { $name }: mae'r gosodiad yn y fersiwn ddiweddaraf yn wahanol i'r fersiwn hon: { $version }. <a>Beth newidiodd</a>.
   *[amended] { $name }: mae'r geiriau yn y fersiwn ddiweddaraf yn wahanol i'r fersiwn hon: { $version }. <a>Beth newidiodd</a>.
}
status-gone = { $how ->
    [not-in-latest] { $name } (nid yw yn y fersiwn ddiweddaraf)
    [between] { $name } (dilëwyd: { $start } – { $end }; ni wyddom pryd yn union)
    [merged] { $name } (unwyd yn { $year }: { $into })
    [split] { $name } (rhannwyd yn { $year }: { $into })
    [moved] { $name } (symudwyd yn { $year }: { $into })
   *[removed] { $name } (dilëwyd yn { $year })
}

## The Code at a meeting

status-meeting-none = { $sure ->
    [yes] Nid oes fersiwn gennym o'r cyfnod cyn hynny.
   *[no] Ni wyddom am fersiwn o'r cyfnod cyn hynny.
}
status-meeting-adopted = { $sure ->
    [yes] Y fersiwn ddiweddaraf a fabwysiadwyd bryd hynny: { $version } ({ $date }).
   *[no] Y fersiwn ddiweddaraf y gwyddom iddi gael ei mabwysiadu bryd hynny: { $version } ({ $date }).
}
status-meeting-draft = { $sure ->
    [yes] Nid oes gennym fersiwn a fabwysiadwyd cyn hynny. Y drafft bryd hynny: { $version } ({ $date }).
   *[no] Ni wyddom am fersiwn a fabwysiadwyd cyn hynny. Y drafft bryd hynny: { $version } ({ $date }).
}
status-meeting-unsure = { $state ->
    [proposed] Cynigiwyd { AT($date) }: { $version }. Ni wyddom ai cyn y cyfarfod hwn neu ar ei ôl.
    [draft] Drafft { AT($date) }: { $version }. Ni wyddom ai cyn y cyfarfod hwn neu ar ei ôl.
    [adopted] Mabwysiadwyd { AT($date) }: { $version }. Ni wyddom ai cyn y cyfarfod hwn neu ar ei ôl.
   *[withdrawn] Tynnwyd yn ôl { AT($date) }: { $version }. Ni wyddom ai cyn y cyfarfod hwn neu ar ei ôl.
}
status-body-adopted = { $body ->
    [council] Mabwysiadodd y cyngor fersiwn o'r Cod { AT($date) }: { $version }.
   *[other] Mabwysiadodd y corff fersiwn o'r Cod { AT($date) }: { $version }.
}
status-body-no-other = Nid yw'r adroddiad yn dangos iddo fabwysiadu fersiwn arall.
status-body-not-adopted = { $body ->
    [council] Nid yw'r adroddiad yn dangos i'r cyngor fabwysiadu'r Cod hwn.
   *[other] Nid yw'r adroddiad yn dangos i'r corff fabwysiadu'r Cod hwn.
}

## A report that was withdrawn or replaced

status-report-withdrawn = Tynnwyd yr adroddiad hwn yn ôl { AT($date) }. Gan: { $by }.
status-report-replaced = Daeth adroddiad arall yn ei le: { $reports }.
status-report-replaced-elsewhere = Daeth hwn yn ei le: { $report } Ffynhonnell: { $source }
status-report-replaces = { $sourced ->
    [yes] { $report }. Ffynhonnell: { $source }
   *[no] { $report }
}
