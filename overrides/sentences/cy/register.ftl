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
