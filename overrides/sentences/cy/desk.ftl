### Not yet read by a Welsh speaker. The guide that shows it is in English only.

desk-title = Ysgrifennwch yr adroddiad yma
desk-what = Dewiswch ffeil Word neu PDF, neu gludwch y testun. Mae'r gwiriadau'n rhedeg ar y dudalen hon wrth i chi deipio. Nid oes dim yn gadael eich cyfrifiadur nes i chi ei anfon.
desk-start = Dechrau
desk-weight = Mae'n llwytho 10 MB, unwaith.
desk-too-old = Mae'r porwr hwn yn rhy hen i ysgrifennu adroddiad yma. Diweddarwch ef, neu dilynwch y camau isod.
desk-failed = Ni allai'r dudalen lwytho'r hyn sydd ei angen. Rhowch gynnig arall arni, neu dilynwch y camau isod.
desk-loading = Llwytho
desk-ready-to-use = Barod
desk-memory = Nid oes gan y porwr hwn ddigon o gof. Caewch dudalennau eraill a rhowch gynnig arall arni, neu dilynwch y camau isod.

## What to write

desk-which = Pa adroddiad?
desk-new = Adroddiad newydd
desk-correct = Cywiro adroddiad a gyhoeddwyd
desk-open = Ei agor
desk-council = Cyngor
desk-year = Blwyddyn adroddiad a gyhoeddwyd
desk-new-council = Cyngor neu gorff newydd
desk-council-facts = Y cyngor neu'r corff
desk-council-help = Ail ffeil yw'r ffeithiau hyn, a anfonwch gyda'r adroddiad.
desk-council-change = Ychwanegu pwyllgor, neu newid ffeithiau'r cyngor
desk-council-leave = Gadael y cyngor fel y mae
desk-council-taken = Mae'r cyngor hwn yn y rhestr uchod. Dewiswch ef yno.
desk-taken = Cyhoeddwyd adroddiad â'r teitl a'r dyddiad hwn: { $title }. Cywirwch yr adroddiad hwnnw, neu ysgrifennwch deitl arall.
desk-choose = Dewis
desk-council-missing = Os nad yw eich cyngor neu gorff yn y rhestr, dewiswch “Cyngor neu gorff newydd”.
desk-read = Ffeil Word, PDF, HTML neu destun
desk-read-help = Fe'i darllenir ar y cyfrifiadur hwn, ac nid yw'n cael ei hanfon. Rhaid derbyn neu wrthod newidiadau wedi'u holrhain yn gyntaf.
desk-reading = Darllen y ffeil
desk-unreadable = Ni ellir darllen y ffeil. Cadwch hi fel Word (.docx) neu destun plaen, a rhowch gynnig arall arni.
desk-council-first = Dewiswch y cyngor yn gyntaf.
desk-cancel = Stopio darllen
desk-cancelled = Wedi stopio. Ni ddarllenwyd y ffeil. Dewiswch un arall, neu gludwch ei thestun.
desk-too-long = Wedi stopio ar ôl 2 funud. Dewiswch ffeil fyrrach, neu gludwch ei thestun.
desk-facts = Ffeithiau
desk-text = Testun
desk-text-help = Union eiriau'r adroddiad. Dechreuwch bob paragraff â'r rhif a argraffwyd; rhowch linell wag rhwng paragraffau.
desk-text-label = Y testun cyfan
desk-by-paragraph = Ei ddangos fesul paragraff
desk-as-one = Ei ddangos fel un testun
desk-paragraph = Testun: { $words }
desk-document = Yn y ddogfen
desk-page = Tudalen { $page } o'r ddogfen
desk-compare = I'w gymharu â'r ddogfen
desk-changed-number = Rhif a ychwanegwyd: { $words }. Mae Word yn ei gyfrifo.
desk-changed-withheld = Tynnwyd: { $words }
desk-changed-left-out = Hepgorwyd: { $words }
desk-changed-compare = Cymharwyd: { $words }
desk-add = Ychwanegu: { $field }
desk-remove = Dileu: { $field }
desk-item = { $field }, { $number }
desk-more = Rhagor o ffeithiau (dewisol)
desk-required = gofynnol
desk-none = Nid yw'r ddogfen yn enwi neb
desk-each-line = Un ar bob llinell.
desk-title-of-report = Teitl yr adroddiad
desk-remarks = { $n ->
    [zero] Nodiadau ar y ddogfen: { $shown }
    [one] Nodiadau ar y ddogfen: { $shown }
    [two] Nodiadau ar y ddogfen: { $shown }
    [few] Nodiadau ar y ddogfen: { $shown }
    [many] Nodiadau ar y ddogfen: { $shown }
   *[other] Nodiadau ar y ddogfen: { $shown }
}
desk-example = Enghraifft: { $example }

## Links, and corrections

desk-links = Dolenni i'r Cod
desk-links-help = Mae dolen yn dweud bod paragraff yn ymwneud â chymal. Eich barn chi yw hi, ar ôl darllen y ddau. Mae dolenni'n ddewisol.
desk-add-clause = Ychwanegu'r cymal hwn
desk-suggested = Cymalau sy'n rhannu geiriau â'r paragraff:
desk-suggestion = { $clause }, sydd â { $words }
desk-correct-help = Os yw ein copi'n wahanol i'r ddogfen, newidiwch y paragraff isod. Yna dywedwch pam.
desk-changed-words = Newidiwyd yn { $unit }:
desk-changed-fact = Cyhoeddwyd fel “{ $was }”, ac mae'n “{ $now }” nawr. Rhowch ef yn ôl, neu dywedwch pam y'i newidiwyd.
desk-gone-fact = Cyhoeddwyd, ond mae wedi mynd: { $fact }: { $was }. Rhowch ef yn ôl, neu dywedwch pam y'i newidiwyd.
desk-add-correction = Dweud pam y'i newidiwyd

## What the checks say

desk-checking = Gwirio
desk-faults = { $n ->
    [zero] Gwallau: { $shown }
    [one] Gwallau: { $shown }
    [two] Gwallau: { $shown }
    [few] Gwallau: { $shown }
    [many] Gwallau: { $shown }
   *[other] Gwallau: { $shown }
}
desk-left = { $n ->
    [zero] Lleoedd i'w cymharu a'u marcio: { $shown }
    [one] Lleoedd i'w cymharu a'u marcio: { $shown }
    [two] Lleoedd i'w cymharu a'u marcio: { $shown }
    [few] Lleoedd i'w cymharu a'u marcio: { $shown }
    [many] Lleoedd i'w cymharu a'u marcio: { $shown }
   *[other] Lleoedd i'w cymharu a'u marcio: { $shown }
}
desk-warnings = { $n ->
    [zero] Rhybuddion: { $shown }
    [one] Rhybuddion: { $shown }
    [two] Rhybuddion: { $shown }
    [few] Rhybuddion: { $shown }
    [many] Rhybuddion: { $shown }
   *[other] Rhybuddion: { $shown }
}
desk-ready = Barod: dim gwallau. Cymharwch ef â'r ddogfen, chwiliwch am enwau, yna anfonwch ef.
desk-line = Llinell { $line }
desk-warning = Rhybudd
desk-unfinished = Dewiswch y cyngor, ac ysgrifennwch y teitl a dyddiad y cyfarfod cyntaf.

## The page, and sending it

desk-preview = Sut y bydd yn edrych
desk-no-preview = Mae'r dudalen yn ymddangos yma pan ellir darllen y ffeithiau.
desk-send = Ei anfon
desk-file = Ffeil
desk-propose = Ei gynnig ar GitHub
desk-upload = Lanlwytho'r ffeil a gadwyd ar GitHub
desk-edit = Agor y ffeil a gyhoeddwyd ar GitHub
desk-how-propose = Ei chynnig: mae gan y dudalen ar GitHub yr enw a'r testun. Neu cadwch y ffeil, neu ei chopïo, ac anfonwch honno.
desk-how-upload = Mae'r testun yn rhy hir i un ddolen. Cadwch y ffeil, yna gollyngwch hi ar y dudalen lanlwytho.
desk-how-edit = Copïwch, agorwch y ffeil a gyhoeddwyd, rhowch eich testun chi yn lle ei thestun hi, a chynigiwch y newid.
desk-how-here = Cadwch y ffeil neu ei chopïo, a'i hanfon atom ni.
desk-file-council = 1. Ffeil y cyngor
desk-file-report = 2. Ffeil yr adroddiad
desk-both = Mae dwy ffeil. Anfonwch y ddwy, neu bydd gwiriad yr adroddiad yn methu. Mae tair ffordd:
desk-both-ways = Sut i anfon y ddwy
desk-both-upload = Lanlwytho: cadwch y ddwy ffeil, a'u gollwng ar un dudalen.
desk-both-upload-new = Lanlwytho: cadwch y ddwy ffeil mewn ffolder newydd { $folder }, a gollyngwch y ffolder honno ar un dudalen.
desk-upload-both = Agor y dudalen lanlwytho ar GitHub
desk-both-propose = Cynnig: cynigiwch ffeil y cyngor yn gyntaf. Ar y dudalen sy'n dilyn dewiswch eich cangen, yr ail enw o dan ei theitl. Ychwanegwch ffeil yno â'r enw { $path }, a gludwch destun yr adroddiad a gopïwyd.
desk-both-copy = Copïo: mae'r testun cyntaf yn mynd i { $council }, yr ail i { $report }.
desk-both-here = Mae dwy ffeil. Cadwch neu copïwch y ddwy, a'u hanfon atom ni gyda'i gilydd.
desk-save = Cadw'r ffeil
desk-copy = Copïo
desk-copied = Wedi'i gopïo
desk-draft = Cedwir drafft yn y porwr hwn nes i chi ei ddileu. Ni chedwir testun y ddogfen.
desk-delete = Dileu'r drafft
desk-deleted = Mae'r drafft wedi'i ddileu.
