### Not yet read by a Welsh speaker.

## The Code

name-statement = { $part }, datganiad
name-paragraph-of-part = { $part }, paragraff { $number }
name-note = { $part }, nodyn { $number }
name-heading = Pennawd: { $part }
name-title = Teitl
name-in-version = { $name } ({ $version })
name-description-latest = { $part }, yn y fersiwn ddiweddaraf o'r Cod.
name-description-in-version = { $part }, yn y Cod: { $version }.
name-capital = { CAP($name) }

## Reports

name-report = { $council }, { $date }
name-report-titled = { $title } ({ $report })
name-report-paragraph = { $title } ({ $report }), { $paragraph }
name-paragraph = { $kind ->
    [section] adran { $number }
   *[paragraph] paragraff { $number }
}
name-paragraph-again = { $which ->
    [second] paragraff { $number } (yr ail)
    [third] paragraff { $number } (y trydydd)
    [fourth] paragraff { $number } (y pedwerydd)
    [fifth] paragraff { $number } (y pumed)
    [sixth] paragraff { $number } (y chweched)
    [seventh] paragraff { $number } (y seithfed)
    [eighth] paragraff { $number } (yr wythfed)
    [ninth] paragraff { $number } (y nawfed)
   *[tenth] paragraff { $number } (y degfed)
}
name-section-again = { $which ->
    [second] adran { $number } (yr ail)
    [third] adran { $number } (y drydedd)
    [fourth] adran { $number } (y bedwaredd)
    [fifth] adran { $number } (y bumed)
    [sixth] adran { $number } (y chweched)
    [seventh] adran { $number } (y seithfed)
    [eighth] adran { $number } (yr wythfed)
    [ninth] adran { $number } (y nawfed)
   *[tenth] adran { $number } (y ddegfed)
}
name-within = { $place }, { $name }

# In a list, without “a” or “ac”, after which a word may change
name-list-comma = {", "}
name-list-and = {", "}

## Councils and other bodies

name-body = { $kind ->
    [council] cyngor
    [parish-council] cyngor plwyf
    [town-council] cyngor tref
    [community-council] cyngor cymuned
    [fire-authority] awdurdod tân
    [police-authority] awdurdod heddlu
    [police-and-crime-commissioner] comisiynydd heddlu a throseddu
    [combined-authority] awdurdod cyfun
    [national-park-authority] awdurdod parc cenedlaethol
    [joint-committee] cyd-bwyllgor
    [company] cwmni
   *[public-body] corff cyhoeddus
}
name-body-called = { $name } ({ $kind })

## Links between reports and the Code

name-strength = { $strength ->
    [direct] yr un pwnc
   *[indirect] pwnc cysylltiedig
}
name-checked = Gwiriwyd yn erbyn: { $version }, { $date }.

## States of a version

name-state = { $state ->
    [proposed] cynigiwyd
    [draft] drafft
    [adopted] mabwysiadwyd
   *[withdrawn] tynnwyd yn ôl
}
name-life = { $state ->
    [proposed] cynigiwyd { $date }
    [draft] drafft { $date }
    [adopted] mabwysiadwyd { $date }
    [in-force] mewn grym ers { $date }
    [replaced] disodlwyd { $date }
    [latest-again] y ddiweddaraf eto { $date }
   *[withdrawn] tynnwyd yn ôl { $date }
}
name-life-then = { $before }, { $then }
name-result = { $result ->
    [adopted] mabwysiadwyd
    [adopted-with-changes] mabwysiadwyd gyda newidiadau
    [rejected] gwrthodwyd
   *[lapsed] gadawyd heb benderfyniad
}

## Changes

name-change = { $kind ->
    [same] heb newid
    [amended] geiriau wedi newid
    [emphasis] pwyslais wedi newid
    [layout] gosodiad wedi newid
    [emphasis-and-layout] pwyslais a gosodiad wedi newid
    [added] ychwanegwyd
    [removed] dilëwyd
   *[moved] symudwyd
}
name-change-moved = { $kind ->
    [same] symudwyd
    [amended] geiriau wedi newid, a symudwyd
    [emphasis] pwyslais wedi newid, a symudwyd
    [layout] gosodiad wedi newid, a symudwyd
    [emphasis-and-layout] pwyslais a gosodiad wedi newid, a symudwyd
    [added] ychwanegwyd
    [removed] dilëwyd
   *[moved] symudwyd
}
name-proposed-change = { $tense ->
    [would] { $kind ->
        [amended] Byddai'n newid ei eiriau
        [emphasis] Byddai'n newid ei bwyslais
       *[layout] Byddai'n newid ei osodiad
    }
   *[was-to] { $kind ->
        [amended] Roedd i newid ei eiriau
        [emphasis] Roedd i newid ei bwyslais
       *[layout] Roedd i newid ei osodiad
    }
}
name-restyled = { $how ->
    [added] Ychwanegwyd pwyslais: “{ $words }”.
    [removed] Tynnwyd pwyslais: “{ $words }”.
    [struck] Croeswyd allan: “{ $words }”.
    [unstruck] Heb ei groesi allan mwyach: “{ $words }”.
   *[changed] Newidiwyd y pwyslais: “{ $words }”.
}
name-laid-out = Gosodiad: { $what }.
name-not-judged = Effaith ar yr ystyr: heb ei barnu eto.
name-perhaps-corrected = Newidiodd fersiwn hyn, neu gywiriad yn unig: nid yw'r dyddiadau'n dangos pa un.
name-changes = { $tense ->
    [past] Beth newidiodd
    [would] Beth fyddai'n newid
   *[was-to] Beth oedd i newid
}
name-changes-between = { $tense ->
    [past] Beth newidiodd: { $before } → { $after }
    [would] Beth fyddai'n newid: { $before } → { $after }
   *[was-to] Beth oedd i newid: { $before } → { $after }
}
name-changes-to-latest = Beth newidiodd: { $before } → y fersiwn ddiweddaraf

## Notes

name-editors-note = { $kind ->
    [mended] cywirwyd
   *[as-printed] gadawyd fel yr argraffwyd
}
name-correction = { $kind ->
    [of-the-code] cywiriad i'r Cod
    [of-the-report] cywiriad i'r adroddiad
   *[of-our-copy] cywiro camgymeriad copïo
}
