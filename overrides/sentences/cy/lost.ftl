### Not yet read by a Welsh speaker. The page is one file, in English; these sentences wait for a host that has one for each language.

lost-title = Heb ganfod y dudalen
lost-description = Heb ganfod y dudalen; dolenni i bob tudalen.
lost-nearest = A oeddech yn chwilio am un o'r rhain?
lost-check = Gwiriwch y cyfeiriad, neu ewch i:
lost-code = <a>Y Cod</a> a phob fersiwn ohono
lost-principles = <a>Egwyddorion</a>
lost-clauses = <a>Cymalau</a>
lost-subjects = <a>Pynciau A i Z</a>
lost-reports = <a>Adroddiadau</a>
lost-history = <a>Hanes</a>
lost-about = <a>Am y wefan hon</a>
lost-search = <a>Chwilio</a>
lost-check-quotation = <a>Gwirio'r cyfeiriad hwn</a>, cyfeirnod neu ddyfyniad
lost-about-heading = Am y wefan hon
lost-versions = Fersiynau o'r Cod
lost-pieces = Egwyddorion a chymalau
lost-compared = Beth newidiodd
lost-councils = { $bodies ->
    [council] Cynghorau a'u hadroddiadau
   *[other] Cynghorau, cyrff eraill a'u hadroddiadau
}
lost-report = { $title }, { $date }
