### Not yet read by a Welsh speaker. Citations to copy are in English, as the texts are.

report-all = Adroddiadau
report-title = { $title } ({ $report })
report-description = { $title }: adroddiad, { $body }, { $date }, air am air.

## At a glance

report-about-heading = Am beth
report-about = { $which ->
    [same] { $document }. Dyma'r Cod sydd ar y wefan hon.
    [here] { $document }. Mae ar y wefan hon, ac nid y Cod hwn ydyw.
   *[elsewhere] { $document }. Nid y Cod hwn ydyw, ac nid yw ar y wefan hon. Gofynnwch i'r corff hwn amdano: { $body }.
}
report-asked = Beth mae'n gofyn amdano
report-asked-long = Darllen yr argymhelliad
report-decided-heading = Beth a benderfynwyd
report-decided = { $committee }, { $date }: { $decision }
report-not-decided = Ni wyddom eto.
report-nothing-known = Ni wyddom eto. Trafodwyd gan: { $meetings }.
report-source = Ffynhonnell: { $source }
report-called-in = Galwyd i mewn: { $date }.
report-called-in-outcome = Canlyniad: { $outcome }
report-related-heading = Cymalau cysylltiedig (ein barn ni)
report-no-links = { $read ->
    [yes] Dim un. Darllenwyd yr adroddiad cyfan.
   *[no] Ni ddarllenwyd yr adroddiad hwn eto am ddolenni at y Cod.
}
report-how-judged = <a>Sut rydym yn barnu dolenni</a>
report-strength = { $strength ->
    [direct] Yr un pwnc
   *[indirect] Pwnc cysylltiedig
}

## Its words

report-contents = Cynnwys
report-text = Yr adroddiad
report-words = Geiriau'r adroddiad
report-ours = { $labels ->
    [yes] { $removed ->
        [yes] Ni a enwodd y paragraffau heb rif, ac a ychwanegodd fachau sgwâr lle dilëwyd manylion personol.
       *[no] Ni a enwodd y paragraffau heb rif.
    }
   *[no] Ni a ychwanegodd y bachau sgwâr lle dilëwyd manylion personol.
}
report-notes = Nodiadau
report-note-back = Yn ôl: { $places }
report-related-clauses = Cymalau cysylltiedig (ein barn ni)
report-on-paper = Cyfeiriadau'r cymalau cysylltiedig:

## Linking and citing

report-cite = Dolen neu ddyfyniad: { $name }
report-this = yr adroddiad hwn
report-places = Mae rhif neu enw paragraff yn ddolen ato.
report-choose = Dewiswch beth i'w ddyfynnu:
report-link = Dolen barhaol
report-citing = Dyfyniad
report-copy-button = { $what ->
    [link] Copïo<unseen>'r ddolen</unseen>
   *[citation] Copïo<unseen>'r dyfyniad</unseen>
}

## Facts

report-facts = Am yr adroddiad hwn
report-authors = Gan
report-no-author = Ni enwir awdur.
report-managing-director = Rheolwr gyfarwyddwr
report-wards = Wardiau
report-agenda-heading = Agenda
report-agenda = { $date }: { $said }
report-agenda-item = { $confirmed ->
    [yes] Eitem { $number }.
   *[no] Eitem { $number }, a argraffwyd unwaith ar gyfer sawl cyfarfod.
}
report-urgent = Eitem frys.
report-tabled = Dosbarthwyd yn y cyfarfod.
report-versions = Y Cod ar y pryd
report-on-dates = { $dates }:
report-language-heading = Iaith
report-language = { $language }.
report-language-of = { $language }: { $paragraphs }.
report-replaces = Yn disodli
report-exempt = Nid yw'n gyhoeddus
report-exempt-because = { $part }: { $reason }
report-appendices = Atodiadau
report-appendix = { $here ->
    [yes] { $kind ->
        [current-text] Atodiad { $number }, “{ $title }” (testun presennol). Ar y wefan hon.
        [proposed] Atodiad { $number }, “{ $title }” (testun arfaethedig). Ar y wefan hon.
        [tracked-changes] Atodiad { $number }, “{ $title }” (newidiadau wedi'u marcio). Ar y wefan hon.
        [minute] Atodiad { $number }, “{ $title }” (cofnod). Ar y wefan hon.
       *[other] Atodiad { $number }, “{ $title }”. Ar y wefan hon.
    }
   *[no] { $kind ->
        [current-text] Atodiad { $number }, “{ $title }” (testun presennol). Nid yw ar y wefan hon.
        [proposed] Atodiad { $number }, “{ $title }” (testun arfaethedig). Nid yw ar y wefan hon.
        [tracked-changes] Atodiad { $number }, “{ $title }” (newidiadau wedi'u marcio). Nid yw ar y wefan hon.
        [minute] Atodiad { $number }, “{ $title }” (cofnod). Nid yw ar y wefan hon.
       *[other] Atodiad { $number }, “{ $title }”. Nid yw ar y wefan hon.
    }
}
report-documents = Dogfennau a enwir ynddo
report-corrections = Cywiriadau
report-corrected = { $line }, { $date }
report-removed = Dilëwyd (gweler y bachau sgwâr)
report-removed-at = { $what } { $reason }

## Source

report-copy = Ffynhonnell
report-source-heading = Ffynhonnell
report-sha256 = SHA-256 y ffynhonnell
report-rights = Hawliau
report-sources-and-rights = Ffynonellau a hawliau
