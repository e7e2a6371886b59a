### Not yet read by a Welsh speaker.

history-title = Hanes
history-description = Sut y lluniwyd y Cod, gam wrth gam, gyda ffynonellau.
history-intro = Sut y lluniwyd y Cod, a phryd y trafododd pwyllgorau yr adroddiadau ar y wefan hon. Ni biau'r crynodebau.
history-latest = Dim ond y cyfarfodydd a'r cywiriadau diweddaraf i adroddiadau sydd yma: gweler <a>pob adroddiad fesul blwyddyn</a>.
history-rail = Pryd y digwyddodd

## An entry

history-heading = { CAP($date) }: { $title }
history-who = { $decided ->
    [yes] Penderfynwyd gan: { $who }
   *[no] Gan: { $who }
}
history-source = Ffynhonnell: { $source }
history-see = Gweler: { $page }

## Titles

history-version = { $state ->
    [proposed] Cynnig: { $version }
    [draft] Cyhoeddi fersiwn fel drafft: { $version }
    [comes-out] Cyhoeddi fersiwn: { $version }
    [adopted] Mabwysiadu fersiwn: { $version }
   *[withdrawn] Tynnu fersiwn yn ôl: { $version }
}
history-outcome = { $result ->
    [adopted] Mabwysiadu fersiwn: { $version }
    [adopted-with-changes] Mabwysiadu fersiwn gyda newidiadau: { $version }
    [rejected] Gwrthod fersiwn: { $version }
   *[lapsed] Gadael fersiwn heb benderfyniad: { $version }
}
history-correction = { $kind ->
    [of-the-code] Cywiriad i'r Cod: { $text }, { $line }
    [of-the-report] Cywiriad i adroddiad: { $text }, { $line }
   *[of-our-copy] Cywiriad i'n copi: { $text }, { $line }
}
history-removed = Dileu manylion personol: { $text }, { $line }
history-removed-from-several = { $n ->
    [zero] Dileu manylion personol: { $line }
    [one] Dileu manylion personol: { $line }, mewn un fersiwn
    [two] Dileu manylion personol: { $line }, mewn dwy fersiwn
    [few] Dileu manylion personol: { $line }, mewn { $n } fersiwn
    [many] Dileu manylion personol: { $line }, mewn { $n } fersiwn
   *[other] Dileu manylion personol: { $line }, mewn { $n } fersiwn
}
history-removed-from = Dilëwyd o: { $versions }.
history-noted-there = Nodwyd lle'r oedd y geiriau
history-meeting = { $who ->
    [council] { $body }, { $committee }: trafod { $report }
    [joint] { $committee }: trafod { $report }
   *[other] { $body }, { $committee }: trafod { $report }
}
history-the-report = Yr adroddiad
history-this-site = Y wefan hon

## Timeline

history-key = { $kind ->
    [making] { $shape ->
        [time] Cam wrth lunio'r Cod (ni wyddom pa ddiwrnod)
       *[other] Cam wrth lunio'r Cod
    }
    [wording] { $shape ->
        [time] Fersiwn, cywiriad neu eiriau a ddilëwyd (ni wyddom pa ddiwrnod)
       *[other] Fersiwn, cywiriad neu eiriau a ddilëwyd
    }
   *[meeting] { $shape ->
        [time] Cyfarfod am adroddiad (ni wyddom pa ddiwrnod)
       *[other] Cyfarfod am adroddiad
    }
}
history-counts-title = Camau fesul blwyddyn
history-counts = { $years ->
    [zero] Camau: { $n }, { $first } – { $last }, y cynharaf yn gyntaf. Mae pob un yn y rhestr.
    [one] Camau: { $n }, { $first } – { $last }, fesul blwyddyn, y cynharaf yn gyntaf. Mae pob un yn y rhestr.
    [two] Camau: { $n }, { $first } – { $last }, fesul 2 flynedd, y cynharaf yn gyntaf. Mae pob un yn y rhestr.
    [few] Camau: { $n }, { $first } – { $last }, fesul { $years } blynedd, y cynharaf yn gyntaf. Mae pob un yn y rhestr.
    [many] Camau: { $n }, { $first } – { $last }, fesul { $years } blynedd, y cynharaf yn gyntaf. Mae pob un yn y rhestr.
   *[other] Camau: { $n }, { $first } – { $last }, fesul { $years } mlynedd, y cynharaf yn gyntaf. Mae pob un yn y rhestr.
}
history-counted = { $kind ->
    [making] { $years }, camau wrth lunio'r Cod: { $n }
    [wording] { $years }, fersiynau, cywiriadau a geiriau a ddilëwyd: { $n }
   *[meeting] { $years }, cyfarfodydd am adroddiadau: { $n }
}
