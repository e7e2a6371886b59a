### Not yet read by a Welsh speaker.

facts-changed = Ffeithiau a newidiodd
facts-in = { $fact } ({ $text })
facts-was = { $fact }, tan { $date }: “{ $was }”
facts-corrected = { $known ->
    [yes] { $fact }, cywirwyd { $date }: cynt “{ $was }”, nawr “{ $now }”{ $stop } Awdurdod: { $authority } Rheswm: { $reason }
   *[no] { $fact }, cywirwyd { $date }: cynt “{ $was }”, ni wyddom nawr. Awdurdod: { $authority } Rheswm: { $reason }
}

## What changed

facts-of = { $field } ({ $item })
facts-item = Cofnod: { $item }
facts-dated = { $item } { $date }
facts-one = { $kind ->
    [adoptions] mabwysiadu { $item }
    [appendices] atodiad { $item }
    [became] cymal a ddilëwyd { $item }
    [changes] newid { $item }
    [committees] pwyllgor { $item }
    [considerations] cyfarfod { $item }
    [documents] dogfen { $item }
    [exempt] rhan nad yw'n gyhoeddus { $item }
    [history] y cam “{ $item }”
    [in-another-language] darn { $item }
    [links] cymalau cysylltiedig: { $item }
    [not-held] testun nad yw yma { $item }
    [notes] { $item }
    [replaces] adroddiad a ddisodlwyd { $item }
    [states] statws { $item }
   *[subjects] pwnc { $item }
}
facts-field = { $field ->
    [about-document] Y ddogfen y mae'r adroddiad amdani
    [about-held] A yw'r ddogfen honno ar y wefan hon
    [about-same] Ai'r Cod hwn yw'r ddogfen honno
    [address] Cyfeiriad
    [agenda-item-confirmed] A yw eitem yr agenda yn sicr
    [agenda-item-number] Eitem yr agenda
    [also] Geiriau eraill
    [audience] Cynulleidfa
    [authors] Awduron
    [by] Penderfynwyd gan
    [called-in-date] Dyddiad y galw i mewn
    [called-in-outcome] Canlyniad y galw i mewn
    [date] Dyddiad
    [decided] Awdurdod
    [decision] Penderfyniad
    [effect] Effaith
    [held] Ar y wefan hon
    [in-force] Mewn grym
    [into] Beth ddaeth ohono
    [judged-date] Dyddiad y gwiriad
    [judged-edition] Y fersiwn a wiriwyd
    [kind] Math
    [language] Iaith
    [managing-director] Rheolwr gyfarwyddwr
    [name] Enw
    [note] Nodyn
    [of] Cynghorau
    [other-codes] Codau eraill
    [outcome-by] Canlyniad: penderfynwyd gan
    [outcome-date] Canlyniad: dyddiad
    [outcome-note] Canlyniad: nodyn
    [outcome-report] Canlyniad: adroddiad
    [outcome-result] Canlyniad
    [part] Rhan
    [proposal] Cynnig
    [reason] Rheswm
    [replaced-by-report] Disodlwyd gan
    [replaced-by-source] Ffynhonnell y disodli
    [report] Adroddiad
    [rewritten] A gafodd ei ailysgrifennu
    [rights] Hawliau
    [see] Gweler
    [see-also] Gweler hefyd
    [seen] Dyddiad ei weld
    [short-name] Enw byr
    [source] Ffynhonnell
    [source-address] Cyfeiriad y ffynhonnell
    [source-note] Nodyn ar y ffynhonnell
    [source-sha256] SHA-256 y ffynhonnell
    [source-title] Teitl y ffynhonnell
    [strength] Cryfder
    [tabled] Dosbarthwyd yn y cyfarfod
    [title] Teitl
    [units] Cymalau
    [urgent] Brys
    [wards] Wardiau
    [what] Beth newidiodd
    [who] Pwy
    [withdrawn-by] Tynnwyd yn ôl gan
    [withdrawn-date] Tynnwyd yn ôl
    [words] Geiriau
   *[other] { $name }
}

## Sources

facts-source = { $text }: { $source }. Hawliau: { $rights }.
facts-sources-of-reports = Adroddiadau pwyllgorau: { $n }. Mae pob un yn enwi ei ffynhonnell a'i hawliau: gweler { $reports }.
facts-source-sha256 = SHA-256 <code>{ $sha256 }</code>
facts-not-here = Nid yw ar y wefan hon: { $who }, { $text }, gwelwyd { AT($seen) }.
