### Not yet read by a Welsh speaker. What is found is in English: its sentences are not here.

search-title = Chwilio
search-description = Chwilio'r Cod, yr adroddiadau a'r wefan hon: { $name }.

## The form

search-label = { $example ->
    [none] Geiriau, “ymadrodd” neu gyfeirnod
   *[other] Geiriau, “ymadrodd” neu gyfeirnod, er enghraifft { $example }
}
search-button = Chwilio
search-where = Dangos
search-place = { $place ->
    [newest] Y fersiwn ddiweddaraf
    [reports] { $bodies ->
        [council] Adroddiadau cynghorau
       *[other] Adroddiadau
    }
    [site] Hanes a thudalennau eraill
    [other] Fersiynau eraill
   *[all] Popeth
}
search-filters = Hidlyddion
search-any = Unrhyw un
search-kind-choice = Math
search-edition-choice = Fersiwn o'r Cod
search-principle-choice = Egwyddor
search-council-choice = { $bodies ->
    [council] Cyngor
   *[other] Cyngor neu gorff arall
}
search-year-choice = Blwyddyn
search-decision-choice = Penderfyniad ar adroddiad
search-decided = { $known ->
    [yes] Yn hysbys
   *[no] Ddim yn hysbys
}
search-kind = { $kind ->
    [principle] Egwyddorion
    [clause] Cymalau
    [statement] Datganiadau'r egwyddorion
    [introduction] Paragraffau'r cyflwyniad
    [note] Nodiadau i'r Cod
    [text] Diffiniadau a thestun arall
    [part] Rhannau eraill
    [subject] Pynciau
    [council] { $bodies ->
        [council] Cynghorau
       *[other] Cynghorau a chyrff eraill
    }
    [report] Adroddiadau
    [report-paragraph] Paragraffau o adroddiadau
    [page] Tudalennau am y wefan hon
   *[history] Hanes
}

## What the search says

search-found = { $n ->
    [zero] Dim canlyniadau ar gyfer { $words }. ({ $shown })
    [one] { $shown } canlyniad ar gyfer { $words }.
    [two] { $shown } ganlyniad ar gyfer { $words }.
    [few] { $shown } chanlyniad ar gyfer { $words }.
    [many] { $shown } chanlyniad ar gyfer { $words }.
   *[other] { $shown } canlyniad ar gyfer { $words }.
}
search-none = Dim canlyniadau ar gyfer { $words }.
search-none-here = Dim canlyniadau ar gyfer { $words } yma.
search-showing = { $n ->
    [zero] Dim canlyniadau ar gyfer { $words }. ({ $shown })
    [one] Dangosir { $shown } canlyniad ar gyfer { $words }.
    [two] Dangosir { $shown } ganlyniad ar gyfer { $words }.
    [few] Dangosir { $shown } chanlyniad ar gyfer { $words }.
    [many] Dangosir { $shown } chanlyniad ar gyfer { $words }.
   *[other] Dangosir { $shown } canlyniad ar gyfer { $words }.
}
search-elsewhere = { $n ->
    [zero] Dim rhagor mewn lleoedd eraill. ({ $shown })
    [one] { $shown } arall mewn lleoedd eraill.
    [two] { $shown } arall mewn lleoedd eraill.
    [few] { $shown } arall mewn lleoedd eraill.
    [many] { $shown } arall mewn lleoedd eraill.
   *[other] { $shown } arall mewn lleoedd eraill.
}
search-quoted = “{ $words }”
search-failed = Ni ellid llwytho'r chwiliad. Rhowch gynnig arall arni, neu defnyddiwch y rhestrau isod.
search-on-disk = Nid yw'r chwiliad yn gweithio mewn copi a agorwyd o ddisg. Defnyddiwch y rhestrau isod, neu'r wefan gyhoeddedig.
search-again = Rhoi cynnig arall arni
search-check = Ai dyfyniad ydyw? Gwiriwch ef air am air.
search-advice = Rhowch gynnig ar lai o eiriau neu rai eraill.
search-advice-subjects = Rhowch gynnig ar lai o eiriau neu rai eraill, neu edrychwch yn <a>Pynciau A i Z</a>.
search-results = Canlyniadau
search-more = Dangos rhagor o ganlyniadau

## A result

search-places = Hefyd yn: { $places }
search-before = Cyn cywiriad: “{ $words }”
search-permanent = Dolen barhaol: { $address }

## Lists below the form, also for browsers without JavaScript

search-unscripted = Mae angen JavaScript ar y chwiliad, ac nid yw'n gweithio mewn copi a agorwyd o ddisg. Mae'r rhestrau hyn yn arwain at bob testun.
search-lists = Pori
search-parts = { $kind ->
    [principles] Egwyddorion
   *[parts] Rhannau'r Cod
}
search-councils = { $bodies ->
    [council] Cynghorau a'u hadroddiadau
   *[other] Cynghorau, cyrff eraill a'u hadroddiadau
}
