### Not yet read by a Welsh speaker.

register-description = { $bodies ->
    [council] Adroddiadau pwyllgorau cynghorau, air am air, y diweddaraf yn gyntaf.
   *[other] Adroddiadau cynghorau a chyrff eraill, air am air, y diweddaraf yn gyntaf.
}
register-intro = { $bodies ->
    [council] Adroddiadau pwyllgorau cynghorau, air am air, y diweddaraf yn gyntaf.
   *[other] Adroddiadau cynghorau a chyrff eraill, air am air, y diweddaraf yn gyntaf.
}
register-to-matrix = Gweler <a>yr hyn y mae pob un yn ymwneud ag ef</a>.
register-none = Dim adroddiadau eto.
register-none-such = Dim adroddiadau o'r fath eto.
register-no-council = Dim cynghorau eto.
register-bodies = { $bodies ->
    [council] Cynghorau
   *[other] Cynghorau a chyrff eraill
}
register-more = <a>Pob adroddiad ({ $n })</a>

## Many reports, on pages by year, principle and council

register-latest = Adroddiadau diweddaraf: { $n }
register-by-year = Adroddiadau fesul blwyddyn
register-by-part = { $parts ->
    [principles] Adroddiadau fesul egwyddor
   *[parts] Adroddiadau fesul rhan o'r Cod
}
register-by-council = { $bodies ->
    [council] Cynghorau, A i Y
   *[other] Cynghorau a chyrff eraill, A i Y
}
register-letter = { $title }: { $letter }
register-count = { $n ->
    [0] Dim adroddiadau eto.
   *[other] Adroddiadau: { $n }, y diweddaraf yn gyntaf.
}
register-entry = { $page } ({ $n ->
    [0] dim adroddiadau eto
   *[other] adroddiadau: { $n }
})
register-of-time = { $kind ->
    [council] { $name }: adroddiadau, { $period }
    [related] Adroddiadau cysylltiedig (ein barn ni): { $name }, { $period }
   *[all] Adroddiadau, { $period }
}
register-related = Adroddiadau cysylltiedig (ein barn ni): { $name }
register-rest = { $unknown ->
    [month] { $period }, mis anhysbys
   *[day] { $period }, diwrnod anhysbys
}
register-about = Darllen: { $part }.
register-described = { $title }. Adroddiadau: { $n }, air am air.
register-year = Blwyddyn
register-summary = Adroddiadau cysylltiedig fesul blwyddyn (ein barn ni)
register-summary-caption = Blynyddoedd i lawr yr ochr, rhannau o'r Cod ar draws. Mae pob rhif yn ddolen i adroddiadau cysylltiedig y flwyddyn honno.

## Columns

register-date = Dyddiad
register-body = { $bodies ->
    [council] Cyngor
   *[other] Cyngor neu gorff arall
}
register-report = Adroddiad
register-meetings = Cyfarfodydd
register-decision = Penderfyniad
register-meeting = { $committee }, { $date }
register-decided-on = { $date }: { $decision }
register-gone = Cysylltiedig (ein barn ni), nad yw yn y Cod mwyach:

## Reports and parts of the Code

register-matrix = Yr hyn y mae pob adroddiad yn ymwneud ag ef (ein barn ni)
register-marks = Mae marc yn arwain at y paragraff cyntaf o'r fath.
register-matrix-caption = Adroddiadau i lawr yr ochr, rhannau o'r Cod ar draws. Cell wag: ni chafwyd paragraff cysylltiedig.
register-row = { $report }: { $title }
register-unread = Heb ei ddarllen eto am ddolenni
register-cell = { $others ->
    [0] { $strength ->
        [direct] Yr un pwnc, paragraffau: { $n }
       *[indirect] Pwnc cysylltiedig, paragraffau: { $n }
    }
   *[other] Yr un pwnc, paragraffau: { $n }; pwnc cysylltiedig, paragraffau: { $others }
}
